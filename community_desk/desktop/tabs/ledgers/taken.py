"""What a line of a block or a list will be, and saying what was done with the way back."""

from collections.abc import Callable

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.tags import TagText
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.imports import undo_taking
from community_desk.ledgers.paste import Taken

_OUTCOMES = {
    "added": (QT_TRANSLATE_NOOP("taking", "新增"), "allowed"),
    "updated": (QT_TRANSLATE_NOOP("taking", "更新"), "accent"),
    "unchanged": (QT_TRANSLATE_NOOP("taking", "没有变化"), "neutral"),
    "": (QT_TRANSLATE_NOOP("taking", "不能加入"), "refused"),
}
_SAID = QT_TRANSLATE_NOOP("taking", "《{book}》加入 {added} 条，更新 {updated} 条")
_UNDO = QT_TRANSLATE_NOOP("taking", "撤销")
_UNDONE = QT_TRANSLATE_NOOP("taking", "已撤销，《{book}》恢复到加入之前")


def outcome_tag(context: DeskContext, outcome: str) -> TagText:
    """``added``, ``updated`` and so on as a tag; empty for a line that is not taken."""
    text, meaning = _OUTCOMES[outcome]
    return TagText(context.translate("taking", text), meaning)


def tell_taken(context: DeskContext, book: Book, taken: Taken, done: Callable[[], None]) -> None:
    """Says what was entered, with an undo that puts all of it back; ``done`` hears of that."""

    def undone(_: object) -> None:
        context.notify(
            context.translate("taking", _UNDONE).format(book=book.name), meaning="neutral"
        )
        done()

    def undo() -> None:
        context.tasks.run(
            lambda office, progress: undo_taking(office, taken.operation, progress),
            undone,
            failure=context.notify_error,
        )

    text = context.translate("taking", _SAID)
    context.notify(
        text.format(book=book.name, added=f"{taken.added:,}", updated=f"{taken.updated:,}"),
        action=context.translate("taking", _UNDO),
        act=undo,
    )
