"""One line of a roster, cleaned into the facts of a person, with what was cleaned and doubted."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from community_desk.registry.addresses import Place, parse_address, place_of
from community_desk.registry.ages import age_on
from community_desk.registry.checks import doubts
from community_desk.registry.cleaning import clean_date, clean_phones
from community_desk.registry.codes import HEAD, OTHER_RELATION, code_of
from community_desk.registry.identity import NO_NUMBER, Identity, clean_number, read_identity
from community_desk.registry.layout import Layout, is_heading_line
from community_desk.registry.names import DOT, clean_name, has_rare_character
from community_desk.workbooks.read import Cell, Sheet

# Excel keeps 15 digits of a number; the rest of a longer one is gone (and shown as 3.4E+17).
_EXACT_NUMBERS = 10**15
_EXPONENT = re.compile(r"[0-9](?:\.[0-9]+)?E\+?[0-9]{2}")
_FULL_WIDTH = re.compile("[０-９Ｘｘ]")
_TOTALS = re.compile(r"\s*(?:合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|总人数|本页合计)")
_FOOTERS = re.compile(
    r"\s*(?:填表|填报|制表|审核|负责人|经办|说明[:：]|注[:：]|备注[:：]|打印|第\s*\d+\s*页|共\s*\d+)"
)
_INFANT_YEARS = 3
NEWBORN = "新生儿，尚无证件号码"
_PLACE_FIELDS = ("compound", "block", "unit", "floor", "room", "plate", "address")
_HOUSEHOLD_FIELDS = (*_PLACE_FIELDS, "household_number", "head_name")
_STATUS_HINTS = (
    ("migrant", "流动|外来|暂住|租户|租客|出租|租住"),
    ("register_only", "空挂|挂靠"),
    ("person_only", "人户分离|人在户不在"),
    ("hmt", "港澳台"),
    ("foreign", "外籍|境外|外国人"),
    ("moved_out", "迁出|搬离"),
    ("deceased", "死亡|去世"),
)

HouseholdKey = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class RosterPerson:
    """What a line says about a person, ready to be compared and stored.

    ``facts`` holds columns of the table resident; empty ones were not in the line.
    ``household`` is the same for all who belong together, and None for who belongs to nobody.
    """

    facts: Mapping[str, str]
    identity: Identity
    place: Place
    household: HouseholdKey | None
    flags: Mapping[str, str]
    normalised: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RosterLine:
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
        if reader.is_person(row):
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
        self._sheet = sheet
        self._layout = layout
        self._columns = layout.columns
        self._today = today
        self._counters = {number for number in range(1) if number not in layout.columns.values()}
        self._status = status_hint(sheet, layout)
        self._has_ids = "id_number" in layout.columns
        self._above = _merged_above(sheet, layout)
        self._sheet_place = self._place_of_sheet()
        self._carried: dict[str, Cell] = {}
        self._heads: dict[Place, HouseholdKey] = {}
        self._last: HouseholdKey | None = None

    def is_person(self, row: Sequence[Cell]) -> bool:
        """Whether a line is about somebody."""
        filled = [
            number for number, cell in enumerate(row) if cell not in ("", None) and cell != " "
        ]
        if not filled or self._counters.issuperset(filled):
            return False
        first = row[filled[0]]
        has_id = self._cell(row, "id_number") not in ("", None)
        if (
            isinstance(first, str)
            and not has_id
            and (_TOTALS.match(first) or _FOOTERS.match(first))
        ):
            return False
        if len(filled) == 1 and filled[0] not in (
            self._columns["name"],
            self._columns.get("id_number"),
        ):
            return False
        return not is_heading_line(row, self._layout)

    def person(self, index: int) -> RosterPerson | None:
        """The facts of a line; None without a name."""
        row = self._sheet.rows[index]
        cell, text = self._cell, self._text
        if above := self._above.get(index):
            row = list(row)
            for column, value in above.items():
                row[column] = value
        normalised: list[str] = []
        name = _name(cell(row, "name"), normalised)
        if not name:
            return None
        number, lost = _id_number(cell(row, "id_number"), normalised)
        kept: list[str] = []
        flags: dict[str, str] = {}
        if lost:
            flags["id_lost_digits"] = lost
        facts: dict[str, str] = {"name": name}
        for key in ("sex", "relation", "education", "marriage", "employment", "status", "id_kind"):
            facts[key] = self._code(row, key, flags, kept)
        identity = read_identity(number, facts["id_kind"]) if number else NO_NUMBER
        if identity.kind == "citizen_15":
            normalised.append("id_15_digits")
        birth = (
            clean_date(birth_cell := cell(row, "birth_date"))
            if "birth_date" in self._columns
            else ""
        )
        if not birth and "birth_date" in self._columns and (typed := _text(birth_cell)):
            flags["birth_invalid"] = typed
        phone, *others = clean_phones(text(row, "phone")) if "phone" in self._columns else ("",)
        if others:
            kept.append("其他电话：" + "、".join(others))
        flags |= doubts(identity, sex=facts["sex"], birth_date=birth, phone=phone)
        facts["birth_date"] = birth or (identity.birth_date if identity.holds else "")
        facts["sex"] = facts["sex"] or identity.sex
        facts["phone"] = phone
        for key in ("employer", "registered_address"):
            facts[key] = text(row, key)
        facts["former_name"] = clean_name(text(row, "former_name"))
        facts["moved_in_on"] = clean_date(cell(row, "moved_in_on"))
        facts["note"] = "；".join(filter(None, (text(row, "note"), *kept)))
        facts["status"] = facts["status"] or self._status
        if not number and not lost:
            age = age_on(facts["birth_date"], self._today)
            if age is not None and age < _INFANT_YEARS:
                facts["no_id_reason"] = NEWBORN
                normalised.append("no_id_yet")
            elif self._has_ids:
                flags["id_missing"] = ""
        self._carry(row, facts["relation"])
        place = self._place(facts)
        household = self._household(index, facts, place)
        return RosterPerson(facts, identity, place, household, flags, tuple(normalised))

    def _cell(self, row: Sequence[Cell], field: str) -> Cell:
        column = self._columns.get(field)
        return row[column] if column is not None and column < len(row) else ""

    def _text(self, row: Sequence[Cell], field: str) -> str:
        value = self._cell(row, field)
        return _text(value) if value else ""

    def _code(self, row: Sequence[Cell], key: str, flags: dict[str, str], kept: list[str]) -> str:
        if key == "relation" and self._layout.heads_only:
            return HEAD
        word = self._text(row, key)
        if not word:
            return ""
        code = _code(key, word)
        if code:
            return code
        heading = self._layout.headings[self._columns[key]]
        if key in ("relation", "employment"):
            # The table ends in 其他, and the word itself is worth keeping.
            kept.append(f"{heading}：{word}")
            return OTHER_RELATION if key == "relation" else "90"
        flags["word_not_known"] = f"{heading}：{word}"
        return ""

    def _carry(self, row: Sequence[Cell], relation: str) -> None:
        here = {field: self._cell(row, field) for field in self._carried_fields}
        told = any(value not in ("", None) for value in here.values())
        if told or not relation or relation == HEAD:
            self._carried = here

    @property
    def _carried_fields(self) -> tuple[str, ...]:
        return tuple(field for field in _HOUSEHOLD_FIELDS if field in self._columns)

    def _place(self, facts: Mapping[str, str]) -> Place:
        here = {field: _text(value) for field, value in self._carried.items()}
        place = Place()
        whole = here.get("address", "")
        parts = {field: here.get(field, "") for field in _PLACE_FIELDS[:6]}
        if any(parts.values()):
            place = _place_of(*parts.values())
        if whole and not (place.block or place.room or place.plate):
            rest = parse_address(whole)
            place = _with_compound(rest, place.compound) if rest else place
        elif not place and "registered_address" in facts and "address" not in self._columns:
            registered = parse_address(facts["registered_address"])
            place = registered if registered.block and registered.room else place
        return _inside(place, self._sheet_place) if place else place

    def _place_of_sheet(self) -> Place:
        # A sheet for each block, named 3栋 or 幸福里3栋.
        place = parse_address(self._sheet.name)
        return Place(compound=place.compound, block=place.block) if place.block else Place()

    def _household(self, index: int, facts: dict[str, str], place: Place) -> HouseholdKey | None:
        number = _text(self._carried.get("household_number", ""))
        if number:
            return ("number", number)
        head = clean_name(_text(self._carried.get("head_name", "")))
        if head:
            if not facts["relation"] and head == facts["name"]:
                facts["relation"] = HEAD
            return ("head", self._sheet.name, head, place)
        relation = facts["relation"]
        if not relation:
            self._last = None
            return None
        if relation == HEAD:
            self._last = ("line", self._sheet.name, index)
            self._heads[place] = self._last
        elif place:
            self._last = self._heads.setdefault(place, ("line", self._sheet.name, index))
        return self._last


def _merged_above(sheet: Sheet, layout: Layout) -> dict[int, dict[int, Cell]]:
    """By line, the cells that a merged range above them fills."""
    columns = {layout.columns[field] for field in _HOUSEHOLD_FIELDS if field in layout.columns}
    filled: dict[int, dict[int, Cell]] = {}
    for merged in sheet.merged:
        if merged.first_row < layout.first_row or merged.first_column not in columns:
            continue
        value = sheet.rows[merged.first_row][merged.first_column]
        for index in range(merged.first_row + 1, min(merged.last_row + 1, len(sheet.rows))):
            filled.setdefault(index, {})[merged.first_column] = value
    return filled


def _name(cell: Cell, normalised: list[str]) -> str:
    raw = cell if isinstance(cell, str) else _text(cell)
    name = clean_name(raw)
    if name != raw:
        if len(raw) != len(name):
            normalised.append("name_spaces")
    if DOT in name:
        normalised.append("name_middle_dot")
    if has_rare_character(name):
        normalised.append("name_rare_character")
    return name


def _id_number(cell: Cell, normalised: list[str]) -> tuple[str, str]:
    """The cleaned number; or nothing, and what is left of one that lost its last digits."""
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        if abs(cell) >= _EXACT_NUMBERS:
            return "", f"{cell:.14e}"
        return str(int(cell)), ""
    if not isinstance(cell, str) or not cell:
        return "", ""
    if cell.isascii() and cell.isdigit():
        return cell, ""
    number = clean_number(cell)
    if _EXPONENT.fullmatch(cell.strip().upper()):
        return "", cell.strip()
    if number != cell:
        if _FULL_WIDTH.search(cell):
            normalised.append("id_full_width")
        elif number != cell.upper():
            normalised.append("id_padding")
        if "x" in cell or "ｘ" in cell:
            normalised.append("id_lower_case_x")
    return ("", "") if number in _NO_NUMBERS else (number, "")


_NO_NUMBERS = ("无", "暂无", "不详", "未办", "没有", "无证件", "/", "\\", "NULL", "NONE")


def _text(cell: Cell) -> str:
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool) or cell is None:
        return ""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < _EXACT_NUMBERS else str(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date) else str(cell)


@lru_cache(maxsize=4096)
def _code(table: str, word: str) -> str:
    return code_of(table, word) or ""


_place_of: Callable[..., Place] = lru_cache(maxsize=16384)(place_of)


def _with_compound(place: Place, compound: str) -> Place:
    if place.compound or not compound:
        return place
    return Place(compound, place.block, place.unit, place.floor, place.room, place.plate)


def _inside(place: Place, around: Place) -> Place:
    if place.block or not around.block:
        return _with_compound(place, around.compound) if not place.plate else place
    compound = place.compound or around.compound
    return Place(compound, around.block, place.unit, place.floor, place.room, place.plate)
