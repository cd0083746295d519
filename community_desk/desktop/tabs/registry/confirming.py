"""Beside a fact of a person: when and how it was last confirmed, and saying that it is right."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import LinkButton
from community_desk.desktop.kit.panes import FactList, quiet_label
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.tabs.registry import words
from community_desk.errors import DeskError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.registry.confirmations import HOW, WAYS, Confirmation, confirm_fact

# How wide value and stamp may be together (px).
_ROOM = 285
_LINK = QT_TRANSLATE_NOOP("confirmations", "核对无误")
_TIP = QT_TRANSLATE_NOOP("confirmations", "问过了，没有变：记下今天、怎么核对的、谁核对的")
_STALE = QT_TRANSLATE_NOOP("confirmations", "{stamp}，待核实")
_BY = QT_TRANSLATE_NOOP("confirmations", "{on} {how} · {by}")
_NOTED = QT_TRANSLATE_NOOP("confirmations", "已记下：{name}的{fact}核对无误")


class Confirming(QWidget):
    """The quiet stamp after a fact, and the link that asks how it was confirmed today.

    ``confirmed`` is called with the fact once it is written.
    """

    def __init__(
        self,
        context: DeskContext,
        told: Confirmation,
        *,
        uid: str,
        title: str,
        name: str,
        confirmed: Callable[[str], None],
    ) -> None:
        super().__init__()
        self._context, self._told, self._uid = context, told, uid
        self._title, self._name, self._confirmed = title, name, confirmed
        say, theme = context.translate, context.theme
        how = say("confirmations", HOW[told.how])
        day = words.short_date(told.on, context.office.today())
        stamp = f"{day} {how}"
        if told.stale:
            stamp = say("confirmations", _STALE).format(stamp=stamp)
        self.stamp = quiet_label(stamp, wrap=False)
        if told.stale:
            restyle(self.stamp, meaning="due")
        by = say("confirmations", _BY).format(on=told.on, how=how, by=told.by)
        self.stamp.setToolTip(by)
        self.link = LinkButton(theme, say("confirmations", _LINK))
        self.link.setObjectName(f"confirm_{told.fact}")
        self.link.setToolTip(say("confirmations", _TIP))
        self.link.setAccessibleName(f"{say('confirmations', _LINK)}：{title}")
        self.menu = QMenu(self.link)
        for way, text in WAYS.items():
            action = self.menu.addAction(say("confirmations", text))
            action.setData(way)
            action.triggered.connect(partial(self._confirm, way))
        self.link.clicked.connect(
            lambda: self.menu.popup(self.link.mapToGlobal(QPoint(0, self.link.height())))
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.stamp)
        row.addWidget(self.link)
        row.addStretch(1)

    def _confirm(self, way: str, _: bool = False) -> None:
        try:
            confirm_fact(self._context.office, self._uid, self._told.fact, way)
        except DeskError as error:
            self._context.notify_error(error)
            return
        text = self._context.translate("confirmations", _NOTED)
        self._context.notify(text.format(name=self._name, fact=self._title))
        self._confirmed(self._told.fact)


def add_fact(
    context: DeskContext,
    facts: FactList,
    title: str,
    value: str,
    confirming: Confirming | None,
    *after: QWidget,
) -> QLabel:
    """A fact with its stamp: beside it where there is room in the narrowest card, else below."""
    if confirming is None:
        return facts.add(title, value, *after)
    metrics = QFontMetrics(context.theme.font("body"))
    wide = metrics.horizontalAdvance(value)
    wide += sum(each.sizeHint().width() for each in (confirming, *after))
    if wide <= context.theme.px(_ROOM):
        return facts.add(title, value, *after, confirming)
    return facts.add(title, value, *after, below=confirming)
