"""Where money comes from: the funds of ``forms/expenses/funds.toml`` as this office has them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.expenses import store_funds
from community_desk.expenses.forms import (
    ExpenseClass,
    form_file,
    form_tables,
    load_classes,
    means,
    wrong,
)
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office

CarryOver = Literal["keep", "return"]
CARRY_OVER: Mapping[str, CarryOver] = {"keep": "keep", "return": "return"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fund:
    """Where money comes from.

    An earmarked fund pays only the classes ``pays`` (and what hands its rest back). ``carry_over``
    is what happens to the rest at the end of a year: kept, or handed back to ``owner``. After
    ``ends_on`` nothing is paid from it but what hands its rest back, and nothing comes in.
    """

    key: str
    title: str
    owner: str
    purpose: str
    earmarked: bool
    pays: tuple[str, ...]
    income_class: str
    carry_over: CarryOver
    ends_on: date | None = None
    synonyms: tuple[str, ...] = ()
    note: str = ""

    def may_pay(self, class_: ExpenseClass) -> bool:
        """Whether its purpose covers a class (专款专用)."""
        return not self.earmarked or class_.hands_back or class_.key in self.pays

    def is_over(self, day: date) -> bool:
        """Whether it has ended before a day."""
        return self.ends_on is not None and day > self.ends_on


@dataclass(frozen=True, slots=True)
class Funds:
    """All funds of an office: the shipped ones in the order of their form, then its own."""

    all: tuple[Fund, ...]
    by_key: Mapping[str, Fund]

    def title(self, key: str) -> str:
        """The title of a fund; the key itself for one that is no longer there."""
        return self.by_key[key].title if key in self.by_key else key

    def find(self, text: str) -> Fund:
        """The fund meant by a key, a title or a synonym. Raises `NotUnderstoodError`."""
        if text in self.by_key:
            return self.by_key[text]
        for one in self.all:
            if means((one.key, one.title, *one.synonyms), text):
                return one
        raise NotUnderstoodError(
            "no_such_fund",
            QT_TRANSLATE_NOOP("errors", "没有“{text}”这个经费来源；可以用：{known}。"),
            text=text,
            known="、".join(one.title for one in self.all),
        )


@cache
def shipped_funds(folder: Path | None = None) -> Funds:
    """The funds of ``funds.toml``. Raises `TroubleError` with file and line."""
    classes = load_classes(folder)
    found: dict[str, Fund] = {}
    for table in form_tables(form_file(folder, "funds.toml"), "fund"):
        key, income_class = table.text("key"), table.text("income_class")
        pays = table.texts("pays")
        if key in found:
            raise wrong(table, "key")
        if income_class not in classes.by_key or classes.by_key[income_class].kind != "in":
            raise wrong(table, "income_class")
        earmarked = table.flag("earmarked", None)
        if any(one not in classes.by_key for one in pays) or (earmarked and not pays):
            raise wrong(table, "pays")
        found[key] = Fund(
            key=key,
            title=table.text("title"),
            owner=table.text("owner", ""),
            purpose=table.text("purpose", ""),
            earmarked=earmarked,
            pays=pays,
            income_class=income_class,
            carry_over=table.choice("carry_over", tuple(CARRY_OVER.values())),
            synonyms=table.texts("synonyms"),
            note=table.text("note", ""),
        )
    return Funds(tuple(found.values()), found)


def funds_of(office: Office) -> Funds:
    """The funds of an office: the shipped ones, as it has changed them, and its own."""
    shipped = shipped_funds().by_key
    found = dict(shipped)
    for row in store_funds.rows(office.db):
        was = shipped.get(row.key)
        found[row.key] = Fund(
            key=row.key,
            title=row.title,
            owner=row.owner,
            purpose=row.purpose,
            earmarked=row.earmarked,
            pays=row.pays,
            income_class=row.income_class,
            carry_over=CARRY_OVER[row.carry_over],
            ends_on=date.fromisoformat(row.ends_on) if row.ends_on else None,
            # The old title still finds a fund that was renamed.
            synonyms=(was.title, *was.synonyms) if was else (),
            note=was.note if was else "",
        )
    return Funds(tuple(found.values()), found)


def check_may_pay(fund: Fund, class_: ExpenseClass, day: date) -> None:
    """Raises `RuleSaysNoError`: ``fund_ended``, ``fund_earmarked``."""
    if fund.is_over(day) and not class_.hands_back:
        raise fund_ended(fund)
    if not fund.may_pay(class_):
        pays = "、".join(load_classes().title(key) for key in fund.pays)
        raise RuleSaysNoError(
            "fund_earmarked",
            QT_TRANSLATE_NOOP(
                "errors", "“{fund}”专款专用，不能开支“{class_}”；可以开支：{pays}。请换一项经费。"
            ),
            fund=fund.title,
            class_=class_.title,
            pays=pays,
        )


def fund_ended(fund: Fund) -> RuleSaysNoError:
    """What is said of a fund past its end."""
    return RuleSaysNoError(
        "fund_ended",
        QT_TRANSLATE_NOOP(
            "errors",
            "“{fund}”到 {day} 为止，之后不能再收支；请换一项经费，或在“经费来源”里改到期日。",
        ),
        fund=fund.title,
        day=fund.ends_on,
    )
