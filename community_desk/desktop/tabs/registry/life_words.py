"""What happened to a household, in one sentence."""

from collections.abc import Mapping
from string import Formatter

from community_desk.desktop.context import DeskContext
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.registry.store_journal import StoredOperation

# By kind: the parts of a sentence, each in one or more ways. The first way is taken of which all
# that it speaks of is on record; a part that can be said in no way is left out.
_SAID: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "move_in": ((QT_TRANSLATE_NOOP("life", "{people}迁入{address}"),),),
    "return": ((QT_TRANSLATE_NOOP("life", "{people}迁回{address}"),),),
    "move_out": (
        (
            QT_TRANSLATE_NOOP("life", "{people}迁出到{to}"),
            QT_TRANSLATE_NOOP("life", "{people}迁出"),
        ),
        (QT_TRANSLATE_NOOP("life", "，新户主{head}"),),
    ),
    "birth": ((QT_TRANSLATE_NOOP("life", "{parent}的孩子{people}出生"),),),
    "death": (
        (QT_TRANSLATE_NOOP("life", "{people}去世"),),
        (QT_TRANSLATE_NOOP("life", "，新户主{head}"),),
    ),
    "marriage": (
        (QT_TRANSLATE_NOOP("life", "{people}与{partner}结婚，入户"),),
        (QT_TRANSLATE_NOOP("life", "，原户新户主{head}"),),
    ),
    "split": (
        (QT_TRANSLATE_NOOP("life", "{people}分户，户主{head_of_new}"),),
        (QT_TRANSLATE_NOOP("life", "，住到{address}"),),
        (QT_TRANSLATE_NOOP("life", "，原户新户主{head}"),),
    ),
    "head": (
        (
            QT_TRANSLATE_NOOP("life", "户主由{before}改为{people}"),
            QT_TRANSLATE_NOOP("life", "{people}为户主"),
        ),
    ),
    "move": (
        (
            QT_TRANSLATE_NOOP("life", "{people}从{before}搬到{address}"),
            QT_TRANSLATE_NOOP("life", "{people}搬到{address}"),
        ),
    ),
    "merge": ((QT_TRANSLATE_NOOP("life", "{people}的两条登记合并为一条"),),),
}
_AND_MORE = QT_TRANSLATE_NOOP("life", "{names}等{count}人")
_NAMED = 5


def sentence(context: DeskContext, operation: StoredOperation) -> str:
    """An event of the kinds of `life.KINDS`, or a merge, in words."""
    about = {key: _word(context, value) for key, value in operation.about.items()}
    text = ""
    for ways in _SAID["return" if "returns" in about else operation.kind]:
        way = next((way for way in ways if all(name in about for name in _names(way))), "")
        text += context.translate("life", way).format(**about) if way else ""
    return text


def _word(context: DeskContext, value: object) -> str:
    if not isinstance(value, list):
        return str(value)
    names = "、".join(map(str, value[:_NAMED]))
    if len(value) <= _NAMED:
        return names
    return context.translate("life", _AND_MORE).format(names=names, count=len(value))


def _names(template: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(template) if name]
