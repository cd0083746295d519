"""Workbooks of vouchers as offices keep them, made for tests."""

import csv
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

Row = Sequence[object]


def xlsx(path: Path, **sheets: Sequence[Row]) -> Path:
    """An xlsx file with these sheets."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def xls(path: Path, **sheets: Sequence[Row]) -> Path:
    """An old Excel file with these sheets."""
    book = xlwt.Workbook()
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                sheet.write(at, column, value)
    book.save(str(path))
    return path


def ods(path: Path, **sheets: Sequence[Row]) -> Path:
    """An ods file with these sheets, all of it text."""
    document = OpenDocumentSpreadsheet()
    for name, rows in sheets.items():
        table = Table(name=name)
        for row in rows:
            line = TableRow()
            for value in row:
                cell = TableCell(valuetype="string")
                cell.addElement(P(text="" if value is None else str(value)))
                line.addElement(cell)
            table.addElement(line)
        document.spreadsheet.addElement(table)
    document.save(path)
    return path


def comma_separated(path: Path, rows: Sequence[Row], encoding: str = "gb18030") -> Path:
    """A csv file."""
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows(rows)
    return path
