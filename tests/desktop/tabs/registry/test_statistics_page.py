"""统计: every figure and every bar opens a list of just as many people."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import LinkButton
from community_desk.desktop.kit.charts import BarChart, Chart
from community_desk.desktop.kit.figures import FigureButton
from community_desk.desktop.tabs.registry.statistics_page import StatisticsPage
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.desktop.theme import load_theme
from community_desk.office.office import Office
from community_desk.registry.codes import EMPLOYMENT
from community_desk.registry.lists import count, count_households
from tests.people import add_person


@pytest.fixture
def page(tab: RegistryTab, office: Office, context: DeskContext, qtbot) -> StatisticsPage:
    add_person(office, "周小宝", sex="男", birth_date="2024-05-01", household_number="00127")
    add_person(office, "吴某", education="本科", employment="职员")
    found = tab.pages.open("statistics")
    assert isinstance(found, StatisticsPage)
    qtbot.waitUntil(lambda: found.either.shows_content() and not context.tasks.is_busy())
    return found


def number_in(words: str, unit: str) -> int:
    """The number before a unit at the end of words like ``1人户：2 户 · 2 人``."""
    return int(words.split("：")[-1].split(f" {unit}")[0].split(" ")[-1].replace(",", ""))


def test_every_bar_opens_its_list_by_mouse(page: StatisticsPage, office: Office, qtbot) -> None:
    bars = 0
    for chart in page.charts():
        for position, bar in enumerate(chart.bars()):
            where = chart.place(position).center().toPoint()
            with qtbot.waitSignal(page.people_wanted) as wanted:
                qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=where)
            which, title = wanted.args
            assert count(office, which) == number_in(bar.words, "人"), bar
            if "户 ·" in bar.words or bar.words.endswith("户"):
                assert count_households(office, which) == number_in(bar.words, "户"), bar
            assert title == bar.words.split("：")[0]
            bars += 1
    assert bars > 40


def test_every_bar_is_reached_by_keys_and_named(
    page: StatisticsPage, tab: RegistryTab, qtbot
) -> None:
    for chart in page.charts():
        chart.setFocus(Qt.FocusReason.TabFocusReason)
        reached = set()
        for step in range(len(chart.bars())):
            reached.add(QAccessible.queryAccessibleInterface(chart).text(QAccessible.Text.Name))
            # Down one side of the pyramid, across, and down the other.
            if chart is page.pyramid and step == len(chart.bars()) // 2 - 1:
                qtbot.keyClick(chart, Qt.Key.Key_Right)
            qtbot.keyClick(chart, Qt.Key.Key_Down)
        with qtbot.waitSignal(chart.clicked):
            qtbot.keyClick(chart, Qt.Key.Key_Return)
        tab.pages.open("statistics")
        assert reached == {f"{title_of(chart)} {bar.words}" for bar in chart.bars()}


def title_of(chart: Chart) -> str:
    return chart._title


def test_every_figure_opens_its_list(page: StatisticsPage, office: Office, qtbot) -> None:
    figures = page.findChildren(FigureButton)
    assert len(figures) == 7
    for button in figures:
        with qtbot.waitSignal(page.people_wanted) as wanted:
            qtbot.keyClick(button, Qt.Key.Key_Return)
        counted = count_households if button.objectName() == "households" else count
        number = button.accessibleName().split(" ")[-1]
        assert counted(office, wanted.args[0]) == int(number.replace(",", ""))


def test_whoever_fits_no_bar_is_named_below(page: StatisticsPage, office: Office, qtbot) -> None:
    link = page.findChild(LinkButton, "pyramid/no_age")
    assert link.text() == "出生日期不详：1 人"
    with qtbot.waitSignal(page.people_wanted) as wanted:
        link.click()
    assert count(office, wanted.args[0]) == 1


def test_one_compound(page: StatisticsPage, office: Office, context: DeskContext, qtbot) -> None:
    page.scope.set_value("=幸福里")
    page.scope.activated.emit(page.scope.currentIndex())
    qtbot.waitUntil(lambda: page.statistics.total.people == 2)
    assert [bar.label for bar in page.charts()[2].bars()] == ["3栋"]
    with qtbot.waitSignal(page.people_wanted) as wanted:
        page.open_part("place/" + page.statistics.divisions["place"][0].key)
    assert wanted.args[1] == "幸福里 · 3栋"


def test_the_list_takes_the_page_s_place(page: StatisticsPage, tab: RegistryTab) -> None:
    page.open_part("ages/80-")
    assert tab.pages.shown() is None
    assert tab.people.heading.title() == "80岁以上"
    assert tab.people.model.rowCount() == 1


def test_an_office_without_people(context: DeskContext, qtbot) -> None:
    page = StatisticsPage(context)
    qtbot.addWidget(page)
    page.reload()
    qtbot.waitUntil(lambda: page.statistics is not None)
    assert not page.either.shows_content()


@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_no_word_is_cut_on_a_small_screen(
    office: Office, context: DeskContext, qapp, qtbot, scale: float
) -> None:
    for number, code in enumerate(EMPLOYMENT):
        add_person(office, f"张{number}", employment=code, address=f"幸福里3-{number}-501")
    look = load_theme("light", scale)
    page = StatisticsPage(replace(context, theme=look))
    qtbot.addWidget(page)
    page.resize(660 if scale == 1.0 else 588, 560)
    page.show()
    page.reload()
    qtbot.waitUntil(page.either.shows_content)
    for chart in page.charts()[1:]:
        assert isinstance(chart, BarChart)
        qtbot.waitUntil(lambda chart=chart: chart.width() >= chart.wanted_width())
    for figure in page.findChildren(FigureButton):
        for label in figure.findChildren(QLabel):
            assert label.sizeHint().width() <= label.width()


def test_a_list_from_a_figure_keeps_its_name(page: StatisticsPage, tab: RegistryTab, qtbot) -> None:
    page.open_part("ages/7-17")  # nobody
    assert tab.people.heading.title() == "7–17岁"
    tab.reload()
    assert (tab.people.heading.title(), tab.people.model.rowCount()) == ("7–17岁", 0)
    tab.people.search.setText("张伟")
    qtbot.waitUntil(tab.people.is_searching)
    tab.people.search.clear()
    qtbot.waitUntil(lambda: not tab.people.is_searching())
    assert (tab.people.heading.title(), tab.people.model.rowCount()) == ("7–17岁", 0)
