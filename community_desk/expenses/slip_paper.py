"""How far the papers of vouchers are moved on their way to the printer, so that they lie right on
its paper. What is saved as a file is not moved.
"""

from typing import NamedTuple

from community_desk.office import settings
from community_desk.office.office import Office
from community_desk.office.permissions import check_may
from community_desk.printing.calibration import draw_calibration
from community_desk.printing.offsets import check_tenths
from community_desk.printing.offsets import millimetres as millimetres
from community_desk.printing.offsets import read_tenths as read_tenths
from community_desk.printing.press import to_print
from community_desk.printing.slips import SlipSize, sheet_size

_KEYS = ("slip_right_tenths_mm", "slip_down_tenths_mm")


class Offset(NamedTuple):
    """To the right and down, in tenths of a millimetre."""

    right: int
    down: int


def offset_of(office: Office) -> Offset:
    """What was set; nothing at first."""
    return Offset(*(int(office.setting(key)) for key in _KEYS))


def set_offset(office: Office, offset: Offset) -> None:
    """Sets how far papers are moved from now on.

    Raises `NotUnderstoodError` ``offset_out_of_range``, `RuleSaysNoError` ``role_may_not``.
    """
    check_may(office, "expenses.book")
    check_tenths(*offset)
    new = dict(zip(_KEYS, map(str, offset), strict=True))
    with office.writing("expenses.book") as write:
        old = {key: office.setting(key) for key in _KEYS}
        for key, value in new.items():
            settings.store(write.db, key, value)
        write.audit("set", "setting", "", old=old, new=new)


def for_printer(office: Office, pdf: bytes) -> bytes:
    """A paper as it goes to the printer."""
    return moved(pdf, offset_of(office))


def measuring_page(office: Office, offset: Offset, size: SlipSize = "two_up") -> bytes:
    """The page to measure with how far the printer misses, moved by what was found so far."""
    return moved(draw_calibration(sheet_size(size), office.setting("name")), offset)


def moved(pdf: bytes, offset: Offset) -> bytes:
    """A paper moved."""
    return to_print(pdf, right_tenths_mm=offset.right, down_tenths_mm=offset.down)
