"""What the register of letters holds about a person, in words for a paper."""

from community_desk.certificates.register import RegisterRow, naming_resident, of_resident
from community_desk.office.office import Office


def held_of(office: Office, resident_id: int) -> list[tuple[str, str]]:
    """Each letter and refusal with its number and day; then the letters that somebody else asked
    for and that name the person, without saying whose they are.
    """
    own = [
        (f"不予开具：{row.title}" if row.kind == "refusal" else row.title, _where(row))
        for row in of_resident(office, resident_id)
    ]
    others = [
        (f"{row.title}（他人申请，信中写到本人）", _where(row))
        for row in naming_resident(office, resident_id)
    ]
    return own + others


def _where(row: RegisterRow) -> str:
    return f"{row.on}　{row.number}" + ("（已作废）" if row.is_void else "")
