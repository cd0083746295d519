"""The import wizard: headings, what would happen, what happened."""

import shutil
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.registry.import_wizard import ImportWizard
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.office import backup, copies
from community_desk.office.office import Office
from community_desk.registry.lists import Filter, count
from community_desk.registry.residents import load_resident
from community_desk.registry.store_imports import learned_headings
from tests.desktop.by_tab import reaches_all
from tests.desktop.tabs.registry.conftest import ZHANG

HEADINGS = (
    "姓名",
    "性别",
    "身份证号码",
    "小区名称",
    "楼栋",
    "单元",
    "室号",
    "联系电话",
    "政治面貌",
)
CHEN = "11010519491231002X"
REN = "440524188001010014"


@pytest.fixture
def roster(tmp_path: Path) -> Callable[..., Path]:
    """Writes a roster with a title."""

    def write(*lines: tuple[str, ...], headings: tuple[str, ...] = HEADINGS) -> Path:
        book = Workbook()
        sheet = book.active
        assert sheet is not None
        for line in (("幸福里人员登记表",), headings, *lines):
            sheet.append(line)
        file = tmp_path / "名册.xlsx"
        book.save(file)
        return file

    return write


@pytest.fixture
def doubtful(roster: Callable[..., Path]) -> Path:
    """Three people, one of them twice, one doubted, one without a name."""
    return roster(
        ("周远桂", "女", CHEN, "幸福里", "1栋", "1单元", "101", "19230530419", ""),
        ("任建春", "女", REN, "幸福里", "1栋", "1单元", "102", "13636488999", ""),
        ("周远桂", "女", CHEN, "幸福里", "1栋", "1单元", "101", "19230530419", ""),
        ("", "男", "", "幸福里", "1栋", "2单元", "101", "13636488998", ""),
    )


def texts(widget: QWidget) -> str:
    labels = widget.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(widget))


def begin(tab: RegistryTab, file: Path, qtbot, *, step: int = 1) -> ImportWizard:
    tab.people.import_button.click()
    assert tab._asking is not None
    tab._asking.fileSelected.emit(str(file))
    tab._asking.close()
    wizard = tab._dialog
    assert isinstance(wizard, ImportWizard)
    reach(wizard, step, qtbot)
    return wizard


def reach(wizard: ImportWizard, step: int, qtbot) -> None:
    qtbot.waitUntil(lambda: wizard.step() == step and wizard._task is None)


def go_on(wizard: ImportWizard, step: int, qtbot) -> None:
    qtbot.keyClick(wizard, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    reach(wizard, step, qtbot)


def test_a_newcomer_presses_twice(
    tab: RegistryTab, context: DeskContext, office: Office, doubtful: Path, heard, tmp_path, qtbot
) -> None:
    wizard = begin(tab, doubtful, qtbot)
    assert "都认出来了" in wizard.sentence.text()
    assert wizard.main.hasFocus()
    before = count(office, Filter())
    go_on(wizard, 2, qtbot)
    assert "共 4 行，还没有写入" in wizard.sentence.text()
    assert count(office, Filter()) == before
    shown = {key: chip.text() for key, chip in wizard.review.chips.items()}
    assert shown == {
        "changed": "更新 0",
        "new": "新增 2",
        "skipped": "未导入 2",
        "flagged": "待核对 1",
        "missing": "名册里没有的人 4",
    }
    assert wizard.review.list_shown() == "new"
    go_on(wizard, 3, qtbot)
    told = texts(wizard)
    assert "新增\n2\n" in told
    assert "证件号码重复 1；没有姓名 1" in told
    assert "性别与证件号码不一致 1" in told
    assert "政治面貌" in told
    assert count(office, Filter("幸福里", "1")) == 2
    assert heard.changes == ["registry"]
    wizard.save_button.click()
    out = tmp_path / "问题.xlsx"
    assert wizard._asking is not None
    wizard._asking.fileSelected.emit(str(out))
    wizard._asking.close()
    cells = [str(cell) for sheet in load_workbook(out) for row in sheet.values for cell in row]
    assert "没有姓名" in cells
    assert "性别与证件号码不一致" in cells
    go_on_closes(wizard, tab, qtbot)
    assert tab.places.tree.choose(Filter("幸福里", "1", "1"))
    qtbot.waitUntil(lambda: "随名册导入：名册.xlsx" in texts(tab.card))


def test_the_office_is_copied_while_one_looks_and_once_only(
    tab: RegistryTab, office: Office, doubtful: Path, qtbot
) -> None:
    wizard = begin(tab, doubtful, qtbot)
    go_on(wizard, 2, qtbot)
    qtbot.waitUntil(lambda: wizard.copied.text() == "已经备份：导入前的样子留了一份")
    assert wizard.copied.isVisibleTo(wizard)
    (copy,) = copies.whole_copies(office.folder / "backups")
    assert copy.kind == "before-import"
    assert wizard.main.hasFocus()
    go_on(wizard, 3, qtbot)
    assert not wizard.copied.isVisibleTo(wizard)
    assert copies.whole_copies(office.folder / "backups") == [copy]
    assert backup.since(office, copy) is not None


def test_nothing_is_imported_where_the_copy_cannot_be_made(
    tab: RegistryTab, office: Office, doubtful: Path, qtbot
) -> None:
    before = count(office, Filter())
    shutil.rmtree(office.folder / "backups")
    (office.folder / "backups").write_text("no folder")
    wizard = begin(tab, doubtful, qtbot)
    go_on(wizard, 2, qtbot)
    qtbot.waitUntil(lambda: "写不进去" in wizard.copied.text())
    wizard.main.click()
    qtbot.waitUntil(lambda: "写不进去" in wizard.sentence.text())
    assert wizard.step() == 2
    assert count(office, Filter()) == before


def test_the_keys_are_where_one_goes_on_at_each_step(
    tab: RegistryTab, doubtful: Path, tmp_path: Path, qtbot
) -> None:
    wizard = begin(tab, doubtful, qtbot)
    with qtbot.waitActive(wizard):
        wizard.activateWindow()
    for step in (2, 3):
        assert wizard.main.hasFocus()
        qtbot.keyClick(wizard.main, Qt.Key.Key_Return)
        assert wizard.cancel_button.hasFocus()  # while it works one can only stop it
        reach(wizard, step, qtbot)
        reaches_all(wizard, qtbot)
        wizard.main.setFocus()
    wizard.save_button.setFocus()
    qtbot.keyClick(wizard.save_button, Qt.Key.Key_Return)
    assert wizard._asking is not None
    qtbot.keyClick(wizard._asking, Qt.Key.Key_Escape)
    assert wizard.focusWidget() is wizard.save_button
    wizard.done_step.undo_button.setFocus()
    qtbot.keyClick(wizard.done_step.undo_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "已撤销" in wizard.sentence.text())
    assert wizard.focusWidget() is wizard.main
    reaches_all(wizard, qtbot)
    go_on_closes(wizard, tab, qtbot)


def test_what_cannot_be_read_is_left_by_keys(tab: RegistryTab, tmp_path: Path, qtbot) -> None:
    file = tmp_path / "名册.xlsx"
    file.write_bytes(b"no workbook")
    wizard = begin(tab, file, qtbot, step=0)
    assert wizard.focusWidget() is wizard.main
    reaches_all(wizard, qtbot)
    qtbot.keyClick(wizard.main, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not tab.findChildren(ImportWizard))


def go_on_closes(wizard: ImportWizard, tab: RegistryTab, qtbot) -> None:
    qtbot.keyClick(wizard, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not tab.findChildren(ImportWizard))


def test_the_numbers_of_a_roster_are_masked(tab: RegistryTab, doubtful: Path, qtbot) -> None:
    wizard = begin(tab, doubtful, qtbot)
    assert CHEN not in texts(wizard)
    assert "110105********002X" in texts(wizard)
    assert "192****0419" in texts(wizard)
    go_on(wizard, 2, qtbot)
    model = wizard.review.model
    shown = [model.index(0, column).data() for column in range(len(model.columns))]
    assert "110105********002X" in shown
    assert "192****0419" in shown
    wizard.reject()


def test_a_heading_is_corrected_once(
    tab: RegistryTab, office: Office, roster: Callable[..., Path], qtbot
) -> None:
    headings = ("姓名", "身份证号码", "住址", "联络", "民族")
    file = roster(("周远桂", CHEN, "幸福里1栋1单元101室", "邻居家", "汉"), headings=headings)
    wizard = begin(tab, file, qtbot)
    assert "还有 1 栏没认出" in wizard.sentence.text()
    note = wizard.columns.field(3)
    assert note.hasFocus()
    assert not wizard.columns.field(4).isEnabled()
    qtbot.keyClick(note, Qt.Key.Key_End)  # 备注 is the last word
    qtbot.keyClick(note, Qt.Key.Key_Return)
    assert wizard.columns.corrections == {"Sheet": {3: "note"}}
    assert "这次改的" in texts(wizard)
    go_on(wizard, 2, qtbot)
    go_on(wizard, 3, qtbot)
    assert load_resident(office, CHEN).note == "邻居家"
    assert learned_headings(office.db) == {"联络": "note"}
    go_on_closes(wizard, tab, qtbot)
    wizard = begin(tab, file, qtbot)
    assert "上次改过" in texts(wizard)
    assert "没认出" not in wizard.sentence.text()
    wizard.reject()


def test_a_field_belongs_to_one_column(
    tab: RegistryTab, roster: Callable[..., Path], qtbot
) -> None:
    headings = ("姓名", "身份证号码", "电话", "另一个电话")
    file = roster(("周远桂", CHEN, "13636488999", "0551-6345678"), headings=headings)
    wizard = begin(tab, file, qtbot)
    for at in (3, 0):
        wizard.columns.field(at).set_value("phone")
        wizard.columns.field(at).edited.emit()
    values = [wizard.columns.field(at).value() for at in range(4)]
    assert values.count("phone") == 1
    assert values[0] == "phone"
    assert not wizard.main.isEnabled()
    wizard.reject()


def test_one_change_is_kept_and_the_import_undone(
    tab: RegistryTab, office: Office, roster: Callable[..., Path], qtbot
) -> None:
    file = roster(("张玮", "男", ZHANG, "幸福里", "3栋", "2单元", "501", "13800000413", ""))
    wizard = begin(tab, file, qtbot)
    go_on(wizard, 2, qtbot)
    review = wizard.review
    assert review.list_shown() == "changed"
    rows = [review.model.record(row) for row in range(review.model.rowCount())]
    assert [change.fact for change in rows] == ["name", "phone"]
    review.fact.set_value("phone")
    review.fact.edited.emit()
    assert review.model.rowCount() == 1
    review.keep_all.click()
    assert review.kept == {(rows[1].uid, "phone")}
    review.accept_all.click()
    assert review.kept == set()
    review.table.setFocus()
    qtbot.keyClick(review.table, Qt.Key.Key_Space)
    assert review.kept == {(rows[1].uid, "phone")}
    go_on(wizard, 3, qtbot)
    after = load_resident(office, ZHANG)
    assert (after.name, after.phone) == ("张玮", "13800000412")
    wizard.done_step.undo_button.click()
    wizard.main.click()  # too early: the undo wants to say how it went
    qtbot.waitUntil(lambda: "已撤销" in wizard.sentence.text())
    assert load_resident(office, ZHANG).name == "张伟"
    go_on_closes(wizard, tab, qtbot)


def test_who_is_missing_is_listed(tab: RegistryTab, roster: Callable[..., Path], qtbot) -> None:
    file = roster(("张伟", "男", ZHANG, "幸福里", "3栋", "2单元", "501", "13800000412", ""))
    wizard = begin(tab, file, qtbot)
    go_on(wizard, 2, qtbot)
    assert wizard.review.list_shown() == "missing"
    model = wizard.review.model
    names = sorted(model.record(row).name for row in range(model.rowCount()))
    assert names == sorted(["李静", "赵国强", "孙梅"])
    go_on(wizard, 3, qtbot)
    wizard.done_step.missing_button.click()
    assert wizard.done_step.missing is not None
    wizard.done_step.missing.list_button.click()
    qtbot.waitUntil(lambda: not tab.findChildren(ImportWizard))
    assert tab.people.heading.title() == "名册里没有的人"
    assert tab.people.model.rowCount() == 3


def test_a_text_file_is_no_roster(
    tab: RegistryTab, context: DeskContext, office: Office, tmp_path: Path, qtbot
) -> None:
    file = tmp_path / "名册.xlsx"
    file.write_text("这不是表格", encoding="utf-8")
    before = count(office, Filter())
    wizard = begin(tab, file, qtbot, step=0)
    qtbot.waitUntil(lambda: wizard.windowTitle() == "没有导入")
    assert "名册.xlsx" in wizard.sentence.text()
    assert wizard.save_button.isHidden()
    assert count(office, Filter()) == before
    go_on_closes(wizard, tab, qtbot)


def test_what_is_stopped_changes_nothing_and_can_go_on(
    tab: RegistryTab, context: DeskContext, office: Office, doubtful: Path, qtbot
) -> None:
    before = count(office, Filter())
    wizard = begin(tab, doubtful, qtbot)
    stopped = Event()
    context.tasks.run(lambda office, told: stopped.wait(10), lambda done: None)
    wizard.main.click()  # waits its turn behind that
    qtbot.keyClick(wizard, Qt.Key.Key_Escape)
    stopped.set()
    qtbot.waitUntil(lambda: wizard._task is None)
    assert wizard.step() == 1
    go_on(wizard, 2, qtbot)
    wizard.main.click()
    wizard.cancel_button.click()
    qtbot.waitUntil(lambda: wizard._task is None)
    # The work may have been done before anybody could stop it.
    assert (wizard.step(), count(office, Filter())) in ((2, before), (3, before + 2))
    assert wizard.isVisible()
    wizard.reject()
    qtbot.waitUntil(lambda: not tab.findChildren(ImportWizard))


def test_a_guess_is_asked_about(tab: RegistryTab, roster: Callable[..., Path], qtbot) -> None:
    headings = ("姓名", "身份证号码", "联络")
    wizard = begin(tab, roster(("周远桂", CHEN, "13636488999"), headings=headings), qtbot)
    assert "有 1 栏是按内容猜的" in wizard.sentence.text()
    assert "按内容猜的" in texts(wizard)
    assert wizard.columns.field(2).hasFocus()
    assert wizard.columns.field(2).value() == "phone"
    wizard.reject()


def test_what_was_said_is_not_lost_with_the_wizard(
    tab: RegistryTab, roster: Callable[..., Path], heard, qtbot
) -> None:
    headings = ("姓名", "身份证号码", "联系电话", "联络")
    file = roster(("张玮", ZHANG, "13800000413", "邻居家"), headings=headings)
    wizard = begin(tab, file, qtbot)
    wizard.columns.field(3).set_value("note")
    wizard.columns.field(3).edited.emit()
    go_on(wizard, 2, qtbot)
    wizard.review.keep_all.click()
    kept = set(wizard.review.kept)
    assert len(kept) == 3
    wizard.reject()
    qtbot.waitUntil(lambda: not tab.findChildren(ImportWizard))
    heard.notices[-1].act()
    again = tab._dialog
    assert isinstance(again, ImportWizard)
    reach(again, 1, qtbot)
    assert again.columns.field(3).value() == "note"
    again.main.click()
    reach(again, 2, qtbot)
    assert again.review.kept == kept
    again.reject()
