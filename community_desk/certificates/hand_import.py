"""Many letters written by hand at once: from a workbook, or pasted from one. What is wrong with a
line is said before anything is written; the other lines can be entered without it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from community_desk.certificates.hand_letters import (
    FIELDS,
    NewHandLetter,
    enter_in,
    is_entered,
    problems_of,
    settled,
)
from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.registry.headings import field_of
from community_desk.registry.names import clean_name, fold
from community_desk.registry.residents import load_resident
from community_desk.workbooks.cells import Cell, clean_date
from community_desk.workbooks.headings import plain_heading
from community_desk.workbooks.read import Sheet, read_sheets, sheets_of

# What offices call the columns of the book in which they wrote down their letters.
_NAMES: Mapping[str, str] = {
    "number": "编号 证明编号 文号 字号 证明字号 证明文号 编号文号 开具编号 存根编号",
    "written_on": """
        日期 开具日期 出具日期 开证日期 办理日期 开具时间 出具时间 时间 登记日期 用印日期
        """,
    "title": """
        事项 证明事项 证明名称 证明类型 证明种类 证明类别 证明内容 内容 名称 类别 开具事项 用印内容
        开具内容
        """,
    "applicant": "姓名 申请人 申请人姓名 居民姓名 当事人 当事人姓名 被证明人 领取人 居民",
    "to_body": """
        致送单位 收件单位 接收单位 主送单位 送交单位 要求单位 抬头 使用单位 出具给 用证单位
        """,
    "purpose": "用途 事由 证明用途 原因",
    "signer": "签批人 签发人 批准人 审批人 负责人 签字人 审核人 批准",
    "handler": "经办人 经手人 承办人 办理人 登记人 开具人",
    "note": "备注 说明 其他",
}
_FIELDS = {name: field for field, names in _NAMES.items() for name in names.split()}
_HEADING_WITHIN = 12


@dataclass(frozen=True, slots=True)
class LineProblem:
    """A line that is not taken: where it stands, what stands in it, and why not."""

    line: int
    text: str
    error: DeskError


@dataclass(frozen=True, slots=True)
class HandPlan:
    """What was read: the letters to enter, the lines that are not taken, and how many letters are
    there already. Every line with something in it is one of the three.
    """

    ready: tuple[NewHandLetter, ...]
    problems: tuple[LineProblem, ...]
    known: int


def read_workbook(office: Office, path: Path) -> HandPlan:
    """The letters of a workbook. Raises `TroubleError`, `NotUnderstoodError` ``no_headings``."""
    return _plan(office, read_sheets(path))


def read_pasted(office: Office, text: str) -> HandPlan:
    """The letters of lines that were copied from a table, with their headings, or without them
    in the order of `FIELDS`. Raises as `read_workbook`.
    """
    return _plan(office, sheets_of(text.encode(), ".tsv"))


def import_hand_letters(office: Office, plan: HandPlan) -> int:
    """Enters all letters of a plan in one go; gives how many are new."""
    entered = 0
    with office.writing("certificates.issue") as write:
        for new in plan.ready:
            try:
                enter_in(write, office, new)
                entered += 1
            except RuleSaysNoError as known:
                if known.code != "entered_already":
                    raise
        write.audit("import", "hand_letter", "", new={"letters": entered})
    return entered


def _plan(office: Office, sheets: Sequence[Sheet]) -> HandPlan:
    ready: dict[NewHandLetter, None] = {}
    problems: list[LineProblem] = []
    known, found = 0, False
    for sheet in sheets:
        columns, first = _columns(sheet.rows)
        found = found or bool(columns)
        for line, cells in _lines(sheet.rows, first) if columns else ():
            values = {field: _text(cells[at]) for field, at in columns.items()}
            try:
                new = _letter(office, values)
            except DeskError as error:
                text = "　".join(filter(None, map(_text, cells)))
                problems.append(LineProblem(line, text, error))
                continue
            if new in ready or is_entered(office, new):
                known += 1
            else:
                ready[new] = None
    if not found:
        raise NotUnderstoodError(
            "no_headings",
            QT_TRANSLATE_NOOP(
                "errors", "没有认出表头；请让第一行写明编号、开具日期、事项、申请人各在哪一列。"
            ),
        )
    return HandPlan(tuple(ready), tuple(problems), known)


def _letter(office: Office, values: Mapping[str, str]) -> NewHandLetter:
    new = NewHandLetter(**{field: values.get(field, "") for field in FIELDS})
    if number := values.get("id_number", ""):
        new = replace(new, resident_uid=_resident(office, number, new.applicant))
    if problems := problems_of(office, new):
        raise problems[0][1]
    return settled(office, new)


def _resident(office: Office, id_number: str, name: str) -> str:
    """Who has the number; "" where nobody in the registry does."""
    try:
        resident = load_resident(office, id_number)
    except RuleSaysNoError:
        return ""
    if name and fold(clean_name(name)) != fold(resident.name):
        raise RuleSaysNoError(
            "another_person",
            QT_TRANSLATE_NOOP("errors", "证件号码是{other}的，不是{name}的；请核对这一行。"),
            other=resident.name,
            name=name,
        )
    return resident.uid


def _columns(rows: Sequence[Sequence[Cell]]) -> tuple[dict[str, int], int]:
    """Field to column, and the row in which the letters begin."""
    for row, cells in enumerate(rows[:_HEADING_WITHIN]):
        columns: dict[str, int] = {}
        for at, cell in enumerate(cells):
            if field := _field(_text(cell)):
                columns.setdefault(field, at)
        if {"number", "applicant"} <= columns.keys() and len(columns) > 2:
            return columns, row + 1
    first = next((cells for cells in rows if any(map(_text, cells))), ())
    if len(first) > 3 and clean_date(first[1]):
        return {field: at for at, field in enumerate(FIELDS) if at < len(first)}, 0
    return {}, 0


def _field(heading: str) -> str:
    plain = plain_heading(heading)
    if found := _FIELDS.get(plain):
        return found
    return "id_number" if field_of(heading) == "id_number" else ""


def _lines(rows: Sequence[Sequence[Cell]], first: int) -> Iterator[tuple[int, Sequence[Cell]]]:
    for number, cells in enumerate(rows[first:], start=first + 1):
        if any(map(_text, cells)):
            yield number, cells


def _text(cell: Cell) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell).strip()
