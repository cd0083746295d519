"""打印纸张: on what each letter is printed, live, and the page to measure a printer with."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from community_desk.certificates import form_papers
from community_desk.certificates.form_papers import LAYOUT_WORDS, NOTICES
from community_desk.certificates.paper_samples import sample
from community_desk.certificates.store_papers import FormPaper
from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.boxes import CheckList
from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.fields import ChoiceField, LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.panes import Columns, ScrollPane, button_row, quiet_label
from community_desk.desktop.kit.pdf_preview import PdfPreview
from community_desk.desktop.kit.printer import print_pdf
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.tabs.certificates.pages import CertificatesPage
from community_desk.errors import DeskError
from community_desk.office.office import Office
from community_desk.office.permissions import may

OFFICE = ""  # stands for what holds where a type has nothing of its own
_REDRAW_AFTER_MS = 120
_SIDES = ("right", "down")


class PaperPage(CertificatesPage):
    """Left the types, in the middle what the chosen one is printed on, right its page as it would
    come out of the printer. Readers and accountants look only.
    """

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.measure_button = PlainButton(theme, "", icon="printer")
        super().__init__(context, "", buttons=(self.measure_button,))
        self.heading.set_title(self.tr("打印纸张"))
        self.measure_button.set_text(self.tr("打印校准页"))
        self.list = RowList(theme)
        self.list.setAccessibleName(self.tr("证明事项"))
        self.form = self._form()
        self.save_button = MainButton(theme, self.tr("保存"), self, key="Ctrl+S", key_scope=self)
        self.preview = PdfPreview(theme, self.tr("打印出来是这样"))
        middle = ScrollPane(theme)
        middle.body.addWidget(
            quiet_label(self.tr("版式在开具时定下，已开出的不变；移动和预印只在打印原件时起作用。"))
        )
        middle.body.addWidget(self.form)
        middle.body.addLayout(button_row(theme, self.save_button))
        middle.body.addStretch(1)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.body.addWidget(Columns(theme, [left, middle, self.preview], [330, 380, 560], self), 1)
        self.start = self.list
        self._key = OFFICE
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(_REDRAW_AFTER_MS)
        self._redraw.timeout.connect(self.draw)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(lambda _: self.form.focus_first())
        self.form.edited.connect(lambda _: self._edited())
        self.form.completed.connect(self.save_button.setFocus)
        tie(context, "certificates.paper", self.save_button)
        self.save_button.clicked.connect(self.save)
        self.measure_button.clicked.connect(self.print_measuring_page)

    def reload(self) -> None:
        office = self.context.office
        words = self._layout_words()
        usual = words[form_papers.office_layout(office)]
        rows = [ListRow(OFFICE, self.tr("全部证明"), usual)]
        keys = [OFFICE]
        for title, paper in form_papers.form_papers(office):
            rows.append(ListRow(paper.type_key, title, self._said(paper), self._tags(paper)))
            keys.append(paper.type_key)
        self.list.show_rows(rows, choose=keys.index(self._key) if self._key in keys else 0)
        self.form.setEnabled(may(office, "certificates.paper"))

    def open_key(self, key: str) -> None:
        """Goes to a certificate type."""
        if key:
            self._key = key
            self.reload()

    def save(self) -> None:
        """Stores what is in the form for the chosen type, or for all."""
        self.form.clear_errors()
        office, values = self.context.office, self.form.values()
        try:
            if self._key == OFFICE:
                stub = bool(values["stub"])
                form_papers.set_office_layout(office, values["layout"], stub=stub)
            else:
                form_papers.set_paper(office, self.paper())
        except DeskError as error:
            field = "right" if error.code.startswith("offset") else "layout"
            self.form.show_error(self._side_of(error, field), self.context.say_error(error))
            return
        self.context.tell_changed("certificates")
        self.reload()
        self.context.notify(self.tr("打印纸张已保存；以后开具、打印的照此办理。"))

    def paper(self) -> FormPaper:
        """What is in the form. Raises `NotUnderstoodError` ``offset_not_read``."""
        values = self.form.values()
        right, down = (form_papers.read_tenths(values[side]) for side in _SIDES)
        layout = "" if self._key == NOTICES else values["layout"]
        return FormPaper(self._key, layout, bool(values["preprinted"]), right, down)

    def print_measuring_page(self) -> None:
        """Prints the page to measure with, moved as the form says."""
        try:
            paper = FormPaper("", self._values_layout()) if self._key == OFFICE else self.paper()
        except DeskError as error:
            self.form.show_error(self._side_of(error, "right"), self.context.say_error(error))
            return
        pdf = form_papers.measuring_page(self.context.office, paper)
        print_pdf(self, pdf, self.context.notify, name=self.tr("校准页"))

    def draw(self) -> None:
        """Draws the page as it would be printed with what is in the form."""
        self._redraw.stop()
        try:
            self.preview.show_pdf(self._page(self.context.office))
        except DeskError as error:
            self.preview.show_nothing(self.context.say_error(error))

    def _page(self, office: Office) -> bytes:
        values = self.form.values()
        whole = self._key == OFFICE
        stub = bool(values["stub"]) if whole else form_papers.has_stub(office)
        lay = form_papers.lay(values["layout"] or form_papers.office_layout(office), stub)
        return sample(office, FormPaper(OFFICE) if whole else self.paper(), lay)

    def _values_layout(self) -> str:
        return self.form.values()["layout"]

    def _form(self) -> Form:
        theme = self.context.theme
        form = Form(theme)
        form.row("layout", self.tr("版式"), ChoiceField(theme, self._layout_words()))
        stub = CheckList(theme, [("stub", self.tr("印存根（对开总是有存根）"))])
        form.row("stub", self.tr("存根"), stub)
        words = self.tr("纸上已印好抬头和框线，只打填的内容")
        form.row("preprinted", self.tr("预印纸"), CheckList(theme, [("preprinted", words)]))
        hint = self.tr("毫米，如 1.5；负数往左")
        form.row("right", self.tr("右移"), LineField("0"), help_text=hint)
        hint = self.tr("毫米，如 1.5；负数往上。先打校准页，量了再填")
        form.row("down", self.tr("下移"), LineField("0"), help_text=hint)
        return form

    def _layout_words(self) -> Mapping[str, str]:
        say = self.context.translate
        return {key: say("papers", words) for key, words in LAYOUT_WORDS.items()}

    def _choose(self, key: str | None) -> None:
        self._key = key or OFFICE
        office, field = self.context.office, self.form.field("layout")
        assert isinstance(field, ChoiceField)
        whole = self._key == OFFICE
        usual = self._layout_words()[form_papers.office_layout(office)]
        own = {"": self.tr("照全部证明的（{layout}）").format(layout=usual)}
        field.set_choices(self._layout_words() if whole else own | dict(self._layout_words()))
        self.form.clear_errors()
        self.form.show_row("layout", self._key != NOTICES)
        self.form.show_row("stub", whole)
        for row in ("preprinted", *_SIDES):
            self.form.show_row(row, not whole)
        if whole:
            stub = "stub" if office.setting("letter_stub") else ""
            self.form.set_values({"layout": form_papers.office_layout(office), "stub": stub})
        else:
            paper = form_papers.paper_of(office, self._key)
            self.form.set_values(
                {
                    "layout": paper.layout,
                    "preprinted": "preprinted" if paper.preprinted else "",
                    "right": form_papers.millimetres(paper.right_tenths_mm),
                    "down": form_papers.millimetres(paper.down_tenths_mm),
                }
            )
        self.draw()

    def _edited(self) -> None:
        self.form.clear_errors()
        self._redraw.start()

    def _side_of(self, error: DeskError, otherwise: str) -> str:
        if error.code == "offset_not_read":
            values = self.form.values()
            return next(side for side in _SIDES if values[side] == error.values["text"])
        return otherwise

    def _said(self, paper: FormPaper) -> str:
        parts = [self._layout_words()[paper.layout]] if paper.layout else []
        moved = ((self.tr("右移"), paper.right_tenths_mm), (self.tr("下移"), paper.down_tenths_mm))
        parts += [
            f"{word} {form_papers.millimetres(tenths)} mm" for word, tenths in moved if tenths
        ]
        return "　".join(parts)

    def _tags(self, paper: FormPaper) -> tuple[TagText, ...]:
        return (TagText(self.tr("预印纸"), "neutral"),) if paper.preprinted else ()
