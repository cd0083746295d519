"""Where each key, table and item of a TOML text begins: the parser tells only values."""

import re
import tomllib
from collections.abc import Mapping, Sequence

# The way to a value: keys by name, items of a list by number. The whole file is ().
Place = tuple[str | int, ...]

_STRING = re.compile(
    r'''"""(?:\\.|[^\\])*?"{3,5}|"(?:\\.|[^"\\\n])*"'''  # basic strings
    r"""|'''.*?'{3,5}|'[^'\n]*'""",  # literal strings
    re.DOTALL,
)
_BARE_KEY = re.compile(r"[\w-]+")
_OTHER_VALUE = re.compile(r"\d{4}-\d\d-\d\d \d\d:[^\s,\]}#]*|[^\s,\]}#]+")
_SPACE = re.compile(r"[ \t]*")
_SPACE_LINES_COMMENTS = re.compile(r"(?:\s|#[^\n]*)*")


def line_and_column(text: str, place: Place) -> tuple[int, int]:
    """Line and column, from 1, of what stands at ``place``; of the nearest table around it where
    there is nothing. The text must be TOML that `tomllib` reads."""
    found = _Walk(text).found
    while place not in found:
        place = place[:-1]
    before = text[: found[place]]
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


class _Walk:
    """One walk through a text, from its first sign to its last, that notes where things begin."""

    def __init__(self, text: str) -> None:
        self.found: dict[Place, int] = {(): 0}
        self._text = text
        self._at = 0
        self._last: dict[Place, int] = {}
        table: Place = ()
        self._skip(_SPACE_LINES_COMMENTS)
        while self._at < len(text):
            if text[self._at] == "[":
                table = self._heading()
            else:
                self._pair(table)
            self._skip(_SPACE_LINES_COMMENTS)

    def _heading(self) -> Place:
        start, is_list = self._at, self._text.startswith("[[", self._at)
        self._at += 2 if is_list else 1
        *around, last = self._names()
        self._at += 2 if is_list else 1
        place: Place = ()
        for name in around:
            place = self._inside((*place, name))
            self.found.setdefault(place, start)
        place = (*place, last)
        self.found.setdefault(place, start)
        if is_list:
            self._last[place] = self._last.get(place, -1) + 1
            place = self._inside(place)
            self.found[place] = start
        return place

    def _inside(self, place: Place) -> Place:
        return (*place, self._last[place]) if place in self._last else place

    def _pair(self, table: Place) -> None:
        start, place = self._at, table
        for name in self._names():
            place = (*place, name)
            self.found.setdefault(place, start)
        self._at += 1  # the equals sign
        self._skip(_SPACE)
        self._value(place)

    def _names(self) -> Sequence[str]:
        names = []
        while True:
            self._skip(_SPACE)
            if self._text[self._at] in "\"'":
                names.append(_unquoted(self._skip(_STRING)))
            else:
                names.append(self._skip(_BARE_KEY))
            self._skip(_SPACE)
            if self._text[self._at] != ".":
                return names
            self._at += 1

    def _value(self, place: Place) -> None:
        sign = self._text[self._at]
        if sign == "[":
            self._at += 1
            self._items(place)
        elif sign == "{":
            self._at += 1
            self._pairs(place)
        else:
            self._skip(_STRING if sign in "\"'" else _OTHER_VALUE)

    def _items(self, place: Place) -> None:
        number = 0
        while self._has_next("]"):
            self.found[(*place, number)] = self._at
            self._value((*place, number))
            number += 1

    def _pairs(self, place: Place) -> None:
        while self._has_next("}"):
            self._pair(place)

    def _has_next(self, end: str) -> bool:
        """Steps to the next item or pair in brackets; False behind their ``end``."""
        self._skip(_SPACE_LINES_COMMENTS)
        if self._text[self._at] == ",":
            self._at += 1
            self._skip(_SPACE_LINES_COMMENTS)
        if self._text[self._at] != end:
            return True
        self._at += 1
        return False

    def _skip(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self._text, self._at)
        assert match is not None, self._at
        self._at = match.end()
        return match[0]


def _unquoted(key: str) -> str:
    values: Mapping[str, str] = tomllib.loads(f"key = {key}")
    return values["key"]
