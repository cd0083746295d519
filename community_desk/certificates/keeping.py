"""A page that went out is kept with what it says; the schema lets nobody change it afterwards."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from community_desk.office import stamped
from community_desk.office.office import Writer


@dataclass(frozen=True, slots=True)
class Kept:
    """The row of a page: its id, uid, and the checksum of the page."""

    id: int
    uid: str
    sha256: str


def keep_page(
    write: Writer,
    table: Literal["certificate", "refusal", "reply"],
    values: Mapping[str, object],
    *,
    content: str,
    pdf: bytes,
) -> Kept:
    """Stores a page with its columns; ``content`` is what `check_code.frozen` gives."""
    row, digest = write.new_row(), hashlib.sha256(pdf).hexdigest()
    page = {"content": content, "pdf": pdf, "pdf_sha256": digest}
    return Kept(stamped.insert(write, table, {**row, **values, **page}), row["uid"], digest)
