"""One letter that was written by hand, as it stands on the paper."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from community_desk.certificates.hand_letters import (
    FIELDS,
    HandLetter,
    NewHandLetter,
    as_typed,
    correct_hand_letter,
    enter_hand_letter,
    problems_of,
)
from community_desk.certificates.in_force import catalogue_in_force
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import ChoiceField, DateField, LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.resident_picker import ResidentPicker
from community_desk.errors import DeskError

_LAST_DIGITS = re.compile(r"([0-9]+)(?=[^0-9]*$)")


class HandLetterDialog(DeskDialog):
    """A new letter, or one to put right. ``saved`` carries each `HandLetter`; with 再录一份 the
    dialog stays, and what letters on one page of a book share stays in it.
    """

    saved = Signal(object)

    def __init__(self, context: DeskContext, letter: HandLetter | None, parent: QWidget) -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(self.tr("更正补录的证明") if letter else self.tr("补录手工开的证明"))
        self._context, self._letter = context, letter
        theme = context.theme
        words = {key: context.translate("hand", text) for key, text in FIELDS.items()}
        kinds = [kind.title for kind in catalogue_in_force(context.office).types if kind.letter]
        self.applicant = ResidentPicker(context, free=True)
        title = ChoiceField(theme, [(kind, kind) for kind in kinds], editable=True)
        self.form = Form(theme)
        numbers = LineField(self.tr("照纸上的写"))
        self.form.row("number", words["number"], numbers, required=True)
        today = context.office.today()
        self.form.row("written_on", words["written_on"], DateField(today), required=True)
        self.form.row("title", words["title"], title, required=True)
        self.form.row("applicant", words["applicant"], self.applicant, required=True)
        self.applicant.keep_keys()
        for key in ("to_body", "purpose", "signer", "handler", "note"):
            self.form.row(key, words[key], LineField())
        title.set_value("")
        if letter is not None:
            values = {key: getattr(as_typed(letter), key) for key in FIELDS}
            self.form.set_values(values | {"applicant": letter.resident_uid or letter.applicant})
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.next_button = PlainButton(theme, self.tr("保存，再录一份"), self, key="Ctrl+Return")
        self.next_button.setVisible(letter is None)
        self.next_button.clicked.connect(self._save_and_go_on)
        self.main = self.add_buttons(self.tr("保存"), left=[self.next_button])
        self.main.clicked.connect(self.save)
        self.form.completed.connect(self.save)
        self.form.focus_first()

    def save(self) -> None:
        """Keeps the letter and closes, or says at the fields what is wrong."""
        if (kept := self._kept()) is not None:
            self.accept()
            self.saved.emit(kept)

    def _save_and_go_on(self) -> None:
        if (kept := self._kept()) is None:
            return
        self.saved.emit(kept)
        following = _LAST_DIGITS.sub(
            lambda run: str(int(run[1]) + 1).zfill(len(run[1])), kept.number
        )
        self.form.set_values(
            {"number": following, "applicant": "", "to_body": "", "purpose": "", "note": ""}
        )
        self.form.focus_first()

    def _kept(self) -> HandLetter | None:
        office, typed = self._context.office, self._typed()
        self.form.clear_errors()
        problems = problems_of(office, typed)
        for key, error in reversed(problems):  # the focus ends in the first field
            self.form.show_error(key, self._context.say_error(error))
        if problems:
            return None
        try:
            if self._letter is None:
                return enter_hand_letter(office, typed)
            return correct_hand_letter(office, self._letter.uid, typed)
        except DeskError as error:
            self.form.show_error("number", self._context.say_error(error))
            return None

    def _typed(self) -> NewHandLetter:
        values = self.form.values()
        person = self.applicant.resident()
        values["applicant"] = "" if person else values["applicant"]
        return NewHandLetter(**values, resident_uid=person.uid if person else "")
