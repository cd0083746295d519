"""What the headings of a list of money mean: of vouchers as offices keep them, of a bank."""

import re
from collections.abc import Mapping, Sequence

from community_desk.workbooks.columns import Corrections, Standing
from community_desk.workbooks.headings import COUNTERS, plain_heading

# What an office has told about headings: plain heading to meaning, empty to leave it out.
Told = Mapping[str, str]
NOTHING_TOLD: Told = {}

_LONGEST = 40
_COUNTED = re.compile(r"^[0-9一二三四五六七八九十]+(?=[^0-9])")
_PARTED = re.compile(r"[/／、|()（）\n]|或")
# The end of a heading says most; what is shorter than this says nothing.
_SHORTEST_END = 2


class ListWords:
    """What is known about the headings of one kind of list (`workbooks.heading_lines.Words`).

    ``names`` has for each meaning how its column is called, as `plain_heading` has it;
    ``says_nothing`` are headings that anybody knows and nobody needs.
    """

    def __init__(
        self,
        names: Mapping[str, str],
        subject: str,
        says_nothing: str = "",
        told: Told = NOTHING_TOLD,
    ) -> None:
        self._subject, self.told = subject, told
        self._means = {name: meaning for meaning, all_ in names.items() for name in all_.split()}
        self._nothing = {*COUNTERS, *says_nothing.split()}

    def subject(self) -> str:
        """The meaning of the column that says what a line is about."""
        return self._subject

    def means(self, text: str) -> str:
        """What a heading means, where that is sure."""
        plain = plain_heading(text)
        if (told := self.told.get(plain)) is not None:
            return told
        if found := self._means.get(plain) or self._means.get(_COUNTED.sub("", plain)):
            return found
        if self.says_nothing(text):
            return ""
        # 收入（元）/贷方: one of the parts may be known.
        parts = (self._means.get(plain_heading(part), "") for part in _PARTED.split(text))
        return next(filter(None, parts), "")

    def likely(self, text: str) -> str:
        """What a heading means that only ends like one that is known."""
        plain = plain_heading(text)
        if self.says_nothing(text):
            return ""
        for length in range(len(plain) - 1, _SHORTEST_END - 1, -1):
            if found := self._means.get(plain[-length:]):
                return found
        return ""

    def says_nothing(self, text: str) -> bool:
        """Whether a heading counts the lines, or says what follows from other columns."""
        return plain_heading(text) in self._nothing

    def is_known(self, text: str) -> bool:
        """Whether anybody has heard of a heading."""
        return self.says_nothing(text) or plain_heading(text) in self.told or bool(self.means(text))

    def is_content(self, text: str) -> bool:
        """Whether a text stands below headings; nothing short is told apart here."""
        return False

    def fields(self, texts: Sequence[str]) -> dict[str, int]:
        """The first column of each meaning, of those that are sure."""
        columns: dict[str, int] = {}
        for at, text in enumerate(texts):
            if text and len(text) <= _LONGEST and (meaning := self.means(text)):
                columns.setdefault(meaning, at)
        return columns

    def columns(
        self, texts: Sequence[str], corrections: Corrections
    ) -> tuple[dict[str, int], dict[int, Standing]]:
        """The column of each meaning, and how each column came to be what it is: what somebody
        said, then what is sure, then what is likely.
        """
        found: dict[str, int] = {}
        standings: dict[int, Standing] = {}
        for at, meaning in sorted(corrections.items()):
            standings[at] = "told"
            if meaning:
                found.setdefault(meaning, at)
        for read, is_sure in ((self.means, True), (self.likely, False)):
            for at, text in enumerate(texts):
                if at in standings or not text or len(text) > _LONGEST:
                    continue
                if (meaning := read(text)) and meaning not in found:
                    found[meaning] = at
                    learned = plain_heading(text) in self.told
                    standings[at] = "learned" if learned else "known" if is_sure else "guessed"
        for at, text in enumerate(texts):
            if at not in standings:
                standings[at] = "says_nothing" if self.says_nothing(text) else "unknown"
                if self.told.get(plain_heading(text)) == "":
                    standings[at] = "learned"
        return found, standings
