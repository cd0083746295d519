"""Amounts: what a person types, integer fen inside, figures and words on paper."""

import re
import unicodedata
from decimal import Decimal

from community_desk.errors import NotUnderstoodError
from community_desk.language import QT_TRANSLATE_NOOP

# A committee sees some ten thousand yuan a year; ten thousand million is a slip of the hand.
LARGEST_FEN = 999_999_999_999

_AMOUNT = re.compile(r"(?P<yuan>[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.(?P<part>[0-9]*))?")


def fen_from_yuan(text: str) -> int:
    """The fen of an amount as typed: ``1,234.5``, ``￥80``, ``８００元``.

    Raises `NotUnderstoodError` whose code names the reason: ``no_amount``, ``amount_negative``,
    ``amount_decimals``, ``amount_too_large``.
    """
    plain_text = unicodedata.normalize("NFKC", text).strip().removeprefix("人民币").strip()
    plain_text = plain_text.lstrip("¥").removesuffix("元").strip()
    if re.match(r"[-−–]\s*¥?[0-9.]", plain_text):
        raise NotUnderstoodError(
            "amount_negative",
            QT_TRANSLATE_NOOP("errors", "金额“{text}”是负数；请写正数，收或支另选。"),
            text=text,
        )
    if not plain_text:
        raise NotUnderstoodError("no_amount", QT_TRANSLATE_NOOP("errors", "请写金额，如 1234.50。"))
    match = _AMOUNT.fullmatch(plain_text)
    if match is None or match["part"] == "":
        raise NotUnderstoodError(
            "no_amount",
            QT_TRANSLATE_NOOP("errors", "“{text}”不是金额；请写成 1234.50 这样的数字。"),
            text=text,
        )
    part = match["part"] or ""
    if len(part) > 2:
        raise NotUnderstoodError(
            "amount_decimals",
            QT_TRANSLATE_NOOP("errors", "金额“{text}”的小数多于两位；最小写到分。"),
            text=text,
        )
    digits = match["yuan"].replace(",", "").lstrip("0") or "0"
    if len(digits) > len(str(LARGEST_FEN // 100)):
        raise NotUnderstoodError(
            "amount_too_large",
            QT_TRANSLATE_NOOP("errors", "金额“{text}”太大了；请核对位数，不超过 {largest} 元。"),
            text=text,
            largest=yuan(LARGEST_FEN),
        )
    return int(digits) * 100 + int(part.ljust(2, "0"))


def plain(fen: int) -> str:
    """For machines: ``1234.50``."""
    return f"{'-' if fen < 0 else ''}{abs(fen) // 100}.{abs(fen) % 100:02d}"


def yuan(fen: int) -> str:
    """For people: ``1,234.50``."""
    return f"{'-' if fen < 0 else ''}{abs(fen) // 100:,}.{abs(fen) % 100:02d}"


def in_figures(fen: int) -> str:
    """On slips, with its sign and no gap behind it (domain E.4): ``¥1,234.50``."""
    return f"¥{yuan(fen)}"


def exact(fen: int) -> Decimal:
    """For a cell of a workbook: yuan with two decimals."""
    return Decimal(fen).scaleb(-2)


def in_words(fen: int) -> str:
    """人民币大写 with its prefix, as 支付结算办法 (appendix) writes it (domain E.4).

    An amount that ends at 元 carries 整, one that ends at 角 or 分 does not. Below nothing, as in
    a red entry, 负 stands before the digits: red ink alone would be lost on most printers.
    """
    # A quarter of a second to import, and most commands never write an amount in words.
    import cn2an

    return f"人民币{cn2an.an2cn(plain(fen), 'rmb')}"
