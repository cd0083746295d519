"""What the register of letters holds about a person, in words for a paper."""

from community_desk.certificates.register import of_resident
from community_desk.office.office import Office


def held_of(office: Office, resident_id: int) -> list[tuple[str, str]]:
    """Each letter and refusal with its number and day."""
    return [
        (
            f"不予开具：{row.title}" if row.kind == "refusal" else row.title,
            f"{row.on}　{row.number}" + ("（已作废）" if row.is_void else ""),
        )
        for row in of_resident(office, resident_id)
    ]
