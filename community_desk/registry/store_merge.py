"""The SQL of merging two records of one person."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlite_utils import Database

from community_desk.office import stamped
from community_desk.office.office import Writer
from community_desk.registry import store
from community_desk.registry.kinship import Kin
from community_desk.registry.merge_facts import Record
from community_desk.registry.store_duplicates import deny
from community_desk.registry.store_journal import Journal, keep_before

_CONFIRMATION = "fact_confirmation"
# What belongs to a person and is carried over. Letters and refusals are never written again:
# they follow by being read through ``merged_into_id``.
_CARRIED = ("entry", "entry_person", "guardian_consent", "privacy_request")


def record(db: Database, uid: str) -> Record | None:
    """A living record with all its columns; None where there is none."""
    cursor = db.execute("SELECT * FROM resident WHERE uid = ? AND removed_at = ''", [uid])
    line = cursor.fetchone()
    if line is None:
        return None
    row = dict(zip((column[0] for column in cursor.description), line, strict=True))
    confirmed = db.execute(
        "SELECT fact, confirmed_on FROM fact_confirmation WHERE resident_id = ?", [row["id"]]
    )
    return Record(row, {str(fact): str(day) for fact, day in confirmed.fetchall()})


def merged_into(db: Database, resident_id: int) -> list[int]:
    """The records that were merged into one."""
    rows = db.execute("SELECT id FROM resident WHERE merged_into_id = ?", [resident_id])
    return [int(row[0]) for row in rows.fetchall()]


def others_here(db: Database, household_id: int, but: Iterable[int]) -> list[int]:
    """Who else lives in a household, in the order of the register."""
    rows = db.execute(
        "SELECT id FROM resident WHERE household_id = ? AND removed_at = ''"
        " AND status NOT IN ('moved_out', 'deceased')"
        " ORDER BY relation = '', relation, birth_date, id",
        [household_id],
    ).fetchall()
    left_out = set(but)
    return [int(row[0]) for row in rows if row[0] not in left_out]


def take_away(write: Writer, gone: int, keep: int, left_over: Mapping[str, Any]) -> None:
    """Takes a record out of all lists; it, and all that was merged into it, points to another.

    ``left_over`` are columns that it holds from now on (`merge_facts.left_over`).
    """
    followers = merged_into(write.db, gone)
    store.remove_resident(write, gone, **left_over, merged_into_id=keep)
    for follower in followers:
        stamped.update(write, "resident", follower, {"merged_into_id": keep})


def carry_over(journal: Journal, gone: int, keep: int) -> dict[str, int]:
    """Gives everything of one person to another; how many rows of each table there were."""
    write, counts = journal.write, {}
    for table in _CARRIED:
        # The line of a letter in the register of letters follows the letter, which stays.
        only = " AND certificate_id IS NULL" if table == "entry" else ""
        rows = write.db.execute(f"SELECT id FROM {table} WHERE resident_id = ?{only}", [gone])
        ids = [int(row[0]) for row in rows.fetchall()]
        keep_before(journal, table, ids)
        for id_ in ids:
            stamped.update(write, table, id_, {"resident_id": keep})
        counts[table] = len(ids)
    return counts


def twice_in_books(db: Database, resident_id: int) -> list[tuple[str, list[int]]]:
    """The books in which somebody stands more than once, with the serials of the entries."""
    rows = db.execute(
        "SELECT book, serial FROM entry WHERE resident_id = ? AND closed_on = ''"
        " AND certificate_id IS NULL"
        " AND certificate_id IS NULL"
        " ORDER BY book, serial",
        [resident_id],
    )
    serials: dict[str, list[int]] = {}
    for book, serial in rows.fetchall():
        serials.setdefault(str(book), []).append(int(serial))
    return [(book, several) for book, several in serials.items() if len(several) > 1]


def swap_confirmations(journal: Journal, one: int, other: int, facts: Iterable[str]) -> None:
    """A confirmation goes with its value: those of ``facts`` change owners."""
    write = journal.write
    for fact in facts:
        found = write.db.execute(
            "SELECT id, resident_id, confirmed_on, how FROM fact_confirmation"
            " WHERE resident_id IN (?, ?) AND fact = ?",
            [one, other, fact],
        ).fetchall()
        keep_before(journal, _CONFIRMATION, [line[0] for line in found])
        if len(found) == 1:
            ((id_, owner, _, _),) = found
            stamped.update(
                write, _CONFIRMATION, id_, {"resident_id": other if owner == one else one}
            )
        elif found:
            (first, _, *of_first), (second, _, *of_second) = found
            for id_, (day, how) in ((first, of_second), (second, of_first)):
                stamped.update(write, _CONFIRMATION, id_, {"confirmed_on": day, "how": how})


def carry_denials(write: Writer, gone: int, keep: int) -> None:
    """Whoever is known not to be the one is not the other either."""
    rows = write.db.execute(
        "SELECT one_id + other_id - :gone FROM not_same_person"
        " WHERE :gone IN (one_id, other_id) AND :keep NOT IN (one_id, other_id)",
        {"gone": gone, "keep": keep},
    ).fetchall()
    for (third,) in rows:
        deny(write, keep, third)


def kin(db: Database, ids: Iterable[int]) -> dict[int, Kin]:
    """These people as the rules of kinship see them."""
    wanted = list(ids)
    marks = ", ".join("?" * len(wanted))
    rows = db.execute(
        f"SELECT id, uid, relation, sex, birth_date FROM resident WHERE id IN ({marks})", wanted
    )
    return {int(id_): Kin(*facts) for id_, *facts in rows.fetchall()}


def set_relation(write: Writer, resident_id: int, relation: str) -> None:
    """Says how somebody stands to the head of the household."""
    stamped.update(write, "resident", resident_id, {"relation": relation})
