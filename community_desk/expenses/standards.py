"""What an office should get by the funding rules of the surveys (domain E.1).

The numbers and the sentences stand in ``forms/expenses/standards.toml``; how each kind of rule
is computed stands here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from community_desk.errors import NotUnderstoodError
from community_desk.expenses.forms import Rule, load_rules
from community_desk.expenses.money import plain, yuan
from community_desk.language import QT_TRANSLATE_NOOP

MOST_PEOPLE = 10_000_000


@dataclass(frozen=True, slots=True)
class Standard:
    """What a rule gives: yuan with two decimals (persons for STAFF-1), and how it came about."""

    rule: str
    amount: str
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Case:
    """A rule's numbers, and the office it is computed for."""

    numbers: Mapping[str, Any]
    steps: tuple[str, ...]
    households: int
    members: int

    def fen(self, key: str) -> int:
        return _fen(self.numbers[key])

    def result(self, fen: int, **values: object) -> tuple[str, list[str]]:
        return plain(fen), self.say(amount=yuan(fen), **values)

    def say(self, **values: object) -> list[str]:
        known = {"households": self.households, "members": self.members, **values}
        return [step.format(**known) for step in self.steps]


def standard(rule: str, households: int = 0, members: int = 0, **changed: object) -> Standard:
    """Computes one rule for an office.

    ``members`` are party members for BUD-4 and block leaders for PAY-3. ``changed`` replaces
    numbers of the rule (``below="pro_rata"``), as an office's setting would. Raises
    `NotUnderstoodError`: ``no_such_rule``, ``no_households``, ``no_members``.
    """
    found = _rule(rule)
    if not 0 <= households <= MOST_PEOPLE or not 0 <= members <= MOST_PEOPLE:
        raise NotUnderstoodError(
            "count_out_of_range",
            QT_TRANSLATE_NOOP("errors", "户数或人数不对；请写 0 到 {most} 之间的整数。"),
            most=MOST_PEOPLE,
        )
    if found.kind in _BY_HOUSEHOLDS and not households:
        raise NotUnderstoodError(
            "no_households",
            QT_TRANSLATE_NOOP("errors", "“{rule}”按户数计算；请写上户数。"),
            rule=found.key,
        )
    if found.kind == "per_member" and not members:
        raise NotUnderstoodError(
            "no_members",
            QT_TRANSLATE_NOOP("errors", "“{rule}”按人数计算；请写上{counted}人数。"),
            rule=found.key,
            counted=found.numbers["counted"],
        )
    case = _Case({**found.numbers, **changed}, found.steps, households, members)
    amount, steps = _KINDS[found.kind](case)
    return Standard(found.key, amount, tuple(steps))


def _rule(text: str) -> Rule:
    rules = load_rules()
    for rule in rules.values():
        if rule.key.casefold() == text.strip().casefold():
            return rule
    raise NotUnderstoodError(
        "no_such_rule",
        QT_TRANSLATE_NOOP("errors", "没有“{text}”这条标准；可以用：{known}。"),
        text=text,
        known="、".join(rules),
    )


def _by_households(case: _Case) -> tuple[str, list[str]]:
    base, least = case.fen("base"), int(case.numbers["base_households"])
    further = max(0, case.households - least)
    extra = further * case.fen("per_further")
    pro_rata = base * min(case.households, least) // least + extra
    floor = base + extra
    return case.result(
        pro_rata if case.numbers["below"] == "pro_rata" else floor,
        base=yuan(base),
        base_households=least,
        per_further=yuan(case.fen("per_further")),
        further=further,
        extra=yuan(extra),
        pro_rata=yuan(pro_rata),
    )


def _bands(case: _Case) -> tuple[str, list[str]]:
    for band in case.numbers["bands"]:
        if case.households < band.get("below", case.households + 1) and (
            case.households <= band.get("up_to", case.households)
        ):
            return case.result(_fen(band["amount"]), band=band["text"])
    raise AssertionError("the last band of a rule takes the rest")


def _per_member(case: _Case) -> tuple[str, list[str]]:
    each = case.fen("each")
    return case.result(each * case.members, each=yuan(each), counted=case.numbers["counted"])


def _constant(case: _Case) -> tuple[str, list[str]]:
    return case.result(case.fen("amount"))


def _parts(case: _Case) -> tuple[str, list[str]]:
    amounts = [_fen(part["each"]) * int(part.get("times", 1)) for part in case.numbers["parts"]]
    parts = zip(case.numbers["parts"], amounts, strict=True)
    amount, total = case.result(sum(amounts), sum=" + ".join(yuan(fen) for fen in amounts))
    return amount, [*(f"{part['text']} {yuan(fen)} 元" for part, fen in parts), *total]


def _less(case: _Case) -> tuple[str, list[str]]:
    allotted, withheld = case.fen("allotted"), case.fen("withheld")
    return case.result(allotted - withheld, allotted=yuan(allotted), withheld=yuan(withheld))


def _ratios(case: _Case) -> tuple[str, list[str]]:
    base, steps, first = case.fen("base"), [], ""
    for post in case.numbers["posts"]:
        pay = base * int(post["percent"]) // 100
        least = pay * int(case.numbers["performance_percent"]) // 100
        amount, said = case.result(
            pay,
            base=yuan(base),
            post=post["text"],
            percent=post["percent"],
            pay=yuan(pay),
            performance=yuan(least),
        )
        first = first or amount
        steps += said
    return first, steps


def _monthly(case: _Case) -> tuple[str, list[str]]:
    steps, first = [], ""
    for post in case.numbers["posts"]:
        each = _fen(post["each"])
        amount, said = case.result(
            each * 12, post=post["text"], each=yuan(each), pay=yuan(each * 12)
        )
        first = first or amount
        steps += said
    return first, steps


def _staffing(case: _Case) -> tuple[str, list[str]]:
    small = case.households <= int(case.numbers["small_up_to"])
    committee = int(case.numbers["small" if small else "large"])
    per_worker = int(case.numbers["households_per_worker"])
    workers = -(-case.households // per_worker)
    amount = str(committee + workers)
    return amount, case.say(
        committee=committee, workers=workers, households_per_worker=per_worker, amount=amount
    )


def _fen(number: float | str) -> int:
    """The fen of a number as it stands in the form: 11, 7.5."""
    return int(Decimal(str(number)) * 100)


_BY_HOUSEHOLDS = ("by_households", "bands", "staffing")
_KINDS: Mapping[str, Callable[[_Case], tuple[str, list[str]]]] = {
    "by_households": _by_households,
    "bands": _bands,
    "per_member": _per_member,
    "constant": _constant,
    "parts": _parts,
    "less": _less,
    "ratios": _ratios,
    "monthly": _monthly,
    "staffing": _staffing,
}
