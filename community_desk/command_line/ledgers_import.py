"""``community-desk ledgers import``: a book as it was kept so far, and the way back."""

from pathlib import Path

import click

from community_desk.command_line.common import (
    OFFICE,
    answer,
    check_can_write,
    import_options,
    json_option,
    opened,
    staff_option,
)
from community_desk.language import translate
from community_desk.ledgers.access import check_may_edit
from community_desk.ledgers.import_book import import_file
from community_desk.ledgers.imports import undo_taking
from community_desk.ledgers.in_force import books_in_force
from community_desk.office.backup import back_up_before_import


@click.command("import", help=translate("commands", "把以前的台账表格导入一本台账"))
@OFFICE
@click.argument("book")
@import_options
@staff_option
@json_option
def import_(
    office: Path,
    book: str,
    workbook: Path,
    dry_run: bool,
    problems: Path | None,
    staff: str,
    as_json: bool,
) -> None:
    """Imports a workbook into a book, all of it or nothing."""
    if problems is not None:
        check_can_write(problems, office, workbook)
    with opened(office, staff) as desk:
        definition = books_in_force(desk).find(book)
        if not dry_run:
            check_may_edit(desk, definition)
            back_up_before_import(desk, "ledgers.edit")
        report = import_file(desk, definition, workbook, dry_run=dry_run, problems=problems)
    text = translate(
        "commands",
        "共 {rows} 行：新增 {added}，更新 {updated}，未变 {unchanged}，未导入 {skipped}，"
        "和居民档案不一致 {noted}。",
    )
    sentence = text.format(
        rows=report.rows,
        added=report.added,
        updated=report.updated,
        unchanged=report.unchanged,
        skipped=sum(report.skipped.values()),
        noted=sum(report.noted.values()),
    )
    if report.operation:
        back = translate("commands", "要撤销：community-desk ledgers undo {office} {uid}")
        sentence = f"{sentence}\n{back.format(office=office, uid=report.operation)}"
    answer(as_json, report.as_json(), sentence)


@click.command(help=translate("commands", "撤销一次导入、粘贴或批量登记"))
@OFFICE
@click.argument("uid")
@staff_option
@json_option
def undo(office: Path, uid: str, staff: str, as_json: bool) -> None:
    """Undoes an import as a whole."""
    with opened(office, staff) as desk:
        undone = undo_taking(desk, uid)
    answer(
        as_json,
        {"uid": undone.uid, "kind": undone.kind, "undone_at": undone.undone_at},
        translate("commands", "已撤销，台账恢复到操作之前。"),
    )
