"""Operations on the registry that can be undone as a whole: imports, merges, moves, splits."""

from collections.abc import Mapping

from community_desk.errors import RuleSaysNoError, found_or_no
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.connection import breaks_a_rule
from community_desk.office.office import Office, Writer
from community_desk.office.watched import Progress, each, told_by
from community_desk.registry import store, store_journal
from community_desk.registry.store_journal import StoredOperation

_NAMED = 3


def operations_of(office: Office, resident_id: int) -> list[StoredOperation]:
    """What was done to a person, the newest first; also what was undone since."""
    return store_journal.of_resident(office.db, resident_id)


def load_operation(office: Office, uid: str) -> StoredOperation:
    """One operation. Raises `RuleSaysNoError` ``no_such_operation``."""
    found = store_journal.operation(office.db, uid)
    return found_or_no(
        found,
        "no_such_operation",
        QT_TRANSLATE_NOOP("errors", "没有这次操作的记录；请刷新后再看。"),
    )


def undo_operation(office: Office, uid: str, progress: Progress | None = None) -> StoredOperation:
    """Puts back everything an operation changed, and takes away what it added; ``progress`` hears
    how far it is and may stop it.

    Raises `RuleSaysNoError`: ``already_undone``; ``changed_since`` where somebody it touched was
    changed after it, ``used_since`` where a letter, an entry, a consent, a confirmation or a
    person points to what it added, ``taken_since`` where somebody else has by now what only one
    can have, such as an identity number or the head's place, ``headless`` where a household would
    be left without a head. Then nothing is changed.
    """
    with office.writing("office.undo") as write:
        operation = load_operation(office, uid)
        if operation.undone_at:
            raise RuleSaysNoError(
                "already_undone", QT_TRANSLATE_NOOP("errors", "这次操作已经撤销过了。")
            )
        _check_unchanged(office, operation.id)
        _check_unused(office, operation.id)
        households = store_journal.households_of(office.db, operation.id)
        told = told_by(progress)
        told(0, 0)
        restored = _put_back(write, operation)
        for resident_id in each(restored, told, len(restored)):
            store.index_as_stored(write.db, resident_id)
        if store_journal.left_headless(office.db, operation.id, households):
            raise RuleSaysNoError(
                "headless",
                QT_TRANSLATE_NOOP(
                    "errors", "撤销后这一户就没有户主了；请先撤销后来的变动，或先办户主变更。"
                ),
            )
        write.audit("undo", operation.kind, uid, new={"effective_on": operation.effective_on})
        return load_operation(office, uid)


def _put_back(write: Writer, operation: StoredOperation) -> list[int]:
    try:
        return store_journal.put_back(write, operation.id)
    except Exception as error:
        if not breaks_a_rule(error):
            raise
        raise RuleSaysNoError(
            "taken_since",
            QT_TRANSLATE_NOOP(
                "errors",
                "要恢复的证件号码或户主，之后已经登记给别人，不能撤销；请先改正那条记录，再撤销。",
            ),
        ) from error


def undoable(office: Office, operation: StoredOperation) -> bool:
    """Whether an operation still stands and nothing it touched was changed or used since."""
    return not (
        operation.undone_at
        or store_journal.touched_since(office.db, operation.id)
        or store_journal.used_since(office.db, operation.id)
    )


def _check_unchanged(office: Office, operation_id: int) -> None:
    changed = store_journal.touched_since(office.db, operation_id)
    if not changed:
        return
    people = changed.get("resident", [])
    raise RuleSaysNoError(
        "changed_since",
        QT_TRANSLATE_NOOP(
            "errors", "之后又改过{names}的资料，不能整批撤销；请先撤销后来的改动，或逐个改回。"
        ),
        names=_names(office, people) if people else _things(changed),
    )


def _check_unused(office: Office, operation_id: int) -> None:
    used = store_journal.used_since(office.db, operation_id)
    if not used:
        return
    if not used.get("resident") and used.get("entry"):
        raise RuleSaysNoError(
            "used_since",
            QT_TRANSLATE_NOOP(
                "errors", "其中 {count} 条台账已经有附件，不能整批撤销；请先删去附件，再撤销。"
            ),
            count=len(used["entry"]),
        )
    raise RuleSaysNoError(
        "used_since",
        QT_TRANSLATE_NOOP(
            "errors",
            "{names}已经开过证明、记入台账、核对过资料、收了同意书或有人迁入，不能撤销；请逐个处理。",
        ),
        names=_names(office, used.get("resident", [])),
    )


def _things(changed: Mapping[str, list[int]]) -> str:
    """What was changed where it is nobody's record: entries of a book, else the household."""
    entries = len(changed.get("entry", ()))
    return f"其中 {entries} 条台账" if entries else "这一户"


def _names(office: Office, ids: list[int]) -> str:
    """Up to three names, and how many there are; 这一户 where it is no person."""
    if not ids:
        return "这一户"
    names = [store.name_of(office.db, id_) for id_ in ids[:_NAMED]]
    if len(ids) <= _NAMED:
        return "、".join(names)
    return f"{'、'.join(names)}等{len(ids)}人"
