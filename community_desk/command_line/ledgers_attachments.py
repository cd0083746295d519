"""``community-desk ledgers attach`` and ``attachments``: the files of an entry."""

from pathlib import Path

import click

from community_desk.command_line.common import (
    OFFICE,
    answer,
    check_can_write,
    free_path,
    json_option,
    opened,
    staff_option,
)
from community_desk.language import translate
from community_desk.ledgers import attachments
from community_desk.ledgers.attachment_files import attachment_column
from community_desk.ledgers.found import uid_of
from community_desk.ledgers.in_force import books_in_force
from community_desk.office.attached_files import read_file


@click.command(help=translate("commands", "往一条台账里放一个文件（照片、扫描件、PDF）"))
@OFFICE
@click.argument("book")
@click.argument("serial", type=int)
@click.argument("column")
@click.argument("file", type=click.Path(path_type=Path))
@staff_option
@json_option
def attach(
    office: Path, book: str, serial: int, column: str, file: Path, staff: str, as_json: bool
) -> None:
    """Puts one file into an entry."""
    with opened(office, staff) as desk:
        definition = books_in_force(desk).find(book)
        uid = uid_of(desk, definition, serial)
        new = read_file(attachment_column(definition, column).name, file)
        (added,) = attachments.add_attachments(desk, definition, uid, [new])
    sentence = translate("commands", "已放入：{name}（{book} 第 {serial} 条）")
    answer(
        as_json,
        _as_json(added),
        sentence.format(name=added.name, book=definition.name, serial=serial),
    )


@click.command("attachments", help=translate("commands", "列出一条台账的附件，或取出到文件夹"))
@OFFICE
@click.argument("book")
@click.argument("serial", type=int)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help=translate("commands", "取出到哪个文件夹"),
)
@click.option("--reason", default="归档", show_default=True, help=translate("commands", "用途"))
@staff_option
@json_option
def attachments_(
    office: Path,
    book: str,
    serial: int,
    out: Path | None,
    reason: str,
    staff: str,
    as_json: bool,
) -> None:
    """Lists the files of an entry, and with ``--out`` writes them to a folder."""
    taken: dict[str, str] = {}
    with opened(office, staff) as desk:
        definition = books_in_force(desk).find(book)
        uid = uid_of(desk, definition, serial)
        found = attachments.attachments_of(desk, definition, uid)
        if out is not None:
            for each in found:
                path = free_path(out, each.name)
                check_can_write(path, office)
                attachments.take_out(desk, definition, each.uid, path, reason=reason)
                taken[each.uid] = str(path)
    rows = [_as_json(each) | {"file": taken.get(each.uid)} for each in found]
    lines = [
        f"{each.column}\t{each.name}\t{each.size}\t{taken.get(each.uid, '')}" for each in found
    ]
    answer(as_json, rows, lines or [translate("commands", "没有附件")])


def _as_json(found: attachments.Attachment) -> dict[str, object]:
    return {
        "uid": found.uid,
        "column": found.column,
        "name": found.name,
        "kind": found.kind,
        "bytes": found.size,
        "sha256": found.sha256,
    }
