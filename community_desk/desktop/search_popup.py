"""The list that drops from the central search box."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from community_desk.desktop.finding import Finder, Hit, find_everywhere
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.panes import quiet_label
from community_desk.desktop.kit.search_field import SearchField
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.theme import Theme


class SearchPopup(QFrame):
    """Results under the box while one types. The keys stay with the box: arrows move, Enter
    opens, Esc leaves. ``opened`` carries the `Target`.
    """

    opened = Signal(object)

    def __init__(
        self, theme: Theme, field: SearchField, finders: Sequence[Finder], host: QWidget
    ) -> None:
        super().__init__(host)
        self.setProperty("kit", "popup")
        self._theme, self._field, self._host = theme, field, host
        self._finders = tuple(finders)
        column = QVBoxLayout(self)
        space = theme.px(8)
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(theme.px(6))
        self.rows = RowList(theme, self)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setAccessibleName(self.tr("找到的"))
        self._nothing = quiet_label("")
        self._nothing.setContentsMargins(space, space, space, space)
        self._foot = quiet_label(self.tr("↑↓ 选择，Enter 打开，Esc 收起"), wrap=False)
        self._foot.setContentsMargins(theme.px(12), 0, 0, 0)
        column.addWidget(self.rows, 1)
        column.addWidget(self._nothing)
        column.addWidget(self._foot)
        field.searched.connect(self.search)
        field.moved.connect(self.rows.move)
        field.returnPressed.connect(self.rows.open_current)
        self.rows.opened.connect(self._open)
        self.rows.itemClicked.connect(self._clicked)
        field.installEventFilter(self)
        host.installEventFilter(self)
        self.hide()

    def search(self, words: str) -> None:
        """Shows what is found; nothing typed hides the list."""
        if not words:
            self.hide()
            return
        hits = find_everywhere(self._finders, words)
        self.rows.show_rows([self._row(hit) for hit in hits], choose=0 if hits else -1)
        self.rows.setVisible(bool(hits))
        self._foot.setVisible(bool(hits))
        self._nothing.setVisible(not hits)
        self._nothing.setText(
            self.tr(
                "没有找到“{words}”。可以试试姓名、拼音首字母、电话或身份证后四位、3-2-501。"
            ).format(words=words)
        )
        self._place()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field:
            if event.type() == QEvent.Type.FocusOut:
                self.hide()
            elif event.type() == QEvent.Type.FocusIn and self._field.text().strip():
                self.search(self._field.text().strip())
        elif event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _row(self, hit: Hit) -> ListRow:
        kinds = {
            "resident": self.tr("居民"),
            "certificate_type": self.tr("证明事项"),
            "book": self.tr("台账"),
            "letter": self.tr("编号"),
            "month": self.tr("经费"),
            "certificates_page": self.tr("核验"),
        }
        tags = [TagText(kinds[hit.target.kind])]
        if hit.mark:
            tags.insert(0, TagText(*hit.mark))
        # Painted from the right, so the kind comes first and stands in one line for all rows.
        return ListRow(hit.target, hit.text, hit.quiet, tuple(reversed(tags)))

    def _place(self) -> None:
        at = self._field.mapTo(self._host, QPoint(0, self._field.height() + self._theme.px(6)))
        width = max(self._field.width(), self._theme.px(460))
        wanted = sum(self.rows.sizeHintForRow(row) for row in range(self.rows.count()))
        wanted += self._foot.sizeHint().height() + self._theme.px(26)
        height = min(wanted, self._host.height() - at.y() - self._theme.px(40))
        if not self.rows.count():
            height = self._nothing.heightForWidth(width) + self._theme.px(32)
        self.setGeometry(at.x(), at.y(), width, height)

    def _clicked(self) -> None:
        self.rows.open_current()

    def _open(self, target: object) -> None:
        self.hide()
        self._field.clear()
        self.opened.emit(target)
