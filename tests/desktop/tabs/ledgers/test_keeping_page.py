"""到期清理 of the books: listed, ticked, asked twice, deleted."""

from pytestqt.qtbot import QtBot

from community_desk.desktop.context import Target
from community_desk.desktop.tabs.ledgers.keeping_page import KeepingPage
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.ledgers import entries
from community_desk.ledgers.keeping import entries_past_keeping
from community_desk.office.office import Office
from tests.desktop.tabs.ledgers.conftest import book, days_ago


def test_it_asks_twice(tab: LedgersTab, office: Office, qtbot: QtBot) -> None:
    long_ago = days_ago(office, 4 * 366)
    typed = {"位置": "3栋", "隐患描述": "堆物"}
    hazard = entries.add_entry(long_ago, book("1403"), typed=typed)
    entries.close_entry(long_ago, book("1403"), hazard.uid, "已销号")
    tab.open_target(Target("ledgers_page", "keeping"))
    page = tab.pages.shown()
    assert isinstance(page, KeepingPage)
    assert page.heading.count() == "1 条到期"
    assert "安全隐患整改台账 第 1 条" in page.list.box(hazard.uid).text()

    page.clean_button.click()
    dialog = page.dialog
    assert dialog is not None
    assert not dialog.clean_button.isEnabled()
    dialog.sure.click()
    dialog.clean_button.click()
    qtbot.waitUntil(lambda: "依据" in dialog.form.error("reason"))
    assert len(entries_past_keeping(office)) == 1
    dialog.form.set_values({"reason": "2026年度到期清理"})
    with qtbot.waitSignal(dialog.cleaned):
        dialog.clean_button.click()
    assert entries_past_keeping(office) == []
    assert page.heading.count() == ""
    assert not page.clean_button.isEnabled()
