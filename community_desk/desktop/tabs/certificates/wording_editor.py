"""The middle of 信的写法: heading, salutation, validity, and the sentences with their slots."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from community_desk.certificates.letter_forms import LetterForm, Sentence
from community_desk.certificates.wording_form import Problem, Wording
from community_desk.desktop.allowing import say_why, tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import ChipButton, PlainButton
from community_desk.desktop.kit.fields import LineField
from community_desk.desktop.kit.flow import FlowLayout
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import ScrollPane, clear_layout, quiet_label
from community_desk.desktop.kit.slot_edit import SlotEdit
from community_desk.desktop.tabs.certificates.slot_words import condition_words, slot_words
from community_desk.desktop.tabs.certificates.wording_sentence import SentenceCard

_ACTION = "certificates.rules"
_HEAD = ("heading", "salutation_default", "validity_days")


class WordingEditor(QWidget):
    """``show_wording`` puts one in, `wording` gives it as it stands; ``edited`` after each change.
    ``removed`` carries the place and the sentence that was taken out.
    """

    edited = Signal()
    removed = Signal(int, object)

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._form: LetterForm | None = None
        self._read_only = False
        self._last: SlotEdit | None = None
        self.cards: list[SentenceCard] = []
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        self.palette_hint = quiet_label(self.tr("点一下放进句子里；打字时按左花括号也能选"))
        palette = QWidget()
        self._palette = FlowLayout(palette, gap=theme.px(6))
        self.chips: dict[str, ChipButton] = {}
        self.head = Form(theme)
        self.head.row("heading", self.tr("标题"), LineField())
        self.head.row("salutation_default", self.tr("称呼"), LineField())
        self.head.row("validity_days", self.tr("有效天数"), LineField())
        self._sentences = QVBoxLayout()
        self._sentences.setSpacing(theme.px(10))
        self.add = PlainButton(theme, self.tr("加一句"), icon="plus")
        self.add.setToolTip(self.tr("加一句") + "  Ctrl+Enter")
        tie(context, _ACTION, self.add)
        self.whole_error = quiet_label("")
        self.whole_error.setProperty("kit", "error")
        self.whole_error.hide()
        self.pane = ScrollPane(theme, spacing=12)
        self.pane.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields take it
        self.pane.body.addWidget(self.head)
        self.pane.body.addLayout(self._sentences)
        self.pane.body.addWidget(self.whole_error)
        self.pane.body.addWidget(self.add)
        column.addWidget(palette)
        column.addWidget(self.palette_hint)
        column.addWidget(self.pane, 1)
        self.head.edited.connect(lambda _: self.edited.emit())
        self.head.completed.connect(lambda: self._go_to(0))
        self.add.clicked.connect(lambda: self._add_below(len(self.cards) - 1))

    def show_wording(self, form: LetterForm, wording: Wording, *, read_only: bool) -> None:
        """Shows a wording of a form; nothing is told."""
        self._form, self._read_only, self._last = form, read_only, None
        clear_layout(self._palette)
        self.chips = {}
        for key, word in slot_words(self._context, form).items():
            chip = ChipButton(self._context.theme, word)
            chip.setToolTip(self.tr("放进句子里"))
            chip.clicked.connect(lambda _=False, key=key: self._insert(key))
            tie(self._context, _ACTION, chip)
            self._palette.addWidget(chip)
            self.chips[key] = chip
        self.palette_hint.setVisible(not read_only)
        self.head.set_values(
            {
                "heading": wording.heading,
                "salutation_default": wording.salutation_default,
                "validity_days": str(wording.validity_days),
            }
        )
        for key in _HEAD:
            field = self.head.field(key)
            assert isinstance(field, LineField)
            field.setReadOnly(read_only)
        clear_layout(self._sentences)
        self.cards = []
        for sentence in wording.sentences:
            self._put(len(self.cards), sentence)
        self._number()
        say_why(self._context, _ACTION, self.head)
        self.show_problems(())
        self.pane.verticalScrollBar().setValue(0)

    def wording(self) -> Wording:
        """What stands in the editor; days that are no number are -1."""
        head = self.head.values()
        days = head["validity_days"]
        return Wording(
            head["heading"],
            head["salutation_default"],
            int(days) if days.isascii() and days.isdigit() and len(days) < 10 else -1,
            tuple(card.sentence() for card in self.cards),
        )

    def show_problems(self, problems: Sequence[Problem], *, go: bool = False) -> None:
        """Says what is wrong at its place; ``go`` goes to the first of it."""
        for key in _HEAD:
            self.head.say(key, "")
        said: dict[int, list[str]] = {}
        whole: list[str] = []
        for problem in reversed(problems):
            sentence = self._context.say_error(problem.error)
            first, *inside = problem.place
            if inside:
                said.setdefault(int(inside[0]), []).insert(0, sentence)
            elif first == "sentences":
                whole.insert(0, sentence)
            elif go:
                self.head.show_error(str(first), sentence)
            else:
                self.head.say(str(first), sentence, "refused")
        for number, card in enumerate(self.cards):
            card.show_error("\n".join(said.get(number, ())))
        self.whole_error.setText("\n".join(whole))
        self.whole_error.setVisible(bool(whole))
        if go and problems:
            first, *inside = problems[0].place
            if inside:
                self._go_to(int(inside[0]))
            elif first == "sentences":
                self._go_to(0)

    def in_order(self) -> list[QWidget]:
        """What takes the focus, as the eye comes to it."""
        fields = [self.head.field(key) for key in _HEAD]
        cards = [widget for card in self.cards for widget in card.in_order()]
        return [*self.chips.values(), *fields, *cards, self.add]

    def put_back(self, place: int, sentence: Sentence) -> None:
        """Puts a sentence that was taken out where it stood."""
        self._put(min(place, len(self.cards)), sentence)
        self._number()
        self._go_to(min(place, len(self.cards) - 1))
        self.edited.emit()

    def _put(self, place: int, sentence: Sentence) -> SentenceCard:
        assert self._form is not None
        card = SentenceCard(
            self._context.theme,
            slot_words(self._context, self._form),
            condition_words(self._context, self._form),
            self._form.evidence,
        )
        card.show_sentence(sentence)
        if self._read_only:
            card.be_read_only()
        tie(self._context, _ACTION, *card.buttons)
        say_why(self._context, _ACTION, card)
        card.edited.connect(self.edited)
        card.entered.connect(self._was_entered)
        card.went_on.connect(lambda: self._go_to(self.cards.index(card) + 1))
        card.move_wanted.connect(lambda step: self._move(card, step))
        card.more_wanted.connect(lambda: self._add_below(self.cards.index(card)))
        card.removal_wanted.connect(lambda: self._remove(card))
        self.cards.insert(place, card)
        self._sentences.insertWidget(place, card)
        return card

    def _add_below(self, place: int) -> None:
        if not self._read_only:
            self._put(place + 1, Sentence("", (), ""))
            self._number()
            self._go_to(place + 1)
            self.edited.emit()

    def _move(self, card: SentenceCard, step: int) -> None:
        place = self.cards.index(card) + step
        if self._read_only or not 0 <= place < len(self.cards):
            return
        self.cards.remove(card)
        self.cards.insert(place, card)
        self._sentences.removeWidget(card)
        self._sentences.insertWidget(place, card)
        self._number()
        self._go_to(place)
        self.edited.emit()

    def _remove(self, card: SentenceCard) -> None:
        place, sentence = self.cards.index(card), card.sentence()
        self.cards.remove(card)
        self._sentences.removeWidget(card)
        card.hide()
        card.deleteLater()
        if self._last is card.words:
            self._last = None
        self._number()
        self._go_to(min(place, len(self.cards) - 1))
        self.removed.emit(place, sentence)
        self.edited.emit()

    def _number(self) -> None:
        """Counts the sentences, and lets Tab follow the eye."""
        for number, card in enumerate(self.cards, 1):
            card.be_called(number, first=number == 1, last=number == len(self.cards))
        for one, other in pairwise(self.in_order()):
            QWidget.setTabOrder(one, other)

    def _go_to(self, place: int) -> None:
        if 0 <= place < len(self.cards):
            card = self.cards[place]
            card.words.setFocus()
            self.pane.ensureWidgetVisible(card)
        elif self.cards:
            self.add.setFocus()

    def _was_entered(self, words: SlotEdit) -> None:
        self._last = words

    def _insert(self, key: str) -> None:
        if self._last is None and self.cards:
            self._last = self.cards[0].words
        if self._last is not None and not self._read_only:
            self._last.insert_slot(key)
            self._last.setFocus()
