"""成批开具: one letter for each of a list of people, and printing many at once."""

from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QProgressBar, QVBoxLayout, QWidget

from community_desk.certificates import batch, prints
from community_desk.certificates.batch import Checked, Issue, Lacking
from community_desk.certificates.in_force import catalogue_in_force, policy_in_force
from community_desk.certificates.store_life import PrintKind
from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.dialogs import ask_save
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.panes import Columns, PaneHeading, ScrollPane, button_row
from community_desk.desktop.kit.printer import PrintJob, PrintRun, ask_printer
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.tabs.certificates.batch_form import COPIES, ISSUE, REST, BatchForm
from community_desk.desktop.tabs.certificates.pages import CertificatesPage
from community_desk.desktop.tasks import Progress, Task
from community_desk.errors import DeskError
from community_desk.office.office import Office


class BatchPage(CertificatesPage):
    """The main button first examines and shows who lacks what, then issues and prints. Whatever
    is stopped in between leaves whole letters; the rest is printed later from here.
    """

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        super().__init__(context, "")
        self.heading.set_title(self.tr("成批开具"))
        self.wanted = BatchForm(context)
        self.asking: QFileDialog | None = None
        self._task: Task | None = None
        self._run: PrintRun | None = None
        self._ready: tuple[str, ...] = ()
        self._numbers: list[str] = []
        self._stood: QWidget | None = None  # where the keys went when the work began
        left = ScrollPane(theme)
        left.body.addWidget(self.wanted)
        self.said = PaneHeading(theme, "")
        self.list = RowList(theme)
        self.list.setAccessibleName(self.tr("名单"))
        self.empty = EmptyState(theme, "users", "")
        self.either = Either(self.list, self.empty)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel_button = PlainButton(theme, self.tr("停止"), self)
        self.save_button = PlainButton(theme, self.tr("存成一个 PDF…"), self, icon="download")
        self.main = MainButton(theme, "", self, key="Ctrl+S", key_scope=self)
        tie(context, "certificates.print", self.save_button)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.said)
        column.addWidget(self.either, 1)
        column.addWidget(self.bar)
        column.addLayout(button_row(theme, self.cancel_button, self.save_button, self.main))
        self.body.addWidget(Columns(theme, [left, right], [560, 700], self), 1)
        self.start = self.wanted.mode
        self._begin()
        self.wanted.edited.connect(self._edited)
        self.cancel_button.clicked.connect(self.stop)
        self.save_button.clicked.connect(self._ask_file)
        self.main.clicked.connect(self.go_on)
        self.list.opened.connect(self._open)
        self._settle()

    def reload(self) -> None:
        office = self.context.office
        self.wanted.show_rules(catalogue_in_force(office), policy_in_force(office))
        if not self._is_busy() and self.wanted.doing() == REST:
            self._show_rest()

    def open_key(self, key: str) -> None:
        """Goes to one of the things that can be done here."""
        if key and not self._is_busy():
            self.wanted.mode.set_value(key)
            self.wanted.arrange()
            self._edited()

    def go_on(self) -> None:
        """The next step: examine, then issue and print; or print."""
        if self._is_busy():
            return
        doing = self.wanted.doing()
        if doing == ISSUE and not self._ready:
            self._check()
        elif doing == ISSUE:
            self._issue()
        elif self._numbers:
            self._ask_printer()
        elif doing == COPIES:
            self._find_copies()
        else:
            self._show_rest()

    def stop(self) -> None:
        """Stops after the letter that is under way."""
        if self._task is not None:
            self._task.cancel()
        if self._run is not None:
            self._run.cancel()

    def _edited(self) -> None:
        if self._is_busy():
            return
        self._ready, self._numbers = (), []
        self._begin()
        self.said.set_title("")
        if self.wanted.doing() == REST:
            self._show_rest()
        self._settle()

    def _begin(self) -> None:
        """Says what comes next where nothing is listed yet."""
        words = {
            ISSUE: (
                self.tr("先核对，再开具"),
                self.tr("每个人都先查一遍：缺什么、登记有没有疑问，列在这里；缺的人不开"),
            ),
            REST: (
                self.tr("没有等着打印的"),
                self.tr("开了还没打的证明列在这里；作废的、过期的、已领走的不算"),
            ),
            COPIES: (
                self.tr("写上编号，找出来"),
                self.tr("从哪一号到哪一号，或者一行一个；重印的都带“副本”，也登记在册"),
            ),
        }
        self.empty.say(*words[self.wanted.doing()])
        self.either.show_content(False)

    def _check(self) -> None:
        office = self.context.office
        catalogue = catalogue_in_force(office)
        try:
            request = self.wanted.request()
            uids, unknown = self.wanted.people(office)
            if not uids and not unknown:
                batch.check_count(0)
        except DeskError as error:
            at = "type" if error.code == "no_type" else "people"
            self.wanted.form.show_error(at, self.context.say_error(error))
            return

        def check(office: Office, progress: Progress) -> Checked:
            return batch.check_all(office, catalogue, request, uids, progress)

        def shown(checked: Checked) -> None:
            self._show_checked(checked, unknown)

        if uids:
            self._work(check, shown)
        else:
            shown(Checked((), ()))

    def _show_checked(self, checked: Checked, unknown: list[str]) -> None:
        self._done()
        self._ready = checked.ready
        rows = [
            ListRow(None, line, self.tr("找不到这个人，或者不止一个；请写证件号码"), self._tag())
            for line in unknown
        ]
        rows += [self._row(each) for each in checked.lacking]
        self.list.show_rows(rows)
        self.empty.say(self.tr("都可以开"), self.tr("再按一次，就开具并打印"))
        self.either.show_content(bool(rows))
        said = self.tr("可以开 {ready} 人，不能开 {lacking} 人")
        self.said.set_title(said.format(ready=len(checked.ready), lacking=len(rows)))
        self._settle()
        if checked.ready:
            self.main.setFocus()

    def _row(self, each: Lacking) -> ListRow:
        sentences = " ".join(self.context.say_error(problem) for problem in each.problems)
        return ListRow(each.uid, each.name, sentences, self._tag())

    def _tag(self) -> tuple[TagText, ...]:
        return (TagText(self.tr("不能开"), "refused"),)

    def _issue(self) -> None:
        office, uids = self.context.office, self._ready
        catalogue, request = catalogue_in_force(office), self.wanted.request()
        numbers: list[str] = []

        def issue(office: Office, progress: Progress) -> Issue:
            return batch.issue_all(office, catalogue, request, uids, progress, numbers.append)

        def ended(issue: Issue | None = None) -> None:
            self._done()
            self._ready = ()
            self.context.tell_changed("certificates")
            self.wanted.mode.set_value(REST)
            self.wanted.arrange()
            self._show_numbers(numbers)
            said = self.tr("已开具 {count} 份").format(count=len(numbers))
            self.context.notify(said)
            if issue is not None and issue.lacking:
                self.list.show_rows([*map(self._row, issue.lacking), *self._lines(numbers)])
            if issue is not None and numbers:
                self._ask_printer()

        self._work(issue, ended, cancelled=ended)

    def _show_rest(self) -> None:
        waiting = batch.not_printed(self.context.office)
        self._show_numbers([each.number for each in waiting])
        self.list.show_rows(
            [
                ListRow(
                    each.number, each.number, f"{each.applicant}　{each.title}　{each.issued_on}"
                )
                for each in waiting
            ]
        )

    def _find_copies(self) -> None:
        try:
            self._show_numbers(self.wanted.numbers(self.context.office))
        except DeskError as error:
            at = "first" if self.wanted.form.values()["first"] else "numbers"
            self.wanted.form.show_error(at, self.context.say_error(error))

    def _show_numbers(self, numbers: list[str]) -> None:
        self._numbers = list(numbers)
        self.list.show_rows(self._lines(numbers))
        self.either.show_content(bool(numbers))
        said = (
            self.tr("{count} 份等着打印")
            if self._kind() == "original"
            else self.tr("{count} 份副本")
        )
        self.said.set_title(said.format(count=len(numbers)))
        self._settle()

    def _lines(self, numbers: list[str]) -> list[ListRow]:
        return [ListRow(number, number) for number in numbers]

    def _ask_printer(self) -> None:
        ask_printer(self, self.print_on, name=self.heading.title())

    def print_on(self, printer: QPrinter) -> None:
        """Prints what is listed, one letter after the other."""
        numbers, kind = tuple(self._numbers), self._kind()
        jobs = (self._job(number, kind) for number in numbers)
        self._run = PrintRun(printer, jobs, len(numbers), self)
        self._run.moved.connect(self._moved)
        self._run.ended.connect(self._was_printed)
        self._settle()
        self._run.start()

    def _job(self, number: str, kind: PrintKind) -> PrintJob:
        pdf, sheets = batch.sheet_of(self.context.office, number, kind)

        def agreed() -> bool:
            try:
                prints.note_print(self.context.office, number, kind, sheets)
            except DeskError as error:
                self.context.notify_error(error)
                return False
            return True

        return PrintJob(pdf, sheets, agreed)

    def _was_printed(self, count: int) -> None:
        self._run = None
        self._done()
        self.context.notify(self.tr("已送去打印：{count} 份").format(count=count))
        self.context.tell_changed("certificates")
        self._edited()

    def _ask_file(self) -> None:
        kinds = "PDF (*.pdf)"
        self.asking = ask_save(
            self, self.tr("存成一个 PDF"), self.heading.title() + ".pdf", kinds, self.save_to
        )

    def save_to(self, path: str) -> None:
        """Writes all that is listed into one file, which counts as printed."""
        numbers, kind = tuple(self._numbers), self._kind()

        def save(office: Office, progress: Progress) -> int:
            return batch.save_sheets(office, numbers, kind, Path(path), progress)

        def saved(count: int = 0) -> None:
            self._done()
            if count:
                said = self.tr("已存为 {file}：{count} 份")
                self.context.notify(said.format(file=Path(path).name, count=count))
            self.context.tell_changed("certificates")
            self._edited()

        self._work(save, saved, cancelled=saved)

    def _work(self, work, success, cancelled=None) -> None:  # type: ignore[no-untyped-def]
        self._stood = self.focusWidget()
        self._task = self.context.tasks.run(
            work,
            success,
            failure=self._failed,
            progress=self._moved,
            cancelled=cancelled or self._done,
        )
        self._moved(0, 0)
        self._settle()

    def _moved(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _failed(self, error: DeskError) -> None:
        self._done()
        self.context.tell_changed("certificates")
        self.context.notify_error(error)

    def _done(self) -> None:
        self._task = None
        self._settle()
        if self._stood is not None and self.window().focusWidget() is None:
            self._stood.setFocus()  # what is disabled while the work goes on loses the keys
        self._stood = None

    def _is_busy(self) -> bool:
        return self._task is not None or self._run is not None

    def _kind(self) -> PrintKind:
        return "copy" if self.wanted.doing() == COPIES else "original"

    def _settle(self) -> None:
        """Which buttons there are, and what the main one says."""
        busy, doing = self._is_busy(), self.wanted.doing()
        self.bar.setVisible(busy)
        self.cancel_button.setVisible(busy)
        self.wanted.setEnabled(not busy)
        self.save_button.setVisible(bool(self._numbers) and not busy)
        if doing == ISSUE:
            ready = self.tr("开具并打印 {count} 份").format(count=len(self._ready))
            words = ready if self._ready else self.tr("核对")
        elif self._numbers:
            words = self.tr("打印 {count} 份").format(count=len(self._numbers))
        else:
            words = self.tr("找出来") if doing == COPIES else self.tr("再看一遍")
        self.main.set_text(words)
        does = "certificates.print" if doing == COPIES else "certificates.issue"
        tie(self.context, does, self.main)
        self.main.setEnabled(not busy)

    def _open(self, thing: object) -> None:
        if isinstance(thing, str) and self._numbers:
            self.paper_wanted.emit(thing)
        elif isinstance(thing, str):
            self.context.open_resident(thing)
