"""The page of a wording with somebody invented, to see it before anything is saved."""

import re
from collections.abc import Collection
from dataclasses import replace

from community_desk.certificates.catalogue import Catalogue, CertificateType
from community_desk.certificates.composing import draft_page, draw_draft
from community_desk.certificates.form_papers import Lay
from community_desk.certificates.letter_forms import NO, YES, Question
from community_desk.certificates.people import unregistered
from community_desk.certificates.request import Request
from community_desk.certificates.wording import Facts, facts_of
from community_desk.certificates.wording_form import Wording, with_wording
from community_desk.office.office import Office
from community_desk.printing.letters import LetterPage

# The numbers are the examples of GB 11643-1999.
_WHO = {
    "sex": "1",
    "birth_date": "1949-12-31",
    "id_kind": "citizen",
    "id_number": "11010519491231002X",
    "phone": "13800000000",
    "relation": "02",
    "education": "60",
    "employer": "某某公司",
    "address": "某某小区1栋1单元101室",
    "registered_address": "某某市某某区某某路1号",
    "household_number": "00001",
}
_SPOUSE = {"spouse_name": "李四", "spouse_id_number": "440524188001010014"}
_OTHER = {
    "sex": "女",
    "id_number": "440524188001010014",
    "birth_date": "1880-01-01",
    "address": "某某小区2栋2单元202室",
    "phone": "13900000000",
    "registered_address": "某某市某某区某某路2号",
    "employer": "某某学校",
}
_ANSWERS = {"number": "3", "date": "2026-03-05", "month": "2019-03"}
_LATER = {"month": "2025-08"}  # where a letter asks from when and until when
_EXAMPLE = re.compile(r"如 ([^；，、]+)")


def sample(
    office: Office,
    kind: CertificateType,
    wording: Wording,
    *,
    ticked: Collection[str],
    unsaid: Collection[str] = (),
) -> bytes:
    """A page of ``kind`` (of the program's catalogue), marked 样稿, in a wording that may still be
    wrong: what is no slot stays a blank line.

    ``ticked`` are papers that were seen; of the conditions (``when``) all hold but ``unsaid``.
    Raises `RuleSaysNoError` for what cannot be drawn.
    """
    assert kind.letter is not None
    form = with_wording(kind.letter, wording)
    own_days = wording.validity_days != kind.letter.validity_days
    shown = replace(kind, letter=form)
    catalogue = Catalogue((shown,), {}, frozenset([kind.key] if own_days else []))
    return draw_draft(_page(office, catalogue, shown, ticked, unsaid))


def sample_page(office: Office, catalogue: Catalogue, key: str, lay: Lay) -> LetterPage:
    """A page of a type with all that it can say, as it would lie on its paper."""
    kind = catalogue.find(key)
    assert kind.letter is not None
    ticked = [paper.key for paper in kind.letter.evidence]
    return _page(office, catalogue, kind, ticked, (), lay)


def _page(
    office: Office,
    catalogue: Catalogue,
    kind: CertificateType,
    ticked: Collection[str],
    unsaid: Collection[str],
    lay: Lay | None = None,
) -> LetterPage:
    assert kind.letter is not None
    answers: dict[str, str] = {}
    for place, question in enumerate(kind.letter.questions):
        answered = _answer(question, unsaid)
        before = {other.type for other in kind.letter.questions[:place]}
        if answered and question.type in before & _LATER.keys():
            answered = {question.key: _LATER[question.type]}
        answers |= answered
    person = unregistered("张三", _WHO)
    facts = facts_of(office, person)
    return draft_page(
        office,
        catalogue,
        Request(kind.key, answers=answers, evidence=frozenset(ticked), purpose="办理某某事项"),
        person,
        Facts({**facts.slots, **_SPOUSE}, facts.number_words),
        lay=lay,
    )


def _answer(question: Question, unsaid: Collection[str]) -> dict[str, str]:
    """An answer with which all conditions hold but those ``unsaid``; {} where it is one of them."""
    key = question.key
    if key in unsaid:
        return {}
    if question.type == "person":
        facts = [fact for fact in question.facts if f"{key}.{fact}" not in unsaid]
        return {key: "王五", **{f"{key}.{fact}": _OTHER[fact] for fact in facts}}
    choices = (YES, NO) if question.type == "yes_no" else question.choices
    for choice in choices:
        if f"{key}={choice}" not in unsaid:
            return {key: choice}
    if key.endswith("id_number"):
        return {key: _OTHER["id_number"]}
    example = _EXAMPLE.search(question.hint)
    return {key: _ANSWERS.get(question.type) or (example[1] if example else "某某")}
