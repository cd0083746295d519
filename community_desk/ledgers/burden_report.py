"""减负报告: one or two pages on which a committee shows its street office what it carries."""

from collections.abc import Iterator, Sequence

from community_desk.ledgers.burden import Burden
from community_desk.ledgers.overlap import Overlap
from community_desk.office.office import Office
from community_desk.printing.charts import Chart, ChartBar
from community_desk.printing.chinese_dates import in_digits
from community_desk.printing.statements import Section, StatementPage, draw_statement
from community_desk.printing.tables import Column

TITLE = "社区减负报告"
_MOST_BARS = 6
_MOST_COLUMNS = 10
_MOST_TYPES = 10
_MOST_CATEGORIES = 5
_SERIAL = "序号"
_UNNAMED = "（未写明）"


def draw_burden_report(office: Office, burden: Burden) -> bytes:
    """Draws the report on A4; no resident is named. That it was printed is on record.

    Raises `RuleSaysNoError` for a character that no font has.
    """
    tables = [table for table in (_tasks(burden), _columns(burden), _refused(burden)) if table]
    sections: list[Table] = [("主要情况", _FACTS, list(_facts(burden)), ()), *tables]
    until = min(burden.period.until_on, office.today().isoformat())
    page = StatementPage(
        title=TITLE,
        left_line=office.setting("name"),
        right_line=f"{burden.period.words}（{burden.period.from_on} 至 {until}）",
        sections=tuple(
            Section(f"{number}、{heading}", columns, rows, totals)
            for number, (heading, columns, rows, totals) in zip("一二三四", sections, strict=False)
        ),
        closing=tuple(_wishes(burden)),
        notes=(
            "各数由程序按登记逐条清点，来源见“数据来源”一栏；不含居民姓名。",
            f"制表日期：{in_digits(office.today())}",
        ),
        signatures=("居委会主任：", "制表人：", "街道办事处签收："),
        author=office.setting("name"),
        pictures=_pictures(burden),
    )
    pdf = draw_statement(page)
    with office.noting("ledgers.print") as write:
        about = {"paper": "burden", "from": burden.period.from_on, "until": burden.period.until_on}
        write.audit("print", "book", "", new=about)
    return pdf


_FACTS = (Column("情况", 12), Column("数据来源", 5))
Table = tuple[str, tuple[Column, ...], Sequence[tuple[str, ...]], tuple[str, ...]]


def _facts(burden: Burden) -> Iterator[tuple[str, str]]:
    tasks = burden.sum_of("tasks")
    text = f"承接普查、调查和部门下达的任务 {tasks} 件"
    if tasks:
        text += (
            f"，其中没有准入批准的 {burden.sum_of('unapproved')} 件，没有随任务经费的"
            f" {burden.sum_of('unpaid')} 件，两样都没有的 {burden.sum_of('neither')} 件；"
            f"应调查 {burden.sum_of('households'):,} 户次"
        )
    yield f"{text}。", "台账1503《普查与调查任务台账》，按开始日期"
    text = (
        f"共有台账 {burden.books} 本、{burden.overlaps.total} 栏；同一个栏目被两本以上台账要求的"
        f"有 {burden.overlaps.repeated} 个"
    )
    if most := _repeated(burden)[:1]:
        text += f"，最多的“{most[0].column}”出现在 {len(most[0].books)} 本"
    yield f"{text}。", "各本台账的栏目"
    saved = burden.saved
    text = (
        f"新登记台账 {saved.entries:,} 条。由居民、房屋和单位登记直接带出、不用再填的有"
        f" {saved.registers:,} 格，由程序填写的序号、日期、经办人等 {saved.program:,} 格。"
    )
    yield text, "逐条清点本期各本台账中自动填好、不是手工填写的栏目"
    text = f"被要求开具不应由居委会出具的证明、未予开具的 {burden.refusals.total} 件"
    yield f"{text}。", "不予开具登记（作废的不计）"
    people = burden.totals
    text = (
        f"登记居民 {people.people:,} 人、{people.households:,} 户，其中流动人口"
        f" {people.migrants:,} 人，60岁以上 {people.over_60:,} 人，80岁以上 {people.over_80:,} 人"
    )
    if people.relief_households is not None:
        text += f"；低保 {people.relief_households:,} 户"
    if people.disabled is not None:
        text += f"，残疾人 {people.disabled:,} 人"
    yield f"{text}（制表日）。", "居民登记；台账0301、0305未注销的条目"


def _wishes(burden: Burden) -> Iterator[str]:
    if burden.sum_of("unapproved"):
        yield "请街道核对没有准入批准的任务：该补手续的补，不该由居委会办的退回。"
    if burden.sum_of("unpaid"):
        yield "请街道按“权随责走、费随事转”，落实没有经费的任务的经费。"


def _tasks(burden: Burden) -> Table | None:
    if not burden.departments:
        return None
    names = ("tasks", "unapproved", "unpaid", "neither", "households")
    heads = ("任务", "没有准入批准", "没有经费", "两样都没有", "应调查户次")
    rows = [
        (one.name or _UNNAMED, *(_figure(getattr(one, name)) for name in names))
        for one in burden.departments
    ]
    return (
        "各部门下达的任务（件）",
        (Column("下达部门", 6), *(Column(head, 2.4, align="right") for head in heads)),
        rows,
        ("合计", *(_figure(burden.sum_of(name)) for name in names)),
    )


def _columns(burden: Burden) -> Table | None:
    rows = [
        (
            row.column,
            f"{len(row.books)}",
            f"{row.filled}" if row.filled else "",
            _categories(row.categories),
        )
        for row in _repeated(burden)[:_MOST_COLUMNS]
    ]
    heads = (
        Column("栏目", 3.4),
        Column("几本台账要", 2.2, align="right"),
        Column("其中自动填好", 2.4, align="right"),
        Column("哪些类的台账", 9),
    )
    return ("重复要求最多的栏目", heads, rows, ()) if rows else None


def _refused(burden: Burden) -> Table | None:
    if not burden.refusals.types:
        return None
    shown, rest = burden.refusals.types[:_MOST_TYPES], burden.refusals.types[_MOST_TYPES:]
    rows = [(title, str(many)) for title, many in shown]
    if rest:
        rows.append((f"其余 {len(rest)} 种", str(sum(many for _, many in rest))))
    heads = (Column("要求开具的证明", 12), Column("件数", 2, align="right"))
    return "不予开具的证明", heads, rows, ("合计", str(burden.refusals.total))


def _pictures(burden: Burden) -> tuple[tuple[Chart, ...], ...]:
    saved = [(_short(title), many) for title, many in burden.saved.categories]
    charts = [
        _chart("任务由谁下达（件）", [(one.name, one.tasks) for one in burden.departments]),
        _chart(
            "没有准入批准或没有经费的任务（件）",
            [(one.name, one.unapproved + one.unpaid - one.neither) for one in burden.departments],
        ),
        _chart(
            "哪些栏目要得最多（本台账）",
            [(row.column, len(row.books)) for row in _repeated(burden)],
        ),
        _chart("登记带出的格数（各类台账）", saved),
        _chart("哪类单位要求开具不该开的证明（件）", burden.refusals.kinds),
        _chart("要求开具什么（件）", burden.refusals.types),
    ]
    there = [chart for chart in charts if chart.bars]
    return tuple(tuple(there[at : at + 2]) for at in range(0, len(there), 2))


def _chart(heading: str, figures: Sequence[tuple[str, int]]) -> Chart:
    some = sorted((item for item in figures if item[1]), key=lambda item: -item[1])
    bars = (ChartBar(name or _UNNAMED, many, f"{many:,}") for name, many in some[:_MOST_BARS])
    return Chart(heading, tuple(bars))


def _repeated(burden: Burden) -> list[Overlap]:
    return [row for row in burden.overlaps.columns if row.column != _SERIAL and len(row.books) > 1]


def _categories(titles: tuple[str, ...]) -> str:
    shown = "、".join(_short(title) for title in titles[:_MOST_CATEGORIES])
    return shown if len(titles) <= _MOST_CATEGORIES else f"{shown}等 {len(titles)} 类"


def _short(category: str) -> str:
    """Without what it holds besides, in brackets."""
    return category.partition("(")[0]


def _figure(number: int) -> str:
    return f"{number:,}" if number else ""
