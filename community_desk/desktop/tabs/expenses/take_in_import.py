"""导入以前的账: a workbook comes in as vouchers, with the steps of every import."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.models.paged import Column
from community_desk.desktop.tabs.registry.import_columns import ColumnsSource, ColumnsStep
from community_desk.desktop.tabs.registry.import_end import ImportEnd, listed
from community_desk.desktop.tabs.registry.import_lists import ImportLists
from community_desk.desktop.tabs.registry.import_steps import ImportSteps, StepWords
from community_desk.desktop.tasks import Progress
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import funds_of
from community_desk.expenses.import_headings import MEANINGS
from community_desk.expenses.import_reading import sheets_of_account
from community_desk.expenses.import_report import LineProblem, Taken, VoucherReport
from community_desk.expenses.import_rows import Choices
from community_desk.expenses.import_vouchers import import_vouchers, try_vouchers
from community_desk.expenses.money import yuan
from community_desk.expenses.records import SIGNS
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office

_LISTS = ("skipped", "flagged", "booked")
_EMPTY: Mapping[str, str] = {
    "skipped": QT_TRANSLATE_NOOP("account_import", "每一行都能记账"),
    "flagged": QT_TRANSLATE_NOOP("account_import", "没有要核对的行"),
    "booked": QT_TRANSLATE_NOOP("account_import", "没有能记账的行"),
}
# Why lines are not booked, for the summary; each line has its own sentence.
_REASONS: Mapping[str, str] = {
    "booked_already": QT_TRANSLATE_NOOP("account_import", "已经记过"),
    "month_closed": QT_TRANSLATE_NOOP("account_import", "月份已结账"),
    "no_fund": QT_TRANSLATE_NOOP("account_import", "没有经费来源"),
    "no_such_fund": QT_TRANSLATE_NOOP("account_import", "没有这项经费"),
    "fund_earmarked": QT_TRANSLATE_NOOP("account_import", "专款不能这样用"),
    "no_class": QT_TRANSLATE_NOOP("account_import", "看不出类别"),
    "no_such_class": QT_TRANSLATE_NOOP("account_import", "没有这个类别"),
    "no_year": QT_TRANSLATE_NOOP("account_import", "没有年份"),
    "no_day": QT_TRANSLATE_NOOP("account_import", "日期看不懂"),
    "no_amount": QT_TRANSLATE_NOOP("account_import", "金额看不懂"),
    "no_amount_told": QT_TRANSLATE_NOOP("account_import", "没有金额"),
    "red_alone": QT_TRANSLATE_NOOP("account_import", "红字找不到原来那一笔"),
}
_OTHER = QT_TRANSLATE_NOOP("account_import", "其他原因")
_AMOUNTS = ("income", "expense", "amount", "moved")


class LinesReview(ImportLists):
    """What would become of each line."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, _LISTS, parent)

    def show_report(self, report: VoucherReport) -> None:
        """Shows what was found."""
        rows: dict[str, Sequence[Any]] = {
            "skipped": [problem for problem in report.problems if problem.skipped],
            "flagged": [problem for problem in report.problems if not problem.skipped],
            "booked": report.taken,
        }
        texts = {
            "skipped": self.tr("不记账 {count}"),
            "flagged": self.tr("要核对 {count}"),
            "booked": self.tr("记账 {count}"),
        }
        sums = self.tr("收入 {income}　支出 {expense}")
        self.show_figures(
            rows,
            {key: text.format(count=f"{len(rows[key]):,}") for key, text in texts.items()},
            sums.format(income=yuan(report.income), expense=yuan(report.expense)),
        )

    def columns_of(self, key: str) -> list[Column]:
        """The columns of a list."""
        return self._booked_columns() if key == "booked" else self._problem_columns()

    def nothing_in(self, key: str) -> str:
        """What is said where a list has no lines."""
        return self._context.translate("account_import", _EMPTY[key])

    def hint_of(self, key: str) -> str:
        """What is said above a list."""
        if key == "skipped":
            return self.tr("这些行不会记账；可以把问题清单另存下来，改好后再导入，记过的不会重记。")
        if key == "flagged":
            return self.tr("这些行照常记账，问题清单里也有，之后逐个核对。")
        return ""

    def _problem_columns(self) -> list[Column]:
        def reason(problem: LineProblem) -> str:
            return problem.reason(self._context.translate)

        return [
            Column(self.tr("表格的行"), lambda p: self._line(p.sheet, p.row)),
            Column(self.tr("摘要"), lambda p: p.line.text("text") or "—", sample="缴纳办公室电费"),
            Column(
                self.tr("金额"),
                lambda p: next(filter(None, map(p.line.text, _AMOUNTS)), "—"),
                numeric=True,
            ),
            Column(self.tr("原因"), reason, tip=reason, stretch=True),
        ]

    def _booked_columns(self) -> list[Column]:
        classes, funds = load_classes(), funds_of(self._context.office)

        def amount(one: Taken) -> str:
            return yuan(SIGNS.get(one.entry.line_kind, 1) * one.entry.fen)

        return [
            Column(
                self.tr("表格的行"), lambda t: self._line(t.entry.line.sheet, t.entry.line.number)
            ),
            Column(self.tr("凭证"), lambda t: t.number, sample="记-2026-11-009"),
            Column(self.tr("日期"), lambda t: t.entry.date.isoformat(), sample="2026-11-09"),
            Column(
                self.tr("摘要"),
                lambda t: t.entry.said,
                tip=lambda t: t.entry.said,
                stretch=True,
            ),
            Column(self.tr("类别"), lambda t: classes.title(t.entry.class_) or "—"),
            Column(self.tr("经费来源"), lambda t: funds.title(t.entry.fund)),
            Column(
                self.tr("金额"),
                amount,
                numeric=True,
                meaning=lambda t: "allowed" if t.entry.line_kind == "in" else "",
            ),
        ]

    def _line(self, sheet: str, row: int) -> str:
        return self.tr("{sheet} 第{row}行").format(sheet=sheet, row=row)


class ChoicesRow(QWidget):
    """What stands in for lines that do not say their year, their fund or their class."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme, this_year = context.theme, context.office.today().year
        left_out = self.tr("列入问题清单")
        years = {str(year): str(year) for year in range(this_year + 1, this_year - 6, -1)}
        funds = {fund.key: fund.title for fund in funds_of(context.office).all}
        classes = {one.key: one.title for one in load_classes().of_kind("out")}
        self.year, self.fund, self.class_ = (
            ChoiceField(theme, {"": left_out, **choices}) for choices in (years, funds, classes)
        )
        self.year.set_value(str(this_year))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(20))
        for key, label, field in (
            ("year", self.tr("没写年份的"), self.year),
            ("fund", self.tr("没写经费的"), self.fund),
            ("class", self.tr("看不出类别的"), self.class_),
        ):
            form = Form(theme)
            form.row(key, label, field)
            row.addWidget(form, 1, Qt.AlignmentFlag.AlignTop)

    def chosen(self) -> Choices:
        """What is chosen."""
        year = self.year.value()
        return Choices(int(year) if year else None, self.fund.value(), self.class_.value())


class AccountImport(ImportSteps):
    """Leads through the import of a workbook as vouchers."""

    action = "expenses.import"

    def __init__(self, context: DeskContext, path: Path, parent: QWidget) -> None:
        self.review = LinesReview(context)
        self.end = ImportEnd(context)
        self.choices = ChoicesRow(context)
        source = ColumnsSource(
            lambda workbook, told: sheets_of_account(context.office, workbook, told),
            lambda: {key: context.translate("vouchers", word) for key, word in MEANINGS.items()},
            QCoreApplication.translate("AccountImport", "不是账"),
        )
        words = StepWords(
            QCoreApplication.translate("AccountImport", "导入以前的账"),
            QCoreApplication.translate(
                "AccountImport", "“{file}”里没有找到收支；请指出日期、摘要和金额是哪几栏。"
            ),
            QCoreApplication.translate("AccountImport", "正在逐行试记…"),
        )
        super().__init__(
            context,
            path,
            parent,
            words,
            columns=ColumnsStep(context, source),
            review=self.review,
            end=self.end,
            # Above the columns: together they say what becomes of a line.
            above=self.choices,
        )
        self.choices.hide()
        self.begin()

    def compare(self, office: Office, progress: Progress) -> "Tried":
        """Books all lines, and takes that back."""
        report = try_vouchers(
            office,
            self.roster(),
            self.choices.chosen(),
            corrections=self.columns.corrections,
            progress=progress,
        )
        return Tried(report)

    def bring_in(self, office: Office, progress: Progress) -> VoucherReport:
        """Books the lines that can be."""
        return import_vouchers(
            office,
            self.roster(),
            self.choices.chosen(),
            corrections=self.columns.corrections,
            progress=progress,
        )

    def went_to(self, step: int) -> None:
        """The choices are asked with the columns."""
        self.choices.setVisible(step == 1)

    def show_found(self, found: "Tried") -> None:
        """Shows what would become of each line."""
        self.review.show_report(found.report)

    def say_review(self) -> None:
        """Says how many lines there are, which balance is wrong, and that nothing is booked yet."""
        report = self._found.report
        text = self.tr("“{file}”共 {rows} 行，试记成 {vouchers} 张凭证，还没有写入。")
        said = text.format(
            file=self._path.name, rows=f"{report.rows:,}", vouchers=f"{report.vouchers:,}"
        )
        if report.differs is not None:
            self._say(f"{said}{self._differs(report)}", "due")
        elif report.balances:
            checked = self.tr("表里的余额核对了 {count} 处，都对。")
            self._say(f"{said}{checked.format(count=f'{report.balances:,}')}")
        else:
            self._say(said)
        self.main.setEnabled(report.booked > 0)

    def show_end(self, report: VoucherReport) -> None:
        """Says what the import did."""
        reasons: dict[str, int] = {}
        for code, count in report.skipped.items():
            word = self._context.translate("account_import", _REASONS.get(code, _OTHER))
            reasons[word] = reasons.get(word, 0) + count
        sentences = [self.tr("不记账：{reasons}").format(reasons=listed(reasons, {}))]
        if report.differs is not None:
            sentences.append(self._differs(report))
        remarks = [
            text.format(names="、".join(names))
            for text, names in (
                (self.tr("没有认出的栏：{names}"), report.unknown),
                (self.tr("不是账的工作表：{names}"), report.other_sheets),
            )
            if names
        ]
        remarks.append(self.tr("凭证不能删除；导错了，可以在“导入、导出”里整批冲销。"))
        self.end.show_end(
            report.batch,
            (
                (self.tr("记账的行"), report.booked, ""),
                (self.tr("凭证"), report.vouchers, ""),
                (self.tr("不记账的行"), sum(report.skipped.values()), "refused"),
                (self.tr("要核对的行"), len(report.problems) - sum(report.skipped.values()), "due"),
            ),
            sentences if reasons else sentences[1:],
            remarks,
        )

    def _differs(self, report: VoucherReport) -> str:
        assert report.differs is not None
        text = self.tr("“{sheet}”第 {row} 行的余额是 {told}，按各行算是 {ours}；请从这一行查起。")
        return text.format(
            sheet=report.differs.sheet,
            row=report.differs.row,
            told=yuan(report.differs.told),
            ours=yuan(report.differs.ours),
        )


class Tried:
    """What a trial found, as the steps ask for it."""

    def __init__(self, report: VoucherReport) -> None:
        self.report = report

    def write_problems(self, path: Path) -> None:
        """Writes the lines not booked, and those to look at. Raises `TroubleError`."""
        self.report.write_problems(path)
