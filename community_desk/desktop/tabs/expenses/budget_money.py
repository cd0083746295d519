"""The money of a year against its budget, as a sum above the plan."""

from collections.abc import Mapping

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.panes import heading_label, quiet_label
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.kit.tips import plain_tip
from community_desk.desktop.tabs.expenses.budget_draft import BudgetDraft
from community_desk.desktop.theme import Theme
from community_desk.expenses.budget_plans import ALL_FUNDS, PlanRow
from community_desk.expenses.expected import Expected, expected
from community_desk.expenses.money import yuan

_LOW = 520  # a page that is lower (px) keeps its room for the table


class Summand(QWidget):
    """A small figure under its word; the note stays in the tool tip where there is no room."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        self._title, self._figure = title, heading_label("")
        self.note = quiet_label("", wrap=False)
        for label in (quiet_label(title, wrap=False), self._figure, self.note):
            column.addWidget(label)

    def show_fen(self, fen: int, note: str, meaning: str = "") -> None:
        """Changes the figure; ``meaning`` colours it."""
        self._figure.setText(f"{'-' if fen < 0 else ''}¥{yuan(abs(fen))}")
        restyle(self._figure, meaning=meaning)
        self.note.setText(note)
        self.setToolTip(plain_tip(note))
        self.setAccessibleName(" ".join(self.texts()))

    def texts(self) -> list[str]:
        """What is said: title, figure, note."""
        return [self._title, self._figure.text(), self.note.text()]


class BudgetMoney(QWidget):
    """What there is, what should still come, what is planned, and what is short while one plans."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._expected: list[Expected] = []
        theme = context.theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(16))
        self.there = Summand(theme, self.tr("已有的钱"))
        self.to_come = Summand(theme, self.tr("按标准还应到"))
        self.planned = Summand(theme, self.tr("预算合计"))
        self.rest = Summand(theme, self.tr("差额"))
        self._parts = (self.there, self.to_come, self.planned, self.rest)
        for sign, part in zip(("", "+", "−", "="), self._parts, strict=True):
            if sign:
                self._row.addWidget(heading_label(sign))
            self._row.addWidget(part)
        self._row.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        page = self.parentWidget()
        is_low = page is not None and page.height() < self._context.theme.px(_LOW)
        for part in self._parts:
            part.note.setVisible(bool(part.note.text()) and not is_low)
        self._row.activate()
        if self._row.minimumSize().width() > self.width():
            for part in self._parts:
                part.note.hide()

    def read(self, counts: Mapping[str, int], year: int) -> None:
        """Reads what the rules give that the office goes by."""
        found = expected(self._context.office, counts, year)
        self._expected = [one for one in found if one.followed]

    def show_draft(self, draft: BudgetDraft, fund: str, total: PlanRow) -> None:
        """Shows the money of one fund, or of all."""
        opening, arrived = draft.plan.opening.get(fund, 0), draft.plan.arrived.get(fund, 0)
        said = self.tr("上年结余 {opening} + 今年到账 {arrived}")
        self.there.show_fen(
            opening + arrived, said.format(opening=yuan(opening), arrived=yuan(arrived))
        )
        rules = [one for one in self._expected if fund in (ALL_FUNDS, one.rule.fund)]
        missing = sum(one.missing or 0 for one in rules)
        self.to_come.show_fen(missing, self._rules(rules))
        planned, spent = draft.budget(total, fund), draft.spent(total, fund)
        self.planned.show_fen(planned, self.tr("已执行 {amount}").format(amount=yuan(spent)))
        rest = opening + arrived + missing - planned
        note = self.tr("钱不够：预算比钱多") if rest < 0 else self.tr("预算以外还剩")
        self.rest.show_fen(rest, note, "refused" if rest < 0 else "allowed")
        self._fit()

    def _rules(self, rules: list[Expected]) -> str:
        lacking = [one.rule.name for one in rules if one.standard is None]
        if lacking:
            return self.tr("{rules} 缺户数或人数，没有算").format(rules="、".join(lacking))
        if not rules:
            return self.tr("没有执行的标准")
        return "、".join(f"{one.rule.name} {yuan(one.fen or 0)}" for one in rules)
