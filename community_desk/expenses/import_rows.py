"""A line of an office's account as the voucher it will be: which day, which way, of what class."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from community_desk.errors import DeskError, NotUnderstoodError
from community_desk.expenses.forms import Classes, load_classes
from community_desk.expenses.funds import Funds
from community_desk.expenses.import_days import LineDay, days_of_lines, is_opening
from community_desk.expenses.list_layout import Layout, ListLine
from community_desk.expenses.list_values import (
    count_of,
    fen_of,
)
from community_desk.expenses.records import Kind, LineKind, VoucherKind
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.workbooks.read import Sheet

_CALLED: Mapping[VoucherKind, str] = {
    "in": "收 收入 收款 进 入 入账 借 借方 in",
    "out": "支 支出 付 付款 出 支付 报销 贷 贷方 out",
    "transfer": "划转 经费划转 调拨 经费调拨 transfer",
    "advance": "预借 借款 预支 advance",
    "settle": "报销冲借 冲借 settle",
}
_KIND_WORDS = {word: kind for kind, words in _CALLED.items() for word in words.split()}
_OWN_NUMBER = re.compile(r"(?:记-)?[0-9]{4}-[0-9]{2}-[0-9]{2,}")
_IN, _OUT = re.compile("收入"), re.compile("支出|开支|报销")


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person says for lines that do not say it: the year of days without one, the fund, the
    class. Fund and class may be a key, a title or a synonym.
    """

    year: int | None = None
    fund: str = ""
    class_: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line as understood. ``fen`` is below nothing where the line is red; ``notes`` say what
    should be looked at. ``is_class_told`` is whether the line itself names its class.
    """

    line: ListLine = field(repr=False)
    date: date
    kind: VoucherKind
    line_kind: LineKind
    fen: int
    text: str
    detail: str = ""
    class_: str = ""
    is_class_told: bool = False
    fund: str = ""
    to_fund: str = ""
    payee: str = ""
    handler: str = ""
    approver: str = ""
    receipts: int = 0
    invoice: str = ""
    note: str = ""
    number: str = ""
    reverses: str = ""
    settles: str = ""
    is_opening: bool = False
    notes: tuple[DeskError, ...] = ()

    @property
    def said(self) -> str:
        """What the line says it is for."""
        return self.detail or self.text


NOTHING_CHOSEN = Choices()
# A line as understood, or why it is not.
Read = Entry | DeskError


class RowReader:
    """Reads the lines of the sheets of one workbook, one sheet after the other."""

    def __init__(self, funds: Funds, choices: Choices, file_year: int | None) -> None:
        self._classes: Classes = load_classes()
        self._funds = funds
        self._choices = choices
        self._file_year = file_year
        self._has_opening = False
        self._fund = funds.find(choices.fund).key if choices.fund else ""
        self._class = {
            one.kind: one.key
            for one in self._classes.all
            if choices.class_ and one.key in self._named(choices.class_)
        }

    def read(
        self, sheet: Sheet, layout: Layout, lines: Sequence[ListLine]
    ) -> Iterator[tuple[ListLine, Read]]:
        """Each line with what it is; a line that only carries a balance over is left out."""
        days = days_of_lines(layout, lines, self._choices.year or self._file_year)
        way = self._way_of_sheet(sheet, layout, lines)
        for line, day in zip(lines, days, strict=True):
            opening = is_opening(line)
            if opening and self._only_balance(line) and self._has_opening:
                continue
            self._has_opening = self._has_opening or opening
            try:
                yield line, self._entry(line, day, way, opening)
            except DeskError as error:
                yield line, error

    def _entry(
        self,
        line: ListLine,
        day: LineDay,
        way: Kind | None,
        opening: bool,
    ) -> Entry:
        if isinstance(day.day, DeskError):
            raise day.day
        kind, line_kind, fen = self._amount(line, way, opening)
        text = line.text("text") or line.text("detail") or line.text("class")
        number = line.text("number")
        entry = Entry(
            line=line,
            date=day.day,
            kind=kind,
            line_kind=line_kind,
            fen=fen,
            text=text or line.text("payee"),
            detail=line.text("detail") if line.text("text") else "",
            payee=line.text("payee"),
            handler=line.text("handler"),
            approver=line.text("approver"),
            receipts=count_of(line.values.get("receipts")) or 0,
            invoice=line.text("invoice"),
            note=_note(line.text("note"), number),
            number=number,
            reverses=line.text("reverses"),
            settles=line.text("settles"),
            is_opening=opening and kind == "in",
            notes=day.notes,
        )
        return self._with_fund(self._with_class(entry))

    def _amount(
        self, line: ListLine, way: Kind | None, opening: bool
    ) -> tuple[VoucherKind, LineKind, int]:
        """The kind of the voucher and of its line, and the amount."""
        income, expense, moved = (
            fen_of(line.values.get(key)) or 0 for key in ("income", "expense", "moved")
        )
        amount = fen_of(line.values.get("amount")) or 0
        said = kind_of(line)
        if income and expense:
            raise NotUnderstoodError(
                "both_ways",
                QT_TRANSLATE_NOOP("errors", "收入和支出都写了金额；请分成两行。"),
            )
        if said in ("transfer", "advance") and (moved or amount):
            return said, said, moved or amount
        if said == "settle" and moved:
            return said, "advance", moved
        if income:
            return "in", "in", income
        if expense or (amount and said == "settle"):
            return "settle" if said == "settle" else "out", "out", expense or amount
        if not amount and opening:
            amount, said = fen_of(line.values.get("balance")) or 0, "in"
        if not amount:
            raise NotUnderstoodError(
                "no_amount_told", QT_TRANSLATE_NOOP("errors", "这一行没有金额；请补上或删去。")
            )
        if said == "in":
            return "in", "in", amount
        if said == "out":
            return "out", "out", amount
        if way == "in" or (way is None and self._class_says(line, "in")):
            return "in", "in", amount
        if way == "out" or self._class_says(line, "out"):
            return "out", "out", amount
        raise NotUnderstoodError(
            "no_way",
            QT_TRANSLATE_NOOP("errors", "看不出是收入还是支出；请写明“收”或“支”。"),
        )

    def _with_class(self, entry: Entry) -> Entry:
        if entry.line_kind not in ("in", "out"):
            return entry
        kind: Kind = "in" if entry.line_kind == "in" else "out"
        told = entry.line.text("class") or self._class_in_kind(entry.line)
        problem: DeskError | None = None
        # What a line is about may be the very name of a class.
        for text, is_told in ((told, True), (entry.detail, False), (entry.text, False)):
            try:
                if text:
                    found = self._classes.find(text, kind)
                    return replace(entry, class_=found.key, is_class_told=is_told)
            except DeskError as error:
                problem = error if is_told else problem
        words = (told, entry.detail, entry.text)
        guess = next(filter(None, (self._classes.guess(word, kind) for word in words)), None)
        if guess is not None:
            notes = (*entry.notes, _class_guessed(guess.title))
            return replace(entry, class_=guess.key, notes=notes)
        if kind in self._class:
            return replace(entry, class_=self._class[kind])
        # An income has the usual class of its fund, a red line that of what it takes back.
        if problem is None and (kind == "in" or entry.fen < 0):
            return entry
        if problem is not None:
            raise problem
        raise NotUnderstoodError(
            "no_class",
            QT_TRANSLATE_NOOP(
                "errors", "没有写类别，从摘要也看不出；请补上，或者选一个没写时用的类别。"
            ),
        )

    def _with_fund(self, entry: Entry) -> Entry:
        told = entry.line.text("fund")
        fund = self._funds.find(told).key if told else ""
        if not fund and entry.line_kind == "in":
            fund = self._fund_of_income(entry)
        if not fund:
            fund = self._fund
        if not fund:
            raise NotUnderstoodError(
                "no_fund",
                QT_TRANSLATE_NOOP("errors", "没有写经费来源；请补上，或者选一项没写时用的经费。"),
            )
        to_fund = entry.line.text("to_fund")
        return replace(entry, fund=fund, to_fund=self._funds.find(to_fund).key if to_fund else "")

    def _fund_of_income(self, entry: Entry) -> str:
        """The fund that an income's class or words belong to, where it is only one."""
        by_class = [one.key for one in self._funds.all if one.income_class == entry.class_]
        if len(by_class) == 1:
            return by_class[0]
        named = [one.key for one in self._funds.all if one.title in entry.text]
        return named[0] if len(named) == 1 else ""

    def _class_in_kind(self, line: ListLine) -> str:
        """What stands under 类型 is a class where it is no way."""
        told = line.text("kind")
        return "" if "".join(told.split()).lower() in _KIND_WORDS else told

    def _class_says(self, line: ListLine, kind: Kind) -> bool:
        told = line.text("class") or self._class_in_kind(line)
        if not told:
            return False
        try:
            self._classes.find(told, kind)
        except DeskError:
            return False
        return True

    def _way_of_sheet(self, sheet: Sheet, layout: Layout, lines: Sequence[ListLine]) -> Kind | None:
        """Which way all amounts of a sheet go: one that is called 支出明细 has no incomes."""
        amount = layout.columns.get("amount")
        heading = layout.headings[amount] if amount is not None else ""
        for text in (heading, sheet.name, *layout.titles):
            is_in, is_out = bool(_IN.search(text)), bool(_OUT.search(text))
            if is_in != is_out and "收支" not in text:
                return "in" if is_in else "out"
        return None

    def _only_balance(self, line: ListLine) -> bool:
        return "balance" in line.values and not any(
            line.values.get(key) for key in ("income", "expense", "amount")
        )

    def _named(self, text: str) -> set[str]:
        """The keys of the classes that a text names; of either kind. Raises as `Classes.find`."""
        found: set[str] = set()
        problem: DeskError | None = None
        kinds: tuple[Kind, ...] = ("out", "in")
        for kind in kinds:
            try:
                found.add(self._classes.find(text, kind).key)
            except DeskError as error:
                problem = problem or error
        if not found and problem is not None:
            raise problem
        return found


def kind_of(line: ListLine) -> VoucherKind | None:
    """Which way a line says that its money goes; None where it does not say."""
    return _KIND_WORDS.get("".join(line.text("kind").split()).lower())


def _note(note: str, number: str) -> str:
    """A note with the number that the voucher had in the office's own account."""
    if not number or _OWN_NUMBER.fullmatch(number):
        return note
    return "；".join(filter(None, (note, f"原凭证号 {number}")))


def _class_guessed(title: str) -> DeskError:
    return NotUnderstoodError(
        "class_guessed",
        QT_TRANSLATE_NOOP("errors", "类别“{title}”是按字眼归的；请核对。"),
        title=title,
    )
