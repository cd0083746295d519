"""``community-desk ledgers due``, ``review``: what is to be looked at again, and that it was."""

from pathlib import Path

import click

from community_desk.command_line.common import OFFICE, answer, json_option, opened, staff_option
from community_desk.language import translate
from community_desk.ledgers import reviews
from community_desk.ledgers.changes import NOTHING, SENTENCES, changed_of
from community_desk.ledgers.found import uid_of
from community_desk.ledgers.in_force import books_in_force
from community_desk.ledgers.reviews import Asked


@click.command(help=translate("commands", "到期要复核的条目；--changed 列出居民有变动的"))
@OFFICE
@click.argument("book", default="")
@click.option("--changed", is_flag=True, help=translate("commands", "电话、住址或人户情况有变动的"))
@staff_option
@json_option
def due(office: Path, book: str, changed: bool, staff: str, as_json: bool) -> None:
    """Lists what is due, or what changed, over all books that one may see."""
    with opened(office, staff) as desk:
        books = books_in_force(desk)
        code = books.find(book).code if book else ""
        rows = reviews.rows(desk, Asked(changed=changed, book=code), limit=-1)
        told = [
            changed_of(desk, books.find(row.book), row.uid).changes if row.changed else ()
            for row in rows
        ]
    document = [
        {
            "book": row.book,
            "name": row.book_name,
            "serial": row.serial,
            "who": row.who,
            "address": row.address,
            "reviewed_on": row.reviewed_on,
            "due_on": row.due_on,
            "changes": [{"what": c.kind, "old": c.old, "new": c.new} for c in changes],
        }
        for row, changes in zip(rows, told, strict=True)
    ]
    nothing = translate("changes", NOTHING)
    lines = [
        "\t".join(
            (
                *(row.book_name, str(row.serial), row.who, row.due_on),
                *(
                    translate("changes", SENTENCES[c.kind]).format(
                        old=c.old or nothing, new=c.new or nothing
                    )
                    for c in changes
                ),
            )
        )
        for row, changes in zip(rows, told, strict=True)
    ]
    answer(as_json, document, lines or [translate("commands", "没有要复核的条目")])


@click.command(help=translate("commands", "记下：这些条目今天核实，没有变化"))
@OFFICE
@click.argument("book")
@click.argument("serials", metavar="SERIAL...", type=int, nargs=-1, required=True)
@staff_option
@json_option
def review(office: Path, book: str, serials: tuple[int, ...], staff: str, as_json: bool) -> None:
    """Notes entries as looked at: all of them or none."""
    with opened(office, staff) as desk:
        found = books_in_force(desk).find(book)
        chosen = [(found.code, uid_of(desk, found, serial), None) for serial in serials]
        done = reviews.review_entries(desk, chosen)
    text = translate("commands", "已记下：{book} {count} 条今天核实，没有变化")
    answer(
        as_json,
        {"book": found.code, "reviewed": done.entries, "operation": done.operation},
        text.format(book=found.name, count=done.entries),
    )
