"""What every shipped certificate type must have, so that a desk can rely on any of them."""

import re
from collections import Counter, defaultdict

import pytest

from community_desk.certificates.catalogue import (
    Basis,
    Catalogue,
    CertificateType,
    Route,
    load_catalogue,
)
from community_desk.certificates.letter_forms import when_parts
from community_desk.certificates.national_list import ITEMS
from community_desk.certificates.policy import load_policies
from community_desk.certificates.slots import SLOT

ALL = load_catalogue().types
LETTERS = [kind for kind in ALL if kind.letter is not None]
# Since 2016 the police no longer write about these either (公通字〔2016〕21号, domain A.5).
NOT_FOR_THE_POLICE = (
    "marital_history",
    "marital_status",
    "being_alive",
    "hospital_stay",
    "illness",
    "disability",
    "marriage_and_births",
    "employment",
    "personal_file",
    "only_home",
    "inheritance_right",
    "legal_heir",
    "home_business",
    "business_premises",
)
LAW = re.compile(r"《[^《》]+(?:〈[^〈〉]+〉[^《》]+)?》(?:（[^（）]+）)?")


def routes_and_basis(kind: CertificateType) -> tuple[tuple[Route, ...], tuple[Basis, ...]]:
    assert kind.refusal is not None
    return kind.refusal.routes, kind.refusal.basis


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.key)
def test_a_type_says_why_where_with_what_and_by_which_law(kind: CertificateType) -> None:
    assert kind.refusal is not None
    assert 20 <= len(kind.refusal.why + kind.refusal.law_reason) <= 200
    assert 4 <= len(kind.summary) <= 16
    routes, basis = routes_and_basis(kind)
    assert basis
    assert all(LAW.fullmatch(item.law) and item.says for item in basis)
    assert all(
        re.fullmatch("(第[一二三四五六七八九十百千零]+条[、至]?)*", b.articles) for b in basis
    )
    if kind.key != "belief_statement":
        assert routes
        assert len(kind.synonyms) >= 8
    for route in routes:
        assert route.authority
        assert route.bring
        assert not route.basis or route.basis.startswith("《")
        assert "居委会" not in route.authority or kind.letter
    cases = [route.case for route in routes]
    assert len(set(cases)) == len(cases)
    assert len(routes) == 1 or all(cases)
    assert all(len(case) <= 18 for case in cases)  # a chip in the window


@pytest.mark.parametrize("kind", LETTERS, ids=lambda kind: kind.key)
def test_a_letter_says_what_it_rests_on_and_what_it_must_not_say(kind: CertificateType) -> None:
    form = kind.letter
    assert form is not None
    assert form.rests_on
    assert form.must_not_say
    assert any(paper.required for paper in form.evidence)
    said = {slot for sentence in form.sentences for slot in SLOT.findall(sentence.text)}
    waited_for = {when_parts(sentence.when)[0] for sentence in form.sentences}
    assert all(question.key in said | waited_for for question in form.questions)
    assert any("{name}" in sentence.text and not sentence.when for sentence in form.sentences)
    assert len({paper.key for paper in form.evidence}) == len(form.evidence)
    forbidden = [
        words for words in form.must_not_say if any(words in s.text for s in form.sentences)
    ]
    assert forbidden == []


def test_nobody_is_sent_to_the_police_for_what_the_police_refuse_too() -> None:
    for kind in ALL:
        if kind.key in NOT_FOR_THE_POLICE:
            routes, _ = routes_and_basis(kind)
            assert not any("派出所" in route.authority for route in routes), kind.key


def test_each_national_item_is_one_type_of_that_very_name() -> None:
    by_title = defaultdict(list)
    for kind in ALL:
        by_title[kind.title].append(kind)
    for number, name in enumerate(ITEMS, 1):
        (kind,) = by_title[name]
        assert kind.national_items == (number,)
    assert [title for title, kinds in by_title.items() if len(kinds) > 1] == []
    orders = Counter(kind.order for kind in ALL)
    assert max(orders.values()) == 1


def test_two_types_that_stand_side_by_side_share_no_words(
    catalogue: Catalogue, national: Catalogue
) -> None:
    """But those of a survey type and of the national item that says it better."""
    for types in (catalogue, national):
        owners: dict[str, list[CertificateType]] = defaultdict(list)
        for kind in types.types:
            assert len(set(kind.synonyms)) == len(kind.synonyms), kind.key
            for words in {kind.title, *kind.synonyms}:
                owners[words].append(kind)
        for words, kinds in owners.items():
            assert sum(kind.only_where_named for kind in kinds) <= 1, words
            assert sum(not kind.only_where_named for kind in kinds) <= 1, words


def test_what_a_statute_asks_for_ships_switched_off_with_its_letter_and_its_statute() -> None:
    named = {key for policy in load_policies() for key in policy.classes}
    asleep = [kind for kind in ALL if kind.key not in named]
    assert len(asleep) == 8
    for kind in asleep:
        assert kind.only_where_named
        assert kind.wakes_as == "evidence"
        assert kind.letter is not None
        assert kind.refusal is not None
        assert any(item.law in kind.letter.rests_on for item in kind.refusal.basis), kind.key
        assert kind.letter.closing == f"特此{kind.letter.called[:2]}。"
