"""``community-desk expenses list``, ``show``, ``advances``: what is booked."""

from pathlib import Path

import click

from community_desk.command_line.common import (
    OFFICE,
    answer,
    day_of,
    json_option,
    opened,
    staff_option,
)
from community_desk.errors import RuleSaysNoError
from community_desk.expenses import approval
from community_desk.expenses.advances import open_advances
from community_desk.expenses.figures import check_month
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import Funds, funds_of
from community_desk.expenses.money import plain, yuan
from community_desk.expenses.records import Line, Voucher
from community_desk.expenses.store_list import Which
from community_desk.expenses.voucher_list import page_of
from community_desk.expenses.vouchers import load_voucher
from community_desk.language import QT_TRANSLATE_NOOP, translate

KIND_TITLES = {
    "in": QT_TRANSLATE_NOOP("commands", "收入"),
    "out": QT_TRANSLATE_NOOP("commands", "支出"),
    "transfer": QT_TRANSLATE_NOOP("commands", "调拨"),
    "advance": QT_TRANSLATE_NOOP("commands", "预借"),
    "settle": QT_TRANSLATE_NOOP("commands", "冲借"),
}
_LABELS = {
    "payee": QT_TRANSLATE_NOOP("commands", "对方"),
    "handler": QT_TRANSLATE_NOOP("commands", "经手人"),
    "approval": QT_TRANSLATE_NOOP("commands", "审批权限"),
    "approver": QT_TRANSLATE_NOOP("commands", "审批人"),
    "note": QT_TRANSLATE_NOOP("commands", "备注"),
    "receipts": QT_TRANSLATE_NOOP("commands", "票据张数"),
    "reverses": QT_TRANSLATE_NOOP("commands", "冲销的凭证"),
    "reversed_by": QT_TRANSLATE_NOOP("commands", "已被冲销"),
    "settles": QT_TRANSLATE_NOOP("commands", "报销的预借"),
    "settled_by": QT_TRANSLATE_NOOP("commands", "已报销"),
    "returned": QT_TRANSLATE_NOOP("commands", "退回"),
    "topped_up": QT_TRANSLATE_NOOP("commands", "补付"),
}


@click.command("list", help=translate("commands", "列出凭证"))
@OFFICE
@click.option("--month", default="", help=translate("commands", "月份，如 2026-11"))
@click.option("--from", "first", default="", help=translate("commands", "从哪一天起"))
@click.option("--to", "last", default="", help=translate("commands", "到哪一天止"))
@click.option("--fund", default="", help=translate("commands", "经费来源"))
@click.option("--class", "class_", default="", help=translate("commands", "类别"))
@click.option("--words", default="", help=translate("commands", "摘要、对方、发票号、编号或金额"))
@click.option("--lacking", is_flag=True, help=translate("commands", "只列缺票据的"))
@staff_option
@json_option
def list_(
    office: Path,
    month: str,
    first: str,
    last: str,
    fund: str,
    class_: str,
    words: str,
    lacking: bool,
    staff: str,
    as_json: bool,
) -> None:
    """Lists vouchers in the order of their dates."""
    if month:
        check_month(month)
    with opened(office, staff) as desk:
        which = Which(
            first_day=day_of(first).isoformat() if first else "",
            last_day=day_of(last).isoformat() if last else "",
            fund=funds_of(desk).find(fund).key if fund else "",
            class_=_class_key(class_) if class_ else "",
            words=words,
            lacking=lacking,
            **({"first": month, "last": month} if month else {}),
        )
        found = page_of(desk, which, 0, -1, "date", False)
        funds = funds_of(desk)
    answer(
        as_json,
        [document_of(one, funds) for one in found],
        [line_of(one) for one in found] or [translate("commands", "没有这样的凭证")],
    )


@click.command(help=translate("commands", "看一张凭证"))
@OFFICE
@click.argument("number")
@staff_option
@json_option
def show(office: Path, number: str, staff: str, as_json: bool) -> None:
    """Shows a voucher with its lines."""
    with opened(office, staff) as desk:
        found, funds = load_voucher(desk, number), funds_of(desk)
    document = document_of(found, funds)
    told = [line_of(found), *(_told(line, funds) for line in found.lines)]
    told += [
        f"{translate('commands', label)}\t{document[key]}"
        for key, label in _LABELS.items()
        if document[key]
    ]
    answer(as_json, document, told)


@click.command(help=translate("commands", "列出还没有报销的预借"))
@OFFICE
@staff_option
@json_option
def advances(office: Path, staff: str, as_json: bool) -> None:
    """Lists the advances that wait for their settlement."""
    with opened(office, staff) as desk:
        found, funds = open_advances(desk), funds_of(desk)
    answer(
        as_json,
        [document_of(one, funds) for one in found],
        [f"{line_of(one)}\t{one.payee}" for one in found]
        or [translate("commands", "没有待报销的预借")],
    )


def document_of(voucher: Voucher, funds: Funds) -> dict[str, object]:
    """A voucher for scripts: yuan with two decimals as text."""
    return {
        "uid": voucher.uid,
        "number": voucher.number,
        "date": voucher.date.isoformat(),
        "kind": voucher.kind,
        "text": voucher.text,
        "amount": plain(voucher.fen),
        "payee": voucher.payee,
        "handler": voucher.handler,
        "approval": approval.title_of(voucher.approval) if voucher.approval else "",
        "approver": voucher.approver,
        "note": voucher.note,
        "task": voucher.task,
        "receipts": voucher.sheets,
        "files": voucher.files,
        "lacks_receipt": voucher.lacks_receipt,
        "reverses": voucher.reverses,
        "reversed_by": voucher.reversed_by,
        "settles": voucher.settles,
        "settled_by": voucher.settled_by,
        "returned": plain(voucher.remainder.returned) if voucher.kind == "settle" else "",
        "topped_up": plain(voucher.remainder.topped_up) if voucher.kind == "settle" else "",
        "lines": [_line_document(line, funds) for line in voucher.lines],
    }


def line_of(voucher: Voucher) -> str:
    """A voucher as one line for a person."""
    return "\t".join(
        (
            voucher.number,
            voucher.date.isoformat(),
            translate("commands", KIND_TITLES[voucher.kind]),
            yuan(voucher.fen),
            voucher.class_title or voucher.fund_title,
            voucher.text,
        )
    )


def _line_document(line: Line, funds: Funds) -> dict[str, object]:
    return {
        "kind": line.kind,
        "fund": funds.title(line.fund),
        "to_fund": funds.title(line.to_fund) if line.to_fund else "",
        "class": load_classes().title(line.class_) if line.class_ else "",
        "text": line.text,
        "invoice": line.invoice,
        "amount": plain(line.fen),
    }


def _told(line: Line, funds: Funds) -> str:
    document = _line_document(line, funds)
    told = ("fund", "to_fund", "class", "amount", "text", "invoice")
    return "\t".join(["", *(str(document[key]) for key in told if document[key])])


def _class_key(text: str) -> str:
    """A class of either kind. Raises `NotUnderstoodError` ``no_such_class``."""
    try:
        return load_classes().find(text, "out").key
    except RuleSaysNoError:
        return load_classes().find(text, "in").key
