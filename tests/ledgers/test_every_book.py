"""Every book that ships, with an entry about a family as the registry has it: what is prescribed
to be filled is filled, without anybody typing it.

``prescribed.json`` has the prescribed columns of each book in order; those with a ``*`` are not
to be typed.
"""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pypdf
import pytest

from community_desk import paths
from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.handing_over import hand_over
from community_desk.certificates.issuing import issue
from community_desk.errors import NotUnderstoodError
from community_desk.ledgers import entries
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.export import export_book
from community_desk.ledgers.filled import filled_columns
from community_desk.ledgers.rules import is_shown
from community_desk.ledgers.shelf import suggestions
from community_desk.ledgers.taking_part import set_people
from community_desk.office import office as offices
from community_desk.office.office import Office
from community_desk.registry.blocks import set_area, set_block
from community_desk.registry.consents import record_consent
from community_desk.registry.records import Resident
from community_desk.registry.residents import load_resident
from community_desk.workbooks.read import read_sheets
from tests.certificates.requests import full_request
from tests.conftest import fixed_clock
from tests.people import add_person

BOOKS = load_books()
PRESCRIBED: dict[str, list[str]] = json.loads(
    (Path(__file__).parent / "prescribed.json").read_text(encoding="utf-8")
)
MARKED = {
    (code, name.removesuffix("*"))
    for code, names in PRESCRIBED.items()
    for name in names
    if name.endswith("*")
}
SAMPLES = {
    "date": "2026-11-01",
    "datetime": "2026-11-01 09:00",
    "month": "2026-11",
    "money": "12.50",
    "yes_no": "是",
    "phone": "13900001111",
    "id_number": "11010519491231002X",
    "address": "幸福里3栋门前",
}


@dataclass(frozen=True)
class Community:
    """An office with a family in a home, its block in a grid, and units nearby."""

    office: Office
    head: Resident
    child: Resident
    home: str
    samples: dict[str, entries.Entry] = field(default_factory=dict)


@pytest.fixture(scope="module")
def community(
    office_template: tuple[Path, bytes], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Community]:
    folder = tmp_path_factory.mktemp("every_book") / "office"
    shutil.copytree(office_template[0], folder)
    office = offices.open_with_key(folder, office_template[1], clock=fixed_clock)
    home = {
        "household_number": "H001",
        "address": "幸福里3栋2单元501室",
        "registered_address": "某市城东区幸福里3栋2单元501室",
        "education": "本科",
        "register_kind": "居民户口",
        "emergency_contact": "李静",
        "emergency_phone": "13800002222",
    }
    head = add_person(
        office,
        "陈𬭎",
        sex="女",
        id_number="11010519491231002X",
        phone="13800001234",
        relation="户主",
        employment="80",
        **home,
    )
    add_person(office, "李静", sex="男", relation="夫", birth_date="1950-01-01", phone="", **home)
    child = add_person(
        office,
        "陈乐",
        sex="女",
        relation="女",
        phone="13800003333",
        id_number="340104201805060021",
        birth_date="2018-05-06",
        **home,
    )
    record_consent(office, child.uid, guardian_name="陈𬭎")
    dwelling = str(office.db.execute("SELECT uid FROM dwelling").fetchone()[0])
    set_block(office, "幸福里", "3", grid="第一网格", leader="周磊")
    set_area(office, dwelling, "89.5")
    for name in ("新源物业服务公司", "洁净消杀服务部", "春雨广告社"):
        entries.add_entry(
            office,
            BOOKS.find("1502"),
            dwelling_uid=dwelling,
            typed={"单位名称": name, "最近核实日期": "2026-11-01"},
        )
    # Who did it last is who does it again: the first time somebody chose from the register.
    for code, column, name in (
        ("1103", "作业单位", "洁净消杀服务部"),
        ("1302", "制作单位", "春雨广告社"),
    ):
        book = BOOKS.find(code)
        assert name in suggestions(office, book, book.column(column))
        needed = {"1103": {"工作类型": "消毒"}, "1302": {"点位编号": "H-1"}}
        entries.add_entry(office, book, typed=needed[code] | {column: name})
    activity = entries.add_entry(
        office,
        BOOKS.find("0202"),
        typed={"活动名称": "清洁家园", "活动日期": "2026-11-01", "服务时长(时)": "3"},
    )
    set_people(office, BOOKS.find("0202"), activity.uid, [head.uid])
    entries.add_entry(
        office, BOOKS.find("1505"), resident_uid=child.uid, typed={"走访事由": "信息核实"}
    )
    catalogue = load_catalogue()
    letter = issue(office, catalogue, full_request(catalogue, "residence", head))
    hand_over(office, letter.number, to_name="陈𬭎", document="居民身份证")
    yield Community(office, head, load_resident(office, child.uid), dwelling)
    office.close()


def sample(column: Column) -> str:
    """Something that fits the column."""
    if column.choices:
        return column.choices[0]
    if column.type == "integer":
        return str(max(3, column.least or 0))
    return SAMPLES.get(column.type, "某处")


def typed_for(book: Book, filled: frozenset[str]) -> dict[str, str]:
    """What nobody but the desk can know, in every column that is asked for."""
    values: dict[str, str] = {}
    for column in book.columns:
        is_typed = column.name not in filled and (book.code, column.name) not in MARKED
        if is_typed and column.type != "attachment":
            values[column.name] = sample(column)
    shown = {book.column(name).key: text for name, text in values.items()}
    return {name: text for name, text in values.items() if is_shown(book, book.column(name), shown)}


def sample_of(community: Community, book: Book) -> entries.Entry:
    """An entry of a book, made once."""
    if book.code not in community.samples:
        community.samples[book.code] = add_sample(community, book)
    return community.samples[book.code]


def add_sample(community: Community, book: Book) -> entries.Entry:
    """An entry with every column, about the child where a book asks for a guardian."""
    office = community.office
    if book.code == "1506":
        return entries.load_entry(office, book, entries.page(office, book)[-1].uid)
    asks_guardian = any(column.field == "guardian" for column in book.columns)
    person = community.child if asks_guardian else community.head
    names_person = any(column.field == "name" for column in book.columns)
    names_home = any(column.filled_from == "household" for column in book.columns)
    resident_uid = person.uid if names_person else None
    dwelling_uid = community.home if names_home and book.subject != "resident" else None
    filled = filled_columns(
        book, of_resident=bool(resident_uid), of_dwelling=bool(dwelling_uid or resident_uid)
    )
    return entries.add_entry(
        office,
        book,
        resident_uid=resident_uid,
        dwelling_uid=dwelling_uid,
        typed=typed_for(book, filled),
    )


def goes_out(office: Office, book: Book, headings: list[str], folder: Path) -> None:
    """Writes a book as a workbook and as pages, and finds the headings in both."""
    export_book(office, book, folder / "book.xlsx", reason="归档")
    rows = [
        [cell for cell in row if cell not in (None, "")]
        for row in read_sheets(folder / "book.xlsx")[0].rows
    ]
    assert headings in rows
    export_book(office, book, folder / "book.pdf", reason="归档")
    pages = pypdf.PdfReader(folder / "book.pdf").pages
    text = "".join("".join(page.extract_text() for page in pages).split())
    assert [name for name in headings if name not in text] == []


@pytest.fixture(params=[book.code for book in BOOKS.books])
def book(request: pytest.FixtureRequest) -> Book:
    return BOOKS.find(request.param)


def test_the_columns_are_those_prescribed(book: Book) -> None:
    assert [
        f"{column.name}*" if column.filled_from else column.name for column in book.columns
    ] == PRESCRIBED[book.code]


def test_every_marked_column_is_filled_from_a_real_person(community: Community, book: Book) -> None:
    office = community.office
    entry = sample_of(community, book)
    assert entries.load_entry(office, book, entry.uid) == entry

    marked = {column for code, column in MARKED if code == book.code}
    assert {name for name in marked if not entry.shown[name]} == set()
    assert not marked & typed_for(book, entry.filled).keys()
    row = next(row for row in entries.page(office, book, limit=-1) if row.uid == entry.uid)
    assert row.cells == tuple(entry.shown[column.name] for column in book.every_column)
    for column in book.columns:
        entries.page(office, book, sort=column.name, descending=True)


def test_every_book_goes_out_as_prescribed(
    community: Community, book: Book, tmp_path: Path
) -> None:
    sample_of(community, book)
    goes_out(
        community.office, book, [name.removesuffix("*") for name in PRESCRIBED[book.code]], tmp_path
    )


def test_they_are_294_of_756(community: Community) -> None:
    filled = [name for code, name in MARKED if sample_of(community, BOOKS.find(code)).shown[name]]
    assert len(filled) == 294
    assert sum(map(len, PRESCRIBED.values())) == 756


SIXTY_FIRST = """\
category = "12"
title = "文体"

[[books]]
code = "1299"
name = "棋牌室登记"
review = "monthly"
kind = "log"
subject = "resident"
columns = [
    { name = "序号", type = "integer", filled_from = "program", field = "serial" },
    { name = "来人", type = "resident", filled_from = "resident", field = "name" },
    { name = "现住址", type = "address", filled_from = "household", field = "address" },
    { name = "网格", type = "choice", filled_from = "household", field = "grid", others = true },
    { name = "日期", type = "date", not_future = true, required = true },
    { name = "局数", type = "integer", least = 1, most = 50 },
    { name = "每局费用", type = "money" },
    { name = "费用", type = "money", filled_from = "program", computed = "局数 * 每局费用" },
]
"""


def test_a_sixty_first_is_one_file_more(community: Community, tmp_path: Path) -> None:
    for file in (paths.forms() / "ledgers").glob("*.toml"):
        shutil.copy(file, tmp_path)
    (tmp_path / "99-own.toml").write_text(SIXTY_FIRST, encoding="utf-8")
    books = load_books(tmp_path)
    book, office = books.find("棋牌室登记"), community.office
    assert len(books.books) == 61

    entry = entries.add_entry(
        office,
        book,
        resident_uid=community.head.uid,
        typed={"日期": "2026.11.1", "局数": "4", "每局费用": "2.5"},
    )
    assert entries.load_entry(office, book, entry.uid) == entry
    assert tuple(entry.shown.values()) == (
        *("1", "陈𬭎", "幸福里3栋2单元501室", "第一网格"),
        *("2026-11-01", "4", "2.50", "10.00"),
    )
    with pytest.raises(NotUnderstoodError, match="局数"):
        entries.change_entry(office, book, entry.uid, {"局数": "51"})
    assert entries.counts(office, books)["1299"].entries == 1
    goes_out(office, book, [column.name for column in book.columns], tmp_path)
