"""The short marks beside a person in a list."""

from collections.abc import Mapping
from datetime import date

from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.registry.ages import born_by

OLD_AGE = 80
TO_CHECK = QT_TRANSLATE_NOOP("tags", "待核对")
OLD = QT_TRANSLATE_NOOP("tags", "高龄")
BY_STATUS: Mapping[str, str] = {
    "register_only": QT_TRANSLATE_NOOP("tags", "空挂户"),
    "person_only": QT_TRANSLATE_NOOP("tags", "人户分离"),
    "migrant": QT_TRANSLATE_NOOP("tags", "流动人口"),
    "hmt": QT_TRANSLATE_NOOP("tags", "港澳台"),
    "foreign": QT_TRANSLATE_NOOP("tags", "外籍"),
    "moved_out": QT_TRANSLATE_NOOP("tags", "迁出"),
    "deceased": QT_TRANSLATE_NOOP("tags", "死亡"),
}


def old_since(today: date) -> str:
    """The last birth date (ISO) of those who are old today."""
    return born_by(OLD_AGE, today)


def tags_of(*, birth_date: str, status: str, flagged: bool, old: str) -> tuple[str, ...]:
    """Source texts of the context ``tags``, the most pressing first; ``old`` as `old_since`."""
    tags = []
    if flagged:
        tags.append(TO_CHECK)
    if status in BY_STATUS:
        tags.append(BY_STATUS[status])
    if birth_date and status != "deceased" and birth_date <= old:
        tags.append(OLD)
    return tuple(tags)
