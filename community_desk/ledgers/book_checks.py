"""What must hold within a book's definition, told at the line and key where it does not."""

from collections.abc import Sequence

from community_desk.errors import TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import book_names, computed
from community_desk.ledgers.definitions import DAYS, NUMBERS, Book, Column
from community_desk.ledgers.fields import COMPOUND_FIELDS, FIELDS
from community_desk.office.forms import Table


def check_book(table: Table, tables: Sequence[Table], book: Book) -> None:
    """Raises `TroubleError` for what is wrong with a book or with its columns together; those
    stand in ``tables``.
    """
    _check_words(table, book)
    _check_columns_together(table, tables, book)


def check_column(table: Table, column: Column) -> None:
    """Raises `TroubleError` for what is wrong with a column by itself."""
    book_names.check_words(table, "name", [column.name], book_names.LONGEST["name"])
    book_names.check_words(table, "was", column.was, book_names.LONGEST["name"])
    book_names.check_words(table, "choices", column.choices, book_names.LONGEST_CHOICE)
    book_names.check_many(table, "choices", len(column.choices), book_names.MOST_CHOICES)
    book_names.check_once(table, "choices", column.choices)
    if column.least is not None and column.most is not None and column.least > column.most:
        raise table.wrong(
            "most",
            QT_TRANSLATE_NOOP(
                "errors", "{file} 第 {line} 行第 {column} 列{where}：most 比 least 还小；请改好。"
            ),
        )
    if column.field and column.type not in FIELDS[column.field].types:
        raise table.wrong(
            "type",
            QT_TRANSLATE_NOOP(
                "errors",
                "{file} 第 {line} 行第 {column} 列{where}：{field} 填不进 {type} 类型的“{name}”；"
                "类型请用 {types}。",
            ),
            field=column.field,
            type=column.type,
            name=column.name,
            types=" / ".join(sorted(FIELDS[column.field].types)),
        )
    # What a letter says fills the line of that letter, whoever fills the column elsewhere.
    of_letter = column.field and FIELDS[column.field].link == "letter"
    if (column.field or column.computed) and not (column.filled_from or of_letter):
        raise table.lacks("filled_from")
    if column.type == "choice" and not column.choices:
        if not column.field and not column.others:
            raise table.lacks("choices")
    elif column.type != "choice" and column.choices:
        raise table.wrong(
            "choices",
            QT_TRANSLATE_NOOP(
                "errors",
                "{file} 第 {line} 行第 {column} 列{where}："
                "只有 choice 类型可以写 choices；请改好。",
            ),
        )
    kinds = {"least": NUMBERS, "most": NUMBERS, "not_future": DAYS, "computed": NUMBERS}
    for key, types in kinds.items():
        if key in table.values and column.type not in types:
            raise table.wrong(
                key,
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{file} 第 {line} 行第 {column} 列{where}：{key} 只用于 {types} 类型；请改好。",
                ),
                types=" / ".join(types),
            )


def _check_words(table: Table, book: Book) -> None:
    book_names.check_words(table, "name", [book.name], book_names.LONGEST["name"])
    book_names.check_number(table, book.number)
    privacy = [book.privacy] if book.privacy else []
    book_names.check_words(table, "privacy", privacy, book_names.LONGEST["privacy"])
    book_names.check_many(table, "columns", len(book.columns), book_names.MOST_COLUMNS)
    book_names.check_range(table, "keep_years", book.keep_years, 0, book_names.MOST_YEARS)
    if (layout := table.table("layout")) is not None:
        signatures = book.layout.signatures
        book_names.check_words(layout, "signatures", signatures, book_names.LONGEST_SIGNATURE)
        for share in book.layout.widths.values():
            book_names.check_range(layout, "widths", share, 1, book_names.MOST_SHARE)


def _check_columns_together(table: Table, tables: Sequence[Table], book: Book) -> None:
    names = [column.name for column in book.columns]
    ever = [name for column in book.columns for name in (column.name, *column.was)]
    is_any_twice = len(set(ever)) < len(ever)
    for index, column in enumerate(book.columns):
        if is_any_twice:
            _check_names(tables, book, index)
        if column.shown_when and column.shown_when.column not in names:
            raise _no_column(tables[index], "shown_when", column.shown_when.column)
        if column.computed:
            _check_computed(tables[index], book, column)
    layout = book.layout
    for key, said in (
        ("order", layout.order),
        ("left_out", layout.left_out),
        ("totals", layout.totals),
        ("widths", tuple(layout.widths)),
    ):
        for name in said:
            if name not in names:
                inner = table.table("layout")
                assert inner is not None
                raise _no_column(inner, key, name)
    fields = {column.field for column in book.columns}
    wanted = (
        ("entry_number" in fields and not book.number, "number", "entry_number"),
        (bool(fields & COMPOUND_FIELDS) and "compound" not in fields, "compound", "compound_*"),
    )
    for is_missing, needed, field in wanted:
        if is_missing:
            raise table.wrong(
                "columns",
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{file} 第 {line} 行第 {column} 列{where}："
                    "用了 {field}，却没有 {needed}；请补上。",
                ),
                field=field,
                needed=needed,
            )


def _check_names(tables: Sequence[Table], book: Book, index: int) -> None:
    """A name stands once, and a former name of a column is no other column's."""
    column = book.columns[index]
    if column.name in {before.name for before in book.columns[:index]}:
        raise tables[index].wrong(
            "name",
            QT_TRANSLATE_NOOP(
                "errors",
                "{file} 第 {line} 行第 {column} 列{where}：这一栏前面已经有了；请换个名字。",
            ),
        )
    others = (*book.columns[:index], *book.columns[index + 1 :])
    for other in others:
        if column.name != other.name and column.key in (other.name, *other.was):
            raise tables[index].wrong(
                "was" if column.was else "name",
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{file} 第 {line} 行第 {column} 列{where}："
                    "“{other}”一栏用过“{value}”这个名字；请换个名字。",
                ),
                other=other.name,
                value=column.key,
            )


def _check_computed(table: Table, book: Book, column: Column) -> None:
    book_names.check_words(table, "computed", [column.computed], book_names.LONGEST["computed"])
    numbers = computed.numbers_in(book.columns)
    try:
        computed.parse(column.computed, numbers)
    except ValueError as error:
        raise table.wrong(
            "computed",
            QT_TRANSLATE_NOOP(
                "errors",
                "{file} 第 {line} 行第 {column} 列{where}："
                "看不懂算式“{value}”；只能用 {names} 和 + - * 与整数。",
            ),
            value=column.computed,
            names="、".join(numbers),
        ) from error


def _no_column(table: Table, key: str, name: str) -> TroubleError:
    return table.wrong(
        key,
        QT_TRANSLATE_NOOP(
            "errors",
            "{file} 第 {line} 行第 {column} 列{where}："
            "{key} 里的“{value}”不是这本台账的栏目；请改好。",
        ),
        value=name,
    )
