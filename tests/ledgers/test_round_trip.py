"""Every book that was taken out as a workbook is known again when it comes in."""

from pathlib import Path

import pytest

from community_desk.ledgers import entries
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.export import export_book
from community_desk.ledgers.filled import filled_columns
from community_desk.ledgers.import_book import import_file
from community_desk.office.office import Office
from tests.people import add_person

BOOKS = [book for book in load_books().books if book.code != "1506"]
VALUES = {
    "text": "=甲",
    "long_text": "第一行\n第二行",
    "integer": "2000",
    "money": "12.50",
    "date": "2026-03-05",
    "month": "2026-10",
    "datetime": "2026-03-05 14:30",
    "yes_no": "是",
    "phone": "13812345678",
    "id_number": "11010519491231002X",
    "address": "路口",
    "resident": "王五",
}


def sample(column: Column) -> str:
    if column.type == "integer":
        return str(column.least or 3)
    return column.choices[0] if column.choices else VALUES.get(column.type, "丙")


@pytest.mark.parametrize("book", BOOKS, ids=[book.code for book in BOOKS])
def test_what_went_out_comes_in_unchanged(book: Book, office: Office, tmp_path: Path) -> None:
    person = None
    if book.subject == "resident":
        person = add_person(
            office,
            "陈铉",
            id_number="340102197109144410",
            phone="13600007788",
            address="幸福里3-2-502",
        )
    filled = filled_columns(book, of_resident=person is not None, of_dwelling=False)
    typed = {
        column.name: sample(column)
        for column in book.columns
        if column.name not in filled and column.type != "attachment"
    }
    entries.add_entry(office, book, resident_uid=person.uid if person else None, typed=typed)
    file = tmp_path / "out.xlsx"
    export_book(office, book, file, reason="核对", full=True)

    report = import_file(office, book, file)

    assert report.problems == ()
    assert (report.rows, report.unchanged) == (1, 1)
