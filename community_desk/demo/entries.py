"""Ledger entries of the demo office: people where they belong, a few rows in every open book."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from random import Random

from community_desk.demo.letters import at_moment
from community_desk.ledgers.definitions import Book, Books, Column
from community_desk.ledgers.entries import add_entry
from community_desk.ledgers.filled import filled_columns
from community_desk.office.office import Office

# Books that hold many people, per 1,000 residents; every other open book gets a few rows.
_PER_THOUSAND = {"0201": 6, "0301": 4, "0305": 7, "0306": 14, "0307": 4, "0601": 3, "1505": 5}
_FEW = 3
_OLD = {"0306", "0307"}
_WORDS = {
    "text": ("已登记", "社区活动室", "一楼大厅", "李晓", "按计划进行"),
    "long_text": ("已当面核对，无其他情况。", "现场处理完毕，已告知居民。"),
    "phone": ("13800000000",),
    "address": ("幸福里3栋2单元501室", "恒富小区5栋1单元"),
}


def write_entries(
    office: Office,
    books: Books,
    people: Sequence[str],
    old_people: Sequence[str],
    dice: Random,
    step: Callable[[], None],
) -> None:
    """Fills the open books with rows of the past months."""
    for book in books.books:
        if not book.on_by_default:
            continue
        wanted = max(_FEW, len(people) * _PER_THOUSAND.get(book.code, 0) // 1000)
        chosen = (old_people if book.code in _OLD and old_people else people)[:]
        picked = dice.sample(list(chosen), min(wanted, len(chosen)))
        for uid in picked:
            day = office.today() - timedelta(days=dice.randrange(1, 200))
            desk = at_moment(office, day, dice.randrange(9, 17), dice.randrange(60))
            add_entry(
                desk,
                book,
                resident_uid=uid if book.subject == "resident" else None,
                typed=_typed(book, desk, dice),
            )
        step()


def _typed(book: Book, office: Office, dice: Random) -> dict[str, str]:
    filled = filled_columns(
        book, of_resident=book.subject == "resident", of_dwelling=book.subject == "dwelling"
    )
    values = {}
    for column in book.columns:
        if column.name not in filled and column.type not in ("attachment", "resident"):
            value = _sample(column, office, dice)
            if value:
                values[column.name] = value
    return values


def _sample(column: Column, office: Office, dice: Random) -> str:
    today = office.today()
    if column.choices:
        return dice.choice(column.choices)
    match column.type:
        case "date" | "datetime":
            ahead = any(word in column.name for word in ("至", "下次", "期限", "应还", "截止"))
            day = today + timedelta(days=dice.randrange(30, 700)) if ahead else today
            return day.isoformat() if column.type == "date" else f"{day.isoformat()} 09:30"
        case "month":
            return f"{today:%Y-%m}"
        case "integer":
            return str(dice.randrange(1, 40))
        case "money":
            return f"{dice.randrange(20, 800)}.00"
        case "yes_no":
            return dice.choice(("是", "否"))
        case _:
            return dice.choice(_WORDS.get(column.type, ("",)))
