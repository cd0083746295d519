"""Whether the seal book fits: each letter printed, sealed and handed over equally often."""

from collections.abc import Sequence
from dataclasses import dataclass

from community_desk.certificates import store_seal
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office


@dataclass(frozen=True, slots=True)
class Difference:
    """A letter whose counts differ: sheets printed as originals, copies sealed, handed over."""

    number: str
    title: str
    applicant: str
    issued_on: str
    void: bool
    printed: int
    sealed: int
    handed: int

    @property
    def waits(self) -> bool:
        """Whether nothing is wrong: the letter lies ready and nobody has come for it."""
        return not self.void and self.printed == self.sealed and self.handed < self.sealed


@dataclass(frozen=True, slots=True)
class SealSums:
    """The letters of a year in sum."""

    letters: int
    void: int
    printed: int
    sealed: int
    handed: int


def sums(office: Office, year: int) -> SealSums:
    """Printed, sealed and handed over of a year's letters."""
    return SealSums(*store_seal.sums(office.db, year))


def differences(office: Office, year: int, *, offset: int = 0, limit: int = -1) -> list[Difference]:
    """The letters of a year that were not printed, sealed and handed over equally often."""
    rows = store_seal.differences(office.db, year, offset, limit)
    return [Difference(*row) for row in rows]


def count(office: Office, year: int) -> int:
    """How many lines `differences` has in all."""
    return store_seal.difference_count(office.db, year)


def to_do(letter: Difference) -> Sequence[str]:
    """What to do about a difference, as texts of the context ``seal``."""
    found = []
    if letter.printed < letter.sealed:
        found.append(
            QT_TRANSLATE_NOOP("seal", "打印比用印少：没打完的打印；在别处打印的，补记打印")
        )
    if letter.printed > letter.sealed:
        found.append(QT_TRANSLATE_NOOP("seal", "打印比用印多：多打的销毁；盖过章的，补登用印"))
    if letter.void and letter.handed:
        found.append(QT_TRANSLATE_NOOP("seal", "作废前已领走：把原件收回存档"))
    if not letter.void and letter.handed < letter.sealed:
        found.append(QT_TRANSLATE_NOOP("seal", "还没领完：通知申请人来领，领时登记"))
    if not letter.void and letter.handed > letter.sealed:
        found.append(QT_TRANSLATE_NOOP("seal", "领走比用印多：核对领取登记，盖过章的补登用印"))
    return found
