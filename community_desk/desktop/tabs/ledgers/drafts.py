"""What waits for its return."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from community_desk.office.attached_files import NewFile


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed into an entry and not saved, and the files of a new one."""

    changes: Mapping[str, str]
    resident_uid: str = ""
    files: Sequence[NewFile] = ()
