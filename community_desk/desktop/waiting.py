"""What the work list asks of the subjects: things due, missing or about to lapse."""

from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.window_parts import Counts
from community_desk.desktop.work_list import Source, WorkItem
from community_desk.office.backup import is_overdue, last_backup
from community_desk.office.permissions import may
from community_desk.office.recovery import is_proof_due, recovery_state
from community_desk.office.second_place import second_place
from community_desk.office.staff import Role
from community_desk.office.trial import trials

if TYPE_CHECKING:
    from community_desk.desktop.counting import PeopleCount

MOST_PER_SOURCE = 20


def sources(context: DeskContext) -> list[Source]:
    """All that is asked of who is signed in, the most pressing first: what the role may not settle
    is no work of theirs, and a reader has none.
    """
    if context.office.staff.role is Role.READER:
        return []
    asked: tuple[tuple[str, Callable[[DeskContext], Sequence[WorkItem]]], ...] = (
        ("office.backup", backup_overdue),
        ("office.backup", backups_in_danger),
        ("office.staff", recovery_unproven),
        ("certificates.issue", drafts_waiting),
        ("registry.privacy", requests_due),
        ("certificates.issue", letters_not_fetched),
        ("registry.privacy", grown_up),
        ("expenses.close", months_not_closed),
        ("expenses.book", vouchers_without_receipt),
        ("expenses.book", advances_open),
        ("ledgers.edit", books_changed),
        ("ledgers.edit", books_due),
    )
    return [partial(find, context) for action, find in asked if may(context.office, action)]


def recovery_unproven(context: DeskContext) -> Sequence[WorkItem]:
    """A recovery sheet that nobody tried, or not for a year; whoever manages the staff hears it."""
    office = context.office
    if not may(office, "office.staff") or not is_proof_due(office):
        return []
    proven = recovery_state(office).proven_on
    quiet = (
        QCoreApplication.translate("waiting", "照着纸输一次恢复码；找不到就换一个新的")
        if proven is None
        else QCoreApplication.translate("waiting", "上次验证 {day}").format(day=proven)
    )
    return [
        WorkItem(
            QCoreApplication.translate("waiting", "恢复单该验证了"),
            quiet,
            QCoreApplication.translate("waiting", "待验证"),
            "due",
            Target("office_page", "people", "recovery"),
        )
    ]


def requests_due(context: DeskContext) -> Sequence[WorkItem]:
    """Requests of residents about their own facts that must be answered."""
    from community_desk.registry.requests import KINDS as REQUESTS
    from community_desk.registry.requests import state, waiting

    tags = {
        "overdue": (QCoreApplication.translate("waiting", "逾期"), "refused"),
        "due": (QCoreApplication.translate("waiting", "快到期"), "due"),
    }
    today = context.office.today()
    return [
        WorkItem(
            QCoreApplication.translate("waiting", "{name}申请{what}").format(
                name=request.applicant_name,
                what=context.translate("requests", REQUESTS[request.kind]),
            ),
            QCoreApplication.translate("waiting", "个人信息申请 {number}，{day} 前答复").format(
                number=request.number, day=request.due_on
            ),
            *tags[state(request, today)],
            Target("registry_page", "requests", request.uid),
        )
        for request in waiting(context.office)[:MOST_PER_SOURCE]
    ]


def letters_not_fetched(context: DeskContext) -> Sequence[WorkItem]:
    """Letters that lie in the drawer, in an office that writes down who fetches them."""
    from community_desk.certificates.unfetched import FETCHED_WITHIN, not_fetched

    count = not_fetched(context.office)
    if not count:
        return []
    return [
        WorkItem(
            QCoreApplication.translate("waiting", "{count} 份证明没有人来领").format(count=count),
            QCoreApplication.translate("waiting", "开出来已有 {days} 天，可以打电话问问").format(
                days=FETCHED_WITHIN
            ),
            QCoreApplication.translate("waiting", "未领取"),
            "due",
            Target("register", "valid"),
        )
    ]


def drafts_waiting(context: DeskContext) -> Sequence[WorkItem]:
    """Letters that wait for the director; for the others, what the director sent back."""
    from community_desk.certificates.draft_list import drafts_of, title_of

    office = context.office
    found = drafts_of(office)
    if not found:  # what follows loads a lot, and the window is just opening
        return []
    from community_desk.certificates.approval import may_approve

    approves = may_approve(office)
    waits = QCoreApplication.translate("waiting", "{name}送来，等签批")
    back = QCoreApplication.translate("waiting", "主任退回：{note}")
    tag = (
        (QCoreApplication.translate("waiting", "待签批"), "due")
        if approves
        else (QCoreApplication.translate("waiting", "退回"), "refused")
    )
    return [
        WorkItem(
            f"{title_of(draft)} {draft.applicant_name}",
            waits.format(name=draft.changed_by) if approves else back.format(note=draft.note),
            *tag,
            Target("certificates_page", "drafts", draft.uid),
        )
        for draft in found
        if draft.waits_for_director == approves and (approves or draft.note)
    ][:MOST_PER_SOURCE]


def grown_up(context: DeskContext) -> Sequence[WorkItem]:
    """Children whose guardians agreed for them and who decide for themselves by now."""
    from community_desk.registry.consents import grown_up_consents

    found = {consent.resident_uid for consent in grown_up_consents(context.office)}
    if not found:
        return []
    return [
        WorkItem(
            QCoreApplication.translate("waiting", "{count} 个孩子满14周岁").format(
                count=len(found)
            ),
            QCoreApplication.translate("waiting", "以后由本人同意；监护人同意可以清理"),
            QCoreApplication.translate("waiting", "满14周岁"),
            "due",
            Target("registry_page", "cleanup"),
        )
    ]


def vouchers_without_receipt(context: DeskContext) -> Sequence[WorkItem]:
    """Payments that still lack their receipt, the oldest first."""
    from community_desk.expenses.money import yuan
    from community_desk.expenses.records import WITHIN_DAYS
    from community_desk.expenses.vouchers import without_receipt

    today = context.office.today()
    lacks = QCoreApplication.translate("waiting", "缺票据"), "due"
    overdue = QCoreApplication.translate("waiting", "逾期"), "refused"
    return [
        WorkItem(
            QCoreApplication.translate("waiting", "{text} 缺票据").format(text=voucher.text),
            f"{voucher.number}  {voucher.date:%m-%d}  ¥{yuan(voucher.fen)}",
            *(overdue if (today - voucher.date).days > WITHIN_DAYS else lacks),
            Target("month", f"{voucher.date:%Y-%m}", voucher.uid),
        )
        for voucher in without_receipt(context.office, limit=MOST_PER_SOURCE)
    ]


def advances_open(context: DeskContext) -> Sequence[WorkItem]:
    """Money lent to people who should have accounted for it by now."""
    from community_desk.expenses.advances import open_advances
    from community_desk.expenses.money import yuan
    from community_desk.expenses.records import WITHIN_DAYS

    today = context.office.today()
    return [
        WorkItem(
            QCoreApplication.translate("waiting", "{name}预借未报销：{text}").format(
                name=advance.payee, text=advance.text
            ),
            QCoreApplication.translate("waiting", "{number}  ¥{amount}  已借出 {days} 天").format(
                number=advance.number,
                amount=yuan(advance.fen),
                days=(today - advance.date).days,
            ),
            QCoreApplication.translate("waiting", "该报销"),
            "due",
            Target("month", advance.month, advance.uid),
        )
        for advance in open_advances(context.office)
        if (today - advance.date).days > WITHIN_DAYS
    ][:MOST_PER_SOURCE]


def months_not_closed(context: DeskContext) -> Sequence[WorkItem]:
    """Months that are over and not closed yet."""
    from community_desk.expenses.months import open_months

    return [
        WorkItem(
            QCoreApplication.translate("waiting", "{month} 还没有结账").format(month=month),
            QCoreApplication.translate("waiting", "核对票据后结账、公开"),
            QCoreApplication.translate("waiting", "该结账"),
            "due",
            Target("month", month),
        )
        for month in open_months(context.office)
    ][:MOST_PER_SOURCE]


def books_changed(context: DeskContext) -> Sequence[WorkItem]:
    """Books with entries whose people are otherwise registered since they were looked at."""
    from community_desk.ledgers.changes import counts
    from community_desk.ledgers.in_force import books_in_force

    changed = counts(context.office, books_in_force(context.office))
    if not changed:  # what follows loads a lot, and the window is just opening
        return []
    from community_desk.ledgers.reviews import reviewed_books

    books = {book.code: book for book in reviewed_books(context.office)}
    return [
        WorkItem(
            books[code].name,
            QCoreApplication.translate(
                "waiting", "{count} 条的居民电话、住址或人户情况变了"
            ).format(count=number),
            QCoreApplication.translate("waiting", "请核对"),
            "due",
            Target("ledgers_page", "reviews", code),
        )
        for code, number in changed.items()
        if code in books
    ][:MOST_PER_SOURCE]


def books_due(context: DeskContext) -> Sequence[WorkItem]:
    """Books of whoever is signed in with entries whose review is due."""
    from community_desk.ledgers.access import may_edit
    from community_desk.ledgers.entries import counts
    from community_desk.ledgers.in_force import books_in_force

    books = books_in_force(context.office)
    due = counts(context.office, books)
    return [
        WorkItem(
            book.name,
            QCoreApplication.translate("waiting", "{due} 条到期要复核，共 {all} 条").format(
                due=due[book.code].due, all=due[book.code].entries
            ),
            QCoreApplication.translate("waiting", "该复核"),
            "due",
            Target("book", book.code),
        )
        for book in books.books
        if due[book.code].due and may_edit(context.office, book)
    ][:MOST_PER_SOURCE]


def backup_overdue(context: DeskContext) -> Sequence[WorkItem]:
    """An office with people in it that was not copied for a week, or never; a click copies it."""
    from community_desk.registry.lists import is_anybody

    if not context.office.folder.is_dir() or not is_anybody(context.office):
        return []
    if not is_overdue(context.office):
        return []
    return [
        WorkItem(
            QCoreApplication.translate("waiting", "该备份了"),
            _backup_words(context),
            QCoreApplication.translate("waiting", "逾期"),
            "refused",
            act=context.changes.backup_wanted.emit,
        )
    ]


def backups_in_danger(context: DeskContext) -> Sequence[WorkItem]:
    """A newest copy that could not be restored, which a click tries again after a new one; a second
    place that got none for a week.
    """
    if not context.office.folder.is_dir():
        return []
    found = []
    if trials(context.office).failed:
        found.append(
            WorkItem(
                QCoreApplication.translate("waiting", "最近的备份没有通过试恢复"),
                QCoreApplication.translate("waiting", "点这里重新备份，再试恢复；还不行就换磁盘"),
                QCoreApplication.translate("waiting", "不可靠"),
                "refused",
                act=context.changes.backup_wanted.emit,
            )
        )
    place = second_place(context.office)
    if place is not None and place.late:
        words = QCoreApplication.translate("waiting", "插好 U 盘或硬盘，点这里备份：{folder}")
        found.append(
            WorkItem(
                QCoreApplication.translate("waiting", "第二位置一周没有备份"),
                words.format(folder=place.folder),
                QCoreApplication.translate("waiting", "逾期"),
                "due",
                act=context.changes.backup_wanted.emit,
            )
        )
    return found


def counter(context: DeskContext, counted: Callable[[], object]) -> Callable[[], Counts]:
    """Gives what asks for `counts` again and again; ``counted`` is called when figures that
    take long have come.
    """

    @cache
    def everybody() -> "PeopleCount":
        from community_desk.desktop.counting import PeopleCount

        return PeopleCount(context, counted)

    return lambda: counts(context, everybody())


def counts(context: DeskContext, everybody: "PeopleCount | None" = None) -> Counts:
    """What the foot of the window says."""
    from community_desk.desktop.counting import PeopleCount
    from community_desk.registry.lists import Filter

    counted = everybody or PeopleCount(context, lambda: None)
    people = counted.read(Filter(named="all"))
    return Counts(
        people,
        counted.households,
        _backup_words(context),
        _backup_meaning(context),
    )


def _backup_meaning(context: DeskContext) -> str:
    if trials(context.office).failed:
        return "refused"
    place = second_place(context.office)
    return "due" if is_overdue(context.office) or (place is not None and place.late) else ""


def _backup_words(context: DeskContext) -> str:
    last, known = last_backup(context.office.folder), trials(context.office)
    if last is None:
        return QCoreApplication.translate("waiting", "还没有备份")
    words = QCoreApplication.translate("waiting", "上次备份 {when}")
    said = [words.format(when=f"{last:%Y-%m-%d %H:%M}")]
    if known.failed:
        said.append(QCoreApplication.translate("waiting", "试恢复没有通过"))
    elif known.proven_at is not None:
        words = QCoreApplication.translate("waiting", "已验证可恢复 {when}")
        said.append(words.format(when=f"{known.proven_at:%m-%d}"))
    place = second_place(context.office)
    if place is not None and place.last is not None:
        words = QCoreApplication.translate("waiting", "第二位置 {when}")
        said.append(words.format(when=f"{place.last:%m-%d}"))
    return " · ".join(said)
