"""The first start on a PC: look at the demo, make a new office, open or restore one there is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from community_desk.desktop.kit.buttons import DeskButton, MainButton, PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog, ask_folder
from community_desk.desktop.kit.field_icon import FieldIcon
from community_desk.desktop.kit.fields import ChoiceField, LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import Card, button_row, quiet_label, text_label
from community_desk.desktop.new_password import NewPassword
from community_desk.desktop.recovery_code import RecoveryCodeDialog, sheet_of
from community_desk.desktop.tasks import Progress, Runner, Task
from community_desk.desktop.theme import Theme
from community_desk.errors import DeskError, Translate
from community_desk.language import translate
from community_desk.office import recovery, settings
from community_desk.office.office import NewOffice, Office, create
from community_desk.office.passwords import REFUSALS

DEFAULT_POLICY = settings.DEFAULTS["policy"]

MakeDemo = Callable[[Progress], Path]


@dataclass(frozen=True, slots=True)
class FirstRunParts:
    """What `community_desk.app` gives: titles of the policies by key, how an error is said, how
    the demo office is made (off the GUI thread) and opened, how the sheet of the recovery code is
    translated.
    """

    policies: Mapping[str, str]
    say: Callable[[DeskError], str]
    make_demo: MakeDemo
    open_demo: Callable[[Path], Office]
    translate: Translate = translate


class Welcome(DeskDialog):
    """Four ways in. ``opened`` carries an open `Office`, and ``demo_opened`` says that it was the
    demo's; ``folder_chosen`` carries the folder of one to sign in to; ``restore_wanted`` asks to
    restore one from a copy.
    """

    opened = Signal(object)
    demo_opened = Signal()
    folder_chosen = Signal(object)
    restore_wanted = Signal()

    def __init__(self, theme: Theme, parts: FirstRunParts, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("欢迎使用社区办公桌面"))
        self._parts = parts
        self._runner = Runner(self)
        self.setMinimumWidth(theme.px(560))
        self.body.addWidget(
            text_label(self.tr("居民、台账、证明、经费，录一次，处处能用。先选一种开始："))
        )
        self.new_button: DeskButton = MainButton(theme, self.tr("新建办公室"), icon="plus")
        self.open_button: DeskButton = PlainButton(theme, self.tr("打开已有的"), icon="folder-open")
        self.demo_button: DeskButton = PlainButton(theme, self.tr("看示例办公室"), icon="eye")
        self.restore_button: DeskButton = PlainButton(theme, self.tr("从备份恢复…"), icon="history")
        for button, words in (
            (self.new_button, self.tr("为本社区建一个加密的文件夹，您是第一位主任。")),
            (self.open_button, self.tr("这台电脑或 U 盘上已经有办公室文件夹。")),
            (self.restore_button, self.tr("换了电脑或者坏了，U 盘或硬盘上还有备份。")),
            (self.demo_button, self.tr("一万多名虚构的居民，随便点，不怕弄坏。")),
        ):
            card = Card(theme)
            card.body.addWidget(button)
            card.body.addWidget(quiet_label(words))
            self.body.addWidget(card)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.hide()
        self._making: Task | None = None
        self._words = quiet_label("")
        self.stop_button = PlainButton(theme, self.tr("停止"))
        self.stop_button.hide()
        self.body.addWidget(self._progress)
        self.body.addWidget(self._words)
        self.body.addLayout(button_row(theme, self.stop_button))
        self.body.addStretch(1)
        self.new_button.clicked.connect(self.make_new)
        self.open_button.clicked.connect(self.ask_folder)
        self.restore_button.clicked.connect(self.restore_wanted)
        self.demo_button.clicked.connect(self.make_demo)
        self.stop_button.clicked.connect(self.reject)

    def make_new(self) -> None:
        """Asks for what a new office needs."""
        self.new_office = NewOfficeDialog(self.theme, self._parts, self)
        self.new_office.made.connect(self._made)
        self.new_office.open()

    def ask_folder(self) -> None:
        """Asks for the folder of an office."""
        self._asking = ask_folder(self, self.tr("选择办公室文件夹"), self.choose_folder)

    def choose_folder(self, folder: str) -> None:
        """Leads on to signing in."""
        self.accept()
        self.folder_chosen.emit(Path(folder))

    def make_demo(self) -> None:
        """Makes the demo office elsewhere while a bar moves."""
        self._enable(False)
        self._progress.setRange(0, 0)
        self._progress.show()
        self._words.setText(self.tr("正在造一个虚构的社区，约一分钟…"))
        self._making = self._runner.start(
            self._parts.make_demo, self._demo_made, failure=self._failed, progress=self._moved
        )
        self.stop_button.show()
        self.stop_button.setFocus()

    def reject(self) -> None:
        """Stops what is being made, else closes."""
        if self._making is None:
            super().reject()
            return
        self._making.stop()
        self._words.setText(self.tr("正在停止…"))

    def _demo_made(self, folder: Path) -> None:
        self._making = None
        try:
            office = self._parts.open_demo(folder)
        except DeskError as error:
            self._failed(error)
            return
        self.accept()
        self.opened.emit(office)
        self.demo_opened.emit()

    def _moved(self, done: int, total: int) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def _failed(self, error: DeskError) -> None:
        self._making = None
        self._enable(True)
        self._progress.hide()
        self.stop_button.hide()
        self.demo_button.setFocus()
        self._words.setText(self._parts.say(error))

    def _made(self, office: Office) -> None:
        self.accept()
        self.opened.emit(office)

    def _enable(self, free: bool) -> None:
        ways = (self.new_button, self.open_button, self.restore_button, self.demo_button)
        for button in ways:
            button.setEnabled(free)


class NewOfficeDialog(DeskDialog):
    """Name, folder, director, password, policy. ``made`` carries the open `Office`, once the
    recovery code is kept.
    """

    made = Signal(object)

    def __init__(self, theme: Theme, parts: FirstRunParts, parent: QWidget | None) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("新建办公室"))
        self.setMinimumWidth(theme.px(560))
        self._parts = parts
        self._new: NewOffice | None = None
        form = self.form = Form(theme)
        self.name = form.row(
            "name",
            self.tr("名称"),
            LineField(self.tr("如 幸福里社区居民委员会")),
            help_text=self.tr("印在证明信的抬头和落款上"),
            required=True,
        )
        self.folder = form.row("folder", self.tr("文件夹"), LineField(), required=True)
        browse = FieldIcon(theme, self.folder, "folder-open", self.tr("选择位置…"))
        browse.clicked.connect(self.ask_folder)
        self.director = form.row("director", self.tr("主任姓名"), LineField(), required=True)
        self.new = NewPassword(
            form,
            parts.say,
            lambda: (self.director.value(), self.name.value()),
            label=self.tr("密码"),
            help_text=self.tr("至少 8 个字符，一句话也可以；数据用它加密"),
        )
        self.password, self.again = self.new.password, self.new.again
        self.policy = form.row(
            "policy",
            self.tr("哪些证明可以开"),
            ChoiceField(theme, parts.policies),
            help_text=self.tr(
                "惯常做法：居住证明可以开，亲属关系等六种凭材料开。国家清单较严：凭材料的只剩两种。"
                "拿不准就不动，以后主任可以改"
            ),
        )
        self.policy.set_value(DEFAULT_POLICY)
        self.body.addWidget(form)
        self.body.addStretch(1)
        main = self.add_buttons(self.tr("建立"))
        main.clicked.connect(self.make)
        form.completed.connect(self.make)
        self.name.edited.connect(self._propose_folder)
        self._proposed = ""
        self._propose_folder()

    def ask_folder(self) -> None:
        """Asks where the folder shall lie."""
        self._asking = ask_folder(self, self.tr("选择位置"), self._place_in)

    def make(self) -> None:
        """Makes the office; says at the field what stands in the way."""
        values = self.form.values()
        for key in ("name", "folder", "director"):
            if not values[key].strip():
                self.form.show_error(key, self.tr("请填写这一项。"))
                return
        if not self.new.is_right():
            return
        self.setCursor(Qt.CursorShape.WaitCursor)
        try:
            self._new = create(
                Path(values["folder"]).expanduser(),
                name=values["name"],
                password=values["password"],
                director=values["director"],
                policy=values["policy"] or DEFAULT_POLICY,
                values={"short_name": values["name"][:1]},
            )
        except DeskError as error:
            at = {"no_name": "name", **dict.fromkeys(REFUSALS, "password")}
            self.form.show_error(at.get(error.code, "folder"), self._parts.say(error))
            return
        finally:
            self.unsetCursor()
        self.new.clear()
        new = self._new
        self.code = RecoveryCodeDialog(
            self.theme,
            new.recovery_code,
            partial(sheet_of, new.office, new.recovery_code, self._parts.translate),
            partial(_prove, new.office),
            self._parts.say,
            self,
            must=True,
        )
        self.code.finished.connect(lambda _: self._kept())
        self.code.open()

    def _kept(self) -> None:
        assert self._new is not None
        office = self._new.office
        self.accept()
        self.made.emit(office)

    def _place_in(self, folder: str) -> None:
        name = Path(self.folder.value()).name
        self.folder.set_value(str(Path(folder) / name))

    def _propose_folder(self) -> None:
        if self.folder.value() != self._proposed:
            return
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        name = "".join(c for c in self.name.value() if c.isalnum()) or self.tr("社区办公室")
        self._proposed = str(Path(documents) / name)
        self.folder.set_value(self._proposed)


def _prove(
    office: Office, code: str, done: Callable[[], None], failed: Callable[[DeskError], None]
) -> None:
    try:
        recovery.prove(office, code)
    except DeskError as error:
        failed(error)
    else:
        done()
