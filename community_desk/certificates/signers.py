"""Who signs the committee's letters, and for how long (domain C.2, C.3).

Changing terms of office changes no letter that was issued: each keeps name and title as they were.
"""

from dataclasses import asdict, dataclass
from datetime import date

from community_desk.certificates import store_signers
from community_desk.certificates.slots import check_fact
from community_desk.errors import NotUnderstoodError, RuleSaysNoError, found_or_no
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import stamped
from community_desk.office.office import Office
from community_desk.office.permissions import check_may
from community_desk.registry.names import clean_name
from community_desk.workbooks.cells import clean_date

USUAL_TITLE = "主任"
LONGEST_NAME = 40
ACTING = "代"


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs on a day; ``acting`` where somebody stands in for the director."""

    name: str
    title: str
    acting: bool = False

    @property
    def written(self) -> str:
        """The name as it stands on paper: that of one who stands in is marked so."""
        return f"{self.name}（{ACTING}）" if self.acting else self.name

    @property
    def title_written(self) -> str:
        """The title, with 代 before that of one who stands in."""
        return f"{ACTING}{self.title}" if self.acting else self.title


@dataclass(frozen=True, slots=True)
class Term:
    """A term of office; days are ISO, ``until_on`` empty for one without an end."""

    uid: str
    name: str
    title: str
    acting: bool
    from_on: str
    until_on: str

    def holds_on(self, day: date) -> bool:
        """Whether a day falls into it."""
        return self.from_on <= day.isoformat() <= (self.until_on or "9999-12-31")

    def as_json(self) -> dict[str, object]:
        """The document of ``certificates signers list --json``."""
        return asdict(self)


def signer_on(office: Office, day: date) -> Signer:
    """The signer whose term of office a day falls in, one who stands in before the others; the
    office's director where no term is on record.
    """
    found = store_signers.signer_on(office.db, day.isoformat())
    return Signer(*found) if found else Signer(store_signers.director(office.db), USUAL_TITLE)


def terms(office: Office) -> list[Term]:
    """Every term of office, the latest first."""
    return [Term(*row) for row in store_signers.terms(office.db)]


def find_term(office: Office, uid: str) -> Term:
    """One term. Raises `RuleSaysNoError` ``no_such_term``."""
    row = found_or_no(
        store_signers.term_by(office.db, uid),
        "no_such_term",
        QT_TRANSLATE_NOOP("errors", "没有“{uid}”这段任期；请先列出签批人，照着写编号。"),
        uid=uid,
    )
    return Term(*row)


def add_signer(
    office: Office,
    *,
    name: str,
    from_on: str,
    title: str = USUAL_TITLE,
    until_on: str = "",
    acting: bool = False,
) -> Term:
    """Enters a term of office; it may lie in the past or be still to come.

    Raises `RuleSaysNoError` ``role_may_not``, ``term_overlaps``: on no day do two sign who stand
    in for nobody, or two who stand in; `NotUnderstoodError` ``signer_missing``,
    ``title_missing``, ``date_not_understood``, ``term_ends_first``, ``name_too_long``; of words
    that cannot stand on paper ``fact_unfit``.
    """
    check_may(office, "certificates.rules")
    with office.writing("certificates.rules") as write:
        values = _values(office, name, title, acting, from_on, until_on, but="")
        row = write.new_row()
        stamped.insert(write, "signer", {**row, **values})
        write.audit("add_signer", "signer", row["uid"], new=values)
    return find_term(office, row["uid"])


def change_signer(
    office: Office,
    uid: str,
    *,
    name: str,
    from_on: str,
    title: str,
    until_on: str = "",
    acting: bool = False,
) -> Term:
    """Puts a term right that was entered wrongly. Raises as `add_signer`, and ``no_such_term``."""
    check_may(office, "certificates.rules")
    with office.writing("certificates.rules") as write:
        before = find_term(office, uid)
        values = _values(office, name, title, acting, from_on, until_on, but=uid)
        stamped.update(write, "signer", uid, values)
        old = {key: value for key, value in before.as_json().items() if key in values}
        write.audit("change_signer", "signer", uid, old=old, new=values)
    return find_term(office, uid)


def end_signer(office: Office, uid: str, on: str = "") -> Term:
    """Ends a term with a day, "" today. Raises as `change_signer`."""
    term = find_term(office, uid)
    return change_signer(
        office,
        uid,
        name=term.name,
        title=term.title,
        acting=term.acting,
        from_on=term.from_on,
        until_on=on or office.today().isoformat(),
    )


def _values(
    office: Office,
    name: str,
    title: str,
    acting: bool,
    from_on: str,
    until_on: str,
    *,
    but: str,
) -> dict[str, object]:
    who, what = clean_name(name), title.strip()
    if not who:
        raise NotUnderstoodError(
            "signer_missing", QT_TRANSLATE_NOOP("errors", "没有写签批人的姓名；请写上。")
        )
    if not what:
        raise NotUnderstoodError(
            "title_missing", QT_TRANSLATE_NOOP("errors", "没有写职务；请写上，如 主任。")
        )
    for key, label, value in (("name", "签批人", who), ("title", "职务", what)):
        check_fact(key, label, value)
        if len(value) > LONGEST_NAME:
            raise NotUnderstoodError(
                "name_too_long",
                QT_TRANSLATE_NOOP(
                    "errors", "“{label}”有 {length} 个字；请缩短到 {most} 个字以内。"
                ),
                label=label,
                length=len(value),
                most=LONGEST_NAME,
            )
    first, last = _day(from_on), _day(until_on) if until_on.strip() else ""
    if last and last < first:
        raise NotUnderstoodError(
            "term_ends_first",
            QT_TRANSLATE_NOOP("errors", "任期到{last}止，却从{first}起；请改其中一个日期。"),
            first=first,
            last=last,
        )
    if other := store_signers.overlapping(
        office.db, acting=acting, from_on=first, until_on=last, but=but
    ):
        raise _overlaps(acting, *other)
    return {
        "name": who,
        "title": what,
        "acting": int(acting),
        "from_on": first,
        "until_on": last,
    }


def _day(text: str) -> str:
    day = clean_date(text)
    if not day:
        raise NotUnderstoodError(
            "date_not_understood",
            QT_TRANSLATE_NOOP("errors", "日期“{text}”读不懂；请写成 1963-06-07 这样。"),
            text=text,
        )
    return day


def _overlaps(acting: bool, name: str, first: str, last: str) -> RuleSaysNoError:
    if acting:
        sentence = QT_TRANSLATE_NOOP(
            "errors", "{name}从{first}起到{last}也代签，一天只能有一位代签的人；请改日期。"
        )
    elif last:
        sentence = QT_TRANSLATE_NOOP(
            "errors",
            "{name}从{first}到{last}是签批人，一天只能有一位；请改日期，或改成代签。",
        )
    else:
        sentence = QT_TRANSLATE_NOOP(
            "errors", "{name}从{first}起是签批人，任期还没有结束；请先结束那段任期，或改成代签。"
        )
    return RuleSaysNoError("term_overlaps", sentence, name=name, first=first, last=last or "—")
