"""One line of a roster, cleaned into the facts of a person, with what was cleaned and doubted."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from community_desk.registry.addresses import Place
from community_desk.registry.ages import age_on
from community_desk.registry.checks import doubts
from community_desk.registry.cleaning import clean_area, clean_phones, clean_validity
from community_desk.registry.codes import HEAD, NEWBORN, OTHER_RELATION, code_of
from community_desk.registry.identity import (
    NO_NUMBER,
    Identity,
    clean_number,
    live_number,
    read_identity,
)
from community_desk.registry.layout import Layout, is_heading_line
from community_desk.registry.names import clean_name
from community_desk.registry.roster_cells import (
    NO_NUMBERS,
    NOTHING_SAID,
    YES,
    emergency_of,
    is_masked,
    name_of,
    number_of,
)
from community_desk.registry.roster_homes import Homes, HouseholdKey
from community_desk.registry.store import FACTS
from community_desk.workbooks.cells import EMPTY, Cell, clean_date, text_of
from community_desk.workbooks.heading_lines import is_foot, is_total
from community_desk.workbooks.headings import COUNTERS, plain_heading
from community_desk.workbooks.read import Sheet

_MONTH = re.compile(r"([0-9]{4})\s*[-./年]\s*([0-9]{1,2})\s*月?$")
_FIRST_BIRTH = "1900-01-01"
_INFANT_YEARS = 3
_CODED = (
    *("id_kind", "sex", "relation", "education", "marriage", "employment", "status"),
    "register_kind",
)
_PLAIN = (
    *("former_name", "employer", "registered_address", "moved_in_on", "note", "id_issuer"),
    *("no_id_reason", "former_id_number", "emergency_contact", "emergency_phone"),
)
_OF_PAPERS = ("id_valid_from", "id_valid_until", "id_seen")
_PERSONAL = ("name", "former_name", "id_number", "sex", "birth_date", "phone", "relation")
# 户口性质 is also asked for 家庭户 or 集体户: nobody has to mend a whole roster for that.
_MAY_BE_ANYTHING = ("register_kind",)
_ENDS_IN_OTHER = {"relation": OTHER_RELATION, "employment": "90"}
_STATUS_HINTS = (
    ("migrant", "流动|外来|暂住|租户|租客|出租|租住"),
    ("register_only", "空挂|挂靠"),
    ("person_only", "人户分离|人在户不在"),
    ("hmt", "港澳台"),
    ("foreign", "外籍|境外|外国人"),
    ("moved_out", "迁出|搬离"),
    ("deceased", "死亡|去世"),
)


class RosterPerson(NamedTuple):
    """What a line says about a person, ready to be compared and stored.

    ``facts`` are `store.FACTS` but for the number, which is ``identity``, fifteen digits in their
    form of today; empty ones were not in the line. ``area`` is that of the dwelling in tenths of a
    square metre, 0 where the line has none.
    ``household`` is the same for all who belong together, and None for who belongs to nobody.
    """

    facts: Mapping[str, str]
    identity: Identity
    place: Place
    household: HouseholdKey | None
    flags: Mapping[str, str]
    normalised: tuple[str, ...]
    area: int = 0


class RosterLine(NamedTuple):
    """A line that is a person; ``person`` is None where it has no name."""

    sheet: str
    number: int
    cells: Sequence[Cell]
    person: RosterPerson | None


def people_of(sheet: Sheet, layout: Layout, today: date) -> Iterator[RosterLine]:
    """Every line of a sheet that is a person; titles, headings, blanks and totals are not."""
    reader = _Reader(sheet, layout, today)
    for index in range(layout.first_row, len(sheet.rows)):
        row = sheet.rows[index]
        if reader.is_person(index):
            yield RosterLine(sheet.name, index + 1, row, reader.person(index))


def status_hint(sheet: Sheet, layout: Layout) -> str:
    """What the sheet's name, else its title, says about everyone in it; empty for nothing."""
    for text in (sheet.name, " ".join(layout.titles)):
        hints = {status for status, words in _STATUS_HINTS if re.search(words, text)}
        if len(hints) == 1:
            return hints.pop()
        if hints:
            return ""
    return ""


class _Reader:
    """A sheet being read line by line: what a line leaves out may stand in the one above."""

    def __init__(self, sheet: Sheet, layout: Layout, today: date) -> None:
        self._sheet, self._layout, self._today = sheet, layout, today
        columns = layout.columns
        self._name, self._id = columns["name"], columns.get("id_number")
        self._birth, self._phone = columns.get("birth_date"), columns.get("phone")
        self._area = columns.get("area")
        # The few words of a column come again on every line: what each means is remembered.
        self._coded = [(key, columns[key], dict[Cell, str]()) for key in _CODED if key in columns]
        self._plain = [(key, columns[key]) for key in _PLAIN if key in columns]
        self._papers = [(key, columns[key]) for key in _OF_PAPERS if key in columns]
        self._counters = {
            number
            for number, heading in enumerate(layout.headings)
            if plain_heading(heading) in COUNTERS
        }
        self._last_birth = today.isoformat()
        self._blank = dict.fromkeys(FACTS, "")
        self._blank["status"] = status_hint(sheet, layout)
        if layout.heads_only:
            self._blank["relation"] = HEAD
        self._personal = {columns[key] for key in _PERSONAL if key in columns}
        self._homes = Homes(sheet, layout, self._counters)

    def is_person(self, index: int) -> bool:
        """Whether a line is about somebody; one that is not may tell where the next ones live."""
        row = self._sheet.rows[index]
        name = row[self._name]
        if is_total(name):
            return False
        has_id = self._id is not None and row[self._id] not in EMPTY
        if has_id and name not in EMPTY:
            return not is_heading_line(row, self._layout)
        filled = [number for number, cell in enumerate(row) if cell not in EMPTY]
        if not filled or (len(filled) == 1 and filled[0] in self._counters):
            return False
        if self._homes.take_heading(index, filled):
            return False
        first = row[filled[0]]
        if not has_id and is_foot(first):
            return False
        if len(filled) == 1 and filled[0] not in (self._name, self._id):
            return False
        if self._personal.isdisjoint(filled):
            # An empty flat on a list of dwellings: who stands below it does not live above it.
            self._homes.pass_over(index, "")
            return False
        return not is_heading_line(row, self._layout)

    def person(self, index: int) -> RosterPerson | None:
        """The facts of a line; None without a name."""
        row = self._sheet.rows[index]
        normalised: list[str] = []
        name = name_of(row[self._name], normalised)
        if not name:
            relation = self._layout.columns.get("relation")
            word = text_of(row[relation]) if relation is not None else ""
            self._homes.pass_over(index, code_of("relation", word) or "")
            return None
        number, lost = number_of(row[self._id], normalised) if self._id is not None else ("", "")
        flags: dict[str, str] = {"id_lost_digits": lost} if lost else {}
        kept: list[str] = []
        facts = self._blank.copy()
        facts["name"] = name
        for key, column in self._plain:
            if cell := row[column]:
                facts[key] = text_of(cell)
        for key, column, known in self._coded:
            if cell := row[column]:
                if code := known.get(cell):
                    facts[key] = code
                elif word := text_of(cell):
                    known[cell] = self._take_code(facts, key, word, flags, kept)
        for key, column in self._papers:
            if cell := row[column]:
                self._take_paper(facts, key, cell, kept)
        identity = read_identity(number, facts["id_kind"]) if number else NO_NUMBER
        if identity.kind == "citizen_15":
            normalised.append("id_15_digits")
            identity, facts["former_id_number"] = live_number(identity)
        birth, phone = self._birth_and_phone(row, identity, flags, kept)
        if "birth_invalid" in flags and _same_month(flags["birth_invalid"], identity):
            del flags["birth_invalid"]
        facts["birth_date"], facts["phone"] = birth, phone
        if facts["emergency_contact"] or facts["emergency_phone"]:
            facts["emergency_contact"], facts["emergency_phone"] = emergency_of(
                facts["emergency_contact"], facts["emergency_phone"]
            )
        flags |= doubts(identity, facts)
        facts["birth_date"] = birth or (identity.birth_date if identity.holds else "")
        facts["sex"] = facts["sex"] or identity.sex
        if facts["former_name"]:
            facts["former_name"] = clean_name(facts["former_name"])
        if facts["former_id_number"]:
            facts["former_id_number"] = clean_number(facts["former_id_number"])
        if typed := facts["moved_in_on"]:
            facts["moved_in_on"] = clean_date(row[self._layout.columns["moved_in_on"]])
            if not facts["moved_in_on"]:
                kept.append(self._told("moved_in_on", typed))
        area = self._area_of(row, kept)
        if kept:
            facts["note"] = "；".join(filter(None, (facts["note"], *kept)))
        if not number and not lost:
            self._say_why_no_number(facts, flags, normalised)
        place, household = self._homes.of(index, facts)
        if not place and self._homes.are_told:
            flags["address_missing"] = ""
        return RosterPerson(facts, identity, place, household, flags, tuple(normalised), area)

    def _take_code(
        self, facts: dict[str, str], key: str, word: str, flags: dict[str, str], kept: list[str]
    ) -> str:
        """Takes a word in; gives its code, or nothing where the table does not have the word."""
        if code := code_of(key, word):
            facts[key] = code
            return code
        told = self._told(key, word)
        if key in _MAY_BE_ANYTHING:
            kept.append(told)
        elif key in _ENDS_IN_OTHER:
            # The table has a word for the rest, and what was written is worth keeping.
            facts[key] = _ENDS_IN_OTHER[key]
            kept.append(told)
        else:
            flags["word_not_known"] = told
        return ""

    def _take_paper(self, facts: dict[str, str], key: str, cell: Cell, kept: list[str]) -> None:
        """Takes in how long a paper is good for, and whether somebody saw it."""
        typed = text_of(cell)
        if key == "id_seen":
            facts[key] = "1" if typed.startswith(YES) else ""
            return
        first, last = clean_validity(cell)
        if not last and typed not in NOTHING_SAID:
            kept.append(self._told(key, typed))
        elif key == "id_valid_from":
            facts[key] = last
        else:
            facts["id_valid_from"], facts[key] = first or facts["id_valid_from"], last

    def _told(self, key: str, word: str) -> str:
        return f"{self._layout.headings[self._layout.columns[key]]}：{word}"

    def _area_of(self, row: Sequence[Cell], kept: list[str]) -> int:
        """The size of the dwelling; what is written there instead is kept."""
        cell = row[self._area] if self._area is not None else None
        if cell in EMPTY or cell in (0, "0"):
            return 0
        area = clean_area(cell)
        if not area and (typed := text_of(cell)) not in NOTHING_SAID:
            kept.append(self._told("area", typed))
        return area

    def _birth_and_phone(
        self, row: Sequence[Cell], identity: Identity, flags: dict[str, str], kept: list[str]
    ) -> tuple[str, str]:
        birth = phone = ""
        if self._birth is not None and (cell := row[self._birth]):
            same = identity.holds and identity.birth_date == cell
            birth = identity.birth_date if same else clean_date(cell)
            never = not _FIRST_BIRTH <= birth <= self._last_birth
            if birth and never and not (identity.holds and identity.birth_date == birth):
                birth = ""
            if not birth and (typed := text_of(cell)):
                flags["birth_invalid"] = typed
        if self._phone is not None and (cell := row[self._phone]):
            typed = text_of(cell)
            if typed in NOTHING_SAID or typed.upper() in NO_NUMBERS:
                typed = ""
            phone, *others = clean_phones(typed) if not is_masked(typed) else ("",)
            if others:
                kept.append("其他电话：" + "、".join(others))
        return birth, phone

    def _say_why_no_number(
        self, facts: dict[str, str], flags: dict[str, str], normalised: list[str]
    ) -> None:
        if facts["no_id_reason"]:
            return
        age = age_on(facts["birth_date"], self._today)
        if age is not None and age < _INFANT_YEARS:
            facts["no_id_reason"] = NEWBORN
            normalised.append("no_id_yet")
        elif self._id is not None:
            flags["id_missing"] = ""


def _same_month(typed: str, identity: Identity) -> bool:
    """Whether a date without its day (1963.06) is what the number says more exactly."""
    month = _MONTH.match(typed)
    return month is not None and identity.birth_date.startswith(f"{month[1]}-{int(month[2]):02}")
