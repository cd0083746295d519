"""How the numbers of letters, refusals or replies are written from now on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from community_desk.certificates.number_patterns import (
    DEFAULTS,
    MOST_WIDTH,
    SERIES_WORDS,
    Pattern,
    Series,
    check_pattern,
    filled,
    pattern_of,
    short_name,
)
from community_desk.certificates.number_setting import set_pattern
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import ChipButton, PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.flow import FlowLayout
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import text_label
from community_desk.desktop.kit.slot_edit import SlotEdit
from community_desk.errors import DeskError


class PatternDialog(DeskDialog):
    """``saved`` carries a number as it is written now."""

    saved = Signal(str)

    def __init__(self, context: DeskContext, series: Series, parent: QWidget) -> None:
        super().__init__(context.theme, "", parent)
        word = context.translate("errors", SERIES_WORDS[series])
        self.set_title(self.tr("{word}的编号格式").format(word=word))
        self._context, self._series = context, series
        theme = context.theme
        slots = {
            "office": self.tr("社区简称"),
            "year": self.tr("年份"),
            "counter": self.tr("流水号"),
            "type": self.tr("事项"),
        }
        self.text = SlotEdit(theme, slots)
        self.form = Form(theme)
        self.form.row(
            "text",
            self.tr("格式"),
            self.text,
            help_text=self.tr("上面四项点一下放进去，打左花括号也能选；其余的字照写"),
            required=True,
        )
        widths = [(str(width), str(width)) for width in range(1, MOST_WIDTH + 1)]
        self.form.row(
            "width",
            self.tr("流水号位数"),
            ChoiceField(theme, widths),
            help_text=self.tr("不够的前面补 0"),
        )
        scopes = {"office": self.tr("全社区统一编号"), "type": self.tr("按事项分别编号")}
        self.form.row("scope", self.tr("编号范围"), ChoiceField(theme, scopes))
        self.form.show_row("scope", series != "reply")
        restarts = {"year": self.tr("每年从 1 重新编"), "never": self.tr("一直编下去")}
        self.form.row("restart", self.tr("新的一年"), ChoiceField(theme, restarts))
        self.example = text_label("")
        palette = QWidget()
        chips = FlowLayout(palette, gap=theme.px(6))
        self.chips: dict[str, ChipButton] = {}
        for key, slot in slots.items():
            chip = ChipButton(theme, slot)
            chip.setToolTip(self.tr("放进编号里"))
            chip.clicked.connect(lambda _=False, key=key: self._insert(key))
            chips.addWidget(chip)
            self.chips[key] = chip
        self.body.addWidget(palette)
        self.body.addWidget(self.form)
        self.body.addWidget(self.example)
        self.body.addStretch(1)
        self.usual_button = PlainButton(theme, self.tr("用默认格式"), self, icon="undo-2")
        self.usual_button.clicked.connect(lambda: self._fill(DEFAULTS[series]))
        self.main = self.add_buttons(self.tr("保存"), left=[self.usual_button])
        self.main.clicked.connect(self.save)
        self.form.edited.connect(lambda _: self._show())
        self.form.completed.connect(self.save)
        self._fill(pattern_of(context.office, series))
        self.form.focus_first()

    def save(self) -> None:
        """Sets the pattern, or says what is wrong with it."""
        try:
            pattern = set_pattern(self._context.office, self._series, self._typed())
        except DeskError as error:
            self.form.show_error("text", self._context.say_error(error))
            return
        self.accept()
        self.saved.emit(self._number(pattern))

    def _fill(self, pattern: Pattern) -> None:
        self.form.set_values(
            {
                "text": pattern.text,
                "width": str(pattern.width),
                "scope": pattern.scope,
                "restart": pattern.restart,
            }
        )
        self._show()

    def _insert(self, key: str) -> None:
        self.text.insert_slot(key)
        self.text.setFocus()

    def _show(self) -> None:
        pattern = self._typed()
        try:
            check_pattern(self._series, pattern)
        except DeskError as error:
            self.form.say("text", self._context.say_error(error), "refused")
            self.example.setText("")
            return
        self.form.say("text", "")
        text = self.tr("写出来是 {number}；以前的编号不变，也不会再用。")
        self.example.setText(text.format(number=self._number(pattern)))

    def _typed(self) -> Pattern:
        values = self.form.values()
        return Pattern(
            values["text"].strip(),
            int(values["width"]),
            "type" if values["scope"] == "type" else "office",
            "never" if values["restart"] == "never" else "year",
        )

    def _number(self, pattern: Pattern) -> str:
        office = self._context.office
        return filled(pattern, short_name(office), office.today().year, 1, self.tr("居住证明"))
