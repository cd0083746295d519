"""资料体检: what does not fit together, kind by kind, with the way to put it right beside it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import LinkButton, PlainButton
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.panes import ScrollPane, clear_layout, quiet_label, ruling
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.tabs.registry import words
from community_desk.desktop.tabs.registry.consent_dialog import ConsentDialog
from community_desk.desktop.tabs.registry.health_fixes import Fix, Fixes
from community_desk.desktop.tabs.registry.merge_dialog import MergeDialog
from community_desk.desktop.tabs.registry.pages import Page
from community_desk.errors import DeskError
from community_desk.registry.checks import FLAGS
from community_desk.registry.health import KINDS, WHY, Case, cases, findings, which
from community_desk.registry.masking import mask_phone
from community_desk.registry.residents import load_resident

# More than anybody settles at a sitting; those after come up as the first are settled.
MOST_CASES = 50


class CaseLine(QWidget):
    """One case: the person, what is wrong, and the buttons that put it right."""

    def __init__(self, context: DeskContext, case: Case, said: str, fixes: list[Fix]) -> None:
        super().__init__()
        self.case = case
        theme = context.theme
        self.name = LinkButton(theme, case.row.name)
        self.buttons = [LinkButton(theme, fix.text) for fix in fixes]
        for button in self.buttons:
            button.setAccessibleName(f"{button.text()}：{case.row.name}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        row.setSpacing(theme.px(8))
        row.addWidget(self.name, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(quiet_label(said), 1)
        for button in self.buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)


class HealthPage(Page):
    """First the kinds of trouble with their numbers; one of them opened shows its cases."""

    def __init__(self, context: DeskContext) -> None:
        self.list_button = PlainButton(context.theme, "", icon="users")
        super().__init__(context, "", buttons=(self.list_button,))
        theme = context.theme
        self.key = ""
        self.lines: list[CaseLine] = []
        self._at = (0, 0)
        self.list_button.set_text(self.tr("作为名单打开"))
        self.list_button.clicked.connect(self._list)
        self._fixes = Fixes(context, self._merge, self._ask_guardian, self)
        self.kinds = RowList(theme, self)
        self.kinds.setAccessibleName(self.tr("要核对的事"))
        self.kinds.itemClicked.connect(lambda _: self.kinds.open_current())
        self.kinds.opened.connect(self.open_finding)
        well = EmptyState(
            theme,
            "circle-check",
            self.tr("都核对过了"),
            hint=self.tr("名册里没有查出互相矛盾的地方"),
        )
        self.either = Either(self.kinds, well)
        self._why = quiet_label("")
        self._pane = ScrollPane(theme, spacing=0)
        self._pane.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        detail = QWidget()
        column = QVBoxLayout(detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._why)
        column.addWidget(self._pane, 1)
        self._steps = QStackedWidget()
        self._steps.addWidget(self.either)
        self._steps.addWidget(detail)
        self.body.addWidget(self._steps, 1)
        self._show_step()

    def reload(self) -> None:
        """Looks for everything again."""
        found = {each.key: each.count for each in findings(self.context.office)}
        if self.key and self.key not in found:
            self.context.notify(self.tr("{title}：都核对过了").format(title=self._title(self.key)))
            self.key = ""
        chosen = self.kinds.thing()
        rows = [
            ListRow(key, self._title(key), self._reason(key), (TagText(f"{number:,}", "due"),))
            for key, number in found.items()
        ]
        choose = list(found).index(chosen) if chosen in found else min(len(rows), 1) - 1
        self.kinds.show_rows(rows, choose=choose)
        self.either.show_content(bool(rows))
        self._show_step(found.get(self.key, 0))

    def open_finding(self, key: str) -> None:
        """Shows the cases of a kind."""
        self.key, self._at = key, (0, 0)
        self.reload()
        self.take_focus()

    def go_back(self) -> None:
        if not self.key:
            super().go_back()
            return
        self.key = ""
        self.reload()
        self.take_focus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                row, column = self._place_of(watched)
                self._go_to(row + step, column)
                return True
        return super().eventFilter(watched, event)

    def _show_step(self, number: int = 0) -> None:
        self.heading.set_title(self._title(self.key) if self.key else self.tr("资料体检"))
        self.heading.set_count(
            self.tr("{count} 处").format(count=f"{number:,}") if self.key else ""
        )
        self.list_button.setVisible(bool(self.key))
        self.back_button.set_text(self.tr("返回体检") if self.key else self.tr("返回名单"))
        self._steps.setCurrentIndex(1 if self.key else 0)
        self.lines = []
        clear_layout(self._pane.body)
        if self.key:
            self._show_cases(number)
        else:
            self.start = self.kinds if self.kinds.count() else self.back_button

    def _show_cases(self, number: int) -> None:
        self._why.setText(self._reason(self.key))
        found = cases(self.context.office, self.key, MOST_CASES)
        household = found[0].household
        for case in found:
            fixes = self._fixes.of(self.key, case)
            line = CaseLine(self.context, case, self._said(case), fixes)
            line.name.clicked.connect(
                lambda _=False, uid=case.row.uid: self.person_wanted.emit(uid)
            )
            for column, (button, fix) in enumerate(zip(line.buttons, fixes, strict=True)):
                at = len(self.lines), column
                tie(self.context, fix.does, button)
                button.installEventFilter(self)
                button.clicked.connect(
                    lambda _=False, case=case, fix=fix, at=at: self._take(case, fix, at)
                )
            if case.household != household:
                household = case.household
                self._pane.body.addWidget(ruling())
            self._pane.body.addWidget(line)
            line.show()  # at once, so that the next key finds its buttons
            self.lines.append(line)
        if number > len(found) and self.key not in ("no_head", "mail"):
            more = self.tr("先列 {count} 处，处理好的会让位给后面的").format(count=len(found))
            self._pane.body.addWidget(quiet_label(more))
        self._go_to(*self._at, focus=False)

    def _take(self, case: Case, fix: Fix, at: tuple[int, int]) -> None:
        self._at = at
        if fix.field:
            self.edit_wanted.emit(case.row.uid, fix.field)
            return
        try:
            if fix.go is not None:
                fix.go()
                return
            assert fix.act is not None
            undo = fix.act()
        except DeskError as error:
            self.context.notify_error(error)
            return
        self._tell()
        text = self.tr("{name}：{fix}").format(name=case.row.name, fix=fix.text)
        if undo is None:
            self.context.notify(text)
            return

        def take_back() -> None:
            try:
                undo()
            except DeskError as error:
                self.context.notify_error(error)
            self.context.tell_changed("registry")

        self.context.notify(text, action=self.tr("撤销"), act=take_back)

    def _tell(self) -> None:
        self.context.tell_changed("registry")
        self.take_focus()

    def _merge(self, one: str, other: str) -> None:
        dialog = MergeDialog(self.context, one, other, self.window())
        dialog.settled.connect(self._tell)
        dialog.open()

    def _ask_guardian(self, uid: str) -> None:
        child = load_resident(self.context.office, uid)
        dialog = ConsentDialog(self.context, child, None, self.window())
        dialog.accepted.connect(self._tell)
        dialog.open()

    def _list(self) -> None:
        self.people_wanted.emit(which(self.context.office, self.key), self._title(self.key))

    def _place_of(self, button: QObject) -> tuple[int, int]:
        for row, line in enumerate(self.lines):
            if button in line.buttons:
                return row, line.buttons.index(button)
        return self._at

    def _go_to(self, row: int, column: int, *, focus: bool = True) -> None:
        line = self.lines[max(0, min(row, len(self.lines) - 1))]
        button = line.buttons[min(column, len(line.buttons) - 1)]
        self.start = button
        if focus:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._pane.ensureWidgetVisible(line)

    def _title(self, key: str) -> str:
        if key in FLAGS:
            return self.context.translate("flags", FLAGS[key])
        return self.context.translate("health", KINDS[key][0])

    def _reason(self, key: str) -> str:
        return self.context.translate("health", WHY[key] if key in WHY else KINDS[key][1])

    def _said(self, case: Case) -> str:
        """What stands beside the name: what is wrong, then who it is."""
        context, row = self.context, case.row
        if case.other is not None:
            return " / ".join(
                f"{each.address} {mask_phone(each.phone)}" for each in (row, case.other)
            )
        ways = {
            "household": self.tr("户还在 {place}，人住在 {address}"),
            "registered": self.tr("户籍地址写着 {place}，人住在 {address}"),
            "entry": self.tr("原住 {place}，已不在，台账还没有销账"),
        }
        if self.key == "mail":
            address = row.address or self.tr("别处")
            return ways[case.detail].format(place=case.place, address=address)
        years = words.age_text(row.birth_date, context.office.today())
        shown = case.detail if self.key in _SHOWN or self.key not in FLAGS else ""
        who = (
            words.word(context, "sex", row.sex),
            self.tr("{age} 岁").format(age=years) if years else "",
            row.address,
        )
        return " · ".join(filter(None, (shown, *who)))


# The flags whose detail may be read by everybody at the screen; numbers stay masked.
_SHOWN = ("birth_disagrees_with_id", "birth_invalid", "word_not_known")
