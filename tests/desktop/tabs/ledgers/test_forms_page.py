"""填部门表格: everything on the page is reached by Tab in the order of the eye."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import Target
from community_desk.desktop.tabs.ledgers.form_whom import BOOK
from community_desk.desktop.tabs.ledgers.forms_page import FormsPage
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from tests.desktop.by_tab import reaches_all
from tests.ledgers.department_forms import FORMS


@pytest.fixture
def page(tab: LedgersTab, qtbot: QtBot, tmp_path: Path) -> FormsPage:
    tab.open_target(Target("ledgers_page", "forms"))
    page = tab.pages.shown()
    assert isinstance(page, FormsPage)
    file = tmp_path / "两行表头.xlsx"
    file.write_bytes(FORMS[1].content())
    page.open_blank(str(file))
    qtbot.waitUntil(lambda: not page.context.tasks.is_busy())
    return page


def test_tab_reaches_everything(page: FormsPage, qtbot: QtBot) -> None:
    reaches_all(page, qtbot)


def test_it_begins_with_nobody(page: FormsPage, qtbot: QtBot) -> None:
    whom = page.whom
    assert whom.choose() is None
    assert "选从哪里取人" in whom.form.error("mode")
    page.main.click()
    assert page.asking is None
    assert whom.mode.hasFocus()
    for mode, to_do in (("list", "选一个名单"), ("words", "写要找谁"), ("book", "选一本台账")):
        whom.form.set_values({"mode": mode})
        whom.mode.edited.emit()
        assert whom.choose() is None
        assert to_do in whom.form.error(mode)
    page.reload()
    assert whom.choose() is None

    whom.form.set_values({"mode": "list", "list": "all"})
    whom.mode.edited.emit()
    qtbot.waitUntil(lambda: not page.context.tasks.is_busy())
    assert "填 3 人到文件" in page.main.text()


def test_a_books_own_columns_can_be_chosen(page: FormsPage, qtbot: QtBot) -> None:
    page.whom.form.set_values({"mode": BOOK})
    page.whom.mode.edited.emit()
    page.whom.form.set_values({"book": "0305"})
    page.whom.form.field("book").edited.emit()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: not page.context.tasks.is_busy())
    assert page.form is not None
    assert page.form.headings[1].fact == "column:姓名"
    assert page.headings.fields[1].value() == "column:姓名"
    assert page.whom.form.error("book") == "3 人"
