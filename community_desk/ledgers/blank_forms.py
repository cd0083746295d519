"""A department's blank workbook looked at: its headings, and what each will be filled with.

What the headings were taken for is remembered by the headings themselves: the same form next
month, whatever its file is called, is filled the same way.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from community_desk.ledgers import store_forms
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.form_facts import fact_of
from community_desk.ledgers.store_forms import StoredForm
from community_desk.office.office import Office
from community_desk.registry.headings import NOT_KEPT, is_known
from community_desk.workbooks.form_fill import BlankForm, FormColumn, open_form
from community_desk.workbooks.headings import plain_heading

# What stands for a column of the book that a form is filled from.
OF_BOOK = "column:"


@dataclass(frozen=True, slots=True)
class FormHeading:
    """A column of a form: what it is filled with, a key of `FACTS`, a column of a book
    (`OF_BOOK` and its name) or nothing. ``kept`` is what the department put there already:
    ``formula``, ``text``, or nothing.
    """

    column: FormColumn
    fact: str
    kept: str

    @property
    def text(self) -> str:
        return self.column.heading


@dataclass(frozen=True, slots=True)
class DepartmentForm:
    """A blank form, understood. ``stored`` is what is remembered of it."""

    name: str
    fingerprint: str
    blank: BlankForm
    headings: tuple[FormHeading, ...]
    stored: StoredForm | None

    def filled(self) -> list[str]:
        """The headings that will be filled."""
        return [each.text for each in self.headings if each.fact and not each.kept]

    def left_empty(self) -> list[str]:
        """The headings that nobody knows an answer to."""
        return [each.text for each in self.headings if not each.fact and not each.kept]

    def kept(self) -> list[str]:
        """The headings whose cells the department filled, or a formula does."""
        return [each.text for each in self.headings if each.kept]


def look_at(office: Office, path: Path, book: Book | None = None) -> DepartmentForm:
    """Reads a blank form: its headings, and what each will be filled with; with ``book``, from
    the columns of that book first. Raises `TroubleError` as `form_fill.open_form`.
    """
    blank = open_form(path, _is_known)
    texts = ["\n".join(map(plain_heading, column.levels)) for column in blank.columns]
    print_ = hashlib.sha256("\n\n".join(texts).encode()).hexdigest()
    stored = store_forms.form(office.db, print_)
    told = stored.mapping if stored else {}
    headings = []
    for number, column in enumerate(blank.columns):
        fact = told.get(str(number), "")
        if str(number) not in told or (fact.startswith(OF_BOOK) and not _column_of(book, fact)):
            # Of columns that stand there twice, for a second row of people, the first is taken.
            fact = "" if texts[number] in texts[:number] else _usual_fact(column, book)
        headings.append(FormHeading(column, fact, _kept(column)))
    name = stored.name if stored else path.stem
    return DepartmentForm(name, print_, blank, tuple(headings), stored)


def take_for(form: DepartmentForm, number: int, fact: str) -> DepartmentForm:
    """The form with a heading (from 0) filled with something else, or with nothing."""
    headings = list(form.headings)
    headings[number] = replace(headings[number], fact=fact)
    return replace(form, headings=tuple(headings))


def _is_known(levels: Sequence[str]) -> bool:
    plain = plain_heading(levels[-1])
    return bool(fact_of(levels)) or plain in NOT_KEPT or is_known(levels[-1])


def _usual_fact(column: FormColumn, book: Book | None) -> str:
    names = {plain_heading("".join(column.levels)), plain_heading(column.levels[-1])}
    fact = fact_of(column.levels)
    if fact == "serial":
        return fact
    for own in book.columns if book else ():
        if plain_heading(own.name) in names or (fact and own.field == fact):
            return OF_BOOK + own.name
    # What the office noted for itself goes to nobody unless somebody says so.
    return "" if fact == "note" else fact


def _column_of(book: Book | None, fact: str) -> Column | None:
    name = fact.removeprefix(OF_BOOK)
    return next((each for each in book.columns if each.name == name), None) if book else None


def _kept(column: FormColumn) -> str:
    return column.holds if column.holds in ("formula", "text") else ""
