"""One letter for each of many people, and many pages for the printer.

Whoever lacks something is known before anything is issued. Each letter is a transaction of its
own: when one stops in between, the letters so far are whole, and what was issued and not printed
is printed later.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from community_desk.certificates import form_papers, issuing, prints, store_papers
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.numbering import known_number
from community_desk.certificates.request import Request
from community_desk.certificates.store_life import PrintKind
from community_desk.certificates.store_papers import Unprinted
from community_desk.certificates.voiding import copy_of, stored_page
from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError
from community_desk.files import replacing_file
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.connection import cannot_write
from community_desk.office.office import Office
from community_desk.office.permissions import check_may
from community_desk.printing.joining import join
from community_desk.registry.residents import load_resident
from community_desk.registry.search import find

MOST = 5_000
Progress = Callable[[int, int], bool]


def _go_on(done: int, total: int) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Lacking:
    """One who gets no letter yet, and all that stands in the way."""

    uid: str
    name: str
    problems: tuple[DeskError, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """Of a list of people: the uids of those who can have the letter, and the others."""

    ready: tuple[str, ...]
    lacking: tuple[Lacking, ...]


@dataclass(frozen=True, slots=True)
class Issue:
    """What became of a batch: numbers in order, who was left out after all, how many were not
    reached because it was stopped.
    """

    numbers: tuple[str, ...]
    lacking: tuple[Lacking, ...]
    not_reached: int


def read_people(office: Office, text: str) -> tuple[list[str], list[str]]:
    """The uids of the people that lines of text name, by number, or by words that find one person
    only; and the lines that name nobody, or several.
    """
    found: dict[str, None] = {}
    unknown = []
    for line in filter(None, map(str.strip, text.splitlines())):
        try:
            found[load_resident(office, line).uid] = None
            continue
        except DeskError:
            hits = find(office, line, limit=2)
        if len(hits) == 1:
            found[hits[0].uid] = None
        else:
            unknown.append(line)
    return list(found), unknown


def check_all(
    office: Office,
    catalogue: Catalogue,
    request: Request,
    uids: Sequence[str],
    progress: Progress = _go_on,
) -> Checked:
    """Examines the same request for each of the people; nothing is written.

    Raises `RuleSaysNoError` ``role_may_not`` for a reader, `NotUnderstoodError` for nobody or more
    than `MOST` people.
    """
    check_may(office, "certificates.issue")
    check_count(len(uids))
    ready, lacking = [], []
    for done, uid in enumerate(uids):
        if not progress(done, len(uids)):
            break
        problems = issuing.check(office, catalogue, _for(request, uid))
        if problems:
            lacking.append(Lacking(uid, load_resident(office, uid).name, tuple(problems)))
        else:
            ready.append(uid)
    return Checked(tuple(ready), tuple(lacking))


def issue_all(
    office: Office,
    catalogue: Catalogue,
    request: Request,
    uids: Sequence[str],
    progress: Progress = _go_on,
    issued: Callable[[str], None] = lambda number: None,
) -> Issue:
    """Issues the letter to each; ``issued`` hears of each number as it stands in the register.

    Who lacks something now gets none and is told of; trouble with the office itself is raised.
    """
    check_may(office, "certificates.issue")
    check_count(len(uids))
    numbers: list[str] = []
    lacking: list[Lacking] = []
    for done, uid in enumerate(uids):
        if not progress(done, len(uids)):
            return Issue(tuple(numbers), tuple(lacking), len(uids) - done)
        try:
            number = issuing.issue(office, catalogue, _for(request, uid)).number
        except (RuleSaysNoError, NotUnderstoodError) as problem:
            lacking.append(Lacking(uid, load_resident(office, uid).name, (problem,)))
            continue
        numbers.append(number)
        issued(number)
    progress(len(uids), len(uids))
    return Issue(tuple(numbers), tuple(lacking), 0)


def not_printed(office: Office, *, limit: int = MOST) -> list[Unprinted]:
    """Letters that still stand of which sealed originals were not printed yet, in their order."""
    return store_papers.unprinted(office.db, office.today().isoformat(), limit)


def numbers_between(office: Office, first: str, last: str) -> list[str]:
    """The numbers of one series and year from one to another, as they were given.

    Raises `RuleSaysNoError` ``no_such_number``; `NotUnderstoodError` ``not_one_series`` and where
    there are none or too many.
    """
    one, other = (
        store_papers.place_of(office.db, known_number(office, n)[1]) for n in (first, last)
    )
    if one is None or other is None or one[:2] != other[:2]:
        raise NotUnderstoodError(
            "not_one_series",
            QT_TRANSLATE_NOOP(
                "errors", "“{first}”和“{last}”不是同一年、同一种证明的编号；请分开重印。"
            ),
            first=first,
            last=last,
        )
    found = store_papers.between(office.db, one, other)
    check_count(len(found))
    return found


def read_numbers(office: Office, text: str) -> list[str]:
    """The numbers that lines of text name, each once, as they were given.

    Raises `RuleSaysNoError` ``no_such_number``, `NotUnderstoodError` for none or too many.
    """
    lines = filter(None, map(str.strip, text.splitlines()))
    found = list(dict.fromkeys(known_number(office, line)[1] for line in lines))
    check_count(len(found))
    return found


def sheet_of(office: Office, number: str, kind: PrintKind) -> tuple[bytes, int]:
    """A page as it goes to the printer, and how often: an original as often as it was sealed and
    not printed yet, at least once; a copy once, marked.
    """
    if kind == "copy":
        return copy_of(office, number), 1
    pdf = form_papers.original_for_printer(office, number, stored_page(office, number))
    return pdf, max(prints.unprinted(office, number), 1)


def write_sheets(
    office: Office,
    numbers: Sequence[str],
    kind: PrintKind,
    out: BinaryIO,
    progress: Progress = _go_on,
) -> int:
    """Writes the pages of letters into one PDF, page by page, and counts them as printed; gives
    how many letters are in it. Stopped in between, the file is whole with those so far.
    """
    done = 0

    def pages() -> Iterator[bytes]:
        nonlocal done
        for number in numbers:
            if not progress(done, len(numbers)):
                return
            pdf, sheets = sheet_of(office, number, kind)
            prints.note_print(office, number, kind, sheets)
            done += 1
            yield from [pdf] * sheets

    join(pages(), out, title="证明", author=office.setting("name"))
    progress(done, len(numbers))
    return done


def save_sheets(
    office: Office,
    numbers: Sequence[str],
    kind: PrintKind,
    path: Path,
    progress: Progress = _go_on,
) -> int:
    """As `write_sheets`, into a file that is put in its place when it is whole.

    Raises `TroubleError` ``cannot_write``.
    """
    try:
        with replacing_file(path) as out:
            return write_sheets(office, numbers, kind, out, progress)
    except OSError as error:
        raise cannot_write(path) from error


def _for(request: Request, uid: str) -> Request:
    return replace(request, resident_uid=uid, applicant={}, replaces="")


def check_count(count: int) -> None:
    """Raises `NotUnderstoodError` ``batch_out_of_range`` for none or more than `MOST`."""
    if not 1 <= count <= MOST:
        raise NotUnderstoodError(
            "batch_out_of_range",
            QT_TRANSLATE_NOOP("errors", "一次要有 1 到 {most} 份；现在是 {count} 份，请重选。"),
            most=MOST,
            count=count,
        )
