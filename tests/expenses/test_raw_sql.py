"""What stands is not rewritten, neither by `REPLACE` nor through the rowid nor by a connection that
turns foreign keys and recursive triggers off.
"""

from datetime import date

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from community_desk.expenses import receipts
from community_desk.expenses.budgets import BudgetAmount, set_budget
from community_desk.expenses.funds import shipped_funds
from community_desk.expenses.months import close_month
from community_desk.expenses.reversing import reverse
from community_desk.office import stamped
from community_desk.office.attached_files import new_file
from community_desk.office.office import Office
from tests.expenses.booking import pay, receive, set_fund
from tests.small_files import JPEG

STAMPS = "created_at, created_by, changed_at, changed_by"
NEW = f"uid, {STAMPS}, number, counter, date, kind, text"
RECEIPT = "voucher_id, name, kind, sheets, sha256, content"
TABLES = (
    *("voucher", "voucher_line", "month_sum", "month_close", "month_reopening"),
    *("fund", "budget_revision", "budget_line", "receipt", "publication"),
)
MARCH = "'2026-03-99', 99, '2026-03-30'"
ATTACKS = (
    (
        f"REPLACE INTO voucher ({NEW}, reverses)"
        f" SELECT 'x', {STAMPS}, {MARCH}, kind, text, reverses FROM voucher"
        " WHERE reverses IS NOT NULL"
    ),
    f"REPLACE INTO voucher ({NEW}) SELECT uid, {STAMPS}, {MARCH}, kind, text FROM voucher LIMIT 1",
    (
        f"INSERT INTO voucher (id, {NEW}) SELECT 1, 'x', {STAMPS}, {MARCH}, kind, text FROM voucher"
        " LIMIT 1 ON CONFLICT (id) DO UPDATE SET note = 'x'"
    ),
    "UPDATE OR REPLACE voucher SET rowid = 1 WHERE month = '2026-03'",
    "UPDATE OR REPLACE voucher SET uid = (SELECT min(uid) FROM voucher) WHERE month = '2026-03'",
    "UPDATE voucher SET came = came + 1",
    "UPDATE voucher SET came = came, note = 'x' WHERE month = '2026-01'",
    "REPLACE INTO voucher_line SELECT * FROM voucher_line",
    (
        "INSERT INTO voucher_line (voucher_id, month, kind, fund, class, fen)"
        " VALUES (1, '2026-04', 'in', 'district_work', 'district_work', 5)"
    ),
    "REPLACE INTO month_sum SELECT month, kind, class, fund, to_fund, 1 FROM month_sum",
    "INSERT INTO month_sum VALUES ('', 'in', 'x', 'district_work', '', 1)",
    "UPDATE OR REPLACE month_sum SET month = '2026-03' WHERE month = '2026-02'",
    "REPLACE INTO month_close SELECT * FROM month_close",
    (
        f"INSERT INTO month_reopening (uid, {STAMPS}, close_id, reason)"
        " SELECT 'x', '', 'nobody', '', '', max(id), 'x' FROM month_close"
    ),
    (
        f"REPLACE INTO receipt (id, uid, {STAMPS}, {RECEIPT}) SELECT id, 'x', {STAMPS}, voucher_id,"
        " name, '', sheets, '', NULL FROM receipt"
    ),
    f"REPLACE INTO receipt (uid, {STAMPS}, {RECEIPT}) SELECT 'x', {STAMPS}, {RECEIPT} FROM receipt",
    "UPDATE OR REPLACE receipt SET rowid = 7",
    "DELETE FROM receipt",
    (
        f"REPLACE INTO budget_revision (uid, {STAMPS}, year, number, reason)"
        f" SELECT 'x', {STAMPS}, year, number, 'x' FROM budget_revision"
    ),
    (
        "REPLACE INTO budget_line (id, revision_id, class, fen) SELECT id, revision_id, class, 1"
        " FROM budget_line"
    ),
    (
        "REPLACE INTO budget_line (revision_id, class, fund, month, fen)"
        " SELECT revision_id, class, fund, month, 1 FROM budget_line"
    ),
    "INSERT INTO budget_line (revision_id, class, fen) SELECT id, 'x', 1 FROM budget_revision",
    "UPDATE fund SET key = 'x'",
    "UPDATE OR REPLACE fund SET title = '街道下拨' WHERE key = 'district_work'",
    (
        f"REPLACE INTO fund (uid, {STAMPS}, key, title, earmarked, income_class, carry_over)"
        f" SELECT 'x', {STAMPS}, 'x', title, 0, income_class, 'return' FROM fund"
    ),
    (
        f"REPLACE INTO publication SELECT id, uid, {STAMPS}, revision, '2026-02', published_on,"
        " sha256, pdf FROM publication"
    ),
)


def stored(office: Office) -> list[list[tuple[object, ...]]]:
    return [office.db.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES]


@pytest.fixture
def year(office: Office) -> Office:
    """Two months that are closed, one that is open, and a row in each table."""
    receive(office, "2026-01-05", "100")
    wrong = pay(office, "2026-01-06", "5", receipts=0)
    reverse(office, wrong.number, date(2026, 2, 3), "记错了")
    pay(office, "2026-03-06", "7")
    receipts.add_receipts(office, wrong.number, [new_file(receipts.PLACE, "发票.jpg", JPEG)])
    set_budget(office, 2026, [BudgetAmount(class_="办公用品", fen=100_00)])
    for key in ("district_work", "street"):
        set_fund(office, shipped_funds().by_key[key])
    sheet = {"period": "2026-01", "published_on": "2026-02-01", "sha256": "0" * 64, "pdf": b"%PDF"}
    with office.writing("expenses.publish") as write:
        stamped.insert(write, "publication", {**write.new_row(), **sheet})
        write.audit("publish", "month", "", new={})
    for month in ("2026-01", "2026-02"):
        close_month(office, month)
    return office


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_stands_is_not_rewritten(year: Office, attack: str) -> None:
    before = stored(year)
    year.db.execute("PRAGMA foreign_keys = OFF")
    year.db.execute("PRAGMA recursive_triggers = OFF")
    with pytest.raises(sqlcipher.IntegrityError):
        year.db.execute(attack)
    assert stored(year) == before
