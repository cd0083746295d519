"""The middle for a type that the committee may not certify: what to tell, and the record of it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from community_desk.certificates.asking_bodies import KINDS, kind_of
from community_desk.certificates.catalogue import CertificateType, RefusalForm
from community_desk.certificates.refusing import RefusalRequest
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.boxes import CheckList
from community_desk.desktop.kit.fields import ChoiceField, LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import heading_label, quiet_label, ruling, text_label
from community_desk.desktop.resident_picker import MOST_FOUND, ResidentPicker, facts_line
from community_desk.desktop.tabs.certificates.guidance import Guidance
from community_desk.desktop.tabs.certificates.letter_part import body_field
from community_desk.errors import DeskError, NotUnderstoodError
from community_desk.registry.names import bare, looks_like_name
from community_desk.registry.records import Resident
from community_desk.registry.search import find


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
        if kind.keeps_no_name:
            said = self.tr("这项不登记是谁来问的：告知单不写姓名，本人的记录里也不留，只计一件。")
            column.addWidget(quiet_label(said))
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
        kinds = [(key, context.translate("bodies", words)) for key, words in KINDS.items()]
        self.body_kind = self.form.row("body_kind", self.tr("单位类别"), ChoiceField(theme, kinds))
        self._kind_by_hand = False
        self._suggest_kind()
        self.purpose = LineField(self.tr("如 办理银行卡"))
        self.form.row("purpose", self.tr("事由"), self.purpose)
        for key in ("applicant", "purpose"):
            self.form.show_row(key, not kind.keeps_no_name)
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
        asked = RefusalRequest(
            self.kind.key,
            asked_by=self.asked_by.value(),
            thing=self.guidance.thing(),
            asked_by_kind=self.body_kind.value(),
        )
        if self.kind.keeps_no_name:
            return asked
        resident = self.applicant.resident()
        return replace(
            asked,
            resident_uid=resident.uid if resident else None,
            applicant_name="" if resident else self.applicant.value(),
            purpose=self.purpose.value(),
        )

    def problems(self) -> list[DeskError]:
        """What stands in the way of the record."""
        if self.kind.keeps_no_name:
            return []
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
        chosen = self.kind.keeps_no_name or self.applicant.resident() is not None
        self.form.field("asked_by" if chosen else "applicant").setFocus()

    def show_applicant(self, resident: Resident) -> None:
        """Puts somebody in who was chosen elsewhere."""
        if self.kind.keeps_no_name:
            return
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

    def _suggest_kind(self) -> None:
        """Follows the name that is typed, until somebody chose by hand."""
        name = self.asked_by.value()
        self._kind_by_hand = self._kind_by_hand and bool(name)
        if not self._kind_by_hand:
            self.body_kind.set_value(kind_of(name))
        self.form.show_row("body_kind", bool(name))

    def _was_edited(self, key: str) -> None:
        if key == "applicant":
            self._ask_stranger()
        elif key == "stranger":
            self.form.show_error("applicant", "")
        elif key == "asked_by":
            self._suggest_kind()
        elif key == "body_kind":
            self._kind_by_hand = True
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
