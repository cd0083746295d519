"""The field that a resident is picked in: any words find, the keys stay in the field."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.field_icon import FieldIcon
from community_desk.desktop.kit.fields import LineField
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.panes import quiet_label
from community_desk.desktop.kit.tags import restyle
from community_desk.errors import DeskError
from community_desk.registry.codes import SEX
from community_desk.registry.masking import mask_id
from community_desk.registry.names import looks_like_name
from community_desk.registry.records import Resident, ResidentRow
from community_desk.registry.residents import load_resident
from community_desk.registry.search import find

MOST_FOUND = 8
_STRANGER = "stranger"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


def facts_line(person: Resident | ResidentRow) -> str:
    """What tells one person from another of the same name; the number masked."""
    facts = (
        SEX[person.sex] if person.sex in ("1", "2") else "",
        person.birth_date,
        mask_id(person.id_number),
        person.address,
    )
    return "  ".join(fact for fact in facts if fact)


class ResidentPicker(LineField):
    """A field for one resident. ``value()`` is the uid of the one that was picked; in a ``free``
    field the name as typed, where nobody was.

    ``picked`` carries the `Resident`, or None once the name is changed again; ``settled`` says that
    the list is gone. With ``strangers`` the list ends with taking the name as it is.
    """

    picked = Signal(object)
    settled = Signal()

    def __init__(
        self,
        context: DeskContext,
        parent: QWidget | None = None,
        *,
        free: bool = False,
        strangers: bool = False,
    ) -> None:
        super().__init__("", parent)
        self._context, self._free, self._strangers = context, free, strangers
        self._resident: Resident | None = None
        self._popup: _Found | None = None
        self.setPlaceholderText(
            self.tr("姓名、拼音首字母、后四位…，或直接写姓名")
            if free
            else self.tr("姓名、拼音首字母、电话或证件后四位、3-2-501")
        )
        FieldIcon(context.theme, self, "search")
        self.textEdited.connect(self._typed)

    def keep_keys(self) -> None:
        """Takes Enter before the form does; call it once the field stands in its form."""
        self.removeEventFilter(self)
        self.installEventFilter(self)

    def resident(self) -> Resident | None:
        """Who was picked."""
        return self._resident

    def value(self) -> str:
        if self._resident is not None:
            return self._resident.uid
        return super().value() if self._free else ""

    def set_value(self, text: str) -> None:
        """Picks the resident of a uid; anything else is a name, or empties the field."""
        resident: Resident | None = None
        if text.count("-") == 4:
            try:
                resident = load_resident(self._context.office, text)
            except DeskError:
                text = ""
        self._show(resident, text)
        self.hide_found()

    def pick(self, resident: Resident) -> None:
        """Picks somebody, as by hand."""
        self._show(resident, resident.name)
        self.hide_found()
        self.picked.emit(resident)
        self.edited.emit()

    def found(self) -> RowList | None:
        """The list under the field while it is up."""
        return self._popup.rows if self._popup and self._popup.isVisible() else None

    def look(self, *, above: QWidget | None = None) -> None:
        """Shows whom the words find; the list hangs where ``above`` begins, else at the field."""
        words = self.text().strip()
        rows = find(self._context.office, words, limit=MOST_FOUND) if words else []
        if not words or (not rows and self._free):
            self.hide_found()
            return
        if self._popup is None or self._popup.parentWidget() is not self.window():
            self._popup = _Found(self._context, self)
            self._popup.rows.opened.connect(self._chosen)
        # In a free field a name may be that of a stranger: it stays as typed unless it is whole.
        sure = not self._free or words.isascii() or (bool(rows) and rows[0].name == words)
        offer = self.tr("不在名册，直接填写“{name}”").format(name=words)
        last = [ListRow(_STRANGER, offer)] if self._strangers and looks_like_name(words) else []
        self._popup.show_found(rows, words, choose=sure, above=above, last=last)

    def hide_found(self) -> None:
        """Takes the list away."""
        if self._popup is not None and self._popup.isVisible():
            self._popup.hide()
            self.settled.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        rows = self.found()
        if watched is self and rows and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._pressed(event.key(), rows)
        if (
            watched is self
            and self._resident is None
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
        ):
            self.look()
            return True
        if watched is self and event.type() == QEvent.Type.FocusOut:
            self.hide_found()
        return super().eventFilter(watched, event)

    def _pressed(self, key: int, rows: RowList) -> bool:
        if key in _MOVES:
            rows.move(key)
            return True
        if key == Qt.Key.Key_Escape:
            self.hide_found()
            return True
        if key in (*_ENTER, Qt.Key.Key_Tab):
            rows.open_current()
            self.hide_found()
        return False  # the form goes on to the next field

    def _show(self, resident: Resident | None, text: str) -> None:
        self._resident = resident
        super().set_value(resident.name if resident else text)
        restyle(self, filled="true" if resident else "false")

    def _typed(self, text: str) -> None:
        if self._resident is not None:
            self._resident = None
            restyle(self, filled="false")
            self.picked.emit(None)
        self.look()

    def _chosen(self, row: ResidentRow | str) -> None:
        if isinstance(row, str):
            self.hide_found()
            self.edited.emit()
            return
        self.pick(load_resident(self._context.office, row.uid))


class _Found(QFrame):
    """The list that drops from the field."""

    def __init__(self, context: DeskContext, field: ResidentPicker) -> None:
        super().__init__(field.window())
        self.setProperty("kit", "popup")
        self._theme, self._field = context.theme, field
        column = QVBoxLayout(self)
        space = self._theme.px(6)
        column.setContentsMargins(space, space, space, space)
        self.rows = RowList(self._theme, self)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.itemClicked.connect(self.rows.open_current)
        self._nothing = quiet_label("")
        self._nothing.setContentsMargins(space, space, space, space)
        column.addWidget(self.rows, 1)
        column.addWidget(self._nothing)
        field.destroyed.connect(self.deleteLater)
        self.hide()

    def show_found(
        self,
        people: list[ResidentRow],
        words: str,
        *,
        choose: bool,
        above: QWidget | None = None,
        last: Sequence[ListRow] = (),
    ) -> None:
        """The people and the ``last`` row, or that there are none, right under the field (or over
        ``above``).
        """
        rows = [ListRow(person, person.name, facts_line(person)) for person in people]
        rows += last
        self.rows.show_rows(rows, choose=0 if people and choose else -1)
        self.rows.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self._nothing.setText(
            self.tr("没有找到“{words}”。先在“居民”里登记，再来开具。").format(words=words)
        )
        host, field, theme = self._field.window(), self._field, self._theme
        wanted = sum(self.rows.sizeHintForRow(row) for row in range(self.rows.count()))
        height = wanted + theme.px(18) if rows else theme.px(44)
        below = field.mapTo(host, QPoint(0, field.height() + theme.px(4)))
        if above is not None:
            below = QPoint(below.x(), max(below.y(), above.mapTo(host, QPoint(0, 0)).y()))
        height = min(height, max(host.height() - below.y() - theme.px(16), theme.px(120)))
        self.setGeometry(below.x(), below.y(), field.width(), height)
        self.show()
        self.raise_()
