"""``community-desk certificates``: what becomes of a letter, and who signs."""

from collections.abc import Mapping
from dataclasses import replace as changed
from pathlib import Path

import click

from community_desk.certificates import handing_over, replacing
from community_desk.certificates import signers as terms_of_office
from community_desk.certificates.in_force import catalogue_in_force
from community_desk.certificates.life import Step, StepKind, steps_of
from community_desk.certificates.numbering import known_number
from community_desk.certificates.prints import note_print
from community_desk.certificates.signers import Term
from community_desk.command_line.common import (
    OFFICE,
    OUT,
    answer,
    check_can_write,
    json_option,
    opened,
    pairs,
    staff_option,
    write_paper,
)
from community_desk.language import translate
from community_desk.registry.residents import load_resident

_STEPS: Mapping[StepKind, str] = {
    "issued": translate("commands", "开具"),
    "told": translate("commands", "告知"),
    "replaces": translate("commands", "代替"),
    "printed": translate("commands", "打印"),
    "handed": translate("commands", "领取"),
    "void": translate("commands", "作废"),
}


@click.command("hand-over", help=translate("commands", "登记证明由谁领走"))
@OFFICE
@click.argument("number")
@click.option("--to", "to_name", required=True, help=translate("commands", "领取人姓名"))
@click.option(
    "--document",
    required=True,
    help=translate("commands", "看过什么证件，号码只写后四位"),
)
@click.option(
    "--relation",
    default="",
    help=translate("commands", "不是本人来领时：是申请人的什么人，或为什么代领"),
)
@click.option("--copies", type=int, default=0, help=translate("commands", "领走几份（默认全部）"))
@click.option("--on", default="", help=translate("commands", "哪天领的（默认今天）"))
@staff_option
@json_option
def hand_over(
    office: Path,
    number: str,
    to_name: str,
    document: str,
    relation: str,
    copies: int,
    on: str,
    staff: str,
    as_json: bool,
) -> None:
    """Puts on record who fetched a letter."""
    with opened(office, staff) as desk:
        handing_over.hand_over(
            desk,
            number,
            to_name=to_name,
            document=document,
            for_applicant=relation,
            copies=copies,
            on=on,
        )
        _, known = known_number(desk, number)
        step = next(step for step in steps_of(desk, known) if step.kind == "handed")
    said = translate("commands", "{number} 已由{name}领走。").format(number=known, name=step.whom)
    answer(as_json, {"number": known, **step.as_json()}, said)


@click.command(help=translate("commands", "作废一份证明并重开（没写的项照旧）"))
@OFFICE
@click.argument("number")
@click.option("--reason", required=True, help=translate("commands", "作废原因"))
@click.option("--resident", default="", help=translate("commands", "居民的 uid 或证件号码"))
@click.option("--set", "answers", multiple=True, help=translate("commands", "问题=回答，可多次"))
@click.option("--evidence", multiple=True, help=translate("commands", "已核验的佐证，可多次"))
@click.option("--to", "to_body", default=None, help=translate("commands", "致送单位"))
@click.option("--purpose", default=None, help=translate("commands", "用途"))
@OUT
@staff_option
@json_option
def replace(
    office: Path,
    number: str,
    reason: str,
    resident: str,
    answers: tuple[str, ...],
    evidence: tuple[str, ...],
    to_body: str | None,
    purpose: str | None,
    out: Path,
    staff: str,
    as_json: bool,
) -> None:
    """Voids a letter and issues its correction in one step; what is not named stays."""
    check_can_write(out, office)
    with opened(office, staff) as desk:
        old = replacing.request_of(desk, number)
        request = changed(
            old,
            resident_uid=load_resident(desk, resident).uid if resident else old.resident_uid,
            answers={**old.answers, **pairs(answers)},
            evidence=frozenset(evidence) or old.evidence,
            to_body=old.to_body if to_body is None else to_body,
            purpose=old.purpose if purpose is None else purpose,
        )
        issued = replacing.replace_letter(desk, catalogue_in_force(desk), number, reason, request)
        _, known = known_number(desk, number)
        write_paper(out, issued.pdf, number=issued.number)
        note_print(desk, issued.number, "original")
    answer(
        as_json,
        {
            "number": issued.number,
            "replaces": known,
            "file": str(out),
            "sha256": issued.sha256,
            "check_code": issued.check_code,
        },
        translate("commands", "已开具 {number}，代替作废的 {old}：{file}").format(
            number=issued.number, old=known, file=out
        ),
    )


@click.command(help=translate("commands", "一份证明或告知单的经过"))
@OFFICE
@click.argument("number")
@staff_option
@json_option
def history(office: Path, number: str, staff: str, as_json: bool) -> None:
    """Tells what became of a letter or a refusal."""
    with opened(office, staff) as desk:
        _, known = known_number(desk, number)
        steps = steps_of(desk, known)
    document = {"number": known, "steps": [step.as_json() for step in steps]}
    answer(as_json, document, [_line(step) for step in steps])


def _line(step: Step) -> str:
    word = _STEPS[step.kind]
    said = [step.on, word, step.number, step.whom, step.document, step.reason]
    if step.kind == "printed":
        counts = translate("commands", "原件 {originals} 张，副本 {copies} 张")
        said.append(counts.format(originals=step.sheets, copies=step.copies))
    return "\t".join(part for part in (*said, step.by) if part)


@click.group(help=translate("commands", "签批人和任期"))
def signers() -> None:
    """The commands about those who sign letters."""


@signers.command("list", help=translate("commands", "列出全部任期"))
@OFFICE
@staff_option
@json_option
def list_signers(office: Path, staff: str, as_json: bool) -> None:
    """Lists every term of office, the latest first."""
    with opened(office, staff) as desk:
        found = terms_of_office.terms(desk)
    answer(
        as_json,
        [term.as_json() for term in found],
        [_term_line(term) for term in found] or translate("commands", "还没有登记任期。"),
    )


@signers.command("add", help=translate("commands", "登记一段任期"))
@OFFICE
@click.option("--name", required=True, help=translate("commands", "签批人姓名"))
@click.option(
    "--title",
    default=terms_of_office.USUAL_TITLE,
    show_default=True,
    help=translate("commands", "职务"),
)
@click.option("--from", "from_on", required=True, help=translate("commands", "从哪天起"))
@click.option("--until", "until_on", default="", help=translate("commands", "到哪天止"))
@click.option("--acting", is_flag=True, help=translate("commands", "代签"))
@staff_option
@json_option
def add_signer(
    office: Path,
    name: str,
    title: str,
    from_on: str,
    until_on: str,
    acting: bool,
    staff: str,
    as_json: bool,
) -> None:
    """Enters a term of office."""
    with opened(office, staff) as desk:
        term = terms_of_office.add_signer(
            desk, name=name, title=title, from_on=from_on, until_on=until_on, acting=acting
        )
    answer(as_json, term.as_json(), _term_line(term))


@signers.command("end", help=translate("commands", "结束一段任期"))
@OFFICE
@click.argument("uid")
@click.option("--on", default="", help=translate("commands", "最后一天（默认今天）"))
@staff_option
@json_option
def end_signer(office: Path, uid: str, on: str, staff: str, as_json: bool) -> None:
    """Ends a term of office with a day."""
    with opened(office, staff) as desk:
        term = terms_of_office.end_signer(desk, uid, on)
    answer(as_json, term.as_json(), _term_line(term))


def _term_line(term: Term) -> str:
    acting = translate("commands", "代签") if term.acting else ""
    parts = (term.uid, term.name, term.title, acting, f"{term.from_on} – {term.until_on}")
    return "\t".join(filter(None, parts)).rstrip()
