"""A workbook as an account of vouchers: which sheets are one, and what each of their lines says."""

from dataclasses import dataclass, field

from community_desk.errors import TroubleError
from community_desk.expenses.funds import funds_of
from community_desk.expenses.import_balances import Differs, compare_balances
from community_desk.expenses.import_headings import BOOK, COUNTED, is_account, voucher_words
from community_desk.expenses.import_rows import Choices, Read, RowReader
from community_desk.expenses.list_layout import Layout, ListLine, layout_of, lines_of, shown_sheet
from community_desk.expenses.list_values import year_in
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import imports
from community_desk.office.office import Office
from community_desk.workbooks.columns import AS_READ, ReadSheet, WorkbookCorrections
from community_desk.workbooks.headings import plain_heading
from community_desk.workbooks.opened import Steps, Workbook
from community_desk.workbooks.read import Sheet


@dataclass(frozen=True, slots=True)
class Reading:
    """A workbook as an account: its sheets, and each line of them as understood."""

    workbook: Workbook
    understood: list[tuple[Sheet, Layout]] = field(repr=False)
    lines: list[tuple[ListLine, Read]] = field(repr=False)
    balances: int
    differs: Differs | None

    def headings(self) -> dict[str, tuple[str, ...]]:
        """The texts above the columns, by sheet."""
        return {sheet.name: layout.headings for sheet, layout in self.understood}


def sheets_of_account(
    office: Office, workbook: Workbook, corrections: WorkbookCorrections
) -> list[ReadSheet]:
    """All sheets of a workbook as they are understood with these corrections."""
    words = voucher_words(imports.learned_columns(office.db, BOOK))
    return [
        shown_sheet(
            sheet, layout_of(sheet, words, is_account, corrections.get(sheet.name, AS_READ))
        )
        for sheet in workbook.sheets
    ]


def read_account(
    office: Office,
    workbook: Workbook,
    choices: Choices,
    corrections: WorkbookCorrections,
    steps: Steps,
) -> Reading:
    """The lines of all sheets that are an account. Raises `TroubleError` ``no_account``,
    `NotUnderstoodError` for a fund or class among the ``choices`` that nobody knows.
    """
    words = voucher_words(imports.learned_columns(office.db, BOOK))
    understood = [
        (sheet, layout)
        for sheet in workbook.sheets
        if (
            layout := layout_of(sheet, words, is_account, corrections.get(sheet.name, AS_READ))
        ).is_usable
    ]
    steps.begin(sum(len(sheet.rows) - layout.first_row for sheet, layout in understood))
    reader = RowReader(funds_of(office), choices, year_in(workbook.file_name))
    read: list[tuple[ListLine, Read]] = []
    differs, balances = None, 0
    for sheet, layout in understood:
        lines = list(lines_of(sheet, layout, COUNTED))
        of_sheet, compared = compare_balances(lines)
        differs, balances = differs or of_sheet, balances + compared
        read += reader.read(sheet, layout, lines)
        steps.took(len(lines))
    if not read:
        raise TroubleError(
            "no_account",
            QT_TRANSLATE_NOOP(
                "errors",
                "“{file}”里没有找到收支；请确认表头写明日期、摘要和金额（或收入、支出），再导入。",
            ),
            file=workbook.file_name,
        )
    return Reading(workbook, understood, read, balances, differs)


def told_by(reading: Reading, corrections: WorkbookCorrections) -> dict[str, str]:
    """What corrections teach about headings: plain heading to meaning."""
    return {
        plain: meaning
        for sheet, layout in reading.understood
        for at, meaning in corrections.get(sheet.name, AS_READ).items()
        if (plain := plain_heading(layout.headings[at]))
    }
