"""Reading the trail: pages of lines in words, one line whole, and whether the chain holds."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from community_desk.errors import RuleSaysNoError, Translate, TroubleError, found_or_no
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import checks, known_ends
from community_desk.office.audit import AuditRow
from community_desk.office.office import Office
from community_desk.office.permissions import check_may
from community_desk.office.watched import Progress, told_by
from community_desk.trail import store
from community_desk.trail.acts import act_of
from community_desk.trail.records import Line, Wanted
from community_desk.trail.things import Told, Words, names_of, thing_of
from community_desk.trail.values import Telling, people_in

MAY = "office.trail"


@dataclass(frozen=True, slots=True)
class Chain:
    """What a check of the chain found: how many lines there are, of the first and the last the
    day at the desk, and what is wrong; None where nothing is.
    """

    lines: int
    first: date
    last: date
    trouble: TroubleError | None


def page(
    office: Office, wanted: Wanted, translate: Translate, *, offset: int = 0, limit: int = 100
) -> list[Line]:
    """Lines of the trail from ``offset`` on, the newest first, numbers of people masked.

    Raises `RuleSaysNoError` ``role_may_not``.
    """
    check_may(office, MAY)
    return _in_words(office, store.lines(office.db, wanted, offset, limit), translate)


def count(office: Office, wanted: Wanted) -> int:
    """How many lines there are. Raises `RuleSaysNoError` ``role_may_not``."""
    check_may(office, MAY)
    return store.count(office.db, wanted)


def reveal(office: Office, line_id: int, translate: Translate) -> Line:
    """One line with its numbers whole; that they were looked at is on record.

    Raises `RuleSaysNoError` ``role_may_not``, ``no_such_line``.
    """
    with office.noting(MAY) as write:
        row = found_or_no(
            store.line(office.db, line_id),
            "no_such_line",
            QT_TRANSLATE_NOOP("errors", "操作记录里没有第 {id} 行；请刷新后再看。"),
            id=line_id,
        )
        write.audit("reveal", "trail", str(line_id))
    return _in_words(office, [row], translate, full=True)[0]


def check_chain(office: Office, progress: Progress | None = None) -> Chain:
    """Whether each line of the trail follows from the one before it, and none is missing, also of
    those that the copies know (`known_ends`). ``progress`` hears how many lines are checked and may
    stop it: raises `RuleSaysNoError` ``stopped``.
    """
    with office.troubles():
        trouble = checks.broken_chain(office.db, told_by(progress)) or known_ends.lost_end(office)
        lines, first, last = store.ends(office.db)
    return Chain(lines, _local(first).date(), _local(last).date(), trouble)


def words_of(chain: Chain, translate: Translate) -> str:
    """What a check of the chain found, in a sentence."""
    if chain.trouble:
        return chain.trouble.say(translate)
    words = QT_TRANSLATE_NOOP(
        "trail", "{first} 到 {last} 的 {count} 行操作记录一行接一行，没有被改动、删掉或插入。"
    )
    return translate("trail", words).format(
        first=chain.first.isoformat(), last=chain.last.isoformat(), count=chain.lines
    )


def staff_of(office: Office, name: str) -> str:
    """The uid of who works or worked here. Raises `RuleSaysNoError` ``never_worked_here``."""
    found = store.staff_called(office.db, name.strip())
    if found is None:
        raise RuleSaysNoError(
            "never_worked_here",
            QT_TRANSLATE_NOOP("errors", "这里没有叫“{name}”的工作人员；请核对姓名。"),
            name=name,
        )
    return found


def _in_words(
    office: Office, rows: Sequence[AuditRow], translate: Translate, *, full: bool = False
) -> list[Line]:
    words = Words(office, translate)
    told: list[Told] = [(row, json.loads(row.old), json.loads(row.new)) for row in rows]
    names = names_of(words, told)
    people = {uid for _, old, new in told for uid in people_in(old, new)}
    residents = {uid: str(parts[0]) for uid, parts in store.names(office.db, "resident", people)}
    return [_line(words, each, names, residents, full) for each in told]


def _line(
    words: Words,
    told: Told,
    names: dict[tuple[str, str], str],
    residents: dict[str, str],
    full: bool,
) -> Line:
    row = told[0]
    telling = Telling(words, told, residents, full)
    changes, reason = tuple(telling.changes()), telling.text(row.reason)
    act = words.say(act_of(row.subject, row.action)[1])
    if row.action == "undo":
        act = act.format(what=words.say(act_of("", row.subject)[1]))
    return Line(
        id=row.id,
        at=_local(row.at),
        staff=words.staff.get(row.staff_uid, ""),
        action=row.action,
        act=act,
        subject=row.subject,
        thing=telling.text(thing_of(words, told, names)),
        changes=changes,
        reason=reason,
        is_masked=telling.is_masked,
    )


def _local(instant: str) -> datetime:
    return datetime.fromisoformat(instant).astimezone()
