"""What a form asks and says only under a condition, and what its sentences rest on."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from community_desk.certificates import answers as reading
from community_desk.certificates import wording
from community_desk.certificates.catalogue import Catalogue, load_catalogue
from community_desk.certificates.letter_forms import LetterForm, Question
from community_desk.errors import TroubleError
from community_desk.office.office import Office
from community_desk.registry.records import Resident
from tests.certificates.test_catalogue import GOOD, read

ASKING = """
[[letter.questions]]
key = "home"
label = "住处"
type = "choice"
required = true
choices = ["自有", "租房"]
[[letter.questions]]
key = "landlord"
label = "出租人"
type = "person"
required = true
facts = ["phone"]
required_facts = ["phone"]
when = "home=租房"
[[letter.questions]]
key = "lodgers"
label = "还有租户吗"
type = "yes_no"
when = "landlord.phone"
[[letter.questions]]
key = "how_many"
label = "几户"
type = "number"
required = true
when = "lodgers"
[[letter.sentences]]
text = "{name}租住{landlord}（{landlord_phone}）的房屋。"
when = "landlord"
[[letter.sentences]]
text = "{name}住自有房屋。"
when = "home=自有"
[[letter.sentences]]
text = "另有租户{how_many}户。"
when = "how_many"
[[letter.sentences]]
"""
LETTER = GOOD.replace("[[letter.sentences]]", ASKING, 1)


@pytest.fixture
def own(tmp_path: Path) -> Catalogue:
    return read(tmp_path, LETTER)


RENTS = {"home": "租房", "landlord": "王刚", "landlord.phone": "13800001234"}


@pytest.mark.parametrize(
    ("given_answers", "missing", "said"),
    [
        ({"home": "自有"}, [], "陈𬭎住自有房屋。"),
        ({"home": "租房"}, ["landlord"], ""),
        ({"home": "租房", "landlord": "王刚"}, ["landlord.phone"], ""),
        (RENTS, [], "陈𬭎租住王刚（13800001234）的房屋。"),
        ({**RENTS, "lodgers": "否"}, [], "陈𬭎租住王刚（13800001234）的房屋。"),
        ({**RENTS, "lodgers": "是"}, ["how_many"], ""),
        ({**RENTS, "lodgers": "是", "how_many": "2"}, [], "另有租户2户。"),
        # What was said before the condition fell away is not in the letter.
        ({**RENTS, "home": "自有", "lodgers": "是"}, [], "陈𬭎住自有房屋。"),
        ({**RENTS, "lodgers": "否", "how_many": "2"}, [], "陈𬭎租住王刚"),
        ({**RENTS, "home": "自有", "landlord": "坏 了9"}, [], "陈𬭎住自有房屋。"),
    ],
)
def test_hidden_questions_are_neither_required_nor_written(
    office: Office,
    own: Catalogue,
    chen: Resident,
    given_answers: dict[str, str],
    missing: list[str],
    said: str,
) -> None:
    form = own.find("sample").letter
    assert form is not None
    said_all = {"since": "2019-03", **given_answers}
    answers, problems = reading.read_answers(office, form, said_all, chen)
    assert [problem.values["key"] for problem in problems] == missing
    if not missing:
        facts = wording.facts_of(office, chen)
        body = wording.body_of(office, form, facts, answers, frozenset(("id_card",)))
        assert said in body
        assert ("王刚" in body) is (answers["home"].text == "租房")
        assert ("另有租户" in body) is ("how_many" in answers)


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ('when = "home=租房"', 'when = "hose=租房"'),
        ('when = "home=租房"', 'when = "home=借住"'),
        ('when = "home=租房"', 'when = "home="'),
        ('when = "home=租房"', 'when = "landlord"'),  # itself
        ('when = "home=租房"', 'when = "how_many"'),  # a later one: nothing can go round
        ('when = "landlord.phone"', 'when = "landlord.sex"'),
        ('when = "landlord.phone"', 'when = "landlord=王刚"'),
        ('when = "lodgers"', 'when = "lodgers=也许"'),
        ('when = "home=自有"', 'when = "home=自由"'),
        ('facts = ["phone"]\nreq', 'facts = ["creed"]\nreq'),
        ('required_facts = ["phone"]', 'required_facts = ["sex"]'),
        ("{landlord_phone}", "{landlord_sex}"),
        ('key = "how_many"', 'key = "landlord_phone"'),
        ('key = "lodgers"', 'key = "home"'),
        ('type = "number"', 'type = "number"\nfacts = ["phone"]'),
        ('type = "number"', 'type = "number"\ndefault = "spouse"'),
        ('type = "person"', 'type = "person"\ndefault = "neighbour"'),
        ('heading = "样例证明"', 'heading = "样例证明"\napplicant = "everyone"'),
        ("{name}住自有房屋", "{employer}住自有房屋"),
    ],
)
def test_a_wrong_condition_or_role_is_told_with_its_line(
    tmp_path: Path, good: str, bad: str
) -> None:
    text = LETTER
    if bad.startswith("{employer}"):
        text = text.replace('heading = "样例证明"', 'heading = "样例证明"\napplicant = "anyone"')
    assert good in text
    with pytest.raises(TroubleError) as caught:
        read(tmp_path, text.replace(good, bad, 1))
    assert caught.value.code == "form_wrong"
    assert int(str(caught.value.values["line"])) >= 17


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("3", "3"),
        ("３", "3"),
        ("2,600.50元", "2600.50"),
        ("3人", "3"),
        ("0", "0"),
        ("三", None),
        ("-1", None),
        ("1e3", None),
        ("03", None),
        ("1234567890", None),
        ("٣", None),
    ],
)
def test_a_number_is_digits(
    office: Office, catalogue: Catalogue, typed: str, expected: str | None
) -> None:
    form = catalogue.find("hardship").letter
    assert form is not None
    answers, problems = reading.read_answers(office, form, {"members": typed})
    if expected is None:
        assert ("answer_not_understood", "members") in {
            (problem.code, problem.values.get("key")) for problem in problems
        }
    else:
        assert answers["members"].text == expected


_FORMS = {kind.key: kind.letter for kind in load_catalogue().types if kind.letter is not None}
_PLAIN = {
    "text": st.sampled_from(["", "甲", "父子"]),
    "long_text": st.sampled_from(["", "家中陈设简单"]),
    "number": st.sampled_from(["", "0", "3"]),
    "date": st.sampled_from(["", "2021-06-18"]),
    "month": st.sampled_from(["", "2019-03"]),
    "yes_no": st.sampled_from(["", "是", "否"]),
}
_FACTS = {
    "sex": "女",
    "id_number": "11010119900307002X",
    "id_kind": "居民身份证",
    "birth_date": "1990-03-07",
    "phone": "13800001234",
}


@st.composite
def said_and_ticked(draw: st.DrawFn, form: LetterForm) -> tuple[dict[str, str], frozenset[str]]:
    """Any answers to a form with any ticks."""
    said: dict[str, str] = {}
    for question in form.questions:
        said |= draw(_answers_to(question))
    papers = [paper.key for paper in form.evidence]
    return said, frozenset(draw(st.sets(st.sampled_from(papers)) if papers else st.just(set())))


@st.composite
def _answers_to(draw: st.DrawFn, question: Question) -> dict[str, str]:
    if question.type == "choice":
        return {question.key: draw(st.sampled_from(["", *question.choices]))}
    if question.type != "person":
        return {question.key: draw(_PLAIN[question.type])}
    said = {question.key: draw(st.sampled_from(["", "王刚", "周平"]))}
    for key in question.answer_keys[1:]:
        fact = key.partition(".")[2]
        said[key] = draw(st.sampled_from(["", _FACTS.get(fact, "某处")]))
    return said


@pytest.mark.parametrize("key", sorted(_FORMS))
def test_no_sentence_without_its_evidence_whatever_is_answered(
    office: Office, chen: Resident, li: Resident, key: str
) -> None:
    form = _FORMS[key]
    facts = wording.facts_of(office, chen)

    @settings(
        max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), database=None
    )
    @given(said_and_ticked(form))
    def anything(drawn: tuple[dict[str, str], frozenset[str]]) -> None:
        said, ticked = drawn
        answers, problems = reading.read_answers(office, form, said, chen)
        for question in form.questions:
            if not reading.holds(question.when, answers):
                assert question.key not in answers
        body = wording.body_of(office, form, facts, answers, ticked, draft=True)
        written = 0
        for sentence in form.sentences:
            allowed = set(sentence.needs) <= ticked and reading.holds(sentence.when, answers)
            first = sentence.text.partition("{")[0]
            if not allowed:
                alone = LetterForm(
                    form.heading, "", 0, "", (), (), form.questions, (sentence,), form.evidence
                )
                assert wording.body_of(office, alone, facts, answers, ticked, draft=True) == ""
            elif first:
                assert first in body
                written += 1
        if not problems:  # where nothing is objected to, no answer is missing in the letter
            assert wording.BLANK not in body
            assert "{" not in body

    anything()
