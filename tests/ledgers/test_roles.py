"""Who may not see a book gets at nothing of it, whichever way; a reader changes nothing."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from community_desk.errors import DeskError, RuleSaysNoError
from community_desk.ledgers import (
    add_many,
    archive,
    attachments,
    blank_forms,
    changes,
    copy_last,
    department_forms,
    entries,
    export,
    held,
    import_book,
    imports,
    offering,
    own_books,
    paste,
    people,
    preview,
    reviews,
    sharing,
    shelf,
    standings,
)
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.book_periods import read_period
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.registry.lists import count
from community_desk.registry.saved_lists import BookCondition, Definition, save_list
from tests.ledgers.department_forms import Blank, plain
from tests.people import add_person

# 残疾人台账, which the accountant and the reader may not see.
BOOK = load_books().find("0305")
TYPED = {"残疾类别": "肢体", "残疾等级": "三级"}
FORM = Blank("", plain, "", "", 1, 1).content()
SEPTEMBER = read_period("2026-09")


def state(office: Office) -> dict[str, list[object]]:
    """All that is stored, but for what is on record."""
    sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'audit%'"
    tables = [str(row[0]) for row in office.db.execute(sql).fetchall()]
    return {name: office.db.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables}


@dataclass(frozen=True)
class Scene:
    """An entry of a hidden book, and what was done with the book."""

    office: Office
    resident: str
    other: str
    entry: str
    closed: str
    undo: str
    review: str
    folder: Path

    def as_role(self, role: Role) -> Office:
        return replace(self.office, staff=replace(self.office.staff, role=role))


@pytest.fixture
def scene(office: Office, tmp_path: Path) -> Scene:
    uids = [add_person(office, name, phone="13800001234").uid for name in ("陈𬭎", "李静", "王芳")]
    entry, closed = (
        entries.add_entry(office, BOOK, resident_uid=uid, typed=TYPED).uid for uid in uids[:2]
    )
    entries.close_entry(office, BOOK, closed, "迁出")
    third = add_many.residents_found(office, "王芳")
    taken = add_many.add_many(office, BOOK, third, TYPED)
    done = reviews.review_entries(office, [(BOOK.code, entry, None)])
    archive.close_period(office, BOOK, SEPTEMBER)
    save_list(office, "残疾", Definition(books=(BookCondition(BOOK.code),)))
    (tmp_path / "roll.csv").write_text("姓名,残疾类别\n李静,肢体", "utf-8")
    (tmp_path / "form.xlsx").write_bytes(FORM)
    return Scene(office, uids[0], uids[1], entry, closed, taken.operation, done.operation, tmp_path)


def _form(office: Office, s: Scene) -> object:
    form = blank_forms.look_at(office, s.folder / "form.xlsx", BOOK)
    chosen = department_forms.Chosen(book=BOOK, entry_ids=(1,))
    out = s.folder / "out.xlsx"
    return department_forms.fill_department_form(office, form, out, chosen, reason="报送")


def _block(office: Office) -> object:
    block = paste.read_block(office, BOOK, "姓名\t残疾类别\n李静\t肢体", [])
    return paste.add_block(office, BOOK, block)


LOOKS: dict[str, Callable[[Office, Scene], object]] = {
    "page": lambda o, s: entries.page(o, BOOK),
    "words": lambda o, s: entries.page(o, BOOK, words="肢体"),
    "total": lambda o, s: entries.total(o, BOOK, words="肢体"),
    "entry": lambda o, s: entries.load_entry(o, BOOK, s.entry),
    "reveal": lambda o, s: entries.reveal(o, BOOK, s.entry, "联系电话"),
    "workbook": lambda o, s: export.export_book(o, BOOK, s.folder / "a.xlsx", reason="x"),
    "pages": lambda o, s: export.print_book(o, BOOK, reason="x"),
    "list by name": lambda o, s: people.list_named(o, "残疾"),
    "list that ships": lambda o, s: people.list_named(o, "本季未走访的残疾人"),
    "list": lambda o, s: people.people_of(o, Definition(books=(BookCondition("残疾人台账"),))),
    "all but": lambda o, s: people.people_of(
        o, Definition(books=(BookCondition("0305", negated=True),))
    ),
    "form by book": lambda o, s: department_forms.of_book(o, BOOK),
    "form filled": _form,
    "archive": lambda o, s: archive.take_archive(o, BOOK, SEPTEMBER, "xlsx", reason="x"),
    "copies": lambda o, s: archive.three_copies(o, BOOK, SEPTEMBER, reason="x"),
    "files": lambda o, s: attachments.attachments_of(o, BOOK, s.entry),
    "changes": lambda o, s: changes.changed_of(o, BOOK, s.entry),
    "due": lambda o, s: reviews.rows(o, reviews.Asked(book=BOOK.code)),
    "due count": lambda o, s: reviews.count(o, reviews.Asked(book=BOOK.code)),
    "copy of the last": lambda o, s: copy_last.copied_from_last(o, BOOK),
    "offered words": lambda o, s: shelf.suggestions(o, BOOK, BOOK.column("残疾类别")),
    "preview": lambda o, s: preview.preview(o, BOOK, s.resident),
    "many": lambda o, s: add_many.look_at(o, BOOK, add_many.residents_found(o, "李静")),
    "import tried": lambda o, s: import_book.import_file(
        o, BOOK, s.folder / "roll.csv", dry_run=True
    ),
    "definition": lambda o, s: sharing.write_definition(o, BOOK, s.folder / "a.toml"),
}
DEEDS: dict[str, Callable[[Office, Scene], object]] = {
    "add": lambda o, s: entries.add_entry(o, BOOK, resident_uid=s.other, typed=TYPED),
    "change": lambda o, s: entries.change_entry(o, BOOK, s.entry, {"残疾等级": "一级"}),
    "close": lambda o, s: entries.close_entry(o, BOOK, s.entry, "误登"),
    "reopen": lambda o, s: entries.reopen_entry(o, BOOK, s.closed),
    "review": lambda o, s: reviews.review_entries(o, [(BOOK.code, s.entry, None)]),
    "reviews undone": lambda o, s: reviews.undo_reviews(o, s.review),
    "reviews undone as taking": lambda o, s: imports.undo_taking(o, s.review),
    "many undone": lambda o, s: imports.undo_taking(o, s.undo),
    "import": lambda o, s: import_book.import_file(o, BOOK, s.folder / "roll.csv"),
    "paste": lambda o, s: _block(o),
    "many": lambda o, s: add_many.add_many(o, BOOK, add_many.residents_found(o, "李静"), TYPED),
    "close a period": lambda o, s: archive.close_period(o, BOOK, read_period("2026-08")),
    "put away": lambda o, s: shelf.set_open(o, BOOK, False),
    "define": lambda o, s: own_books.save_book(o, replace(BOOK, name="另一本")),
    "as shipped": lambda o, s: own_books.back_to_shipped(o, BOOK),
}


@pytest.mark.parametrize("role", [Role.ACCOUNTANT, Role.READER])
def test_a_hidden_book_cannot_be_got_at(scene: Scene, role: Role) -> None:
    before = state(scene.office)
    office = scene.as_role(role)
    seen, files = [], sorted(scene.folder.iterdir())
    for name, deed in (LOOKS | DEEDS).items():
        try:
            deed(office, scene)
        except RuleSaysNoError:
            continue
        except DeskError as error:
            seen.append(f"{name}: {error.code}")
        else:
            seen.append(name)
    assert seen == []
    assert state(scene.office) == before
    assert sorted(scene.folder.iterdir()) == files


@pytest.mark.parametrize("role", [Role.ACCOUNTANT, Role.READER])
def test_a_hidden_book_is_in_no_list(scene: Scene, role: Role) -> None:
    office = scene.as_role(role)
    resident_id = add_many.residents_found(office, "陈𬭎")[0].id
    assert standings.of_resident(office, resident_id) == []
    assert BOOK.code not in {book.code for book, _ in archive.archives(office)}
    assert BOOK.code not in {line.book.code for line in archive.lines(office, SEPTEMBER)}
    assert BOOK.code not in reviews.figures(office).due
    assert reviews.rows(office, reviews.Asked(until="2027-12-31")) == []
    assert [past.book for past in imports.imports_of(office)] == []
    assert "残疾" not in [saved.name for saved in people.kept_lists(office)]
    assert "80岁以上独居" in [saved.name for saved in people.kept_lists(office)]
    with pytest.raises(DeskError) as told:
        people.list_named(office, "没有的")
    assert "残疾" not in told.value.say(lambda context, text: text)


def test_the_paper_about_a_person_does_not_tell_of_a_hidden_book(scene: Scene) -> None:
    reader, clerk = scene.as_role(Role.READER), scene.as_role(Role.CLERK)
    ids = {one.facts["name"]: one.id for one in add_many.residents_found(clerk, "1234")}
    stranger = add_many.residents_found(
        clerk, add_person(scene.office, "赵云", phone="13800001234").name
    )[0]
    assert held.held_of(clerk, ids["陈𬭎"]) == [("台账《残疾人台账》", "2026-11-23 记入")]
    assert held.held_of(clerk, stranger.id) == []
    assert held.held_of(reader, ids["陈𬭎"]) == held.held_of(reader, stranger.id)
    assert "残疾" not in str(held.held_of(reader, ids["陈𬭎"]))


def test_who_may_see_the_book_has_its_lists(scene: Scene) -> None:
    clerk = scene.as_role(Role.CLERK)
    assert count(clerk, people.list_named(clerk, "残疾")) == 2
    assert {saved.name for saved in people.kept_lists(clerk)} > {"残疾", "本季未走访的残疾人"}


def test_a_reader_changes_nothing_in_a_book_that_is_read(office: Office, tmp_path: Path) -> None:
    book = load_books().find("1505")
    person = add_person(office, "赵云", phone="13800001234")
    entry = entries.add_entry(office, book, resident_uid=person.uid, typed={"网格员": "小李"})
    entries.close_entry(
        office, book, entries.add_entry(office, book, resident_uid=person.uid, typed={}).uid, "误登"
    )
    closed = entries.page(office, book, closed=True)[0].uid
    reader = replace(office, staff=replace(office.staff, role=Role.READER))
    before = state(office)
    (tmp_path / "form.xlsx").write_bytes(FORM)
    form = blank_forms.look_at(reader, tmp_path / "form.xlsx", book)
    deeds: list[Callable[[], object]] = [
        lambda: entries.add_entry(reader, book, resident_uid=person.uid, typed={}),
        lambda: entries.change_entry(reader, book, entry.uid, {"网格员": "小王"}),
        lambda: entries.close_entry(reader, book, entry.uid, "误登"),
        lambda: entries.reopen_entry(reader, book, closed),
        lambda: shelf.set_open(reader, book, False),
        lambda: department_forms.remember(reader, form),
        lambda: department_forms.record_submission(
            reader, form, "2026-11", people=1, path=tmp_path / "form.xlsx"
        ),
        lambda: archive.close_period(reader, book, SEPTEMBER),
    ]
    for deed in deeds:
        with pytest.raises(RuleSaysNoError):
            deed()
    assert state(office) == before
    assert entries.page(reader, book)[0].uid == entry.uid
    assert offering.choices(reader, book.column("网格")) == []
