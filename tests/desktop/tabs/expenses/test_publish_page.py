"""财务公开表: typed, looked at, printed, hung, and shown again as it hung."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.expenses.publish_page import PublishPage
from community_desk.expenses.months import close_month, reopen_month
from community_desk.expenses.periods import period_of
from community_desk.expenses.publication import hung_pdf, publications, publish
from community_desk.office import audit
from community_desk.office.office import Office
from tests.desktop.by_tab import reaches_all
from tests.desktop.conftest import Heard, shown_page
from tests.desktop.input_method import compose
from tests.expenses.booking import pay, receive
from tests.expenses.papers import size_of, text_of

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(office: Office, context: DeskContext, qtbot: QtBot) -> PublishPage:
    """September hangs, October is closed, November is not."""
    receive(office, "2026-09-05", "1000")
    pay(office, "2026-10-06", "30", "慰问走访", text="慰问老人，电话13800001111")
    pay(office, "2026-11-06", "40")
    close_month(office, "2026-09")
    close_month(office, "2026-10")
    publish(office, period_of("2026-09"), date(2026, 10, 8))
    page = PublishPage(context)
    with qtbot.waitSignal(page.drawn):
        shown_page(page, qtbot)
    return page


def _rows(page: PublishPage) -> list[tuple[str, str]]:
    found = []
    for at in range(page.periods.count()):
        words = page.periods.item(at).data(Qt.ItemDataRole.AccessibleTextRole)
        found.append(tuple(words.split("，")[:2]))
    return found


def _choose(page: PublishPage, qtbot: QtBot, key: str) -> str:
    """Goes to a period; gives the words of its sheet."""
    with qtbot.waitSignal(page.drawn):
        page.open_key(key)
    return text_of(page.preview.pdf())


def test_the_month_that_waits_is_shown_first(page: PublishPage) -> None:
    assert page.period().key == "2026-10"
    assert ("2026 年 10 月", "待公开") in _rows(page)
    assert ("2026 年 9 月", "已公开") in _rows(page)
    assert ("2026 年 11 月", "未结账") in _rows(page)
    assert "慰问老人，电话***" in text_of(page.preview.pdf())
    assert size_of(page.preview.pdf()) == (297, 420)
    assert page.form.hidden.item(0).text() == "记-2026-10-001  慰问老人，电话***"
    assert page.publish_button.isEnabled()


def test_what_is_typed_stands_on_the_sheet_and_stays_with_its_month(
    page: PublishPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.drawn):
        compose(page.form.meetings, "jmhy", "居民会议通过")
    assert "居民会议通过" in text_of(page.preview.pdf())
    assert page.unsaved() == "2026-10"
    with qtbot.waitSignal(page.drawn):
        page.form.paper.set_value("a4")
        page.form.paper.edited.emit()
    assert size_of(page.preview.pdf()) == (210, 297)
    assert "居民会议" not in _choose(page, qtbot, "2026-11")
    assert "居民会议通过" in _choose(page, qtbot, "2026-10")


def test_it_is_hung_and_shown_as_it_hung(
    page: PublishPage, qtbot: QtBot, office: Office, heard: Heard
) -> None:
    with qtbot.waitSignal(page.drawn):
        compose(page.form.activities, "xfyl", "消防演练")
    page.form.date.set_value("2026-11-5")
    with qtbot.waitSignal(page.drawn):
        qtbot.keyClick(page.form.activities, Qt.Key.Key_S, CTRL)
    hung = publications(office, 2026)[0]
    assert (hung.period, hung.published_on) == ("2026-10", date(2026, 11, 5))
    assert heard.notices[-1].text == "2026 年 10 月已记下：2026-11-05 公开"
    assert heard.changes == ["expenses"]
    assert page.preview.pdf() == hung_pdf(office, hung.uid)
    assert "消防演练" in text_of(page.preview.pdf())
    assert not page.form.isVisible()
    assert page.unsaved() == ""
    assert "2026-11-05 公开，王主任记下" in page.said.text()


def test_a_day_that_cannot_be_is_said_at_the_field(
    page: PublishPage, qtbot: QtBot, office: Office
) -> None:
    for typed in ("2062-01-01", "昨天早上"):
        page.form.date.set_value(typed)
        page.publish()
        qtbot.waitUntil(lambda: bool(page.form.form.error("date")))
    assert len(publications(office, 2026)) == 1


def test_an_open_month_is_a_draft(page: PublishPage, qtbot: QtBot) -> None:
    assert "样稿" in _choose(page, qtbot, "2026-11")
    assert not page.publish_button.isEnabled()
    with qtbot.waitSignal(page.month_wanted) as wanted:
        page.link.click()
    assert wanted.args == ["2026-11", ""]


def test_what_hangs_may_hang_once_more(page: PublishPage, qtbot: QtBot, office: Office) -> None:
    _choose(page, qtbot, "2026-09")
    assert not page.publish_button.isVisible()
    with qtbot.waitSignal(page.drawn):
        page.link.click()
    assert page.form.isVisible()
    page.publish()
    qtbot.waitUntil(lambda: not page.form.isVisible())
    assert [one.period for one in publications(office, 2026)] == ["2026-09", "2026-09"]


def test_a_reopened_month_asks_for_another_sheet(
    page: PublishPage, qtbot: QtBot, office: Office
) -> None:
    reopen_month(office, "2026-09", "漏记")
    with qtbot.waitSignal(page.drawn):
        page.reload()
    assert ("2026 年 9 月", "重新公开") in _rows(page)
    close_month(office, "2026-09")
    close_month(office, "2026-10")
    _choose(page, qtbot, "2026-09")
    assert "重新公开" in page.said.text()
    assert page.publish_button.isEnabled()


def test_saving_is_on_record(
    page: PublishPage, office: Office, tmp_path: Path, heard: Heard
) -> None:
    page.save_to(str(tmp_path / "公开表.pdf"))
    assert (tmp_path / "公开表.pdf").read_bytes() == page.preview.pdf()
    assert audit.recent(office.db)[0].action == "print"
    assert heard.notices[-1].text == "已存为 公开表.pdf"


def test_the_voucher_of_a_masked_text_is_gone_to(page: PublishPage, qtbot: QtBot) -> None:
    page.form.hidden.setCurrentRow(0)
    with qtbot.waitSignal(page.month_wanted) as wanted:
        qtbot.keyClick(page.form.hidden, Qt.Key.Key_Return)
    assert wanted.args[0] == "2026-10"


def test_tab_comes_to_all_of_the_page(page: PublishPage, qtbot: QtBot) -> None:
    reaches_all(page, qtbot)
