"""不予开具统计 and 复函 in the window, by keys."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from community_desk.certificates import register, replies
from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.in_force import catalogue_in_force
from community_desk.certificates.refusing import RefusalRequest, refuse
from community_desk.certificates.register import Asked
from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.paper_dialog import PaperDialog
from community_desk.desktop.tabs.certificates import reply_dialog
from community_desk.desktop.tabs.certificates.burden_page import BurdenPage
from community_desk.desktop.tabs.certificates.reply_dialog import ReplyDialog
from community_desk.desktop.tabs.certificates.tab import CertificatesTab
from community_desk.office.office import Office
from community_desk.office.staff import Role
from tests.desktop.by_tab import reaches_all
from tests.desktop.conftest import Heard
from tests.desktop.input_method import compose
from tests.printing.papers import text_of

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return
CATALOGUE = load_catalogue()
BANK = "某某银行城东支行"


@pytest.fixture
def told(office: Office) -> Office:
    """Four refusals of this year, one of the last."""
    for day, key, body in (
        ("2025-12-30", "death", "城东殡仪馆"),
        ("2026-01-05", "lost_id_card", BANK),
        ("2026-01-06", "lost_id_card", BANK),
        ("2026-03-10", "hospital_stay", "某某人寿保险公司"),
        ("2026-03-11", "property_title", ""),
    ):
        then = datetime.fromisoformat(f"{day}T12:00:00").astimezone(UTC)
        desk = replace(office, clock=lambda then=then: then)
        refuse(desk, CATALOGUE, RefusalRequest(key, applicant_name="张无忌", asked_by=body))
    return office


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The replies that went to the print dialog."""
    pages: list[bytes] = []
    monkeypatch.setattr(
        reply_dialog, "print_pdf", lambda _parent, pdf, _said, *, name: pages.append(pdf)
    )
    return pages


@pytest.fixture
def page(told: Office, tab: CertificatesTab) -> BurdenPage:
    tab.open_target(Target("certificates_page", "burden"))
    shown = tab.pages.shown()
    assert isinstance(shown, BurdenPage)
    return shown


def top(kind: type[QWidget], qtbot: QtBot) -> QWidget:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget()))
    return dialog


def cells(page: BurdenPage, row: int) -> list[str]:
    return [page.lines.index(row, at).data() for at in range(page.lines.columnCount())]


def test_the_year_is_shown_by_type_month_kind_and_body(page: BurdenPage) -> None:
    assert page.year.value() == "2026"
    assert page.total.accessibleName().endswith(" 4")
    assert cells(page, 0)[:4] == ["身份证丢失证明", "2", "", ""]
    assert cells(page, 3) == ["合计", "2", "", "2", *[""] * 9, "4"]
    right = page.lines.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole)
    assert right & Qt.AlignmentFlag.AlignRight
    assert (page.kinds.bars()[0].label, page.kinds.bars()[0].value) == ("银行", 2)
    assert page.types.bars()[0].key == "lost_id_card"


def test_another_year_and_a_year_with_nothing(
    page: BurdenPage, tab: CertificatesTab, qtbot: QtBot
) -> None:
    page.year.setFocus()
    qtbot.keyClick(page.year, Qt.Key.Key_Down)
    assert page.year.value() == "2025"
    assert page.total.accessibleName().endswith(" 1")
    assert cells(page, 0)[12:] == ["1", "1"]


def test_a_quarter_or_a_month_beside_the_year_in_the_window_and_on_paper(
    page: BurdenPage, tab: CertificatesTab, qtbot: QtBot
) -> None:
    page.span.setFocus()
    qtbot.keyClick(page.span, Qt.Key.Key_Down)  # the first quarter
    assert page.total.accessibleName().endswith(" 4")
    assert cells(page, 3) == ["合计", "2", "", "2", "4"]
    for _ in range(6):
        qtbot.keyClick(page.span, Qt.Key.Key_Down)
    assert page.span.currentText() == "3 月份"
    assert page.total.accessibleName().endswith(" 2")
    assert [column.title for column in page.lines.columns] == ["事项", "3月", "合计"]
    assert cells(page, 2) == ["合计", "2", "2"]
    assert [bar.label for bar in page.kinds.bars()] == ["保险公司", "没有单位要求"]
    qtbot.keyClick(page.span, Qt.Key.Key_P, CTRL)
    dialog = page.dialog
    assert isinstance(dialog, PaperDialog)
    if not dialog.preview.pdf():
        qtbot.waitSignal(dialog.drawn).wait()
    text = text_of(dialog.preview.pdf())
    assert "2026-03-01至2026-03-31" in text
    assert "本期不予开具2件" in text
    assert BANK not in text
    dialog.reject()
    # A figure opens those that it counts, and no others.
    page.total.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.total, ENTER)
    assert tab.register.model.rowCount() == 2
    assert tab.register.filter.words().startswith("3 月份 · ")


def test_the_figure_is_seen_whole_where_the_page_has_to_scroll(
    page: BurdenPage, tab: CertificatesTab, qtbot: QtBot
) -> None:
    tab.resize(1280, 520)
    qtbot.waitUntil(lambda: page.height() < 520)
    assert page.total.height() >= page.total.sizeHint().height()


def test_an_office_that_never_refused_is_told_so(tab: CertificatesTab) -> None:
    tab.open_target(Target("certificates_page", "burden"))
    shown = tab.pages.shown()
    assert isinstance(shown, BurdenPage)
    assert not shown.either.shows_content()
    assert not shown.print_button.isEnabled()


@pytest.mark.parametrize(
    ("go", "many", "words"),
    [
        (lambda page: page.kinds, 2, "银行"),
        (lambda page: page.types, 2, "身份证丢失证明"),
        (lambda page: page.total, 4, ""),
    ],
)
def test_a_bar_opens_the_register_with_those_it_counts(
    page: BurdenPage,
    tab: CertificatesTab,
    qtbot: QtBot,
    go: Callable[[BurdenPage], QWidget],
    many: int,
    words: str,
) -> None:
    go(page).setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(go(page), ENTER)
    assert tab.pages.shown() is None
    assert tab.register.model.rowCount() == many
    assert tab.register.filter.words().startswith(words)
    assert tab.register.table.hasFocus()
    # The menu of the filter gives it up again.
    tab.register.filter.menu_of_lines.aboutToShow.emit()
    first = tab.register.filter.menu_of_lines.actions()[0]
    first.trigger()
    assert tab.register.model.rowCount() == 4


def test_old_refusals_are_found_by_the_kind_that_their_name_says(told: Office) -> None:
    told.db.execute("DROP TRIGGER refusal_no_update")
    told.db.execute("UPDATE refusal SET asked_by_kind = ''")
    told.db.conn.commit()
    assert register.count(told, asked=Asked(body_kind="bank")) == 2
    assert register.count(told, asked=Asked("death")) == 1
    assert register.count(told, asked=Asked("death", "bank")) == 0


def test_the_page_for_the_street_office(page: BurdenPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.year, Qt.Key.Key_P, CTRL)
    dialog = page.dialog
    assert isinstance(dialog, PaperDialog)
    if not dialog.preview.pdf():
        qtbot.waitSignal(dialog.drawn).wait()
    assert "本期不予开具4件" in text_of(dialog.preview.pdf())
    dialog.reject()


def test_a_reply_to_a_body_of_the_page_is_listed_and_printed_again(
    page: BurdenPage, office: Office, qtbot: QtBot, sent: list[bytes], heard: Heard
) -> None:
    (button,) = [b for b in page.findChildren(QPushButton) if b.accessibleName() == f"给{BANK}复函"]
    button.setFocus()
    qtbot.keyClick(button, ENTER)
    dialog = top(ReplyDialog, qtbot)
    assert isinstance(dialog, ReplyDialog)
    # What this body asked for most is chosen, and its page is there.
    assert dialog.type.value() == "lost_id_card"
    assert f"{BANK}：" in text_of(dialog.preview.pdf())
    assert "样稿" in text_of(dialog.preview.pdf())
    qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
    (one,) = replies.replies(office, CATALOGUE)
    assert (one.number, one.body) == ("幸社函字〔2026〕第0001号", BANK)
    assert "样稿" not in text_of(sent[0])
    assert one.number in text_of(sent[0])
    assert heard.notices[-1].text == f"已复函 {one.number}"
    assert page.replies.rowCount() == 1
    page.reply_table.setFocus()
    page.reply_table.select_row(0)
    qtbot.keyClick(page.reply_table, ENTER)
    paper = page.dialog
    assert isinstance(paper, PaperDialog)
    if not paper.preview.pdf():
        qtbot.waitSignal(paper.drawn).wait()
    assert "副本" in text_of(paper.preview.pdf())
    paper.reject()


def test_the_page_of_a_reply_follows_what_is_typed(
    page: BurdenPage, office: Office, qtbot: QtBot
) -> None:
    page.write_reply("")
    dialog = top(ReplyDialog, qtbot)
    assert isinstance(dialog, ReplyDialog)
    assert dialog.preview.pdf() == b""
    qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
    assert dialog.form.error("body")
    line = dialog.to_body.lineEdit()
    assert line is not None
    compose(line, "", "市某学校")
    qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
    assert dialog.form.error("type")
    dialog.type.setFocus()
    qtbot.keyClick(dialog.type, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: dialog.preview.pdf() != b"")
    assert "市某学校：" in text_of(dialog.preview.pdf())
    keys = {kind.key for kind in replies.answerable(office, catalogue_in_force(office))}
    assert {"residence", "belief_statement"} & keys == set()
    assert dialog.type.count() == len(keys) == 15
    dialog.reject()
    assert replies.count(office) == 0


def test_a_reply_from_the_card_of_a_refusal(
    told: Office, tab: CertificatesTab, qtbot: QtBot, sent: list[bytes]
) -> None:
    refused = refuse(
        told, CATALOGUE, RefusalRequest("death", applicant_name="张无忌", asked_by=BANK)
    )
    tab.open_target(Target("letter", refused.number))
    assert tab.paper.reply.isVisible()
    tab.paper.reply.setFocus()
    qtbot.keyClick(tab.paper.reply, ENTER)
    dialog = top(ReplyDialog, qtbot)
    assert isinstance(dialog, ReplyDialog)
    assert not dialog.type.isVisible()
    text = text_of(dialog.preview.pdf())
    assert refused.number in text
    assert f"{BANK}：" in text
    assert "张无忌" not in text
    qtbot.keyClick(dialog, Qt.Key.Key_S, CTRL)
    assert replies.replies(told, CATALOGUE)[0].body == BANK
    assert len(sent) == 1


def test_tab_comes_to_all_of_the_page_and_of_the_dialog(
    page: BurdenPage, office: Office, qtbot: QtBot
) -> None:
    replies.reply(office, CATALOGUE, replies.ReplyRequest(BANK, "death"))
    page.reload()
    page.take_focus()
    reaches_all(page, qtbot)
    page.write_reply(BANK)
    dialog = top(ReplyDialog, qtbot)
    assert isinstance(dialog, ReplyDialog)
    reaches_all(dialog, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def test_a_reader_looks_and_writes_nothing(
    told: Office, context: DeskContext, qtbot: QtBot
) -> None:
    object.__setattr__(told.staff, "role", Role.READER)
    page = BurdenPage(context)
    qtbot.addWidget(page)
    page.reload()
    assert not page.reply_button.isEnabled()
    assert page.print_button.isEnabled()
