"""The papers of a voucher as they print: its slip, and the sheets its receipts are pasted onto."""

from typing import Literal, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.paper_dialog import Draw, PaperDialog
from community_desk.expenses.said_periods import said_period
from community_desk.office.office import Office
from community_desk.office.voucher_numbers import stored_number

Paper = Literal["slip", "paste", "scans", "month"]
# Those that are slips, which may lie on paper of another size.
_SLIPS = ("slip", "month")


def open_slip(
    context: DeskContext, number: str, parent: QWidget, paper: Paper = "slip"
) -> "SlipDialog":
    """Shows the papers of a voucher, one of them first; what is shown is on record as printed."""
    dialog = SlipDialog(context, number, parent, paper)
    dialog.open()
    return dialog


class SlipDialog(PaperDialog):
    """The papers of the voucher of that number."""

    def __init__(
        self, context: DeskContext, number: str, parent: QWidget, paper: Paper = "slip"
    ) -> None:
        self._number = number
        theme = context.theme
        self.form = Form(theme)
        month = said_period(self._month()).say(context.translate)
        papers = {
            "slip": self.tr("报销单（借款单、收据存根、调拨单）"),
            "paste": self.tr("粘贴单：按明细行贴发票和收据"),
            "scans": self.tr("粘贴单：附扫描件，打印出来不用再贴"),
            "month": self.tr("{month}全部凭证的报销单，按编号排").format(month=month),
        }
        self.paper_field = self.form.row("paper", self.tr("单据"), ChoiceField(theme, papers))
        sizes = {"two_up": self.tr("A4，一张两单，沿虚线剪开"), "a5": self.tr("A5 横向，每单一张")}
        self.size_field = self.form.row("size", self.tr("纸张"), ChoiceField(theme, sizes))
        self.form.set_values({"paper": paper, "size": "two_up"})
        self.form.show_row("size", paper in _SLIPS)
        self.offset_button = PlainButton(theme, self.tr("校准打印机…"))
        above = QWidget()
        row = QHBoxLayout(above)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(self.form, 1)
        row.addWidget(self.offset_button, 0, Qt.AlignmentFlag.AlignTop)
        title = self.tr("打印单据：{number}").format(number=number)
        super().__init__(context, title, self._name(), self._draw(), parent, above=above)
        self.form.edited.connect(lambda _: self._changed())
        self.offset_button.clicked.connect(self._ask_offset)

    def for_printer(self, pdf: bytes) -> bytes:
        """Moved as the office's printer needs it."""
        from community_desk.expenses.slip_paper import for_printer

        return for_printer(self._context.office, pdf)

    def _month(self) -> str:
        return stored_number(self._number)[:7]

    def _draw(self) -> Draw:
        number, month, size = self._number, self._month(), self.size_field.value()
        paper = cast(Paper, self.paper_field.value())

        def draw(office: Office) -> bytes:
            # What draws paper is loaded when it is first wanted.
            from community_desk.expenses.paste_sheets import paste_sheets
            from community_desk.expenses.slips import SLIP_SIZES, month_slips, voucher_slip

            if paper == "slip":
                return voucher_slip(office, number, SLIP_SIZES[size])
            if paper == "month":
                return month_slips(office, month, SLIP_SIZES[size])
            if paper == "paste":
                return paste_sheets(office, number)
            from community_desk.desktop.kit.foreign_pdf import pictures_of

            return paste_sheets(office, number, with_scans=True, pages_of=pictures_of)

        return draw

    def _name(self) -> str:
        """What the chosen paper is called as a file and by the printer."""
        number = self._number
        names = {
            "slip": self.tr("报账单据 {number}").format(number=number),
            "month": self.tr("{month} 报账单据").format(month=self._month()),
        }
        pasted = self.tr("粘贴单 {number}").format(number=number)
        return names.get(self.paper_field.value(), pasted)

    def _ask_offset(self) -> None:
        from community_desk.desktop.tabs.expenses.slip_offset_dialog import SlipOffsetDialog

        SlipOffsetDialog(self._context, self).open()

    def _changed(self) -> None:
        self.form.show_row("size", self.paper_field.value() in _SLIPS)
        self.file_name = self._name()
        self.draw(self._draw())
