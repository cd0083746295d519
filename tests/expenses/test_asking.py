"""The page that asks the street office for what is missing."""

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError
from community_desk.expenses.asking import (
    Asking,
    asking_for,
    draw_asking,
    note_asking,
    set_street_office,
    street_office,
)
from community_desk.expenses.expected import Choices, set_choices
from community_desk.expenses.forecast import forecast
from community_desk.expenses.forms import load_typical_year
from community_desk.expenses.months import close_month
from community_desk.expenses.task_costs import TaskCost
from community_desk.office.office import Office
from tests.expenses.booking import pay, receive

TASKS = (
    TaskCost(
        uid="a", number="DC-2026-001", name="人口抽样", department="统计部门",
        begins=date(2026, 3, 1), cost=620_00, vouchers=2,
    ),
    TaskCost(uid="b", name="入户核查", given=500_00, cost=200_00, begins=date(2026, 4, 1)),
    TaskCost(uid="c", cost=30_00),
)  # fmt: skip


@pytest.fixture
def poor(office: Office) -> Office:
    """The survey's year to June: 24,500 against 15,500."""
    receive(office, "2026-01-05", "15500")
    for month in range(1, 7):
        for class_, fen in load_typical_year().items():
            part = fen * month // 12 - fen * (month - 1) // 12
            pay(office, f"2026-{month:02d}-10", f"{part / 100:.2f}", class_)
    return office


def words(pdf: bytes) -> str:
    pages = PdfReader(BytesIO(pdf)).pages
    assert len(pages) == 1
    return pages[0].extract_text().replace("\n", "").replace(" ", "")


def asked(office: Office, households: int = 0, telling: str = "", *tasks: TaskCost) -> Asking:
    counts = {"households": households}
    return asking_for(office, forecast(office), tasks, counts, telling=telling)


def test_everything_that_is_asked_and_why(poor: Office) -> None:
    text = words(draw_asking(poor, asked(poor, 1500, "上半年更换了展板。", *TASKS)))
    for said in (
        "关于2026年工作经费缺口的情况说明",
        "街道办事处：",
        "本社区登记居民1,500户。本年到账15,500.00元。",
        "1月至6月支出12,250.00元，照此推算全年需要24,500.00元",
        "合计（元）12,250.0024,500.0024,500.00",
        "经费到8月19日用完，到年底缺9,000.00元。",
        "1,500户应拨15,500.00元，实际到账15,500.00元，与标准相符，但不够全年的开支。",
        "有2件没有随任务拨来经费，或者拨来的不够，本年从工作经费里垫了650.00元。",
        "人口抽样统计部门2026-03-01620.000.00620.00",
        "（台账里没有这件任务）（未写明）30.000.0030.00",
        "四、情况说明上半年更换了展板。",
        "请补助2026年工作经费缺口9,000.00元（人民币玖仟元整）。",
        "附件：1．2026年1月至6月收支月报表",
        "经办人：王主任",
        "幸福里社区居民委员会",
        "2026年11月23日",
        "《城市居民委员会组织法》第十七条",
        "除以6个月再乘以12",
        "8月19日用完",
    ):
        assert said in text
    assert "入户核查" not in text


@pytest.mark.parametrize(
    ("households", "says"),
    [
        (1727, "1,727户应拨17,997.00元，实际到账15,500.00元，比标准少2,497.00元。"),
        (1200, "比标准多3,300.00元，但仍不够全年的开支。"),
        (0, ""),
    ],
)
def test_the_rule_and_the_difference(poor: Office, households: int, says: str) -> None:
    text = words(draw_asking(poor, asked(poor, households)))
    assert says in text
    assert ("标准，" in text) == bool(households)
    assert "没有随事拨款" not in text
    assert "三、" not in text


def test_the_rule_is_the_one_the_office_goes_by(poor: Office) -> None:
    set_choices(poor, Choices(("BUD-8",)))
    text = words(draw_asking(poor, asked(poor, 1500)))
    assert "的标准，应拨20,000.00元，实际到账15,500.00元，比标准少4,500.00元。" in text
    assert asked(poor, 1500).as_json()["rule"] == "BUD-8"
    set_choices(poor, Choices(()))
    assert asked(poor, 1500).as_json()["rule"] is None


def test_earmarked_money_stays_apart(poor: Office) -> None:
    receive(poor, "2026-02-01", "50000", "便民建设资金")
    pay(poor, "2026-02-05", "1200", "维修", fund="便民建设资金")
    assert forecast(poor).missing == 0
    text = words(draw_asking(poor, asked(poor)))
    assert "本年到账15,500.00元（专项经费另算，不在内）" in text
    assert "缺口9,000.00元" in text
    assert "1,200.00" not in text


def test_a_year_that_lacks_nothing_cannot_ask(office: Office) -> None:
    receive(office, "2026-01-05", "15500")
    pay(office, "2026-06-05", "100")
    with pytest.raises(RuleSaysNoError) as caught:
        draw_asking(office, asked(office))
    assert caught.value.code == "nothing_missing"
    assert "没有缺口" in str(caught.value)


def test_a_year_that_is_over_says_what_it_lacked(office: Office) -> None:
    receive(office, "2024-12-31", "100")
    receive(office, "2025-01-05", "1000")
    pay(office, "2025-03-05", "800")
    pay(office, "2025-11-05", "800")
    for month in ("2024-12", "2025-01", "2025-03", "2025-11", "2025-12"):
        close_month(office, month)
    text = words(draw_asking(office, Asking(forecast=forecast(office, 2025))))
    assert "上年结余100.00元，本年到账1,000.00元，合计1,100.00元。" in text
    assert "全年实际支出1,600.00元" in text
    assert "经费在11月12日用完，全年缺500.00元。" in text


def test_many_tasks_and_classes_still_fit_on_one_page(poor: Office) -> None:
    for class_ in ("网络费", "会议费", "培训", "慰问", "环境卫生", "代办事项"):
        pay(poor, "2026-06-11", "10", class_)
    tasks = [
        TaskCost(
            uid=f"{at}",
            name="名称特别长的任务" * 3,
            department="人力资源社会保障部门",
            cost=at * 100,
        )
        for at in range(1, 20)
    ]
    text = words(draw_asking(poor, asked(poor, 1500, "情况说明。" * 40, *tasks)))
    assert "其余" in text
    assert "190.00" in text  # the sum of all tasks
    with pytest.raises(RuleSaysNoError) as caught:
        draw_asking(poor, asked(poor, 1500, "情况说明。" * 400, *tasks))
    assert caught.value.code == "too_long_for_page"


def test_the_same_figures_give_the_same_bytes(poor: Office) -> None:
    assert draw_asking(poor, asked(poor, 1500)) == draw_asking(poor, asked(poor, 1500))


def test_whom_it_addresses_is_a_setting(poor: Office) -> None:
    assert street_office(poor) == "街道办事处"
    set_street_office(poor, " 和平街道办事处 ")
    assert "和平街道办事处：" in words(draw_asking(poor, asked(poor)))
    to = Asking(forecast=forecast(poor), to="民政局")
    assert "民政局：" in words(draw_asking(poor, to))
    with pytest.raises(NotUnderstoodError):
        set_street_office(poor, "街" * 100)


def test_that_it_was_printed_is_on_record(poor: Office) -> None:
    note_asking(poor, asked(poor))
    row = poor.db.execute("SELECT action, new FROM audit ORDER BY id DESC LIMIT 1").fetchone()
    assert row[0] == "print"
    assert '"amount":"9000.00"' in row[1].replace(" ", "")


def test_a_character_that_no_font_has_is_named(poor: Office) -> None:
    with pytest.raises(DeskError) as caught:
        draw_asking(poor, asked(poor, 0, "\ue000"))
    assert caught.value.code == "missing_character"
