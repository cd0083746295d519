"""Blank forms at the level of the file: what is refused, and that nothing else changes."""

import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Protection
from openpyxl.worksheet.table import Table

from community_desk.errors import DeskError
from community_desk.workbooks.form_fill import fill_form, open_form
from community_desk.workbooks.form_references import Insertion, moved_formula

HEADINGS = ["姓名", "性别", "备注"]


def _known(levels: Sequence[str]) -> bool:
    return levels[-1] in HEADINGS


def _blank(change: Callable[[Workbook], None] = lambda _: None) -> bytes:
    book, file = Workbook(), io.BytesIO()
    book.active.append(HEADINGS)
    change(book)
    book.save(file)
    return file.getvalue()


def _parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _packed(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return file.getvalue()


def _protect(book: Workbook) -> None:
    book.active.protection.sheet = True


def _no_headings(book: Workbook) -> None:
    book.active.delete_rows(1)
    book.active["A1"] = "通知：请各社区尽快上报"


def _many_sheets(book: Workbook) -> None:
    for number in range(120):
        book.create_sheet(f"表{number}")


def _many_cells() -> bytes:
    parts = _parts(_blank())
    name = "xl/worksheets/sheet1.xml"
    rows = "".join(f'<row r="{row}">{"<c/>" * 200}</row>' for row in range(2, 1600))
    parts[name] = parts[name].replace(b"</sheetData>", f"{rows}</sheetData>".encode())
    return _packed(parts)


def _linked() -> bytes:
    parts = _parts(_blank())
    name = "xl/_rels/workbook.xml.rels"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink"
    link = f'<Relationship Id="rId99" Type="{kind}" Target="externalLinks/externalLink1.xml"/>'
    parts[name] = parts[name].replace(b"</Relationships>", f"{link}</Relationships>".encode())
    parts["xl/externalLinks/externalLink1.xml"] = b"<externalLink/>"
    return _packed(parts)


def _bomb() -> bytes:
    return _packed({**_parts(_blank()), "xl/media/a.png": b"\0" * (200 * 2**20)})


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "没有表头.xlsx": (lambda: _blank(_no_headings), "form_without_headings"),
    "保护.xlsx": (lambda: _blank(_protect), "form_protected"),
    "宏.xlsm": (
        lambda: _packed({**_parts(_blank()), "xl/vbaProject.bin": b"\xcc\x61"}),
        "form_has_macros",
    ),
    "太多表.xlsx": (lambda: _blank(_many_sheets), "too_many_sheets"),
    "链接.xlsx": (_linked, "form_has_links"),
    "炸弹.xlsx": (_bomb, "form_too_large"),
    "格子太多.xlsx": (_many_cells, "form_too_large"),
    "旧格式.xls": (_blank, "form_not_xlsx"),
    "文本.xlsx": (lambda: "姓名,性别\n".encode(), "not_a_workbook"),
    "空.xlsx": (lambda: b"", "not_a_workbook"),
    "截断.xlsx": (lambda: _blank()[:900], "not_a_workbook"),
    "只有标题的表.ods": (_blank, "form_not_xlsx"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_blank_is_one_sentence(tmp_path: Path, name: str) -> None:
    make, code = HOSTILE[name]
    file = tmp_path / name
    file.write_bytes(make())
    with pytest.raises(DeskError) as told:
        fill_form(open_form(file, _known), [["张三", "男", None]])
    assert told.value.code == code
    assert name in str(told.value)
    assert str(told.value).endswith("。")


def _filled(tmp_path: Path, content: bytes, *names: str) -> bytes:
    file = tmp_path / "表.xlsx"
    file.write_bytes(content)
    return fill_form(open_form(file, _known), [[name, None, None] for name in names])


def test_free_cells_of_a_protected_sheet_are_filled(tmp_path: Path) -> None:
    def unlock(book: Workbook) -> None:
        _protect(book)
        for column in range(1, 4):
            book.active.cell(2, column).protection = Protection(locked=False)

    made = load_workbook(io.BytesIO(_filled(tmp_path, _blank(unlock), "张三")))
    assert made.active["A2"].value == "张三"
    assert made.active.protection.sheet
    with pytest.raises(DeskError, match="受保护"):
        _filled(tmp_path, _blank(unlock), "张三", "李四")


def test_parts_that_are_not_filled_stay_byte_for_byte(tmp_path: Path) -> None:
    before = _parts(_blank())
    before["xl/printerSettings/printerSettings1.bin"] = b"\x01\x02"
    before["docProps/custom.xml"] = b"<Properties/>"

    after = _parts(_filled(tmp_path, _packed(before), *"甲乙丙丁戊"))

    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"xl/worksheets/sheet1.xml"}
    assert list(after) == list(before)


def test_what_openpyxl_would_lose_is_kept(tmp_path: Path) -> None:
    parts = _parts(_blank())
    name = "xl/worksheets/sheet1.xml"
    list_ = (
        '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.'
        'microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" '
        'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation '
        'type="list"><x14:formula1><xm:f>Sheet!$A$9:$A$12</xm:f></x14:formula1><xm:sqref>B2'
        "</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>"
    )
    parts[name] = parts[name].replace(b"</worksheet>", f"{list_}</worksheet>".encode())

    sheet = _parts(_filled(tmp_path, _packed(parts), "甲", "乙", "丙"))[name].decode()

    assert "<xm:f>Sheet!$A$11:$A$14</xm:f>" in sheet
    assert "<xm:sqref>B2:B4</xm:sqref>" in sheet


def test_the_same_in_is_the_same_out(tmp_path: Path) -> None:
    assert _filled(tmp_path, _blank(), "甲") == _filled(tmp_path, _blank(), "甲")


@pytest.mark.parametrize(
    "text", ["=1+1", "+86", "@SUM(A1)", "<&>\"'", "甲\n乙", " 空 格 ", "\x01a"]
)
def test_text_stays_text(tmp_path: Path, text: str) -> None:
    cell = load_workbook(io.BytesIO(_filled(tmp_path, _blank(), text))).active["A2"]
    assert (cell.value, cell.data_type) == (text.replace("\x01", ""), "s")


@pytest.mark.parametrize(
    ("formula", "moved"),
    [
        ("SUM(E5:E14)", "SUM(E5:E17)"),
        ("E14+E15+E13", "E17+E18+E13"),
        ("SUM(表!A1:A20,'别的 表'!A20)", "SUM(表!A1:A23,'别的 表'!A20)"),
        ('IF(A20="A20",E:E,20:21)', 'IF(A23="A20",E:E,23:24)'),
        ("VLOOKUP($A20,$A$5:$B$14,2,0)", "VLOOKUP($A23,$A$5:$B$17,2,0)"),
        ("名称+LOG10(B20)", "名称+LOG10(B23)"),
    ],
)
def test_references_move(formula: str, moved: str) -> None:
    insertion = Insertion("表", 13, 3, 5, 14)
    assert moved_formula(formula, "表", insertion.move, home="表") == moved


def test_shared_formulas_and_kept_results(tmp_path: Path) -> None:
    """As Excel writes them: one cell has the formula, the others point to it."""
    parts = _parts(_blank())
    name = "xl/worksheets/sheet1.xml"
    rows = (
        '<row r="2"><c r="A2"/><c r="C2"><f t="shared" ref="C2:C3" si="0">LEN(A2)</f><v>0</v></c>'
        '</row><row r="3"><c r="A3"/><c r="C3"><f t="shared" si="0"/><v>0</v></c></row>'
        '<row r="4"><c r="A4" t="inlineStr"><is><t>合计</t></is></c>'
        '<c r="C4"><f>SUM(C2:C3)</f><v>0</v></c></row></sheetData>'
    )
    parts[name] = parts[name].replace(b"</sheetData>", rows.encode())

    made = load_workbook(io.BytesIO(_filled(tmp_path, _packed(parts), *"甲乙丙丁")))

    column = [made.active.cell(row, 3).value for row in range(2, 7)]
    assert column == ["=LEN(A2)", "=LEN(A3)", "=LEN(A4)", "=LEN(A5)", "=SUM(C2:C5)"]
    assert made.calculation.fullCalcOnLoad


def test_tables_charts_and_frozen_panes_follow(tmp_path: Path) -> None:
    def dress(book: Workbook) -> None:
        sheet = book.active
        for row in range(2, 5):
            sheet.cell(row, 3).number_format = "0"
        sheet.add_table(Table(displayName="名单", ref="A1:C4"))
        sheet["A5"], sheet["C5"] = "合计", "=SUM(C2:C4)"
        chart = BarChart()
        chart.add_data(Reference(sheet, min_col=3, min_row=1, max_row=4), titles_from_data=True)
        sheet.add_chart(chart, "E8")
        sheet.freeze_panes = "A2"

    made = load_workbook(io.BytesIO(_filled(tmp_path, _blank(dress), *"甲乙丙丁戊己"))).active
    assert made.tables["名单"].ref == "A1:C7"
    assert made.tables["名单"].autoFilter.ref == "A1:C7"
    (chart,) = made._charts
    assert chart.series[0].val.numRef.f == "'Sheet'!$C$2:$C$7"
    assert chart.anchor._from.row == 10
    assert (made["C8"].value, made.freeze_panes) == ("=SUM(C2:C7)", "A2")


def test_columns_coloured_to_their_end_are_not_looked_through(tmp_path: Path) -> None:
    def colour(book: Workbook) -> None:
        book.active["XFD1048576"].protection = Protection(locked=False)

    path = tmp_path / "彩色.xlsx"
    path.write_bytes(_blank(colour))
    form = open_form(path, _known)
    assert form.table.free_rows < 50_000
