"""``community-desk ledgers define``, ``definition``, ``versions``: how books are defined."""

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
)
from community_desk.language import translate
from community_desk.ledgers import access, own_books, sharing
from community_desk.ledgers.history import book_versions, differences
from community_desk.ledgers.in_force import books_in_force


@click.command(help=translate("commands", "按样式文件（TOML）新建一本台账，或改一本"))
@OFFICE
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--as",
    "how",
    type=click.Choice((sharing.AS_VERSION, sharing.AS_NEW)),
    help=translate("commands", "编号或名称已有时：version 作为它的新版本，new 另编一个号"),
)
@staff_option
@json_option
def define(office: Path, file: Path, how: str | None, staff: str, as_json: bool) -> None:
    """Takes a definition from a file, all of it or nothing."""
    with opened(office, staff) as desk:
        book = sharing.taken_as(desk, sharing.read_definition(file), how or "")
        saved = own_books.save_book(desk, book)
        version = book_versions(desk, saved.code)[0].number
    text = translate("commands", "已保存：{book}（{code}），第 {version} 版，{columns} 栏")
    answer(
        as_json,
        {
            "code": saved.code,
            "name": saved.name,
            "version": version,
            "columns": [column.name for column in saved.columns],
            "retired": [column.name for column in saved.retired],
        },
        text.format(book=saved.name, code=saved.code, version=version, columns=len(saved.columns)),
    )


@click.command(help=translate("commands", "把一本台账的样式存成文件（TOML），给别的社区用"))
@OFFICE
@click.argument("book")
@OUT_FILE
@staff_option
@json_option
def definition(office: Path, book: str, out: Path, staff: str, as_json: bool) -> None:
    """Writes the definition of a book, no entry of it."""
    check_can_write(out, office)
    with opened(office, staff) as desk:
        found = books_in_force(desk).find(book)
        sharing.write_definition(desk, found, out)
    text = translate("commands", "已存为 {file}")
    answer(as_json, {"code": found.code, "file": str(out)}, text.format(file=out))


@click.command(help=translate("commands", "一本台账的历次样式：谁、何时、改了什么"))
@OFFICE
@click.argument("book")
@staff_option
@json_option
def versions(office: Path, book: str, staff: str, as_json: bool) -> None:
    """Lists the versions of a book, the newest first."""
    with opened(office, staff) as desk:
        found = books_in_force(desk).find(book)
        access.check_may_see(desk, found)
        found_versions = book_versions(desk, found.code)
    changes = [differences(one.before, one.book, translate) for one in found_versions]
    rows = [
        {
            "version": one.number,
            "own": one.own,
            "at": one.at,
            "by": one.by,
            "columns": [column.name for column in one.book.columns],
            "differences": said,
        }
        for one, said in zip(found_versions, changes, strict=True)
    ]
    lines = [
        "\t".join((str(one.number), one.at, one.by, "；".join(said)))
        for one, said in zip(found_versions, changes, strict=True)
    ]
    usual = translate("commands", "{book} 还没有改过，是随程序的样子").format(book=found.name)
    answer(as_json, rows, lines or [usual])
