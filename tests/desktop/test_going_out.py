"""What the window prints or saves is on record, and every place that does so is known here."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.refusing import RefusalRequest, refuse
from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.paper_dialog import PaperDialog
from community_desk.desktop.tabs.certificates.burden_page import BurdenPage
from community_desk.desktop.tabs.certificates.tab import CertificatesTab
from community_desk.desktop.tabs.expenses.dialogs import StatementDialog
from community_desk.desktop.tabs.registry.prints import StatisticsDialog
from community_desk.office.office import Office
from tests.desktop.test_conventions import MODULES, ROOT, calls, name_of

# Modules of the window that hand pages or files out, and what of the subject notes that.
NOTED = {
    "tabs/certificates/burden_page.py": "note_burden",
    "tabs/certificates/drafting.py": "drafts.note_print",
    "tabs/certificates/numbers_page.py": "report_paper",
    "tabs/certificates/reply_dialog.py": "reply(office",
    "tabs/certificates/seal_page.py": "seal_paper",
    "tabs/certificates/stored.py": "prints.note_print",
    "tabs/expenses/accounts_page.py": "print_account",
    "tabs/expenses/budget_sheet.py": "note_budget",
    "tabs/expenses/dialogs.py": "note_statement",
    "tabs/expenses/forecast_page.py": "note_asking",
    "tabs/expenses/publish_page.py": "note_print",
    "tabs/expenses/reconcile_page.py": "print_report",
    "tabs/expenses/standards_dialog.py": "note_standards",
    "tabs/ledgers/archives_page.py": "three_copies",
    "tabs/ledgers/burden_page.py": "draw_burden_report",
    "tabs/ledgers/reviews_page.py": "checklist",
    "tabs/registry/cleanup_page.py": "cleanup_list",
    "tabs/registry/consent_dialog.py": "consent_form",
    "tabs/registry/prints.py": "note_statistics",
    "tabs/registry/request_dialogs.py": "answer_paper",
}
# Those that show what others note, and pages with nothing of a person or the money on them: a grid
# to measure a printer by, a wording, the notice on collecting, the public key, the code of a new
# office, and the report of a bug.
OTHERS = {
    "crash_reports.py",
    "paper_dialog.py",
    "noted_paper.py",
    "recovery_code.py",
    "tabs/certificates/paper_page.py",
    "tabs/certificates/verify_page.py",
    "tabs/certificates/wordings_page.py",
    "tabs/registry/requests_page.py",
    "tabs/expenses/slip_offset_dialog.py",
}
WAYS_OUT = {"print_pdf", "replace_file", "write_export", "write_sheets", "PaperDialog"}
WAYS_OUT |= {"NotedPaperDialog", "QPdfWriter", "write_bytes"}


def test_every_way_out_of_the_window_is_known() -> None:
    found = {
        str(module.relative_to(ROOT / "desktop"))
        for module in MODULES
        if module.is_relative_to(ROOT / "desktop") and not module.name.startswith("gallery")
        for call in calls(module)
        if name_of(call) in WAYS_OUT
    }
    found |= {"tabs/expenses/budget_sheet.py", "tabs/expenses/dialogs.py"}  # by inheriting
    found |= {"tabs/expenses/standards_dialog.py", "tabs/registry/prints.py", "noted_paper.py"}
    assert found == set(NOTED) | OTHERS


@pytest.mark.parametrize("module", NOTED)
def test_each_names_what_notes_it(module: str) -> None:
    assert f"{NOTED[module]}" in (ROOT / "desktop" / module).read_text(encoding="utf-8")


def _statement(context: DeskContext, window: QWidget) -> PaperDialog:
    return StatementDialog(context, f"{context.office.today():%Y-%m}", window)


def _statistics(context: DeskContext, window: QWidget) -> PaperDialog:
    return StatisticsDialog(context, "全社区", None, window)


def _counts(context: DeskContext, window: QWidget) -> PaperDialog:
    refuse(context.office, load_catalogue(), RefusalRequest("death", applicant_name="张无忌"))
    tab = CertificatesTab(context, window)
    tab.open_target(Target("certificates_page", "burden"))
    page = tab.pages.shown()
    assert isinstance(page, BurdenPage)
    page.print_paper()
    assert isinstance(page.dialog, PaperDialog)
    return page.dialog


@pytest.mark.parametrize(
    ("make", "subject", "paper"),
    [
        (_statement, "month", "statement"),
        (_statistics, "registry", "statistics"),
        (_counts, "refusal", "counts"),
    ],
)
def test_figures_that_are_printed_or_saved_are_on_record(
    context: DeskContext,
    office: Office,
    qtbot: QtBot,
    tmp_path: Path,
    make: Callable[[DeskContext, QWidget], PaperDialog],
    subject: str,
    paper: str,
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = make(context, window)
    qtbot.waitUntil(lambda: not context.tasks.is_busy() and bool(dialog.preview.pdf()))
    before = _lines(office)
    dialog.save_to(str(tmp_path / "a.pdf"))
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    dialog.for_printer(dialog.preview.pdf())
    (saved, printed) = _lines(office)[len(before) :]
    assert (saved[:2], printed[:2]) == (("export", subject), ("print", subject))
    assert f'"{paper}"' in saved[2]
    assert f'"{paper}"' in printed[2]
    dialog.reject()


def _lines(office: Office) -> list[tuple[str, str, str]]:
    sql = "SELECT action, subject, new FROM audit ORDER BY id"
    return [tuple(row) for row in office.db.execute(sql).fetchall()]
