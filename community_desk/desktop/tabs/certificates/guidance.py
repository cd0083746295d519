"""Why the committee may not certify something, and where to go instead."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from community_desk.certificates import national_list
from community_desk.certificates.catalogue import CertificateType, Route
from community_desk.certificates.refusing import MOST_TABLES, thing_said
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import ChipButton
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.flow import FlowLayout
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import FactList, quiet_label, text_label
from community_desk.desktop.kit.tips import plain_tip


class Guidance(QWidget):
    """Why not, and where to go instead. Of several ways one is shown at a time; where it is the
    thing lost that decides, ``thing()`` is what was chosen and ``edited`` tells of it.
    """

    edited = Signal()

    def __init__(
        self, context: DeskContext, kind: CertificateType, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        assert kind.refusal is not None
        self._theme, self._refusal = context.theme, kind.refusal
        theme, routes = context.theme, kind.refusal.routes
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(text_label(kind.refusal.why + kind.refusal.law_reason))
        self.things: ChoiceField | None = None
        self.chips: list[ChipButton] = []
        self._by_hand = False
        if len(routes) > MOST_TABLES:
            self._add_things(column)
        elif len(routes) > 1:
            self._add_chips(column)
        self.facts = FactList(theme)
        column.addWidget(self.facts)
        # In short; the page says it in full.
        basis = [item.law + item.articles for item in kind.refusal.basis]
        if kind.national_items:
            items = "、".join(str(number) for number in kind.national_items)
            named = self.tr("{rule}清单第{items}项")
            basis.append(named.format(rule=national_list.RULE, items=items))
        if basis:
            words = quiet_label(self.tr("依据 {basis}").format(basis="；".join(basis)))
            tip = "\n".join(item.text for item in kind.refusal.basis)
            words.setToolTip(plain_tip(tip))
            column.addWidget(words)
        self._show_route(routes[0] if routes and self.things is None else None)

    def thing(self) -> str:
        """Which thing it is about, where the type asks that."""
        return self.things.value() if self.things is not None else ""

    def guess_thing(self, words: str) -> None:
        """Chooses the thing that was typed on the left, if it is plain which and nobody chose."""
        if self.things is None or self._by_hand:
            return
        case = thing_said(self._refusal, words)
        if case and case != self.things.value():
            self.things.set_value(case)
            self._thing_changed()

    def _add_things(self, column: QVBoxLayout) -> None:
        form = Form(self._theme)
        choices = [("", self.tr("还没选，各样都印上"))]
        choices += [(route.case, route.case) for route in self._refusal.routes]
        self.things = ChoiceField(self._theme, choices)
        form.row("thing", self.tr("是哪一样"), self.things)
        self.things.edited.connect(self._thing_chosen)
        column.addWidget(form)

    def _add_chips(self, column: QVBoxLayout) -> None:
        holder = QWidget()
        flow = FlowLayout(holder, gap=self._theme.px(8))
        group = QButtonGroup(self)
        for number, route in enumerate(self._refusal.routes):
            chip = ChipButton(self._theme, route.case or route.authority, holder, checkable=True)
            chip.setChecked(number == 0)
            group.addButton(chip, number)
            flow.addWidget(chip)
            self.chips.append(chip)
        group.idToggled.connect(self._chip_toggled)
        column.addWidget(holder)

    def _chip_toggled(self, number: int, on: bool) -> None:
        if on:
            self._show_route(self._refusal.routes[number])

    def _thing_chosen(self) -> None:
        self._by_hand = True
        self._thing_changed()

    def _thing_changed(self) -> None:
        thing = self.thing()
        self._show_route(next((r for r in self._refusal.routes if r.case == thing), None))
        self.edited.emit()

    def _show_route(self, route: Route | None) -> None:
        self.facts.clear()
        self.facts.setVisible(route is not None)
        if route is None:
            return
        for word, text in (
            (self.tr("去哪里"), route.authority),
            (self.tr("带什么"), "；".join(route.bring)),
            (self.tr("多少钱"), route.fee),
            (self.tr("多久"), route.time),
            (self.tr("说明"), route.note),
            (self.tr("依据"), route.basis),
        ):
            if text:
                self.facts.add(word, text)
