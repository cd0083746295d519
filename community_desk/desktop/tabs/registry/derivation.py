"""What a form can tell while one types: sex and birth date from the number, and doubts."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.fields import LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.tabs.registry import words
from community_desk.desktop.tabs.registry.masked_field import MaskedField
from community_desk.errors import RuleSaysNoError
from community_desk.registry.addresses import parse_address, write_address
from community_desk.registry.checks import FLAGS, doubts
from community_desk.registry.cleaning import clean_phone
from community_desk.registry.identity import (
    Identity,
    clean_number,
    live_number,
    province_of,
    read_identity,
)
from community_desk.registry.records import Resident
from community_desk.registry.residents import load_resident

# How long the numbers are that nearly everybody has.
_WHOLE = {"id_number": 18, "phone": 11}
_PLAIN_KINDS = ("citizen", "citizen_15", "none")


@dataclass(frozen=True, slots=True)
class _Told:
    sex: str = ""
    birth_date: str = ""


class Derivation(QObject):
    """Watches a person's form: fills what the identity number tells where nothing else was
    typed, and says doubts at their fields as `checks` will raise them.
    """

    def __init__(self, context: DeskContext, form: Form) -> None:
        super().__init__(form)
        self._context, self._form = context, form
        self._before: Resident | None = None
        self._told = _Told()
        form.edited.connect(self._edited)
        for key in _WHOLE:
            field = form.field(key)
            if isinstance(field, LineField):
                field.editingFinished.connect(self.look)

    def begin(self, person: Resident | None) -> None:
        """Starts on a form that was just filled, about ``person`` or somebody new."""
        self._before = person
        self._told = _Told()
        self.look()

    def look(self) -> None:
        """Says everything there is to say."""
        values = self._form.values()
        identity = self._identity(values)
        self._show_rows(values, identity)
        phones = {
            key: clean_phone(self._number(key, values)) for key in ("phone", "emergency_phone")
        }
        found = doubts(identity, values | phones)
        self._doubt("id_number", found, "id_checksum", "id_malformed")
        self._doubt("sex", found, "sex_disagrees_with_id")
        self._doubt("birth_date", found, "birth_disagrees_with_id")
        for key in phones:
            self._doubt(key, found, f"{key}_invalid")
        self._form.show_help("id_number", self._reading(identity))
        self._form.show_help("address", self._place(values["address"]))
        if other := self._registered_to(identity.number):
            text = self.tr("这个号码已登记在{name}名下，请找到那条记录来修改")
            self._form.say("id_number", text.format(name=other), "refused")

    def _edited(self, key: str) -> None:
        if key == "id_number":
            self._fill_from_number()
        self.look()

    def _identity(self, values: dict[str, str]) -> Identity:
        kind = values["id_kind"]
        return read_identity(clean_number(self._number("id_number", values)), kind)

    def _number(self, key: str, values: dict[str, str]) -> str:
        field = self._form.field(key)
        if self._before is not None and isinstance(field, MaskedField) and field.is_masked():
            return str(getattr(self._before, key))
        return values[key]

    def _fill_from_number(self) -> None:
        values = self._form.values()
        identity = self._identity(values)
        told = _Told(identity.sex, identity.birth_date) if identity.holds else _Told()
        for key in ("sex", "birth_date"):
            # What somebody typed by hand stands; the doubt is said beside it.
            if values[key] in ("", getattr(self._told, key)) and getattr(told, key):
                self._form.set_values({key: getattr(told, key)})
        # The beginning of a number may read as a shorter one that tells nothing.
        if told != _Told():
            self._told = told

    def _show_rows(self, values: dict[str, str], identity: Identity) -> None:
        other_paper = bool(identity.number) and identity.kind not in _PLAIN_KINDS
        self._form.show_row("id_kind", other_paper or values["id_kind"] not in ("", "citizen"))
        self._form.show_row("no_id_reason", not identity.number)

    def _reading(self, identity: Identity) -> str:
        if not identity.number or not identity.holds:
            return ""
        identity, older = live_number(identity)
        if older:
            return self.tr("15 位老号码，存为 {number}").format(number=identity.number)
        age = words.age_text(identity.birth_date, self._context.office.today())
        parts = [
            province_of(identity.number),
            words.word(self._context, "sex", identity.sex) if identity.sex else "",
            self.tr("{age} 岁").format(age=age) if age else "",
        ]
        return " · ".join(filter(None, parts))

    def _registered_to(self, number: str) -> str:
        if not number:
            return ""
        try:
            other = load_resident(self._context.office, number)
        except RuleSaysNoError:
            return ""
        return "" if self._before and other.uid == self._before.uid else other.name

    def _place(self, typed: str) -> str:
        if not typed:
            return ""
        written = write_address(parse_address(typed), self._context.office.setting("building_word"))
        return "" if written == typed else self.tr("即 {address}").format(address=written)

    def _doubt(self, key: str, found: dict[str, str], *reasons: str) -> None:
        field = self._form.field(key)
        reason = next((each for each in reasons if each in found), "")
        # A number that is still being typed is not wrong yet.
        if key in _WHOLE and field.hasFocus() and len(self._form.values()[key]) < _WHOLE[key]:
            reason = ""
        sentence = self._context.translate("flags", FLAGS[reason]) if reason else ""
        self._form.say(key, sentence, "due" if reason else "")
