"""核验: somebody shows a letter; scan or type its code and see whether it is ours and stands."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from community_desk.certificates import receivers
from community_desk.certificates.verifying import SENTENCES, WORDS, Verdict, Why, verify
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.dialogs import ask_save
from community_desk.desktop.kit.panes import FactList, ScrollPane, button_row, text_label
from community_desk.desktop.kit.search_field import SearchField
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.tabs.certificates.pages import CertificatesPage
from community_desk.desktop.theme import Theme
from community_desk.errors import DeskError
from community_desk.files import replace_file
from community_desk.office.connection import cannot_write
from community_desk.office.office import Office

_WIDEST = 720
_LONGEST = 4000  # a scan that ran into the one before it is still shown whole
# What a verdict means, and its icon.
_LOOKS: dict[Why, tuple[str, str]] = {
    "genuine": ("allowed", "circle-check"),
    "altered": ("refused", "circle-alert"),
    "code_altered": ("refused", "circle-alert"),
    "void": ("refused", "circle-alert"),
    "unknown": ("refused", "circle-alert"),
    "other_key": ("due", "triangle-alert"),
    "not_registered": ("due", "triangle-alert"),
}


class CodeField(SearchField):
    """Takes what a scanner types: no input method comes between, whichever is on."""

    def __init__(self, theme: Theme, placeholder: str) -> None:
        super().__init__(theme, placeholder)
        self.setProperty("kit", "code")
        self.setMaxLength(_LONGEST)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhPreferLatin
        )
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Qt turns input methods on again whenever the field is shown or read-only no more.
        if event.type() == QEvent.Type.FocusIn:
            self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        return super().eventFilter(watched, event)


class VerdictFrame(QFrame):
    """A verdict in a word, with its colour, a sentence, and the facts to compare with the paper."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setProperty("kit", "verdict")
        self._context = context
        theme = context.theme
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.word = text_label("")
        self.word.setProperty("kit", "figure")
        self.sentence = text_label("")
        self.facts = FactList(theme)
        said = QVBoxLayout()
        said.setSpacing(theme.px(6))
        for widget in (self.word, self.sentence):
            said.addWidget(widget)
        said.addSpacing(theme.px(6))
        said.addWidget(self.facts)
        row = QHBoxLayout(self)
        space = theme.px(20)
        row.setContentsMargins(space, space, space, space)
        row.setSpacing(theme.px(16))
        row.addWidget(self._icon)
        row.addLayout(said, 1)

    def show_verdict(self, found: Verdict) -> None:
        """Shows a verdict in the place of the one before."""
        meaning, icon = _LOOKS[found.why]
        word = self._context.translate("errors", WORDS[found.why])
        if found.lapsed and found.why == "genuine":
            meaning, icon = "due", "triangle-alert"
            word = self.tr("真实，已过有效期")
        self.word.setText(word)
        self.sentence.setText(self._context.translate("errors", SENTENCES[found.why]))
        self._icon.setPixmap(self._context.theme.picture(icon, meaning, 40))
        restyle(self.word, meaning=meaning)
        restyle(self, meaning=meaning)
        self.facts.clear()
        for name, value in self._facts(found):
            self.facts.add(name, value)
        self.facts.setVisible(bool(found.number))

    def _facts(self, found: Verdict) -> list[tuple[str, str]]:
        facts = [
            (self.tr("作废原因"), found.void_reason),
            (self.tr("改用"), found.replaced_by),
            (self.tr("编号"), found.number),
            (self.tr("事项"), found.title),
            (self.tr("申请人"), found.applicant),
            (self.tr("致送单位"), found.to_body),
            (self.tr("用途"), found.purpose),
            (self.tr("开具日期"), found.issued_on),
            (self.tr("有效期至"), found.valid_until),
        ]
        return [(name, value) for name, value in facts if value]


class VerifyPage(CertificatesPage):
    """One field that is always ready for the next code, and what the last one stands for."""

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.page_button = PlainButton(theme, "", icon="file-down")
        self.key_button = PlainButton(theme, "", icon="file-down")
        super().__init__(context, "", buttons=(self.page_button, self.key_button))
        self.heading.set_title(self.tr("核验"))
        self.page_button.set_text(self.tr("导出核验页…"))
        self.page_button.setToolTip(self.tr("给收件单位：一个网页文件，不联网也能核验"))
        self.key_button.set_text(self.tr("导出公钥…"))
        self.key_button.setToolTip(self.tr("给收件单位：核验用的公钥，可以公开"))
        self.asking: QFileDialog | None = None
        self._shown = ""
        self._number = ""
        self.field = CodeField(theme, self.tr("扫描二维码，或输入12位校验码，再按回车"))
        self.verdict = VerdictFrame(context)
        self.open_button = PlainButton(theme, self.tr("在登记簿里看"), icon="stamp")
        self._nothing = EmptyState(
            theme,
            "scan-qr-code",
            self.tr("扫描证明左下角的二维码"),
            hint=self.tr("没有扫码枪，就输入二维码旁边的校验码；大小写、横线都不要紧"),
        )
        answer = ScrollPane(theme)
        answer.body.addWidget(self.verdict)
        answer.body.addLayout(button_row(theme, left=[self.open_button]))
        self.either = Either(answer, self._nothing)
        middle = QWidget()
        middle.setMaximumWidth(theme.px(_WIDEST))
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, theme.px(24), 0, 0)
        column.setSpacing(theme.px(16))
        column.addWidget(self.field)
        column.addWidget(self.either, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)
        self.body.addLayout(row, 1)
        self.setFocusProxy(self.field)
        self.either.show_content(False)
        self.field.returnPressed.connect(self.check)
        self.open_button.clicked.connect(lambda: self.paper_wanted.emit(self._number))
        self.page_button.clicked.connect(self.ask_page)
        self.key_button.clicked.connect(self.ask_key)

    def take_focus(self) -> None:
        self.field.setFocus()
        self.field.selectAll()

    def reload(self) -> None:
        """Looks again: the letter may have been voided meanwhile."""
        if self._shown:
            self._show(self._shown)

    def open_key(self, key: str) -> None:
        """Checks a code that was typed elsewhere."""
        if key:
            self.field.setText(key)
            self.check()

    def check(self) -> None:
        """Says what stands in the field; the next scan takes its place."""
        if self.field.text().strip():
            self._show(self.field.text())
        self.take_focus()

    def ask_page(self) -> None:
        """Asks where the page for receivers is to be."""
        self._ask(self.tr("核验页"), "html", receivers.check_page)

    def ask_key(self) -> None:
        """Asks where the public key is to be."""
        self._ask(self.tr("核验公钥"), "txt", receivers.key_text)

    def _show(self, text: str) -> None:
        try:
            found = verify(self.context.office, text)
        except DeskError as error:
            self.context.notify_error(error)
            return
        self._shown, self._number = text, found.number
        self.verdict.show_verdict(found)
        self.open_button.setVisible(bool(found.number) and found.why != "not_registered")
        self.either.show_content(True)
        self.field.setAccessibleDescription(self.verdict.word.text())

    def _ask(self, title: str, suffix: str, write: Callable[[Office], str]) -> None:
        try:
            content = write(self.context.office)
        except DeskError as error:
            self.context.notify_error(error)
            return
        name = f"{title} {self.context.office.setting('name')}.{suffix}"
        self.asking = ask_save(
            self, title, name, f"*.{suffix}", lambda path: self._save(Path(path), content)
        )

    def _save(self, path: Path, content: str) -> None:
        try:
            replace_file(path, content.encode())
        except OSError:
            self.context.notify_error(cannot_write(path))
            return
        self.context.notify(self.tr("已存为 {file}").format(file=path.name))
