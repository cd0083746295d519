"""What one fills in for the sheet of a period, and what the sheet masks."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.fields import ChoiceField, DateField, LongField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.panes import text_label
from community_desk.desktop.kit.tags import restyle
from community_desk.expenses.publication_sheet import PAPERS, Hidden, Paper

Typed = tuple[str, str]  # meetings, activities


class PublishForm(QWidget):
    """Paper, day and the free lines of the second block. ``edited`` says that the sheet looks
    different now, ``voucher_wanted`` carries the number of a voucher whose text is masked.
    """

    edited = Signal()
    voucher_wanted = Signal(str)

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        theme, today = context.theme, context.office.today()
        self.form = form = Form(theme, labels_above=True)
        self.paper = form.row(
            "paper",
            self.tr("纸张"),
            ChoiceField(theme, {"a3": self.tr("A3 大字，张贴用"), "a4": self.tr("A4，存档用")}),
        )
        self.date = form.row("date", self.tr("公开日期"), DateField(today))
        self.meetings = form.row(
            "meetings", self.tr("会议与决定"), LongField(theme, 2, self.tr("一行写一件，可以不写"))
        )
        self.activities = form.row(
            "activities", self.tr("活动"), LongField(theme, 2, self.tr("一行写一件，可以不写"))
        )
        self.hidden_words = text_label("")
        restyle(self.hidden_words, meaning="due")
        self.hidden = RowList(theme)
        self.hidden.setAccessibleName(self.tr("遮盖的文字"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(form)
        column.addWidget(self.hidden_words)
        column.addWidget(self.hidden)
        self.paper.set_value("a3")
        self.date.set_value(today.isoformat())
        self.show_hidden(())
        form.edited.connect(self._edited)
        self.hidden.opened.connect(self._open)

    def day(self) -> date | None:
        """The day; None where none is understood."""
        try:
            return date.fromisoformat(self.date.value())
        except ValueError:
            return None

    def chosen_paper(self) -> Paper:
        """The paper."""
        return PAPERS[self.paper.value()]

    def typed(self) -> Typed:
        """The free lines as typed."""
        return self.meetings.value(), self.activities.value()

    def set_typed(self, typed: Typed) -> None:
        """Fills the free lines."""
        self.meetings.set_value(typed[0])
        self.activities.set_value(typed[1])

    def show_hidden(self, hidden: Sequence[Hidden]) -> None:
        """Says what the sheet masks."""
        there_is = bool(hidden)
        self.hidden.setVisible(there_is)
        self.hidden_words.setVisible(there_is)
        text = self.tr("有 {count} 处写了个人信息，表上已遮盖；月份没有结账的可以先改凭证的摘要：")
        self.hidden_words.setText(text.format(count=len(hidden)))
        free = self.tr("居务公开")
        masked = self.tr("遮盖：{words}")
        self.hidden.show_rows(
            [
                ListRow(
                    one.voucher,
                    f"{one.voucher or free}  {one.shown}",
                    masked.format(words="、".join(one.words)),
                )
                for one in hidden
            ]
        )
        rows = sum(self.hidden.sizeHintForRow(row) for row in range(len(hidden)))
        self.hidden.setFixedHeight(rows + 2 * self.hidden.frameWidth())

    def _edited(self, _key: str) -> None:
        self.form.clear_errors()
        self.edited.emit()

    def _open(self, number: str) -> None:
        if number:
            self.voucher_wanted.emit(number)
