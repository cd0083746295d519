"""Tab comes to everything on the registry, in the order of the eye, and nothing is cut off."""

import pytest
from PySide6.QtWidgets import QApplication

from community_desk.desktop import theme as themes
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import LinkButton
from community_desk.desktop.tabs.registry.life_leaving import ChangeHeadDialog, DeathDialog
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.registry.records import Resident
from tests.desktop.by_tab import by_tab, in_order


def test_tab_goes_from_the_list_over_the_places_down_the_card(
    tab: RegistryTab, people: dict[str, Resident], qtbot
) -> None:
    tab.go_to(people["张伟"].uid)
    card = tab.card
    found = by_tab(tab.people.table, qtbot)
    shows_number = card.findChild(LinkButton, "reveal_id_number")
    places = (tab.places.tree, tab.places.named, tab.places.add_button)
    assert in_order(
        found, tab.people.search, tab.people.add_button, *places, card.life_button,
        card.letter_button, shows_number, card.relative_button,
    )  # fmt: skip
    assert card.accessibleName() == "张伟"


@pytest.mark.parametrize("key", ["requests", "imports", "duplicates", "statistics"])
def test_tab_comes_to_all_of_a_page_and_to_the_card_beside_it(
    tab: RegistryTab, people: dict[str, Resident], context: DeskContext, qtbot, key: str
) -> None:
    tab.go_to(people["张伟"].uid)
    page = tab.pages.open(key)
    qtbot.waitUntil(lambda: not context.tasks.is_busy())
    found = by_tab(page.back_button, qtbot)
    assert in_order(found, page.back_button, tab.places.tree, tab.card.life_button)
    assert tab.people.table not in found
    assert all(widget.isVisible() for widget in found)


def test_tab_leads_from_the_last_field_to_the_buttons(tab: RegistryTab, qtbot) -> None:
    tab.add_person()
    form = tab.form
    found = by_tab(form.form.field("name"), qtbot)
    note = found.index(form.form.field("note"))
    assert found[note + 1 : note + 4] == [form.fold_button, form.cancel_button, form.save_button]


def test_who_heads_the_household_is_asked_before_the_button(
    context: DeskContext, tab: RegistryTab, people: dict[str, Resident], qtbot
) -> None:
    dialog = DeathDialog(context, people["张伟"], tab)
    with qtbot.waitActive(dialog):
        dialog.open()
    found = by_tab(dialog.form.field("on"), qtbot)
    head = dialog.order.field("head")
    assert in_order(found, dialog.form.field("on"), head, dialog.cancel_button, dialog.main)
    dialog.reject()


def test_of_two_people_the_other_is_proposed_as_head(
    context: DeskContext, tab: RegistryTab, people: dict[str, Resident]
) -> None:
    dialog = ChangeHeadDialog(context, people["张伟"], tab)
    order = dialog.order.order()
    assert order is not None
    assert order.uid == people["李静"].uid
    dialog.reject()


@pytest.fixture
def large(qapp: QApplication, context: DeskContext):
    """Text a third larger, as one can wish in the preferences."""
    before = context.theme
    object.__setattr__(context, "theme", themes.load_theme("light", 1.3))
    themes.apply(qapp, context.theme)
    yield context
    themes.apply(qapp, before)


def test_nothing_is_wider_than_its_pane_in_large_text(
    large: DeskContext, people: dict[str, Resident], qtbot
) -> None:
    tab = RegistryTab(large)
    qtbot.addWidget(tab)
    tab.resize(1280, 640)
    with qtbot.waitExposed(tab):
        tab.show()
    assert tab.minimumSizeHint().width() <= 1280
    tab.go_to(people["张伟"].uid)
    qtbot.waitUntil(tab.card.isVisible)
    assert tab.card.widget().minimumSizeHint().width() <= tab.card.viewport().width()
    tab.edit_person()
    pane = tab.form._pane
    assert pane.widget().minimumSizeHint().width() <= pane.viewport().width()
    for key in ("requests", "duplicates", "imports", "statistics"):
        tab.pages.open(key)
        assert tab.minimumSizeHint().width() <= 1280
    qtbot.waitUntil(lambda: not large.tasks.is_busy())
    tab.let_go()
