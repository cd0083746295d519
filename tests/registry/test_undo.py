"""What an operation did is undone as a whole, or not at all."""

from collections.abc import Callable
from pathlib import Path

import pytest

from community_desk.errors import RuleSaysNoError
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.entries import add_entry
from community_desk.office import checks
from community_desk.office.office import Office
from community_desk.registry import confirmations, consents, store_journal
from community_desk.registry.import_roster import import_workbook
from community_desk.registry.lists import Filter, count
from community_desk.registry.residents import change_resident, load_resident
from community_desk.registry.search import find
from community_desk.registry.undo import undo_operation
from tests.people import add_person

ZHANG = "340102198503070418"
LI = "340102198705190021"


@pytest.fixture
def roster(tmp_path: Path) -> Callable[..., Path]:
    """Writes a small roster."""

    def write(*lines: str) -> Path:
        file = tmp_path / "roster.csv"
        file.write_text("\n".join(("姓名,身份证号,电话,住址,与户主关系,户号", *lines)), "utf-8")
        return file

    return write


def state(office: Office) -> dict[str, list[tuple[object, ...]]]:
    """All that the registry holds, but for the stamps of who wrote when."""
    tables = [table for table in store_journal.TABLES if table != "entry"]
    stamps = {"created_at", "created_by", "changed_at", "changed_by", "revision"}
    held = {}
    for table in tables:
        columns = [
            str(row[1])
            for row in office.db.execute(f"PRAGMA table_info({table})").fetchall()
            if row[1] not in stamps
        ]
        sql = f"SELECT {', '.join(columns)} FROM {table} ORDER BY id"
        held[table] = office.db.execute(sql).fetchall()
    return held


def last(office: Office) -> str:
    return store_journal.operations(office.db, "undone_at = ''", [], limit=1)[0].uid


def test_an_import_is_undone(office: Office, roster: Callable[..., Path]) -> None:
    zhang = add_person(
        office, "张伟", id_number=ZHANG, phone="12345", address="幸福里3-2-501", relation="户主"
    )
    before = state(office)
    assert [flag.reason for flag in zhang.flags] == ["phone_invalid"]
    file = roster(
        f"张伟,{ZHANG},13800000412,幸福里3-2-501,户主,00127",
        f"李静,{LI},13700000091,恒富小区1-1-101,配偶,00127",
    )
    report = import_workbook(office, file)
    assert (report.imported, report.updated) == (1, 1)
    assert not load_resident(office, zhang.uid).flags
    undo_operation(office, last(office))
    assert state(office) == before
    assert [row.name for row in find(office, "12345")] == ["张伟"]
    assert find(office, "李静") == []
    assert count(office, Filter()) == 1
    assert checks.check(office) == []
    with pytest.raises(RuleSaysNoError) as refused:
        undo_operation(
            office, store_journal.operations(office.db, "kind = 'import'", [], limit=1)[0].uid
        )
    assert refused.value.code == "already_undone"


def test_two_imports_are_undone_one_after_the_other(
    office: Office, roster: Callable[..., Path]
) -> None:
    empty = state(office)
    import_workbook(office, roster(f"张伟,{ZHANG},13800000412,幸福里3-2-501,户主,00127"))
    first, once = last(office), state(office)
    import_workbook(office, roster(f"张玮,{ZHANG},13800000413,幸福里3-2-502,户主,00127"))
    assert find(office, "张玮 0413")
    with pytest.raises(RuleSaysNoError) as refused:
        undo_operation(office, first)
    assert refused.value.code == "changed_since"
    assert "张玮" in str(refused.value)
    undo_operation(office, last(office))
    assert state(office) == once
    undo_operation(office, first)
    assert state(office) == empty


def test_what_was_changed_after_an_import_keeps_it(
    office: Office, roster: Callable[..., Path]
) -> None:
    import_workbook(office, roster(f"张伟,{ZHANG},13800000412,幸福里3-2-501,户主,00127"))
    (zhang,) = find(office, "张伟")
    change_resident(office, zhang.uid, {"phone": "13800009999"})
    before = state(office)
    with pytest.raises(RuleSaysNoError) as refused:
        undo_operation(office, last(office))
    assert refused.value.code == "changed_since"
    assert state(office) == before


def test_whoever_stands_in_a_ledger_stays(office: Office, roster: Callable[..., Path]) -> None:
    import_workbook(office, roster(f"张伟,{ZHANG},13800000412,幸福里3-2-501,户主,00127"))
    (zhang,) = find(office, "张伟")
    book = load_books().find("0305")
    add_entry(office, book, resident_uid=zhang.uid, typed={"残疾类别": "肢体"})
    with pytest.raises(RuleSaysNoError) as refused:
        undo_operation(office, last(office))
    assert refused.value.code == "used_since"
    assert load_resident(office, zhang.uid).name == "张伟"


def test_somebody_moved_into_an_imported_home_keeps_it(
    office: Office, roster: Callable[..., Path]
) -> None:
    import_workbook(office, roster(f"张伟,{ZHANG},13800000412,幸福里3-2-501,户主,00127"))
    add_person(office, "李静", household_number="00127", relation="配偶", address="恒富小区1-1-101")
    with pytest.raises(RuleSaysNoError) as refused:
        undo_operation(office, last(office))
    assert refused.value.code == "used_since"


def test_what_was_confirmed_or_consented_to_is_not_lost(
    office: Office, roster: Callable[..., Path]
) -> None:
    """Both hang on a person whom the import brought and would go with them."""
    file = roster(
        "张伟,,13800000412,幸福里3-2-501,户主,00127", "张小伟,340102202003070419,,,子,00127"
    )
    import_workbook(office, file)
    (zhang,), (child,) = find(office, "张伟"), find(office, "张小伟")
    consents.record_consent(office, child.uid, guardian_name="张伟")
    _check_used(office)
    consents.remove_consent(office, consents.consents_of(office, child.uid)[0].uid, "误录")
    confirmations.confirm_facts(office, zhang.uid, ["phone"], "visit")
    _check_used(office)


def _check_used(office: Office) -> None:
    before = state(office)
    with pytest.raises(RuleSaysNoError) as refused:
        undo_operation(office, last(office))
    assert refused.value.code == "used_since"
    assert state(office) == before
