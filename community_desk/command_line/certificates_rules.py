"""``community-desk certificates list``, ``advise``, ``policy``, ``import-list`` and ``switch``."""

from collections.abc import Mapping
from pathlib import Path

import click
from click.core import ParameterSource

from community_desk.certificates import list_import, list_matching
from community_desk.certificates.advice import advise as give_advice
from community_desk.certificates.catalogue import Catalogue, listed, load_catalogue
from community_desk.certificates.choosing import (
    Choice,
    choose_policy,
    coming_choices,
    current_choice,
)
from community_desk.certificates.in_force import rules_in_force
from community_desk.certificates.list_import import ReadList
from community_desk.certificates.local_lists import policies_of, policy_of
from community_desk.certificates.policy import CLASSES, Policy, class_of, load_policy
from community_desk.certificates.switching import TypeState, switch_back, switch_type
from community_desk.command_line.common import (
    OFFICE,
    POLICY,
    answer,
    day_of,
    json_option,
    opened,
    staff_option,
)
from community_desk.language import translate
from community_desk.office.backup import back_up_before_import

BACK = "back"
CLASS_WORDS: Mapping[str, str] = {
    "direct": translate("commands", "可开具"),
    "evidence": translate("commands", "凭据开具"),
    "on_approval": translate("commands", "主任签批"),
    "refuse": translate("commands", "不予开具"),
    "not_offered": translate("commands", "不提供"),
}
_HOW = {
    list_matching.TITLE: "title",
    list_matching.SYNONYM: "synonym",
    list_matching.ADVICE: "advice",
}
OF_OFFICE = click.option(
    "--office",
    type=click.Path(path_type=Path),
    help=translate("commands", "按这个办公室现行的规则；--policy 也可以是它自己的清单"),
)
FROM = click.option(
    "--from",
    "from_on",
    default="",
    help=translate("commands", "从哪天起，如 2027-01-01（默认今天）"),
)


@click.command("list", help=translate("commands", "列出全部证明事项"))
@POLICY
@OF_OFFICE
@staff_option
@json_option
def list_(policy: str, office: Path | None, staff: str, as_json: bool) -> None:
    """Lists the catalogue under a policy, or as an office has it."""
    catalogue, rules = _rules(policy, office, staff)
    rows = [
        {
            "key": kind.key,
            "title": kind.title,
            "class": class_of(rules, kind.key),
            "national_items": list(kind.national_items),
        }
        for kind in catalogue.types
    ]
    lines = [f"{CLASS_WORDS[str(row['class'])]}\t{row['key']}\t{row['title']}" for row in rows]
    answer(as_json, rows, lines)


@click.command(help=translate("commands", "居民要办什么？用任何说法查办事指引"))
@click.argument("words", nargs=-1, required=True)
@POLICY
@OF_OFFICE
@staff_option
@json_option
def advise(
    words: tuple[str, ...], policy: str, office: Path | None, staff: str, as_json: bool
) -> None:
    """Gives advice for any words, best first."""
    found = give_advice(*_rules(policy, office, staff), " ".join(words))
    lines = []
    for item in found:
        lines.append(f"{CLASS_WORDS[item.class_]}\t{item.title}\t{item.why}")
        lines += [f"\t→ {route.authority}\t{'、'.join(route.bring)}" for route in item.routes]
    document = [item.as_json() for item in found]
    answer(as_json, document, lines or translate("commands", "没有找到。"))


@click.command(help=translate("commands", "看现行的规则，或改用另一套（主任）"))
@OFFICE
@click.option("--use", "key", default="", help=translate("commands", "改用哪一套规则"))
@FROM
@staff_option
@json_option
def policy(office: Path, key: str, from_on: str, staff: str, as_json: bool) -> None:
    """Shows the policy in force and the coming ones, after choosing one where asked."""
    day = day_of(from_on) if from_on else None
    with opened(office, staff) as desk:
        if key:
            choose_policy(desk, key, day)
        current, coming, known = current_choice(desk), coming_choices(desk), policies_of(desk)
    document = {
        "current": _choice(current),
        "coming": [_choice(choice) for choice in coming],
        "available": [{"key": one.key, "title": one.title} for one in known],
    }
    lines = [_said(current), *map(_said, coming)]
    lines += [f"\t{one.key}\t{one.title}" for one in known]
    answer(as_json, document, lines)


@click.command("import-list", help=translate("commands", "导入本地清单（TOML，或两列的表格）"))
@OFFICE
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--base",
    default=list_import.BASE,
    show_default=True,
    help=translate("commands", "表格没写到的事项按哪套规则"),
)
@click.option("--dry-run", is_flag=True, help=translate("commands", "只看结果，不存"))
@staff_option
@json_option
def import_list(
    office: Path, file: Path, base: str, dry_run: bool, staff: str, as_json: bool
) -> None:
    """Stores a local list as its next version; choosing it is another step."""
    key = ""
    with opened(office, staff) as desk:
        if dry_run:
            found = list_import.read_list_file(file, base)
        else:
            back_up_before_import(desk, "certificates.rules")
            key, found = list_import.import_local_list(desk, file, base)
    answer(as_json, _read(found, key), [*_rows(found), _end(found, key)])


@click.command(help=translate("commands", "单独改一个证明事项的口径（主任）；back 是恢复规则口径"))
@OFFICE
@click.argument("key")
@click.argument("class_", metavar="CLASS", type=click.Choice([*CLASSES, BACK]))
@click.option("--reason", default="", help=translate("commands", "为什么改"))
@FROM
@staff_option
@json_option
def switch(
    office: Path, key: str, class_: str, reason: str, from_on: str, staff: str, as_json: bool
) -> None:
    """Sets the class of a type against the policy, or goes back to it."""
    day = day_of(from_on) if from_on else None
    with opened(office, staff) as desk:
        state = (
            switch_back(desk, key, reason)
            if class_ == BACK
            else switch_type(desk, key, class_, reason, day)  # type: ignore[arg-type]
        )
    answer(as_json, _state(state), _state_line(state))


def _rules(policy_key: str, office: Path | None, staff: str) -> tuple[Catalogue, Policy]:
    if office is None:
        rules = load_policy(policy_key)
        return listed(load_catalogue(), rules.classes), rules
    context = click.get_current_context()
    asked = context.get_parameter_source("policy") is not ParameterSource.DEFAULT
    with opened(office, staff) as desk:
        if not asked:
            return rules_in_force(desk)
        rules = policy_of(desk, policy_key)
        return listed(load_catalogue(), rules.classes), rules


def _choice(choice: Choice) -> dict[str, str]:
    return {
        "key": choice.policy.key,
        "title": choice.policy.title,
        "from": choice.from_on,
        "chosen_by": choice.chosen_by,
    }


def _said(choice: Choice) -> str:
    if not choice.from_on:
        return translate("commands", "建办公室以来：{title}").format(title=choice.policy.title)
    text = translate("commands", "从 {day} 起：{title}")
    return text.format(day=choice.from_on, title=choice.policy.title)


def _read(found: ReadList, key: str) -> dict[str, object]:
    own = found.own
    return {
        "key": key,
        "name": own.name,
        "title": own.title,
        "base": own.base,
        "stored": bool(key),
        "classes": dict(own.classes),
        "matched": [
            {
                "sheet": one.row.sheet,
                "row": one.row.number,
                "item": one.row.item,
                "key": one.kind.key,
                "title": one.kind.title,
                "class": one.state.class_,
                "notary_only": one.state.notary_only,
                "how": _HOW[one.how],
            }
            for one in found.taken
        ],
        "left_out": [
            {
                "sheet": one.row.sheet,
                "row": one.row.number,
                "item": one.row.item,
                "state": one.row.state,
                "reason": one.reason,
                "message": one.say(translate),
            }
            for one in found.left_out
        ],
    }


def _rows(found: ReadList) -> list[str]:
    titles = {kind.key: kind.title for kind in load_catalogue().types}
    lines = [f"{CLASS_WORDS[class_]}\t{titles[key]}" for key, class_ in found.own.classes.items()]
    left = translate("commands", "没有导入：{sheet} 第 {row} 行“{item}”：{why}")
    lines += [
        left.format(
            sheet=one.row.sheet, row=one.row.number, item=one.row.item, why=one.say(translate)
        )
        for one in found.left_out
    ]
    return lines


def _end(found: ReadList, key: str) -> str:
    count, left = len(found.own.classes), len(found.left_out)
    if not key:
        text = translate("commands", "认出 {count} 项，{left} 行没有认出；没有存。")
        return text.format(count=count, left=left)
    text = translate(
        "commands", "已存为 {key}：{count} 项，{left} 行没有导入；用 policy --use 启用。"
    )
    return text.format(key=key, count=count, left=left)


def _state(state: TypeState) -> dict[str, object]:
    return {
        "key": state.kind.key,
        "title": state.kind.title,
        "class": state.class_,
        "by_policy": state.by_policy,
        "switched": state.switch is not None,
        "reason": state.switch.reason if state.switch else "",
        "coming": [{"class": one.class_, "from": one.from_on} for one in state.coming],
    }


def _state_line(state: TypeState) -> str:
    sleeps = translate("commands", "不列出")
    now = CLASS_WORDS[state.class_] if state.class_ else sleeps
    line = f"{now}\t{state.kind.title}"
    later = translate("commands", "从 {day} 起：{title}")
    words = {**CLASS_WORDS, "": translate("commands", "按规则")}
    return "\t".join(
        [line, *(later.format(day=one.from_on, title=words[one.class_]) for one in state.coming)]
    )
