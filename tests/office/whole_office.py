"""An office with something in every corner, its copies, and all that it answers."""

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from community_desk.certificates import issuing, refusing
from community_desk.certificates.catalogue import listed, load_catalogue
from community_desk.certificates.policy import load_policy
from community_desk.expenses.figures import month_view
from community_desk.expenses.months import close_month
from community_desk.expenses.receipts import add_receipts
from community_desk.ledgers.attachments import add_attachments
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.entries import add_entry
from community_desk.office import backup
from community_desk.office import office as offices
from community_desk.office.attached_files import new_file
from community_desk.office.office import Office
from community_desk.office.restoring import Opening, restore
from community_desk.registry.search import find
from tests.certificates.requests import full_request
from tests.conftest import PASSWORD, fixed_clock
from tests.expenses.booking import pay, receive
from tests.people import add_person
from tests.small_files import JPEG, PDF

Answers = tuple[str, ...]
OLDER, NEWER = "20261101-090000", "20261120-090000"


@dataclass(frozen=True, slots=True)
class Whole:
    """An office, closed or as a killed program leaves it, and the answers it and its copies give;
    ``before_last`` are those before its last save.
    """

    folder: Path
    key: bytes
    answers: Answers
    before_last: Answers
    of_copies: dict[str, Answers]


def make_closed(folder: Path) -> Whole:
    """An office with two copies, closed."""
    made = offices.create(
        folder, name="幸福里社区居民委员会", password=PASSWORD, director="王主任", clock=fixed_clock
    )
    office = made.office
    of_copies = {}
    _fill(office)
    for name in (OLDER, NEWER):
        for each in range(10):
            add_person(office, f"{name[7]}号张{chr(0x4E00 + each)}", phone=f"1380000{each:04}")
        pay(office, f"2026-11-{name[6:8]}", "21.50", text=f"第 {name} 次")
        of_copies[name] = answers_of(office)
        backup.back_up(office, folder / backup.BACKUPS / name)
    answers = answers_of(office)
    office.close()
    for age, name in enumerate((NEWER, OLDER)):
        _set_age(folder / backup.BACKUPS / name / "keys.json", age)
    return Whole(folder, made.office.key, answers, answers, of_copies)


def make_killed(closed: Whole, folder: Path) -> Whole:
    """The same office after three more saves, as a program that is killed leaves it."""
    alive = folder.with_name(f"{folder.name}-alive")
    shutil.copytree(closed.folder, alive)
    office = offices.open_with_key(alive, closed.key, clock=fixed_clock)
    for name in ("刘一", "陈二", "孙三"):
        before_last = answers_of(office)
        add_person(office, name, phone="13911112222")
    answers = answers_of(office)
    shutil.copytree(alive, folder)
    office.close()
    return Whole(folder, closed.key, answers, before_last, closed.of_copies)


def answers_of(office: Office) -> Answers:
    """What a person sees of an office: each row of each table, the papers, searches, a month."""
    with office.troubles():
        tables = office.db.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
        ).fetchall()
        return (
            *(f"{table} {_digest(_rows(office, table))}" for (table,) in tables),
            _digest(row[0] for row in office.db.execute("SELECT pdf FROM certificate")),
            _digest(row.name for row in find(office, "张")),
            _digest([month_view(office, "2026-11")]),
        )


def copied(whole: Whole, to: Path) -> Path:
    """The office once more, with the times of its copies."""
    return Path(shutil.copytree(whole.folder, to))


@contextmanager
def restored(copy: Path, to: Path) -> Iterator[Office]:
    """A copy put back, which is gone afterwards."""
    office = restore(copy, to, Opening(PASSWORD), clock=fixed_clock)
    try:
        yield office
    finally:
        office.close()
        shutil.rmtree(to)


def _rows(office: Office, table: str) -> Iterator[object]:
    # What tells of copies and of coming in is written after what is answered.
    told = "WHERE action NOT IN ('backup', 'restore', 'sign_in')" if table == "audit" else ""
    if table != "audit_head":
        columns = "id, action, subject, new" if table == "audit" else "*"
        yield from office.db.execute(f'SELECT {columns} FROM "{table}" {told}')


def _digest(values: object) -> str:
    digest = hashlib.sha256()
    for value in values:  # type: ignore[attr-defined]
        digest.update(repr(value).encode())
    return digest.hexdigest()


def _fill(office: Office) -> None:
    catalogue = listed(load_catalogue(), load_policy("survey").classes)
    chen = add_person(
        office,
        "陈𬭎",
        sex="男",
        id_number="11010519491231002X",
        phone="13800001234",
        relation="户主",
        household_number="H001",
        address="幸福里3栋2单元501室",
        registered_address="某市城东区幸福里3栋2单元501室",
    )
    for _ in range(2):
        issuing.issue(office, catalogue, full_request(catalogue, "residence", chen))
    refusing.refuse(office, catalogue, refusing.RefusalRequest("death", chen.uid))
    receive(office, "2026-10-08", "20000.00")
    paid = pay(office, "2026-10-09", "210.00")
    close_month(office, "2026-10")
    late = pay(office, "2026-11-02", "30.00")
    for number in (paid.number, late.number):
        add_receipts(office, number, [new_file("票据", "发票.jpg", JPEG)], sheets=1)
    book = load_books().find("1103")
    for _ in range(3):
        entry = add_entry(office, book, typed={"工作类型": "灭鼠"})
    scan = new_file("照片", "现场.pdf", PDF)
    add_attachments(office, book, entry.uid, [scan])


def _set_age(file: Path, days: int) -> None:
    at = fixed_clock().timestamp() - days * 86400
    os.utime(file, (at, at))
