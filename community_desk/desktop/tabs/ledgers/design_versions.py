"""历次样式: the versions of a book, by whom and when, and what each changed."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import LongField
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.tags import TagText
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.history import book_versions, differences


class BookVersionsDialog(DeskDialog):
    """The newest first; below, in words, what the one chosen changed."""

    def __init__(self, context: DeskContext, book: Book, parent: QWidget | None) -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(self.tr("《{book}》的历次样式").format(book=book.name))
        self.rows = RowList(context.theme)
        self.rows.setAccessibleName(self.tr("历次样式"))
        self.rows.setMinimumHeight(context.theme.px(180))
        self.text = LongField(context.theme, 7)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("改了什么"))
        self.body.addWidget(self.rows, 1)
        self.body.addWidget(self.text)
        self._said: dict[int, str] = {}
        lines = []
        for place, version in enumerate(book_versions(context.office, book.code)):
            at = datetime.fromisoformat(version.at).astimezone()
            called = self.tr("第 {number} 版").format(number=version.number)
            tags = () if place else (TagText(self.tr("现用"), "allowed"),)
            if not version.own:
                tags = (*tags, TagText(self.tr("随程序"), "neutral"))
            quiet = f"{at:%Y-%m-%d %H:%M}　{version.by}"
            changes = differences(version.before, version.book, context.translate)
            self._said[version.number] = "\n".join(changes) or (
                self.tr("和前一版一样") if version.number > 1 else self.tr("最初的样子")
            )
            lines.append(ListRow(version.number, called, quiet, tags))
        if not lines:
            called = self.tr("随程序的样子，还没有改过")
            lines.append(ListRow(0, called))
        self.rows.chosen.connect(lambda number: self.text.set_value(self._said.get(number, "")))
        self.rows.show_rows(lines, choose=0)
        self.add_buttons(self.tr("关闭"), key="", cancel=False).clicked.connect(self.accept)
        self.rows.setFocus()
