"""减负情况: the page that shows the street office what the committee was asked for wrongly."""

from community_desk.certificates import national_list
from community_desk.certificates.asking_bodies import KINDS
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.in_force import policy_in_force
from community_desk.certificates.refusal_counts import RefusalCounts, TypeCount
from community_desk.certificates.wording import day_in_words
from community_desk.office.office import Office
from community_desk.printing.charts import Chart, ChartBar
from community_desk.printing.statements import Section, StatementPage, draw_statement
from community_desk.printing.tables import Column

TITLE = "被要求开具不应由居委会出具的证明情况"
MOST_BODIES = 15
_MOST_BARS = 10
_MOST_MONTHS = 12


def draw_burden(office: Office, catalogue: Catalogue, counts: RefusalCounts) -> bytes:
    """Draws the counts of a time on A4. No applicant is named; bodies are."""
    sections = [_types_section(catalogue, counts)] if counts.types else []
    if counts.bodies:
        sections.append(_bodies_section(counts))
    sections.append(_rules_section(office, catalogue, counts))
    count = f"本期不予开具 {counts.total} 件"
    return draw_statement(
        StatementPage(
            title=TITLE,
            left_line=office.setting("name"),
            right_line=f"{counts.from_on} 至 {counts.until_on}",
            sections=tuple(sections),
            closing=(f"{count}，均已向居民书面告知办理途径，并登记在册。",),
            notes=(
                "按告知单登记簿逐件统计，已作废的告知单不计；“要求单位”为居民申请时所述。",
                f"制表日期：{day_in_words(office, office.today())}",
            ),
            signatures=("居委会主任", "经办人", "街道办事处签收"),
            author=office.setting("name"),
            pictures=((_kinds_chart(counts), _types_chart(counts)),) if counts.types else (),
        )
    )


def note_burden(office: Office, counts: RefusalCounts, action: str) -> None:
    """Puts on record that the counts were printed (``print``) or saved (``export``)."""
    with office.noting("certificates.figures") as write:
        time = {"from": counts.from_on, "until": counts.until_on}
        write.audit(action, "refusal", "", new={"paper": "counts", **time})


def _kinds_chart(counts: RefusalCounts) -> Chart:
    return Chart(
        "哪类单位要求的",
        tuple(ChartBar(KINDS[kind], many, f"{many}") for kind, many in counts.kinds.items())[
            :_MOST_BARS
        ],
    )


def _types_chart(counts: RefusalCounts) -> Chart:
    bars = tuple(ChartBar(one.title, one.total, f"{one.total}") for one in counts.types)
    return Chart("要求开具什么", bars[:_MOST_BARS])


def _types_section(catalogue: Catalogue, counts: RefusalCounts) -> Section:
    """By type and month; a time of more than a year is counted by year."""
    by_year = len(counts.months) > _MOST_MONTHS
    spans = [month[:4] if by_year else month for month in counts.months]
    heads = list(dict.fromkeys(spans))
    words = [f"{head}年" if by_year else f"{int(head[5:])}月" for head in heads]
    items = {kind.key: kind.national_items for kind in catalogue.types}

    def cells(months: tuple[int, ...]) -> list[str]:
        sums = [
            sum(many for span, many in zip(spans, months, strict=True) if span == head)
            for head in heads
        ]
        return [str(one) if one else "" for one in sums]

    def row(one: TypeCount) -> tuple[str, ...]:
        listed = "、".join(str(number) for number in sorted(items.get(one.key, ())))
        return (one.title, listed, *cells(one.months), str(one.total))

    whole = tuple(sum(column) for column in zip(*(one.months for one in counts.types), strict=True))
    return Section(
        "一、按事项和月份（清单项：国家清单中的序号）",
        (
            Column("事项", 5.6),
            Column("清单项", 1.6, align="center"),
            *(Column(word, 1.3, align="right") for word in words),
            Column("合计", 1.5, align="right"),
        ),
        [row(one) for one in counts.types],
        ("合计", "", *cells(whole), str(counts.total)),
    )


def _bodies_section(counts: RefusalCounts) -> Section:
    rows = [(one.name, KINDS[one.kind], str(one.total)) for one in counts.bodies[:MOST_BODIES]]
    rest = counts.bodies[MOST_BODIES:]
    if rest:
        rows.append((f"其余 {len(rest)} 个单位", "", str(sum(one.total for one in rest))))
    return Section(
        "二、要求单位",
        (Column("单位", 8), Column("类别", 5), Column("件数", 2, align="right")),
        rows,
    )


def _rules_section(office: Office, catalogue: Catalogue, counts: RefusalCounts) -> Section:
    asked = {one.key for one in counts.types}
    numbers = sorted(
        {item for kind in catalogue.types if kind.key in asked for item in kind.national_items}
    )
    laws = dict.fromkeys(
        item.law
        for kind in catalogue.types
        if kind.key in asked and kind.refusal
        for item in kind.refusal.basis
    )
    rows = [("执行口径", policy_in_force(office).title)]
    rows += [("国家清单", text) for text in national_list.basis(numbers)]
    if laws:
        rows.append(("其他依据", "、".join(laws)))
    heading = "三、不予开具的依据" if counts.bodies else "二、不予开具的依据"
    return Section(
        heading if counts.types else "不予开具的依据",
        (Column("依据", 2.4), Column("内容", 13)),
        rows,
    )
