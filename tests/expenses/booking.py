"""Short ways to book vouchers in tests."""

from datetime import date

from community_desk.expenses.money import fen_from_yuan
from community_desk.expenses.records import Voucher
from community_desk.expenses.vouchers import NewLine, NewVoucher, add_voucher
from community_desk.office.office import Office


def pay(
    office: Office,
    day: str,
    amount: str,
    class_: str = "办公用品",
    *,
    text: str = "买签字笔",
    fund: str = "区财政工作经费",
    receipts: int = 1,
) -> Voucher:
    """Books a payment."""
    return add_voucher(
        office,
        NewVoucher(
            date=date.fromisoformat(day),
            kind="out",
            lines=(NewLine(fund=fund, class_=class_, fen=fen_from_yuan(amount)),),
            text=text,
            handler="李晓",
            receipts=receipts,
        ),
    )


def receive(
    office: Office, day: str, amount: str, fund: str = "区财政工作经费", class_: str = ""
) -> Voucher:
    """Books a receipt."""
    return add_voucher(
        office,
        NewVoucher(
            date=date.fromisoformat(day),
            kind="in",
            lines=(NewLine(fund=fund, class_=class_, fen=fen_from_yuan(amount)),),
            text="经费到账",
            receipts=1,
        ),
    )
