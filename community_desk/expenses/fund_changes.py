"""Changing what a fund is, adding one of the office's own, and taking back the shipped one."""

from dataclasses import asdict, dataclass
from datetime import date

from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.expenses import store_funds
from community_desk.expenses.checks import EARLIEST_YEAR, LONGEST_NAME, LONGEST_TEXT, tidy
from community_desk.expenses.forms import ExpenseClass, load_classes, means
from community_desk.expenses.funds import CARRY_OVER, Fund, Funds, funds_of, shipped_funds
from community_desk.expenses.store_funds import FundRow
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.office.permissions import check_may

LATEST_END = 2200


@dataclass(frozen=True, slots=True, kw_only=True)
class FundChange:
    """A fund as it shall be; see `Fund`. Classes are keys, titles or synonyms; ``income_class`` may
    be empty, which is other income.
    """

    title: str
    owner: str = ""
    purpose: str = ""
    earmarked: bool = False
    pays: tuple[str, ...] = ()
    income_class: str = ""
    carry_over: str = "keep"
    ends_on: date | None = None


def change_of(fund: Fund) -> FundChange:
    """A fund as it is, to change some of it."""
    return FundChange(
        title=fund.title,
        owner=fund.owner,
        purpose=fund.purpose,
        earmarked=fund.earmarked,
        pays=fund.pays,
        income_class=fund.income_class,
        carry_over=fund.carry_over,
        ends_on=fund.ends_on,
    )


def save_fund(office: Office, key: str, change: FundChange) -> Fund:
    """Changes the fund of a key, or adds one with the key ``""``.

    Raises `NotUnderstoodError`: ``no_such_fund``, ``fund_no_title``, ``text_too_long``,
    ``fund_title_taken``, ``fund_pays_nothing``, ``no_such_class``, ``fund_carry_over``,
    ``fund_ends_on``. `RuleSaysNoError`: ``class_not_of_kind``, ``role_may_not``.
    """
    check_may(office, "expenses.funds")
    with office.writing("expenses.funds") as write:
        funds = funds_of(office)
        if key and key not in funds.by_key:
            funds.find(key)  # raises, and names those there are
        row = _checked(office, funds, key or _new_key(funds), change)
        old = _said(funds.by_key[key]) if key else None
        uid = store_funds.save(write, row)
        saved = funds_of(office).by_key[row.key]
        write.audit("set" if key else "add", "fund", uid, old=old, new=_said(saved))
    return saved


def put_back(office: Office, key: str) -> Fund:
    """Makes a shipped fund again as it came with the program.

    Raises `RuleSaysNoError`: ``fund_own`` for one that did not, ``role_may_not``.
    """
    shipped = shipped_funds().by_key.get(key)
    if shipped is None:
        raise RuleSaysNoError(
            "fund_own",
            QT_TRANSLATE_NOOP(
                "errors", "“{fund}”是本办公室自己加的经费，没有原来的样子；不再用就写到期日。"
            ),
            fund=funds_of(office).title(key),
        )
    return save_fund(office, key, change_of(shipped))


def is_own(fund: Fund) -> bool:
    """Whether an office added a fund itself."""
    return fund.key not in shipped_funds().by_key


def is_changed(fund: Fund) -> bool:
    """Whether a shipped fund is no longer as it came with the program."""
    shipped = shipped_funds().by_key.get(fund.key)
    return shipped is not None and change_of(shipped) != change_of(fund)


def booked_after(office: Office, fund: str, day: date) -> int:
    """How many vouchers of a fund are dated after a day: to be told before it ends on that day."""
    return store_funds.vouchers_after(office.db, fund, day)


def _checked(office: Office, funds: Funds, key: str, change: FundChange) -> FundRow:
    title = tidy(change.title, LONGEST_NAME)
    if not title:
        raise NotUnderstoodError("fund_no_title", QT_TRANSLATE_NOOP("errors", "请写经费的名称。"))
    for other in funds.all:
        if other.key != key and means((other.key, other.title, *other.synonyms), title):
            raise NotUnderstoodError(
                "fund_title_taken",
                QT_TRANSLATE_NOOP(
                    "errors", "已经有叫“{title}”的经费（{other}）；请换一个名称，免得记错。"
                ),
                title=title,
                other=other.title,
            )
    classes = load_classes()
    pays = [classes.find(one, "out") for one in change.pays] if change.earmarked else []
    if change.earmarked and not pays:
        raise NotUnderstoodError(
            "fund_pays_nothing",
            QT_TRANSLATE_NOOP("errors", "专款专用的经费要选好可以开支哪些类别；请至少选一类。"),
        )
    if change.carry_over not in CARRY_OVER:
        raise NotUnderstoodError(
            "fund_carry_over",
            QT_TRANSLATE_NOOP(
                "errors", "年底余额“{carry_over}”不认识；结转写 keep，上缴写 return。"
            ),
            carry_over=change.carry_over,
        )
    if change.ends_on and not EARLIEST_YEAR <= change.ends_on.year <= LATEST_END:
        raise NotUnderstoodError(
            "fund_ends_on",
            QT_TRANSLATE_NOOP("errors", "到期日 {day} 的年份不对；请核对，没有到期日就空着。"),
            day=change.ends_on.isoformat(),
        )
    return FundRow(
        key=key,
        title=title,
        owner=tidy(change.owner, LONGEST_NAME),
        purpose=tidy(change.purpose, LONGEST_TEXT),
        earmarked=change.earmarked,
        pays=_keys(pays),
        income_class=classes.find(change.income_class or "other_income", "in").key,
        carry_over=change.carry_over,
        ends_on=change.ends_on.isoformat() if change.ends_on else "",
    )


def _keys(pays: list[ExpenseClass]) -> tuple[str, ...]:
    """Each once, in the order of the form; what hands money back is paid anyway."""
    wanted = {one.key for one in pays if not one.hands_back}
    return tuple(one.key for one in load_classes().all if one.key in wanted)


def _new_key(funds: Funds) -> str:
    number = 1
    while f"own_{number}" in funds.by_key:
        number += 1
    return f"own_{number}"


def _said(fund: Fund) -> dict[str, object]:
    """A fund as the audit trail keeps it."""
    return {
        "key": fund.key,
        **asdict(change_of(fund)),
        "ends_on": fund.ends_on.isoformat() if fund.ends_on else "",
    }
