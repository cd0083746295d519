"""Ctrl+D in a new entry: what the last one has and may be the same again."""

from PySide6.QtCore import QCoreApplication

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.ledgers.entry_form import EntryForm
from community_desk.ledgers.copy_last import copied_from_last
from community_desk.ledgers.definitions import Book

translate = QCoreApplication.translate


def copy_last(context: DeskContext, book: Book, form: EntryForm) -> bool:
    """Types it into the form, where nothing stands yet; says so, and whether there was any."""
    typed, copied = form.typed(), dict[str, str]()
    with context.telling():
        last, columns = copied_from_last(context.office, book), set(form.keys())
        copied = {k: v for k, v in last.items() if k in columns and not typed.get(k)}
        form.show_draft(copied)
        text = translate("EntryPane", "上一条里没有可以照抄的内容")
        if copied:
            text = translate("EntryPane", "照上一条填了 {count} 项；日期、号码、电话没有照抄")
        context.notify(text.format(count=len(copied)), meaning="neutral")
    return bool(copied)
