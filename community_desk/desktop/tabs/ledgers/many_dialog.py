"""批量登记: many residents found by words or a list enter a book with values that are the same."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.panes import ScrollPane, quiet_label, text_label
from community_desk.desktop.kit.search_field import SearchField
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.kit.tags import TagText, restyle
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.tabs.ledgers.entry_form import EntryForm
from community_desk.desktop.tabs.ledgers.taken import outcome_tag
from community_desk.desktop.working_dialog import WorkingDialog
from community_desk.errors import DeskError
from community_desk.ledgers.add_many import (
    add_many,
    common_columns,
    homes_of,
    look_at,
    residents_found,
    residents_of,
)
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.paste import Taken
from community_desk.ledgers.people import kept_lists, people_of
from community_desk.ledgers.taking import Plan
from community_desk.office.office import Office
from community_desk.registry import lists
from community_desk.registry.lists import Filter
from community_desk.registry.saved_lists import SavedList, definition_of
from community_desk.registry.store_bulk import Stored

Who = Callable[[Office], list[Stored]]


@dataclass(frozen=True, slots=True)
class ManyLine:
    """Somebody who was found; ``outcome`` is empty for who cannot be entered, ``says`` why."""

    person: Stored
    address: str
    outcome: str
    says: str


class ManyDialog(WorkingDialog):
    """Finds residents and enters them; ``given`` is the list it begins with, and its title.
    ``taken`` carries what was done.
    """

    taken = Signal(object)

    def __init__(
        self,
        context: DeskContext,
        book: Book,
        parent: QWidget,
        *,
        given: tuple[str, Filter] | None = None,
    ) -> None:
        title = self.tr("批量登记到《{book}》").format(book=book.name)
        super().__init__(context, title, parent)
        theme = context.theme
        self._book = book
        self.lines: list[ManyLine] = []
        self._left_out: set[int] = set()
        self._asked = 0
        self._lists: list[tuple[str, tuple[str, Filter | SavedList]]] = []
        if given is not None:
            self._lists.append(("given", given))
        self._lists += self._known_lists()
        self.words = SearchField(theme, self.tr("找人：姓名、拼音、3-2-501"))
        self.words.searched.connect(self._search)
        choices = {"": self.tr("或选一个名单、一栋楼")}
        self.list = ChoiceField(theme, choices | {key: word for key, (word, _) in self._lists})
        self.list.setAccessibleName(self.tr("名单或楼栋"))
        self.list.edited.connect(self._take_list)
        self.model = PagedModel(self._columns(), parent=self, key=lambda line: line.person.id)
        self.table = TableView(theme, self.model)
        self.table.setAccessibleName(self.tr("要登记的人"))
        self.table.ticked.connect(self._toggle)
        self.table.opened.connect(self._toggle)
        self.detail = quiet_label("")
        self.table.chosen.connect(self._say_line)
        self.empty = EmptyState(theme, "users", self.tr("先找到要登记的人"))
        self.either = Either(self.table, self.empty)
        self.form = EntryForm(context)
        self.form.lay(replace(book, columns=tuple(common_columns(book)), retired=()), frozenset())
        self.sentence = text_label("")
        self.body.addWidget(self.sentence)
        self.body.addLayout(self._halves(), 1)
        self.main = self.add_buttons("")
        self.main.clicked.connect(self._add)
        around = parent.window().size()
        self.resize(
            QSize(
                min(theme.px(1080), around.width() - theme.px(60)),
                min(theme.px(620), around.height() - theme.px(60)),
            )
        )
        self._show([])
        self.words.setFocus()
        if given is not None:
            self.choose_list("given")

    def choose_list(self, key: str) -> None:
        """Lists the people of a list or a building, by the key of the choice."""
        self.list.set_value(key)
        self._take_list()

    def chosen(self) -> list[Stored]:
        """Who will be entered."""
        return [
            line.person
            for line in self.lines
            if line.outcome and line.person.id not in self._left_out
        ]

    def _halves(self) -> QHBoxLayout:
        theme = self._context.theme
        find = QHBoxLayout()
        find.setSpacing(theme.px(8))
        find.addWidget(self.words, 3)
        find.addWidget(self.list, 2)
        left = QVBoxLayout()
        left.setSpacing(theme.px(10))
        left.addLayout(find)
        left.addWidget(self.either, 1)
        left.addWidget(self.detail)
        pane = ScrollPane(theme)
        pane.body.addWidget(quiet_label(self.tr("每个人都填成这样；不同的以后逐条改。")))
        pane.body.addWidget(self.form)
        pane.body.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(20))
        row.addLayout(left, 3)
        row.addWidget(pane, 2)
        return row

    def _known_lists(self) -> list[tuple[str, tuple[str, Filter | SavedList]]]:
        office, say = self._context.office, self._context.translate
        found: dict[str, tuple[str, Filter | SavedList]] = {
            f"named {key}": (say("lists", title), Filter(named=key))
            for key, title in lists.NAMED_TITLES.items()
            if key not in ("all", "gone")
        }
        for saved in kept_lists(office):
            name = saved.name if saved.uid else say("lists", saved.name)
            found[f"saved {saved.uid or saved.name}"] = (name, saved)
        word = office.setting("building_word")
        for place in lists.places(office):
            block = f"{place.compound}{place.block}{word}" if place.block else place.compound
            if block:
                found[f"place {block}"] = (block, Filter(place.compound, place.block))
        return list(found.items())

    def _search(self, words: str) -> None:
        self.list.set_value("")
        self._look(lambda office: residents_found(office, words) if words else [])

    def _take_list(self) -> None:
        which = dict(self._lists).get(self.list.value())
        self.words.blockSignals(True)
        self.words.clear()
        self.words.blockSignals(False)
        if which is None:
            self._look(lambda office: [])
            return
        asked = which[1]

        def who(office: Office) -> list[Stored]:
            if isinstance(asked, SavedList):
                return residents_of(office, people_of(office, definition_of(asked)))
            return residents_of(office, asked)

        self._look(who)

    def _look(self, who: Who) -> None:
        self._asked += 1
        number, book = self._asked, self._book

        def work(office: Office, _: object) -> tuple[list[Stored], Plan, Mapping[int, str]]:
            residents = who(office)
            return residents, look_at(office, book, residents), homes_of(office, residents)

        def found(result: tuple[list[Stored], Plan, Mapping[int, str]]) -> None:
            if number == self._asked:
                self._show(self._lines(*result))

        self._context.tasks.run(work, found, failure=self._failed)

    def _lines(
        self, residents: Sequence[Stored], plan: Plan, homes: Mapping[int, str]
    ) -> list[ManyLine]:
        says = {p.row: " ".join(map(self._context.say_error, p.errors)) for p in plan.skipped}
        return [
            ManyLine(one, homes.get(one.id, ""), "" if row in says else "added", says.get(row, ""))
            for row, one in enumerate(residents, 1)
        ]

    def _show(self, lines: list[ManyLine]) -> None:
        self.lines = lines
        self._left_out = set()
        self.table.size_anew()
        self.model.set_source(self._page, lambda: len(self.lines))
        self.either.show_content(bool(lines))
        if self.words.text() or self.list.value():
            self.empty.say(self.tr("没有找到人"), self.tr("换个写法，或选一个名单"))
        else:
            self.empty.say(self.tr("先找到要登记的人"))
        self.table.select_row(0)
        self._say()

    def _say(self) -> None:
        chosen = len(self.chosen())
        text = self.tr("找到 {found} 人，登记 {chosen} 人，{left} 人不登记。")
        counts = {"found": len(self.lines), "chosen": chosen, "left": len(self.lines) - chosen}
        self.sentence.setText(text.format(**{key: f"{n:,}" for key, n in counts.items()}))
        restyle(self.sentence, meaning="")
        self.main.set_text(self.tr("登记 {count} 人").format(count=f"{chosen:,}"))
        self.main.setEnabled(chosen > 0)

    def _say_line(self, line: ManyLine | None) -> None:
        hint = self.tr("空格键：这个人登记、不登记。") if line is not None else ""
        self.detail.setText((line.says if line else "") or hint)

    def _toggle(self, line: ManyLine) -> None:
        if line.outcome:
            self._left_out ^= {line.person.id}
            self.model.refresh()
            self._say()

    def _add(self) -> None:
        book, people, typed = self._book, self.chosen(), self.form.changes()
        self.form.clear_errors()
        self.main.setEnabled(False)
        self.work(
            lambda office, progress: add_many(office, book, people, typed, progress),
            self._added,
            self._failed,
        )

    def _added(self, taken: Taken) -> None:
        self.taken.emit(taken)
        self.accept()

    def _failed(self, error: DeskError) -> None:
        self.main.setEnabled(bool(self.chosen()))
        sentence = self._context.say_error(error)
        named = str(error.values.get("column") or error.values.get("columns") or "")
        column = named.split("、")[0]
        if column in set(self.form.keys()):
            self.form.show_error(column, sentence)
        else:
            self.sentence.setText(sentence)
            restyle(self.sentence, meaning="refused")

    def _page(self, offset: int, limit: int, _sort: str, _down: bool) -> Sequence[ManyLine]:
        return self.lines[offset : offset + limit]

    def _tag(self, line: ManyLine) -> TagText:
        if line.outcome and line.person.id in self._left_out:
            return TagText(self.tr("不登记"))
        return outcome_tag(self._context, line.outcome)

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("姓名"), lambda line: line.person.facts["name"], sample="欧阳子轩"),
            Column(self.tr("住址"), lambda line: line.address),
            Column(
                self.tr("结果"),
                lambda line: self._tag(line).text,
                tags=lambda line: [self._tag(line)],
                sample=self.tr("不能加入"),
            ),
            Column(
                self.tr("说明"), lambda line: line.says, tip=lambda line: line.says, stretch=True
            ),
        ]
