"""A wording read strictly: each mistake with its file and line; nothing in it is ever run."""

import re
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from community_desk import paths
from community_desk.certificates.catalogue import (
    CertificateType,
    load_catalogue,
)
from community_desk.certificates.letter_forms import Sentence
from community_desk.certificates.slots import SLOT
from community_desk.certificates.wording_form import (
    MOST_SENTENCES,
    Wording,
    problems,
    read_wording,
    wording_of,
    written,
)
from community_desk.errors import TroubleError

GOOD = """\
key = "residence"
heading = "居住情况证明"
salutation_default = "有关单位"
validity_days = 60

[[sentences]]
text = "兹证明{name}，{sex}，住{address}。"
needs = []
when = ""
[[sentences]]
text = "{name}自{since}起居住。"
needs = ["lease"]
when = "until"
"""
FILE = "街道.toml"


@pytest.fixture(scope="module")
def residence() -> CertificateType:
    return load_catalogue().find("residence")


def sentence_of(kind: CertificateType, text: str) -> str:
    with pytest.raises(TroubleError) as caught:
        read_wording(text, kind, FILE)
    assert caught.value.code == "form_wrong"
    return caught.value.say()


def letters() -> list[CertificateType]:
    return [kind for kind in load_catalogue().types if kind.letter]


@pytest.mark.parametrize("kind", letters(), ids=lambda kind: kind.key)
def test_the_wording_of_each_shipped_form_comes_back(kind: CertificateType) -> None:
    assert kind.letter is not None
    wording = wording_of(kind.letter)
    assert problems(kind.letter, wording) == []
    assert read_wording(written(kind.key, wording), kind, FILE) == wording


def test_a_wording_is_read(residence: CertificateType) -> None:
    assert read_wording(GOOD, residence, FILE) == Wording(
        "居住情况证明",
        "有关单位",
        60,
        (
            Sentence("兹证明{name}，{sex}，住{address}。", (), ""),
            Sentence("{name}自{since}起居住。", ("lease",), "until"),
        ),
    )


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ('"residence"', '"kinship"', 1, "这是“kinship”的写法，不是“residence”的"),
        ('key = "residence"\n', "", 1, "缺少“key”"),
        ('heading = "居住情况证明"', 'heading = ""', 2, "不能空着"),
        ('heading = "居住情况证明"', f'heading = "{"长" * 31}"', 2, "太长了"),
        ("居住情况证明", "{name}的证明", 2, "没有“{name}”这个空格"),
        ("居住情况证明", "房屋归谁所有", 2, "这种信里不能写“房屋归谁所有”"),
        ("有关单位", "有关\\u202e单位", 3, "U+202E"),
        ("= 60", "= -1", 4, "0 到 3650 天"),
        ("= 60", '= "60"', 4, "应当是整数"),
        ("= 60", f"= {'9' * 5000}", 4, "第 4 行有误"),
        ("兹证明{name}", "兹证明{name.sex}", 7, "花括号"),
        ("兹证明{name}", "兹证明{nobody}", 7, "没有“{nobody}”这个空格"),
        ("兹证明{name}", "兹证明", 6, "没有一句总是写明申请人"),
        ("自{since}起居住", "说明户口登记在何处", 11, "不能写“户口登记在何处”"),
        ("自{since}起居住", "自😀起居住", 11, "U+1F600"),
        ("自{since}起居住", "自{since}起居\\u200b住", 11, "U+200B"),
        ('"{name}自{since}起居住。"', '""', 11, "不能空着"),
        ('["lease"]', '["nothing"]', 12, "没有“nothing”这项佐证"),
        ('["lease"]', '"lease"', 12, "应当是列表"),
        ('"until"', '"sometime"', 13, "没有“sometime”这个条件"),
        ('"until"', '"until"\nmood = 1', 14, "不认识“mood”"),
        ("validity_days", "valid", 4, "不认识“valid”"),
        ("[[sentences]]", "[[sentences", 6, "第 6 行有误"),
    ],
)
def test_each_mistake_names_file_and_line(
    residence: CertificateType, old: str, new: str, line: int, words: str
) -> None:
    said = sentence_of(residence, GOOD.replace(old, new, 1))
    assert FILE in said
    assert words in said
    assert f"第 {line} 行" in said


def test_a_shipped_sentence_keeps_its_evidence(residence: CertificateType) -> None:
    assert residence.letter is not None
    bound = next(each for each in residence.letter.sentences if each.needs)
    loose = replace(bound, needs=())
    wording = wording_of(residence.letter)
    (problem,) = problems(residence.letter, replace(wording, sentences=(*wording.sentences, loose)))
    assert problem.place == ("sentences", len(wording.sentences), "needs")
    assert problem.error.code == "evidence_unbound"


def test_a_wording_has_an_end(residence: CertificateType) -> None:
    more = '[[sentences]]\ntext = "一句。"\n' * MOST_SENTENCES
    assert "最多 40 句" in sentence_of(residence, GOOD + more)
    assert "文件太大" in sentence_of(residence, GOOD + "# " + "长" * 100_000)
    assert "第 1 行" in sentence_of(residence, "key = " + "[" * 50_000)


PIECES = st.sampled_from(
    [
        *("{", "}", "{{", "}}", "{}", "{name}", "{since}", "{0}", "{name.__class__}"),
        *("{name!r}", "{name:>10}", "{name[0]}", "{ name}", "{id_number}", "{self}", "%s", "$name"),
        *("\u202e", "\u2066", "\u200f", "\u200b", "\x00", "\x1b[2J", "\n", "\r", "\x7f"),
        *('"', "\\", "'''", "[[sentences]]", "needs = []", "😀", "兹证明", "，", "。"),
        *("{__import__}", "__import__('os').abort()", "长" * 500),
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=8).map("".join)
SENTENCES = st.builds(
    Sentence,
    TEXTS,
    st.lists(st.one_of(st.just("lease"), TEXTS), max_size=2).map(tuple),
    st.one_of(st.just(""), st.just("until"), TEXTS),
)
WORDINGS = st.builds(
    Wording, TEXTS, TEXTS, st.integers(), st.lists(SENTENCES, max_size=4).map(tuple)
)


# Spaces of whatever width print as such; the ends of lines and paragraphs are no spaces.
SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


def tried(text: str, kind: CertificateType) -> tuple[Wording | None, str]:
    try:
        return read_wording(text, kind, FILE), ""
    except TroubleError as error:
        return None, error.say()


@settings(max_examples=150, deadline=None)
@given(wording=WORDINGS, raw=TEXTS, where=st.integers(0, 400))
def test_whatever_a_file_holds_is_read_or_named(wording: Wording, raw: str, where: int) -> None:
    """What is read has known slots only, and no brace or unseen sign beside them."""
    kind = load_catalogue().find("residence")
    assert kind.letter is not None
    for text in (
        written("residence", wording),
        GOOD[: where % len(GOOD)] + raw + GOOD[where % len(GOOD) :],
        GOOD.replace("兹证明{name}", "兹证明{name}" + raw),
    ):
        read, said = tried(text, kind)
        assert read is not None or re.search(rf"“?{FILE}”? ?第 \d+ 行", said)
        for sentence in read.sentences if read else ():
            assert set(SLOT.findall(sentence.text)) <= set(kind.letter.slots)
            assert not {"{", "}"} & set(SLOT.sub("", sentence.text))
            assert SPACES.sub("", SLOT.sub("", sentence.text)).isprintable()


@settings(max_examples=60, deadline=None)
@given(raw=TEXTS)
def test_so_is_whatever_a_form_file_says(raw: str) -> None:
    """The form files of the program are read as strictly."""
    shipped = (paths.forms() / "certificates" / "residence.toml").read_text(encoding="utf-8")
    with TemporaryDirectory() as folder:
        file = Path(folder, "residence.toml")
        text = shipped.replace("兹证明{name}", f"兹证明{{name}}{raw}")
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            (kind,) = load_catalogue(Path(folder)).types
            said = ""
        except TroubleError as error:
            said = error.say()
    if said:
        assert re.search(r"表单 (residence\.toml 第 \d+ 行|.*residence\.toml 读不出来)", said)
        return
    assert kind.letter is not None
    for sentence in kind.letter.sentences:
        assert set(SLOT.findall(sentence.text)) <= set(kind.letter.slots)
        assert not {"{", "}"} & set(SLOT.sub("", sentence.text))
