"""Choosing a period: a year, and all of it or a part of it."""

from PySide6.QtCore import QCoreApplication, QObject, Signal

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.expenses.figures import years_with_vouchers
from community_desk.expenses.periods import Period, period_of


class PeriodChoice(QObject):
    """Two fields, ``year`` and ``part``. ``edited`` says that another period was chosen."""

    edited = Signal()

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.year = ChoiceField(context.theme)
        self.part = ChoiceField(context.theme, _parts())
        self.year.setAccessibleName(self.tr("年份"))
        self.part.setAccessibleName(self.tr("期间"))
        self.part.set_value("")
        self.year.edited.connect(self.edited)
        self.part.edited.connect(self.edited)

    def reload(self) -> None:
        """Reads the years again; the one chosen stays where it is still among them."""
        known = choose_years(self._context)
        self.year.set_choices([(str(year), year_words(year)) for year in known])
        if not self.year.value():
            self.year.set_value(str(known[0]))

    def period(self) -> Period:
        """What is chosen."""
        year, part = self.year.value(), self.part.value()
        return period_of(f"{year}-{part}" if part else year)


def choose_years(context: DeskContext) -> list[int]:
    """The years to choose from, the latest first: those with vouchers, and this one."""
    return sorted({*years_with_vouchers(context.office), context.office.today().year}, reverse=True)


def year_words(year: int) -> str:
    """A year as one chooses it."""
    return QCoreApplication.translate("PeriodChoice", "{year} 年").format(year=year)


def period_words(period: Period) -> str:
    """A period by its name: 2026 年 11 月, 2026 年第四季度."""
    words = year_words(period.year)
    if part := dict(_parts()).get(period.key[5:]) if "-" in period.key else None:
        text = QCoreApplication.translate("PeriodChoice", "{year} {part}")
        return text.format(year=words, part=part)
    return words


def _parts() -> list[tuple[str, str]]:
    months = (
        QCoreApplication.translate("PeriodChoice", "1 月"),
        QCoreApplication.translate("PeriodChoice", "2 月"),
        QCoreApplication.translate("PeriodChoice", "3 月"),
        QCoreApplication.translate("PeriodChoice", "4 月"),
        QCoreApplication.translate("PeriodChoice", "5 月"),
        QCoreApplication.translate("PeriodChoice", "6 月"),
        QCoreApplication.translate("PeriodChoice", "7 月"),
        QCoreApplication.translate("PeriodChoice", "8 月"),
        QCoreApplication.translate("PeriodChoice", "9 月"),
        QCoreApplication.translate("PeriodChoice", "10 月"),
        QCoreApplication.translate("PeriodChoice", "11 月"),
        QCoreApplication.translate("PeriodChoice", "12 月"),
    )
    return [
        ("", QCoreApplication.translate("PeriodChoice", "全年")),
        ("H1", QCoreApplication.translate("PeriodChoice", "上半年")),
        ("H2", QCoreApplication.translate("PeriodChoice", "下半年")),
        ("Q1", QCoreApplication.translate("PeriodChoice", "第一季度")),
        ("Q2", QCoreApplication.translate("PeriodChoice", "第二季度")),
        ("Q3", QCoreApplication.translate("PeriodChoice", "第三季度")),
        ("Q4", QCoreApplication.translate("PeriodChoice", "第四季度")),
        *((f"{number:02d}", month) for number, month in enumerate(months, 1)),
    ]
