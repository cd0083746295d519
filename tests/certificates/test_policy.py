"""The two shipped policies and the classes they give (design section 4, domain C.4)."""

from collections import Counter
from pathlib import Path

import pytest

from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.national_list import ITEMS
from community_desk.certificates.policy import class_of, load_policies, load_policy
from community_desk.errors import NotUnderstoodError, TroubleError


def test_the_survey_policy_counts(catalogue: Catalogue) -> None:
    policy = load_policy("survey")
    classes = Counter(class_of(policy, kind.key) for kind in catalogue.types)
    assert classes == {"direct": 1, "evidence": 6, "refuse": 15, "not_offered": 1}
    assert class_of(policy, "residence") == "direct"
    assert class_of(policy, "belief_statement") == "not_offered"


def test_the_national_policy_sends_kinship_to_notaries_only() -> None:
    policy = load_policy("national-2020")
    assert class_of(policy, "kinship") == "evidence"
    assert class_of(policy, "spouses") == "refuse"
    assert policy.only_to["kinship"].allows("某市城东区公证处")
    assert not policy.only_to["kinship"].allows("某某银行")


@pytest.mark.parametrize(
    ("key", "class_", "instead"),
    [
        ("residence", "direct", "公安派出所"),
        ("kinship", "evidence", "公证处"),
        ("no_employer", "refuse", "公共就业服务机构"),
        ("graduate", "refuse", "学信网"),
        ("taxi_inspection", "refuse", "道路运输管理"),
        ("spouses", "refuse", "婚姻登记机关"),
        ("hardship", "evidence", "核对平台"),
    ],
)
def test_what_the_national_rule_makes_of_the_letters_of_the_survey(
    national: Catalogue, key: str, class_: str, instead: str
) -> None:
    kind = national.find(key)
    assert class_of(load_policy("national-2020"), key) == class_
    assert kind.refusal is not None
    assert any(instead in route.authority for route in kind.refusal.routes)


def test_every_policy_names_every_type_that_it_lists_and_no_other(
    catalogue: Catalogue, national: Catalogue
) -> None:
    assert {policy.key for policy in load_policies()} == {"survey", "national-2020"}
    for policy, types in (("survey", catalogue), ("national-2020", national)):
        rules, keys = load_policy(policy), {kind.key for kind in types.types}
        assert set(rules.classes) == keys
        assert set(rules.only_to) <= keys
        for key, class_ in rules.classes.items():
            assert class_ not in ("direct", "evidence") or types.find(key).letter


def test_a_new_office_is_told_what_the_policies_decide() -> None:
    """The hint under 哪些证明可以开 counts them."""
    on_evidence = {
        policy.key: sum(class_ == "evidence" for class_ in policy.classes.values())
        for policy in load_policies()
    }
    assert on_evidence == {"survey": 6, "national-2020": 2}
    assert all(policy.classes["residence"] == "direct" for policy in load_policies())


def test_the_national_policy_adds_the_eighteen_items_that_no_other_type_is(
    catalogue: Catalogue, national: Catalogue
) -> None:
    more = {kind.key for kind in national.types} - {kind.key for kind in catalogue.types}
    assert len(more) == 18
    assert {class_of(load_policy("national-2020"), key) for key in more} == {"refuse"}
    items = {kind.title: kind.national_items for kind in national.types}
    assert [items.get(name) for name in ITEMS] == [(n,) for n in range(1, len(ITEMS) + 1)]


@pytest.mark.parametrize("key", ["nowhere", "../survey", ""])
def test_an_unknown_policy_is_told(key: str) -> None:
    with pytest.raises(NotUnderstoodError, match="survey"):
        load_policy(key)


def test_a_wrong_class_is_told_with_its_line(tmp_path: Path) -> None:
    text = 'key = "own"\ntitle = "自定"\n\n[classes]\nresidence = "always"\n'
    (tmp_path / "own.toml").write_text(text, encoding="utf-8")
    with pytest.raises(TroubleError) as caught:
        load_policy("own", tmp_path)
    assert caught.value.values["line"] == 5
