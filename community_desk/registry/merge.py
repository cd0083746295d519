"""Merging two records of one person into one. It is one operation: `undo.undo_operation` takes
it back exactly.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office, Writer
from community_desk.registry import store, store_journal, store_merge
from community_desk.registry.checks import FROM_FACTS, doubts
from community_desk.registry.codes import GONE, HEAD
from community_desk.registry.identity import read_identity
from community_desk.registry.kinship import to_new_head
from community_desk.registry.merge_facts import (
    FACTS,
    JOINED,
    Choice,
    Record,
    left_over,
    merged,
    usual_choices,
)
from community_desk.registry.records import Resident, ResidentRow
from community_desk.registry.residents import load_resident

KIND = "merge"
# The doubts that an import raised about one fact, and go where that fact goes.
_DOUBTED_FACT = {
    "id_lost_digits": "id_number",
    "birth_invalid": "birth_date",
    "second_head": "household",
}


@dataclass(frozen=True, slots=True)
class TwiceInBook:
    """A book in which the merged person stands more than once, and the serials of the entries."""

    book: str
    serials: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did: the record that stays, and what came to it from the other."""

    kept: Resident
    operation_uid: str
    entries: int
    twice: tuple[TwiceInBook, ...]


def merge(
    office: Office,
    keep_uid: str,
    gone_uid: str,
    chosen: Mapping[str, Choice] | None = None,
    *,
    new_head: str = "",
) -> Merged:
    """Makes one record of two: ``keep_uid`` stays, with the facts ``chosen`` for it (keys of
    `merge_facts.FACTS`; the others as `merge_facts.usual_choices`), ``gone_uid`` leaves all lists
    and points on to it.

    Entries, consents and requests come along, each confirmation goes with its value; letters and
    refusals, which are never changed, are found through the record that left. Raises
    `RuleSaysNoError`: ``same_record``; ``no_such_resident``; ``second_head``; ``needs_head``
    where a household would lose its head and others stay in it, unless ``new_head`` (a uid) is
    one of those.
    """
    with office.writing("registry.merge") as write:
        keep, gone = two_records(office, keep_uid, gone_uid)
        choices = _checked({**usual_choices(keep, gone), **(chosen or {})})
        columns = merged(keep, gone, choices)
        relations = _new_relations(office, keep, gone, columns, new_head)
        about = {"kept": keep.uid, "gone": gone.uid, "people": [columns["name"]]}
        journal = store_journal.begin(
            write, KIND, effective_on=office.today().isoformat(), about=about
        )
        followers = [gone.id, *store_merge.merged_into(write.db, gone.id)]
        store_journal.keep_before(journal, "resident", [keep.id, *followers, *relations])
        store_journal.keep_flags_before(journal, [keep.id])
        # First the number and the household's head are free, then they can be taken.
        store_merge.take_away(write, gone.id, keep.id, left_over(keep, choices))
        place = store.place(write.db, columns["dwelling_id"])
        store.update_resident(write, keep.id, columns, place)
        for id_, relation in relations.items():
            store_merge.set_relation(write, id_, relation)
        counts = store_merge.carry_over(journal, gone.id, keep.id)
        store_merge.swap_confirmations(
            journal, keep.id, gone.id, _better_confirmed(keep, gone, choices)
        )
        store_merge.carry_denials(write, gone.id, keep.id)
        _examine_flags(write, keep, gone, choices, columns)
        store_journal.finish(journal)
        _audit(write, keep, gone, columns, counts)
        twice = store_merge.twice_in_books(write.db, keep.id)
        return Merged(
            load_resident(office, keep_uid),
            journal.uid,
            counts["entry"],
            tuple(TwiceInBook(book, tuple(serials)) for book, serials in twice),
        )


def two_records(office: Office, one_uid: str, other_uid: str) -> tuple[Record, Record]:
    """Two living records as they are stored. Raises `RuleSaysNoError`."""
    records = []
    for uid in (one_uid, other_uid):
        found = store_merge.record(office.db, uid)
        if found is None:
            raise RuleSaysNoError(
                "no_such_resident",
                QT_TRANSLATE_NOOP("errors", "居民里没有“{key}”；请核对证件号码，或先登记这个人。"),
                key=uid,
            )
        records.append(found)
    one, other = records
    if one.id == other.id:
        raise RuleSaysNoError(
            "same_record", QT_TRANSLATE_NOOP("errors", "选的是同一条记录；请另选一条来合并。")
        )
    return one, other


def heads_to_choose(
    office: Office, keep_uid: str, gone_uid: str, chosen: Mapping[str, Choice]
) -> list[ResidentRow]:
    """Who could head the household that a merge would leave without a head; none if none is."""
    keep, gone = two_records(office, keep_uid, gone_uid)
    columns = merged(keep, gone, _checked({**usual_choices(keep, gone), **chosen}))
    found = [id_ for _, ids in _headless(office, keep, gone, columns) for id_ in ids]
    return store.rows_of(
        office.db, found, today=office.today(), block_word=office.setting("building_word")
    )


def _checked(choices: dict[str, Choice]) -> dict[str, Choice]:
    for fact, choice in choices.items():
        assert fact in FACTS, fact
        assert choice in ("keep", "gone") or fact in JOINED, (fact, choice)
    return choices


def _new_relations(
    office: Office, keep: Record, gone: Record, columns: Mapping[str, object], new_head: str
) -> dict[int, str]:
    """By id, how people stand to the new head of a household, the head among them; empty where
    nothing tells. Raises `RuleSaysNoError`.
    """
    _check_second_head(office, keep, gone, columns)
    wanted = load_resident(office, new_head).id if new_head else 0
    relations: dict[int, str] = {}
    for old, others in _headless(office, keep, gone, columns):
        if wanted not in others:
            names = "、".join(store.name_of(office.db, id_) for id_ in others)
            raise RuleSaysNoError(
                "needs_head",
                QT_TRANSLATE_NOOP(
                    "errors", "合并后{names}这一户没有户主了；请先选好由谁当户主，再合并。"
                ),
                names=names,
            )
        kin = store_merge.kin(office.db, [old, *others])
        told = to_new_head(kin.values(), kin[wanted].uid)
        relations |= {id_: told[kin[id_].uid] for id_ in others if id_ != wanted}
        relations[wanted] = HEAD
    return relations


def _headless(
    office: Office, keep: Record, gone: Record, columns: Mapping[str, object]
) -> list[tuple[int, list[int]]]:
    """The households that would lose their head: who that is, and who else lives there."""
    still_heads = columns["relation"] == HEAD and columns["status"] not in GONE
    left = []
    for record in (keep, gone):
        home = record.row["household_id"]
        if record.is_head() and not (still_heads and columns["household_id"] == home):
            others = store_merge.others_here(office.db, home, [keep.id, gone.id])
            left.append((record.id, others))
    return [(old, others) for old, others in left if others]


def _check_second_head(
    office: Office, keep: Record, gone: Record, columns: Mapping[str, object]
) -> None:
    home = columns["household_id"]
    if columns["relation"] != HEAD or columns["status"] in GONE or not isinstance(home, int):
        return
    if store.head_of(office.db, home) not in (None, keep.id, gone.id):
        raise RuleSaysNoError(
            "second_head",
            QT_TRANSLATE_NOOP(
                "errors", "这一户已经有户主；请另选关系，或用“变动”里的“户主变更”换户主。"
            ),
        )


def _better_confirmed(keep: Record, gone: Record, choices: Mapping[str, Choice]) -> list[str]:
    """The facts whose confirmation comes from the record that leaves."""
    return [
        fact
        for fact in {*keep.confirmed, *gone.confirmed}
        if (
            gone.confirmed.get(fact, "") > keep.confirmed.get(fact, "")
            if _same(fact, keep, gone)
            else choices.get(fact) == "gone"
        )
    ]


def _same(fact: str, keep: Record, gone: Record) -> bool:
    return keep.values(fact) == gone.values(fact)


def _examine_flags(
    write: Writer,
    keep: Record,
    gone: Record,
    choices: Mapping[str, Choice],
    columns: Mapping[str, str],
) -> None:
    identity = read_identity(columns["id_number"], columns["id_kind"])
    found = doubts(identity, columns)
    among = {*FROM_FACTS}
    if columns["id_number"]:
        among.add("id_missing")
    if columns["dwelling_id"]:
        among.add("address_missing")
    of_gone = {flag.reason: flag.detail for flag in store.open_flags(write.db, gone.id)}
    for reason, fact in _DOUBTED_FACT.items():
        if choices[fact] == "gone":
            among.add(reason)
            if reason in of_gone:
                found[reason] = of_gone[reason]
    standing = {flag.reason for flag in store.open_flags(write.db, keep.id)}
    if "word_not_known" in of_gone and "word_not_known" not in standing:
        among.add("word_not_known")
        found["word_not_known"] = of_gone["word_not_known"]
    store.set_flags(write, keep.id, found, among)


def _audit(
    write: Writer,
    keep: Record,
    gone: Record,
    columns: Mapping[str, object],
    counts: Mapping[str, int],
) -> None:
    spelling = ("pinyin", "initials")
    changed = [key for key in columns if columns[key] != keep.row[key] and key not in spelling]
    came = {table: count for table, count in counts.items() if count}
    write.audit(
        KIND,
        "resident",
        keep.uid,
        old={key: keep.row[key] for key in changed},
        new={key: columns[key] for key in changed}
        | {"merged": gone.uid, "merged_name": gone.row["name"], **came},
    )
    kept_facts = [name for names in FACTS.values() for name in names if name not in spelling]
    write.audit(
        "merged_into",
        "resident",
        gone.uid,
        old={key: gone.row[key] for key in kept_facts if gone.row[key] not in (None, "")},
        new={"into": keep.uid},
    )
