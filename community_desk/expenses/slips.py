"""Slips of vouchers on paper: of one voucher, or of all of a month. What was drawn is on record."""

from community_desk.errors import RuleSaysNoError
from community_desk.expenses import store
from community_desk.expenses.figures import check_month
from community_desk.expenses.funds import funds_of
from community_desk.expenses.said_periods import said_period
from community_desk.expenses.slip_forms import TITLES, slip_of
from community_desk.expenses.vouchers import known_names, load_voucher
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.printing.slips import SlipSize, draw_slips

SLIP_SIZES: dict[str, SlipSize] = {"two_up": "two_up", "a5": "a5"}


def voucher_slip(office: Office, number: str, size: SlipSize = "two_up") -> bytes:
    """The slip of a voucher: 费用报销单, or what its kind has instead.

    Raises `RuleSaysNoError` ``no_such_voucher``, ``missing_character``, ``too_long_for_page``.
    """
    voucher, committee = load_voucher(office, number), office.setting("name")
    slip = slip_of(committee, voucher, funds_of(office))
    title = f"{TITLES[voucher.kind]} {voucher.number}"
    pdf = draw_slips([slip], size, title=title, author=committee)
    with office.noting("expenses.print") as write:
        write.audit("print", "voucher", voucher.uid, new={"paper": "slip", "size": size})
    return pdf


def month_slips(office: Office, month: str, size: SlipSize = "two_up") -> bytes:
    """The slips of all vouchers of a month (``YYYY-MM``) in the order of their numbers.

    Raises `NotUnderstoodError` ``no_month``; `RuleSaysNoError` ``no_vouchers`` and as
    `voucher_slip`.
    """
    check_month(month)
    vouchers = store.vouchers(
        office.db, known_names(office), "WHERE v.month = ? ORDER BY v.counter", [month]
    )
    if not vouchers:
        raise RuleSaysNoError(
            "no_vouchers",
            QT_TRANSLATE_NOOP("errors", "{month}一笔也没有记，没有报销单可打印；请换一个月份。"),
            month=said_period(month),
        )
    committee, funds = office.setting("name"), funds_of(office)
    slips = [slip_of(committee, voucher, funds) for voucher in vouchers]
    pdf = draw_slips(slips, size, title=f"{month} 费用报销单", author=committee)
    new = {"paper": "slips", "month": month, "vouchers": len(vouchers), "size": size}
    with office.noting("expenses.print") as write:
        write.audit("print", "voucher", "", new=new)
    return pdf
