"""Lists that an office keeps under a name: what they ask for, kept as data.

A definition may speak of the ledgers (``BookCondition``); since the registry knows none, whoever
opens the list gives that part its SQL (``ledgers/people.py``).
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from community_desk.errors import NotUnderstoodError, RuleSaysNoError, found_or_no
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.registry import store_lists
from community_desk.registry.checks import FLAGS
from community_desk.registry.codes import GONE, TABLES
from community_desk.registry.conditions import KINDS, Condition, Within
from community_desk.registry.lists import NAMED_TITLES, Filter

# Since when an entry of a book may not have been reviewed; else a number of days.
SINCE = ("month", "quarter", "year")
_CODED = ("sex", "status", "education", "marriage", "employment", "relation", "id_kind")
_NUMBERS = ("at_least", "below", "household_at_least")
_DAYS = ("moved_in_since", "moved_in_before")
_MOST = 150


@dataclass(frozen=True, slots=True)
class BookCondition:
    """To stand in a ledger book, or not to; with ``not_reviewed``, to stand in it without a
    review since the beginning of this month, quarter or year (`SINCE`), or in so many days.
    """

    book: str
    negated: bool = False
    not_reviewed: str = ""


@dataclass(frozen=True, slots=True)
class Definition:
    """What a list asks for: all conditions together, of people who are still here unless a
    status of those who are gone is asked for.
    """

    conditions: tuple[Condition, ...] = ()
    books: tuple[BookCondition, ...] = ()


@dataclass(frozen=True, slots=True)
class SavedList:
    """A list under its name. ``definition`` is text as stored: see `definition_of`. A list that
    comes with the program has no ``uid`` and its name is a source text of the context ``lists``.
    """

    uid: str
    name: str
    definition: str
    revision: int = 0


def as_text(definition: Definition) -> str:
    """A definition as it is stored."""
    document = {
        "conditions": [
            {"kind": each.kind, "value": each.value} | ({"negated": True} if each.negated else {})
            for each in definition.conditions
        ],
        "books": [
            {"book": each.book}
            | ({"negated": True} if each.negated else {})
            | ({"not_reviewed": each.not_reviewed} if each.not_reviewed else {})
            for each in definition.books
        ],
    }
    return json.dumps(document, ensure_ascii=False)


# The two lists every office asks for first.
SHIPPED = (
    SavedList(
        "",
        QT_TRANSLATE_NOOP("lists", "80岁以上独居"),
        as_text(Definition((Condition("at_least", "80"), Condition("alone")))),
    ),
    SavedList(
        "",
        QT_TRANSLATE_NOOP("lists", "本季未走访的残疾人"),
        as_text(Definition(books=(BookCondition("0305", not_reviewed="quarter"),))),
    ),
)


def saved_lists(office: Office) -> list[SavedList]:
    """The lists this office saved, the oldest first."""
    return [SavedList(*line) for line in store_lists.lines(office.db)]


def load_saved_list(office: Office, uid: str) -> SavedList:
    """One list. Raises `RuleSaysNoError` ``no_such_list``."""
    found = store_lists.line(office.db, "uid", uid)
    line = found_or_no(
        found,
        "no_such_list",
        QT_TRANSLATE_NOOP("errors", "这个名单已经删除了；请刷新后再看。"),
    )
    return SavedList(*line)


def save_list(office: Office, name: str, definition: Definition) -> SavedList:
    """Keeps a list under a name that no other list has.

    Raises `NotUnderstoodError` for no name, no condition or a value that fits no condition,
    `RuleSaysNoError` ``list_name_taken``.
    """
    text = _checked(definition)
    with office.writing("registry.lists") as write:
        name = _free_name(office, name, but="")
        uid = store_lists.insert(write, name, text)
        write.audit("create", "saved_list", uid, new={"name": name, "definition": text})
        return load_saved_list(office, uid)


def change_list(
    office: Office, uid: str, *, name: str | None = None, definition: Definition | None = None
) -> SavedList:
    """Renames a list, or makes it ask for something else. Raises as `save_list`."""
    with office.writing("registry.lists") as write:
        before = load_saved_list(office, uid)
        text = before.definition if definition is None else _checked(definition)
        new_name = before.name if name is None else _free_name(office, name, but=uid)
        store_lists.update(write, uid, new_name, text)
        write.audit(
            "change",
            "saved_list",
            uid,
            old={"name": before.name, "definition": before.definition},
            new={"name": new_name, "definition": text},
        )
        return load_saved_list(office, uid)


def delete_list(office: Office, uid: str) -> SavedList:
    """Takes a list away; gives it, so that `restore_list` can bring it back."""
    with office.writing("registry.lists") as write:
        before = load_saved_list(office, uid)
        store_lists.delete(write, uid)
        old = {"name": before.name, "definition": before.definition}
        write.audit("delete", "saved_list", uid, old=old)
    return before


def restore_list(office: Office, deleted: SavedList) -> SavedList:
    """Brings back a list that was deleted. Raises `RuleSaysNoError` ``list_name_taken``."""
    with office.writing("registry.lists") as write:
        name = _free_name(office, deleted.name, but="")
        store_lists.insert(write, name, deleted.definition, uid=deleted.uid)
        write.audit("restore", "saved_list", deleted.uid, new={"name": name})
        return load_saved_list(office, deleted.uid)


def filter_of(definition: Definition, within: tuple[Within, ...] = ()) -> Filter:
    """The people a definition asks for; ``within`` is what its books came to."""
    gone = any(
        each.kind == "status" and each.value in GONE and not each.negated
        for each in definition.conditions
    )
    return Filter(named="" if gone else "all", conditions=definition.conditions, within=within)


def definition_of(saved: SavedList) -> Definition:
    """What a list asks for. Raises `NotUnderstoodError` ``list_broken`` for what is no
    definition, such as one that a newer program wrote.
    """
    try:
        document = json.loads(saved.definition)
        conditions = tuple(
            Condition(each["kind"], each.get("value", ""), each.get("negated", False))
            for each in document.get("conditions", [])
        )
        books = tuple(
            BookCondition(each["book"], each.get("negated", False), each.get("not_reviewed", ""))
            for each in document.get("books", [])
        )
        definition = Definition(conditions, books)
        _check(definition)
    except (ValueError, TypeError, KeyError, AttributeError, NotUnderstoodError) as error:
        raise NotUnderstoodError(
            "list_broken",
            QT_TRANSLATE_NOOP("errors", "名单“{name}”的条件读不懂；请修改这个名单，或删除后重建。"),
            name=saved.name,
        ) from error
    return definition


def _checked(definition: Definition) -> str:
    if not definition.conditions and not definition.books:
        raise NotUnderstoodError(
            "list_empty", QT_TRANSLATE_NOOP("errors", "名单还没有条件；请至少加一个条件。")
        )
    _check(definition)
    return as_text(definition)


def _check(definition: Definition) -> None:
    for condition in definition.conditions:
        if not _fits(condition):
            raise NotUnderstoodError(
                "condition_wrong",
                QT_TRANSLATE_NOOP("errors", "条件的内容“{value}”不对；请重新选择或填写。"),
                value=condition.value,
            )
    for book in definition.books:
        since = book.not_reviewed
        days = isinstance(since, str) and since.isdecimal() and 0 < int(since) < 10_000
        if not (isinstance(book.book, str) and book.book) or not (since in ("", *SINCE) or days):
            raise NotUnderstoodError(
                "condition_wrong",
                QT_TRANSLATE_NOOP("errors", "条件的内容“{value}”不对；请重新选择或填写。"),
                value=since or book.book,
            )


def _fits(condition: Condition) -> bool:
    kind, value = condition.kind, condition.value
    if kind not in KINDS or not isinstance(value, str) or not isinstance(condition.negated, bool):
        return False
    checks: Mapping[str, Callable[[str], bool]] = {
        **dict.fromkeys(_CODED, lambda text: text in TABLES[kind]),
        **dict.fromkeys(_NUMBERS, lambda text: text.isdecimal() and int(text) <= _MOST),
        **dict.fromkeys(_DAYS, _is_day),
        "flagged": lambda text: not text or text in FLAGS,
        "uids": _is_list,
    }
    check = checks.get(kind)
    if check is not None and not check(value):
        return False
    try:
        KINDS[kind]("value", value, date(2000, 1, 1))
    except (ValueError, LookupError):
        return False
    return True


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_list(text: str) -> bool:
    try:
        return isinstance(json.loads(text), list)
    except ValueError:
        return False


def _free_name(office: Office, name: str, *, but: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise NotUnderstoodError(
            "list_unnamed", QT_TRANSLATE_NOOP("errors", "名单还没有名称；请写一个名称。")
        )
    other = store_lists.line(office.db, "name", name)
    own = {*NAMED_TITLES.values(), *(each.name for each in SHIPPED)}
    if name in own or (other is not None and other[0] != but):
        raise RuleSaysNoError(
            "list_name_taken",
            QT_TRANSLATE_NOOP("errors", "已经有名单叫“{name}”；请换一个名称。"),
            name=name,
        )
    return name
