"""历次写法: the versions of a type's wording, by whom and when; an older one can be taken again."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from community_desk.certificates.office_wordings import (
    shipped_type,
    versions,
    wording_of_version,
)
from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import LongField
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.slot_edit import with_words
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.tabs.certificates.slot_words import slot_words
from community_desk.errors import DeskError


class VersionsDialog(DeskDialog):
    """``wanted`` carries the number of the version to take again, 0 for the program's."""

    wanted = Signal(int)

    def __init__(self, context: DeskContext, key: str, title: str, parent: QWidget | None) -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(self.tr("“{title}”的历次写法").format(title=title))
        self.rows = RowList(context.theme)
        self.rows.setAccessibleName(self.tr("历次写法"))
        self.rows.setMinimumHeight(context.theme.px(150))
        self.body.addWidget(self.rows, 1)
        self.text = LongField(context.theme, 9)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("这一版怎么写"))
        self.body.addWidget(self.text)
        found = versions(context.office, key)
        shipped = self.tr("恢复原文")
        in_force = TagText(self.tr("现用"), "allowed")
        lines = []
        for place, version in enumerate(found):
            at = datetime.fromisoformat(version.at).astimezone()
            called = self.tr("第 {number} 版").format(number=version.number)
            if not version.content:
                called = f"{called}　{shipped}"
            quiet = f"{at:%Y-%m-%d %H:%M}　{version.by}"
            lines.append(ListRow(version.number, called, quiet, (in_force,) if not place else ()))
        lines.append(
            ListRow(
                0,
                self.tr("程序自带的原文"),
                "",
                () if found else (in_force,),
            )
        )
        self.rows.show_rows(lines, choose=0)
        self.main = self.add_buttons(self.tr("改用这一版"), key="")
        self.main.clicked.connect(self._take)
        self.rows.opened.connect(lambda _: self._take())
        self.rows.chosen.connect(lambda _: self._look())
        tie(context, "certificates.rules", self.main)
        self._context, self._key = context, key
        self._look()
        self.rows.setFocus()

    def _look(self) -> None:
        self.main.setEnabled(self.rows.currentRow() > 0)
        try:
            wording = wording_of_version(self._context.office, self._key, self.rows.thing())
        except DeskError as error:
            self.text.set_value(self._context.say_error(error))
            return
        form = shipped_type(self._key).letter
        words = slot_words(self._context, form) if form else {}
        lines = [wording.heading, *(each.text for each in wording.sentences)]
        self.text.set_value("\n".join(with_words(line, words) for line in lines))

    def _take(self) -> None:
        if self.main.isEnabled():
            self.wanted.emit(self.rows.thing())
            self.accept()
