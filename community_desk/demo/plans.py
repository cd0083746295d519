"""What else happens to the money of the demo office in a year: a budget and its revision, a fund of
its own, money that moves, is lent and is taken back, and what tasks cost.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from community_desk.demo.letters import at_moment
from community_desk.expenses.advances import NewAdvance, Settlement, advance, settle
from community_desk.expenses.asking import asking_for, draw_asking
from community_desk.expenses.budgets import BudgetAmount, set_budget
from community_desk.expenses.forecast import forecast
from community_desk.expenses.fund_changes import FundChange, save_fund
from community_desk.expenses.reversing import reverse
from community_desk.expenses.task_costs import task_costs
from community_desk.expenses.transfers import NewTransfer, transfer
from community_desk.expenses.vouchers import NewLine, NewVoucher, add_voucher
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.counted import office_counts
from community_desk.ledgers.entries import add_entry
from community_desk.ledgers.tasks import tasks_of
from community_desk.office.office import Office

_DINING = "助餐点运营补贴"
_TASKS_BOOK = "1503"
# By class: the year's yuan, and what some months have of it, where it is paid in these only.
_BUDGET: dict[str, tuple[int, dict[int, int]]] = {
    "communication": (1400, {}),
    "printing": (1600, {}),
    "newspapers": (1000, {1: 1000}),
    "meetings": (1000, {}),
    "office_supplies": (1000, {}),
    "water": (700, {}),
    "electricity": (2500, {}),
    "repairs": (2600, {}),
    "panels": (4000, {3: 1000, 6: 1000, 9: 1000, 11: 1000}),
    "leader_allowance": (2400, {6: 1200, 12: 1200}),
    "visits": (800, {10: 800}),
}
# Of activities each fund has its own; the fund of the office's own comes in March.
_ACTIVITIES = {"district_work": 1100, "street": 1500}
_ACTIVITIES_LATER = {"partner_support": 700, _DINING: 3400}
_REVISED = {"repairs": 3100, "printing": 2000}


@dataclass(frozen=True, slots=True)
class _Task:
    """A task of book 1503 with the days, classes and yuan of what it cost."""

    name: str
    department: str
    begins: tuple[int, int]
    due: tuple[int, int]
    yuan: int
    costs: tuple[tuple[int, int, str, str, int], ...]


_TASKS = (
    _Task(
        "人口变动抽样调查入户登记", "统计部门", (3, 2), (5, 31), 0,
        (
            (3, 20, "printing", "印入户调查表 600份", 228),
            (4, 8, "communication", "入户预约电话费", 96),
            (4, 21, "office_supplies", "买垫板、签字笔", 74),
        ),
    ),
    _Task(
        "文明城市创建问卷调查", "街道办事处", (6, 1), (8, 31), 0,
        (
            (6, 12, "printing", "印问卷 800份", 336),
            (7, 9, "activities", "问卷答谢小礼品 100份", 260),
        ),
    ),
    _Task(
        "老年人居家意愿摸底", "民政部门", (9, 1), (12, 20), 500,
        (
            (9, 20, "printing", "印摸底表 400份", 172),
            (10, 11, "printing", "印汇总表 2册", 58),
        ),
    ),
)  # fmt: skip


def plan_the_money(office: Office) -> None:
    """A budget in January, partly by month, and its revision in July."""
    year = office.today().year
    for month, day, reason, changed in (
        (1, 4, "", {}),
        (7, 2, "活动室漏水维修、任务印表超出年初估计，经居委会商量调整", _REVISED),
    ):
        when = date(year, month, day)
        if when <= office.today():
            amounts = [
                BudgetAmount(class_, changed.get(class_, yuan) * 100)
                for class_, (yuan, _) in _BUDGET.items()
            ]
            amounts += [
                BudgetAmount("activities", yuan * 100, fund)
                for fund, yuan in (_ACTIVITIES | (_ACTIVITIES_LATER if changed else {})).items()
            ]
            amounts += [
                BudgetAmount(class_, yuan * 100, month=at)
                for class_, (_, months) in _BUDGET.items()
                for at, yuan in months.items()
            ]
            set_budget(at_moment(office, when, 10, 5), year, amounts, reason=reason)


def let_money_move(office: Office) -> None:
    """Whatever has happened until today, one thing after the other."""
    for when, act in sorted(_happenings(office), key=lambda one: one[0]):
        if when <= office.today():
            act(at_moment(office, when, 16, 10))


def asking_paper(office: Office) -> dict[str, bytes]:
    """By its name, the page that asks for what this year lacks, if it lacks something."""
    found = forecast(office)
    costs = task_costs(office, tasks_of(office), found.year)
    asking = asking_for(office, found, costs, office_counts(office))
    return {"asking": draw_asking(office, asking)} if asking.amount else {}


Act = Callable[[Office], object]


def _happenings(office: Office) -> Iterable[tuple[date, Act]]:
    today = office.today()

    def on(month: int, day: int) -> date:
        return date(today.year, month, day)

    yield on(3, 3), lambda desk: _add_fund(desk, today.year)
    yield on(3, 8), _pay(on(3, 8), "in", _DINING, "", "助餐点运营补贴到账", 6000)
    for month, day, yuan in ((4, 20, 1180), (6, 18, 960), (9, 16, 1240)):
        text = f"助餐点餐具、消毒用品 {month}月"
        yield on(month, day), _pay(on(month, day), "out", _DINING, "activities", text, yuan)
    meeting = ("party_activities", "meetings", "党员学习会资料、茶水", 860)
    yield on(6, 30), _pay(on(6, 30), "out", *meeting)
    shared = ("partner_support", "activities", "邻里节布置", 640)
    yield on(10, 18), _pay(on(10, 18), "out", *shared)
    yield on(3, 12), _mistyped(office, on(3, 12), on(3, 14))
    yield (
        on(10, 9),
        lambda desk: transfer(
            desk,
            NewTransfer(
                date=on(10, 9),
                fund="district_work",
                to_fund="street",
                fen=800_00,
                text="活动开支超出街道补助，从工作经费调剂",
            ),
        ),
    )
    spent = (
        NewLine(fund="district_work", class_="activities", fen=326_50, text="奖品、饮用水"),
        NewLine(fund="district_work", class_="printing", fen=88_00, text="秩序册"),
    )
    more = (NewLine(fund="district_work", class_="repairs", fen=245_00),)
    for lent_on, settled_on, yuan, who, text, lines in (
        (on(4, 2), on(4, 12), 500, "赵敏", "社区运动会采购", spent),
        (on(8, 5), on(8, 9), 200, "周磊", "活动室漏水抢修", more),
    ):
        if settled_on <= today:
            yield lent_on, _lent(office, lent_on, yuan, who, text, settled_on, lines)
    # One that is overdue, and one that is not.
    for days, yuan, who, text in (
        (41, 300, "周磊", "消防演练采购"),
        (6, 200, "赵敏", "年终慰问采购"),
    ):
        when = today - timedelta(days=days)
        if when.year == today.year:
            yield when, _lent(office, when, yuan, who, text)
    for task in _TASKS:
        yield on(*task.begins), _carried_out(office, task)


def _add_fund(office: Office, year: int) -> None:
    change = FundChange(
        title=_DINING,
        owner="区民政局",
        purpose="社区助餐点的餐具、消毒和活动",
        earmarked=True,
        pays=("activities", "repairs", "sanitation"),
        carry_over="return",
        ends_on=date(year, 12, 31),
    )
    save_fund(office, "", change)


def _pay(day: date, kind: str, fund: str, class_: str, text: str, yuan: int) -> Act:
    new = NewVoucher(
        date=day,
        kind=kind,
        text=text,
        lines=(NewLine(fund=fund, class_=class_, fen=yuan * 100),),
        handler="李晓",
        payee="" if kind == "in" else "城东百货",
        receipts=1,
    )
    return lambda desk: add_voucher(desk, new)


def _mistyped(office: Office, day: date, found_on: date) -> Act:
    """A payment with a digit too many, taken back and booked again."""

    def booked(yuan: int) -> NewVoucher:
        return NewVoucher(
            date=day,
            kind="out",
            text="换楼道声控灯 6只",
            lines=(NewLine(fund="district_work", class_="repairs", fen=yuan * 100),),
            handler="李晓",
            payee="新源五金",
            receipts=1,
        )

    def act(desk: Office) -> None:
        if found_on > office.today():
            add_voucher(desk, booked(186))
            return
        number = add_voucher(desk, booked(1860)).number
        later = at_moment(office, found_on, 9, 30)
        reverse(later, number, found_on, "金额多写了一位，应为 186 元")
        add_voucher(later, booked(186))

    return act


def _lent(
    office: Office,
    day: date,
    yuan: int,
    who: str,
    text: str,
    settled_on: date | None = None,
    lines: tuple[NewLine, ...] = (),
) -> Act:
    """An advance, perhaps with its settlement."""

    def act(desk: Office) -> None:
        new = NewAdvance(date=day, fund="district_work", fen=yuan * 100, payee=who, text=text)
        number = advance(desk, new).number
        if settled_on is not None:
            paid = Settlement(date=settled_on, lines=lines, receipts=len(lines))
            settle(at_moment(office, settled_on, 11, 20), number, paid)

    return act


def _carried_out(office: Office, task: _Task) -> Act:
    """A task in its book, and what was paid for it until today."""

    def act(desk: Office) -> None:
        day = desk.today()
        typed = {
            "任务名称": task.name,
            "下达部门": task.department,
            "准入批准": "是" if task.yuan else "否",
            "开始日期": day.isoformat(),
            "截止日期": date(day.year, *task.due).isoformat(),
            "应调查户数": "120",
        }
        if task.yuan:
            typed["随任务经费"] = f"{task.yuan}.00"
            came = _pay(day, "in", "funds_with_tasks", "", f"{task.name} 随任务经费", task.yuan)
            came(desk)
        uid = add_entry(desk, load_books().find(_TASKS_BOOK), typed=typed).uid
        fund = "funds_with_tasks" if task.yuan else "district_work"
        for month, number, class_, text, yuan in task.costs:
            paid_on = date(day.year, month, number)
            if paid_on <= office.today():
                new = NewVoucher(
                    date=paid_on,
                    kind="out",
                    text=text,
                    lines=(NewLine(fund=fund, class_=class_, fen=yuan * 100),),
                    handler="李晓",
                    payee="惠文打印店",
                    receipts=1,
                    task=uid,
                )
                add_voucher(at_moment(office, paid_on, 16, 40), new)

    return act
