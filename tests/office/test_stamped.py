"""One row is added or changed with who did it and when, and its revision is counted up."""

from dataclasses import replace
from datetime import timedelta

from community_desk.office import stamped
from community_desk.office.office import Office
from tests.conftest import NOW


def test_a_change_stamps_the_row_and_no_other(office: Office) -> None:
    with office.writing("office.settings") as write:
        ids = [
            stamped.insert(write, "household", {**write.new_row(), "number": number})
            for number in ("1", "2")
        ]
        write.audit("make", "household", "")
    later = replace(office, clock=lambda: NOW + timedelta(hours=1))
    rows = "SELECT number, revision, created_at = changed_at FROM household ORDER BY id"
    with later.writing("office.settings") as write:
        stamped.update(write, "household", ids[0], {"number": "3"})
        write.audit("change", "household", "")
    assert office.db.execute(rows).fetchall() == [("3", 2, 0), ("2", 1, 1)]
    (uid,) = office.db.execute("SELECT uid FROM household WHERE id = ?", [ids[1]]).fetchone()
    with later.writing("office.settings") as write:
        stamped.update(write, "household", str(uid), {"number": "4"})
        write.audit("change", "household", "")
    assert office.db.execute(rows).fetchall() == [("3", 2, 0), ("4", 2, 0)]
