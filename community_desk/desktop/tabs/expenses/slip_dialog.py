"""The papers of a voucher as they print."""

from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.paper_dialog import Draw, PaperDialog
from community_desk.office.office import Office


def open_slip(context: DeskContext, number: str, parent: QWidget) -> "SlipDialog":
    """Shows the papers of a voucher, the slip first; what is printed is on record."""
    dialog = SlipDialog(context, number, parent)
    dialog.open()
    return dialog


class SlipDialog(PaperDialog):
    """The slip of a voucher on the chosen paper."""

    def __init__(self, context: DeskContext, number: str, parent: QWidget) -> None:
        self._number = number
        theme = context.theme
        self.form = Form(theme)
        self.size_field = self.form.row(
            "size",
            self.tr("纸张"),
            ChoiceField(
                theme, {"two_up": self.tr("A4，一张两单，沿虚线剪开"), "a5": self.tr("A5 横向")}
            ),
        )
        self.form.set_values({"size": "two_up"})
        title = self.tr("打印单据：{number}").format(number=number)
        super().__init__(context, title, number, self._draw(), parent, above=self.form)
        self.form.edited.connect(lambda _: self.draw(self._draw()))

    def _draw(self) -> Draw:
        number, size = self._number, self.size_field.value()

        def draw(office: Office) -> bytes:
            # What draws paper is loaded when it is first wanted.
            from community_desk.expenses.slips import SLIP_SIZES, voucher_slip

            return voucher_slip(office, number, SLIP_SIZES[size])

        return draw
