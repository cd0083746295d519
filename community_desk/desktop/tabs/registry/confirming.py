"""Beside a fact of a person: when and how it was last confirmed, and saying that it is right."""

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import LinkButton
from community_desk.desktop.kit.panes import FactList
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.kit.tips import plain_tip
from community_desk.desktop.tabs.registry import words
from community_desk.errors import DeskError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.registry.confirmations import HOW, WAYS, Confirmation, confirm_facts
from community_desk.registry.records import Resident

# How wide a value may be in the narrowest card (px) without breaking its line.
_ROOM = 190
_STALE = QT_TRANSLATE_NOOP("confirmations", "待核实")
_ALL = QT_TRANSLATE_NOOP("confirmations", "都核对无误")
_ALL_TITLE = QT_TRANSLATE_NOOP("confirmations", "核对")
_COUNT = QT_TRANSLATE_NOOP("confirmations", "{count} 项待核实")
_WAY = QT_TRANSLATE_NOOP("confirmations", "{way}核对无误")
_NAME = QT_TRANSLATE_NOOP("confirmations", "{fact}：{stamp}，核对无误")
_BY = QT_TRANSLATE_NOOP("confirmations", "{on} {how} · {by}")
_TIP = QT_TRANSLATE_NOOP("confirmations", "问过了，没有变：记下今天、怎么核对的、谁核对的")
_NOTED = QT_TRANSLATE_NOOP("confirmations", "已记下：{name}的{fact}核对无误")
_ALL_NOTED = QT_TRANSLATE_NOOP("confirmations", "已记下：{name}的资料核对无误")


class Confirming(LinkButton):
    """The quiet stamp after a fact. It asks how the fact was confirmed today; one that stands for
    several facts confirms them all. ``title`` is the word of the one fact.

    ``confirmed`` is called with the first fact once it is written.
    """

    def __init__(
        self,
        context: DeskContext,
        person: Resident,
        told: Sequence[Confirmation],
        title: str,
        confirmed: Callable[[str], None],
    ) -> None:
        super().__init__(context.theme, "")
        self._context, self._person, self._told = context, person, told
        self._title, self._confirmed = title, confirmed
        self.ways = QMenu(self)
        way_text = context.translate("confirmations", _WAY)
        for way, text in WAYS.items():
            action = self.ways.addAction(
                way_text.format(way=context.translate("confirmations", text))
            )
            action.setData(way)
            tie(context, "registry.change", action)
            action.triggered.connect(partial(self._confirm, way))
        self.clicked.connect(lambda: self.ways.popup(self.mapToGlobal(QPoint(0, self.height()))))
        self._say()
        tie(context, "registry.change", self)

    def _say(self) -> None:
        say, first = partial(self._context.translate, "confirmations"), self._told[0]
        if len(self._told) > 1:
            self.set_text(say(_ALL))
            self.setObjectName("confirm_all")
            self.setToolTip(say(_TIP))
            return
        how, today = say(HOW[first.how]), self._context.office.today()
        stamp = say(_STALE) if first.stale else f"{words.short_date(first.on, today)} {how}"
        self.set_text(stamp)
        restyle(self, meaning="due" if first.stale else "quiet")
        self.setObjectName(f"confirm_{first.fact}")
        by = say(_BY).format(on=first.on, how=how, by=first.by)
        self.setToolTip(plain_tip(f"{by}\n{say(_TIP)}"))
        self.setAccessibleName(say(_NAME).format(fact=self._title, stamp=stamp))
        self.setAccessibleDescription(by)

    def _confirm(self, way: str, _: bool = False) -> None:
        facts = [told.fact for told in self._told]
        try:
            confirm_facts(self._context.office, self._person.uid, facts, way)
        except DeskError as error:
            self._context.notify_error(error)
            return
        text = self._context.translate("confirmations", _NOTED if len(facts) == 1 else _ALL_NOTED)
        self._context.notify(text.format(name=self._person.name, fact=self._title))
        self._confirmed(facts[0])


def add_fact(
    context: DeskContext,
    facts: FactList,
    title: str,
    value: str,
    confirming: Confirming | None,
    *after: QWidget,
) -> QLabel:
    """A fact with its stamp: beside it where there is room, else below."""
    if confirming is None:
        return facts.add(title, value, *after)
    metrics = QFontMetrics(context.theme.font("body"))
    if metrics.horizontalAdvance(value) <= context.theme.px(_ROOM):
        return facts.add(title, value, *after, confirming)
    return facts.add(title, value, *after, below=confirming)


def add_all(
    context: DeskContext,
    facts: FactList,
    person: Resident,
    told: Collection[Confirmation],
    confirmed: Callable[[str], None],
) -> None:
    """The line that confirms all stale facts at once; none where there are not several."""
    stale = [each for each in told if each.stale]
    if len(stale) > 1:
        say = partial(context.translate, "confirmations")
        count = say(_COUNT).format(count=len(stale))
        button = Confirming(context, person, stale, "", confirmed)
        facts.add(say(_ALL_TITLE), count, button)
