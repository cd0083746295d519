"""Moving the papers of vouchers to where the printer puts them right."""

from PySide6.QtWidgets import QWidget

from community_desk.desktop.allowing import allow_form, tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import LineField
from community_desk.desktop.kit.forms import Form
from community_desk.errors import DeskError
from community_desk.expenses import slip_paper
from community_desk.expenses.slip_paper import Offset

_SIDES = ("right", "down")


class SlipOffsetDialog(DeskDialog):
    """How far the papers are moved, and the page to measure it with."""

    def __init__(self, context: DeskContext, parent: QWidget) -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(self.tr("校准打印机：报销单、粘贴单"))
        self._context = context
        theme = context.theme
        self.form = Form(theme)
        hint = self.tr("毫米，如 1.5；负数往左")
        self.form.row("right", self.tr("右移"), LineField("0"), help_text=hint)
        hint = self.tr("毫米，如 1.5；负数往上。先打校准页，量了再填")
        self.form.row("down", self.tr("下移"), LineField("0"), help_text=hint)
        tenths = map(slip_paper.millimetres, slip_paper.offset_of(context.office))
        self.form.set_values(dict(zip(_SIDES, tenths, strict=True)))
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.measure_button = PlainButton(theme, self.tr("打印校准页"), icon="printer")
        self.measure_button.clicked.connect(self.measure)
        self.main = self.add_buttons(self.tr("保存"), left=(self.measure_button,))
        self.main.clicked.connect(self.save)
        if not tie(context, "expenses.book", self.main):
            allow_form(context, "expenses.book", self.form)
        self.form.completed.connect(self.main.click)
        self.form.focus_first()

    def save(self) -> None:
        """Stores what was typed, or says at its field what is wrong."""
        offset = self._offset()
        if offset is None:
            return
        try:
            slip_paper.set_offset(self._context.office, offset)
        except DeskError as error:
            self.form.show_error("right", self._context.say_error(error))
            return
        self._context.notify(self.tr("已保存；以后打印报销单、粘贴单照此移动。"))
        self.accept()

    def measure(self) -> None:
        """Prints the page to measure with, moved as the form says."""
        from community_desk.desktop.kit.printer import print_pdf

        offset = self._offset()
        if offset is not None:
            pdf = slip_paper.measuring_page(self._context.office, offset)
            print_pdf(self, pdf, self._context.notify, name=self.tr("校准页"))

    def _offset(self) -> Offset | None:
        """What is in the form; None where that was not understood, which is said."""
        self.form.clear_errors()
        found = []
        for side, text in self.form.values().items():
            try:
                found.append(slip_paper.read_tenths(text))
            except DeskError as error:
                self.form.show_error(side, self._context.say_error(error))
                return None
        return Offset(*found)
