"""What all tabs share: looking again, letting go, telling."""

import pytest

from community_desk.desktop.base_tab import BaseTab
from community_desk.desktop.context import ALL, DeskContext
from community_desk.errors import RuleSaysNoError


class SampleTab(BaseTab):
    subjects = ("registry",)

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self.reloads = 0

    def reload(self) -> None:
        self.reloads += 1


@pytest.fixture
def tab(context: DeskContext, qtbot) -> SampleTab:
    tab = SampleTab(context)
    qtbot.addWidget(tab)
    return tab


def test_a_shown_tab_looks_again_at_once(tab: SampleTab, context: DeskContext) -> None:
    tab.show()
    context.tell_changed("registry")
    context.tell_changed("expenses")
    context.tell_changed(ALL)
    assert tab.reloads == 2


def test_a_hidden_tab_looks_again_when_shown(tab: SampleTab, context: DeskContext) -> None:
    context.tell_changed("registry")
    context.tell_changed("registry")
    assert tab.reloads == 0
    tab.show()
    assert tab.reloads == 1
    tab.hide()
    tab.show()
    assert tab.reloads == 1


def test_a_tab_that_let_go_hears_nothing(tab: SampleTab, context: DeskContext) -> None:
    tab.show()
    tab.let_go()
    context.tell_changed("registry")
    assert tab.reloads == 0


def test_troubles_become_notices(tab: SampleTab, heard) -> None:
    with tab.telling():
        raise RuleSaysNoError("no", "不行：{why}", why="规定")
    assert [(n.text, n.meaning) for n in heard.notices] == [("不行：规定", "refused")]
    with pytest.raises(ZeroDivisionError), tab.telling():
        raise ZeroDivisionError


def test_things_to_go_to(context: DeskContext, heard) -> None:
    context.open_resident("u1")
    context.open_certificate_type("residence", "u1")
    context.open_letter("幸社证字〔2026〕0001")
    context.open_book("0301", "e1")
    context.open_month("2026-11", "v1")
    assert [(t.kind, t.key, t.also) for t in heard.targets] == [
        ("resident", "u1", ""),
        ("certificate_type", "residence", "u1"),
        ("letter", "幸社证字〔2026〕0001", ""),
        ("book", "0301", "e1"),
        ("month", "2026-11", "v1"),
    ]
