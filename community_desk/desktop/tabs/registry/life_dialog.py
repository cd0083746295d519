"""What the dialogs of all events in the life of a household have in common."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.boxes import CheckList
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import ChoiceField, DateField, LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import quiet_label
from community_desk.desktop.tabs.registry import words
from community_desk.desktop.tabs.registry.life_order import OrderForm
from community_desk.errors import DeskError
from community_desk.registry.codes import GONE, HEAD
from community_desk.registry.life_steps import NewHead, living_members
from community_desk.registry.records import Resident
from community_desk.registry.store_journal import StoredOperation

# The field at which a refusal is said; any other is said at the day.
_AT: Mapping[str, tuple[str, ...]] = {
    "no_address": ("address",),
    "nothing_changes": ("address", "who", "on"),
    "number_taken": ("number",),
    "nobody_chosen": ("who", "name"),
    "nobody_stays": ("who",),
    "no_name_given": ("name",),
    "duplicate_id": ("id_number",),
    "needs_relation": ("relation",),
    "second_head": ("relation", "joins"),
    "lives_here": ("known", "name"),
    "same_household": ("known", "name"),
    "is_dead": ("known", "name"),
    "no_household": ("partner", "parent"),
    "needs_head": ("relation", "who"),
}


class LifeDialog(DeskDialog):
    """One event: who, when, what else it needs, and what will be true afterwards.

    A dialog fills ``form`` with rows, makes its orders with `add_order`, then calls `begin`;
    it overrides `look`, which follows what is typed, and `happen`, which does it. ``happened``
    carries the `StoredOperation`.
    """

    happened = Signal(object)

    def __init__(
        self, context: DeskContext, person: Resident, title: str, parent: QWidget, *, hint: str = ""
    ) -> None:
        super().__init__(context.theme, title, parent, hint=hint)
        self.context, self.person = context, person
        self.members = [person] if person.status not in GONE else []
        if person.household_id is not None:
            self.members = living_members(context.office, person.household_id)
        self.form = Form(context.theme)
        self.orders: list[OrderForm] = []
        self.preview = quiet_label("")
        self.body.addWidget(self.form)

    def look(self) -> str:
        """Follows what was typed and chosen; gives the line of what will be true."""
        raise NotImplementedError

    def happen(self, values: Mapping[str, str]) -> StoredOperation:
        """Does it."""
        raise NotImplementedError

    def ask_who(self, label: str, people: Sequence[Resident], ticked: Iterable[Resident]) -> None:
        """A row with people to tick."""
        relation = words.choices(self.context, "relation")
        items = [
            (one.uid, " ".join(filter(None, [one.name, relation.get(one.relation, "")])))
            for one in people
        ]
        who = CheckList(self.theme, items)
        who.tick(one.uid for one in ticked)
        self.form.row("who", label, who)

    def ask_day(self, label: str) -> None:
        """A row for the day, which is today unless another is typed."""
        today = self.context.office.today()
        self.form.row("on", label, DateField(today), required=True)
        self.form.set_values({"on": today.isoformat()})

    def ask_address(self, *, help_text: str = "") -> None:
        """A row for where to live."""
        field = LineField(self.tr("如 3-2-501"))
        self.form.row("address", self.tr("住到哪里"), field, help_text=help_text, required=True)

    def ask_status(self, status: str) -> None:
        """A row for how register and person go together from now on."""
        offered = {
            code: word
            for code, word in words.choices(self.context, "status").items()
            if code not in GONE
        }
        self.form.row("status", self.tr("人户情况"), ChoiceField(self.theme, offered))
        self.form.set_values({"status": status})

    def add_order(self, label: str) -> OrderForm:
        """A place for who heads a household; hidden until somebody is put in order."""
        order = OrderForm(self.context, label, self)
        self.body.addWidget(order)
        self.orders.append(order)
        order.edited.connect(self._edited)
        order.completed.connect(lambda: self._go_on_after(order))
        return order

    def begin(self, main_text: str) -> None:
        """Puts preview and buttons below the rows and looks for the first time."""
        self.body.addWidget(self.preview)
        self.body.addStretch(1)
        self.main = self.add_buttons(main_text, key="Ctrl+S")
        self.main.clicked.connect(self.act)
        self.form.edited.connect(self._edited)
        self.form.completed.connect(lambda: self._go_on_after(None))
        self._edited()
        self.form.focus_first()

    def chosen(self) -> list[Resident]:
        """The people who are ticked."""
        who = self.form.field("who")
        assert isinstance(who, CheckList)
        return [one for one in self.members if one.uid in who.ticked()]

    def others(self, leaving: Iterable[Resident]) -> list[Resident]:
        """Who stays in the household."""
        gone = {one.uid for one in leaving}
        return [one for one in self.members if one.uid not in gone]

    def order_those_left(self, order: OrderForm, leaving: Sequence[Resident]) -> list[Resident]:
        """Asks for a new head where the head leaves people behind; gives who stays."""
        staying = self.others(leaving)
        head_leaves = any(one.relation == HEAD for one in leaving)
        order.put_in_order(staying if head_leaves else [], self.members)
        return staying

    def roll(self, people: Iterable[Resident], order: NewHead | None, *more: str) -> str:
        """Names with their relations: 李静(户主)、张子轩(子)."""
        return "、".join(
            [self.called(one.name, _relation(one, order)) for one in people] + list(more)
        )

    def afterwards(self, people: Sequence[Resident], order: NewHead | None, *more: str) -> str:
        """Who the household consists of then; ``more`` are those who are new in it."""
        if not people and not more:
            return self.tr("之后这一户没有人了。")
        return self.tr("之后这一户：{people}。").format(people=self.roll(people, order, *more))

    def called(self, name: str, relation: str) -> str:
        """A name with the relation to the head, as far as that is known."""
        word = words.choices(self.context, "relation").get(relation, "")
        return self.tr("{name}({relation})").format(name=name, relation=word) if word else name

    def act(self) -> None:
        """Does it, or says at the field what stands in the way."""
        day = self.form.field("on")
        if isinstance(day, DateField) and not day.is_understood():
            self.form.show_error("on", self.tr("日期读不懂，请写成 1963-06-07 这样"))
            return
        try:
            operation = self.happen(self.form.values())
        except DeskError as error:
            self._show_error(error)
            return
        self.happened.emit(operation)
        self.accept()

    def _edited(self, _: str = "") -> None:
        text = self.look()
        self.preview.setText(text)
        self.preview.setVisible(bool(text))
        forms = [self.form, *(order for order in self.orders if order.isVisibleTo(self))]
        width = max(form.label_width() for form in forms)
        for form in forms:
            form.set_label_width(width)
        # The rows of an order are made anew, so Tab would come to them after the buttons.
        order: list[QWidget] = []
        for form in (self.form, *self.orders):
            order += map(form.field, form.keys())
        order += [self.cancel_button, self.main]
        for one, other in pairwise(each for each in order if not isinstance(each, CheckList)):
            self.setTabOrder(one, other)

    def _go_on_after(self, order: OrderForm | None) -> None:
        rest = self.orders[self.orders.index(order) + 1 :] if order else self.orders
        following = next((one for one in rest if one.isVisibleTo(self)), None)
        if following is None:
            self.act()
        else:
            following.focus_first()

    def _show_error(self, error: DeskError) -> None:
        sentence = self.context.say_error(error)
        if error.code in ("needs_head", "needs_relation"):
            for order in self.orders:
                if order.isVisibleTo(self) and order.show_missing(sentence):
                    return
        rows = self.form.keys()
        keys = [key for key in (*_AT.get(error.code, ()), "on") if key in rows]
        shown = [key for key in keys if self.form.field(key).isVisibleTo(self)]
        self.form.show_error(shown[0], sentence)


def _relation(person: Resident, order: NewHead | None) -> str:
    if order is None:
        return person.relation
    return HEAD if person.uid == order.uid else order.relations.get(person.uid, "")
