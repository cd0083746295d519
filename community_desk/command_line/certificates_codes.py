"""``community-desk certificates verify``, ``public-key`` and ``check-page``: whether a letter is
genuine, here and where it is received.
"""

from pathlib import Path

import click

from community_desk.certificates import receivers
from community_desk.certificates.verifying import SENTENCES, WORDS
from community_desk.certificates.verifying import verify as verify_code
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


@click.command(help=translate("commands", "按校验码或扫出的二维码核验一份证明"))
@OFFICE
@click.argument("code")
@staff_option
@json_option
def verify(office: Path, code: str, staff: str, as_json: bool) -> None:
    """Says whether a letter is genuine, altered, void or unknown."""
    with opened(office, staff) as desk:
        verdict = verify_code(desk, code)
    word, sentence = (translate("errors", texts[verdict.why]) for texts in (WORDS, SENTENCES))
    said = translate("commands", "{word}：{sentence}").format(word=word, sentence=sentence)
    answer(as_json, verdict.as_json(), said)


@click.command(
    "public-key",
    help=translate("commands", "导出核验用的公钥，给收件单位（.json 给程序，其余给人看）"),
)
@OFFICE
@OUT_FILE
@staff_option
@json_option
def public_key(office: Path, out: Path, staff: str, as_json: bool) -> None:
    """Writes the public half of the office's key."""
    check_can_write(out, office)
    with opened(office, staff) as desk:
        document = receivers.key_document(desk)
        for_programs = out.suffix.lower() == ".json"
        text = receivers.key_json(desk) if for_programs else receivers.key_text(desk)
    write_paper(out, text.encode())
    sentence = translate("commands", "公钥已存为 {file}（指纹 {fingerprint}）")
    answer(
        as_json,
        {**document, "file": str(out)},
        sentence.format(file=out, fingerprint=document["fingerprint"]),
    )


@click.command(
    "check-page",
    help=translate("commands", "导出离线核验页（一个 HTML 文件，已带公钥），给收件单位"),
)
@OFFICE
@OUT_FILE
@staff_option
@json_option
def check_page(office: Path, out: Path, staff: str, as_json: bool) -> None:
    """Writes the page that checks letters in a browser, without the program and a network."""
    check_can_write(out, office)
    with opened(office, staff) as desk:
        page = receivers.check_page(desk)
    write_paper(out, page.encode())
    sentence = translate("commands", "核验页已存为 {file}")
    answer(as_json, {"file": str(out)}, sentence.format(file=out))
