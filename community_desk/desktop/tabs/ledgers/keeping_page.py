"""到期清理: closed entries that their books keep no longer, and deleting them for good."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.cleaning_dialog import CleaningDialog
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.boxes import CheckList
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.panes import ScrollPane, quiet_label
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.tabs.ledgers.pages import LedgersPage
from community_desk.desktop.tasks import Progress
from community_desk.ledgers.keeping import PastKeeping, delete_past_keeping, entries_past_keeping
from community_desk.office.office import Office

_MOST = 500  # as many lines as one looks through at a time


class KeepingPage(LedgersPage):
    """The list, all ticked. Nothing happens but by its dialog."""

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.clean_button = PlainButton(theme, "", icon="brush-cleaning")
        super().__init__(context, "", buttons=(self.clean_button,))
        self.heading.set_title(self.tr("到期清理"))
        self.clean_button.set_text(self.tr("清理…"))
        self.dialog: DeleteDialog | None = None
        self.list = CheckList(theme)
        scroll = ScrollPane(theme)
        scroll.body.addWidget(self.list)
        nothing = EmptyState(
            theme,
            "circle-check",
            self.tr("没有到期要清理的"),
            hint=self.tr("已注销的条目过了那本台账的保存年限，会列在这里"),
        )
        self.either = Either(scroll, nothing)
        said = self.tr("已注销满保存年限的条目列在这里；年限写在各本台账里。")
        self.said = quiet_label(said)
        self.body.addWidget(self.said)
        self.body.addWidget(self.either, 1)
        self.list.edited.connect(self._count)
        tie(context, "ledgers.keeping", self.clean_button)
        self.clean_button.clicked.connect(self.ask)

    def reload(self) -> None:
        found = entries_past_keeping(self.context.office)
        shown = found[:_MOST]
        self.list.set_items([(each.uid, self._line(each)) for each in shown])
        self.list.tick([each.uid for each in shown])
        self.start = self.list if shown else self.clean_button
        self.either.show_content(bool(found))
        self.said.setVisible(bool(found))
        said = self.tr("{count} 条到期").format(count=f"{len(found):,}")
        self.heading.set_count(said if found else "")
        self._count()

    def ask(self) -> None:
        """Opens the dialog that deletes."""
        self.dialog = DeleteDialog(self.context, sorted(self.list.ticked()), self.window())
        self.dialog.cleaned.connect(self._deleted)
        self.dialog.open()

    def _line(self, each: PastKeeping) -> str:
        return self.tr(
            "{book} 第 {serial} 条　{who}　{day} 注销：{reason}，保存 {years} 年"
        ).format(
            book=each.book_name,
            serial=each.serial,
            who=each.who or "—",
            day=each.closed_on,
            reason=each.closed_reason,
            years=each.keep_years,
        )

    def _count(self) -> None:
        self.clean_button.setEnabled(bool(self.list.ticked()))

    def _deleted(self) -> None:
        self.context.tell_changed("ledgers")
        self.reload()


class DeleteDialog(CleaningDialog):
    """Deletes the entries that were ticked."""

    def __init__(self, context: DeskContext, uids: list[str], parent: QWidget) -> None:
        kept = QCoreApplication.translate(
            "DeleteDialog", "操作日志照旧保存；旧备份里还有这些条目，备份轮换以后才会消失。"
        )
        super().__init__(context, "", [kept], parent)
        self.set_title(self.tr("清理 {count} 条台账").format(count=f"{len(uids):,}"))
        self._uids = uids

    def clean(self, reason: str) -> None:
        uids = self._uids

        def work(office: Office, progress: Progress) -> int:
            return delete_past_keeping(office, uids, reason=reason, progress=progress)

        self.work(work, self._done, self.failed)

    def _done(self, count: int) -> None:
        self.done_with(self.tr("已清理 {count} 条").format(count=count))
