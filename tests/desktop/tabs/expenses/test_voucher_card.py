"""A voucher in full at the right: opened by keys, its receipts put in, who may do what."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from community_desk.desktop.attachment_dialog import AttachmentDialog
from community_desk.desktop.context import Changes, DeskContext, Target
from community_desk.desktop.kit.buttons import LinkButton
from community_desk.desktop.tabs.expenses.amending import AmendDialog
from community_desk.desktop.tabs.expenses.reversal import ReverseDialog
from community_desk.desktop.tabs.expenses.settling import SettleDialog
from community_desk.desktop.tabs.expenses.tab import ExpensesTab
from community_desk.desktop.tabs.expenses.voucher_receipts import PaperCameDialog
from community_desk.desktop.tasks import Tasks
from community_desk.desktop.theme import Theme
from community_desk.expenses import receipts
from community_desk.expenses.advances import NewAdvance, Settlement, advance, settle
from community_desk.expenses.months import close_month
from community_desk.expenses.records import Voucher
from community_desk.expenses.reversing import reverse
from community_desk.expenses.vouchers import NewLine, NewVoucher, add_voucher
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.entries import add_entry
from community_desk.office.attached_files import new_file
from community_desk.office.office import Office
from community_desk.office.staff import Role
from tests.desktop.by_tab import in_order, reaches_all
from tests.desktop.conftest import Heard
from tests.expenses.booking import pay
from tests.small_files import JPEG, png

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
FUND = "区财政工作经费"
NUMBER = "记-2026-11-001"


@pytest.fixture
def voucher(office: Office) -> Voucher:
    """A payment of two lines without receipt, and one more in the same month."""
    made = add_voucher(
        office,
        NewVoucher(
            date=date(2026, 11, 12),
            kind="out",
            text="消防宣传周",
            payee="红旗打字复印店",
            approver="王主任",
            note="签到表在台账里",
            lines=(
                NewLine(fund=FUND, class_="展板", fen=46_000, text="展板两块", invoice="0345"),
                NewLine(fund=FUND, class_="办公用品", fen=8_800),
            ),
        ),
    )
    pay(office, "2026-11-13", "36.50", text="买灯管")
    return made


@pytest.fixture
def tab(qtbot: QtBot, context: DeskContext, voucher: Voucher) -> ExpensesTab:
    return shown(qtbot, context)


def shown(qtbot: QtBot, context: DeskContext) -> ExpensesTab:
    made = ExpensesTab(context)
    qtbot.addWidget(made)
    made.resize(1400, 860)
    with qtbot.waitActive(made):
        made.show()
    return made


def open_card(tab: ExpensesTab, number: str, qtbot: QtBot) -> None:
    """Goes to a voucher of the month by the arrow keys, and opens it with Enter."""
    tab.pane.table.setFocus()
    row = next(
        row
        for row in range(tab.pane.model.rowCount())
        if tab.pane.model.record(row).number == number
    )
    qtbot.keyClick(tab.pane.table, Qt.Key.Key_Home)
    for _ in range(row):
        qtbot.keyClick(tab.pane.table, Qt.Key.Key_Down)
    qtbot.keyClick(tab.pane.table, Qt.Key.Key_Return)
    assert tab.card.isVisible()


def words(tab: ExpensesTab) -> list[str]:
    QApplication.processEvents()  # what was made anew is shown when its layout is next done
    return [label.text() for label in tab.card.findChildren(QLabel) if label.isVisible()]


def drop(tab: ExpensesTab, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    tab.card.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, *none))


def names(office: Office, number: str = NUMBER) -> list[str]:
    return [each.name for each in receipts.receipts_of(office, number)]


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "发票.jpg"
    path.write_bytes(JPEG)
    return path


def test_enter_opens_and_escape_goes_back_to_the_charts(tab: ExpensesTab, qtbot: QtBot) -> None:
    assert tab.charts.isVisible()
    open_card(tab, NUMBER, qtbot)
    said = words(tab)
    for part in (
        NUMBER,
        "支出",
        "缺票据",
        "¥548.00",
        "人民币伍佰肆拾捌元整",
        "消防宣传周",
        "展板与宣传制作",
        "460.00",
        f"{FUND} · 展板两块 · 发票 0345",
        "红旗打字复印店",
        "签到表在台账里",
        "街道科室 · 王主任",
    ):
        assert part in said
    assert tab.card.isAncestorOf(tab.focusWidget())
    qtbot.keyClick(tab.focusWidget(), Qt.Key.Key_Escape)
    assert tab.charts.isVisible()
    assert tab.focusWidget() is tab.pane.table
    tab.reload()
    assert tab.charts.isVisible()
    table = tab.pane.table
    place = table.visualRect(table.currentIndex()).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert tab.card.isVisible()
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert tab.card.isVisible()
    assert "买灯管" in words(tab)
    qtbot.keyClick(tab.pane.table, Qt.Key.Key_Escape)
    assert tab.charts.isVisible()


def test_a_voucher_that_is_not_in_the_list_any_more_makes_room_for_the_charts(
    tab: ExpensesTab, qtbot: QtBot
) -> None:
    open_card(tab, NUMBER, qtbot)
    qtbot.keyClick(tab.pane.table, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert tab.month == "2026-10"
    assert tab.charts.isVisible()
    tab.show_month("2026-11")
    assert tab.charts.isVisible()
    open_card(tab, NUMBER, qtbot)
    tab.pane.line.search.setText("灯管")
    assert tab.charts.isVisible()
    tab.pane.line.search.setText("")
    open_card(tab, NUMBER, qtbot)
    tab.pane.line.search.setText("宣传周")
    shown = tab.card.voucher()
    assert tab.card.isVisible()
    assert shown is not None
    assert shown.number == NUMBER


def test_what_belongs_together_leads_to_each_other(
    tab: ExpensesTab, office: Office, heard: Heard, qtbot: QtBot
) -> None:
    lent = advance(
        office,
        NewAdvance(date=date(2026, 11, 14), fund=FUND, fen=50_000, payee="李晓", text="买慰问品"),
    )
    line = NewLine(fund=FUND, class_="慰问", fen=46_000)
    told = settle(office, lent.number, Settlement(date=date(2026, 11, 15), lines=(line,)))
    red = reverse(office, NUMBER, date(2026, 11, 16), "金额写错")
    tab.reload()
    for number, other, said in (
        (lent.number, told, "已报销"),
        (told.number, lent, "500.00，退回 40.00"),
        (NUMBER, red, "已冲销"),
        (red.number, None, "¥-548.00"),
    ):
        open_card(tab, number, qtbot)
        assert said in words(tab)
        (link,) = [each for each in tab.card.findChildren(LinkButton) if each.isVisible()]
        link.click()
        if other is not None:
            assert heard.targets[-1] == Target("month", "2026-11", other.uid)


def test_what_may_be_done_is_done_by_its_key(
    tab: ExpensesTab, office: Office, qtbot: QtBot
) -> None:
    lent = advance(
        office,
        NewAdvance(date=date(2026, 11, 14), fund=FUND, fen=50_000, payee="李晓", text="买慰问品"),
    )
    tab.reload()
    open_card(tab, lent.number, qtbot)
    assert tab.focusWidget() is tab.card.settle_button
    qtbot.keyClick(tab.focusWidget(), Qt.Key.Key_G, CTRL)
    told = tab.findChild(SettleDialog)
    assert told is not None
    qtbot.waitUntil(told.isActiveWindow)
    qtbot.keyClick(told.focusWidget(), Qt.Key.Key_S, CTRL)
    with qtbot.waitActive(tab):
        tab.activateWindow()  # the screenless platform does not by itself
    shown = tab.card.voucher()
    assert shown is not None
    assert (shown.kind, shown.settles) == ("settle", lent.number)
    # A settled advance is neither settled again nor taken back.
    open_card(tab, lent.number, qtbot)
    for key in (Qt.Key.Key_G, Qt.Key.Key_R):
        qtbot.keyClick(tab.focusWidget(), key, CTRL)
    assert tab.findChild(ReverseDialog) is None

    open_card(tab, NUMBER, qtbot)
    qtbot.keyClick(tab.focusWidget(), Qt.Key.Key_R, CTRL)
    question = tab.findChild(ReverseDialog)
    assert question is not None
    question.reason.set_value("金额写错")
    qtbot.keyClick(question.reason, Qt.Key.Key_Return)
    shown = tab.card.voucher()
    assert shown is not None
    assert (shown.reverses, shown.note) == (NUMBER, "金额写错")
    assert not tab.card.reverse_button.isVisible()


def test_the_task_is_named_and_opens(
    office: Office, context: DeskContext, heard: Heard, qtbot: QtBot
) -> None:
    book = load_books().find("1503")
    task = add_entry(office, book, typed={"任务名称": "人口抽样调查", "下达部门": "统计局"})
    lines = (NewLine(fund=FUND, class_="打印费", fen=2_000),)
    add_voucher(
        office,
        NewVoucher(date=date(2026, 11, 2), kind="out", text="印调查表", lines=lines, task=task.uid),
    )
    tab = shown(qtbot, context)
    open_card(tab, NUMBER, qtbot)
    assert any(text.endswith("人口抽样调查") for text in words(tab))
    (link,) = [each for each in tab.card.findChildren(LinkButton) if each.isVisible()]
    link.click()
    assert heard.targets[-1] == Target("book", "1503", task.uid)


def test_a_dropped_receipt_is_stored_and_can_be_undone(
    tab: ExpensesTab, office: Office, photo: Path, heard: Heard, qtbot: QtBot
) -> None:
    open_card(tab, NUMBER, qtbot)
    with qtbot.waitSignal(tab.card.receipts.sketches.drawn):
        drop(tab, photo)
    assert names(office) == ["发票.jpg"]
    assert heard.changes == ["expenses"]
    assert "缺票据" not in words(tab)
    assert "王主任" in next(text for text in words(tab) if text.startswith("附票据“发票.jpg”"))
    drop(tab, photo)
    assert "已经在“票据”里" in tab.card.receipts.error.text()
    undo = heard.notices[-1].act
    assert undo is not None
    undo()
    assert names(office) == []
    assert "缺票据" in words(tab)


def test_a_picture_is_pasted_anywhere_on_the_card(
    tab: ExpensesTab, office: Office, qtbot: QtBot
) -> None:
    open_card(tab, NUMBER, qtbot)
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    QGuiApplication.clipboard().setImage(image)
    qtbot.keyClick(tab.focusWidget(), Qt.Key.Key_V, CTRL)
    assert names(office) == ["粘贴 2026-11-23.png"]


def test_files_are_asked_for_by_key(
    tab: ExpensesTab, office: Office, photo: Path, qtbot: QtBot
) -> None:
    open_card(tab, NUMBER, qtbot)
    qtbot.keyClick(tab.focusWidget(), Qt.Key.Key_O, CTRL)
    asking = tab.card.receipts.field.asking
    assert asking is not None
    assert asking.isVisible()
    asking.reject()


def test_paper_that_came_is_counted(
    tab: ExpensesTab, office: Office, heard: Heard, qtbot: QtBot
) -> None:
    open_card(tab, NUMBER, qtbot)
    qtbot.keyClick(tab.card.receipts.paper_button, Qt.Key.Key_Return)
    dialog = tab.card.receipts.dialog
    assert isinstance(dialog, PaperCameDialog)
    for typed, sentence in (("两", "请写张数"), ("0", "写明补到了几张"), ("1234", "0 到 999")):
        dialog.sheets.set_value(typed)
        qtbot.keyClick(dialog.sheets, Qt.Key.Key_Return)
        assert sentence in dialog.form.error("sheets")
    dialog.sheets.set_value("2")
    qtbot.keyClick(dialog.sheets, Qt.Key.Key_Return)
    assert heard.notices[-1].text == "已放入：纸质票据（2 张）"
    assert "2 张" in words(tab)
    (button,) = tab.card.receipts.field.buttons.values()
    button.click()
    assert "只有纸质件" in heard.notices[-1].text


def test_a_receipt_is_seen_and_removed_by_keys(
    tab: ExpensesTab, office: Office, heard: Heard, qtbot: QtBot
) -> None:
    (added,) = receipts.add_receipts(office, NUMBER, [new_file("票据", "图", png(40, 30))])
    tab.reload()
    open_card(tab, NUMBER, qtbot)
    field = tab.card.receipts.field
    qtbot.keyClick(field.buttons[added.uid], Qt.Key.Key_Return)
    dialog = tab.card.receipts.dialog
    assert isinstance(dialog, AttachmentDialog)
    qtbot.waitUntil(lambda: not dialog.picture.pixmap().isNull())
    dialog.reject()
    qtbot.keyClick(field.buttons[added.uid], Qt.Key.Key_Delete)
    assert field.menu is not None
    qtbot.keyClick(field.menu, Qt.Key.Key_Return)
    assert names(office) == []
    undo = heard.notices[-1].act
    assert undo is not None
    undo()
    assert names(office) == ["图.png"]
    assert any(text.startswith("移除票据“图.png”：放错了") for text in words(tab))


def test_to_a_closed_month_receipts_come_and_stay(
    office: Office, context: DeskContext, photo: Path, heard: Heard, qtbot: QtBot
) -> None:
    pay(office, "2026-10-09", "210.00", receipts=0)
    close_month(office, "2026-10")
    tab = shown(qtbot, context)
    tab.show_month("2026-10")
    open_card(tab, "记-2026-10-001", qtbot)
    assert "已结账" in words(tab)
    drop(tab, photo)
    assert names(office, "记-2026-10-001") == ["发票.jpg"]
    assert heard.notices[-1].act is None
    (key,) = tab.card.receipts.field.buttons
    tab.card.receipts.field.ask_remove(key)
    assert tab.card.receipts.field.menu is None
    assert names(office, "记-2026-10-001") == ["发票.jpg"]


def test_a_reader_sees_and_may_not_act(
    office: Office, voucher: Voucher, theme: Theme, memory: QSettings, photo: Path, qtbot: QtBot
) -> None:
    receipts.add_receipts(office, NUMBER, [new_file("票据", "图", png(40, 30))])
    reader = replace(office, staff=replace(office.staff, role=Role.READER))
    tasks = Tasks(reader)
    tab = shown(qtbot, DeskContext(reader, "zh_CN", theme, tasks, Changes(), memory))
    open_card(tab, NUMBER, qtbot)
    assert not tab.card.receipts.field.add_button.isEnabled()
    buttons = [tab.card.amend_button, tab.card.reverse_button, tab.card.slip_button]
    assert [button.isEnabled() for button in buttons] == [False, False, True]
    assert "请主任、会计或社工登录后办理" in tab.card.amend_button.toolTip()
    for key in (Qt.Key.Key_F2, Qt.Key.Key_R):
        qtbot.keyClick(tab.focusWidget(), key, CTRL if key is Qt.Key.Key_R else NONE)
    assert tab.findChild(AmendDialog) is None
    assert tab.findChild(ReverseDialog) is None
    qtbot.keyClick(tab.focusWidget(), Qt.Key.Key_O, CTRL)
    assert tab.card.receipts.field.asking is None
    QGuiApplication.clipboard().setImage(QImage(3, 2, QImage.Format.Format_RGB32))
    qtbot.keyClick(tab.focusWidget(), Qt.Key.Key_V, CTRL)
    assert names(office) == ["图.png"]
    (button,) = tab.card.receipts.field.buttons.values()
    button.click()
    dialog = tab.card.receipts.dialog
    assert isinstance(dialog, AttachmentDialog)
    dialog.reject()
    tasks.finish()


def test_tab_comes_to_all_of_the_card(tab: ExpensesTab, photo: Path, qtbot: QtBot) -> None:
    open_card(tab, NUMBER, qtbot)
    drop(tab, photo)
    card = tab.card
    card.take_focus()
    found = reaches_all(card, qtbot)
    (button,) = card.receipts.field.buttons.values()
    assert in_order(found, card.slip_button, card.receipts.field.add_button, button)
