"""变动: what can happen to a person's household, each with its dialog and the way back."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.later import made_later
from community_desk.desktop.tabs.registry.life_words import sentence
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.registry.records import Resident
from community_desk.registry.store_journal import StoredOperation
from community_desk.registry.undo import undo_operation

if TYPE_CHECKING:
    from community_desk.desktop.tabs.registry.life_dialog import LifeDialog


# By key: what the menu says (context ``life``), the class of its dialog, and of whom it can be
# asked: of those
# who live here ("here"), of members of a household ("home"), of those who moved out ("away").
EVENTS: Mapping[str, tuple[str, str, tuple[str, ...]]] = {
    "move_in": (
        QT_TRANSLATE_NOOP("life", "迁入…"),
        "life_coming.MoveInDialog",
        ("here",),
    ),
    "return": (
        QT_TRANSLATE_NOOP("life", "迁回…"),
        "life_coming.ReturnDialog",
        ("away",),
    ),
    "move_out": (
        QT_TRANSLATE_NOOP("life", "迁出…"),
        "life_leaving.MoveOutDialog",
        ("here",),
    ),
    "birth": (QT_TRANSLATE_NOOP("life", "出生…"), "life_coming.BirthDialog", ("home",)),
    "death": (
        QT_TRANSLATE_NOOP("life", "死亡…"),
        "life_leaving.DeathDialog",
        ("here", "away"),
    ),
    "marriage": (
        QT_TRANSLATE_NOOP("life", "结婚入户…"),
        "life_coming.MarryDialog",
        ("home",),
    ),
    "split": (QT_TRANSLATE_NOOP("life", "分户…"), "life_leaving.SplitDialog", ("home",)),
    "head": (
        QT_TRANSLATE_NOOP("life", "户主变更…"),
        "life_leaving.ChangeHeadDialog",
        ("home",),
    ),
    "move": (QT_TRANSLATE_NOOP("life", "换住处…"), "life_leaving.MoveDialog", ("here",)),
}
_UNDONE = QT_TRANSLATE_NOOP("life", "已撤销：{what}")
_UNDO = QT_TRANSLATE_NOOP("life", "撤销")


class LifeButton(PlainButton):
    """The button 变动 on a card; its menu offers what can happen to the person shown."""

    def __init__(self, context: DeskContext, scope: QWidget) -> None:
        super().__init__(context.theme, "", key="F4", key_scope=scope)
        self._context, self._scope = context, scope
        self._person: Resident | None = None
        self.dialog: LifeDialog | None = None
        self.set_text(self.tr("变动…"))
        self.setToolTip(self.tr("迁入、迁出、出生、死亡、结婚、分户、换户主、换住处  F4"))
        self.menu_of_events = QMenu(self)
        tie(context, "registry.change", self)
        self.clicked.connect(self._drop)

    def show_for(self, person: Resident) -> None:
        """Offers what can happen to somebody."""
        self._person = person
        self.menu_of_events.clear()
        where = {_whereabouts(person)}
        if person.household_id is not None and "here" in where:
            where.add("home")
        for key, (text, _, whom) in EVENTS.items():
            if where & set(whom):
                action = self.menu_of_events.addAction(self._context.translate("life", text))
                tie(self._context, "registry.change", action)
                action.triggered.connect(partial(self.open, key))
        self.setEnabled(not self.menu_of_events.isEmpty())

    def open(self, key: str, _: bool = False) -> "LifeDialog":
        """Opens the dialog of an event, a key of `EVENTS`."""
        assert self._person is not None
        name = EVENTS[key][1]
        dialog = life_dialog(name, self._context, self._person, self._scope)
        dialog.happened.connect(partial(tell_done, self._context))
        self.dialog = dialog
        dialog.open()
        return dialog

    def _drop(self) -> None:
        if not self.isVisible():  # the key reaches it under a form, too
            return
        menu = self.menu_of_events
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        menu.setActiveAction(menu.actions()[0])


def life_dialog(name: str, context: DeskContext, person: Resident, parent: QWidget) -> "LifeDialog":
    """A dialog by its name in `EVENTS`."""
    dialog: LifeDialog = made_later(f"{__package__}.{name}")(context, person, parent)
    return dialog


def tell_done(context: DeskContext, operation: StoredOperation) -> None:
    """Says what happened, with the way back."""
    context.tell_changed("registry")
    context.notify(
        sentence(context, operation),
        action=context.translate("life", _UNDO),
        act=partial(take_back, context, operation.uid),
    )


def take_back(context: DeskContext, uid: str) -> None:
    """Undoes an event beside the window and says so, or what stands in the way."""

    def undone(operation: StoredOperation) -> None:
        context.tell_changed("registry")
        text = context.translate("life", _UNDONE).format(what=sentence(context, operation))
        context.notify(text, meaning="neutral")

    context.tasks.run(
        lambda office, progress: undo_operation(office, uid, progress),
        undone,
        failure=context.notify_error,
    )


def _whereabouts(person: Resident) -> str:
    return {"moved_out": "away", "deceased": "dead"}.get(person.status, "here")
