"""A recovery code, shown once: onto paper, and from the paper back to prove it."""

import secrets
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QLabel, QWidget

from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog, ask_save
from community_desk.desktop.kit.fields import LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import quiet_label, text_label
from community_desk.desktop.theme import Theme
from community_desk.errors import DeskError, Translate
from community_desk.files import replace_file
from community_desk.office.office import Office
from community_desk.office.vault import code_signs

_ACROSS = 3

# Tries a code, and calls back once it is proven, or with what stands in the way.
Prove = Callable[[str, Callable[[], None], Callable[[DeskError], None]], None]


def sheet_of(office: Office, code: str, translate: Translate) -> bytes:
    """The page with a code made today, in the language of the window."""
    # Paper is loaded when some is wanted.
    from community_desk.office.recovery_sheet import draw_sheet

    return draw_sheet(office.setting("name"), code, office.today(), translate)


class RecoveryCodeDialog(DeskDialog):
    """Shows the code to be printed, then asks for two of its groups from the paper while it is
    hidden; then ``prove`` gets the code, and what it calls back with is said. ``sheet`` gives the
    page as a PDF. Where one ``must`` have the code, the dialog cannot be left before it was shown
    and said to be on paper; the proof can wait then.

    ``proven`` tells that all is done; the dialog is accepted then.
    """

    proven = Signal()

    def __init__(
        self,
        theme: Theme,
        code: str,
        sheet: Callable[[], bytes],
        prove: Prove,
        say: Callable[[DeskError], str],
        parent: QWidget | None,
        *,
        must: bool,
    ) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("恢复码"))
        self.code, self.sheet = code, sheet
        self._prove, self._say, self._must = prove, say, must
        self._is_proving = False
        self.asking: QFileDialog | None = None
        self.printing: QDialog | None = None
        self.body.addWidget(self._show_page())
        self.body.addWidget(self._ask_page())
        self.said = quiet_label("")
        self.body.addWidget(self.said)
        self.print_button = PlainButton(theme, self.tr("打印"), self, icon="printer", key="Ctrl+P")
        self.print_button.clicked.connect(self.print_sheet)
        self.save_button = PlainButton(theme, self.tr("存为 PDF"), self, icon="download")
        self.save_button.clicked.connect(self._ask_file)
        self.back_button = PlainButton(theme, self.tr("再看一次"), self, icon="eye")
        self.back_button.clicked.connect(self.show_code)
        self.later_button = PlainButton(theme, self.tr("以后再验证"), self)
        self.later_button.setToolTip(self.tr("待办里会提醒主任"))
        self.later_button.clicked.connect(self.postpone)
        left = (self.print_button, self.save_button, self.back_button, self.later_button)
        self.main = self.add_buttons("", key="", left=left, cancel=not must)
        self.main.clicked.connect(self._go_on)
        self.form.completed.connect(self._go_on)
        self.show_code()

    def show_code(self) -> None:
        """The code, to be printed or copied by hand."""
        self._turn_to(asks=False)
        self.main.set_text(self.tr("印好了，下一步"))
        self.print_button.setFocus()

    def ask_groups(self) -> None:
        """The code is hidden, and two of its groups are asked for; the last one checks the rest."""
        groups = len(self.code.split("-"))
        self.wanted = (secrets.randbelow(groups - 1), groups - 1)
        for key, number in zip(("first", "last"), self.wanted, strict=True):
            self.form.set_label(key, self.tr("第 {number} 组").format(number=number + 1))
            self.form.show_error(key, "")
        for field in (self.first, self.last):
            field.clear()
        self._turn_to(asks=True)
        self.main.set_text(self.tr("验证"))
        self.first.setFocus()

    def check_groups(self) -> None:
        """Compares what was copied from paper, and proves the code if it is right."""
        if self._is_proving:
            return
        groups = self.code.split("-")
        for key, number in zip(("first", "last"), self.wanted, strict=True):
            if code_signs(self.form.values()[key]) != groups[number]:
                self.form.show_error(key, self.tr("和恢复码对不上；请看着纸再输一遍。"))
                return
        self._is_proving = True
        self.form.setEnabled(False)
        self._prove(self.code, self._was_proven, self._failed)

    def postpone(self) -> None:
        """Leaves the proof for later."""
        self._must = False
        self.reject()

    def print_sheet(self) -> None:
        """Prints the sheet."""
        from community_desk.desktop.kit.printer import print_pdf

        try:
            self.printing = print_pdf(self, self.sheet(), self.said.setText, name=self.tr("恢复单"))
        except DeskError as error:
            self.said.setText(self._say(error))

    def save_to(self, path: str) -> None:
        """Writes the sheet into a file."""
        try:
            replace_file(Path(path), self.sheet())
        except OSError:
            words = self.tr("“{file}”写不进去；请换个文件夹，或关掉正打开它的程序。")
        except DeskError as error:
            self.said.setText(self._say(error))
            return
        else:
            words = self.tr("已存为 {file}；打印以后请删掉这个文件。")
        self.said.setText(words.format(file=Path(path).name))

    def reject(self) -> None:
        # Keys are being written: that takes a moment, and says how it went.
        if not self._must and not self._is_proving:
            super().reject()

    def _was_proven(self) -> None:
        self._is_proving = False
        self.proven.emit()
        self.accept()

    def _failed(self, error: DeskError) -> None:
        self._is_proving = False
        self.form.setEnabled(True)
        self.form.show_error("last", self._say(error))
        # What stands in the way, such as a full disk, must not keep one in here.
        self._must = False
        self.cancel_button.show()

    def _show_page(self) -> QWidget:
        words = self.tr(
            "忘了密码时，只有它能打开这个办公室。请打印恢复单（或抄下来），锁进保险柜；"
            "它只显示这一次，程序里不存。"
        )
        self._page = QWidget()
        grid = QGridLayout(self._page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(self.theme.px(12))
        grid.addWidget(text_label(words), 0, 0, 1, _ACROSS)
        for number, group in enumerate(self.code.split("-")):
            label = QLabel(group)
            label.setProperty("kit", "figure")
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setAccessibleName(" ".join(group))
            grid.addWidget(label, 1 + number // _ACROSS, number % _ACROSS)
        return self._page

    def _ask_page(self) -> QWidget:
        self.form = Form(self.theme)
        self.first = self.form.row("first", "", LineField())
        self.last = self.form.row("last", "", LineField())
        self._asked = text_label(
            self.tr("恢复码已收起。请拿着刚打印或抄下的那张纸，照着输这两组，证明它能用。")
        )
        self.body.addWidget(self._asked)
        return self.form

    def _turn_to(self, *, asks: bool) -> None:
        for part in (self._page, self.print_button, self.save_button):
            part.setVisible(not asks)
        for part in (self._asked, self.form, self.back_button):
            part.setVisible(asks)
        self.later_button.setVisible(asks and self._must)
        self.said.setText("")
        if self.isVisible():
            self.shrink()

    def _go_on(self) -> None:
        if self._page.isHidden():
            self.check_groups()
        else:
            self.ask_groups()

    def _ask_file(self) -> None:
        name = self.tr("恢复单") + ".pdf"
        self.asking = ask_save(self, self.tr("存为 PDF"), name, "PDF (*.pdf)", self.save_to)
