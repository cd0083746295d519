"""A list goes out."""

from pathlib import Path

from openpyxl import load_workbook

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.registry.export_dialog import ExportDialog
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.registry.lists import Filter
from community_desk.registry.records import Resident
from tests.desktop.tabs.registry.conftest import ZHANG


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
