"""``community-desk expenses forecast``, ``tasks``: where the money goes, and when it ends."""

from pathlib import Path

import click

from community_desk.command_line.common import OFFICE, answer, json_option, opened, staff_option
from community_desk.expenses.forecast import forecast as find_forecast
from community_desk.expenses.forecast import usual_year
from community_desk.expenses.forecast_words import method, outcome
from community_desk.expenses.money import plain, yuan
from community_desk.expenses.task_costs import TaskCost, task_costs, without_money
from community_desk.language import translate
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
    ).format(**document | {"ends_in": document["ends_in"] or "—"})
    lines = [line]
    if ordinary := found.ordinary:
        lines.append(
            translate(
                "commands", "不含专项：有 {money}，已支出 {spent}；用到 {ends_in}，年底缺 {missing}"
            ).format(
                money=plain(ordinary.money),
                spent=plain(ordinary.spent),
                ends_in=ordinary.ends_in or "—",
                missing=plain(ordinary.missing),
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
