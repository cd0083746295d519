"""The chain of the audit trail: whoever changes, deletes, inserts or reorders any one line by raw
SQL is found out, and the line is named.
"""

import pytest

from community_desk.office import audit, checks
from community_desk.office.office import Office

LINES = 8
COLUMNS = ("at", "staff_uid", "action", "subject", "subject_uid", "old", "new", "reason", "link")


@pytest.fixture
def trail(office: Office) -> Office:
    """An office with some lines in its trail, whose triggers somebody has taken away."""
    for number in range(2, LINES + 1):
        with office.writing("office.settings") as write:
            write.audit("change", "resident", f"uid {number}", old={"n": number}, reason="核对")
    assert audit.first_broken_link(office.db) is None
    rows = office.db.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name LIKE 'audit%'"
    ).fetchall()
    for (name,) in rows:
        office.db.execute(f"DROP TRIGGER {name}")
    return office


def _named(office: Office) -> int | None:
    """The line that the check of the office names."""
    (problem,) = checks.check(office)
    assert problem.code == "audit_broken"
    assert audit.first_broken_link(office.db) == problem.values["id"]
    found = problem.values["id"]
    assert isinstance(found, int)
    return found


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("line", range(1, LINES + 1))
def test_a_changed_line_is_named(trail: Office, line: int, column: str) -> None:
    trail.db.execute(f"UPDATE audit SET {column} = {column} || 'x' WHERE id = ?", [line])
    assert _named(trail) == line


@pytest.mark.parametrize("line", range(1, LINES + 1))
def test_a_deleted_line_is_named(trail: Office, line: int) -> None:
    trail.db.execute("DELETE FROM audit WHERE id = ?", [line])
    assert _named(trail) == line


@pytest.mark.parametrize("line", range(1, LINES + 2))
def test_an_inserted_line_is_named(trail: Office, line: int) -> None:
    trail.db.execute("UPDATE audit SET id = -id WHERE id >= ?", [line])
    trail.db.execute("UPDATE audit SET id = 1 - id WHERE id < 0")
    trail.db.execute(
        f"INSERT INTO audit (id, {', '.join(COLUMNS)})"
        f" SELECT ?, {', '.join(COLUMNS[:-1])}, 'x' FROM audit WHERE id <> ? LIMIT 1",
        [line, line],
    )
    assert _named(trail) == line


@pytest.mark.parametrize("line", range(1, LINES))
def test_two_lines_that_changed_places_are_named(trail: Office, line: int) -> None:
    for before, after in ((line, -1), (line + 1, line), (-1, line + 1)):
        trail.db.execute("UPDATE audit SET id = ? WHERE id = ?", [after, before])
    assert _named(trail) == line


def test_all_later_lines_taken_away_at_once_are_missed(trail: Office) -> None:
    trail.db.execute("DELETE FROM audit WHERE id > 3")
    assert _named(trail) == 4


def test_an_end_that_was_moved_is_missed(trail: Office) -> None:
    trail.db.execute("UPDATE audit_head SET last_id = last_id + 1")
    assert _named(trail) == LINES + 1
