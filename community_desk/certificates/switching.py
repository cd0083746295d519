"""What the office sets for one certificate type against its policy, or beside it: another class, or
a type that is listed only where it is named. Each switch is a row with its reason; a switch back
leaves the policy's word.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from community_desk.certificates import in_force, store_rules
from community_desk.certificates.catalogue import CertificateType, load_catalogue
from community_desk.certificates.deciding import check_not_past
from community_desk.certificates.list_matching import cannot_be
from community_desk.certificates.policy import CLASSES, Class, Policy, class_of
from community_desk.certificates.store_rules import TypeSwitch
from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import stamped
from community_desk.office.office import Office, Writer
from community_desk.office.permissions import check_may

BACK = ""  # instead of a class: what the policy says


@dataclass(frozen=True, slots=True)
class TypeState:
    """A type as the policy has it and as the office has it; ``class_`` None: it is not listed."""

    kind: CertificateType
    by_policy: Class | None
    class_: Class | None
    notary_only: bool
    switch: TypeSwitch | None
    coming: tuple[TypeSwitch, ...]


def type_states(office: Office) -> list[TypeState]:
    """Every type the program has, also those that are not listed, in the order of the catalogue."""
    today = office.today().isoformat()
    policy, chosen = in_force.policy_in_force(office), in_force.chosen_policy(office, today)
    return [_state(office, kind, policy, chosen, today) for kind in load_catalogue().types]


def state_of_type(office: Office, key: str) -> TypeState:
    """One of `type_states`. Raises `NotUnderstoodError` ``unknown_type``."""
    today = office.today().isoformat()
    policy, chosen = in_force.policy_in_force(office), in_force.chosen_policy(office, today)
    return _state(office, load_catalogue().find(key), policy, chosen, today)


def possible_classes(kind: CertificateType) -> list[Class]:
    """The classes that a type can have at all."""
    return [class_ for class_ in CLASSES if not cannot_be(kind, class_)]


def switch_type(
    office: Office, key: str, class_: Class, reason: str, from_on: date | None = None
) -> TypeState:
    """Gives a type a class from a day on (default: today), whatever the policy says.

    Raises `NotUnderstoodError` for an unknown type or class and for no reason; `RuleSaysNoError`
    for anybody but a director, a day gone by, and a class that the type cannot have or has.
    """
    day = from_on or office.today()
    check_may(office, "certificates.rules")
    check_not_past(office, day)
    kind = load_catalogue().find(key)
    _check_class(kind, class_)
    if not reason.strip():
        raise NotUnderstoodError(
            "no_reason", QT_TRANSLATE_NOOP("errors", "没有写原因；改一个事项要写明为什么改。")
        )
    with office.writing("certificates.rules") as write:
        before = _class_on(office, kind, day)
        if before == class_:
            raise RuleSaysNoError(
                "switched_already",
                QT_TRANSLATE_NOOP("errors", "“{title}”从{day}起本来就是这样，没有改动；请另选。"),
                title=kind.title,
                day=day.isoformat(),
            )
        _write(write, key, class_, day.isoformat(), reason.strip(), before)
    return state_of_type(office, key)


def switch_back(office: Office, key: str, reason: str = "") -> TypeState:
    """From today on a type is again what the policy says; switches to come are taken back too.

    Raises `RuleSaysNoError` for anybody but a director and where nothing was switched.
    """
    check_may(office, "certificates.rules")
    kind, today = load_catalogue().find(key), office.today().isoformat()
    with office.writing("certificates.rules") as write:
        before = store_rules.switch_on(office.db, key, today)
        held = before is not None and before.class_ != BACK
        later = store_rules.switches_after(office.db, key, today)
        days = [today] * held + [one.from_on for one in later if one.class_ != BACK]
        if not days:
            raise RuleSaysNoError(
                "not_switched",
                QT_TRANSLATE_NOOP("errors", "“{title}”没有单独改过，现在就是按规则办的。"),
                title=kind.title,
            )
        for day in days:
            _write(write, key, BACK, day, reason.strip() or "恢复规则口径", None)
    return state_of_type(office, key)


def _state(
    office: Office, kind: CertificateType, policy: Policy, chosen: Policy, today: str
) -> TypeState:
    key = kind.key
    last = store_rules.switch_on(office.db, key, today)
    later = store_rules.switches_after(office.db, key, today)
    return TypeState(
        kind,
        _listed_class(chosen, kind),
        _listed_class(policy, kind),
        key in policy.only_to,
        last if last and last.class_ != BACK else None,
        _changes(later, last.class_ if last else BACK),
    )


def _changes(coming: Sequence[TypeSwitch], now: str) -> tuple[TypeSwitch, ...]:
    """The switches to come that change something; one taken back does not."""
    found = []
    for later in coming:
        if later.class_ != now:
            found.append(later)
        now = later.class_
    return tuple(found)


def _listed_class(policy: Policy, kind: CertificateType) -> Class | None:
    if kind.only_where_named and kind.key not in policy.classes:
        return None
    return class_of(policy, kind.key)


def _class_on(office: Office, kind: CertificateType, day: date) -> Class | None:
    """The class of a type on a day; None where it is not listed, or limited to some bodies."""
    policy = in_force.policy_in_force(office, day)
    return None if kind.key in policy.only_to else _listed_class(policy, kind)


def _check_class(kind: CertificateType, class_: str) -> None:
    if class_ not in CLASSES:
        raise NotUnderstoodError(
            "unknown_class",
            QT_TRANSLATE_NOOP("errors", "没有“{word}”这种口径；可用的有：{words}。"),
            word=class_,
            words="、".join(CLASSES),
        )
    why = cannot_be(kind, class_)
    if why:
        raise RuleSaysNoError(why, _CANNOT[why], title=kind.title)


_CANNOT = {
    "never_offered": QT_TRANSLATE_NOOP(
        "errors", "“{title}”任何时候都不提供，没有改动；这一项不能改。"
    ),
    "no_letter": QT_TRANSLATE_NOOP(
        "errors", "“{title}”没有可用的信纸，不能设为开具，没有改动；请选不予开具。"
    ),
    "no_refusal": QT_TRANSLATE_NOOP(
        "errors", "“{title}”没有告知的内容，不能设为不予开具，没有改动；不用时请恢复规则口径。"
    ),
}


def _write(
    write: Writer, key: str, class_: str, from_on: str, reason: str, before: Class | None
) -> None:
    row = write.new_row()
    values = {"type_key": key, "class": class_, "from_on": from_on, "reason": reason}
    stamped.insert(write, "type_switch", {**row, **values})
    old = {"class": before} if before else None
    write.audit("switch_type", "type_switch", row["uid"], old=old, new=values, reason=reason)
