"""Under a stored page: what became of it, a line for each step."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from community_desk.certificates.life import Step
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import LinkButton
from community_desk.desktop.kit.panes import FactList


class LifeList(FactList):
    """The steps of one letter or refusal. ``number_wanted`` carries the number of the letter that
    stands for it, or for which it stands.
    """

    number_wanted = Signal(str)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)

    def show_steps(self, steps: list[Step]) -> None:
        """Shows the life of a paper."""
        self.clear()
        for step in steps:
            self._add(step)

    def _add(self, step: Step) -> None:
        by = f"{step.on}  {step.by}".strip()
        if step.kind == "issued":
            self.add(self.tr("开具"), by)
        elif step.kind == "told":
            self.add(self.tr("告知"), by)
        elif step.kind == "replaces":
            self.add(self.tr("代替"), self.tr("作废的"), self._link(step.number))
        elif step.kind == "printed":
            originals = self.tr("原件 {count} 张").format(count=step.sheets)
            copies = self.tr("副本 {count} 张").format(count=step.copies)
            said = [originals] * bool(step.sheets) + [copies] * bool(step.copies)
            self.add(self.tr("打印"), " · ".join(said))
        elif step.kind == "handed":
            who = f"{step.whom}（{step.reason}）" if step.reason else step.whom
            copies = self.tr("{count} 份").format(count=step.copies)
            self.add(self.tr("领取"), f"{step.on}  {who}  {copies} · {step.document}")
        else:
            links = [self._link(step.number)] if step.number else []
            self.add(self.tr("作废"), f"{by} · {step.reason}", meaning="refused")
            if links:
                self.add(self.tr("改为"), self.tr("重开的"), *links)

    def _link(self, number: str) -> LinkButton:
        link = LinkButton(self._theme, number)
        link.clicked.connect(lambda: self.number_wanted.emit(number))
        return link
