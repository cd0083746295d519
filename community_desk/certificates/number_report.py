"""编号检查: for each series and year which numbers were used, which are missing, which stand twice
and which were given out of the order of days.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from community_desk.certificates import store_numbers, store_reports
from community_desk.certificates.in_force import catalogue_in_force
from community_desk.certificates.number_patterns import SERIES_WORDS
from community_desk.certificates.numbering import TypeSeries, type_series, written
from community_desk.errors import RuleSaysNoError, Translate
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.printing.chinese_dates import in_digits
from community_desk.printing.statements import Section, StatementPage, draw_statement
from community_desk.printing.tables import Column

# So many missing numbers are looked at one by one: whether they stand on a paper of before.
_LOOKED_AT = 200

OTHER = QT_TRANSLATE_NOOP("errors", "不合格式的手工编号")


@dataclass(frozen=True, slots=True)
class Bearer:
    """One paper that bears a number."""

    number: str
    day: str
    name: str
    by_hand: bool


@dataclass(frozen=True, slots=True)
class OutOfOrder:
    """Two papers of which the later number has the earlier day."""

    number: str
    day: str
    later_number: str
    earlier_day: str


@dataclass(frozen=True, slots=True)
class SeriesYear:
    """The numbers of one series in one year. ``missing`` are ranges of counters, both ends of
    which are missing; ``repeated`` the papers that share a number. ``series`` "" is for numbers
    by hand that fit no pattern: only what repeats is told of them.
    """

    series: str
    year: int
    first: int = 0
    last: int = 0
    used: int = 0
    by_hand: int = 0
    void: int = 0
    missing: tuple[tuple[int, int], ...] = ()
    repeated: tuple[tuple[Bearer, ...], ...] = ()
    out_of_order: tuple[OutOfOrder, ...] = ()

    @property
    def missing_count(self) -> int:
        """How many counters are missing."""
        return sum(last - first + 1 for first, last in self.missing)

    @property
    def sound(self) -> bool:
        """Whether nothing is missing, repeated or out of order."""
        return not (self.missing or self.repeated or self.out_of_order)


def years(office: Office) -> list[int]:
    """The years that have numbers, the newest first."""
    return store_reports.years(office.db)


def number_report(office: Office, year: int | None = None) -> list[SeriesYear]:
    """The report, the newest year first; of one year where one is given."""
    db = office.db
    gaps, repeats = store_reports.gaps(db), _repeats(store_reports.repeats(db))
    orders = store_reports.out_of_order(db)
    found, before = [], ("", 0)
    for series, its_year, first, last, used, by_hand, void in store_reports.summaries(db):
        start = before[1] + 1 if before == (series, first - 1) else 1
        before = (series, last)
        holes = [(a, b) for s, y, a, b in gaps if (s, y) == (series, its_year)]
        holes = [(start, first - 1), *holes] if first > start else holes
        found.append(
            SeriesYear(
                series,
                its_year,
                first,
                last,
                used,
                by_hand,
                void,
                tuple(_really_missing(office, series, its_year, holes)),
                repeats.pop((series, its_year), ()),
                tuple(OutOfOrder(*row[2:]) for row in orders if row[:2] == (series, its_year)),
            )
        )
    found += [SeriesYear(*key, repeated=papers) for key, papers in repeats.items()]
    found = [each for each in found if year in (None, each.year)]
    return sorted(found, key=lambda each: (-each.year, each.series or "~"))


def series_title(office: Office, series: str, translate: Translate) -> str:
    """What a series is called; that of one type after its title."""
    if not series:
        return translate("errors", OTHER)
    parts = type_series(series)
    word = translate("errors", SERIES_WORDS[parts.series])
    return f"{word}·{_title(office, parts)}" if parts.type_key else word


def ranges(missing: Sequence[tuple[int, int]], most: int = 0) -> str:
    """Missing counters as people write them: 3、5—7; ``most`` ranges at the most (0: all)."""
    shown = missing[:most] if most else missing
    words = [str(first) if first == last else f"{first}—{last}" for first, last in shown]
    return "、".join(words) + ("…" if len(shown) < len(missing) else "")


def report_paper(office: Office, year: int | None, translate: Translate) -> bytes:
    """The report on paper, for the folder of the year. Raises `RuleSaysNoError` where there is
    no number yet.
    """
    report = number_report(office, year)
    if not report:
        raise RuleSaysNoError(
            "no_numbers",
            QT_TRANSLATE_NOOP("errors", "还没有编过号，没有可以检查的；开出证明以后再来。"),
        )
    names = {each.series: series_title(office, each.series, translate) for each in report}
    sections = [Section("一、使用情况", _SUMMARY, [_summary(each, names) for each in report])]
    for number, (heading, columns, rows) in enumerate(_details(report, names)):
        sections.append(Section(f"{'二三四'[number]}、{heading}", columns, rows))
    sound = all(each.sound for each in report)
    pdf = draw_statement(
        StatementPage(
            title="编号检查表",
            left_line=office.setting("name"),
            right_line=in_digits(office.today()),
            sections=tuple(sections),
            closing=("没有缺号、重号，日期先后也对。",) if sound else (),
            notes=() if sound else (_TO_DO,),
            signatures=("核对人：", "日期："),
            author=office.setting("name"),
        )
    )
    with office.noting("certificates.print") as write:
        write.audit("print", "certificate", "", new={"paper": "number_report", "year": year})
    return pdf


_TO_DO = (
    "缺号：多半是手工开过、还没有补录的，找到存根后补录；确实没有用过的，在本表上注明原因。"
    "重号：核对两份原件，有一份要更正的，收回后重开。"
)
_SUMMARY = (
    Column("编号序列", 24),
    Column("年份", 8, "center"),
    Column("首号—末号", 16, "center"),
    Column("已用", 9, "right"),
    Column("其中手工", 10, "right"),
    Column("作废", 8, "right"),
    Column("缺号", 8, "right"),
    Column("重号", 8, "right"),
    Column("日期倒置", 10, "right"),
)


def _summary(each: SeriesYear, names: dict[str, str]) -> tuple[str, ...]:
    figures = (each.used, each.by_hand, each.void, each.missing_count, len(each.repeated))
    return (
        names[each.series],
        str(each.year),
        f"{each.first}—{each.last}" if each.last else "",
        *(str(figure) for figure in (*figures, len(each.out_of_order))),
    )


def _details(
    report: Sequence[SeriesYear], names: dict[str, str]
) -> Iterator[tuple[str, tuple[Column, ...], Sequence[Sequence[str]]]]:
    where = (Column("编号序列", 20), Column("年份", 8, "center"))
    missing = [(names[e.series], str(e.year), ranges(e.missing), "") for e in report if e.missing]
    if missing:
        yield "缺号", (*where, Column("缺哪些号", 44), Column("原因（手写）", 28)), missing
    repeated = [
        (names[e.series], str(e.year), paper.number, paper.day, paper.name, _how(paper))
        for e in report
        for papers in e.repeated
        for paper in papers
    ]
    if repeated:
        columns = (Column("编号", 32), Column("日期", 14), Column("申请人", 16), Column("来源", 10))
        yield "重号", (*where, *columns), repeated
    orders = [
        (names[e.series], str(e.year), pair.number, pair.day, pair.later_number, pair.earlier_day)
        for e in report
        for pair in e.out_of_order
    ]
    if orders:
        columns = (
            Column("前一号", 25),
            Column("日期", 11),
            Column("后一号", 25),
            Column("日期却早", 11),
        )
        yield "日期倒置", (*where, *columns), orders


def _how(paper: Bearer) -> str:
    return "手工" if paper.by_hand else "程序"


def _repeats(
    rows: Sequence[tuple[object, ...]],
) -> dict[tuple[str, int], tuple[tuple[Bearer, ...], ...]]:
    found: dict[tuple[str, int], tuple[tuple[Bearer, ...], ...]] = {}

    def key(row: Sequence[object]) -> tuple[object, ...]:
        return (row[0], row[1], row[2] if row[0] else row[3])

    for (series, year, _), papers in groupby(rows, key):
        group = tuple(
            Bearer(str(number), str(day), str(name), bool(by_hand))
            for _, _, _, number, day, name, by_hand in papers
        )
        place = (str(series), int(str(year)))
        found[place] = (*found.get(place, ()), group)
    return found


def _really_missing(
    office: Office, series: str, year: int, holes: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The holes without the numbers that stand on papers of another pattern."""
    parts, left = type_series(series), _LOOKED_AT
    title = _title(office, parts) if parts.type_key else ""
    for first, last in holes:
        if last - first >= left:
            yield first, last
            continue
        left -= last - first + 1
        absent = [
            counter
            for counter in range(first, last + 1)
            if not store_numbers.is_given(
                office.db, written(office, parts.series, year, counter, title)
            )
        ]
        for _, group in groupby(enumerate(absent), lambda pair: pair[1] - pair[0]):
            run = [counter for _, counter in group]
            yield run[0], run[-1]


def _title(office: Office, parts: TypeSeries) -> str:
    known: dict[str, str] = {kind.key: kind.title for kind in catalogue_in_force(office).types}
    return known.get(parts.type_key, parts.type_key)
