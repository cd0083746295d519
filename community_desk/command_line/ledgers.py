"""``community-desk ledgers``: the books, their entries, what they ask for twice."""

from pathlib import Path

import click

from community_desk.command_line.common import (
    OFFICE,
    OUT_FILE,
    answer,
    check_can_write,
    json_option,
    opened,
    pairs,
    staff_option,
)
from community_desk.command_line.ledgers_archive import archive, archive_copy, archives
from community_desk.command_line.ledgers_attachments import attach, attachments_
from community_desk.command_line.ledgers_books import define, definition, versions
from community_desk.command_line.ledgers_burden import burden, overlap
from community_desk.command_line.ledgers_forms import fill
from community_desk.command_line.ledgers_import import import_, undo
from community_desk.command_line.ledgers_reviews import due, review
from community_desk.language import translate
from community_desk.ledgers import entries
from community_desk.ledgers.access import seen_books
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.book_periods import read_period
from community_desk.ledgers.definitions import Books
from community_desk.ledgers.export import export_book
from community_desk.ledgers.in_force import books_in_force
from community_desk.registry.residents import load_resident


@click.group(help=translate("commands", "台账：列出、登记、导入、导出、重复栏目"))
def ledgers() -> None:
    """The commands about ledgers."""


for command in (
    *(archive, archives, archive_copy, import_, undo, define, definition, versions),
    *(fill, attach, attachments_, overlap, burden, due, review),
):
    ledgers.add_command(command)


@ledgers.command("list", help=translate("commands", "列出全部台账和栏目"))
@click.argument("office", type=click.Path(path_type=Path), required=False)
@staff_option
@json_option
def list_(office: Path | None, staff: str, as_json: bool) -> None:
    """Lists the books; with an office, those one may see, and how many entries each has."""
    counts, books = {}, load_books()
    if office is not None:
        with opened(office, staff) as desk:
            books = Books(tuple(seen_books(desk, books_in_force(desk))))
            counts = {code: count.entries for code, count in entries.counts(desk, books).items()}
    rows = [
        {
            "code": book.code,
            "category": f"{book.category} {book.category_title}",
            "name": book.name,
            "review": book.review,
            "columns": [
                {"name": c.name, "type": c.type, "filled_from": c.filled_from or None}
                for c in book.columns
            ],
            "entries": counts.get(book.code, 0),
        }
        for book in books.books
    ]
    answer(as_json, rows, [f"{row['code']}\t{row['name']}\t{row['entries']}" for row in rows])


@ledgers.command(help=translate("commands", "在一本台账里登记一条"))
@OFFICE
@click.argument("book")
@click.option("--resident", default="", help=translate("commands", "居民的 uid 或证件号码"))
@click.option("--set", "values", multiple=True, help=translate("commands", "栏目=内容，可多次"))
@staff_option
@json_option
def add(
    office: Path, book: str, resident: str, values: tuple[str, ...], staff: str, as_json: bool
) -> None:
    """Adds one entry; columns filled from the registry need no value."""
    with opened(office, staff) as desk:
        definition = books_in_force(desk).find(book)
        uid = load_resident(desk, resident).uid if resident else None
        entry = entries.add_entry(desk, definition, resident_uid=uid, typed=pairs(values))
    answer(
        as_json,
        {"uid": entry.uid, "book": definition.code, "serial": entry.serial},
        translate("commands", "已登记：{book} 第 {serial} 条").format(
            book=definition.name, serial=entry.serial
        ),
    )


@ledgers.command(help=translate("commands", "导出一本台账（xlsx 或 pdf，须写用途）"))
@OFFICE
@click.argument("book")
@OUT_FILE
@click.option("--reason", default="归档", show_default=True, help=translate("commands", "用途"))
@click.option("--period", default="", help=translate("commands", "期间：2026-11、2026-Q4、2026"))
@click.option("--full", is_flag=True, help=translate("commands", "证件号码、电话不打码"))
@click.option("--closed", is_flag=True, help=translate("commands", "含已注销的条目"))
@staff_option
@json_option
def export(
    office: Path,
    book: str,
    out: Path,
    reason: str,
    period: str,
    full: bool,
    closed: bool,
    staff: str,
    as_json: bool,
) -> None:
    """Exports one book for a period, by default all of it."""
    check_can_write(out, office)
    with opened(office, staff) as desk:
        definition, read = books_in_force(desk).find(book), read_period(period)
        count = export_book(
            desk, definition, out, reason=reason, full=full, period=read, closed=closed
        )
    answer(
        as_json,
        {
            "book": definition.code,
            "period": read.key or "all",
            "entries": count,
            "full": full,
            "file": str(out),
        },
        translate("commands", "已导出 {count} 条：{file}").format(count=count, file=out),
    )
