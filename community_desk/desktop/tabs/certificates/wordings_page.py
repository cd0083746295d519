"""信的写法: the office's own wording of each letter, seen as it will print."""

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QScrollArea, QVBoxLayout, QWidget

from community_desk.certificates import office_wordings
from community_desk.certificates.catalogue import CertificateType
from community_desk.certificates.in_force import catalogue_in_force
from community_desk.certificates.letter_forms import LetterForm, Sentence, when_parts
from community_desk.certificates.sample import sample
from community_desk.certificates.wording_form import Wording, problems, read_file, written
from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.branches import ThingRole
from community_desk.desktop.kit.buttons import ChipButton, MainButton, PlainButton
from community_desk.desktop.kit.dialogs import ask_open, ask_save
from community_desk.desktop.kit.flow import FlowLayout
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.panes import Columns, button_row, clear_layout, quiet_label
from community_desk.desktop.kit.pdf_preview import PdfPreview
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.tabs.certificates.pages import CertificatesPage
from community_desk.desktop.tabs.certificates.slot_words import condition_words
from community_desk.desktop.tabs.certificates.wording_editor import WordingEditor
from community_desk.desktop.tabs.certificates.wording_versions import VersionsDialog
from community_desk.errors import DeskError
from community_desk.files import replace_file
from community_desk.office.connection import cannot_write
from community_desk.office.permissions import may

_REDRAW_AFTER_MS = 150
_KINDS = "TOML (*.toml)"


class WordingsPage(CertificatesPage):
    """Left the letters, in the middle one of them to be written, right its page in invented data.
    What was typed and not saved stays while one looks at others.
    """

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.bring = PlainButton(theme, "", icon="file-up")
        self.hand_out = PlainButton(theme, "", icon="file-down")
        self.history = PlainButton(theme, "", icon="history")
        super().__init__(context, "", buttons=(self.history, self.bring, self.hand_out))
        self.heading.set_title(self.tr("信的写法"))
        self.history.set_text(self.tr("历次写法"))
        self.bring.set_text(self.tr("导入…"))
        self.hand_out.set_text(self.tr("导出…"))
        self.asking: QFileDialog | None = None
        self.dialog: VersionsDialog | None = None
        self.key = ""
        self._typed: dict[str, Wording] = {}
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(_REDRAW_AFTER_MS)
        self._redraw.timeout.connect(self.draw)
        self.rows = RowList(theme)
        self.rows.setAccessibleName(self.tr("有信的事项"))
        self.editor = WordingEditor(context)
        self.preview = PdfPreview(theme, self.tr("样张，人和事都是假的"))
        switches = QWidget()
        self._switches = FlowLayout(switches, gap=theme.px(6))
        self.papers: dict[str, ChipButton] = {}
        self.conditions: dict[str, ChipButton] = {}
        self.said = quiet_label("")
        self.restore = PlainButton(theme, self.tr("恢复原文"), icon="undo-2")
        self.save = MainButton(theme, self.tr("保存"), self, key="Ctrl+S")
        tie(context, "certificates.rules", self.bring, self.restore, self.save)
        middle, right = QWidget(), QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.editor, 1)
        column.addWidget(self.said)
        column.addLayout(button_row(theme, self.save, left=[self.restore]))
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(theme.px(10))
        beside.addWidget(self.preview, 1)
        beside.addWidget(switches)
        right.setMinimumWidth(theme.px(276))
        middle.setMinimumWidth(theme.px(376))
        self.rows.setMinimumWidth(theme.px(176))
        panes = Columns(theme, [self.rows, middle, right], [250, 660, 480], self)
        self.body.addWidget(panes, 1)
        self.rows.chosen.connect(self._show)
        self.rows.opened.connect(lambda _: self.editor.head.focus_first())
        self.editor.edited.connect(self._edited)
        self.editor.removed.connect(self._removed)
        self.save.clicked.connect(self.keep)
        self.restore.clicked.connect(self.take_shipped)
        self.history.clicked.connect(self.show_versions)
        self.hand_out.clicked.connect(self._ask_file_out)
        self.bring.clicked.connect(self._ask_file_in)

    def reload(self) -> None:
        self._show_again(self.key)

    def take_focus(self) -> None:
        self.rows.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._redraw.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._redraw.stop()
        super().hideEvent(event)

    def open_key(self, key: str) -> None:
        for place in range(self.rows.count()):
            item = self.rows.item(place)
            if item is not None and item.data(ThingRole) == key:
                self.rows.setCurrentRow(place)

    def keep(self) -> bool:
        """Saves what stands in the editor; where something is wrong, goes there."""
        if not self.key or not self.save.isEnabled():
            return False
        wording, form = self.editor.wording(), self._form()
        if found := problems(form, wording):
            self.editor.show_problems(found, go=True)
            return False
        before = self._version()
        with self.context.telling():
            number = office_wordings.save_wording(self.context.office, self.key, wording)
            said = self.tr("已保存，是第 {number} 版").format(number=number)
            self._was_written(said if number else self.tr("和原文一样，用原文"), before)
            return True
        return False

    def take_shipped(self) -> None:
        """Takes the program's wording again; what was typed and not saved goes as well."""
        before, typed = self._version(), self._typed.get(self.key)
        with self.context.telling():
            office_wordings.restore_shipped(self.context.office, self.key)
            self._was_written(self.tr("已恢复原文"), before, typed)

    def show_versions(self) -> None:
        """Opens the list of versions."""
        self.dialog = VersionsDialog(self.context, self.key, self._kind().title, self.window())
        self.dialog.wanted.connect(self._take_version)
        self.dialog.open()

    def write_file(self, path: str) -> None:
        """Writes the wording in force as a file that other offices can take."""
        text = written(self.key, office_wordings.current_wording(self.context.office, self.key))
        try:
            replace_file(Path(path), text.encode())
        except OSError:
            self.context.notify_error(cannot_write(Path(path)))
            return
        self.context.notify(self.tr("已存为 {file}").format(file=Path(path).name))

    def read_file(self, path: str) -> None:
        """Puts the wording of a file into the editor, to be looked at and saved."""
        with self.context.telling():
            self._typed[self.key] = read_file(Path(path), self._kind())
            self._fill()
            self._edited()
            self.context.notify(self.tr("已读入，看过以后请保存"))

    def draw(self) -> None:
        """Draws the page of what stands in the editor."""
        self._redraw.stop()
        if not self.key:
            return
        wording = self.editor.wording()
        self.editor.show_problems(problems(self._form(), wording))
        try:
            page = sample(
                self.context.office,
                self._kind(),
                wording,
                ticked=[key for key, chip in self.papers.items() if chip.isChecked()],
                unsaid=[key for key, chip in self.conditions.items() if not chip.isChecked()],
            )
        except DeskError as error:
            self.preview.show_nothing(self.context.say_error(error))
            return
        self.preview.show_pdf(page)
        self.preview.heading.set_tag(self.tr("样稿"), "neutral")

    def _kind(self) -> CertificateType:
        return office_wordings.shipped_type(self.key)

    def _form(self) -> LetterForm:
        form = self._kind().letter
        assert form is not None
        return form

    def _version(self) -> int:
        """The version in force, 0 for the program's."""
        return catalogue_in_force(self.context.office).own.get(self.key, 0)

    def _list(self) -> None:
        catalogue = catalogue_in_force(self.context.office)
        kinds = [kind for kind in catalogue.types if kind.letter]
        rows = [
            ListRow(kind.key, kind.title, kind.summary, self._marks(kind.key, catalogue.own))
            for kind in kinds
        ]
        keys = [kind.key for kind in kinds]
        place = keys.index(self.key) if self.key in keys else 0
        self.rows.show_rows(rows, choose=place if rows else -1)

    def _marks(self, key: str, own: object) -> tuple[TagText, ...]:
        if key in self._typed:
            return (TagText(self.tr("未保存"), "due"),)
        if isinstance(own, dict) and key in own:
            return (TagText(self.tr("已改写"), "accent"),)
        if office_wordings.unfit_wording(self.context.office, key):
            return (TagText(self.tr("用不上"), "refused"),)
        return ()

    def _show(self, key: str | None) -> None:
        if key and key != self.key:
            self.key = key
            self._fill()

    def _fill(self) -> None:
        office, form = self.context.office, self._form()
        wording = self._typed.get(self.key) or office_wordings.current_wording(office, self.key)
        allowed = may(office, "certificates.rules")
        self.editor.show_wording(form, wording, read_only=not allowed)
        self._fill_switches(form)
        unfit = office_wordings.unfit_wording(office, self.key)
        words = "" if allowed else self.tr("只有主任能改；这里只看")
        if unfit:
            words = self.tr("本社区写的一版和新的表单对不上，先用原文：{why}")
            words = words.format(why=self.context.say_error(unfit))
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self._look()
        self._redraw.start()

    def _fill_switches(self, form: LetterForm) -> None:
        clear_layout(self._switches)
        self.papers, self.conditions = {}, {}
        seen: dict[str, str] = {}
        for paper in form.evidence:
            first = not paper.one_of or paper.one_of not in seen
            seen.setdefault(paper.one_of, paper.key)
            self.papers[paper.key] = self._switch(paper.name, first)
        words = condition_words(self.context, form)
        asked: set[str] = set()
        for when in dict.fromkeys(sentence.when for sentence in form.sentences if sentence.when):
            key, choice = when_parts(when)
            self.conditions[when] = self._switch(words[when], not choice or key not in asked)
            self.conditions[when].clicked.connect(lambda _=False, when=when: self._only(when))
            asked.add(key)
        after = [self.restore, self.save, *_focusable(self.preview)]
        switches = [*self.papers.values(), *self.conditions.values()]
        for one, other in pairwise([self.rows, *self.editor.in_order(), *after, *switches]):
            QWidget.setTabOrder(one, other)

    def _switch(self, word: str, on: bool) -> ChipButton:
        chip = ChipButton(self.context.theme, word, checkable=True)
        chip.setChecked(on)
        chip.clicked.connect(lambda _=False: self._redraw.start())
        self._switches.addWidget(chip)
        return chip

    def _only(self, when: str) -> None:
        """Of the choices of one question one holds."""
        key, choice = when_parts(when)
        for other, chip in self.conditions.items():
            if choice and other != when and when_parts(other)[0] == key:
                chip.setChecked(False)

    def _edited(self) -> None:
        wording = self.editor.wording()
        is_new = wording != office_wordings.current_wording(self.context.office, self.key)
        if is_new:
            self._typed[self.key] = wording
        else:
            self._typed.pop(self.key, None)
        self._mark_row()
        self._look()
        self._redraw.start()

    def _mark_row(self) -> None:
        own = catalogue_in_force(self.context.office).own
        self.rows.set_tags(self.rows.currentRow(), self._marks(self.key, own))

    def _look(self) -> None:
        typed = self.key in self._typed
        self.save.setEnabled(typed)
        self.restore.setEnabled(typed or self._version() > 0)

    def _removed(self, place: int, sentence: Sentence) -> None:
        key = self.key

        def put_back() -> None:
            if self.key == key:
                self.editor.put_back(place, sentence)

        said = self.tr("已删去第 {number} 句").format(number=place + 1)
        self.context.notify(said, meaning="neutral", action=self.tr("撤销"), act=put_back)

    def _take_version(self, number: int) -> None:
        before, typed = self._version(), self._typed.get(self.key)
        with self.context.telling():
            office_wordings.restore_version(self.context.office, self.key, number)
            said = self.tr("已改用第 {number} 版").format(number=number)
            self._was_written(said if number else self.tr("已恢复原文"), before, typed)

    def _was_written(self, said: str, before: int, typed: Wording | None = None) -> None:
        key = self.key

        def take_back() -> None:
            with self.context.telling():
                office_wordings.restore_version(self.context.office, key, before)
                if typed is not None:
                    self._typed[key] = typed
                self.context.tell_changed("certificates")
                self._show_again(key)

        self._typed.pop(key, None)
        self.context.tell_changed("certificates")
        self._show_again(key)
        self.context.notify(said, action=self.tr("撤销"), act=take_back)

    def _show_again(self, key: str) -> None:
        """Reads marks and wording again; what stands in the editor already is left alone."""
        self._list()
        if not key or self.key != key:
            return
        current = office_wordings.current_wording(self.context.office, key)
        if self.editor.wording() == self._typed.get(key, current):
            self._look()
        else:
            self._fill()

    def _ask_file_out(self) -> None:
        name = f"{self._kind().title}.toml"
        self.asking = ask_save(self, self.tr("导出这份写法"), name, _KINDS, self.write_file)

    def _ask_file_in(self) -> None:
        self.asking = ask_open(self, self.tr("导入一份写法"), _KINDS, self.read_file)


def _focusable(preview: PdfPreview) -> list[QWidget]:
    """What of a preview takes the focus, as soon as it shows a page."""
    return [
        widget
        for widget in preview.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QScrollArea)
    ]
