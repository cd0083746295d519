"""What among the vouchers of some months waits for somebody: receipts, advances, budgets, twins."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from community_desk.expenses import store, store_pending
from community_desk.expenses.budgets import budget_of
from community_desk.expenses.figures import year_view
from community_desk.expenses.money import yuan
from community_desk.expenses.store_list import Which
from community_desk.expenses.voucher_list import count_of, page_of
from community_desk.expenses.vouchers import known_names
from community_desk.office.office import Office

Matter = Literal["no_receipt", "open_advance", "over_budget", "invoice_repeats", "maybe_twice"]


@dataclass(frozen=True, slots=True)
class Pending:
    """One thing to look at: what it is, the vouchers, the day of the first, what is the matter,
    and the amount in fen.
    """

    matter: Matter
    numbers: str
    day: date | None
    text: str
    fen: int


def pending(office: Office, first: str, last: str) -> list[Pending]:
    """All that waits in the months from ``first`` to ``last``, both included."""
    return [
        *_without_receipt(office, first, last),
        *_advances(office, first, last),
        *_over_budget(office, first, last),
        *(
            Pending("invoice_repeats", "、".join(numbers), None, f"发票 {invoice}", 0)
            for invoice, numbers in store_pending.repeated_invoices(office.db, first, last)
        ),
        *(
            Pending("maybe_twice", "、".join(numbers), date.fromisoformat(day), payee, fen)
            for day, payee, fen, numbers in store_pending.booked_twice(office.db, first, last)
        ),
    ]


def _without_receipt(office: Office, first: str, last: str) -> Iterator[Pending]:
    which = Which(first=first, last=last, lacking=True)
    for voucher in page_of(office, which, 0, count_of(office, which), "date", False):
        yield Pending("no_receipt", voucher.number, voucher.date, voucher.text, voucher.fen)


def _advances(office: Office, first: str, last: str) -> Iterator[Pending]:
    for voucher in store.open_advances(office.db, known_names(office)):
        if first <= voucher.month <= last:
            text = f"{voucher.payee}：{voucher.text}"
            yield Pending("open_advance", voucher.number, voucher.date, text, voucher.fen)


def _over_budget(office: Office, first: str, last: str) -> Iterator[Pending]:
    """The classes beyond a budget that was set; the typical year is nobody's budget."""
    months = store.months_with_vouchers(office.db, first, last)
    for year in sorted({int(month[:4]) for month in months}):
        if budget_of(office, year) is None:
            continue
        for line in year_view(office, year).by_class:
            if line.budget and line.state == "over":
                text = f"{year} 年{line.title}：预算 {yuan(line.budget)}，支出 {yuan(line.actual)}"
                yield Pending("over_budget", "", None, text, line.actual - line.budget)
