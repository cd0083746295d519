"""工作交接材料 from the page of the staff, by keys."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.office.handover_pack import HandoverPackDialog
from community_desk.desktop.tabs.office.people_page import PeoplePage
from community_desk.office import audit
from community_desk.office.office import Office
from tests.journeys.desk import opened, press, tab_to, write
from tests.printing.papers import text_of


def test_the_director_saves_the_pack_for_a_successor(
    window: MainWindow, office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    window.context.open("office_page", "people")
    page = window.findChild(PeoplePage)
    assert page is not None
    tab_to(page.handover_button, qtbot)
    press(Qt.Key.Key_Space, qtbot)
    dialog = opened(HandoverPackDialog, qtbot)
    with qtbot.waitSignal(dialog.drawn, timeout=20_000):
        write("周新", qtbot)
    qtbot.waitUntil(lambda: "周新" in text_of(dialog.preview.pdf()), timeout=20_000)
    dialog.save_to(str(tmp_path / "pack.pdf"))
    assert "周新" in text_of((tmp_path / "pack.pdf").read_bytes())
    row = next(row for row in audit.recent(office.db) if row.action == "export")
    assert "handover" in str(row.new)
    dialog.reject()
