"""Reading a form, a TOML file that a person who cannot program may edit, strictly.

`read_form` gives its outermost `Table`. A table is asked for each value by name and kind, and
whatever is wrong is a `TroubleError` ``form_wrong`` that names file, line and key.
"""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from community_desk.errors import TroubleError
from community_desk.files import read_whole
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.form_lines import Place, line_and_column

Word = TypeVar("Word", bound=str)

_DEEPEST = 16
_MOST_BYTES = 2**20  # twenty times the longest form
_STOPPED_AT = re.compile(r"at line (\d+), column (\d+)")
_KINDS: Mapping[type, str] = {
    str: "文字",
    int: "整数",
    bool: "true 或 false",
    list: "列表",
    dict: "表",
    date: "日期",
}


@dataclass(frozen=True, slots=True)
class Sentences:
    """How mistakes are told; a subject has its own where its forms need other words.

    All but ``unreadable`` ({file}, {path}) and ``broken`` ({file}, {line}, {what}) have the slots
    of `Table.wrong`; beside them ``wrong_kind`` has {kind}, ``not_among`` {value} and {words},
    ``unknown`` {known}.
    """

    unreadable: str = QT_TRANSLATE_NOOP(
        "errors", "表单 {path} 读不出来；请从安装包里取回这个文件。"
    )
    broken: str = QT_TRANSLATE_NOOP(
        "errors", "表单 {file} 第 {line} 行有误：{what}；请改正后再试。"
    )
    missing: str = QT_TRANSLATE_NOOP(
        "errors", "表单 {file} 第 {line} 行有误：缺少“{key}”；请改正后再试。"
    )
    blank: str = QT_TRANSLATE_NOOP(
        "errors", "表单 {file} 第 {line} 行有误：“{key}”不能空着；请改正后再试。"
    )
    wrong_kind: str = QT_TRANSLATE_NOOP(
        "errors", "表单 {file} 第 {line} 行有误：“{key}”应当是{kind}；请改正后再试。"
    )
    no_table: str = QT_TRANSLATE_NOOP(
        "errors", "表单 {file} 第 {line} 行有误：“{key}”应当是表；请改正后再试。"
    )
    not_among: str = QT_TRANSLATE_NOOP(
        "errors", "表单 {file} 第 {line} 行有误：“{key}”只能是 {words}；请改正后再试。"
    )
    unknown: str = QT_TRANSLATE_NOOP(
        "errors", "表单 {file} 第 {line} 行有误：不认识“{key}”；请改正后再试。"
    )
    broken_code: str = "form_wrong"


_SENTENCES = Sentences()


@dataclass(frozen=True, slots=True)
class _Form:
    file: Path
    text: str
    values: Mapping[str, Any]
    sentences: Sentences


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a form; knows where it stands. A key without a default must be there."""

    _form: _Form
    values: Mapping[str, Any]
    place: Place = ()

    def text(self, key: str, default: str | None = None) -> str:
        """A text; without a default it must not be blank."""
        value: str = self._value(key, str, default)
        if default is None and not value.strip():
            raise self.wrong(key, self._form.sentences.blank)
        return value

    def choice(self, key: str, words: Sequence[Word], default: Word | None = None) -> Word:
        """A text that is one of a few words."""
        if default is not None and key not in self.values:
            return default
        value = self.text(key)
        for word in words:
            if word == value:
                return word
        raise self.not_among(key, value, words)

    def integer(self, key: str, default: int | None = None) -> int:
        """A whole number."""
        value: int = self._value(key, int, default)
        return value

    def flag(self, key: str, default: bool | None = False) -> bool:
        """true or false; with None as the default it must be there."""
        value: bool = self._value(key, bool, default)
        return value

    def day(self, key: str, default: date | None = None) -> date:
        """A date, written 2026-03-01 with or without quotes."""
        value = self._value(key, object, default)
        if isinstance(value, str):
            try:
                return date.fromisoformat(value.strip())
            except ValueError:
                raise self._wrong_kind(key, date) from None
        if not isinstance(value, date) or isinstance(value, datetime):
            raise self._wrong_kind(key, date)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where the key is missing."""
        return tuple(self._items(key, str))

    def integers(self, key: str) -> tuple[int, ...]:
        """A list of whole numbers; empty where the key is missing."""
        return tuple(self._items(key, int))

    def items(self, key: str) -> tuple[Any, ...]:
        """A list of whatever is in it; empty where the key is missing."""
        return tuple(self._items(key, object))

    def table(self, key: str) -> "Table | None":
        """A table inside; None where it is missing."""
        if key not in self.values:
            return None
        return Table(self._form, self._value(key, dict, None), (*self.place, key))

    def tables(self, key: str) -> list["Table"]:
        """The tables of a list; empty where the key is missing."""
        return [
            Table(self._form, value, (*self.place, key, number))
            for number, value in enumerate(self._items(key, dict))
        ]

    def mapping(self, key: str) -> dict[str, str]:
        """A table whose keys are free and whose values are texts; empty where it is missing."""
        inner = self.table(key)
        return {name: inner.text(name) for name in inner.values} if inner else {}

    def only(self, known: Iterable[str]) -> None:
        """Raises `TroubleError` that names the first key that is not known."""
        known = tuple(known)
        for key in self.values:
            if key not in known:
                raise self.wrong(key, self._form.sentences.unknown, known="、".join(known))

    def lacks(self, key: str) -> TroubleError:
        """The error for a key that is not there."""
        return self.wrong(key, self._form.sentences.missing)

    def not_among(self, key: str, value: str, words: Sequence[str]) -> TroubleError:
        """The error for a value that is none of the words."""
        return self.wrong(key, self._form.sentences.not_among, value=value, words="、".join(words))

    def wrong(self, key: str, template: str, **values: object) -> TroubleError:
        """The error for the value of a key, or for the table where it has no such key.

        ``template`` is a marked text; its slots are ``values`` and {file}, {line}, {column},
        {key}, {start} (the line where the table begins) and {where} (the names of the tables on
        the way, as far as they have a ``name``: ``（残疾人台账·残疾等级）``).
        """
        return self._error((*self.place, key), key, template, **values)

    def _error(self, at: Place, key: str, template: str, **values: object) -> TroubleError:
        line, column = line_and_column(self._form.text, at)
        return TroubleError(
            "form_wrong",
            template,
            file=self._form.file.name,
            line=line,
            column=column,
            start=line_and_column(self._form.text, self.place)[0],
            where=self._where(at),
            key=key,
            place=at,
            **values,
        )

    def _where(self, at: Place) -> str:
        part: Any = self._form.values
        names = []
        for step in at:
            if isinstance(part, dict) and step not in part:
                break
            part = part[step]
            if isinstance(part, dict) and part.get("name"):
                names.append(str(part["name"]))
        return f"（{'·'.join(names)}）" if names else ""

    def _value(self, key: str, kind: type, default: object) -> Any:
        if key not in self.values:
            if default is None:
                raise self.lacks(key)
            return default
        if not _is(self.values[key], kind):
            raise self._wrong_kind(key, kind)
        return self.values[key]

    def _items(self, key: str, kind: type) -> list[Any]:
        items: list[Any] = self._value(key, list, [])
        for number, item in enumerate(items):
            if not _is(item, kind):
                raise self._wrong_kind(key, kind, (*self.place, key, number))
        return items

    def _wrong_kind(self, key: str, kind: type, at: Place | None = None) -> TroubleError:
        sentences = self._form.sentences
        template = sentences.no_table if kind is dict else sentences.wrong_kind
        return self._error(at or (*self.place, key), key, template, kind=_KINDS[kind])


def read_form(file: Path, sentences: Sentences = _SENTENCES) -> Table:
    """Reads a form.

    Raises `TroubleError` ``form_unreadable``, or ``form_wrong`` with the line of what is no TOML.
    """
    return form_of(text_of(file, sentences), file, sentences)


def text_of(file: Path, sentences: Sentences = _SENTENCES) -> str:
    """The text of a form. Raises `TroubleError` ``form_unreadable``."""
    try:
        # Some editors put a mark before the first sign.
        return read_whole(file, _MOST_BYTES).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise TroubleError(
            "form_unreadable", sentences.unreadable, file=file.name, path=file
        ) from error


def form_of(text: str, file: Path, sentences: Sentences = _SENTENCES) -> Table:
    """As `read_form`, for a text that is at hand; errors name ``file``."""
    try:
        values = tomllib.loads(text)
        _check_depth(values)
    except (ValueError, RecursionError) as error:
        line, column = _line_and_column_of(error, text)
        raise TroubleError(
            sentences.broken_code,
            sentences.broken,
            file=file.name,
            line=line,
            column=column,
            what=error,
        ) from error
    return Table(_Form(file, text, values, sentences), values)


def keys_of(record: type) -> tuple[str, ...]:
    """The keys of a table that holds just the fields of a record."""
    return tuple(field.name for field in fields(record))


def _check_depth(values: Mapping[str, Any]) -> None:
    """Raises `ValueError` for tables and lists in one another deeper than any form needs."""
    level: list[Any] = [values]
    for _ in range(_DEEPEST):
        level = [
            inner
            for part in level
            for inner in (part.values() if isinstance(part, dict) else part)
            if isinstance(inner, dict | list)
        ]
        if not level:
            return
    raise ValueError("too many tables or lists inside one another")


def _line_and_column_of(error: Exception, text: str) -> tuple[int, int]:
    """Where the parser stopped, which it says in its words only. Of numbers too long and of
    brackets too deep it does not: then the first line with which the text cannot be read.
    """
    if found := _STOPPED_AT.search(str(error)):
        return int(found[1]), int(found[2])
    lines = text.split("\n")
    if isinstance(error, tomllib.TOMLDecodeError):
        return len(lines), len(lines[-1]) + 1
    stops = range(1, len(lines))
    return 1 + bisect_left(stops, True, key=lambda n: _overruns("\n".join(lines[:n]))), 1


def _overruns(text: str) -> bool:
    """Whether a text is too much for the parser, be it a whole form or not."""
    try:
        _check_depth(tomllib.loads(text))
    except tomllib.TOMLDecodeError:
        return False
    except (ValueError, RecursionError):
        return True
    return False


def _is(value: object, kind: type) -> bool:
    return isinstance(value, kind) and not (kind is int and isinstance(value, bool))
