"""备份与恢复: the copies of the office, whether one could go back to them, and going back."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.copy_words import kind_of, size_of, state_of, when_of
from community_desk.desktop.kit.buttons import LinkButton, MainButton, PlainButton
from community_desk.desktop.kit.flow import FlowLayout
from community_desk.desktop.kit.panes import text_label
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.kit.tags import TagText, restyle
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.restored_dialog import show_folder
from community_desk.desktop.tabs.office.backup_dialogs import PlaceDialog, RemoveCopyDialog
from community_desk.desktop.tabs.office.pages import OfficePage
from community_desk.desktop.tasks import Progress
from community_desk.office import copies, second_place
from community_desk.office.backup import OVERDUE_AFTER, is_overdue
from community_desk.office.copies import BACKUPS, Copy
from community_desk.office.office import Office
from community_desk.office.second_place import SecondPlace
from community_desk.office.trial import Trials, trials

# The columns that are hidden where there is no room.
_SIZE, _PLACE = 2, 4


@dataclass(frozen=True, slots=True)
class CopyLine:
    """A copy in the list: whether it lies on this PC and at the second place."""

    copy: Copy
    here: bool
    there: bool


class BackupsPage(OfficePage):
    """The newest copy first. Above, in one sentence: how things stand and what to do; the buttons
    below are about the copy that is chosen, those above about all.
    """

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.now_button = MainButton(theme, "", icon="archive")
        self.try_button = PlainButton(theme, "", icon="clipboard-check")
        super().__init__(context, "", buttons=(self.try_button, self.now_button))
        self.heading.set_title(self.tr("备份与恢复"))
        self.now_button.set_text(self.tr("现在备份"))
        self.try_button.set_text(self.tr("试恢复最新的备份"))
        self._lines: list[CopyLine] = []
        self._there: list[Copy] = []
        self._trials = Trials(None, "", None, "")
        self.words = text_label("")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.stop_button = LinkButton(theme, self.tr("停止"))
        self._under_way = QWidget()
        row = QHBoxLayout(self._under_way)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop_button)
        self._under_way.hide()
        self.model = PagedModel(
            self._columns(), parent=self, key=lambda line: str(line.copy.folder)
        )
        self.table = TableView(theme, self.model, memory=context.memory, name="backups")
        self.table.setAccessibleName(self.tr("备份"))
        self.table.let_give_way([_SIZE, _PLACE])
        nothing = EmptyState(
            theme, "archive", self.tr("还没有备份"), hint=self.tr("点“现在备份”，做第一份")
        )
        self.either = Either(self.table, nothing)
        self.restore_button = PlainButton(theme, self.tr("从备份恢复…"), icon="history")
        self.remove_button = PlainButton(theme, self.tr("删掉…"), icon="trash-2")
        self.place_button = PlainButton(theme, self.tr("第二位置…"), icon="files")
        self.folder_button = PlainButton(theme, self.tr("打开文件夹"), icon="folder-open")
        tie(context, "office.backup", self.now_button, self.try_button)
        tie(context, "office.remove_backup", self.remove_button)
        tie(context, "office.settings", self.place_button)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=theme.px(8))
        for button in (
            self.restore_button,
            self.remove_button,
            self.place_button,
            self.folder_button,
        ):
            flow.addWidget(button)
        for widget in (self.words, self._under_way):
            self.body.addWidget(widget)
        self.body.addWidget(self.either, 1)
        self.body.addWidget(buttons)
        self.start = self.table
        self._connect()

    def reload(self) -> None:
        office = self.context.office
        self._trials, place = trials(office), second_place.second_place(office)
        is_there = place is not None and place.there
        if not is_there:
            self._there = []
        self._show()
        self._say(place)
        if place is None or not is_there:
            return
        there = second_place.folder_at(office, place.folder)

        def look(_: Office, __: Progress) -> list[Copy]:
            return copies.list_copies(there)  # a stick may take its time

        self.context.tasks.run(look, self._show_there)

    def open_key(self, key: str) -> None:
        """Goes to a copy by the name of its folder."""
        for row, line in enumerate(self._lines):
            if line.copy.folder.name == key:
                self.table.select_row(row)

    def _connect(self) -> None:
        changes = self.context.changes
        self.now_button.clicked.connect(changes.backup_wanted)
        self.try_button.clicked.connect(changes.trial_wanted)
        self.stop_button.clicked.connect(changes.backup_stop_wanted)
        changes.backup_moved.connect(self._moved)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._restore)
        self.restore_button.clicked.connect(lambda: self._restore(self.table.record()))
        self.remove_button.clicked.connect(self._remove)
        self.place_button.clicked.connect(self._ask_place)
        self.folder_button.clicked.connect(self._open_folder)

    def _show(self) -> None:
        here = [
            copy
            for copy in copies.list_copies(self.context.office.folder / BACKUPS)
            if copy.kind != copies.TRIAL
        ]
        known, there = ({_sum(copy) for copy in found} for found in (here, self._there))
        lines = [CopyLine(copy, True, _sum(copy) in there) for copy in here]
        lines += [CopyLine(copy, False, True) for copy in self._there if _sum(copy) not in known]
        self._lines = sorted(lines, key=lambda line: line.copy.made_at, reverse=True)
        chosen = self.table.record()
        self.model.set_source(
            lambda offset, limit, sort, descending: self._lines[offset : offset + limit],
            lambda: len(self._lines),
        )
        self.either.show_content(bool(self._lines))
        self.heading.set_count(self.tr("{count} 份").format(count=len(self._lines)))
        if chosen is None or not self.table.select_key(self.model.key(chosen)):
            self.table.select_row(0)
        self._choose(self.table.record())

    def _show_there(self, found: list[Copy]) -> None:
        if found != self._there:
            self._there = found
            self._show()

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("时间"), lambda line: when_of(line.copy), sample="2026-11-23 09:00"),
            Column(self.tr("为什么做的"), lambda line: kind_of(line.copy)),
            Column(self.tr("大小"), lambda line: size_of(line.copy), numeric=True),
            Column(
                self.tr("状态"),
                lambda line: state_of(line.copy).text,
                tags=lambda line: [state_of(line.copy)],
                sample=self.tr("旧版本做的"),
            ),
            Column(self.tr("在哪里"), self._places, sample=self.tr("本机、第二位置")),
            Column(
                self.tr("试恢复"),
                lambda line: "".join(tag.text for tag in self._proof(line)),
                tags=self._proof,
                stretch=True,
            ),
        ]

    def _places(self, line: CopyLine) -> str:
        words = {self.tr("本机"): line.here, self.tr("第二位置"): line.there}
        return "、".join(word for word, is_there in words.items() if is_there)

    def _proof(self, line: CopyLine) -> list[TagText]:
        known = self._trials
        if known.proven_at is None or line.copy.folder.name != known.proven_copy:
            return []
        text = self.tr("{day} 试过，可以恢复").format(day=f"{known.proven_at:%Y-%m-%d}")
        return [TagText(text, "allowed")]

    def _say(self, place: SecondPlace | None) -> None:
        last = next((line.copy for line in self._lines if line.copy.state == "whole"), None)
        said, meaning = self._standing(last, place)
        self.words.setText(said)
        restyle(self.words, meaning=meaning)
        self.try_button.setEnabled(last is not None)

    def _standing(self, last: Copy | None, place: SecondPlace | None) -> tuple[str, str]:
        """How things stand and what to do, the most pressing only."""
        office, known = self.context.office, self._trials
        if last is None:
            return self.tr("还没有一份完整的备份；请点“现在备份”。"), "refused"
        when = when_of(last)
        if known.failed:
            text = self.tr(
                "上次备份 {when}，可是试恢复没有通过；请点“现在备份”，会另做一份并马上再试。"
            )
            return text.format(when=when), "refused"
        if is_overdue(office):
            text = self.tr("上次备份 {when}，超过 {days} 天了；请点“现在备份”。")
            return text.format(when=when, days=OVERDUE_AFTER.days), "refused"
        if known.proven_at is None:
            text = self.tr("上次备份 {when}，还没有试过能不能恢复；请点“试恢复最新的备份”。")
            return text.format(when=when), "due"
        proven = _day(known.proven_at)
        if place is None:
            text = self.tr(
                "上次备份 {when}，{day} 试过可以恢复；可是备份只在这台电脑上，"
                "请点“第二位置…”选一个 U 盘。"
            )
            return text.format(when=when, day=proven), "due"
        if place.late or not place.there:
            text = self.tr(
                "上次备份 {when}，{day} 试过可以恢复；第二位置上次写到是 {last}，"
                "请插上那个 U 盘，再点“现在备份”。"
            )
            there = _day(place.last) if place.last else "—"
            return text.format(when=when, day=proven, last=there), "due" if place.late else ""
        text = self.tr("上次备份 {when}，{day} 试过可以恢复，第二位置也有；不用做什么。")
        return text.format(when=when, day=proven), ""

    def _moved(self, thousandths: int) -> None:
        is_busy = thousandths >= 0
        self.bar.setValue(max(thousandths, 0))
        self._under_way.setVisible(is_busy)
        self.now_button.setEnabled(not is_busy)
        self.try_button.setEnabled(not is_busy and bool(self._lines))
        if not is_busy:
            self.reload()

    def _choose(self, line: CopyLine | None) -> None:
        self.remove_button.setEnabled(line is not None and line.here)

    def _restore(self, line: CopyLine | None) -> None:
        self.context.changes.restore_wanted.emit(line.copy.folder if line else None)

    def _remove(self) -> None:
        line: CopyLine | None = self.table.record()
        if line is not None:
            self.removing = RemoveCopyDialog(self.context, line.copy, self)
            self.removing.removed.connect(self.reload)
            self.removing.open()

    def _ask_place(self) -> None:
        self.placing = PlaceDialog(self.context, self)
        self.placing.changed.connect(self.reload)
        self.placing.open()

    def _open_folder(self) -> None:
        line: CopyLine | None = self.table.record()
        show_folder(line.copy.folder.parent if line else self.context.office.folder / BACKUPS)


def _sum(copy: Copy) -> str:
    """By which a copy is the same in two places; without a manifest it is only itself."""
    return copy.manifest.sha256 if copy.manifest else str(copy.folder)


def _day(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d}"
