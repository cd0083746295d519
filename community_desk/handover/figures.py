"""The figures of an office on the day of the handover: numbers, books and money."""

from itertools import zip_longest

from community_desk.certificates.in_force import catalogue_in_force
from community_desk.certificates.number_patterns import SERIES_WORDS, Series, pattern_of
from community_desk.certificates.number_report import SeriesYear, number_report, ranges
from community_desk.certificates.numbering import (
    TypeSeries,
    next_number,
    type_series,
    written,
)
from community_desk.expenses.budgets import budget_of
from community_desk.expenses.figures import year_view
from community_desk.expenses.money import yuan
from community_desk.expenses.months import closed_until
from community_desk.expenses.vouchers import next_voucher_number
from community_desk.ledgers.access import seen_books
from community_desk.ledgers.entries import counts
from community_desk.ledgers.in_force import books_in_force
from community_desk.office.office import Office
from community_desk.printing.statements import Section
from community_desk.printing.tables import Column
from community_desk.registry import lists
from community_desk.registry.lists import Filter

_MOST_RANGES = 6


def numbers(office: Office, heading: str) -> Section:
    """Each series of this year: the last number, what is missing, and which comes next unless
    somebody is quicker.
    """
    year = office.today().year
    used = {each.series: each for each in number_report(office, year) if each.series}
    wanted = dict.fromkeys((*SERIES_WORDS, *used))
    rows = [_number_row(office, type_series(name), used.get(name), year) for name in wanted]
    voucher = next_voucher_number(office, office.today())
    month, counter = voucher.removeprefix("记-").rsplit("-", 1)
    rows.append((f"凭证（{month}）", str(int(counter) - 1), "", voucher))
    columns = (
        Column("编号", 34),
        Column("今年用到", 34),
        Column("缺号", 24),
        Column("下一号", 42),
    )
    return Section(heading, columns, [row for row in rows if any(row[1:])])


def _number_row(
    office: Office, parts: TypeSeries, used: SeriesYear | None, year: int
) -> tuple[str, str, str, str]:
    series: Series = parts.series
    title = _title(office, parts.type_key)
    word = f"{SERIES_WORDS[series]}·{title}" if parts.type_key else SERIES_WORDS[series]
    last = written(office, series, year, used.last, title) if used else "还没有"
    missing = ranges(used.missing, _MOST_RANGES) if used else ""
    # Numbers that were given while the office counted otherwise are not gone on with.
    goes_on = bool(parts.type_key) == (pattern_of(office, series).scope == "type")
    coming = next_number(office, series, parts.type_key, title).text if goes_on else ""
    if not used and not goes_on:
        last = ""
    return (word, last, missing, coming)


def _title(office: Office, type_key: str) -> str:
    found = (kind.title for kind in catalogue_in_force(office).types if kind.key == type_key)
    return next(found, type_key)


def holdings(office: Office, heading: str) -> Section:
    """How many people and households the office knows, and the entries of each book it keeps."""
    everybody = Filter(named="all")
    found = [
        ("居民", f"{lists.count(office, everybody):,} 人"),
        ("户", f"{lists.count_households(office, everybody):,} 户"),
    ]
    books = books_in_force(office)
    counted = counts(office, books)
    found += [
        (f"{book.code}　{book.name}", f"{counted[book.code].entries:,} 条")
        for book in seen_books(office, books)
        if counted[book.code].entries
    ]
    # Two beside each other: an office keeps up to sixty books.
    half = (len(found) + 1) // 2
    rows = [
        (*one, *other) for one, other in zip_longest(found[:half], found[half:], fillvalue=("", ""))
    ]
    columns = (Column("名称", 50), Column("数目", 17)) * 2
    return Section(heading, columns, rows)


def money(office: Office, heading: str) -> Section:
    """The funds of this year, each with what is left in it."""
    view = year_view(office, office.today().year)
    rows = [
        (
            f"{line.title}{'（专款）' if line.earmarked else ''}",
            *map(yuan, (line.opening, line.income, line.expense, line.moved)),
            yuan(line.closing),
            yuan(line.advanced),
        )
        for line in view.by_fund
    ]
    sums = [
        sum(getattr(line, what) for line in view.by_fund)
        for what in ("opening", "income", "expense", "moved", "closing", "advanced")
    ]
    columns = (
        Column("经费来源", 40),
        *(
            Column(word, 18, "right")
            for word in ("上年结余", "今年收入", "今年支出", "调剂", "结余", "其中预借")
        ),
    )
    return Section(heading, columns, rows, totals=("合计", *map(yuan, sums)))


def accounts(office: Office) -> list[tuple[str, str]]:
    """Up to which month the books are closed, and how the budget stands."""
    year = office.today().year
    view, budget = year_view(office, year), budget_of(office, year)
    spent = f"今年支出 {yuan(view.spent)} 元"
    return [
        ("账结到", closed_until(office) or "还没有结过账"),
        (
            f"{year} 年预算",
            f"{yuan(view.budget)} 元，{spent}" if budget else f"还没有编预算；{spent}",
        ),
    ]
