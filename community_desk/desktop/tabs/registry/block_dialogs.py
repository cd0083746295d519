"""What is typed about a block and about one of its dwellings."""

from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.tabs.registry.masked_field import MaskedField
from community_desk.errors import DeskError
from community_desk.registry.blocks import (
    Block,
    Room,
    reveal_leader_phone,
    set_area,
    set_block,
)
from community_desk.registry.cleaning import area_text
from community_desk.registry.masking import mask_phone


class BlockFactsDialog(DeskDialog):
    """Grid and leader of a block; the telephone stays masked until asked for."""

    def __init__(self, context: DeskContext, title: str, block: Block, parent: QWidget) -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(self.tr("{block}：网格和楼栋长").format(block=title))
        self._context, self._block = context, block
        self.form = Form(context.theme)
        self._phone = MaskedField(context.theme)
        self.form.row("grid", self.tr("网格"), LineField(self.tr("如 第二网格")))
        self.form.row("leader", self.tr("楼栋长"), LineField())
        self.form.row("leader_phone", self.tr("楼栋长电话"), self._phone)
        self.form.set_values({"grid": block.facts.grid, "leader": block.facts.leader})
        if phone := block.facts.leader_phone:
            self._phone.set_masked(mask_phone(phone), self._reveal)
        self.main = self.fill_with(self.form, self.tr("保存"), self._save)

    def _reveal(self) -> str:
        return reveal_leader_phone(self._context.office, self._block.compound, self._block.block)

    def _save(self) -> None:
        values = self.form.values()
        phone = None if self._phone.is_masked() else values["leader_phone"]
        try:
            set_block(
                self._context.office,
                self._block.compound,
                self._block.block,
                grid=values["grid"],
                leader=values["leader"],
                leader_phone=phone,
            )
        except DeskError as error:
            key = "leader_phone" if error.code == "phone_not_understood" else "grid"
            self.form.show_error(key, self._context.say_error(error))
            return
        self.accept()


class AreaDialog(DeskDialog):
    """How large a dwelling is."""

    def __init__(self, context: DeskContext, room: Room, parent: QWidget) -> None:
        super().__init__(context.theme, room.address, parent)
        self._context, self._dwelling = context, room.uid
        self.form = Form(context.theme)
        self.form.row("area", self.tr("建筑面积（㎡）"), LineField(self.tr("如 89.5")))
        self.form.set_values({"area": area_text(room.area_tenths)})
        self.main = self.fill_with(self.form, self.tr("保存"), self._save)

    def _save(self) -> None:
        try:
            set_area(self._context.office, self._dwelling, self.form.values()["area"])
        except DeskError as error:
            self.form.show_error("area", self._context.say_error(error))
            return
        self.accept()
