"""The copies of the office and the recovery sheet that wait."""

from collections.abc import Sequence

from community_desk.errors import Translate
from community_desk.office.backup import is_overdue, last_backup
from community_desk.office.office import Office
from community_desk.office.permissions import may
from community_desk.office.recovery import is_proof_due, recovery_state
from community_desk.office.second_place import second_place
from community_desk.office.trial import trials
from community_desk.waiting.records import Item, Place


def backup_overdue(office: Office, translate: Translate) -> Sequence[Item]:
    """An office with people in it that was not copied for a week, or never."""
    from community_desk.registry.lists import is_anybody

    if not office.folder.is_dir() or not is_anybody(office):
        return []
    if not is_overdue(office):
        return []
    return [
        Item(
            translate("waiting", "该备份了"),
            backup_words(office, translate),
            translate("waiting", "逾期"),
            "refused",
            "overdue",
            copies=True,
        )
    ]


def backups_in_danger(office: Office, translate: Translate) -> Sequence[Item]:
    """A newest copy that could not be restored; a second place that got none for a week."""
    if not office.folder.is_dir():
        return []
    found = []
    if trials(office).failed:
        found.append(
            Item(
                translate("waiting", "最近的备份没有通过试恢复"),
                translate("waiting", "点这里重新备份，再试恢复；还不行就换磁盘"),
                translate("waiting", "不可靠"),
                "refused",
                "overdue",
                copies=True,
            )
        )
    place = second_place(office)
    if place is not None and place.late:
        words = translate("waiting", "插好 U 盘或硬盘，点这里备份：{folder}")
        found.append(
            Item(
                translate("waiting", "第二位置一周没有备份"),
                words.format(folder=place.folder),
                translate("waiting", "逾期"),
                "due",
                "overdue",
                copies=True,
            )
        )
    return found


def recovery_unproven(office: Office, translate: Translate) -> Sequence[Item]:
    """A recovery sheet that nobody tried, or not for a year; whoever manages the staff hears it."""
    if not may(office, "office.staff") or not is_proof_due(office):
        return []
    proven = recovery_state(office).proven_on
    quiet = (
        translate("waiting", "照着纸输一次恢复码；找不到就换一个新的")
        if proven is None
        else translate("waiting", "上次验证 {day}").format(day=proven)
    )
    return [
        Item(
            translate("waiting", "恢复单该验证了"),
            quiet,
            translate("waiting", "待验证"),
            "due",
            "reminder",
            Place("office_page", "people", "recovery"),
        )
    ]


def backup_words(office: Office, translate: Translate) -> str:
    """When the office was last copied, and whether that copy was tried."""
    last, known = last_backup(office.folder), trials(office)
    if last is None:
        return translate("waiting", "还没有备份")
    when = f"{last:%Y-%m-%d %H:%M}"
    if last.date() == office.today():
        when = translate("waiting", "今天 {time}").format(time=f"{last:%H:%M}")
    said = [translate("waiting", "上次备份 {when}").format(when=when)]
    if known.failed:
        said.append(translate("waiting", "试恢复没有通过"))
    elif known.proven_at is not None:
        words = translate("waiting", "已验证可恢复 {when}")
        said.append(words.format(when=f"{known.proven_at:%m-%d}"))
    place = second_place(office)
    if place is not None and place.last is not None:
        said.append(translate("waiting", "第二位置 {when}").format(when=f"{place.last:%m-%d}"))
    return " · ".join(said)
