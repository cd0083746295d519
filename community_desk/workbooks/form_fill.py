"""A department's blank form: its headings found, its free lines filled, all else left as it is.

The XML of the file is changed in the places that are filled and nowhere else. A library that
reads a workbook and writes it anew (openpyxl, tried) loses text boxes, lists that point to other
sheets, parts of a text in another font, and settings of the printer; here they stay byte for
byte. What is not kept: the results formulas had before, which the next program to open the file
reckons anew.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from community_desk.errors import RuleSaysNoError, TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.workbooks.book import safe_text
from community_desk.workbooks.form_looks import Look, looks_of
from community_desk.workbooks.form_markup import Edits, change_attributes, opened, tags
from community_desk.workbooks.form_package import (
    FormPackage,
    SheetPart,
    damaged,
    not_xlsx,
    open_package,
    relations_of,
    too_large,
)
from community_desk.workbooks.form_references import FormulaError, Insertion
from community_desk.workbooks.form_rows import insert_rows, moved_part, unshare, without_results
from community_desk.workbooks.form_sheet import SheetMarkup, sheet_of, texts_of
from community_desk.workbooks.form_table import Finder, FormColumn, FormTable, IsKnown
from community_desk.workbooks.limits import DamagedError, TooLargeError

__all__ = ["BlankForm", "FormColumn", "FormTable", "Value", "fill_form", "open_form"]

Value = str | int | float | date | None
Progress = Callable[[int, int], bool]

_LAST_ROW = 1_048_576
_OF_SHEET = ("drawing", "comments", "vmlDrawing", "table", "threadedComment")
_DAY_ZERO, _DAY_ZERO_1904 = date(1899, 12, 30), date(1904, 1, 1)
_FORMULA_CELL = re.compile(r"<(?:\w+:)?f[\s/>]")


@dataclass(frozen=True, slots=True)
class BlankForm:
    """A form with its table, as `open_form` found it."""

    package: FormPackage
    table: FormTable

    @property
    def columns(self) -> tuple[FormColumn, ...]:
        return self.table.columns


def open_form(path: Path, is_known: IsKnown) -> BlankForm:
    """The table of a blank form: that of the sheet with the most headings of which ``is_known``
    knows something, given the texts above a column from the top to the lowest.

    Raises `TroubleError`: what `open_package` refuses, and a form without headings.
    """
    if path.suffix.lower() in (".xls", ".ods", ".xlsb", ".csv", ".et"):
        raise not_xlsx(path.name)
    package = open_package(path)
    best: tuple[int, FormTable] | None = None
    try:
        texts, looks = _texts(package), _looks(package)
        for part in package.sheets:
            if part.is_visible:
                sheet = sheet_of(package.text(part.part), texts)
                found = Finder(part.name, sheet, looks).find(is_known)
                if found and (best is None or found[0] > best[0]):
                    best = found
    except (DamagedError, ValueError) as error:
        raise damaged(path.name) from error
    except TooLargeError as error:
        raise too_large(path.name) from error
    if best is None:
        raise TroubleError(
            "form_without_headings",
            QT_TRANSLATE_NOOP(
                "errors",
                "“{file}”里找不到表头；要填的表要有一行栏目名称（姓名、身份证号……），下面空着。",
            ),
            file=path.name,
        )
    return BlankForm(package, best[1])


def fill_form(
    form: BlankForm, records: Sequence[Sequence[Value]], progress: Progress | None = None
) -> bytes:
    """The form with records in its free lines, one value for each of its columns; None leaves a
    cell as it is. What a formula or the department's own words stand in is never written over.

    Lines are put in where there are more records than free lines. Text stays text, whatever it
    begins with. Where ``progress(done, total)`` answers False nothing is given. Raises
    `RuleSaysNoError` ``form_protected``, `TroubleError` where the lines have no room or a formula
    cannot be moved.
    """
    package, table = form.package, form.table
    part = next(each for each in package.sheets if each.name == table.sheet)
    try:
        sheet = sheet_of(package.text(part.part), _texts(package))
        writer = _Writer(form, sheet, _looks(package), part)
        return writer.filled(records, progress)
    except DamagedError as error:
        raise damaged(package.file_name) from error
    except FormulaError as error:
        raise TroubleError(
            "form_formula_unknown",
            QT_TRANSLATE_NOOP(
                "errors",
                "“{file}”里有看不懂的公式，不能在中间加行；请先在空表里加够行，再填。",
            ),
            file=package.file_name,
        ) from error


class _Writer:
    """Fills one form."""

    def __init__(
        self, form: BlankForm, sheet: SheetMarkup, looks: Sequence[Look], part: SheetPart
    ) -> None:
        self._package, self._table = form.package, form.table
        self._sheet, self._looks, self._part = sheet, looks, part
        self._changed: dict[str, str] = {}
        self._dropped: set[str] = set()
        self._covered: set[tuple[int, int]] = set()

    def filled(self, records: Sequence[Sequence[Value]], progress: Progress | None) -> bytes:
        lacking = len(records) - self._table.records
        if lacking > 0:
            self._insert(lacking * self._table.height)
        self._find_covered(self._table.first_row + len(records) * self._table.height - 1)
        for number, record in enumerate(records):
            if progress is not None and number % 100 == 0 and not progress(number, len(records)):
                return b""
            self._write(self._table.first_row + number * self._table.height, record)
        self._forget_results()
        self._changed[self._part.part] = _with_size(self._sheet)
        return self._package.packed(self._changed, frozenset(self._dropped))

    def _write(self, row: int, record: Sequence[Value]) -> None:
        for column, value in zip(self._table.columns, record, strict=True):
            if value is None or value == "" or column.holds in ("formula", "text"):
                continue
            if (row, column.at) in self._covered:
                continue
            cell = self._sheet.cell_to_write(row, column.at)
            look = self._looks[cell.style] if cell.style < len(self._looks) else Look()
            if self._sheet.is_protected and look.is_locked:
                raise self._is_protected()
            if isinstance(value, str):
                cell.change(self._sheet.text_cell(safe_text(value)), t="inlineStr")
            elif isinstance(value, date):
                if look.is_day:
                    cell.change(self._sheet.number_cell(str(self._serial(value))))
                else:
                    text = value.isoformat()
                    cell.change(self._sheet.text_cell(text), t="inlineStr")
            else:
                cell.change(self._sheet.number_cell(repr(value)))

    def _find_covered(self, last_row: int) -> None:
        """The cells that a merged area hides: all but its first."""
        columns = [column.at for column in self._table.columns]
        for top, left, bottom, right in self._sheet.merged:
            rows = range(max(top, self._table.first_row), min(bottom, last_row) + 1)
            across = [at for at in columns if left <= at <= right]
            self._covered |= {(row, at) for row in rows for at in across} - {(top, left)}

    def _serial(self, day: date) -> int:
        plain = day.date() if isinstance(day, datetime) else day
        zero = _DAY_ZERO
        for tag in tags(self._package.text(self._package.workbook)):
            if tag.name == "workbookPr" and tag.attributes().get("date1904") in ("1", "true"):
                zero = _DAY_ZERO_1904
        return (plain - zero).days

    def _is_protected(self) -> RuleSaysNoError:
        return RuleSaysNoError(
            "form_protected",
            QT_TRANSLATE_NOOP(
                "errors",
                "“{file}”的工作表“{sheet}”受保护，写不进去；请先撤销工作表保护，另存后再填。",
            ),
            file=self._package.file_name,
            sheet=self._table.sheet,
        )

    def _insert(self, count: int) -> None:
        table, sheet = self._table, self._sheet
        if sheet.is_protected:
            raise self._is_protected()
        if max(sheet.rows, default=0) + count > _LAST_ROW:
            raise TroubleError(
                "form_too_long",
                QT_TRANSLATE_NOOP("errors", "“{file}”放不下{count}行；请分成几份填。"),
                file=self._package.file_name,
                count=count,
            )
        last = table.first_row + table.free_rows - 1
        is_data = last > table.heading_row
        if table.records > 1:
            after = last - table.height  # before the last record, whose lower border stays last
            source = after - table.height + 1
        else:
            after = last
            source = last - table.height + 1 if is_data else table.first_row
        insertion = Insertion(table.sheet, after, count, table.first_row, last if is_data else 0)
        kept = [column.at for column in table.columns if column.holds == "text"]
        insert_rows(sheet, insertion, table.height, source, kept)
        self._move_others(insertion)

    def _move_others(self, insertion: Insertion) -> None:
        """All that points to lines of the sheet, in the other parts of the file."""
        package = self._package
        own = [part for kind in _OF_SHEET for part in package.related(self._part.part, f"/{kind}")]
        for part in own:
            self._change(part, moved_part(package.text(part), insertion, home=insertion.sheet))
        for other in package.sheets:
            text = package.text(other.part)
            if other.part != self._part.part and "!" in text and _FORMULA_CELL.search(text):
                shared = sheet_of(text, [])
                unshare(shared)
                self._change(other.part, moved_part(shared.made(), insertion, home=other.name))
        charts = [name for name in package.parts if "/charts/chart" in name]
        for part in (package.workbook, *charts):
            if not part.endswith(".rels"):
                self._change(part, moved_part(package.text(part), insertion))
        self._drop_chain()

    def _change(self, part: str, text: str) -> None:
        if text != self._package.text(part):
            self._changed[part] = text

    def _drop_chain(self) -> None:
        """The order of reckoning: it names cells, and programs make it anew."""
        package = self._package
        chains = package.related(package.workbook, "/calcChain")
        self._dropped |= set(chains)
        for part in (relations_of(package.workbook), "[Content_Types].xml"):
            text = package.text(part)
            edits = Edits(text)
            for tag in tags(text):
                about = tag.attributes()
                target = about.get("Target", about.get("PartName", "")).rpartition("/")[2]
                if target and any(chain.rpartition("/")[2] == target for chain in chains):
                    edits.replace(tag.start, tag.end, "")
            self._change(part, edits.made())

    def _forget_results(self) -> None:
        """Formulas are to be reckoned anew: what they came to before is no longer so."""
        for row in self._sheet.rows.values():
            for cell in row.cells.values():
                if cell.is_formula and (new := without_results(cell.inner)) != cell.inner:
                    cell.inner, cell.raw = new, ""
                    row.change()
        package = self._package
        has_formulas = any(_FORMULA_CELL.search(package.text(part.part)) for part in package.sheets)
        if has_formulas:
            workbook = self._changed.get(package.workbook) or package.text(package.workbook)
            self._change(package.workbook, _reckoned_on_opening(workbook))


def _texts(package: FormPackage) -> list[str]:
    found = package.related(package.workbook, "/sharedStrings")
    return texts_of(package.text(found[0])) if found else []


def _looks(package: FormPackage) -> list[Look]:
    found = package.related(package.workbook, "/styles")
    return looks_of(package.text(found[0])) if found else []


def _with_size(sheet: SheetMarkup) -> str:
    """The sheet, with how far it reaches said anew."""
    rows = [number for number, row in sheet.rows.items() if row.cells]
    edits = Edits(sheet.before)

    def grown(text: str) -> str:
        first, colon, last = text.partition(":")
        letters = last.rstrip("0123456789")
        now = last[len(letters) :]
        if not colon or not now.isdecimal() or int(now) >= max(rows, default=0):
            return text
        return f"{first}:{letters}{max(rows)}"

    for tag in tags(sheet.before):
        if tag.name == "dimension":
            change_attributes(edits, tag, {"ref": grown})
    sheet.before = edits.made()
    return sheet.made()


def _reckoned_on_opening(workbook: str) -> str:
    edits = Edits(workbook)
    after = None
    for tag in tags(workbook):
        if tag.name == "calcPr" and not tag.closes:
            about = tag.attributes() | {"fullCalcOnLoad": "1"}
            edits.replace(tag.start, tag.end, opened(tag.written, about, empty=tag.empty))
            return edits.made()
        if tag.name in ("sheets", "definedNames", "externalReferences", "functionGroups"):
            after = tag
    if after is not None:
        new = opened(f"{after.prefix}calcPr", {"fullCalcOnLoad": "1"}, empty=True)
        edits.replace(after.end, after.end, new)
    return edits.made()
