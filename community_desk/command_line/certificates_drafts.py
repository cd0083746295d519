"""What a letter is asked for with on the command line, and drafts of letters."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from community_desk.certificates import draft_list
from community_desk.certificates import drafts as keeping
from community_desk.certificates.in_force import catalogue_in_force
from community_desk.certificates.request import Request
from community_desk.command_line.certificates_paper import LAYOUT
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
from community_desk.language import QT_TRANSLATE_NOOP, translate
from community_desk.office.office import Office
from community_desk.registry.residents import load_resident

Command = TypeVar("Command", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--resident", default="", help=translate("commands", "居民的 uid 或证件号码")),
    click.option("--applicant", default="", help=translate("commands", "申请人姓名（未登记的人）")),
    click.option(
        "--applicant-set",
        multiple=True,
        help=translate(
            "commands", "未登记的申请人：sex、id_kind、id_number、address、phone=内容，可多次"
        ),
    ),
    click.option(
        "--set",
        "answers",
        multiple=True,
        help=translate(
            "commands",
            "问题=回答，可多次；人填 uid、证件号码或姓名，并可加 问题.id_number=号码",
        ),
    ),
    click.option("--evidence", multiple=True, help=translate("commands", "已核验的佐证，可多次")),
    click.option("--to", "to_body", default="", help=translate("commands", "致送单位")),
    click.option("--outside-city", is_flag=True, help=translate("commands", "致送单位在本市以外")),
    click.option("--purpose", default="", help=translate("commands", "用途")),
    LAYOUT,
)


def letter_options(command: Command) -> Command:
    """The options that say what letter is wanted; `read_request` reads them."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def read_request(office: Office, key: str, given: Mapping[str, Any]) -> Request:
    """The request of `letter_options`.

    Raises `NotUnderstoodError` ``no_applicant`` unless just one applicant is named.
    """
    facts = pairs(given["applicant_set"])
    of_nobody = facts and not given["applicant"]
    if bool(given["resident"]) == bool(given["applicant"]) or of_nobody:
        raise NotUnderstoodError(
            "no_applicant",
            QT_TRANSLATE_NOOP("errors", "请写明申请人：--resident 或 --applicant。"),
        )
    return Request(
        type_key=key,
        resident_uid=load_resident(office, given["resident"]).uid if given["resident"] else "",
        answers=pairs(given["answers"]),
        evidence=frozenset(given["evidence"]),
        to_body=given["to_body"],
        purpose=given["purpose"],
        outside_city=given["outside_city"],
        layout=given["layout"] or "",
        applicant={**facts, "name": given["applicant"]} if given["applicant"] else {},
    )


@click.command(help=translate("commands", "列出还没有开具的样稿"))
@OFFICE
@staff_option
@json_option
def drafts(office: Path, staff: str, as_json: bool) -> None:
    """Lists the drafts, those that wait for the director first."""
    with opened(office, staff) as desk:
        rows = [
            {
                "uid": draft.uid,
                "key": draft.type_key,
                "applicant": draft.applicant_name,
                "waits_for_director": draft.waits_for_director,
                "note": draft.note,
                "begun_by": draft.begun_by,
                "begun_at": draft.begun_at,
                "changed_at": draft.changed_at,
            }
            for draft in draft_list.drafts_of(desk)
        ]
    waits = translate("commands", "等主任签批")
    lines = [
        f"{row['uid']}\t{row['key']}\t{row['applicant']}\t{row['begun_by']}"
        f"\t{waits if row['waits_for_director'] else row['note']}"
        for row in rows
    ]
    answer(as_json, rows, lines or translate("commands", "没有样稿。"))


@click.command(help=translate("commands", "留一份样稿，不占编号；可以另存为 PDF 给申请人看"))
@OFFICE
@click.argument("key")
@letter_options
@click.option("--ask-director", is_flag=True, help=translate("commands", "请主任签批"))
@MAYBE_OUT
@staff_option
@json_option
def draft(
    office: Path,
    key: str,
    ask_director: bool,
    out: Path | None,
    staff: str,
    as_json: bool,
    **given: Any,
) -> None:
    """Keeps a letter as a draft."""
    if out is not None:
        check_can_write(out, office)
    with opened(office, staff) as desk:
        catalogue, request = catalogue_in_force(desk), read_request(desk, key, given)
        keep = keeping.ask_director if ask_director else keeping.save_draft
        kept = keep(desk, catalogue, request)
        page = keeping.draft_page(desk, catalogue, request) if out is not None else b""
    if out is not None:
        write_paper(out, page)
    answer(
        as_json,
        {"uid": kept.uid, "file": str(out or ""), "waits_for_director": kept.waits_for_director},
        translate("commands", "已留样稿 {uid}。").format(uid=kept.uid),
    )
