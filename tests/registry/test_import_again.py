"""A newer roster over an older one: exactly what changed, and all of it back again."""

import shutil
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from openpyxl import Workbook

from community_desk.errors import RuleSaysNoError
from community_desk.office import checks
from community_desk.office import office as offices
from community_desk.office.office import Office
from community_desk.registry import lists
from community_desk.registry.export import export_residents
from community_desk.registry.identity import read_identity, upgraded
from community_desk.registry.import_compare import Comparison, compare_roster, missing_rows
from community_desk.registry.import_report import ImportReport
from community_desk.registry.import_roster import import_roster, import_workbook
from community_desk.registry.imports import came_with, imports_of, missing_from
from community_desk.registry.residents import change_resident, load_resident
from community_desk.registry.undo import undo_operation
from community_desk.workbooks.cells import Cell
from community_desk.workbooks.opened import open_workbook
from community_desk.workbooks.read import read_sheets
from tests.conftest import fixed_clock
from tests.people import add_person
from tests.registry.conftest import ROSTER
from tests.registry.test_undo import LI, ZHANG, state

PHONES, GONE, NEW, RENAMED = 200, 50, 30, 10


@dataclass(frozen=True)
class Newer:
    """The changed copy of the sample, and whom it changes: identity numbers."""

    file: Path
    phones: frozenset[str]
    gone: frozenset[str]
    renamed: frozenset[str]


def new_number(count: int) -> str:
    """An identity number that checks and that nobody in the sample has."""
    stem = f"110105199003{count % 28 + 1:02}8{count:02}"
    return next(
        f"{stem}{last}" for last in "0123456789X" if read_identity(f"{stem}{last}", "").holds
    )


@pytest.fixture(scope="module")
def newer(
    imported: tuple[Path, bytes, ImportReport, Path], tmp_path_factory: pytest.TempPathFactory
) -> Newer:
    """Made from lines that were imported without a doubt; every column in another place."""
    doubted = {(problem.sheet, problem.row) for problem in imported[2].problems}
    book = Workbook(write_only=True)
    phones, gone, renamed = set[str](), set[str](), set[str]()
    for sheet in read_sheets(ROSTER):
        page = book.create_sheet(sheet.name)
        headings = sheet.rows[2]
        times = Counter(row[headings.index(number_heading(headings))] for row in sheet.rows)
        new: list[list[Cell]] = []
        for index, source in enumerate(sheet.rows):
            row = list(source)
            number = row[headings.index(number_heading(headings))]
            clean = (
                (sheet.name, index + 1) not in doubted
                and isinstance(number, str)
                and times[number] == 1
                and read_identity(number, "").kind == "citizen"
                and read_identity(number, "").holds
            )
            if "小区名称" in headings and clean and index % 9 == 0:
                assert isinstance(number, str)
                at_phone, at_name = headings.index("联系电话"), headings.index("姓名")
                if len(phones) < PHONES and row[at_phone]:
                    row[at_phone] = str(int(str(row[at_phone])) ^ 1)
                    phones.add(number)
                elif len(renamed) < RENAMED:
                    row[at_name] = f"{row[at_name]}新"
                    renamed.add(number)
                elif len(new) < NEW:
                    child = list(row)
                    child[at_name] = f"新人{'甲乙丙丁戊己庚辛壬癸'[len(new) % 10]}"
                    child[headings.index("性别")] = ""
                    child[headings.index("出生日期")] = ""
                    child[headings.index("身份证号码")] = new_number(len(new))
                    child[headings.index("与户主关系")] = "其他"
                    new.append(child)
                elif len(gone) < GONE:
                    gone.add(number)
                    continue
            page.append(row[::-1])
        for row in new:
            page.append(row[::-1])
    file = tmp_path_factory.mktemp("newer") / "名册-新.xlsx"
    book.save(file)
    assert (len(phones), len(gone), len(renamed)) == (PHONES, GONE, RENAMED)
    return Newer(file, frozenset(phones), frozenset(gone), frozenset(renamed))


def number_heading(headings: list[Cell]) -> str:
    return "身份证号码" if "身份证号码" in headings else "公民身份号码"


@pytest.fixture
def sample_office(
    imported: tuple[Path, bytes, ImportReport, Path], tmp_path: Path
) -> Iterator[Office]:
    """A copy of the office with the sample in it."""
    shutil.copytree(imported[0], tmp_path / "sample")
    office = offices.open_with_key(tmp_path / "sample", imported[1], clock=fixed_clock)
    yield office
    office.close()


def sheet_bytes(office: Office, file: Path) -> bytes:
    export_residents(office, file, reason="核对", full=True)
    with zipfile.ZipFile(file) as archive:
        return archive.read("xl/worksheets/sheet1.xml")


def numbers(office: Office, uids: set[str]) -> frozenset[str]:
    return frozenset(load_resident(office, uid).id_number for uid in uids)


def test_a_newer_sample_is_counted_exactly_and_undone_to_the_byte(
    sample_office: Office, newer: Newer, tmp_path: Path
) -> None:
    office = sample_office
    before, listed = state(office), sheet_bytes(office, tmp_path / "before.xlsx")
    roster = open_workbook(newer.file)
    found = compare_roster(office, roster)
    assert state(office) == before
    assert len(found.new) == NEW
    assert Counter(change.fact for change in found.changes) == {"phone": PHONES, "name": RENAMED}
    for fact, whom in (("phone", newer.phones), ("name", newer.renamed)):
        assert numbers(office, {c.uid for c in found.changes if c.fact == fact}) == whom
    gone = missing_rows(office, found, 0, GONE + 1)
    assert {row.id_number for row in gone} == newer.gone

    report = import_roster(office, roster)
    counts = (report.imported, report.updated, report.missing)
    assert counts == (NEW, PHONES + RENAMED, GONE)
    assert report.rows == report.imported + report.updated + report.unchanged + sum(
        report.skipped.values()
    )
    assert counts == (found.report.imported, found.report.updated, found.report.missing)
    assert {row.id_number for row in lists.page(office, missing_from(report.batch))} == newer.gone
    assert lists.count(office, came_with(report.batch)) == NEW
    again = compare_roster(office, roster).report
    assert (again.imported, again.updated, again.missing) == (0, 0, GONE)

    undo_operation(office, report.operation)
    assert state(office) == before
    assert sheet_bytes(office, tmp_path / "after.xlsx") == listed
    assert checks.check(office) == []


# A small roster, fact by fact.


@pytest.fixture
def roster(tmp_path: Path) -> Callable[..., Path]:
    """Writes a small roster."""

    def write(*lines: str) -> Path:
        file = tmp_path / "名册.csv"
        file.write_text("\n".join(("姓名,身份证号,电话,住址,与户主关系,户号", *lines)), "utf-8")
        return file

    return write


@pytest.fixture
def zhang(office: Office) -> str:
    """The uid of somebody whom the rosters know."""
    return add_person(
        office,
        "张伟",
        id_number=ZHANG,
        phone="13800000412",
        address="幸福里3-2-501",
        relation="户主",
        household_number="00127",
    ).uid


def told(comparison: Comparison) -> dict[str, tuple[str, str]]:
    return {change.fact: (change.old, change.new) for change in comparison.changes}


def test_changes_are_told_fact_by_fact(
    office: Office, zhang: str, roster: Callable[..., Path]
) -> None:
    add_person(office, "孙梅", address="恒富小区2-1-101")
    file = roster(
        f"张玮,{ZHANG},13800000413,幸福里3-2-502,户主,00128",
        f"李静,{LI},13700000091,幸福里3-2-502,配偶,00128",
    )
    found = compare_roster(office, open_workbook(file))
    assert told(found) == {
        "name": ("张伟", "张玮"),
        "phone": ("13800000412", "13800000413"),
        "address": ("幸福里3栋2单元501室", "幸福里3栋2单元502室"),
        "household": ("00127 张伟", "00128 张玮"),
    }
    assert {change.uid for change in found.changes} == {zhang}
    assert [(person.name, person.row) for person in found.new] == [("李静", 3)]
    assert [row.name for row in missing_rows(office, found, 0, 9)] == ["孙梅"]


@pytest.mark.parametrize(
    ("fact", "kept"),
    [
        ("name", "张伟"),
        ("phone", "13800000412"),
        ("address", "幸福里3栋2单元501室"),
        ("household", "00127"),
        ("relation", "02"),
    ],
)
def test_a_kept_fact_stays_and_the_others_change(
    office: Office, zhang: str, roster: Callable[..., Path], fact: str, kept: str
) -> None:
    file = roster(
        f"王强,{LI},13700000091,幸福里3-2-501,户主,00127",
        f"张玮,{ZHANG},13800000413,幸福里3-2-502,父亲,00128",
    )
    report = import_roster(office, open_workbook(file), keep={(zhang, fact)})
    assert (report.imported, report.updated) == (1, 1)
    person = load_resident(office, zhang)
    facts = {
        "name": person.name,
        "phone": person.phone,
        "address": person.address,
        "household": person.household_number,
        "relation": person.relation,
    }
    assert facts.pop(fact) == kept
    others = {
        "name": "张玮",
        "phone": "13800000413",
        "address": "幸福里3栋2单元502室",
        "household": "00128",
        "relation": "51",
    }
    del others[fact]
    assert facts == others
    assert checks.check(office) == []


def test_whoever_stays_the_head_comes_before_the_head_of_the_file(
    office: Office, zhang: str, roster: Callable[..., Path]
) -> None:
    file = roster(
        f"王强,{LI},13700000091,幸福里3-2-501,户主,00127",
        f"张伟,{ZHANG},13800000412,幸福里3-2-501,父亲,00127",
    )
    import_roster(office, open_workbook(file), keep={(zhang, "relation")})
    assert load_resident(office, zhang).relation == "02"
    other = load_resident(office, LI)
    assert "second_head" in [flag.reason for flag in other.flags]


def test_a_kept_number_keeps_what_belongs_to_it(
    office: Office, roster: Callable[..., Path]
) -> None:
    child = add_person(
        office,
        "张子轩",
        birth_date="1985-03-07",
        phone="13800000412",
        no_id_reason="遗失",
        address="幸福里3-2-501",
    )
    file = roster(f"张子轩,{ZHANG},13800000412,幸福里3-2-501,,")
    found = compare_roster(office, open_workbook(file))
    assert told(found)["id_number"] == ("", ZHANG)
    assert not {"id_kind", "no_id_reason"} & told(found).keys()
    import_roster(
        office,
        open_workbook(file),
        keep={(change.uid, change.fact) for change in found.changes},
    )
    after = load_resident(office, child.uid)
    assert (after.id_number, after.id_kind, after.no_id_reason) == ("", "none", "遗失")
    import_roster(office, open_workbook(file), keep={(child.uid, "id_kind")})
    after = load_resident(office, child.uid)
    assert (after.id_number, after.id_kind, after.no_id_reason) == (ZHANG, "citizen", "")


def test_all_kept_changes_nothing(office: Office, zhang: str, roster: Callable[..., Path]) -> None:
    before = state(office)
    file = roster(f"张玮,{ZHANG},13800000413,幸福里3-2-502,父亲,00128")
    opened = open_workbook(file)
    changes = compare_roster(office, opened).changes
    report = import_roster(office, opened, keep={(c.uid, c.fact) for c in changes})
    assert (report.updated, report.unchanged) == (0, 1)
    after = state(office)
    assert after["resident"] == before["resident"]
    assert after["household"] == before["household"]


def test_the_office_may_change_between_look_and_import(
    office: Office, zhang: str, roster: Callable[..., Path]
) -> None:
    opened = open_workbook(roster(f"张玮,{ZHANG},13800000413,幸福里3-2-501,户主,00127"))
    assert told(compare_roster(office, opened)).keys() == {"name", "phone"}
    change_resident(office, zhang, {"phone": "13900001111"})
    import_roster(office, opened, keep={(zhang, "phone")})
    after = load_resident(office, zhang)
    assert (after.name, after.phone) == ("张玮", "13900001111")


def test_whoever_left_is_not_missing(
    office: Office, zhang: str, roster: Callable[..., Path]
) -> None:
    gone = add_person(office, "赵国强", status="迁出")
    here = add_person(office, "孙梅")
    report = import_roster(office, open_workbook(roster(f"李静,{LI},,幸福里3-2-502,户主,00128")))
    names = [row.name for row in lists.page(office, missing_from(report.batch))]
    assert sorted(names) == sorted(["张伟", "孙梅"])
    assert gone.name not in names
    change_resident(office, here.uid, {"status": "迁出"})
    assert [row.name for row in lists.page(office, missing_from(report.batch))] == ["张伟"]
    assert imports_of(office)[0].missing == 2


def test_an_import_that_listed_somebody_as_missing_does_not_hold_them(
    office: Office, roster: Callable[..., Path]
) -> None:
    first = import_workbook(office, roster(f"李静,{LI},,幸福里3-2-502,户主,00128"))
    import_workbook(office, roster(f"张伟,{ZHANG},,幸福里3-2-501,户主,00127"))
    undo_operation(office, imports_of(office)[0].uid)
    undo_operation(office, first.operation)
    assert lists.count(office, lists.Filter()) == 0
    assert [bool(past.undone_at) for past in imports_of(office)] == [True, True]


def test_a_comparison_can_be_stopped(office: Office, roster: Callable[..., Path]) -> None:
    file = roster(*(f"李静{count},,,幸福里3-2-{count + 100},," for count in range(600)))
    with pytest.raises(RuleSaysNoError) as stopped:
        compare_roster(office, open_workbook(file), progress=lambda done, of: False)
    assert stopped.value.code == "import_stopped"


def test_a_number_of_today_and_of_before_in_one_file(
    office: Office, roster: Callable[..., Path]
) -> None:
    """Whichever line comes first, the number of today finds its person."""
    zhang = add_person(office, "张伟", id_number=ZHANG, former_id_number=LI)
    report = import_workbook(
        office, roster(f"王芳,{LI},,幸福里3-2-502,,", f"张伟,{ZHANG},13800000412,幸福里3-2-501,,")
    )
    assert (report.imported, report.updated) == (1, 1)
    assert load_resident(office, zhang.uid).phone == "13800000412"


def test_somebody_an_older_office_knows_under_both_lengths(
    office: Office, roster: Callable[..., Path]
) -> None:
    """Program 0.1 kept 15 digits as they were typed, beside the 18 of the same person."""
    number, short = "340102190805100022", "340102080510002"
    assert upgraded(short) == number
    old, today = add_person(office, "李静"), add_person(office, "李静", id_number=number)
    with office.writing("office.settings") as write:
        write.db.execute(
            "UPDATE resident SET id_number = ?, id_kind = 'citizen_15' WHERE uid = ?",
            [short, old.uid],
        )
        write.audit("change", "resident", old.uid)
    report = import_workbook(office, roster(f"李静,{number},13800000412,,,"))
    assert (report.imported, report.updated) == (0, 1)
    assert load_resident(office, today.uid).phone == "13800000412"
    assert load_resident(office, old.uid).phone == ""
