"""Pictures of what comes in at once: a block, a list, a workbook; into a book or as vouchers."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

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

# The name of a dialog, and what makes it.
Making = tuple[str, Callable[[], QWidget]]
Dialog = TypeVar("Dialog", bound=QWidget)


def taking(
    context: DeskContext, book: Book, window: QWidget, wait: Callable[[], None]
) -> Iterator[Making]:
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
    block = read_block(context.office, book, text, ())
    yield "paste", partial(PasteDialog, context, book, block, window)
    yield "many", partial(_many, context, book, window, wait)
    with TemporaryDirectory() as elsewhere:
        file = Path(elsewhere) / "残疾人台账.tsv"
        file.write_text(f"残疾人台账\t\t\t\t\n{text}", encoding="utf-8")
        make = partial(BookImport, context, book, file, window)
        yield "import-book", partial(_read, make, wait)
        yield "import-book-result", partial(_go_on, make, wait)


def taking_account(
    context: DeskContext, account: Path, window: QWidget, wait: Callable[[], None]
) -> Iterator[Making]:
    """An account that was kept so far comes in as vouchers."""
    make = partial(AccountImport, context, account, window)
    yield "import-account", partial(_read, make, wait)
    yield "import-account-result", partial(_account_result, context, make, wait)


def _many(
    context: DeskContext, book: Book, window: QWidget, wait: Callable[[], None]
) -> ManyDialog:
    many = ManyDialog(context, book, window)
    many.choose_list("named old")
    wait()
    return many


def _read(make: Callable[[], Dialog], wait: Callable[[], None]) -> Dialog:
    dialog = make()
    wait()
    return dialog


def _go_on(make: Callable[[], BookImport], wait: Callable[[], None]) -> BookImport:
    dialog = _read(make, wait)
    dialog.main.click()
    wait()
    return dialog


def _account_result(
    context: DeskContext, make: Callable[[], AccountImport], wait: Callable[[], None]
) -> AccountImport:
    dialog = _read(make, wait)
    dialog.choices.fund.set_value(funds_of(context.office).all[0].key)
    dialog.main.click()
    wait()
    return dialog
