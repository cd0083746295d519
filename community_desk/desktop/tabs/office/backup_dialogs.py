"""Where the copies also go, and removing one."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.copy_words import kind_of, when_of
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog, ask_folder
from community_desk.desktop.kit.fields import LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import button_row, text_label
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.tasks import Progress
from community_desk.desktop.working_dialog import WorkingDialog
from community_desk.errors import DeskError
from community_desk.office import second_place
from community_desk.office.backup import remove_copy
from community_desk.office.copies import Copy
from community_desk.office.office import Office


class RemoveCopyDialog(DeskDialog):
    """Asks for the reason; ``removed`` says that the copy is gone."""

    removed = Signal()

    def __init__(self, context: DeskContext, copy: Copy, parent: QWidget | None) -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(self.tr("删掉备份"))
        self._context, self._copy = context, copy
        text = self.tr("{when} 的备份（{kind}）会从本机删掉，删了找不回来；第二位置的不动。")
        self.body.addWidget(text_label(text.format(when=when_of(copy), kind=kind_of(copy))))
        self.form = Form(context.theme, labels_above=True)
        self.reason = self.form.row(
            "reason",
            self.tr("为什么删"),
            LineField(self.tr("如 磁盘快满了")),
            help_text=self.tr("会记在操作记录里"),
            required=True,
        )
        self.fill_with(self.form, self.tr("删掉"), self.remove, icon="trash-2")

    def remove(self) -> None:
        """Removes it; says at the field what stands in the way."""
        try:
            remove_copy(self._context.office, self._copy.folder.name, self.reason.value())
        except DeskError as error:
            self.form.show_error("reason", self._context.say_error(error))
            return
        self.accept()
        self._context.notify(self.tr("已删掉这份备份"), meaning="neutral")
        self.removed.emit()


class PlaceDialog(WorkingDialog):
    """The second place: chosen, changed or dropped; ``changed`` says which of it happened."""

    changed = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None) -> None:
        hint = self.tr("每次备份以后，同样的一份也写到这里；U 盘没插着就等下次。")
        super().__init__(context, "", parent, hint=hint)
        self.set_title(self.tr("第二位置"))
        self.setMinimumWidth(context.theme.px(520))
        self._folder: Path | None = None
        self.words = text_label("")
        self.body.addWidget(self.words)
        self.choose_button = PlainButton(
            context.theme, self.tr("选一个文件夹…"), icon="folder-open"
        )
        self.choose_button.clicked.connect(self.ask)
        self.drop_button = PlainButton(context.theme, self.tr("不要第二位置了"), icon="x")
        self.drop_button.clicked.connect(lambda: self._store(None))
        self.body.addLayout(button_row(context.theme, left=[self.choose_button, self.drop_button]))
        self.warning = text_label("")
        self.warning.hide()
        self.body.addWidget(self.warning)
        self.body.addStretch(1)
        self.main = self.add_buttons(self.tr("写到这里"))
        self.main.clicked.connect(lambda: self._store(self._folder))
        self.main.setEnabled(False)
        place = second_place.second_place(context.office)
        self.drop_button.setVisible(place is not None)
        if place is None:
            self.words.setText(self.tr("还没有选；选一个 U 盘或移动硬盘上的文件夹。"))
        else:
            last = f"{place.last:%Y-%m-%d %H:%M}" if place.last else "—"
            text = self.tr("现在是 {folder}\n上次写到：{last}")
            if not place.there:
                text = self.tr("现在是 {folder}（没插着）\n上次写到：{last}")
            self.words.setText(text.format(folder=place.folder, last=last))
        self.choose_button.setFocus()

    def ask(self) -> None:
        """Asks for the folder."""
        self.asking: QFileDialog = ask_folder(self, self.tr("选一个文件夹"), self.choose)

    def choose(self, folder: str) -> None:
        """Shows the folder, with a warning where it would be lost together with the office."""
        try:
            same = second_place.on_same_drive(self._context.office, Path(folder))
        except DeskError as error:
            self._failed(error)
            return
        self._folder = Path(folder)
        self.words.setText(self.tr("以后写到 {folder}").format(folder=folder))
        self._warn(
            self.tr("注意：这个文件夹和办公室在同一块盘上，盘坏了会一起丢；最好换成 U 盘。")
            if same
            else ""
        )
        self.main.setEnabled(True)
        self.main.setFocus()

    def _store(self, folder: Path | None) -> None:
        if self.is_working():
            return

        def store(office: Office, progress: Progress) -> None:
            second_place.choose_place(office, folder, progress)

        self.main.setEnabled(False)
        self._warn("")
        self.work(store, lambda _: self._stored(folder), self._failed)

    def _stored(self, folder: Path | None) -> None:
        self.accept()
        said = self.tr("已写到第二位置并读回检查") if folder else self.tr("以后只备份在本机")
        self._context.notify(said, meaning="allowed" if folder else "neutral")
        self._context.tell_changed("settings")
        self.changed.emit()

    def _failed(self, error: DeskError) -> None:
        self.main.setEnabled(self._folder is not None)
        self._warn(self._context.say_error(error), "refused")

    def _warn(self, words: str, meaning: str = "due") -> None:
        self.warning.setText(words)
        restyle(self.warning, meaning=meaning)
        self.warning.setVisible(bool(words))
