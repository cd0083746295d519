"""The budget of a year on paper and as a workbook."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from community_desk.errors import RuleSaysNoError
from community_desk.expenses.budget_plans import (
    ALL_FUNDS,
    Plan,
    PlanRow,
    plan_of,
    plan_rows,
    planned,
)
from community_desk.expenses.budgets import WHOLE_YEAR, Budget
from community_desk.expenses.funds import funds_of
from community_desk.expenses.money import yuan
from community_desk.expenses.sheet_rows import share
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.printing.chinese_dates import in_digits
from community_desk.printing.tables import Column, TablePage, draw_table
from community_desk.workbooks.write import (
    PrintSetup,
    SheetOut,
    check_kind,
    write_export,
    write_sheets,
)

MONTHS = tuple(range(1, 13))


@dataclass(frozen=True, slots=True)
class BudgetSheet:
    """A saved budget as it is printed: of one fund or (``''``) of all, by month or as a whole."""

    plan: Plan
    budget: Budget
    fund: str
    by_month: bool

    def planned(self, row: PlanRow, month: int = WHOLE_YEAR) -> int:
        """What is planned, in fen."""
        amounts = self.plan.amounts()
        return sum(planned(amounts, key, self.fund, month) for key in row.classes)

    def spent(self, row: PlanRow) -> int:
        """What was spent this year."""
        return sum(self.plan.spent.get((key, self.fund, WHOLE_YEAR), 0) for key in row.classes)

    def last_year(self, row: PlanRow) -> int:
        """What was spent last year."""
        return sum(self.plan.last_year.get((key, self.fund, WHOLE_YEAR), 0) for key in row.classes)

    def rows(self) -> list[PlanRow]:
        """The classes with anything in them, in groups where there is more than one; the total
        last.
        """
        total, *rows = plan_rows(self.plan, self.plan.amounts(), "合计")
        shown = {row.key for row in rows if row.key and self._has_any(row)}
        headed = [
            row for row in rows if row.kind == "group" and len(shown.intersection(row.classes)) > 1
        ]
        under = {key for row in headed for key in row.classes}
        classes = (replace(row, in_group=row.key in under) for row in rows if row.key in shown)
        by_key = {row.key: row for row in classes}
        found = [row if row in headed else by_key.get(row.key) for row in rows]
        return [*(row for row in found if row is not None), total]

    def _has_any(self, row: PlanRow) -> bool:
        return bool(self.planned(row) or self.spent(row) or self.last_year(row))


def budget_sheet(
    office: Office, year: int, fund: str = ALL_FUNDS, *, by_month: bool = False
) -> BudgetSheet:
    """The budget that holds. Raises `RuleSaysNoError` ``no_budget`` where none was set."""
    plan = plan_of(office, year)
    if plan.budget is None:
        raise RuleSaysNoError(
            "no_budget",
            QT_TRANSLATE_NOOP("errors", "{year} 年还没有设预算；请先设好再打印。"),
            year=year,
        )
    return BudgetSheet(plan, plan.budget, fund, by_month)


def budget_paper(office: Office, sheet: BudgetSheet) -> bytes:
    """A budget as a PDF. Raises `RuleSaysNoError` ``missing_character``."""
    widths = (24, 15, *[12.5] * 12) if sheet.by_month else (60, 32, 32, 32, 22)
    headings = _headings(sheet)
    columns = [
        Column(heading, width, "right" if at else "left")
        for at, (heading, width) in enumerate(zip(headings, widths, strict=True))
    ]
    *rows, total = [_cells(sheet, row) for row in sheet.rows()]
    return draw_table(
        TablePage(
            title=_title(office, sheet),
            columns=tuple(columns),
            rows=rows,
            totals=total,
            subtitle=(_subtitle(office, sheet),),
            footer=_footer(office, sheet),
            signatures=(f"制表人：{office.staff.name}", "负责人：", "审核人："),
            landscape=sheet.by_month,
            author=office.setting("name"),
        )
    )


def export_budget(office: Office, sheet: BudgetSheet, path: Path) -> None:
    """Writes a budget to an ``.xlsx`` or ``.pdf``, and puts that on record.

    Raises `NotUnderstoodError` ``unknown_file_kind`` for another kind of file, `TroubleError`
    where it cannot be written, `RuleSaysNoError` ``missing_character``.
    """
    check_kind(path)
    pdf = budget_paper(office, sheet) if path.suffix.lower() == ".pdf" else b""
    note_budget(office, sheet, "export", path.name)
    if pdf:
        write_export(path, pdf)
    else:
        write_sheets(path, [_workbook(office, sheet)])


def note_budget(office: Office, sheet: BudgetSheet, action: str, file: str = "") -> None:
    """Puts on record that a budget was printed or exported; ``file`` is what leaves by itself, not
    the sheet as it prints.
    """
    new = {"year": sheet.plan.year, "number": sheet.budget.number, "fund": sheet.fund}
    with office.noting("expenses.export" if file else "expenses.print") as write:
        write.audit(action, "budget", "", new=new | ({"file": file} if file else {}))


def _title(office: Office, sheet: BudgetSheet) -> str:
    return f"{office.setting('name')}{sheet.plan.year}年度支出预算表"


def _subtitle(office: Office, sheet: BudgetSheet) -> str:
    fund = funds_of(office).title(sheet.fund) if sheet.fund else "全部经费"
    return f"经费来源：{fund}　　单位：元　　{in_digits(office.today())}"


def _footer(office: Office, sheet: BudgetSheet) -> tuple[str, ...]:
    held, plan = sheet.budget, sheet.plan
    there = plan.opening.get(sheet.fund, 0) + plan.arrived.get(sheet.fund, 0)
    day = in_digits(datetime.fromisoformat(held.set_at).astimezone().date())
    said = f"第 {held.number} 版，{held.set_by} {day}" + (f"，{held.reason}" if held.reason else "")
    return (f"上年结余和本年到账 {yuan(there)} 元。", f"{said}。")


def _headings(sheet: BudgetSheet) -> tuple[str, ...]:
    if sheet.by_month:
        return ("类别", "全年", *(f"{month}月" for month in MONTHS))
    return ("类别", "上年实际", "本年预算", "已执行", "执行率")


def _cells(sheet: BudgetSheet, row: PlanRow) -> tuple[str, ...]:
    title = f"　{row.title}" if row.in_group else row.title
    amounts = [yuan(fen) if fen else "" for fen in _amounts(sheet, row)]
    return (title, *amounts) if sheet.by_month else (title, *amounts, _percent(sheet, row))


def _amounts(sheet: BudgetSheet, row: PlanRow) -> tuple[int, ...]:
    if sheet.by_month:
        return tuple(sheet.planned(row, month) for month in (WHOLE_YEAR, *MONTHS))
    return sheet.last_year(row), sheet.planned(row), sheet.spent(row)


def _percent(sheet: BudgetSheet, row: PlanRow) -> str:
    return share(sheet.spent(row), sheet.planned(row))


def _workbook(office: Office, sheet: BudgetSheet) -> SheetOut:
    *rows, total = [_values(sheet, row) for row in sheet.rows()]
    return SheetOut(
        name=f"{sheet.plan.year}年预算",
        title=_title(office, sheet),
        headings=_headings(sheet),
        rows=rows,
        widths=(22, *[13] * (len(_headings(sheet)) - 1)),
        lines=(_subtitle(office, sheet),),
        totals=total,
        closing=_footer(office, sheet),
        setup=PrintSetup(landscape=sheet.by_month),
    )


def _values(sheet: BudgetSheet, row: PlanRow) -> Sequence[str | Decimal]:
    amounts = [Decimal(fen) / 100 for fen in _amounts(sheet, row)]
    last = () if sheet.by_month else (_percent(sheet, row),)
    return (row.title, *amounts, *last)
