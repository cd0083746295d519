"""用印登记: every use of the committee's seal (domain C.3). Issuing a letter writes its line; what
else is sealed is entered here. Lines are never changed.
"""

from dataclasses import asdict, dataclass
from datetime import date, datetime, time

from community_desk.certificates import store_seal
from community_desk.certificates.copies import copies_problem
from community_desk.certificates.numbering import find_letter
from community_desk.certificates.signers import Signer, signer_on, terms
from community_desk.certificates.store import StoredLetter
from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import stamped
from community_desk.office.office import Office, Writer, instant
from community_desk.registry.cleaning import clean_phone
from community_desk.workbooks.cells import clean_date

MOST_COPIES = 999
_EVER = ("", "9999")


@dataclass(frozen=True, slots=True)
class SealUse:
    """One line of the book. ``serial`` counts within what was asked for: a year, or all years;
    ``number`` is that of the letter, "" for another use, which has a ``reason``.
    """

    serial: int
    uid: str
    used_at: str
    number: str
    matter: str
    copies: int
    approver: str
    handler: str
    applicant: str
    applicant_phone: str
    reason: str
    void: bool

    @property
    def on(self) -> str:
        """The day at the desk (ISO)."""
        return datetime.fromisoformat(self.used_at).astimezone().date().isoformat()


@dataclass(frozen=True, slots=True)
class SealRequest:
    """A use of the seal for something that is no letter, or for more copies of the letter
    ``number``, which then says matter and applicant itself. ``on`` in any style; "" is today.
    """

    matter: str
    reason: str
    approver: str
    copies: int = 1
    applicant: str = ""
    applicant_phone: str = ""
    number: str = ""
    on: str = ""


def use_seal(office: Office, wanted: SealRequest) -> SealUse:
    """Enters a use of the seal, and gives its line within its year.

    Raises `NotUnderstoodError` ``no_matter``, ``no_reason``, ``copies_out_of_range``,
    ``day_wrong``; `RuleSaysNoError` ``not_an_approver``, ``no_such_number``, ``already_void``.
    """
    with office.writing("certificates.seal") as write:
        day = _day(office, wanted.on)
        letter = _letter(office, wanted.number) if wanted.number.strip() else None
        matter = letter.title if letter else " ".join(wanted.matter.split())
        if not matter:
            raise NotUnderstoodError(
                "no_matter", QT_TRANSLATE_NOOP("errors", "没有写用印内容；请写上盖的是什么。")
            )
        if not wanted.reason.strip():
            raise NotUnderstoodError(
                "no_reason", QT_TRANSLATE_NOOP("errors", "没有写用印事由；请写上为什么盖章。")
            )
        if wrong := copies_problem(wanted.copies, MOST_COPIES):
            raise wrong
        now = day == office.today()
        noon = instant(datetime.combine(day, time(12)).astimezone())
        approver = _approver(office, wanted.approver, day)
        uid = enter_use(
            write,
            letter_id=letter.id if letter else None,
            used_at=write.at if now else noon,
            matter=matter,
            copies=wanted.copies,
            approver=approver,
            handler=office.staff.name,
            applicant=letter.applicant_name if letter else wanted.applicant.strip(),
            applicant_phone=clean_phone(wanted.applicant_phone),
            reason=" ".join(wanted.reason.split()),
        )
        told = {key: value for key, value in asdict(wanted).items() if value}
        write.audit("seal", "seal_use", uid, new=told | {"approver": approver})
        return page(office, year=day.year, limit=1)[0]


def enter_use(
    write: Writer,
    *,
    matter: str,
    copies: int,
    approver: str,
    handler: str,
    applicant: str,
    applicant_phone: str = "",
    letter_id: int | None = None,
    used_at: str = "",
    reason: str = "",
) -> str:
    """Writes a line of the book, inside a write that audits it; gives its uid. ``used_at`` "" is
    now. What is no letter (``letter_id``) needs a ``reason``.
    """
    row = write.new_row()
    values = {
        "certificate_id": letter_id,
        "used_at": used_at or write.at,
        "matter": matter,
        "copies": copies,
        "approver": approver,
        "handler": handler,
        "applicant_name": applicant,
        "applicant_phone": applicant_phone,
        "reason": reason,
    }
    stamped.insert(write, "seal_use", {**row, **values})
    return str(row["uid"])


def approvers(office: Office, day: date) -> list[str]:
    """Who may approve a use of the seal on a day: whoever's term of office it falls in, the one
    who signs letters first.
    """
    found = [
        Signer(term.name, term.title, term.acting) for term in terms(office) if term.holds_on(day)
    ]
    return list(dict.fromkeys(signer.written for signer in (signer_on(office, day), *found)))


def page(
    office: Office,
    *,
    year: int | None = None,
    words: str = "",
    offset: int = 0,
    limit: int = -1,
) -> list[SealUse]:
    """Lines of the book, the newest first; of one year where one is given. ``words`` is part of
    number, matter, applicant, approver or reason.
    """
    rows = store_seal.uses(office.db, _span(year), words, offset, limit)
    return [SealUse(*row) for row in rows]


def totals(office: Office, *, year: int | None = None, words: str = "") -> tuple[int, int]:
    """How many lines `page` has in all, and how many copies were sealed in them."""
    return store_seal.totals(office.db, _span(year), words)


def years(office: Office) -> list[int]:
    """The years of the book, the newest first; this one is always among them."""
    ends = [moment for moment in store_seal.first_and_last(office.db) if moment]
    years = [datetime.fromisoformat(moment).astimezone().year for moment in ends]
    years.append(office.today().year)
    return list(range(max(years), min(years) - 1, -1))


def _span(year: int | None) -> tuple[str, str]:
    """The instants between which a year passes at the desk."""
    if year is None:
        return _EVER
    begins, ends = (instant(datetime(each, 1, 1).astimezone()) for each in (year, year + 1))
    return begins, ends


def _letter(office: Office, number: str) -> StoredLetter:
    letter = find_letter(office, number)
    if letter.void_at:
        raise RuleSaysNoError(
            "already_void",
            QT_TRANSLATE_NOOP("errors", "“{number}”已经作废，不能再盖章；请重新开具。"),
            number=letter.number,
        )
    return letter


def _day(office: Office, typed: str) -> date:
    if not typed.strip():
        return office.today()
    found = clean_date(typed)
    day = date.fromisoformat(found) if found else None
    if day is None or not date(office.today().year - 1, 1, 1) <= day <= office.today():
        raise NotUnderstoodError(
            "day_wrong",
            QT_TRANSLATE_NOOP("errors", "“{day}”不会是用印的日子；只能是今天，或去年以来的一天。"),
            day=typed,
        )
    return day


def _approver(office: Office, typed: str, day: date) -> str:
    known = approvers(office, day)
    plain = typed.strip()
    for name in known:
        if plain and plain in (name, name.split("（")[0]):
            return name
    raise RuleSaysNoError(
        "not_an_approver",
        QT_TRANSLATE_NOOP(
            "errors", "“{name}”那天不是签批人，不能批准用印；可以批准的有：{names}。"
        ),
        name=plain,
        names="、".join(known),
    )
