"""居民: where people live, who they are, and all that is known of one of them."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from community_desk.desktop.base_tab import BaseTab
from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.kit.dialogs import ask_open
from community_desk.desktop.kit.pages import fill_menu, page_shown
from community_desk.desktop.kit.panes import Card, Columns, reach_all, tab_layout, tab_through
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.tabs.ledgers.many_from_list import offer_books
from community_desk.desktop.tabs.registry.as_of import at_day, offer_days
from community_desk.desktop.tabs.registry.beginning import Beginning
from community_desk.desktop.tabs.registry.card import PersonCard
from community_desk.desktop.tabs.registry.coming_people import list_coming
from community_desk.desktop.tabs.registry.more import PAGES, page_makers
from community_desk.desktop.tabs.registry.named_lists import EVERYBODY
from community_desk.desktop.tabs.registry.pages import Pages
from community_desk.desktop.tabs.registry.people import PeoplePane
from community_desk.desktop.tabs.registry.places import PlacesPane
from community_desk.desktop.tabs.registry.saved_notice import tell_saved
from community_desk.errors import DeskError
from community_desk.ledgers.in_force import books_in_force
from community_desk.office.permissions import may
from community_desk.registry.addresses import parse_address
from community_desk.registry.lists import Filter, is_anybody
from community_desk.registry.records import Resident, ResidentRow
from community_desk.registry.residents import load_resident, settle_flag

# The form and the dialogs are loaded when they are first wanted, not at the start.
if TYPE_CHECKING:
    from community_desk.desktop.tabs.registry.export_dialog import ExportDialog
    from community_desk.desktop.tabs.registry.form import PersonForm, Saved
    from community_desk.desktop.tabs.registry.import_wizard import ImportWizard, Unfinished

# The card follows the line: at once when one moves, when the typing rests (ms) in a search.
_REST = 60


class RegistryTab(BaseTab):
    """居民."""

    subjects = ("registry", "certificates", "ledgers")

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        # All is made in its place: Qt dresses once more whatever is moved.
        columns = Columns(theme, [], [], self)
        self.beginning = Beginning(context)
        self.either = Either(columns, self.beginning, self)
        tab_layout(theme, self).addWidget(self.either, 1)
        self.places = PlacesPane(context, columns)
        self.people = PeoplePane(context, self)
        self.pages = Pages(self.people, page_makers(), context, columns)
        self.right = QStackedWidget(columns)
        nobody = Card(theme, self.right)
        nobody.body.addWidget(EmptyState(theme, "user", self.tr("选一个人，这里看全部资料")))
        self.card = PersonCard(context, lambda: books_in_force(context.office), self, self.right)
        self._form: PersonForm | None = None
        self._asking: QFileDialog | None = None
        self._dialog: ImportWizard | ExportDialog | None = None
        self._person: Resident | None = None
        self._awaited: ResidentRow | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._show_awaited)
        self.right.addWidget(nobody)
        self.right.addWidget(self.card)
        self.places.setMinimumWidth(theme.px(165))
        self.right.setMinimumWidth(theme.px(310))
        fill_menu(context, self.people.more_button, PAGES, self.pages.open)
        self.show_front = self.pages.show_first
        self.where = lambda: page_shown("registry_page", self.pages) or self.card.shown()
        self.acts = self.people.acts()
        offer_days(context, self.people, self.list_found)
        offer_books(context, self.people)
        columns.fill(theme, [self.places, self.pages, self.right], [236, 760, 396])
        self._hand_focus_on()
        tab_through(self.people.add_button, *self.places.by_tab())
        self._connect()
        self.reload()

    @property
    def form(self) -> "PersonForm":
        """The form, made when it is first wanted."""
        if self._form is None:
            from community_desk.desktop.tabs.registry.form import PersonForm

            self._form = PersonForm(self.context)
            self._form.saved.connect(self._saved)
            self._form.left.connect(self._leave_form)
            self.right.addWidget(self._form)
        return self._form

    def reload(self) -> None:
        """Reads lists, table and card again."""
        self.either.show_content(is_anybody(self.context.office) or self.is_editing())
        self.people.reload()
        self.places.reload()
        if (page := self.pages.shown()) is not None:
            page.reload()
        if self._person is not None:
            if not self.unsaved():
                self._show_uid(self._person.uid)
        elif not self.is_editing() and not self.people.is_searching():
            self._list_again()

    def open_target(self, target: Target) -> None:
        """Goes to a resident, or to a page and a thing on it."""
        if target.kind == "registry_page":
            self.pages.open(target.key).open_key(target.also)
        elif target.kind == "resident":
            self.go_to(target.key)
            if target.also:
                self.edit_at(target.key, target.also)
            if not self.is_editing():
                self.people.table.setFocus()
        elif target.kind == "people":
            list_coming(self, target)
        elif target.kind == "new_resident" and not self._keeps_form():
            self.add_person({"name": target.key} if target.key else None)

    def take_focus(self) -> None:
        front = self.pages.shown() if self.either.shows_content() else self.beginning
        front.take_focus() if front is not None else self.setFocus()

    def unsaved(self) -> bool:
        return self.is_editing() and bool(self.form.typed())

    def show_unsaved(self) -> None:
        self.form.go_on()

    def let_go(self) -> None:
        self._rest.stop()  # the office may be closed before it fires
        self.people.let_go()
        self.places.let_go()
        super().let_go()

    def go_to(self, uid: str) -> None:
        """Shows a person in the table, among the neighbours where need be, and on the card."""
        with self.telling():
            person = load_resident(self.context.office, uid)
            if self._keeps_form():
                return
            self.context.changes.leaving.emit()
            self._close_form()
            if not self.people.show_person(person.uid):
                self.list_people(self._near(person), choose_first=False)
                self.people.show_person(person.uid)
            self._show(person)

    def list_people(self, which: Filter, *, choose_first: bool = True) -> None:
        """Lists a place or one of the named lists."""
        self.pages.show_first()
        self.places.choose(which)
        title = at_day(self.places.title(replace(which, as_of="")), which.as_of)
        self.people.show_filter(which, title, choose_first=choose_first)

    def list_found(self, which: Filter, title: str) -> None:
        """Lists the people of a filter that no line of the left pane stands for."""
        self.places.clear_choice()
        self.people.show_filter(which, title)

    def show_card(self, uid: str) -> None:
        """Shows a person on the card; the middle stays as it is."""
        if not self._keeps_form():
            self._show_uid(uid)

    def is_editing(self) -> bool:
        """Whether the form is up."""
        return self._form is not None and self.right.currentWidget() is self._form

    def add_person(self, known: Mapping[str, str] | None = None) -> None:
        """Opens the form for somebody new, for whoever may register people."""
        if not may(self.context.office, "registry.change"):
            return
        self.either.show_content(True)
        self.right.setCurrentWidget(self.form)
        self.form.begin_new(known)

    def edit_person(self) -> None:
        """Opens the form for the person on the card, for whoever may change it."""
        if not may(self.context.office, "registry.change"):
            return
        if self._rest.isActive():
            self._show_awaited()
        if self._person is not None and not self.is_editing():
            with self.telling():
                person = load_resident(self.context.office, self._person.uid)
                self.right.setCurrentWidget(self.form)
                self.form.begin_edit(person)

    def edit_at(self, uid: str, at: str) -> None:
        """Opens the form for a person with the cursor in one of its fields."""
        self.show_card(uid)
        self.edit_person()
        if self.is_editing() and self.form.uid() == uid:
            self.form.go_to_field(at)

    def import_people(self) -> None:
        """Asks for a workbook and imports it."""
        kinds = self.tr("表格文件 (*.xlsx *.xls *.ods *.csv)")
        self._asking = ask_open(self, self.tr("选择名册"), kinds, self._import_file)

    def export_people(self) -> None:
        """Asks why, whom and where to, and exports."""
        from community_desk.desktop.tabs.registry.export_dialog import ExportDialog

        which, title = self.people.listed()
        self._dialog = ExportDialog(self.context, which, title, self)
        self._dialog.open()

    def _connect(self) -> None:
        self.places.chosen.connect(self._place_chosen)
        self.people.chosen.connect(self._row_chosen)
        self.people.opened.connect(self.edit_person)
        self.people.searched.connect(self.places.clear_choice)
        self.people.search_ended.connect(self._list_again)
        self.people.add_wanted.connect(self._add_wanted)
        self.people.import_wanted.connect(self.import_people)
        self.people.export_wanted.connect(self.export_people)
        self.people.block_wanted.connect(self._show_block)
        self.pages.currentChanged.connect(self._hand_focus_on)
        self.pages.person_wanted.connect(self.show_card)
        self.pages.people_wanted.connect(self.list_found)
        self.pages.edit_wanted.connect(self.edit_at)
        self.beginning.add_wanted.connect(self._add_wanted)
        self.beginning.import_wanted.connect(self.import_people)
        self.card.edit_wanted.connect(self.edit_person)
        self.card.letter_wanted.connect(self._begin_letter)
        self.card.relative_wanted.connect(self._add_relative)
        self.card.person_wanted.connect(self.go_to)
        self.card.settle_wanted.connect(self._settle)

    def _hand_focus_on(self) -> None:
        page = self.pages.shown()
        # Handing it on to a page, Qt would leave out what stands before the thing that gets it.
        self.setFocusProxy(self.people.table if page is None else None)  # type: ignore[arg-type]
        if page is not None:
            reach_all(page, self.people.add_button)

    def _show_block(self) -> None:
        from community_desk.desktop.tabs.registry.block_page import BlockPage

        page = self.pages.page("block")
        assert isinstance(page, BlockPage)
        page.show_place(self.people.filter())
        self.pages.open("block")

    def _near(self, person: Resident) -> Filter:
        where = parse_address(person.address)
        near = Filter(where.compound, where.block, where.unit)
        return near if where and self.places.choose(near) else EVERYBODY

    def _place_chosen(self, which: Filter) -> None:
        self.pages.show_first()
        self.people.show_filter(which, self.places.title(which))

    def _list_again(self) -> None:
        which = self.people.filter()
        if self.places.choose(which):
            self.people.show_filter(which, self.places.title(which))
        else:  # such as the people behind a figure
            self.people.list_again()

    def _row_chosen(self, row: ResidentRow | None) -> None:
        self._awaited = row
        self._rest.start(_REST if self.people.is_searching() else 0)

    def _show_awaited(self) -> None:
        self._rest.stop()
        row, self._awaited = self._awaited, None
        if row is None:
            if not self.is_editing():
                self._person = None
                self.right.setCurrentIndex(0)
        elif self._person is None or row.uid != self._person.uid:
            self._show_uid(row.uid)

    def _show_uid(self, uid: str) -> None:
        try:
            self._show(load_resident(self.context.office, uid))
        except DeskError:  # taken out of the registry meanwhile
            self._person = None
            if not self.is_editing():
                self.right.setCurrentIndex(0)

    def _show(self, person: Resident) -> None:
        if self._keeps_form():
            return
        self._close_form()
        self._person = person
        self.card.show_person(person)
        self.right.setCurrentWidget(self.card)

    def _keeps_form(self) -> bool:
        """Whether the form has to stay, since something in it is not saved yet; says so."""
        if not self.unsaved():
            return False
        # Somebody who is typing a search goes on typing there.
        if not self.people.search.hasFocus():
            if self.form.uid():
                self.people.show_person(self.form.uid())
            self.form.go_on()
        self.context.notify(self.tr("表单还没有保存：按 Ctrl+S 保存，Esc 放弃"), meaning="due")
        return True

    def _add_wanted(self) -> None:
        if self._keeps_form():
            return
        name = self.people.name_not_found()
        self.add_person({"name": name} if name else None)

    def _add_relative(self) -> None:
        if self._person is not None:
            shared = ("household_number", "address", "status")
            self.add_person({fact: getattr(self._person, fact) for fact in shared})

    def _begin_letter(self) -> None:
        if self._person is not None:
            self.context.open_certificate_type("residence", self._person.uid)

    def _settle(self, reason: str) -> None:
        if self._person is not None:
            with self.telling():
                settle_flag(self.context.office, self._person.uid, reason)
                self.context.tell_changed("registry")
                self.context.notify(self.tr("已核对"))

    def _saved(self, saved: "Saved") -> None:
        self._person = after = saved.after
        self._close_form()
        self.context.note("resident", after.uid)
        self.context.tell_changed("registry")
        if (page := self.pages.shown()) is not None:
            self._show(after)
            page.take_focus()
        else:
            self.go_to(after.uid)
            self.people.table.setFocus()
        tell_saved(self.context, saved, self._went_back)

    def _went_back(self, person: Resident | None) -> None:
        if person is None:
            self._person = None
        self.context.tell_changed("registry")
        if person is not None:
            self.go_to(person.uid)

    def _leave_form(self) -> None:
        typed, uid = self.form.typed(), self.form.uid()
        self._close_form()
        self.either.show_content(is_anybody(self.context.office))
        row, page = self.people.table.record(), self.pages.shown()
        if row is not None and page is None:
            self._show_uid(row.uid)
        self.take_focus()
        if typed:
            self.context.notify(
                self.tr("没有保存"),
                meaning="neutral",
                action=self.tr("继续填写"),
                act=partial(self._type_again, uid, typed),
            )

    def _type_again(self, uid: str, typed: Mapping[str, str]) -> None:
        if uid:
            self.go_to(uid)
            self.edit_person()
        else:
            self.add_person()
        self.form.type_again(typed)

    def _close_form(self) -> None:
        if self.is_editing():
            self.right.setCurrentIndex(1 if self._person is not None else 0)

    def _import_file(self, path: str, unfinished: "Unfinished | None" = None) -> None:
        from community_desk.desktop.tabs.registry.import_wizard import ImportWizard

        again = partial(self._import_file, path)
        dialog = ImportWizard(self.context, Path(path), self, unfinished, go_on=again)
        dialog.imported.connect(self._imported)
        dialog.people_wanted.connect(self.list_found)
        self._dialog = dialog
        dialog.open()

    def _imported(self) -> None:
        self.context.tell_changed("registry")
        self.list_people(EVERYBODY)
