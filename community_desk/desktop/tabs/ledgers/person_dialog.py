"""改居民档案: the form of the person whom an entry is about, above the entry."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.tabs.registry.form import PersonForm, Saved
from community_desk.desktop.tabs.registry.saved_notice import tell_saved
from community_desk.registry.records import Resident
from community_desk.registry.residents import load_resident

translate = QCoreApplication.translate


class PersonDialog(DeskDialog):
    """``given_up`` carries what was typed and not saved."""

    given_up = Signal(object)

    def __init__(
        self,
        context: DeskContext,
        person: Resident,
        parent: QWidget,
        typed: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(context.theme, self.tr("改居民档案"), parent)
        self._context = context
        self.person_form = PersonForm(context, self)
        self.body.addWidget(self.person_form, 1)
        self.resize(context.theme.px(560), context.theme.px(720))
        self.person_form.begin_edit(person)
        if typed:
            self.person_form.type_again(typed)
        self.person_form.saved.connect(self._saved)
        self.person_form.left.connect(self.reject)

    def reject(self) -> None:
        if typed := self.person_form.typed():
            self.given_up.emit(typed)
        super().reject()

    def _saved(self, saved: Saved) -> None:
        self.accept()
        self._context.tell_changed("registry")
        tell_saved(self._context, saved, lambda _: self._context.tell_changed("registry"))


def edit_person(
    context: DeskContext, uid: str, parent: QWidget, typed: Mapping[str, str] | None = None
) -> PersonDialog | None:
    """Opens the form of a person; what is given up can be taken up again."""
    with context.telling():
        dialog = PersonDialog(context, load_resident(context.office, uid), parent, typed)
        dialog.given_up.connect(lambda given_up: _tell_given_up(context, uid, parent, given_up))
        dialog.open()
        return dialog
    return None


def _tell_given_up(
    context: DeskContext, uid: str, parent: QWidget, typed: Mapping[str, str]
) -> None:
    def go_on() -> None:
        edit_person(context, uid, parent, typed)

    text = translate("PersonDialog", "居民档案没有保存")
    go_on_word = translate("PersonDialog", "继续填写")
    context.notify(text, meaning="neutral", action=go_on_word, act=go_on)
