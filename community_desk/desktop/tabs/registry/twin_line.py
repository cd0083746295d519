"""The quiet line about somebody who may be registered already, on the card and in the form."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import LinkButton
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import text_label
from community_desk.desktop.kit.tips import plain_tip
from community_desk.desktop.tabs.registry.merge_words import reasons_of
from community_desk.errors import DeskError
from community_desk.registry.duplicates import Twin, duplicates_of, duplicates_of_typed
from community_desk.registry.records import Resident

# What of a form tells one person from another.
_TELLING = frozenset({"name", "former_name", "sex", "birth_date", "id_number", "phone", "address"})


class TwinLine(QWidget):
    """One sentence and one link; nothing where nobody looks like a twin. ``acted`` carries the
    uid of the twin.
    """

    acted = Signal(str)

    def __init__(self, context: DeskContext, act: str) -> None:
        super().__init__()
        self._uid = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(context.theme.px(8))
        self.label = text_label("")
        self.label.setProperty("meaning", "due")
        self.link = LinkButton(context.theme, act)
        self.link.clicked.connect(lambda: self.acted.emit(self._uid))
        row.addWidget(self.label, 1)
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def say(self, uid: str, sentence: str, why: str = "") -> None:
        """Says who it may be, and why under the pointer; an empty uid hides the line."""
        self._uid = uid
        self.setToolTip(plain_tip(why))
        self.label.setText(sentence)
        self.setVisible(bool(uid))


class CardTwin(TwinLine):
    """On the card: leads to both records side by side. ``compared`` says that they were closed."""

    compared = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, "")
        self.link.set_text(self.tr("比一比"))
        self._context = context
        self._person_uid = ""
        self.acted.connect(self._compare)

    def show_person(self, person: Resident) -> None:
        """Looks for twins of somebody."""
        self._person_uid = person.uid
        twins = duplicates_of(self._context.office, person.uid)
        if not twins:
            self.say("", "")
            return
        said = self.tr("可能重复登记：{who}").format(who=_who(twins[0]))
        self.say(twins[0].row.uid, said, reasons_of(self._context, twins[0].likeness))

    def _compare(self, uid: str) -> None:
        try:
            from community_desk.desktop.tabs.registry.merge_dialog import MergeDialog

            dialog = MergeDialog(self._context, self._person_uid, uid, self.window())
            dialog.finished.connect(self.compared)
            dialog.open()
        except DeskError as error:
            self._context.notify_error(error)


class FormTwin(TwinLine):
    """In the form of somebody new: leads to whoever is registered already, once the form was
    left by ``leave``, which keeps what was typed at hand.
    """

    def __init__(self, context: DeskContext, form: Form, leave: Callable[[], None]) -> None:
        super().__init__(context, "")
        self.link.set_text(self.tr("打开"))
        self._context, self._form = context, form
        self._new, self._leave = False, leave
        self.acted.connect(self._open)
        form.edited.connect(self._edited)

    def begin(self, *, new: bool) -> None:
        """Starts on a form that was just filled."""
        self._new = new
        self._look()

    def _open(self, uid: str) -> None:
        self._leave()
        self._context.open_resident(uid)

    def _edited(self, key: str) -> None:
        if key in _TELLING:
            self._look()

    def _look(self) -> None:
        twins: list[Twin] = []
        if self._new:
            twins = duplicates_of_typed(self._context.office, self._form.values())
        if twins:
            said = self.tr("可能已登记：{who}").format(who=_who(twins[0]))
            self.say(twins[0].row.uid, said, reasons_of(self._context, twins[0].likeness))
        else:
            self.say("", "")


def _who(twin: Twin) -> str:
    return " ".join(filter(None, (twin.row.name, twin.row.address)))
