"""The recovery code of a new office, shown once, to be printed and locked away."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QDialog, QWidget

from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import CheckBox
from community_desk.desktop.kit.panes import heading_label, text_label
from community_desk.desktop.theme import Theme


class RecoveryCodeDialog(DeskDialog):
    """Cannot be left before one has said that the code is kept."""

    def __init__(self, theme: Theme, office_name: str, code: str, parent: QWidget | None) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("恢复码"))
        self._name, self._code = office_name, code
        self.body.addWidget(
            text_label(
                self.tr(
                    "忘了密码时，只有它能打开这个办公室。请打印或抄下来，锁进保险柜；"
                    "它只显示这一次，程序里不存。"
                )
            )
        )
        self.code = heading_label(code)
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self.code)
        self.kept = CheckBox(theme, self.tr("已经打印或抄好，放在安全的地方"))
        self.body.addWidget(self.kept)
        copy = PlainButton(theme, self.tr("复制"), self, icon="copy")
        copy.clicked.connect(self.copy)
        paper = PlainButton(theme, self.tr("打印"), self, icon="printer", key="Ctrl+P")
        paper.clicked.connect(self.print_code)
        self.done_button = self.add_buttons(
            self.tr("进入办公室"), key="", left=[copy, paper], cancel=False
        )
        self.done_button.setEnabled(False)
        self.kept.toggled.connect(self.done_button.setEnabled)
        self.done_button.clicked.connect(self.accept)

    def copy(self) -> None:
        """Puts the code on the clipboard."""
        QGuiApplication.clipboard().setText(self._code)

    def print_code(self) -> None:
        """Prints a small sheet with the code."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.sheet().print_(printer))
        QDialog.open(dialog)  # QPrintDialog hides it behind its older overload

    def sheet(self) -> QTextDocument:
        """What is printed."""
        sheet = QTextDocument(self)
        sheet.setDefaultFont(self.theme.font("heading"))
        sheet.setPlainText(f"{self._name}\n\n{self.tr('恢复码')}\n\n{self._code}\n")
        return sheet

    def reject(self) -> None:
        if self.kept.isChecked():
            self.accept()
