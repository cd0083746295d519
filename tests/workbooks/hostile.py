"""Workbooks that are broken, enormous or odd, each made from little code when it is asked for.

Each maker gives the bytes of a file; what must come of it stands beside it in `HOSTILE`: how many
people are imported, or the code of the sentence that says why nobody is.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple
from xml.sax.saxutils import escape

import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HEADINGS = ("姓名", "身份证号", "性别", "电话", "住址")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_TYPES}"/>',
    "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="a" Type="{_OFFICE}'
    '/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
    '<sheet name="名册" sheetId="1" r:id="s1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="s1" '
    f'Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" '
    f'Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
}
SHEET = "xl/worksheets/sheet1.xml"
TEXTS = "xl/sharedStrings.xml"
_MEGABYTE = 2**20


class Hostile(NamedTuple):
    """A file: its name, its maker, and the people in it or the code of its sentence."""

    name: str
    make: Callable[[], bytes]
    comes_to: int | str


def id_number(serial: int) -> str:
    """An invented number whose check character holds."""
    body = f"340102{1950 + serial % 50}{1 + serial % 12:02}{1 + serial % 28:02}{serial % 1000:03}"
    total = sum(int(digit) * weight for digit, weight in zip(body, _WEIGHTS, strict=True))
    return body + "10X98765432"[total % 11]


def person(serial: int) -> tuple[str, ...]:
    """A line of a roster."""
    name = "王李张刘陈杨黄赵吴周"[serial % 10] + "伟芳娜敏静丽强磊军洋"[serial // 10 % 10]
    number = id_number(serial)
    sex = "男" if int(number[16]) % 2 else "女"
    return name, number, sex, f"138{serial:08}", f"{1 + serial % 9}-{1 + serial % 4}-{101 + serial}"


PEOPLE = (person(1), person(2), person(3))


def lines(rows: Iterable[Sequence[object]], sign: str = ",") -> str:
    """Rows as text."""
    return "".join(sign.join(map(str, row)) + "\r\n" for row in rows)


def rows_xml(rows: Iterable[Sequence[str]], first: int = 1) -> str:
    """Rows of texts, written into the cells themselves."""
    made = []
    for number, row in enumerate(rows, first):
        cells = "".join(
            f'<c r="{get_column_letter(column)}{number}" t="inlineStr"><is><t>{escape(text)}</t>'
            "</is></c>"
            for column, text in enumerate(row, 1)
        )
        made.append(f'<row r="{number}">{cells}</row>')
    return "".join(made)


def sheet_xml(data: str, before: str = "", after: str = "") -> str:
    """A sheet around the rows."""
    return f'<worksheet xmlns="{_MAIN}">{before}<sheetData>{data}</sheetData>{after}</worksheet>'


ROSTER = rows_xml((HEADINGS, *PEOPLE))


def package(parts: dict[str, str | bytes], again: Sequence[tuple[str, str]] = ()) -> bytes:
    """A packed file of these parts, on top of those every xlsx file has."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in {**_PARTS, SHEET: sheet_xml(ROSTER), **parts}.items():
            file.writestr(name, part)
        for name, part in again:
            file.writestr(name, part)
    return made.getvalue()


def with_rows(data: str, **around: str) -> bytes:
    """An xlsx file with these rows."""
    return package({SHEET: sheet_xml(data, **around)})


def book(fill: Callable[[Workbook], None]) -> bytes:
    """An xlsx file as openpyxl makes it, after ``fill`` had it with the roster in it."""
    made, file = Workbook(), io.BytesIO()
    for row in (HEADINGS, *PEOPLE):
        made.active.append(row)
    fill(made)
    made.save(file)
    return file.getvalue()


def cut(part: float) -> bytes:
    """The first stretch of a sound file."""
    whole = package({})
    return whole[: int(len(whole) * part)]


def unfolding(name: str, head: str, megabytes: int, *, says: int | None = None) -> bytes:
    """A package with one part that unfolds into so many megabytes of one letter."""
    packer = zlib.compressobj(1, zlib.DEFLATED, -15)
    first = packer.compress(head.encode()) + packer.flush(zlib.Z_FULL_FLUSH)
    once = packer.compress(b"a" * _MEGABYTE) + packer.flush(zlib.Z_FULL_FLUSH)
    packed = first + once * megabytes + packer.flush()
    size = min(megabytes * _MEGABYTE, 2**32 - 1) if says is None else says
    about = struct.pack("<5H3I2H", 20, 0, 8, 0, 0, 0, len(packed), size, len(name), 0)
    whole = package({})
    first_entry = struct.unpack_from("<I", whole, whole.rindex(b"PK\x05\x06") + 16)[0]
    count = struct.unpack_from("<H", whole, whole.rindex(b"PK\x05\x06") + 10)[0] + 1
    member = b"PK\x03\x04" + about + name.encode() + packed
    listing = whole[first_entry : whole.rindex(b"PK\x05\x06")]
    listing += b"PK\x01\x02" + struct.pack("<H", 20) + about
    listing += struct.pack("<3H2I", 0, 0, 0, 0, first_entry) + name.encode()
    end = struct.pack("<4H2IH", 0, 0, count, count, len(listing), first_entry + len(member), 0)
    return whole[:first_entry] + member + listing + b"PK\x05\x06" + end


def texts_bomb() -> bytes:
    """One shared text of 200 MB."""
    return unfolding(TEXTS, f'<sst xmlns="{_MAIN}"><si><t>', 200)


def pointed_to_by_many() -> bytes:
    """One text of 30,000 characters in 80,000 cells: 7 GB."""
    texts = f'<sst xmlns="{_MAIN}"><si><t>{"长" * 30_000}</t></si></sst>'
    cells = "".join(
        f'<row r="{r}">{"".join(f"""<c r="{c}{r}" t="s"><v>0</v></c>""" for c in "ABCDEFGH")}</row>'
        for r in range(1, 10_001)
    )
    return package({SHEET: sheet_xml(cells), TEXTS: texts})


def promised_texts() -> bytes:
    """Says it has four billion texts."""
    return package({TEXTS: f'<sst xmlns="{_MAIN}" uniqueCount="4294967295"></sst>'})


def laughs(name: str) -> bytes:
    """Entities that stand for ten others each, nine times over."""
    entities = '<!ENTITY a0 "哈">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
    )
    part = sheet_xml(ROSTER.replace("王", "&a9;")) if name == SHEET else "<office:text>&a9;"
    return package({name: f"<!DOCTYPE x [{entities}]>{part}"})


def corner(place: str = "XFD1048576", form: str = "{}") -> bytes:
    """A cell in the last corner of the sheet."""
    row = place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    cell = f'<row r="{row}"><c r="{place}"><v>1</v></c></row>'
    return with_rows(ROSTER + form.format(cell))


def corner_for_looks() -> bytes:
    """The last corner has a style and no value, as after somebody coloured whole columns."""
    row = '<row r="1048576"><c r="XFD1048576" s="0"/></row>'
    return with_rows(ROSTER + row, before='<dimension ref="A1:XFD1048576"/>')


def with_prefix() -> bytes:
    """All tags have a prefix, and one cell is far away."""
    data = f"{ROSTER}<row><c r='XFD1048576'><v>1</v></c></row>"
    for tag in ("worksheet", "sheetData", "row", "c", "is", "t", "v"):
        data = data.replace(f"<{tag} ", f"<x:{tag} ").replace(f"<{tag}>", f"<x:{tag}>")
        data = data.replace(f"</{tag}>", f"</x:{tag}>")
    return package(
        {SHEET: f'<x:worksheet xmlns:x="{_MAIN}"><x:sheetData>{data}</x:sheetData></x:worksheet>'}
    )


def without_places() -> bytes:
    """Cells that say no place, as some programs write them."""
    cells = [
        "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in row)
        for row in (HEADINGS, *PEOPLE)
    ]
    return with_rows("".join(f"<row>{row}</row>" for row in cells))


def wide(columns: int, rows: int) -> bytes:
    """Many columns with a value in each."""
    letters = [get_column_letter(c) for c in range(1, columns + 1)]
    data = "".join(
        f'<row r="{r}">{"".join(f"""<c r="{c}{r}"><v>1</v></c>""" for c in letters)}</row>'
        for r in range(1, rows + 1)
    )
    return with_rows(data)


def overlapping_merges() -> bytes:
    """Thousands of merged ranges, each over all rows there can be."""
    ranges = '<mergeCell ref="E2:E1048576"/>' * 5_000
    last = rows_xml((PEOPLE[0],), first=250_000)
    return with_rows(
        rows_xml((HEADINGS, *PEOPLE[1:])) + last, after=f"<mergeCells>{ranges}</mergeCells>"
    )


def merged_far_away() -> bytes:
    """Merged ranges outside of what the sheet holds."""
    ranges = '<mergeCell ref="E900:E1048576"/><mergeCell ref="XFA2:XFD9"/>'
    return with_rows(ROSTER, after=f"<mergeCells>{ranges}</mergeCells>")


def wrong_check_sum() -> bytes:
    whole = bytearray(package({}))
    at = whole.rindex(b"PK\x01\x02")
    whole[at + 16] ^= 0xFF
    return bytes(whole)


def encrypted() -> bytes:
    """An xlsx with a password: an OLE container with the encrypted package in it."""
    return bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")


def old_excel(fill: Callable[[xlwt.Worksheet], None] = lambda _: None) -> bytes:
    """A real xls file with the roster in it."""
    made, file = xlwt.Workbook(), io.BytesIO()
    sheet = made.add_sheet("名册", cell_overwrite_ok=True)
    for row, values in enumerate((HEADINGS, *PEOPLE)):
        for column, value in enumerate(values):
            sheet.write(row, column, value)
    fill(sheet)
    made.save(file)
    return file.getvalue()


def old_excel_that_never_ends() -> bytes:
    """The chain of sectors runs in a circle."""
    whole = bytearray(old_excel())
    table = 512 * (1 + struct.unpack_from("<I", whole, 76)[0])
    count = struct.unpack_from("<I", whole, 48)[0]
    for sector in range(count + 1):
        struct.pack_into("<I", whole, table + 4 * sector, 0)
    return bytes(whole)


def old_excel_lies_about_dimensions() -> bytes:
    whole = old_excel()
    at = whole.index(struct.pack("<2H", 0x0200, 14))
    return whole[: at + 4] + struct.pack("<2I2H", 0, 2**32 - 1, 0, 65535) + whole[at + 16 :]


def old_excel_same_text(sheet: xlwt.Worksheet) -> None:
    text = "长" * 30_000
    for row in range(4, 20_004):
        sheet.write(row, 0, text)


def open_document(columns: int, rows: int, *, filled: bool) -> bytes:
    """An ods file whose last cell stands for very many."""
    made, file = OpenDocumentSpreadsheet(), io.BytesIO()
    table = Table(name="名册")
    for values in (HEADINGS, *PEOPLE):
        row = TableRow()
        for value in values:
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=value))
            row.addElement(cell)
        row.addElement(CoveredTableCell())
        table.addElement(row)
    row = TableRow(numberrowsrepeated=rows)
    last = TableCell(numbercolumnsrepeated=columns)
    if filled:
        last = TableCell(numbercolumnsrepeated=columns, valuetype="string")
        last.addElement(P(text="长" * 100))
    row.addElement(last)
    table.addElement(row)
    made.spreadsheet.addElement(table)
    made.save(file)
    return file.getvalue()


def page(cells: Callable[[str], str] = escape, charset: str = "gb2312", after: str = "") -> bytes:
    """A page with a table, as systems export it under the name of .xls."""
    rows = "".join(
        "<tr>" + "".join(f"<td style='mso-number-format:\"\\@\"'>{cells(c)}</td>" for c in row)
        for row in (HEADINGS, *PEOPLE)
    )
    text = (
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv='
        f'"Content-Type" content="text/html; charset={charset}"><title>人口</title></head><body>'
        f'<table border=1><tr><td colspan="5">幸福里社区人口名册</td></tr>{rows}{after}</table>'
    )
    return text.encode("gb18030" if charset == "gb2312" else charset)


def xml_of_2003() -> bytes:
    """A workbook in the XML of Excel 2003."""
    rows = "".join(
        "<Row>"
        + "".join(f'<Cell><Data ss:Type="String">{escape(c)}</Data></Cell>' for c in row)
        + "</Row>"
        for row in (HEADINGS, *PEOPLE)
    )
    name = "urn:schemas-microsoft-com:office:spreadsheet"
    return (
        f'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="{name}"'
        f' xmlns:ss="{name}"><Worksheet ss:Name="名册"><Table>{rows}</Table></Worksheet></Workbook>'
    ).encode()


TEXT = lines((HEADINGS, *PEOPLE))


def formulas(made: Workbook) -> None:
    """Formulas that no program has worked out yet, and what looks like some."""
    sheet = made.active
    sheet.append(['=IF(1,"赵六","")', person(4)[1], "男", "", ""])
    sheet.append(["钱七", person(5)[1], "=A1", "", ""])
    sheet.append(["=cmd|'/c calc'!A0", person(6)[1], "", "", ""])
    sheet.cell(7, 1).data_type = "s"


def worked_out() -> bytes:
    """Formulas with the values they had when the file was saved, some of them errors."""
    more = (
        f'<row r="5"><c r="A5" t="str"><f>B1</f><v>赵六</v></c><c r="B5" t="str"><f>B2</f><v>'
        f'{id_number(4)}</v></c><c r="C5" t="e"><f>1/0</f><v>#REF!</v></c></row>'
        f'<row r="6"><c r="A6" t="e"><f>1/0</f><v>#N/A</v></c><c r="B6" t="str"><f>B2</f><v>'
        f"{id_number(5)}</v></c></row>"
    )
    return with_rows(ROSTER + more)


def all_merged(made: Workbook) -> None:
    sheet = made.active
    sheet.insert_rows(1, 2)
    sheet["A1"] = "人口名册"
    sheet.merge_cells("A1:E2")
    sheet.merge_cells("E4:E6")
    sheet.merge_cells("G1:J6")


def dates_of_1904(made: Workbook) -> None:
    made.epoch = CALENDAR_MAC_1904
    made.active.cell(1, 6).value = "出生日期"
    for row, serial in enumerate((1, 2, 3), 2):
        number = id_number(serial)
        made.active.cell(row, 6).value = datetime(  # noqa: DTZ001 - a sheet knows no time zone
            int(number[6:10]), int(number[10:12]), int(number[12:14])
        )


def wrong_types(made: Workbook) -> None:
    sheet = made.active
    sheet.append([True, False, 3.5, datetime(2026, 1, 1), None])  # noqa: DTZ001
    sheet.append(["赵六", int(id_number(4)[:17]) * 10, True, 13800138000.0, 501])


def hidden(made: Workbook) -> None:
    made.active.row_dimensions[3].hidden = True
    more = made.create_sheet("隐藏")
    more.append(HEADINGS)
    more.append(person(9))
    more.sheet_state = "hidden"


def signs_in_names(made: Workbook) -> None:
    sheet = made.active
    for number, name in enumerate(("赵\u202e六", "\u200b钱七\ufeff", "孙\t八\n", "李\u3000九"), 4):
        sheet.append([name, id_number(number), "", "", ""])


def long_texts() -> bytes:
    """Names, addresses and notes of 100 kB in one line each, beside sound ones."""
    headings = (*HEADINGS, "备注", "曾用名", "户籍地址", "工作单位", "户号")
    long = "长" * 34_000
    bad = [long, *person(7)[1:], "", "", "", "", ""]
    rest = ["赵六", id_number(8), long, long, long, long, long, long, long, long]
    rows = [[*row, "", "", "", "", ""] for row in PEOPLE]
    return with_rows(rows_xml((headings, *rows, bad, rest)))


def many_sheets(made: Workbook) -> None:
    for number in range(500):
        made.create_sheet(f"表{number}").append(["物品", number])


def long_sheet_name() -> bytes:
    return package(
        {"xl/workbook.xml": _PARTS["xl/workbook.xml"].replace("名册", "3栋&#10;" + "名" * 50_000)}
    )


def nothing(_: object) -> None:
    """Leaves the roster as it is."""


BAD, LARGE, WIDE_ = "not_a_workbook", "workbook_too_large", "too_many_columns"
NOBODY = "no_people"

HOSTILE: tuple[Hostile, ...] = (
    Hostile("空.xlsx", lambda: b"", BAD),
    Hostile("空.csv", lambda: b"", NOBODY),
    Hostile("只有标记.csv", lambda: b"\xef\xbb\xbf", NOBODY),
    Hostile("截断10.xlsx", lambda: cut(0.1), BAD),
    Hostile("截断50.xlsx", lambda: cut(0.5), BAD),
    Hostile("截断90.xlsx", lambda: cut(0.9), BAD),
    Hostile("炸弹4G.xlsx", lambda: unfolding("xl/a.xml", "", 4096), LARGE),
    Hostile("谎报大小.xlsx", lambda: unfolding("xl/a.xml", "", 2048, says=10), BAD),
    Hostile("工作表2G.xlsx", lambda: unfolding("xl/worksheets/sheet9.xml", "", 2048), LARGE),
    Hostile("文字炸弹.xlsx", texts_bomb, LARGE),
    Hostile("一段文字百万格.xlsx", pointed_to_by_many, LARGE),
    Hostile("谎报文字.xlsx", promised_texts, BAD),
    Hostile("实体.xlsx", lambda: laughs(SHEET), BAD),
    Hostile("实体.ods", lambda: laughs("content.xml"), BAD),
    Hostile("最后一格.xlsx", corner, WIDE_),
    Hostile("最后一行.xlsx", lambda: corner("A1048576"), LARGE),
    Hostile("最后一列.xlsx", lambda: corner("XFD5"), WIDE_),
    Hostile("行号溢出.xlsx", lambda: corner("A99999999999999"), LARGE),
    Hostile("只有样式.xlsx", corner_for_looks, 3),
    Hostile("带前缀.xlsx", with_prefix, WIDE_),
    Hostile("不写位置.xlsx", without_places, 3),
    Hostile("一万六千列.xlsx", lambda: wide(16_384, 50), WIDE_),
    Hostile("两千列.xlsx", lambda: wide(2_000, 50), NOBODY),
    Hostile("合并重叠.xlsx", overlapping_merges, LARGE),
    Hostile("合并在外.xlsx", merged_far_away, 3),
    Hostile(
        "重复部件.xlsx",
        lambda: package({}, [(SHEET, sheet_xml(rows_xml((HEADINGS, person(1)))))]),
        1,
    ),
    Hostile("路径.xlsx", lambda: package({"../../a.xml": "x", "/etc/b.xml": "y", "c:\\d": ""}), 3),
    Hostile("校验错.xlsx", wrong_check_sum, BAD),
    Hostile("部件太多.xlsx", lambda: package({f"xl/{n}.xml": "" for n in range(6_000)}), LARGE),
    Hostile("图片太多.xlsx", lambda: b"PK\x03\x04" + b"\0" * (65 * _MEGABYTE), LARGE),
    Hostile("加密.xlsx", encrypted, "password_protected"),
    Hostile("老.xls", old_excel, 3),
    Hostile("老改名.xlsx", old_excel, 3),
    Hostile("新改名.xls", lambda: package({}), 3),
    Hostile("老转圈.xls", old_excel_that_never_ends, BAD),
    Hostile("老谎报.xls", old_excel_lies_about_dimensions, BAD),
    Hostile("老最后一格.xls", lambda: old_excel(lambda s: s.write(65_535, 255, 1)), LARGE),
    Hostile("老一段文字.xls", lambda: old_excel(old_excel_same_text), LARGE),
    Hostile("老截断.xls", lambda: old_excel()[:3000], BAD),
    Hostile("重复格.ods", lambda: open_document(16_384, 1_048_000, filled=True), LARGE),
    Hostile("重复行.ods", lambda: open_document(20, 1_000_000, filled=True), LARGE),
    Hostile("空格空行.ods", lambda: open_document(16_384, 1_048_000, filled=False), 3),
    Hostile("宏.xlsm", lambda: package({"xl/vbaProject.bin": b"\xcc\x61" * 500}), 3),
    Hostile("模板.xltx", lambda: package({}), 3),
    Hostile("二进制.xlsb", lambda: package({"xl/workbook.bin": b"\x83\x01\0"}), BAD),
    Hostile("网页.xls", page, 3),
    Hostile("网页8.xls", lambda: page(charset="utf-8"), 3),
    Hostile("网页断.xls", lambda: page()[:-40], 3),
    Hostile("网页合并.xls", lambda: page(after="<td colspan=99999999>"), WIDE_),
    Hostile("网页无表.xls", lambda: b"<html><body>404 Not Found</body></html>", BAD),
    Hostile("二〇〇三.xls", xml_of_2003, 3),
    Hostile("制表符.xls", lambda: lines((HEADINGS, *PEOPLE), "\t").encode("gb18030"), 3),
    Hostile("标记16.csv", lambda: TEXT.encode("utf-16"), 3),
    Hostile("无标记16.csv", lambda: TEXT.encode("utf-16-le"), 3),
    Hostile("反16.csv", lambda: TEXT.encode("utf-16-be"), 3),
    Hostile("国标.csv", lambda: TEXT.encode("gb18030"), 3),
    Hostile("国标坏.csv", lambda: TEXT.encode("gbk")[:40] + b"\xff\xff\x81", "encoding_unknown"),
    Hostile("零.csv", lambda: TEXT.replace("\r\n", "\0\r\n").encode(), 3),
    Hostile("一行十兆.csv", lambda: b"a" * (10 * _MEGABYTE), BAD),
    Hostile("一行逗号.csv", lambda: b"," * (10 * _MEGABYTE), WIDE_),
    Hostile("长格.csv", lambda: (TEXT + "赵六," + "长" * 200_000 + "\n").encode(), BAD),
    Hostile("引号.csv", lambda: TEXT.replace("男", '"男').replace("女", '"女').encode(), 3),
    Hostile("竖线.txt", lambda: lines((HEADINGS, *PEOPLE), "|").encode(), 3),
    Hostile("图.xlsx", lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, BAD),
    Hostile("公式.xlsx", lambda: book(formulas), 5),
    Hostile("公式有值.xlsx", worked_out, 4),
    Hostile("全合并.xlsx", lambda: book(all_merged), 3),
    Hostile("一九〇四.xlsx", lambda: book(dates_of_1904), 3),
    Hostile("类型错.xlsx", lambda: book(wrong_types), 4),
    Hostile("隐藏.xlsx", lambda: book(hidden), 4),
    Hostile("怪字符.xlsx", lambda: book(signs_in_names), 7),
    Hostile("长名字.xlsx", long_texts, 4),
    Hostile("五百张表.xlsx", lambda: book(many_sheets), 3),
    Hostile("长表名.xlsx", long_sheet_name, 3),
    Hostile("普通.xlsx", lambda: book(nothing), 3),
)
