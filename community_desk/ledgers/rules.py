"""What a book lets into it: the checks before an entry is written."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import store
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.facts import Facts
from community_desk.ledgers.fields import FIELDS
from community_desk.ledgers.values import read_value
from community_desk.office.office import Office
from community_desk.registry.addresses import parse_address, place_key, place_of
from community_desk.registry.consents import is_child, standing_consent
from community_desk.registry.residents import load_resident


def read_typed(
    book: Book, filled: frozenset[str], typed: Mapping[str, str], *, of_letter: bool = False
) -> dict[str, str]:
    """The stored form of what was typed, by the columns' keys.

    Raises `NotUnderstoodError` for an unknown column or a value it cannot take, `RuleSaysNoError`
    for a column that fills itself, or that the book does not have any more.
    """
    read = {}
    for name, text in typed.items():
        column = book.column(name)
        if column in book.retired:
            raise RuleSaysNoError(
                "column_is_retired",
                QT_TRANSLATE_NOOP(
                    "errors", "“{column}”已不在现在的“{book}”里，只能查看；请去掉这一栏。"
                ),
                column=column.name,
                book=book.name,
            )
        if column.name in filled:
            sentence = _filled_sentence(column, of_letter=of_letter)
            raise RuleSaysNoError("column_is_filled", sentence, column=column.name)
        read[column.key] = read_value(column, text)
    return read


def _filled_sentence(column: Column, *, of_letter: bool) -> str:
    if of_letter:
        return QT_TRANSLATE_NOOP(
            "errors", "“{column}”来自开出的证明，证明开出后不再改；有错请在“证明”里作废重开。"
        )
    if column.computed or FIELDS[column.field].link == "entry":
        return QT_TRANSLATE_NOOP("errors", "“{column}”由程序填写；请去掉这一栏。")
    return QT_TRANSLATE_NOOP("errors", "“{column}”来自居民档案；请改居民档案，各本台账会跟着变。")


def check_no_letter(book: Book, facts: Facts) -> None:
    """Raises `RuleSaysNoError` for closing or reviewing the line of a letter: it stands in the
    register as long as the letter does, and was never anybody's to keep up.
    """
    if facts.certificate_id is not None:
        raise RuleSaysNoError(
            "entry_is_letter",
            QT_TRANSLATE_NOOP(
                "errors",
                "这一条是开出的证明，一直留在登记簿里，不用核实也不能注销；要作废请到“证明”。",
            ),
            book=book.name,
        )


def check_subject(office: Office, book: Book, resident_uid: str, dwelling_uid: str) -> None:
    """Raises `RuleSaysNoError` where the subject is missing, unknown, or not asked for."""
    if book.subject == "resident" and not resident_uid:
        raise RuleSaysNoError(
            "resident_needed",
            QT_TRANSLATE_NOOP("errors", "“{book}”要登记到人；请先选一位居民。"),
            book=book.name,
        )
    links = {FIELDS[column.field].link for column in book.columns if column.field}
    if resident_uid and "resident" not in links:
        raise RuleSaysNoError(
            "resident_not_asked",
            QT_TRANSLATE_NOOP("errors", "“{book}”记的是事，不挂在居民名下；请去掉居民。"),
            book=book.name,
        )
    for table, uid in (("resident", resident_uid), ("dwelling", dwelling_uid)):
        if uid and not store.exists(office.db, table, uid):
            raise RuleSaysNoError(
                "no_such_subject",
                QT_TRANSLATE_NOOP("errors", "档案里找不到要登记的居民或房屋；请重新选择。"),
            )


def is_shown(book: Book, column: Column, values: Mapping[str, str]) -> bool:
    """Whether a column is asked for, as long as the others hold ``values`` (by key)."""
    when = column.shown_when
    if when is None:
        return True
    said = values.get(book.column(when.column).key, "")
    return said in when.values if when.values else bool(said)


def check_bounds(book: Book, values: Mapping[str, str], today: date) -> None:
    """Raises `NotUnderstoodError` for a number or a day outside what its column takes."""
    for column in book.columns:
        value = values.get(column.key, "")
        if not value:
            continue
        if column.not_future and value[:10] > today.isoformat():
            raise NotUnderstoodError(
                "column_in_future",
                QT_TRANSLATE_NOOP("errors", "“{column}”不能晚于今天（{today}）；请检查“{value}”。"),
                column=column.name,
                today=today.isoformat(),
                value=value,
            )
        if (column.least is not None and Decimal(value) < column.least) or (
            column.most is not None and Decimal(value) > column.most
        ):
            raise NotUnderstoodError(
                "column_out_of_bounds",
                QT_TRANSLATE_NOOP(
                    "errors", "“{column}”要在 {least} 到 {most} 之间，现在是 {value}；请改正。"
                ),
                column=column.name,
                least="−∞" if column.least is None else column.least,
                most="∞" if column.most is None else column.most,
                value=value,
            )


def check_required(book: Book, filled: frozenset[str], values: Mapping[str, str]) -> None:
    """Raises `RuleSaysNoError` naming the columns without which the entry makes no sense."""
    missing = [
        column.name
        for column in book.columns
        if column.required
        and column.name not in filled
        and not values.get(column.key)
        and is_shown(book, column, values)
    ]
    if missing:
        raise RuleSaysNoError(
            "column_needed",
            QT_TRANSLATE_NOOP("errors", "“{book}”还缺：{columns}；请先填上。"),
            book=book.name,
            columns="、".join(missing),
        )


def dwelling_of(office: Office, book: Book, values: Mapping[str, str]) -> str:
    """The dwelling that the typed address of a book about dwellings means, or ``""``."""
    typed = {column.field: values.get(column.key, "") for column in book.columns}
    if book.subject != "dwelling":
        return ""
    parts = [typed.get(part, "") for part in ("compound", "block", "unit", "floor", "room")]
    place = parse_address(typed.get("address", "")) if "address" in typed else place_of(*parts)
    return store.dwelling_at(office.db, place_key(place)) if place else ""


def check_once(office: Office, book: Book, resident_uid: str, dwelling_uid: str) -> None:
    """Raises `RuleSaysNoError` where a book takes a subject once and has it already."""
    if not book.once:
        return
    by_dwelling = dwelling_uid if book.subject == "dwelling" else ""
    by_resident = resident_uid if book.subject == "resident" else ""
    serial = store.open_serial_of(
        office.db, book.code, resident_uid=by_resident, dwelling_uid=by_dwelling
    )
    if serial is not None:
        raise RuleSaysNoError(
            "already_in_book",
            QT_TRANSLATE_NOOP("errors", "“{book}”里已有第 {serial} 条；请直接修改那一条。"),
            book=book.name,
            serial=serial,
        )


def check_consent(office: Office, book: Book, resident_uid: str) -> None:
    """Raises `RuleSaysNoError` where a child would be entered, or an entry about one changed,
    without the consent of its guardian (个人信息保护法 31; domain G).
    """
    if not book.guardian_consent or not resident_uid:
        return
    person = load_resident(office, resident_uid)
    if person.birth_date and not is_child(person.birth_date, office.today()):
        return
    if standing_consent(office, resident_uid) is not None:
        return
    if not person.birth_date:
        raise RuleSaysNoError(
            "age_not_known",
            QT_TRANSLATE_NOOP(
                "errors",
                "{name}没有出生日期，看不出是否未满14周岁；请先补上出生日期，再记入“{book}”。",
            ),
            name=person.name,
            book=book.name,
        )
    raise RuleSaysNoError(
        "consent_needed",
        QT_TRANSLATE_NOOP(
            "errors",
            "{name}未满14周岁，记入“{book}”要有监护人同意；请在居民卡片上登记监护人同意，再保存。",
        ),
        name=person.name,
        book=book.name,
    )
