"""Whoever has the key and a program of their own can write the chain of the trail anew, so that it
holds; the copies know how it was.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from community_desk.office import audit, backup, checks, known_ends, restoring, second_place
from community_desk.office import office as offices
from community_desk.office.office import Office
from community_desk.office.restoring import Opening
from tests.command_line.run import run
from tests.conftest import NOW, PASSWORD
from tests.people import add_person

TRIGGERS = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name LIKE 'audit%'"


class Clock:
    """A minute later each time it is asked."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


@pytest.fixture
def kept(office_folder: Path, office_template: tuple[Path, bytes]) -> Iterator[Office]:
    """An office that was copied after some lines, and has more since."""
    office = offices.open_with_key(office_folder, office_template[1], clock=Clock())
    for name in ("张伟", "李芳", "王强"):
        add_person(office, name)
    backup.back_up_here(office)
    add_person(office, "赵敏")
    yield office
    office.close()


def _rewritten(office: Office) -> None:
    rows = office.db.execute(f"SELECT id, {', '.join(audit._FIELDS)}, link FROM audit ORDER BY id")
    before = audit.FIRST_LINK
    for line, *values, _ in rows.fetchall():
        values[-1] = "没有这回事" if line == 3 else values[-1]
        before = audit._link(before, tuple(values))
        office.db.execute(
            "UPDATE audit SET reason = ?, link = ? WHERE id = ?", [values[-1], before, line]
        )
    office.db.execute("UPDATE audit_head SET link = ?", [before])


def _cut(office: Office) -> None:
    office.db.execute("DELETE FROM audit WHERE id > 2")
    end = "SELECT link FROM audit WHERE id = 2"
    office.db.execute(f"UPDATE audit_head SET last_id = 2, link = ({end})")


@pytest.mark.parametrize("harm", [_rewritten, _cut])
@pytest.mark.parametrize("where", ["here", "second place"])
def test_a_chain_that_was_mended_is_not_that_of_the_copy(
    kept: Office, tmp_path: Path, harm: Callable[[Office], None], where: str
) -> None:
    assert known_ends.lost_end(kept) is None
    (copy,) = (kept.folder / backup.BACKUPS).iterdir()
    if where == "second place":
        (stick := tmp_path / "stick").mkdir()
        second_place.choose_place(kept, stick)
        copy.rename(tmp_path / "away")
        (copy,) = second_place.folder_at(kept, stick).iterdir()
    triggers = kept.db.execute(TRIGGERS).fetchall()
    for name, _ in triggers:
        kept.db.execute(f"DROP TRIGGER {name}")
    harm(kept)
    for _, sql in triggers:
        kept.db.execute(sql)
    kept.db.conn.commit()
    assert checks.check(kept) == []  # nothing in the file itself tells
    lost = known_ends.lost_end(kept)
    assert lost is not None
    assert (lost.code, lost.values["copy"]) == ("audit_rewritten", copy)
    for command in ("check", "trail-check"):
        ran = run("office", command, str(kept.folder))
        assert (ran.code, str(copy) in ran.out + ran.err) == (4, True)


def test_what_going_back_leaves_out_is_no_harm(kept: Office) -> None:
    (first,) = (kept.folder / backup.BACKUPS).iterdir()
    backup.back_up_here(kept)
    add_person(kept, "周涛")
    folder, key, clock = kept.folder, kept.key, kept.clock
    kept.close()
    restoring.restore_in_place(first, folder, Opening(PASSWORD), clock=clock)
    office = offices.open_with_key(folder, key, clock=clock)
    assert len(list((folder / backup.BACKUPS).iterdir())) == 3
    assert known_ends.lost_end(office) is None
    add_person(office, "孙丽")
    backup.back_up_here(office)
    assert known_ends.lost_end(office) is None
    office.close()


def test_the_copy_of_another_office_says_nothing(kept: Office, tmp_path: Path) -> None:
    other = offices.create(tmp_path / "other", name="福安里", password=PASSWORD).office
    copy = backup.back_up_here(other)
    other.close()
    copy.rename(kept.folder / backup.BACKUPS / copy.name)
    assert known_ends.lost_end(kept) is None
