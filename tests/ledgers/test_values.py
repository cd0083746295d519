"""What may be typed into a column and how it is stored."""

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community_desk.errors import NotUnderstoodError
from community_desk.ledgers.definitions import Column
from community_desk.ledgers.values import read_value

GRADES = ("一级", "二级", "三级", "四级")


def column(kind: str, **more: object) -> Column:
    return Column("栏目", kind, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "typed", "stored"),
    [
        ("date", "2026-03-05", "2026-03-05"),
        ("date", "2026.3.5", "2026-03-05"),
        ("date", "2026年3月5日", "2026-03-05"),
        ("date", "20260305", "2026-03-05"),
        ("date", "２０２６/3/5", "2026-03-05"),
        ("date", "2026-03-05 00:00:00", "2026-03-05"),
        ("month", "2026年3月", "2026-03"),
        ("month", "202603", "2026-03"),
        ("month", "2026-3", "2026-03"),
        ("datetime", "2026-3-5 14:30", "2026-03-05 14:30"),
        ("datetime", "2026-03-05T14:30:00", "2026-03-05 14:30"),
        ("datetime", "2026年3月5日下午2点半", "2026-03-05 14:30"),
        ("datetime", "2026年3月5日9时5分", "2026-03-05 09:05"),
        ("datetime", "2026.3.5", "2026-03-05"),
        ("money", "1,234.5", "1234.50"),
        ("money", "¥12", "12.00"),
        ("money", "０.５元", "0.50"),
        ("money", "12.340", "12.34"),
        ("integer", "1,234", "1234"),
        ("integer", "12人", "12"),
        ("integer", "12.0", "12"),
        ("integer", "007", "7"),
        ("yes_no", "y", "是"),
        ("yes_no", "N", "否"),
        ("yes_no", "是", "是"),
        ("yes_no", "没有", "否"),
        ("phone", "138 0000 1234", "13800001234"),
        ("phone", "+86-13800001234", "13800001234"),
        ("phone", "(0551)62345678", "0551-62345678"),
        ("phone", "0551-6234 5678转801", "0551-62345678-801"),
        ("phone", "62345678", "62345678"),
        ("id_number", "11010519491231002x", "11010519491231002X"),
        ("id_number", "110105 19491231 002X", "11010519491231002X"),
        ("id_number", "M1234567801", "M1234567801"),
        ("id_number", "E12345678", "E12345678"),
        ("text", "  行动 不便\n", "行动 不便"),
        ("text", "一\t二", "一 二"),
        ("text", "\u202e张三\u202c\u200b", "张三"),
        ("text", "一\x0b二\u2028三", "一 二 三"),
        ("long_text", "一\x0b二\u2028三", "一\n二\n三"),
        ("date", "\u200e2026-03-05\u200e", "2026-03-05"),
        ("datetime", "2026-03-05 中午1点", "2026-03-05 13:00"),
        ("datetime", "2026-03-05 中午11点半", "2026-03-05 11:30"),
        ("long_text", "第一\r\n第二\r\n", "第一\n第二"),
        ("attachment", "  ", ""),
        ("resident", "陈𬭎", "陈𬭎"),
    ],
)
def test_loose_writing_is_understood(kind: str, typed: str, stored: str) -> None:
    assert read_value(column(kind), typed) == stored


@pytest.mark.parametrize(
    ("kind", "typed", "hint"),
    [
        ("date", "2026-02-30", "2026-03-05"),
        ("date", "5/3/2026", "2026-03-05"),
        ("date", "昨天", "2026-03-05"),
        ("attachment", "卷宗 3 第 2 页", "照片、扫描件或 PDF"),
        ("month", "2026-13", "2026-03"),
        ("datetime", "2026-03-05 25:00", "14:30"),
        ("datetime", "2026-03-05 晚上12点", "14:30"),
        ("integer", "\u0663", "整数"),
        ("money", "\u0663", "1234.50"),
        ("date", "\u0662\u0660\u0662\u0666-\u0660\u0663-\u0660\u0665", "2026-03-05"),
        ("month", "\u0662\u0660\u0662\u0666\u0660\u0663", "2026-03"),
        ("money", "12.345", "两位小数"),
        ("money", "-3", "1234.50"),
        ("money", "1.2万", "1234.50"),
        ("integer", "1.5", "整数"),
        ("integer", "12,34", "整数"),
        ("yes_no", "也许", "是 或 否"),
        ("phone", "1380000", "11 位"),
        ("phone", "138****5678", "11 位"),
        ("id_number", "110105194912310021", "校验码"),
        ("id_number", "11010519491231002", "位数"),
        ("id_number", "110105********002X", "位数"),
        ("text", "长" * 201, "最多 200 字"),
    ],
)
def test_what_is_not_understood_names_the_column_and_what_it_takes(
    kind: str, typed: str, hint: str
) -> None:
    with pytest.raises(NotUnderstoodError) as raised:
        read_value(column(kind), typed)

    assert "“栏目”" in raised.value.say()
    assert hint in raised.value.say()


@pytest.mark.parametrize(
    ("typed", "stored"), [("三级", "三级"), ("3级", "三级"), ("二", "二级"), ("肢体四级", "四级")]
)
def test_choices(typed: str, stored: str) -> None:
    assert read_value(column("choice", choices=GRADES), typed) == stored


@pytest.mark.parametrize("typed", ["五级", "级", "1"])
def test_no_such_choice(typed: str) -> None:
    with pytest.raises(NotUnderstoodError) as raised:
        read_value(column("choice", choices=GRADES), typed)

    assert "一级、二级、三级、四级" in raised.value.say()


def test_other_words_where_a_choice_lets_them_in() -> None:
    branch = column("choice", choices=("第一党支部",), others=True)

    assert read_value(branch, "第九党支部") == "第九党支部"
    assert read_value(branch, "第一") == "第一"


@pytest.mark.parametrize(
    "kind", ["date", "month", "datetime", "money", "integer", "yes_no", "phone", "text", "choice"]
)
def test_empty_stays_empty(kind: str) -> None:
    assert read_value(column(kind, choices=GRADES if kind == "choice" else ()), " 　") == ""


DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(
    DAYS, st.sampled_from(["{0}-{1}-{2}", "{0}.{1}.{2}", "{0}年{1}月{2}日", "{0}/{1:02}/{2:02}"])
)
def test_every_day_is_read_however_written(day: date, form: str) -> None:
    assert read_value(column("date"), form.format(day.year, day.month, day.day)) == str(day)
    assert read_value(column("date"), f"{day:%Y%m%d}".zfill(8)) == str(day)


@given(DAYS, st.times())
def test_every_moment_is_read(day: date, clock: time) -> None:
    stored = read_value(column("datetime"), f"{day.year}年{day.month}月{day.day}日 {clock:%H:%M}")

    assert stored == f"{day} {clock:%H:%M}"


@given(st.decimals(min_value=0, max_value=Decimal("9999999999.99"), places=2))
def test_every_amount_is_read(amount: Decimal) -> None:
    assert read_value(column("money"), f"¥{amount:,.2f}元") == f"{amount:.2f}"


@given(st.integers(0, 10**15 - 1))
def test_every_number_is_read(number: int) -> None:
    assert read_value(column("integer"), f"{number:,}") == str(number)


@given(
    st.sampled_from(
        [
            "date",
            "month",
            "datetime",
            "money",
            "integer",
            "yes_no",
            "phone",
            "id_number",
            "text",
            "long_text",
            "choice",
        ]
    ),
    st.text(max_size=60) | st.from_regex(r"[0-9]{1,4}[-./年:]?[0-9]{0,2}[-./月]?[0-9]{0,8}日?"),
)
def test_reading_again_what_is_stored_changes_nothing(kind: str, typed: str) -> None:
    asked = column(kind, choices=GRADES if kind == "choice" else ())
    try:
        stored = read_value(asked, typed)
    except NotUnderstoodError:
        return

    assert read_value(asked, stored) == stored
