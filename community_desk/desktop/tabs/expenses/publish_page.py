"""财务公开表: the sheets of the months, quarters and years, and what hung on the board when."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import LinkButton, MainButton, PlainButton
from community_desk.desktop.kit.dialogs import ask_save
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.panes import Columns, ScrollPane, button_row, text_label
from community_desk.desktop.kit.pdf_preview import PdfPreview
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.tabs.expenses.pages import ExpensesPage
from community_desk.desktop.tabs.expenses.period_choice import (
    choose_years,
    period_words,
    year_words,
)
from community_desk.desktop.tabs.expenses.publish_form import PublishForm, Typed
from community_desk.desktop.tabs.expenses.publish_work import draw_sheet, hang_sheet
from community_desk.desktop.tasks import Task
from community_desk.errors import DeskError
from community_desk.expenses.periods import Period
from community_desk.expenses.publication import (
    PeriodState,
    Publication,
    hung_pdf,
    note_print,
    states_of_year,
)
from community_desk.expenses.publication_sheet import Sheet
from community_desk.expenses.vouchers import load_voucher
from community_desk.files import replace_file
from community_desk.office.permissions import may

_WAIT = 300  # milliseconds without a keystroke before the sheet is drawn again


class PublishPage(ExpensesPage):
    """Periods at the left, what is typed in the middle, the sheet at the right; what hung is shown
    as it hung. ``drawn`` says that the sheet is there.
    """

    drawn = Signal()

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.year = ChoiceField(theme)
        super().__init__(context, "", buttons=(self.year,))
        self.heading.set_title(self.tr("财务公开表"))
        self.year.setAccessibleName(self.tr("年份"))
        self.asking: QFileDialog | None = None
        self._state: PeriodState | None = None
        self._anew = ""  # the period that is to hang once more
        self._typed: dict[str, Typed] = {}
        self._task: Task | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_WAIT)
        self._soon.timeout.connect(self.draw)
        self.periods = RowList(theme)
        self.periods.setMinimumWidth(theme.px(224))
        self.periods.setAccessibleName(self.tr("期间"))
        self.form = PublishForm(context)
        self.said = text_label("")
        self.link = LinkButton(theme, "")
        self.preview = PdfPreview(
            theme, self.tr("挂出来的就是这一张"), nothing=self.tr("正在排版…")
        )
        self.save_button = PlainButton(theme, self.tr("存为 PDF"), icon="download")
        self.print_button = PlainButton(
            theme, self.tr("打印"), icon="printer", key="Ctrl+P", key_scope=self
        )
        self.publish_button = MainButton(theme, self.tr("公开"), key="Ctrl+S", key_scope=self)
        tie(context, "expenses.publish", self.publish_button)
        tie(context, "expenses.print", self.save_button, self.print_button)
        self.body.addWidget(
            Columns(theme, [self.periods, self._middle(), self.preview], [250, 370, 700], self), 1
        )
        self.start = self.periods
        self.year.edited.connect(lambda: self._show_year(""))
        self.periods.chosen.connect(self._choose)
        self.form.edited.connect(self._edited)
        self.form.voucher_wanted.connect(self._go_to_voucher)
        self.link.clicked.connect(self._follow)
        self.save_button.clicked.connect(self._ask_file)
        self.print_button.clicked.connect(self.print_sheet)
        self.publish_button.clicked.connect(self.publish)

    def reload(self) -> None:
        known = [str(year) for year in choose_years(self.context)]
        chosen = self.year.value() or known[0]
        self.year.set_choices([(year, year_words(int(year))) for year in known])
        self.year.set_value(chosen if chosen in known else known[0])
        self._show_year(self._state.period.key if self._state else "")

    def open_key(self, key: str) -> None:
        """Goes to a period: ``2026-11``, ``2026-Q4``, ``2026``."""
        if key:
            self.year.set_value(key[:4])
            self._show_year(key)

    def unsaved(self) -> str:
        return next((key for key, typed in self._typed.items() if any(typed)), "")

    def period(self) -> Period:
        """The period that is shown."""
        assert self._state is not None
        return self._state.period

    def draw(self) -> None:
        """Draws the sheet beside the window, or shows the one that hung."""
        state = self._state
        if state is None:
            return
        self._soon.stop()
        if self._task is not None:
            self._task.cancel()
        if self._hangs():
            self._task = None
            self._drawn(
                Sheet(state.period, hung_pdf(self.context.office, state.hung[0].uid), True, ())
            )
            return
        self._enable(False)  # what is shown is not what was asked for any more
        draw = partial(
            draw_sheet,
            period=state.period,
            typed=self.form.typed(),
            paper=self.form.chosen_paper(),
            day=self.form.day(),
        )
        self._task = self.context.tasks.run(
            lambda office, _: draw(office), self._drawn, failure=self._failed
        )

    def print_sheet(self) -> None:
        """Prints what is shown, at its true size."""
        from community_desk.desktop.kit.printer import print_pdf

        if self.preview.pdf():
            print_pdf(
                self,
                self.preview.pdf(),
                self.context.notify,
                name=self._paper_name(),
                agreed=lambda _: self._note_print(),
            )

    def save_to(self, path: str) -> None:
        """Writes the very bytes that are shown."""
        try:
            replace_file(Path(path), self.preview.pdf())
        except OSError:
            text = self.tr("“{file}”写不进去；请换个文件夹，或关掉正打开它的程序。")
            self.context.notify(text.format(file=Path(path).name), meaning="refused")
            return
        self._note_print()
        self.context.notify(self.tr("已存为 {file}").format(file=Path(path).name))

    def publish(self) -> None:
        """Keeps the sheet as the one that hangs, with its day."""
        state, day = self._state, self.form.day()
        if state is None or not self.publish_button.isEnabled():
            return
        if day is None:
            self.form.form.show_error("date", self.tr("看不懂这个日期；请写成 2026-12-5 这样。"))
            return
        self._soon.stop()
        if self._task is not None:
            self._task.cancel()
        hang = partial(
            hang_sheet,
            period=state.period,
            day=day,
            typed=self.form.typed(),
            paper=self.form.chosen_paper(),
        )
        self._show_busy(True)
        self._task = self.context.tasks.run(
            lambda office, progress: hang(office, progress=progress),
            self._hung,
            failure=self._not_hung,
        )

    def _hung(self, hung: Publication) -> None:
        self._task = None
        self._show_busy(False)
        self.form.set_typed(("", ""))
        self._keep_typed()
        self._anew = ""
        self.context.tell_changed("expenses")
        text = self.tr("{period}已记下：{day} 公开")
        self.context.notify(
            text.format(period=period_words(self.period()), day=hung.published_on.isoformat())
        )
        self.reload()
        self.take_focus()

    def _not_hung(self, error: DeskError) -> None:
        self._task = None
        self._show_busy(False)
        said = self.context.say_error(error)
        if error.code == "publish_day":
            self.form.form.show_error("date", said)
        else:
            self.context.notify(said, meaning="refused")
            self.publish_button.setFocus()
        if not self.preview.pdf():
            self.draw()

    def _show_busy(self, busy: bool) -> None:
        """While the sheet is being hung, nothing of it can be changed and no other be chosen."""
        for part in (self.periods, self.form, self.year, self.link):
            part.setEnabled(not busy)
        self.publish_button.setEnabled(not busy)
        self._enable(not busy and bool(self.preview.pdf()))

    def _middle(self) -> QWidget:
        middle = QWidget()
        theme = self.context.theme
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.said)
        column.addLayout(button_row(theme, left=[self.link]))
        pane = ScrollPane(theme)
        pane.body.addWidget(self.form)
        column.addWidget(pane, 1)
        column.addLayout(
            button_row(theme, self.save_button, self.print_button, self.publish_button)
        )
        return middle

    def _show_year(self, key: str) -> None:
        states = list(reversed(states_of_year(self.context.office, int(self.year.value()))))
        keys = [state.period.key for state in states]
        waiting = [s.period.key for s in states if s.closed and s.period.is_month and not s.hung]
        closed = [s.period.key for s in states if s.closed and s.period.is_month]
        wanted = next((k for k in (key, *waiting[:1], *closed[:1]) if k in keys), keys[0])
        self.periods.show_rows(
            [
                ListRow(state, period_words(state.period), self._quiet(state), self._tags(state))
                for state in states
            ],
            choose=keys.index(wanted),
        )

    def _choose(self, state: PeriodState | None) -> None:
        if state is None:
            return
        self._keep_typed()
        self._state = state
        typed = self._typed.get(state.period.key, ("", ""))
        if typed != self.form.typed():  # else the cursor would leave its place
            self.form.set_typed(typed)
        self._show_state(state)
        self.draw()

    def _show_state(self, state: PeriodState) -> None:
        hangs = self._hangs()
        self.form.setVisible(not hangs)
        may_publish = may(self.context.office, "expenses.publish")
        self.publish_button.setVisible(not hangs)
        self.publish_button.setEnabled(state.closed)
        if hangs:
            one = state.hung[0]
            said = self.tr("{day} 公开，{who}记下。右边就是当时挂出的那一张。").format(
                day=one.published_on.isoformat(), who=one.published_by
            )
            link = self.tr("再公开一次") if may_publish else ""
        elif not state.closed:
            said = self.tr("还没有结账，印出来是样稿；结账以后才能正式公开。")
            link = self.tr("去结账")
        elif state.hung:
            said = self.tr("{day} 公开过，后来反过结账；请核对后重新公开。").format(
                day=state.hung[0].published_on.isoformat()
            )
            link = ""
        else:
            said, link = self.tr("已结账，可以公开。打印、签字、张贴以后按“公开”，记下日期。"), ""
        self.said.setText(said)
        self.link.set_text(link)
        self.link.setVisible(bool(link))

    def _hangs(self) -> bool:
        """Whether what hung is shown, and not a sheet to be made."""
        state = self._state
        if state is None or not state.hung or state.period.key == self._anew:
            return False
        return state.closed and not state.hung[0].outdated

    def _follow(self) -> None:
        state = self._state
        if state is None:
            return
        if state.closed:
            self._anew = state.period.key
            self._show_state(state)
            self.draw()
        else:
            self.month_wanted.emit(state.period.last, "")

    def _edited(self) -> None:
        self._keep_typed()
        self._enable(False)
        self._soon.start()

    def _keep_typed(self) -> None:
        if self._state is not None and not self._hangs():
            self._typed[self._state.period.key] = self.form.typed()

    def _drawn(self, sheet: Sheet) -> None:
        self._task = None
        self.preview.show_pdf(sheet.pdf)
        self.form.show_hidden(sheet.hidden)
        self._enable(True)
        self.drawn.emit()

    def _failed(self, error: DeskError) -> None:
        self._task = None
        self.preview.show_nothing(self.context.say_error(error))
        self._enable(False)
        self.drawn.emit()

    def _enable(self, there_is: bool) -> None:
        self.save_button.setEnabled(there_is)
        self.print_button.setEnabled(there_is)

    def _note_print(self) -> bool:
        state = self._state
        assert state is not None
        uid = state.hung[0].uid if self._hangs() else ""
        note_print(
            self.context.office,
            state.period,
            final=state.closed,
            paper=None if uid else self.form.chosen_paper(),
            uid=uid,
        )
        return True

    def _ask_file(self) -> None:
        name = f"{self._paper_name()}.pdf"
        self.asking = ask_save(self, self.tr("存为 PDF"), name, "PDF (*.pdf)", self.save_to)

    def _paper_name(self) -> str:
        return self.tr("{period} 财务公开表").format(period=self.period().key)

    def _go_to_voucher(self, number: str) -> None:
        voucher = load_voucher(self.context.office, number)
        self.month_wanted.emit(voucher.month, voucher.uid)

    def _quiet(self, state: PeriodState) -> str:
        if state.hung:
            text = self.tr("{day} 公开")
            return text.format(day=state.hung[0].published_on.isoformat())
        return "" if state.booked else self.tr("没有凭证")

    def _tags(self, state: PeriodState) -> tuple[TagText, ...]:
        if state.hung and (state.hung[0].outdated or not state.closed):
            return (TagText(self.tr("重新公开"), "refused"),)
        if state.hung:
            return (TagText(self.tr("已公开"), "allowed"),)
        if not state.closed:
            return (TagText(self.tr("未结账"), "neutral"),)
        return (TagText(self.tr("待公开"), "due" if state.period.is_month else "neutral"),)
