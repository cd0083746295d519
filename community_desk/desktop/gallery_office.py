"""Pictures of the pages about the office, of their dialogs, and of the locked window."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from community_desk.desktop.context import DeskContext
from community_desk.desktop.gallery_taking import Making
from community_desk.desktop.guide.window import GuideWindow
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.own_password import OwnPasswordDialog
from community_desk.desktop.restore_wizard import RestoreWizard, Restoring
from community_desk.desktop.restored_dialog import RestoredDialog
from community_desk.desktop.tabs.office.backup_dialogs import PlaceDialog, RemoveCopyDialog
from community_desk.desktop.tabs.office.handover_pack import HandoverPackDialog
from community_desk.desktop.tabs.office.recovery_box import ProveDialog
from community_desk.desktop.tabs.office.staff_dialogs import (
    AddStaffDialog,
    ChangeStaffDialog,
    DeactivateDialog,
    StaffPasswordDialog,
)
from community_desk.desktop.tabs.office.today_sheet import TodaySheetDialog
from community_desk.desktop.tabs.office.trail_export_dialog import ExportTrailDialog
from community_desk.office.copies import BACKUPS, Copy, list_copies
from community_desk.office.restoring import Replaced
from community_desk.office.staff_changes import list_staff
from community_desk.trail.records import Wanted


def office_pages(window: MainWindow) -> Mapping[str, Callable[[], None]]:
    """By name, what shows the page; the locked window comes last."""
    return {
        "7-today": lambda: window.context.open("office_page", "today"),
        "7-people": lambda: window.context.open("office_page", "people"),
        "7-trail": lambda: window.context.open("office_page", "trail"),
        "7-backups": lambda: window.context.open("office_page", "backups"),
        "7-locked": window.lock,
        "7-locked-other": window.change_person,
    }


def office_dialogs(context: DeskContext, window: MainWindow) -> Iterator[Making]:
    """The dialogs about the last of the staff, and that of the trail."""
    line = list_staff(context.office)[-1]
    yield "own-password", partial(OwnPasswordDialog, context, window)
    yield "staff-add", partial(AddStaffDialog, context, window)
    yield "staff-change", partial(ChangeStaffDialog, context, line, window)
    yield "staff-password", partial(StaffPasswordDialog, context, line, window)
    yield "staff-off", partial(DeactivateDialog, context, line, window)
    yield "trail-export", partial(ExportTrailDialog, context, Wanted(), 1280, window)
    yield "today-sheet", partial(TodaySheetDialog, context, window)
    yield "handover-pack", partial(HandoverPackDialog, context, window)
    yield "guide", partial(GuideWindow, context.theme, context.language, window)
    yield "recovery-prove", partial(ProveDialog, context, window)
    yield "second-place", partial(PlaceDialog, context, window)
    for copy in list_copies(context.office.folder / BACKUPS)[:1]:
        yield "remove-copy", partial(RemoveCopyDialog, context, copy, window)
        yield from _restoring(context, copy, window)


def _restoring(context: DeskContext, copy: Copy, window: MainWindow) -> Iterator[Making]:
    """The steps of the wizard: for the office that is open, and for a folder where there is none
    any more; and what is said at the end.
    """
    folder = context.office.folder
    what = Restoring(folder, context.office, copy.folder)
    yield "restore-choose", partial(RestoreWizard, context.theme, what, context.say_error, window)
    asking = Restoring(folder, None, copy.folder)
    yield "restore-open", partial(_opening, context, asking, window)
    at = context.office.clock()
    put = Replaced(folder, folder.with_name(f"{folder.name}-before"), "", b"")
    yield "restored", partial(RestoredDialog, context.theme, put, at, window)


def _opening(context: DeskContext, what: Restoring, window: MainWindow) -> RestoreWizard:
    wizard = RestoreWizard(context.theme, what, context.say_error, window)
    wizard.go_on()
    return wizard
