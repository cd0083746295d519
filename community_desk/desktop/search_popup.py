"""The list that drops from the central search box."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from community_desk.desktop.commands import KIND
from community_desk.desktop.finding import Finder, Hit, find_everywhere
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.panes import quiet_label
from community_desk.desktop.kit.search_field import SearchField
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.theme import Theme


class SearchPopup(QFrame):
    """Results under the box while one types, and before that what ``lately`` gives. The keys stay
    with the box: arrows move, Enter opens, Esc leaves. ``opened`` carries the `Target`; ``come``
    says that one has come to the box, ``left`` that the keys go elsewhere again, and it is not
    known where they came from.
    """

    opened = Signal(object)
    come = Signal()
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        field: SearchField,
        finders: Sequence[Finder],
        lately: Callable[[], Sequence[Hit]],
        host: QWidget,
    ) -> None:
        super().__init__(host)
        self.setProperty("kit", "popup")
        self._theme, self._field, self._host = theme, field, host
        self._finders, self._lately = tuple(finders), lately
        self._hits: Sequence[Hit] = ()
        self._before: QWidget | None = None
        column = QVBoxLayout(self)
        space = theme.px(8)
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(theme.px(6))
        self.rows = RowList(theme, self)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setAccessibleName(self.tr("找到的"))
        self._nothing = quiet_label("")
        self._nothing.setContentsMargins(space, space, space, space)
        self._head = quiet_label(self.tr("最近打开"), wrap=False)
        self._foot = quiet_label(self.tr("↑↓ 选择，Enter 打开，Esc 收起"), wrap=False)
        for label in (self._head, self._foot):
            label.setContentsMargins(theme.px(12), 0, 0, 0)
        column.addWidget(self._head)
        column.addWidget(self.rows, 1)
        column.addWidget(self._nothing)
        column.addWidget(self._foot)
        field.searched.connect(self.search)
        field.moved.connect(self.rows.move)
        field.returnPressed.connect(self.rows.open_current)
        self.rows.opened.connect(lambda _: self._open())
        self.rows.itemClicked.connect(self._clicked)
        field.installEventFilter(self)
        host.installEventFilter(self)
        self.hide()

    def come_from(self, before: QWidget | None) -> None:
        """Goes to the box, to give the keys back to ``before``; what is still typed there is
        searched again, else what was opened lately is shown.
        """
        if before is not self._field:
            self._before = before
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self.come.emit()
        self.search(self._field.text().strip())

    def search(self, words: str) -> None:
        """Shows what is found; for nothing typed what was opened lately, if anything was."""
        self._hits = find_everywhere(self._finders, words) if words else self._lately()
        if not words and not self._hits:
            self.hide()
            return
        hits = self._hits
        self.rows.show_rows([self._row(hit) for hit in hits], choose=0 if hits else -1)
        self.rows.setVisible(bool(hits))
        self._head.setVisible(not words)
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

    def put_away(self) -> None:
        """Away with the list and the words."""
        was_blocked = self._field.blockSignals(True)  # no words would be asked for
        self._field.clear()
        self._field.blockSignals(was_blocked)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field:
            if event.type() == QEvent.Type.FocusOut:
                self.hide()
            elif isinstance(event, QFocusEvent) and event.gotFocus():
                self._come(event.reason())
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return event.key() == Qt.Key.Key_Escape and self._step_out()
        elif event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _step_out(self) -> bool:
        """Esc: away with the list and the words, then back to where one was."""
        if self.isVisible() or self._field.text():
            self.put_away()
        else:
            self._give_back()
        return True

    def _come(self, reason: Qt.FocusReason) -> None:
        if reason == Qt.FocusReason.ShortcutFocusReason:
            return  # `come_from` does the rest
        self.come.emit()
        if reason == Qt.FocusReason.MouseFocusReason or self._field.text().strip():
            self.search(self._field.text().strip())

    def _give_back(self) -> None:
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def _row(self, hit: Hit) -> ListRow:
        kinds = {
            "resident": self.tr("居民"),
            "certificate_type": self.tr("证明事项"),
            "book": self.tr("台账"),
            "letter": self.tr("编号"),
            "month": self.tr("经费"),
            "certificates_page": self.tr("核验"),
            KIND: self.tr("操作"),
        }
        tags = [TagText(kinds[hit.target.kind])]
        if hit.mark:
            tags.insert(0, TagText(*hit.mark))
        if hit.keys:
            tags.insert(0, TagText(hit.keys))
        # Painted from the right, so the kind comes first and stands in one line for all rows.
        return ListRow(hit.target, hit.text, hit.quiet, tuple(reversed(tags)), hit.off)

    def _place(self) -> None:
        at = self._field.mapTo(self._host, QPoint(0, self._field.height() + self._theme.px(6)))
        width = max(self._field.width(), self._theme.px(460))
        wanted = sum(self.rows.sizeHintForRow(row) for row in range(self.rows.count()))
        wanted += self._foot.sizeHint().height() + self._theme.px(26)
        if not self._head.isHidden():
            wanted += self._head.sizeHint().height() + self._theme.px(6)
        height = min(wanted, self._host.height() - at.y() - self._theme.px(40))
        if not self.rows.count():
            height = self._nothing.heightForWidth(width) + self._theme.px(32)
        self.setGeometry(at.x(), at.y(), width, height)

    def _clicked(self) -> None:
        self.rows.open_current()

    def _open(self) -> None:
        hit = self._hits[self.rows.currentRow()]
        if hit.off:
            return
        self.put_away()
        if hit.act is None:
            self.opened.emit(hit.target)
        else:
            self._give_back()
            hit.act()
