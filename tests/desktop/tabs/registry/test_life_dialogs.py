"""The dialogs of a household's life: what they offer, propose and refuse, what is told after."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.registry.as_of import DayDialog
from community_desk.desktop.tabs.registry.life_coming import MarryDialog, MoveInDialog
from community_desk.desktop.tabs.registry.life_dialog import LifeDialog
from community_desk.desktop.tabs.registry.life_menu import EVENTS
from community_desk.desktop.tabs.registry.life_words import sentence
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.language import translate
from community_desk.office.office import Office
from community_desk.registry import life
from community_desk.registry.life import Comer
from community_desk.registry.life_steps import NewHead, living_members
from community_desk.registry.records import NewResident, Resident
from community_desk.registry.residents import load_resident
from community_desk.registry.search import find
from community_desk.registry.store_journal import operations
from community_desk.registry.undo import undo_operation
from tests.people import add_person

People = dict[str, Resident]


@pytest.fixture
def child(office: Office, people: People) -> Resident:
    """A son of 张伟 and 李静."""
    home = {"household_number": "00127", "address": "幸福里3-2-501"}
    born = {"sex": "男", "birth_date": "2012-08-01", "relation": "子"}
    people["张子轩"] = add_person(office, "张子轩", **born, **home)
    return people["张子轩"]


@pytest.fixture
def opened(tab: RegistryTab, people: People) -> Callable[[str, str], LifeDialog]:
    """Opens a dialog of somebody's card."""

    def open_(key: str, name: str) -> LifeDialog:
        tab.go_to(people[name].uid)
        return tab.card.life_button.open(key)

    return open_


def typed(dialog: LifeDialog, key: str, text: str) -> None:
    field = dialog.form.field(key)
    assert isinstance(field, QLineEdit)
    field.setText(text)
    field.textEdited.emit(text)


def picked(dialog: LifeDialog, key: str, value: str, order: int = -1) -> None:
    form = dialog.form if order < 0 else dialog.orders[order]
    form.set_values({key: value})
    form.edited.emit(key)


def family(office: Office, person: Resident) -> dict[str, str]:
    household = load_resident(office, person.uid).household_id
    assert household is not None
    return {one.name: one.relation for one in living_members(office, household)}


def test_the_menu_offers_what_can_happen(tab: RegistryTab, office: Office, people: People) -> None:
    def offered(name: str) -> list[str]:
        tab.go_to(people[name].uid)
        return [action.text() for action in tab.card.life_button.menu_of_events.actions()]

    assert offered("李静") == [
        *("迁入…", "迁出…", "出生…", "死亡…", "结婚入户…", "分户…", "户主变更…", "换住处…")
    ]
    assert offered("孙梅") == ["迁入…", "迁出…", "死亡…", "换住处…"]
    life.move_out(office, [people["李静"].uid], on="2026-01-01")
    assert offered("李静") == ["迁回…", "死亡…"]
    life.death(office, people["李静"].uid, on="2026-02-01")
    assert offered("李静") == []
    assert not tab.card.life_button.isEnabled()


def test_the_key_waits_while_a_form_is_up(tab: RegistryTab, people: People, qtbot) -> None:
    tab.go_to(people["李静"].uid)
    qtbot.keyClick(tab, Qt.Key.Key_F2)
    assert tab.is_editing()
    qtbot.keyClick(tab, Qt.Key.Key_F4)
    assert not tab.card.life_button.menu_of_events.isVisible()


def test_a_child_stands_to_the_head_as_its_parent_does(
    opened: Callable[[str, str], LifeDialog],
    office: Office,
    people: People,
    context: DeskContext,
    heard,
    qtbot,
) -> None:
    dialog = opened("birth", "李静")
    picked(dialog, "sex", "2")
    assert dialog.form.values()["relation"] == "30"
    assert dialog.preview.text().endswith("未取名(女)。")
    dialog.act()
    assert family(office, people["张伟"]) == {"张伟": "02", "李静": "10", "未取名": "30"}
    assert heard.notices[-1].text == "李静的孩子未取名出生"
    heard.notices[-1].act()
    qtbot.waitUntil(lambda: not context.tasks.is_busy())
    assert find(office, "未取名") == []
    assert heard.notices[-1].text == "已撤销：李静的孩子未取名出生"


def test_somebody_known_marries_in_and_leaves_a_head_behind(
    opened: Callable[[str, str], LifeDialog], office: Office, people: People
) -> None:
    left = add_person(office, "赵敏", household_number="00131", relation="女儿", sex="女")
    dialog = opened("marriage", "李静")
    assert isinstance(dialog, MarryDialog)
    picked(dialog, "partner", people["张伟"].uid)
    assert dialog.form.values()["relation"] == "10"
    typed(dialog, "name", "zgq")
    # What is no name finds somebody at once, and new people's numbers are not asked for.
    assert dialog.form.values()["known"] == people["赵国强"].uid
    assert not dialog.form.field("id_number").isVisibleTo(dialog)
    picked(dialog, "relation", "99")
    # The only one left can be nobody but the head.
    assert dialog.orders[0].values()["head"] == left.uid
    dialog.act()
    assert family(office, left) == {"赵敏": "02"}
    assert family(office, people["赵国强"]) == {"张伟": "02", "李静": "10", "赵国强": "99"}


def test_a_son_in_law_is_new(
    opened: Callable[[str, str], LifeDialog], child: Resident, office: Office, people: People
) -> None:
    dialog = opened("marriage", "张子轩")
    assert dialog.form.values()["relation"] == "38"
    typed(dialog, "name", "王芳")
    assert dialog.form.field("id_number").isVisibleTo(dialog)
    dialog.act()
    assert family(office, child)["王芳"] == "38"


@pytest.mark.parametrize("joins", [True, False])
def test_somebody_new_moves_in(
    opened: Callable[[str, str], LifeDialog], office: Office, people: People, joins: bool
) -> None:
    dialog = opened("move_in", "李静")
    assert isinstance(dialog, MoveInDialog)
    dialog.act()
    assert dialog.form.error("name") == "没有写姓名；请先填写姓名。"
    typed(dialog, "name", "周远")
    if joins:
        dialog.act()
        assert "周远" in dialog.form.error("relation")
        picked(dialog, "relation", "99")
    else:
        picked(dialog, "joins", "new")
        typed(dialog, "number", "00127")
        dialog.act()
        assert "00127" in dialog.form.error("number")
        typed(dialog, "number", "00140")
    dialog.act()
    (new,) = find(office, "周远")
    expected = {"张伟": "02", "李静": "10", "周远": "99"} if joins else {"周远": "02"}
    assert family(office, load_resident(office, new.uid)) == expected


def test_a_couple_comes_back(
    opened: Callable[[str, str], LifeDialog], office: Office, people: People
) -> None:
    both = [people["张伟"].uid, people["李静"].uid]
    life.move_out(office, both, on="2026-01-01")
    dialog = opened("return", "张伟")
    dialog.form.set_values({"who": "、".join(both)})
    assert dialog.orders[0].isVisibleTo(dialog)
    picked(dialog, "head", people["李静"].uid, 0)
    assert dialog.preview.text() == "之后这一户：张伟(配偶)、李静(户主)。"
    dialog.act()
    assert family(office, people["张伟"]) == {"张伟": "10", "李静": "02"}


def test_one_comes_back_to_those_who_stayed(
    opened: Callable[[str, str], LifeDialog], office: Office, people: People
) -> None:
    life.move_out(office, [people["李静"].uid], on="2026-01-01")
    dialog = opened("return", "李静")
    assert dialog.preview.text() == "之后这一户：张伟(户主)、李静(配偶)。"
    dialog.act()
    assert family(office, people["张伟"]) == {"张伟": "02", "李静": "10"}


def test_the_head_who_dies_is_followed(
    opened: Callable[[str, str], LifeDialog], child: Resident, office: Office, people: People
) -> None:
    dialog = opened("death", "张伟")
    picked(dialog, "head", child.uid, 0)
    assert dialog.orders[0].values()[people["李静"].uid] == "52"
    dialog.act()
    assert family(office, child) == {"李静": "52", "张子轩": "02"}


def test_a_new_head_is_proposed_on_their_card(
    opened: Callable[[str, str], LifeDialog], office: Office, people: People
) -> None:
    dialog = opened("head", "李静")
    assert dialog.preview.text() == "之后这一户：张伟(配偶)、李静(户主)。"
    dialog.act()
    assert family(office, people["张伟"]) == {"张伟": "10", "李静": "02"}


def test_a_day_is_refused_at_its_field_and_nothing_is_lost(
    opened: Callable[[str, str], LifeDialog], office: Office, people: People
) -> None:
    dialog = opened("move", "李静")
    dialog.act()
    assert dialog.form.error("address") == "还没有写住到哪里；请写上住址。"
    typed(dialog, "address", "幸福里9-1-101")
    for day, sentence_ in (("x", "读不懂"), ("2027-01-01", "还没有到"), ("1980-1-1", "生于")):
        typed(dialog, "on", day)
        dialog.act()
        assert sentence_ in dialog.form.error("on")
    assert dialog.form.values()["address"] == "幸福里9-1-101"
    typed(dialog, "on", "2026-5-1")
    dialog.act()
    assert load_resident(office, people["李静"].uid).address == "幸福里9栋1单元101室"


SENTENCES = {
    "move_in": ("周远迁入幸福里9栋1单元101室", "周远 moved in at 幸福里9栋1单元101室"),
    "move_out": ("张伟迁出到六安，新户主李静", "张伟 moved out to 六安, new head 李静"),
    "birth": ("李静的孩子小宝出生", "小宝 was born, child of 李静"),
    "death": ("张伟去世，新户主李静", "张伟 died, new head 李静"),
    "marriage": ("赵国强与李静结婚，入户", "赵国强 married 李静 and joined the household"),
    "split": ("李静分户，户主李静", "李静 became a household of their own, head 李静"),
    "head": ("户主由张伟改为李静", "李静 became head after 张伟"),
    "move": (
        "李静从幸福里3栋2单元501室搬到幸福里9栋1单元101室",
        "李静 moved from 幸福里3栋2单元501室 to 幸福里9栋1单元101室",
    ),
}


@pytest.mark.parametrize("kind", SENTENCES)
def test_what_happened_in_one_sentence(
    tab: RegistryTab, office: Office, people: People, kind: str, monkeypatch
) -> None:
    zhang, li, zhao = (people[name].uid for name in ("张伟", "李静", "赵国强"))
    day, heir = "2026-06-01", NewHead(li)
    new = [Comer(NewResident(name="周远"))]
    deeds: dict[str, Callable[[], object]] = {
        "move_in": lambda: life.move_in(office, new, on=day, address="幸福里9-1-101"),
        "move_out": lambda: life.move_out(office, [zhang], on=day, to="六安", stays=heir),
        "birth": lambda: life.birth(office, li, NewResident(name="小宝"), on=day, relation="20"),
        "death": lambda: life.death(office, zhang, on=day, stays=heir),
        "marriage": lambda: life.marry_in(office, li, zhao, on=day, relation="99"),
        "split": lambda: life.split(office, heir, on=day),
        "head": lambda: life.change_head(office, NewHead(li, {zhang: "10"}), on=day),
        "move": lambda: life.move_dwelling(office, [li], on=day, address="幸福里9-1-101"),
    }
    assert set(deeds) == set(life.KINDS)
    assert set(deeds) | {"return"} == set(EVENTS)
    deeds[kind]()
    done = operations(office.db, "kind = ?", [kind])[0]
    assert sentence(tab.context, done) == SENTENCES[kind][0]
    monkeypatch.setattr(
        type(tab.context), "translate", lambda _, where, text: translate(where, text, "en")
    )
    assert sentence(tab.context, done) == SENTENCES[kind][1]


def test_of_many_people_some_are_named(tab: RegistryTab, office: Office) -> None:
    comers = [Comer(NewResident(name=f"周{name}"), "99") for name in "甲乙丙丁戊己"]
    comers[0] = Comer(comers[0].who)
    done = life.move_in(office, comers, on="2026-06-01", address="幸福里9-1-101")
    assert sentence(tab.context, done) == (
        "周甲、周乙、周丙、周丁、周戊等6人迁入幸福里9栋1单元101室"
    )


def test_the_card_tells_only_what_still_holds(
    tab: RegistryTab, office: Office, people: People
) -> None:
    def undo_links() -> int:
        tab.go_to(people["李静"].uid)
        return sum(one.text() == "撤销" for one in tab.card.findChildren(QPushButton))

    first = life.move_dwelling(
        office, [people["李静"].uid], on="2026-05-01", address="幸福里9-1-101"
    )
    assert undo_links() == 1
    second = life.move_out(office, [people["李静"].uid], on="2026-06-01")
    assert undo_links() == 1
    undo_operation(office, second.uid)
    assert undo_links() == 1
    undo_operation(office, first.uid)
    assert undo_links() == 0


def test_the_list_of_a_day(tab: RegistryTab, office: Office, people: People) -> None:
    life.move_out(office, [people["李静"].uid], on="2026-06-01")
    tab.reload()
    assert tab.people.model.rowCount() == 3
    menu = tab.people.more_button.menu()
    (action,) = [one for one in menu.actions() if one.text() == "查看某一天的名单…"]
    action.trigger()
    dialog = tab.people.findChild(DayDialog)
    assert isinstance(dialog, DayDialog)
    for day, error in (("x", "读不懂"), ("2026-12-31", "还没有到")):
        dialog.form.set_values({"day": day})
        dialog.main.click()
        assert error in dialog.form.error("day")
    dialog.form.set_values({"day": "2026-5-31"})
    dialog.main.click()
    assert tab.people.heading.title() == "全部居民 · 2026-05-31 时"
    assert tab.people.model.rowCount() == 4
    tab.reload()
    assert tab.people.heading.title() == "全部居民 · 2026-05-31 时"
    tab.list_people(tab.people.filter())
    assert tab.people.heading.title() == "全部居民 · 2026-05-31 时"
