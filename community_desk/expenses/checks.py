"""What every voucher is held to, whatever its kind: its day, its amount, its texts, its month."""

import unicodedata
from datetime import date

from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.expenses import store_months
from community_desk.expenses.money import LARGEST_FEN, yuan
from community_desk.expenses.said_periods import said_period
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.office.voucher_numbers import stored_number

EARLIEST_YEAR = 1990  # the first year of 城市居民委员会组织法
LONGEST_TEXT = 200
LONGEST_NAME = 60
LONGEST_INVOICE = 40
# Control and format signs, as they come along with what is pasted; some turn the words beside them
# the other way round.
_UNSEEN = ("Cc", "Cf")


def check_month_open(office: Office, month: str) -> None:
    """Raises `RuleSaysNoError` ``month_closed`` for a month that is closed or before one."""
    if is_closed(office, month):
        raise RuleSaysNoError(
            "month_closed",
            QT_TRANSLATE_NOOP(
                "errors", "{month}已结账（结到 {closed}），不能再记；请记在 {closed}之后的月份。"
            ),
            month=said_period(month),
            closed=said_period(store_months.last_closed_month(office.db)),
        )


def is_closed(office: Office, month: str) -> bool:
    """Whether a month is locked: it is closed, or one after it is."""
    return month <= store_months.last_closed_month(office.db)


def check_day(day: date, today: date) -> None:
    """Raises `NotUnderstoodError` ``no_date`` for a year that cannot be meant."""
    # A year that has not begun is a slip of the hand, except that next year's is being prepared.
    if not EARLIEST_YEAR <= day.year <= today.year + 1:
        raise NotUnderstoodError(
            "no_date",
            QT_TRANSLATE_NOOP("errors", "日期 {day} 的年份不对；请核对，最晚写到明年。"),
            day=day.isoformat(),
        )


def check_amount(fen: int) -> None:
    """Raises `NotUnderstoodError`: ``amount_zero``, ``amount_too_large``."""
    if fen <= 0:
        raise NotUnderstoodError(
            "amount_zero", QT_TRANSLATE_NOOP("errors", "金额要大于零；请写这笔钱的数。")
        )
    if fen > LARGEST_FEN:
        raise NotUnderstoodError(
            "amount_too_large",
            QT_TRANSLATE_NOOP("errors", "金额“{text}”太大了；请核对位数，不超过 {largest} 元。"),
            text=yuan(fen),
            largest=yuan(LARGEST_FEN),
        )


def tidy(text: str, longest: int) -> str:
    """A text on one line, without signs that nobody sees.

    Raises `NotUnderstoodError`: ``text_too_long``, ``sign_missing`` for a sign that cannot be
    printed, since one alone would keep every paper that tells the text from being made. The error
    carries the text as ``written``.
    """
    seen = (sign for sign in text if sign.isspace() or unicodedata.category(sign) not in _UNSEEN)
    found = " ".join("".join(seen).split())
    if len(found) > longest:
        raise NotUnderstoodError(
            "text_too_long",
            QT_TRANSLATE_NOOP("errors", "“{start}…”太长，一行印不下；请写在 {longest} 字以内。"),
            start=found[:12],
            longest=longest,
            written=text,
        )
    if sign := _sign_missing(found):
        raise NotUnderstoodError(
            "sign_missing",
            QT_TRANSLATE_NOOP(
                "errors", "“{sign}”（{point}）打印字体里没有，报表会印不出来；请换一个字。"
            ),
            sign=sign if sign.isprintable() else " ",
            point=f"U+{ord(sign):04X}",
            written=text,
        )
    return found


def checked_handler(office: Office, name: str) -> str:
    """Who handles a voucher; without a name it is who books it. Raises as `tidy`."""
    return tidy(name, LONGEST_NAME) or tidy(office.staff.name, LONGEST_NAME)


def checked_text(text: str) -> str:
    """What a voucher says it is for. Raises `NotUnderstoodError` ``no_text``, and as `tidy`."""
    found = tidy(text, LONGEST_TEXT)
    if not found:
        raise NotUnderstoodError(
            "no_text", QT_TRANSLATE_NOOP("errors", "请写摘要：这笔钱用在什么事上。")
        )
    return found


def check_receipts(sheets: int) -> None:
    """Raises `NotUnderstoodError` ``receipts_negative``."""
    if sheets < 0:
        raise NotUnderstoodError(
            "receipts_negative",
            QT_TRANSLATE_NOOP("errors", "票据张数不能是负数；没有票据就写 0。"),
        )


def checked_borrower(name: str) -> str:
    """Who borrows. Raises `NotUnderstoodError` ``no_borrower``, and as `tidy`."""
    found = tidy(name, LONGEST_NAME)
    if not found:
        raise NotUnderstoodError(
            "no_borrower", QT_TRANSLATE_NOOP("errors", "请写借款人：由谁借去、由谁来报销。")
        )
    return found


def shortened(text: str) -> str:
    """A text that the program makes of another, within what one may be."""
    return text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 1]}…"


def quoting(act: str, number: str, text: str) -> str:
    """The text of a voucher that does something with another; ``number`` as it is shown."""
    return shortened(f"{act} {number}：{text}").replace(number, stored_number(number), 1)


def _sign_missing(text: str) -> str:
    try:
        # The fonts have all of it; to read them takes a quarter of a second.
        text.encode("gb2312")
    except UnicodeEncodeError:
        from community_desk.printing.fonts import missing_sign

        return missing_sign(text)
    return ""
