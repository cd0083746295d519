"""Plans on paper, read back."""

import pytest

from community_desk.errors import RuleSaysNoError
from community_desk.printing.plans import Box, PlanGroup, PlanPage, draw_plan
from tests.printing.papers import fonts_of, page_count, reader, text_of


def plan(floors: int, units: int, doors: int = 2, names: tuple[str, ...] = ("陈𬭎", "李静")):
    return PlanPage(
        title="幸福里3栋楼栋图",
        subtitle="幸福里社区居民委员会",
        row_labels=tuple(f"{floor}层" for floor in range(floors, 0, -1)),
        groups=tuple(
            PlanGroup(
                f"{unit}单元",
                tuple(
                    tuple(Box(f"{unit}-{floor}{door:02}", "2人", names) for door in range(doors))
                    for floor in range(floors, 0, -1)
                ),
            )
            for unit in range(1, units + 1)
        ),
        footer="制图人：王主任",
    )


@pytest.mark.parametrize(
    ("floors", "units", "pages"), [(1, 1, 1), (7, 4, 1), (11, 4, 2), (33, 4, 4), (6, 10, 3)]
)
def test_every_room_is_printed_once_under_its_unit(floors: int, units: int, pages: int) -> None:
    pdf = draw_plan(plan(floors, units))
    assert page_count(pdf) == pages
    whole = text_of(pdf)
    for unit in range(1, units + 1):
        for floor in range(1, floors + 1):
            for door in range(2):
                assert whole.count(f"{unit}-{floor}{door:02}2人") == 1
    for number, page in enumerate(reader(pdf).pages, start=1):
        text = "".join(page.extract_text().split())
        assert f"第{number}页共{pages}页" in text
        assert "单元" in text
        assert "楼栋图" in text
        assert [round(float(side)) for side in page.mediabox[2:]] == [842, 595]


def test_a_unit_wider_than_a_sheet_goes_on() -> None:
    pdf = draw_plan(plan(2, 1, doors=24))
    assert page_count(pdf) == 3
    assert text_of(pdf).count("2人") == 48


def test_more_names_than_fit_end_in_dots() -> None:
    text = text_of(draw_plan(plan(10, 4, names=tuple(f"欧阳子轩{at}" for at in range(30)))))
    assert "欧阳子轩0" in text
    assert "…" in text


def test_bytes_are_the_same_and_every_font_is_embedded() -> None:
    pdf = draw_plan(plan(3, 2))
    assert pdf == draw_plan(plan(3, 2))
    assert all(fonts_of(pdf).values())
    assert "陈𬭎" in text_of(pdf)


def test_a_character_no_font_has_stops_it() -> None:
    with pytest.raises(RuleSaysNoError, match="U\\+E0041"):
        draw_plan(plan(1, 1, names=("\U000e0041",)))
