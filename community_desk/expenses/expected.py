"""What an office should get by the funding rules, against what came in: by the rules it goes by,
its readings of what is in dispute and its own numbers.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from community_desk.errors import NotUnderstoodError
from community_desk.expenses.figures import year_view
from community_desk.expenses.money import fen_from_yuan, plain, yuan
from community_desk.expenses.records import YearView
from community_desk.expenses.rules import Rule, find_rule, load_readings, load_rules
from community_desk.expenses.standards import BY_HOUSEHOLDS, Standard, check_changed, standard
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import settings
from community_desk.office.office import Office
from community_desk.office.permissions import check_may

HOUSEHOLDS = "households"
_SETTING = "funding_standards"


@dataclass(frozen=True, slots=True)
class Choices:
    """How an office reads the rules.

    ``followed`` are the keys of the rules it goes by, one for a fund at most; ``readings`` those
    that are not as usual; ``numbers`` its own by the key of the rule, as amounts in yuan.
    """

    followed: tuple[str, ...]
    readings: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def changed(self, rule: Rule) -> dict[str, str]:
        """The readings and numbers of a rule that are not as usual."""
        read = {key: self.readings[key] for key in rule.readings if key in self.readings}
        return {**read, **self.numbers.get(rule.key, {})}


@dataclass(frozen=True, slots=True)
class Expected:
    """A rule for an office. ``standard`` is None where what it counts by is not known (``lacks``:
    `HOUSEHOLDS` or one of `rules.COUNTS`).

    ``actual`` is what came into the rule's fund this year, or was spent on its class; None where
    it has neither. ``missing`` is what the rule gives beyond that. In fen.
    """

    rule: Rule
    standard: Standard | None
    lacks: str
    followed: bool
    actual: int | None

    @property
    def fen(self) -> int | None:
        """What the rule gives, where that is an amount."""
        if self.standard is None or self.rule.kind == "staffing":
            return None
        return fen_from_yuan(self.standard.amount)

    @property
    def missing(self) -> int | None:
        """What has not come, or not been paid, of what the rule gives."""
        if self.fen is None or self.actual is None:
            return None
        return max(0, self.fen - self.actual)


def choices_of(office: Office) -> Choices:
    """How an office reads the rules: as usual where it chose nothing."""
    kept = json.loads(office.setting(_SETTING) or "{}")
    rules, readings = load_rules(), load_readings()
    usual = [rule.key for rule in rules.values() if rule.followed]
    # A rule or reading that a newer program no longer has is passed over.
    return Choices(
        tuple(key for key in kept.get("followed", usual) if key in rules),
        {
            key: value
            for key, value in kept.get("readings", {}).items()
            if key in readings and value in readings[key].choices
        },
        {
            key: {name: text for name, text in numbers.items() if name in rules[key].asked}
            for key, numbers in kept.get("numbers", {}).items()
            if key in rules
        },
    )


def set_choices(office: Office, choices: Choices) -> Choices:
    """Sets how an office reads the rules.

    Raises `NotUnderstoodError`: ``no_such_rule``, ``rule_not_followed``, ``rules_of_one_fund``,
    ``no_such_reading``, ``no_such_number`` and those of `fen_from_yuan`, the latter with the
    ``rule`` and the ``key``. `RuleSaysNoError`: ``role_may_not``.
    """
    check_may(office, "expenses.budget")
    found = checked(choices)
    kept = {
        "followed": list(found.followed),
        "readings": dict(found.readings),
        "numbers": {key: dict(numbers) for key, numbers in found.numbers.items()},
    }
    with office.writing("expenses.budget") as write:
        old = json.loads(office.setting(_SETTING) or "{}")
        settings.store(write.db, _SETTING, json.dumps(kept, ensure_ascii=False))
        write.audit("set", "setting", _SETTING, old=old or None, new=kept)
    return found


def expected(
    office: Office, counts: Mapping[str, int], year: int, choices: Choices | None = None
) -> list[Expected]:
    """Every rule for an office of some size, against a year. ``counts`` are how many there are, by
    `HOUSEHOLDS` and `rules.COUNTS`; what is missing there is not known.
    """
    choices, view = choices or choices_of(office), year_view(office, year)
    return [_expected(rule, counts, choices, view) for rule in load_rules().values()]


def money_expected(found: list[Expected]) -> int:
    """What the rules that an office goes by give for its funds together."""
    return sum(one.fen or 0 for one in found if one.followed and one.rule.fund)


def amount_of(one: Expected) -> str:
    """What a rule gives, for people: an amount, that of its first post, or persons."""
    if one.standard is None:
        return "—"
    if one.rule.kind == "staffing":
        return f"{one.standard.amount} 人"
    amount = yuan(one.fen or 0)
    return f"{one.standard.posts[0].title} {amount}" if one.standard.posts else amount


def _expected(rule: Rule, counts: Mapping[str, int], choices: Choices, view: YearView) -> Expected:
    wanted = HOUSEHOLDS if rule.kind in BY_HOUSEHOLDS else rule.counts
    lacks = wanted if wanted and not counts.get(wanted) else ""
    actual = None
    if rule.fund:
        actual = sum(line.income for line in view.by_fund if line.key == rule.fund)
    elif rule.class_:
        actual = sum(line.actual for line in view.by_class if line.key == rule.class_)
    found = None
    if not lacks:
        households = counts.get(HOUSEHOLDS, 0)
        members = counts.get(rule.counts, 0)
        found = standard(rule.key, households, members, **choices.changed(rule))
    return Expected(rule, found, lacks, rule.key in choices.followed, actual)


def checked(choices: Choices) -> Choices:
    """The choices as they are kept: without what is as usual. Raises as `set_choices`."""
    by_fund: dict[str, Rule] = {}
    for key in choices.followed:
        rule = find_rule(key)
        other = by_fund.setdefault(rule.fund, rule)
        if not rule.fund:
            raise NotUnderstoodError(
                "rule_not_followed",
                QT_TRANSLATE_NOOP("errors", "“{rule}”不是拨款的标准，不能拿来估算应到的钱。"),
                rule=rule.name,
            )
        if other is not rule:
            raise NotUnderstoodError(
                "rules_of_one_fund",
                QT_TRANSLATE_NOOP(
                    "errors", "“{rule}”和“{other}”说的是同一项经费；只能执行其中一条。"
                ),
                rule=rule.name,
                other=other.name,
            )
    readings = load_readings()
    for key, value in choices.readings.items():
        for rule in load_rules().values():
            if key in rule.readings:
                check_changed(rule, {key: value})
    numbers = {}
    for key, own in choices.numbers.items():
        rule = find_rule(key)
        check_changed(rule, own)
        texts = {name: plain(fen_from_yuan(text)) for name, text in own.items()}
        if differs := {
            name: text for name, text in texts.items() if text != usual_number(rule, name)
        }:
            numbers[rule.key] = differs
    return Choices(
        tuple(rule.key for rule in by_fund.values()),
        {key: value for key, value in choices.readings.items() if value != readings[key].usual},
        numbers,
    )


def usual_number(rule: Rule, name: str) -> str:
    """A number of a rule as the form has it, in yuan with two decimals."""
    return plain(fen_from_yuan(str(rule.numbers[name])))
