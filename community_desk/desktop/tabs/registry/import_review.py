"""看结果: what an import would do, as figures and, for each of them, the people behind it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.panes import quiet_label, tab_through
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.models.paged import Column
from community_desk.desktop.tabs.registry import words
from community_desk.desktop.tabs.registry.import_lists import ImportLists
from community_desk.desktop.tabs.registry.import_words import fact_word, new_text, old_text
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.registry.import_compare import Comparison, FactChange, NewPerson, missing_rows
from community_desk.registry.masking import mask_id, mask_phone
from community_desk.registry.problems import Problem
from community_desk.registry.records import ResidentRow

# The figures in their order; the first of these that counts anybody is shown first.
_LISTS = ("changed", "new", "skipped", "flagged", "missing")
_EMPTY: Mapping[str, str] = {
    "changed": QT_TRANSLATE_NOOP("import", "没有人的资料会改变"),
    "new": QT_TRANSLATE_NOOP("import", "没有新来的人"),
    "skipped": QT_TRANSLATE_NOOP("import", "每一行都能导入"),
    "flagged": QT_TRANSLATE_NOOP("import", "没有要核对的资料"),
    "missing": QT_TRANSLATE_NOOP("import", "登记的人名册里都有"),
}


class ReviewStep(ImportLists):
    """The second step. ``decided`` says that a change was accepted or kept back."""

    decided = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, _LISTS, parent)
        theme = context.theme
        self._found: Comparison | None = None
        self._by_fact: dict[str, list[FactChange]] = {}
        self.kept: set[tuple[str, str]] = set()
        self.fact = ChoiceField(theme)
        self.fact.setAccessibleName(self.tr("只看哪一项"))
        self.fact.setMinimumWidth(theme.px(170))
        self.fact.edited.connect(self.fill)
        self.accept_all = PlainButton(theme, self.tr("全部接受"))
        self.keep_all = PlainButton(theme, self.tr("全部保留"))
        self.accept_all.clicked.connect(lambda: self._decide(self._listed(), keep=False))
        self.keep_all.clicked.connect(lambda: self._decide(self._listed(), keep=True))
        self._said = quiet_label("", wrap=False)
        for tool in (self.fact, self.accept_all, self.keep_all, self._said):
            self.tools.addWidget(tool)
        self.tools.addStretch(1)
        # They stand above the table, which was there before them.
        tab_through(self.fact, self.accept_all, self.keep_all, self.table)
        self.table.opened.connect(self._toggle)
        self.table.clicked.connect(self._clicked)
        self.table.ticked.connect(self._toggle)

    def show_comparison(self, found: Comparison) -> None:
        """Shows what was found; what was kept back before stays so where it still would change."""
        self._found = found
        report = found.report
        self.kept &= {(change.uid, change.fact) for change in found.changes}
        self._by_fact = {"": list(found.changes)}
        for change in found.changes:
            self._by_fact.setdefault(change.fact, []).append(change)
        rows: dict[str, Sequence[Any]] = {
            "changed": found.changes,
            "new": found.new,
            "skipped": [problem for problem in report.problems if problem.skipped],
            "flagged": [problem for problem in report.problems if not problem.skipped],
            "missing": found.missing,
        }
        counts = {
            "changed": (self.tr("更新 {count}"), report.updated),
            "new": (self.tr("新增 {count}"), report.imported),
            "skipped": (self.tr("未导入 {count}"), sum(report.skipped.values())),
            "flagged": (self.tr("待核对 {count}"), len(rows["flagged"])),
            "missing": (self.tr("名册里没有的人 {count}"), report.missing),
        }
        facts = {"": self.tr("全部项目 {count}").format(count=f"{len(found.changes):,}")}
        for fact, changes in self._by_fact.items():
            if fact:
                facts[fact] = f"{fact_word(self._context, fact)} {len(changes):,}"
        self.fact.set_choices(facts)
        self.fact.set_value("")
        self.show_figures(
            rows,
            {key: text.format(count=f"{count:,}") for key, (text, count) in counts.items()},
            self.tr("未变 {count}").format(count=f"{report.unchanged:,}"),
        )

    def fill(self) -> None:
        """Reads the lines of the list that is shown again."""
        super().fill()
        self._say_decisions()

    def lines_of(self, key: str) -> Sequence[Any]:
        """The lines of a list; of the changes, those of the fact that is asked for."""
        return self._listed() if key == "changed" else super().lines_of(key)

    def stretch(self, key: str, offset: int, limit: int) -> Sequence[Any]:
        """Some lines of a list; whom the file does not name is read as one looks."""
        if key == "missing" and self._found is not None:
            return missing_rows(self._context.office, self._found, offset, limit)
        return super().stretch(key, offset, limit)

    def has_tools(self, key: str) -> bool:
        """Changes can be accepted or kept back."""
        return key == "changed"

    def nothing_in(self, key: str) -> str:
        """What is said where a list has no lines."""
        return self._context.translate("import", _EMPTY[key])

    def _listed(self) -> list[FactChange]:
        return self._by_fact.get(self.fact.value(), [])

    def hint_of(self, key: str) -> str:
        """What is said above a list."""
        if key == "changed":
            return self.tr("空格键换“接受”和“保留”：保留的项目不改，仍是原来的资料。")
        if key == "skipped":
            return self.tr("这些行不会导入；可以把问题清单另存下来，改好后再导入。")
        if key == "flagged":
            return self.tr("这些人照常导入，之后在“待核对的资料”里逐个核实。")
        if key == "missing":
            return self.tr("居民里有、名册里没有的人。导入不会动他们；名册只有一部分人时不用管。")
        return ""

    def _clicked(self, index: Any) -> None:
        if self._shown == "changed" and index.column() == len(self.model.columns) - 1:
            self._toggle(self.model.record(index.row()))

    def _toggle(self, record: object) -> None:
        if isinstance(record, FactChange):
            self._decide([record], keep=(record.uid, record.fact) not in self.kept)

    def _decide(self, changes: Sequence[FactChange], *, keep: bool) -> None:
        decided = {(change.uid, change.fact) for change in changes}
        self.kept = self.kept | decided if keep else self.kept - decided
        self.model.refresh()
        self._say_decisions()
        self.decided.emit()

    def _say_decisions(self) -> None:
        kept = len(self.kept)
        self._said.setText(
            self.tr("接受 {accepted} · 保留 {kept}").format(
                accepted=f"{len(self._by_fact.get('', ())) - kept:,}", kept=f"{kept:,}"
            )
        )

    def columns_of(self, key: str) -> list[Column]:
        """The columns of a list."""
        makers: dict[str, Callable[[], list[Column]]] = {
            "changed": self._changed_columns,
            "new": self._new_columns,
            "missing": self._missing_columns,
        }
        return makers.get(key, self._problem_columns)()

    def _changed_columns(self) -> list[Column]:
        context = self._context
        return [
            Column(self.tr("姓名"), lambda c: c.name, sample="欧阳子轩"),
            Column(self.tr("项目"), lambda c: fact_word(context, c.fact), sample="与户主关系"),
            Column(
                self.tr("原来"),
                lambda c: old_text(context, c),
                tip=lambda c: old_text(context, c),
                meaning=lambda c: "" if (c.uid, c.fact) in self.kept else "quiet",
            ),
            Column(
                self.tr("名册里"),
                lambda c: new_text(context, c),
                tip=lambda c: new_text(context, c),
                meaning=lambda c: "quiet" if (c.uid, c.fact) in self.kept else "",
                stretch=True,
            ),
            Column(
                self.tr("处理"),
                lambda c: self._decision(c).text,
                tags=lambda c: [self._decision(c)],
                sample=f"✓ {self.tr('接受')} {self.tr('保留')}",
            ),
        ]

    def _decision(self, change: FactChange) -> TagText:
        if (change.uid, change.fact) in self.kept:
            return TagText(self.tr("保留"), "neutral")
        return TagText("✓ " + self.tr("接受"), "allowed")

    def _new_columns(self) -> list[Column]:
        def number(person: NewPerson) -> str:
            return mask_id(person.id_number)

        return [
            Column(self.tr("姓名"), lambda p: p.name, sample="欧阳子轩"),
            Column(self.tr("性别"), lambda p: words.word(self._context, "sex", p.sex)),
            Column(self.tr("出生日期"), lambda p: p.birth_date),
            Column(self.tr("证件号码"), number),
            Column(self.tr("电话"), lambda p: mask_phone(p.phone)),
            Column(self.tr("住址"), lambda p: p.address, tip=lambda p: p.address, stretch=True),
            Column(self.tr("名册的行"), lambda p: self._line(p.sheet, p.row)),
        ]

    def _problem_columns(self) -> list[Column]:
        def reason(problem: Problem) -> str:
            return problem.reason(self._context.translate)

        return [
            Column(self.tr("名册的行"), lambda p: self._line(p.sheet, p.row)),
            Column(self.tr("姓名"), lambda p: p.name or "—", sample="欧阳子轩"),
            Column(self.tr("原因"), reason, tip=reason, stretch=True),
        ]

    def _missing_columns(self) -> list[Column]:
        context, today = self._context, self._context.office.today()

        def age(row: ResidentRow) -> str:
            return words.age_text(row.birth_date, today)

        return [
            Column(self.tr("姓名"), lambda r: r.name, sample="欧阳子轩"),
            Column(self.tr("性别"), lambda r: words.word(context, "sex", r.sex)),
            Column(self.tr("年龄"), age, numeric=True),
            Column(self.tr("住址"), lambda r: r.address, tip=lambda r: r.address),
            Column(self.tr("电话"), lambda r: mask_phone(r.phone)),
            Column(
                self.tr("人户"), lambda r: words.word(context, "status", r.status), stretch=True
            ),
        ]

    def _line(self, sheet: str, row: int) -> str:
        return self.tr("{sheet} 第{row}行").format(sheet=sheet, row=row)
