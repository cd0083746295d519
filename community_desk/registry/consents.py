"""The guardian's consent for whoever is under 14 (个人信息保护法 31; domain G).

It is asked on the day: from the 14th birthday on the person agrees for themselves.
"""

from datetime import date

from community_desk.errors import NotUnderstoodError, RuleSaysNoError, found_or_no
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.registry import store_privacy
from community_desk.registry.ages import age_on, born_by
from community_desk.registry.days import day_or_today
from community_desk.registry.lists import CHILD_AGE
from community_desk.registry.names import clean_name
from community_desk.registry.residents import load_resident
from community_desk.registry.store_privacy import Consent

USUAL_SCOPE = "居民登记、儿童关爱和入学登记"


def is_child(birth_date: str, on: date) -> bool:
    """Whether somebody is under 14 on a day; False where the birth date is not known."""
    age = age_on(birth_date, on)
    return age is not None and age < CHILD_AGE


def consents_of(office: Office, resident_uid: str) -> list[Consent]:
    """All consents for a person, the newest first, also those withdrawn."""
    return store_privacy.consents(office.db, "r.uid = ?", [resident_uid])


def standing_consent(office: Office, resident_uid: str) -> Consent | None:
    """The consent that holds today."""
    found = store_privacy.consents(
        office.db,
        "r.uid = ? AND (c.withdrawn_on = '' OR c.withdrawn_on > ?)",
        [resident_uid, office.today().isoformat()],
    )
    return found[0] if found else None


def record_consent(
    office: Office,
    resident_uid: str,
    *,
    guardian_name: str,
    guardian_relation: str = "",
    scope: str = USUAL_SCOPE,
    slip: str = "",
    given_on: str = "",
) -> Consent:
    """Records that a guardian signed; ``slip`` is the number of the signed paper, ``given_on``
    is today unless given.

    Raises `NotUnderstoodError` ``guardian_missing``, ``scope_missing``, ``date_not_understood``;
    `RuleSaysNoError` ``in_future``, ``not_a_child``.
    """
    guardian, scope = clean_name(guardian_name), scope.strip()
    if not guardian:
        raise NotUnderstoodError(
            "guardian_missing", QT_TRANSLATE_NOOP("errors", "没有写监护人；请填写监护人的姓名。")
        )
    if not scope:
        raise NotUnderstoodError(
            "scope_missing",
            QT_TRANSLATE_NOOP("errors", "没有写同意的范围；请写明同意登记哪些事。"),
        )
    day = day_or_today(office, given_on)
    with office.writing("registry.privacy") as write:
        child = load_resident(office, resident_uid)
        if child.birth_date and not is_child(child.birth_date, date.fromisoformat(day)):
            raise RuleSaysNoError(
                "not_a_child",
                QT_TRANSLATE_NOOP(
                    "errors", "{name}在{day}已满14周岁，由本人同意，不用登记监护人同意。"
                ),
                name=child.name,
                day=day,
            )
        values = {
            "guardian_name": guardian,
            "guardian_relation": guardian_relation.strip(),
            "scope": scope,
            "slip": slip.strip(),
            "given_on": day,
        }
        uid = store_privacy.insert_consent(write, child.id, values)
        write.audit("consent", "resident", child.uid, new={"consent": uid, **values})
    return load_consent(office, uid)


def withdraw_consent(office: Office, uid: str, on: str = "") -> Consent:
    """Notes that the guardian withdrew a consent (article 15), today unless a day is given.

    Raises `RuleSaysNoError` ``already_withdrawn``, ``before_given``, ``in_future``.
    """
    day = day_or_today(office, on)
    with office.writing("registry.privacy") as write:
        before = load_consent(office, uid)
        if before.withdrawn_on:
            raise RuleSaysNoError(
                "already_withdrawn",
                QT_TRANSLATE_NOOP("errors", "这份同意已在{day}撤回。"),
                day=before.withdrawn_on,
            )
        if day < before.given_on:
            raise RuleSaysNoError(
                "before_given",
                QT_TRANSLATE_NOOP("errors", "撤回的日子早于同意的日子{day}；请核对日期。"),
                day=before.given_on,
            )
        store_privacy.set_withdrawn(write, uid, day)
        write.audit("withdraw", "resident", before.resident_uid, new={"consent": uid, "on": day})
    return load_consent(office, uid)


def restore_consent(office: Office, uid: str) -> Consent:
    """Undoes `withdraw_consent`."""
    with office.writing("registry.privacy") as write:
        before = load_consent(office, uid)
        store_privacy.set_withdrawn(write, uid, "")
        write.audit("restore", "resident", before.resident_uid, new={"consent": uid})
    return load_consent(office, uid)


def remove_consent(office: Office, uid: str, reason: str) -> None:
    """Takes away a consent that was recorded by mistake, or that nobody needs any more."""
    with office.writing("registry.privacy") as write:
        before = load_consent(office, uid)
        store_privacy.delete_consent(write, uid)
        write.audit(
            "remove_consent", "resident", before.resident_uid, old={"consent": uid}, reason=reason
        )


def load_consent(office: Office, uid: str) -> Consent:
    """One consent. Raises `RuleSaysNoError` ``no_such_consent``."""
    found = store_privacy.consents(office.db, "c.uid = ?", [uid])
    return found_or_no(
        next(iter(found), None),
        "no_such_consent",
        QT_TRANSLATE_NOOP("errors", "没有这份同意的记录；请刷新后再看。"),
    )


def grown_up_consents(office: Office) -> list[Consent]:
    """The consents of those who have turned 14 and now decide for themselves."""
    return store_privacy.consents(
        office.db,
        # The plus keeps SQLite from reading all residents: consents are few.
        "+r.birth_date <> '' AND +r.birth_date <= ? AND +r.removed_at = ''",
        [born_by(CHILD_AGE, office.today())],
    )
