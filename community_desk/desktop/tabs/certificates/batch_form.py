"""The left of 成批开具: what is to be done, for whom, and what all letters have in common."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from community_desk.certificates import batch
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.policy import Policy
from community_desk.certificates.request import Request
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import LinkButton
from community_desk.desktop.kit.fields import ChoiceField, LineField, LongField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.resident_picker import ResidentPicker
from community_desk.desktop.tabs.certificates.letter_part import LetterPart
from community_desk.errors import NotUnderstoodError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers.people import kept_lists, people_of
from community_desk.office.office import Office
from community_desk.registry import lists
from community_desk.registry.lists import Filter
from community_desk.registry.records import Resident
from community_desk.registry.saved_lists import SavedList, definition_of

ISSUE, REST, COPIES = "issue", "rest", "copies"
_ROWS = {
    ISSUE: ("list", "person", "people", "type"),
    REST: (),
    COPIES: ("first", "last", "numbers"),
}


class BatchForm(QWidget):
    """``edited`` after each change of what is wanted."""

    edited = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self._lists: dict[str, SavedList] = {}
        self._catalogue: Catalogue | None = None
        self._policy: Policy | None = None
        self.part: LetterPart | None = None
        self.form = Form(theme)
        modes = {
            ISSUE: self.tr("给一批人开同一种证明"),
            REST: self.tr("补打开了还没打的"),
            COPIES: self.tr("重印一批（副本）"),
        }
        self.mode = self.form.row("mode", self.tr("做什么"), ChoiceField(theme, modes))
        self.form.row("list", self.tr("名单"), ChoiceField(theme, {}))
        self.picker = self.form.row("person", self.tr("加一个人"), ResidentPicker(context))
        self.picker.keep_keys()
        several = LongField(theme, 4, self.tr("证件号码、姓名或地址，一行一人"))
        self.form.row("people", self.tr("这些人"), several)
        self.kinds = self.form.row("type", self.tr("证明"), ChoiceField(theme, {}), required=True)
        self.form.row("first", self.tr("从编号"), LineField())
        self.form.row("last", self.tr("到编号"), LineField())
        several = LongField(theme, 4, self.tr("也可以把编号贴在这里，一行一个"))
        self.form.row("numbers", self.tr("这些编号"), several)
        self._below = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(14))
        column.addWidget(self.form)
        column.addLayout(self._below)
        column.addStretch(1)
        self.mode.set_value(ISSUE)
        self._picked: dict[str, str] = {}
        self.clear_button = LinkButton(theme, self.tr("去掉加的人"))
        self.clear_button.hide()
        column.insertWidget(1, self.clear_button, 0, Qt.AlignmentFlag.AlignRight)
        self.form.edited.connect(self._was_edited)
        # The field still has to take the name: it is emptied once that is done.
        self.picker.picked.connect(self._add, Qt.ConnectionType.QueuedConnection)
        self.clear_button.clicked.connect(self._forget)
        self.arrange()

    def show_rules(self, catalogue: Catalogue, policy: Policy) -> None:
        """The types that may be issued, and the lists of people, as they are now."""
        chosen = self.form.values()
        self._show_lists()
        if (catalogue, policy) != (self._catalogue, self._policy):
            self._catalogue, self._policy = catalogue, policy
            may = [
                (kind.key, kind.title)
                for kind in catalogue.types
                if kind.letter and policy.classes.get(kind.key) in ("direct", "evidence")
            ]
            self.kinds.set_choices([("", self.tr("请选择")), *may])
        self.form.set_values({"list": chosen["list"], "type": chosen["type"]})
        if self.part is None or self.part.kind.key != self.kinds.value():
            self._show_part()

    def doing(self) -> str:
        """`ISSUE`, `REST` or `COPIES`."""
        return self.mode.value()

    def request(self) -> Request:
        """What all letters have in common. Raises `NotUnderstoodError` ``no_type``."""
        if self.part is None:
            raise NotUnderstoodError(
                "no_type", QT_TRANSLATE_NOOP("errors", "还没有选开哪一种证明；请先选。")
            )
        return self.part.request()

    def people(self, office: Office) -> tuple[list[str], list[str]]:
        """The uids of all who are meant, and the lines that name nobody or several."""
        values = self.form.values()
        found, unknown = batch.read_people(office, values["people"])
        listed: list[str] = []
        if key := values["list"]:
            rows = lists.page(office, self._filter(key), sort="address", limit=batch.MOST + 1)
            listed = [row.uid for row in rows]
        return list(dict.fromkeys([*listed, *self._picked, *found])), unknown

    def numbers(self, office: Office) -> list[str]:
        """The numbers of the letters to print again."""
        values = self.form.values()
        if values["first"] or values["last"]:
            first, last = values["first"] or values["last"], values["last"] or values["first"]
            return batch.numbers_between(office, first, last)
        return batch.read_numbers(office, values["numbers"])

    def _filter(self, key: str) -> Filter:
        if key in self._lists:
            return people_of(self._context.office, definition_of(self._lists[key]))
        return Filter(named=key)

    def _show_lists(self) -> None:
        say, office = self._context.translate, self._context.office
        saved = [(f"s{number}", each) for number, each in enumerate(kept_lists(office))]
        self._lists = dict(saved)
        choices = [("", self.tr("不用名单"))]
        choices += [(key, say("lists", title)) for key, title in lists.NAMED_TITLES.items()]
        choices += [
            (key, each.name if each.uid else say("lists", each.name)) for key, each in saved
        ]
        field = self.form.field("list")
        assert isinstance(field, ChoiceField)
        field.set_choices(choices)

    def _add(self, resident: Resident | None) -> None:
        if resident is not None:
            self._picked[resident.uid] = resident.name
            self.picker.set_value("")
            self.picker.setFocus()
            self._show_picked()
            self.edited.emit()

    def _forget(self) -> None:
        self._picked = {}
        self._show_picked()
        self.edited.emit()

    def _show_picked(self) -> None:
        names = "、".join(self._picked.values())
        said = self.tr("已加 {count} 人：{names}").format(count=len(self._picked), names=names)
        self.form.show_help("person", said if names else "")
        self.clear_button.setVisible(bool(names) and self.doing() == ISSUE)

    def _was_edited(self, key: str) -> None:
        if key == "mode":
            self.arrange()
        elif key == "type":
            self._show_part()
        self.form.clear_errors()
        self.edited.emit()

    def arrange(self) -> None:
        """Shows the rows of what is to be done."""
        for mode, rows in _ROWS.items():
            for row in rows:
                self.form.show_row(row, mode == self.doing())
        self._show_picked()
        if self.part is not None:
            self.part.setVisible(self.doing() == ISSUE)

    def _show_part(self) -> None:
        if self.part is not None:
            self._below.removeWidget(self.part)
            self.part.hide()
            self.part.deleteLater()
            self.part = None
        key = self.kinds.value()
        if not key or self._catalogue is None or self._policy is None:
            return
        kind = self._catalogue.find(key)
        class_ = self._policy.classes[key]
        self.part = LetterPart(self._context, self._catalogue, kind, self, class_, for_many=True)
        self.part.edited.connect(self.edited)
        self._below.addWidget(self.part)
        self.arrange()
