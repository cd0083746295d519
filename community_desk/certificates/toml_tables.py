"""Reading a TOML form strictly: every key is known, of its kind, and an error names its line."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from community_desk.errors import TroubleError
from community_desk.language import QT_TRANSLATE_NOOP

Place = tuple[str | int, ...]

_LINE = re.compile(r"line (\d+)")
_HEADER = re.compile(r"\s*(\[\[?)\s*([\w.\- ]+?)\s*\]\]?\s*$")
_KEY = re.compile(r"\s*([\w-]+)\s*=")
_STRING_OR_COMMENT = re.compile(
    r'''"""(?:\\.|[^\\])*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*'''
    r"""|'''.*?'''|'[^'\n]*'""",
    re.DOTALL,
)
_WORDS = {str: "文字", int: "整数", bool: "true 或 false", list: "列表", dict: "表"}


@dataclass(slots=True)
class Table:
    """One table of a form; every value is taken once, and `end` tells what nobody knows."""

    file: Path
    values: Mapping[str, object]
    lines: Mapping[Place, int]
    place: Place = ()
    taken: set[str] = field(default_factory=set)

    def text(self, key: str, default: str | None = None) -> str:
        """A text; without a default it must be there and not be blank."""
        value = self._value(key, str, default)
        assert isinstance(value, str)
        if default is None and not value.strip():
            raise self.wrong(key, QT_TRANSLATE_NOOP("errors", "“{key}”不能空着"))
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where the key is missing."""
        return tuple(str(value) for value in self._list(key, str))

    def integers(self, key: str) -> tuple[int, ...]:
        """A list of whole numbers; empty where the key is missing."""
        return tuple(int(str(value)) for value in self._list(key, int))

    def integer(self, key: str, default: int | None = None) -> int:
        """A whole number."""
        value = self._value(key, int, default)
        assert isinstance(value, int)
        return value

    def flag(self, key: str) -> bool:
        """true or false; false where the key is missing."""
        return bool(self._value(key, bool, False))

    def one_of(self, key: str, allowed: Sequence[str]) -> str:
        """A text that must be one of a few."""
        value = self.text(key)
        if value not in allowed:
            raise self.wrong(
                key,
                QT_TRANSLATE_NOOP("errors", "“{key}”只能是 {allowed}"),
                allowed="、".join(allowed),
            )
        return value

    def table(self, key: str) -> "Table | None":
        """A table inside; None where it is missing."""
        if key not in self.values:
            self.taken.add(key)
            return None
        value = self._value(key, dict, None)
        assert isinstance(value, dict)
        return Table(self.file, value, self.lines, (*self.place, key))

    def tables(self, key: str) -> list["Table"]:
        """The tables of a list; empty where the key is missing."""
        return [
            Table(self.file, value, self.lines, (*self.place, key, number))
            for number, value in enumerate(self._list(key, dict))
            if isinstance(value, dict)
        ]

    def mapping(self, key: str) -> dict[str, str]:
        """A table whose keys are free and whose values are texts."""
        inner = self.table(key)
        return {name: inner.text(name) for name in inner.values} if inner else {}

    def end(self) -> None:
        """Raises `TroubleError` for a key that nobody took."""
        for key in self.values:
            if key not in self.taken:
                raise self.wrong(key, QT_TRANSLATE_NOOP("errors", "不认识“{key}”"))

    def wrong(self, key: str, what: str, **values: object) -> TroubleError:
        """The error for a value of this table; ``what`` is a marked text with slots."""
        depth = len(self.place)
        inside = [line for place, line in self.lines.items() if place[:depth] == self.place]
        line = self.lines.get((*self.place, key)) or min(inside, default=1)
        return TroubleError(
            "form_wrong",
            QT_TRANSLATE_NOOP("errors", "表单 {file} 第 {line} 行有误：{what}；请改正后再试。"),
            file=self.file.name,
            line=line,
            what=what.format(key=key, **values),
        )

    def _list(self, key: str, kind: type) -> list[object]:
        value = self._value(key, list, [])
        assert isinstance(value, list)
        for item in value:
            if not isinstance(item, kind) or (kind is int and isinstance(item, bool)):
                raise self._wrong_kind(key, kind)
        return value

    def _value(self, key: str, kind: type, default: object) -> object:
        self.taken.add(key)
        if key not in self.values:
            if default is None:
                raise self.wrong(key, QT_TRANSLATE_NOOP("errors", "缺少“{key}”"))
            return default
        value = self.values[key]
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise self._wrong_kind(key, kind)
        return value

    def _wrong_kind(self, key: str, kind: type) -> TroubleError:
        return self.wrong(
            key, QT_TRANSLATE_NOOP("errors", "“{key}”应当是{kind}"), kind=_WORDS[kind]
        )


def read_table(file: Path) -> Table:
    """Reads a form. Raises `TroubleError` with file and line for what is no TOML."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TroubleError(
            "form_unreadable",
            QT_TRANSLATE_NOOP("errors", "表单 {file} 读不出来；请从安装包里取回这个文件。"),
            file=file,
        ) from error
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _LINE.search(str(error))
        raise TroubleError(
            "form_wrong",
            QT_TRANSLATE_NOOP("errors", "表单 {file} 第 {line} 行有误：{what}；请改正后再试。"),
            file=file.name,
            line=found[1] if found else text.count("\n") + 1,
            what=error,
        ) from error
    return Table(file, values, line_numbers(text))


def line_numbers(text: str) -> dict[Place, int]:
    """On which line each key and table of a TOML text stands: the parser tells only values."""
    lines: dict[Place, int] = {}
    counts: dict[Place, int] = {}
    place: Place = ()
    bare = _STRING_OR_COMMENT.sub(lambda match: '""' + "\n" * match[0].count("\n"), text)
    for number, line in enumerate(bare.split("\n"), start=1):
        if header := _HEADER.match(line):
            place = _place_of(header[2].split("."), header[1] == "[[", counts)
            lines.setdefault(place, number)
        elif key := _KEY.match(line):
            lines.setdefault((*place, key[1]), number)
    return lines


def _place_of(names: Sequence[str], is_list: bool, counts: dict[Place, int]) -> Place:
    place: Place = ()
    for name in names[:-1]:
        place = (*place, name.strip())
        if place in counts:
            place = (*place, counts[place])
    place = (*place, names[-1].strip())
    if is_list:
        counts[place] = counts.get(place, -1) + 1
        place = (*place, counts[place])
    return place
