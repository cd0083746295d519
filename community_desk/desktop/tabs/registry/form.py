"""The form of a person: somebody new, or changes to somebody known."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.boxes import CheckList
from community_desk.desktop.kit.buttons import LinkButton, MainButton, PlainButton
from community_desk.desktop.kit.fields import ChoiceField, DateField, LineField, LongField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import Card, PaneHeading, ScrollPane, button_row
from community_desk.desktop.tabs.registry import words
from community_desk.desktop.tabs.registry.derivation import Derivation
from community_desk.desktop.tabs.registry.masked_field import MaskedField
from community_desk.desktop.tabs.registry.twin_line import FormTwin
from community_desk.errors import DeskError
from community_desk.registry.cleaning import LONG_TERM
from community_desk.registry.codes import NO_ID_REASONS
from community_desk.registry.masking import mask_id, mask_phone
from community_desk.registry.records import TYPED_FACTS, NewResident, Resident
from community_desk.registry.residents import add_resident, change_resident, reveal

# The field an error of the registry is said at.
_AT = {"no_name_given": "name", "duplicate_id": "id_number", "second_head": "relation"} | {
    "validity_not_understood": "id_valid_until",
    "head_leaves": "relation",
}
# What is seldom asked, out of the way until it is.
_FOLDED = (
    *("emergency_contact", "emergency_phone", "register_kind"),
    *("former_name", "former_id_number", "id_issuer", "id_valid_from", "id_valid_until"),
    "id_seen",
)


@dataclass(frozen=True, slots=True)
class Saved:
    """What a form did: the person before (None: new) and after."""

    before: Resident | None
    after: Resident


class PersonForm(Card):
    """Fields for all that is known of a person. ``saved`` carries a `Saved`, ``left`` says that
    the form was given up.
    """

    saved = Signal(object)
    left = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self._before: Resident | None = None
        self._start: dict[str, str] = {}
        self._last: QWidget | None = None
        self.heading = PaneHeading(context.theme, "", atop=True)
        self.form = Form(context.theme)
        self._pane = ScrollPane(context.theme)
        self._pane.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the fields
        self._pane.body.addWidget(self.form)
        self.fold_button = LinkButton(context.theme, "")
        self.fold_button.clicked.connect(self._fold)
        self._pane.body.addWidget(self.fold_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.save_button = MainButton(context.theme, self.tr("保存"), key="Ctrl+S", key_scope=self)
        self.cancel_button = PlainButton(
            context.theme, self.tr("取消"), key="Esc", key_scope=self, key_inside=True
        )
        self.twin = FormTwin(context, self.form, self.left.emit)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.twin)
        self.body.addWidget(self._pane, 1)
        self.body.addLayout(button_row(context.theme, self.cancel_button, self.save_button))
        self._build()
        self._order_tabs()
        self.derivation = Derivation(context, self.form)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.left)
        self.form.completed.connect(self.save)

    def begin_new(self, known: Mapping[str, str] | None = None) -> None:
        """An empty form for somebody new; ``known`` is filled in, such as a household's number."""
        self._before = None
        self.heading.set_title(self.tr("新增居民"))
        self._fill({"status": "matched", **(known or {})}, {})

    def begin_edit(self, person: Resident) -> None:
        """What is known of a person, to be changed; numbers stay masked until asked for."""
        self._before = person
        self.heading.set_title(self.tr("编辑 {name}").format(name=person.name))
        values = {key: str(getattr(person, key)) for key in TYPED_FACTS}
        if values["sex"] == "0":
            values["sex"] = ""
        if values["id_valid_until"] == LONG_TERM:
            values["id_valid_until"] = self.tr("长期")
        masks = {key: mask_id(values[key]) for key in ("id_number", "former_id_number")}
        masks |= {key: mask_phone(values[key]) for key in ("phone", "emergency_phone")}
        self._fill(values, masks)

    def go_to_field(self, key: str) -> None:
        """Puts the cursor into a field, out of the fold where need be."""
        if key in _FOLDED:
            self._unfold(True)
        self.form.show_row(key, True)
        field = self.form.field(key)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        # What was folded away has no place yet to be scrolled to.
        margin = self._context.theme.px(40)
        QTimer.singleShot(0, field, lambda: self._pane.ensureWidgetVisible(field, 0, margin))

    def uid(self) -> str:
        """Whom the form is about; empty for somebody new."""
        return self._before.uid if self._before else ""

    def typed(self) -> dict[str, str]:
        """What differs from what the form began with."""
        values = self.form.values()
        return {
            key: text
            for key, text in values.items()
            if text != self._start.get(key, "") and not self._is_masked(key)
        }

    def go_on(self) -> None:
        """Puts the cursor back where one typed last."""
        (self._last or self.form.field("name")).setFocus(Qt.FocusReason.OtherFocusReason)

    def type_again(self, typed: Mapping[str, str]) -> None:
        """Puts back what was typed before the form was given up."""
        self.form.set_values(typed)
        self._unfold(bool(typed.keys() & set(_FOLDED)))
        self.derivation.look()

    def save(self) -> None:
        """Writes what was typed, or says at the field what stands in the way."""
        if not self.form.field("name").property("text"):
            self.form.show_error("name", self.tr("请先填写姓名"))
            return
        for key in ("birth_date", "moved_in_on", "id_valid_from"):
            field = self.form.field(key)
            if isinstance(field, DateField) and not field.is_understood():
                self.form.show_error(key, self.tr("日期读不懂，请写成 1963-06-07 这样"))
                return
        before, typed = self._before, self.typed()
        try:
            if before is None:
                values = {key: text for key, text in self.form.values().items() if text}
                after = add_resident(self._context.office, NewResident(**values))
            else:
                after = change_resident(
                    self._context.office, before.uid, typed, revision=before.revision
                )
        except DeskError as error:
            self._show_error(error)
            return
        self.saved.emit(Saved(before, after))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._last = watched
            self._pane.ensureWidgetVisible(watched, 0, self._context.theme.px(40))
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        theme, today = self._context.theme, self._context.office.today()
        row = self.form.row
        row("name", self.tr("姓名"), LineField(), required=True)
        row("id_number", self.tr("证件号码"), MaskedField(theme))
        row("id_kind", self.tr("证件种类"), self._choice("id_kind"))
        row("no_id_reason", self.tr("无证件原因"), ChoiceField(theme, editable=True))
        row("sex", self.tr("性别"), self._choice("sex"))
        row("birth_date", self.tr("出生日期"), DateField(today))
        row("phone", self.tr("电话"), MaskedField(theme))
        row("address", self.tr("现住址"), LineField(self.tr("如 3-2-501")))
        row("household_number", self.tr("户编号"), LineField(self.tr("同号为一户")))
        row("relation", self.tr("与户主关系"), self._choice("relation"))
        row("status", self.tr("人户情况"), self._choice("status", empty=False))
        row("registered_address", self.tr("户籍地址"), LineField())
        row("moved_in_on", self.tr("入住日期"), DateField(today))
        row("education", self.tr("文化程度"), self._choice("education"))
        row("marriage", self.tr("婚姻状况"), self._choice("marriage"))
        row("employment", self.tr("从业状况"), self._choice("employment"))
        row("employer", self.tr("工作单位"), LineField())
        row("note", self.tr("备注"), LongField(theme, 2))
        row("emergency_contact", self.tr("紧急联系人"), LineField(self.tr("如 李芳（女儿）")))
        row("emergency_phone", self.tr("紧急联系电话"), MaskedField(theme))
        row("register_kind", self.tr("户口性质"), self._choice("register_kind"))
        row("former_name", self.tr("曾用名"), LineField())
        row("former_id_number", self.tr("曾用号码"), MaskedField(theme))
        row("id_issuer", self.tr("签发机关"), LineField(self.tr("如 合肥市公安局庐阳分局")))
        row("id_valid_from", self.tr("证件有效期起"), DateField(today))
        row("id_valid_until", self.tr("证件有效期至"), LineField(self.tr("如 2035-3-12，或 长期")))
        seen = [("1", self.tr("看过原件，号码一致"))]
        row("id_seen", self.tr("证件核验"), CheckList(theme, seen))
        assert set(self.form.keys()) == set(TYPED_FACTS)
        for key in TYPED_FACTS:
            self.form.field(key).installEventFilter(self)

    def _order_tabs(self) -> None:
        """Tab goes from the last field to the buttons, which were made before the fields."""
        fields = map(self.form.field, self.form.keys())
        order = [field.focusProxy() or field for field in fields]
        order += (self.fold_button, self.cancel_button, self.save_button)
        for one, other in pairwise(order):
            self.setTabOrder(one, other)

    def _choice(self, table: str, *, empty: bool = True) -> ChoiceField:
        return ChoiceField(self._context.theme, self._choices(table, "", empty=empty))

    def _choices(self, table: str, own: str, *, empty: bool = True) -> dict[str, str]:
        if table == "no_id_reason":
            say = self._context.translate
            return {"": ""} | {text: say("codes", text) for text in NO_ID_REASONS}
        known = words.choices(self._context, table)
        offered = [*words.COMMON.get(table, known)]
        if own and own not in offered:
            offered.append(own)
        first = {"": self.tr("未填")} if empty else {}
        return first | {code: known.get(code, code) for code in offered if code != "none"}

    def _fill(self, values: Mapping[str, str], masks: Mapping[str, str]) -> None:
        self.form.clear_errors()
        self._start = {key: values.get(key, "") for key in TYPED_FACTS}
        if self._start["id_kind"] == "none":
            self._start["id_kind"] = ""
        for key, text in self._start.items():
            field = self.form.field(key)
            if isinstance(field, ChoiceField):
                field.set_choices(self._choices(key, text, empty=key != "status"))
            if isinstance(field, MaskedField) and masks.get(key):
                field.set_masked(masks[key], lambda key=key: self._reveal(key))  # type: ignore[misc]
                continue
            self.form.set_values({key: text})
        self._unfold(False)
        self.derivation.begin(self._before)
        self.twin.begin(new=self._before is None)
        self._pane.verticalScrollBar().setValue(0)
        self.form.field("name").setFocus()

    def _fold(self) -> None:
        self._unfold(not self.form.field(_FOLDED[0]).isVisibleTo(self.form))

    def _unfold(self, opened: bool) -> None:
        """Shows or hides what is seldom asked."""
        for key in _FOLDED:
            self.form.show_row(key, opened)
        filled = sum(bool(self._start.get(key)) for key in _FOLDED)
        more = self.tr("紧急联系人、户口性质、证件等（已填 {count} 项）").format(count=filled)
        closed = more if filled else self.tr("紧急联系人、户口性质、证件等")
        self.fold_button.set_text(self.tr("收起") if opened else closed)

    def _reveal(self, key: str) -> str:
        assert self._before is not None
        return reveal(self._context.office, self._before.uid, key)

    def _is_masked(self, key: str) -> bool:
        field = self.form.field(key)
        return isinstance(field, MaskedField) and field.is_masked()

    def _show_error(self, error: DeskError) -> None:
        sentence = self._context.say_error(error)
        if error.code in _AT:
            self.form.show_error(_AT[error.code], sentence)
        else:
            self._context.notify_error(error)
