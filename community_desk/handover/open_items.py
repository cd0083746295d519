"""What waits on the day of the handover, all of it: the work list shows the most pressing only."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime

from community_desk.certificates.draft_list import Draft, drafts_of, title_of
from community_desk.certificates.unfetched import FETCHED_WITHIN, not_fetched
from community_desk.expenses.advances import open_advances
from community_desk.expenses.money import yuan
from community_desk.expenses.months import open_months
from community_desk.expenses.records import WITHIN_DAYS
from community_desk.expenses.vouchers import without_receipt
from community_desk.ledgers.access import seen_books
from community_desk.ledgers.entries import counts
from community_desk.ledgers.in_force import books_in_force
from community_desk.office.office import Office
from community_desk.printing.statements import Section
from community_desk.printing.tables import Column
from community_desk.registry import requests
from community_desk.registry.consents import grown_up_consents

MOST = 30  # lines of one kind; those left over are counted
_ALL = 10_000
_COLUMNS = (Column("事项", 20), Column("内容", 62), Column("日期、期限", 28), Column("情况", 24))

# What it is, its day, how it stands.
Item = tuple[str, str, str]


def open_items(office: Office, heading: str) -> Section:
    """The table of all that waits; a line that says so where nothing does."""
    rows = [
        (kind, *item) for kind, found in _KINDS.items() for item in _with_rest(list(found(office)))
    ]
    return Section(heading, _COLUMNS, rows or [("", "没有未办结的事项", "", "")])


def _with_rest(found: Sequence[Item]) -> Iterable[Item]:
    yield from found[:MOST]
    if len(found) > MOST:
        yield (f"另有 {len(found) - MOST} 项，见程序", "", "")


def _drafts(office: Office) -> Iterator[Item]:
    for draft in drafts_of(office):
        what = f"{title_of(draft)}　{draft.applicant_name}"
        changed = datetime.fromisoformat(draft.changed_at).astimezone()
        yield (what, f"{changed:%Y-%m-%d}", _state_of(draft))


def _state_of(draft: Draft) -> str:
    if draft.waits_for_director:
        return f"{draft.changed_by}送来，等签批"
    return f"退回：{draft.note}" if draft.note else "还没写完"


def _requests(office: Office) -> Iterator[Item]:
    words = {"overdue": "逾期", "due": "快到期", "open": "在办"}
    for request in requests.page(office, open_only=True, limit=_ALL):
        what = f"{request.number}　{request.applicant_name}申请{requests.KINDS[request.kind]}"
        yield (what, f"{request.due_on} 前", words[requests.state(request, office.today())])


def _unfetched(office: Office) -> Iterator[Item]:
    if count := not_fetched(office):
        yield (f"{count} 份证明没有人来领", f"开出已过 {FETCHED_WITHIN} 天", "待领取")


def _without_receipt(office: Office) -> Iterator[Item]:
    for voucher in without_receipt(office, limit=_ALL):
        late = (office.today() - voucher.date).days > WITHIN_DAYS
        what = f"{voucher.number}　{voucher.text}　{yuan(voucher.fen)} 元"
        yield (what, voucher.date.isoformat(), "逾期" if late else "缺票据")


def _advances(office: Office) -> Iterator[Item]:
    for lent in open_advances(office):
        what = f"{lent.number}　{lent.payee}　{lent.text}　{yuan(lent.fen)} 元"
        days = (office.today() - lent.date).days
        yield (what, lent.date.isoformat(), f"已借出 {days} 天")


def _months(office: Office) -> Iterator[Item]:
    for month in open_months(office):
        yield (f"{month} 还没有结账", "", "该结账、公开")


def _books(office: Office) -> Iterator[Item]:
    books = books_in_force(office)
    counted = counts(office, books)
    for book in seen_books(office, books):
        count = counted[book.code]
        if count.due or count.changed:
            said = [f"{count.due} 条到期" if count.due else ""]
            said.append(f"{count.changed} 条情况变了" if count.changed else "")
            yield (f"{book.name}，共 {count.entries} 条", "", "，".join(filter(None, said)))


def _grown_up(office: Office) -> Iterator[Item]:
    children = {consent.resident_uid for consent in grown_up_consents(office)}
    if children:
        yield (f"{len(children)} 个孩子满14周岁，以后由本人同意", "", "待清理")


_KINDS: dict[str, Callable[[Office], Iterable[Item]]] = {
    "证明样稿": _drafts,
    "个人信息申请": _requests,
    "未领取证明": _unfetched,
    "缺票据凭证": _without_receipt,
    "预借未报销": _advances,
    "未结账月份": _months,
    "台账复核": _books,
    "监护人同意": _grown_up,
}
