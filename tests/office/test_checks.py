"""Whether an office is whole."""

from pathlib import Path

from community_desk.office import office as offices
from community_desk.office.checks import check
from community_desk.office.office import Office
from tests.conftest import fixed_clock
from tests.people import add_person


def test_what_another_program_wrote_meanwhile_is_no_damage(
    office: Office, office_template: tuple[Path, bytes]
) -> None:
    """SQLite's check of a search index remembers how it lay when it was asked before."""
    other = offices.open_with_key(office.folder, office_template[1], clock=fixed_clock)
    for name in range(0x4E00, 0x4E00 + 20):
        add_person(other, f"张{chr(name)}")
    assert check(office) == []
    for name in range(0x5E00, 0x5E00 + 80):
        add_person(other, f"张{chr(name)}")
    assert check(office) == []
    other.close()
