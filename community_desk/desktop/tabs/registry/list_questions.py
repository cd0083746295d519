"""What a saved list can ask, in the words of the dialog: what, how, and of which value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.registry import history, words
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers.access import seen_books
from community_desk.ledgers.in_force import books_in_force
from community_desk.registry import lists
from community_desk.registry.addresses import Place, write_address
from community_desk.registry.checks import FLAGS
from community_desk.registry.conditions import PLACE_SIGN, Condition
from community_desk.registry.saved_lists import BookCondition, Definition
from community_desk.registry.store_confirmations import FACTS

Asked = Condition | BookCondition
# What stands in the place of a number of days until somebody types another.
_DAYS = "90"


@dataclass(frozen=True, slots=True)
class How:
    """One way to ask: a text of the context ``questions`` and the kind of condition it makes.
    ``since`` is one of `saved_lists.SINCE`, or ``days`` where the number is typed.
    """

    text: str
    kind: str
    negated: bool = False
    since: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask. ``value`` says what its value is: empty for none, ``number``, ``date``,
    ``place``, ``flag``, ``fact``, ``book``, or a table of `codes.TABLES`.
    """

    text: str
    hows: tuple[How, ...]
    value: str = ""


def _coded(text: str, kind: str) -> Question:
    yes, no = QT_TRANSLATE_NOOP("questions", "是"), QT_TRANSLATE_NOOP("questions", "不是")
    return Question(text, (How(yes, kind), How(no, kind, negated=True)), kind)


QUESTIONS: Mapping[str, Question] = {
    "age": Question(
        QT_TRANSLATE_NOOP("questions", "年龄"),
        (
            How(QT_TRANSLATE_NOOP("questions", "满（周岁）"), "at_least"),
            How(QT_TRANSLATE_NOOP("questions", "不满（周岁）"), "below"),
        ),
        "number",
    ),
    "alone": Question(
        QT_TRANSLATE_NOOP("questions", "居住"),
        (
            How(QT_TRANSLATE_NOOP("questions", "独居"), "alone"),
            How(QT_TRANSLATE_NOOP("questions", "不是独居"), "alone", negated=True),
        ),
    ),
    "book": Question(
        QT_TRANSLATE_NOOP("questions", "台账"),
        (
            How(QT_TRANSLATE_NOOP("questions", "在册"), "book"),
            How(QT_TRANSLATE_NOOP("questions", "不在册"), "book", negated=True),
            How(QT_TRANSLATE_NOOP("questions", "在册，本月未走访"), "book", since="month"),
            How(QT_TRANSLATE_NOOP("questions", "在册，本季未走访"), "book", since="quarter"),
            How(QT_TRANSLATE_NOOP("questions", "在册，今年未走访"), "book", since="year"),
            How(QT_TRANSLATE_NOOP("questions", "在册，多日未走访"), "book", since="days"),
        ),
        "book",
    ),
    "place": Question(
        QT_TRANSLATE_NOOP("questions", "住址"),
        (
            How(QT_TRANSLATE_NOOP("questions", "在"), "place"),
            How(QT_TRANSLATE_NOOP("questions", "不在"), "place", negated=True),
        ),
        "place",
    ),
    "status": _coded(QT_TRANSLATE_NOOP("questions", "人户"), "status"),
    "sex": _coded(QT_TRANSLATE_NOOP("questions", "性别"), "sex"),
    "relation": _coded(QT_TRANSLATE_NOOP("questions", "与户主"), "relation"),
    "marriage": _coded(QT_TRANSLATE_NOOP("questions", "婚姻"), "marriage"),
    "education": _coded(QT_TRANSLATE_NOOP("questions", "文化"), "education"),
    "employment": _coded(QT_TRANSLATE_NOOP("questions", "从业"), "employment"),
    "id_kind": _coded(QT_TRANSLATE_NOOP("questions", "证件"), "id_kind"),
    "phone": Question(
        QT_TRANSLATE_NOOP("questions", "电话"),
        (
            How(QT_TRANSLATE_NOOP("questions", "有登记"), "has_phone"),
            How(QT_TRANSLATE_NOOP("questions", "没有登记"), "has_phone", negated=True),
        ),
    ),
    "flagged": Question(
        QT_TRANSLATE_NOOP("questions", "待核对"),
        (
            How(QT_TRANSLATE_NOOP("questions", "有"), "flagged"),
            How(QT_TRANSLATE_NOOP("questions", "没有"), "flagged", negated=True),
        ),
        "flag",
    ),
    "stale": Question(
        QT_TRANSLATE_NOOP("questions", "核实"),
        (
            How(QT_TRANSLATE_NOOP("questions", "很久没有核实"), "stale"),
            How(QT_TRANSLATE_NOOP("questions", "近期都核实过"), "stale", negated=True),
        ),
        "fact",
    ),
    "household": Question(
        QT_TRANSLATE_NOOP("questions", "一户人数"),
        (
            How(QT_TRANSLATE_NOOP("questions", "至少"), "household_at_least"),
            How(QT_TRANSLATE_NOOP("questions", "少于"), "household_at_least", negated=True),
        ),
        "number",
    ),
    "moved_in": Question(
        QT_TRANSLATE_NOOP("questions", "入住"),
        (
            How(QT_TRANSLATE_NOOP("questions", "不早于"), "moved_in_since"),
            How(QT_TRANSLATE_NOOP("questions", "早于"), "moved_in_before"),
        ),
        "date",
    ),
}


def asked(how: How, value: str, days: str) -> Asked:
    """The condition that a line of the dialog stands for."""
    if how.kind == "book":
        return BookCondition(value, how.negated, days if how.since == "days" else how.since)
    return Condition(how.kind, value, how.negated)


def answer_of(condition: Asked) -> tuple[str, int, str, str] | None:
    """The line of the dialog for a condition: key of `QUESTIONS`, which how, value, days; None
    for a condition that the dialog cannot show.
    """
    days = _DAYS
    if isinstance(condition, BookCondition):
        since, value = condition.not_reviewed, condition.book
        if since.isdecimal():
            since, days = "days", since
        wanted = ("book", condition.negated, since)
    else:
        value = condition.value
        wanted = (condition.kind, condition.negated, "")
    for key, question in QUESTIONS.items():
        for place, how in enumerate(question.hows):
            if (how.kind, how.negated, how.since) == wanted:
                return key, place, value, days
    return None


def as_definition(conditions: Sequence[Asked]) -> Definition:
    """All lines together."""
    return Definition(
        tuple(each for each in conditions if isinstance(each, Condition)),
        tuple(each for each in conditions if isinstance(each, BookCondition)),
    )


def choices(context: DeskContext, value: str) -> list[tuple[str, str]]:
    """The values one can choose, each with its words."""
    if value == "place":
        return _places(context)
    if value == "flag":
        any_flag = context.translate("questions", _ANY)
        flags = [(key, context.translate("flags", text)) for key, text in FLAGS.items()]
        return [("", any_flag), *flags]
    if value == "fact":
        any_fact = context.translate("questions", _ANY)
        facts = [(fact, context.translate("history", history.FACTS[fact])) for fact in FACTS]
        return [("", any_fact), *facts]
    if value == "book":
        office = context.office
        books = seen_books(office, books_in_force(office))
        return [(book.code, f"{book.code} {book.name}") for book in books]
    return [(code, word) for code, word in words.choices(context, value).items() if word]


_ANY = QT_TRANSLATE_NOOP("questions", "任何一项")


def _places(context: DeskContext) -> list[tuple[str, str]]:
    """Compounds, their blocks, and their units, in the order of the tree."""
    block_word = context.office.setting("building_word")
    found: dict[str, str] = {}
    for each in lists.places(context.office):
        found[each.compound] = each.compound or context.translate("questions", _NOWHERE)
        for parts in ((each.block,), (each.block, each.unit)):
            if all(parts):
                written = write_address(Place(each.compound, *parts), block_word)
                found[PLACE_SIGN.join((each.compound, *parts))] = written
    return list(found.items())


_NOWHERE = QT_TRANSLATE_NOOP("questions", "其他住址")
