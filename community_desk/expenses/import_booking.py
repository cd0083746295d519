"""Books the lines of an office's account as vouchers of all kinds, within one transaction."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from community_desk.errors import DeskError, RuleSaysNoError
from community_desk.expenses import store_imports
from community_desk.expenses.advances import (
    NewAdvance,
    Settlement,
    advance_draft,
    settlement_draft,
)
from community_desk.expenses.checks import LONGEST_NAME, LONGEST_TEXT, checked_text, tidy
from community_desk.expenses.import_rows import Entry
from community_desk.expenses.records import Line, Voucher
from community_desk.expenses.reversing import red_draft
from community_desk.expenses.transfers import NewTransfer, transfer_draft
from community_desk.expenses.vouchers import (
    Draft,
    NewLine,
    NewVoucher,
    book,
    checked,
    known_names,
    load_voucher,
)
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office, Writer


class Booker:
    """Books one voucher after the other, and knows which number of the workbook became which."""

    def __init__(self, office: Office, write: Writer) -> None:
        self._office, self._write = office, write
        self._numbers: dict[str, str] = {}

    def book(self, entries: Sequence[Entry]) -> tuple[str, list[DeskError]]:
        """Books the lines of one voucher; gives its number, or for each line why it is not."""
        try:
            number = book(self._office, self._write, self._draft(entries))
        except DeskError as error:
            at = error.values.get("line", 0)
            return "", [error if at == place else _left_out() for place in range(len(entries))]
        if told := entries[0].number:
            self._numbers[told] = number
        return number, []

    def _draft(self, entries: Sequence[Entry]) -> Draft:
        first = entries[0]
        if is_red(first):
            return self._red(entries)
        if first.kind == "transfer":
            return transfer_draft(
                self._office,
                NewTransfer(
                    date=first.date,
                    fund=first.fund,
                    to_fund=first.to_fund,
                    fen=first.fen,
                    text=first.text,
                    handler=first.handler,
                    note=first.note,
                ),
            )
        if first.kind == "advance":
            return advance_draft(
                self._office,
                NewAdvance(
                    date=first.date,
                    fund=first.fund,
                    fen=first.fen,
                    payee=first.payee or first.handler,
                    text=first.text,
                    handler=first.handler,
                    approver=first.approver,
                    note=first.note,
                ),
            )
        if first.kind == "settle":
            return self._settlement(entries)
        return checked(
            self._office,
            NewVoucher(
                date=first.date,
                kind=first.kind,
                text=first.text,
                lines=_new_lines(entries),
                handler=first.handler,
                payee=first.payee,
                receipts=sum(entry.receipts for entry in entries),
                note=first.note,
                approver=first.approver,
            ),
        )

    def _settlement(self, entries: Sequence[Entry]) -> Draft:
        first = entries[0]
        lent = self._numbers.get(first.settles)
        if lent is None:
            raise RuleSaysNoError(
                "advance_not_here",
                QT_TRANSLATE_NOOP(
                    "errors",
                    "报销冲借的预借“{number}”不在这张表里，或没有记上；请在“预借”里报销。",
                ),
                number=first.settles,
            )
        draft = settlement_draft(
            self._office,
            lent,
            Settlement(
                date=first.date,
                lines=_new_lines([entry for entry in entries if entry.line_kind == "out"]),
                text=first.text,
                receipts=sum(entry.receipts for entry in entries),
                note=first.note,
                handler=first.handler,
                approver=first.approver,
            ),
        )
        given = sum(entry.fen for entry in entries if entry.line_kind == "advance")
        if given and given != sum(line.fen for line in draft.lines if line.kind == "advance"):
            raise RuleSaysNoError(
                "advance_of_another_amount",
                QT_TRANSLATE_NOOP("errors", "冲回的预借和原来借出的金额不同；请核对这一张。"),
            )
        return draft

    def _red(self, entries: Sequence[Entry]) -> Draft:
        first = entries[0]
        text = checked_text(first.text)
        draft = red_draft(
            self._office, self._taken_back(entries), first.date, tidy(first.note, LONGEST_TEXT)
        )
        handler = tidy(first.handler, LONGEST_NAME) or draft.handler
        payee = tidy(first.payee, LONGEST_NAME) or draft.payee
        return replace(draft, text=text, handler=handler, payee=payee)

    def _taken_back(self, entries: Sequence[Entry]) -> Voucher:
        """The voucher that red lines take back: the one they name, else the last that is alike."""
        first = entries[0]
        if first.reverses in self._numbers:
            return load_voucher(self._office, self._numbers[first.reverses])
        fen = -sum(
            one.fen for one in entries if one.line_kind != "advance" or one.kind == "advance"
        )
        alike = [
            voucher
            for voucher in store_imports.standing(
                self._office.db, known_names(self._office), first.kind, fen, first.date
            )
            if _mirrors(voucher.lines, entries)
        ]
        # Of several that are alike, the one that the red line speaks of.
        alike.sort(key=lambda one: (one.text in first.text, one.payee == first.payee), reverse=True)
        if alike:
            return alike[0]
        raise RuleSaysNoError(
            "red_alone",
            QT_TRANSLATE_NOOP(
                "errors",
                "负数（红字）的一行找不到它冲销的那一笔；请先记原来那一笔，或改成一笔反方向的正数。",
            ),
        )


def is_red(entry: Entry) -> bool:
    """Whether a line takes back another; what a settlement gives back is below nothing itself."""
    return (entry.fen < 0) != (entry.kind == "settle" and entry.line_kind == "advance")


def _new_lines(entries: Sequence[Entry]) -> tuple[NewLine, ...]:
    several = len(entries) > 1
    return tuple(
        NewLine(
            fund=entry.fund,
            fen=entry.fen,
            class_=entry.class_,
            text=entry.detail or (entry.text if several and entry.text != entries[0].text else ""),
            invoice=entry.invoice,
        )
        for entry in entries
    )


def _mirrors(lines: Sequence[Line], entries: Sequence[Entry]) -> bool:
    """Whether lines are those of red ones with the opposite sign; a class is compared where the
    workbook names it.
    """
    with_class = all(one.is_class_told for one in entries)
    ours = Counter((one.fund, one.class_ if with_class else "", one.fen) for one in lines)
    theirs = Counter((one.fund, one.class_ if with_class else "", -one.fen) for one in entries)
    return ours == theirs


def _left_out() -> DeskError:
    return RuleSaysNoError(
        "voucher_left_out",
        QT_TRANSLATE_NOOP("errors", "同一张凭证的另一行没有记上，这一行也没有记；请一起改好。"),
    )
