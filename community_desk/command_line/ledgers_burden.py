"""``community-desk ledgers overlap``, ``burden``: what the books ask for, cost and save."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from community_desk.certificates.asking_bodies import KINDS
from community_desk.certificates.refusal_counts import refusal_counts
from community_desk.command_line.common import (
    OFFICE,
    OUT_FILE,
    answer,
    check_can_write,
    json_option,
    opened,
    staff_option,
    write_paper,
)
from community_desk.language import translate
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.burden import Period, Refusals, check_period
from community_desk.ledgers.burden import burden as count_burden
from community_desk.ledgers.burden_report import draw_burden_report
from community_desk.ledgers.in_force import books_in_force
from community_desk.ledgers.overlap import overlap as find_overlap
from community_desk.ledgers.overlap import saved_cells


@click.command(help=translate("commands", "哪些栏目被几本台账重复要；省下了多少格"))
@click.argument("office", type=click.Path(path_type=Path), required=False)
@staff_option
@json_option
def overlap(office: Path | None, staff: str, as_json: bool) -> None:
    """Shows which columns are asked for in several books, and what an office did not type."""
    document: dict[str, Any]
    if office is None:
        found, saved = find_overlap(load_books()), None
        document = found.as_json()
    else:
        with opened(office, staff) as desk:
            books = books_in_force(desk)
            found, saved = find_overlap(books), saved_cells(desk, books)
        document = found.as_json() | {"saved": saved.as_json()}
    lines = [f"{row.column}\t{len(row.books)}" for row in found.columns]
    if saved is not None:
        text = translate("commands", "{entries} 条登记里，{cells} 格由登记带出，不用再填")
        lines.append(text.format(entries=saved.entries, cells=saved.registers))
    answer(as_json, document, lines)


@click.command(help=translate("commands", "减负报告：任务、重复栏目、省下的填写、不予开具"))
@OFFICE
@OUT_FILE
@click.option("--year", type=int, help=translate("commands", "哪一年（默认今年）"))
@click.option("--quarter", type=int, default=0, help=translate("commands", "哪个季度（1 到 4）"))
@staff_option
@json_option
def burden(
    office: Path, out: Path, year: int | None, quarter: int, staff: str, as_json: bool
) -> None:
    """Writes the report for the street office."""
    check_can_write(out, office)
    with opened(office, staff) as desk:
        period = Period(desk.today().year if year is None else year, quarter)
        check_period(period)
        days = (date.fromisoformat(day) for day in (period.from_on, period.until_on))
        refused = refusal_counts(desk, *days)
        refusals = Refusals(
            refused.total,
            tuple((KINDS[kind], many) for kind, many in refused.kinds.items()),
            tuple((one.title, one.total) for one in refused.types),
        )
        counted = count_burden(desk, period, refusals)
        write_paper(out, draw_burden_report(desk, counted))
    text = translate("commands", "{period}：任务 {tasks} 件，{cells} 格不用再填；报告：{file}")
    answer(
        as_json,
        counted.as_json() | {"file": str(out)},
        text.format(
            period=period.words,
            tasks=counted.sum_of("tasks"),
            cells=counted.saved.registers,
            file=out,
        ),
    )
