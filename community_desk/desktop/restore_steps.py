"""The steps of restoring: which copy, who opens it, what was found in it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QVBoxLayout, QWidget

from community_desk.desktop.copy_words import (
    holds,
    kind_of,
    lacks,
    place_of,
    size_of,
    state_of,
    when_of,
)
from community_desk.desktop.countdown import Countdown
from community_desk.desktop.kit.buttons import DeskButton, LinkButton, PlainButton
from community_desk.desktop.kit.dialogs import ask_folder
from community_desk.desktop.kit.field_icon import FieldIcon
from community_desk.desktop.kit.fields import ChoiceField, LineField, PasswordField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.panes import FactList, button_row, text_label
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.theme import Theme
from community_desk.errors import DeskError
from community_desk.office import copies, swap
from community_desk.office.backup import since
from community_desk.office.clock import system_clock
from community_desk.office.copies import Copy
from community_desk.office.office import Office
from community_desk.office.recovery import recovery_tries
from community_desk.office.restoring import Opening, Prepared
from community_desk.office.signing_in import wrong_tries

RESTORABLE = ("whole", "older")


class ChooseStep(QWidget):
    """The copies of an office, newest first; ``chosen`` says that another one is current. A folder
    elsewhere, such as a stick, is looked through on request.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, folder: Path | None, office: Office | None) -> None:
        super().__init__()
        self._backups = folder / copies.BACKUPS if folder else None
        self._office = office
        self._copies: list[Copy] = []
        self.rows = RowList(theme)
        self.rows.setAccessibleName(self.tr("备份"))
        self.rows.setMinimumHeight(theme.px(240))
        nothing = EmptyState(
            theme,
            "folder-open",
            self.tr("这里没有备份"),
            hint=self.tr("插上放备份的 U 盘或移动硬盘，再按下面的按钮找"),
        )
        self.either = Either(self.rows, nothing)
        self.either.show_content(False)
        self.words = text_label("")
        self.elsewhere = PlainButton(theme, self.tr("到 U 盘或别的文件夹找…"), icon="folder-open")
        self.elsewhere.clicked.connect(self.ask)
        self.rows.chosen.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.either, 1)
        column.addWidget(self.words)
        column.addLayout(button_row(theme, left=[self.elsewhere]))

    def copy(self) -> Copy | None:
        """The copy that is current, where an office can come from it."""
        found = self.rows.thing()
        return found if isinstance(found, Copy) and found.state in RESTORABLE else None

    def look_in(self, folder: Path, wanted: Path | None = None) -> bool:
        """Adds the copies in a folder, and goes to ``wanted`` or to the newest of them from which
        an office can come. Says whether there was any.
        """
        found = copies.copies_at(folder)
        known = {copy.folder for copy in found}
        kept = [copy for copy in self._copies if copy.folder not in known]
        self._copies = sorted([*kept, *found], key=lambda copy: copy.made_at, reverse=True)
        best = next((copy for copy in found if copy.folder == wanted), None)
        best = best or next((copy for copy in found if copy.state in RESTORABLE), None)
        at = self._copies.index(best) if best else 0 if self._copies else -1
        self.rows.show_rows([self._row(copy) for copy in self._copies], choose=at)
        self.either.show_content(bool(self._copies))
        self._tell()
        return bool(found)

    def ask(self) -> None:
        """Asks for a folder to look through."""
        self.asking: QFileDialog = ask_folder(self, self.tr("选择放备份的文件夹"), self.look_there)

    def look_there(self, folder: str) -> None:
        """Looks through a folder that a person chose."""
        if not self.look_in(Path(folder)):
            text = self.tr("“{folder}”里没有备份；请选备份所在的文件夹，或者 U 盘本身。")
            self._say(text.format(folder=folder), "refused")
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, copy: Copy) -> ListRow:
        facts = copy.manifest and copy.manifest.facts
        parts = (kind_of(copy), holds(facts or None), size_of(copy), place_of(copy, self._backups))
        return ListRow(copy, when_of(copy), " · ".join(filter(None, parts)), (state_of(copy),))

    def _tell(self, _: object = None) -> None:
        current = self.rows.thing()
        if not isinstance(current, Copy):
            self._say("")
        elif current.state not in RESTORABLE:
            self._say(self.tr("这一份恢复不了，请选一份完整的。"), "refused")
        else:
            self._say(lacks(since(self._office, current) if self._office else None))
        self.chosen.emit()

    def _say(self, words: str, meaning: str = "") -> None:
        self.words.setText(words)
        restyle(self.words, meaning=meaning)


class OpenStep(QWidget):
    """Who opens the copy, by the password of that time or the recovery code; and where the office
    shall lie on a PC that has none. ``done`` says that all was typed.
    """

    done = Signal()

    def __init__(
        self, theme: Theme, main: DeskButton, say: Callable[[DeskError], str], *, asks_place: bool
    ) -> None:
        super().__init__()
        self._copy: Path | None = None
        self._by_code = False
        form = self.form = Form(theme, labels_above=True)
        self.staff = form.row("staff", self.tr("工作人员"), ChoiceField(theme))
        self.password = form.row(
            "password",
            self.tr("密码"),
            PasswordField(),
            help_text=self.tr("主任在备份那天用的密码"),
        )
        self.code = form.row(
            "code",
            self.tr("恢复码"),
            LineField(),
            help_text=self.tr("六组字母和数字；大小写、空格和横线不要紧"),
        )
        self.place = form.row(
            "place",
            self.tr("恢复到"),
            LineField(),
            help_text=self.tr("一个还没有的文件夹，恢复好以后就在那里办公"),
        )
        browse = FieldIcon(theme, self.place, "folder-open", self.tr("选择位置…"))
        browse.clicked.connect(self.ask_place)
        form.show_row("place", asks_place)
        self._asks_place = asks_place
        self.other_way = LinkButton(theme, "", self)
        self.other_way.clicked.connect(self._switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        column.addWidget(self.other_way, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        self._say_error = say
        self.countdowns = {key: Countdown(form, key, main, say) for key in ("password", "code")}
        form.completed.connect(self.done)
        self.staff.edited.connect(self._show_tries)

    def show_copy(self, copy: Path, names: Sequence[str], counted_in: Path) -> None:
        """Begins with a copy, whose people these are; wrong tries are counted in a folder."""
        self._copy, self._counted_in = copy, counted_in
        self.staff.set_choices([(name, name) for name in names])
        self.staff.setCurrentIndex(0 if names else -1)
        self.password.clear()
        self.code.clear()
        self.form.clear_errors()
        if self._asks_place:
            self.place.set_value(str(proposed_place(copy)))
        self._show_way()

    def opening(self) -> Opening | None:
        """What was typed; None where something is missing, which is said at its field."""
        key = "code" if self._by_code else "password"
        for missing in (key, "place"):
            if (missing != "place" or self._asks_place) and not self.form.values()[missing]:
                self.form.show_error(missing, self.tr("请填写这一项。"))
                return None
        if self._by_code:
            return Opening(recovery_code=self.code.value())
        return Opening(self.password.value(), self.staff.value())

    def folder(self) -> Path:
        """Where the office shall lie."""
        return Path(self.place.value()).expanduser()

    def is_counting(self) -> bool:
        """Whether one has to wait after wrong tries."""
        return any(countdown.is_counting() for countdown in self.countdowns.values())

    def show_trouble(self, error: DeskError) -> None:
        """Says what stands in the way where it was typed."""
        key = "code" if self._by_code else "password"
        if self.countdowns[key].shows(error):
            return
        at = "place" if error.code == "folder_in_use" and self._asks_place else key
        self.form.show_error(at, self._say_error(error))

    def clear(self) -> None:
        """Forgets what was typed."""
        self.password.clear()
        self.code.clear()

    def ask_place(self) -> None:
        """Asks where the folder shall lie."""
        self.asking = ask_folder(self, self.tr("选择位置"), self._place_in)

    def _place_in(self, folder: str) -> None:
        self.place.set_value(str(Path(folder) / Path(self.place.value()).name))

    def _switch(self) -> None:
        self._by_code = not self._by_code
        self._show_way()

    def _show_way(self) -> None:
        for key in ("staff", "password"):
            self.form.show_row(key, not self._by_code)
        self.form.show_row("code", self._by_code)
        self.other_way.set_text(
            self.tr("改用密码") if self._by_code else self.tr("忘了密码，用恢复码")
        )
        self._show_tries()
        (self.code if self._by_code else self.password).setFocus()

    def _show_tries(self) -> None:
        for countdown in self.countdowns.values():
            if countdown.is_counting():
                countdown.end()
        try:
            if self._by_code:
                known = recovery_tries(self._counted_in)
            else:
                known = wrong_tries(self._counted_in, self.staff.value())
        except DeskError:
            return  # of what is damaged nobody knows the tries
        key = "code" if self._by_code else "password"
        self.countdowns[key].show_tries(known, system_clock())


class CheckStep(QWidget):
    """The bar while the copy is taken out and checked, then what was found in it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.facts = FactList(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.bar)
        column.addWidget(self.facts)
        column.addStretch(1)

    def begin(self) -> None:
        """The bar begins to move."""
        self.facts.hide()
        self.bar.setRange(0, 0)
        self.bar.show()

    def moved(self, done: int, total: int) -> None:
        """So much of the file is taken out; once all is, it is checked, which has no measure."""
        # In thousandths: the bar counts no further than 2 GB.
        self.bar.setRange(0, 1000 if done < total else 0)
        self.bar.setValue(done * 1000 // max(total, 1))

    def show_found(self, made: Prepared) -> None:
        """What it holds, and what was compared."""
        self.bar.hide()
        tables = made.facts.tables
        letters, refusals = tables.get("certificate", 0), tables.get("refusal", 0)
        self.facts.clear()
        for word, value in (
            (self.tr("居民"), self.tr("{count} 份档案").format(count=f"{tables['resident']:,}")),
            (
                self.tr("证明和告知"),
                self.tr("{letters} 份证明、{refusals} 份不予开具，逐份核对，和存下时一样").format(
                    letters=f"{letters:,}", refusals=f"{refusals:,}"
                ),
            ),
            (self.tr("台账"), self.tr("{count} 条").format(count=f"{tables['entry']:,}")),
            (
                self.tr("经费"),
                self.tr("{count} 张凭证，合计对得上").format(count=f"{tables['voucher']:,}"),
            ),
            (
                self.tr("操作记录"),
                self.tr("{count} 条，从头到尾连着；最后一条是 {when} {name}").format(
                    count=f"{tables['audit']:,}",
                    when=f"{made.last_at.astimezone():%Y-%m-%d %H:%M}",
                    name=made.last_by,
                ),
            ),
        ):
            self.facts.add(word, value)
        self.facts.show()


def proposed_place(copy: Path) -> Path:
    """A folder that is not there yet, among the documents, with the name of the copy's office."""
    around = copy.parent
    name = around.parent.name if around.name == copies.BACKUPS else around.name
    name = name.split(copies.OF_AN_OFFICE)[0] or "社区办公室"
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return swap.free(Path(documents) / name)
