"""The columns of a book that hold files, and how a cell of one is said."""

from collections.abc import Sequence

from community_desk.errors import NotUnderstoodError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers.definitions import Book, Column


def attachment_column(book: Book, name: str) -> Column:
    """The column of that name, where it takes files. Raises `NotUnderstoodError`."""
    column = book.column(name)
    taking = [each.name for each in book.columns if each.type == "attachment"]
    if column.name not in taking:
        raise NotUnderstoodError(
            "takes_no_files",
            QT_TRANSLATE_NOOP(
                "errors", "“{column}”不放文件；“{book}”里放文件的栏目：{names}。请改成其中一个。"
            ),
            column=column.name,
            book=book.name,
            names="、".join(taking) or "—",
        )
    return column


def said(names: Sequence[str], typed: str = "") -> str:
    """What stands in the cell of files: the first one's name and how many there are; behind it
    what was typed there while the column was of another type.
    """
    files = f"{names[0]} 等 {len(names)} 件" if len(names) > 1 else "".join(names)
    return "；".join(part for part in (files, typed) if part)
