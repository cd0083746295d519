"""What an office should get by the funding rules of the surveys (domain E.1).

The numbers and the sentences stand in ``forms/expenses/standards.toml``; how each kind of rule
is computed stands here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from community_desk.errors import NotUnderstoodError
from community_desk.expenses.money import fen_from_yuan, plain, yuan
from community_desk.expenses.rules import Rule, find_rule, load_readings
from community_desk.language import QT_TRANSLATE_NOOP

MOST_PEOPLE = 10_000_000


@dataclass(frozen=True, slots=True)
class Post:
    """What a rule gives for one post: yuan with two decimals, persons for STAFF-1.

    ``performance`` is the least of pay by performance that comes beside it; empty without one.
    """

    title: str
    amount: str
    performance: str = ""


@dataclass(frozen=True, slots=True)
class Standard:
    """What a rule gives: yuan with two decimals (persons for STAFF-1), and how it came about.

    A rule of pay or persons gives it for each of ``posts``; its amount is that of the first post,
    for STAFF-1 all together.
    """

    rule: str
    amount: str
    steps: tuple[str, ...]
    posts: tuple[Post, ...] = ()


Computed = tuple[str, list[str], list[Post]]


@dataclass(frozen=True, slots=True)
class _Case:
    """A rule's numbers, and the office it is computed for."""

    numbers: Mapping[str, Any]
    steps: tuple[str, ...]
    households: int
    members: int

    def fen(self, key: str) -> int:
        return _fen(self.numbers[key])

    def result(self, fen: int, **values: object) -> Computed:
        return plain(fen), self.say(amount=yuan(fen), **values), []

    def say(self, **values: object) -> list[str]:
        known = {"households": self.households, "members": self.members, **values}
        return [step.format(**known) for step in self.steps]


def standard(rule: str, households: int = 0, members: int = 0, **changed: object) -> Standard:
    """Computes one rule for an office.

    ``members`` are party members for BUD-4 and block leaders for PAY-3. ``changed`` replaces
    numbers and readings of the rule (``below="pro_rata"``, ``base="72000"``), as an office has
    them. Raises `NotUnderstoodError`: ``no_such_rule``, ``no_households``, ``no_members``,
    ``count_out_of_range``, and those of `check_changed`.
    """
    found = find_rule(rule)
    check_changed(found, changed)
    if not 0 <= households <= MOST_PEOPLE or not 0 <= members <= MOST_PEOPLE:
        raise NotUnderstoodError(
            "count_out_of_range",
            QT_TRANSLATE_NOOP("errors", "户数或人数不对；请写 0 到 {most} 之间的整数。"),
            most=MOST_PEOPLE,
        )
    if found.kind in BY_HOUSEHOLDS and not households:
        raise NotUnderstoodError(
            "no_households",
            QT_TRANSLATE_NOOP("errors", "“{rule}”按户数计算；请写上户数。"),
            rule=found.key,
        )
    if found.counts and not members:
        raise NotUnderstoodError(
            "no_members",
            QT_TRANSLATE_NOOP("errors", "“{rule}”按人数计算；请写上{counted}人数。"),
            rule=found.key,
            counted=found.numbers["counted"],
        )
    case = _Case({**found.numbers, **changed}, found.steps, households, members)
    amount, steps, posts = _KINDS[found.kind](case)
    return Standard(found.key, amount, tuple(steps), tuple(posts))


def check_changed(rule: Rule, changed: Mapping[str, object]) -> None:
    """Whether readings and numbers of an office fit a rule; errors carry the key as ``key``.

    Raises `NotUnderstoodError`: ``no_such_reading``, ``no_such_number``, those of `fen_from_yuan`.
    """
    readings = load_readings()
    for key, value in changed.items():
        if key in rule.readings:
            if value not in readings[key].choices:
                raise NotUnderstoodError(
                    "no_such_reading",
                    QT_TRANSLATE_NOOP("errors", "“{rule}”没有“{value}”这种读法；可以用：{known}。"),
                    rule=rule.key,
                    value=value,
                    known="、".join(readings[key].choices),
                    key=key,
                )
        elif key not in rule.asked:
            raise NotUnderstoodError(
                "no_such_number",
                QT_TRANSLATE_NOOP("errors", "“{rule}”没有“{key}”这个数；可以另写的有：{known}。"),
                rule=rule.key,
                key=key,
                known="、".join((*rule.asked, *rule.readings)) or "—",
            )
        else:
            try:
                fen_from_yuan(str(value))
            except NotUnderstoodError as error:
                error.values["key"] = key
                raise


def _by_households(case: _Case) -> Computed:
    base, least = case.fen("base"), int(case.numbers["base_households"])
    further = max(0, case.households - least)
    extra = further * case.fen("per_further")
    pro_rata = base * min(case.households, least) // least + extra
    by_each = case.numbers["below"] == "pro_rata" and case.households < least
    if by_each:
        case = replace(case, steps=tuple(case.numbers["pro_rata_steps"]))
    return case.result(
        pro_rata if by_each else base + extra,
        base=yuan(base),
        base_households=least,
        per_household=yuan(base // least),
        per_further=yuan(case.fen("per_further")),
        further=further,
        extra=yuan(extra),
        pro_rata=yuan(pro_rata),
    )


def _bands(case: _Case) -> Computed:
    passed = sum(_is_above(case, edge) for edge in case.numbers["edges"])
    band = case.numbers["bands"][passed]
    return case.result(_fen(band["amount"]), band=band["text"])


def _is_above(case: _Case, edge: Mapping[str, Any]) -> bool:
    if case.households == edge["at"]:
        return bool(case.numbers[edge["reading"]] == edge["up"])
    return bool(case.households > edge["at"])


def _per_member(case: _Case) -> Computed:
    each = case.fen("each")
    return case.result(each * case.members, each=yuan(each), counted=case.numbers["counted"])


def _constant(case: _Case) -> Computed:
    fen, of = case.fen("each"), int(case.numbers.get("total_of", 1))
    return case.result(fen, total_of=of, total=yuan(fen * of))


def _parts(case: _Case) -> Computed:
    parts = [(part["text"], _part(case, part)) for part in case.numbers["parts"]]
    said = " + ".join(yuan(fen) for _, fen in parts)
    amount, total, posts = case.result(sum(fen for _, fen in parts), sum=said)
    return amount, [*(f"{text} {yuan(fen)} 元" for text, fen in parts), *total], posts


def _part(case: _Case, part: Mapping[str, Any]) -> int:
    each = part["each"]
    if "by" in part:
        each = each[case.numbers[part["by"]]]
    return case.fen(each) if isinstance(each, str) else _fen(each)


def _less(case: _Case) -> Computed:
    allotted, withheld = case.fen("allotted"), case.fen("withheld")
    least, most = (yuan(_fen(one)) for one in case.numbers["usable"])
    return case.result(
        max(0, allotted - withheld),
        allotted=yuan(allotted),
        withheld=yuan(withheld),
        usable_least=least,
        usable_most=most,
    )


def _ratios(case: _Case) -> Computed:
    base, steps, posts = case.fen("base"), [], []
    for post in case.numbers["posts"]:
        # A ratio to the nearest fen; what is "not below" a part of it, rounded up.
        pay = (base * int(post["percent"]) + 50) // 100
        least = -(-pay * int(case.numbers["performance_percent"]) // 100)
        steps += case.say(
            base=yuan(base),
            post=post["text"],
            percent=post["percent"],
            pay=yuan(pay),
            performance=yuan(least),
        )
        posts.append(Post(post["text"], plain(pay), plain(least)))
    return posts[0].amount, steps, posts


def _monthly(case: _Case) -> Computed:
    steps, posts = [], []
    for post in case.numbers["posts"]:
        each = _fen(post["each"])
        steps += case.say(post=post["text"], each=yuan(each), pay=yuan(each * 12))
        posts.append(Post(post["text"], plain(each * 12)))
    return posts[0].amount, steps, posts


def _staffing(case: _Case) -> Computed:
    small = case.households <= int(case.numbers["small_up_to"])
    committee = int(case.numbers["small" if small else "large"])
    per_worker = int(case.numbers["households_per_worker"])
    workers = -(-case.households // per_worker)
    amount = str(committee + workers)
    steps = case.say(
        committee=committee, workers=workers, households_per_worker=per_worker, amount=amount
    )
    titles = case.numbers["titles"]
    return amount, steps, [Post(titles[0], str(committee)), Post(titles[1], str(workers))]


def _fen(number: float | str) -> int:
    """The fen of a number as it stands in the form: 11, 7.5; or as an office has it: "72000"."""
    return fen_from_yuan(number) if isinstance(number, str) else int(Decimal(str(number)) * 100)


# The kinds of rules that are computed from the households.
BY_HOUSEHOLDS = ("by_households", "bands", "staffing")
_KINDS: Mapping[str, Callable[[_Case], Computed]] = {
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
