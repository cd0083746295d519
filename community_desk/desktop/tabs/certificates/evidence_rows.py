"""The rows of a letter's form in which the papers are ticked that were seen."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from community_desk.certificates.letter_forms import Evidence, LetterForm
from community_desk.desktop.kit.boxes import CheckList
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.theme import Theme
from community_desk.errors import DeskError


class EvidenceRows:
    """Papers that must be seen, those of which one is enough, and those that may be."""

    def __init__(self, theme: Theme, form: Form, letter: LetterForm) -> None:
        self._theme, self._form, self._papers = theme, form, letter.evidence
        self._lists: dict[str, CheckList] = {}
        self._rows: dict[str, str] = {}
        papers = letter.evidence
        groups = dict.fromkeys(paper.one_of for paper in papers if paper.one_of)
        must = [paper for paper in papers if paper.required and not paper.one_of]
        may = [paper for paper in papers if not paper.required and not paper.one_of]
        self._add("must", QCoreApplication.translate("EvidenceRows", "核对：必备"), must)
        for group in groups:
            some = [paper for paper in papers if paper.one_of == group]
            words = QCoreApplication.translate("EvidenceRows", "核对：任选其一")
            self._add(f"one:{group}", words, some)
        self._add("may", QCoreApplication.translate("EvidenceRows", "核对：如有"), may)

    def ticked(self) -> frozenset[str]:
        """The papers that were seen."""
        return frozenset[str]().union(*(boxes.ticked() for boxes in self._lists.values()))

    def tick(self, papers: Iterable[str]) -> None:
        """Ticks exactly these."""
        wanted = set(papers)
        for boxes in self._lists.values():
            boxes.tick(wanted)

    def box(self, key: str) -> QWidget:
        """The box of a paper."""
        return self._lists[self._rows[key]].box(key)

    def row_of(self, problem: DeskError) -> str:
        """The row that a problem with the papers belongs to."""
        wanted = str(problem.values.get("label") or problem.values["labels"])
        for paper in self._papers:
            if paper.label == wanted or wanted.startswith(f"{paper.label}、"):
                return self._rows[paper.key]
        return next(iter(self._lists))

    def name_of(self, problem: DeskError) -> str:
        """The paper that is lacking in a word; "" where one of several is."""
        label = problem.values.get("label")
        names = {paper.label: paper.name for paper in self._papers}
        return names[str(label)] if label else ""

    def _add(self, key: str, word: str, papers: Sequence[Evidence]) -> None:
        if not papers:
            return
        row = f"evidence:{key}"
        boxes = CheckList(self._theme, [(paper.key, paper.label) for paper in papers])
        self._lists[row] = boxes
        self._rows |= {paper.key: row for paper in papers}
        self._form.row(row, word, boxes, required=key != "may")
