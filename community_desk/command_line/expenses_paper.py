"""``community-desk expenses slip``, ``slips`` and ``paste-sheet``: the papers of vouchers."""

from pathlib import Path

import click

from community_desk.command_line.common import (
    OFFICE,
    OUT_FILE,
    Command,
    answer,
    check_can_write,
    json_option,
    opened,
    staff_option,
    write_paper,
)
from community_desk.expenses.paste_sheets import paste_sheets
from community_desk.expenses.slips import SLIP_SIZES, month_slips, voucher_slip
from community_desk.language import translate


def _size_options(command: Command) -> Command:
    """``--size`` and ``--two-up``, which is what it is anyway."""
    size = click.option(
        "--size",
        type=click.Choice([each.replace("_", "-") for each in SLIP_SIZES]),
        default="two-up",
        show_default=True,
        help=translate("commands", "纸张：two-up 一张 A4 上下两单，a5 每单一张"),
    )
    two_up = click.option(
        "--two-up", "size", flag_value="two-up", help=translate("commands", "一张 A4 上下两单")
    )
    return size(two_up(command))


@click.command(help=translate("commands", "打印一张凭证的报销单（借款单、收据存根、调拨单）"))
@OFFICE
@click.argument("number")
@OUT_FILE
@_size_options
@staff_option
@json_option
def slip(office: Path, number: str, out: Path, size: str, staff: str, as_json: bool) -> None:
    """Prints the slip of a voucher."""
    check_can_write(out, office)
    with opened(office, staff) as desk:
        write_paper(out, voucher_slip(desk, number, SLIP_SIZES[size.replace("-", "_")]))
    _said(as_json, {"number": number}, out)


@click.command(help=translate("commands", "打印一个月全部凭证的报销单，按编号排"))
@OFFICE
@click.argument("month")
@OUT_FILE
@_size_options
@staff_option
@json_option
def slips(office: Path, month: str, out: Path, size: str, staff: str, as_json: bool) -> None:
    """Prints the slips of a month."""
    check_can_write(out, office)
    with opened(office, staff) as desk:
        write_paper(out, month_slips(desk, month, SLIP_SIZES[size.replace("-", "_")]))
    _said(as_json, {"month": month}, out)


@click.command("paste-sheet", help=translate("commands", "打印一张凭证的原始凭证粘贴单"))
@OFFICE
@click.argument("number")
@OUT_FILE
@click.option(
    "--with-scans",
    is_flag=True,
    help=translate("commands", "把票据的照片、扫描件印在粘贴处（PDF 只写文件名）"),
)
@staff_option
@json_option
def paste_sheet(
    office: Path, number: str, out: Path, with_scans: bool, staff: str, as_json: bool
) -> None:
    """Prints the sheets that the receipts of a voucher are pasted onto."""
    check_can_write(out, office)
    with opened(office, staff) as desk:
        write_paper(out, paste_sheets(desk, number, with_scans=with_scans))
    _said(as_json, {"number": number}, out)


def _said(as_json: bool, about: dict[str, str], out: Path) -> None:
    answer(
        as_json,
        {**about, "file": str(out)},
        translate("commands", "已存为 {file}").format(file=out),
    )
