"""Somebody in a letter's form: picked from the residents, or typed in with the facts asked for."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from community_desk.certificates.people import FACT_LABELS
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.fields import ChoiceField, DateField, LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.resident_picker import ResidentPicker, facts_line
from community_desk.registry.codes import ID_KIND, SEX
from community_desk.registry.records import Resident

_NOT_ASKED = ("citizen_15", "none")


class PersonRows(QObject):
    """The row of a role, and under it the rows of a stranger's ``facts``, which are shown only
    while a name stands there that is nobody's of the registry. ``moved`` says that it may be time
    to show or hide them.
    """

    moved = Signal()

    def __init__(
        self,
        context: DeskContext,
        form: Form,
        role: tuple[str, str],
        facts: Sequence[str] = (),
        *,
        required: bool = False,
        required_facts: Sequence[str] = (),
        free: bool = True,
    ) -> None:
        super().__init__(form)
        self._context, self._form = context, form
        self.key, label = role
        self.picker = ResidentPicker(context, free=free, strangers=free)
        form.row(self.key, label, self.picker, required=required)
        self.picker.keep_keys()
        self.facts = ("id_kind", *facts) if "id_number" in facts else tuple(facts)
        for fact in self.facts:
            field = self._field(fact)
            word = context.translate("people", FACT_LABELS[fact])
            form.row(self.row_of(fact), f"　{word}", field, required=fact in required_facts)
            field.setAccessibleName(f"{label} {word}")
        self.picker.picked.connect(self._was_picked)
        self.picker.settled.connect(self.moved)

    def row_of(self, fact: str) -> str:
        """The row of one fact."""
        return f"{self.key}.{fact}"

    def is_stranger(self) -> bool:
        """Whether a name was typed that is to be written as it is."""
        picker = self.picker
        return picker.resident() is None and bool(picker.value()) and picker.found() is None

    def typed(self) -> dict[str, str]:
        """What was typed of a stranger, by fact; nothing of a resident."""
        if self.picker.resident() is not None or not self.picker.value():
            return {}
        values = self._form.values()
        return {fact: text for fact in self.facts if (text := values[self.row_of(fact)])}

    def fill(self, who: str, facts: Mapping[str, str]) -> None:
        """Puts in a uid or a name, and facts."""
        self.picker.set_value(who)
        values = {self.row_of(fact): facts.get(fact, "") for fact in self.facts}
        if "id_kind" in self.facts and not values[self.row_of("id_kind")]:
            values[self.row_of("id_kind")] = "citizen"
        self._form.set_values(values)
        self.say()

    def show(self, asked: bool = True) -> None:
        """Shows the row where the role is asked for, and the facts of a stranger."""
        self._form.show_row(self.key, asked)
        stranger = asked and self.is_stranger()
        for fact in self.facts:
            self._form.show_row(self.row_of(fact), stranger)
        if stranger and self.facts:
            self._form.show_help(self.key, self.tr("不在居民登记里的人，照证件填写下面几项"))
        elif self.picker.resident() is None:
            self._form.show_help(self.key, "")

    def say(self) -> None:
        """Says under the field who was picked, with the number masked."""
        person = self.picker.resident()
        self._form.show_help(self.key, facts_line(person) if person else "")

    def _was_picked(self, person: Resident | None) -> None:
        self.say()
        self.moved.emit()

    def _field(self, fact: str) -> QWidget:
        context = self._context
        if fact == "sex":
            words = [(SEX[code], context.translate("codes", SEX[code])) for code in ("1", "2")]
            field = ChoiceField(context.theme, words)
            field.setPlaceholderText(self.tr("号码里看得出的不用选"))
            field.setCurrentIndex(-1)
            return field
        if fact == "id_kind":
            kinds = [
                (code, context.translate("codes", word))
                for code, word in ID_KIND.items()
                if code not in _NOT_ASKED
            ]
            return ChoiceField(context.theme, kinds)
        if fact == "birth_date":
            return DateField(context.office.today())
        return LineField(self.tr("照证件填写") if fact == "id_number" else "")
