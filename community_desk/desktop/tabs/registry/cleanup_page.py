"""到期清理: who is kept longer than needed, the yearly list on paper, and cleaning up for good."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.cleaning_dialog import CleaningDialog
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.boxes import CheckList
from community_desk.desktop.kit.buttons import LinkButton, PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import ScrollPane, button_row, quiet_label
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.paper_dialog import PaperDialog
from community_desk.desktop.tabs.registry import words
from community_desk.desktop.tabs.registry.export_dialog import ExportDialog
from community_desk.desktop.tabs.registry.pages import Page
from community_desk.desktop.tasks import Progress
from community_desk.errors import DeskError
from community_desk.office.office import Office
from community_desk.registry.conditions import picked
from community_desk.registry.lists import Filter
from community_desk.registry.retention import TERMS, Cleaned, Due, clean_up, due, lapsed, set_terms

# What stands beside the people in the list.
_CONSENTS, _REQUESTS = "consents", "requests"
_MOST = 500  # as many lines as one looks through at a time


class CleanupPage(Page):
    """The list, ticked where nothing stands in the way. Nothing happens but by its dialog."""

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.terms_button = LinkButton(theme, "")
        self.print_button = PlainButton(theme, "", icon="printer")
        self.export_button = PlainButton(theme, "", icon="file-down")
        self.clean_button = PlainButton(theme, "", icon="brush-cleaning")
        buttons = (self.print_button, self.export_button, self.clean_button)
        super().__init__(context, "", buttons=buttons)
        self.heading.set_title(self.tr("到期清理"))
        self.terms_button.set_text(self.tr("改保存年限"))
        self.print_button.set_text(self.tr("打印清单"))
        self.export_button.set_text(self.tr("导出"))
        self.clean_button.set_text(self.tr("清理…"))
        tie(context, "registry.print", self.print_button)
        tie(context, "registry.export", self.export_button)
        tie(context, "registry.retention", self.terms_button, self.clean_button)
        self.dialog: DeskDialog | None = None
        self._due: list[Due] = []
        self.said = quiet_label("")
        self.body.addWidget(self.said)
        self.body.addLayout(button_row(theme, left=[self.terms_button]))
        self.list = CheckList(theme)
        scroll = ScrollPane(theme)
        scroll.body.addWidget(self.list)
        nothing = EmptyState(
            theme,
            "circle-check",
            self.tr("没有到期要清理的"),
            hint=self.tr("迁出、去世的人过了保存年限会列在这里"),
        )
        self.either = Either(scroll, nothing)
        self.body.addWidget(self.either, 1)
        self.list.edited.connect(self._count)
        self.print_button.clicked.connect(self.print_list)
        self.export_button.clicked.connect(self.export_list)
        self.clean_button.clicked.connect(self.ask)
        self.terms_button.clicked.connect(self.change_terms)

    def reload(self) -> None:
        office = self.context.office
        self._due, other = due(office), lapsed(office)
        shown = self._due[:_MOST]
        items = [(each.uid, self._line(each)) for each in shown]
        if other.consents:
            said = self.tr("已满14周岁的人的监护人同意：{count} 份")
            items.append((_CONSENTS, said.format(count=other.consents)))
        if other.requests:
            said = self.tr("答复已满年限的个人信息申请：{count} 件")
            items.append((_REQUESTS, said.format(count=other.requests)))
        self.list.set_items(items)
        # Handed on, the focus would leave out what stands before the list; the list gives it to
        # its first free box by itself.
        self.list.setFocusProxy(None)  # type: ignore[arg-type]
        free = [each.uid for each in shown if not each.why_not]
        extra = [key for key in (_CONSENTS, _REQUESTS) if key in dict(items)]
        self.list.allow([*free, *extra])
        self.list.tick([*free, *extra])
        self.start = self.list if free or extra else self.terms_button
        said = self.tr("迁出或去世满 {years} 年、流动人口离开满 {migrant} 年的，列在这里。")
        self.said.setText(
            said.format(
                years=office.setting("keep_years"), migrant=office.setting("keep_migrant_years")
            )
        )
        self.either.show_content(bool(items))
        for button in (self.print_button, self.export_button):
            button.setEnabled(bool(self._due))
        self._count()

    def ticked_people(self) -> list[str]:
        """The uids of the people who are ticked."""
        return sorted(self.list.ticked() - {_CONSENTS, _REQUESTS})

    def ask(self) -> None:
        """Opens the dialog that cleans."""
        ticked = self.list.ticked()
        dialog = CleanupDialog(
            self.context,
            self.ticked_people(),
            consents=_CONSENTS in ticked,
            requests=_REQUESTS in ticked,
            parent=self.window(),
        )
        self._open(dialog)
        dialog.cleaned.connect(self._cleaned)

    def print_list(self) -> None:
        """Shows the yearly list as it prints."""
        title = self.tr("到期清理清单")
        self._open(PaperDialog(self.context, title, title, _paper, self.window()))

    def export_list(self) -> None:
        """Exports whoever is listed, with a reason."""
        which = Filter(conditions=(picked(each.uid for each in self._due),))
        self._open(ExportDialog(self.context, which, self.heading.title(), self.window()))

    def change_terms(self) -> None:
        """Opens the dialog for how long is kept."""
        dialog = TermsDialog(self.context, self.window())
        self._open(dialog)
        dialog.accepted.connect(self.reload)

    def _open(self, dialog: DeskDialog) -> None:
        self.dialog = dialog
        dialog.open()

    def _line(self, each: Due) -> str:
        status = words.word(self.context, "status", each.status)
        line = self.tr("{name}　{status} {left}，保存到 {until}").format(
            name=each.name, status=status, left=each.left_on, until=each.keep_until
        )
        why = self.context.translate("retention", each.why_not) if each.why_not else ""
        return self.tr("{line}　暂不清理：{why}").format(line=line, why=why) if why else line

    def _count(self) -> None:
        ticked = len(self.list.ticked())
        said = self.tr("{people} 人到期").format(people=f"{len(self._due):,}")
        self.heading.set_count(said if self._due else "")
        self.clean_button.setEnabled(ticked > 0)

    def _cleaned(self) -> None:
        self.context.tell_changed("registry")
        self.reload()


class CleanupDialog(CleaningDialog):
    """Cleans up the people who were ticked, and what else was."""

    def __init__(
        self,
        context: DeskContext,
        uids: list[str],
        *,
        consents: bool,
        requests: bool,
        parent: QWidget,
    ) -> None:
        sentences = [
            QCoreApplication.translate(
                "CleanupDialog",
                "姓名改为“已清理”，号码、电话、住址、备注和以前的改动记录全部清空。",
            ),
            QCoreApplication.translate(
                "CleanupDialog",
                "已经开出的证明、台账里已注销的条目和操作日志照旧保存，里面的内容不变。",
            ),
            QCoreApplication.translate(
                "CleanupDialog", "旧备份里还有这些资料，备份轮换以后才会消失。"
            ),
        ]
        super().__init__(context, "", sentences, parent)
        self.set_title(self.tr("清理 {count} 人的资料").format(count=f"{len(uids):,}"))
        self._uids, self._consents, self._requests = uids, consents, requests

    def clean(self, reason: str) -> None:
        uids, consents, requests = self._uids, self._consents, self._requests

        def work(office: Office, progress: Progress) -> Cleaned:
            return clean_up(
                *(office, uids),
                reason=reason,
                consents=consents,
                requests=requests,
                progress=progress,
            )

        self.work(work, self._done, self.failed)

    def _done(self, done: Cleaned) -> None:
        self.done_with(
            self.tr("已清理 {people} 人、{consents} 份同意、{requests} 件申请").format(
                people=done.people, consents=done.consents, requests=done.requests
            )
        )


class TermsDialog(DeskDialog):
    """How long is kept, and how soon requests are answered."""

    def __init__(self, context: DeskContext, parent: QWidget) -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(self.tr("保存年限和答复期限"))
        self._context = context
        self.form = Form(context.theme)
        for key, label in zip(
            TERMS,
            (
                self.tr("迁出、去世后保存（年）"),
                self.tr("流动人口离开后保存（年）"),
                self.tr("个人信息申请几天内答复"),
            ),
            strict=True,
        ):
            self.form.row(key, label, LineField(), required=True)
        self.form.set_values({key: context.office.setting(key) for key in TERMS})
        self.main = self.fill_with(self.form, self.tr("保存"), self._save)

    def _save(self) -> None:
        try:
            set_terms(self._context.office, self.form.values())
        except DeskError as error:
            self.form.show_error(str(error.values["key"]), self._context.say_error(error))
            return
        self.accept()
        self._context.tell_changed("settings")


def _paper(office: Office) -> bytes:
    # What draws paper is loaded when it is first wanted.
    from community_desk.registry.privacy_papers import cleanup_list

    return cleanup_list(office)
