"""The work list and the foot of the window on a real office."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.handing_over import hand_over
from community_desk.certificates.issuing import issue
from community_desk.certificates.request import Request
from community_desk.desktop import waiting
from community_desk.desktop.context import DeskContext
from community_desk.errors import TroubleError
from community_desk.expenses.advances import NewAdvance, Settlement, advance, settle
from community_desk.expenses.receipts import add_receipts
from community_desk.expenses.vouchers import NewLine, NewVoucher, add_voucher
from community_desk.office import settings, trial
from community_desk.office.backup import back_up_here
from community_desk.office.second_place import choose_place
from community_desk.office.staff import Role
from community_desk.waiting import certificates, copies, expenses
from community_desk.waiting.asking import MOST, Source
from community_desk.waiting.records import Item, Place
from tests.conftest import NOW
from tests.expenses.booking import pay
from tests.people import add_person


def ask(source: Source, context: DeskContext) -> list[Item]:
    """What a source gives, in the language of the window."""
    return list(source(context.office, context.translate))


def a_day_later(context: DeskContext) -> DeskContext:
    """The same office, no longer on the day it was made."""
    clock = context.office.clock
    office = replace(context.office, clock=lambda: clock() + timedelta(days=1))
    return replace(context, office=office)


@pytest.fixture
def booked(context: DeskContext) -> DeskContext:
    """An office with a payment without receipt in the month before and in this one."""
    for day in (date(2026, 10, 5), date(2026, 11, 12)):
        add_voucher(
            context.office,
            NewVoucher(
                date=day,
                kind="out",
                text="换活动室灯管",
                lines=(NewLine(fund="district_work", class_="打印复印", fen=21_000),),
            ),
        )
    return context


def test_an_empty_office_waits_for_nothing(context: DeskContext) -> None:
    assert [item for source in waiting.sources(context) for item in source()] == []


def test_a_recovery_sheet_that_nobody_tried_waits_for_the_director(context: DeskContext) -> None:
    for day, said in (("", "恢复单该验证了"), ("2025-11-22", "2025-11-22"), ("2025-11-23", "")):
        with context.office.writing("office.settings") as write:
            settings.store(write.db, "recovery_proven_on", day)
            write.audit("touch", "office", context.office.staff.uid)
        items = ask(copies.recovery_unproven, context)
        assert said in "".join(item.text + item.quiet for item in items)
        assert bool(items) == bool(said)
    with context.office.writing("office.settings") as write:
        settings.store(write.db, "recovery_proven_on", "")
        write.audit("touch", "office", context.office.staff.uid)
    clerk = replace(context.office.staff, role=Role.CLERK)
    hers = replace(context, office=replace(context.office, staff=clerk))
    assert ask(copies.recovery_unproven, hers) == []


def test_what_a_role_may_not_settle_is_no_work_of_theirs(booked: DeskContext) -> None:
    def waits_for(role: Role) -> list[str]:
        office = replace(booked.office, staff=replace(booked.office.staff, role=role))
        sources = waiting.sources(replace(booked, office=office))
        return [item.text for source in sources for item in source()]

    assert waits_for(Role.READER) == []
    assert "2026 年 10 月还没有结账" in waits_for(Role.ACCOUNTANT)
    assert "2026 年 10 月还没有结账" not in waits_for(Role.CLERK)
    assert "换活动室灯管 缺票据" in waits_for(Role.CLERK)


def test_payments_without_receipt_lead_to_their_month(booked: DeskContext) -> None:
    items = ask(expenses.vouchers_without_receipt, booked)
    assert [item.text for item in items] == ["换活动室灯管 缺票据"] * 2
    assert "210.00" in items[0].quiet
    assert items[0].place is not None
    assert (items[0].place.kind, items[0].place.key) == ("month", "2026-10")


@pytest.mark.parametrize(
    ("days", "tag", "meaning"), [(30, "缺票据", "due"), (31, "逾期", "refused")]
)
def test_a_receipt_is_overdue_after_thirty_days(
    context: DeskContext, days: int, tag: str, meaning: str
) -> None:
    day = context.office.today() - timedelta(days=days)
    paid = pay(context.office, day.isoformat(), "36.50", receipts=0)
    (item,) = ask(expenses.vouchers_without_receipt, context)
    assert (item.tag, item.meaning) == (tag, meaning)
    add_receipts(context.office, paid.number, sheets=1)
    assert ask(expenses.vouchers_without_receipt, context) == []


def test_an_advance_is_asked_for_after_thirty_days(context: DeskContext) -> None:
    office = context.office
    lent = [
        advance(
            office,
            NewAdvance(
                date=office.today() - timedelta(days=days),
                fund="区财政工作经费",
                fen=50_000,
                payee=payee,
                text="买慰问品",
            ),
        )
        for days, payee in ((31, "李晓"), (30, "陈静"), (40, "王芳"))
    ]
    settle(office, lent[2].number, Settlement(date=office.today()))
    (item,) = ask(expenses.advances_open, context)
    assert (item.text, item.tag) == ("李晓预借未报销：买慰问品", "该报销")
    assert item.quiet == f"凭证 {lent[0].number}  ¥500.00  已借出 31 天"
    assert item.place == Place("month", lent[0].month, lent[0].uid)


def test_no_source_floods_the_list(context: DeskContext) -> None:
    for month in range(1, 13):
        for year in (2024, 2025):
            pay(context.office, f"{year}-{month:02d}-03", "36.50", receipts=0)
    listed = [item for source in waiting.sources(context) for item in source()]
    assert Counter(item.tag for item in listed) == {"该结账": MOST, "逾期": MOST}


def test_a_month_that_is_over_waits_for_its_close(booked: DeskContext) -> None:
    targets = [item.place for item in ask(expenses.months_not_closed, booked)]
    assert targets == [Place("month", "2026-10")]


def test_an_office_with_people_wants_a_copy_each_week(context: DeskContext) -> None:
    context = a_day_later(context)
    add_person(context.office)
    assert [item.tag for item in ask(copies.backup_overdue, context)] == ["逾期"]
    now = context.office.clock()
    for days, overdue in ((8, True), (3, False)):
        moment = now - timedelta(days=days)
        back_up_here(replace(context.office, clock=lambda moment=moment: moment))
        assert bool(ask(copies.backup_overdue, context)) is overdue
    assert waiting.counts(context).backup.startswith("上次备份 2026-11-21")


def test_the_foot_counts_people_and_households(context: DeskContext) -> None:
    add_person(context.office, "张伟", household_number="00127", relation="户主")
    add_person(context.office, "李静", household_number="00127", relation="配偶")
    add_person(context.office, "陈𬭎", household_number="00128", relation="户主")
    counts = waiting.counts(context)
    assert (counts.people, counts.households) == (3, 2)
    assert counts.backup == "还没有备份"


def test_an_office_of_today_is_not_overdue(context: DeskContext) -> None:
    add_person(context.office)
    assert ask(copies.backup_overdue, context) == []
    assert waiting.counts(context).backup_meaning == ""
    assert waiting.counts(a_day_later(context)).backup_meaning == "due"


def test_letters_that_nobody_fetches_lead_to_the_register(context: DeskContext) -> None:
    office = context.office
    person = add_person(office, "陈𬭎", sex="男", id_number="11010519491231002X", address="1栋101")
    papers = frozenset(("id_card", "lease"))
    request = Request("residence", person.uid, {"since": "2019-03"}, papers)
    fetched, waits = (issue(office, load_catalogue(), request).number for _ in range(2))
    hand_over(office, fetched, to_name="陈𬭎", document="居民身份证（尾号002X）")
    assert ask(certificates.letters_not_fetched, context) == []
    clock = office.clock
    later = replace(office, clock=lambda: clock() + timedelta(days=8))
    (item,) = ask(certificates.letters_not_fetched, replace(context, office=later))
    assert (item.text, item.tag) == ("1 份证明没有人来领", "未领取")
    assert item.place == Place("register", "valid")
    assert waits


def test_what_endangers_the_copies_is_told(context: DeskContext, tmp_path: Path) -> None:
    copy = back_up_here(context.office)
    choose_place(context.office, tmp_path)
    assert ask(copies.backups_in_danger, context) == []
    trial.prove(context.office)
    words = waiting.counts(context)
    assert words.backup == "上次备份 今天 09:00 · 已验证可恢复 11-23 · 第二位置 11-23"
    assert words.backup_meaning == ""
    (copy / "desk.db").write_bytes((copy / "desk.db").read_bytes()[:-1] + b"x")
    with pytest.raises(TroubleError):
        trial.prove(context.office)
    week = replace(context.office, clock=lambda: NOW + timedelta(days=7))
    late = replace(context, office=week)
    assert [item.tag for item in ask(copies.backups_in_danger, late)] == ["不可靠", "逾期"]
    assert waiting.counts(late).backup_meaning == "refused"
    assert "试恢复没有通过" in waiting.counts(late).backup
