"""Middle, above: the matter in hand, with its heading and its buttons always in sight."""

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from community_desk.certificates.advice import Advice
from community_desk.certificates.approval import waits_for_director
from community_desk.certificates.catalogue import Catalogue, CertificateType
from community_desk.certificates.policy import Class, Policy, class_of
from community_desk.certificates.request import Request
from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.finders import CLASS_MEANINGS, class_word
from community_desk.desktop.kit.buttons import LinkButton, MainButton, PlainButton
from community_desk.desktop.kit.panes import Card, CutLabel, PaneHeading, ScrollPane, button_row
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.kit.tips import plain_tip
from community_desk.desktop.tabs.certificates.letter_part import LetterPart
from community_desk.desktop.tabs.certificates.refusal_part import NotOfferedPart, RefusalPart
from community_desk.desktop.theme import Theme
from community_desk.errors import DeskError
from community_desk.registry.records import Resident
from community_desk.registry.residents import load_resident

_MOST_NAMED = 4


class FittingPane(ScrollPane):
    """A pane as high as what is in it, where there is room; else it scrolls."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(theme.px(96))
        inner = self.widget()
        assert inner is not None
        self._inner = inner
        inner.installEventFilter(self)

    def sizeHint(self) -> QSize:
        layout = self._inner.layout()
        assert layout is not None
        width = self.viewport().width()
        height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else -1
        hint = layout.totalSizeHint()
        return QSize(hint.width(), max(height, 0) or hint.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.updateGeometry()
        return super().eventFilter(watched, event)


class MatterCard(Card):
    """Shows one certificate type: a letter to write, a refusal to tell, or only the reason.

    ``edited`` after each change, also of the type; ``finish_wanted`` carries whether to print;
    ``save_wanted`` asks for a letter as a file, ``keep_wanted`` for a draft; ``resident_wanted``
    carries a uid to look at and a fact to change, or "", ``newcomer_wanted`` the name of somebody
    to be registered first.
    What was typed for a type stays until somebody else is chosen or the letter is issued.
    """

    edited = Signal()
    finish_wanted = Signal(bool)
    save_wanted = Signal()
    keep_wanted = Signal()
    resident_wanted = Signal(str, str)
    newcomer_wanted = Signal(str)

    def __init__(
        self,
        context: DeskContext,
        catalogue: Catalogue,
        policy: Policy,
        key_scope: QWidget,
    ) -> None:
        super().__init__(context.theme)
        theme = context.theme
        self._context, self._catalogue, self._policy = context, catalogue, policy
        self.part: LetterPart | RefusalPart | NotOfferedPart | None = None
        self._parts: dict[tuple[str, str], LetterPart | RefusalPart | NotOfferedPart] = {}
        self._kind: CertificateType | None = None
        self._resident: Resident | None = None
        self.heading = PaneHeading(theme, "", atop=True)
        self.pane = FittingPane(theme)
        self.missing = CutLabel()
        self.mend = LinkButton(theme, self.tr("看居民登记"), self)
        self.instead = LinkButton(theme, self.tr("开不了，改打告知单"), self)
        self.back = LinkButton(theme, self.tr("回到开具"), self)
        self.register = LinkButton(theme, self.tr("登记为居民"), self)
        self.keep = LinkButton(theme, self.tr("存样稿"), self, key="Ctrl+S", key_scope=key_scope)
        self.save = PlainButton(
            theme, "", self, icon="file-down", key="Ctrl+Shift+S", key_scope=key_scope
        )
        self.only = PlainButton(theme, "", self)
        self.main = MainButton(theme, "", self, icon="printer", key="Ctrl+P", key_scope=key_scope)
        tie(context, "certificates.issue", self.save, self.only, self.main, self.keep)
        tie(context, "registry.change", self.register)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.pane, 1)
        self._foot = QWidget()
        self._lines = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._foot)
        self._lines.setContentsMargins(0, 0, 0, 0)
        says = QHBoxLayout()
        says.addWidget(self.missing, 1)
        for link in (self.register, self.mend, self.instead, self.back, self.keep):
            says.addWidget(link)
        self._lines.addLayout(says, 1)
        self._lines.addLayout(button_row(theme, self.save, self.only, self.main))
        self.body.addWidget(self._foot)
        self.main.clicked.connect(lambda: self.finish_wanted.emit(True))
        self.only.clicked.connect(lambda: self.finish_wanted.emit(False))
        self.save.clicked.connect(self.save_wanted)
        self.keep.clicked.connect(self.keep_wanted)
        self.register.clicked.connect(self._register)
        self.mend.clicked.connect(self._mend)
        self.instead.clicked.connect(lambda: self._show("refusal"))
        self.back.clicked.connect(lambda: self._show("letter"))

    def be_low(self, low: bool) -> None:
        """On a ``low`` screen the form has what room there is around it."""
        theme = self._context.theme
        below, between = (10, 6) if low else (16, 10)
        self.body.setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(below))
        self.body.setSpacing(theme.px(between))
        self._lines.setSpacing(theme.px(between))

    def show_type(self, advice: Advice, words: str = "") -> None:
        """Shows a type; ``words`` are what the resident said."""
        kind = self._catalogue.find(advice.key)
        if self._kind is kind and self.part is not None:
            if isinstance(self.part, RefusalPart):
                self.part.guidance.guess_thing(words)
            return
        self._kind = kind
        mode = {"refuse": "refusal", "not_offered": "not_offered"}.get(advice.class_, "letter")
        self._show(mode, words)

    def show_rules(self, catalogue: Catalogue, policy: Policy) -> None:
        """Another policy or other types: everything is begun anew."""
        self._catalogue, self._policy = catalogue, policy
        self._forget()

    def show_resident(self, resident: Resident) -> None:
        """Puts the applicant in, as chosen elsewhere."""
        self._resident = resident
        self._drop_others()
        if isinstance(self.part, LetterPart | RefusalPart):
            self.part.show_applicant(resident)
        self._was_edited()

    def show_request(self, request: Request) -> bool:
        """Puts a whole request into the form of its type, which is shown already; whether there
        is such a form. Raises `RuleSaysNoError` where its applicant is no longer there.
        """
        if not isinstance(self.part, LetterPart):
            return False
        self._resident = None
        if request.resident_uid:
            self.show_resident(load_resident(self._context.office, request.resident_uid))
        self.part.fill(request)
        self._was_edited()
        return True

    def resident(self) -> Resident | None:
        """The applicant, where one was picked."""
        return self._resident

    def asks_director(self) -> bool:
        """Whether the letter is not issued here but left to the director."""
        kind = self._kind
        if kind is None or not isinstance(self.part, LetterPart):
            return False
        return waits_for_director(self._context.office, self._policy, kind) is not None

    def key(self) -> str:
        """The certificate type that is shown."""
        return self._kind.key if self._kind else ""

    def problems(self) -> list[DeskError]:
        """What stands in the way of finishing."""
        part = self.part
        return part.problems() if isinstance(part, LetterPart | RefusalPart) else []

    def mark(self, problems: list[DeskError]) -> None:
        """Shows the problems where they belong and goes to the first."""
        if isinstance(self.part, LetterPart | RefusalPart):
            self.part.mark(problems)

    def focus_first(self) -> None:
        """Goes to where one begins to type."""
        if isinstance(self.part, LetterPart | RefusalPart):
            self.part.focus_first()

    def begin_anew(self) -> None:
        """Empties everything for the next resident; the type stays."""
        mode = "letter" if isinstance(self.part, LetterPart) else "refusal"
        self._resident = None
        self._forget()
        self._show(mode)

    def refresh_resident(self) -> None:
        """Reads the applicant again, after the registry was written to."""
        part = self.part
        if self._resident is not None and isinstance(part, LetterPart | RefusalPart):
            part.applicant.set_value(self._resident.uid)
            self._resident = part.applicant.resident()
            if self._resident is not None:
                part.show_applicant(self._resident)

    def look_again(self) -> None:
        """Says in one quiet line what is still missing."""
        part = self.part
        if not isinstance(part, LetterPart | RefusalPart):
            return
        problems = part.problems()
        self.mend.setVisible(part.show_doubts(problems) and self._resident is not None)
        self.register.setVisible(isinstance(part, LetterPart) and bool(part.newcomer()))
        words = list(dict.fromkeys(part.lacking(problems)))
        meaning = ""
        if self.main.denied:
            text = self.main.denied
        elif words:
            named = "、".join(words[:_MOST_NAMED])
            text = self.tr("还差：{named}").format(named=named)
            if len(words) > _MOST_NAMED:
                text = self.tr("还差 {count} 样：{named}…").format(count=len(words), named=named)
        else:
            letter = isinstance(part, LetterPart)
            text = self.tr("齐了，可以开具") if letter else self.tr("可以打印了")
            if self.asks_director():
                text = self.tr("齐了，可以送主任签批")
            meaning = "allowed"
        restyle(self.missing, kit="quiet", meaning=meaning)
        self.missing.setText(text)
        self.missing.setToolTip(plain_tip("、".join(words) or text))

    def _show(self, mode: str, words: str = "") -> None:
        kind = self._kind
        assert kind is not None
        if self.part is not None:
            self.part.hide()
            self.pane.body.removeWidget(self.part)
        known = self._parts.get((kind.key, mode))
        self.part = known or self._make(kind, mode)
        self._parts[kind.key, mode] = self.part
        self.pane.body.addWidget(self.part)
        self.part.show()
        self.pane.verticalScrollBar().setValue(0)
        if isinstance(self.part, RefusalPart) and words:
            self.part.guidance.guess_thing(words)
        self._show_head(kind, mode)
        self._was_edited()

    def _make(self, kind: CertificateType, mode: str) -> LetterPart | RefusalPart | NotOfferedPart:
        part: LetterPart | RefusalPart
        if mode == "not_offered":
            assert kind.refusal is not None
            return NotOfferedPart(self._context, kind.refusal, self)
        if mode == "letter":
            part = LetterPart(self._context, self._catalogue, kind, self, self._class(kind))
        else:
            part = RefusalPart(self._context, kind, self)
        part.form.setEnabled(not self.main.denied)
        if self._resident is not None:
            part.show_applicant(self._resident)
        part.edited.connect(self._was_edited)
        part.completed.connect(self.main.setFocus)
        part.picked.connect(self._picked)
        return part

    def _show_head(self, kind: CertificateType, mode: str) -> None:
        class_ = self._class(kind)
        letter = mode == "letter"
        # What may go to some bodies only is refused for the others.
        limited = kind.key in self._policy.only_to or class_ == "on_approval"
        limited = limited and kind.refusal is not None
        class_ = "refuse" if mode == "refusal" else class_
        self.heading.set_title(kind.title)
        self.heading.set_tag(class_word(class_), CLASS_MEANINGS[class_])
        waits = letter and self.asks_director()
        self.main.set_text(self.tr("开具并打印") if letter else self.tr("打印告知单"))
        if waits:
            self.main.set_text(self.tr("送主任签批"))
        self.only.set_text(self.tr("只开具") if letter else self.tr("只登记"))
        self.save.set_text(self.tr("开具，存 PDF…") if letter else self.tr("登记，存 PDF…"))
        self._foot.setVisible(mode != "not_offered")
        self.save.setVisible(not waits)
        self.only.setVisible(not waits)
        self.keep.setVisible(letter)
        self.register.hide()
        self.mend.setVisible(False)
        self.instead.setVisible(letter and limited)
        self.back.setVisible(mode == "refusal" and limited)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where the buttons have no room, the words of saving go first, then the key."""
        margins = self.body.contentsMargins()
        room, gap = self.width() - margins.left() - margins.right(), self._context.theme.px(8)
        buttons = [each for each in (self.save, self.only, self.main) if not each.isHidden()]
        # A letter has more to say, and more buttons; so has a refusal where there is little room.
        two_lines = isinstance(self.part, LetterPart) or room < self._context.theme.px(560)
        way = QBoxLayout.Direction
        self._lines.setDirection(way.TopToBottom if two_lines else way.LeftToRight)
        for words, key in ((True, True), (False, True), (False, False)):
            self.save.show_words(words)
            self.main.shows_key = key
            self.main.set_text(self.main.accessibleName())
            if sum(button.sizeHint().width() + gap for button in buttons) - gap <= room:
                return

    def _class(self, kind: CertificateType) -> Class:
        return class_of(self._policy, kind.key)

    def _picked(self, resident: Resident | None) -> None:
        self._resident = resident
        self._drop_others()

    def _drop_others(self) -> None:
        """What was typed for other types was said of somebody else."""
        for place, part in list(self._parts.items()):
            if part is not self.part:
                del self._parts[place]
                part.deleteLater()

    def _forget(self) -> None:
        self._drop_others()
        self._parts.clear()
        if self.part is not None:
            self.part.hide()
            self.pane.body.removeWidget(self.part)
            self.part.deleteLater()
            self.part = None

    def _was_edited(self) -> None:
        self.edited.emit()

    def _register(self) -> None:
        if isinstance(self.part, LetterPart):
            self.newcomer_wanted.emit(self.part.newcomer())

    def _mend(self) -> None:
        if self._resident is not None:
            fact = self.part.doubted_fact() if isinstance(self.part, LetterPart) else ""
            self.resident_wanted.emit(self._resident.uid, fact)
