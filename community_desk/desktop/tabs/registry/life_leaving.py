"""The dialogs for those who go, part, move house, or get another head."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.fields import LineField
from community_desk.desktop.tabs.registry.life_dialog import LifeDialog
from community_desk.registry import life
from community_desk.registry.codes import HEAD
from community_desk.registry.life_steps import NewHead
from community_desk.registry.records import Resident
from community_desk.registry.store_journal import StoredOperation


class MoveOutDialog(LifeDialog):
    """迁出: who of the household, and where to."""

    def __init__(self, context: DeskContext, person: Resident, parent: QWidget) -> None:
        super().__init__(context, person, self.tr("迁出"), parent)
        self.ask_who(self.tr("谁迁出"), self.members, [person])
        self.form.row("to", self.tr("迁到哪里"), LineField(self.tr("可不填，如 六安市")))
        self.ask_day(self.tr("迁出日期"))
        self.order = self.add_order(self.tr("新户主"))
        self.begin(self.tr("办理迁出"))

    def look(self) -> str:
        staying = self.order_those_left(self.order, self.chosen())
        return self.afterwards(staying, self.order.order())

    def happen(self, values: Mapping[str, str]) -> StoredOperation:
        return life.move_out(
            self.context.office,
            [one.uid for one in self.chosen()],
            on=values["on"],
            to=values["to"],
            stays=self.order.order(),
        )


class DeathDialog(LifeDialog):
    """死亡: the day, and a new head where the head died."""

    def __init__(self, context: DeskContext, person: Resident, parent: QWidget) -> None:
        title = self.tr("登记{name}去世").format(name=person.name)
        super().__init__(context, person, title, parent)
        self.ask_day(self.tr("去世日期"))
        self.order = self.add_order(self.tr("新户主"))
        self.begin(self.tr("登记"))

    def look(self) -> str:
        here = [one for one in self.members if one.uid == self.person.uid]
        if not here:  # moved out before
            return ""
        staying = self.order_those_left(self.order, here)
        return self.afterwards(staying, self.order.order())

    def happen(self, values: Mapping[str, str]) -> StoredOperation:
        return life.death(
            self.context.office, self.person.uid, on=values["on"], stays=self.order.order()
        )


class SplitDialog(LifeDialog):
    """分户: who becomes a household of their own."""

    def __init__(self, context: DeskContext, person: Resident, parent: QWidget) -> None:
        super().__init__(context, person, self.tr("分户"), parent)
        self.ask_who(self.tr("谁分出去"), self.members, [person])
        self.form.row("number", self.tr("新户编号"), LineField(self.tr("可不填")))
        self.form.row("address", self.tr("住到哪里"), LineField(self.tr("仍住原处的不填")))
        self.ask_day(self.tr("分户日期"))
        self.order = self.add_order(self.tr("新户的户主"))
        self.order_of_rest = self.add_order(self.tr("原户的新户主"))
        self.begin(self.tr("办理分户"))

    def look(self) -> str:
        leaving = self.chosen()
        self.order.put_in_order(leaving, self.members)
        staying = self.order_those_left(self.order_of_rest, leaving)
        return self.tr("新户：{new}。原户：{rest}。").format(
            new=self.roll(leaving, self.order.order()) or "—",
            rest=self.roll(staying, self.order_of_rest.order()) or "—",
        )

    def happen(self, values: Mapping[str, str]) -> StoredOperation:
        return life.split(
            self.context.office,
            self.order.order() or NewHead(""),
            on=values["on"],
            number=values["number"],
            address=values["address"],
            stays=self.order_of_rest.order(),
        )


class ChangeHeadDialog(LifeDialog):
    """户主变更: the new head, and how everybody stands to them."""

    def __init__(self, context: DeskContext, person: Resident, parent: QWidget) -> None:
        super().__init__(context, person, self.tr("户主变更"), parent)
        self.ask_day(self.tr("变更日期"))
        self.order = self.add_order(self.tr("新户主"))
        self.order.put_in_order(self.members, self.members)
        if person.relation != HEAD:
            self.order.propose(person.uid)
        elif len(self.members) == 2:
            self.order.propose(self.others([person])[0].uid)
        self.begin(self.tr("变更户主"))

    def look(self) -> str:
        self.order.put_in_order(self.members, self.members)
        order = self.order.order()
        return self.afterwards(self.members, order if order and order.uid else None)

    def happen(self, values: Mapping[str, str]) -> StoredOperation:
        return life.change_head(
            self.context.office, self.order.order() or NewHead(""), on=values["on"]
        )


class MoveDialog(LifeDialog):
    """换住处: who moves, and where to; nobody else goes along."""

    def __init__(self, context: DeskContext, person: Resident, parent: QWidget) -> None:
        super().__init__(context, person, self.tr("换住处"), parent)
        together = [one for one in self.members if one.dwelling_id == person.dwelling_id]
        self.ask_who(self.tr("谁搬"), self.members, together)
        self.ask_address()
        self.ask_day(self.tr("搬家日期"))
        self.begin(self.tr("换住处"))

    def look(self) -> str:
        moving = self.chosen()
        text = ""
        if moving and (address := self.form.values()["address"]):
            text = self.tr("{people}住到{address}。").format(
                people=self.roll(moving, None), address=address
            )
        if staying := self.others(moving):
            text += self.tr("{people}不动。").format(people=self.roll(staying, None))
        return text

    def happen(self, values: Mapping[str, str]) -> StoredOperation:
        return life.move_dwelling(
            self.context.office,
            [one.uid for one in self.chosen()],
            on=values["on"],
            address=values["address"],
        )
