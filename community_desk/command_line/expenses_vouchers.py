"""``community-desk expenses add`` and its kin: whatever books or mends a voucher."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from community_desk.command_line.common import (
    OFFICE,
    answer,
    day_of,
    json_option,
    opened,
    pairs,
    staff_option,
)
from community_desk.command_line.expenses_list import document_of
from community_desk.errors import NotUnderstoodError, found_or_no
from community_desk.expenses import amending, reversing, vouchers
from community_desk.expenses.advances import NewAdvance, Settlement
from community_desk.expenses.advances import advance as book_advance
from community_desk.expenses.advances import settle as book_settlement
from community_desk.expenses.funds import funds_of
from community_desk.expenses.money import fen_from_yuan, plain, yuan
from community_desk.expenses.records import Voucher
from community_desk.expenses.transfers import NewTransfer
from community_desk.expenses.transfers import transfer as book_transfer
from community_desk.expenses.vouchers import NewLine
from community_desk.expenses.warnings import Warned, warnings_for
from community_desk.language import QT_TRANSLATE_NOOP, translate
from community_desk.ledgers.tasks import tasks_of
from community_desk.office.office import Office

_PARTS = ("fund", "class", "amount", "text", "invoice")

_DATE = click.option("--date", required=True, help=translate("commands", "日期，如 2026-11-09"))
_FUND = click.option("--fund", required=True, help=translate("commands", "经费来源"))
_AMOUNT = click.option("--amount", required=True, help=translate("commands", "金额（元）"))
_TEXT = click.option("--text", required=True, help=translate("commands", "摘要"))
_HANDLER = click.option("--handler", default="", help=translate("commands", "经手人"))
_APPROVER = click.option("--approver", default="", help=translate("commands", "审批人"))
_NOTE = click.option("--note", default="", help=translate("commands", "备注"))
_TASK = click.option("--task", default="", help=translate("commands", "为哪项任务（编号或 uid）"))
_RECEIPTS = click.option(
    "--receipts", default=0, type=click.IntRange(0), help=translate("commands", "票据")
)
_FURTHER_LINES = click.option(
    "--line",
    "further",
    multiple=True,
    help=translate("commands", "又一行：fund=…;class=…;amount=…;text=…;invoice=…"),
)
_LINES = click.option(
    "--line",
    "lines",
    multiple=True,
    help=translate("commands", "一行，可写多次：fund=…;class=…;amount=…;text=…;invoice=…"),
)


@click.command(help=translate("commands", "记一笔"))
@OFFICE
@_DATE
@click.option("--kind", required=True, type=click.Choice(["in", "out"]))
@_FUND
@click.option("--class", "class_", required=True, help=translate("commands", "类别"))
@_AMOUNT
@_TEXT
@_HANDLER
@click.option("--payee", default="", help=translate("commands", "收款方"))
@_RECEIPTS
@click.option("--invoice", default="", help=translate("commands", "发票号"))
@_FURTHER_LINES
@_APPROVER
@_NOTE
@_TASK
@staff_option
@json_option
def add(
    office: Path,
    date: str,
    kind: str,
    fund: str,
    class_: str,
    amount: str,
    text: str,
    handler: str,
    payee: str,
    receipts: int,
    invoice: str,
    further: Sequence[str],
    approver: str,
    note: str,
    task: str,
    staff: str,
    as_json: bool,
) -> None:
    """Books one payment or receipt."""
    first = NewLine(fund=fund, class_=class_, fen=fen_from_yuan(amount), invoice=invoice)
    lines = (first, *(_line(one, fund) for one in further))
    day = day_of(date)
    with opened(office, staff) as desk:
        new = vouchers.NewVoucher(
            date=day,
            kind=kind,
            text=text,
            lines=lines,
            handler=handler,
            payee=payee,
            receipts=receipts,
            approver=approver,
            note=note,
            task=_task(desk, task),
        )
        warned = warnings_for(desk, new)
        booked = vouchers.add_voucher(desk, new)
    _answer_booked(as_json, booked, warned)


@click.command(help=translate("commands", "调拨：把钱从一项经费转到另一项"))
@OFFICE
@_DATE
@_FUND
@click.option("--to-fund", required=True, help=translate("commands", "转入的经费"))
@_AMOUNT
@_TEXT
@_HANDLER
@_NOTE
@staff_option
@json_option
def transfer(office: Path, amount: str, date: str, staff: str, as_json: bool, **rest: Any) -> None:
    """Moves money between two funds."""
    new = NewTransfer(date=day_of(date), fen=fen_from_yuan(amount), **rest)
    with opened(office, staff) as desk:
        warned = warnings_for(desk, new)
        booked = book_transfer(desk, new)
    _answer_booked(as_json, booked, warned)


@click.command(help=translate("commands", "预借：借给经办人，以后凭票报销"))
@OFFICE
@_DATE
@_FUND
@_AMOUNT
@click.option("--payee", required=True, help=translate("commands", "借款人"))
@_TEXT
@_HANDLER
@_APPROVER
@_NOTE
@_TASK
@staff_option
@json_option
def advance(
    office: Path, amount: str, date: str, task: str, staff: str, as_json: bool, **rest: Any
) -> None:
    """Lends money in advance."""
    day, fen = day_of(date), fen_from_yuan(amount)
    with opened(office, staff) as desk:
        new = NewAdvance(date=day, fen=fen, task=_task(desk, task), **rest)
        warned = warnings_for(desk, new)
        booked = book_advance(desk, new)
    _answer_booked(as_json, booked, warned)


@click.command(help=translate("commands", "报销一笔预借；一行也不给就是全部退回"))
@OFFICE
@click.argument("number")
@_DATE
@_LINES
@click.option("--text", default="", help=translate("commands", "摘要"))
@_RECEIPTS
@_NOTE
@_HANDLER
@_APPROVER
@staff_option
@json_option
def settle(
    office: Path,
    number: str,
    date: str,
    lines: Sequence[str],
    staff: str,
    as_json: bool,
    **rest: Any,
) -> None:
    """Accounts for an advance."""
    day = day_of(date)
    with opened(office, staff) as desk:
        usual = vouchers.load_voucher(desk, number).lines[0].fund
        new = Settlement(date=day, lines=tuple(_line(one, usual) for one in lines), **rest)
        warned = warnings_for(desk, new)
        booked = book_settlement(desk, number, new)
    left = booked.remainder
    _answer_booked(
        as_json,
        booked,
        warned,
        returned=plain(left.returned),
        topped_up=plain(left.topped_up),
    )


@click.command(help=translate("commands", "冲销一张凭证：用红字记一张相同的"))
@OFFICE
@click.argument("number")
@_DATE
@click.option("--reason", required=True, help=translate("commands", "原因"))
@staff_option
@json_option
def reverse(office: Path, number: str, date: str, reason: str, staff: str, as_json: bool) -> None:
    """Takes back a voucher."""
    with opened(office, staff) as desk:
        booked = reversing.reverse(desk, number, day_of(date), reason)
    _answer_booked(as_json, booked, (), reverses=booked.reverses)


@click.command(help=translate("commands", "改凭证上写的字；金额、日期、类别错了用 reverse 冲销"))
@OFFICE
@click.argument("number")
@click.option("--text", help=translate("commands", "摘要"))
@click.option("--note", help=translate("commands", "备注"))
@click.option("--handler", help=translate("commands", "经手人"))
@click.option("--payee", help=translate("commands", "收款方"))
@click.option("--approver", help=translate("commands", "审批人"))
@click.option("--receipts", type=click.IntRange(0), help=translate("commands", "票据"))
@click.option("--task", help=translate("commands", "为哪项任务（编号或 uid）"))
@staff_option
@json_option
def amend(
    office: Path, number: str, task: str | None, staff: str, as_json: bool, **rest: Any
) -> None:
    """Mends what is written on a voucher."""
    with opened(office, staff) as desk:
        meant = None if task is None else _task(desk, task)
        changed = amending.amend(desk, number, task=meant, **rest)
        document = document_of(changed, funds_of(desk))
    said = translate("commands", "{number} 已改好。").format(number=changed.number)
    answer(as_json, document, said)


def _answer_booked(as_json: bool, booked: Voucher, warned: Sequence[Warned], **more: str) -> None:
    said = translate("commands", "已记账 {number}：{amount} 元")
    lines = [said.format(number=booked.number, amount=yuan(booked.fen))]
    left = booked.remainder
    settles = booked.kind == "settle" and not booked.reverses
    if settles and left.returned:
        told = translate("commands", "应退回 {amount} 元")
        lines.append(told.format(amount=yuan(left.returned)))
    if settles and left.topped_up:
        told = translate("commands", "应补付 {amount} 元")
        lines.append(told.format(amount=yuan(left.topped_up)))
    lines += [one.sentence.say(translate) for one in warned]
    document = {
        "uid": booked.uid,
        "number": booked.number,
        "amount": plain(booked.fen),
        **more,
        "warnings": [
            {
                "code": one.code,
                "field": one.field,
                "line": one.line,
                "message": one.sentence.say(translate),
            }
            for one in warned
        ],
    }
    answer(as_json, document, lines)


def _line(text: str, usual_fund: str) -> NewLine:
    """A line as given by ``--line``. Raises `NotUnderstoodError`."""
    given = pairs([part for part in text.replace("；", ";").split(";") if part.strip()])
    if unknown := given.keys() - _PARTS:
        raise NotUnderstoodError(
            "line_unclear",
            QT_TRANSLATE_NOOP("errors", "明细里的“{unknown}”不认识；可以写：{known}。"),
            unknown="、".join(sorted(unknown)),
            known="、".join(_PARTS),
        )
    return NewLine(
        fund=given.get("fund", usual_fund),
        class_=given.get("class", ""),
        fen=fen_from_yuan(given.get("amount", "")),
        text=given.get("text", ""),
        invoice=given.get("invoice", ""),
    )


def _task(office: Office, text: str) -> str:
    """The uid of a task by its number or uid. Raises `RuleSaysNoError` ``no_such_task``."""
    if not text.strip():
        return ""
    meant = text.strip()
    found = (one.uid for one in tasks_of(office) if meant in (one.uid, one.number))
    return found_or_no(
        next(found, None),
        "no_such_task",
        QT_TRANSLATE_NOOP("errors", "没有“{text}”这项任务；请在任务清单里核对编号。"),
        text=meant,
    )
