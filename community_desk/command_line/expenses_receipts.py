"""``community-desk expenses attach``, ``receipts``, ``receipt-came`` and ``lacking``: the receipts
of vouchers, and the payments that have none.
"""

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
from community_desk.expenses import receipts
from community_desk.expenses.money import plain, yuan
from community_desk.expenses.vouchers import without_receipt
from community_desk.language import translate
from community_desk.office.attached_files import read_file

_NUMBER = click.argument("number")
_SHEETS = translate("commands", "补到了几张纸质票据")


@click.command(help=translate("commands", "给一张凭证附票据（照片、扫描件、PDF）"))
@OFFICE
@_NUMBER
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--sheets", default=0, type=int, help=_SHEETS)
@staff_option
@json_option
def attach(
    office: Path, number: str, files: tuple[Path, ...], sheets: int, staff: str, as_json: bool
) -> None:
    """Puts files to a voucher, all of them or none."""
    place = translate("receipts", receipts.PLACE)
    with opened(office, staff) as desk:
        new = [read_file(place, path) for path in files]
        added = receipts.add_receipts(desk, number, new, sheets)
    names = "、".join(each.name for each in added)
    said = translate("commands", "已放入：{names}（凭证 {number}）")
    answer(as_json, [_as_json(each) for each in added], said.format(names=names, number=number))


@click.command("receipt-came", help=translate("commands", "记下一张凭证的纸质票据补到了"))
@OFFICE
@_NUMBER
@click.option("--sheets", required=True, type=int, help=_SHEETS)
@staff_option
@json_option
def receipt_came(office: Path, number: str, sheets: int, staff: str, as_json: bool) -> None:
    """Puts on record that receipts came, on paper only."""
    with opened(office, staff) as desk:
        (added,) = receipts.add_receipts(desk, number, sheets=sheets)
    said = translate("commands", "凭证 {number} 的票据补到 {sheets} 张。")
    answer(as_json, _as_json(added), said.format(number=number, sheets=sheets))


@click.command("receipts", help=translate("commands", "列出一张凭证的票据，或取出到文件夹"))
@OFFICE
@_NUMBER
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help=translate("commands", "取出到哪个文件夹"),
)
@click.option("--reason", default="归档", show_default=True, help=translate("commands", "用途"))
@staff_option
@json_option
def receipts_(
    office: Path, number: str, out: Path | None, reason: str, staff: str, as_json: bool
) -> None:
    """Lists the receipts of a voucher, and with ``--out`` writes the files to a folder."""
    taken: dict[str, str] = {}
    with opened(office, staff) as desk:
        found = receipts.receipts_of(desk, number)
        for each in found:
            if out is not None and each.kind:
                path = free_path(out, each.name)
                check_can_write(path, office)
                receipts.take_out(desk, each.uid, path, reason=reason)
                taken[each.uid] = str(path)
    rows = [_as_json(each) | {"file": taken.get(each.uid)} for each in found]
    lines = [
        f"{each.name}\t{each.sheets or ''}\t{each.size or ''}\t{taken.get(each.uid, '')}"
        for each in found
    ]
    answer(as_json, rows, lines or [translate("commands", "没有票据文件，也没有补到的票据")])


@click.command(help=translate("commands", "列出还缺票据的支出"))
@OFFICE
@click.option(
    "--days",
    default=0,
    type=click.IntRange(0),
    help=translate("commands", "只列缺了这么多天以上的"),
)
@staff_option
@json_option
def lacking(office: Path, days: int, staff: str, as_json: bool) -> None:
    """Lists payments that lack a receipt, oldest first."""
    with opened(office, staff) as desk:
        found = without_receipt(desk, older_than_days=days)
        today = desk.today()
    rows = [
        {
            "number": each.number,
            "date": each.date.isoformat(),
            "text": each.text,
            "payee": each.payee,
            "handler": each.handler,
            "amount": plain(each.fen),
            "days": (today - each.date).days,
        }
        for each in found
    ]
    lines = [
        f"{each.number}\t{each.date}\t{each.text}\t{each.handler}\t{yuan(each.fen)}"
        for each in found
    ]
    answer(as_json, rows, lines or [translate("commands", "没有缺票据的支出")])


def _as_json(found: receipts.Receipt) -> dict[str, object]:
    return {
        "uid": found.uid,
        "voucher": found.voucher,
        "name": found.name,
        "kind": found.kind or None,
        "sheets": found.sheets,
        "bytes": found.size,
        "sha256": found.sha256 or None,
    }
