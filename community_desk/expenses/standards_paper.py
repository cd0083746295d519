"""What an office should get by each rule, on one page."""

from collections.abc import Mapping, Sequence

from community_desk.expenses.expected import HOUSEHOLDS, Choices, Expected, amount_of
from community_desk.expenses.money import yuan
from community_desk.expenses.rules import load_notes, load_readings
from community_desk.office.office import Office
from community_desk.printing.chinese_dates import in_digits
from community_desk.printing.tables import Column, TablePage, draw_table

_COLUMNS = (
    Column("标准和算法", 9.65),
    Column("执行", 1.15),
    Column("应有", 2.1, "right"),
    Column("本年实际", 2.1, "right"),
    Column("还差", 2.1, "right"),
)
_COUNTED = {
    HOUSEHOLDS: "居民 {count} 户",
    "party_members": "党员 {count} 名",
    "block_leaders": "楼门组长 {count} 名",
}


def standards_paper(
    office: Office,
    found: Sequence[Expected],
    counts: Mapping[str, int],
    choices: Choices,
    year: int,
) -> bytes:
    """The sheet as a PDF. Raises `RuleSaysNoError` ``missing_character``."""
    counted = "，".join(
        words.format(count=counts[key]) for key, words in _COUNTED.items() if counts.get(key)
    )
    today = in_digits(office.today())
    return draw_table(
        TablePage(
            title=f"{year}年经费和人员标准对照表",
            columns=_COLUMNS,
            rows=[_row(one) for one in found if not one.rule.reading_of],
            subtitle=(f"{office.setting('name')}　{today}　单位：元", counted),
            footer=(
                f"有两种读法的地方，本社区这样读：{'；'.join(_readings(choices))}。",
                f"调查里对不上的数，照录不改：{''.join(load_notes())}",
            ),
            note="各条标准出自不同的地方，不能加在一起；执行的是本社区估算应到经费用的。",
            author=office.setting("name"),
        )
    )


def note_standards(office: Office, action: str, counts: Mapping[str, int], year: int) -> None:
    """Puts on record that the sheet was printed or exported."""
    with office.noting("expenses.print") as write:
        write.audit(action, "standards", "", new={"year": year, **counts})


def _row(one: Expected) -> tuple[str, ...]:
    steps = "；".join(one.standard.steps) if one.standard else "缺户数或人数，没有算。"
    return (
        f"{one.rule.title}\n{steps}",
        "√" if one.followed else "",
        amount_of(one),
        "" if one.actual is None else yuan(one.actual),
        "" if one.missing is None else yuan(one.missing),
    )


def _readings(choices: Choices) -> list[str]:
    return [
        f"{one.title}：{one.choices[choices.readings.get(key, one.usual)]}"
        for key, one in load_readings().items()
    ]
