"""The SQL of the receipts of vouchers."""

from sqlite_utils import Database

from community_desk.office import stamped
from community_desk.office.attached_files import NewFile, about
from community_desk.office.office import Writer
from community_desk.office.voucher_numbers import said_number

Row = tuple[str, str, str, int, int, str, str, str, str]

_ROW = """SELECT r.uid, r.name, r.kind, r.sheets, coalesce(length(r.content), 0), r.sha256,
    r.created_at, coalesce((SELECT name FROM staff WHERE uid = r.created_by), ''), v.number
    FROM receipt r JOIN voucher v ON v.id = r.voucher_id"""


def rows_of_voucher(db: Database, voucher_id: int) -> list[Row]:
    """All receipts of a voucher, in the order in which they came."""
    rows = db.execute(f"{_ROW} WHERE r.voucher_id = ? ORDER BY r.id", [voucher_id])
    return [(*row[:-1], said_number(row[-1])) for row in rows]


def row(db: Database, uid: str) -> Row | None:
    """One receipt, or None."""
    found = db.execute(f"{_ROW} WHERE r.uid = ?", [uid]).fetchone()
    return (*found[:-1], said_number(found[-1])) if found else None


def content(db: Database, uid: str) -> bytes:
    """The bytes of a receipt that is there; none for one on paper only."""
    found = db.execute("SELECT content FROM receipt WHERE uid = ?", [uid]).fetchone()
    return bytes(found[0] or b"")


def insert(
    write: Writer, voucher: tuple[int, str], file: NewFile, sheets: int = 0, uid: str = ""
) -> str:
    """Puts a receipt to the voucher of that id and uid, and on record; gives its own uid. One on
    paper only has a file without kind and content. ``uid`` is that of one which is put back.
    """
    voucher_id, voucher_uid = voucher
    new = write.new_row() | ({"uid": uid} if uid else {})
    values = {
        "voucher_id": voucher_id,
        "name": file.name,
        "kind": file.kind,
        "sheets": sheets,
        "sha256": file.sha256 if file.kind else "",
        "content": file.content if file.kind else None,
    }
    stamped.insert(write, "receipt", {**new, **values})
    added = str(new["uid"])
    write.audit("attach", "voucher", voucher_uid, new=_said(added, file, sheets))
    return added


def delete(
    write: Writer, voucher_uid: str, uid: str, file: NewFile, sheets: int, reason: str
) -> None:
    """Takes a receipt away from its voucher, and puts on record why."""
    write.db.execute("DELETE FROM receipt WHERE uid = ?", [uid])
    old = _said(uid, file, sheets)
    write.audit("detach", "voucher", voucher_uid, old=old, reason=reason)


def _said(uid: str, file: NewFile, sheets: int) -> dict[str, object]:
    told: dict[str, object] = {"file": uid, "name": file.name}
    if file.kind:
        told = about(uid, file)
    return {**told, "sheets": sheets} if sheets else told
