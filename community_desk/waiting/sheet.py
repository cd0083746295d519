"""今日待办 on paper: what waits today, with boxes to tick, for the wall or for a round on foot."""

from collections import Counter
from collections.abc import Sequence

from community_desk.expenses.money import yuan
from community_desk.language import as_written
from community_desk.ledgers.running_out import running_out, to_visit
from community_desk.office.office import Office
from community_desk.office.permissions import check_may
from community_desk.printing.chinese_dates import in_digits
from community_desk.printing.to_do_sheets import Group, Line, ToDoSheet, draw_to_do
from community_desk.registry.masking import mask_numbers
from community_desk.waiting.asking import MOST, everything
from community_desk.waiting.day import figures
from community_desk.waiting.records import WHEN, Item, grouped

TITLE = "今日待办"
MOST_VISITS, MOST_ALIKE = 8, 6
_VISITS = "要走访的人"
_WEEKDAYS = "一二三四五六日"


def today_sheet(office: Office) -> bytes:
    """One A4 page of what waits for who is signed in. Whole numbers of people are masked;
    addresses stand only beside those whose visit is next.

    Raises `RuleSaysNoError` ``role_may_not``, ``missing_character``.
    """
    check_may(office, "office.today")
    found = grouped(everything(office, as_written))
    groups = [Group(words, _lines(found.get(when, []))) for when, words in WHEN.items()]
    groups.insert(2, Group(_VISITS, _visits(office)))
    day = figures(office, as_written)
    done = f"今天：开具 {day.letters} 份，不予开具 {day.refusals} 份，"
    done += f"台账 {day.entries} 条，凭证 {day.vouchers} 张"
    today = office.today()
    return draw_to_do(
        ToDoSheet(
            committee=office.setting("name"),
            title=TITLE,
            left_line=f"{in_digits(today)}　星期{_WEEKDAYS[today.weekday()]}",
            right_line=f"{office.staff.name}　{office.staff.title}".strip(),
            groups=tuple(group for group in groups if group.lines),
            nothing="都办完了。",
            facts=(
                done,
                f"经费：余 {yuan(day.left)} 元。{day.lasts}",
                f"备份：{day.copied}",
            ),
            note="内有居民姓名，用完请收好或碎掉，不要拍照、转发。",
        )
    )


def note_sheet(office: Office, action: str) -> None:
    """Puts on record that the sheet was printed or saved (``action`` ``print`` or ``export``).

    Raises `RuleSaysNoError` ``role_may_not``.
    """
    with office.noting("office.today") as write:
        write.audit(action, "office", office.staff.uid, new={"paper": "today"})


def _lines(items: Sequence[Item]) -> list[Line]:
    """A line for each thing; of many of one kind, the first and how many more."""
    kinds = Counter(item.tag for item in items)
    lines, told = [], Counter[str]()
    for item in items:
        told[item.tag] += 1
        if kinds[item.tag] <= MOST_ALIKE or told[item.tag] < MOST_ALIKE:
            lines.append(Line(mask_numbers(item.text), mask_numbers(item.quiet)))
        elif told[item.tag] == MOST_ALIKE:
            more = kinds[item.tag] - MOST_ALIKE + 1
            # Of each thing that is asked no more than so many are told: there may be others.
            or_more = "以上" if kinds[item.tag] >= MOST else ""
            lines.append(Line(f"另有 {more} 件{or_more}“{item.tag}”", "见程序的“今日”"))
    return lines


def _visits(office: Office) -> Sequence[Line]:
    return [
        Line(f"{name}　{address}".strip(), f"{found.book.name}，{found.column} {day}")
        for found in running_out(office)
        if found.kind == "next"
        for name, address, day in to_visit(office, found, MOST_VISITS)
        if name
    ][:MOST_VISITS]
