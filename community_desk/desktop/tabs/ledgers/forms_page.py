"""填部门表格: a department's blank workbook, for whom it is filled, and when it was handed in."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QProgressBar, QVBoxLayout, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.dialogs import ask_open, ask_save
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.panes import (
    Columns,
    PaneHeading,
    ScrollPane,
    button_row,
    tab_through,
)
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.tabs.ledgers.form_headings import FormHeadings
from community_desk.desktop.tabs.ledgers.form_whom import FormWhom
from community_desk.desktop.tabs.ledgers.pages import LedgersPage
from community_desk.desktop.tasks import Progress, Task
from community_desk.errors import DeskError
from community_desk.ledgers import blank_forms, department_forms
from community_desk.ledgers.blank_forms import DepartmentForm
from community_desk.ledgers.department_forms import Chosen, Filled
from community_desk.office.office import Office

_MOST_TOLD = 4  # times that a form was handed in


class FormsPage(LedgersPage):
    """Without a form, the list of those that were filled before; with one, its headings."""

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.open_button = PlainButton(theme, "", icon="file-text", key="Ctrl+O")
        super().__init__(context, "", buttons=(self.open_button,))
        self.heading.set_title(self.tr("填部门表格"))
        self.open_button.set_text(self.tr("选空表…"))
        self.open_button.bind_key(self)
        self.asking: QFileDialog | None = None
        self.form: DepartmentForm | None = None
        self._path: Path | None = None
        self._chosen: Chosen | None = None
        self._asked = self._answered = 0
        self._goes_on = False  # once it is known how many people that is
        self._told_about = ""  # the period that was said to be handed in already
        self._written: tuple[Path, int] | None = None
        self._task: Task | None = None
        self.whom = FormWhom(context)
        left = ScrollPane(theme)
        left.body.addWidget(self.whom)
        left.body.addStretch(1)
        self.said = PaneHeading(theme, "")
        self.headings = FormHeadings(context)
        self.past = RowList(theme)
        self.past.setAccessibleName(self.tr("填过的表"))
        self.empty = EmptyState(
            theme,
            "file-text",
            self.tr("先点“选空表”（Ctrl+O），选部门发来的 .xlsx"),
            hint=self.tr("认得的栏自动填好，格式、公式和别的内容都不动；认不得的留空"),
        )
        self.listed = Either(self.past, self.empty)
        self.either = Either(self.headings, self.listed)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop_button = PlainButton(theme, self.tr("停止"), self)
        self.submit_button = PlainButton(theme, self.tr("记作已报"), self, icon="check")
        self.main = MainButton(theme, self.tr("填到文件…"), self, key="Ctrl+S", key_scope=self)
        tie(context, "ledgers.export", self.open_button, self.main)
        tie(context, "ledgers.edit", self.submit_button)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.said)
        column.addWidget(self.either, 1)
        column.addWidget(self.bar)
        column.addLayout(button_row(theme, self.stop_button, self.submit_button, self.main))
        self.body.addWidget(Columns(theme, [left, right], [430, 790], self), 1)
        self.start = self.open_button
        self.open_button.clicked.connect(self._ask_blank)
        self.whom.edited.connect(self._edited)
        self.whom.whom_edited.connect(self._whom_edited)
        self.headings.told.connect(self._told)
        self.stop_button.clicked.connect(self.stop)
        self.submit_button.clicked.connect(self.submit)
        self.main.clicked.connect(self.go_on)
        self._show_past()

    def reload(self) -> None:
        self.whom.reload()
        if self.form is None:
            self._show_past()
        self._count()

    def open_key(self, key: str) -> None:
        """Begins with a blank form, given by its path."""
        if key and self._task is None:
            self.open_blank(key)

    def go_back(self) -> None:
        if self.form is not None and self._task is None:
            self.form, self._path, self._written = None, None, None
            self._show_past()
            self.take_focus()
            return
        super().go_back()

    def open_blank(self, path: str) -> None:
        """Reads a blank form and shows its headings."""
        try:
            self.form = blank_forms.look_at(self.context.office, Path(path), self.whom.book())
        except DeskError as error:
            self.context.notify_error(error)
            return
        self._path, self._written, self._told_about = Path(path), None, ""
        self._show_form()
        self.whom.mode.setFocus()

    def go_on(self) -> None:
        """Asks where to; first for what is still missing."""
        form, values = self.form, self.whom.form.values()
        if form is None:
            self._ask_blank()
            return
        self._goes_on = self._asked != self._answered
        if self._goes_on:
            return
        if not self._chosen:
            self.whom.show_nobody()
            return
        if not values["reason"]:
            self.whom.form.show_error("reason", self.tr("请写明用途，再填"))
            return
        period = values["period"]
        if period and period != self._told_about:
            try:
                department_forms.check_not_submitted(self.context.office, form, period)
            except DeskError as error:
                self._told_about = period
                again = self.tr("再按一次“填到文件”就再填一份。")
                sentence = f"{self.context.say_error(error)} {again}"
                self.whom.form.show_error("period", sentence)
                return
        name = " ".join(filter(None, (form.name, period))) + ".xlsx"
        kinds = self.tr("Excel 表格 (*.xlsx)")
        self.asking = ask_save(self, self.tr("填到哪里"), name, kinds, self.fill_to)

    def fill_to(self, path: str) -> None:
        """Fills the form into a file."""
        form, chosen, out = self.form, self._chosen, Path(path)
        if form is None or not chosen or self._task is not None:
            return
        if self._path is not None and out.resolve() == self._path.resolve():
            self.context.notify(self.tr("不能盖掉空表；请换一个文件名"), meaning="refused")
            return
        reason, full = self.whom.reason.value(), self.whom.is_full()
        made: list[Filled] = []

        def work(office: Office, progress: Progress) -> None:
            filled = department_forms.fill_department_form(
                office, form, out, chosen, reason=reason, full=full, progress=progress
            )
            made.extend([filled] if filled else [])

        def ended(_: None = None) -> None:
            # Whoever stops a moment too late has the file all the same.
            self._task = None
            if made:
                self._written = (out, made[0].people)
                self._say_filled(made[0], out)
            else:
                self.context.notify(self.tr("已停止，没有写文件"), meaning="neutral")
            self._settle()
            (self.submit_button if made else self.main).setFocus()

        self._task = self.context.tasks.run(
            work, ended, failure=self._failed, progress=self._moved, cancelled=ended
        )
        self._moved(0, 0)
        self._settle()

    def stop(self) -> None:
        """Stops filling: no file is written."""
        if self._task is not None:
            self._task.cancel()

    def submit(self) -> None:
        """Puts on record that what was filled is handed in."""
        if self.form is None or self._written is None:
            return
        path, people = self._written
        try:
            department_forms.record_submission(
                self.context.office,
                self.form,
                self.whom.period.value(),
                people=people,
                path=path,
            )
        except DeskError as error:
            self.whom.form.show_error("period", self.context.say_error(error))
            return
        self._written, self._told_about = None, ""
        self.context.notify(self.tr("已记作已报：{form}").format(form=self.form.name))
        self.context.tell_changed("ledgers")
        self._settle()
        self.open_button.setFocus()

    def _ask_blank(self) -> None:
        kinds = self.tr("Excel 表格 (*.xlsx)")
        self.asking = ask_open(self, self.tr("选部门发来的空表"), kinds, self.open_blank)

    def _show_form(self) -> None:
        assert self.form is not None
        self.headings.show_form(self.form, self.whom.book())
        foot = (self.stop_button, self.submit_button, self.main)
        tab_through(self.whom.period, *self.headings.fields, *foot)
        self.either.show_content(True)
        self._say_form()
        self._count()
        self._settle()

    def _say_form(self) -> None:
        assert self.form is not None
        text = self.tr("{form}：自动填 {filled} 栏，留空 {empty} 栏")
        filled, empty = len(self.form.filled()), len(self.form.left_empty())
        self.said.set_title(text.format(form=self.form.name, filled=filled, empty=empty))

    def _show_past(self) -> None:
        rows = []
        for stored, past in department_forms.known_forms(self.context.office):
            once = self.tr("{period}：{day} 报 {count} 人")
            told = "　".join(
                once.format(period=each.period, day=each.on[:10], count=each.people)
                for each in past[:_MOST_TOLD]
            )
            tag = (
                TagText(self.tr("报过 {count} 次").format(count=len(past)), "allowed")
                if past
                else TagText(self.tr("没有报过"))
            )
            rows.append(ListRow(stored.uid, stored.name, told, (tag,)))
        self.past.show_rows(rows)
        self.listed.show_content(bool(rows))
        self.either.show_content(False)
        self.said.set_title(self.tr("填过的表") if rows else "")
        self._settle()

    def _told(self, number: int, fact: str) -> None:
        if self.form is None:
            return
        self.form = blank_forms.take_for(self.form, number, fact)
        self._written = None
        try:
            self.form = department_forms.remember(self.context.office, self.form)
        except DeskError as error:
            self.context.notify_error(error)
        self.headings.say(self.form)
        self._say_form()
        self._settle()

    def _edited(self) -> None:
        self._settle()

    def _whom_edited(self) -> None:
        self._written = None
        if self.form is not None and self._path is not None:
            try:
                self.form = blank_forms.look_at(self.context.office, self._path, self.whom.book())
            except DeskError as error:
                self.context.notify_error(error)
            self._show_form()
        else:
            self._count()

    def _count(self) -> None:
        """How many people that is, counted elsewhere; the last question counts."""
        self._asked += 1
        asked, choose = self._asked, self.whom.choose()
        self._take(None)
        if choose is None:
            self._answered = asked
            self.whom.say_what_to_do()
            return

        def counted(chosen: Chosen) -> None:
            if asked == self._asked:
                self._take(chosen)
                self.whom.say_count(len(chosen))
                answered()

        def nobody(error: DeskError) -> None:
            if asked == self._asked:
                self.whom.say_nobody(self.context.say_error(error))
                answered()

        def answered() -> None:
            self._answered = asked
            if self._goes_on:
                self.go_on()

        self.context.tasks.run(lambda office, _: choose(office), counted, failure=nobody)

    def _take(self, chosen: Chosen | None) -> None:
        self._chosen = chosen
        text = self.tr("填 {count} 人到文件…") if chosen else self.tr("填到文件…")
        self.main.set_text(text.format(count=f"{len(chosen or ()):,}"))

    def _say_filled(self, filled: Filled, out: Path) -> None:
        text = self.tr("已填 {count} 人：{file}")
        if filled.added:
            text = self.tr("已填 {count} 人，表里加了 {added} 行：{file}")
        said = text.format(count=filled.people, added=filled.added, file=out.name)
        self.context.notify(said)

    def _moved(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _failed(self, error: DeskError) -> None:
        self._task = None
        self._settle()
        self.context.notify_error(error)
        self.main.setFocus()

    def _settle(self) -> None:
        """Which buttons there are."""
        busy = self._task is not None
        self.bar.setVisible(busy)
        self.stop_button.setVisible(busy)
        if busy:  # whatever had the keys is off now
            self.stop_button.setFocus()
        self.whom.setEnabled(not busy)
        self.headings.setEnabled(not busy)
        self.open_button.setEnabled(not busy)
        self.submit_button.setVisible(self._written is not None and not busy)
        self.main.setVisible(self.form is not None)
        self.main.setEnabled(not busy)
