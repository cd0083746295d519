"""What names and words in a book's definition may be: they stand in headings, messages and SQL."""

import unicodedata
from collections.abc import Iterable, Sequence

from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.forms import Table

LONGEST = {"name": 40, "title": 20, "privacy": 300, "number": 40, "computed": 200}
LONGEST_CHOICE = 60
LONGEST_SIGNATURE = 20
MOST_COLUMNS = 80
MOST_CHOICES = 200
MOST_YEARS = 100
MOST_SHARE = 100
NUMBER_PARTS = ("year", "month", "serial")

# Unseen signs: of control, of direction, half characters, ends of lines.
_UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")


def check_words(table: Table, key: str, words: Iterable[str], longest: int) -> None:
    """Raises `TroubleError` for words that nobody could read or print."""
    for word in words:
        if len(word) > longest:
            raise table.wrong(
                key,
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{file} 第 {line} 行第 {column} 列{where}："
                    "{key} 太长：最多 {most} 字，现在 {now} 字；"
                    "请缩短。",
                ),
                most=longest,
                now=len(word),
            )
        # Nearly every word is printable, which is quickly asked.
        if not word.isprintable() and any(unicodedata.category(c) in _UNSEEN for c in word):
            raise table.wrong(
                key,
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{file} 第 {line} 行第 {column} 列{where}："
                    "{key} 里有看不见的字符（换行、控制符等）；"
                    "请删掉重写。",
                ),
            )
        if word != word.strip() or not word:
            raise table.wrong(
                key,
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{file} 第 {line} 行第 {column} 列{where}："
                    "{key} 不能空着，前后也不能有空格；请改好。",
                ),
            )


def check_many(table: Table, key: str, now: int, most: int) -> None:
    """Raises `TroubleError` for more of something than anybody can keep."""
    if now > most:
        raise table.wrong(
            key,
            QT_TRANSLATE_NOOP(
                "errors",
                "{file} 第 {line} 行第 {column} 列{where}："
                "{key} 最多 {most} 个，现在 {now} 个；请减少。",
            ),
            most=most,
            now=now,
        )


def check_once(table: Table, key: str, words: Sequence[str]) -> None:
    """Raises `TroubleError` for a word that stands there twice."""
    if len(set(words)) == len(words):
        return
    for place, word in enumerate(words):
        if word in words[:place]:
            raise table.wrong(
                key,
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{file} 第 {line} 行第 {column} 列{where}："
                    "{key} 里“{value}”写了两次；请删去一个。",
                ),
                value=word,
            )


def check_range(table: Table, key: str, value: int, least: int, most: int) -> None:
    """Raises `TroubleError` for a number that makes no sense."""
    if not least <= value <= most:
        raise table.wrong(
            key,
            QT_TRANSLATE_NOOP(
                "errors",
                "{file} 第 {line} 行第 {column} 列{where}："
                "{key} 要在 {least} 到 {most} 之间；请改好。",
            ),
            least=least,
            most=most,
        )


def check_number(table: Table, number: str) -> None:
    """Raises `TroubleError` where the program could not number entries by this."""
    check_words(table, "number", [number] if number else [], LONGEST["number"])
    rest = number
    for part in NUMBER_PARTS:
        rest = rest.replace(f"{{{part}}}", "")
    if "{" in rest or "}" in rest:
        raise table.wrong(
            "number",
            QT_TRANSLATE_NOOP(
                "errors",
                "{file} 第 {line} 行第 {column} 列{where}：编号写法“{value}”看不懂；"
                "花括号里只能是 year、month、serial。",
            ),
            value=number,
        )
