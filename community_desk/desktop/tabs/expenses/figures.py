"""The four figures of a year: come in, spent, left, and how long it will last."""

from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.figures import FigureCard
from community_desk.desktop.kit.tips import plain_tip
from community_desk.expenses.forecast import Forecast
from community_desk.expenses.forecast_words import method
from community_desk.expenses.money import yuan
from community_desk.expenses.records import YearView

_FUNDS_NAMED = 2  # of more the note names the largest, so that it stays on one line


class YearFigures(QWidget):
    """Four cards side by side."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._translate = context.translate
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(14))
        self.allotted = FigureCard(theme, self.tr("今年到账"))
        self.spent = FigureCard(theme, self.tr("已支出"))
        self.left = FigureCard(theme, self.tr("还剩"))
        self.lasts = FigureCard(theme, self.tr("照此用到"))
        for card in (self.allotted, self.spent, self.left, self.lasts):
            row.addWidget(card, 1)

    def show_year(self, view: YearView, forecast: Forecast, today: date) -> None:
        """Fills the cards from a year."""
        if view.year == today.year:
            self.allotted.set_title(self.tr("今年到账"))
        else:
            self.allotted.set_title(self.tr("{year} 年到账").format(year=view.year))
        self.allotted.show_figure(f"¥{yuan(view.allotted)}", self._funds(view))
        self.spent.show_figure(f"¥{yuan(view.spent)}", self._until(view, today))
        self.left.show_figure(
            f"{'-' if view.left < 0 else ''}¥{yuan(abs(view.left))}",
            self._left(view),
            "refused" if view.left < 0 else "",
        )
        self._show_forecast(forecast)
        said = [one.say(self._translate) for one in method(forecast, today)]
        self.lasts.setToolTip(plain_tip("\n".join(said)))
        self.lasts.setAccessibleDescription(" ".join(said))
        self._fit()

    def hasHeightForWidth(self) -> bool:
        # Else the notes' line breaks make the whole tab ask for the height it would like best,
        # and a page that fits the window scrolls.
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None:
            self.setFixedHeight(layout.totalHeightForWidth(self.width()))

    def _funds(self, view: YearView) -> str:
        came = sorted((row for row in view.by_fund if row.income), key=lambda row: -row.income)
        named = len(came) if len(came) <= _FUNDS_NAMED else 1
        parts = [f"{row.title} {_short(row.income)}" for row in came[:named]]
        if rest := sum(row.income for row in came[named:]):
            parts.append(self.tr("其他 {amount}").format(amount=_short(rest)))
        if view.opening:
            parts.append(self.tr("上年结余 {amount}").format(amount=_short(view.opening)))
        return " · ".join(parts) or self.tr("{year} 年还没有到账").format(year=view.year)

    def _until(self, view: YearView, today: date) -> str:
        if view.year != today.year:
            return self.tr("{year} 年全年").format(year=view.year)
        return self.tr("到 {month} 月 {day} 日").format(month=today.month, day=today.day)

    def _left(self, view: YearView) -> str:
        parts = []
        if view.earmarked_left:
            amount = yuan(view.earmarked_left)
            parts.append(self.tr("其中专项 {amount} 不能挪用").format(amount=amount))
        if view.advanced:
            parts.append(self.tr("预借未报 {amount}").format(amount=yuan(view.advanced)))
        return " · ".join(parts) or self.tr("没有专项结余")

    def _show_forecast(self, forecast: Forecast) -> None:
        line = forecast.daily
        if not line.expected:
            self.lasts.show_figure("—", self.tr("有了支出才算得出"))
        elif not line.money:
            self.lasts.show_figure("—", self.tr("记了到账才算得出"))
        elif line.ends_on is None:
            note = self.tr("年底约余 ¥{amount}").format(amount=_short(max(0, line.left)))
            self.lasts.show_figure(self.tr("够到年底"), note, "allowed")
        else:
            day = self.tr("{month} 月 {day} 日").format(
                month=line.ends_on.month, day=line.ends_on.day
            )
            note = self.tr("年底约缺 ¥{amount}").format(amount=_short(line.missing))
            self.lasts.show_figure(day, note, "refused")


def _short(fen: int) -> str:
    """Whole yuan, for a note beside the exact figure."""
    return f"{(fen + 50) // 100:,}"
