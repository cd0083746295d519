"""The shipped certificate types, and what a mistake in a form is told as."""

from pathlib import Path

import pytest

from community_desk.certificates.catalogue import Catalogue, listed, load_catalogue, shipped_title
from community_desk.certificates.letter_forms import REGISTRY_SLOTS
from community_desk.certificates.slots import SLOT
from community_desk.errors import NotUnderstoodError, TroubleError

GOOD = """key = "sample"
title = "样例证明"
order = 1
summary = "样例"
synonyms = ["样例"]
national_items = [20]

[refusal]
why = "不能开。"
[[refusal.routes]]
case = "甲"
authority = "派出所"
bring = ["身份证"]
[[refusal.basis]]
law = "某法"

[letter]
heading = "样例证明"
[[letter.questions]]
key = "since"
label = "从何时起"
type = "month"
[[letter.sentences]]
text = "兹证明{name}自{since}起居住于此。"
needs = ["id_card"]
when = "since"
[[letter.evidence]]
key = "id_card"
label = "身份证"
name = "身份证"
required = true
"""


def read(folder: Path, text: str) -> Catalogue:
    (folder / "sample.toml").write_text(text, encoding="utf-8")
    return load_catalogue(folder)


def test_the_title_of_one_type_is_that_of_the_catalogue(catalogue: Catalogue) -> None:
    for kind in catalogue.types:
        assert shipped_title(kind.key) == kind.title
    assert shipped_title("../certificates/being_alive") == "../certificates/being_alive"


def test_the_shipped_types_are_one_six_fifteen_and_one(catalogue: Catalogue) -> None:
    assert len(catalogue.types) == 23
    assert [kind.order for kind in catalogue.types] == sorted(k.order for k in catalogue.types)
    assert sum(kind.letter is not None for kind in catalogue.types) == 7
    for kind in catalogue.types:
        assert kind.refusal is not None, kind.key
        assert kind.refusal.why, kind.key
        assert kind.refusal.basis, kind.key
        assert len(kind.synonyms) >= 4, kind.key
        if kind.key != "belief_statement":
            assert kind.refusal.routes, kind.key
            assert all(route.bring for route in kind.refusal.routes), kind.key


def test_optional_answers_stand_only_in_sentences_that_wait_for_them() -> None:
    for kind in load_catalogue().types:
        if kind.letter is None:
            continue
        optional = {q.key for q in kind.letter.questions if not q.required}
        for sentence in kind.letter.sentences:
            slots = set(SLOT.findall(sentence.text))
            asked = sentence.when.partition("=")[0].partition(".")[0]
            assert slots & optional <= {asked}, (kind.key, sentence.text)
            answered = {slot for q in kind.letter.questions for slot in q.slots}
            assert slots <= set(REGISTRY_SLOTS) | answered


def test_a_form_of_ones_own_is_read(tmp_path: Path) -> None:
    kind = read(tmp_path, GOOD).find("sample")
    assert kind.letter is not None
    assert kind.letter.questions[0].type == "month"
    assert kind.refusal is not None
    assert kind.refusal.routes[0].bring == ("身份证",)
    assert kind.refusal.basis[0].text == "某法"


def test_a_type_may_be_listed_only_where_it_is_named(tmp_path: Path) -> None:
    everywhere = read(tmp_path, GOOD)
    assert listed(everywhere, ()) is everywhere
    kind = everywhere.find("sample")
    assert not kind.only_where_named
    assert kind.wakes_as == "refuse"
    (tmp_path / "more").mkdir()
    keys = 'order = 1\nonly_where_named = true\nwakes_as = "evidence"'
    somewhere = read(tmp_path / "more", GOOD.replace("order = 1", keys))
    assert somewhere.find("sample").wakes_as == "evidence"
    assert listed(somewhere, {"other"}).types == ()
    assert listed(somewhere, {"sample"}) is somewhere
    assert listed(somewhere, {"other"}) is listed(somewhere, ["other", "another"])


def test_what_has_no_letter_cannot_wake_as_one(tmp_path: Path) -> None:
    text = GOOD[: GOOD.index("[letter]")].replace("order = 1", 'order = 1\nwakes_as = "direct"')
    with pytest.raises(TroubleError) as caught:
        read(tmp_path, text)
    assert caught.value.values["line"] == 4


@pytest.mark.parametrize(
    ("good", "bad", "line"),
    [
        ('summary = "样例"', 'summary = "样例', 4),
        ('title = "样例证明"', "", 1),
        ("order = 1", 'order = "1"', 3),
        ("order = 1", "order = true", 3),
        ("order = 1", "order = 1\nkeeps_no_name = true", 4),
        ('synonyms = ["样例"]', "synonyms = [1]", 5),
        ('synonyms = ["样例"]', 'only_where_named = "yes"', 5),
        ('synonyms = ["样例"]', 'wakes_as = "asleep"', 5),
        ("national_items = [20]", "national_items = [21]", 6),
        ('key = "sample"', 'key = "other"', 1),
        ('case = "甲"', 'caze = "甲"', 11),
        ('law = "某法"', 'law = ""', 15),
        ('type = "month"', 'type = "monat"', 22),
        ('type = "month"', 'type = "choice"', 19),
        ("{since}", "{sinze}", 24),
        ('needs = ["id_card"]', 'needs = ["passport"]', 25),
        ('when = "since"', 'when = "sinze"', 26),
        ('heading = "样例证明"', 'heading = "样例证明"\nchecks = ["tall"]', 19),
        ('key = "since"', 'key = "name"', 20),
        ("required = true", 'required = "yes"', 31),
        ("[letter]", "[lettre]", 19),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, good: str, bad: str, line: int) -> None:
    with pytest.raises(TroubleError) as caught:
        read(tmp_path, GOOD.replace(good, bad, 1))
    assert caught.value.values["file"] == "sample.toml"
    assert caught.value.values["line"] in (line, str(line))


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "sample.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(TroubleError) as caught:
        load_catalogue(tmp_path)
    assert caught.value.code == "form_unreadable"


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(TroubleError) as caught:
        load_catalogue(tmp_path)
    assert caught.value.code == "no_forms"


def test_an_unknown_key_lists_the_known_ones(catalogue: Catalogue) -> None:
    with pytest.raises(NotUnderstoodError, match="residence"):
        catalogue.find("nothing")
