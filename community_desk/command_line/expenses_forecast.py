"""``community-desk expenses forecast``, ``tasks``, ``ask``: where the money goes, when it ends, and
the page on which the street office is asked for what is missing.
"""

from pathlib import Path

import click

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
from community_desk.expenses.asking import asking_for, draw_asking, note_asking
from community_desk.expenses.forecast import forecast as find_forecast
from community_desk.expenses.forecast import usual_year
from community_desk.expenses.forecast_words import method, outcome
from community_desk.expenses.money import plain, yuan
from community_desk.expenses.task_costs import TaskCost, task_costs, without_money
from community_desk.language import translate
from community_desk.ledgers.counted import office_counts
from community_desk.ledgers.tasks import tasks_of

YEAR = click.option("--year", type=int, help=translate("commands", "哪一年（默认今年）"))


@click.command(help=translate("commands", "今年的钱够用到什么时候，年底缺多少，怎么算的"))
@OFFICE
@YEAR
@staff_option
@json_option
def forecast(office: Path, year: int | None, staff: str, as_json: bool) -> None:
    """Says when the money ends, what is missing by December, and how that came about."""
    with opened(office, staff) as desk:
        found = find_forecast(desk, year)
        steps = method(found, desk.today())
    document = found.as_json()
    line = translate(
        "commands", "{year} 年到账 {allotted}，已支出 {spent}；用到 {ends_in}，年底缺 {missing}"
    ).format(
        year=found.year,
        allotted=yuan(found.allotted),
        spent=yuan(found.spent),
        ends_in=found.ends_in or "—",
        missing=yuan(found.missing),
    )
    lines = [line]
    if ordinary := found.ordinary:
        lines.append(
            translate(
                "commands", "不含专项：有 {money}，已支出 {spent}；用到 {ends_in}，年底缺 {missing}"
            ).format(
                money=yuan(ordinary.money),
                spent=yuan(ordinary.spent),
                ends_in=ordinary.ends_in or "—",
                missing=yuan(ordinary.missing),
            )
        )
    lines += [outcome(found).say(translate), *(f"- {step.say(translate)}" for step in steps)]
    answer(
        as_json,
        document | found.details_as_json() | {"method": [step.say(translate) for step in steps]},
        lines,
    )


@click.command(help=translate("commands", "各项任务花了多少，随任务来了多少，缺多少"))
@OFFICE
@YEAR
@staff_option
@json_option
def tasks(office: Path, year: int | None, staff: str, as_json: bool) -> None:
    """Shows what each task of book 1503 cost, and which came without money."""
    with opened(office, staff) as desk:
        if year is None:
            year = usual_year(desk)
        found = task_costs(desk, tasks_of(desk), year)
    document = {
        "year": year,
        "cost": plain(sum(one.cost for one in found)),
        "uncovered": plain(sum(one.uncovered for one in found)),
        "without_money": len(without_money(found)),
        "tasks": [one.as_json() for one in found],
    }
    answer(as_json, document, [_said(one) for one in found])


@click.command(help=translate("commands", "打印一页情况说明，请街道补助缺的经费"))
@OFFICE
@OUT_FILE
@YEAR
@click.option("--tell", default="", help=translate("commands", "要补充说明的情况"))
@click.option("--to", default="", help=translate("commands", "写给谁（默认按设置，如 街道办事处）"))
@staff_option
@json_option
def ask(
    office: Path, out: Path, year: int | None, tell: str, to: str, staff: str, as_json: bool
) -> None:
    """Prints the page; a year that lacks nothing has none."""
    check_can_write(out, office)
    with opened(office, staff) as desk:
        found = find_forecast(desk, year)
        costs = task_costs(desk, tasks_of(desk), found.year)
        asking = asking_for(desk, found, costs, office_counts(desk), telling=tell, to=to)
        pdf = draw_asking(desk, asking)
        note_asking(desk, asking)
        write_paper(out, pdf)
    text = translate("commands", "{year} 年缺 {amount} 元，情况说明：{file}")
    answer(
        as_json,
        asking.as_json() | {"file": str(out)},
        text.format(year=found.year, amount=yuan(asking.amount), file=out),
    )


def _said(task: TaskCost) -> str:
    return "\t".join(
        [
            task.number or "—",
            task.name or task.uid,
            task.department,
            translate("commands", "花了 {cost}，随任务来了 {given}，缺 {uncovered}").format(
                cost=yuan(task.cost), given=yuan(task.given), uncovered=yuan(task.uncovered)
            ),
        ]
    )
