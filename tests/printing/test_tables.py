"""Tables on paper: every row arrives, headings repeat, the same input gives the same bytes."""

import re
from dataclasses import replace

import pytest

from community_desk.errors import RuleSaysNoError
from community_desk.printing.table_pages import TablePage, measure, paginate
from community_desk.printing.tables import Column, draw_table
from tests.printing.papers import fonts_of, page_count, reader, text_of
from tests.printing.samples import TABLE


def test_a_small_table_is_one_page_with_all_its_parts() -> None:
    pdf = draw_table(TABLE)
    text = text_of(pdf)
    assert page_count(pdf) == 1
    for part in ("低保家庭台账", "2026年11月23日", "陈𬭎", "合计", "制表人：李晓", "第1页共1页"):
        assert part in text
    assert all(fonts_of(pdf).values())


def test_the_same_table_gives_the_same_bytes() -> None:
    assert draw_table(TABLE) == draw_table(TABLE)


@pytest.mark.parametrize("landscape", [False, True])
def test_a_long_table_repeats_its_heading_and_loses_no_row(landscape: bool) -> None:
    rows = tuple((str(i), f"居民{i:04d}号", "幸福里3栋2单元501室") for i in range(300))
    pdf = draw_table(replace(TABLE, rows=rows, landscape=landscape))
    pages = reader(pdf).pages
    assert len(pages) > 3
    assert all("现住址" in page.extract_text() for page in pages)
    text = text_of(pdf)
    assert all(f"居民{i:04d}号" in text for i in range(300))
    assert f"第{len(pages)}页共{len(pages)}页" in text


def test_a_row_taller_than_a_page_goes_on_overleaf() -> None:
    long = "".join(f"第{i}句话。" for i in range(2000))
    pdf = draw_table(replace(TABLE, rows=(("1", "陈静", long),), totals=()))
    assert page_count(pdf) > 2
    assert "第0句话。" in text_of(pdf)
    assert "第1999句话。" in text_of(pdf)


def test_signatures_never_stand_alone() -> None:
    for count in range(20, 60):
        rows = tuple((str(i), "李静", "幸福里") for i in range(count))
        page = reader(draw_table(replace(TABLE, rows=rows))).pages[-1].extract_text()
        assert "负责人" in page
        assert "合计" in page


def test_an_empty_table_still_has_its_heading() -> None:
    assert "现住址" in text_of(draw_table(replace(TABLE, rows=(), totals=())))


def test_many_columns_fit_in_smaller_letters() -> None:
    columns = tuple(Column(f"栏目{i}") for i in range(24))
    rows = (tuple(f"内容{i}" for i in range(24)),)
    pdf = draw_table(replace(TABLE, columns=columns, rows=rows, totals=(), landscape=True))
    assert "内容23" in text_of(pdf)


def test_a_missing_character_stops_the_table() -> None:
    with pytest.raises(RuleSaysNoError, match="U\\+2611"):
        draw_table(replace(TABLE, rows=(("1", "☑", ""),)))


def test_each_page_adds_up_and_the_last_one_all() -> None:
    columns = (
        Column("序号", 1, "right"),
        Column("人数", 1, "right"),
        Column("金额", 2, "right", 2),
    )
    rows = [(str(i), "2", "0.10") for i in range(1, 101)] + [("101", "约3", "")]
    table = replace(TABLE, columns=columns, rows=rows, totals=(), sums=(1, 2))
    pages = ["".join(page.extract_text().split()) for page in reader(draw_table(table)).pages]
    on_page = [re.search(r"本页小计(\d+)(\d\.\d\d)", page) for page in pages]
    counted = [(int(found[1]), float(found[2])) for found in on_page if found]
    assert len(counted) == len(pages) > 2
    assert sum(people for people, _ in counted) == 200
    assert "合计20010.00" in pages[-1]
    assert "合计200" not in pages[0]


def test_pages_of_sums_never_stand_without_a_row() -> None:
    columns = (Column("序号"), Column("金额", 1, "right", 2))
    for count in range(1, 60):
        rows = [(f"第{i}条", "1.00") for i in range(count)]
        table = replace(
            TABLE, columns=columns, rows=rows, totals=(), sums=(1,), sign_each_page=True
        )
        pages = [page.extract_text() for page in reader(draw_table(table)).pages]
        assert all("本页小计" in page and "负责人" in page for page in pages)
        assert f"第{count - 1}条" in pages[-1]


def test_a_large_sheet_is_a3_and_says_on_each_page_what_it_is() -> None:
    rows = [(str(i), "李静", "幸福里") for i in range(150)]
    table = replace(TABLE, rows=rows, size="A3", landscape=True, note="低保家庭台账　2026年")
    pages = reader(draw_table(table)).pages
    assert [round(float(side) / 72 * 25.4) for side in pages[0].mediabox[2:]] == [420, 297]
    assert all("低保家庭台账　2026年" in page.extract_text() for page in pages)


def test_who_watches_hears_how_far_it_is_and_may_end_it() -> None:
    table = replace(TABLE, rows=[(str(i), "李静", "") for i in range(500)])
    heard: list[float] = []
    draw_table(table, lambda done, total: heard.append(done / total))
    assert heard == sorted(heard)
    assert heard[-1] == 1

    def stop(done: int, total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        draw_table(table, stop)


def test_headings_break_into_lines_about_equally_long() -> None:
    columns = (Column("最近核实日期", 11), Column("联系电话", 8.5), Column("备注", 80))
    page = replace(TABLE, columns=columns, rows=(("", "", ""),), totals=())
    heading = paginate(page, measure(page, 600), 800, None)[0][0]
    assert heading.cells == (("最近核实", "日期"), ("联系", "电话"), ("备注",))


def test_an_amount_never_breaks() -> None:
    amounts = ("10,000,000,000.00", "-499,999,999,999.50")
    page = TablePage(
        title="经费明细账",
        columns=(
            *(Column("日期", 22, "center"), Column("凭证", 22, "center"), Column("摘要", 62)),
            *(Column("对方", 34), *(Column(each, 26, "right") for each in ("收", "支", "余"))),
        ),
        rows=[("2026-01-05", "2026-01-01", "街道下拨", "李晓", amounts[0], "", amounts[0])],
        totals=("", "", "合计", "", amounts[0], "", amounts[1]),
    )
    text = text_of(draw_table(page))
    assert (text.count(amounts[0]), text.count(amounts[1])) == (3, 1)
