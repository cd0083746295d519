"""The papers of vouchers: a slip of each kind, and the sheets that receipts are pasted onto."""

from collections.abc import Mapping

from community_desk.expenses.paste_sheets import paste_sheets
from community_desk.expenses.records import VoucherKind
from community_desk.expenses.slips import month_slips, voucher_slip
from community_desk.expenses.store_list import Which
from community_desk.expenses.voucher_list import page_of
from community_desk.office.office import Office

_LAST = 200
_NAMES: Mapping[VoucherKind, str] = {
    "out": "slip",
    "settle": "slip-settlement",
    "advance": "slip-advance",
    "in": "slip-income",
    "transfer": "slip-transfer",
}


def papers(office: Office) -> dict[str, bytes]:
    """Each by its name, of the last vouchers of their kind."""
    last = page_of(office, Which(), 0, _LAST, "number", True)
    month = last[0].month
    drawn = {f"slips-{month}": month_slips(office, month)}
    for kind, name in _NAMES.items():
        for voucher in [each for each in last if each.kind == kind][:1]:
            drawn[name] = voucher_slip(office, voucher.number)
    paid = [each for each in last if each.kind == "out"]
    drawn["paste-sheet"] = paste_sheets(office, paid[0].number)
    for voucher in [each for each in paid if each.files][:1]:
        drawn["paste-sheet-scans"] = paste_sheets(office, voucher.number, with_scans=True)
    return drawn
