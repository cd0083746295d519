"""What residents say, and whether they are understood."""

import tomllib
from pathlib import Path

import pytest
from opencc import OpenCC
from pypinyin import Style, lazy_pinyin

from community_desk.certificates.advice import Advice, advise
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.national_list import ITEMS
from community_desk.certificates.policy import Policy, load_policy

WORDS = Path(__file__).with_name("everyday_words.toml")
SIXTY = Path(__file__).with_name("sixty_requests.toml")
NATIONAL_REQUESTS = Path(__file__).with_name("national_requests.toml")
SURVEY = load_policy("survey")
NATIONAL = load_policy("national-2020")
# Where a survey type and a national item overlap, the item answers to its own words.
BETTER_SAID = {
    "no_employer": ("employment",),
    "home_business": ("business_premises",),
    "hospital_stay": ("illness",),
    "lost_other_papers": ("birth",),
    "legal_heir": ("inheritance_right",),
    "identity_mismatch": ("resident_identity",),
    "marital_history": ("marital_status",),
}


def asked() -> list[tuple[str, str]]:
    with WORDS.open("rb") as file:
        asks = tomllib.load(file)["ask"]
    return [(ask["key"], words) for ask in asks for words in ask["words"]]


def requests(file: Path) -> list[tuple[str, str]]:
    return [(ask["key"], ask["words"]) for ask in tomllib.loads(file.read_text("utf-8"))["request"]]


def first(catalogue: Catalogue, words: str, policy: Policy = SURVEY) -> str:
    found = advise(catalogue, policy, words)
    return found[0].key if found else ""


def advice_of(catalogue: Catalogue, key: str, national: bool = False) -> Advice:
    policy = NATIONAL if national else SURVEY
    return next(a for a in advise(catalogue, policy, "", limit=99) if a.key == key)


def test_everyday_words_are_many() -> None:
    keys = [key for key, _ in asked()]
    assert all(keys.count(key) >= 6 for key in set(keys))
    assert len(set(keys)) == 23


def test_everyday_words_find_their_type_first(catalogue: Catalogue) -> None:
    wrong = [(key, words) for key, words in asked() if first(catalogue, words) != key]
    assert wrong == []


def test_of_sixty_requests_in_peoples_own_words_at_most_three_are_misunderstood(
    catalogue: Catalogue,
) -> None:
    sixty = requests(SIXTY)
    known = {words for kind in catalogue.types for words in (kind.title, *kind.synonyms)}
    assert len(sixty) == len({words for _, words in sixty}) == 60
    assert {key for key, _ in sixty} == {kind.key for kind in catalogue.types}
    assert not known & {words for _, words in sixty}
    wrong = [(key, words) for key, words in sixty if first(catalogue, words) != key]
    assert len(wrong) <= 3, wrong


def test_no_request_for_what_is_refused_shows_first_what_can_be_issued(
    catalogue: Catalogue, national: Catalogue
) -> None:
    survey = [(catalogue, SURVEY, *ask) for ask in (*asked(), *requests(SIXTY))]
    rule = [(national, NATIONAL, *ask) for ask in (*asked(), *requests(NATIONAL_REQUESTS))]
    for types, policy, key, words in (*survey, *rule):
        if policy.classes[key] == "refuse":
            assert advise(types, policy, words)[0].class_ == "refuse", (policy.key, words)


def test_of_two_that_fit_alike_what_is_refused_goes_first(catalogue: Catalogue) -> None:
    found = advise(catalogue, SURVEY, "房证明")
    assert {found[0].key, found[1].key} == {"only_home", "property_title"}
    assert found[2].key == "residence"
    assert round(found[0].score, 2) == round(found[2].score, 2)


def test_of_what_people_ask_under_the_national_rule_at_most_two_are_misunderstood(
    national: Catalogue,
) -> None:
    asks = requests(NATIONAL_REQUESTS)
    titles = [national.find(key).title for key, _ in asks]
    assert len(asks) >= 40
    assert all(titles.count(item) >= 2 for item in ITEMS)
    wrong = [(key, words) for key, words in asks if first(national, words, NATIONAL) != key]
    assert len(wrong) <= 2, wrong


def test_under_the_national_rule_they_find_it_or_the_item_that_says_it_better(
    national: Catalogue,
) -> None:
    found = [(key, words, first(national, words, NATIONAL)) for key, words in asked()]
    wrong = [f for f in found if f[2] != f[0] and f[2] not in BETTER_SAID.get(f[0], ())]
    assert wrong == []


def test_titles_and_synonyms_find_their_type_first_under_the_national_rule(
    national: Catalogue,
) -> None:
    named = {w: k.key for k in national.types if k.only_where_named for w in (k.title, *k.synonyms)}
    for kind in national.types:
        for words in (kind.title, *kind.synonyms):
            wanted = named.get(words, kind.key)
            assert first(national, words, NATIONAL) == wanted, words
            assert first(national, "".join(lazy_pinyin(words)), NATIONAL) == wanted, words
            if wanted != kind.key:
                assert first(national, f"去哪开{words}", NATIONAL) == wanted, words


def test_traditional_characters_find_the_same(catalogue: Catalogue) -> None:
    convert = OpenCC("s2t").convert
    wrong = [(key, w) for key, w in asked() if first(catalogue, convert(w)) != key]
    assert wrong == []


def test_titles_and_synonyms_find_their_type_first(catalogue: Catalogue) -> None:
    for kind in catalogue.types:
        for words in (kind.title, *kind.synonyms):
            assert first(catalogue, words) == kind.key, words
            assert first(catalogue, "".join(lazy_pinyin(words))) == kind.key, words


@pytest.mark.parametrize("extra", ["{}怎么办", "我要开{}的证明", "想问一下{}要办什么手续"])
def test_words_around_the_matter_do_not_decide(catalogue: Catalogue, extra: str) -> None:
    for kind in catalogue.types:
        for words in kind.synonyms[:6]:
            assert first(catalogue, extra.format(words)) == kind.key, words


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("sfzdl", "lost_id_card"),
        ("SFZ DL", "lost_id_card"),
        ("wysfzdl", "lost_id_card"),
        ("sfz丢了", "lost_id_card"),
        ("shen fen zheng diu le", "lost_id_card"),
        ("身分证丢了", "lost_id_card"),
        ("身份证弄丢了!!", "lost_id_card"),
        ("存摺丟了", "lost_deposit_slip"),
        ("jzzm", "residence"),
        ("我的户口本丢啦", "lost_other_papers"),
        ("老人在家过世了要火化", "death"),
        ("名子不一致", "identity_mismatch"),
    ],
)
def test_initials_pinyin_homophones_and_typing_errors(
    catalogue: Catalogue, words: str, key: str
) -> None:
    assert first(catalogue, words) == key


def test_initials_find_the_type_among_the_first_two(catalogue: Catalogue) -> None:
    for kind in catalogue.types:
        for words in kind.synonyms:
            typed = "".join(lazy_pinyin(words, style=Style.FIRST_LETTER))
            best = [found.key for found in advise(catalogue, SURVEY, typed)[:2]]
            assert kind.key in best, words


@pytest.mark.parametrize("words", ["", "  ", "怎么办", "证明", "我要开个证明"])
def test_words_that_say_nothing_list_everything(catalogue: Catalogue, words: str) -> None:
    assert [found.key for found in advise(catalogue, SURVEY, words, limit=99)] == [
        kind.key for kind in catalogue.types
    ]


@pytest.mark.parametrize("words", ["hello", "!!"])
def test_nonsense_finds_nothing_or_everything(catalogue: Catalogue, words: str) -> None:
    assert len(advise(catalogue, SURVEY, words, limit=99)) in (0, 23)


def test_the_limit_holds(catalogue: Catalogue) -> None:
    assert len(advise(catalogue, SURVEY, "证件丢了", limit=2)) == 2


def test_a_refused_type_says_why_where_what_and_by_which_law(catalogue: Catalogue) -> None:
    for kind in catalogue.types:
        if SURVEY.classes[kind.key] != "refuse":
            continue
        document = advice_of(catalogue, kind.key).as_json()
        assert document["class"] == "refuse"
        assert document["why"]
        routes = document["routes"]
        assert isinstance(routes, list)
        assert all(route["authority"] and route["bring"] for route in routes)
        assert document["basis"]


def test_the_national_rule_is_named_with_its_item(catalogue: Catalogue) -> None:
    basis = advice_of(catalogue, "death").basis
    assert basis[-1] == "民发〔2020〕20号所附不应出具的证明清单第11项（死亡证明）"
    assert not any("所附" in text for text in advice_of(catalogue, "travel_guarantee").basis)


def test_a_letter_we_write_sends_to_our_own_desk_with_its_papers(catalogue: Catalogue) -> None:
    advice = advice_of(catalogue, "residence")
    assert advice.class_ == "direct"
    assert advice.routes[0].authority == "本社区居民委员会"
    assert "本人居民身份证" in advice.routes[0].bring
    assert advice.routes[0].bring[-1].startswith("以下任一项：")


def test_under_the_national_policy_kinship_has_both_ways(catalogue: Catalogue) -> None:
    advice = advice_of(catalogue, "kinship", national=True)
    assert advice.class_ == "evidence"
    assert "公证" in advice.routes[0].case
    assert len(advice.routes) > 2
    assert advice_of(catalogue, "spouses", national=True).class_ == "refuse"


def test_what_is_not_offered_says_why(catalogue: Catalogue) -> None:
    advice = advice_of(catalogue, "belief_statement")
    assert advice.class_ == "not_offered"
    assert "不提供" in advice.why
    assert advice.routes == ()
