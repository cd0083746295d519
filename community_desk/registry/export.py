"""The registry as a workbook, for whoever has a reason to ask for it."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from pathlib import Path

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.office.permissions import check_may
from community_desk.office.watched import Progress, each, told_by
from community_desk.registry import store
from community_desk.registry.ages import age_on
from community_desk.registry.cleaning import LONG_TERM
from community_desk.registry.codes import GONE, word_of
from community_desk.registry.lists import Filter, bound, day_of, ids, source
from community_desk.registry.masking import mask_id, mask_numbers, mask_phone
from community_desk.registry.records import Resident
from community_desk.workbooks.cells import Cell
from community_desk.workbooks.write import SheetOut, write_sheets

# By key: the heading, the width in characters, and whether the column is there unless others are
# chosen. The headings are what the import knows, in every language of the window: the export of
# one office is the roster of another.
COLUMNS: Mapping[str, tuple[str, int, bool]] = {
    "household_number": (QT_TRANSLATE_NOOP("columns", "户编号"), 10, True),
    "name": (QT_TRANSLATE_NOOP("columns", "姓名"), 12, True),
    "former_name": (QT_TRANSLATE_NOOP("columns", "曾用名"), 12, False),
    "sex": (QT_TRANSLATE_NOOP("columns", "性别"), 6, True),
    "birth_date": (QT_TRANSLATE_NOOP("columns", "出生日期"), 12, True),
    "age": (QT_TRANSLATE_NOOP("columns", "年龄"), 6, False),
    "id_kind": (QT_TRANSLATE_NOOP("columns", "证件类型"), 14, True),
    "id_number": (QT_TRANSLATE_NOOP("columns", "证件号码"), 22, True),
    "relation": (QT_TRANSLATE_NOOP("columns", "与户主关系"), 12, True),
    "phone": (QT_TRANSLATE_NOOP("columns", "联系电话"), 15, True),
    "address": (QT_TRANSLATE_NOOP("columns", "现居住地址"), 28, True),
    "registered_address": (QT_TRANSLATE_NOOP("columns", "户籍地址"), 28, True),
    "status": (QT_TRANSLATE_NOOP("columns", "人户状态"), 12, True),
    "education": (QT_TRANSLATE_NOOP("columns", "文化程度"), 12, True),
    "marriage": (QT_TRANSLATE_NOOP("columns", "婚姻状况"), 10, True),
    "employment": (QT_TRANSLATE_NOOP("columns", "从业状况"), 14, True),
    "employer": (QT_TRANSLATE_NOOP("columns", "工作单位"), 20, True),
    "moved_in_on": (QT_TRANSLATE_NOOP("columns", "入住日期"), 12, False),
    "register_kind": (QT_TRANSLATE_NOOP("columns", "户口性质"), 12, False),
    "area": (QT_TRANSLATE_NOOP("columns", "建筑面积"), 10, False),
    "emergency_contact": (QT_TRANSLATE_NOOP("columns", "紧急联系人"), 12, False),
    "emergency_phone": (QT_TRANSLATE_NOOP("columns", "紧急联系电话"), 15, False),
    "no_id_reason": (QT_TRANSLATE_NOOP("columns", "无证件原因"), 18, False),
    "former_id_number": (QT_TRANSLATE_NOOP("columns", "曾用证件号码"), 22, False),
    "id_issuer": (QT_TRANSLATE_NOOP("columns", "签发机关"), 20, False),
    "id_valid_from": (QT_TRANSLATE_NOOP("columns", "证件有效期起"), 14, False),
    "id_valid_until": (QT_TRANSLATE_NOOP("columns", "证件有效期至"), 14, False),
    "id_seen": (QT_TRANSLATE_NOOP("columns", "证件已核验"), 12, False),
    "note": (QT_TRANSLATE_NOOP("columns", "备注"), 24, True),
}
USUAL_COLUMNS = tuple(key for key, (_, _, usual) in COLUMNS.items() if usual)
_CODED = ("relation", "status", "education", "marriage", "employment", "register_kind")
_EVERYBODY = "全部居民"
_SHEET_NAME = "居民"
_TITLE = "{office}{day}居民名册({on} 由{staff}导出，用途：{reason})"
_AT_ONCE = 500


def export_residents(
    office: Office,
    path: Path,
    *,
    reason: str,
    full: bool = False,
    which: Filter | None = None,
    title: str = "",
    columns: Collection[str] = USUAL_COLUMNS,
    progress: Progress | None = None,
) -> int:
    """Writes the residents of a list (default: everybody still here) to an xlsx file.

    ``title`` says on record which list it is; ``columns`` are keys of `COLUMNS`, written in
    their order there. Identity numbers and phones are masked unless ``full``, also in notes. Who,
    when and why stand in the file and in the audit trail (domain G). ``progress`` hears how many
    people are written and may stop it. Returns how many people. Raises `RuleSaysNoError`
    ``role_may_not``, ``no_reason``, ``no_columns`` or ``stopped``, and `TroubleError` where the
    file cannot be written.
    """
    check_may(office, "registry.export")
    reason = reason.strip()
    if not reason:
        raise RuleSaysNoError(
            "no_reason", QT_TRANSLATE_NOOP("errors", "导出要写明用途；请填写导出原因后再试。")
        )
    chosen = [key for key in COLUMNS if key in columns]
    if not chosen:
        raise RuleSaysNoError(
            "no_columns", QT_TRANSLATE_NOOP("errors", "没有选要导出的栏目；请至少选一栏。")
        )
    asked = which or Filter(named="all")
    people = ids(office, asked, sort="address")
    heading = _TITLE.format(
        office=office.setting("name"),
        day=f"{asked.as_of} 时" if asked.as_of else "",
        on=office.today().isoformat(),
        staff=office.staff.name,
        reason=reason,
    )
    headings = [COLUMNS[key][0] for key in chosen]
    widths = [COLUMNS[key][1] for key in chosen]
    with office.noting("registry.export") as write:
        told: dict[str, object] = {"file": path.name, "people": len(people), "full": full}
        told |= {"list": title or _EVERYBODY, "columns": headings}
        write.audit("export", "registry", "", new=told, reason=reason)
        rows = each(_rows(office, asked, people, chosen, full), told_by(progress), len(people))
        write_sheets(path, [SheetOut(_SHEET_NAME, heading, headings, rows, widths)])
    return len(people)


def _rows(
    office: Office, which: Filter, people: list[int], columns: list[str], full: bool
) -> Iterator[list[Cell]]:
    block_word, today = office.setting("building_word"), day_of(office, which)
    for start in range(0, len(people), _AT_ONCE):
        for person in store.residents(
            office.db,
            people[start : start + _AT_ONCE],
            block_word=block_word,
            source=source(office, which),
            values=bound(which),
        ):
            yield [_cell(person, column, today, full) for column in columns]


def _cell(person: Resident, column: str, today: date, full: bool) -> Cell:
    if column == "age":
        return None if person.status in GONE else age_on(person.birth_date, today)
    if column == "area":
        return person.area_tenths / 10 if person.area_tenths else None
    value = str(getattr(person, column))
    if column == "sex":
        return word_of("sex", value) if value in ("1", "2") else ""
    if column == "id_kind":
        return word_of("id_kind", value) if person.id_number else ""
    if column in _CODED:
        return word_of(column, value)
    if column == "id_valid_until" and value == LONG_TERM:
        return "长期"
    if column == "id_seen":
        return "是" if value else ""
    if column in ("id_number", "former_id_number") and not full:
        return mask_id(value)
    if column in ("phone", "emergency_phone") and not full:
        return mask_phone(value)
    if column in ("note", "emergency_contact") and not full:
        return mask_numbers(value)
    return value
