"""The register of what people ask about the facts the office keeps of them: access and copy,
correction, deletion, explanation (个人信息保护法 44 to 50; domain G).
"""

from collections.abc import Mapping
from datetime import date, timedelta

from community_desk.errors import NotUnderstoodError, RuleSaysNoError, found_or_no
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.registry import store_privacy
from community_desk.registry.days import day_or_today
from community_desk.registry.names import clean_name
from community_desk.registry.records import Resident
from community_desk.registry.residents import load_resident
from community_desk.registry.store_privacy import Request

KINDS: Mapping[str, str] = {
    "access": QT_TRANSLATE_NOOP("requests", "查阅、复制"),
    "correction": QT_TRANSLATE_NOOP("requests", "更正、补充"),
    "deletion": QT_TRANSLATE_NOOP("requests", "删除"),
    "explanation": QT_TRANSLATE_NOOP("requests", "解释说明"),
}
APPLICANTS: Mapping[str, str] = {
    "": QT_TRANSLATE_NOOP("requests", "本人"),
    "guardian": QT_TRANSLATE_NOOP("requests", "监护人"),
    "relative": QT_TRANSLATE_NOOP("requests", "逝者的近亲属"),
    "agent": QT_TRANSLATE_NOOP("requests", "受本人委托的人"),
}
OUTCOMES: Mapping[str, str] = {
    "done": QT_TRANSLATE_NOOP("requests", "已办理"),
    "partly": QT_TRANSLATE_NOOP("requests", "部分办理"),
    "refused": QT_TRANSLATE_NOOP("requests", "不予办理"),
}


def receive_request(
    office: Office,
    *,
    kind: str,
    resident_uid: str = "",
    applicant_name: str = "",
    applicant_relation: str = "",
    wish: str = "",
    received_on: str = "",
) -> Request:
    """Enters a request under the year's next number. It is due after the office's own number of
    days (setting ``request_days``). Without ``resident_uid`` it is by somebody whom the registry
    does not know; a person who asks for themselves need not be named again.

    Raises `NotUnderstoodError` ``applicant_missing``, ``date_not_understood``; `RuleSaysNoError`
    ``in_future``, ``dead_cannot_ask``, ``relative_of_living`` (article 49).
    """
    assert kind in KINDS, kind
    assert applicant_relation in APPLICANTS, applicant_relation
    day = day_or_today(office, received_on)
    due = date.fromisoformat(day) + timedelta(days=int(office.setting("request_days")))
    with office.writing("registry.privacy") as write:
        person = load_resident(office, resident_uid) if resident_uid else None
        name = clean_name(applicant_name)
        if person is not None:
            _check_may_ask(person, applicant_relation)
            name = name or ("" if applicant_relation else person.name)
        if not name:
            raise NotUnderstoodError(
                "applicant_missing",
                QT_TRANSLATE_NOOP("errors", "没有写申请人；请填写申请人的姓名。"),
            )
        values = {
            "kind": kind,
            "resident_id": person.id if person else None,
            "applicant_name": name,
            "applicant_relation": applicant_relation,
            "wish": wish.strip(),
            "received_on": day,
            "due_on": due.isoformat(),
        }
        uid = store_privacy.insert_request(write, int(day[:4]), values)
        told = {key: value for key, value in values.items() if key != "resident_id"}
        write.audit("receive", "privacy_request", uid, new={**told, "resident": resident_uid})
    return load_request(office, uid)


def answer_request(
    office: Office, uid: str, *, outcome: str, answer: str = "", answered_on: str = ""
) -> Request:
    """Closes a request with its outcome, a key of `OUTCOMES`, and what was answered.

    Raises `NotUnderstoodError` ``answer_missing`` where something is refused without a reason
    (article 50), `RuleSaysNoError` ``already_answered``, ``before_received``, ``in_future``.
    """
    assert outcome in OUTCOMES, outcome
    if outcome != "done" and not answer.strip():
        raise NotUnderstoodError(
            "answer_missing",
            QT_TRANSLATE_NOOP("errors", "没有全部办理的，要说明理由；请写明答复内容。"),
        )
    day = day_or_today(office, answered_on)
    with office.writing("registry.privacy") as write:
        before = load_request(office, uid)
        if before.outcome:
            raise RuleSaysNoError(
                "already_answered",
                QT_TRANSLATE_NOOP("errors", "这份申请已在{day}答复。"),
                day=before.answered_on,
            )
        if day < before.received_on:
            raise RuleSaysNoError(
                "before_received",
                QT_TRANSLATE_NOOP("errors", "答复的日子早于收到的日子{day}；请核对日期。"),
                day=before.received_on,
            )
        store_privacy.set_answer(write, uid, outcome, answer.strip(), day)
        new = {"outcome": outcome, "answer": answer.strip(), "on": day}
        write.audit("answer", "privacy_request", uid, new=new)
    return load_request(office, uid)


def reopen_request(office: Office, uid: str) -> Request:
    """Undoes `answer_request`."""
    with office.writing("registry.privacy") as write:
        before = load_request(office, uid)
        store_privacy.set_answer(write, uid, "", "", "")
        write.audit("reopen", "privacy_request", uid, old={"outcome": before.outcome})
    return load_request(office, uid)


def load_request(office: Office, uid: str) -> Request:
    """One request. Raises `RuleSaysNoError` ``no_such_request``."""
    found = store_privacy.requests(office.db, "q.uid = ?", [uid])
    return found_or_no(
        next(iter(found), None),
        "no_such_request",
        QT_TRANSLATE_NOOP("errors", "没有这份申请的记录；请刷新后再看。"),
    )


def page(
    office: Office, *, open_only: bool = False, offset: int = 0, limit: int = 200
) -> list[Request]:
    """A stretch of the register: what is open first, by the day it is due."""
    where = "q.outcome = ''" if open_only else "1"
    return store_privacy.requests(office.db, where, [], offset=offset, limit=limit)


def total(office: Office, *, open_only: bool = False) -> int:
    """How many requests there are."""
    return store_privacy.count_requests(office.db, "q.outcome = ''" if open_only else "1", [])


def waiting(office: Office, days: int = 3) -> list[Request]:
    """The open requests that are overdue or due within some days, the most pressing first."""
    until = office.today() + timedelta(days=days)
    return store_privacy.requests(
        office.db, "q.outcome = '' AND q.due_on <= ?", [until.isoformat()]
    )


def state(request: Request, today: date) -> str:
    """``answered``, ``overdue``, ``due`` (within three days) or ``open``."""
    if request.outcome:
        return "answered"
    days = (date.fromisoformat(request.due_on) - today).days
    return "overdue" if days < 0 else "due" if days <= 3 else "open"


def _check_may_ask(person: Resident, relation: str) -> None:
    is_dead = person.status == "deceased"
    if is_dead and relation != "relative":
        raise RuleSaysNoError(
            "dead_cannot_ask",
            QT_TRANSLATE_NOOP("errors", "{name}已去世，只有近亲属可以申请；请选“逝者的近亲属”。"),
            name=person.name,
        )
    if relation == "relative" and not is_dead:
        raise RuleSaysNoError(
            "relative_of_living",
            QT_TRANSLATE_NOOP(
                "errors",
                "{name}健在，近亲属不能代为申请；请由本人、监护人或受委托的人申请。",
            ),
            name=person.name,
        )
