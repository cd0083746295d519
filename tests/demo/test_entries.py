"""The invented entries fit those they are about."""

from dataclasses import replace
from random import Random

from community_desk.demo.entries import AgeGroups, write_entries
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.entries import page
from community_desk.office.office import Office
from tests.people import add_person


def test_the_allowance_fits_the_age(office: Office) -> None:
    born = ("1946-11-23", "1938-02-01", "1936-11-23", "1930-05-06", "1926-11-23", "1920-01-01")
    people = [add_person(office, "陈铉", birth_date=day).uid for day in born]
    books = load_books()
    few = replace(books, books=(books.find("0306"), books.find("1502")))
    write_entries(office, few, AgeGroups([], people, people), Random(1), lambda: None)
    names = [column.name for column in books.find("0306").columns]
    found = page(office, books.find("0306"))
    assert found
    rows = [dict(zip(names, row.cells, strict=True)) for row in found]
    for row in rows:
        age = int(row["年龄"])
        said = "100周岁以上" if age >= 100 else "90—99周岁" if age >= 90 else "80—89周岁"
        assert row["津贴档次"] == said
        assert row["起发月份"]
        assert not row["停发月份"]
