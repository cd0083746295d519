"""What journeys start from: the real window on an office with a few invented people in it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop import theme as themes
from community_desk.desktop.building import build_window
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.certificates import stored as stored_module
from community_desk.desktop.tabs.certificates.tab import CertificatesTab
from community_desk.office.office import Office
from tests.people import add_person

CTRL = Qt.KeyboardModifier.ControlModifier
Agreed = Callable[[int], bool]


@pytest.fixture
def people(office: Office) -> dict[str, str]:
    """Name to uid of those who live here."""
    known = {
        "陈𬭎": {"sex": "男", "birth_date": "1971-09-14", "phone": "13600007788"}
        | {"id_number": "340102197109144410", "household_number": "00128", "relation": "户主"}
        | {"address": "幸福里3-2-502"},
        "张伟": {"sex": "男", "birth_date": "1985-03-07", "phone": "13800000412"}
        | {"household_number": "00127", "relation": "户主", "address": "幸福里3-2-501"},
        "李静": {"sex": "女", "birth_date": "1987-05-19", "phone": "13700000091"}
        | {"household_number": "00127", "relation": "配偶", "address": "幸福里3-2-501"},
        "赵国强": {"sex": "男", "birth_date": "1945-01-12", "phone": "13300008080"}
        | {"household_number": "00131", "relation": "户主", "address": "幸福里3-2-801"},
    }
    return {name: add_person(office, name, **facts).uid for name, facts in known.items()}


@pytest.fixture
def window(office: Office, people: dict[str, str], qtbot: QtBot, tmp_path) -> Iterator[MainWindow]:
    """The whole window, shown and active."""
    memory = QSettings(str(tmp_path / "memory.ini"), QSettings.Format.IniFormat)
    app = themes.QApplication.instance()
    assert isinstance(app, themes.QApplication)
    look = themes.load_theme("light")
    themes.apply(app, look)
    window = build_window(office, look=look, memory=memory)
    window.resize(1440, 900)
    with qtbot.waitActive(window):
        window.show()
    yield window
    window.close()


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What went to the print dialog, where everybody agrees at once."""
    pages: list[bytes] = []

    def print_pdf(
        parent: object, pdf: bytes, said: object, *, copies: int, name: str, agreed: Agreed
    ) -> None:
        if agreed(copies):
            pages.append(pdf)

    monkeypatch.setattr(stored_module, "print_pdf", print_pdf)
    return pages


@pytest.fixture
def tab(window: MainWindow, qtbot: QtBot) -> CertificatesTab:
    """The third tab, gone to by its key."""
    qtbot.keyClick(window, Qt.Key.Key_3, CTRL)
    found = window.tab("certificates")
    assert isinstance(found, CertificatesTab)
    return found
