"""The method of the forecast in words: on the window, on paper and for scripts the same."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from community_desk.expenses.forecast import Forecast
from community_desk.expenses.forms import load_classes
from community_desk.expenses.money import yuan
from community_desk.expenses.straight_line import MONTHS, Line
from community_desk.language import QT_TRANSLATE_NOOP

Translate = Callable[[str, str], str]
_EACH = "、"


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with its values apart, as it may be said in more than one language."""

    words: str
    values: Mapping[str, object] = field(default_factory=dict)

    def say(self, translate: Translate | None = None) -> str:
        """The whole sentence, in the language that ``translate(context, source)`` speaks."""
        words = translate("forecast", self.words) if translate else self.words
        return words.format(**self.values)


def method(found: Forecast, today: date, *, daily: bool = False) -> list[Said]:
    """How the forecast came about, one sentence for each step and for each thing to beware of: of
    all money, or where some is earmarked of what ``daily`` costs may be paid from.
    """
    money = _daily_money(found) if daily and found.ordinary else _money(found)
    line = found.daily if daily else found.whole
    return [*money, *reckoning(found, line), *_beware(found, today)]


def outcome(found: Forecast) -> Said:
    """What the forecast comes to."""
    line = found.daily
    values: dict[str, object] = {
        "year": found.year,
        "missing": yuan(line.missing),
        "left": yuan(max(0, line.left)),
    }
    if line.last_day is None:
        if line.missing:
            words = QT_TRANSLATE_NOOP(
                "forecast", "{year} 年还没有记收入，算不出钱用到哪一天；全年缺 {missing} 元。"
            )
            return Said(words, values)
        if not line.expected:
            return Said(QT_TRANSLATE_NOOP("forecast", "还没有支出，算不出钱用到哪一天。"))
        if found.is_complete:
            return Said(QT_TRANSLATE_NOOP("forecast", "{year} 年的钱够用，余 {left} 元。"), values)
        return Said(
            QT_TRANSLATE_NOOP("forecast", "照这样花，钱够用到年底，约余 {left} 元。"), values
        )
    values |= {"month": line.last_day.month, "day": line.last_day.day}
    if found.is_complete:
        words = QT_TRANSLATE_NOOP(
            "forecast", "{year} 年的钱在 {month} 月 {day} 日用完，全年缺 {missing} 元。"
        )
    else:
        words = QT_TRANSLATE_NOOP(
            "forecast", "照这样花，钱用到 {month} 月 {day} 日，到年底缺 {missing} 元。"
        )
    return Said(words, values)


def _money(found: Forecast) -> Iterator[Said]:
    values = {
        "opening": yuan(found.opening),
        "allotted": yuan(found.allotted),
        "money": yuan(found.money),
    }
    if found.opening:
        words = QT_TRANSLATE_NOOP(
            "forecast",
            "钱：上年结余 {opening} 元，加本年已到账的 {allotted} 元，共 {money} 元；"
            "还没有拨下来的不算。",
        )
    else:
        words = QT_TRANSLATE_NOOP(
            "forecast", "钱：本年已到账的 {allotted} 元；还没有拨下来的不算。"
        )
    yield Said(words, values)
    if found.earmarked:
        yield Said(
            QT_TRANSLATE_NOOP(
                "forecast",
                "专项经费（{funds}）只能用在指定的事上，补不了日常的缺口，"
                "所以另算一行“不含专项”，缺多少以这一行为准。",
            ),
            {"funds": _EACH.join(found.earmarked)},
        )


def _daily_money(found: Forecast) -> Iterator[Said]:
    moved = found.daily.money - found.daily_opening - found.daily_allotted
    if moved:
        words = QT_TRANSLATE_NOOP(
            "forecast",
            "钱：能用于日常开支的共 {money} 元，即上年结余 {opening} 元，本年已到账 {allotted} 元，"
            "与专项之间调拨 {moved} 元；还没有拨下来的不算。",
        )
    else:
        words = QT_TRANSLATE_NOOP(
            "forecast",
            "钱：能用于日常开支的共 {money} 元，即上年结余 {opening} 元，本年已到账 {allotted} 元；"
            "还没有拨下来的不算。",
        )
    yield Said(
        words,
        {
            "money": yuan(found.daily.money),
            "opening": yuan(found.daily_opening),
            "allotted": yuan(found.daily_allotted),
            "moved": yuan(moved),
        },
    )
    yield Said(
        QT_TRANSLATE_NOOP(
            "forecast", "专项经费（{funds}）只能用在指定的事上，补不了日常的缺口，不算在内。"
        ),
        {"funds": _EACH.join(found.earmarked)},
    )


def reckoning(found: Forecast, line: Line) -> Iterator[Said]:
    """How what is expected on one of its lines came about."""
    values: dict[str, object] = {
        "year": found.year,
        "months": line.months,
        "spent": yuan(line.spent - line.lent),
        "expected": yuan(line.expected),
    }
    if found.is_complete:
        words = QT_TRANSLATE_NOOP(
            "forecast", "{year} 年 12 月已经结账，不再推算，按实际支出的 {spent} 元算。"
        )
        yield Said(words, values)
        yield from _lent(line)
        return
    if line.months:
        words = QT_TRANSLATE_NOOP(
            "forecast",
            "支出：1 月到 {months} 月共 {spent} 元，除以 {months} 个月再乘以 12，就是全年的数。"
            "每个月按同样的数往后算，哪一天加起来超过有的钱，钱就用到哪一天。",
        )
        yield Said(words, values)
    if found.planned:
        yield Said(
            QT_TRANSLATE_NOOP(
                "forecast",
                "按月编了预算的类别（{classes}）不按平均数推算，往后各月照预算里那个月的数。",
            ),
            {"classes": _EACH.join(load_classes().title(key) for key in found.planned)},
        )
    yield from _lent(line)
    if line.months or found.planned or line.lent:
        yield Said(QT_TRANSLATE_NOOP("forecast", "这样算，全年预计支出 {expected} 元。"), values)


def _lent(line: Line) -> Iterator[Said]:
    if line.lent:
        yield Said(
            QT_TRANSLATE_NOOP(
                "forecast", "预借出去还没有报销的 {lent} 元，当作已经花掉，另外加上。"
            ),
            {"lent": yuan(line.lent)},
        )


def _beware(found: Forecast, today: date) -> Iterator[Said]:
    values: dict[str, object] = {
        "year": found.year,
        "months": found.months,
        "idle": found.idle,
        "after": found.months + 1,
    }
    if found.fronted:
        yield Said(
            QT_TRANSLATE_NOOP(
                "forecast",
                "{months} 月底账上是负数，后来才有钱到账，中间是垫付的；"
                "钱用到哪一天，按全年的钱合起来算。",
            ),
            {"months": _ranges(found.fronted)},
        )
    if found.is_complete or not found.months:
        return
    if found.idle:
        yield Said(
            QT_TRANSLATE_NOOP(
                "forecast",
                "开头 {idle} 个月没有支出，也算在月数里；要是那时还没有开始记账，会算少。",
            ),
            values,
        )
    passed = today.month - 1 if found.year == today.year else MONTHS
    if found.year > today.year:
        return
    if found.year < today.year:
        words = QT_TRANSLATE_NOOP(
            "forecast", "{year} 年已经过完，但 12 月没有结账，没有记的月份仍按推算。"
        )
        yield Said(words, values)
    elif found.months < passed:
        words = QT_TRANSLATE_NOOP(
            "forecast", "从 {after} 月起还没有记支出；没有记账不等于没有花钱，仍按前面的推算。"
        )
        yield Said(words, values)
    elif found.months > passed:
        words = QT_TRANSLATE_NOOP("forecast", "{months} 月还没有过完，也按整月算；到月底再看更准。")
        yield Said(words, values)


def _ranges(months: Sequence[int]) -> str:
    """1、3—5."""
    parts: list[list[int]] = []
    for month in months:
        if parts and parts[-1][-1] == month - 1:
            parts[-1].append(month)
        else:
            parts.append([month])
    return _EACH.join(f"{p[0]}—{p[-1]}" if len(p) > 1 else f"{p[0]}" for p in parts)
