"""备份与恢复: what is listed, what is said on top, and every button."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext
from community_desk.desktop.copying import Copier
from community_desk.desktop.tabs.office.backups_page import BackupsPage
from community_desk.office import audit, backup, copies, second_place, trial
from community_desk.office.office import Office
from community_desk.office.staff import Role
from tests.conftest import NOW
from tests.desktop.conftest import Heard, shown_page
from tests.people import add_person

Shown = Callable[..., BackupsPage]


@pytest.fixture
def shown(context: DeskContext, qtbot: QtBot) -> Shown:
    """Shows the page, with the copier of a window beside it."""

    def show(where: DeskContext = context) -> BackupsPage:
        page = shown_page(BackupsPage(where), qtbot)
        page.copier = Copier(where, page)  # type: ignore[attr-defined]
        calm(page, qtbot)
        return page

    return show


def calm(page: BackupsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.context.tasks.is_busy())


def rows(page: BackupsPage) -> list[list[str]]:
    model = page.model
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def later(office: Office, **passed: float) -> Office:
    return replace(office, clock=lambda: NOW + timedelta(**passed))


def test_an_office_without_copies_says_so_and_makes_one(
    shown: Shown, office: Office, heard: Heard, qtbot: QtBot
) -> None:
    page = shown()
    assert not page.either.shows_content()
    assert "请点“现在备份”" in page.words.text()
    assert not page.try_button.isEnabled()
    qtbot.keyClick(page.now_button, Qt.Key.Key_Return)
    assert not page.now_button.isEnabled()
    calm(page, qtbot)
    assert heard.notices[-1].text == "已备份并读回检查"
    assert page.now_button.isEnabled()
    ((when, kind, size, state, where, proof),) = rows(page)
    assert when == "2026-11-23 09:00"
    assert size.endswith(" MB")
    assert (kind, state, where, proof) == ("手动", "完整", "本机", "")


def test_every_kind_and_state_is_in_words(shown: Shown, office: Office) -> None:
    for days, kind in enumerate(
        (
            copies.AUTOMATIC,
            copies.BEFORE_UPGRADE,
            copies.BEFORE_IMPORT,
            copies.BEFORE_RESTORE,
            copies.BY_HAND,
        )
    ):
        made = backup.back_up_here(later(office, days=-days), kind)
    (made / "manifest.json").unlink()
    damaged = copies.whole_copies(office.folder / "backups")[-1].folder
    (damaged / "desk.db").write_bytes(b"")
    page = shown()
    assert [(row[1], row[3]) for row in rows(page)] == [
        ("关窗口时", "完整"),
        ("升级前", "完整"),
        ("导入前", "完整"),
        ("恢复前", "坏了"),
        ("手动", "旧版本做的"),
    ]
    page.open_key(made.name)
    assert page.table.record().copy.folder == made


def test_what_is_said_on_top_names_the_next_step(
    context: DeskContext, shown: Shown, office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    add_person(office)
    page = shown()
    made = backup.back_up_here(office)
    page.reload()
    assert "还没有试过能不能恢复" in page.words.text()
    trial.prove(office)
    page.reload()
    assert "备份只在这台电脑上" in page.words.text()
    assert rows(page)[0][5] == "2026-11-23 试过，可以恢复"
    stick = tmp_path / "stick"
    stick.mkdir()
    second_place.choose_place(office, stick)
    page.reload()
    calm(page, qtbot)
    assert page.words.text().endswith("第二位置也有；不用做什么。")
    assert rows(page)[0][4] == "本机、第二位置"
    stick.rename(tmp_path / "pocket")
    page.reload()
    assert "请插上那个 U 盘" in page.words.text()
    old = shown(replace(context, office=later(office, days=8)))
    assert "超过 7 天了；请点“现在备份”" in old.words.text()
    (made / "desk.db").write_bytes(bytes((made / "desk.db").stat().st_size))
    with pytest.raises(Exception, match="不一样"):
        trial.prove(office)
    page.reload()
    assert "试恢复没有通过" in page.words.text()
    assert page.words.property("meaning") == "refused"


def test_what_only_the_stick_has_is_listed_and_not_removed(
    shown: Shown, office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    made = backup.back_up_here(office)
    second_place.choose_place(office, tmp_path)
    copies.remove(made)
    page = shown()
    calm(page, qtbot)
    assert [row[4] for row in rows(page)] == ["第二位置"]
    assert not page.remove_button.isEnabled()


def test_the_newest_is_tried_out_on_request(
    shown: Shown, office: Office, heard: Heard, qtbot: QtBot
) -> None:
    backup.back_up_here(office)
    page = shown()
    qtbot.keyClick(page.try_button, Qt.Key.Key_Return)
    assert page.stop_button.isVisible()
    calm(page, qtbot)
    assert "可以恢复" in heard.notices[-1].text
    assert not page.stop_button.isVisible()
    assert "可以恢复" in rows(page)[0][5]


def test_a_copy_that_is_stopped_leaves_nothing(
    shown: Shown, office: Office, heard: Heard, qtbot: QtBot
) -> None:
    page = shown()
    page.now_button.click()
    qtbot.keyClick(page.stop_button, Qt.Key.Key_Return)
    calm(page, qtbot)
    assert heard.notices[-1].text == "已停止，没写完的删掉了"
    assert rows(page) == []
    assert list((office.folder / "backups").iterdir()) == []


def test_a_director_removes_one_with_a_reason(shown: Shown, office: Office, qtbot: QtBot) -> None:
    for days in (2, 0):
        backup.back_up_here(later(office, days=-days))
    page = shown()
    page.table.select_row(1)
    qtbot.keyClick(page.remove_button, Qt.Key.Key_Return)
    dialog = page.removing
    assert dialog.reason.hasFocus() or dialog.focusWidget() is dialog.reason
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert dialog.form.error("reason") == "请写上为什么删。"
    qtbot.keyClicks(dialog.reason, "full")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert len(rows(page)) == 1
    assert audit.recent(office.db, limit=1)[0].reason == "full"
    page.remove_button.click()
    qtbot.keyClicks(page.removing.reason, "full")
    page.removing.remove()
    assert "唯一一份" in page.removing.form.error("reason")


def test_a_second_place_is_chosen_with_a_warning_and_dropped(
    shown: Shown, office: Office, tmp_path: Path, heard: Heard, qtbot: QtBot
) -> None:
    backup.back_up_here(office)
    stick = tmp_path / "stick"
    stick.mkdir()
    page = shown()
    qtbot.keyClick(page.place_button, Qt.Key.Key_Return)
    dialog = page.placing
    assert not dialog.main.isEnabled()
    dialog.choose(str(tmp_path / "nothing"))
    assert "找不到" in dialog.warning.text()
    dialog.choose(str(stick))
    assert "同一块盘" in dialog.warning.text()
    qtbot.keyClick(dialog.main, Qt.Key.Key_Return)
    calm(page, qtbot)
    qtbot.waitUntil(lambda: rows(page)[0][4] == "本机、第二位置")
    assert heard.notices[-1].text == "已写到第二位置并读回检查"
    page.place_button.click()
    assert str(stick) in page.placing.words.text()
    page.placing.choose(str(office.folder))
    page.placing.main.click()
    calm(page, qtbot)
    assert "在办公室文件夹里面" in page.placing.warning.text()
    page.placing.drop_button.click()
    calm(page, qtbot)
    assert second_place.second_place(office) is None
    qtbot.waitUntil(lambda: rows(page)[0][4] == "本机")


def test_others_than_the_director_copy_and_look(
    context: DeskContext, shown: Shown, office: Office
) -> None:
    backup.back_up_here(office)
    staff = replace(office.staff, role=Role.CLERK)
    page = shown(replace(context, office=replace(office, staff=staff)))
    assert page.now_button.isEnabled()
    assert page.restore_button.isEnabled()
    assert not page.remove_button.isEnabled()
    assert not page.place_button.isEnabled()


def test_enter_on_a_copy_leads_back_to_it(
    context: DeskContext, shown: Shown, office: Office, qtbot: QtBot
) -> None:
    made = backup.back_up_here(office)
    page = shown()
    with qtbot.waitSignal(context.changes.restore_wanted) as wanted:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert wanted.args == [made]
