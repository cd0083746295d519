"""What was understood of a local list, before it is stored."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.list_import import (
    BASE,
    TOML_SUFFIX,
    ReadList,
    check_can_store,
    read_list_file,
    store_list,
)
from community_desk.certificates.list_matching import ADVICE, LeftOut, Taken
from community_desk.certificates.policy import load_policies
from community_desk.desktop.context import DeskContext
from community_desk.desktop.finders import CLASS_MEANINGS, class_word
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.panes import quiet_label
from community_desk.desktop.kit.tags import TagText, restyle
from community_desk.desktop.tasks import Progress
from community_desk.desktop.working_dialog import WorkingDialog
from community_desk.errors import DeskError
from community_desk.office.backup import back_up_before_import
from community_desk.office.office import Office


class ImportListDialog(WorkingDialog):
    """Rows that were left out first, each with its reason; then what was recognised. ``stored``
    carries the key of the list.
    """

    stored = Signal(str)

    def __init__(
        self, context: DeskContext, path: Path, found: ReadList, parent: QWidget | None
    ) -> None:
        title = self.tr("导入清单：{file}").format(file=path.name)
        hint = self.tr("先看认得对不对。存下以后不会自己生效，要在“改用另一套”里选它。")
        super().__init__(context, title, parent, hint=hint)
        self._path, self._found = path, found
        theme = context.theme
        self.form = Form(theme)
        self.base = ChoiceField(theme, [(p.key, p.title) for p in load_policies()])
        self.base.set_value(BASE)
        if path.suffix.lower() != TOML_SUFFIX:
            self.form.row("base", self.tr("没写到的事项按"), self.base)
            self.form.edited.connect(lambda _: self._read_again())
            self.body.addWidget(self.form)
        self.count = quiet_label("")
        self.rows = RowList(theme)
        self.rows.setAccessibleName(self.tr("清单里的行"))
        self.rows.setMinimumHeight(theme.px(320))
        self.problem = quiet_label("")
        for widget in (self.count, self.rows, self.problem):
            self.body.addWidget(widget)
        self.setMinimumWidth(theme.px(640))
        self.main = self.add_buttons(self.tr("存下这份清单"))
        self.main.clicked.connect(self._store)
        self._show()
        self.rows.setFocus()

    def _read_again(self) -> None:
        try:
            self._found = read_list_file(self._path, self.base.value())
        except DeskError as error:
            self._say(error)
            return
        self._show()

    def _show(self) -> None:
        found = self._found
        rows = [self._left_row(row) for row in found.left_out]
        rows += [self._taken_row(row) for row in found.taken]
        if not found.taken:
            titles = {kind.key: kind.title for kind in load_catalogue().types}
            rows += [
                ListRow(key, titles[key], key, (_tag(class_),))
                for key, class_ in found.own.classes.items()
            ]
        self.rows.show_rows(rows, choose=0 if rows else -1)
        left, count = len(found.left_out), len(found.own.classes)
        text = self.tr("认出 {count} 项")
        if left:
            text = self.tr("认出 {count} 项，{left} 行没有用上，排在最前")
        self.count.setText(text.format(count=count, left=left))
        try:
            check_can_store(self._path, found)
        except DeskError as error:
            self._say(error)
        else:
            self.problem.hide()
            self.main.setEnabled(True)

    def _say(self, error: DeskError) -> None:
        self.problem.setText(self._context.say_error(error))
        restyle(self.problem, kit="error")
        self.problem.show()
        self.main.setEnabled(False)

    def _left_row(self, left: LeftOut) -> ListRow:
        where = self.tr("{sheet} 第 {row} 行：{why}").format(
            sheet=left.row.sheet, row=left.row.number, why=left.say(self._context.translate)
        )
        words = f"{left.row.item}　{left.row.state}".strip() or "—"
        tag = TagText(self.tr("没有用上"), "due" if left.reason != "contradicts" else "refused")
        return ListRow(left, words, where, (tag,))

    def _taken_row(self, taken: Taken) -> ListRow:
        row, notary = taken.row, taken.state.notary_only
        text = self.tr("{sheet} 第 {row} 行：{item}，{state}").format(
            sheet=row.sheet, row=row.number, item=row.item, state=row.state
        )
        tags = [TagText(self.tr("按意思对上"), "due")] if taken.how == ADVICE else []
        tags += [TagText(self.tr("仅限公证"), "due") if notary else _tag(taken.state.class_)]
        return ListRow(taken, taken.kind.title, text, tuple(tags))

    def _store(self) -> None:
        found = self._found

        def store(office: Office, progress: Progress) -> str:
            back_up_before_import(office, "certificates.rules", progress)
            return store_list(office, found)

        self.main.setEnabled(False)
        self.work(store, self._was_stored, self._not_stored)

    def _was_stored(self, key: str) -> None:
        self.accept()
        self.stored.emit(key)  # once the dialog is gone, so that the focus may go elsewhere

    def _not_stored(self, error: DeskError) -> None:
        self._say(error)
        self.main.setEnabled(True)


def _tag(class_: str) -> TagText:
    return TagText(class_word(class_), CLASS_MEANINGS[class_])
