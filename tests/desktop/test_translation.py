"""One set of Linguist files for the window and the command line."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget

from community_desk import language, paths
from community_desk.desktop import translation

SOURCE = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

class SampleBase(QWidget):
    def shared(self) -> str:
        return self.tr("共有的")

class SampleTab(SampleBase):
    def own(self) -> str:
        return self.tr("自己的 {count}")

def free() -> str:
    return QCoreApplication.translate("sample", "自由的")
"""


@pytest.fixture
def english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> Iterator[type[QWidget]]:
    """The sample above, taken through lupdate, translated as “EN …”, and installed."""
    module = tmp_path / "sample_tab.py"
    module.write_text(SOURCE, encoding="utf-8")
    file = tmp_path / "translations" / "community_desk_en.ts"
    file.parent.mkdir()
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    subprocess.run(
        [tool, str(module), "-ts", str(file), "-target-language", "en"],
        check=True,
        capture_output=True,
    )
    tree = ElementTree.parse(file)
    for message in tree.iter("message"):
        translated = message.find("translation")
        assert translated is not None
        translated.attrib.clear()
        translated.text = f"EN {message.findtext('source')}"
    tree.write(file, encoding="utf-8")
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    language.catalogue.cache_clear()
    installed = translation.install(qapp, "en")
    import sample_tab  # type: ignore[import-not-found]

    yield sample_tab
    del sys.modules["sample_tab"]
    translation.remove(qapp, installed)
    language.catalogue.cache_clear()


def test_the_contexts_of_lupdate_are_the_class_names_at_run_time(english, qtbot) -> None:
    tab = english.SampleTab()
    qtbot.addWidget(tab)
    assert tab.own() == "EN 自己的 {count}"
    assert tab.shared() == "EN 共有的"
    assert english.free() == "EN 自由的"


def test_an_unknown_text_stays_as_written(english) -> None:
    assert QCoreApplication.translate("sample", "没有译文") == "没有译文"


def test_qt_speaks_chinese_too(qapp: QApplication, qtbot) -> None:
    installed = translation.install(qapp, "zh_CN")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "取消"
    translation.remove(qapp, installed)
