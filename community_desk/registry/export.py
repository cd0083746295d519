"""The registry as a workbook, for whoever has a reason to ask for it."""

from collections.abc import Iterator
from pathlib import Path

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.registry import store
from community_desk.registry.codes import word_of
from community_desk.registry.lists import Filter, ids
from community_desk.registry.masking import mask_id, mask_phone
from community_desk.registry.records import Resident
from community_desk.workbooks.read import Cell
from community_desk.workbooks.write import SheetOut, write_sheets

# What the import knows, in every language of the window: the export of one office is the roster
# of another.
_HEADINGS = (
    ("户编号", 10),
    ("姓名", 12),
    ("性别", 6),
    ("出生日期", 12),
    ("证件类型", 14),
    ("证件号码", 22),
    ("与户主关系", 12),
    ("联系电话", 15),
    ("现居住地址", 28),
    ("户籍地址", 28),
    ("人户状态", 12),
    ("文化程度", 12),
    ("婚姻状况", 10),
    ("从业状况", 14),
    ("工作单位", 20),
    ("备注", 24),
)
_SHEET_NAME = "居民"
_TITLE = "{office}居民名册({on} 由{staff}导出，用途：{reason})"
_AT_ONCE = 500


def export_residents(
    office: Office, path: Path, *, reason: str, full: bool = False, which: Filter | None = None
) -> int:
    """Writes the residents of a list (default: everybody still here) to an xlsx file.

    Identity numbers and phones are masked unless ``full``. Who, when and why stand in the file
    and in the audit trail (domain G). Returns how many people. Raises `RuleSaysNoError`
    ``no_reason``, and `TroubleError` where the file cannot be written.
    """
    reason = reason.strip()
    if not reason:
        raise RuleSaysNoError(
            "no_reason", QT_TRANSLATE_NOOP("errors", "导出要写明用途；请填写导出原因后再试。")
        )
    people = ids(office, which or Filter(named="all"), sort="address")
    title = _TITLE.format(
        office=office.setting("name"),
        on=office.today().isoformat(),
        staff=office.staff.name,
        reason=reason,
    )
    headings = [heading for heading, _ in _HEADINGS]
    widths = [width for _, width in _HEADINGS]
    with office.writing() as write:
        write.audit(
            "export",
            "registry",
            "",
            new={"file": path.name, "people": len(people), "full": full},
            reason=reason,
        )
        write_sheets(
            path, [SheetOut(_SHEET_NAME, title, headings, _rows(office, people, full), widths)]
        )
    return len(people)


def _rows(office: Office, people: list[int], full: bool) -> Iterator[list[Cell]]:
    block_word = office.setting("building_word")
    for start in range(0, len(people), _AT_ONCE):
        for person in store.residents(
            office.db, people[start : start + _AT_ONCE], block_word=block_word
        ):
            yield _row(person, full)


def _row(person: Resident, full: bool) -> list[Cell]:
    number, phone = person.id_number, person.phone
    return [
        person.household_number,
        person.name,
        word_of("sex", person.sex) if person.sex in ("1", "2") else "",
        person.birth_date,
        word_of("id_kind", person.id_kind) if number else "",
        number if full else mask_id(number),
        word_of("relation", person.relation),
        phone if full else mask_phone(phone),
        person.address,
        person.registered_address,
        word_of("status", person.status),
        word_of("education", person.education),
        word_of("marriage", person.marriage),
        word_of("employment", person.employment),
        person.employer,
        person.note,
    ]
