"""Where in a form file something is wrong, and the sentences that say so with the line."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from community_desk.errors import TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import toml_lines


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file we are reading; finds the line only when something is wrong there."""

    file: Path
    book: int | None = None
    column: int | None = None

    def line(self, key: str = "") -> int:
        """The line of the place, or of one key there."""
        text = self.file.read_text(encoding="utf-8")
        places = toml_lines.books(text)
        if self.book is None:
            return toml_lines.top_keys(text).get(key, 1)
        if self.column is not None:
            return toml_lines.line_of_column(places, self.book, self.column)
        if self.book >= len(places):
            return 1
        return places[self.book].keys.get(key, places[self.book].line)

    def where(self) -> str:
        """Book and column by name, as far as they have one: ``（残疾人台账·残疾等级）``."""
        part: Any = tomllib.loads(self.file.read_text(encoding="utf-8"))
        names = []
        for key, index in (("books", self.book), ("columns", self.column)):
            if index is not None:
                part = part[key][index]
                names.append(str(part.get("name", "")) if isinstance(part, dict) else "")
        return f"（{'·'.join(filter(None, names))}）" if any(names) else ""

    def fail(self, template: str, *, key: str = "", **values: object) -> NoReturn:
        """Says what is wrong here, with {file} and {line}. Raises `TroubleError`."""
        place = {"file": self.file.name, "line": self.line(key), "where": self.where(), "key": key}
        raise TroubleError("form_wrong", template, **place, **values)

    def lacks(self, needed: str) -> NoReturn:
        """Says that a key is not there."""
        self.fail(
            QT_TRANSLATE_NOOP("errors", "{file} 第 {line} 行{where}：缺少 {needed}；请补上。"),
            key=needed,
            needed=needed,
        )


def check_keys(
    place: Place, table: object, known: Mapping[str, type], must: Sequence[str]
) -> Mapping[str, Any]:
    """The table itself. Raises `TroubleError` for a key unknown, of the wrong kind, or missing."""
    if not isinstance(table, dict):
        place.fail(
            QT_TRANSLATE_NOOP(
                "errors", "{file} 第 {line} 行{where}：这里要写 名称 = 值；请对照别的行改好。"
            )
        )
    for key, value in table.items():
        if key not in known:
            place.fail(
                QT_TRANSLATE_NOOP(
                    "errors", "{file} 第 {line} 行{where}：不认识“{key}”；可以写的有：{known}。"
                ),
                key=key,
                known="、".join(known),
            )
        if not isinstance(value, known[key]):
            place.fail(
                QT_TRANSLATE_NOOP(
                    "errors", "{file} 第 {line} 行{where}：{key} 的值写法不对；请对照别的行改好。"
                ),
                key=key,
            )
    for key in must:
        if not table.get(key):
            place.lacks(key)
    return table


def check_word(place: Place, key: str, value: str, words: Sequence[str]) -> None:
    """Raises `TroubleError` for a value that is none of the words."""
    if value not in words:
        place.fail(
            QT_TRANSLATE_NOOP(
                "errors", "{file} 第 {line} 行{where}：{key} 不能是“{value}”；可以是：{words}。"
            ),
            key=key,
            value=value,
            words="、".join(words),
        )
