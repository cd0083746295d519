"""工作交接材料 as it prints, for the director who hands over."""

from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.fields import LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.noted_paper import NotedPaperDialog
from community_desk.desktop.paper_dialog import Draw
from community_desk.office.office import Office


class HandoverPackDialog(NotedPaperDialog):
    """The pack, with the name of whoever takes over; printing and saving it are on record."""

    def __init__(self, context: DeskContext, parent: QWidget) -> None:
        self.form = Form(context.theme)
        self.to_field = self.form.row(
            "to",
            self.tr("接收人"),
            LineField(),
            help_text=self.tr("可以空着，打印出来再写。没有密码，也没有居民的证件号码和电话"),
        )
        title = self.tr("工作交接材料")
        super().__init__(context, title, self._draw(), self._note_pack, parent, above=self.form)
        self.form.edited.connect(lambda _: self.draw(self._draw()))
        self.to_field.setFocus()

    def _draw(self) -> Draw:
        to = self.to_field.value()

        def draw(office: Office) -> bytes:
            from community_desk.handover.pack import handover_pack

            return handover_pack(office, to)

        return draw

    def _note_pack(self, action: str) -> None:
        from community_desk.handover.pack import note_pack

        note_pack(self._context.office, action, self.to_field.value())
