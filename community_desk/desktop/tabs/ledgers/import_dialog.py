"""导入以前的台账: a workbook comes into a book, with the steps of every import."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.models.paged import Column
from community_desk.desktop.tabs.ledgers.taken import outcome_tag
from community_desk.desktop.tabs.registry.import_columns import ColumnsSource, ColumnsStep
from community_desk.desktop.tabs.registry.import_end import ImportEnd, listed
from community_desk.desktop.tabs.registry.import_lists import ImportLists
from community_desk.desktop.tabs.registry.import_steps import ImportSteps, StepWords
from community_desk.desktop.tabs.registry.import_words import fact_word
from community_desk.desktop.tasks import Progress
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers.book_columns import meanings_of, sheets_of_book
from community_desk.ledgers.book_headings import FINDS
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.import_book import (
    BookComparison,
    BookReport,
    compare_book,
    import_book,
)
from community_desk.ledgers.imports import undo_taking
from community_desk.ledgers.taking import Item
from community_desk.office.office import Office
from community_desk.registry.masking import mask_numbers
from community_desk.registry.problems import Problem

_LISTS = ("skipped", "updated", "added", "noted")
_EMPTY: Mapping[str, str] = {
    "skipped": QT_TRANSLATE_NOOP("book_import", "每一行都能导入"),
    "updated": QT_TRANSLATE_NOOP("book_import", "没有要更新的条目"),
    "added": QT_TRANSLATE_NOOP("book_import", "没有新的条目"),
    "noted": QT_TRANSLATE_NOOP("book_import", "和居民档案没有不一致"),
}
_ONLY_FINDS = QT_TRANSLATE_NOOP("book_import", "{fact}（找人用）")
# Why lines were not taken, for the summary at the end; each line has its own sentence.
_REASONS: Mapping[str, str] = {
    "not_in_registry": QT_TRANSLATE_NOOP("book_import", "档案里没有这个人"),
    "number_not_in_registry": QT_TRANSLATE_NOOP("book_import", "档案里没有这个证件号码"),
    "number_of_another": QT_TRANSLATE_NOOP("book_import", "证件号码是别人的"),
    "nobody_named": QT_TRANSLATE_NOOP("book_import", "没有写是谁"),
    "nobody_fits": QT_TRANSLATE_NOOP("book_import", "和档案对不上"),
    "several_fit": QT_TRANSLATE_NOOP("book_import", "同名的不止一位"),
    "name_alone": QT_TRANSLATE_NOOP("book_import", "只有姓名"),
    "same_twice": QT_TRANSLATE_NOOP("book_import", "同一个人写了两次"),
    "column_needed": QT_TRANSLATE_NOOP("book_import", "必填的栏是空的"),
    "not_a_choice": QT_TRANSLATE_NOOP("book_import", "没有这个选项"),
    "consent_needed": QT_TRANSLATE_NOOP("book_import", "要监护人同意"),
}
_OTHER = QT_TRANSLATE_NOOP("book_import", "内容看不懂或不合规定")


class BookReview(ImportLists):
    """What would become of each line."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, _LISTS, parent)

    def show_comparison(self, found: BookComparison) -> None:
        """Shows what was found."""
        items, problems = found.plan.items, found.report.problems
        rows: dict[str, Sequence[Any]] = {
            "skipped": [problem for problem in problems if problem.skipped],
            "updated": [item for item in items if item.outcome == "updated"],
            "added": [item for item in items if item.outcome == "added"],
            "noted": [problem for problem in problems if not problem.skipped],
        }
        texts = {
            "skipped": self.tr("未导入 {count}"),
            "updated": self.tr("更新 {count}"),
            "added": self.tr("新增 {count}"),
            "noted": self.tr("和档案不一致 {count}"),
        }
        self.show_figures(
            rows,
            {key: text.format(count=f"{len(rows[key]):,}") for key, text in texts.items()},
            self.tr("未变 {count}").format(count=f"{found.report.unchanged:,}"),
        )

    def columns_of(self, key: str) -> list[Column]:
        """The columns of a list."""
        if key in ("skipped", "noted"):
            return self._problem_columns()
        return [
            Column(self.tr("表格的行"), lambda i: self._line(i.line.sheet, i.line.number)),
            Column(self.tr("姓名"), lambda i: i.name or "—", sample="欧阳子轩"),
            Column(
                self.tr("结果"),
                lambda i: outcome_tag(self._context, i.outcome).text,
                tags=lambda i: [outcome_tag(self._context, i.outcome)],
            ),
            Column(self.tr("记入的内容"), _typed, tip=_typed, stretch=True),
        ]

    def nothing_in(self, key: str) -> str:
        """What is said where a list has no lines."""
        return self._context.translate("book_import", _EMPTY[key])

    def hint_of(self, key: str) -> str:
        """What is said above a list."""
        if key == "skipped":
            return self.tr("这些行不会导入；可以把问题清单另存下来，改好后再导入。")
        if key == "noted":
            return self.tr("这些行照常导入；居民档案不会改，问题清单里有，之后逐个核对。")
        if key == "updated":
            return self.tr("这些人已经在台账里：表里填了的栏改成表里的，空着的不动。")
        return ""

    def _problem_columns(self) -> list[Column]:
        def reason(problem: Problem) -> str:
            return problem.reason(self._context.translate)

        return [
            Column(self.tr("表格的行"), lambda p: self._line(p.sheet, p.row)),
            Column(self.tr("姓名"), lambda p: p.name or "—", sample="欧阳子轩"),
            Column(self.tr("原因"), reason, tip=reason, stretch=True),
        ]

    def _line(self, sheet: str, row: int) -> str:
        return self.tr("{sheet} 第{row}行").format(sheet=sheet, row=row)


class BookImport(ImportSteps):
    """Leads through the import of a workbook into a book."""

    action = "ledgers.edit"

    def __init__(self, context: DeskContext, book: Book, path: Path, parent: QWidget) -> None:
        self._book = book
        self.review = BookReview(context)
        self.end = ImportEnd(context, undo_taking)
        source = ColumnsSource(
            lambda workbook, told: sheets_of_book(context.office, book, workbook, told),
            lambda: _choices(context, book),
            QCoreApplication.translate("BookImport", "不是这本"),
        )
        words = StepWords(
            QCoreApplication.translate("BookImport", "导入《{book}》").format(book=book.name),
            QCoreApplication.translate(
                "BookImport", "“{file}”的表头和这本台账对不上；请指出各栏是什么。"
            ),
            QCoreApplication.translate("BookImport", "正在和台账、居民档案核对…"),
        )
        super().__init__(
            context,
            path,
            parent,
            words,
            columns=ColumnsStep(context, source),
            review=self.review,
            end=self.end,
        )
        self.begin()

    def compare(self, office: Office, progress: Progress) -> BookComparison:
        """The workbook beside the book."""
        told = self.columns.corrections
        return compare_book(office, self._book, self.roster(), corrections=told, progress=progress)

    def bring_in(self, office: Office, progress: Progress) -> BookReport:
        """Imports the lines that can be."""
        told = self.columns.corrections
        return import_book(office, self._book, self.roster(), corrections=told, progress=progress)

    def show_found(self, found: BookComparison) -> None:
        """Shows what would become of each line."""
        self.review.show_comparison(found)

    def show_end(self, report: BookReport) -> None:
        """Says what the import did."""
        say = self._context.translate
        reasons: dict[str, int] = {}
        for code, count in report.skipped.items():
            word = say("book_import", _REASONS.get(code, _OTHER))
            reasons[word] = reasons.get(word, 0) + count
        sentences = []
        if reasons:
            sentences.append(self.tr("未导入：{reasons}").format(reasons=listed(reasons, {})))
        remarks = [
            text.format(names="、".join(names))
            for text, names in (
                (self.tr("没有认出的栏：{names}"), report.unknown),
                (self.tr("不是这本台账的工作表：{names}"), report.other_sheets),
            )
            if names
        ]
        self.end.show_end(
            report.operation,
            (
                (self.tr("新增"), report.added, ""),
                (self.tr("更新"), report.updated, ""),
                (self.tr("未变"), report.unchanged, ""),
                (self.tr("未导入"), sum(report.skipped.values()), "refused"),
                (self.tr("和档案不一致"), sum(report.noted.values()), "due"),
            ),
            sentences,
            remarks,
        )


def _typed(item: Item) -> str:
    text = "　".join(f"{name}：{value}" for name, value in item.typed.items() if value)
    return mask_numbers(" ".join(text.split("\n")))


def _choices(context: DeskContext, book: Book) -> dict[str, str]:
    names, finders = meanings_of(book)
    only = context.translate("book_import", _ONLY_FINDS)
    facts = {key: fact_word(context, key.removeprefix(FINDS)) for key in finders}
    return {name: name for name in names} | {k: only.format(fact=v) for k, v in facts.items()}
