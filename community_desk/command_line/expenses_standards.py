"""``community-desk expenses standard``, ``standards``, ``standards-set``: what the funding rules
give.
"""

from pathlib import Path

import click

from community_desk.command_line.common import (
    MAYBE_OUT,
    OFFICE,
    answer,
    check_can_write,
    json_option,
    opened,
    pairs,
    staff_option,
    write_paper,
)
from community_desk.errors import NotUnderstoodError
from community_desk.expenses import expected
from community_desk.expenses.expected import Choices, Expected
from community_desk.expenses.funds import funds_of
from community_desk.expenses.money import plain
from community_desk.expenses.rules import COUNTS, find_rule, load_notes, load_readings, load_rules
from community_desk.expenses.standards import standard as compute
from community_desk.expenses.standards_paper import note_standards, standards_paper
from community_desk.language import QT_TRANSLATE_NOOP, translate
from community_desk.ledgers.counted import office_counts
from community_desk.office.office import Office


@click.command(help=translate("commands", "按经费标准计算"))
@click.argument("rule")
@click.option("--households", type=click.IntRange(0), default=0)
@click.option("--members", type=click.IntRange(0), default=0)
@click.option(
    "--set",
    "settings",
    multiple=True,
    help=translate("commands", "另一种读法或另外的数，如 below=pro_rata、base=72000"),
)
@json_option
def standard(
    rule: str, households: int, members: int, settings: tuple[str, ...], as_json: bool
) -> None:
    """Computes one of the funding rules with its steps."""
    found = compute(rule, households, members, **pairs(settings))
    answer(
        as_json,
        {"rule": found.rule, "amount": found.amount, "steps": list(found.steps)},
        [*found.steps, found.amount],
    )


@click.command(help=translate("commands", "按各条标准，本社区应有多少，今年到了多少"))
@OFFICE
@click.option("--year", type=int)
@click.option("--households", type=click.IntRange(1), help=translate("commands", "换一个户数算"))
@MAYBE_OUT
@staff_option
@json_option
def standards(
    office: Path,
    year: int | None,
    households: int | None,
    out: Path | None,
    staff: str,
    as_json: bool,
) -> None:
    """Computes every rule for the office's own size."""
    if out is not None:
        check_can_write(out, office)
    with opened(office, staff) as desk:
        of_year = year or desk.today().year
        document = _document(desk, of_year, households)
        counts, choices = _counts(desk, households), expected.choices_of(desk)
        found = expected.expected(desk, counts, of_year, choices)
        if out is not None:
            pdf = standards_paper(desk, found, counts, choices, of_year)
            note_standards(desk, "export", counts, of_year)
            write_paper(out, pdf)
    sentences = ["\t".join(_line(one)) for one in found]
    answer(as_json, document, sentences)


@click.command(
    "standards-set",
    help=translate("commands", "本办公室执行哪几条标准、有争议的地方怎么读、当地的数是多少"),
)
@OFFICE
@click.option("--follow", multiple=True, help=translate("commands", "执行这一条"))
@click.option("--unfollow", multiple=True, help=translate("commands", "不执行这一条"))
@click.option("--reading", multiple=True, help=translate("commands", "怎么读，如 below=pro_rata"))
@click.option(
    "--number", multiple=True, help=translate("commands", "当地的数，如 PAY-1.base=72000")
)
@staff_option
@json_option
def standards_set(
    office: Path,
    follow: tuple[str, ...],
    unfollow: tuple[str, ...],
    reading: tuple[str, ...],
    number: tuple[str, ...],
    staff: str,
    as_json: bool,
) -> None:
    """Sets what is named; the rest stays."""
    with opened(office, staff) as desk:
        before = expected.choices_of(desk)
        new = [find_rule(key) for key in follow]
        gone = {find_rule(key).key for key in unfollow}
        # One rule for a fund: a new one takes the place of the other.
        rules, funds = load_rules(), {rule.fund for rule in new}
        kept = [key for key in before.followed if key not in gone and rules[key].fund not in funds]
        expected.set_choices(
            desk,
            Choices(
                (*kept, *(rule.key for rule in new)),
                {**before.readings, **_readings(reading)},
                _numbers(before, number),
            ),
        )
        document = _document(desk, desk.today().year, None)
    answer(as_json, document, translate("commands", "已保存经费标准的选择。"))


def _readings(settings: tuple[str, ...]) -> dict[str, str]:
    found = pairs(settings)
    for key in found:
        if key not in load_readings():
            raise NotUnderstoodError(
                "no_reading_in_dispute",
                QT_TRANSLATE_NOOP("errors", "没有“{key}”这处读法；可以用：{known}。"),
                key=key,
                known="、".join(load_readings()),
            )
    return found


def _numbers(before: Choices, settings: tuple[str, ...]) -> dict[str, dict[str, str]]:
    found = {key: dict(numbers) for key, numbers in before.numbers.items()}
    for name, text in pairs(settings).items():
        rule, _, key = name.partition(".")
        found.setdefault(find_rule(rule).key, {})[key] = text
    return found


def _document(office: Office, year: int, households: int | None) -> dict[str, object]:
    counts = _counts(office, households)
    choices, funds = expected.choices_of(office), funds_of(office)
    found = expected.expected(office, counts, year, choices)
    return {
        "year": year,
        **{key: counts.get(key) for key in (expected.HOUSEHOLDS, *COUNTS)},
        "readings": {
            key: choices.readings.get(key, one.usual) for key, one in load_readings().items()
        },
        "expected": plain(expected.money_expected(found)),
        "rules": [_rule(one, choices, funds.title(one.rule.fund)) for one in found],
        "notes": list(load_notes()),
    }


def _counts(office: Office, households: int | None) -> dict[str, int]:
    own = {expected.HOUSEHOLDS: households} if households else {}
    return {**office_counts(office), **own}


def _line(one: Expected) -> tuple[str, ...]:
    found = one.standard
    amount, steps = (found.amount, "；".join(found.steps)) if found else ("—", "")
    return one.rule.key, one.rule.title, amount, steps


def _rule(one: Expected, choices: Choices, fund: str) -> dict[str, object]:
    found = one.standard
    posts = found.posts if found else ()
    return {
        "rule": one.rule.key,
        "title": one.rule.title,
        "followed": one.followed,
        "fund": fund,
        "amount": found.amount if found else None,
        "steps": list(found.steps) if found else [],
        "posts": [
            {"post": post.title, "amount": post.amount}
            | ({"performance": post.performance} if post.performance else {})
            for post in posts
        ],
        "lacks": one.lacks,
        "changed": choices.changed(one.rule),
        "actual": None if one.actual is None else plain(one.actual),
        "missing": None if one.missing is None else plain(one.missing),
        "note": one.rule.note,
    }
