"""到期清理: closed entries that their books keep no longer, and deleting them for good."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import CheckBox, CheckList, LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import ScrollPane, button_row, quiet_label, text_label
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.tabs.ledgers.pages import LedgersPage
from community_desk.errors import DeskError
from community_desk.ledgers.keeping import PastKeeping, delete_past_keeping, entries_past_keeping

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
        self.dialog.deleted.connect(self._deleted)
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


class DeleteDialog(DeskDialog):
    """Says that nobody can take it back, and asks a second time by a box to tick. ``deleted``
    says that it was done.
    """

    deleted = Signal()

    def __init__(self, context: DeskContext, uids: list[str], parent: QWidget) -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(self.tr("清理 {count} 条台账").format(count=f"{len(uids):,}"))
        self._context, self._uids = context, uids
        theme = context.theme
        final = text_label(self.tr("清理以后不能恢复，也不能撤销。"))
        restyle(final, meaning="refused")
        self.body.addWidget(final)
        kept = self.tr("操作日志照旧保存；旧备份里还有这些条目，备份轮换以后才会消失。")
        self.body.addWidget(quiet_label(kept))
        self.form = Form(theme)
        field = LineField(self.tr("如 2026年度到期清理"))
        self.form.row("reason", self.tr("依据"), field, required=True)
        self.sure = CheckBox(theme, self.tr("我知道清理后不能恢复"))
        self.body.addWidget(self.form)
        self.body.addWidget(self.sure)
        self.body.addStretch(1)
        self.clean_button = PlainButton(
            theme, self.tr("清理，不再恢复"), self, icon="brush-cleaning"
        )
        self.leave_button = MainButton(theme, self.tr("先不清理"), self)
        self.clean_button.setEnabled(False)
        self.sure.toggled.connect(self.clean_button.setEnabled)
        self.clean_button.clicked.connect(self._delete)
        self.leave_button.clicked.connect(self.reject)
        self.form.completed.connect(self.sure.setFocus)
        self.body.addLayout(button_row(theme, self.clean_button, self.leave_button))
        self.form.focus_first()

    def _delete(self) -> None:
        reason = self.form.values()["reason"]
        try:
            count = delete_past_keeping(self._context.office, self._uids, reason=reason)
        except DeskError as error:
            self.form.show_error("reason", self._context.say_error(error))
            return
        self.accept()
        self.deleted.emit()
        self._context.notify(self.tr("已清理 {count} 条").format(count=count))
