"""历次调整: the budgets a year has had, by whom, when and why, and what each changed."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import LongField
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.tags import TagText
from community_desk.expenses.budget_plans import Difference, differences
from community_desk.expenses.budgets import AT_FULL, Budget, revisions_of
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import funds_of
from community_desk.expenses.money import yuan


class BudgetHistoryDialog(DeskDialog):
    """The newest first; below, in words, what the one chosen changed of the one before."""

    def __init__(self, context: DeskContext, year: int, parent: QWidget | None) -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(self.tr("{year} 年预算的历次调整").format(year=year))
        self.setMinimumWidth(context.theme.px(560))
        self._funds = funds_of(context.office)
        self.rows = RowList(context.theme)
        self.rows.setAccessibleName(self.tr("历次调整"))
        self.rows.setMinimumHeight(context.theme.px(200))
        self.text = LongField(context.theme, 9)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("改了什么"))
        self.body.addWidget(self.rows, 1)
        self.body.addWidget(self.text)
        found = revisions_of(context.office, year)
        self._said: dict[int, str] = {}
        lines = []
        for place, one in enumerate(found):
            before = found[place + 1] if place + 1 < len(found) else None
            self._said[one.number] = self._changes(before, one)
            lines.append(self._row(one, is_held=not place))
        self.rows.chosen.connect(lambda number: self.text.set_value(self._said.get(number, "")))
        self.rows.show_rows(lines, choose=0)
        self.add_buttons(self.tr("关闭"), key="", cancel=False).clicked.connect(self.accept)
        self.rows.setFocus()

    def _row(self, one: Budget, *, is_held: bool) -> ListRow:
        at = datetime.fromisoformat(one.set_at).astimezone()
        called = self.tr("第 {number} 版　合计 {total} 元").format(
            number=one.number, total=yuan(sum(one.by_class().values()))
        )
        quiet = f"{at:%Y-%m-%d %H:%M}　{one.set_by}　{one.reason}"
        tags = (TagText(self.tr("现用"), "allowed"),) if is_held else ()
        return ListRow(one.number, called, quiet, tags)

    def _changes(self, before: Budget | None, after: Budget) -> str:
        if before is None:
            return self.tr("第一次设预算")
        said = [self._said_of(one) for one in differences(before, after)]
        if before.near_percent != after.near_percent:
            said.append(
                self.tr("提醒线：{before}% → {after}%").format(
                    before=before.near_percent, after=after.near_percent
                )
            )
        if before.at_full != after.at_full:
            words = dict(zip(AT_FULL, (self.tr("只提醒"), self.tr("不让再记")), strict=True))
            said.append(
                self.tr("用完以后：{before} → {after}").format(
                    before=words[before.at_full], after=words[after.at_full]
                )
            )
        return "\n".join(said) or self.tr("和前一版一样")

    def _said_of(self, one: Difference) -> str:
        parts = [load_classes().title(one.class_)]
        if one.fund:
            parts.append(self._funds.title(one.fund))
        if one.month:
            parts.append(self.tr("{month}月").format(month=one.month))
        nothing = self.tr("没有")
        before, after = (nothing if fen is None else yuan(fen) for fen in (one.before, one.after))
        return f"{' · '.join(parts)}：{before} → {after}"
