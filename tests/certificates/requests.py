"""Whole requests for the types that an office may issue."""

from collections.abc import Mapping

from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.letter_forms import LetterForm
from community_desk.certificates.request import Request
from community_desk.registry.records import Resident

ISSUED = (
    "residence",
    "kinship",
    "no_employer",
    "graduate",
    "taxi_inspection",
    "spouses",
    "hardship",
)
_ANSWERS = {
    "text": "3",
    "long_text": "住房陈设简单",
    "date": "2021-06-18",
    "month": "2019-03",
    "yes_no": "是",
    "person": "李静",
    "number": "3",
}


def enough_evidence(form: LetterForm) -> frozenset[str]:
    """All required papers, and one of each group."""
    groups: dict[str, str] = {}
    for paper in form.evidence:
        if paper.one_of:
            groups.setdefault(paper.one_of, paper.key)
    required = {p.key for p in form.evidence if p.required and not p.one_of}
    return frozenset(required | set(groups.values()))


def full_answers(form: LetterForm) -> Mapping[str, str]:
    """An answer to every required question."""
    return {
        question.key: question.choices[0] if question.choices else _ANSWERS[question.type]
        for question in form.questions
        if question.required and not question.default
    }


def full_request(catalogue: Catalogue, key: str, resident: Resident, **changes: object) -> Request:
    """A request with everything answered and ticked."""
    form = catalogue.find(key).letter
    assert form is not None
    values: dict[str, object] = {
        "answers": full_answers(form),
        "evidence": enough_evidence(form),
        "to_body": "市第三中学",
        "purpose": "子女入学报名",
        **changes,
    }
    return Request(key, resident.uid, **values)  # type: ignore[arg-type]
