"""The dialogs for those who come: move in, are born, marry in."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.fields import ChoiceField, LineField
from community_desk.desktop.tabs.registry import words
from community_desk.desktop.tabs.registry.life_dialog import LifeDialog
from community_desk.registry import life
from community_desk.registry.codes import GONE, HEAD
from community_desk.registry.kinship import Kin, of_child, of_spouse
from community_desk.registry.life import Comer
from community_desk.registry.life_steps import NewHead, living_members
from community_desk.registry.records import NewResident, Resident, ResidentRow
from community_desk.registry.residents import household_members, load_resident
from community_desk.registry.search import find
from community_desk.registry.store_journal import StoredOperation

_HITS = 8
_HERE, _NEW = "here", "new"
# What is asked of somebody whom the registry does not know.
_OF_THE_NEW = ("id_number", "sex", "phone")


class ComingDialog(LifeDialog):
    """A dialog about somebody who is new, or whom the registry knows already."""

    def ask_comer(self, label: str) -> None:
        """Rows for the name, for the people it may mean, and for what is asked of new ones."""
        name = LineField(self.tr("姓名；以前登记过的也可以打拼音或尾号来找"))
        self.form.row("name", label, name, required=True)
        self.form.row("known", self.tr("是哪一位"), ChoiceField(self.theme))
        self.form.row("id_number", self.tr("证件号码"), LineField())
        sexes = {"": self.tr("未填"), **_sexes(self.context)}
        self.form.row("sex", self.tr("性别"), ChoiceField(self.theme, sexes))
        self.form.row("phone", self.tr("电话"), LineField())
        self.form.edited.connect(self._look_for)
        self._offer({})

    def may_come(self, row: ResidentRow) -> bool:
        """Whether this can happen to somebody known."""
        raise NotImplementedError

    def comer(self) -> Resident | None:
        """Whom the registry knows already, if it is one of those."""
        uid = self.form.values()["known"]
        return load_resident(self.context.office, uid) if uid else None

    def who(self) -> str | NewResident:
        """Who comes, as the events take it."""
        values = self.form.values()
        if values["known"]:
            return values["known"]
        facts = {key: values[key] for key in _OF_THE_NEW}
        return NewResident(name=values["name"], **facts)

    def comer_name(self) -> str:
        """The name of who comes; empty until there is one."""
        known = self.comer()
        return known.name if known else self.form.values()["name"]

    def comer_sex(self) -> str:
        """The sex of who comes, as far as it is known."""
        known = self.comer()
        return known.sex if known else self.form.values()["sex"]

    def _look_for(self, key: str) -> None:
        if key == "name":
            typed = self.form.values()["name"]
            hits = find(self.context.office, typed, limit=_HITS) if typed else []
            self._offer({row.uid: row for row in hits if self.may_come(row)})
        if key in ("name", "known"):
            for each in _OF_THE_NEW:
                self.form.show_row(each, not self.form.values()["known"])

    def _offer(self, found: Mapping[str, ResidentRow]) -> None:
        status = words.choices(self.context, "status")
        choices = {"": self.tr("新登记的人")} | {
            uid: " · ".join(filter(None, [row.name, row.address, status[row.status]]))
            for uid, row in found.items()
        }
        field = self.form.field("known")
        assert isinstance(field, ChoiceField)
        field.set_choices(choices)
        # What is no name was typed to find somebody.
        typed = self.form.values()["name"]
        if found and typed.isascii():
            field.set_value(next(iter(found)))
        elif field.value() not in found:
            field.set_value("")
        self.form.show_row("known", bool(found))


class MoveInDialog(ComingDialog):
    """迁入: somebody comes to this household, or as a household of their own."""

    def __init__(self, context: DeskContext, person: Resident, parent: QWidget) -> None:
        super().__init__(context, person, self.tr("迁入"), parent)
        self.ask_comer(self.tr("谁迁入"))
        choices = {_NEW: self.tr("另立一户")}
        if person.household_id is not None and self.members:
            here = self.tr("加入{name}这一户").format(name=_head(self.members).name)
            choices = {_HERE: here, **choices}
        self.form.row("joins", self.tr("到哪一户"), ChoiceField(context.theme, choices))
        relations = words.relations(context)
        del relations[HEAD]
        self.form.row("relation", self.tr("与户主关系"), ChoiceField(context.theme, relations))
        self.form.row("number", self.tr("新户编号"), LineField(self.tr("可不填")))
        self.ask_address()
        self.ask_status("matched")
        self.ask_day(self.tr("迁入日期"))
        self.form.set_values({"joins": next(iter(choices)), "relation": ""})
        self.form.set_values({"address": person.address if _HERE in choices else ""})
        self.begin(self.tr("办理迁入"))

    def may_come(self, row: ResidentRow) -> bool:
        return row.status == "moved_out"

    def look(self) -> str:
        values = self.form.values()
        joins = values["joins"] == _HERE
        self.form.show_row("relation", joins)
        self.form.show_row("number", not joins)
        if not values["joins"] or not (name := self.comer_name()):
            return ""
        if joins:
            comer = self.called(name, values["relation"])
            return self.afterwards(self.members, None, comer)
        return self.tr("新立一户：{people}。").format(people=self.called(name, HEAD))

    def happen(self, values: Mapping[str, str]) -> StoredOperation:
        joins = values["joins"] == _HERE
        return life.move_in(
            self.context.office,
            [Comer(self.who(), values["relation"] if joins else HEAD)],
            on=values["on"],
            address=values["address"],
            joins=self.person.household_id if joins else None,
            number="" if joins else values["number"],
            status=values["status"],
        )


class ReturnDialog(LifeDialog):
    """迁回: people of one household who had moved out come back, to it or as a new one."""

    def __init__(self, context: DeskContext, person: Resident, parent: QWidget) -> None:
        super().__init__(context, person, self.tr("迁回"), parent)
        self.stayed = self.members
        self.members = _moved_out(context, person)
        self.ask_who(self.tr("谁迁回"), self.members, [person])
        choices = {_NEW: self.tr("另立一户")}
        if self.stayed:
            here = self.tr("回到{name}这一户").format(name=_head(self.stayed).name)
            choices = {_HERE: here, **choices}
        elif person.household_id is not None:
            choices = {_HERE: self.tr("回到原来的户"), **choices}
        self.form.row("joins", self.tr("到哪一户"), ChoiceField(context.theme, choices))
        self.ask_address()
        self.ask_status("matched")
        self.ask_day(self.tr("迁回日期"))
        self.form.set_values({"joins": next(iter(choices)), "address": person.address})
        self.order = self.add_order(self.tr("户主"))
        self.begin(self.tr("办理迁回"))

    def look(self) -> str:
        back = self.chosen()
        joins = self.form.values()["joins"] == _HERE and bool(self.stayed)
        self.order.put_in_order(back, self.members, under=_head(self.stayed) if joins else None)
        stayed = self.stayed if joins else []
        return self.afterwards(stayed, None, *filter(None, [self.roll(back, self.order.order())]))

    def happen(self, values: Mapping[str, str]) -> StoredOperation:
        order = self.order.order() or NewHead("")
        comers = [
            Comer(one.uid, HEAD if one.uid == order.uid else order.relations.get(one.uid, ""))
            for one in self.chosen()
        ]
        return life.move_in(
            self.context.office,
            comers,
            on=values["on"],
            address=values["address"],
            joins=self.person.household_id if values["joins"] == _HERE else None,
            status=values["status"],
        )


class BirthDialog(LifeDialog):
    """出生: a child of a member of the household."""

    def __init__(self, context: DeskContext, person: Resident, parent: QWidget) -> None:
        super().__init__(context, person, self.tr("出生登记"), parent)
        parents = {one.uid: one.name for one in self.members}
        self.form.row("name", self.tr("孩子姓名"), LineField(life.UNNAMED))
        self.form.row("sex", self.tr("性别"), ChoiceField(context.theme, _sexes(context)))
        self.ask_day(self.tr("出生日期"))
        self.form.row("parent", self.tr("父亲或母亲"), ChoiceField(context.theme, parents))
        relations = words.relations(context)
        del relations[HEAD]
        self.form.row("relation", self.tr("与户主关系"), ChoiceField(context.theme, relations))
        self.form.set_values({"parent": person.uid, "sex": "", "relation": ""})
        self.form.edited.connect(self._follow)
        self.begin(self.tr("登记出生"))

    def look(self) -> str:
        values = self.form.values()
        child = self.called(values["name"] or life.UNNAMED, values["relation"])
        return self.afterwards(self.members, None, child)

    def happen(self, values: Mapping[str, str]) -> StoredOperation:
        child = NewResident(name=values["name"], sex=values["sex"])
        return life.birth(
            self.context.office,
            values["parent"],
            child,
            on=values["on"],
            relation=values["relation"],
        )

    def _follow(self, key: str) -> None:
        if key in ("sex", "parent"):
            values = self.form.values()
            parent = next(one for one in self.members if one.uid == values["parent"])
            self.form.set_values({"relation": of_child(_kin(parent), values["sex"])})
            self.preview.setText(self.look())


class MarryDialog(ComingDialog):
    """结婚入户: somebody marries a member of this household and comes to live here."""

    def __init__(self, context: DeskContext, person: Resident, parent: QWidget) -> None:
        super().__init__(
            context,
            person,
            self.tr("结婚入户"),
            parent,
            hint=self.tr("对方到这一户来；到对方那一户去的，请在对方的卡片上办。"),
        )
        partners = {one.uid: one.name for one in self.members}
        self.form.row("partner", self.tr("和谁结婚"), ChoiceField(context.theme, partners))
        self.ask_comer(self.tr("谁入户"))
        relations = words.relations(context)
        del relations[HEAD]
        self.form.row("relation", self.tr("与户主关系"), ChoiceField(context.theme, relations))
        self.ask_status("matched")
        self.ask_day(self.tr("入户日期"))
        self.form.set_values({"partner": person.uid})
        self.order = self.add_order(self.tr("原户的新户主"))
        self.form.edited.connect(self._follow)
        self._follow("partner")
        self.begin(self.tr("办理入户"))
        # With whom is mostly clear: whose card it was opened from.
        self.form.field("name").setFocus()

    def may_come(self, row: ResidentRow) -> bool:
        return row.status != "deceased" and row.household_id != self.person.household_id

    def look(self) -> str:
        comer = self.comer()
        values = self.form.values()
        left: list[Resident] = []
        if comer is not None and comer.household_id is not None and comer.relation == HEAD:
            left = living_members(self.context.office, comer.household_id)
        staying = [one for one in left if comer is not None and one.uid != comer.uid]
        here = bool(comer and any(one.uid == comer.uid for one in left))
        self.order.put_in_order(staying if here else [], left)
        if not (name := self.comer_name()):
            return ""
        return self.afterwards(self.members, None, self.called(name, values["relation"]))

    def happen(self, values: Mapping[str, str]) -> StoredOperation:
        return life.marry_in(
            self.context.office,
            values["partner"],
            self.who(),
            on=values["on"],
            relation=values["relation"],
            stays=self.order.order(),
            status=values["status"],
        )

    def _follow(self, key: str) -> None:
        if key == "partner":
            partner = next(one for one in self.members if one.uid == self.form.values()["partner"])
            self.form.set_values({"relation": of_spouse(_kin(partner))})
        if key in ("name", "known"):
            comer = self.comer()
            stays_here = comer is not None and comer.status not in GONE
            self.form.set_values({"status": comer.status if comer and stays_here else "matched"})


def _sexes(context: DeskContext) -> dict[str, str]:
    known = words.choices(context, "sex")
    return {code: known[code] for code in words.COMMON["sex"]}


def _kin(person: Resident) -> Kin:
    return Kin(person.uid, person.relation, person.sex, person.birth_date)


def _head(members: list[Resident]) -> Resident:
    """The head of a household, or else its first member."""
    return next((one for one in members if one.relation == HEAD), members[0])


def _moved_out(context: DeskContext, person: Resident) -> list[Resident]:
    """Those of a person's last household who moved out too, and the person."""
    if person.household_id is None:
        return [person]
    rows = household_members(context.office, person.household_id)
    return [load_resident(context.office, row.uid) for row in rows if row.status == "moved_out"]
