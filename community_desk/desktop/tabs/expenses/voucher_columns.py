"""What the list of vouchers says of each, in words and colours."""

from PySide6.QtCore import QObject

from community_desk.desktop.models.paged import Column
from community_desk.expenses.money import yuan
from community_desk.expenses.records import Voucher

# Narrow lists do without these, the first one first.
GIVE_WAY = (1, 3)


def shown_amount(voucher: Voucher) -> str:
    """The amount with the sign of the way it moves; without one where it moves nothing."""
    fen = voucher.moved_fen
    if not fen:
        return yuan(voucher.fen)
    return f"{'+' if fen > 0 else ''}{yuan(fen)}"


class VoucherColumns(QObject):
    """The columns of the list; each is sorted by a key of `store_list.SORTS`."""

    def all(self) -> list[Column]:
        """All of them, in their order."""
        return [
            Column(self.tr("日期"), lambda v: f"{v.date:%m-%d}", sort="date", meaning=_usual),
            Column(
                self.tr("凭证"),
                lambda v: v.number,
                sort="number",
                sample="记-2026-11-009",
                meaning=_usual,
            ),
            Column(
                self.tr("摘要"),
                lambda v: v.text,
                sort="text",
                stretch=True,
                tip=self._tip,
                meaning=_usual,
            ),
            Column(self.tr("类别"), self.kind_words, sort="class", meaning=_usual),
            Column(
                self.tr("金额"),
                shown_amount,
                sort="amount",
                numeric=True,
                meaning=_amount_meaning,
                sample="-1,234.00",
            ),
            Column(self.tr("票据"), self.receipt_words, sort="receipts", meaning=_receipt_meaning),
        ]

    def kind_words(self, voucher: Voucher) -> str:
        """What it is for; where it has no class, what kind of voucher it is."""
        if voucher.kind == "transfer":
            return self.tr("调拨")
        if voucher.kind == "advance":
            return self.tr("预借")
        return voucher.class_title or self.tr("冲借")

    def receipt_words(self, voucher: Voucher) -> str:
        """How many sheets there are, or why there are none: taken back, or still to be told."""
        if voucher.reverses:
            return self.tr("冲销")
        if voucher.reversed_by:
            return self.tr("已冲销")
        if voucher.kind == "advance":
            return self.tr("已报") if voucher.settled_by else self.tr("未报")
        if voucher.sheets:
            return self.tr("{count} 张").format(count=voucher.sheets)
        if voucher.files:
            return self.tr("已附")
        return self.tr("缺") if voucher.lacks_receipt else "—"

    def _tip(self, voucher: Voucher) -> str:
        facts = {
            self.tr("凭证：{value}"): voucher.number,
            self.tr("经费：{value}"): voucher.fund_title,
            self.tr("对方：{value}"): voucher.payee,
            self.tr("经手：{value}"): voucher.handler,
            self.tr("备注：{value}"): voucher.note,
            self.tr("冲销：{value}"): voucher.reverses,
            self.tr("被冲销：{value}"): voucher.reversed_by,
            self.tr("冲借：{value}"): voucher.settles,
            self.tr("报销凭证：{value}"): voucher.settled_by,
        }
        said = [words.format(value=value) for words, value in facts.items() if value]
        return "\n".join([voucher.text, *said])


def _usual(voucher: Voucher) -> str:
    return "quiet" if voucher.reversed_by else ""


def _amount_meaning(voucher: Voucher) -> str:
    if voucher.reversed_by:
        return "quiet"
    if voucher.reverses:
        return "refused"
    return "allowed" if voucher.kind == "in" else ""


def _receipt_meaning(voucher: Voucher) -> str:
    if voucher.reversed_by:
        return "quiet"
    if voucher.reverses or voucher.lacks_receipt:
        return "refused"
    return "due" if voucher.kind == "advance" and not voucher.settled_by else ""
