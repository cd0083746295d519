"""What a voucher is, in the words and colours of the screen."""

from collections.abc import Mapping

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.tags import TagText
from community_desk.expenses.records import Voucher
from community_desk.language import QT_TRANSLATE_NOOP

_KINDS: Mapping[str, tuple[str, str]] = {
    "in": (QT_TRANSLATE_NOOP("vouchers", "收入"), "allowed"),
    "out": (QT_TRANSLATE_NOOP("vouchers", "支出"), "neutral"),
    "transfer": (QT_TRANSLATE_NOOP("vouchers", "调拨"), "neutral"),
    "advance": (QT_TRANSLATE_NOOP("vouchers", "预借"), "neutral"),
    "settle": (QT_TRANSLATE_NOOP("vouchers", "报销冲借"), "neutral"),
}
_RED = QT_TRANSLATE_NOOP("vouchers", "红字冲销")
_REVERSED = QT_TRANSLATE_NOOP("vouchers", "已冲销")
_SETTLED = QT_TRANSLATE_NOOP("vouchers", "已报销")
_OPEN = QT_TRANSLATE_NOOP("vouchers", "未报销")
_LACKS = QT_TRANSLATE_NOOP("vouchers", "缺票据")
_CLOSED = QT_TRANSLATE_NOOP("vouchers", "已结账")


def tags_of(context: DeskContext, voucher: Voucher, *, closed: bool) -> list[TagText]:
    """Its kind, and what is to be known of it at a glance."""
    found = [_KINDS[voucher.kind]]
    if voucher.reverses:
        found.append((_RED, "refused"))
    elif voucher.reversed_by:
        found.append((_REVERSED, "refused"))
    elif voucher.kind == "advance":
        found.append((_SETTLED, "allowed") if voucher.settled_by else (_OPEN, "due"))
    if voucher.lacks_receipt:
        found.append((_LACKS, "refused"))
    if closed:
        found.append((_CLOSED, "neutral"))
    return [TagText(context.translate("vouchers", words), meaning) for words, meaning in found]
