"""A bank's list beside the vouchers: what agrees, what only one side has."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community_desk.errors import NotUnderstoodError, TroubleError
from community_desk.expenses.advances import NewAdvance, Settlement, advance, settle
from community_desk.expenses.matching import Item, alike, groups, match
from community_desk.expenses.reconcile import Reconciled, reconcile_file
from community_desk.expenses.reversing import reverse
from community_desk.expenses.transfers import NewTransfer, transfer
from community_desk.expenses.vouchers import NewLine
from community_desk.office import audit
from community_desk.office.office import Office
from tests.expenses.accounts import comma_separated, xls, xlsx
from tests.expenses.booking import pay, receive

D = date
BANK = ("交易日期", "借方发生额", "贷方发生额", "余额", "对方户名", "摘要")
WORK = "区财政工作经费"


def bank(tmp_path: Path, *lines: Sequence[object], headings: Sequence[str] = BANK) -> Path:
    return xlsx(
        tmp_path / "对账单.xlsx",
        账户明细=[("某银行账户交易明细",), ("账号：6222 0000",), headings, *lines],
    )


def found(outcome: Reconciled) -> dict[str, object]:
    """The numbers of the vouchers and the rows of the list, as they came out."""
    return {
        "matched": [(o.theirs.line.number, o.ours.voucher.number) for o in outcome.matched],
        "far": [(o.theirs.line.number, o.ours.voucher.number, o.days) for o in outcome.far],
        "only_theirs": [one.line.number for one in outcome.only_theirs],
        "only_ours": [one.voucher.number for one in outcome.only_ours],
    }


def adds_up(outcome: Reconciled) -> bool:
    theirs = sum(one.fen for one in outcome.only_theirs)
    ours = sum(one.fen for one in outcome.only_ours)
    return outcome.difference == theirs - ours


def test_what_agrees_and_what_only_one_side_has(office: Office, tmp_path: Path) -> None:
    receive(office, "2026-03-02", "10000")
    pay(office, "2026-03-05", "120.50", text="买签字笔")
    pay(office, "2026-03-09", "80", "电费", text="2月电费")
    pay(office, "2026-03-12", "66", text="没走银行")
    pay(office, "2026-02-20", "45", text="上月付的")
    file = bank(
        tmp_path,
        ("2026-03-02", "", "10,000.00", 10000, "区财政局", "工作经费"),
        ("2026-03-06", 120.5, "", 9879.5, "文具店", "货款"),
        ("2026-03-09", 80, "", 9799.5, "供电公司", "电费"),
        ("2026-03-21", "", 1.23, 9800.73, "", "结息"),
        ("2026-03-25", 45, "", 9755.73, "文具店", ""),
        ("合计", 245.5, 10001.23),
    )
    outcome = reconcile_file(office, file)
    assert found(outcome) == {
        "matched": [(4, "记-2026-03-001"), (5, "记-2026-03-002"), (6, "记-2026-03-003")],
        "far": [(8, "记-2026-02-001", 33)],
        "only_theirs": [7],
        "only_ours": ["记-2026-03-004"],
    }
    assert (outcome.first, outcome.last) == (D(2026, 3, 1), D(2026, 3, 31))
    assert outcome.their_sums == (1000123, 24550)
    assert outcome.our_sums == (1000000, 31150)
    assert outcome.difference == 6723
    assert adds_up(outcome)
    # Their balance less what we have not booked is ours less what they have not paid.
    assert (outcome.bank_balance, outcome.book_balance) == (975573, 968850)
    assert outcome.unexplained == 0


def test_the_nearest_day_wins_then_the_words(office: Office, tmp_path: Path) -> None:
    for day, text in (("2026-03-03", "买笔"), ("2026-03-05", "交话费"), ("2026-03-05", "买水")):
        pay(office, day, "50", text=text)
    file = bank(
        tmp_path,
        ("2026-03-05", 50, "", "", "", "买水"),
        ("2026-03-05", 50, "", "", "", "电话费"),
        ("2026-03-04", 50, "", "", "", "不知"),
    )
    assert found(reconcile_file(office, file)) == {
        "matched": [(6, "记-2026-03-001"), (4, "记-2026-03-003"), (5, "记-2026-03-002")],
        "far": [],
        "only_theirs": [],
        "only_ours": [],
    }


@pytest.mark.parametrize(("days", "matched"), [(0, 0), (2, 0), (3, 1), (60, 1)])
def test_how_far_apart_days_may_be(office: Office, tmp_path: Path, days: int, matched: int) -> None:
    pay(office, "2026-03-05", "50")
    file = bank(tmp_path, ("2026-03-08", 50, "", "", "", ""))
    outcome = reconcile_file(office, file, days=days)
    assert len(outcome.matched) == matched
    assert len(outcome.far) == 1 - matched


def test_the_days_that_are_asked_for(office: Office, tmp_path: Path) -> None:
    for day in ("2026-02-28", "2026-03-05", "2026-04-01", "2026-04-09"):
        pay(office, day, day[-2:])
    file = bank(
        tmp_path,
        ("2026-02-10", 7, "", "", "", ""),
        ("2026-03-02", 28, "", "", "", ""),
        ("2026-03-31", 1, "", "", "", ""),
    )
    outcome = reconcile_file(office, file, first=D(2026, 3, 1), last=D(2026, 3, 31))
    # What we booked just outside is still what they have.
    assert found(outcome)["matched"] == [(5, "记-2026-02-001"), (6, "记-2026-04-001")]
    assert found(outcome)["only_ours"] == ["记-2026-03-001"]
    assert outcome.outside == 1
    assert outcome.bank_balance is None
    assert adds_up(outcome)


def test_what_moves_the_account(office: Office, tmp_path: Path) -> None:
    """Advances go out, settlements bring the rest back; transfers and red pairs move nothing."""
    receive(office, "2026-03-01", "5000")
    fund = {"fund": WORK, "text": "备用"}
    lent = advance(office, NewAdvance(date=D(2026, 3, 2), fen=30000, payee="李晓", **fund))
    spent = (NewLine(fund=WORK, fen=28000, class_="日常活动费"),)
    settle(office, lent.number, Settlement(date=D(2026, 3, 9), lines=spent, receipts=1))
    transfer(office, NewTransfer(date=D(2026, 3, 10), to_fund="其他", fen=100, **fund))
    wrong = pay(office, "2026-03-11", "77")
    reverse(office, wrong.number, D(2026, 3, 12), "记错")
    file = bank(
        tmp_path,
        ("2026-03-01", "", 5000, 5000, "", ""),
        ("2026-03-02", 300, "", 4700, "李晓", "备用金"),
        ("2026-03-09", "", 20, 4720, "李晓", "退回"),
        ("2026-03-20", 1, "", 4719, "", "手续费"),
    )
    outcome = reconcile_file(office, file)
    assert len(outcome.matched) == 3
    assert found(outcome)["only_ours"] == []
    assert found(outcome)["only_theirs"] == [7]
    assert outcome.book_balance == 472000
    assert outcome.unexplained == 0


@pytest.mark.parametrize(
    ("headings", "lines"),
    [
        (
            ("日期", "收入", "支出", "对方", "用途"),
            [("2026-3-5", "", 50, "店", "笔"), ("2026-3-6", 9, "", "", "息")],
        ),
        (("记账日期", "金额", "借贷标志"), [("20260305", 50, "借"), ("20260306", 9, "贷")]),
        (
            ("交易时间", "交易金额", "交易对手"),
            [("2026-03-05 10:22:33", -50, "店"), ("2026-03-06 08:00:00", "+9.00", "")],
        ),
        (("月", "日", "付方发生额", "收方发生额"), [(3, 5, 50, ""), ("", 6, "", 9)]),
        # In an account of their own, what comes in is a debit: the balances say so.
        (
            ("日期", "借方", "贷方", "余额"),
            [("2026-3-4", 100, "", 100), ("2026-3-5", "", 50, 50), ("2026-3-6", 9, "", 59)],
        ),
        # The newest first.
        (
            ("日期", "借方", "贷方", "余额"),
            [("2026-3-6", "", 9, 59), ("2026-3-5", 50, "", 50), ("2026-3-4", "", 100, 100)],
        ),
    ],
)
def test_lists_of_many_kinds(
    office: Office,
    tmp_path: Path,
    headings: Sequence[str],
    lines: Sequence[Sequence[object]],
) -> None:
    pay(office, "2026-03-05", "50")
    receive(office, "2026-03-06", "9")
    for make in (xlsx, xls):
        file = make(tmp_path / f"单.{make.__name__}", **{"2026": [headings, *lines]})
        outcome = reconcile_file(office, file)
        numbers = [one.ours.voucher.number for one in outcome.matched]
        assert numbers == ["记-2026-03-001", "记-2026-03-002"]
        if "余额" in headings:
            assert outcome.bank_balance == 5900
            assert outcome.as_json()["debit_is_income"] is (lines[0][0] == "2026-3-4")
    file = comma_separated(tmp_path / "单.csv", [headings, *lines])
    assert len(reconcile_file(office, file).matched) == 2


def test_the_list_of_the_street_office(office: Office, tmp_path: Path) -> None:
    """It tells what it paid back, in one column without a way."""
    pay(office, "2026-03-05", "50")
    receive(office, "2026-03-06", "50")
    rows = [
        ("2026年3月社区经费报销明细",),
        ("序号", "报账日期", "单位", "报销内容", "金额"),
        (1, "3月6日", "幸福里社区", "办公用品", 50),
    ]
    outcome = reconcile_file(office, xlsx(tmp_path / "街道.xlsx", 明细=rows))
    assert found(outcome)["matched"] == [(3, "记-2026-03-001")]
    # Without a title it may be either; the nearer day decides.
    outcome = reconcile_file(office, xlsx(tmp_path / "表.xlsx", 明细=rows[1:]))
    assert found(outcome)["matched"] == [(2, "记-2026-03-002")]
    assert adds_up(outcome)


def test_several_vouchers_may_be_one_line(office: Office, tmp_path: Path) -> None:
    for amount in ("10", "20", "30", "7"):
        pay(office, "2026-03-05", amount)
    pay(office, "2026-03-20", "100")
    file = bank(
        tmp_path,
        ("2026-03-06", 60, "", "", "文具店", "货款"),
        ("2026-03-20", 60, "", "", "", ""),
        ("2026-03-20", 40, "", "", "", ""),
    )
    outcome = reconcile_file(office, file)
    told = [
        (
            [one.line.number for one in group.theirs],
            [one.voucher.number for one in group.ours],
        )
        for group in outcome.groups
    ]
    assert told == [
        ([4], ["记-2026-03-001", "记-2026-03-002", "记-2026-03-003"]),
        ([5, 6], ["记-2026-03-005"]),
    ]
    assert len(outcome.only_theirs) == 3  # they are only suggested


def test_lines_that_nobody_can_read_are_told(office: Office, tmp_path: Path) -> None:
    pay(office, "2026-03-05", "50")
    file = bank(
        tmp_path,
        ("2026-03-05", 50, "", "", "", ""),
        ("某日", 50, "", "", "", ""),
        ("2026-03-06", "若干", "", "", "", ""),
        ("2026-03-07", "", "", "", "", "只有摘要"),
    )
    outcome = reconcile_file(office, file)
    told = [(line.number, error.code) for line, error in outcome.list.unread]
    assert told == [(5, "no_day"), (6, "no_amount"), (7, "no_amount_told")]
    assert outcome.as_json()["unread"] == 3


def test_the_look_is_on_record_and_nothing_else_is_written(office: Office, tmp_path: Path) -> None:
    pay(office, "2026-03-05", "50")
    before = list(office.db.execute("SELECT * FROM voucher"))
    lines = len(audit.recent(office.db, limit=1000))
    reconcile_file(office, bank(tmp_path, ("2026-03-05", 50, "", "", "", "")))
    assert list(office.db.execute("SELECT * FROM voucher")) == before
    assert len(audit.recent(office.db, limit=1000)) == lines + 1
    (row,) = audit.recent(office.db, limit=1)
    assert (row.action, row.subject) == ("reconcile", "vouchers")
    assert "对账单.xlsx" in row.new


def test_what_is_refused(office: Office, tmp_path: Path) -> None:
    file = bank(tmp_path, ("2026-03-05", 50, "", "", "", ""))
    for values, code in (
        ({"days": 61}, "days_out_of_range"),
        ({"days": -1}, "days_out_of_range"),
        ({"first": D(2026, 3, 2), "last": D(2026, 3, 1)}, "days_reversed"),
    ):
        with pytest.raises(NotUnderstoodError) as caught:
            reconcile_file(office, file, **values)
        assert caught.value.code == code
    with pytest.raises(TroubleError) as trouble:
        reconcile_file(office, xlsx(tmp_path / "别.xlsx", 表=[("姓名",), ("张三",)]))
    assert trouble.value.code == "no_bank_list"


_ITEMS = st.lists(
    st.tuples(
        st.dates(D(2026, 3, 1), D(2026, 3, 20)),
        st.sampled_from([-300, -200, -100, 100, 200]),
        st.sampled_from(["", "电费", "买笔", "买水电费"]),
        st.booleans(),
    ),
    max_size=12,
).map(lambda rows: [Item(at, *row) for at, row in enumerate(rows)])


@given(theirs=_ITEMS, ours=_ITEMS, days=st.integers(0, 10))
def test_any_two_lists_are_matched_one_to_one(
    theirs: list[Item], ours: list[Item], days: int
) -> None:
    pairs = match(theirs, ours, days)
    assert len({pair.theirs for pair in pairs}) == len({pair.ours for pair in pairs}) == len(pairs)
    for pair in pairs:
        one, other = theirs[pair.theirs], ours[pair.ours]
        assert abs((one.date - other.date).days) == pair.days <= days
        assert other.fen == one.fen or (one.either and other.fen == -one.fen)
    # Nothing is left on both sides that would go together.
    left = [item for item in theirs if item.at not in {pair.theirs for pair in pairs}]
    others = [item for item in ours if item.at not in {pair.ours for pair in pairs}]
    assert match(left, others, days) == []
    parts = [
        (group.whole_is_theirs, at) for group in groups(left, others, days) for at in group.parts
    ]
    assert len(parts) == len(set(parts))


def test_likeness_of_texts() -> None:
    assert alike("2月电费", "电费") == 1.0
    assert alike("电费", "话费") == 0.0
    assert alike("", "电费") == 0.0
    assert 0 < alike("买签字笔五盒", "签字笔") <= 1
