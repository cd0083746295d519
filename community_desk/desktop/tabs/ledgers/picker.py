"""Choosing the resident whom a new entry is about."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.search_field import SearchField
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.registry import search
from community_desk.registry.masking import mask_id, mask_phone
from community_desk.registry.records import ResidentRow

_MOST = 30


class ResidentPicker(QWidget):
    """A search box and who it finds. ``picked`` carries the uid of a resident (str); ``asks`` is
    what it says before anything is searched for.
    """

    picked = Signal(object)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._context = context
        self.asks = self.tr("登记到谁名下？")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        self.field = SearchField(theme, self.tr("先找人：zw 0412、3-2-501、尾号"))
        self.rows = RowList(theme)
        self.empty = EmptyState(theme, "users", "")
        self.either = Either(self.rows, self.empty)
        column.addWidget(self.field)
        column.addWidget(self.either, 1)
        self.field.searched.connect(self._search)
        self.field.moved.connect(self.rows.move)
        self.field.returnPressed.connect(self.rows.open_current)
        self.rows.opened.connect(self.picked)
        self.rows.itemClicked.connect(lambda _: self.rows.open_current())
        self.setFocusProxy(self.field)

    def begin(self) -> None:
        """Starts over with nobody found."""
        self.field.clear()
        self._search("")
        self.field.setFocus()

    def _search(self, words: str) -> None:
        found = search.find(self._context.office, words, limit=_MOST) if words else []
        self.rows.show_rows([self._row(row) for row in found], choose=0 if found else -1)
        self.either.show_content(bool(found))
        if words:
            self.empty.say(
                self.tr("没有找到“{words}”").format(words=words),
                self.tr("换个写法，或先到“居民”里新增这个人"),
            )
        else:
            self.empty.say(self.asks, self.tr("姓名、拼音首字母、证件或电话尾号、门牌都可以"))

    def _row(self, row: ResidentRow) -> ListRow:
        number = mask_phone(row.phone) or mask_id(row.id_number)
        quiet = " · ".join(part for part in (row.address, number) if part)
        return ListRow(row.uid, row.name, quiet)
