"""What fields, facts and lines of a roster are called on the screen."""

from collections.abc import Callable, Mapping

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.registry import words
from community_desk.desktop.tabs.registry.history import FACTS
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.registry.codes import TABLES
from community_desk.registry.headings import ALL_FIELDS
from community_desk.registry.import_compare import FactChange
from community_desk.registry.masking import mask_id, mask_numbers, mask_phone

# What a roster has beyond the facts of a person; the parts of a dwelling.
_FIELDS: Mapping[str, str] = {
    "head_name": QT_TRANSLATE_NOOP("import", "户主姓名"),
    "compound": QT_TRANSLATE_NOOP("import", "小区"),
    "block": QT_TRANSLATE_NOOP("import", "楼栋"),
    "unit": QT_TRANSLATE_NOOP("import", "单元"),
    "floor": QT_TRANSLATE_NOOP("import", "楼层"),
    "room": QT_TRANSLATE_NOOP("import", "室号"),
    "plate": QT_TRANSLATE_NOOP("import", "门牌号"),
    "area": QT_TRANSLATE_NOOP("import", "建筑面积"),
    "household": QT_TRANSLATE_NOOP("import", "所在户"),
}
_NOTHING = "—"
_HIDDEN_PART = QT_TRANSLATE_NOOP("import", "{number}（中间几位不同）")
_MASKS: Mapping[str, Callable[[str], str]] = {
    "id_number": mask_id,
    "phone": mask_phone,
    "emergency_phone": mask_phone,
}


def field_choices(context: DeskContext) -> dict[str, str]:
    """What a column of a roster can be, in the order of the table of headings."""
    return {field: fact_word(context, field) for field in ALL_FIELDS}


def fact_word(context: DeskContext, fact: str) -> str:
    """The name of a field or fact."""
    if fact in _FIELDS:
        return context.translate("import", _FIELDS[fact])
    return context.translate("history", FACTS[fact])


def old_text(context: DeskContext, change: FactChange) -> str:
    """What the registry has, masked."""
    return _value(context, change.fact, change.old)


def new_text(context: DeskContext, change: FactChange) -> str:
    """What the roster has, masked; says so where the mask hides the difference."""
    text = _value(context, change.fact, change.new)
    if text == _value(context, change.fact, change.old):
        return context.translate("import", _HIDDEN_PART).format(number=text)
    return text


def _value(context: DeskContext, fact: str, value: str) -> str:
    if fact in TABLES:
        return words.word(context, fact, value) or _NOTHING
    return _MASKS.get(fact, mask_numbers)(value) or _NOTHING
