"""A registry too large to be counted while somebody waits: figures come later, and move nothing."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QLabel

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.branches import QuietRole
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.office.office import Office
from community_desk.registry import lists
from community_desk.registry.lists import Filter
from community_desk.registry.records import Resident
from tests.people import add_person


@pytest.fixture
def make_tab(
    context: DeskContext, people: dict[str, Resident], monkeypatch: pytest.MonkeyPatch, qtbot
) -> Iterator[Callable[[], RegistryTab]]:
    """Makes the tab of an office where three people are many. Figures come with the next events,
    of which there are some between a fixture and its test.
    """
    monkeypatch.setattr(lists, "AT_ONCE", 3)
    made: list[RegistryTab] = []

    def make() -> RegistryTab:
        made.append(RegistryTab(context))
        qtbot.addWidget(made[-1])
        return made[-1]

    yield make
    for tab in made:
        tab.let_go()


@pytest.fixture
def tab(make_tab: Callable[[], RegistryTab], qtbot) -> RegistryTab:
    """That tab, shown and active."""
    tab = make_tab()
    tab.resize(1440, 820)
    with qtbot.waitActive(tab):
        tab.show()
    return tab


def counted(tab: RegistryTab, qtbot) -> None:
    qtbot.waitUntil(lambda: not tab.context.tasks.is_busy())


def names(tab: RegistryTab) -> list[str]:
    return [tab.people.model.record(row).name for row in range(tab.people.model.rowCount())]


def said(tab: RegistryTab) -> set[str]:
    return {label.text() for label in tab.people.heading.findChildren(QLabel)}


def figures(tab: RegistryTab) -> list[tuple[str, str]]:
    tree = tab.places.named
    rows = (tree.model().index(row, 0) for row in range(tree.topLevelItemCount()))
    return [(row.data(), row.data(QuietRole)) for row in rows]


def test_it_opens_before_anything_is_counted(make_tab: Callable[[], RegistryTab], qtbot) -> None:
    tab = make_tab()
    assert tab.places.filter() == Filter(named="all")
    assert names(tab) == ["张伟", "李静", "孙梅"]
    assert "…" in said(tab)
    assert ("全部居民", "") in figures(tab)
    assert tab.places.tree.topLevelItemCount() == 0
    counted(tab, qtbot)
    assert names(tab) == ["张伟", "李静", "孙梅", "赵国强"]
    assert "4 人 · 2 户" in said(tab)
    assert {("全部居民", "4"), ("人户分离", "1")} <= set(figures(tab))
    assert "迁出与死亡" not in dict(figures(tab))
    assert tab.places.tree.choose(Filter("幸福里", "3", "2"))
    assert sorted(names(tab)) == ["张伟", "李静"]
    assert "2 人 · 1 户" in said(tab)


def test_what_was_written_is_counted_later_and_moves_nothing(
    tab: RegistryTab, context: DeskContext, office: Office, qtbot
) -> None:
    counted(tab, qtbot)
    tab.people.table.select_row(2)
    tab.places.tree.topLevelItem(1).setExpanded(True)
    add_person(office, "周远桂", address="恒富小区12-1-802")
    context.tell_changed("registry")
    assert "4 人 · 2 户" in said(tab)
    assert tab.people.model.rowCount() == 4
    with qtbot.assertNotEmitted(tab.people.model.modelReset):
        counted(tab, qtbot)
    assert "5 人 · 2 户" in said(tab)
    assert names(tab)[-1] == "周远桂"
    assert tab.people.table.record().name == "孙梅"
    assert tab.places.filter() == Filter(named="all")
    assert tab.places.tree.topLevelItem(1).isExpanded()
    assert dict(figures(tab))["全部居民"] == "5"


def test_nothing_is_counted_again_for_nothing(tab: RegistryTab, qtbot) -> None:
    counted(tab, qtbot)
    tab.reload()
    assert not tab.context.tasks.is_busy()


def test_somebody_new_is_shown_at_once(tab: RegistryTab, qtbot) -> None:
    counted(tab, qtbot)
    tab.add_person()
    tab.form.form.set_values({"name": "周远桂", "address": "幸福里1-1-101"})
    tab.form.save()
    assert tab.people.table.record().name == "周远桂"
    counted(tab, qtbot)
    assert tab.people.table.record().name == "周远桂"
    assert "5 人 · 2 户" in said(tab)


def test_figures_that_come_during_a_search_wait_for_its_end(tab: RegistryTab, qtbot) -> None:
    tab.people.search.setText("lj")
    tab.people.show_search("lj")
    counted(tab, qtbot)
    assert names(tab) == ["李静"]
    tab.people.search.clear()
    tab.people.show_search("")
    assert len(names(tab)) == 4
    assert "4 人 · 2 户" in said(tab)
