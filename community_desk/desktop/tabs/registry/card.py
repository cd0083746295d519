"""The card of one person: what is known, what is doubted, the family, what happened."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import (
    ChipButton,
    DeskButton,
    LinkButton,
    MainButton,
    PlainButton,
)
from community_desk.desktop.kit.flow import FlowLayout
from community_desk.desktop.kit.panes import (
    Card,
    FactList,
    PaneHeading,
    ScrollPane,
    heading_label,
    quiet_label,
    text_label,
)
from community_desk.desktop.kit.tags import Tag
from community_desk.desktop.tabs.registry import history, words
from community_desk.desktop.tabs.registry.confirming import Confirming, add_all, add_fact
from community_desk.desktop.tabs.registry.consent_dialog import add_consent
from community_desk.desktop.tabs.registry.life_menu import LifeButton, take_back
from community_desk.desktop.tabs.registry.prints import PrintButton
from community_desk.desktop.tabs.registry.twin_line import CardTwin
from community_desk.errors import DeskError
from community_desk.ledgers.definitions import Books
from community_desk.registry.checks import FLAGS, is_lapsed
from community_desk.registry.cleaning import LONG_TERM, area_text
from community_desk.registry.codes import GONE
from community_desk.registry.confirmations import Confirmation, confirmations
from community_desk.registry.masking import mask_id, mask_numbers, mask_phone
from community_desk.registry.records import Resident, ResidentRow
from community_desk.registry.residents import household_members, reveal
from community_desk.registry.tags import old_since, tags_of

_EVENTS_AT_ONCE = 12


class PersonCard(ScrollPane):
    """Shows one `Resident`. Wishes come out as signals: ``edit_wanted``, ``letter_wanted``,
    ``relative_wanted`` (a new member of the household), ``person_wanted`` (a uid),
    ``settle_wanted`` (the reason of a flag).
    """

    edit_wanted = Signal()
    letter_wanted = Signal()
    relative_wanted = Signal()
    person_wanted = Signal(str)
    settle_wanted = Signal(str)

    def __init__(self, context: DeskContext, books: Callable[[], Books], scope: QWidget) -> None:
        super().__init__(context.theme)
        self._context, self._books = context, books
        self._person: Resident | None = None
        self._confirmations: dict[str, Confirmation] = {}
        self._all_events = False
        self._shown: dict[QVBoxLayout, QWidget | None] = {}
        theme = context.theme
        self.edit_button = PlainButton(theme, "", key="F2", key_scope=scope)
        self.edit_button.shows_key = True
        self.edit_button.set_text(self.tr("编辑"))
        self.letter_button = MainButton(theme, self.tr("开证明"), icon="stamp")
        self.edit_button.clicked.connect(self.edit_wanted)
        self.letter_button.clicked.connect(self.letter_wanted)
        self.life_button = LifeButton(context, scope)
        self.print_button = PrintButton(context, self.person)
        self._name = heading_label("")
        self._name.setWordWrap(True)
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self._person_card())
        self.body.addWidget(self._family_card())
        self.body.addWidget(self._history_card())

    def person(self) -> Resident | None:
        """Who is shown."""
        return self._person

    def show_person(self, person: Resident) -> None:
        """Shows somebody, with all numbers masked again."""
        if self._person is None or self._person.uid != person.uid:
            self._all_events = False
            self.verticalScrollBar().setValue(0)
        self._person = person
        self._name.setText(person.name)
        self.setAccessibleName(person.name)
        self.life_button.show_for(person)
        self._show_tags(person)
        self.twin.show_person(person)
        self._show_flags(person)
        self._show_facts(person)
        self._show_family(person)
        self.show_history()

    def show_history(self) -> None:
        """Reads again what happened."""
        person = self._person
        assert person is not None
        events = history.gather(self._context, self._books, person)
        shown = events if self._all_events else events[:_EVENTS_AT_ONCE]
        today, theme = self._context.office.today(), self._context.theme
        lines = QWidget()
        grid = QGridLayout(lines)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(1, 1)
        for row, event in enumerate(shown):
            day = quiet_label(words.short_date(event.on, today), wrap=False)
            grid.addWidget(day, row, 0, Qt.AlignmentFlag.AlignTop)
            line = QHBoxLayout()
            line.addWidget(text_label(event.text), 1, Qt.AlignmentFlag.AlignTop)
            if event.target is not None:
                link = LinkButton(theme, self.tr("打开"))
                target = event.target
                link.clicked.connect(
                    lambda _=False, target=target: self._context.open(
                        target.kind, target.key, target.also
                    )
                )
                line.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
            if event.undo:
                back = LinkButton(theme, self.tr("撤销"))
                back.clicked.connect(lambda _=False, uid=event.undo: take_back(self._context, uid))
                line.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(line, row, 1)
        if len(events) > len(shown):
            more = LinkButton(
                theme, self.tr("还有 {count} 条").format(count=len(events) - len(shown))
            )
            more.clicked.connect(self._show_all_events)
            grid.addWidget(more, len(shown), 1, Qt.AlignmentFlag.AlignLeft)
        if not events:
            grid.addWidget(quiet_label(self.tr("还没有记录")), 0, 0, 1, 2)
        self._put(self._history, lines)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Tab goes down the card as the eye does; what was made anew would come last."""
        order: list[QWidget] = [self.letter_button]
        for place in (self._flags, self._facts, self._family, self._history):
            if place is self._family:
                order.append(self.relative_button)
            if (shown := self._shown.get(place)) is not None:
                order += shown.findChildren(DeskButton)
        for one, other in pairwise(order):
            self.setTabOrder(one, other)

    def _compared(self) -> None:
        if self.twin.isHidden():  # and with it the link that had the focus
            self.life_button.setFocus()

    def _person_card(self) -> Card:
        theme = self._context.theme
        card = Card(theme)
        top = QHBoxLayout()
        top.setSpacing(theme.px(8))
        top.addWidget(self._name, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.print_button)
        card.body.addLayout(top)
        # A long name keeps its line, and in large text the buttons break theirs.
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=theme.px(8))
        for button in (self.life_button, self.edit_button, self.letter_button):
            flow.addWidget(button)
        card.body.addWidget(buttons)
        self._tags, self._flags, self._facts = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self.twin = CardTwin(self._context)
        self.twin.compared.connect(self._compared)
        card.body.addLayout(self._tags)
        card.body.addWidget(self.twin)
        card.body.addLayout(self._flags)
        card.body.addLayout(self._facts)
        return card

    def _family_card(self) -> Card:
        theme = self._context.theme
        card = Card(theme)
        self.relative_button = LinkButton(theme, self.tr("添家人"))
        self.relative_button.clicked.connect(self.relative_wanted)
        self._family_heading = PaneHeading(theme, self.tr("一家人"), buttons=[self.relative_button])
        self._family_heading.setMinimumHeight(theme.px(26))
        card.body.addWidget(self._family_heading)
        self._family = QVBoxLayout()
        card.body.addLayout(self._family)
        return card

    def _history_card(self) -> Card:
        card = Card(self._context.theme)
        card.body.addWidget(PaneHeading(self._context.theme, self.tr("经历")))
        self._history = QVBoxLayout()
        card.body.addLayout(self._history)
        return card

    def _show_tags(self, person: Resident) -> None:
        tags = tags_of(
            birth_date=person.birth_date,
            status=person.status,
            flagged=bool(person.flags),
            old=old_since(self._context.office.today()),
        )
        row = QWidget()
        flow = FlowLayout(row, gap=self._context.theme.px(6))
        for text, meaning in words.tag_texts(self._context, tags):
            flow.addWidget(Tag(text, meaning, row))
        self._put(self._tags, row if tags else None)

    def _show_flags(self, person: Resident) -> None:
        if not person.flags:
            self._put(self._flags, None)
            return
        theme = self._context.theme
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for flag in person.flags:
            line = QHBoxLayout()
            sentence = self._context.translate("flags", FLAGS.get(flag.reason, flag.reason))
            label = text_label(sentence)
            label.setProperty("meaning", "due")
            line.addWidget(label, 1)
            settled = LinkButton(theme, self.tr("已核对"))
            settled.setToolTip(self.tr("对照证件看过，资料没有错"))
            settled.clicked.connect(
                lambda _=False, reason=flag.reason: self.settle_wanted.emit(reason)
            )
            line.addWidget(settled, 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(line)
        self._put(self._flags, box)

    def _show_facts(self, person: Resident) -> None:
        context = self._context
        facts = FactList(context.theme)
        self._confirmations = confirmations(context.office, person)
        if person.id_number:
            kind = words.word(context, "id_kind", person.id_kind)
            title = self.tr("身份证号") if person.id_kind.startswith("citizen") else kind
            self._add_number(facts, title, "id_number", mask_id(person.id_number))
        else:
            reason = person.no_id_reason or self.tr("未登记")
            facts.add(self.tr("证件"), context.translate("codes", reason))
        today = context.office.today()
        age = words.age_text(person.birth_date, today)
        sex = words.word(context, "sex", person.sex)
        years = self.tr("{age} 岁").format(age=age) if age and person.status not in GONE else ""
        facts.add(self.tr("出生"), _joined(sex, person.birth_date, years) or self.tr("未登记"))
        self._add(facts, "address", self.tr("住址"), person.address or self.tr("未登记"))
        household = self.tr("{number} 户").format(number=person.household_number)
        self._add(
            facts,
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
            self._add_number(facts, self.tr("电话"), "phone", mask_phone(person.phone), phone)
        else:
            facts.add(self.tr("电话"), self.tr("未登记"))
        work = _joined(words.word(context, "employment", person.employment), person.employer)
        if work:
            self._add(facts, "employer", self.tr("从业"), work)
        self._add_emergency(facts, person)
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
                facts.add(title, value)
        self._add_paper(facts, person)
        add_all(context, facts, person, self._confirmations.values(), self._confirmed)
        add_consent(context, facts, person)
        self._put(self._facts, facts)

    def _add_emergency(self, facts: FactList, person: Resident) -> None:
        """Who is called in need, and where; the number is masked like any."""
        if contact := person.emergency_contact:
            facts.add(self.tr("紧急联系人"), mask_numbers(contact))
        if phone := person.emergency_phone:
            self._add_number(facts, self.tr("紧急电话"), "emergency_phone", mask_phone(phone))

    def _add_paper(self, facts: FactList, person: Resident) -> None:
        """What is known of the identity paper itself, and the number of before."""
        until, lapsed = person.id_valid_until, is_lapsed(person, self._context.office.today())
        ends = self.tr("{day} 已过期") if lapsed else self.tr("{day} 到期")
        said = _joined(
            person.id_issuer,
            self.tr("长期有效") if until == LONG_TERM else ends.format(day=until) if until else "",
            self.tr("看过原件") if person.id_seen else "",
        )
        if said:
            facts.add(self.tr("证件"), said, meaning="due" if lapsed else "")
        if former := person.former_id_number:
            self._add_number(facts, self.tr("曾用号码"), "former_id_number", mask_id(former))

    def _add(self, facts: FactList, fact: str, title: str, value: str) -> None:
        add_fact(self._context, facts, title, value, self._confirming(fact, title))

    def _confirming(self, fact: str, title: str) -> Confirming | None:
        told = self._confirmations.get(fact)
        if told is None or self._person is None or self._person.status in GONE:
            return None
        return Confirming(self._context, self._person, [told], title, self._confirmed)

    def _confirmed(self, fact: str) -> None:
        self._context.tell_changed("registry")
        button = self.findChild(Confirming, f"confirm_{fact}")
        if button is not None:
            button.setFocus()

    def _add_number(
        self, facts: FactList, title: str, what: str, mask: str, told: Confirming | None = None
    ) -> None:
        link = LinkButton(self._context.theme, self.tr("显示"))
        link.setObjectName(f"reveal_{what}")
        link.setToolTip(self.tr("显示全部号码，会留下查看记录"))
        label = add_fact(self._context, facts, title, mask, told, link)
        link.setAccessibleName(self.tr("显示{title}").format(title=title))

        def show_or_mask() -> None:
            if label.text() != mask:
                label.setText(mask)
                link.set_text(self.tr("显示"))
                return
            assert self._person is not None
            try:
                label.setText(reveal(self._context.office, self._person.uid, what))
            except DeskError as error:
                self._context.notify_error(error)
                return
            link.set_text(self.tr("遮住"))
            self.show_history()

        link.clicked.connect(show_or_mask)

    def _show_family(self, person: Resident) -> None:
        members: list[ResidentRow] = []
        if person.household_id is not None:
            members = household_members(self._context.office, person.household_id)
        others = [member for member in members if member.uid != person.uid]
        self.relative_button.setVisible(bool(person.household_number))
        if not others:
            alone = self.tr("这一户只有一个人") if members else self.tr("还没有编入一户")
            self._put(self._family, quiet_label(alone))
            return
        today = self._context.office.today()
        chips = QWidget()
        flow = FlowLayout(chips, gap=self._context.theme.px(6))
        for member in others:
            relation = words.word(self._context, "relation", member.relation)
            age = "" if member.status in GONE else words.age_text(member.birth_date, today)
            gone = words.word(self._context, "status", member.status)
            end = gone if member.status in GONE else age
            chip = ChipButton(
                self._context.theme, " ".join(filter(None, [member.name, relation, end]))
            )
            chip.clicked.connect(lambda _=False, uid=member.uid: self.person_wanted.emit(uid))
            flow.addWidget(chip)
        self._put(self._family, chips)

    def _show_all_events(self) -> None:
        self._all_events = True
        self.show_history()

    def _put(self, place: QVBoxLayout, widget: QWidget | None) -> None:
        """Makes a widget the only one of a place; what stood there is freed."""
        old, self._shown[place] = self._shown.get(place), widget
        if old is not None:
            place.removeWidget(old)
            old.hide()
            old.setParent(None)
            old.deleteLater()
        if widget is not None:
            place.addWidget(widget)
            widget.show()


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))
