"""What comparing a list with the vouchers found, list by list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.models.paged import Column
from community_desk.desktop.tabs.registry.import_lists import ImportLists
from community_desk.errors import DeskError
from community_desk.expenses.bank_lines import BankLine
from community_desk.expenses.list_layout import ListLine
from community_desk.expenses.money import yuan
from community_desk.expenses.reconcile import Matched, Ours, Reconciled
from community_desk.expenses.records import Voucher
from community_desk.language import QT_TRANSLATE_NOOP

ONLY_THEIRS = "only_theirs"
_LISTS = (ONLY_THEIRS, "only_ours", "far", "groups", "matched", "unread")
_EMPTY: Mapping[str, str] = {
    ONLY_THEIRS: QT_TRANSLATE_NOOP("reconcile", "对方清单上的，我方都记了"),
    "only_ours": QT_TRANSLATE_NOOP("reconcile", "我方记的，对方清单上都有"),
    "far": QT_TRANSLATE_NOOP("reconcile", "没有金额一致、日期差得远的"),
    "groups": QT_TRANSLATE_NOOP("reconcile", "没有可能是几笔合一的"),
    "matched": QT_TRANSLATE_NOOP("reconcile", "没有对上的"),
    "unread": QT_TRANSLATE_NOOP("reconcile", "每一行都看懂了"),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A line of a suggestion: of which one, and on which side it stands."""

    group: int
    theirs: BankLine | None = None
    ours: Ours | None = None

    @property
    def fen(self) -> int:
        """What it moves."""
        one = self.theirs or self.ours
        assert one is not None
        return one.fen

    @property
    def day(self) -> date:
        """Its day."""
        return self.ours.voucher.date if self.ours else _theirs_of(self).date


class ReconcileLists(ImportLists):
    """Chips with how many there are, and the lines of the one that is down."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, _LISTS, parent)
        self.table.setAccessibleName(self.tr("对账结果"))

    def show_found(self, found: Reconciled, stay_at: str = "") -> None:
        """Shows what was found; the list that was up stays, where it is told."""
        parts: list[Part] = []
        for number, group in enumerate(found.groups, 1):
            parts += [Part(number, theirs=one) for one in group.theirs]
            parts += [Part(number, ours=one) for one in group.ours]
        rows: dict[str, Sequence[Any]] = {
            ONLY_THEIRS: found.only_theirs,
            "only_ours": found.only_ours,
            "far": found.far,
            "groups": parts,
            "matched": found.matched,
            "unread": found.list.unread,
        }
        texts = {
            ONLY_THEIRS: self.tr("只在对方 {count}"),
            "only_ours": self.tr("只在我方 {count}"),
            "far": self.tr("日期差得远 {count}"),
            "groups": self.tr("可能几笔合一 {count}"),
            "matched": self.tr("对上 {count}"),
            "unread": self.tr("没看懂 {count}"),
        }
        counts = {key: len(rows[key]) for key in _LISTS} | {"groups": len(found.groups)}
        outside = self.tr("期间以外 {count} 行").format(count=found.outside)
        self.show_figures(
            rows,
            {key: text.format(count=f"{counts[key]:,}") for key, text in texts.items()},
            outside if found.outside else "",
        )
        if stay_at:
            self.show_list(stay_at)

    def voucher(self) -> Voucher | None:
        """The voucher of the current line, where it has one."""
        record = self.table.record()
        if isinstance(record, (Matched, Part)):
            record = record.ours
        return record.voucher if isinstance(record, Ours) else None

    def bank_line(self) -> BankLine | None:
        """The current line of their list, where no voucher is it."""
        record = self.table.record()
        return record if isinstance(record, BankLine) else None

    def columns_of(self, key: str) -> list[Column]:
        """The columns of a list."""
        if key == ONLY_THEIRS:
            return self._theirs()
        if key == "only_ours":
            return self._ours()
        if key == "groups":
            return self._parts()
        return self._unread() if key == "unread" else self._pairs()

    def nothing_in(self, key: str) -> str:
        """What is said where a list has no lines."""
        return self._context.translate("reconcile", _EMPTY[key])

    def hint_of(self, key: str) -> str:
        """What is said above a list."""
        if key == ONLY_THEIRS:
            return self.tr("按 Enter 记一笔，日期、金额、对方都填好；记完会再对一遍。")
        if key == "only_ours":
            return self.tr("对方可能还没有入账，或者走的是现金。按 Enter 看凭证。")
        if key == "groups":
            return self.tr("同一天的几笔加起来正好是对方的一笔（或反过来）；只是提示，请核对。")
        return ""

    def _theirs(self) -> list[Column]:
        return [
            Column(self.tr("清单的行"), _row, sample="账户明细 第100行"),
            Column(self.tr("日期"), lambda one: one.date.isoformat(), sample="2026-11-09"),
            _amount(self.tr("金额"), lambda one: one.fen),
            Column(self.tr("对方户名"), lambda one: one.party or "—", tip=lambda one: one.party),
            Column(
                self.tr("摘要"), lambda one: one.text or "—", tip=lambda one: one.text, stretch=True
            ),
        ]

    def _ours(self) -> list[Column]:
        return [
            Column(self.tr("凭证"), lambda one: one.voucher.number, sample="记-2026-11-009"),
            Column(self.tr("日期"), lambda one: one.voucher.date.isoformat(), sample="2026-11-09"),
            _amount(self.tr("金额"), lambda one: one.fen),
            Column(self.tr("收付款人"), lambda one: one.voucher.payee or "—"),
            Column(
                self.tr("摘要"),
                lambda one: one.voucher.text,
                tip=lambda one: one.voucher.text,
                stretch=True,
            ),
        ]

    def _pairs(self) -> list[Column]:
        days = self.tr("{days} 天")
        return [
            Column(self.tr("对方日期"), lambda p: p.theirs.date.isoformat(), sample="2026-11-09"),
            Column(
                self.tr("凭证日期"),
                lambda p: p.ours.voucher.date.isoformat(),
                sample="2026-11-09",
            ),
            Column(self.tr("相差"), lambda p: days.format(days=p.days), numeric=True),
            Column(self.tr("凭证"), lambda p: p.ours.voucher.number, sample="记-2026-11-009"),
            _amount(self.tr("金额"), lambda p: p.ours.fen),
            Column(self.tr("对方摘要"), lambda p: _said(p.theirs), tip=lambda p: _said(p.theirs)),
            Column(
                self.tr("凭证摘要"),
                lambda p: p.ours.voucher.text,
                tip=lambda p: p.ours.voucher.text,
                stretch=True,
            ),
        ]

    def _parts(self) -> list[Column]:
        return [
            Column(self.tr("组"), lambda part: str(part.group), numeric=True),
            Column(
                self.tr("哪一方"), lambda part: self.tr("我方") if part.ours else self.tr("对方")
            ),
            Column(self.tr("日期"), lambda part: part.day.isoformat(), sample="2026-11-09"),
            Column(
                self.tr("凭证或行"),
                lambda part: part.ours.voucher.number if part.ours else _row(part.theirs),
                sample="账户明细 第100行",
            ),
            _amount(self.tr("金额"), lambda part: part.fen),
            Column(
                self.tr("摘要"),
                lambda part: part.ours.voucher.text if part.ours else _said(part.theirs),
                stretch=True,
            ),
        ]

    def _unread(self) -> list[Column]:
        def reason(one: tuple[ListLine, DeskError]) -> str:
            return self._context.say_error(one[1])

        def content(one: tuple[ListLine, DeskError]) -> str:
            return one[0].content()

        return [
            Column(self.tr("清单的行"), lambda one: _place(one[0]), sample="账户明细 第100行"),
            Column(self.tr("内容"), content, tip=content),
            Column(self.tr("原因"), reason, tip=reason, stretch=True),
        ]


def _amount(title: str, fen: Any) -> Column:
    return Column(
        title,
        lambda one: yuan(fen(one)),
        numeric=True,
        meaning=lambda one: "allowed" if fen(one) > 0 else "",
        sample="-12,345.00",
    )


def _theirs_of(part: Part) -> BankLine:
    assert part.theirs is not None
    return part.theirs


def _said(one: BankLine) -> str:
    return " ".join(filter(None, (one.party, one.text))) or "—"


def _row(one: BankLine) -> str:
    return _place(one.line)


def _place(line: ListLine) -> str:
    text = QCoreApplication.translate("ReconcileLists", "{sheet} 第{row}行")
    return text.format(sheet=line.sheet, row=line.number)
