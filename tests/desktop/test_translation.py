"""One set of Linguist files for the window and the command line."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

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


def qt_shows(folder: Path, qtbot: QtBot) -> Iterator[str]:
    """Every word of Qt's own in dialogs for files and the printer, and in the menu of a field."""
    printer = QPrinter()
    for accept, mode in (
        (QFileDialog.AcceptMode.AcceptOpen, QFileDialog.FileMode.ExistingFile),
        (QFileDialog.AcceptMode.AcceptSave, QFileDialog.FileMode.AnyFile),
        (QFileDialog.AcceptMode.AcceptOpen, QFileDialog.FileMode.Directory),
    ):
        files = QFileDialog(None, "", str(folder), "")
        qtbot.addWidget(files)
        files.setOption(QFileDialog.Option.DontUseNativeDialog)
        files.setAcceptMode(accept)
        files.setFileMode(mode)
        files.show()
        view = files.findChild(QTreeView, "treeView")
        assert view is not None
        model = view.model()
        qtbot.waitUntil(lambda m=model, v=view: m.rowCount(v.rootIndex()) > 0)
        columns = range(model.columnCount())
        yield from (str(model.headerData(at, Qt.Orientation.Horizontal)) for at in columns)
        rows = range(model.rowCount(view.rootIndex()))
        yield from (str(model.index(at, 2, view.rootIndex()).data()) for at in rows)
        yield from words_of(files)
    printing = QPrintDialog(printer)
    qtbot.addWidget(printing)
    yield from words_of(printing)
    line, page = QLineEdit("x"), QPlainTextEdit("x")
    for field in (line, page):
        qtbot.addWidget(field)
        yield from words_of(field.createStandardContextMenu())


def words_of(window: QWidget) -> Iterator[str]:
    """What labels, buttons, groups, tabs, lists to choose from and entries of menus say."""
    for part in window.findChildren(QWidget):
        if isinstance(part, QLabel | QAbstractButton):
            yield part.text()
        elif isinstance(part, QGroupBox):
            yield part.title()
        elif isinstance(part, QTabWidget):
            yield from (part.tabText(at) for at in range(part.count()))
        elif isinstance(part, QComboBox):
            yield from (part.itemText(at) for at in range(part.count()))
    yield from (each.text() for each in window.findChildren(QAction))


def spoken(words: str) -> str:
    """Without keys, mnemonics, paths, paper sizes and the name of a format or kind of file."""
    words = re.sub(r"\t.*|/[\w/.+-]*|\(&\w\)|\(.*?\)|\w+ 文件|\w+ 檔案|\bPDF\b", "", words)
    return re.sub(r"\b[A-Z]+\d*\b|\b(in|mm|root)\b", "", words)


def test_qt_leaves_no_english_in_chinese_and_no_chinese_in_english(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "1").mkdir()
    for left in qapp.findChildren(QTranslator):  # by tests that started the program
        qapp.removeTranslator(left)
    for wanted, other in (("zh_CN", "[a-z]{2}"), ("en", "[\u4e00-\u9fff]"), ("zh_TW", "[a-z]{2}")):
        installed = translation.install(qapp, wanted)
        found = {words for words in qt_shows(tmp_path, qtbot) if re.search(other, spoken(words))}
        translation.remove(qapp, installed)
        assert not found, wanted


def test_the_size_of_a_file_is_called_as_everybody_calls_it(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "1").mkdir()
    for wanted in ("zh_CN", "zh_TW"):
        installed = translation.install(qapp, wanted)
        found = set(qt_shows(tmp_path, qtbot))
        translation.remove(qapp, installed)
        assert "大小" in found
        assert not {words for words in found if "体积" in words}


@pytest.mark.parametrize("spoken", ["zh_CN", "zh_TW"])
def test_what_qt_lacks_is_compiled_as_it_is_written(spoken: str) -> None:
    file = paths.resources() / "translations" / f"qt_lacks_{spoken}.ts"
    compiled = QTranslator()
    assert compiled.load(str(file.with_suffix(".qm")))
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            source = message.findtext("source", "")
            said = compiled.translate(context.findtext("name", ""), source)
            assert said == message.findtext("translation")


def test_qt_speaks_chinese_too(qapp: QApplication, qtbot) -> None:
    installed = translation.install(qapp, "zh_CN")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "取消"
    translation.remove(qapp, installed)
