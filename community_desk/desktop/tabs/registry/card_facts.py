"""The facts on the card of one person, with when each was confirmed; numbers are masked."""

from collections.abc import Callable

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import LinkButton
from community_desk.desktop.kit.panes import FactList
from community_desk.desktop.tabs.registry import words
from community_desk.desktop.tabs.registry.confirming import Confirming, add_all, add_fact
from community_desk.desktop.tabs.registry.consent_dialog import add_consent
from community_desk.errors import DeskError
from community_desk.registry.checks import is_lapsed
from community_desk.registry.cleaning import LONG_TERM, area_text
from community_desk.registry.codes import GONE
from community_desk.registry.confirmations import confirmations
from community_desk.registry.masking import mask_id, mask_numbers, mask_phone
from community_desk.registry.records import Resident
from community_desk.registry.residents import reveal


class PersonFacts(FactList):
    """``confirmed`` is called with a fact that was just confirmed, ``revealed`` once looking at a
    number is on record.
    """

    def __init__(
        self,
        context: DeskContext,
        person: Resident,
        *,
        confirmed: Callable[[str], None],
        revealed: Callable[[], None],
    ) -> None:
        super().__init__(context.theme)
        self._context, self._person = context, person
        self._confirmed, self._revealed = confirmed, revealed
        self._confirmations = confirmations(context.office, person)
        self._add_facts()

    def _add_facts(self) -> None:
        context, person = self._context, self._person
        if person.id_number:
            kind = words.word(context, "id_kind", person.id_kind)
            title = self.tr("身份证号") if person.id_kind.startswith("citizen") else kind
            self._add_number(title, "id_number", mask_id(person.id_number))
        else:
            reason = person.no_id_reason or self.tr("未登记")
            self.add(self.tr("证件"), context.translate("codes", reason))
        today = context.office.today()
        age = words.age_text(person.birth_date, today)
        sex = words.word(context, "sex", person.sex)
        years = self.tr("{age} 岁").format(age=age) if age and person.status not in GONE else ""
        self.add(self.tr("出生"), _joined(sex, person.birth_date, years) or self.tr("未登记"))
        self._add("address", self.tr("住址"), person.address or self.tr("未登记"))
        household = self.tr("{number} 户").format(number=person.household_number)
        self._add(
            "status",
            self.tr("户口"),
            _joined(
                words.word(context, "status", person.status),
                household if person.household_number else "",
                words.word(context, "relation", person.relation),
            ),
        )
        if person.phone:
            phone = self._confirming("phone", self.tr("电话"))
            self._add_number(self.tr("电话"), "phone", mask_phone(person.phone), phone)
        else:
            self.add(self.tr("电话"), self.tr("未登记"))
        work = _joined(words.word(context, "employment", person.employment), person.employer)
        if work:
            self._add("employer", self.tr("从业"), work)
        self._add_emergency()
        area = area_text(person.area_tenths)
        others = (
            (self.tr("户口性质"), words.word(context, "register_kind", person.register_kind)),
            (self.tr("建筑面积"), self.tr("{area} ㎡").format(area=area) if area else ""),
            (self.tr("文化"), words.word(context, "education", person.education)),
            (self.tr("婚姻"), words.word(context, "marriage", person.marriage)),
            (self.tr("户籍地"), person.registered_address),
            (self.tr("入住"), person.moved_in_on),
            (self.tr("曾用名"), person.former_name),
            (self.tr("备注"), mask_numbers(person.note)),
        )
        for title, value in others:
            if value:
                self.add(title, value)
        self._add_paper()
        add_all(context, self, person, self._confirmations.values(), self._confirmed)
        add_consent(context, self, person)

    def _add_emergency(self) -> None:
        """Who is called in need, and where; the number is masked like any."""
        if contact := self._person.emergency_contact:
            self.add(self.tr("紧急联系人"), mask_numbers(contact))
        if phone := self._person.emergency_phone:
            self._add_number(self.tr("紧急电话"), "emergency_phone", mask_phone(phone))

    def _add_paper(self) -> None:
        """What is known of the identity paper itself, and the number of before."""
        person = self._person
        until, lapsed = person.id_valid_until, is_lapsed(person, self._context.office.today())
        ends = self.tr("{day} 已过期") if lapsed else self.tr("{day} 到期")
        said = _joined(
            person.id_issuer,
            self.tr("长期有效") if until == LONG_TERM else ends.format(day=until) if until else "",
            self.tr("看过原件") if person.id_seen else "",
        )
        if said:
            self.add(self.tr("证件"), said, meaning="due" if lapsed else "")
        if former := person.former_id_number:
            self._add_number(self.tr("曾用号码"), "former_id_number", mask_id(former))

    def _add(self, fact: str, title: str, value: str) -> None:
        add_fact(self._context, self, title, value, self._confirming(fact, title))

    def _confirming(self, fact: str, title: str) -> Confirming | None:
        told = self._confirmations.get(fact)
        if told is None or self._person.status in GONE:
            return None
        return Confirming(self._context, self._person, [told], title, self._confirmed)

    def _add_number(self, title: str, what: str, mask: str, told: Confirming | None = None) -> None:
        link = LinkButton(self._context.theme, self.tr("显示"))
        link.setObjectName(f"reveal_{what}")
        link.setToolTip(self.tr("显示全部号码，会留下查看记录"))
        tie(self._context, "registry.reveal", link)
        label = add_fact(self._context, self, title, mask, told, link)
        link.setAccessibleName(self.tr("显示{title}").format(title=title))

        def show_or_mask() -> None:
            if label.text() != mask:
                label.setText(mask)
                link.set_text(self.tr("显示"))
                return
            try:
                label.setText(reveal(self._context.office, self._person.uid, what))
            except DeskError as error:
                self._context.notify_error(error)
                return
            link.set_text(self.tr("遮住"))
            self._revealed()

        link.clicked.connect(show_or_mask)


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))
