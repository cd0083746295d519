"""Each piece of work that may take long is stopped in its middle, and leaves nothing behind; and
there is none that the list of them does not know.
"""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

import community_desk
from community_desk.certificates.list_import import read_list_file
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.own_password import OwnPasswordDialog
from community_desk.desktop.restore_wizard import RestoreWizard, Restoring
from community_desk.desktop.tabs.certificates.hand_import_dialog import HandImportDialog
from community_desk.desktop.tabs.certificates.rules_import import ImportListDialog
from community_desk.desktop.tabs.expenses.publish_page import PublishPage
from community_desk.desktop.tabs.expenses.reconcile_page import ReconcilePage
from community_desk.desktop.tabs.expenses.take_in_dialogs import (
    ExportVouchersDialog,
    ReverseImportDialog,
)
from community_desk.desktop.tabs.expenses.take_in_page import TakeInPage
from community_desk.desktop.tabs.ledgers.archives_page import ArchivesPage
from community_desk.desktop.tabs.ledgers.changed_notice import say_reviewed
from community_desk.desktop.tabs.ledgers.export_dialog import ExportBookDialog
from community_desk.desktop.tabs.ledgers.forms_page import FormsPage
from community_desk.desktop.tabs.ledgers.keeping_page import DeleteDialog
from community_desk.desktop.tabs.ledgers.many_dialog import ManyDialog
from community_desk.desktop.tabs.ledgers.paste_dialog import PasteDialog
from community_desk.desktop.tabs.ledgers.reviews_page import ReviewsPage
from community_desk.desktop.tabs.ledgers.taken import tell_taken
from community_desk.desktop.tabs.office.backup_dialogs import PlaceDialog
from community_desk.desktop.tabs.office.recovery_box import ProveDialog
from community_desk.desktop.tabs.office.staff_dialogs import AddStaffDialog, StaffPasswordDialog
from community_desk.desktop.tabs.office.trail_export_dialog import ExportTrailDialog
from community_desk.desktop.tabs.office.trail_page import TrailPage
from community_desk.desktop.tabs.registry.cleanup_page import CleanupDialog
from community_desk.desktop.tabs.registry.export_dialog import ExportDialog
from community_desk.desktop.tabs.registry.import_wizard import ImportWizard
from community_desk.desktop.tabs.registry.imports_page import ImportsPage
from community_desk.desktop.tabs.registry.life_menu import take_back
from community_desk.desktop.tabs.registry.missing_dialog import MissingDialog
from community_desk.desktop.tasks import Progress, Runner, Tasks, Work
from community_desk.desktop.working_dialog import WorkingDialog
from community_desk.expenses.import_record import past_imports
from community_desk.expenses.import_rows import Choices
from community_desk.expenses.import_vouchers import import_file
from community_desk.expenses.months import close_month
from community_desk.ledgers import entries, reviews
from community_desk.ledgers.keeping import entries_past_keeping
from community_desk.ledgers.paste import Block, add_block, read_block
from community_desk.office.backup import back_up_here
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.office.staff_changes import add_staff
from community_desk.office.vault import KEYS_FILE, new_recovery_code
from community_desk.registry import life
from community_desk.registry.import_roster import import_workbook
from community_desk.registry.imports import imports_of
from community_desk.registry.lists import Filter
from community_desk.registry.retention import due
from community_desk.trail.records import Wanted
from tests.conftest import PASSWORD
from tests.desktop.conftest import Heard, shown_page
from tests.desktop.tabs.ledgers.conftest import book, days_ago
from tests.expenses.accounts import xlsx
from tests.expenses.booking import pay
from tests.ledgers.department_forms import FORMS
from tests.people import add_person
from tests.whole_office import content

ROOT = Path(community_desk.__file__).parent / "desktop"
HERS = "xiao qu li de gui hua"
BLOCK = "日期\t班次\t路线\n2026.3.5\t早班\t一圈\n2026.3.6\t夜班\t一圈\n"


@dataclass
class Gate:
    """Holds the next work up where it first tells how far it is, until it is let go on."""

    is_armed: bool = False
    reached: Event = field(default_factory=Event)
    let_on: Event = field(default_factory=Event)

    def pass_by(self) -> bool:
        """Whether work was held up here."""
        if not self.is_armed:
            return False
        self.is_armed = False
        self.reached.set()
        assert self.let_on.wait(10)
        return True


@dataclass
class Desk:
    """What a piece of work is begun with."""

    context: DeskContext
    office: Office
    out: Path
    heard: Heard
    qtbot: QtBot
    window: QWidget

    def person(self, name: str, **facts: str) -> str:
        return add_person(self.office, name, address="幸福里3-2-501", **facts).uid

    def file(self, name: str, text: str) -> Path:
        """A file to be taken in, which is there before."""
        path = self.out.parent / name
        path.write_text(text, "utf-8")
        return path

    def opened(self, dialog: QDialog) -> Any:
        dialog.open()
        return dialog


Begin = Callable[[], QWidget | None]


def _asked(dialog: Any, asking: str, path: Path) -> QWidget:
    """Goes through the question where to."""
    dialog.main.click()
    question = getattr(dialog, asking)
    question.fileSelected.emit(str(path))
    question.close()
    return dialog  # type: ignore[no-any-return]


def _export_people(desk: Desk) -> Begin:
    desk.person("张伟")
    dialog = desk.opened(ExportDialog(desk.context, Filter(), "", desk.window))
    dialog.form.set_values({"reason": "核对"})
    return lambda: _asked(dialog, "_asking", desk.out / "people.xlsx")


def _export_trail(desk: Desk) -> Begin:
    desk.person("张伟")
    dialog = desk.opened(ExportTrailDialog(desk.context, Wanted(), 2, desk.window))
    dialog.reason.set_value("核对")
    return lambda: _asked(dialog, "asking", desk.out / "trail.xlsx")


def _export_book(desk: Desk, kind: str = "xlsx") -> Begin:
    uid = desk.person("张伟")
    entries.add_entry(desk.office, book("0305"), resident_uid=uid, typed={"残疾类别": "肢体"})
    dialog = desk.opened(ExportBookDialog(desk.context, book("0305"), desk.window))
    dialog.form.set_values({"reason": "核对", "kind": kind})
    return lambda: _asked(dialog, "asking", desk.out / f"book.{kind}")


def _print_book(desk: Desk) -> Begin:
    return _export_book(desk, "pdf")


def _export_vouchers(desk: Desk) -> Begin:
    pay(desk.office, "2026-03-05", "12.00")
    dialog = desk.opened(ExportVouchersDialog(desk.context, desk.window))
    dialog.reason.set_value("核对")
    return lambda: _asked(dialog, "asking", desk.out / "vouchers.xlsx")


def _reverse_import(desk: Desk) -> Begin:
    lines = [("日期", "摘要", "收入", "支出", "余额"), ("3月5日", "利息", 100, "", 100)]
    file = xlsx(desk.out.parent / "旧账.xlsx", 明细=lines)
    import_file(desk.office, file, Choices(2026, "区财政工作经费", "其他支出"))
    dialog = desk.opened(
        ReverseImportDialog(desk.context, past_imports(desk.office)[0], desk.window)
    )
    dialog.reason.set_value("导错了")
    return lambda: _clicked(dialog)


def _reconcile(desk: Desk) -> Begin:
    pay(desk.office, "2026-03-05", "12.00")
    lines = [("交易日期", "借方", "贷方", "摘要"), ("2026-03-05", 12, "", "买签字笔")]
    file = xlsx(desk.out.parent / "流水.xlsx", 流水=lines)
    page = shown_page(ReconcilePage(desk.context), desk.qtbot)
    return lambda: page.compare(str(file))


def _publish(desk: Desk) -> Begin:
    pay(desk.office, "2026-10-05", "12.00")
    close_month(desk.office, "2026-10")
    page = shown_page(PublishPage(desk.context), desk.qtbot)
    desk.qtbot.waitUntil(lambda: bool(page.preview.pdf()))
    return lambda: page.publish_button.click()


def _clean_up(desk: Desk) -> Begin:
    uid = desk.person("钱进")
    life.move_out(desk.office, [uid], on="2020-06-01")
    assert [each.uid for each in due(desk.office)] == [uid]
    dialog = desk.opened(
        CleanupDialog(desk.context, [uid], consents=False, requests=False, parent=desk.window)
    )
    return lambda: _cleaned(dialog)


def _delete_entries(desk: Desk) -> Begin:
    long_ago, hazards = days_ago(desk.office, 4 * 366), book("1403")
    typed = {"位置": "3栋", "隐患描述": "堆物"}
    hazard = entries.add_entry(long_ago, hazards, typed=typed)
    entries.close_entry(long_ago, hazards, hazard.uid, "已销号")
    uids = [each.uid for each in entries_past_keeping(desk.office)]
    dialog = desk.opened(DeleteDialog(desk.context, uids, desk.window))
    return lambda: _cleaned(dialog)


def _cleaned(dialog: Any) -> QWidget:
    dialog.form.set_values({"reason": "2026年度到期清理"})
    dialog.sure.click()
    dialog.clean_button.click()
    return dialog  # type: ignore[no-any-return]


def _imported(desk: Desk) -> None:
    import_workbook(
        desk.office, desk.file("名册.csv", "姓名,电话,住址\n王小明,13700000092,幸福里3-2-502\n")
    )


def _import_roster(desk: Desk) -> Begin:
    desk.person("张伟")
    file = desk.file("新名册.csv", "姓名,电话,住址\n王小明,13700000092,幸福里3-2-502\n")
    wizard = desk.opened(ImportWizard(desk.context, file, desk.window))
    desk.qtbot.waitUntil(lambda: wizard.step() == 1)
    wizard.main.click()
    desk.qtbot.waitUntil(lambda: wizard.step() == 2 and not desk.context.tasks.is_busy())

    def begin() -> QWidget:
        wizard.main.click()
        return wizard  # type: ignore[no-any-return]

    return begin


def _undo_import(desk: Desk) -> Begin:
    _imported(desk)
    page = shown_page(ImportsPage(desk.context), desk.qtbot)
    return lambda: page.undo_button.click()


def _save_problems(desk: Desk) -> Begin:
    file = desk.file("名册.csv", "姓名,电话,住址\n王小明,13700000092,\n,13700000093,\n")
    import_workbook(desk.office, file)
    page = shown_page(ImportsPage(desk.context), desk.qtbot)
    return lambda: page._save(page.table.record(), str(desk.out / "问题.xlsx"))


def _save_problems_of_account(desk: Desk) -> Begin:
    lines = [("日期", "摘要", "收入", "支出", "余额"), ("3月5日", "利息", 100, "", 100)]
    file = xlsx(desk.out.parent / "旧账.xlsx", 明细=[*lines, ("不知", "何", "若干", "", "")])
    import_file(desk.office, file, Choices(2026, "区财政工作经费", "其他支出"))
    page = shown_page(TakeInPage(desk.context), desk.qtbot)
    return lambda: page.save_problems(past_imports(desk.office)[0], str(desk.out / "问题.xlsx"))


def _undo_import_at_once(desk: Desk) -> Begin:
    begin = _import_roster(desk)
    wizard: Any = begin()
    desk.qtbot.waitUntil(lambda: wizard.step() == 3 and not desk.context.tasks.is_busy())

    def undo() -> QWidget:
        wizard.done_step.undo_button.click()
        return wizard  # type: ignore[no-any-return]

    return undo


def _move_out_missing(desk: Desk) -> Begin:
    desk.person("李静", phone="13800000001")
    _imported(desk)
    dialog = desk.opened(MissingDialog(desk.context, imports_of(desk.office)[0].batch, desk.window))
    dialog.all_button.click()

    def begin() -> QWidget:
        dialog.main.click()
        return dialog  # type: ignore[no-any-return]

    return begin


def _take_event_back(desk: Desk) -> Begin:
    operation = life.move_out(desk.office, [desk.person("张伟")], on="2026-06-01")
    return lambda: take_back(desk.context, operation.uid)


def _block(desk: Desk) -> Block:
    return read_block(desk.office, book("0902"), BLOCK, [])


def _paste(desk: Desk) -> Begin:
    block = _block(desk)
    dialog = desk.opened(PasteDialog(desk.context, book("0902"), block, desk.window))
    return lambda: _clicked(dialog)


def _enter_many(desk: Desk) -> Begin:
    desk.person("赵一", birth_date="1960-01-01")
    dialog = desk.opened(ManyDialog(desk.context, book("0305"), desk.window))
    dialog.words.setText("赵")
    desk.qtbot.waitUntil(lambda: dialog.main.isEnabled() and not desk.context.tasks.is_busy())
    dialog.form.set_values({"残疾类别": "肢体"})
    return lambda: _clicked(dialog)


def _clicked(dialog: Any) -> QWidget:
    dialog.main_button.click()
    return dialog  # type: ignore[no-any-return]


def _take_pasted_back(desk: Desk) -> Begin:
    taken = add_block(desk.office, book("0902"), _block(desk))
    tell_taken(desk.context, book("0902"), taken, lambda: None)
    return _act(desk)


def _act(desk: Desk) -> Begin:
    act = desk.heard.notices[-1].act
    assert act is not None
    return act


def _due_entry(desk: Desk) -> tuple[str, str, None]:
    long_ago = days_ago(desk.office, 300)
    entry = entries.add_entry(
        long_ago, book("0305"), resident_uid=desk.person("周磊"), typed={"残疾类别": "肢体"}
    )
    return "0305", entry.uid, None


def _review(desk: Desk) -> Begin:
    _due_entry(desk)
    page = shown_page(ReviewsPage(desk.context), desk.qtbot)
    desk.qtbot.waitUntil(lambda: not desk.context.tasks.is_busy())
    page.table.selectAll()
    return lambda: page.review_button.click()


def _take_review_back(desk: Desk) -> Begin:
    done = reviews.review_entries(desk.office, [_due_entry(desk)])
    say_reviewed(desk.context, "已记下", done)
    return _act(desk)


def _check_trail(desk: Desk) -> Begin:
    page = shown_page(TrailPage(desk.context), desk.qtbot)
    return lambda: page.check_button.click()


def _second_place(desk: Desk) -> Begin:
    back_up_here(desk.office)
    dialog = desk.opened(PlaceDialog(desk.context, desk.window))
    dialog.choose(str(desk.out))
    return lambda: _clicked(dialog)


def _letters_by_hand(desk: Desk) -> Begin:
    dialog = desk.opened(HandImportDialog(desk.context, desk.window))
    dialog.pasted.setPlainText("编号\t日期\t事项\t姓名\n12\t2019-1-2\t居住证明\t王丁")
    desk.qtbot.waitUntil(lambda: dialog.main.isEnabled())
    return lambda: _clicked(dialog)


def _local_list(desk: Desk) -> Begin:
    file = desk.file("清单.csv", "事项,口径\n居住证明,主任签批\n")
    dialog = desk.opened(ImportListDialog(desk.context, file, read_list_file(file), desk.window))
    return lambda: _clicked(dialog)


def _add_staff(desk: Desk) -> Begin:
    dialog = desk.opened(AddStaffDialog(desk.context, desk.window))
    dialog.form.set_values({"name": "李静", "password": HERS, "again": HERS})
    return lambda: _clicked(dialog)


def _set_password(desk: Desk) -> Begin:
    line = add_staff(desk.office, "李静", Role.CLERK, "", HERS)
    dialog = desk.opened(StaffPasswordDialog(desk.context, line, desk.window))
    dialog.form.set_values({"password": HERS[::-1], "again": HERS[::-1]})
    return lambda: _clicked(dialog)


def _own_password(desk: Desk) -> Begin:
    dialog = desk.opened(OwnPasswordDialog(desk.context, desk.window))
    dialog.form.set_values({"old": PASSWORD, "password": HERS, "again": HERS})
    return lambda: _clicked(dialog)


def _prove_code(desk: Desk) -> Begin:
    dialog = desk.opened(ProveDialog(desk.context, desk.window))
    dialog.form.set_values({"code": new_recovery_code()})
    return lambda: _clicked(dialog)


def _archive(desk: Desk) -> Begin:
    uid = desk.person("张伟")
    long_ago = days_ago(desk.office, 100)
    entries.add_entry(long_ago, book("0305"), resident_uid=uid, typed={"残疾类别": "肢体"})
    page = shown_page(ArchivesPage(desk.context), desk.qtbot)
    return lambda: page.all_button.click()


def _fill_form(desk: Desk) -> Begin:
    desk.person("张伟")
    blank = desk.out.parent / "空表.xlsx"
    blank.write_bytes(FORMS[1].content())
    page = shown_page(FormsPage(desk.context), desk.qtbot)
    page.open_blank(str(blank))
    page.whom.form.set_values({"mode": "list", "list": "all", "reason": "报街道"})
    page.whom.mode.edited.emit()
    desk.qtbot.waitUntil(lambda: not desk.context.tasks.is_busy())
    return lambda: page.fill_to(str(desk.out / "填好.xlsx"))


def _restore(desk: Desk) -> Begin:
    desk.person("张伟")
    back_up_here(desk.office)
    what = Restoring(desk.office.folder, desk.office)
    say = desk.context.say_error
    wizard = desk.opened(RestoreWizard(desk.context.theme, what, say, desk.window))
    return lambda: _clicked(wizard)


# Each with the module that begins it.
WRITES: dict[str, Callable[[Desk], Begin]] = {
    "tabs/registry/export_dialog.py": _export_people,
    "tabs/office/trail_export_dialog.py": _export_trail,
    "tabs/ledgers/export_dialog.py": _export_book,
    "tabs/ledgers/export_dialog.py pdf": _print_book,
    "tabs/expenses/take_in_dialogs.py": _export_vouchers,
    "tabs/expenses/take_in_dialogs.py back": _reverse_import,
    "tabs/expenses/reconcile_page.py": _reconcile,
    "tabs/expenses/publish_page.py": _publish,
    "tabs/ledgers/archives_page.py": _archive,
    "tabs/ledgers/forms_page.py": _fill_form,
    "restore_wizard.py": _restore,
    "tabs/registry/cleanup_page.py": _clean_up,
    "tabs/ledgers/keeping_page.py": _delete_entries,
    "tabs/registry/import_steps.py": _import_roster,
    "tabs/registry/import_end.py": _undo_import_at_once,
    "tabs/registry/imports_page.py": _undo_import,
    "tabs/registry/imports_page.py problems": _save_problems,
    "tabs/expenses/take_in_page.py": _save_problems_of_account,
    "tabs/registry/missing_dialog.py": _move_out_missing,
    "tabs/registry/life_menu.py": _take_event_back,
    "tabs/ledgers/paste_dialog.py": _paste,
    "tabs/ledgers/many_dialog.py": _enter_many,
    "tabs/ledgers/taken.py": _take_pasted_back,
    "tabs/ledgers/reviews_page.py": _review,
    "tabs/ledgers/changed_notice.py": _take_review_back,
    "tabs/office/trail_page.py": _check_trail,
    "tabs/office/backup_dialogs.py": _second_place,
    "tabs/office/staff_dialogs.py": _add_staff,
    "tabs/office/staff_dialogs.py password": _set_password,
    "own_password.py": _own_password,
    "tabs/office/recovery_box.py": _prove_code,
    "tabs/certificates/hand_import_dialog.py": _letters_by_hand,
    "tabs/certificates/rules_import.py": _local_list,
}

# Reads or draws and shows that, and changes nothing; whoever goes on lets go of it.
READS = {
    "attached_sketches.py",
    "attachment_dialog.py",
    "counting.py",
    "loading.py",
    "main_window.py",
    "paper_dialog.py",
    "sign_in.py",
    "tabs/certificates/numbers_page.py",
    "tabs/certificates/rules_page.py",
    "tabs/expenses/forecast_page.py",
    "tabs/ledgers/burden_page.py",
    "tabs/ledgers/overlap_page.py",
    "tabs/office/backups_page.py",
    "tabs/registry/duplicates_page.py",
    "tabs/registry/named_lists.py",
    "tabs/registry/places.py",
    "tabs/registry/saved_list_dialog.py",
    "tabs/registry/statistics_page.py",
}
# What stops at a step of its own, or in a window of its own, is tried with that.
ELSEWHERE = {
    "closing_dialog.py",
    "copying.py",
    "first_run.py",
    "lock_page.py",
    "reset_password.py",
    "tabs/certificates/batch_page.py",
}


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    made, run, start = Gate(), Tasks.run, Runner.start

    def held_up(tasks: Tasks, work: Work[Any], success: Any, **calls: Any) -> Any:
        def held(office: Office, progress: Callable[[int, int], bool]) -> Any:
            def told(done: int, total: int) -> bool:
                made.pass_by()
                return progress(done, total)

            return work(office, told)

        return run(tasks, held, success, **calls)

    def held_up_alone(
        runner: Runner, work: Callable[[Progress], Any], success: Any, **calls: Any
    ) -> Any:
        def told_to(progress: Progress) -> Progress:
            def told(done: int, total: int) -> bool:
                made.pass_by()
                return progress(done, total)

            return told

        return start(runner, lambda progress: work(told_to(progress)), success, **calls)

    monkeypatch.setattr(Tasks, "run", held_up)
    monkeypatch.setattr(Runner, "start", held_up_alone)
    return made


@pytest.mark.parametrize("kind", WRITES)
def test_stopped_in_its_middle_it_leaves_nothing(
    kind: str, context: DeskContext, office: Office, heard: Heard, tmp_path: Path, gate: Gate,
    qtbot: QtBot,
) -> None:  # fmt: skip
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 800)
    desk = Desk(context, office, tmp_path / "out", heard, qtbot, window)
    desk.out.mkdir()
    begin = WRITES[kind](desk)
    qtbot.waitUntil(lambda: not context.tasks.is_busy())
    before = _everything(desk)
    gate.is_armed = True
    dialog = begin()
    qtbot.waitUntil(gate.reached.is_set)
    if dialog is None:
        context.tasks.stop()
    else:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    gate.let_on.set()
    qtbot.waitUntil(lambda: not context.tasks.is_busy())
    qtbot.waitUntil(lambda: any("已停止" in words for words in _said(desk)))
    assert _everything(desk) == before
    assert dialog is None or dialog.isVisible()
    if isinstance(dialog, WorkingDialog):
        held = dialog.focusWidget()
        assert held is dialog.main_button or dialog._inner.isAncestorOf(held)


def _everything(desk: Desk) -> list[object]:
    """All that is stored and on record, and all files there are."""
    trail = desk.office.db.execute("SELECT * FROM audit").fetchall()
    folders = (desk.out, desk.office.folder / "backups")
    files = [sorted(map(str, folder.rglob("*"))) for folder in folders]
    beside = desk.office.folder.parent.iterdir()  # where a copy is taken out to
    files.append(sorted(each.name for each in beside if each.is_dir()))
    keys = (desk.office.folder / KEYS_FILE).read_bytes()
    return [content(desk.office), trail, files, keys]


def _said(desk: Desk) -> Iterator[str]:
    yield from (notice.text for notice in desk.heard.notices)
    for label in QApplication.allWidgets():
        if isinstance(label, QLabel) and label.isVisible():
            yield label.text()


def test_there_is_no_other_long_work() -> None:
    known = {kind.partition(" ")[0] for kind in WRITES}
    assert known.isdisjoint(READS | ELSEWHERE)
    beginning = {module for module, _ in _begun() if module != "working_dialog.py"}
    assert beginning == known | READS | ELSEWHERE


def test_dialogs_work_in_a_way_that_esc_stops() -> None:
    """Those that only read while somebody looks, and those with steps, stop in their own way."""
    dialogs = {
        name
        for name in (each.__name__ for each in _below(DeskDialog))
        if name not in {each.__name__ for each in _below(WorkingDialog)}
    } - {"WorkingDialog"}
    own = {
        *("AttachmentDialog", "ClosingDialog", "ImportSteps", "PaperDialog"),
        *("ResetPassword", "RestoreWizard", "SavedListDialog", "SignIn", "Welcome"),
    }
    assert {name for _, name in _begun() if name in dialogs} <= own


def test_only_the_runner_begins_a_thread() -> None:
    beginners = ("QThreadPool", "QRunnable", "Thread", "ThreadPoolExecutor")
    found = {
        str(module.relative_to(ROOT))
        for module in ROOT.rglob("*.py")
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and any(each.name in beginners for each in node.names)
    }
    assert found == {"tasks.py"}


def _begun() -> Iterator[tuple[str, str]]:
    """Where work beside the window is begun: module and class."""
    for module in sorted(ROOT.rglob("*.py")):
        tree = ast.parse(module.read_text("utf-8"))
        for part in tree.body:
            for node in ast.walk(part):
                if isinstance(node, ast.Call) and _begins(node.func):
                    yield str(module.relative_to(ROOT)), getattr(part, "name", "")


def _begins(called: ast.expr) -> bool:
    if not isinstance(called, ast.Attribute):
        return False
    of = ast.unparse(called.value)
    return (
        (called.attr == "run" and of.endswith("tasks"))
        or (called.attr == "start" and of.endswith("runner"))
        or (called.attr == "work" and of == "self")
    )


def _below(one: type) -> Iterator[type]:
    for each in one.__subclasses__():
        yield each
        yield from _below(each)
