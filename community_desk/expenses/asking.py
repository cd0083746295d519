"""The page on which a committee asks its street office for the money a year lacks.

A draft by the office's own figures; what is to be added in words is typed by whoever signs it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from community_desk.errors import RuleSaysNoError
from community_desk.expenses.checks import LONGEST_NAME, tidy
from community_desk.expenses.expected import HOUSEHOLDS, Expected, expected
from community_desk.expenses.forecast import ADVANCES, Forecast
from community_desk.expenses.forecast_words import reckoning
from community_desk.expenses.forms import load_classes
from community_desk.expenses.money import in_words, plain, yuan
from community_desk.expenses.standards import BY_HOUSEHOLDS
from community_desk.expenses.straight_line import MONTHS, Line, share_of_year
from community_desk.expenses.task_costs import TaskCost
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import settings
from community_desk.office.office import Office
from community_desk.office.permissions import check_may
from community_desk.printing.applications import ApplicationPage, Table, Words, draw_application
from community_desk.printing.chinese_dates import in_digits
from community_desk.printing.month_bars import MonthBar, MonthBars
from community_desk.printing.tables import Column

_WORK_FUND = "district_work"
STREET = "street_office"
_USUAL_STREET = "街道办事处"
# How many classes and tasks have a row of their own; fewer where the page would be too long.
_MOST = ((12, 5), (10, 3), (8, 2), (6, 1))
_UNNAMED = "（未写明）"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What is asked and why: the forecast, the tasks of its year, how many ``households`` the
    office has (0: not known) and the ``rule`` it goes by (see `asking_for`), what the person adds
    in words, and to whom it goes (empty: as the office has written down).
    """

    forecast: Forecast
    tasks: Sequence[TaskCost] = ()
    households: int = 0
    rule: Expected | None = None
    telling: str = ""
    to: str = ""

    @property
    def amount(self) -> int:
        """What is asked for, in fen."""
        return self.forecast.daily.missing

    def as_json(self) -> dict[str, object]:
        """For scripts: yuan with two decimals as text."""
        rule, found = self.rule, self.forecast
        return {
            "year": found.year,
            "amount": plain(self.amount),
            "in_words": in_words(self.amount),
            "ends_on": str(found.daily.ends_on or "") or None,
            "rule": rule.rule.key if rule else None,
            "rule_amount": plain(rule.fen or 0) if rule else None,
            "allotted": plain(found.daily_allotted),
            "uncovered": plain(sum(one.uncovered for one in self.tasks)),
        }


def asking_for(
    office: Office,
    found: Forecast,
    tasks: Sequence[TaskCost],
    counts: Mapping[str, int],
    *,
    telling: str = "",
    to: str = "",
) -> Asking:
    """What an office of some size asks for; ``counts`` are those of `expected.expected`.

    Of the funding rules that is named by which the office goes for its work fund.
    """
    rules = expected(office, counts, found.year)
    return Asking(
        forecast=found,
        tasks=tasks,
        households=counts.get(HOUSEHOLDS, 0),
        rule=next(
            (one for one in rules if one.followed and one.fen and one.rule.fund == _WORK_FUND),
            None,
        ),
        telling=telling,
        to=to,
    )


def street_office(office: Office) -> str:
    """Whom the page addresses."""
    return office.setting(STREET) or _USUAL_STREET


def set_street_office(office: Office, name: str) -> None:
    """Writes down how the street office is addressed; an empty name is the usual word.

    Raises `NotUnderstoodError` ``text_too_long``, `RuleSaysNoError` ``role_may_not``.
    """
    check_may(office, "expenses.publish")
    name = tidy(name, LONGEST_NAME)
    with office.writing("expenses.publish") as write:
        old = office.setting(STREET)
        settings.store(write.db, STREET, name)
        write.audit("set", "setting", STREET, old={STREET: old}, new={STREET: name})


def check_missing(asking: Asking) -> None:
    """Raises `RuleSaysNoError` ``nothing_missing``: who lacks nothing asks for nothing."""
    if not asking.amount:
        raise RuleSaysNoError(
            "nothing_missing",
            QT_TRANSLATE_NOOP(
                "errors", "{year} 年的钱算下来没有缺口，不用申请；支出有变化以后再来看。"
            ),
            year=asking.forecast.year,
        )


def draw_asking(office: Office, asking: Asking) -> bytes:
    """The page as a PDF, the same bytes for the same figures.

    Raises `RuleSaysNoError`: ``nothing_missing``, ``missing_character``, ``too_long_for_page``.
    """
    check_missing(asking)
    for classes, tasks in _MOST[:-1]:
        try:
            return draw_application(_page(office, asking, classes, tasks))
        except RuleSaysNoError as error:
            if error.code != "too_long_for_page":
                raise
    return draw_application(_page(office, asking, *_MOST[-1]))


def note_asking(office: Office, asking: Asking) -> None:
    """Puts on record that the page was printed or saved, with what it asks for."""
    new = {"paper": "asking", "year": asking.forecast.year, "amount": plain(asking.amount)}
    with office.noting("expenses.print") as write:
        write.audit("print", "month", "", new=new)


def _page(office: Office, asking: Asking, classes: int, tasks: int) -> ApplicationPage:
    return ApplicationPage(
        title=f"关于{asking.forecast.year}年工作经费缺口的情况说明",
        salutation=f"{asking.to.strip() or street_office(office)}：",
        blocks=tuple(_blocks(asking, classes, tasks)),
        annex=_annex(asking),
        committee=office.setting("name"),
        date=in_digits(office.today()),
        signatures=_signatures(office),
        notes=tuple(_notes(asking)),
    )


def _blocks(asking: Asking, classes: int, tasks: int) -> Iterator[Words | Table]:
    found, line = asking.forecast, asking.forecast.daily
    yield Words("一、收支情况", bold=True)
    yield Words(_figures(asking))
    yield _classes(found, line, classes)
    yield Words("二、缺口", bold=True)
    yield Words(_shortfall(asking))
    poor = [one for one in asking.tasks if one.uncovered]
    numbers = iter("三四")
    if poor:
        yield Words(f"{next(numbers)}、没有随事拨款的任务", bold=True)
        yield Words(
            f"上级部门下达的任务中，有{len(poor)}件没有随任务拨来经费，或者拨来的不够，"
            f"本年从工作经费里垫了{_said(sum(one.uncovered for one in poor))}。"
            "请按“费随事转”，由下达任务的部门承担。"
        )
        yield _tasks(poor, tasks)
    if telling := asking.telling.strip():
        yield Words(f"{next(numbers)}、情况说明", bold=True)
        yield from (Words(part) for part in telling.splitlines() if part.strip())
    yield Words(
        f"综上，请补助{found.year}年工作经费缺口{_said(asking.amount)}"
        f"（{in_words(asking.amount)}）。",
        bold=True,
    )


def _figures(asking: Asking) -> str:
    found, line = asking.forecast, asking.forecast.daily
    homes = f"本社区登记居民{asking.households:,}户。" if asking.households else ""
    apart = "（专项经费另算，不在内）" if found.ordinary else ""
    moved = line.money - found.daily_opening - found.daily_allotted
    parts = [f"本年到账{_said(found.daily_allotted)}"]
    if found.daily_opening:
        parts.insert(0, f"上年结余{_said(found.daily_opening)}")
    if moved:
        parts.append(f"{'从专项调入' if moved > 0 else '调给专项'}{_said(abs(moved))}")
    if len(parts) > 1:
        parts.append(f"合计{_said(line.money)}")
    money = "，".join(parts)
    paid = f"支出{_said(line.spent - line.lent)}"
    if line.lent:
        paid += f"，预借未报销{_said(line.lent)}"
    if found.is_complete:
        spent = f"全年实际{paid}，见下表。"
    elif line.months:
        spent = f"{_months(line)}{paid}，照此推算全年需要{_said(line.expected)}，见下表。"
    else:
        spent = f"按各月预算，全年需要{_said(line.expected)}，见下表。"
    return f"{homes}{money}{apart}。{spent}"


def _shortfall(asking: Asking) -> str:
    found, line = asking.forecast, asking.forecast.daily
    if line.last_day is None:
        return f"本年还没有经费到账，全年缺{_said(line.missing)}。{_measured(asking)}"
    day = f"{line.last_day.month}月{line.last_day.day}日"
    if found.is_complete:
        text = f"经费在{day}用完，全年缺{_said(line.missing)}。"
    else:
        text = f"照此推算，经费到{day}用完，到年底缺{_said(line.missing)}。"
    return text + _measured(asking)


def _measured(asking: Asking) -> str:
    """What came in against what the rule gives."""
    one = asking.rule
    if one is None:
        return ""
    should, came = one.fen or 0, one.actual or 0
    homes = f"{asking.households:,}户" if one.rule.kind in BY_HOUSEHOLDS else ""
    text = f"按“{one.rule.title}”的标准，{homes}应拨{_said(should)}，实际到账{_said(came)}，"
    if came < should:
        return f"{text}比标准少{_said(should - came)}。"
    if came == should:
        return f"{text}与标准相符，但不够全年的开支。"
    return f"{text}比标准多{_said(came - should)}，但仍不够全年的开支。"


def _classes(found: Forecast, line: Line, most: int) -> Table:
    classes = load_classes()
    parts = {part.key: part for part in line.parts}
    order = [one.key for one in classes.all if one.key in parts or found.daily_budget.get(one.key)]
    order += [key for key in parts if key not in order]
    rows: list[tuple[str, tuple[int, int, int]]] = []
    for key in order:
        spent, expected = (parts[key].spent, parts[key].expected) if key in parts else (0, 0)
        if spent or expected:
            title = classes.title(key) if key != ADVANCES else "预借未报销"
            rows.append((title, (spent, expected, found.daily_budget.get(key, 0))))
    if len(rows) > most:
        rows.sort(key=lambda row: -row[1][1])
        rest = [fen for _, fen in rows[most - 1 :]]
        spent, expected, budget = (sum(column) for column in zip(*rest, strict=True))
        rows[most - 1 :] = [(f"其余{len(rest)}类", (spent, expected, budget))]
    return Table(
        columns=(
            Column("类别", 30),
            Column("已支出", 23, "right"),
            Column("全年预计", 23, "right"),
            Column("年度预算", 23, "right"),
        ),
        rows=[(title, *map(yuan, amounts)) for title, amounts in rows],
        totals=("合计（元）", *map(yuan, map(sum, zip(*(fen for _, fen in rows), strict=True)))),
        chart=_chart(line),
    )


def _chart(line: Line) -> MonthBars:
    bars = [
        MonthBar(str(at), fen / 100, f"{(fen + 50) // 100:,}" if fen else "", at > line.months)
        for at, fen in enumerate(line.by_month, 1)
    ]
    ends, words = line.last_day, ""
    at = 0.0
    if ends is not None:
        at = share_of_year(ends)
        words = f"{ends.month}月{ends.day}日用完"
    return MonthBars("逐月支出（元）", tuple(bars), "已支出", "预计", at, words)


def _tasks(poor: Sequence[TaskCost], most: int) -> Table:
    shown, rest = poor[:most], poor[most:]
    rows = [
        (
            one.name or "（台账里没有这件任务）",
            one.department or _UNNAMED,
            f"{one.begins:%Y-%m-%d}" if one.begins else "",
            *_amounts([one]),
        )
        for one in shown
    ]
    if rest:
        rows.append((f"其余{len(rest)}件", "", "", *_amounts(rest)))
    return Table(
        columns=(
            Column("任务", 50),
            Column("下达部门", 34),
            Column("开始日期", 23, "center"),
            Column("已花", 22, "right"),
            Column("随任务拨款", 22, "right"),
            Column("垫付", 22, "right"),
        ),
        rows=rows,
        totals=("合计（元）", "", "", *_amounts(poor)),
    )


def _amounts(tasks: Sequence[TaskCost]) -> tuple[str, str, str]:
    """What tasks cost together, what came with them, and what is not covered."""
    return (
        yuan(sum(one.cost for one in tasks)),
        yuan(sum(one.given for one in tasks)),
        yuan(sum(one.uncovered for one in tasks)),
    )


def _annex(asking: Asking) -> str:
    line = asking.forecast.daily
    months = _months(line) if line.months else "各月"
    text = f"附件：1．{asking.forecast.year}年{months}收支月报表"
    if any(one.uncovered for one in asking.tasks):
        text += "　2．上列任务的下达文件和支出票据"
    return text


def _signatures(office: Office) -> tuple[str, ...]:
    telephone = office.setting("telephone")
    called = (f"联系电话：{telephone}",) if telephone else ()
    return ("负责人（签字）：", f"经办人：{office.staff.name}", *called)


def _notes(asking: Asking) -> Iterator[str]:
    found = asking.forecast
    yield f"怎么算的：{''.join(step.say() for step in reckoning(found, found.daily))}"
    yield (
        "居民委员会工作经费的来源和标准由人民政府规定并公开（《城市居民委员会组织法》第十七条）。"
        "各数取自社区的备用金账，正式的会计核算以街道的账为准。"
    )


def _months(line: Line) -> str:
    return "1月" if line.months == 1 else f"1月至{min(line.months, MONTHS)}月"


def _said(fen: int) -> str:
    return f"{yuan(fen)}元"
