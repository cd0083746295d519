"""What a copy of the office is called in the window: when, why, what it holds."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from community_desk.desktop.kit.tags import TagText
from community_desk.office import copies
from community_desk.office.backup import Since
from community_desk.office.copies import Copy, Facts


def when_of(copy: Copy) -> str:
    """When it was made at the desk."""
    return f"{copy.local:%Y-%m-%d %H:%M}"


def kind_of(copy: Copy) -> str:
    """What it was made for."""
    return {
        copies.AUTOMATIC: QCoreApplication.translate("copies", "关窗口时"),
        copies.BY_HAND: QCoreApplication.translate("copies", "手动"),
        copies.BEFORE_UPGRADE: QCoreApplication.translate("copies", "升级前"),
        copies.BEFORE_IMPORT: QCoreApplication.translate("copies", "导入前"),
        copies.BEFORE_RESTORE: QCoreApplication.translate("copies", "恢复前"),
    }.get(copy.kind, QCoreApplication.translate("copies", "其他"))


def state_of(copy: Copy) -> TagText:
    """Whether an office can come from it, as far as a look tells."""
    return {
        "whole": TagText(QCoreApplication.translate("copies", "完整"), "allowed"),
        "older": TagText(QCoreApplication.translate("copies", "旧版本做的"), "due"),
        "damaged": TagText(QCoreApplication.translate("copies", "坏了"), "refused"),
        "unfinished": TagText(QCoreApplication.translate("copies", "没写完"), "refused"),
    }[copy.state]


def size_of(copy: Copy) -> str:
    """Its size in megabytes."""
    return f"{copy.size / 1e6:,.1f} MB"


def place_of(copy: Copy, backups: Path | None) -> str:
    """Where it lies: in the ``backups`` of the office, or in what other folder."""
    if copy.folder.parent == backups:
        return QCoreApplication.translate("copies", "本机")
    return str(copy.folder.parent)


def holds(facts: Facts | None) -> str:
    """How many people and papers are in it; empty where it does not say."""
    if facts is None:
        return ""
    tables = facts.tables
    letters = tables.get("certificate", 0) + tables.get("refusal", 0)
    return QCoreApplication.translate(
        "copies", "{people} 份居民档案 · {letters} 份证明和告知"
    ).format(people=f"{tables.get('resident', 0):,}", letters=f"{letters:,}")


def lacks(since: Since | None) -> str:
    """What was done after it and is not in it."""
    if since is None:
        return QCoreApplication.translate(
            "copies", "这份备份以后录入的都不在里面；请记下那以后办过的事，恢复后补录。"
        )
    if not since.acts:
        return QCoreApplication.translate("copies", "这份备份以后没有改过什么，不会少东西。")
    words = {
        QCoreApplication.translate("copies", "{count} 份居民档案"): since.people,
        QCoreApplication.translate("copies", "{count} 份证明和告知"): since.letters,
        QCoreApplication.translate("copies", "{count} 条台账"): since.entries,
        QCoreApplication.translate("copies", "{count} 张凭证"): since.vouchers,
    }
    more = "、".join(word.format(count=f"{count:,}") for word, count in words.items() if count)
    if not more:
        text = QCoreApplication.translate("copies", "这份备份以后的 {acts} 次改动不在里面。")
        return text.format(acts=f"{since.acts:,}")
    text = QCoreApplication.translate(
        "copies", "这份备份以后的 {acts} 次改动不在里面，其中新增 {more}。"
    )
    return text.format(acts=f"{since.acts:,}", more=more)
