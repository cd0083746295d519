"""What follows about a family when somebody else heads it."""

import pytest

from community_desk.registry.codes import code_of, word_of
from community_desk.registry.kinship import Kin, of_child, of_spouse, to_new_head

SEXES = {"男": "1", "女": "2"}


def kin(line: str) -> list[Kin]:
    """``张伟 户主 男 1985; 李静 配偶 女`` as members."""
    members = []
    for one in line.split(";"):
        name, relation, *rest = one.split()
        code = code_of("relation", relation)
        assert code is not None
        sex = next((SEXES[each] for each in rest if each in SEXES), "0")
        born = next((f"{each}-01-01" for each in rest if each.isdigit()), "")
        members.append(Kin(name, code, sex, born))
    return members


FAMILY = "甲 户主 男 1960; 乙 配偶 女 1962; 丙 子 男 1985; 丁 女儿 女 1988; 戊 父亲 男; 己 母亲 女"
CASES = [
    (FAMILY, "乙", "甲 配偶; 丙 子; 丁 女; 戊 公公; 己 婆婆"),
    (FAMILY, "丙", "甲 父亲; 乙 母亲; 丁 妹; 戊 祖父; 己 祖母"),
    (FAMILY, "丁", "甲 父亲; 乙 母亲; 丙 兄; 戊 祖父; 己 祖母"),
    (FAMILY, "戊", "甲 子; 乙 儿媳; 丙 孙子; 丁 孙女; 己 配偶"),
    ("甲 户主 女; 乙 夫 男; 丙 母亲 女", "乙", "甲 配偶; 丙 岳母"),
    ("甲 户主 女; 乙 夫 男; 丙 公公 男", "乙", "甲 配偶; 丙 父亲"),
    ("甲 户主 男; 乙 妻 女; 丙 岳父 男", "乙", "甲 配偶; 丙 父亲"),
    ("甲 户主 女; 乙 子 男; 丙 母亲 女", "乙", "甲 母亲; 丙 外祖母"),
    ("甲 户主 男; 乙 子 男; 丙 儿媳 女; 丁 孙子 男", "乙", "甲 父亲; 丙 配偶; 丁 子"),
    ("甲 户主 男; 乙 子 男; 丙 儿媳 女; 丁 孙子 男", "丙", "甲 公公; 乙 配偶; 丁 子"),
    ("甲 户主 女; 乙 女儿 女; 丙 女婿 男; 丁 外孙女 女", "丙", "甲 岳母; 乙 配偶; 丁 女"),
    ("甲 户主 男; 乙 子 男; 丙 次子 男; 丁 儿媳 女; 戊 孙子 男", "乙", "甲 父亲; 丙 兄弟姐妹"),
    ("甲 户主 男 1960; 乙 弟 男 1965; 丙 母亲 女; 丁 子 男", "乙", "甲 兄; 丙 母亲; 丁 侄子"),
    ("甲 户主 女 1960; 乙 妹 女 1965; 丁 子 男", "乙", "甲 姐; 丁 外甥"),
    ("甲 户主 男; 乙 孙子 男; 丙 配偶 女", "乙", "甲 祖父; 丙 祖母"),
    ("甲 户主 女; 乙 外孙女 女", "乙", "甲 外祖母"),
    ("甲 户主 男; 乙 岳母 女; 丙 配偶 女; 丁 女 女", "乙", "甲 女婿; 丙 女; 丁 外孙女"),
    ("甲 户主 男; 乙 非亲属 男; 丙 配偶 女", "乙", "甲 非亲属; 丙 非亲属"),
    ("甲 户主 男; 乙 配偶 女; 丙 非亲属 男", "乙", "甲 配偶; 丙 非亲属"),
    ("甲 户主 男; 乙 配偶 女", "甲", "乙 配偶"),
]


@pytest.mark.parametrize(("family", "head", "follows"), CASES)
def test_relations_to_a_new_head(family: str, head: str, follows: str) -> None:
    members = kin(family)
    found = to_new_head(members, head)
    assert set(found) == {one.uid for one in members} - {head}
    said = {name: word_of("relation", code) for name, code in found.items() if code}
    assert said == dict(pair.split() for pair in follows.split(";"))


def test_nothing_follows_for_those_nobody_knows() -> None:
    members = kin("甲 户主 男; 乙 其他 男; 丙 配偶 女; 丁 舅父 男")
    assert to_new_head(members, "乙") == {"甲": "", "丙": "", "丁": ""}
    assert to_new_head([Kin("甲", "", "1"), Kin("乙", "", "2")], "甲") == {"乙": ""}


@pytest.mark.parametrize(
    ("parent", "sex", "relation"),
    [
        ("户主", "男", "子"),
        ("配偶", "女", "女"),
        ("儿媳", "男", "孙子"),
        ("女婿", "女", "外孙女"),
        ("孙子", "男", "曾孙或外曾孙"),
        ("岳母", "男", ""),
        ("户主", "", ""),
    ],
)
def test_what_a_newborn_is(parent: str, sex: str, relation: str) -> None:
    code = code_of("relation", parent)
    assert code is not None
    found = of_child(Kin("甲", code), SEXES.get(sex, ""))
    assert word_of("relation", found) == relation


@pytest.mark.parametrize(
    ("partner", "relation"),
    [("户主", "配偶"), ("长子", "儿媳"), ("女", "女婿"), ("孙子", "孙媳或外孙媳"), ("配偶", "")],
)
def test_what_somebody_who_marries_in_is(partner: str, relation: str) -> None:
    code = code_of("relation", partner)
    assert code is not None
    assert word_of("relation", of_spouse(Kin("甲", code))) == relation
