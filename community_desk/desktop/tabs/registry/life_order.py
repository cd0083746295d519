"""Who heads a household from now on, and how the others stand to that head."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.tabs.registry import words
from community_desk.registry.codes import HEAD
from community_desk.registry.kinship import Kin, to_new_head
from community_desk.registry.life_steps import NewHead
from community_desk.registry.records import Resident

_HEAD = "head"


class OrderForm(Form):
    """A choice of the head, then the relation of every other member, filled in where it follows
    from how they stood before. Shows nothing while there is nobody to put in order.
    """

    def __init__(self, context: DeskContext, label: str, parent: QWidget) -> None:
        super().__init__(context.theme, parent)
        self._context, self._label = context, label
        self._people: list[Resident] = []
        self._kin: list[Kin] = []
        self._under: Resident | None = None
        self.edited.connect(self._follow)
        self.hide()

    def put_in_order(
        self,
        people: Sequence[Resident],
        of: Sequence[Resident],
        *,
        under: Resident | None = None,
    ) -> None:
        """Asks for the head among ``people``; ``of`` are all members as they stand today. With
        ``under`` that is the head, and only the relations are asked for. What was chosen stays
        while the people are the same."""
        kin = [Kin(one.uid, one.relation, one.sex, one.birth_date) for one in of]
        if (list(people), kin, under) != (self._people, self._kin, self._under):
            self._people, self._kin, self._under = list(people), kin, under
            self._build()
        self.setVisible(bool(people))

    def propose(self, uid: str) -> None:
        """Chooses a head, who can still be changed."""
        self.set_values({_HEAD: uid})
        self._follow(_HEAD)

    def order(self) -> NewHead | None:
        """What is chosen; None where nobody is to be put in order."""
        if not self._people:
            return None
        values = self.values()
        head = values.pop(_HEAD) if self._under is None else self._under.uid
        return NewHead(head, {uid: code for uid, code in values.items() if uid != head})

    def show_missing(self, sentence: str) -> bool:
        """Says at the first field that is still empty what is missing."""
        for key, value in self.values().items():
            if not value and self.field(key).isVisibleTo(self):
                self.show_error(key, sentence)
                return True
        return False

    def _build(self) -> None:
        self.clear()
        theme = self._context.theme
        if not self._people:
            return
        if self._under is None:
            names = {one.uid: one.name for one in self._people}
            self.row(_HEAD, self._label, ChoiceField(theme, names), required=True)
            # Qt shows what is added to a visible form only at the next turn of its loop.
            self.show_row(_HEAD, True)
        relations = words.relations(self._context)
        del relations[HEAD]
        for one in self._people:
            label = self.tr("{name}是户主的").format(name=one.name)
            self.row(one.uid, label, ChoiceField(theme, relations), required=True)
            was = one.relation if one.relation != HEAD else ""
            self.set_values({one.uid: was if self._under is not None else ""})
            self.show_row(one.uid, True)
        if self._under is None:
            self.propose(self._people[0].uid if len(self._people) == 1 else "")

    def _follow(self, key: str) -> None:
        """What follows from the choice of the head."""
        if key != _HEAD:
            return
        head = self.values()[_HEAD]
        said = to_new_head(self._kin, head) if head else {}
        for one in self._people:
            self.set_values({one.uid: said.get(one.uid, "")})
            self.show_row(one.uid, bool(head) and one.uid != head)
