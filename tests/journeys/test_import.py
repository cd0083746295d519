"""A newer roster comes, with one fact that the office knows better; by keyboard alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.registry.import_wizard import ImportWizard
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.office.office import Office
from community_desk.registry.lists import Filter, count
from community_desk.registry.residents import load_resident
from tests.journeys.desk import press, tab_to

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    """What the street sends: 张伟 has a new phone and moved next door, somebody is new."""
    file = tmp_path / "名册.csv"
    lines = (
        "姓名,出生日期,身份证号,电话,住址,与户主关系,户号",
        "陈𬭎,1971-09-14,340102197109144410,13600009999,幸福里3-2-503,户主,00128",
        "李静,1987-05-19,,13700000091,幸福里3-2-501,配偶,00127",
        "王小明,2001-02-03,,13700000092,幸福里3-2-501,子,00127",
    )
    file.write_text("\n".join(lines), "utf-8")
    return file


def reach(wizard: ImportWizard, step: int, qtbot) -> None:
    qtbot.waitUntil(lambda: wizard.step() == step and wizard._task is None)


def test_import_keep_one_and_take_it_back(
    window: MainWindow, office: Office, people: dict[str, str], roster: Path, qtbot
) -> None:
    window.show_tab("registry")
    tab = window.findChild(RegistryTab)
    assert isinstance(tab, RegistryTab)
    before, everybody = load_resident(office, people["陈𬭎"]), count(office, Filter())
    tab.people.search.setFocus()
    tab_to(tab.people.import_button, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    assert tab._asking is not None
    name = tab._asking.findChild(QLineEdit)
    assert isinstance(name, QLineEdit)
    name.setText(str(roster))
    qtbot.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(tab._dialog, ImportWizard))
    wizard = tab._dialog
    assert isinstance(wizard, ImportWizard)
    reach(wizard, 1, qtbot)
    with qtbot.waitActive(wizard):
        wizard.activateWindow()
    press(Qt.Key.Key_Return, qtbot)  # the main button has the focus

    reach(wizard, 2, qtbot)
    review = wizard.review
    assert review.list_shown() == "changed"
    tab_to(review.table, qtbot)
    facts = [review.model.record(row).fact for row in range(review.model.rowCount())]
    assert facts == ["phone", "address"]
    press(Qt.Key.Key_Down, qtbot)
    press(Qt.Key.Key_Space, qtbot)
    assert review.kept == {(people["陈𬭎"], "address")}
    press(Qt.Key.Key_S, qtbot, CTRL)

    reach(wizard, 3, qtbot)
    after = load_resident(office, people["陈𬭎"])
    assert (after.phone, after.address) == ("13600009999", before.address)
    assert count(office, Filter()) == everybody + 1
    tab_to(wizard.done_step.undo_button, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: "已撤销" in wizard.sentence.text())
    assert load_resident(office, people["陈𬭎"]).phone == before.phone
    assert count(office, Filter()) == everybody
    press(Qt.Key.Key_Escape, qtbot)
    qtbot.waitUntil(lambda: not window.findChildren(ImportWizard))
