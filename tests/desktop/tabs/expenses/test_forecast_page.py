"""钱用到哪一天: the line, the classes, the tasks, and the page for the street office."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.expenses import forecast_page as forecast_page_module
from community_desk.desktop.tabs.expenses.forecast_page import ForecastPage
from community_desk.expenses.asking import street_office
from community_desk.expenses.vouchers import NewLine, NewVoucher, add_voucher
from community_desk.ledgers import entries
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.own_books import save_book
from community_desk.office.office import Office
from community_desk.office.staff import Role
from tests.desktop.conftest import Heard, shown_page
from tests.desktop.input_method import compose
from tests.expenses.booking import pay, receive

BOOK = load_books().find("1503")
CTRL = Qt.KeyboardModifier.ControlModifier


def task(office: Office, name: str, yuan: int = 0, **typed: str) -> str:
    """Enters a task and pays for it."""
    uid = entries.add_entry(office, BOOK, typed={"任务名称": name, **typed}).uid
    if yuan:
        line = NewLine(fund="district_work", fen=yuan * 100, class_="printing")
        day = date(2026, 5, 6)
        new = NewVoucher(date=day, kind="out", text=f"印{name}的表", lines=(line,), task=uid)
        add_voucher(office, new)
    return uid


@pytest.fixture
def poor(office: Office) -> Office:
    """12,000 for a year that costs 1,500 a month."""
    receive(office, "2026-01-05", "12000")
    for month in range(1, 12):
        pay(office, f"2026-{month:02d}-10", "1500", "水费" if month % 2 else "电费")
    return office


@pytest.fixture
def page(qtbot: QtBot, poor: Office, context: DeskContext) -> ForecastPage:
    return opened(qtbot, context)


def opened(qtbot: QtBot, context: DeskContext) -> ForecastPage:
    made = shown_page(ForecastPage(context), qtbot)
    qtbot.waitUntil(lambda: made.seen is not None)
    return made


def after(qtbot: QtBot, page: ForecastPage, act: Callable[[], object]) -> None:
    """Does something and waits until the page was read again."""
    before = page.seen
    act()
    qtbot.waitUntil(lambda: page.seen is not before)


def words(page: ForecastPage) -> str:
    reader = PdfReader(BytesIO(page.preview.pdf()))
    return "".join(one.extract_text() for one in reader.pages).replace("\n", "")


def cells(page: ForecastPage, name: str) -> list[list[str]]:
    model = getattr(page, name).lines
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def steps(page: ForecastPage) -> list[str]:
    items = (page.method.itemAt(at) for at in range(page.method.count()))
    return [item.widget().text() for item in items]


def test_the_line_in_figures_and_in_words(page: ForecastPage) -> None:
    assert page.cards["money"].texts() == ["有的钱", "12,000.00", "本年到账 12,000.00"]
    assert page.cards["expected"].texts()[1:] == ["18,000.00", "11 个月已支出 16,500.00"]
    assert page.cards["ends"].texts() == ["照此用到", "8 月 31 日", "年底缺 6,000.00"]
    assert page.chart.accessibleName() == "照这样花，钱用到 8 月 31 日，到年底缺 6,000.00 元。"
    assert not page.lines.isVisible()
    assert [step[:2] for step in steps(page)] == ["1.", "2.", "3.", "4."]
    assert "11 月还没有过完" in steps(page)[-1]
    assert "缺口6,000.00元" in words(page)


def test_classes_against_their_budget(page: ForecastPage) -> None:
    rows = {row[0]: row[1:] for row in cells(page, "classes")}
    assert rows["水费"] == ["9,000.00", "9,818.18", "—"]
    assert rows["电费"] == ["7,500.00", "8,181.82", "—"]
    assert rows["展板与宣传制作"] == ["0.00", "0.00", "5,000.00"]


def test_earmarked_money_has_a_line_of_its_own(
    qtbot: QtBot, poor: Office, context: DeskContext
) -> None:
    receive(poor, "2026-02-01", "50000", "便民建设资金")
    page = opened(qtbot, context)
    assert page.lines.isVisible()
    rows = cells(page, "lines")
    assert [row[0] for row in rows] == ["全部经费", "不含专项"]
    assert [row[-2:] for row in rows] == [["—", "0.00"], ["2026-08-31", "6,000.00"]]
    assert page.cards["ends"].texts()[1] == "8 月 31 日"


def test_a_year_that_lacks_nothing_prints_nothing(
    qtbot: QtBot, office: Office, context: DeskContext
) -> None:
    receive(office, "2026-01-05", "12000")
    page = opened(qtbot, context)
    assert page.cards["ends"].texts()[1:] == ["—", "有了支出才算得出"]
    pay(office, "2026-01-10", "10")
    after(qtbot, page, page.reload)
    assert page.cards["ends"].texts()[1:] == ["够到年底", "年底约余 11,880.00"]
    assert page.preview.pdf() == b""
    assert not page.print_button.isEnabled()
    assert not page.save_button.isEnabled()


def test_without_any_income_no_day_is_named(
    qtbot: QtBot, office: Office, context: DeskContext
) -> None:
    pay(office, "2026-01-10", "110")
    page = opened(qtbot, context)
    assert page.cards["ends"].texts()[1:] == ["还没有收入", "年底缺 1,320.00"]
    said = "2026 年还没有记收入，算不出钱用到哪一天；全年缺 1,320.00 元。"
    assert page.chart.accessibleName() == said
    assert "本年还没有经费到账，全年缺1,320.00元。" in words(page)
    assert "1月1日" not in words(page)


def test_another_year(qtbot: QtBot, page: ForecastPage, poor: Office) -> None:
    receive(poor, "2025-02-05", "100")
    pay(poor, "2025-02-10", "80")
    after(qtbot, page, page.reload)
    assert page.year.value() == "2026"
    page.year.set_value("2025")
    after(qtbot, page, page.year.edited.emit)
    assert page.cards["money"].texts()[1] == "100.00"
    assert "关于2025年" in words(page)


def test_tasks_their_vouchers_and_the_way_to_both(
    qtbot: QtBot, poor: Office, context: DeskContext, heard: Heard
) -> None:
    uid = task(poor, "人口抽样", 620, 下达部门="统计部门")
    task(poor, "入户核查", 随任务经费="500")
    page = opened(qtbot, context)
    assert cells(page, "tasks") == [
        ["DC-2026-001  人口抽样", "统计部门", "620.00", "没有", "620.00"],
        ["DC-2026-002  入户核查", "—", "0.00", "500.00", "0.00"],
    ]
    assert page.tasks_heading.count() == "2 件，1 件没有随任务来钱"
    assert page.tasks_heading.tag_text() == "垫了 620.00"
    page.tasks.select_row(0)
    assert page.vouchers_box.isVisible()
    assert cells(page, "vouchers")[0][2:] == ["印人口抽样的表", "620.00"]
    qtbot.mouseClick(page.book_button, Qt.MouseButton.LeftButton)
    assert (heard.targets[-1].kind, heard.targets[-1].also) == ("book", uid)
    page.vouchers.select_row(0)
    with qtbot.waitSignal(page.month_wanted) as told:
        qtbot.keyClick(page.vouchers, Qt.Key.Key_Return)
    assert told.args is not None
    assert told.args[0] == "2026-05"
    page.tasks.select_row(1)
    assert not page.vouchers_box.isVisible()
    assert "人口抽样" in words(page)


def test_without_tasks_the_page_says_how_they_come(page: ForecastPage) -> None:
    assert page.no_tasks.isVisible()
    assert "台账 1503" in page.no_tasks.text()
    assert not page.tasks.isVisible()
    assert not page.book_button.isEnabled()


def test_who_may_not_see_the_book_sees_the_money(
    qtbot: QtBot, poor: Office, context: DeskContext
) -> None:
    task(poor, "人口抽样", 620)
    save_book(poor, replace(BOOK, seen_by=("director",), edited_by=("director",)))
    staff = replace(poor.staff, role=Role.ACCOUNTANT)
    tasks = type(context.tasks)(replace(poor, staff=staff))
    page = opened(qtbot, replace(context, office=replace(poor, staff=staff), tasks=tasks))
    assert "不能查看" in page.no_tasks.text()
    assert page.cards["ends"].texts()[1].startswith("8 月")
    tasks.finish()


def test_what_is_typed_stands_on_the_page_at_once(qtbot: QtBot, page: ForecastPage) -> None:
    assert page.unsaved() == ""
    after(qtbot, page, lambda: compose(page.telling, "xbn", "下半年任务多。"))
    assert "下半年任务多。" in words(page)
    assert page.unsaved() == "telling"
    page.open_key("telling")
    assert page.telling.hasFocus()
    page.telling.selectAll()
    after(qtbot, page, lambda: qtbot.keyClick(page.telling, Qt.Key.Key_Delete))
    assert page.unsaved() == ""


def test_printed_and_saved_pages_are_on_record(
    qtbot: QtBot, page: ForecastPage, poor: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[bytes] = []

    def print_pdf(_parent: object, pdf: bytes, _said: object, *, name: str, agreed: object) -> None:
        assert callable(agreed)
        assert agreed(1)
        sent.append(pdf)

    monkeypatch.setattr(forecast_page_module, "print_pdf", print_pdf)
    page.to.setText("和平街道办事处")
    page.telling.setPlainText("多谢。")
    after(qtbot, page, lambda: None)
    qtbot.keyClick(page.year, Qt.Key.Key_P, CTRL)
    assert sent == [page.preview.pdf()]
    assert street_office(poor) == "和平街道办事处"
    assert page.unsaved() == ""
    page.save_to(str(tmp_path / "情况.pdf"))
    assert (tmp_path / "情况.pdf").read_bytes() == page.preview.pdf()
    count = "SELECT count(*) FROM audit WHERE action = 'print'"
    assert poor.db.execute(count).fetchone()[0] == 2


def test_a_file_that_cannot_be_written_is_said(page: ForecastPage, heard: Heard) -> None:
    page.save_to("/nowhere/x.pdf")
    assert "写不进去" in heard.notices[-1].text
