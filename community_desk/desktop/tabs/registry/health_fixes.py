"""The buttons beside a case of the health page: each puts it right, or goes where that is done."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from community_desk.desktop.context import DeskContext
from community_desk.registry import health
from community_desk.registry.checks import FLAGS
from community_desk.registry.consents import is_child
from community_desk.registry.duplicates import not_same_person, same_person_after_all
from community_desk.registry.headings import field_of
from community_desk.registry.health import FROM_NUMBER, Case
from community_desk.registry.residents import change_resident, load_resident, settle_flag

# The field of the form where a flag, or a finding, is put right.
_FIELD = {
    "id_checksum": "id_number",
    "id_malformed": "id_number",
    "id_lost_digits": "id_number",
    "sex_disagrees_with_id": "sex",
    "birth_disagrees_with_id": "birth_date",
    "birth_invalid": "birth_date",
    "phone_invalid": "phone",
    "emergency_phone_invalid": "emergency_phone",
    "id_missing": "id_number",
    "address_missing": "address",
    "second_head": "relation",
    "not_born_yet": "birth_date",
    "too_old": "birth_date",
    "child_alone": "household_number",
    "paper_lapsed": "id_valid_until",
}

Undo = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Fix:
    """A button: its word, and what it does.

    Either ``field`` is where the form is opened, or ``go`` leads elsewhere, or ``act`` writes
    and gives back what undoes it (None: nothing does). ``does`` is what it is, as
    `permissions.MAY` lists it.
    """

    text: str
    field: str = ""
    go: Callable[[], object] | None = None
    act: Callable[[], Undo | None] | None = None
    does: str = "registry.change"


class Fixes(QObject):
    """Knows what can be done about a case. ``merge`` opens two records side by side,
    ``consent`` asks for the guardian of a child (both by uid).
    """

    def __init__(
        self,
        context: DeskContext,
        merge: Callable[[str, str], object],
        consent: Callable[[str], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self._merge, self._consent = context, merge, consent

    def of(self, key: str, case: Case) -> list[Fix]:
        """The buttons of a case, the likeliest first."""
        if key in FLAGS:
            return self._of_flag(key, case)
        return getattr(self, f"_{key}")(case)  # type: ignore[no-any-return]

    def _of_flag(self, key: str, case: Case) -> list[Fix]:
        fixes = []
        if key in FROM_NUMBER:
            fixes.append(Fix(self.tr("按号码改"), act=partial(self._as_number_says, case, key)))
        if key == "id_missing":
            fixes.append(Fix(self.tr("写原因"), "no_id_reason"))
        # A word nobody knows stands with the heading it was under.
        field = _FIELD.get(key) or field_of(case.detail.partition("：")[0]) or "name"
        fixes.append(Fix(self.tr("修改"), field))
        fixes.append(Fix(self.tr("已核对"), act=partial(self._settle, case, key)))
        return fixes

    def _no_head(self, case: Case) -> list[Fix]:
        return [Fix(self.tr("设为户主"), act=partial(self._change, case, "relation", "02"))]

    def _two_homes(self, case: Case) -> list[Fix]:
        assert case.other is not None
        uids = case.row.uid, case.other.uid
        return [
            Fix(self.tr("合并"), go=partial(self._merge, *uids), does="registry.merge"),
            Fix(self.tr("是两个人"), act=partial(self._two_people, *uids), does="registry.merge"),
        ]

    def _child_alone(self, case: Case) -> list[Fix]:
        fixes = [
            Fix(self.tr("编入户"), _FIELD["child_alone"]),
            Fix(self.tr("有人照料"), act=partial(self._accept, case, "child_alone")),
        ]
        if is_child(case.row.birth_date, self._context.office.today()):
            ask = partial(self._consent, case.row.uid)
            fixes.insert(0, Fix(self.tr("填监护人"), go=ask, does="registry.privacy"))
        return fixes

    def _not_born_yet(self, case: Case) -> list[Fix]:
        return [Fix(self.tr("改日期"), _FIELD["not_born_yet"])]

    def _too_old(self, case: Case) -> list[Fix]:
        return [
            Fix(self.tr("改日期"), _FIELD["too_old"]),
            Fix(self.tr("已去世"), act=partial(self._change, case, "status", "deceased")),
            Fix(self.tr("年龄没错"), act=partial(self._accept, case, "too_old")),
        ]

    def _mail(self, case: Case) -> list[Fix]:
        if case.entry is not None:
            open_entry = partial(self._context.open_book, *case.entry)
            return [Fix(self.tr("打开台账"), go=open_entry)]
        if case.detail == "registered":
            return [Fix(self.tr("改户籍地址"), "registered_address")]
        return [
            Fix(self.tr("户址改到现住处"), act=partial(self._bring_home, case)),
            Fix(self.tr("改住址"), "address"),
        ]

    def _paper_lapsed(self, case: Case) -> list[Fix]:
        return [Fix(self.tr("登记新期限"), _FIELD["paper_lapsed"])]

    def _settle(self, case: Case, key: str) -> None:
        settle_flag(self._context.office, case.row.uid, key)

    def _accept(self, case: Case, key: str) -> None:
        health.accept(self._context.office, case.row.uid, key)

    def _change(self, case: Case, fact: str, value: str) -> Undo:
        office, uid = self._context.office, case.row.uid
        before = str(getattr(load_resident(office, uid), fact))
        change_resident(office, uid, {fact: value})
        return partial(change_resident, office, uid, {fact: before}, takes_back=True)

    def _as_number_says(self, case: Case, key: str) -> None:
        health.as_number_says(self._context.office, case.row.uid, key)

    def _two_people(self, one: str, other: str) -> Undo:
        not_same_person(self._context.office, one, other)
        return partial(same_person_after_all, self._context.office, one, other)

    def _bring_home(self, case: Case) -> Undo:
        office, uid = self._context.office, case.row.uid
        person = load_resident(office, uid)
        assert person.household_id is not None
        before = health.home_of(office, person.household_id)
        health.set_home(office, person.household_id, person.dwelling_id, uid)
        return partial(health.set_home, office, person.household_id, before, uid)
