"""Files of an entry: put in, seen, taken out and away; who may; what a book shows of them."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from community_desk.errors import DeskError, RuleSaysNoError
from community_desk.ledgers import attachments, entries
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.definitions import Column
from community_desk.ledgers.entries import Entry
from community_desk.ledgers.export import export_book
from community_desk.ledgers.import_book import import_file
from community_desk.ledgers.imports import undo_taking
from community_desk.ledgers.old_values import old_values
from community_desk.ledgers.own_books import back_to_shipped, save_book
from community_desk.office import audit
from community_desk.office.attached_files import NewFile, new_file
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.workbooks.read import read_sheets
from community_desk.workbooks.write import SheetOut, write_sheets
from tests.small_files import JPEG, PDF, png

BOOK = load_books().find("1103")
PHOTO = "照片"


def file(name: str = "现场.jpg", content: bytes = JPEG) -> NewFile:
    return new_file(PHOTO, name, content)


def actions(office: Office) -> list[str]:
    return [str(row[0]) for row in office.db.execute("SELECT action FROM audit ORDER BY id")]


@pytest.fixture
def entry(office: Office) -> Entry:
    return entries.add_entry(office, BOOK, typed={"工作类型": "灭鼠"})


def test_a_file_is_kept_in_the_vault_and_seen_again(office: Office, entry: Entry) -> None:
    (added,) = attachments.add_attachments(office, BOOK, entry.uid, [file()])
    assert (added.column, added.name, added.kind) == (PHOTO, "现场.jpg", "image/jpeg")
    assert (added.size, added.added_by) == (len(JPEG), office.staff.name)
    loaded = attachments.load_attachment(office, BOOK, added.uid)
    assert loaded.content == JPEG
    line = audit.recent(office.db, subject_uid=entry.uid)[0]
    assert (line.action, json.loads(line.new)["name"]) == ("view", "现场.jpg")
    assert actions(office)[-2:] == ["attach", "view"]


def test_table_paper_and_workbook_show_the_names(
    office: Office, entry: Entry, tmp_path: Path
) -> None:
    files = [file(), file("台账.pdf", PDF), file("远景.png", png())]
    attachments.add_attachments(office, BOOK, entry.uid, files[:1])
    assert entries.load_entry(office, BOOK, entry.uid).shown[PHOTO] == "现场.jpg"
    attachments.add_attachments(office, BOOK, entry.uid, files[1:])
    (row,) = entries.page(office, BOOK)
    place = [column.name for column in BOOK.every_column].index(PHOTO)
    assert row.cells[place] == "现场.jpg 等 3 件"
    out = tmp_path / "book.xlsx"
    export_book(office, BOOK, out, reason="归档")
    assert "现场.jpg 等 3 件" in [cell for line in read_sheets(out)[0].rows for cell in line]


def test_a_column_of_files_is_sorted_by_their_names(office: Office) -> None:
    for name in ("b", "", "a"):
        files = [file(name)] if name else []
        entries.add_entry(office, BOOK, typed={"工作类型": "灭鼠"}, files=files)
    rows = entries.page(office, BOOK, sort=PHOTO)
    assert [row.serial for row in rows] == [3, 1, 2]
    rows = entries.page(office, BOOK, sort=PHOTO, descending=True)
    assert [row.serial for row in rows] == [1, 3, 2]


def test_a_new_entry_takes_its_files_along_or_nothing_is_written(office: Office) -> None:
    new = entries.add_entry(
        office, BOOK, typed={"工作类型": "灭鼠"}, files=[file(), file("b", PDF)]
    )
    assert new.shown[PHOTO] == "现场.jpg 等 2 件"
    for typed, files in (
        ({"工作类型": "灭鼠"}, [file(), file()]),
        ({"工作类型": "灭鼠"}, [replace(file(), place="药品或桶点")]),
        ({}, [file()]),
    ):
        with pytest.raises(DeskError):
            entries.add_entry(office, BOOK, typed=typed, files=files)
    assert entries.total(office, BOOK) == 1
    assert len(attachments.attachments_of(office, BOOK, new.uid)) == 2


def test_a_column_that_must_have_a_file(office: Office) -> None:
    columns = tuple(replace(c, required=c.name == PHOTO) for c in BOOK.columns)
    book = save_book(office, replace(BOOK, columns=columns))
    with pytest.raises(RuleSaysNoError, match="还缺：照片"):
        entries.add_entry(office, book, typed={"用量": "2 升"})
    entry = entries.add_entry(office, book, typed={"用量": "2 升"}, files=[file()])
    entries.change_entry(office, book, entry.uid, {"用量": "3 升"})
    (only,) = attachments.attachments_of(office, book, entry.uid)
    with pytest.raises(RuleSaysNoError, match="至少要有一个文件"):
        attachments.remove_attachment(office, book, only.uid, "放错了")


def test_the_same_file_is_not_kept_twice(office: Office, entry: Entry) -> None:
    attachments.add_attachments(office, BOOK, entry.uid, [file()])
    with pytest.raises(RuleSaysNoError, match="已经在“照片”里"):
        attachments.add_attachments(office, BOOK, entry.uid, [file("b", PDF), file("别名.jpg")])
    assert len(attachments.attachments_of(office, BOOK, entry.uid)) == 1


def test_a_file_is_removed_with_a_reason_and_put_back(office: Office, entry: Entry) -> None:
    (added,) = attachments.add_attachments(office, BOOK, entry.uid, [file()])
    with pytest.raises(RuleSaysNoError, match="写原因"):
        attachments.remove_attachment(office, BOOK, added.uid, " ")
    removed = attachments.remove_attachment(office, BOOK, added.uid, "放错了")
    assert attachments.attachments_of(office, BOOK, entry.uid) == []
    line = audit.recent(office.db, subject_uid=entry.uid)[0]
    assert (line.action, line.reason) == ("detach", "放错了")
    attachments.put_back(office, BOOK, removed)
    (again,) = attachments.attachments_of(office, BOOK, entry.uid)
    assert (again.uid, again.sha256) == (added.uid, added.sha256)


def test_a_file_is_taken_out_on_record(office: Office, entry: Entry, tmp_path: Path) -> None:
    (added,) = attachments.add_attachments(office, BOOK, entry.uid, [file()])
    out = tmp_path / added.name
    with pytest.raises(RuleSaysNoError, match="写明用途"):
        attachments.take_out(office, BOOK, added.uid, out, reason="")
    attachments.take_out(office, BOOK, added.uid, out, reason="报街道")
    assert out.read_bytes() == JPEG
    line = audit.recent(office.db, subject_uid=entry.uid)[0]
    assert (line.action, line.reason) == ("export", "报街道")


def test_a_reader_gets_at_no_file_of_an_entry(office: Office, entry: Entry, tmp_path: Path) -> None:
    (added,) = attachments.add_attachments(office, BOOK, entry.uid, [file()])
    reader = replace(office, staff=replace(office.staff, role=Role.READER))
    hidden = replace(BOOK, seen_by=("director",), edited_by=("director",))
    assert [each.uid for each in attachments.attachments_of(reader, BOOK, entry.uid)] == [added.uid]
    for refused in (
        lambda: attachments.load_attachment(reader, BOOK, added.uid),
        lambda: attachments.take_out(reader, BOOK, added.uid, tmp_path / "a.jpg", reason="核对"),
        lambda: attachments.add_attachments(reader, BOOK, entry.uid, [file("b", PDF)]),
        lambda: attachments.remove_attachment(reader, BOOK, added.uid, "x"),
        lambda: attachments.attachments_of(reader, hidden, entry.uid),
        lambda: attachments.load_attachment(reader, hidden, added.uid),
        lambda: attachments.load_for_thumbnail(reader, hidden, added.uid),
        lambda: attachments.load_attachment(office, load_books().find("1101"), added.uid),
    ):
        with pytest.raises(RuleSaysNoError):
            refused()
    assert not (tmp_path / "a.jpg").exists()


def test_a_closed_entry_keeps_its_files_as_they_are(office: Office, entry: Entry) -> None:
    (added,) = attachments.add_attachments(office, BOOK, entry.uid, [file()])
    entries.close_entry(office, BOOK, entry.uid, "误登")
    for refused in (
        lambda: attachments.add_attachments(office, BOOK, entry.uid, [file("b", PDF)]),
        lambda: attachments.remove_attachment(office, BOOK, added.uid, "x"),
    ):
        with pytest.raises(RuleSaysNoError, match="注销"):
            refused()
    assert attachments.load_attachment(office, BOOK, added.uid).content == JPEG


def test_what_was_typed_before_is_still_shown(office: Office) -> None:
    text = save_book(office, replace(BOOK, columns=tuple(_as_text(c) for c in BOOK.columns)))
    entry = entries.add_entry(office, text, typed={"工作类型": "灭鼠", PHOTO: "3 号盒"})
    back_to_shipped(office, text)
    now = entries.load_entry(office, BOOK, entry.uid)
    assert now.shown[PHOTO] == "3 号盒"
    assert old_values(BOOK, now) == {PHOTO: "3 号盒"}
    attachments.add_attachments(office, BOOK, entry.uid, [file()])
    assert entries.load_entry(office, BOOK, entry.uid).shown[PHOTO] == "现场.jpg；3 号盒"
    # And a column of files that became one of text hides none of them.
    assert entries.load_entry(office, text, entry.uid).shown[PHOTO] == "现场.jpg；3 号盒"
    entries.change_entry(office, BOOK, entry.uid, {PHOTO: ""})
    assert entries.load_entry(office, BOOK, entry.uid).shown[PHOTO] == "现场.jpg"


def _as_text(column: Column) -> Column:
    return replace(column, type="text") if column.type == "attachment" else column


def test_an_import_is_not_undone_under_a_file(office: Office, tmp_path: Path) -> None:
    out = tmp_path / "old.xlsx"
    write_sheets(out, [SheetOut("灭鼠", "", ("日期", "工作类型"), [("2026-11-02", "灭鼠")])])
    report = import_file(office, BOOK, out)
    (row,) = entries.page(office, BOOK)
    (added,) = attachments.add_attachments(office, BOOK, row.uid, [file()])
    with pytest.raises(RuleSaysNoError):
        undo_taking(office, report.operation)
    assert attachments.load_attachment(office, BOOK, added.uid).content == JPEG
