"""What to tell a resident who asks for something in words of their own.

Words are compared with the titles and synonyms of the catalogue by the pairs of characters they
share, weighed by how few certificate types have the pair: 证明, 怎么办 or 开 decide nothing, 存折
decides a lot. The same is done with the pinyin of each character, so that a wrong character of
the right sound still counts, and with initials (sfzdl finds 身份证丢了).
"""

from dataclasses import dataclass

from community_desk.certificates import national_list
from community_desk.certificates.advice_index import (
    Index,
    core,
    hanzi,
    index_of,
    initials,
    readable,
    similar,
    spelled_alike,
)
from community_desk.certificates.catalogue import Catalogue, CertificateType, Route
from community_desk.certificates.letter_forms import LetterForm
from community_desk.certificates.policy import WRITTEN, Class, OnlyTo, Policy, class_of

# Below this share of the question found again, a type has nothing to do with it.
_LEAST_SCORE = 0.2
_OUR_DESK = "本社区居民委员会"
_ON_APPROVAL = "只有本市以外的单位要求，并且由主任签批的，才据实出具；本市单位要求的不予开具。"


@dataclass(frozen=True, slots=True)
class Advice:
    """One certificate type as an answer, with where to go and on which basis."""

    key: str
    title: str
    class_: Class
    summary: str
    why: str
    routes: tuple[Route, ...]
    basis: tuple[str, ...]
    score: float

    def as_json(self) -> dict[str, object]:
        """The shape of ``certificates advise --json``."""
        return {
            "key": self.key,
            "title": self.title,
            "class": self.class_,
            "why": self.why,
            "routes": [
                {
                    "authority": route.authority,
                    "bring": list(route.bring),
                    "case": route.case,
                    "fee": route.fee,
                    "time": route.time,
                    "note": route.note,
                }
                for route in self.routes
            ],
            "basis": list(self.basis),
        }


def advise(catalogue: Catalogue, policy: Policy, words: str, limit: int = 20) -> list[Advice]:
    """The certificate types that ``words`` may mean, best first; all in order where
    the words say nothing (怎么办, 开证明)."""
    question = readable(words)
    if not core(question):
        return [advice_for(policy, kind) for kind in catalogue.types[:limit]]
    scores = _scores(index_of(catalogue), question)
    # Of two that fit alike, what is refused goes first: nobody is promised what cannot be written.
    written = [class_of(policy, kind.key) in WRITTEN for kind in catalogue.types]
    best = sorted(
        range(len(scores)), key=lambda number: (-round(scores[number], 2), written[number], number)
    )
    return [
        advice_for(policy, catalogue.types[number], scores[number])
        for number in best[:limit]
        if scores[number] >= _LEAST_SCORE
    ]


def advice_for(policy: Policy, kind: CertificateType, score: float = 0.0) -> Advice:
    """What the policy says about one certificate type."""
    class_ = class_of(policy, kind.key)
    only = policy.only_to.get(kind.key)
    limited = only is not None or class_ == "on_approval"
    routes: tuple[Route, ...] = ()
    why, basis = kind.summary, national_list.basis(kind.national_items)
    if kind.letter and class_ in WRITTEN:
        routes = (_our_route(kind.letter, class_, only),)
        why = _why(kind, class_, only)
        basis = basis if limited else ()
    if kind.refusal and (class_ in ("refuse", "not_offered") or limited):
        routes += kind.refusal.routes
        why = why if limited else kind.refusal.why + kind.refusal.law_reason
        basis = (*(item.text for item in kind.refusal.basis), *basis)
    return Advice(kind.key, kind.title, class_, kind.summary, why, routes, basis, score)


def _scores(index: Index, question: str) -> list[float]:
    if not hanzi(question):
        return spelled_alike(index, question)
    scores = similar(index, question)
    if any(sign.isascii() and sign.isalpha() for sign in question):
        # sfz丢了: part typed as initials, part as characters
        mixed = spelled_alike(index, initials(question))
        scores = [max(one, 0.9 * two) for one, two in zip(scores, mixed, strict=True)]
    return scores


def _why(kind: CertificateType, class_: Class, only: OnlyTo | None) -> str:
    limits = [only.why] if only else []
    limits += [_ON_APPROVAL] if class_ == "on_approval" else []
    return "".join(limits) or kind.summary


def _our_route(form: LetterForm, class_: Class, only: OnlyTo | None) -> Route:
    """The committee's own desk, with the papers to bring there."""
    bring = [paper.label for paper in form.evidence if paper.required and not paper.one_of]
    groups: dict[str, list[str]] = {}
    for paper in form.evidence:
        if paper.one_of:
            groups.setdefault(paper.one_of, []).append(paper.label)
    bring += [f"以下任一项：{'、'.join(labels)}" for labels in groups.values()]
    cases = [f"仅限出具给名称里有“{'、'.join(only.words)}”的单位"] if only else []
    note = ""
    if class_ == "on_approval":
        cases.append("仅限本市以外的单位要求出具的")
        bring.append("市外单位的要求，写明单位全称和用途")
        note = "由主任签批后据实出具。"
    return Route("；".join(cases), _OUR_DESK, tuple(bring), "", "", note, "")
