"""The list of residents as a workbook: masked unless asked for whole, with a reason, on record."""

from collections.abc import Iterator
from pathlib import Path

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.registry import codes, lists, masking
from community_desk.registry.records import ResidentRow
from community_desk.workbooks.write import SheetOut, write_sheets

HEADINGS = (
    "姓名", "性别", "出生日期", "与户主关系", "住址", "联系电话", "证件号码", "人户状态", "标签",
)  # fmt: skip
_WIDTHS = (12, 6, 12, 12, 30, 16, 22, 12, 20)
_STRETCH = 2000
EVERYBODY = lists.Filter()


def export_residents(
    office: Office,
    path: Path,
    *,
    reason: str,
    full: bool = False,
    which: lists.Filter = EVERYBODY,
) -> int:
    """Writes the people of a filter to an xlsx file and says how many.

    Numbers are masked unless ``full``. The audit line stands before the file does. Raises
    `RuleSaysNoError` ``no_reason`` without a reason, `TroubleError` for a file that cannot be
    written.
    """
    if not reason.strip():
        raise RuleSaysNoError(
            "no_reason", QT_TRANSLATE_NOOP("errors", "导出要写明用途；请先填上用途。")
        )
    people = lists.count(office, which)
    with office.writing() as write:
        write.audit(
            "export",
            "registry",
            office.staff.uid,
            new={"file": path.name, "people": people, "full": full},
            reason=reason.strip(),
        )
    rows = (_cells(row, full=full) for row in _everybody(office, which))
    write_sheets(path, [SheetOut("居民", office.setting("name"), HEADINGS, rows, _WIDTHS)])
    return people


def _everybody(office: Office, which: lists.Filter) -> Iterator[ResidentRow]:
    offset = 0
    while stretch := lists.page(office, which, offset=offset, limit=_STRETCH):
        yield from stretch
        offset += len(stretch)


def _cells(row: ResidentRow, *, full: bool) -> list[str]:
    return [
        row.name,
        codes.SEX.get(row.sex, ""),
        row.birth_date,
        codes.RELATION.get(row.relation, ""),
        row.address,
        row.phone if full else masking.mask_phone(row.phone),
        row.id_number if full else masking.mask_id(row.id_number),
        codes.STATUS.get(row.status, ""),
        "、".join(row.tags),
    ]
