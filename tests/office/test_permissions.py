"""One table says what each role may do, and whatever writes names an action of it."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

import community_desk
from community_desk.errors import RuleSaysNoError
from community_desk.office.office import MoreThanNotedError, Office
from community_desk.office.permissions import MAY, check_may, may
from community_desk.office.staff import Role

PACKAGE = Path(community_desk.__file__).parent
TABLE = PACKAGE / "office" / "permissions.py"
ASKING = {"writing", "noting", "changing_slots", "may", "check_may"}
# What a reader writes beside the record of looks: the own password, when a copy was made or tried.
OWN = {"office.password", "office.backup"}


@cache
def calls() -> tuple[tuple[str, str, list[str]], ...]:
    """Where the table is asked, by what, and the actions named there."""
    return tuple(_calls())


def _calls() -> Iterator[tuple[str, str, list[str]]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in ASKING:
                at = 0 if name in ("writing", "noting") else 1
                action = node.args[at] if len(node.args) > at else None
                where = f"{path.relative_to(PACKAGE)}:{node.lineno}"
                yield where, name, list(_literals(action))


def _literals(node: ast.expr | None) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(action)):
            yield action
        case ast.IfExp(body=one, orelse=other):
            yield from _literals(one)
            yield from _literals(other)


# Where an action that was named elsewhere is passed on.
PASSING = {
    "office/backup.py",
    *("office/office.py", "office/slot_changes.py", "office/permissions.py"),
    *("desktop/tabs/office/pages.py", "desktop/tabs/office/tab.py", "waiting/asking.py"),
    *("trail/asking.py", "trail/export.py", "trail/reading.py"),
}


def test_whatever_writes_names_an_action_of_the_table() -> None:
    unknown = [
        f"{where} {name} {actions}"
        for where, name, actions in calls()
        if where.partition(":")[0] not in PASSING and (not actions or not set(actions) <= set(MAY))
    ]
    assert unknown == []


def test_every_action_of_the_table_is_asked_for() -> None:
    asked = {action for _, _, actions in calls() for action in actions}
    assert set(MAY) - asked <= {"office.trail"}  # its page is being written


def test_a_reader_writes_nothing_but_looks_copies_and_the_own_password() -> None:
    by_reader = {
        action
        for _, name, actions in calls()
        if name in ("writing", "changing_slots")
        for action in actions
        if Role.READER in MAY[action]
    }
    assert by_reader == OWN


def test_a_director_may_do_all() -> None:
    assert [action for action, roles in MAY.items() if Role.DIRECTOR not in roles] == []


@pytest.mark.parametrize("action", MAY)
@pytest.mark.parametrize("role", Role)
def test_the_table_holds_where_the_office_is_written_to(
    office: Office, role: Role, action: str
) -> None:
    desk = replace(office, staff=replace(office.staff, role=role))
    if role in MAY[action]:
        assert may(desk, action)
        check_may(desk, action)
        return
    before = office.version()
    for way in (desk.writing, desk.noting):
        with pytest.raises(RuleSaysNoError) as refused, way(action):
            pytest.fail("it was begun")
        assert refused.value.code == "role_may_not"
        assert office.staff.name in refused.value.say()
    assert office.version() == before


def test_a_look_that_changes_something_is_undone(office: Office) -> None:
    before = office.setting("telephone")
    with pytest.raises(MoreThanNotedError):
        _look_and_change(office)
    assert office.setting("telephone") == before
    assert not office.db.conn.in_transaction


def _look_and_change(office: Office) -> None:
    with office.noting("registry.reveal") as write:
        write.db.execute("UPDATE setting SET value = '1' WHERE key = 'telephone'")
        write.audit("reveal", "resident", "")
