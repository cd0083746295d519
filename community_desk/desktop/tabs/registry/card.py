"""The card of one person: what is known, what is doubted, the family, what happened."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext, Target
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
    PaneHeading,
    ScrollPane,
    heading_label,
    in_line,
    quiet_label,
    text_label,
)
from community_desk.desktop.kit.tags import Tag
from community_desk.desktop.tabs.registry import history, words
from community_desk.desktop.tabs.registry.card_facts import PersonFacts
from community_desk.desktop.tabs.registry.confirming import Confirming
from community_desk.desktop.tabs.registry.life_menu import LifeButton, take_back
from community_desk.desktop.tabs.registry.prints import PrintButton
from community_desk.desktop.tabs.registry.twin_line import CardTwin
from community_desk.ledgers.definitions import Books
from community_desk.registry.checks import FLAGS
from community_desk.registry.codes import GONE
from community_desk.registry.records import Resident, ResidentRow
from community_desk.registry.residents import household_members
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

    def __init__(
        self,
        context: DeskContext,
        books: Callable[[], Books],
        scope: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context.theme, parent)
        self._context, self._books = context, books
        self._person: Resident | None = None
        self._all_events = False
        self._shown: dict[QVBoxLayout, QWidget | None] = {}
        theme = context.theme
        self.edit_button = PlainButton(theme, "", key="F2", key_scope=scope)
        self.edit_button.shows_key = True
        self.edit_button.set_text(self.tr("编辑"))
        self.letter_button = MainButton(theme, self.tr("开证明"), icon="stamp")
        self.edit_button.clicked.connect(self.edit_wanted)
        self.letter_button.clicked.connect(self.letter_wanted)
        tie(context, "registry.change", self.edit_button)
        tie(context, "certificates.issue", self.letter_button)
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

    def shown(self) -> Target | None:
        """Who is shown, where the card is seen."""
        if self._person is None or self.isHidden():
            return None
        return Target("resident", self._person.uid)

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
        grid.setVerticalSpacing(theme.px(2))
        grid.setColumnStretch(1, 1)
        for row, event in enumerate(shown):
            day = in_line(theme, quiet_label(words.short_date(event.on, today), wrap=False))
            grid.addWidget(day, row, 0, Qt.AlignmentFlag.AlignTop)
            line = QHBoxLayout()
            said = in_line(theme, text_label(event.text))
            line.addWidget(said, 1, Qt.AlignmentFlag.AlignTop)
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
                tie(self._context, "office.undo", back)
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
        tie(self._context, "registry.change", self.relative_button)
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
            tie(self._context, "registry.change", settled)
            settled.clicked.connect(
                lambda _=False, reason=flag.reason: self.settle_wanted.emit(reason)
            )
            line.addWidget(settled, 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(line)
        self._put(self._flags, box)

    def _show_facts(self, person: Resident) -> None:
        facts = PersonFacts(
            self._context, person, confirmed=self._confirmed, revealed=self.show_history
        )
        self._put(self._facts, facts)

    def _confirmed(self, fact: str) -> None:
        self._context.tell_changed("registry")
        button = self.findChild(Confirming, f"confirm_{fact}")
        if button is not None:
            button.setFocus()

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
