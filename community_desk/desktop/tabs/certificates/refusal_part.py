"""The middle for a type that the committee may not certify: what to tell, and the record of it."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from community_desk.certificates import national_list
from community_desk.certificates.catalogue import CertificateType, RefusalForm, Route
from community_desk.certificates.refusing import MOST_TABLES, RefusalRequest
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import ChipButton
from community_desk.desktop.kit.fields import CheckList, ChoiceField, LineField
from community_desk.desktop.kit.flow import FlowLayout
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import (
    FactList,
    heading_label,
    quiet_label,
    ruling,
    text_label,
)
from community_desk.desktop.resident_picker import MOST_FOUND, ResidentPicker, facts_line
from community_desk.desktop.tabs.certificates.letter_part import body_field
from community_desk.errors import DeskError, NotUnderstoodError
from community_desk.registry.names import bare, looks_like_name
from community_desk.registry.records import Resident
from community_desk.registry.search import find


class Guidance(QWidget):
    """Why not, and where to go instead. Of several ways one is shown at a time; where it is the
    thing lost that decides, ``thing()`` is what was chosen and ``edited`` tells of it.
    """

    edited = Signal()

    def __init__(
        self, context: DeskContext, kind: CertificateType, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        assert kind.refusal is not None
        self._theme, self._refusal = context.theme, kind.refusal
        theme, routes = context.theme, kind.refusal.routes
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(text_label(kind.refusal.why + kind.refusal.law_reason))
        self.things: ChoiceField | None = None
        self.chips: list[ChipButton] = []
        self._by_hand = False
        if len(routes) > MOST_TABLES:
            self._add_things(column)
        elif len(routes) > 1:
            self._add_chips(column)
        self.facts = FactList(theme)
        column.addWidget(self.facts)
        # In short; the page says it in full.
        basis = [item.law + item.articles for item in kind.refusal.basis]
        if kind.national_items:
            items = "、".join(str(number) for number in kind.national_items)
            named = self.tr("{rule}清单第{items}项")
            basis.append(named.format(rule=national_list.RULE, items=items))
        if basis:
            words = quiet_label(self.tr("依据 {basis}").format(basis="；".join(basis)))
            words.setToolTip("\n".join(item.text for item in kind.refusal.basis))
            column.addWidget(words)
        self._show_route(routes[0] if routes and self.things is None else None)

    def thing(self) -> str:
        """Which thing it is about, where the type asks that."""
        return self.things.value() if self.things is not None else ""

    def guess_thing(self, words: str) -> None:
        """Chooses the thing that was typed on the left, if it is plain which and nobody chose."""
        if self.things is None or self._by_hand:
            return
        routes = self._refusal.routes
        scores = [_shared_pairs(words, route.case) for route in routes]
        best = max(scores)
        if best and scores.count(best) == 1:
            case = routes[scores.index(best)].case
            if case != self.things.value():
                self.things.set_value(case)
                self._thing_changed()

    def _add_things(self, column: QVBoxLayout) -> None:
        form = Form(self._theme)
        choices = [("", self.tr("还没选，各样都印上"))]
        choices += [(route.case, route.case) for route in self._refusal.routes]
        self.things = ChoiceField(self._theme, choices)
        form.row("thing", self.tr("是哪一样"), self.things)
        self.things.edited.connect(self._thing_chosen)
        column.addWidget(form)

    def _add_chips(self, column: QVBoxLayout) -> None:
        holder = QWidget()
        flow = FlowLayout(holder, gap=self._theme.px(8))
        group = QButtonGroup(self)
        for number, route in enumerate(self._refusal.routes):
            chip = ChipButton(self._theme, route.case or route.authority, holder, checkable=True)
            chip.setChecked(number == 0)
            group.addButton(chip, number)
            flow.addWidget(chip)
            self.chips.append(chip)
        group.idToggled.connect(self._chip_toggled)
        column.addWidget(holder)

    def _chip_toggled(self, number: int, on: bool) -> None:
        if on:
            self._show_route(self._refusal.routes[number])

    def _thing_chosen(self) -> None:
        self._by_hand = True
        self._thing_changed()

    def _thing_changed(self) -> None:
        thing = self.thing()
        self._show_route(next((r for r in self._refusal.routes if r.case == thing), None))
        self.edited.emit()

    def _show_route(self, route: Route | None) -> None:
        self.facts.clear()
        self.facts.setVisible(route is not None)
        if route is None:
            return
        for word, text in (
            (self.tr("去哪里"), route.authority),
            (self.tr("带什么"), "；".join(route.bring)),
            (self.tr("多少钱"), route.fee),
            (self.tr("多久"), route.time),
            (self.tr("说明"), route.note),
            (self.tr("依据"), route.basis),
        ):
            if text:
                self.facts.add(word, text)


class RefusalPart(QWidget):
    """The guidance, and the form of the record. Signals as in `LetterPart`."""

    edited = Signal()
    completed = Signal()
    picked = Signal(object)

    def __init__(
        self, context: DeskContext, kind: CertificateType, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.kind, self._context = kind, context
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        self.guidance = Guidance(context, kind)
        column.addWidget(self.guidance)
        column.addWidget(ruling())
        column.addWidget(heading_label(self.tr("登记")))
        self.form = Form(theme)
        self.applicant = ResidentPicker(context, free=True)
        self.form.row("applicant", self.tr("申请人"), self.applicant, required=True)
        self.applicant.keep_keys()
        words = [("stranger", self.tr("不是名册里的人"))]
        self.stranger = CheckList(theme, words)
        self.form.row("stranger", self.tr("名册"), self.stranger)
        self.form.show_row("stranger", False)
        self.asked_by = body_field(context, kind.asked_by)
        self.form.row("asked_by", self.tr("谁要求开的"), self.asked_by)
        self.purpose = LineField(self.tr("如 办理银行卡"))
        self.form.row("purpose", self.tr("事由"), self.purpose)
        column.addWidget(self.form)
        self.guidance.edited.connect(self.edited)
        self.form.edited.connect(self._was_edited)
        self.form.completed.connect(self.completed)
        self.applicant.picked.connect(self._was_picked)
        # The list hangs under the sentence, which has no place before the form is laid out.
        self._listing = QTimer(self)
        self._listing.setSingleShot(True)
        self._listing.setInterval(0)
        self._listing.timeout.connect(lambda: self.applicant.look(above=self.asked_by))

    def request(self) -> RefusalRequest:
        """What was put together so far."""
        resident = self.applicant.resident()
        return RefusalRequest(
            self.kind.key,
            resident.uid if resident else None,
            "" if resident else self.applicant.value(),
            self.asked_by.value(),
            self.purpose.value(),
            self.guidance.thing(),
        )

    def problems(self) -> list[DeskError]:
        """What stands in the way of the record."""
        words = self.applicant.value()
        if not words:
            return [NotUnderstoodError("no_applicant", self.tr("请选申请人，或直接写姓名。"))]
        doubt = "" if self.applicant.resident() else self._doubt(words)
        if not doubt or (self.stranger.ticked() and looks_like_name(words)):
            return []
        if doubt == "applicant_is_known":
            text = self.tr("名册里有“{name}”；请选那一位，或勾选“不是名册里的人”")
            return [NotUnderstoodError(doubt, text, name=words)]
        text = self.tr("请从下面选人，或写全姓名（不在名册的人）")
        return [NotUnderstoodError(doubt, text)]

    def lacking(self, problems: Sequence[DeskError]) -> list[str]:
        """The problems in a word each."""
        return [self.tr("申请人") for _ in problems]

    def show_doubts(self, problems: Sequence[DeskError]) -> bool:
        """A refusal needs nothing of the registry."""
        return False

    def mark(self, problems: Sequence[DeskError]) -> None:
        """Writes each problem under its field."""
        self.form.clear_errors()
        for problem in problems:
            self.form.show_error("applicant", self._context.say_error(problem))
            self.applicant.hide_found()
            if problem.code == "applicant_not_chosen":
                self._listing.start()

    def focus_first(self) -> None:
        """Goes to the applicant, or to the next field where one is chosen."""
        chosen = self.applicant.resident() is not None
        self.form.field("asked_by" if chosen else "applicant").setFocus()

    def show_applicant(self, resident: Resident) -> None:
        """Puts somebody in who was chosen elsewhere."""
        self.applicant.set_value(resident.uid)
        self._ask_stranger()
        self._say_person(self.applicant.resident())

    def _was_picked(self, resident: Resident | None) -> None:
        self._say_person(resident)
        self.picked.emit(resident)

    def _say_person(self, resident: Resident | None) -> None:
        self.form.show_help("applicant", facts_line(resident) if resident else "")

    def _doubt(self, words: str) -> str:
        """Why a typed name may not stand for a stranger: somebody has it, or it only searches."""
        names = {bare(row.name) for row in find(self._context.office, words, limit=MOST_FOUND)}
        wanted = bare(words)
        if not looks_like_name(words):
            return "applicant_not_chosen"
        if wanted in names:
            return "applicant_is_known"
        # 王秀 may be a whole name though there is a 王秀芳; 秀芳, 幸福里 and wxf only search.
        begins = any(name.startswith(wanted) for name in names)
        return "applicant_not_chosen" if names and not begins else ""

    def _ask_stranger(self) -> None:
        """Asks anew whether the name is that of somebody else, where it could be."""
        self.stranger.tick(())
        words = self.applicant.value()
        typed = self.applicant.resident() is None and looks_like_name(words)
        self.form.show_row("stranger", typed and bool(self._doubt(words)))

    def _was_edited(self, key: str) -> None:
        if key == "applicant":
            self._ask_stranger()
        elif key == "stranger":
            self.form.show_error("applicant", "")
        self.edited.emit()


class NotOfferedPart(QWidget):
    """The reason, and nothing to fill in."""

    def __init__(
        self, context: DeskContext, refusal: RefusalForm, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(10))
        column.addWidget(text_label(refusal.why))
        basis = "；".join(item.text for item in refusal.basis)
        if basis:
            column.addWidget(quiet_label(self.tr("依据 {basis}").format(basis=basis)))


def _shared_pairs(words: str, case: str) -> int:
    """How many pairs of neighbouring characters of ``words`` stand in ``case``."""
    return sum(words[at : at + 2] in case for at in range(len(words) - 1))
