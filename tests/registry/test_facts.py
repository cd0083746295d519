"""Codes, ages, masks and tags."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community_desk.registry.ages import age_on, born_by
from community_desk.registry.codes import RELATION, TABLES, code_of, word_of
from community_desk.registry.masking import mask_id, mask_name, mask_numbers, mask_phone
from community_desk.registry.tags import old_since, tags_of


@pytest.mark.parametrize(
    ("table", "word", "code"),
    [
        ("sex", "男", "1"),
        ("sex", " 女 ", "2"),
        ("relation", "户主", "02"),
        ("relation", "妻子", "12"),
        ("relation", "户主的儿子", "20"),
        ("relation", "2211", "22"),  # combined codes: the first two digits (domain F.5)
        ("education", "文盲或半文盲", "90"),
        ("education", "硕士研究生", "14"),
        ("education", "大专", "30"),
        ("marriage", "离异", "40"),
        ("employment", "退休", "80"),
        ("status", "户在人在", "matched"),
        ("status", "户在人不在", "register_only"),
        ("status", "人在户不在", "person_only"),
        ("status", "租户", "migrant"),
        ("id_kind", "回乡证", "hm_permit"),
        ("register_kind", "非农业家庭户口", "urban"),
        ("register_kind", "城镇", "urban"),
        ("register_kind", "农业", "rural"),
        ("register_kind", "农村户口", "rural"),
        ("register_kind", "居民", "unified"),
        ("register_kind", "家庭户", None),
        ("marriage", "", None),
        ("marriage", "天知道", None),
    ],
)
def test_words_of_offices_have_their_code(table: str, word: str, code: str | None) -> None:
    assert code_of(table, word) == code


@pytest.mark.parametrize("table", list(TABLES))
def test_every_word_of_a_table_gives_its_code_back(table: str) -> None:
    for code, word in TABLES[table].items():
        assert code_of(table, word) == code
        assert code_of(table, code) == code
        assert word_of(table, code) == word


def test_relations_are_those_of_the_standard() -> None:
    assert len(RELATION) == 84  # as many as domain F.5 lists; 98 is unused
    assert "98" not in RELATION


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        ("1946-11-23", date(2026, 11, 23), 80),
        ("1946-11-24", date(2026, 11, 23), 79),
        ("2000-02-29", date(2026, 2, 28), 25),
        ("2000-02-29", date(2026, 3, 1), 26),
        ("2026-11-24", date(2026, 11, 23), None),
        ("", date(2026, 11, 23), None),
    ],
)
def test_age_counts_whole_years(born: str, day: date, age: int | None) -> None:
    assert age_on(born, day) == age


@given(st.integers(1, 110), st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_born_by_is_the_last_day_of_that_age(age: int, day: date) -> None:
    last = born_by(age, day)
    assert age_on(last, day) == age
    following = date.fromordinal(date.fromisoformat(last).toordinal() + 1)
    assert (age_on(following.isoformat(), day) or 0) < age


@pytest.mark.parametrize(
    ("mask", "value", "seen"),
    [
        (mask_id, "11010519491231002X", "110105********002X"),
        (mask_id, "610104620927690", "610104*****7690"),
        (mask_id, "E12345678", "E1*****78"),
        (mask_id, "", ""),
        (
            mask_numbers,
            "其他电话：13800000412、0551-6345678",
            "其他电话：138****0412、0551-*****78",
        ),
        (mask_numbers, "证件11010519491231002X号", "证件110105********002X号"),
        (mask_numbers, "1963-06-07 00127 19630607", "1963-06-07 00127 19630607"),
        (mask_numbers, "2026-11-23 2026-11-24 08:30", "2026-11-23 2026-11-24 08:30"),
        (mask_numbers, "手机138 1234 5678", "手机138****5678"),
        (mask_numbers, "手机138-1234-5678", "手机138****5678"),
        (mask_numbers, "证件110105 19491231 002X", "证件110105********002X"),
        (mask_numbers, "座机0551-62345678", "座机0551-******78"),
        (mask_numbers, "１３８１２３４５６７８", "*********７８"),
        (mask_phone, "13812345678", "138****5678"),
        (mask_phone, "0551-63456789", "0551-******89"),
        (mask_phone, "", ""),
        (mask_name, "张伟", "张×"),
        (mask_name, "张小芳", "张×芳"),
        (mask_name, "阿依古丽·艾合买提", "阿依古丽·×"),
    ],
)
def test_masks(mask: object, value: str, seen: str) -> None:
    assert callable(mask)
    assert mask(value) == seen


def test_tags_name_what_matters_first() -> None:
    old = old_since(date(2026, 11, 23))
    assert old == "1946-11-23"
    tags = tags_of(birth_date="1940-01-01", status="migrant", flagged=True, old=old)
    assert tags == ("待核对", "流动人口", "高龄")
    assert tags_of(birth_date="1940-01-01", status="deceased", flagged=False, old=old) == ("死亡",)
    assert tags_of(birth_date="", status="matched", flagged=False, old=old) == ()
