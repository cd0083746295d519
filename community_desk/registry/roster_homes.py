"""Where the people of a roster live and whom with: what a line leaves out stands above it."""

import re
from collections.abc import Collection, Sequence

from community_desk.registry.addresses import Place, is_pair, parse_address, place_of
from community_desk.registry.codes import HEAD
from community_desk.registry.layout import Layout
from community_desk.registry.names import clean_name
from community_desk.workbooks.cells import EMPTY, Cell, text_of
from community_desk.workbooks.heading_lines import merged_above
from community_desk.workbooks.read import Sheet

PLACE_PARTS = ("compound", "block", "unit", "floor", "room", "plate")
HOUSEHOLD_FIELDS = (*PLACE_PARTS, "address", "household_number", "head_name")
_UPPER_PARTS = ("compound", "block", "unit")
_WHOLE_ADDRESS = re.compile("[栋幢座楼元]|-.*-")
_NO_NAME = re.compile("[0-9０-９]|(?:栋|幢|单元|号楼|小区|社区|网格|花园|家园)$")
_WIDE = 3

HouseholdKey = tuple[object, ...]


def _place_of_sheet(sheet: Sheet) -> Place:
    # A sheet for each block, named 3栋 or 幸福里3栋.
    place = parse_address(sheet.name)
    return Place(compound=place.compound, block=place.block) if place.block else Place()


def _inside(place: Place, around: Place) -> Place:
    """A place with compound, block and unit from around it, where it does not say its own."""
    if not around or (place.plate and not place.block):
        return place
    same = place.block in ("", around.block) and place.compound in ("", around.compound)
    return place._replace(
        compound=place.compound or around.compound,
        block=place.block or around.block,
        unit=place.unit or (around.unit if same and place.room else ""),
    )


class Homes:
    """The homes of a sheet that is read from top to bottom."""

    def __init__(self, sheet: Sheet, layout: Layout, counters: Collection[int]) -> None:
        self._sheet, self._layout, self._counters = sheet, layout, counters
        columns = layout.columns
        self._home = [(key, columns[key]) for key in HOUSEHOLD_FIELDS if key in columns]
        self._above = merged_above(sheet, layout.first_row, [at for _, at in self._home])
        self._wide = {m.first_row for m in sheet.merged if m.last_column - m.first_column >= _WIDE}
        self._around = _place_of_sheet(sheet)
        self._carried: tuple[Cell, ...] = ()
        self._counted = False
        self._has_rooms = not {"room", "plate", "address"}.isdisjoint(columns)
        self._homes: dict[tuple[Cell, ...], tuple[Place, str, str]] = {}
        self._heads: dict[Place, HouseholdKey] = {}
        self._last: HouseholdKey | None = None
        told = [at for key, at in self._home if key in (*PLACE_PARTS, "address")]
        lines = sheet.rows[layout.first_row :]
        # A column that nobody has filled asks nothing of anybody.
        self.are_told = any(row[at] not in EMPTY for row in lines for at in told)

    def take_heading(self, index: int, filled: Sequence[int]) -> bool:
        """Whether a line is a heading between the people, 幸福里1栋1单元, and no person; the
        place in it is the place of the lines below."""
        row = self._sheet.rows[index]
        text = row[filled[0]]
        if len(filled) != 1 or not isinstance(text, str):
            return False
        columns = self._layout.columns
        if filled[0] in (columns.get("room"), columns.get("plate"), columns.get("address")):
            return False
        place = parse_address(text)
        if place.block and not place.plate and re.search("[栋幢座元楼#-]", text):
            # A place that is named within another (1栋 under 幸福里) says less than all of it.
            compound = place.compound or self._around.compound
            self._around = place._replace(compound=compound)
            self._carried, self._last = (), None
            self._homes.clear()
            return True
        return index in self._wide or (
            filled[0] == columns["name"] and bool(_NO_NAME.search(text.strip()))
        )

    def pass_over(self, index: int, relation: str) -> None:
        """Takes note of the home of a line that is no person: those below may belong to it."""
        here = self._here(index)
        if relation == HEAD or not EMPTY.issuperset(here):
            self._carried = self._in_force(here)
            place, _, _ = self._read(self._carried)
            household: HouseholdKey = ("line", self._sheet.name, index)
            if relation == HEAD or not place:
                self._heads[place] = household
            self._last = self._heads.setdefault(place, household)

    def of(self, index: int, facts: dict[str, str]) -> tuple[Place, HouseholdKey | None]:
        """Where a person lives and whom with; a member's blank cells mean the line above."""
        here, relation = self._here(index), facts["relation"]
        if not EMPTY.issuperset(here):
            self._carried = self._in_force(here)
            self._counted = self._has_counter(index)
        elif relation == HEAD or (not relation and not self._goes_on(index)):
            self._carried = here
        place, number, head = self._read(self._carried)
        columns = self._layout.columns
        if not place and facts["registered_address"] and "address" not in columns:
            registered = parse_address(facts["registered_address"])
            place = registered if registered.block and registered.room else place
        if number:
            return place, ("number", number)
        if head:
            if not relation and head == facts["name"]:
                facts["relation"] = HEAD
            return place, ("head", self._sheet.name, head, place)
        if not relation:
            self._last = None
        elif relation == HEAD:
            self._last = self._heads[place] = ("line", self._sheet.name, index)
        elif place:
            self._last = self._heads.setdefault(place, ("line", self._sheet.name, index))
        return place, self._last

    def _here(self, index: int) -> tuple[Cell, ...]:
        row, above = self._sheet.rows[index], self._above.get(index, {})
        return tuple([above.get(column, row[column]) for _, column in self._home])

    def _has_counter(self, index: int) -> bool:
        row = self._sheet.rows[index]
        for column in self._counters:  # noqa: SIM110 - a loop is quicker, and this is every line
            if row[column] not in EMPTY:
                return True
        return False

    def _goes_on(self, index: int) -> bool:
        """Whether a line without a relation and a home is of the family above: only where the
        household's number or the counter stands once for each family. Else nobody can tell."""
        if "relation" in self._layout.columns or EMPTY.issuperset(self._carried):
            return False
        if self._has_counter(index):
            return False
        numbers = [
            cell
            for (key, _), cell in zip(self._home, self._carried, strict=True)
            if key == "household_number"
        ]
        return not EMPTY.issuperset(numbers) or self._counted

    def _in_force(self, here: tuple[Cell, ...]) -> tuple[Cell, ...]:
        """The cells of a line; above a room that stands alone, compound, block and unit of the
        line above, which are written once for all of their flats."""
        first = ""
        for (key, _), cell in zip(self._home, here, strict=True):
            if cell not in EMPTY:
                first = key
                break
        if not self._carried or first not in ("unit", "room"):
            return here
        told = {key: cell for (key, _), cell in zip(self._home, here, strict=True)}
        alone = told.get("address", "") in EMPTY
        if not alone or _WHOLE_ADDRESS.search(text_of(told.get("room"))):
            return here
        missing = PLACE_PARTS[: PLACE_PARTS.index(first)]
        return tuple(
            [
                above if key in missing and key in _UPPER_PARTS else cell
                for (key, _), cell, above in zip(self._home, here, self._carried, strict=True)
            ]
        )

    def _read(self, cells: tuple[Cell, ...]) -> tuple[Place, str, str]:
        """Place, household number and head's name from the cells that are in force."""
        known = self._homes.get(cells)
        if known is None:
            known = self._homes[cells] = self._read_anew(cells)
        return known

    def _read_anew(self, cells: tuple[Cell, ...]) -> tuple[Place, str, str]:
        told = {
            key: text_of(cell) for (key, _), cell in zip(self._home, cells, strict=False) if cell
        }
        around = self._around
        parts = [told.get(key, "") for key in PLACE_PARTS]
        if around.block and not parts[1] and is_pair(told.get("room", "")):
            parts[1] = around.block
        place = place_of(*parts) if any(parts) else Place()
        if (address := told.get("address")) and not (place.block or place.room or place.plate):
            place = _inside(self._read_address(address), place)
        if place and around:
            place = _inside(place, around)
        elif around.room or (around.unit and not self._has_rooms):
            place = around
        head = told.get("head_name", "")
        return place, told.get("household_number", ""), clean_name(head) if head else ""

    def _read_address(self, address: str) -> Place:
        place, block = parse_address(address), self._around.block
        if block and is_pair(address) and place.block != block:
            return place_of("", block, "", "", address)
        return place
