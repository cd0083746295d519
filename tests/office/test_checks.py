"""Whether an office is whole."""

from pathlib import Path

import pytest

from community_desk.expenses.months import close_month, reopen_month
from community_desk.expenses.receipts import add_receipts
from community_desk.ledgers.archive import close_period
from community_desk.ledgers.attachments import add_attachments
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.book_periods import read_period
from community_desk.ledgers.entries import add_entry
from community_desk.office import office as offices
from community_desk.office import stamped
from community_desk.office.attached_files import new_file
from community_desk.office.checks import check
from community_desk.office.office import Office
from tests.conftest import fixed_clock
from tests.expenses.booking import pay, receive
from tests.people import add_person
from tests.small_files import JPEG, PDF


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


@pytest.fixture
def kept(office: Office) -> Office:
    """An office with a receipt, an attachment, an archive and a sheet that hung on the board."""
    receive(office, "2026-09-30", "20000.00")
    close_month(office, "2026-09")
    paid = pay(office, "2026-10-08", "210.00")
    close_month(office, "2026-10")
    reopen_month(office, "2026-10", "补记")
    pay(office, "2026-10-09", "30.00")
    close_month(office, "2026-10")
    add_receipts(office, paid.number, [new_file("票据", "发票.jpg", JPEG)], sheets=1)
    add_receipts(office, paid.number, sheets=1)
    book = load_books().find("1103")
    entry = add_entry(office, book, typed={"工作类型": "灭鼠"})
    add_attachments(office, book, entry.uid, [new_file("照片", "现场.jpg", JPEG)])
    close_period(office, book, read_period("2026-Q3"))
    with office.writing("office.settings") as write:
        sheet = {"period": "2026-10", "published_on": "2026-11-05", "sha256": "0" * 64, "pdf": PDF}
        stamped.insert(write, "publication", {**write.new_row(), **sheet})
        write.audit("publish", "publication", "2026-10")
    return office


def tamper(office: Office, table: str, change: str) -> None:
    """Writes past what the schema refuses, as whoever holds the key could with another program."""
    triggers = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?"
    for (name,) in office.db.execute(triggers, [table]).fetchall():
        office.db.execute(f"DROP TRIGGER {name}")
    office.db.execute(f"UPDATE {table} {change}")
    office.db.conn.commit()


@pytest.mark.parametrize(
    ("table", "change", "said"),
    [
        (
            "receipt",
            "SET content = x'ffd8ff00' WHERE kind <> ''",
            ["凭证 记-2026-10-001 的票据“发票.jpg”被改动过，请从备份恢复。"],
        ),
        (
            "attachment",
            "SET content = x'00'",
            ["台账 1103 第 1 条的附件“现场.jpg”被改动过，请从备份恢复。"],
        ),
        ("book_archive", "SET xlsx = x'00'", ["台账 1103 2026-Q3 的归档被改动过，请从备份恢复。"]),
        (
            "voucher",
            "SET fen = fen + 1 WHERE number = '2026-10-02'",
            ["凭证 记-2026-10-002 的金额和它的明细对不上，可能被改动过；请从备份恢复。"],
        ),
        (
            "month_sum",
            "SET fen = fen - 100 WHERE month = '2026-09'",
            ["2026-09 的合计和凭证明细对不上，可能被改动过；请从备份恢复。"],
        ),
        (
            "month_sum",
            "SET class = 'meals' WHERE month = '2026-10'",
            ["2026-10 的合计和凭证明细对不上，可能被改动过；请从备份恢复。"],
        ),
        (
            "voucher",
            "SET came = 9 WHERE number = '2026-10-01'",
            ["凭证 记-2026-10-001 的票据张数和补到的票据对不上，可能被改动过；请从备份恢复。"],
        ),
        (
            "voucher_line",
            "SET fen = 3100 WHERE fen = 3000",
            [
                "凭证 记-2026-10-002 的金额和它的明细对不上，可能被改动过；请从备份恢复。",
                "2026-10 的合计和凭证明细对不上，可能被改动过；请从备份恢复。",
                "2026-10 结账时的数和现在的凭证对不上，可能被改动过；请从备份恢复。",
            ],
        ),
    ],
)
def test_what_was_changed_past_the_program_is_named(
    kept: Office, table: str, change: str, said: list[str]
) -> None:
    hung = "2026-10 的公开表（2026-11-05 公开）被改动过，请从备份恢复。"
    assert [str(trouble) for trouble in check(kept)] == [hung]
    tamper(kept, table, change)
    assert sorted(str(trouble) for trouble in check(kept)) == sorted([hung, *said])
