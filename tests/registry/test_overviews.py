"""The plan of a block and the statistics on paper, read back."""

from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.registry.overviews import block_plan, statistics_paper
from tests.people import add_person
from tests.printing.papers import fonts_of, page_count, text_of


def test_a_plan_names_who_lives_where(office: Office) -> None:
    add_person(office, "陈𬭎", address="幸福里3-2-501")
    add_person(office, "李静", address="幸福里3-2-501")
    add_person(office, "赵国强", address="幸福里3-1-101", birth_date="1940-01-01")
    add_person(office, "孙梅", address="幸福里4-1-101")
    pdf = block_plan(office, "幸福里", "3")
    text = text_of(pdf)
    for words in ("幸福里3栋楼栋图", "2单元", "5层", "5012人", "陈𬭎、李静", "1011人独居高龄"):
        assert words in text, words
    assert "孙梅" not in text
    assert page_count(pdf) == 1
    assert all(fonts_of(pdf).values())
    assert audit.recent(office.db, limit=1)[0].action == "print"


def test_statistics_hold_numbers_and_nobody_s_data(office: Office) -> None:
    add_person(office, "陈𬭎", sex="男", birth_date="1940-01-01", household_number="1",
               phone="13600007788", address="幸福里3-2-501")  # fmt: skip
    add_person(office, "李静", sex="女", birth_date="2020-01-01", address="幸福里3-2-501")
    pdf = statistics_paper(office)
    text = text_of(pdf)
    for words in (
        *("幸福里社区居民委员会居民统计表", "2026年11月23日", "人口2人", "户数1户"),
        *("80岁以上1人", "85–89岁101", "人户一致2100.0%", "幸福里2100.0%1", "1人户1"),
        *("制表人：王主任", "第1页"),
    ):
        assert words in text, words
    assert not any(words in text for words in ("陈𬭎", "李静", "13600007788", "501"))
    assert all(fonts_of(pdf).values())
    assert pdf == statistics_paper(office)
    assert "恒富小区" not in text_of(statistics_paper(office, "幸福里"))


def test_an_office_without_people_has_a_page_too(office: Office) -> None:
    assert "人口0人" in text_of(statistics_paper(office))
