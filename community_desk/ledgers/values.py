"""What may be typed into a column, and the one way in which it is stored.

Stored is text: dates ``2026-03-05``, months ``2026-03``, moments ``2026-03-05 14:30``, money in
yuan with two decimals, integers as digits, yes and no as 是 and 否. Read is whatever a person at
the desk writes for these.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import time
from decimal import Decimal

from community_desk.errors import NotUnderstoodError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers.definitions import Column
from community_desk.registry.cleaning import clean_phone, is_phone
from community_desk.registry.identity import clean_number, read_identity
from community_desk.workbooks.cells import clean_date

LONGEST = {"text": 200, "long_text": 4000}
EARLIEST_YEAR, LATEST_YEAR = 1900, 2100

_YES = frozenset(("是", "有", "对", "y", "yes", "t", "true", "1", "√", "✓", "✔"))
_NO = frozenset(
    ("否", "无", "不", "没有", "不是", "n", "no", "f", "false", "0", "×", "x", "✗", "✘")
)
_DAY_FIRST = re.compile(r"\d{8}|\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?", re.ASCII)
_MONTH = re.compile(r"(\d{4})\s*[-./年]\s*(\d{1,2})\s*月?", re.ASCII)
_COMPACT_MONTH = re.compile(r"(\d{4})(\d{2})", re.ASCII)
_TIME = re.compile(
    r"(上午|早上|中午|下午|晚上)?\s*(\d{1,2})\s*(?:[:点时]\s*(\d{1,2}|半)?)\s*分?(?::\d{1,2}(?:\.0+)?)?",
    re.ASCII,
)
# A day as spreadsheets hand it over: with a time that means nothing.
_SPREADSHEET_MIDNIGHT = re.compile(r"0?0:00:00(?:\.0+)?")
_LINE_END = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_INTEGER = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?", re.ASCII)
_AMOUNT = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?0*", re.ASCII)
_WITHOUT_AREA = re.compile(r"[2-9]\d{6,7}|[48]00\d{7}|[19]\d{4}", re.ASCII)
_OTHER_PAPER = re.compile(r"(?=.*\d)[A-Z\d\u4e00-\u9fff]{5,20}", re.ASCII)
_LARGEST = Decimal(10) ** 13
# Signs that nobody sees, and that turn what is written beside them the other way round.
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"))
_UNSEEN |= dict.fromkeys(range(0x2066, 0x206A))

_SENTENCES = {
    "integer": QT_TRANSLATE_NOOP(
        "errors", "“{column}”要填整数，看不懂“{value}”；请只写数字，如 12。"
    ),
    "money": QT_TRANSLATE_NOOP(
        "errors", "“{column}”要填金额（元，最多两位小数），看不懂“{value}”；请写成 1234.50。"
    ),
    "date": QT_TRANSLATE_NOOP(
        "errors", "“{column}”要填日期，看不懂“{value}”；请写成 2026-03-05、2026.3.5 或 20260305。"
    ),
    "month": QT_TRANSLATE_NOOP(
        "errors", "“{column}”要填月份，看不懂“{value}”；请写成 2026-03 或 2026年3月。"
    ),
    "datetime": QT_TRANSLATE_NOOP(
        "errors", "“{column}”要填日期和时间，看不懂“{value}”；请写成 2026-03-05 14:30。"
    ),
    "yes_no": QT_TRANSLATE_NOOP(
        "errors", "“{column}”只能填 是 或 否，看不懂“{value}”；请改成其中一个。"
    ),
    "phone": QT_TRANSLATE_NOOP(
        "errors",
        "“{column}”要填电话，“{value}”不像；请写 11 位手机号或带区号的固定电话，如 0551-62345678。",
    ),
    "id_number": QT_TRANSLATE_NOOP(
        "errors", "“{column}”要填证件号码，“{value}”位数或校验码不对；请对照证件重新录入。"
    ),
}


def read_value(column: Column, typed: str) -> str:
    """The stored form of what was typed; empty stays empty.

    Raises `NotUnderstoodError` naming the column and what it accepts.
    """
    typed = typed.translate(_UNSEEN)
    if column.type in ("long_text", "text", "address", "resident"):
        return _text(column, typed)
    if column.type == "attachment":
        return _no_text(column, typed)
    plain = unicodedata.normalize("NFKC", typed).strip()
    if not plain:
        return ""
    if column.type == "choice":
        return _choice(column, typed.strip())
    read = _READERS[column.type](plain)
    if read is None:
        raise NotUnderstoodError(
            "column_not_understood",
            _SENTENCES[column.type],
            column=column.name,
            value=typed.strip()[:40],
        )
    return read


def read_date(plain: str) -> str | None:
    """A day, ISO; None where it is none, or none of our time."""
    if not plain.isascii() and re.search(r"[^\D0-9]", plain):
        return None
    if plain.isdigit() and len(plain) != 8:
        return None
    day = clean_date(plain)
    return day if day and EARLIEST_YEAR <= int(day[:4]) <= LATEST_YEAR else None


def _text(column: Column, typed: str) -> str:
    lines = _LINE_END.split(typed.replace("\t", " "))
    clean = [
        "".join(sign for sign in line if unicodedata.category(sign) not in ("Cc", "Cs")).rstrip()
        for line in lines
    ]
    is_long = column.type == "long_text"
    text = ("\n" if is_long else " ").join(clean).strip()
    most = LONGEST["long_text" if is_long else "text"]
    if len(text) > most:
        raise NotUnderstoodError(
            "column_too_long",
            QT_TRANSLATE_NOOP("errors", "“{column}”太长：最多 {most} 字，现在 {now} 字；请缩短。"),
            column=column.name,
            most=most,
            now=len(text),
        )
    return text


def _no_text(column: Column, typed: str) -> str:
    """An attachment is a file (`attachments`): nothing is typed, but old text may be cleared."""
    if typed.strip():
        raise NotUnderstoodError(
            "attachment_is_file",
            QT_TRANSLATE_NOOP(
                "errors",
                "“{column}”放的是文件，不能填“{value}”；请放入照片、扫描件或 PDF，"
                "文字写到别的栏目。",
            ),
            column=column.name,
            value=typed.strip()[:40],
        )
    return ""


def _choice(column: Column, typed: str) -> str:
    if typed in column.choices:
        return typed
    wanted = _folded(typed)
    for test in (str.__eq__, str.startswith, _holds):
        fitting = [choice for choice in column.choices if test(_folded(choice), wanted)]
        if len(fitting) == 1 and (not column.others or test is str.__eq__):
            return fitting[0]
    if column.others:
        return _text(column, typed)
    raise NotUnderstoodError(
        "not_a_choice",
        QT_TRANSLATE_NOOP("errors", "“{column}”没有“{value}”这一项；可以填：{choices}。"),
        column=column.name,
        value=typed[:40],
        choices="、".join(column.choices),
    )


def _holds(choice: str, wanted: str) -> bool:
    return choice in wanted or (len(wanted) > 1 and wanted in choice)


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).casefold().replace(" ", "")
    return plain.translate(str.maketrans("1234", "一二三四")) if "级" in plain else plain


def _integer(plain: str) -> str | None:
    match = _INTEGER.fullmatch(re.sub(r"\s*[人户次份本个台件支小时岁年栋]+$", "", plain))
    if match is None:
        return None
    digits = match[1].replace(",", "").lstrip("0") or "0"
    return digits if len(digits) <= 15 else None


def _money(plain: str) -> str | None:
    bare = re.sub(r"^(?:¥|￥|RMB|人民币)\s*|\s*元整?$", "", plain)
    match = _AMOUNT.fullmatch(bare)
    if match is None:
        return None
    amount = Decimal(f"{match[1].replace(',', '')}.{match[2] or '0'}")
    return f"{amount:.2f}" if amount < _LARGEST else None


def _month(plain: str) -> str | None:
    match = _COMPACT_MONTH.fullmatch(plain) or _MONTH.fullmatch(plain)
    if match is None:
        return None
    year, month = int(match[1]), int(match[2])
    if not (EARLIEST_YEAR <= year <= LATEST_YEAR and 1 <= month <= 12):
        return None
    return f"{year:04}-{month:02}"


def _moment(plain: str) -> str | None:
    match = _DAY_FIRST.match(plain)
    if match is None:
        return None
    day, rest = read_date(match[0]), plain[match.end() :].lstrip(" T")
    if not rest or _SPREADSHEET_MIDNIGHT.fullmatch(rest):
        return day
    clock = _TIME.fullmatch(rest)
    if day is None or clock is None:
        return None
    hour, minute = int(clock[2]), 30 if clock[3] == "半" else int(clock[3] or 0)
    if clock[1] == "晚上" and hour == 12:
        return None  # Midnight, but of which day?
    if hour < {"中午": 11, "下午": 12, "晚上": 12}.get(clock[1], 0):
        hour += 12
    try:
        return f"{day} {time(hour, minute):%H:%M}"
    except ValueError:
        return None


def _yes_no(plain: str) -> str | None:
    word = plain.casefold()
    return "是" if word in _YES else "否" if word in _NO else None


def _phone(plain: str) -> str | None:
    number = clean_phone(plain.replace("转", "-"))
    if is_phone(number):
        return number
    # A shop's paper often leaves the area code out, and service numbers have none.
    local = re.sub(r"[\s-]", "", number)
    return local if _WITHOUT_AREA.fullmatch(local) else None


def _id_number(plain: str) -> str | None:
    identity = read_identity(clean_number(plain))
    if identity.holds and identity.number:
        return identity.number
    # Papers the registry has no rule for carry letters; digits alone are a miscounted number.
    is_other = identity.kind == "other" and not identity.number.rstrip("X").isdigit()
    return identity.number if is_other and _OTHER_PAPER.fullmatch(identity.number) else None


_READERS: Mapping[str, Callable[[str], str | None]] = {
    "integer": _integer,
    "money": _money,
    "date": read_date,
    "month": _month,
    "datetime": _moment,
    "yes_no": _yes_no,
    "phone": _phone,
    "id_number": _id_number,
}
