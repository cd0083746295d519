"""The list as it was on a day: asked for in 更多, shown in the place of today's."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import DateField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.tabs.registry.people import PeoplePane
from community_desk.registry.lists import Filter


class DayDialog(DeskDialog):
    """Asks for the day. ``day_chosen`` carries it (ISO); it is empty for today."""

    day_chosen = Signal(str)

    def __init__(self, context: DeskContext, day: str, parent: QWidget) -> None:
        super().__init__(
            context.theme,
            self.tr("查看某一天的名单"),
            parent,
            hint=self.tr(
                "当天住在哪里、在哪一户、在不在，按登记过的变动来算；点左边的名单回到今天。"
            ),
        )
        self._today = context.office.today()
        self.form = Form(context.theme)
        self.form.row("day", self.tr("哪一天"), DateField(self._today), required=True)
        self.form.set_values({"day": day or self._today.isoformat()})
        self.main = self.fill_with(self.form, self.tr("查看"), self._choose)

    def _choose(self) -> None:
        field = self.form.field("day")
        day = self.form.values()["day"]
        if not day or (isinstance(field, DateField) and not field.is_understood()):
            self.form.show_error("day", self.tr("日期读不懂，请写成 1963-06-07 这样"))
            return
        if day > self._today.isoformat():
            self.form.show_error("day", self.tr("这一天还没有到"))
            return
        self.day_chosen.emit("" if day == self._today.isoformat() else day)
        self.accept()


def offer_days(
    context: DeskContext, people: PeoplePane, list_found: Callable[[Filter, str], object]
) -> None:
    """Adds the question for a day to the menu 更多 of the list of people."""
    menu = people.more_button.menu()
    text = QCoreApplication.translate("DayDialog", "查看某一天的名单…")
    action = menu.addAction(context.theme.icon("history", "text"), text)
    people.more_button.setVisible(True)

    def ask() -> None:
        which, title = people.listed()
        dialog = DayDialog(context, which.as_of, people)
        plain = title.removesuffix(at_day("", which.as_of))
        dialog.day_chosen.connect(
            lambda day: list_found(replace(which, as_of=day), at_day(plain, day))
        )
        dialog.open()

    action.triggered.connect(ask)


def at_day(title: str, day: str) -> str:
    """The title of a list as of a day; of today's list, the title."""
    if not day:
        return title
    return QCoreApplication.translate("DayDialog", "{title} · {day} 时").format(
        title=title, day=day
    )
