"""楼栋图: a block as a picture, each room with its people."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import ChipButton, LinkButton, PlainButton
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.flow import FlowLayout
from community_desk.desktop.kit.panes import clear_layout, quiet_label, tab_through
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tags import Tag
from community_desk.desktop.tabs.registry import words
from community_desk.desktop.tabs.registry.block_dialogs import AreaDialog, BlockFactsDialog
from community_desk.desktop.tabs.registry.block_grid import MEANINGS, BlockGrid
from community_desk.desktop.tabs.registry.pages import Page
from community_desk.desktop.tabs.registry.prints import BlockPlanDialog
from community_desk.office.permissions import may
from community_desk.registry import blocks
from community_desk.registry.blocks import WORDS, Block, BlockFacts, Room
from community_desk.registry.cleaning import area_text
from community_desk.registry.conditions import Condition, picked
from community_desk.registry.lists import Filter
from community_desk.registry.masking import mask_phone

_PART = "\t"
# More people of one room, such as in a dormitory, are listed.
_MOST = 15


class BlockPage(Page):
    """Shows one block. Enter opens whoever lives alone in a room, or lists its people."""

    def __init__(self, context: DeskContext) -> None:
        self.chooser = ChoiceField(context.theme)
        self.chooser.setAccessibleName(self.tr("哪一栋"))
        self.print_button = PlainButton(context.theme, self.tr("打印"), icon="printer")
        buttons = (self.chooser, self.print_button)
        super().__init__(context, self.tr("楼栋图"), buttons=buttons)
        theme = context.theme
        self.block: Block | None = None
        chips = QWidget()
        self._chips = FlowLayout(chips, gap=theme.px(6))
        self.grid = BlockGrid(context)
        self.grid.setAccessibleName(self.tr("楼栋图"))
        self._may_write = may(context.office, "registry.change")
        about = QWidget()
        line = QHBoxLayout(about)
        line.setContentsMargins(0, 0, 0, 0)
        self.facts = quiet_label("", wrap=False)
        self.reveal_button = LinkButton(theme, self.tr("显示"))
        self.reveal_button.setToolTip(self.tr("显示全部号码，会留下查看记录"))
        self.reveal_button.setAccessibleName(self.tr("显示楼栋长电话"))
        self.facts_button = LinkButton(theme, "")
        line.addWidget(self.facts)
        line.addWidget(self.reveal_button)
        line.addWidget(self.facts_button)
        line.addStretch(1)
        at_room = QWidget()
        row = QHBoxLayout(at_room)
        row.setContentsMargins(0, 0, 0, 0)
        self._address = quiet_label("", wrap=False)
        dwellers = QWidget()
        self._dwellers = FlowLayout(dwellers, gap=theme.px(6))
        self.area_button = LinkButton(theme, "")
        self.area_button.setToolTip(self.tr("建筑面积"))
        tie(context, "registry.change", self.facts_button, self.area_button)
        tie(context, "registry.reveal", self.reveal_button)
        tie(context, "registry.print", self.print_button)
        row.addWidget(self._address)
        row.addWidget(self.area_button)
        row.addWidget(dwellers, 1)
        self.nothing = EmptyState(theme, "building-2", self.tr("还没有带楼栋号的住址"))
        self.either = Either(self.grid, self.nothing)
        self.body.addWidget(chips)
        self.body.addWidget(about)
        self.body.addWidget(self.either, 1)
        self.body.addWidget(at_room)
        self.start = self.grid
        self.chooser.activated.connect(self._read)
        self.print_button.clicked.connect(self._print)
        self.reveal_button.clicked.connect(self._reveal)
        self.facts_button.clicked.connect(self._edit_facts)
        self.area_button.clicked.connect(self._edit_area)
        self.grid.chosen.connect(self._show_room)
        self.grid.opened.connect(self._open)

    def show_place(self, which: Filter) -> None:
        """Chooses the block of a filter, where it names one."""
        if which.block is not None:
            self._fill_chooser()
            self.chooser.set_value(f"{which.compound}{_PART}{which.block}")

    def reload(self) -> None:
        self._fill_chooser()
        if self.chooser.currentIndex() < 0 and self.chooser.count():
            self.chooser.setCurrentIndex(0)
        self._read()

    def title(self) -> str:
        """The block in words: 幸福里 3栋."""
        return self.chooser.currentText()

    def _print(self) -> None:
        compound, _, number = self.chooser.value().partition(_PART)
        BlockPlanDialog(self.context, self.title(), compound, number, self).open()

    def _fill_chooser(self) -> None:
        word = self.context.office.setting("building_word")
        self.chooser.set_choices(
            {
                f"{name.compound}{_PART}{name.block}": " ".join(
                    filter(
                        None,
                        [name.compound, f"{name.block}{word}" if name.block else self._houses()],
                    )
                )
                for name in blocks.blocks(self.context.office)
            }
        )

    def _houses(self) -> str:
        return self.tr("无楼栋号")

    def _read(self) -> None:
        chosen = self.chooser.value()
        self.either.show_content(bool(chosen))
        self.print_button.setEnabled(bool(chosen))
        if not chosen:
            return
        compound, _, number = chosen.partition(_PART)
        self.block = blocks.load_block(self.context.office, compound, number)
        clear_layout(self._dwellers)
        self._address.setText("")
        self.area_button.setVisible(False)
        self._show_facts(self.block.facts, masked=True)
        self._show_chips(self.block)
        self.grid.show_block(self.block)

    def _show_facts(self, facts: BlockFacts, *, masked: bool) -> None:
        phone = mask_phone(facts.leader_phone) if masked else facts.leader_phone
        parts = (
            self.tr("网格：{grid}").format(grid=facts.grid) if facts.grid else "",
            self.tr("楼栋长：{name}").format(name=" ".join(filter(None, [facts.leader, phone])))
            if facts.leader or phone
            else "",
        )
        said = " · ".join(filter(None, parts))
        self.facts.setText(said)
        self.facts.setVisible(bool(said))
        self.reveal_button.setVisible(bool(facts.leader_phone) and masked)
        self.facts_button.set_text(self.tr("修改") if said else self.tr("填写网格和楼栋长"))
        self.facts_button.setAccessibleName(self.tr("网格和楼栋长"))

    def _reveal(self) -> None:
        assert self.block is not None
        blocks.reveal_leader_phone(self.context.office, self.block.compound, self.block.block)
        self._show_facts(self.block.facts, masked=False)
        (self.facts_button if self._may_write else self.grid).setFocus()

    def _edit_facts(self) -> None:
        assert self.block is not None
        dialog = BlockFactsDialog(self.context, self.title(), self.block, self)
        dialog.accepted.connect(self._written)
        dialog.open()

    def _edit_area(self) -> None:
        if (room := self.grid.room()) is not None:
            dialog = AreaDialog(self.context, room, self)
            dialog.accepted.connect(self._written)
            dialog.open()

    def _written(self) -> None:
        self.context.tell_changed("registry")

    def _show_chips(self, block: Block) -> None:
        clear_layout(self._chips)
        rooms = block.rooms()
        everybody = Filter(block.compound, block.block, named="all")
        people = sum(len(room.people) for room in rooms)
        self._chip("all", self.tr("全楼"), len(rooms), people, everybody)
        for word in WORDS:
            those = [room for room in rooms if room.word == word]
            uids = [person.uid for room in those for person in room.people]
            if those:
                text = self.context.translate("blocks", word)
                which = Filter(named="all", conditions=(picked(uids),))
                self._chip(word, text, len(those), len(uids), which)
        links = (self.reveal_button, self.facts_button)
        tab_through(self.back_button, *self.findChildren(ChipButton), *links, self.grid)

    def _chip(self, key: str, text: str, rooms: int, people: int, which: Filter) -> None:
        said = self.tr("{what} {rooms} 间").format(what=text, rooms=f"{rooms:,}")
        chip: QLabel | ChipButton
        if people:
            said = self.tr("{rooms} · {people} 人").format(rooms=said, people=f"{people:,}")
            chip = ChipButton(self.context.theme, said, meaning=MEANINGS.get(key, ""))
            title = " · ".join([self.title(), text] if key != "all" else [self.title()])
            chip.clicked.connect(lambda: self.people_wanted.emit(which, title))
        else:
            chip = Tag(said, MEANINGS.get(key, "neutral"), self)
            chip.setFixedHeight(self.context.theme.px(26))  # as high as the chips beside it
        chip.setObjectName(key)
        self._chips.addWidget(chip)

    def _show_room(self, room: Room) -> None:
        clear_layout(self._dwellers)
        self._address.setText(room.address)
        area = area_text(room.area_tenths)
        said = self.tr("{area} ㎡").format(area=area) if area else self.tr("填写面积")
        self.area_button.set_text(said)
        self.area_button.setVisible(bool(area) or self._may_write)
        today = self.context.office.today()
        chips = []
        for person in room.people[:_MOST]:
            relation = words.word(self.context, "relation", person.relation)
            age = words.age_text(person.birth_date, today)
            chip = ChipButton(
                self.context.theme, " ".join(filter(None, [person.name, relation, age]))
            )
            chip.clicked.connect(lambda _=False, uid=person.uid: self.person_wanted.emit(uid))
            chips.append(chip)
        if (rest := len(room.people) - _MOST) > 0:
            more = ChipButton(self.context.theme, self.tr("还有 {count} 人").format(count=rest))
            more.clicked.connect(lambda: self._open(room))
            chips.append(more)
        for chip in chips:
            self._dwellers.addWidget(chip)
        tab_through(self.grid, self.area_button, *chips)
        if not room.people:
            self._dwellers.addWidget(quiet_label(self.tr("没有登记的人"), wrap=False))

    def _open(self, room: Room) -> None:
        if len(room.people) == 1:
            self.person_wanted.emit(room.people[0].uid)
        elif room.people:
            which = Filter(named="all", conditions=(Condition("dwelling", room.uid),))
            self.people_wanted.emit(which, room.address)
