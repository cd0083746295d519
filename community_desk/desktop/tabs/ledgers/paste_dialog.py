"""粘贴: what a block from Excel will be in the book, each bad cell with its sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import ChipButton
from community_desk.desktop.kit.panes import quiet_label, text_label
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.tabs.ledgers.taken import outcome_tag
from community_desk.desktop.working_dialog import WorkingDialog
from community_desk.errors import DeskError
from community_desk.ledgers.book_headings import FINDS
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.paste import Block, Taken, add_block, plan_block
from community_desk.ledgers.taking import Plan
from community_desk.registry.masking import mask_numbers

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class PastedLine:
    """A line of the block. ``bad`` has the sentences of cells by column; ``outcome`` is empty
    where it cannot be taken, ``says`` what is the matter or should be looked at."""

    number: int
    cells: Sequence[str]
    bad: Mapping[str, str]
    outcome: str
    says: str


class PasteDialog(WorkingDialog):
    """Shows a block and adds it. ``taken`` carries what was done."""

    taken = Signal(object)

    def __init__(self, context: DeskContext, book: Book, block: Block, parent: QWidget) -> None:
        title = self.tr("粘贴到《{book}》").format(book=book.name)
        super().__init__(context, title, parent)
        theme = context.theme
        self._book, self._block = book, block
        self.plan = plan_block(context.office, book, block)
        self.lines = self._lines(self.plan)
        self.sentence = text_label("")
        self.model = PagedModel(self._columns(), parent=self, key=lambda line: line.number)
        self.table = TableView(theme, self.model)
        self.table.setAccessibleName(self.tr("粘贴的内容"))
        self.table.setMinimumHeight(theme.px(220))
        self.model.set_source(self._page, lambda: len(self.lines))
        self.detail = quiet_label("")
        self.table.chosen.connect(self._say_line)
        self.sound = ChipButton(theme, "", checkable=True)
        self.sound.toggled.connect(self._say)
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.detail)
        self.main = self.add_buttons("", left=(self.sound,))
        self.main.clicked.connect(self._add)
        self.sound.setVisible(bool(self.plan.skipped))
        around = parent.window().size()
        self.resize(
            QSize(
                min(theme.px(1080), around.width() - theme.px(60)),
                min(theme.px(560), around.height() - theme.px(60)),
            )
        )
        self._say()
        self._go_to_first_bad()
        (self.main if self.main.isEnabled() else self.table).setFocus()

    def _go_to_first_bad(self) -> None:
        first = next((at for at, line in enumerate(self.lines) if not line.outcome), 0)
        self.table.select_row(first)

    def _say_line(self, line: PastedLine | None) -> None:
        self.detail.setText("" if line is None else line.says)

    def _say(self) -> None:
        plan = self.plan
        sound = plan.count("added") + plan.count("updated")
        text = self.tr(
            "共 {rows} 行：新增 {added}，更新 {updated}，没有变化 {unchanged}，不能加入 {bad}。"
        )
        counts = {
            "rows": len(self.lines),
            "added": plan.count("added"),
            "updated": plan.count("updated"),
            "unchanged": plan.count("unchanged"),
            "bad": len(plan.skipped),
        }
        said = text.format(**{key: f"{count:,}" for key, count in counts.items()})
        if plan.skipped:
            said += self.tr("标红的格子先在表格里改好，再粘贴一次。")
            if sound:
                said += self.tr("也可以按左下角，只加入没有问题的。")
        restyle(self.sentence, meaning="due" if plan.skipped else "")
        self.sentence.setText(said)
        self.sound.set_text(self.tr("只加入没有问题的 {count} 行").format(count=f"{sound:,}"))
        self.sound.setEnabled(sound > 0)
        self.main.set_text(self.tr("加入 {count} 行").format(count=f"{sound:,}"))
        self.main.setEnabled(sound > 0 and (not plan.skipped or self.sound.isChecked()))

    def _add(self) -> None:
        book, block, only_sound = self._book, self._block, self.sound.isChecked()
        self.main.setEnabled(False)
        self.work(
            lambda office, progress: add_block(
                office, book, block, only_sound=only_sound, progress=progress
            ),
            self._added,
            self._failed,
        )

    def _added(self, taken: Taken) -> None:
        self.taken.emit(taken)
        self.accept()

    def _failed(self, error: DeskError) -> None:
        self.main.setEnabled(True)
        self.sentence.setText(self._context.say_error(error))
        restyle(self.sentence, meaning="refused")

    def _lines(self, plan: Plan) -> list[PastedLine]:
        say, block = self._context.say_error, self._block
        lines = [
            PastedLine(
                problem.row,
                [str(cell) for cell in problem.cells],
                {str(e.values["column"]): say(e) for e in problem.errors if "column" in e.values},
                "",
                " ".join(say(error) for error in problem.errors),
            )
            for problem in plan.skipped
        ]
        lines += [
            PastedLine(
                item.line.number,
                [str(cell) for cell in item.line.cells],
                {},
                item.outcome,
                " ".join(say(note) for note in item.notes),
            )
            for item in plan.items
        ]
        assert len(lines) == len(block.lines)
        return sorted(lines, key=lambda line: line.number)

    def _page(self, offset: int, limit: int, _sort: str, _down: bool) -> Sequence[PastedLine]:
        return self.lines[offset : offset + limit]

    def _columns(self) -> list[Column]:
        block = self._block
        return [
            Column(self.tr("行"), lambda line: str(line.number), numeric=True),
            Column(
                self.tr("结果"),
                lambda line: outcome_tag(self._context, line.outcome).text,
                tags=lambda line: [outcome_tag(self._context, line.outcome)],
            ),
            *(self._cell(at, meaning) for at, meaning in enumerate(block.meanings) if meaning),
            Column(
                self.tr("说明"),
                lambda line: line.says,
                tip=lambda line: line.says,
                meaning=lambda line: "quiet" if line.outcome else "refused",
                stretch=True,
            ),
        ]

    def _cell(self, at: int, meaning: str) -> Column:
        def text(line: PastedLine) -> str:
            shown = " ".join(line.cells[at].split()) if at < len(line.cells) else ""
            return mask_numbers(shown)[:_LONGEST]

        def bad(line: PastedLine) -> str:
            return "refused" if meaning in line.bad else ""

        return Column(
            self._heading(at, meaning),
            text,
            meaning=bad,
            tip=lambda line: line.bad.get(meaning, text(line)),
        )

    def _heading(self, at: int, meaning: str) -> str:
        if not meaning.startswith(FINDS):
            return meaning
        headings = self._block.headings
        return headings[at] if at < len(headings) else meaning.removeprefix(FINDS)
