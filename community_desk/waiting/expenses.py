"""Money matters that wait."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from community_desk.errors import Translate
from community_desk.office.office import Office
from community_desk.waiting.records import Item, Many, Place, how_soon

if TYPE_CHECKING:
    from community_desk.expenses.records import Voucher


def vouchers_without_receipt(office: Office, translate: Translate) -> Sequence[Item]:
    """Payments that still lack their receipt, the oldest first."""
    from community_desk.expenses.money import yuan
    from community_desk.expenses.records import WITHIN_DAYS
    from community_desk.expenses.vouchers import count_without_receipt, without_receipt

    today = office.today()
    lacks = translate("waiting", "缺票据"), "due"
    overdue = translate("waiting", "逾期"), "refused"

    def item(voucher: "Voucher") -> Item:
        return Item(
            translate("waiting", "{text} 缺票据").format(text=voucher.text),
            translate("waiting", "凭证 {number}  {day}  ¥{amount}").format(
                number=voucher.number, day=f"{voucher.date:%m-%d}", amount=yuan(voucher.fen)
            ),
            *(overdue if (today - voucher.date).days > WITHIN_DAYS else lacks),
            how_soon(WITHIN_DAYS - (today - voucher.date).days),
            Place("month", f"{voucher.date:%Y-%m}", voucher.uid),
        )

    return Many(
        lambda most: [item(voucher) for voucher in without_receipt(office, limit=most)],
        lambda: count_without_receipt(office),
    )


def advances_open(office: Office, translate: Translate) -> Sequence[Item]:
    """Money lent to people who should have accounted for it by now."""
    return _advances(office, translate, late=True)


def advances_resting(office: Office, translate: Translate) -> Sequence[Item]:
    """The other money that is lent: its day has not come."""
    return _advances(office, translate, late=False)


def _advances(office: Office, translate: Translate, *, late: bool) -> Sequence[Item]:
    from community_desk.expenses.advances import count_advances, some_advances
    from community_desk.expenses.money import yuan

    today = office.today()
    tag = translate("waiting", "该报销") if late else translate("waiting", "预借")

    def item(advance: "Voucher") -> Item:
        return Item(
            translate("waiting", "{name}预借未报销：{text}").format(
                name=advance.payee, text=advance.text
            ),
            translate("waiting", "凭证 {number}  ¥{amount}  已借出 {days} 天").format(
                number=advance.number,
                amount=yuan(advance.fen),
                days=(today - advance.date).days,
            ),
            tag,
            "due",
            "overdue" if late else "reminder",
            Place("month", advance.month, advance.uid),
        )

    return Many(
        lambda most: [item(one) for one in some_advances(office, late=late, limit=most)],
        lambda: count_advances(office, late=late),
    )


def months_not_closed(office: Office, translate: Translate) -> Sequence[Item]:
    """Months that are over and not closed yet."""
    from community_desk.expenses.months import open_months
    from community_desk.expenses.said_periods import said_period

    return [
        Item(
            translate("waiting", "{month}还没有结账").format(
                month=said_period(month).say(translate)
            ),
            translate("waiting", "核对票据后结账、公开"),
            translate("waiting", "该结账"),
            "due",
            "week",
            Place("month", month),
        )
        for month in open_months(office)
    ]
