"""关于: versions, where the data lie, and every part of the program with its licence."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.panes import FactList, headed
from community_desk.desktop.theme import Theme
from community_desk.office.versions import versions
from community_desk.parts import Part, parts, program

LEAST = 150


class AboutDialog(DeskDialog):
    """``folder`` is that of the open office. The licence of the part chosen stands beside the
    list, to be read and copied.
    """

    def __init__(self, theme: Theme, folder: Path, parent: QWidget | None) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("关于社区办公桌面"))
        self._folder, self._own, self._parts = folder, program(), parts()
        self._versions = [f"{name} {version}" for name, version in versions().items()]
        self.setMinimumWidth(theme.px(680))
        facts = FactList(theme)
        facts.add(self.tr("程序"), f"Community Desk {self._own.version}")
        facts.add(self.tr("许可"), self._own.licence)
        facts.add(self.tr("办公室数据"), str(folder))
        facts.add(self.tr("运行于"), "　".join(self._versions))
        self.body.addWidget(facts)
        self.rows = RowList(theme)
        self.rows.setAccessibleName(self.tr("各部分"))
        self.rows.setMinimumHeight(theme.px(LEAST))
        self.licence = QPlainTextEdit()
        self.licence.setReadOnly(True)
        self.licence.setTabChangesFocus(True)
        self.licence.setFont(theme.font("quiet"))  # lines of licences are broken at 80 signs
        self.licence.setMinimumHeight(theme.px(LEAST))
        self.licence.setAccessibleName(self.tr("许可全文"))
        panes = QHBoxLayout()
        panes.setSpacing(theme.px(14))
        panes.addWidget(headed(theme, self.tr("各部分"), self.rows), 1)
        panes.addWidget(headed(theme, self.tr("许可全文"), self.licence), 2)
        self.body.addLayout(panes, 1)
        self.copy_button = PlainButton(
            theme, self.tr("复制版本信息"), icon="copy", key="Ctrl+Shift+C", key_scope=self
        )
        self.copy_button.clicked.connect(self.copy)
        close = self.add_buttons(self.tr("关闭"), key="", cancel=False, left=[self.copy_button])
        close.clicked.connect(self.accept)
        self.rows.chosen.connect(self._show)
        self.rows.show_rows([self._row(part) for part in (self._own, *self._parts)], choose=0)
        self.rows.setFocus()
        room = self.screen().availableSize() - QSize(theme.px(16), theme.px(48))
        self.resize(QSize(theme.px(900), theme.px(620)).boundedTo(room))

    def copy(self) -> None:
        """Puts what one quotes when asking for help on the clipboard, with the list of parts."""
        lines = [f"{self._own.name} {self._own.version} ({', '.join(self._versions)})"]
        lines += [str(self._folder), ""]
        for part in self._parts:
            lines.append("  ".join(filter(None, (part.name, part.version, part.licence))))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _show(self, part: Part) -> None:
        self.licence.setPlainText(part.text)

    def _row(self, part: Part) -> ListRow:
        quiet = [part.version, part.licence]
        if part.inside:
            quiet.append(self.tr("在 {package} 里").format(package=part.inside))
        return ListRow(part, part.name, "　".join(filter(None, quiet)))
