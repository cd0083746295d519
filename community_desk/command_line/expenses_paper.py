"""``community-desk expenses slip``, ``slips``, ``paste-sheet`` and ``slip-offset``: the papers of
vouchers.
"""

from pathlib import Path

import click

from community_desk.command_line.common import (
    OFFICE,
    OUT_FILE,
    Command,
    answer,
    check_can_write,
    json_option,
    offset_options,
    opened,
    staff_option,
    write_paper,
)
from community_desk.expenses import slip_paper
from community_desk.expenses.paste_sheets import paste_sheets
from community_desk.expenses.slip_paper import Offset
from community_desk.expenses.slips import SLIP_SIZES, month_slips, voucher_slip
from community_desk.language import translate
from community_desk.office.office import Office

_FOR_PRINTER = click.option(
    "--for-printer", is_flag=True, help=translate("commands", "照 slip-offset 的校准移动")
)


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
@_FOR_PRINTER
@staff_option
@json_option
def slip(
    office: Path, number: str, out: Path, size: str, for_printer: bool, staff: str, as_json: bool
) -> None:
    """Prints the slip of a voucher."""
    check_can_write(out, office)
    with opened(office, staff) as desk:
        pdf = voucher_slip(desk, number, SLIP_SIZES[size.replace("-", "_")])
        _write(desk, out, pdf, for_printer)
    _said(as_json, {"number": number}, out)


@click.command(help=translate("commands", "打印一个月全部凭证的报销单，按编号排"))
@OFFICE
@click.argument("month")
@OUT_FILE
@_size_options
@_FOR_PRINTER
@staff_option
@json_option
def slips(
    office: Path, month: str, out: Path, size: str, for_printer: bool, staff: str, as_json: bool
) -> None:
    """Prints the slips of a month."""
    check_can_write(out, office)
    with opened(office, staff) as desk:
        pdf = month_slips(desk, month, SLIP_SIZES[size.replace("-", "_")])
        _write(desk, out, pdf, for_printer)
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
@_FOR_PRINTER
@staff_option
@json_option
def paste_sheet(
    office: Path,
    number: str,
    out: Path,
    with_scans: bool,
    for_printer: bool,
    staff: str,
    as_json: bool,
) -> None:
    """Prints the sheets that the receipts of a voucher are pasted onto."""
    check_can_write(out, office)
    with opened(office, staff) as desk:
        _write(desk, out, paste_sheets(desk, number, with_scans=with_scans), for_printer)
    _said(as_json, {"number": number}, out)


@click.command("slip-offset", help=translate("commands", "报销单、粘贴单打印时移动多少"))
@OFFICE
@offset_options
@staff_option
@json_option
def slip_offset(
    office: Path,
    right: str | None,
    down: str | None,
    measure: Path | None,
    staff: str,
    as_json: bool,
) -> None:
    """Tells how far the papers are moved on the printer; sets what is given."""
    if measure is not None:
        check_can_write(measure, office)
    with opened(office, staff) as desk:
        offset = slip_paper.offset_of(desk)
        if right is not None or down is not None:
            offset = Offset(
                offset.right if right is None else slip_paper.read_tenths(right),
                offset.down if down is None else slip_paper.read_tenths(down),
            )
            slip_paper.set_offset(desk, offset)
        if measure is not None:
            write_paper(measure, slip_paper.measuring_page(desk, offset))
    right, down = map(slip_paper.millimetres, offset)
    answer(
        as_json,
        {"right": right, "down": down},
        translate("commands", "右移 {right} 毫米，下移 {down} 毫米").format(right=right, down=down),
    )


def _write(desk: Office, out: Path, pdf: bytes, for_printer: bool) -> None:
    write_paper(out, slip_paper.for_printer(desk, pdf) if for_printer else pdf)


def _said(as_json: bool, about: dict[str, str], out: Path) -> None:
    answer(
        as_json,
        {**about, "file": str(out)},
        translate("commands", "已存为 {file}").format(file=out),
    )
