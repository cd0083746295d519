"""The end of a year: what of each fund is kept for the next, and what goes back to who gave it."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.expenses import store, store_months
from community_desk.expenses.approval import step_for
from community_desk.expenses.checks import LONGEST_NAME, check_day
from community_desk.expenses.figures import advanced_by_fund, balance_by_fund, in_order
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import CarryOver, funds_of
from community_desk.expenses.money import plain
from community_desk.expenses.records import Line, Voucher
from community_desk.expenses.vouchers import Draft, book, load_voucher
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.office.permissions import check_may


@dataclass(frozen=True, slots=True, kw_only=True)
class FundEnd:
    """A fund at the end of a year. ``hand_back`` is what is still to be handed back to ``owner``,
    ``handed_back`` what was after the year; ``advanced`` is out as advances, which nobody can hand
    back before they are settled.
    """

    key: str
    title: str
    owner: str
    rule: CarryOver
    balance: int
    advanced: int
    handed_back: int
    hand_back: int

    @property
    def kept(self) -> int:
        """What the next year opens with."""
        return self.balance - self.handed_back - self.hand_back


@dataclass(frozen=True, slots=True, kw_only=True)
class YearEnd:
    """All funds at the end of a year; ``open_months`` are those of it (or before) with vouchers
    that are not closed: what is booked there may still change all this.
    """

    year: int
    funds: tuple[FundEnd, ...]
    open_months: tuple[str, ...]

    @property
    def balance(self) -> int:
        """What all funds have at the end of the year."""
        return sum(fund.balance for fund in self.funds)

    @property
    def hand_back(self) -> int:
        """What is to be handed back."""
        return sum(fund.hand_back for fund in self.funds)

    @property
    def kept(self) -> int:
        """What the next year has of it."""
        return sum(fund.kept for fund in self.funds)

    def as_json(self) -> dict[str, object]:
        """The document of ``expenses carry-over --json``: yuan with two decimals as text."""
        return {
            "year": self.year,
            "balance": plain(self.balance),
            "hand_back": plain(self.hand_back),
            "kept": plain(self.kept),
            "open_months": list(self.open_months),
            "funds": [
                {
                    "fund": fund.title,
                    "rule": fund.rule,
                    "balance": plain(fund.balance),
                    "advanced": plain(fund.advanced),
                    "handed_back": plain(fund.handed_back),
                    "hand_back": plain(fund.hand_back),
                    "kept": plain(fund.kept),
                }
                for fund in self.funds
            ],
        }


def year_end(office: Office, year: int) -> YearEnd:
    """What becomes of each fund that has something, or owes something, at the end of a year."""
    funds, last = funds_of(office), f"{year:04d}-12"
    until = store.sums_before(office.db, f"{year + 1:04d}-01")
    after = store.sums(office.db, f"{year + 1:04d}-01", f"{year + 1:04d}-12")
    at_end, advanced = balance_by_fund(until), advanced_by_fund(until)
    now, lent = balance_by_fund([*until, *after]), advanced_by_fund([*until, *after])
    handed: Counter[str] = Counter()
    classes = load_classes().by_key
    for row in after:
        if row.kind == "out" and row.class_ in classes and classes[row.class_].hands_back:
            handed[row.fund] += row.fen
    found = []
    for key in in_order(funds.by_key, {key for key, fen in at_end.items() if fen}):
        fund = funds.by_key.get(key)
        rule: CarryOver = fund.carry_over if fund else "keep"
        # What was handed back beyond the balance is of the year after.
        back = min(handed[key], max(0, at_end[key])) if rule == "return" else 0
        # Never more than lies there today.
        due = min(at_end[key] - back, now[key] - lent[key])
        found.append(
            FundEnd(
                key=key,
                title=funds.title(key),
                owner=fund.owner if fund else "",
                rule=rule,
                balance=at_end[key],
                advanced=advanced[key],
                handed_back=back,
                hand_back=max(0, due) if rule == "return" else 0,
            )
        )
    closed = store_months.last_closed_month(office.db)
    months = store.months_with_vouchers(office.db, closed, last)
    return YearEnd(
        year=year,
        funds=tuple(found),
        open_months=tuple(month for month in months if month > closed),
    )


def usual_day(office: Office, year: int) -> date:
    """When the rest of a year is mostly handed back: today, else the last day of that year."""
    last = date(year, 12, 31)
    return max(office.today(), last) if office.today().year == year + 1 else last


def carry_over(office: Office, year: int, day: date) -> list[Voucher]:
    """Books on a day what is to be handed back, one voucher for each fund, all or none.

    Raises `NotUnderstoodError`: ``no_date``, ``carry_over_day`` for a day before the last month of
    the year or after the next year; `RuleSaysNoError`: ``nothing_to_hand_back``,
    ``month_closed``, ``role_may_not``.
    """
    check_may(office, "expenses.close")
    check_day(day, office.today())
    if not date(year, 12, 1) <= day <= date(year + 1, 12, 31):
        raise NotUnderstoodError(
            "carry_over_day",
            QT_TRANSLATE_NOOP(
                "errors", "上缴日期 {day} 不对；{year} 年的结余请记在当年 12 月或下一年。"
            ),
            day=day.isoformat(),
            year=year,
        )
    numbers = []
    class_ = next(one for one in load_classes().of_kind("out") if one.hands_back)
    with office.writing("expenses.close") as write:
        end = year_end(office, year)
        if not end.hand_back:
            raise RuleSaysNoError(
                "nothing_to_hand_back",
                QT_TRANSLATE_NOOP("errors", "{year} 年没有要上缴的结余；不用再办。"),
                year=year,
            )
        for fund in end.funds:
            if fund.hand_back:
                draft = Draft(
                    date=day,
                    kind="out",
                    text=f"上缴 {year} 年结余：{fund.title}",
                    lines=(Line(fund.key, class_.key, fund.hand_back, "out"),),
                    handler=office.staff.name,
                    payee=fund.owner[:LONGEST_NAME],
                    approval=step_for(fund.hand_back).key,
                )
                numbers.append(book(office, write, draft))
        new = {"year": year, "handed_back": plain(end.hand_back), "vouchers": numbers}
        write.audit("carry_over", "year", "", new=new)
    return [load_voucher(office, number) for number in numbers]
