"""How a title is asked for by letters: 残疾人台账 by cjr, cjrtz, canjiren."""

SHORTEST_SOUND = 2


class Sound:
    """The pinyin of a title; of words in letters, these themselves."""

    __slots__ = ("_initials", "_starts")

    def __init__(self, title: str) -> None:
        # With the tables of pinyin behind it, which the start does not wait for.
        from community_desk.registry.names import given_reading

        syllables = given_reading(title)
        self._initials = "".join(syllable[0] for syllable in syllables)
        self._starts = ["".join(syllables[at:]) for at in range(len(syllables))]

    def begins(self, letters: str) -> bool:
        """Whether letters are the first initials, or begin the pinyin."""
        return self._initials.startswith(letters) or self._starts[0].startswith(letters)

    def fits(self, letters: str) -> bool:
        """Whether letters begin it, or stand in the middle, where two would be there by chance."""
        if self.begins(letters):
            return True
        inside = letters in self._initials or any(s.startswith(letters) for s in self._starts)
        return len(letters) > SHORTEST_SOUND and inside


def letters_of(words: str) -> str:
    """Words in letters, without the spaces between syllables; "" where they are none or too few."""
    letters = words.replace(" ", "")
    enough = len(letters) >= SHORTEST_SOUND and letters.isascii() and letters.isalpha()
    return letters.casefold() if enough else ""
