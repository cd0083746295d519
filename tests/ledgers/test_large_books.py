"""Finding and sorting as a large book does it: along indexes, page by page."""

from itertools import product

import pytest

from community_desk.ledgers import entries, store, store_sorts, store_words
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.definitions import Book
from community_desk.office.office import Office
from community_desk.registry.residents import change_resident
from tests.people import add_person

PENSIONS, JOBLESS, VISITS = (load_books().find(code) for code in ("0306", "0601", "1505"))
NAMES = ("张伟", "王芳", "李强", "赵敏", "王伟")


@pytest.fixture
def old(office: Office) -> Office:
    """Five people, twice over in a book of visits and once in one of pensions."""
    for number, name in enumerate(NAMES):
        person = add_person(
            office,
            name,
            birth_date=f"19{40 + number}-03-0{number + 1}",
            phone=f"1380000041{number}",
            sex="男" if number % 2 else "女",
            register_kind="农业户口" if number % 2 else "非农业户口",
            address=f"幸福里{number + 1}栋501室",
        )
        kind = {"户籍性质": "居民户口"} if number == 2 else {}
        entries.add_entry(office, JOBLESS, resident_uid=person.uid, typed=kind)
        level = {"津贴档次": PENSIONS.column("津贴档次").choices[number % 2]} if number else {}
        entries.add_entry(office, PENSIONS, resident_uid=person.uid, typed=level)
        for said in (f"水管漏水{number}", "路灯不亮(西侧)"):
            typed = {"居民反映": said, "走访事由": "信息核实", "日期": f"2026-0{number + 1}-05"}
            entries.add_entry(office, VISITS, resident_uid=person.uid, typed=typed)
    nobody = add_person(office, "刘树")
    entries.add_entry(
        office,
        VISITS,
        resident_uid=nobody.uid,
        typed={"居民反映": "无主的树", "走访事由": "信息核实"},
    )
    return office


@pytest.mark.parametrize("book", [PENSIONS, JOBLESS, VISITS], ids=lambda book: book.code)
def test_pages_one_by_one_are_the_whole_in_order(
    old: Office, book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_sorts, "LARGE", 5)
    with old.writing("office.settings") as write:
        write.db.execute("UPDATE resident SET removed_at = '2026-01-01' WHERE name = '李强'")
        write.audit("change", "resident", "")
    many = entries.total(old, book)
    for column, down in product(book.columns, (False, True)):
        asked = {"sort": column.name, "descending": down}
        whole = store.ids(old.db, book, **asked)
        singly = [store.ids(old.db, book, **asked, offset=at, limit=1)[0] for at in range(many)]
        assert len(set(whole)) == many
        assert singly == whole, (column.name, down)


def test_a_large_book_sorts_along_indexes(old: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {column.name: store.ids(old.db, VISITS, sort=column.name) for column in VISITS.columns}
    monkeypatch.setattr(store_sorts, "LARGE", 5)
    with old.writing("office.settings") as write:
        store_sorts.keep_sorted(write, VISITS)
        write.audit("import", "book", VISITS.code)
    plans: list[str] = []
    for column in VISITS.columns:
        old.db.conn.set_trace_callback(plans.append)
        assert store.ids(old.db, VISITS, sort=column.name) == before[column.name]
        old.db.conn.set_trace_callback(None)
    said = next(sql for sql in plans if "'居民反映'" in sql)
    plan = " ".join(str(row[3]) for row in old.db.execute(f"EXPLAIN QUERY PLAN {said}"))
    assert "USING INDEX entry_sort_1505" in plan.replace("COVERING ", "")
    assert "TEMP B-TREE" not in plan


@pytest.mark.parametrize(
    ("words", "serials"),
    [
        ("漏", [1, 3, 5, 7, 9]),
        ("漏水3", [7]),
        ("水管 3", [5, 7]),  # of block 3, and what says 3
        ("(西侧)", [2, 4, 6, 8, 10]),
        ("王", [3, 4, 9, 10]),
        ("ww", [9, 10]),
        ("王 漏水", [3, 9]),
        ("漏水 王伟", [9]),
        ("0412", [5, 6]),
        ("3-501", [5, 6]),
        ("信息核实 树", [11]),
        ("不 亮 路 灯 西", [2, 4, 6, 8, 10]),
        ("没有的", []),
        ("()", []),
        ('"', []),
        ("place", []),
    ],
)
def test_words_find_whom_an_entry_is_about_and_what_it_says(
    old: Office, words: str, serials: list[int]
) -> None:
    found = entries.page(old, VISITS, words=words)
    assert [row.serial for row in found] == serials
    assert entries.total(old, VISITS, words=words) == len(serials)


def test_words_follow_what_is_changed_closed_and_renamed(old: Office) -> None:
    first = entries.page(old, VISITS, words="漏水0")[0]
    entries.change_entry(old, VISITS, first.uid, {"居民反映": "电梯停运"})
    assert entries.total(old, VISITS, words="漏水0") == 0
    assert entries.total(old, VISITS, words="梯停") == 1
    change_resident(old, first.resident_uid, {"name": "张小伟"})
    assert entries.total(old, VISITS, words="张小伟") == 2
    entries.close_entry(old, VISITS, first.uid, "已办结")
    assert entries.total(old, VISITS, words="梯停") == 0
    assert entries.total(old, VISITS, words="梯停", closed=True) == 1


def test_no_more_are_found_than_anybody_looks_through(
    old: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_words, "MOST_FOUND", 3)
    assert entries.total(old, VISITS, words="王") == 3
    assert entries.total(old, VISITS, words="漏") == 3


def test_what_is_usual_is_asked_of_the_last_entries(
    old: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    column = VISITS.column("居民反映")
    assert store.used_values(old.db, "1505", column, 2)[0] == "路灯不亮(西侧)"
    monkeypatch.setattr(store, "_OF_LATE", 1)
    assert store.used_values(old.db, "1505", column, 2) == ["无主的树"]


@pytest.mark.parametrize("book", load_books().books, ids=lambda book: book.code)
def test_every_book_can_grow_large(
    office: Office, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_sorts, "LARGE", 1)
    with office.writing("office.settings") as write:
        store.next_serial(write.db, book.code)
        store_sorts.keep_sorted(write, book)
        store_sorts.keep_sorted(write, book)
        write.audit("import", "book", book.code)
    for column in book.columns:
        assert store.ids(office.db, book, sort=column.name, limit=10) == []
