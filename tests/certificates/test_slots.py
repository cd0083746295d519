"""What may stand in the words of a letter, and what may be filled into them."""

import pytest

from community_desk.certificates.slots import check_fact, font_problem, words_problem
from community_desk.errors import RuleSaysNoError
from community_desk.language import translate

SLOTS = ("name", "since")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("兹证明{name}自{since}起居住。", None),
        ("没有空格的一句。", None),
        ("{nobody}", "slot_unknown"),
        ("{}", "slot_unknown"),
        ("{0}", "slot_unknown"),
        ("{姓名}", "slot_unknown"),
        ("{__class__}", "slot_unknown"),
        ("{name.real}", "braces_alone"),
        ("{name[0]}", "braces_alone"),
        ("{name!r}", "braces_alone"),
        ("{name:>10}", "braces_alone"),
        ("{ name }", "braces_alone"),
        ("{{name}}", "braces_alone"),
        ("{na{name}me}", "braces_alone"),
        ("{name", "braces_alone"),
        ("name}", "braces_alone"),
        ("｛name｝", "braces_alone"),
        ("一行\n两行", "sign_unseen"),
        ("制表\t符", "sign_unseen"),
        ("响铃\x07", "sign_unseen"),
        ("倒写\u202e的", "sign_unseen"),
        ("隔开\u2068的", "sign_unseen"),
        ("左右\u200e的", "sign_unseen"),
        ("零宽\u200b的", "sign_unseen"),
        ("字节\ufeff序", "sign_unseen"),
        ("段落\u2029", "sign_unseen"),
        ("半个\ud800", "sign_unseen"),
        ("自造\ue000", "sign_unseen"),
        ("软连\u00ad字", "sign_unseen"),
        ("长" * 401, "words_too_long"),
    ],
)
def test_words_of_a_letter(text: str, code: str | None) -> None:
    problem = words_problem(text, SLOTS)
    assert (problem.code if problem else None) == code


def test_a_sign_that_no_font_has() -> None:
    problem = font_problem("笑😀")
    assert problem is not None
    assert "U+1F600" in problem.say()
    assert font_problem("陈𬭎　的") is None


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("{id_number}", "有花括号，看起来像没填的空格；请改正后再开。"),
        ("张\u202e三", "有一个看不见的字符（U+202E）；请删去后重新输入。"),
        ("长" * 4000, "有 4000 个字，太长了；请缩短到 3000 个字以内。"),
    ],
)
def test_what_is_filled_in(value: str, why: str) -> None:
    with pytest.raises(RuleSaysNoError) as caught:
        check_fact("name", "姓名", value)
    assert caught.value.say() == f"“姓名”不能印在纸上：{why}"
    english = caught.value.say(lambda context, source: translate(context, source, "en"))
    assert not any("\u4e00" <= sign <= "\u9fff" for sign in english.replace("姓名", ""))


def test_what_may_be_filled_in() -> None:
    check_fact("name", "姓名", "陈𬭎 Smith　·")
