"""What a voucher is, in the words and colours of the screen."""

from collections.abc import Mapping

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.tags import TagText
from community_desk.errors import DeskError
from community_desk.expenses.records import Voucher, VoucherKind
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers.tasks import tasks_of

_KINDS: Mapping[str, tuple[str, str]] = {
    "in": (QT_TRANSLATE_NOOP("vouchers", "收入"), "allowed"),
    "out": (QT_TRANSLATE_NOOP("vouchers", "支出"), "neutral"),
    "transfer": (QT_TRANSLATE_NOOP("vouchers", "调拨"), "neutral"),
    "advance": (QT_TRANSLATE_NOOP("vouchers", "预借"), "neutral"),
    "settle": (QT_TRANSLATE_NOOP("vouchers", "报销冲借"), "neutral"),
}
_PAYEE = QT_TRANSLATE_NOOP("vouchers", "收款人")
_PAYEES: Mapping[str, str] = {
    "in": QT_TRANSLATE_NOOP("vouchers", "付款人"),
    "advance": QT_TRANSLATE_NOOP("vouchers", "借款人"),
    "settle": QT_TRANSLATE_NOOP("vouchers", "借款人"),
}
_EXAMPLES: Mapping[str, str] = {
    "in": QT_TRANSLATE_NOOP("vouchers", "如 上半年工作经费到账"),
    "out": QT_TRANSLATE_NOOP("vouchers", "如 买签字笔 5 盒"),
    "transfer": QT_TRANSLATE_NOOP("vouchers", "如 从工作经费垫付活动用品"),
    "advance": QT_TRANSLATE_NOOP("vouchers", "如 重阳节活动采购"),
    "settle": QT_TRANSLATE_NOOP("vouchers", "如 买签字笔 5 盒"),
}
_RED = QT_TRANSLATE_NOOP("vouchers", "红字冲销")
_REVERSED = QT_TRANSLATE_NOOP("vouchers", "已冲销")
_SETTLED = QT_TRANSLATE_NOOP("vouchers", "已报销")
_OPEN = QT_TRANSLATE_NOOP("vouchers", "未报销")
_LACKS = QT_TRANSLATE_NOOP("vouchers", "缺票据")
_CLOSED = QT_TRANSLATE_NOOP("vouchers", "已结账")


def is_open_advance(voucher: Voucher) -> bool:
    """Whether somebody has still to account for it."""
    return voucher.kind == "advance" and stands(voucher)


def stands(voucher: Voucher) -> bool:
    """Whether it may be taken back: no red entry, none there is one for, no settled advance."""
    return not (voucher.reverses or voucher.reversed_by or voucher.settled_by)


def payee_word(context: DeskContext, kind: VoucherKind) -> str:
    """What the other side of a voucher is called."""
    return context.translate("vouchers", _PAYEES.get(kind, _PAYEE))


def text_example(context: DeskContext, kind: VoucherKind) -> str:
    """What a voucher may say, shown in the empty field."""
    return context.translate("vouchers", _EXAMPLES[kind])


def task_choices(context: DeskContext, task: str = "") -> dict[str, str]:
    """The open tasks by uid, and a ``task`` whatever became of it; none first, and only that for
    whoever may not see their book.
    """
    found = {"": "—"}
    try:
        tasks = tasks_of(context.office)
    except DeskError:
        return found
    found |= {
        one.uid: f"{one.number} {one.name}".strip()
        for one in tasks
        if not one.closed_on or one.uid == task
    }
    return found | {task: found.get(task, "—")}


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
