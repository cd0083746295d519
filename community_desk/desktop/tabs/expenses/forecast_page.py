"""钱用到哪一天: where the money goes and when it ends, what tasks cost, and beside it the page that
asks the street office for what is missing.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.dialogs import ask_save
from community_desk.desktop.kit.fields import ChoiceField, LineField, LongField
from community_desk.desktop.kit.figures import FigureCard
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import (
    Columns,
    PaneHeading,
    ScrollPane,
    headed,
    quiet_label,
    text_label,
)
from community_desk.desktop.kit.pdf_preview import PdfPreview
from community_desk.desktop.kit.printer import print_pdf
from community_desk.desktop.tabs.expenses.forecast_chart import ForecastChart
from community_desk.desktop.tabs.expenses.forecast_tables import (
    ClassesTable,
    LinesTable,
    TasksTable,
    TaskVouchersTable,
)
from community_desk.desktop.tabs.expenses.pages import ExpensesPage
from community_desk.desktop.tasks import Task
from community_desk.errors import DeskError, RuleSaysNoError
from community_desk.expenses.asking import (
    Asking,
    asking_for,
    draw_asking,
    note_asking,
    set_street_office,
    street_office,
)
from community_desk.expenses.figures import years_with_vouchers
from community_desk.expenses.forecast import Forecast, forecast, usual_year
from community_desk.expenses.forecast_words import method, outcome
from community_desk.expenses.money import yuan
from community_desk.expenses.store_list import Which
from community_desk.expenses.task_costs import TaskCost, task_costs, without_money
from community_desk.expenses.voucher_list import page_of
from community_desk.files import replace_file
from community_desk.office.office import Office
from community_desk.office.permissions import may

TASKS_BOOK = "1503"
_REDRAW_AFTER_MS = 250
_MOST_VOUCHERS = 200
_TELLING = "telling"


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the page shows. ``no_tasks`` says why there are none, ``no_paper`` why none is drawn."""

    found: Forecast
    costs: tuple[TaskCost, ...]
    asking: Asking
    pdf: bytes
    no_tasks: DeskError | None
    no_paper: DeskError | None


class ForecastPage(ExpensesPage):
    """Left what the money does, right the page that asks for more of it."""

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.year = ChoiceField(theme)
        self.save_button = PlainButton(theme, "", icon="download")
        self.print_button = MainButton(theme, "", icon="printer", key="Ctrl+P")
        tie(context, "expenses.print", self.save_button, self.print_button)
        buttons = (self.year, self.save_button, self.print_button)
        super().__init__(context, "", buttons=buttons)
        self.heading.set_title(self.tr("钱用到哪一天"))
        self.year.setAccessibleName(self.tr("年份"))
        self.save_button.set_text(self.tr("存为 PDF"))
        self.print_button.set_text(self.tr("打印情况说明"))
        self.print_button.bind_key(self)
        self.seen: _Seen | None = None
        self.asking_file: QFileDialog | None = None
        self._task: Task | None = None
        self._is_told = True
        self.cards = {
            "money": FigureCard(theme, self.tr("有的钱")),
            "expected": FigureCard(theme, self.tr("全年预计")),
            "ends": FigureCard(theme, self.tr("照此用到")),
        }
        self.chart = ForecastChart(theme)
        self.lines = LinesTable(context)
        self.classes = ClassesTable(context)
        self.tasks = TasksTable(context, "uid")
        self.vouchers = TaskVouchersTable(context, "uid")
        self.method = QVBoxLayout()
        self.preview = PdfPreview(theme, self.tr("给街道的情况说明"))
        self.body.addWidget(Columns(theme, [self._left(), self._right()], [700, 540], self), 1)
        self.start = self.year
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(_REDRAW_AFTER_MS)
        self._redraw.timeout.connect(self.count)
        self.year.edited.connect(self.count)
        self.form.edited.connect(self._edited)
        self.print_button.clicked.connect(self.print_paper)
        self.save_button.clicked.connect(self._ask_file)
        self.tasks.chosen.connect(self._show_vouchers)
        self.tasks.opened.connect(lambda _: self.vouchers.setFocus())
        self.book_button.clicked.connect(self._open_book)
        self.vouchers.opened.connect(lambda one: self.month_wanted.emit(one.month, one.uid))
        self._enable(False)

    def reload(self) -> None:
        office = self.context.office
        known = sorted({*years_with_vouchers(office), office.today().year}, reverse=True)
        chosen = self.year.value() or str(usual_year(office))
        self.year.set_choices(
            [(str(year), self.tr("{year} 年").format(year=year)) for year in known]
        )
        self.year.set_value(chosen)
        if not self.to.value():
            self.to.set_value(street_office(office))
        self.count()

    def open_key(self, key: str) -> None:
        """Goes to the paragraph that was typed, or to a task."""
        if key == _TELLING:
            self.telling.setFocus()
        elif key:
            self.tasks.select_key(key)

    def unsaved(self) -> str:
        return "" if self._is_told else _TELLING

    def count(self) -> None:
        """Reads the year again and draws its page."""
        self._redraw.stop()
        if self._task is not None:
            self._task.cancel()
        year, telling, to = int(self.year.value()), self.telling.value(), self.to.value()
        self._task = self.context.tasks.run(
            lambda office, _: _read(office, year, telling, to), self._show, failure=self._failed
        )

    def print_paper(self) -> None:
        """Prints the page that is shown; once agreed to, that is on record."""
        if self.seen is not None and self.seen.pdf:
            pdf = self.seen.pdf
            print_pdf(
                *(self, pdf, self.context.notify),
                name=self._paper_name(),
                agreed=lambda _: self._was_taken(),
            )

    def save_to(self, path: str) -> None:
        """Writes the very bytes that are shown."""
        assert self.seen is not None
        file = Path(path)
        try:
            replace_file(file, self.seen.pdf)
        except OSError:
            text = self.tr("“{file}”写不进去；请换个文件夹，或关掉正打开它的程序。")
            self.context.notify(text.format(file=file.name), meaning="refused")
            return
        self._was_taken()
        self.context.notify(self.tr("已存为 {file}").format(file=file.name))

    def _ask_file(self) -> None:
        name = f"{self._paper_name()}.pdf"
        self.asking_file = ask_save(self, self.tr("存为 PDF"), name, "PDF (*.pdf)", self.save_to)

    def _paper_name(self) -> str:
        assert self.seen is not None
        return self.tr("{year} 年经费缺口情况说明").format(year=self.seen.found.year)

    def _was_taken(self) -> bool:
        """Puts on record that the page left the program, and keeps whom it addresses."""
        assert self.seen is not None
        office, to = self.context.office, self.to.value()
        note_asking(office, self.seen.asking)
        self._is_told = True
        if to != street_office(office) and may(office, "expenses.publish"):
            with self.context.telling():
                set_street_office(office, to)
        return True

    def _edited(self, key: str) -> None:
        if key == _TELLING:
            self._is_told = not self.telling.value()
        self._redraw.start()

    def _failed(self, error: DeskError) -> None:
        self._task = None
        self.preview.show_nothing(self.context.say_error(error))
        self._enable(False)

    def _show(self, seen: _Seen) -> None:
        self._task, self.seen = None, seen
        found, line = seen.found, seen.found.daily
        say = self.context.translate
        said = outcome(found).say(say)
        self.cards["money"].show_figure(yuan(line.money), self._came(found))
        spent = self.tr("{months} 个月已支出 {spent}").format(
            months=line.months, spent=yuan(line.spent - line.lent)
        )
        if line.lent:
            lent = self.tr("预借 {amount}").format(amount=yuan(line.lent))
            spent = f"{spent} · {lent}"
        self.cards["expected"].show_figure(yuan(line.expected), spent)
        if line.last_day is None and line.missing:
            figure, meaning = self.tr("还没有收入"), "refused"
        elif line.last_day is None:
            figure = self.tr("够到年底") if line.expected else "—"
            meaning = "allowed" if line.expected else ""
        else:
            figure = self.tr("{month} 月 {day} 日").format(
                month=line.last_day.month, day=line.last_day.day
            )
            meaning = "refused"
        self.cards["ends"].show_figure(figure, self._rest(found), meaning)
        self.chart.show_line(line, said)
        self.lines.show_forecast(found)
        self.lines.setVisible(found.ordinary is not None)
        steps = method(found, self.context.office.today(), daily=True)
        self._show_method([step.say(say) for step in steps])
        self.classes.show_forecast(found)
        self._show_tasks(seen)
        if seen.no_paper:
            self.preview.show_nothing(self.context.say_error(seen.no_paper))
        else:
            self.preview.show_pdf(seen.pdf)
        self._enable(bool(seen.pdf))

    def _came(self, found: Forecast) -> str:
        parts = [self.tr("本年到账 {amount}").format(amount=yuan(found.daily_allotted))]
        if found.daily_opening:
            opening = self.tr("上年结余 {amount}").format(amount=yuan(found.daily_opening))
            parts.insert(0, opening)
        if found.ordinary:
            parts.append(self.tr("不含专项"))
        return " · ".join(parts)

    def _rest(self, found: Forecast) -> str:
        line = found.daily
        if line.missing:
            return self.tr("年底缺 {amount}").format(amount=yuan(line.missing))
        if line.expected:
            return self.tr("年底约余 {amount}").format(amount=yuan(line.left))
        return self.tr("有了支出才算得出")

    def _show_method(self, steps: list[str]) -> None:
        while (item := self.method.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for at, step in enumerate(steps, 1):
            self.method.addWidget(text_label(f"{at}. {step}"))

    def _show_tasks(self, seen: _Seen) -> None:
        costs = seen.costs
        uncovered = sum(one.uncovered for one in costs)
        poor = len(without_money(costs))
        self.tasks_heading.set_count(
            self.tr("{count} 件，{poor} 件没有随任务来钱").format(count=len(costs), poor=poor)
            if costs
            else ""
        )
        tag = self.tr("垫了 {amount}").format(amount=yuan(uncovered))
        self.tasks_heading.set_tag(tag if uncovered else "", "refused")
        if seen.no_tasks:
            self.no_tasks.setText(self.context.say_error(seen.no_tasks))
        else:
            self.no_tasks.setText(
                self.tr("这一年台账 1503 里没有任务；记账时选上任务，这里就看得到花了多少。")
            )
        self.no_tasks.setVisible(not costs)
        self.tasks.setVisible(bool(costs))
        self.tasks.show_rows(costs)
        self._show_vouchers(self.tasks.record())

    def _show_vouchers(self, task: TaskCost | None) -> None:
        self.book_button.setEnabled(task is not None and bool(task.name))
        rows = []
        if task is not None and task.vouchers and self.seen is not None:
            year = self.seen.found.year
            which = Which(first=f"{year:04d}-01", last=f"{year:04d}-12", task=task.uid)
            rows = page_of(self.context.office, which, 0, _MOST_VOUCHERS, "date", True)
        self.vouchers.show_rows(rows)
        self.vouchers_box.setVisible(bool(rows))

    def _open_book(self) -> None:
        task = self.tasks.record()
        if task is not None:
            self.context.open_book(TASKS_BOOK, task.uid)

    def _enable(self, there_is: bool) -> None:
        self.print_button.setEnabled(there_is)
        self.save_button.setEnabled(there_is)

    def _left(self) -> QWidget:
        theme = self.context.theme
        pane = ScrollPane(theme)
        cards = QHBoxLayout()
        cards.setSpacing(theme.px(14))
        for card in self.cards.values():
            cards.addWidget(card, 1)
        pane.body.addLayout(cards)
        pane.body.addWidget(self.lines)
        pane.body.addWidget(self.chart)
        steps = QWidget()
        steps.setLayout(self.method)
        self.method.setContentsMargins(0, 0, 0, 0)
        self.method.setSpacing(theme.px(4))
        pane.body.addWidget(headed(theme, self.tr("怎么算的"), steps))
        self.lines.setAccessibleName(self.tr("全部经费和不含专项"))
        self.classes.setAccessibleName(self.tr("各类支出"))
        pane.body.addWidget(headed(theme, self.tr("各类支出"), self.classes))
        self.book_button = PlainButton(theme, self.tr("看台账"), self, icon="book-open")
        self.tasks_heading = PaneHeading(
            theme, self.tr("部门下达的任务"), buttons=[self.book_button]
        )
        self.tasks.setAccessibleName(self.tr("部门下达的任务"))
        self.no_tasks = quiet_label("")
        self.vouchers.setAccessibleName(self.tr("这件任务的凭证"))
        self.vouchers_box = headed(theme, self.tr("这件任务的凭证"), self.vouchers)
        for widget in (self.tasks_heading, self.no_tasks, self.tasks, self.vouchers_box):
            pane.body.addWidget(widget)
        return pane

    def _right(self) -> QWidget:
        theme = self.context.theme
        self.form = Form(theme)
        self.to = self.form.row("to", self.tr("写给"), LineField())
        self.telling = self.form.row(
            _TELLING,
            self.tr("情况说明"),
            LongField(theme, 2, self.tr("要补充说的话，如哪几项开支比往年多、下半年还有什么任务")),
        )
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.form)
        column.addWidget(self.preview, 1)
        return right


def _read(office: Office, year: int, telling: str, to: str) -> _Seen:
    from community_desk.ledgers.counted import office_counts
    from community_desk.ledgers.tasks import tasks_of

    found = forecast(office, year)
    no_tasks = no_paper = None
    costs: tuple[TaskCost, ...] = ()
    try:
        costs = task_costs(office, tasks_of(office), year)
    except RuleSaysNoError as error:
        no_tasks = error
    asking = asking_for(office, found, costs, office_counts(office), telling=telling, to=to)
    pdf = b""
    try:
        pdf = draw_asking(office, asking)
    except RuleSaysNoError as error:
        no_paper = error
    return _Seen(found, costs, asking, pdf, no_tasks, no_paper)
