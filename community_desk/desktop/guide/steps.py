"""What the tour shows, in its order."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

from community_desk.desktop.guide.tour import Step
from community_desk.language import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from community_desk.desktop.main_window import MainWindow

Part = TypeVar("Part", bound=QWidget)

# By key of the part: title and words.
_WORDS = {
    "": (
        QT_TRANSLATE_NOOP("tour", "带您看看"),
        QT_TRANSLATE_NOOP("tour", "一分钟，八步。随时可以停止，也可以边看边点。"),
    ),
    "tabs": (
        QT_TRANSLATE_NOOP("tour", "四样工作"),
        QT_TRANSLATE_NOOP("tour", "居民、台账、证明、经费，按 Ctrl+1 到 Ctrl+4 换。"),
    ),
    "search": (
        QT_TRANSLATE_NOOP("tour", "什么都从这里找"),
        QT_TRANSLATE_NOOP(
            "tour", "按 Ctrl+K，打姓名、拼音首字母、电话后四位、门牌，或者要办的事。"
        ),
    ),
    "people": (
        QT_TRANSLATE_NOOP("tour", "居民"),
        QT_TRANSLATE_NOOP("tour", "选中一个人，右边是他的卡片。有人搬来搬走、出生去世，按 F4。"),
    ),
    "types": (
        QT_TRANSLATE_NOOP("tour", "证明"),
        QT_TRANSLATE_NOOP(
            "tour",
            "居民要办什么，打几个字；能开的写证明，不能开的打告知单，告诉他去哪里。",
        ),
    ),
    "books": (
        QT_TRANSLATE_NOOP("tour", "台账"),
        QT_TRANSLATE_NOOP("tour", "选一本，按 Ctrl+N 登记；姓名、住址、电话不用再敲。"),
    ),
    "work": (
        QT_TRANSLATE_NOOP("tour", "待办"),
        QT_TRANSLATE_NOOP("tour", "到期的、缺的、等签批的都在这里，点一下就到那件事。"),
    ),
    "who": (
        QT_TRANSLATE_NOOP("tour", "您的名字"),
        QT_TRANSLATE_NOOP(
            "tour",
            "密码、字号、人员、备份都在名字下面。F1 是所有的键，Ctrl+F1 是使用指南。",
        ),
    ),
}
_TABS = {"tabs": "registry", "people": "registry", "types": "certificates", "books": "ledgers"}


def steps_through(window: "MainWindow") -> list[Step]:
    """The steps through a window; the parts of a tab are looked for when their step comes."""
    from community_desk.desktop.tabs.certificates.types_pane import TypesPane
    from community_desk.desktop.tabs.ledgers.tree import BookTree
    from community_desk.desktop.tabs.registry.people import PeoplePane

    def in_tab(kind: type[Part]) -> Callable[[], QWidget | None]:
        return lambda: window.stack.findChild(kind)

    bar, say = window.bar, window.context.translate
    parts: dict[str, Callable[[], QWidget | None]] = {
        "": lambda: None,
        "tabs": lambda: bar.tab_button("registry"),
        "search": lambda: bar.search,
        "people": in_tab(PeoplePane),
        "types": in_tab(TypesPane),
        "books": in_tab(BookTree),
        "work": lambda: bar.work,
        "who": lambda: bar.who,
    }
    return [
        Step(say("tour", title), say("tour", text), _TABS.get(key, ""), parts[key])
        for key, (title, text) in _WORDS.items()
    ]
