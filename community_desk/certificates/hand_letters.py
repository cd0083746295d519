"""Letters that were written by hand before: entered with the number that stands on the paper, so
that they are found, held by their person, and their numbers never given again.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace

from community_desk.certificates import store_hand
from community_desk.certificates.number_setting import read_number
from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office, Writer
from community_desk.office.stamped import insert, update
from community_desk.registry.names import clean_name
from community_desk.registry.residents import load_resident
from community_desk.workbooks.cells import clean_date

# What the paper may say, in the order in which it is asked.
FIELDS: Mapping[str, str] = {
    "number": QT_TRANSLATE_NOOP("hand", "编号"),
    "written_on": QT_TRANSLATE_NOOP("hand", "开具日期"),
    "title": QT_TRANSLATE_NOOP("hand", "事项"),
    "applicant": QT_TRANSLATE_NOOP("hand", "申请人"),
    "to_body": QT_TRANSLATE_NOOP("hand", "致送单位"),
    "purpose": QT_TRANSLATE_NOOP("hand", "用途"),
    "signer": QT_TRANSLATE_NOOP("hand", "签批人"),
    "handler": QT_TRANSLATE_NOOP("hand", "经办人"),
    "note": QT_TRANSLATE_NOOP("hand", "备注"),
}
_LONGEST = 200
_EARLIEST = "1949-10-01"


@dataclass(frozen=True, slots=True)
class NewHandLetter:
    """A letter on paper as it is typed in; ``written_on`` in any style, ``resident_uid`` where
    the applicant stands in the registry.
    """

    number: str
    written_on: str
    title: str
    applicant: str = ""
    resident_uid: str = ""
    to_body: str = ""
    purpose: str = ""
    signer: str = ""
    handler: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class HandLetter:
    """One as it is kept; ``counter`` is None where its number fits no pattern."""

    uid: str
    number: str
    series: str
    year: int
    counter: int | None
    written_on: str
    title: str
    applicant: str
    resident_uid: str
    to_body: str
    purpose: str
    signer: str
    handler: str
    note: str


def problems_of(office: Office, new: NewHandLetter) -> list[tuple[str, DeskError]]:
    """What stands against a letter: the field, and the sentence."""
    found: list[tuple[str, DeskError]] = [
        (field, _missing(field)) for field in ("number", "title") if not getattr(new, field).strip()
    ]
    if day_wrong := _day_problem(office, new.written_on):
        found.append(("written_on", day_wrong))
    if not new.resident_uid and not clean_name(new.applicant):
        found.append(("applicant", _missing("applicant")))
    long = [field for field in FIELDS if len(getattr(new, field)) > _LONGEST]
    return [*found, *((field, _too_long()) for field in long)]


def enter_hand_letter(office: Office, new: NewHandLetter) -> HandLetter:
    """Enters a letter that was written by hand. Paper repeats numbers, so this may as well; the
    report on numbers tells.

    Raises the first of `problems_of`, `RuleSaysNoError` ``entered_already`` or
    ``no_such_resident``.
    """
    with office.writing("certificates.issue") as write:
        return enter_in(write, office, new)


def enter_in(write: Writer, office: Office, new: NewHandLetter) -> HandLetter:
    """As `enter_hand_letter`, inside a write that does more than this."""
    new = settled(office, new)
    row = _row_of(office, new)
    if is_entered(office, new):
        raise RuleSaysNoError(
            "entered_already",
            QT_TRANSLATE_NOOP("errors", "“{number}”已经补录过了，没有再录；要改请打开那一条。"),
            number=row["number"],
        )
    stamps = write.new_row()
    insert(write, "hand_letter", {**stamps, **row})
    told = {key: value for key, value in asdict(new).items() if value}
    write.audit("enter", "hand_letter", stamps["uid"], new=told)
    return load_hand_letter(office, stamps["uid"])


def correct_hand_letter(office: Office, uid: str, typed: NewHandLetter) -> HandLetter:
    """Puts right what was typed wrongly from the paper; old and new are on record.

    Raises as `enter_hand_letter`, and `RuleSaysNoError` ``no_such_hand_letter``.
    """
    with office.writing("certificates.issue") as write:
        before = load_hand_letter(office, uid)
        right = settled(office, typed)
        old, new = asdict(as_typed(before)), asdict(right)
        changed = {key: new[key] for key in new if new[key] != old[key]}
        update(write, "hand_letter", uid, _row_of(office, right))
        write.audit(
            "change", "hand_letter", uid, old={key: old[key] for key in changed}, new=changed
        )
        return load_hand_letter(office, uid)


def load_hand_letter(office: Office, uid: str) -> HandLetter:
    """One letter written by hand. Raises `RuleSaysNoError` ``no_such_hand_letter``."""
    if row := store_hand.hand_letter(office.db, uid):
        return HandLetter(*row)
    raise RuleSaysNoError(
        "no_such_hand_letter", QT_TRANSLATE_NOOP("errors", "没有这份补录的证明；请从列表里选。")
    )


def page(office: Office, *, words: str = "", offset: int = 0, limit: int = 200) -> list[HandLetter]:
    """Letters written by hand, the newest first; ``words`` is part of what stands in them."""
    rows = store_hand.hand_letters(office.db, words.strip(), offset, limit)
    return [HandLetter(*row) for row in rows]


def count(office: Office, *, words: str = "") -> int:
    """How many lines `page` has in all."""
    return store_hand.hand_letter_count(office.db, words.strip())


def is_entered(office: Office, new: NewHandLetter) -> bool:
    """Whether this very paper is there already."""
    return store_hand.is_entered(office.db, new.number, new.written_on, new.title, new.applicant)


def as_typed(letter: HandLetter) -> NewHandLetter:
    """What would have to be typed for a letter."""
    return NewHandLetter(
        letter.number,
        letter.written_on,
        letter.title,
        letter.applicant,
        letter.resident_uid,
        letter.to_body,
        letter.purpose,
        letter.signer,
        letter.handler,
        letter.note,
    )


def settled(office: Office, new: NewHandLetter) -> NewHandLetter:
    """A letter as typed, in the form in which it is kept. Raises as `enter_hand_letter`."""
    if problems := problems_of(office, new):
        raise problems[0][1]
    resident = load_resident(office, new.resident_uid) if new.resident_uid else None
    plain = {field: " ".join(getattr(new, field).split()) for field in FIELDS}
    return replace(
        new,
        **plain
        | {
            "written_on": clean_date(new.written_on),
            "applicant": resident.name if resident else clean_name(new.applicant),
            "resident_uid": resident.uid if resident else "",
        },
    )


def _row_of(office: Office, letter: NewHandLetter) -> dict[str, object]:
    values: dict[str, object] = {
        key: value for key, value in asdict(letter).items() if key in FIELDS
    }
    values["applicant_name"] = values.pop("applicant")
    resident = load_resident(office, letter.resident_uid) if letter.resident_uid else None
    series, year, counter = read_number(office, letter.number)
    return values | {
        "resident_id": resident.id if resident else None,
        "series": series,
        "year": year or int(letter.written_on[:4]),
        "counter": counter,
    }


def _missing(field: str) -> NotUnderstoodError:
    sentences = {
        "number": QT_TRANSLATE_NOOP("errors", "没有写编号；请照纸上的写。"),
        "title": QT_TRANSLATE_NOOP("errors", "没有写证明的是什么事项；请写上。"),
        "applicant": QT_TRANSLATE_NOOP("errors", "没有写申请人；请选居民，或填写姓名。"),
    }
    return NotUnderstoodError(f"no_{field}", sentences[field])


def _too_long() -> NotUnderstoodError:
    return NotUnderstoodError(
        "too_long",
        QT_TRANSLATE_NOOP("errors", "写得太长，最多 {most} 个字；请写短一些。"),
        most=_LONGEST,
    )


def _day_problem(office: Office, typed: str) -> DeskError | None:
    if not typed.strip():
        return NotUnderstoodError(
            "no_day", QT_TRANSLATE_NOOP("errors", "没有写开具日期；请照纸上的写，如 2019-3-5。")
        )
    day = clean_date(typed)
    if not day:
        return NotUnderstoodError(
            "day_not_understood",
            QT_TRANSLATE_NOOP("errors", "日期“{day}”看不懂；请写成 2019-3-5 这样。"),
            day=typed,
        )
    if not _EARLIEST <= day <= office.today().isoformat():
        return NotUnderstoodError(
            "day_impossible",
            QT_TRANSLATE_NOOP("errors", "{day}不会是开具日期；请照纸上的核对。"),
            day=day,
        )
    return None
