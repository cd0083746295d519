"""Short ways to book vouchers in tests."""

from datetime import date

from community_desk.expenses import store_funds
from community_desk.expenses.advances import NewAdvance, advance
from community_desk.expenses.funds import Fund
from community_desk.expenses.money import fen_from_yuan
from community_desk.expenses.records import Voucher
from community_desk.expenses.store_funds import FundRow
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
    payee: str = "",
    note: str = "",
    invoice: str = "",
) -> Voucher:
    """Books a payment."""
    return add_voucher(
        office,
        NewVoucher(
            date=date.fromisoformat(day),
            kind="out",
            lines=(NewLine(fund=fund, class_=class_, fen=fen_from_yuan(amount), invoice=invoice),),
            text=text,
            handler="李晓",
            receipts=receipts,
            payee=payee,
            note=note,
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


def lend(office: Office, day: str, amount: str, *, fund: str = "区财政工作经费") -> Voucher:
    """Lends money in advance."""
    return advance(
        office,
        NewAdvance(
            date=date.fromisoformat(day),
            fund=fund,
            fen=fen_from_yuan(amount),
            payee="李晓",
            text="重阳节活动采购",
        ),
    )


def set_fund(office: Office, fund: Fund) -> None:
    """Has the office keep a fund as given."""
    kept = ("key", "title", "owner", "purpose", "earmarked", "pays", "income_class", "carry_over")
    row = FundRow(
        **{key: getattr(fund, key) for key in kept},
        ends_on=fund.ends_on.isoformat() if fund.ends_on else "",
    )
    with office.writing("office.settings") as write:
        write.audit("set", "fund", store_funds.save(write, row))
