"""The code tables, word by word as domain F.5 has them, and the states of F.4."""

import pytest

from community_desk.registry.codes import (
    EDUCATION,
    EMPLOYMENT,
    ID_KIND,
    MARRIAGE,
    RELATION,
    SEX,
    STATUS,
    code_of,
)

# As domain F.5 writes them: the code, then the word.
RELATIONS = """
    01本人 02户主 10配偶 11夫 12妻 20子 21独生子 22长子 23次子 24三子 25四子 26五子 27养子或继子
    28女婿 29其他儿子 30女 31独生女 32长女 33次女 34三女 35四女 36五女 37养女或继女 38儿媳
    39其他女儿 40孙辈 41孙子 42孙女 43外孙子 44外孙女 45孙媳或外孙媳 46孙女婿或外孙女婿
    47曾孙/外曾孙 48曾孙女/外曾孙女 49其他孙辈 50父母 51父亲 52母亲 53公公 54婆婆 55岳父 56岳母
    57继父或养父 58继母或养母 59其他父母 60祖辈 61祖父 62祖母 63外祖父 64外祖母
    65配偶的祖父母外祖父母 66曾祖父 67曾祖母 68配偶的曾祖父母 69其他祖辈 70兄弟姐妹 71兄 72嫂
    73弟 74弟媳 75姐 76姐夫 77妹 78妹夫 79其他兄弟姐妹 80其他 81伯父 82伯母 83叔父 84婶母 85舅父
    86舅母 87姨父 88姨母 89姑父 90姑母 91堂兄弟姐妹 92表兄弟姐妹 93侄子 94侄女 95外甥 96外甥女
    97其他亲属 99非亲属
"""
SEXES = "0未知 1男 2女 9未说明"
MARRIAGES = "10未婚 20已婚 21初婚 22再婚 23复婚 30丧偶 40离婚 90未说明"
EMPLOYMENTS = """
    11国家公务员 13专业技术人员 17职员 21企业管理人员 24工人 27农民 31学生 37现役军人 51自由职业者
    54个体经营者 70无业人员 80退(离)休人员 90其他
"""
EDUCATION_CODES = """
    10 11 12 13 14 15 16 17 18 19 20 21 22 23 28 30 31 32 33 40 41 42 43 44 45 46 47 48 49 60 61 62
    63 70 71 73 80 81 83 90
"""
STATES = "人户一致 空挂户 人户分离 流动人口 港澳台 外籍 迁出 死亡"
# Written 或 in the table, as people do.
_SAME = {"47": "曾孙或外曾孙", "48": "曾孙女或外曾孙女", "65": "配偶的祖父母或外祖父母"}


@pytest.mark.parametrize(
    ("table", "name", "text"),
    [
        (RELATION, "relation", RELATIONS),
        (SEX, "sex", SEXES),
        (MARRIAGE, "marriage", MARRIAGES),
        (EMPLOYMENT, "employment", EMPLOYMENTS),
    ],
)
def test_each_code_has_the_word_of_the_standard(
    table: dict[str, str], name: str, text: str
) -> None:
    digits = 1 if name == "sex" else 2
    standard = {each[:digits]: each[digits:] for each in text.split()}
    assert dict(table) == standard | {key: _SAME[key] for key in _SAME.keys() & standard.keys()}
    for code, word in standard.items():
        assert code_of(name, word) == code


def test_education_has_the_codes_of_the_standard() -> None:
    assert set(EDUCATION) == set(EDUCATION_CODES.split())


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("博士研究生毕业", "11"),
        ("硕士研究生毕业", "14"),
        ("研究生班毕业", "17"),
        ("大学本科毕业", "21"),
        ("大学本科", "20"),
        ("大学专科", "30"),
        ("中专", "41"),
        ("职高", "44"),
        ("技校", "47"),
        ("普通高中", "60"),
        ("初中毕业", "71"),
        ("小学肄业", "83"),
        ("文盲", "90"),  # no code for illiterate
    ],
)
def test_education_as_papers_write_it(word: str, code: str) -> None:
    assert code_of("education", word) == code


def test_the_eight_states_of_people_and_register() -> None:
    assert tuple(STATUS.values()) == tuple(STATES.split())
    assert code_of("status", "流动") == "migrant"


def test_every_paper_of_the_table_can_be_kept() -> None:
    papers = "香港 澳门 台湾 永久居留身份证 旧版 港澳居民来往内地 台湾居民来往大陆 护照 无证件"
    words = "\n".join(ID_KIND.values())
    assert all(paper in words for paper in papers.split())
