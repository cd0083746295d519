"""The trail as a workbook, for whoever has a reason to ask for it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from community_desk.errors import NotUnderstoodError, RuleSaysNoError, Translate
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.office.permissions import check_may
from community_desk.office.watched import Progress, each, told_by
from community_desk.trail.reading import MAY, count, page
from community_desk.trail.records import Line, Wanted
from community_desk.workbooks.cells import Cell
from community_desk.workbooks.write import PrintSetup, SheetOut, write_sheets

# By heading the width in characters.
_COLUMNS = {
    QT_TRANSLATE_NOOP("trail", "行"): 8,
    QT_TRANSLATE_NOOP("trail", "时间"): 20,
    QT_TRANSLATE_NOOP("trail", "谁"): 10,
    QT_TRANSLATE_NOOP("trail", "做了什么"): 18,
    QT_TRANSLATE_NOOP("trail", "对什么"): 36,
    QT_TRANSLATE_NOOP("trail", "原来"): 40,
    QT_TRANSLATE_NOOP("trail", "后来"): 40,
    QT_TRANSLATE_NOOP("trail", "原因"): 28,
}
_SHEET = QT_TRANSLATE_NOOP("trail", "操作记录")
_TITLE = QT_TRANSLATE_NOOP("trail", "{office}操作记录（{day} 由{staff}导出，用途：{reason}）")
_AT_ONCE = 1000
# A sheet has 1,048,576 rows; three of them are not lines.
MOST = 1_000_000


def export_trail(
    office: Office,
    path: Path,
    wanted: Wanted,
    translate: Translate,
    *,
    reason: str,
    progress: Progress | None = None,
) -> int:
    """Writes lines of the trail to an xlsx file, the newest first, numbers of people masked; who
    did it, when and why stands in it and on record. ``progress`` hears how many are written and
    may stop it. Returns how many lines.

    Raises `RuleSaysNoError` ``role_may_not``, ``no_reason``, ``no_lines``, ``too_many_lines``,
    ``stopped``;
    `NotUnderstoodError` ``unknown_file_kind``; `TroubleError` where the file cannot be written.
    """
    check_may(office, MAY)
    reason = reason.strip()
    if not reason:
        raise RuleSaysNoError(
            "no_reason", QT_TRANSLATE_NOOP("errors", "导出要写明用途；请填写导出原因后再试。")
        )
    if path.suffix.lower() != ".xlsx":
        raise NotUnderstoodError(
            "unknown_file_kind",
            QT_TRANSLATE_NOOP("errors", "“{file}”要以 .xlsx 结尾；请改文件名。"),
            file=path.name,
        )
    # Inside the write, so that no other program adds lines between the count and the last row.
    with office.noting(MAY) as write:
        lines = _checked(count(office, wanted))
        rows = each(_rows(office, wanted, translate, lines), told_by(progress), lines)
        write_sheets(path, [_sheet(office, rows, translate, reason)])
        told = {"file": path.name, "lines": lines}
        write.audit("export", "trail", "", new=told, reason=reason)
    return lines


def _checked(lines: int) -> int:
    if not lines:
        raise RuleSaysNoError(
            "no_lines",
            QT_TRANSLATE_NOOP("errors", "没有符合条件的操作记录，没有导出；请放宽条件。"),
        )
    if lines > MOST:
        raise RuleSaysNoError(
            "too_many_lines",
            QT_TRANSLATE_NOOP("errors", "有 {count} 行，一张表放不下；请缩短时间再导出。"),
            count=lines,
        )
    return lines


def _sheet(
    office: Office, rows: Iterable[tuple[Cell, ...]], translate: Translate, reason: str
) -> SheetOut:
    title = translate("trail", _TITLE).format(
        office=office.setting("name"),
        day=office.today().isoformat(),
        staff=office.staff.name,
        reason=reason,
    )
    return SheetOut(
        translate("trail", _SHEET),
        title,
        tuple(translate("trail", heading) for heading in _COLUMNS),
        rows,
        tuple(_COLUMNS.values()),
        setup=PrintSetup(landscape=True),
    )


def _rows(
    office: Office, wanted: Wanted, translate: Translate, lines: int
) -> Iterator[tuple[Cell, ...]]:
    for offset in range(0, lines, _AT_ONCE):
        limit = min(_AT_ONCE, lines - offset)
        for line in page(office, wanted, translate, offset=offset, limit=limit):
            yield _row(line)


def _row(line: Line) -> tuple[Cell, ...]:
    old = "\n".join(f"{each.label}：{each.old}" for each in line.changes if each.old)
    new = "\n".join(f"{each.label}：{each.new}" for each in line.changes if each.new)
    at = f"{line.at:%Y-%m-%d %H:%M:%S}"
    return (line.id, at, line.staff, line.act, line.thing, old, new, line.reason)
