"""证明清单: the policy in force, every certificate type with its state, and its switch."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from community_desk.certificates.list_import import ReadList, read_list_file
from community_desk.certificates.switching import TypeState, type_states
from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import ChipButton, PlainButton
from community_desk.desktop.kit.dialogs import ask_open
from community_desk.desktop.kit.panes import Columns, button_row
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.tabs.certificates.pages import CertificatesPage
from community_desk.desktop.tabs.certificates.rules_choice import ChoicePane
from community_desk.desktop.tabs.certificates.rules_import import ImportListDialog
from community_desk.desktop.tabs.certificates.rules_type import (
    TypeStatePane,
    by_policy_word,
    state_tag,
)
from community_desk.errors import DeskError
from community_desk.office.office import Office

# The columns that are hidden where there is no room.
_ITEMS, _BY_POLICY = 1, 2
# What is chosen on a sheet: spreadsheets first.
_FILES = "*.xlsx *.xls *.ods *.csv *.toml"


class RulesPage(CertificatesPage):
    """Left the policy, in the middle all types, at the right the one that is chosen. Enter on a
    type begins its letter or refusal.
    """

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.import_button = PlainButton(theme, "", icon="file-up")
        super().__init__(context, "", buttons=(self.import_button,))
        self.import_button.set_text(self.tr("导入本地清单…"))
        self.import_button.setToolTip(self.tr("本市或本区发的清单：一份表格，两列，事项和口径"))
        tie(context, "certificates.rules", self.import_button)
        self.heading.set_title(self.tr("证明清单"))
        self._states: list[TypeState] = []
        self.asking: QFileDialog | None = None
        self.dialog: ImportListDialog | None = None
        self.choice = ChoicePane(context)
        self.changed_chip = ChipButton(theme, self.tr("只看单独改过的"), checkable=True)
        self.hidden_chip = ChipButton(theme, self.tr("只看未列出的"), checkable=True)
        self.model = PagedModel(self._columns(), parent=self, key=lambda state: state.kind.key)
        self.table = TableView(theme, self.model, memory=context.memory, name="rules")
        self.table.setAccessibleName(self.tr("证明事项"))
        self.table.let_give_way([_ITEMS, _BY_POLICY])
        self._empty = EmptyState(theme, "clipboard-check", "")
        self.either = Either(self.table, self._empty)
        self.type_pane = TypeStatePane(context)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addLayout(button_row(theme, left=[self.changed_chip, self.hidden_chip]))
        column.addWidget(self.either, 1)
        self.type_either = Either(
            self.type_pane, EmptyState(theme, "file-text", self.tr("先在表里选一个事项"))
        )
        panes = [self.choice, middle, self.type_either]
        self.body.addWidget(Columns(theme, panes, [300, 560, 420], self), 1)
        self.setFocusProxy(self.table)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._open)
        self.changed_chip.toggled.connect(lambda on: self._filter(self.hidden_chip, on))
        self.hidden_chip.toggled.connect(lambda on: self._filter(self.changed_chip, on))
        self.choice.changed.connect(self._written)
        self.import_button.clicked.connect(self.ask_list)
        self.type_pane.changed.connect(self._written)

    def reload(self) -> None:
        self.choice.reload()
        self._states = type_states(self.context.office)
        listed = sum(state.class_ is not None for state in self._states)
        text = self.tr("列出 {listed} 项，另有 {hidden} 项未列出")
        hidden = len(self._states) - listed
        self.heading.set_count(text.format(listed=listed, hidden=hidden))
        self._show()

    def open_key(self, key: str) -> None:
        """Goes to a certificate type."""
        self.changed_chip.setChecked(False)
        self.hidden_chip.setChecked(False)
        self.table.select_key(key)

    def ask_list(self) -> None:
        """Asks for the file of a local list."""
        kinds = self.tr("清单 ({files})").format(files=_FILES)
        self.asking = ask_open(self, self.tr("选一份本地清单"), kinds, self.look_at_list)

    def look_at_list(self, file: str) -> None:
        """Reads a list beside the window and shows what was understood."""
        path = Path(file)

        def read(office: Office, progress: object) -> ReadList:
            return read_list_file(path)

        self.import_button.setEnabled(False)
        self.context.tasks.run(
            read, lambda found: self._list_read(path, found), failure=self._not_read
        )

    def _list_read(self, path: Path, found: ReadList) -> None:
        self.import_button.setEnabled(True)
        self.dialog = ImportListDialog(self.context, path, found, self.window())
        self.dialog.stored.connect(self._stored)
        self.dialog.open()

    def _not_read(self, error: DeskError) -> None:
        self.import_button.setEnabled(True)
        self.context.notify_error(error)

    def _stored(self, key: str) -> None:
        self._written()
        self.choice.propose(key)
        self.context.notify(self.tr("已存下清单，选好日期按“改用”才生效"))

    def _columns(self) -> list[Column]:
        return [
            Column(
                self.tr("事项"),
                lambda s: s.kind.title,
                tip=lambda s: s.kind.summary,
                stretch=True,
            ),
            Column(
                self.tr("国家清单"),
                lambda s: "、".join(map(str, s.kind.national_items)) or "—",
                sample="12、13",
            ),
            Column(self.tr("规则口径"), lambda s: by_policy_word(self.context, s)),
            Column(
                self.tr("现行"),
                lambda s: "、".join(tag.text for tag in self._tags(s)),
                tags=self._tags,
            ),
        ]

    def _tags(self, state: TypeState) -> Sequence[TagText]:
        tags = [state_tag(self.context, state)]
        if state.notary_only:
            tags.append(TagText(self.tr("仅限公证"), "due"))
        if state.switch:
            tags.append(TagText(self.tr("单独改过"), "accent"))
        elif state.coming:
            tags.append(TagText(self.tr("将改"), "accent"))
        return tags

    def _show(self) -> None:
        shown = self._states
        if self.changed_chip.isChecked():
            shown = [state for state in shown if state.switch or state.coming]
            self._empty.say(
                self.tr("没有单独改过的事项"), self.tr("各项都按现行规则办；要改，在表里选一项")
            )
        elif self.hidden_chip.isChecked():
            shown = [state for state in shown if state.class_ is None]
            self._empty.say(self.tr("所有事项都列出来了"))
        self.model.set_source(
            lambda offset, limit, sort, descending: shown[offset : offset + limit],
            lambda: len(shown),
        )
        self.either.show_content(bool(shown))
        if self.table.record() is None:
            self.table.select_row(0)
        self._choose(self.table.record())

    def _filter(self, other: ChipButton, on: bool) -> None:
        if on and other.isChecked():
            other.setChecked(False)
        self._show()

    def _choose(self, state: TypeState | None) -> None:
        self.type_either.show_content(state is not None)
        if state is not None:
            self.type_pane.show_state(state)

    def _open(self, state: TypeState) -> None:
        if state.class_ is not None:
            self.type_wanted.emit(state.kind.key)

    def _written(self) -> None:
        self.context.tell_changed("certificates")
        self.reload()
