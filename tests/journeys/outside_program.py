"""A day at the desk on a PC of its own, to look afterwards at all that it left lying outside.

``python -m tests.journeys.outside_program KIND OFFICE CHOSEN STICK``: ``fill`` does a bit of
everything, ``work`` does so in the window with a bug in between, says ``here`` and waits to be
killed or (for a line) closes. CHOSEN is where the user saves, STICK the second place.
"""

import io
import sys
from pathlib import Path

from platformdirs import user_log_path
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrinter

from community_desk import app as program
from community_desk.desktop.context import Target
from community_desk.desktop.kit.printer import draw_pages
from community_desk.desktop.main_window import TABS, MainWindow
from community_desk.desktop.memory import open_memory, remember_office
from community_desk.desktop.paper_dialog import PaperDialog
from community_desk.desktop.sign_in import SignIn
from community_desk.desktop.tabs.expenses.dialogs import StatementDialog
from community_desk.desktop.tabs.registry.prints import PersonSheetDialog
from community_desk.registry.residents import load_resident
from tests.command_line.run import run
from tests.conftest import PASSWORD
from tests.journeys.outside import ADDRESS, ENTRY, ID_NUMBER, MARK, NAME, NOT_ISSUED, PAYEE, PHONE
from tests.small_files import JPEG
from tests.whole_office import LETTER, WORK, told


def fill(office: Path, chosen: Path, stick: Path) -> None:
    """By commands: in, letters, money, copies, out."""
    desk = str(office)

    def out(name: str) -> str:
        return str(chosen / name)

    roster = f"姓名,身份证号,电话,住址,与户主关系\n{NAME},{ID_NUMBER},{PHONE},{ADDRESS},户主\n"
    (chosen / "名册.csv").write_text(roster, "utf-8")
    (chosen / "照片.jpg").write_bytes(JPEG + MARK)
    told("registry import", desk, out("名册.csv"), "--problems", out("问题.xlsx"))
    told("certificates issue", desk, "residence", "--resident", ID_NUMBER, *LETTER,
         "--out", out("信.pdf"))  # fmt: skip
    told("certificates refuse", desk, "lost_id_card", "--applicant", NOT_ISSUED,
         "--asked-by", PAYEE, "--out", out("告知单.pdf"))  # fmt: skip
    told("ledgers add", desk, "1103", "--set", f"工作类型={ENTRY}")
    told("ledgers attach", desk, "1103", "1", "照片", out("照片.jpg"))
    told("expenses add", desk, "--date", "2026-01-05", "--kind", "in", "--fund", WORK,
         "--class", "", "--amount", "1000", "--text", "经费到账")  # fmt: skip
    paid = told("expenses add", desk, "--date", "2026-01-06", "--kind", "out", "--fund", WORK,
                "--class", "办公用品", "--amount", "20", "--text", "买纸", "--payee", PAYEE,
                "--handler", NOT_ISSUED)  # fmt: skip
    told("expenses attach", desk, paid["number"], out("照片.jpg"))
    told("expenses close", desk, "2026-01")
    told("expenses publish", desk, "2026-01", out("公开表.pdf"))
    for words in (
        ("office", "backup-place", desk, str(stick)),
        ("office", "backup", desk, out("备份")),
        ("registry", "export", desk, out("居民.xlsx"), "--reason", "核对", "--full"),
        ("ledgers", "export", desk, "1103", out("台账.xlsx"), "--reason", "核对"),
        ("expenses", "export", desk, out("凭证.xlsx"), "--reason", "核对"),
        ("registry", "statistics", desk, "--out", out("统计.pdf")),
    ):
        ran = run(*words)
        assert ran.code == 0, ran.err


def work(office: Path, chosen: Path) -> None:
    """In the window: signing in, looking, printing, a bug, and the end."""
    app = program._application([])
    memory = open_memory()
    remember_office(memory, office, office.name)
    desk = program.Desk(app, memory)
    desk.watch_for_crashes(user_log_path("community-desk", appauthor=False))
    desk.start()
    desk.crashes.tell_fatal()
    dialog = desk.shown
    assert isinstance(dialog, SignIn)
    dialog.password.setText(PASSWORD)
    dialog.sign_in()
    while dialog.is_trying():
        app.processEvents()
    window = desk.window
    assert window is not None
    for key in TABS:
        window.show_tab(key)
        app.processEvents()
    _look(window, chosen)
    QTimer.singleShot(0, _fail)
    while not window.notices.text():
        app.processEvents()
    window.lock()
    app.processEvents()
    _say("here")
    sys.stdin.readline()
    app.setQuitOnLastWindowClosed(False)
    QTimer.singleShot(0, window.close)
    app.exec()


def _look(window: MainWindow, chosen: Path) -> None:
    context = window.context
    person = load_resident(context.office, ID_NUMBER)
    window.open_target(Target("resident", person.uid))
    window.bar.search.setText(NAME)
    for name, dialog in (
        ("核对单", PersonSheetDialog(context, person, window)),
        ("月报表", StatementDialog(context, "2026-01", window)),
    ):
        dialog.open()
        _draw(dialog, chosen / f"{name}.pdf")
        dialog.reject()


def _draw(dialog: PaperDialog, file: Path) -> None:
    while not dialog.preview.pdf():
        program.QApplication.processEvents()
    dialog.grab()
    dialog.save_to(str(file))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file.with_suffix(".printed.pdf")))
    draw_pages(printer, dialog.preview.pdf())


def _fail() -> None:
    raise ValueError(f"no {NAME} {ID_NUMBER} at {ADDRESS}")


def _say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def main() -> None:
    kind, office, chosen, stick = sys.argv[1], *map(Path, sys.argv[2:5])
    if kind == "fill":
        fill(office, chosen, stick)
    else:
        work(office, chosen)


if __name__ == "__main__":
    assert isinstance(sys.stdout, io.TextIOWrapper)
    main()
