"""``community-desk ledgers archive``: books closed for a period, and their marked copies."""

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
from community_desk.ledgers import archive as archiving
from community_desk.ledgers.archive import COPIES
from community_desk.ledgers.book_periods import read_period
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.in_force import books_in_force
from community_desk.ledgers.store_archive import StoredArchive

_PERIOD = click.argument("period")


@click.command(help=translate("commands", "把一本台账按期间归档：固定下来，以后的改动不影响它"))
@OFFICE
@click.argument("book")
@_PERIOD
@staff_option
@json_option
def archive(office: Path, book: str, period: str, staff: str, as_json: bool) -> None:
    """Closes a book for a period that is over."""
    with opened(office, staff) as desk:
        definition, read = books_in_force(desk).find(book), read_period(period)
        closed = archiving.close_period(desk, definition, read)
    answer(
        as_json,
        _said(definition, closed),
        translate("commands", "已归档：{book} {period}，{count} 条").format(
            book=definition.name, period=read.key, count=closed.entries
        ),
    )


@click.command(help=translate("commands", "列出已归档的台账和期间"))
@OFFICE
@staff_option
@json_option
def archives(office: Path, staff: str, as_json: bool) -> None:
    """Lists what was closed, the newest period first."""
    with opened(office, staff) as desk:
        found = [_said(book, closed) for book, closed in archiving.archives(desk)]
    keys = ("period", "book", "name", "entries", "archived_on")
    answer(as_json, found, ["\t".join(str(each[key]) for key in keys) for each in found])


@click.command("archive-copy", help=translate("commands", "取出归档的一份：市、街道或社区"))
@OFFICE
@click.argument("book")
@_PERIOD
@OUT_FILE
@click.option(
    "--copy",
    "whose",
    type=click.Choice(list(COPIES)),
    default="社区",
    show_default=True,
    help=translate("commands", "哪一份"),
)
@click.option("--reason", default="归档", show_default=True, help=translate("commands", "用途"))
@staff_option
@json_option
def archive_copy(
    office: Path,
    book: str,
    period: str,
    out: Path,
    whose: str,
    reason: str,
    staff: str,
    as_json: bool,
) -> None:
    """Writes one of the three copies."""
    check_can_write(out, office)
    with opened(office, staff) as desk:
        definition, read = books_in_force(desk).find(book), read_period(period)
        archiving.save_copy(desk, definition, read, out, reason=reason, copy=whose)
    answer(
        as_json,
        {"book": definition.code, "period": read.key, "copy": whose, "file": str(out)},
        translate("commands", "已取出“{copy}”的一份：{file}").format(copy=whose, file=out),
    )


def _said(book: Book, closed: StoredArchive) -> dict[str, object]:
    return {
        "book": book.code,
        "name": book.name,
        "period": closed.period,
        "from": closed.from_on,
        "until": closed.until_on,
        "entries": closed.entries,
        "xlsx_sha256": closed.xlsx_sha256,
        "pdf_sha256": closed.pdf_sha256,
        "archived_on": closed.day.isoformat(),
        "archived_by": closed.archived_by,
    }
