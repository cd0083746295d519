"""Papers about places and numbers: the plan of a block (楼栋图) and the statistics (居民统计表)."""

from collections.abc import Sequence

from community_desk.language import as_written
from community_desk.office.office import Office
from community_desk.printing.charts import Chart, ChartBar
from community_desk.printing.chinese_dates import in_digits
from community_desk.printing.plans import Box, PlanGroup, PlanPage, draw_plan
from community_desk.printing.statements import Section, StatementPage, draw_statement
from community_desk.printing.tables import Column
from community_desk.registry.blocks import Block, Room, load_block
from community_desk.registry.statistics import (
    PYRAMID,
    TITLES,
    Part,
    Statistics,
    label,
    statistics,
)


def block_plan(office: Office, compound: str, block: str) -> bytes:
    """A block on A4 across: floors by rooms with the names of the people. That it was printed is
    on record. Raises `RuleSaysNoError` ``missing_character``.
    """
    found = load_block(office, compound, block)
    word = office.setting("building_word")
    title = f"{compound}{block}{word}" if block else compound
    pdf = draw_plan(_plan(office, found, title or "其他住址"))
    with office.noting("registry.print") as write:
        write.audit("print", "registry", "", new={"paper": "block_plan", "block": title})
    return pdf


def statistics_paper(office: Office, compound: str | None = None) -> bytes:
    """The statistics of a compound or of everybody: numbers only, nobody's data."""
    return draw_statement(_statistics_page(office, statistics(office, compound)))


def note_statistics(office: Office, compound: str | None, action: str) -> None:
    """Puts on record that the statistics were printed (``print``) or saved (``export``)."""
    with office.noting("registry.figures") as write:
        told = {"paper": "statistics"} | ({} if compound is None else {"compound": compound})
        write.audit(action, "registry", "", new=told)


def _plan(office: Office, block: Block, title: str) -> PlanPage:
    rooms = block.rooms()
    people = sum(len(room.people) for room in rooms)
    on = in_digits(office.today())
    return PlanPage(
        title=f"{title}楼栋图",
        subtitle=f"{office.setting('name')}　{on}　{len(rooms)} 间　{people} 人",
        row_labels=tuple(
            "—" if floor.level is None else f"{floor.level}层" for floor in block.floors
        ),
        groups=tuple(
            PlanGroup(
                f"{unit.number}单元" if unit.number else "",
                tuple(tuple(map(_box, floor.units[at])) for floor in block.floors),
            )
            for at, unit in enumerate(block.units)
        ),
        footer=f"制图人：{office.staff.name}　只供工作使用，请妥善保管",
        author=office.setting("name"),
    )


def _box(room: Room | None) -> Box | None:
    if room is None:
        return None
    count = f"{len(room.people)}人" if room.people else ""
    mark = " ".join(filter(None, [count, room.word]))
    return Box(room.number, mark, tuple(person.name for person in room.people))


def _statistics_page(office: Office, found: Statistics) -> StatementPage:
    scope = "" if found.scope.compound is None else found.scope.compound or "其他住址"
    total = found.total
    key = [("人口", f"{total.people:,} 人"), ("户数", f"{total.households:,} 户")]
    key += [(_label(office, "ages", part), f"{part.people:,} 人") for part in found.ages]
    key += [
        (_label(office, "pyramid", part), f"{part.people:,} 人")
        for part in (found.pyramid.no_age, found.pyramid.no_sex)
        if part.people
    ]
    charts = {kind: _chart(office, kind, parts) for kind, parts in found.divisions.items()}
    sections = [Section("主要数字", _PAIRS, _in_pairs(key))]
    sections += [_table(office, kind, parts, total) for kind, parts in found.divisions.items()]
    sections.append(_bands(found))
    return StatementPage(
        title=f"{office.setting('name')}{scope}居民统计表",
        left_line="统计范围：现有居民，不含已迁出和已去世的人",
        right_line=in_digits(office.today()),
        sections=tuple(sections),
        signatures=(f"制表人：{office.staff.name}", "审核人：", "日期："),
        author=office.setting("name"),
        pictures=(
            (_pyramid(found),),
            (charts["status"], charts["household_size"]),
            (charts["education"], charts["employment"]),
        ),
    )


_PAIRS = (Column("项目", 30), Column("数字", 20, "right")) * 2


def _in_pairs(cells: Sequence[tuple[str, str]]) -> list[tuple[str, ...]]:
    even = [*cells, *([("", "")] if len(cells) % 2 else [])]
    return [left + right for left, right in zip(even[::2], even[1::2], strict=True)]


def _table(office: Office, kind: str, parts: Sequence[Part], total: Part) -> Section:
    whole = max(total.people, 1)
    columns = [Column("项目", 40), Column("人数", 20, "right"), Column("占比", 20, "right")]
    rows = [
        [_label(office, kind, part), f"{part.people:,}", f"{part.people * 100 / whole:.1f}%"]
        for part in parts
    ]
    totals = ["合计", f"{total.people:,}", ""]
    if any(part.households for part in parts):
        columns.append(Column("户数", 20, "right"))
        for row, part in zip(rows, parts, strict=True):
            row.append(f"{part.households:,}" if part.households else "")
        totals.append("")
    return Section(TITLES[kind], tuple(columns), rows, tuple(totals))


def _bands(found: Statistics) -> Section:
    bands = found.pyramid.bands
    return Section(
        PYRAMID,
        (
            Column("年龄", 30),
            Column("男", 20, "right"),
            Column("女", 20, "right"),
            Column("合计", 20, "right"),
        ),
        [
            (
                _ages(band.key),
                f"{band.men.people:,}",
                f"{band.women.people:,}",
                f"{band.men.people + band.women.people:,}",
            )
            for band in bands
        ],
        (
            "合计",
            f"{sum(band.men.people for band in bands):,}",
            f"{sum(band.women.people for band in bands):,}",
            f"{sum(band.men.people + band.women.people for band in bands):,}",
        ),
    )


def _pyramid(found: Statistics) -> Chart:
    bars = tuple(
        ChartBar(_ages(band.key), part.people, f"{part.people:,}")
        for band in reversed(found.pyramid.bands)
        for part in (band.men, band.women)
    )
    return Chart(PYRAMID, bars, ("男", "女"))


def _chart(office: Office, kind: str, parts: Sequence[Part]) -> Chart:
    by_household = kind == "household_size"
    bars = []
    for part in parts:
        value = part.households if by_household and part.households else part.people
        unit = "户" if by_household and part.households else "人"
        bars.append(ChartBar(_label(office, kind, part), value, f"{value:,} {unit}"))
    return Chart(TITLES[kind], tuple(bars))


def _ages(key: str) -> str:
    first, _, last = key.partition("-")
    return f"{first}–{last}岁" if last else f"{first}岁以上"


def _label(office: Office, kind: str, part: Part) -> str:
    return label(kind, part, as_written, office.setting("building_word"))
