"""``community-desk certificates``: the catalogue, advice, letters and refusals."""

from pathlib import Path
from typing import Any

import click

from community_desk.certificates import issuing, refusing, voiding
from community_desk.certificates.in_force import catalogue_in_force
from community_desk.certificates.numbering import known_number
from community_desk.certificates.prints import note_print
from community_desk.command_line.certificates_codes import check_page, public_key, verify
from community_desk.command_line.certificates_drafts import (
    draft,
    drafts,
    letter_options,
    read_request,
)
from community_desk.command_line.certificates_life import hand_over, history, replace, signers
from community_desk.command_line.certificates_numbers import book, numbers, seal
from community_desk.command_line.certificates_paper import batch, paper
from community_desk.command_line.certificates_refusals import burden, reply
from community_desk.command_line.certificates_rules import (
    advise,
    import_list,
    list_,
    policy,
    switch,
)
from community_desk.command_line.certificates_wording import wording
from community_desk.command_line.common import (
    OFFICE,
    OUT,
    answer,
    check_can_write,
    json_option,
    opened,
    staff_option,
    write_paper,
)
from community_desk.language import translate
from community_desk.registry.residents import load_resident


@click.group(help=translate("commands", "证明：目录、指引、开具、不予开具、作废、核验"))
def certificates() -> None:
    """The commands about certificates."""


for command in (
    list_,
    advise,
    policy,
    import_list,
    switch,
    hand_over,
    replace,
    history,
    signers,
    verify,
    public_key,
    check_page,
    drafts,
    draft,
    book,
    numbers,
    seal,
    wording,
    paper,
    batch,
    burden,
    reply,
):
    certificates.add_command(command)


@certificates.command(help=translate("commands", "开具一份证明"))
@OFFICE
@click.argument("key")
@letter_options
@OUT
@staff_option
@json_option
def issue(
    office: Path,
    key: str,
    out: Path,
    staff: str,
    as_json: bool,
    **given: Any,
) -> None:
    """Issues a letter; a rule that is not met ends in exit 3 with nothing stored."""
    check_can_write(out, office)
    with opened(office, staff) as desk:
        request = read_request(desk, key, given)
        issued = issuing.issue(desk, catalogue_in_force(desk), request)
        write_paper(out, issued.pdf, number=issued.number)
        note_print(desk, issued.number, "original")
    answer(
        as_json,
        {
            "number": issued.number,
            "file": str(out),
            "sha256": issued.sha256,
            "check_code": issued.check_code,
        },
        translate("commands", "已开具 {number}：{file}（校验码 {code}）").format(
            number=issued.number, file=out, code=issued.check_code
        ),
    )


@certificates.command(help=translate("commands", "不予开具，并打印告知单"))
@OFFICE
@click.argument("key")
@click.option("--resident", default="", help=translate("commands", "居民的 uid 或证件号码"))
@click.option("--applicant", default="", help=translate("commands", "申请人姓名（未登记的人）"))
@click.option("--asked-by", default="", help=translate("commands", "要求开证明的单位"))
@click.option(
    "--asked-by-kind", default="", help=translate("commands", "单位类别（默认按名称判断）")
)
@click.option("--purpose", default="", help=translate("commands", "事由"))
@click.option("--thing", default="", help=translate("commands", "丢的是什么（其它票据、证件）"))
@OUT
@staff_option
@json_option
def refuse(
    office: Path,
    key: str,
    resident: str,
    applicant: str,
    asked_by: str,
    asked_by_kind: str,
    purpose: str,
    thing: str,
    out: Path,
    staff: str,
    as_json: bool,
) -> None:
    """Refuses with guidance: the notice and its number."""
    check_can_write(out, office)
    with opened(office, staff) as desk:
        person = load_resident(desk, resident) if resident else None
        request = refusing.RefusalRequest(
            type_key=key,
            resident_uid=person.uid if person else None,
            applicant_name=person.name if person else applicant,
            asked_by=asked_by,
            purpose=purpose,
            thing=thing,
            asked_by_kind=asked_by_kind,
        )
        refused = refusing.refuse(desk, catalogue_in_force(desk), request)
    write_paper(out, refused.pdf, number=refused.number)
    answer(
        as_json,
        {"number": refused.number, "file": str(out), "sha256": refused.sha256},
        translate("commands", "已告知 {number}：{file}").format(number=refused.number, file=out),
    )


@certificates.command(help=translate("commands", "作废一份证明或告知单（编号保留）"))
@OFFICE
@click.argument("number")
@click.option("--reason", required=True, help=translate("commands", "作废原因"))
@staff_option
@json_option
def void(office: Path, number: str, reason: str, staff: str, as_json: bool) -> None:
    """Voids a letter or a refusal; its number is never used again."""
    with opened(office, staff) as desk:
        voiding.void(desk, number, reason)
        _, known = known_number(desk, number)
    document = {"number": known, "reason": reason.strip()}
    said = translate("commands", "已作废 {number}。").format(number=known)
    answer(as_json, document, said)


@certificates.command(help=translate("commands", "重印：存下的那一页，加“副本”或“作废”"))
@OFFICE
@click.argument("number")
@OUT
@staff_option
def reprint(office: Path, number: str, out: Path, staff: str) -> None:
    """Prints the stored page again."""
    check_can_write(out, office)
    with opened(office, staff) as desk:
        write_paper(out, voiding.reprint(desk, number))
    answer(
        False,
        None,
        translate("commands", "已重印 {number}：{file}").format(number=number, file=out),
    )
