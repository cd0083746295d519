"""Pictures of what comes in at once: a block, a list, a workbook; into a book or as vouchers."""

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.expenses.take_in_import import AccountImport
from community_desk.desktop.tabs.ledgers.import_dialog import BookImport
from community_desk.desktop.tabs.ledgers.many_dialog import ManyDialog
from community_desk.desktop.tabs.ledgers.paste_dialog import PasteDialog
from community_desk.expenses.funds import funds_of
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.paste import read_block
from community_desk.registry import lists
from community_desk.registry.lists import Filter


def taking(
    context: DeskContext, book: Book, window: QWidget, wait: Callable[[], None]
) -> Iterator[tuple[str, QWidget]]:
    """What comes into a book at once: a block, a list, the workbook it was kept in so far."""
    people = lists.page(context.office, Filter(named="old"), sort="address", limit=3)
    typed = (
        "肢体\t三级\t2030.5.6\n",
        "视力\t一级\t2026-02-30\n",
        "听力\t二级\t2031.1.1\n",
    )
    lines = [
        f"{one.name}\t{one.birth_date}\t{rest}" for one, rest in zip(people, typed, strict=False)
    ]
    text = "姓名\t出生日期\t残疾类别\t残疾等级\t证件有效期至\n" + "".join(lines)
    yield "paste", PasteDialog(context, book, read_block(context.office, book, text, ()), window)
    many = ManyDialog(context, book, window)
    many.choose_list("named old")
    wait()
    yield "many", many
    with TemporaryDirectory() as elsewhere:
        file = Path(elsewhere) / "残疾人台账.tsv"
        file.write_text(f"残疾人台账\t\t\t\t\n{text}", encoding="utf-8")
        dialog = BookImport(context, book, file, window)
        wait()
        yield "import-book", dialog
        dialog = BookImport(context, book, file, window)
        wait()
        dialog.main.click()
        wait()
        yield "import-book-result", dialog


def taking_account(
    context: DeskContext, account: Path, window: QWidget, wait: Callable[[], None]
) -> Iterator[tuple[str, QWidget]]:
    """An account that was kept so far comes in as vouchers."""
    dialog = AccountImport(context, account, window)
    wait()
    yield "import-account", dialog
    dialog = AccountImport(context, account, window)
    wait()
    dialog.choices.fund.set_value(funds_of(context.office).all[0].key)
    dialog.main.click()
    wait()
    yield "import-account-result", dialog
