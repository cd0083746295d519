"""A department's blank workbook filled for chosen people, and when it was handed in."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from community_desk.errors import RuleSaysNoError, TroubleError
from community_desk.files import read_whole
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import store, store_forms
from community_desk.ledgers.access import check_may_see
from community_desk.ledgers.blank_forms import OF_BOOK, DepartmentForm, FormHeading
from community_desk.ledgers.book_sheets import READERS
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.filled import fill
from community_desk.ledgers.form_facts import FACTS, Value, fitted, of_office, people
from community_desk.ledgers.store_forms import StoredForm, Submission
from community_desk.office.office import Office, Writer
from community_desk.registry.codes import GONE
from community_desk.registry.lists import Filter, ids
from community_desk.registry.search import find
from community_desk.registry.store import rows_of
from community_desk.workbooks.form_fill import fill_form
from community_desk.workbooks.limits import MOST_BYTES
from community_desk.workbooks.write import write_export

USUAL_REASON = "填报部门表格"
_MOST_FOUND = 100_000

Progress = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class Chosen:
    """Whom a form is filled for: residents by uid, or all that stands open in a book."""

    uids: tuple[str, ...] = ()
    book: Book | None = None
    entry_ids: tuple[int, ...] = ()

    def __len__(self) -> int:
        return len(self.entry_ids) if self.book else len(self.uids)


@dataclass(frozen=True, slots=True)
class Filled:
    """What became of a form. ``added`` lines were put in; ``not_offered`` are headings where a
    word is not in the form's own list."""

    people: int
    filled: list[str]
    left_empty: list[str]
    kept: list[str]
    added: int
    not_offered: list[str]
    sha256: str


def remember(office: Office, form: DepartmentForm) -> DepartmentForm:
    """Keeps what the headings of a form are filled with, for the next time."""
    with office.writing("ledgers.edit") as write:
        stored = _keep(write, form)
        write.audit("remember", "department_form", stored.uid, new={"name": stored.name})
    return replace(form, stored=stored)


def found_by(office: Office, words: str) -> Chosen:
    """The people that words of the search find, without those who moved away or died. Raises
    `RuleSaysNoError` for nobody.
    """
    found = find(office, words, limit=_MOST_FOUND)
    return _somebody(Chosen(tuple(row.uid for row in found if row.status not in GONE)))


def of_list(office: Office, which: Filter) -> Chosen:
    """The people of a list, by their addresses. Raises `RuleSaysNoError` for nobody."""
    rows = rows_of(
        office.db,
        ids(office, which, sort="address"),
        today=office.today(),
        block_word=office.setting("building_word"),
    )
    return _somebody(Chosen(tuple(row.uid for row in rows)))


def of_book(office: Office, book: Book) -> Chosen:
    """What stands open in a book. Raises `RuleSaysNoError` for a role that may not see the book,
    and for an empty one.
    """
    check_may_see(office, book)
    return _somebody(Chosen(book=book, entry_ids=tuple(store.ids(office.db, book))))


def fill_department_form(
    office: Office,
    form: DepartmentForm,
    out: Path,
    chosen: Chosen,
    *,
    reason: str,
    full: bool = True,
    period: str = "",
    again: bool = False,
    progress: Progress | None = None,
) -> Filled | None:
    """Fills a form into a new file; None where ``progress`` said to stop: nothing is written.

    Who did it, for how many and what for is on record. With ``period`` it is also put on record
    as handed in. Numbers are masked unless ``full``. Raises `RuleSaysNoError` without a reason,
    for a protected form, and, unless ``again``, for one handed in for the period already;
    `TroubleError` where the file cannot be written.
    """
    reason, period = reason.strip(), period.strip()
    if not reason:
        raise RuleSaysNoError(
            "reason_needed", QT_TRANSLATE_NOOP("errors", "填报表格要写明用途；请补上再填。")
        )
    if period and not again:
        check_not_submitted(office, form, period)
    if chosen.book is not None:
        check_may_see(office, chosen.book)
    records, not_offered = [], set[str]()
    for number, record in enumerate(_records(office, form, chosen, full)):
        if progress is not None and not progress(number, len(chosen)):
            return None
        records.append(_cells(form, record, number + 1, not_offered))
    content = fill_form(form.blank, records, progress)
    if not content or (progress is not None and not progress(len(chosen), len(chosen))):
        return None
    sha256 = hashlib.sha256(content).hexdigest()
    told = {"file": out.name, "form": form.name, "people": len(chosen), "full": full}
    told |= {"period": period} if period else {}
    told |= {"book": chosen.book.code} if chosen.book else {}
    uid = form.stored.uid if form.stored else ""
    with office.writing("ledgers.edit") if period else office.noting("ledgers.export") as write:
        if period:
            stored = _keep(write, form)
            uid = stored.uid
            store_forms.submit(write, stored.id, _submission(period, len(chosen), out.name, sha256))
        write.audit("fill_form", "department_form", uid, new=told, reason=reason)
        write_export(out, content)
    return Filled(
        len(chosen),
        form.filled(),
        form.left_empty(),
        form.kept(),
        max(0, len(chosen) - form.blank.table.records),
        [each.text for each in form.headings if each.text in not_offered],
        sha256,
    )


def check_not_submitted(office: Office, form: DepartmentForm, period: str) -> None:
    """Raises `RuleSaysNoError` ``already_submitted``."""
    for past in submissions(office, form, period):
        raise RuleSaysNoError(
            "already_submitted",
            QT_TRANSLATE_NOOP(
                "errors",
                "“{form}”{period}的已在{day}报过，{people}人；要再填一次，请选“再报一次”。",
            ),
            form=form.name,
            period=period,
            day=past.on[:10],
            people=past.people,
        )


def record_submission(
    office: Office, form: DepartmentForm, period: str, *, people: int, path: Path
) -> None:
    """Puts on record that a filled form was handed in for a period."""
    period = period.strip()
    if not period:
        raise RuleSaysNoError(
            "period_needed", QT_TRANSLATE_NOOP("errors", "请写是哪一期的，例如 2026年11月。")
        )
    try:
        sha256 = hashlib.sha256(read_whole(path, MOST_BYTES)).hexdigest()
    except OSError as error:
        raise TroubleError(
            "cannot_read_file",
            QT_TRANSLATE_NOOP("errors", "“{file}”打不开；请确认文件还在、没有被别的程序占用。"),
            file=path.name,
        ) from error
    with office.writing("ledgers.edit") as write:
        stored = _keep(write, form)
        store_forms.submit(write, stored.id, _submission(period, people, path.name, sha256))
        write.audit(
            "submit",
            "department_form",
            stored.uid,
            new={"period": period, "people": people, "file": path.name},
        )


def submissions(office: Office, form: DepartmentForm, period: str = "") -> list[Submission]:
    """When a form was handed in, the newest first; with ``period``, for that one."""
    stored = store_forms.form(office.db, form.fingerprint)
    return store_forms.submissions(office.db, stored.id, period) if stored else []


def known_forms(office: Office) -> list[tuple[StoredForm, list[Submission]]]:
    """Every form that was remembered or handed in, and when."""
    return [
        (each, store_forms.submissions(office.db, each.id)) for each in store_forms.forms(office.db)
    ]


def _submission(period: str, people: int, file_name: str, sha256: str) -> dict[str, str | int]:
    return {"period": period, "people": people, "file_name": file_name, "sha256": sha256}


def _keep(write: Writer, form: DepartmentForm) -> StoredForm:
    mapping = {str(number): each.fact for number, each in enumerate(form.headings)}
    values = {"name": form.name, "mapping": store.as_json(mapping)}
    return store_forms.keep(write, form.fingerprint, values)


def _somebody(chosen: Chosen) -> Chosen:
    if not len(chosen):
        raise RuleSaysNoError(
            "nobody_chosen",
            QT_TRANSLATE_NOOP("errors", "没有找到要填的人；请换个说法、名单或台账。"),
        )
    return chosen


def _records(
    office: Office, form: DepartmentForm, chosen: Chosen, full: bool
) -> Iterator[Mapping[str, Value]]:
    """What is known for each line, by fact."""
    wanted = [each.fact for each in form.headings if each.fact and not each.kept]
    facts = [fact for fact in dict.fromkeys(wanted) if fact in FACTS]
    same = {fact: of_office(office, fact) for fact in facts if fact in _SAME}
    own = [fact for fact in facts if fact not in _SAME]
    if chosen.book is None:
        for person in people(office, chosen.uids, own, full=full):
            yield {**same, **person}
        return
    book = chosen.book
    for found in store.facts(office.db, book, chosen.entry_ids):
        cells = fill(
            book,
            [found],
            today=office.today(),
            block_word=office.setting("building_word"),
            masked=not full,
        )[0]
        entry = {
            OF_BOOK + column.name: _cell(column, text)
            for column, text in zip(book.every_column, cells, strict=True)
        }
        uids = [found.resident_uid] if found.resident_uid and own else []
        person = next(people(office, uids, own, full=full), {})
        yield {**same, **person, **entry}


_SAME = ("community", "staff", "today")


def _cell(column: Column, text: str) -> Value:
    if not text:
        return None
    read = READERS.get(column.type)
    value = read(text) if read else text
    return float(value) if isinstance(value, Decimal) else value


def _cells(
    form: DepartmentForm, record: Mapping[str, Value], number: int, not_offered: set[str]
) -> list[Value]:
    cells: list[Value] = []
    for heading in form.headings:
        value = number if heading.fact == "serial" else record.get(heading.fact)
        choices = heading.column.choices
        if choices and value is not None:
            value = fitted(heading.fact, value, choices)
            if str(value) not in choices:
                not_offered.add(heading.text)
        cells.append(_as_asked(heading, value))
    return cells


def _as_asked(heading: FormHeading, value: Value) -> Value:
    """A day as the heading wants it: 出生年月 without the day."""
    if isinstance(value, date) and heading.text.rstrip("）)").endswith("年月"):
        return f"{value:%Y-%m}"
    return value
