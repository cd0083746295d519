"""The XML of a workbook's parts as text that is changed in places, and nowhere else.

A part is never parsed and written anew: what a program kept there that we do not know stays as
it is, byte for byte. The parts were found to be sound XML before (`packages.check_markup`).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, unescape

_TAG = re.compile(
    r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>"
    r"|<(/?)([^\s/>]+)([^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*)>",
    re.S,
)
_ATTRIBUTE = re.compile(r"([^\s=\"']+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_NUMBERED = re.compile(r"&#(x?)([0-9A-Fa-f]+);")
_ENTITIES = {"&quot;": '"', "&apos;": "'"}
_QUOTES = {'"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"}


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag: where it stands in the text, and its name as written and without its prefix."""

    start: int
    end: int
    written: str
    closes: bool
    empty: bool
    inside: str

    @property
    def name(self) -> str:
        return self.written.rpartition(":")[2]

    @property
    def prefix(self) -> str:
        """What stands before its name, with the colon; or nothing."""
        return self.written[: -len(self.name)]

    def attributes(self) -> dict[str, str]:
        """Its attributes by name as written, in their order, unescaped."""
        return attributes_of(self.inside)


def attributes_of(inside: str) -> dict[str, str]:
    """The attributes in what stands between the name of a tag and its end."""
    return {
        match[1]: plain(match[2] if match[2] is not None else match[3])
        for match in _ATTRIBUTE.finditer(inside)
    }


def tags(text: str, start: int = 0, end: int | None = None) -> Iterator[Tag]:
    """The tags of a stretch of text; comments and the like are passed over."""
    for match in _TAG.finditer(text, start, len(text) if end is None else end):
        if (written := match[2]) is not None:
            inside = match[3]
            empty = inside.endswith("/")
            yield Tag(
                match.start(),
                match.end(),
                written,
                bool(match[1]),
                empty,
                inside[:-1] if empty else inside,
            )


def opened(written: str, attributes: Mapping[str, str], *, empty: bool = False) -> str:
    """A tag with its attributes."""
    told = "".join(f' {key}="{escape(value, _QUOTES)}"' for key, value in attributes.items())
    return f"<{written}{told}{'/' if empty else ''}>"


def plain(text: str) -> str:
    """Text as it is meant, from how XML writes it."""
    if "&" not in text:
        return text
    return unescape(_NUMBERED.sub(_character, text), _ENTITIES)


def _character(match: re.Match[str]) -> str:
    code = int(match[2], 16 if match[1] else 10)
    # An ampersand that was written as a number begins no entity.
    return "&amp;" if code == ord("&") else chr(code)


def written(text: str) -> str:
    """Text as XML writes it between tags."""
    return escape(text)


@dataclass(slots=True)
class Edits:
    """Changes of a text, gathered while it is read and made at once."""

    text: str
    _changes: list[tuple[int, int, str]] = field(default_factory=list)

    def replace(self, start: int, end: int, new: str) -> None:
        """Puts ``new`` in the place of a stretch."""
        if self.text[start:end] != new:
            self._changes.append((start, end, new))

    def made(self) -> str:
        """The text with all changes."""
        pieces, at = [], 0
        for start, end, new in sorted(self._changes, key=lambda change: change[:2]):
            pieces += [self.text[at:start], new]
            at = end
        return "".join((*pieces, self.text[at:]))


def change_attributes(edits: Edits, tag: Tag, changes: Mapping[str, Callable[[str], str]]) -> None:
    """Changes some attributes of a tag where it has them."""
    at = tag.start + 1 + tag.closes + len(tag.written)
    for match in _ATTRIBUTE.finditer(tag.inside):
        if (change := changes.get(match[1])) is not None:
            group = 2 if match[2] is not None else 3
            value = plain(match[group])
            if (new := change(value)) != value:
                start, end = match.span(group)
                edits.replace(at + start, at + end, escape(new, {**_QUOTES, "'": "&apos;"}))
