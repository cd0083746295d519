"""A roster comes in, a list goes out."""

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtWidgets import QLabel, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.registry.export_dialog import ExportDialog
from community_desk.desktop.tabs.registry.import_dialog import ImportDialog
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.registry.lists import Filter, count
from community_desk.registry.records import Resident
from tests.desktop.tabs.registry.conftest import ZHANG


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    """A small roster: three people, one of them twice, one doubted, one without a name."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for line in (
        ("幸福里人员登记表",),
        ("姓名", "性别", "身份证号码", "小区名称", "楼栋", "单元", "室号", "联系电话", "政治面貌"),
        ("周远桂", "女", "11010519491231002X", "幸福里", "1栋", "1单元", "101", "19230530419", ""),
        ("任建春", "女", "440524188001010014", "幸福里", "1栋", "1单元", "102", "13636488999", ""),
        ("周远桂", "女", "11010519491231002X", "幸福里", "1栋", "1单元", "101", "19230530419", ""),
        ("", "男", "", "幸福里", "1栋", "2单元", "101", "13636488998", ""),
    ):
        sheet.append(line)
    file = tmp_path / "名册.xlsx"
    book.save(file)
    return file


def texts(widget: QWidget) -> str:
    labels = widget.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(widget))


def begin_import(tab: RegistryTab, file: Path) -> ImportDialog:
    tab.people.import_button.click()
    assert tab._asking is not None
    tab._asking.fileSelected.emit(str(file))
    tab._asking.close()
    assert isinstance(tab._dialog, ImportDialog)
    return tab._dialog


def test_a_roster_comes_in_and_every_line_is_told(
    tab: RegistryTab, context: DeskContext, office: Office, roster: Path, heard, tmp_path, qtbot
) -> None:
    dialog = begin_import(tab, roster)
    qtbot.waitUntil(lambda: "待核对" in texts(dialog))
    told = texts(dialog)
    assert "共 4 行" in told
    assert "新增\n2 人" in told
    assert "证件号码重复 1" in told
    assert "没有姓名 1" in told
    assert "性别与证件号码不一致 1" in told
    assert "政治面貌" in told
    assert count(office, Filter("幸福里", "1")) == 2
    assert heard.changes == ["registry"]
    assert tab.places.tree.choose(Filter("幸福里", "1", "1"))
    qtbot.waitUntil(lambda: "随名册导入：名册.xlsx" in texts(tab.card))
    dialog.save_button.click()
    out = tmp_path / "问题.xlsx"
    assert dialog._asking is not None
    dialog._asking.fileSelected.emit(str(out))
    dialog._asking.close()
    cells = [str(cell) for sheet in load_workbook(out) for row in sheet.values for cell in row]
    assert "没有姓名" in cells
    assert "性别与证件号码不一致" in cells
    dialog.close_button.click()


def test_a_text_file_is_no_roster(
    tab: RegistryTab, context: DeskContext, office: Office, tmp_path: Path, qtbot
) -> None:
    file = tmp_path / "名册.xlsx"
    file.write_text("这不是表格", encoding="utf-8")
    before = count(office, Filter())
    dialog = begin_import(tab, file)
    qtbot.waitUntil(lambda: not context.tasks.is_busy())
    assert dialog.windowTitle() == "没有导入"
    assert dialog.save_button.isHidden()
    assert count(office, Filter()) == before
    dialog.close_button.click()


def test_an_import_that_is_stopped_changes_nothing(
    tab: RegistryTab, context: DeskContext, office: Office, roster: Path, qtbot
) -> None:
    before = count(office, Filter())
    dialog = begin_import(tab, roster)
    dialog.close_button.click()
    qtbot.waitUntil(lambda: not context.tasks.is_busy())
    assert count(office, Filter()) in (before, before + 2)
    assert dialog.isVisible()
    dialog.close_button.click()
    qtbot.waitUntil(lambda: not tab.findChildren(ImportDialog))


def begin_export(tab: RegistryTab) -> ExportDialog:
    tab.people.export_button.click()
    assert isinstance(tab._dialog, ExportDialog)
    return tab._dialog


def finish_export(dialog: ExportDialog, out: Path, context: DeskContext, qtbot) -> str:
    assert dialog._asking is not None
    dialog._asking.fileSelected.emit(str(out))
    dialog._asking.close()
    qtbot.waitUntil(lambda: not context.tasks.is_busy())
    sheets = load_workbook(out)
    return "\n".join(str(cell) for sheet in sheets for row in sheet.values for cell in row)


def test_no_reason_no_export(tab: RegistryTab) -> None:
    dialog = begin_export(tab)
    dialog.main.click()
    assert dialog.form.error("reason") == "请写明用途，再导出"
    assert dialog._asking is None
    dialog.reject()


def test_the_list_on_the_screen_goes_out_masked_and_on_record(
    tab: RegistryTab, context: DeskContext, office: Office, heard, tmp_path: Path, qtbot
) -> None:
    tab.list_people(Filter("幸福里"))
    dialog = begin_export(tab)
    dialog.form.set_values({"reason": "报街道民政科"})
    dialog.main.click()
    cells = finish_export(dialog, tmp_path / "名单.xlsx", context, qtbot)
    assert "340102********0418" in cells
    assert ZHANG not in cells
    assert "赵国强" not in cells
    assert audit.recent(office.db, limit=1)[0].reason == "报街道民政科"
    assert heard.notices[-1].text.startswith("已导出 2 人")


def test_whoever_was_searched_for_goes_out_in_the_columns_chosen(
    tab: RegistryTab, context: DeskContext, office: Office, tmp_path: Path, qtbot
) -> None:
    tab.people.search.setText("lj")
    tab.people.show_search("lj")
    for remembered in (False, True):
        dialog = begin_export(tab)
        dialog.form.set_values({"reason": "入户核对"})
        if not remembered:
            dialog.columns.choose([])
            dialog.main.click()
            assert dialog.form.error("columns") == "请至少选一栏"
            dialog.columns.choose(["name", "phone"])
        dialog.main.click()
        cells = finish_export(dialog, tmp_path / "名单.xlsx", context, qtbot)
        assert cells.split("\n", 1)[1].replace("None\n", "") == "姓名\n联系电话\n李静\n137****0091"
    assert '"找到的人"' in audit.recent(office.db, limit=1)[0].new


def test_whole_numbers_only_when_asked_for(
    tab: RegistryTab,
    context: DeskContext,
    people: dict[str, Resident],
    tmp_path: Path,
    qtbot,
) -> None:
    dialog = begin_export(tab)
    dialog.form.set_values({"reason": "公安核对", "people": "all", "numbers": "full"})
    dialog.main.click()
    cells = finish_export(dialog, tmp_path / "名单.xlsx", context, qtbot)
    assert ZHANG in cells
    assert "赵国强" in cells
