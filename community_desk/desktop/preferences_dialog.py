"""Language, light or dark, size of text, what comes first: of this PC, not of the office."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.memory import Preferences
from community_desk.desktop.theme import Theme
from community_desk.language import LANGUAGES


class PreferencesDialog(DeskDialog):
    """``chosen`` carries the `Preferences` that were saved; ``about_wanted`` when one wants to know
    what this program is.
    """

    chosen = Signal(object)
    about_wanted = Signal()

    def __init__(self, theme: Theme, now: Preferences, parent: QWidget | None) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("语言、深浅、字号"))
        self.form = Form(theme)
        languages = {"": self.tr("跟随系统"), **LANGUAGES}
        self.form.row("language", self.tr("语言"), ChoiceField(theme, languages))
        looks = {"": self.tr("跟随系统"), "light": self.tr("浅色"), "dark": self.tr("深色")}
        self.form.row("theme", self.tr("深浅"), ChoiceField(theme, looks))
        sizes = {
            "1": self.tr("标准"),
            "1.25": self.tr("大"),
            "1.5": self.tr("特大"),
            "2": self.tr("最大"),
        }
        self.form.row("scale", self.tr("字号"), ChoiceField(theme, sizes))
        starts = {"": self.tr("上次用的那一页"), "today": self.tr("今日：等着办的事")}
        self.form.row("start", self.tr("打开时先看"), ChoiceField(theme, starts))
        self.form.set_values(
            {"language": now.language, "theme": now.theme, "scale": f"{now.scale:g}"}
            | {"start": "today" if now.today else ""}
        )
        self.body.addWidget(self.form)
        self.about_button = PlainButton(theme, self.tr("关于"), icon="info")
        self.about_button.clicked.connect(self._leave_for_about)
        self.add_buttons(self.tr("保存"), left=[self.about_button]).clicked.connect(self.save)

    def save(self) -> None:
        """Tells what was chosen."""
        values = self.form.values()
        scale, today = float(values["scale"] or 1), values["start"] == "today"
        wanted = Preferences(values["language"], values["theme"], scale, today)
        self.accept()
        self.chosen.emit(wanted)

    def _leave_for_about(self) -> None:
        self.reject()
        self.about_wanted.emit()
