"""Pictures of each tab and dialog, drawn without a screen: for the demo, and to look at."""

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSettings
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from community_desk.certificates import register
from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.draft_list import drafts_of
from community_desk.certificates.list_import import read_list_file
from community_desk.certificates.refusal_counts import year_counts
from community_desk.certificates.replies import ReplyRequest
from community_desk.certificates.verifying import qr_text
from community_desk.desktop.about_dialog import AboutDialog
from community_desk.desktop.context import DeskContext
from community_desk.desktop.first_run import FirstRunParts, NewOfficeDialog, Welcome
from community_desk.desktop.gallery_expenses import expenses_dialogs, expenses_pages
from community_desk.desktop.gallery_office import office_dialogs, office_pages
from community_desk.desktop.gallery_settling import settle, wait
from community_desk.desktop.gallery_taking import Making, taking, taking_account
from community_desk.desktop.gallery_window import reader_pages, window_pages, with_what_floats
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.memory import Preferences, remember_office
from community_desk.desktop.naming import is_invented
from community_desk.desktop.preferences_dialog import PreferencesDialog
from community_desk.desktop.recovery_code import RecoveryCodeDialog
from community_desk.desktop.shortcuts_sheet import ShortcutsSheet
from community_desk.desktop.sign_in import SignIn
from community_desk.desktop.tabs.certificates.dialogs import ReissueDialog, VoidDialog
from community_desk.desktop.tabs.certificates.drafts_page import SendBackDialog
from community_desk.desktop.tabs.certificates.hand_dialog import HandLetterDialog
from community_desk.desktop.tabs.certificates.hand_import_dialog import HandImportDialog
from community_desk.desktop.tabs.certificates.handover_dialog import HandoverDialog
from community_desk.desktop.tabs.certificates.pattern_dialog import PatternDialog
from community_desk.desktop.tabs.certificates.reply_dialog import ReplyDialog
from community_desk.desktop.tabs.certificates.rules_import import ImportListDialog
from community_desk.desktop.tabs.certificates.seal_dialog import SealDialog
from community_desk.desktop.tabs.certificates.term_dialog import TermDialog
from community_desk.desktop.tabs.certificates.wording_versions import VersionsDialog
from community_desk.desktop.tabs.ledgers.design_new import NewBookDialog
from community_desk.desktop.tabs.ledgers.design_versions import BookVersionsDialog
from community_desk.desktop.tabs.ledgers.dialogs import CloseEntryDialog
from community_desk.desktop.tabs.ledgers.export_dialog import ExportBookDialog
from community_desk.desktop.tabs.ledgers.print_dialog import PrintBookDialog
from community_desk.desktop.tabs.registry.as_of import DayDialog
from community_desk.desktop.tabs.registry.consent_dialog import ConsentDialog
from community_desk.desktop.tabs.registry.export_dialog import ExportDialog
from community_desk.desktop.tabs.registry.import_wizard import ImportWizard
from community_desk.desktop.tabs.registry.life_menu import EVENTS, life_dialog
from community_desk.desktop.tabs.registry.merge_dialog import MergeDialog
from community_desk.desktop.tabs.registry.prints import PersonSheetDialog
from community_desk.desktop.tabs.registry.request_dialogs import RequestDialog
from community_desk.desktop.tabs.registry.saved_list_dialog import SavedListDialog
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.desktop.theme import Theme
from community_desk.ledgers import entries
from community_desk.ledgers.in_force import books_in_force
from community_desk.office.office import Office
from community_desk.registry import lists
from community_desk.registry.codes import HEAD
from community_desk.registry.duplicates import find_duplicates
from community_desk.registry.lists import Filter
from community_desk.registry.residents import load_resident
from community_desk.registry.saved_lists import SHIPPED, definition_of

SIZE = (1440, 900)
BOOK = "0305"
WITH_FILES = "1402"
LOCAL_LIST = """事项,口径
居住证明,可开具
亲属关系证明,仅限公证
家庭经济困难证明,主任签批
转学证明,不予开具
健在证明,原则上不开
"""
PNG_QUALITY = 80  # a twentieth larger than usual, for three quarters of the time
DIALOG = "dialog-"  # what the names of their pictures begin with


@dataclass(frozen=True, slots=True)
class Show:
    """What is shown: an office's window in a look, and what the first dialogs need.

    ``roster`` is a workbook to picture the import with, without which that picture is left out;
    ``blank`` a department's form, ``account`` one of the expenses as kept before, ``bank`` a list
    to compare with. ``reader`` is the window of somebody who may only read.
    """

    window: MainWindow
    look: Theme
    first_run: FirstRunParts
    roster: Path | None = None
    blank: Path | None = None
    account: Path | None = None
    bank: Path | None = None
    reader: MainWindow | None = field(default=None, kw_only=True)


def draw_gallery(app: QApplication, show: Show, folder: Path) -> list[Path]:
    """Draws every tab and every dialog into ``folder`` as PNG; gives the files in order."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name, shown in walk(app, show):
        is_dialog = name.startswith(DIALOG)
        picture = _in_the_middle(shown, show) if is_dialog else with_what_floats(shown)
        file = folder / f"{name}.png"
        picture.save(str(file), quality=PNG_QUALITY)
        files.append(file)
    return files


def walk(
    app: QApplication,
    show: Show,
    size: tuple[int, int] = SIZE,
    *,
    only: Container[str] | None = None,
) -> Iterator[tuple[str, QWidget]]:
    """Brings up every page of the window and every dialog, or ``only`` some, one after the other,
    each with a name; given is the window or the dialog, once nothing moves in it any more.
    """
    window = show.window
    window.resize(*size)
    window.show()
    for name, act in _pages(show).items():
        if only is not None and name not in only:
            continue
        act()
        settle(app, window)
        yield name, window
    window.unlock()
    if show.reader is not None:
        yield from _what_a_reader_sees(app, show.reader, size)
    for name, make in dialogs(show):
        if only is not None and f"{DIALOG}{name}" not in only:
            continue
        dialog = make()
        dialog.show()
        settle(app, window)
        yield f"{DIALOG}{name}", dialog
        dialog.close()


def _what_a_reader_sees(
    app: QApplication, reader: MainWindow, size: tuple[int, int]
) -> Iterator[tuple[str, QWidget]]:
    reader.resize(*size)
    reader.show()
    for name, act in reader_pages(reader).items():
        settle(app, reader)
        act()
        settle(app, reader)
        yield name, reader
    reader.close()


def _pages(show: Show) -> dict[str, Callable[[], None]]:
    window = show.window
    somebody = _somebody(window.context.office)
    context = window.context
    return {
        "1-registry": lambda: _open_resident(context, somebody),
        "1-registry-block": lambda: _open_page(window, "block"),
        "1-registry-duplicates": lambda: _open_page(window, "duplicates"),
        "1-registry-health": lambda: _open_page(window, "health"),
        "1-registry-imports": lambda: _open_page(window, "imports"),
        "1-registry-statistics": lambda: _open_page(window, "statistics"),
        "1-registry-requests": lambda: context.open("registry_page", "requests"),
        "1-registry-cleanup": lambda: context.open("registry_page", "cleanup"),
        "2-ledgers": lambda: context.open_book(BOOK),
        "2-ledgers-files": lambda: context.open_book(WITH_FILES),
        "3-certificates": lambda: context.open_certificate_type("lost_id_card", somebody),
        "3-certificates-letter": lambda: context.open_certificate_type("residence", somebody),
        "3-certificates-verify": lambda: context.open(
            "certificates_page", "verify", _a_letters_code(context.office)
        ),
        "3-certificates-paper": lambda: _open_fetched(context),
        "3-certificates-people": lambda: _open_draft(context),
        "2-ledgers-forms": lambda: context.open("ledgers_page", "forms", str(show.blank or "")),
        "2-ledgers-design": lambda: context.open("ledgers_page", "design", BOOK),
        "2-ledgers-reviews": lambda: context.open("ledgers_page", "reviews"),
        "2-ledgers-burden": lambda: context.open("ledgers_page", "burden"),
        "2-ledgers-overlap": lambda: context.open("ledgers_page", "overlap"),
        "2-ledgers-archives": lambda: context.open("ledgers_page", "archives"),
        "2-ledgers-keeping": lambda: context.open("ledgers_page", "keeping"),
        "3-certificates-drafts": lambda: context.open("certificates_page", "drafts"),
        "3-certificates-signers": lambda: context.open("certificates_page", "signers"),
        "3-certificates-rules": lambda: context.open("certificates_page", "rules"),
        "3-certificates-seal": lambda: context.open("certificates_page", "seal"),
        "3-certificates-numbers": lambda: context.open("certificates_page", "numbers"),
        "3-certificates-hand": lambda: context.open("certificates_page", "hand"),
        "3-certificates-wordings": lambda: context.open("certificates_page", "wordings", "kinship"),
        "3-certificates-batch": lambda: context.open("certificates_page", "batch"),
        "3-certificates-batch-rest": lambda: context.open("certificates_page", "batch", "rest"),
        "3-certificates-papers": lambda: context.open("certificates_page", "paper"),
        "3-certificates-burden": lambda: context.open("certificates_page", "burden"),
        "4-expenses": lambda: window.show_tab("expenses"),
        **expenses_pages(context, show.bank),
        **window_pages(window),
        **office_pages(window),
    }


def _somebody(office: Office) -> str:
    """A resident with something to show: one who stands in a book."""
    for row in entries.page(office, books_in_force(office).find(BOOK), limit=1):
        return row.resident_uid
    return ""


def _a_letters_code(office: Office) -> str:
    """What the QR code of the last letter says."""
    letters = (row.number for row in register.page(office) if row.kind == "letter")
    return qr_text(office, next(letters, ""))


def _open_fetched(context: DeskContext) -> None:
    """A letter that was handed over; in a small office the last such has lapsed."""
    lapsed = register.page(context.office, state="lapsed", limit=1)
    for row in (*lapsed, *register.page(context.office, state="handed", limit=1)):
        context.open_letter(row.number)


def _open_resident(context: DeskContext, uid: str) -> None:
    if uid:
        context.open_resident(uid)


def _open_draft(context: DeskContext) -> None:
    """A letter with two people in it, one of them typed in."""
    for draft in drafts_of(context.office)[:1]:
        context.open("draft", draft.uid)


def _open_page(window: MainWindow, key: str) -> None:
    window.show_tab("registry")
    if (tab := window.findChild(RegistryTab)) is not None:
        tab.pages.open(key)


def _recovery_code(show: Show) -> RecoveryCodeDialog:
    code = "K7MQD-R4TWX-9HCFE-ZB5NP-G2VJS-A8YU3"
    say = show.window.context.say_error
    return RecoveryCodeDialog(
        show.look, code, lambda: b"", lambda *_: None, say, show.window, must=False
    )


def _recovery_code_asked(show: Show) -> RecoveryCodeDialog:
    asking = _recovery_code(show)
    asking.ask_groups()
    return asking


def _import_result(context: DeskContext, roster: Path, window: MainWindow) -> ImportWizard:
    wizard = ImportWizard(context, roster, window)
    wait(window)
    wizard.main.click()
    return wizard


def dialogs(show: Show) -> Iterator[Making]:
    """By name, what makes each dialog, before the next is asked for."""
    context, window, look = show.window.context, show.window, show.look
    office = context.office
    with TemporaryDirectory() as elsewhere:
        memory = QSettings(f"{elsewhere}/memory.ini", QSettings.Format.IniFormat)
        remember_office(
            memory, office.folder, office.setting("name"), is_invented=is_invented(office)
        )
        yield "sign-in", partial(SignIn, look, memory, show.first_run.say)
        memory.sync()
    yield "welcome", partial(Welcome, look, show.first_run)
    yield "new-office", partial(NewOfficeDialog, look, show.first_run, None)
    yield "recovery-code", partial(_recovery_code, show)
    yield "recovery-code-asked", partial(_recovery_code_asked, show)
    yield "preferences", partial(PreferencesDialog, look, Preferences(), None)
    yield "keys", partial(ShortcutsSheet, look, None)
    yield "about", partial(AboutDialog, look, office.folder, None)
    if show.roster is not None:
        yield "import", partial(ImportWizard, context, show.roster, window)
        yield "import-result", partial(_import_result, context, show.roster, window)
    yield "saved-list", partial(_a_list, context, window)
    yield from _life(context, window)
    for person in lists.page(office, Filter(named="all"), sort="age", limit=1):
        yield (
            "sheet-person",
            partial(PersonSheetDialog, context, load_resident(office, person.uid), window),
        )
    for pair in find_duplicates(office)[:1]:
        yield "merge", partial(MergeDialog, context, pair.one.uid, pair.other.uid, window)
    yield "export-registry", partial(ExportDialog, context, Filter(), "", window)
    yield "request", partial(RequestDialog, context, window)
    for child in lists.page(office, Filter(named="children"), limit=1):
        yield (
            "consent",
            partial(ConsentDialog, context, load_resident(office, child.uid), None, window),
        )
    book = books_in_force(office).find(BOOK)
    yield "new-book", partial(NewBookDialog, context, books_in_force(office).books, window)
    yield "book-versions", partial(BookVersionsDialog, context, book, window)
    yield from taking(context, book, window, lambda: wait(window))
    yield "export-book", partial(ExportBookDialog, context, book, window)
    yield "print-book", partial(PrintBookDialog, context, book, window)
    yield "close-entry", partial(CloseEntryDialog, context, book.name, window)
    letters = [row for row in register.page(office, limit=200) if row.kind == "letter"]
    for row in letters[:1]:
        yield "void", partial(VoidDialog, context, row, window)
    for draft in drafts_of(office, waiting_only=True)[:1]:
        yield "send-back", partial(SendBackDialog, context, draft, window)
        yield "reissue", partial(ReissueDialog, context, row, window)
        yield "hand-over", partial(HandoverDialog, context, row, window)
    yield "term", partial(TermDialog, context, None, window)
    yield "seal", partial(SealDialog, context, window)
    yield "reply", partial(ReplyDialog, context, ReplyRequest(_asking_most(context.office)), window)
    yield "number-pattern", partial(PatternDialog, context, "certificate", window)
    yield "hand-letter", partial(HandLetterDialog, context, None, window)
    yield "hand-import", partial(HandImportDialog, context, window)
    yield from office_dialogs(context, window)
    yield "import-list", partial(_a_local_list, context, window)
    title = load_catalogue().find("residence").title
    yield "wording-versions", partial(VersionsDialog, context, "residence", title, window)
    yield from expenses_dialogs(context, window)
    if show.account is not None:
        yield from taking_account(context, show.account, window, lambda: wait(window))


def _a_list(context: DeskContext, window: MainWindow) -> SavedListDialog:
    dialog = SavedListDialog(context, window)
    dialog.form.set_values({"name": context.translate("lists", SHIPPED[0].name)})
    definition = definition_of(SHIPPED[0])
    dialog.lines[0].show_asked(definition.conditions[0])
    for condition in definition.conditions[1:]:
        dialog.add_line(condition)
    return dialog


def _asking_most(office: Office) -> str:
    """The body that asked most often for what is refused."""
    bodies = year_counts(office, office.today().year).bodies
    return bodies[0].name if bodies else ""


def _a_local_list(context: DeskContext, window: MainWindow) -> ImportListDialog:
    with TemporaryDirectory() as elsewhere:
        file = Path(elsewhere) / "某市证明清单.csv"
        file.write_text(LOCAL_LIST, encoding="utf-8")
        return ImportListDialog(context, file, read_list_file(file), window)


def _life(context: DeskContext, window: MainWindow) -> Iterator[Making]:
    """The events of the first household of a family."""
    rows = lists.page(context.office, Filter(named="all"), sort="address", limit=50)
    row = next((row for row in rows if row.relation == HEAD), None)
    if row is not None:
        person = load_resident(context.office, row.uid)
        for key, (_, name, whom) in EVENTS.items():
            if "away" not in whom or "here" in whom:
                yield (
                    f"life-{key.replace('_', '-')}",
                    partial(life_dialog, name, context, person, window),
                )
    yield "day", partial(DayDialog, context, "", window)


def _in_the_middle(dialog: QWidget, show: Show) -> QImage:
    """A dialog in the middle of a picture of the size of the window."""
    look = show.look
    shot = dialog.grab()
    picture = QImage(*SIZE, QImage.Format.Format_RGB32)
    picture.fill(look.colour("shade"))
    painter = QPainter(picture)
    left = (SIZE[0] - dialog.width()) // 2
    top = (SIZE[1] - dialog.height()) // 2
    painter.setPen(look.colour("field_line"))
    painter.drawRect(left - 1, top - 1, dialog.width() + 1, dialog.height() + 1)
    painter.drawPixmap(left, top, shot)
    painter.end()
    return picture
