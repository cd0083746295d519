"""Ten blank forms as departments send them, in layouts that have little in common."""

import io
from collections.abc import Callable
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

THIN, THICK = Side(style="thin"), Side(style="medium")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
GREY = PatternFill("solid", fgColor="DDDDDD")
MIDDLE = Alignment(horizontal="center", vertical="center", wrap_text=True)


@dataclass(frozen=True, slots=True)
class Blank:
    """One form: how it is made, and what comes of its columns (_ stands for a space)."""

    name: str
    make: Callable[[Worksheet], None]
    filled: str
    left_empty: str
    first_row: int
    free_rows: int

    def content(self) -> bytes:
        book, file = Workbook(), io.BytesIO()
        self.make(book.active)
        book.save(file)
        return file.getvalue()


def _title(sheet: Worksheet, text: str, columns: int, row: int = 1) -> None:
    sheet.cell(row, 1, text).font = Font(name="宋体", bold=True, size=18)
    sheet.cell(row, 1).alignment = MIDDLE
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=columns)
    sheet.row_dimensions[row].height = 36


def _headings(sheet: Worksheet, row: int, texts: list[str]) -> None:
    for column, text in enumerate(texts, 1):
        cell = sheet.cell(row, column, text or None)
        cell.font, cell.fill, cell.border = Font(name="黑体", size=11), GREY, BOX
        cell.alignment = MIDDLE
        sheet.column_dimensions[get_column_letter(column)].width = 9 + column


def _lines(sheet: Worksheet, first: int, count: int, columns: int, *, height: float = 24) -> None:
    for row in range(first, first + count):
        sheet.row_dimensions[row].height = height
        for column in range(1, columns + 1):
            cell = sheet.cell(row, column)
            bottom = THICK if row == first + count - 1 else THIN
            cell.border = Border(left=THIN, right=THIN, top=THIN, bottom=bottom)
            cell.font, cell.alignment = Font(name="仿宋", size=10, color="222222"), MIDDLE


def plain(sheet: Worksheet) -> None:
    """A merged title, one line of headings, counted lines, no end."""
    _title(sheet, "高龄老人摸底表", 5)
    _headings(sheet, 2, ["序号", "姓名", "性别", "身份证号码", "联系电话"])
    _lines(sheet, 3, 10, 5)
    for number in range(10):
        sheet.cell(3 + number, 1, number + 1)
    sheet.freeze_panes = "A3"


def two_lines(sheet: Worksheet) -> None:
    """Headings of two lines with groups, and a signature below."""
    _title(sheet, "残疾人家庭情况登记表", 9)
    sheet["A2"] = "填报单位：________社区"
    sheet["G2"] = "填报日期：    年  月  日"
    top = ["序号", "本人基本情况", "", "", "家庭住址", "", "", "监护人", ""]
    low = ["", "姓名", "性别", "年龄", "小区", "楼栋", "室号", "姓名", "电话"]
    _headings(sheet, 3, top)
    _headings(sheet, 4, low)
    for area in ("A3:A4", "B3:D3", "E3:G3", "H3:I3"):
        sheet.merge_cells(area)
    _lines(sheet, 5, 4, 9)
    sheet["A10"] = "填表人："
    sheet["E10"] = "审核人："
    sheet["H10"] = "（盖章）"
    sheet.print_title_rows = "3:4"
    sheet.print_area = "A1:I10"


def with_units(sheet: Worksheet) -> None:
    """Line breaks and units in headings; a row formula and totals."""
    _title(sheet, "高龄津贴发放花名册", 7)
    _headings(
        sheet,
        2,
        [
            "序\n号",
            "姓  名",
            "身份证\n号码",
            "年龄\n（周岁）",
            "月标准（元）",
            "月数",
            "金额\n（元）",
        ],
    )
    _lines(sheet, 3, 5, 7)
    for row in range(3, 8):
        sheet.cell(row, 7, f"=E{row}*F{row}").number_format = "#,##0.00"
        sheet.cell(row, 3).number_format = "@"
    _headings(sheet, 8, ["合计", "", "", "", "=SUM(E3:E7)", "", "=SUM(G3:G7)"])
    sheet.merge_cells("A8:D8")
    sheet["A10"] = "经办人："
    sheet["F10"] = "负责人："
    sheet["G11"] = "=G8/12"
    sheet.conditional_formatting.add(
        "G3:G7", CellIsRule(operator="greaterThan", formula=["$G$8/2"], font=Font(bold=True))
    )


def with_lists(sheet: Worksheet) -> None:
    """Choice lists on the lines, a comment, a break of the page, names, another sheet."""
    _title(sheet, "流动人口信息采集表", 6, row=2)
    sheet["A1"] = "附件2"
    _headings(sheet, 4, ["姓名", "性别", "文化程度", "婚姻状况", "户籍所在地", "来访事由"])
    _lines(sheet, 5, 3, 6)
    for words, areas in (("男,女", "B5:B7"), ("小学,初中,高中,大学", "C5 C6 C7")):
        rule = DataValidation(type="list", formula1=f'"{words}"', allow_blank=True)
        sheet.add_data_validation(rule)
        for area in areas.split():
            rule.add(area)
    sheet["A9"] = "说明：本表一式两份"
    sheet["A9"].comment = Comment("由社区留存一份", "民政科")
    sheet.merge_cells("A9:F9")
    sheet.row_breaks.append(Break(id=9))
    other = sheet.parent.create_sheet("汇总")
    other["A1"] = "合计人数"
    other["B1"] = f"=COUNTA('{sheet.title}'!A5:A7)"
    other["B2"] = f"='{sheet.title}'!A9"
    sheet.parent.defined_names["人员"] = DefinedName("人员", attr_text=f"'{sheet.title}'!$A$5:$A$7")


def one_line(sheet: Worksheet) -> None:
    """One free line between headings and total."""
    _headings(sheet, 1, ["编号", "户主姓名", "家庭人口", "住址", "困难原因"])
    _lines(sheet, 2, 1, 5)
    _headings(sheet, 3, ["合计", "", "=SUM(C2:C2)", "", ""])


def no_line(sheet: Worksheet) -> None:
    """The signature right under the headings."""
    _title(sheet, "志愿者名单", 4)
    _headings(sheet, 2, ["姓名", "手机号", "工作单位", "服务时长(小时)"])
    sheet["A3"] = "填表人：            审核人："
    sheet.merge_cells("A3:D3")
    sheet["A3"].font = Font(italic=True)


def wide_cells(sheet: Worksheet) -> None:
    """Cells merged over columns in headings and lines alike; not beginning at A."""
    sheet["B2"] = "独居老人定期探访表"
    sheet.merge_cells("B2:I2")
    for left, right, text in ((2, 2, "序号"), (3, 4, "姓名"), (5, 5, "出生年月"), (6, 8, "现住址")):
        for row in range(3, 9):
            for column in range(left, right + 1):
                sheet.cell(row, column).border = BOX
            if right > left:
                sheet.merge_cells(start_row=row, start_column=left, end_row=row, end_column=right)
        sheet.cell(3, left, text)
    for row in range(3, 9):
        sheet.cell(row, 9).border = BOX
    sheet["I3"] = "探访情况"
    sheet["B9"] = "=COUNTA(C4:C8)"


def two_lines_each(sheet: Worksheet) -> None:
    """Each person takes two lines, most cells merged over both."""
    _title(sheet, "家庭医生签约表", 6)
    _headings(sheet, 2, ["序号", "姓名", "性别", "身份证号", "电话", "签约日期"])
    _lines(sheet, 3, 6, 6)
    for row in (3, 5, 7):
        for column in range(1, 6):
            sheet.merge_cells(
                start_row=row, start_column=column, end_row=row + 1, end_column=column
            )
    sheet["A10"] = "审核人签字："


def with_example(sheet: Worksheet) -> None:
    """An example and numbers of columns above the free lines; the community written before."""
    _title(sheet, "适龄儿童入学信息表（2026年）", 7)
    _headings(
        sheet,
        2,
        ["社区名称", "儿童姓名", "性别", "出生日期", "户主姓名", "户主电话", "拟入学校"],
    )
    _headings(sheet, 3, ["栏次", "1", "2", "3", "4", "5", "6"])
    _headings(sheet, 4, ["例：某社区", "张三", "男", "2020-01-01", "张大", "13800000000", "一小"])
    _lines(sheet, 5, 6, 7)
    for row in range(5, 11):
        sheet.cell(row, 1, "幸福里社区")
        sheet.cell(row, 4).number_format = "yyyy年m月d日"


def running(sheet: Worksheet) -> None:
    """Sums that run on, fixed references to below, words across two lines not merged."""
    _title(sheet, "发放明细", 6)
    _headings(sheet, 2, ["姓名", "身份证", "发放", "本次", "累计", "占比"])
    _headings(sheet, 3, ["", "号码", "卡号", "金额", "金额", ""])
    _lines(sheet, 4, 4, 6)
    for row in range(4, 8):
        sheet.cell(row, 5, f"=SUM(D$4:D{row})")
        sheet.cell(row, 6, f"=D{row}/D$8").number_format = "0.0%"
    _headings(sheet, 8, ["总计", "", "", "=SUM(D4:D7)", "=E7", "=SUM(F4:F7)"])
    sheet["A9"] = "注：金额以元为单位"


FORMS: tuple[Blank, ...] = (
    Blank("摸底", plain, "序号 姓名 性别 身份证号码 联系电话", "", 3, 10),
    Blank(
        "两行表头",
        two_lines,
        "序号 本人基本情况_姓名 性别 年龄 小区 楼栋 室号 监护人_姓名 电话",
        "",
        5,
        4,
    ),
    Blank("单位换行", with_units, "序号 姓_名 身份证号码 年龄（周岁）", "月标准（元） 月数", 3, 5),
    Blank("下拉", with_lists, "姓名 性别 文化程度 婚姻状况 户籍所在地", "来访事由", 5, 3),
    Blank("一行", one_line, "编号 户主姓名 家庭人口 住址", "困难原因", 2, 1),
    Blank("没有空行", no_line, "姓名 手机号 工作单位", "服务时长(小时)", 3, 0),
    Blank("合并格", wide_cells, "序号 姓名 出生年月 现住址", "探访情况", 4, 5),
    Blank("一人两行", two_lines_each, "序号 姓名 性别 身份证号 电话", "签约日期", 3, 6),
    Blank("有例子", with_example, "儿童姓名 性别 出生日期 户主姓名 户主电话", "拟入学校", 5, 6),
    Blank("累计", running, "姓名 身份证号码", "卡号 本次_金额", 4, 4),
)
