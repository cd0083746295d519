"""``certificates paper`` and ``certificates batch``: on what letters print, and many at once."""

from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import click

from community_desk.certificates import batch as batches
from community_desk.certificates import form_papers
from community_desk.certificates.in_force import catalogue_in_force
from community_desk.certificates.prints import note_print
from community_desk.certificates.request import Request
from community_desk.certificates.voiding import stored_page
from community_desk.command_line.common import (
    OFFICE,
    answer,
    check_can_write,
    json_option,
    offset_options,
    opened,
    pairs,
    staff_option,
    write_paper,
)
from community_desk.errors import NotUnderstoodError
from community_desk.files import read_whole
from community_desk.language import QT_TRANSLATE_NOOP, translate
from community_desk.office.office import Office
from community_desk.registry.search import find

_MOST_BYTES = 2**20  # some thirty thousand identity numbers

LAYOUT = click.option(
    "--layout",
    type=click.Choice(list(form_papers.LAYOUT_WORDS)),
    default=None,
    help=translate("commands", "版式：a4、a5 或 two_up（左存根右正本）"),
)


@click.command(help=translate("commands", "证明打印在什么纸上；给了选项就改"))
@OFFICE
@click.argument("key", default="")
@LAYOUT
@click.option("--stub/--no-stub", default=None, help=translate("commands", "全部证明：印不印存根"))
@click.option("--preprinted/--plain", default=None, help=translate("commands", "是不是预印纸"))
@offset_options
@staff_option
@json_option
def paper(
    office: Path,
    key: str,
    layout: str | None,
    stub: bool | None,
    preprinted: bool | None,
    right: str | None,
    down: str | None,
    measure: Path | None,
    staff: str,
    as_json: bool,
) -> None:
    """Tells on what the letters of a type print, or of all; sets what is given."""
    if measure is not None:
        check_can_write(measure, office)
    with opened(office, staff) as desk:
        own = {"preprinted": preprinted, "right": right, "down": down}
        if not key and any(value is not None for value in own.values()):
            raise NotUnderstoodError(
                "no_type", QT_TRANSLATE_NOOP("errors", "还没有选开哪一种证明；请先选。")
            )
        if key and (layout is not None or any(value is not None for value in own.values())):
            _set(desk, key, layout, preprinted, right, down)
        elif layout is not None or stub is not None:
            kept = form_papers.has_stub(desk) if stub is None else stub
            form_papers.set_office_layout(
                desk, layout or form_papers.office_layout(desk), stub=kept
            )
        papers = [
            {"title": title, **asdict(each)}
            for title, each in form_papers.form_papers(desk)
            if key in ("", each.type_key)
        ]
        lay = form_papers.lay_of(desk, key)
        if measure is not None:
            pdf = form_papers.measuring_page(desk, form_papers.paper_of(desk, key))
            write_paper(measure, pdf)
    lines = ["\t".join(str(value) for value in row.values()) for row in papers]
    answer(as_json, {"layout": lay.layout, "stub": lay.stub, "papers": papers}, lines)


def _set(
    desk: Office,
    key: str,
    layout: str | None,
    preprinted: bool | None,
    right: str | None,
    down: str | None,
) -> None:
    old = form_papers.paper_of(desk, key)
    form_papers.set_paper(
        desk,
        replace(
            old,
            layout=old.layout if layout is None else layout,
            preprinted=old.preprinted if preprinted is None else preprinted,
            right_tenths_mm=(
                old.right_tenths_mm if right is None else form_papers.read_tenths(right)
            ),
            down_tenths_mm=old.down_tenths_mm if down is None else form_papers.read_tenths(down),
        ),
    )


@click.command(help=translate("commands", "给一批人各开一份证明，一人一个 PDF"))
@OFFICE
@click.argument("key")
@click.option("--who", default="", help=translate("commands", "哪些人：照居民查找的说法"))
@click.option(
    "--ids",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=translate("commands", "哪些人：文本文件，一行一个证件号码或姓名"),
)
@click.option("--set", "answers", multiple=True, help=translate("commands", "问题=回答，可多次"))
@click.option("--evidence", multiple=True, help=translate("commands", "已核验的佐证，可多次"))
@click.option("--to", "to_body", default="", help=translate("commands", "致送单位"))
@click.option("--purpose", default="", help=translate("commands", "用途"))
@LAYOUT
@click.option("--dry-run", is_flag=True, help=translate("commands", "只核对，不开具"))
@click.option(
    "--out",
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help=translate("commands", "PDF 存到哪个文件夹"),
)
@staff_option
@json_option
def batch(
    office: Path,
    key: str,
    who: str,
    ids: Path | None,
    answers: tuple[str, ...],
    evidence: tuple[str, ...],
    to_body: str,
    purpose: str,
    layout: str | None,
    dry_run: bool,
    out: Path,
    staff: str,
    as_json: bool,
) -> None:
    """Issues one letter to each who lacks nothing; each is a transaction of its own."""
    request = Request(
        key,
        answers=pairs(answers),
        evidence=frozenset(evidence),
        to_body=to_body,
        purpose=purpose,
        layout=layout or "",
    )
    check_can_write(out / "x.pdf", office)
    with opened(office, staff) as desk:
        catalogue = catalogue_in_force(desk)
        uids, unknown = _people(desk, who, ids)
        checked = batches.check_all(desk, catalogue, request, uids)
        lacking = list(checked.lacking)
        written: list[dict[str, str]] = []
        if checked.ready and not dry_run:
            issue = batches.issue_all(desk, catalogue, request, checked.ready)
            lacking += issue.lacking
            written = [_write(desk, number, out) for number in issue.numbers]
    document: dict[str, Any] = {
        "ready": len(checked.ready),
        "issued": written,
        "lacking": [
            {"uid": each.uid, "name": each.name, "problems": [one.code for one in each.problems]}
            for each in lacking
        ],
        "unknown": unknown,
    }
    lines = [f"{row['number']}\t{row['file']}" for row in written]
    lines += [f"{each.name}\t{each.problems[0].say(translate)}" for each in lacking]
    lines += [
        translate("commands", "{line}\t找不到这个人，或者不止一个").format(line=line)
        for line in unknown
    ]
    answer(as_json, document, lines)


def _people(desk: Office, who: str, ids: Path | None) -> tuple[list[str], list[str]]:
    found: list[str] = []
    unknown: list[str] = []
    if ids is not None:
        try:
            text = read_whole(ids, _MOST_BYTES).decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            raise NotUnderstoodError(
                "not_a_text_file",
                QT_TRANSLATE_NOOP("errors", "“{file}”读不出来；请另存为 UTF-8 的文本文件。"),
                file=ids,
            ) from None
        found, unknown = batches.read_people(desk, text)
    if who:
        found += [row.uid for row in find(desk, who, limit=batches.MOST)]
    return list(dict.fromkeys(found)), unknown


def _write(desk: Office, number: str, folder: Path) -> dict[str, str]:
    file = folder / f"{number}.pdf"
    write_paper(file, stored_page(desk, number), number=number)
    note_print(desk, number, "original")
    return {"number": number, "file": str(file)}
