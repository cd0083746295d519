"""An account on paper and as a workbook."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from community_desk.expenses.accounts import Account
from community_desk.expenses.money import yuan
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


def account_paper(office: Office, account: Account) -> bytes:
    """An account as a PDF. Raises `RuleSaysNoError` ``missing_character``."""
    return draw_table(_page(office, account))


def print_account(office: Office, account: Account) -> bytes:
    """The pages of an account, on record as printed. Raises as `account_paper`."""
    pdf = account_paper(office, account)
    _note(office, account, "print")
    return pdf


def export_account(office: Office, account: Account, path: Path) -> None:
    """Writes an account to an ``.xlsx`` or ``.pdf``, and puts that on record.

    Raises `NotUnderstoodError` ``unknown_file_kind`` for another kind of file, `TroubleError`
    where it cannot be written, `RuleSaysNoError` ``missing_character``.
    """
    check_kind(path)
    pdf = account_paper(office, account) if path.suffix.lower() == ".pdf" else b""
    _note(office, account, "export", path.name)
    if pdf:
        write_export(path, pdf)
    else:
        write_sheets(path, [_sheet(office, account)])


def heading_of(account: Account) -> str:
    """What an account is about, as paper says it."""
    return f"{'经费来源' if account.of == 'fund' else '类别'}：{account.title}"


@dataclass(frozen=True, slots=True)
class _Amounts:
    """The columns of amounts: what they are called, what a line has in them, and the balances."""

    headings: tuple[str, ...]
    lines: list[tuple[int, ...]]
    opening: tuple[int | None, ...]
    totals: tuple[int, ...]


def _amounts(account: Account) -> _Amounts:
    if account.of == "fund":
        return _Amounts(
            ("收入", "支出", "结余"),
            [(line.came, line.went, line.balance) for line in account.lines],
            (None, None, account.opening),
            (account.came, account.went, account.closing),
        )
    sign = -1 if account.spends else 1
    return _Amounts(
        ("支出" if account.spends else "收入", "本年累计"),
        [(sign * (line.came - line.went), line.balance) for line in account.lines],
        (None, account.opening),
        (sign * (account.came - account.went), account.closing),
    )


def _headings(account: Account) -> tuple[str, ...]:
    other = "类别或对方经费" if account.of == "fund" else "经费来源"
    return ("日期", "凭证", "摘要", other, *_amounts(account).headings)


def _words(account: Account) -> tuple[str, str]:
    return ("上期结余", "本期合计") if account.of == "fund" else ("上期累计", "本期合计")


def _page(office: Office, account: Account) -> TablePage:
    amounts, (opening, total) = _amounts(account), _words(account)
    rows = [("", "", opening, "", *(_said(fen) for fen in amounts.opening))]
    rows += [
        (
            line.date.isoformat(),
            line.number,
            line.text,
            line.other,
            *_columns(account, fen),
        )
        for line, fen in zip(account.lines, amounts.lines, strict=True)
    ]
    return TablePage(
        title=f"{office.setting('name')}分类账",
        subtitle=(f"{heading_of(account)}　　期间：{account.period.days}　　单位：元",),
        columns=(
            Column("日期", 22, "center"),
            Column("凭证", 28, "center"),
            Column("摘要", 56),
            Column(_headings(account)[3], 34),
            *(Column(heading, 26, "right") for heading in amounts.headings),
        ),
        rows=rows,
        totals=("", "", total, "", *map(yuan, amounts.totals)),
        carried=_carried(account, amounts),
        carried_at=2,
        footer=_footer(account),
        signatures=(f"制表人：{office.staff.name}", "复核：", f"日期：{in_digits(office.today())}"),
        landscape=True,
        author=office.setting("name"),
    )


def _columns(account: Account, fen: tuple[int, ...]) -> tuple[str, ...]:
    """The amounts of a line; of a fund the side where nothing moved stays empty."""
    if account.of == "fund":
        return (*(yuan(one) if one else "" for one in fen[:-1]), yuan(fen[-1]))
    return tuple(map(yuan, fen))


def _carried(account: Account, amounts: _Amounts) -> Sequence[Sequence[str]]:
    """After each row what came in all so far; the row of the opening first."""
    blank = ("", "", "", "")
    sums = [0] * (len(amounts.headings) - 1)
    found = [(*blank, *map(yuan, sums), yuan(account.opening))]
    for line in amounts.lines:
        sums = [so_far + fen for so_far, fen in zip(sums, line, strict=False)]
        found.append((*blank, *map(yuan, sums), yuan(line[-1])))
    return found


def _footer(account: Account) -> tuple[str, ...]:
    if not account.advanced:
        return ()
    cash = yuan(account.closing - account.advanced)
    return (f"期末结余中：预借未报 {yuan(account.advanced)} 元，账上现金 {cash} 元",)


def _sheet(office: Office, account: Account) -> SheetOut:
    amounts, (opening, total) = _amounts(account), _words(account)
    first = ("", "", opening, "", *(_decimal(fen) for fen in amounts.opening))
    return SheetOut(
        name=account.title,
        title=f"{office.setting('name')}分类账",
        lines=(heading_of(account), f"期间：{account.period.days}　单位：元"),
        headings=_headings(account),
        rows=[
            first,
            *(
                (line.date, line.number, line.text, line.other, *map(_decimal, fen))
                for line, fen in zip(account.lines, amounts.lines, strict=True)
            ),
        ],
        totals=("", "", total, "", *map(_decimal, amounts.totals)),
        closing=_footer(account),
        widths=(12, 13, 40, 20, *(14 for _ in amounts.headings)),
        setup=PrintSetup(landscape=True),
    )


def _said(fen: int | None) -> str:
    return "" if fen is None else yuan(fen)


def _decimal(fen: int | None) -> Decimal | str:
    return "" if fen is None else Decimal(fen).scaleb(-2)


def _note(office: Office, account: Account, action: str, file: str = "") -> None:
    new = {"account": account.key, "period": account.period.key, "lines": len(account.lines)}
    with office.noting("expenses.export" if action == "export" else "expenses.print") as write:
        write.audit(action, "account", "", new=new | ({"file": file} if file else {}))
