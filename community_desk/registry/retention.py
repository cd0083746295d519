"""How long the registry keeps those who left or died, and cleaning up once it is over
(个人信息保护法 19 and 47; domain G).

Cleaning is final. Letters and the audit trail are frozen and keep their content for their own
time; the record itself stays, empty, so that they still point to something.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import settings
from community_desk.office.office import Office, Writer
from community_desk.office.watched import Progress, each, told_by
from community_desk.registry import store_privacy, store_retention
from community_desk.registry.ages import born_by
from community_desk.registry.consents import grown_up_consents

OPEN_ENTRY = QT_TRANSLATE_NOOP("retention", "台账里还有没注销的条目")
OPEN_REQUEST = QT_TRANSLATE_NOOP("retention", "还有没答复的个人信息申请")
# The settings of this subject: years, years, days.
TERMS = ("keep_years", "keep_migrant_years", "request_days")


@dataclass(frozen=True, slots=True)
class Due:
    """Somebody who is kept longer than needed; ``why_not`` (context ``retention``) is empty
    where the record may be cleaned.
    """

    uid: str
    name: str
    status: str
    left_on: str
    keep_until: str
    why_not: str


@dataclass(frozen=True, slots=True)
class Lapsed:
    """How much there is beside people: consents of those grown up, requests answered long ago."""

    consents: int
    requests: int


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What a clean-up emptied."""

    people: int
    consents: int
    requests: int


def due(office: Office) -> list[Due]:
    """Everybody whose time is over, those who left first at the head."""
    years, migrant_years = _years(office)
    today = office.today()
    found = store_retention.gone_until(
        office.db, born_by(years, today), born_by(migrant_years, today)
    )
    return [
        Due(
            uid,
            name,
            status,
            left_on,
            _years_later(left_on, migrant_years if was_migrant else years),
            OPEN_ENTRY if entries else OPEN_REQUEST if requests else "",
        )
        for uid, name, status, left_on, was_migrant, entries, requests in found
    ]


def lapsed(office: Office) -> Lapsed:
    """What else has had its time."""
    return Lapsed(
        len(grown_up_consents(office)),
        store_retention.lapsed_requests(office.db, _until(office)),
    )


def clean_up(
    office: Office,
    uids: Collection[str],
    *,
    reason: str,
    consents: bool = False,
    requests: bool = False,
    progress: Progress | None = None,
) -> Cleaned:
    """Empties the records of people whose time is over, and where asked all consents of those
    grown up and all requests answered long ago. One operation, which nobody can take back once it
    is done; ``progress`` hears how far it is and may stop it before.

    Raises `RuleSaysNoError` ``no_reason``, ``nothing_chosen``, ``not_due`` for somebody whose
    time is not over or whom a ledger still needs; then nothing is changed.
    """
    reason = reason.strip()
    if not reason:
        raise RuleSaysNoError(
            "no_reason", QT_TRANSLATE_NOOP("errors", "清理要写明依据；请填写后再清理。")
        )
    if not uids and not consents and not requests:
        raise RuleSaysNoError(
            "nothing_chosen", QT_TRANSLATE_NOOP("errors", "还没有选要清理的；请先勾选。")
        )
    with office.writing("registry.retention") as write:
        may = {one.uid: one for one in due(office)}
        ids: list[int] = []
        for uid in each(uids, told_by(progress), len(uids)):
            if uid not in may or may[uid].why_not:
                raise RuleSaysNoError(
                    "not_due",
                    QT_TRANSLATE_NOOP(
                        "errors", "{name}还没有到清理的时候，或台账还在用；请刷新后重新勾选。"
                    ),
                    name=may[uid].name if uid in may else uid,
                )
            ids += store_retention.records_of(write.db, uid)
            write.audit("clean_up", "resident", uid, reason=reason)
        store_retention.empty(write, ids)
        cleaned = Cleaned(
            len(uids),
            _clean_consents(office, write) if consents else 0,
            store_retention.empty_requests(write, "answered_on <= ?", [_until(office)])
            if requests
            else 0,
        )
        new = {"people": cleaned.people, "consents": cleaned.consents, "requests": cleaned.requests}
        write.audit("clean_up", "registry", "", new=new, reason=reason)
    return cleaned


def set_terms(office: Office, terms: dict[str, str]) -> None:
    """Sets how long is kept and how soon is answered: keys of `TERMS`, whole numbers.

    Raises `NotUnderstoodError` ``term_wrong`` with the ``key`` that is none.
    """
    for key in TERMS:
        text = terms[key].strip()
        if not (text.isdecimal() and 1 <= int(text) <= 100):
            raise NotUnderstoodError(
                "term_wrong",
                QT_TRANSLATE_NOOP("errors", "“{text}”不行；请写 1 到 100 的整数。"),
                text=text,
                key=key,
            )
    with office.writing("registry.retention") as write:
        old = {key: office.setting(key) for key in TERMS}
        for key in TERMS:
            settings.store(write.db, key, str(int(terms[key])))
        write.audit("set", "setting", "", old=old, new=dict(terms))


def _clean_consents(office: Office, write: Writer) -> int:
    found = grown_up_consents(office)
    for consent in found:
        store_privacy.delete_consent(write, consent.uid)
    return len(found)


def _years(office: Office) -> tuple[int, int]:
    return int(office.setting("keep_years")), int(office.setting("keep_migrant_years"))


def _until(office: Office) -> str:
    return born_by(_years(office)[0], office.today())


def _years_later(day: str, years: int) -> str:
    since = date.fromisoformat(day)
    last = 28 if (since.month, since.day) == (2, 29) else since.day
    return since.replace(year=since.year + years, day=last).isoformat()
