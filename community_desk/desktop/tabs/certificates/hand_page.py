"""手工补录: letters that were written by hand, entered with the number on the paper."""

from community_desk.certificates import hand_letters
from community_desk.certificates.hand_letters import HandLetter
from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.panes import button_row
from community_desk.desktop.kit.search_field import SearchField
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.tabs.certificates.hand_dialog import HandLetterDialog
from community_desk.desktop.tabs.certificates.hand_import_dialog import HandImportDialog
from community_desk.desktop.tabs.certificates.pages import CertificatesPage
from community_desk.registry.masking import mask_name

# The columns that are hidden where there is no room.
_BODY, _PURPOSE = 4, 5
_NUMBER = "幸社证字〔2019〕第0345号"


class HandPage(CertificatesPage):
    """The newest first. Enter opens a letter to put right what was typed."""

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.import_button = PlainButton(theme, "", icon="file-up")
        self.add_button = MainButton(theme, "", icon="plus")
        super().__init__(context, "", buttons=(self.import_button, self.add_button))
        self.heading.set_title(self.tr("手工补录"))
        self.import_button.set_text(self.tr("导入、粘贴…"))
        self.add_button.set_text(self.tr("补录一份"))
        for button in (self.import_button, self.add_button):
            tie(context, "certificates.issue", button)
        self.dialog: HandLetterDialog | HandImportDialog | None = None
        self.search = SearchField(theme, self.tr("编号、姓名、事项、单位"))
        self.search.setFixedWidth(theme.px(240))
        self.model = PagedModel(self._columns(), parent=self)
        self.table = TableView(theme, self.model, memory=context.memory, name="hand_letters")
        self.table.setAccessibleName(self.tr("手工补录"))
        self.table.let_give_way([_PURPOSE, _BODY])
        self._nothing = EmptyState(theme, "pen-line", "")
        self.either = Either(self.table, self._nothing)
        self.body.addLayout(button_row(theme, self.search))
        self.body.addWidget(self.either, 1)
        self.model.set_source(
            lambda offset, limit, _sort, _down: hand_letters.page(
                context.office, words=self.search.text(), offset=offset, limit=limit
            ),
            lambda: hand_letters.count(context.office, words=self.search.text()),
        )
        self.search.searched.connect(self.reload)
        self.add_button.clicked.connect(self.add_letter)
        self.import_button.clicked.connect(self.import_letters)
        self.table.opened.connect(self.open_letter)

    def take_focus(self) -> None:
        self.search.setFocus()

    def reload(self) -> None:
        self.model.refresh()
        everything = hand_letters.count(self.context.office)
        self.heading.set_count(
            self.tr("共 {count} 份").format(count=f"{everything:,}") if everything else ""
        )
        self.either.show_content(self.model.rowCount() > 0)
        words = self.search.text().strip()
        if words:
            self._nothing.say(self.tr("没有找到“{words}”").format(words=words))
        else:
            self._nothing.say(
                self.tr("还没有补录过"),
                self.tr("以前手工开的证明，补录以后查得到，编号也不会再用"),
            )

    def add_letter(self) -> None:
        """Opens the dialog for one more letter."""
        self._open_dialog(None)

    def open_letter(self, letter: HandLetter) -> None:
        """Opens a letter to put right what was typed."""
        if self.add_button.isEnabled():
            self._open_dialog(letter)

    def import_letters(self) -> None:
        """Opens the dialog for many letters at once."""
        dialog = HandImportDialog(self.context, self.window())
        dialog.imported.connect(self._imported)
        self.dialog = dialog
        dialog.open()

    def _open_dialog(self, letter: HandLetter | None) -> None:
        dialog = HandLetterDialog(self.context, letter, self.window())
        dialog.saved.connect(self._saved)
        self.dialog = dialog
        dialog.open()

    def _columns(self) -> list[Column]:
        return [
            Column(
                self.tr("编号"),
                lambda letter: letter.number,
                sample="幸社证字〔2019〕第0345号",
                whole=True,
            ),
            Column(self.tr("开具日期"), lambda letter: letter.written_on, sample="2019-11-23"),
            Column(self.tr("事项"), lambda letter: letter.title, sample="家庭困难证明"),
            Column(self.tr("申请人"), lambda letter: mask_name(letter.applicant)),
            Column(self.tr("致送单位"), lambda letter: letter.to_body),
            Column(self.tr("用途"), lambda letter: letter.purpose),
            Column(
                self.tr("备注"),
                self._note,
                meaning=lambda letter: "due" if letter.counter is None else "",
                tip=self._note,
                stretch=True,
            ),
        ]

    def _note(self, letter: HandLetter) -> str:
        wrong = self.tr("编号不合格式") if letter.counter is None else ""
        return " · ".join(filter(None, [wrong, letter.note]))

    def _saved(self, letter: HandLetter) -> None:
        self.context.tell_changed("certificates")
        self.reload()
        self.table.select_key(letter.uid)
        self.context.notify(self.tr("已补录 {number}").format(number=letter.number))

    def _imported(self, count: int) -> None:
        self.context.tell_changed("certificates")
        self.reload()
        self.context.notify(self.tr("已补录 {count} 份").format(count=f"{count:,}"))
