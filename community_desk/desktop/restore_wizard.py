"""从备份恢复, in at most four steps: which copy, who opens it, what is in it; then whoever began
this puts it in place.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.panes import text_label
from community_desk.desktop.kit.tags import Tag, restyle
from community_desk.desktop.restore_steps import CheckStep, ChooseStep, OpenStep
from community_desk.desktop.tasks import Progress, Runner, Task
from community_desk.desktop.theme import Theme
from community_desk.errors import DeskError
from community_desk.office import pages, restoring, vault
from community_desk.office.clock import system_clock
from community_desk.office.connection import DATABASE_FILE
from community_desk.office.copies import Copy
from community_desk.office.office import Office, check_unused
from community_desk.office.restoring import Prepared
from community_desk.office.signing_in import staff_names

_CHOOSE, _OPEN, _CHECK = range(3)


@dataclass(frozen=True, slots=True)
class Restoring:
    """What is to be put back: the office's folder, where there is one on this PC; the office, where
    it is open; the copy to begin with, where one was chosen.
    """

    folder: Path | None = None
    office: Office | None = None
    copy: Path | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """What the wizard gives: the folder it was asked for, what was taken out of the copy and
    checked, and whether it shall take the place of what is there.
    """

    folder: Path
    prepared: Prepared
    in_place: bool


class RestoreWizard(DeskDialog):
    """``prepared`` carries a `Made`, to be put in place while no office is open. Closed before, the
    wizard leaves nothing behind.
    """

    prepared = Signal(object)

    def __init__(
        self,
        theme: Theme,
        what: Restoring,
        say: Callable[[DeskError], str],
        parent: QWidget | None,
    ) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("从备份恢复"))
        self._what, self._say_error = what, say
        self._made: Prepared | None = None
        self._task: Task | None = None
        self._runner = Runner(self)
        self.way = [Tag() for _ in range(3)]
        self.sentence = text_label("")
        way = QHBoxLayout()
        way.setSpacing(theme.px(8))
        for tag in self.way:
            way.addWidget(tag)
        way.addStretch(1)
        self.body.addLayout(way)
        self.body.addWidget(self.sentence)
        self.back_button = PlainButton(theme, self.tr("上一步"), icon="chevron-left")
        self.beside_button = PlainButton(theme, self.tr("另放一个文件夹"), icon="folder")
        self.main = self.add_buttons("", left=(self.back_button, self.beside_button))
        self.choose = ChooseStep(theme, what.folder, what.office)
        self.opens = OpenStep(theme, self.main, say, asks_place=what.folder is None)
        self.check = CheckStep(theme)
        self.steps = QStackedWidget()
        for step in (self.choose, self.opens, self.check):
            self.steps.addWidget(step)
        self.body.addWidget(self.steps, 1)
        self.main.clicked.connect(self.go_on)
        self.back_button.clicked.connect(self._show_choose)
        self.beside_button.clicked.connect(partial(self._give, in_place=False))
        self.choose.chosen.connect(self._show_main)
        self.choose.rows.opened.connect(lambda _: self.go_on())
        self.opens.done.connect(self.go_on)
        self.finished.connect(lambda _: self._runner.finish())
        self.setMinimumWidth(theme.px(640))
        for folder in filter(None, (what.folder, what.copy)):
            self.choose.look_in(folder, what.copy)
        self._show_choose()

    def step(self) -> int:
        """Which step is shown: 1 to 3."""
        return self.steps.currentIndex() + 1

    def is_working(self) -> bool:
        """Whether a copy is being taken out."""
        return self._task is not None

    def go_on(self) -> None:
        """What the main button does in the step that is shown."""
        copy = self.choose.copy()
        if self.is_working() or copy is None:
            return
        if self.steps.currentIndex() == _CHOOSE:
            self._choose(copy)
        elif self.steps.currentIndex() == _OPEN:
            self._open(copy)
        elif self._made is not None:
            self._give(in_place=True)

    def show_prepared(self, made: Prepared) -> None:
        """Shows what was taken out and checked; it goes again unless it is put in place."""
        self._task, self._made = None, made
        self._go_to(_CHECK, self.tr("换上这一份") if self._what.folder else self.tr("打开"))
        self.check.show_found(made)
        if self._what.folder is None:
            text = self.tr("检查过了，是完整的。")
        else:
            text = self.tr(
                "检查过了，是完整的。换上以后，现在的办公室改名留在旁边，什么也不删；"
                "也可以两个都留，把恢复的另放一个文件夹。"
            )
        self._say(text)
        self.main.setFocus()

    def reject(self) -> None:
        """Stops what is under way, else closes; what was taken out goes again."""
        if self._task is not None:
            self._task.cancel()
            self._say(self.tr("正在停止…"))
            return
        self._forget()
        super().reject()

    def _choose(self, copy: Copy) -> None:
        key = self._known_key(copy)
        if key is not None:
            self._take_out(copy, key, *self._today())
            return
        try:
            names = staff_names(copy.folder)
        except DeskError as error:
            self._say(self._say_error(error), "refused")
            return
        self._go_to(_OPEN, self.tr("打开并检查"))
        self._say(self.tr("备份和办公室一样是加密的，请主任打开它。"))
        self.opens.show_copy(copy.folder, names, self._counted_in(copy))

    def _open(self, copy: Copy) -> None:
        opening = None if self.opens.is_counting() else self.opens.opening()
        if opening is None:
            return
        counted_in = self._counted_in(copy)
        try:
            if self._what.folder is None:
                check_unused(self._folder(), restoring.IN_USE)
            key, uid = restoring.open_keys(copy.folder, opening, counted_in, system_clock())
        except DeskError as error:
            self.opens.show_trouble(error)
            return
        self.opens.clear()
        self._take_out(copy, key, uid, is_director=False)

    def _take_out(self, copy: Copy, key: bytes, uid: str, is_director: bool) -> None:
        folder, came_from = self._folder(), self.steps.currentIndex()
        self._forget()
        self._go_to(_CHECK, self.tr("请稍候"))
        self.main.setEnabled(False)
        self.back_button.hide()
        self.check.begin()
        self.cancel_button.setFocus()
        self._say(self.tr("正在把备份取到新文件夹里检查，原来的都不动。"))

        def take_out(progress: Progress) -> Prepared:
            return restoring.prepare_with_key(
                copy.folder, folder, key, uid, is_director=is_director, progress=progress
            )

        self._task = self._runner.start(
            take_out,
            self.show_prepared,
            failure=partial(self._not_taken_out, came_from),
            progress=self.check.moved,
            cancelled=partial(self._not_taken_out, came_from, None),
        )

    def _not_taken_out(self, came_from: int, error: DeskError | None) -> None:
        self._task = None
        if came_from == _OPEN and error is not None and error.code == "director_restores":
            self._go_to(_OPEN, self.tr("打开并检查"))
            self.opens.show_trouble(error)
            return
        self._show_choose()
        if error is None:
            self._say(self.tr("已停止，什么也没有改。"), "due")
        else:
            self._say(self._say_error(error), "refused")

    def _give(self, *, in_place: bool) -> None:
        if self._made is not None:
            made, self._made = Made(self._folder(), self._made, in_place), None
            self.accept()
            self.prepared.emit(made)

    def _forget(self) -> None:
        if self._made is not None:
            restoring.clear(self._made.folder, existed=False)
            self._made = None

    def _folder(self) -> Path:
        return self._what.folder or self.opens.folder()

    def _counted_in(self, copy: Copy) -> Path:
        return self._what.folder or copy.folder

    def _known_key(self, copy: Copy) -> bytes | None:
        """The key of the open office, where a director of today asks and it opens the copy."""
        office = self._what.office
        if office is None or not office.may_now("office.restore"):
            return None
        try:
            opens = pages.has_first_page(copy.folder / DATABASE_FILE, office.key)
        except OSError:
            return None
        return office.key if opens else None

    def _today(self) -> tuple[str, bool]:
        """Who is signed in, where they could sign in at the time of the copy already."""
        office, copy = self._what.office, self.choose.copy()
        assert office is not None
        assert copy is not None
        try:
            slots = vault.read_slots(copy.folder)
        except DeskError:
            return "", True
        uid = office.staff.uid
        return (uid if any(slot.staff_uid == uid for slot in slots) else ""), True

    def _show_choose(self) -> None:
        self._forget()
        self._go_to(_CHOOSE, self.tr("下一步"))
        self._say(self.tr("恢复到哪一天？选一份备份；下面说明它以后的什么会少。"))
        self._show_main()
        at = self.choose.rows if self.choose.either.shows_content() else self.choose.elsewhere
        at.setFocus()

    def _show_main(self) -> None:
        if self.steps.currentIndex() == _CHOOSE:
            self.main.setEnabled(self.choose.copy() is not None)

    def _go_to(self, step: int, main: str) -> None:
        self.steps.setCurrentIndex(step)
        names = (self.tr("1 选备份"), self.tr("2 打开"), self.tr("3 检查、换上"))
        for number, (tag, name) in enumerate(zip(self.way, names, strict=True)):
            tag.show_text(name, "accent" if number == step else "neutral")
        self.main.set_text(main)
        self.main.setEnabled(True)
        self.back_button.setVisible(step != _CHOOSE)
        self.beside_button.setVisible(self._made is not None and self._what.folder is not None)

    def _say(self, text: str, meaning: str = "") -> None:
        self.sentence.setText(text)
        restyle(self.sentence, meaning=meaning)
