"""Which certificate type a row of a local list speaks of, and what stands against taking it.

Nothing is guessed in silence: a row is taken for its title or a word of the type, else only where
the advice is sure of one type, and that is said; every other row is named with the reason.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from community_desk.certificates.advice import advise
from community_desk.certificates.advice_index import readable
from community_desk.certificates.catalogue import Catalogue, CertificateType
from community_desk.certificates.list_workbook import ListRow, State, state_of, without_numbering
from community_desk.certificates.policy import WRITTEN, Class, Policy, never_offered
from community_desk.language import QT_TRANSLATE_NOOP

TITLE, SYNONYM, ADVICE = range(3)  # how sure a match is, the surest first
_SURE, _APART = 1.0, 0.25  # scores of `advise`: how good the best is, and how far from the second

_ROW = QT_TRANSLATE_NOOP("local_lists", "第 {row} 行")
_ROW_ELSEWHERE = QT_TRANSLATE_NOOP("local_lists", "“{sheet}”第 {row} 行")
# Why a row was left out (context ``local_lists``); slots are those of `LeftOut`.
REASONS = {
    "no_item": QT_TRANSLATE_NOOP("local_lists", "没有写事项"),
    "no_state": QT_TRANSLATE_NOOP("local_lists", "没有写口径"),
    "unknown_state": QT_TRANSLATE_NOOP("local_lists", "口径“{state}”看不懂"),
    "unknown_item": QT_TRANSLATE_NOOP("local_lists", "程序里没有这个事项"),
    "unsure_item": QT_TRANSLATE_NOOP("local_lists", "像是“{title}”，拿不准，请改成这个名称"),
    "no_letter": QT_TRANSLATE_NOOP("local_lists", "“{title}”没有可用的信纸，不能设为开具"),
    "no_refusal": QT_TRANSLATE_NOOP("local_lists", "“{title}”没有告知的内容，不能设为不予开具"),
    "never_offered": QT_TRANSLATE_NOOP("local_lists", "“{title}”任何时候都不提供"),
    "repeated": QT_TRANSLATE_NOOP("local_lists", "和{other}是同一事项，口径相同"),
    "overruled": QT_TRANSLATE_NOOP("local_lists", "和{other}是同一事项，以那一行为准"),
    "contradicts": QT_TRANSLATE_NOOP("local_lists", "和{other}是同一事项，口径却不同"),
}


@dataclass(frozen=True, slots=True)
class Taken:
    """A row that names a class of a type; ``how`` is `TITLE`, `SYNONYM` or `ADVICE`."""

    row: ListRow
    kind: CertificateType
    state: State
    how: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that is not taken; ``reason`` is a key of `REASONS`."""

    row: ListRow
    reason: str
    title: str = ""
    other: ListRow | None = None

    def say(self, translate: Callable[[str, str], str]) -> str:
        """The reason in words."""
        other = ""
        if self.other is not None:
            here = self.other.sheet == self.row.sheet
            place = translate("local_lists", _ROW if here else _ROW_ELSEWHERE)
            other = place.format(sheet=self.other.sheet, row=self.other.number)
        text = translate("local_lists", REASONS[self.reason])
        return text.format(state=self.row.state, title=self.title, other=other)


def match_rows(
    catalogue: Catalogue, policy: Policy, rows: Sequence[ListRow]
) -> tuple[list[Taken], list[LeftOut]]:
    """The rows that are taken, one per type, and those left out, both in their order."""
    names = _names(catalogue)
    known: dict[str, tuple[CertificateType | None, int]] = {}
    taken: dict[str, Taken] = {}
    left: list[LeftOut] = []
    for row in rows:
        if row.item not in known:
            known[row.item] = _kind_of(catalogue, policy, names, row.item)
        kind, how = known[row.item]
        state = state_of(row.state)
        title = kind.title if kind else ""
        if problem := _problem(row, kind, how, state):
            left.append(LeftOut(row, problem, title))
            continue
        assert kind is not None
        assert state is not None
        this = Taken(row, kind, state, how)
        before = taken.get(kind.key)
        if before is None or this.how < before.how:
            taken[kind.key] = this
        if before is not None:
            better, worse = (before, this) if before.how <= this.how else (this, before)
            left.append(_second(better, worse))
    return sorted(taken.values(), key=lambda one: rows.index(one.row)), sorted(
        left, key=lambda one: rows.index(one.row)
    )


def cannot_be(kind: CertificateType, class_: Class) -> str:
    """Why a type cannot have a class, as a key of `REASONS`; "" where it can."""
    if kind.key in never_offered() and class_ != "not_offered":
        return "never_offered"
    if class_ in WRITTEN and kind.letter is None:
        return "no_letter"
    if class_ not in WRITTEN and kind.refusal is None:
        return "no_refusal"
    return ""


def _second(better: Taken, worse: Taken) -> LeftOut:
    if better.state == worse.state:
        return LeftOut(worse.row, "repeated", worse.kind.title, better.row)
    reason = "contradicts" if better.how == worse.how else "overruled"
    return LeftOut(worse.row, reason, worse.kind.title, better.row)


def _problem(row: ListRow, kind: CertificateType | None, how: int, state: State | None) -> str:
    if not row.item:
        return "no_item"
    if not row.state:
        return "no_state"
    if state is None:
        return "unknown_state"
    if kind is None:
        return "unknown_item"
    if how > ADVICE:
        return "unsure_item"
    return cannot_be(kind, state.class_)


def _names(catalogue: Catalogue) -> tuple[dict[str, CertificateType], dict[str, CertificateType]]:
    """Titles and synonyms as they are compared; a synonym of two types is none."""
    titles = {_plain(kind.title): kind for kind in catalogue.types}
    synonyms: dict[str, CertificateType] = {}
    twice: set[str] = set()
    for kind in catalogue.types:
        for word in {_plain(synonym) for synonym in kind.synonyms}:
            if word in synonyms:
                twice.add(word)
            synonyms[word] = kind
    return titles, {word: kind for word, kind in synonyms.items() if word not in twice}


def _kind_of(
    catalogue: Catalogue,
    policy: Policy,
    names: tuple[dict[str, CertificateType], dict[str, CertificateType]],
    item: str,
) -> tuple[CertificateType | None, int]:
    plain = _plain(without_numbering(item))
    for how, words in zip((TITLE, SYNONYM), names, strict=True):
        if plain and plain in words:
            return words[plain], how
    best = advise(catalogue, policy, without_numbering(item), limit=2) if plain else []
    if not best or best[0].score < _SURE:
        return None, ADVICE
    kind = catalogue.find(best[0].key)
    second = best[1].score if len(best) > 1 else 0.0
    return kind, ADVICE if best[0].score - second >= _APART else ADVICE + 1


def _plain(text: str) -> str:
    """What is compared of a title: 居住证明 is 居住, 《居住证明》 and 居住证明材料 too."""
    plain = readable(text).removesuffix("材料")
    return plain.removesuffix("证明") or plain
