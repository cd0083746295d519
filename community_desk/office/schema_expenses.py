"""The tables of the fifth migration: vouchers of five kinds with their red entries, months that a
director reopens, funds and budgets an office sets for itself, receipts and publications.
"""

from community_desk.office.schema import ROW, frozen
from community_desk.office.schema_words import VOUCHER_WORDS

# Of the closes, those that stand.
CLOSED = "id NOT IN (SELECT close_id FROM month_reopening)"
# The last month that is closed. It and all before it are locked: what comes before a closed month
# is its opening balance.
_LAST_CLOSED = f"(SELECT max(month) FROM month_close WHERE {CLOSED})"


def _sum(what: str) -> str:
    return f"(SELECT coalesce(sum(fen), 0) FROM voucher_line WHERE {what})"


def _when_closed(table: str, verb: str, month: str) -> str:
    return (
        f"CREATE TRIGGER {table}_{verb.split()[0].lower()}_closed BEFORE {verb} ON {table}"
        f" WHEN {month} <= {_LAST_CLOSED}"
        " BEGIN SELECT RAISE(ABORT, 'the month is closed'); END;"
    )


def _changed(columns: str) -> str:
    """That an update changes any of some columns."""
    return " OR ".join(f"new.{column} IS NOT old.{column}" for column in columns.split(", "))


def _never_replaced(table: str, same_row: str = "id = new.id") -> str:
    """`INSERT OR REPLACE` takes a row away without its delete triggers."""
    return (
        f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table}"
        f" WHEN EXISTS (SELECT 1 FROM {table} WHERE {same_row})"
        f" BEGIN SELECT RAISE(ABORT, 'a row of {table} is never replaced'); END;"
    )


# Money comes in or goes out, moves between two funds, is lent to a person as an advance, or is
# told by that person's settlement. Lines say which fund and class; only in and out count as income
# and expense. A line never changes: what was wrong is taken back by a red entry, a voucher with the
# same lines and the opposite sign. Invoices stand on lines, since each is one receipt.
_VOUCHERS = f"""
-- They speak of tables that are made anew below.
DROP TRIGGER month_close_order;
DROP TRIGGER month_close_sums;

CREATE TABLE new_voucher ({ROW},
    number TEXT NOT NULL UNIQUE,
    counter INTEGER NOT NULL CHECK (counter > 0),
    date TEXT NOT NULL CHECK (date = date(date)),
    month TEXT GENERATED ALWAYS AS (substr(date, 1, 7)) STORED,
    kind TEXT NOT NULL CHECK (kind IN ('in', 'out', 'transfer', 'advance', 'settle')),
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    note TEXT NOT NULL DEFAULT '',
    handler TEXT NOT NULL DEFAULT '',
    payee TEXT NOT NULL DEFAULT '',
    approval TEXT NOT NULL DEFAULT '',
    approver TEXT NOT NULL DEFAULT '',
    task_uid TEXT NOT NULL DEFAULT '',
    receipts INTEGER NOT NULL DEFAULT 0 CHECK (receipts >= 0),
    came INTEGER NOT NULL DEFAULT 0 CHECK (came >= 0),
    reverses INTEGER REFERENCES voucher (id),
    settles INTEGER REFERENCES voucher (id),
    fen INTEGER NOT NULL DEFAULT 0,
    class TEXT NOT NULL DEFAULT '',
    CHECK (number = substr(date, 1, 7) || '-' || printf('%02d', counter)),
    CHECK ((kind = 'settle' AND reverses IS NULL) = (settles IS NOT NULL)),
    UNIQUE (month, counter),
    UNIQUE (id, month)
) STRICT;
INSERT INTO new_voucher (id, uid, created_at, created_by, changed_at, changed_by, revision, number,
    counter, date, kind, text, handler, payee, receipts, fen, class)
    SELECT id, uid, created_at, created_by, changed_at, changed_by, revision, number,
    counter, date, kind, text, handler, payee, receipts,
    coalesce((SELECT sum(fen) FROM voucher_line WHERE voucher_id = voucher.id), 0),
    coalesce((SELECT class FROM voucher_line WHERE voucher_id = voucher.id ORDER BY id LIMIT 1), '')
    FROM voucher;

CREATE TABLE new_voucher_line (
    id INTEGER PRIMARY KEY,
    voucher_id INTEGER NOT NULL,
    month TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('in', 'out', 'transfer', 'advance')),
    fund TEXT NOT NULL CHECK (fund <> ''),
    to_fund TEXT NOT NULL DEFAULT '' CHECK (to_fund <> fund),
    class TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    invoice TEXT NOT NULL DEFAULT '',
    fen INTEGER NOT NULL CHECK (fen <> 0),
    CHECK ((kind = 'transfer') = (to_fund <> '')),
    CHECK ((kind IN ('in', 'out')) = (class <> '')),
    FOREIGN KEY (voucher_id, month) REFERENCES new_voucher (id, month)
) STRICT;
INSERT INTO new_voucher_line (id, voucher_id, month, kind, fund, class, fen)
    SELECT id, voucher_id, month, kind, fund, class, fen FROM voucher_line;

DROP TABLE voucher_line;
DROP TABLE voucher;
ALTER TABLE new_voucher RENAME TO voucher;
ALTER TABLE new_voucher_line RENAME TO voucher_line;

CREATE INDEX voucher_month ON voucher (month, date, counter);
-- The list of vouchers is sorted by these, in a month and over years.
CREATE INDEX voucher_shown ON voucher (iif(kind = 'in', fen, -fen), month, counter);
CREATE INDEX voucher_class ON voucher (class, month, counter);
CREATE INDEX voucher_text ON voucher (text, month, counter);
CREATE INDEX voucher_sheets ON voucher (receipts + came, month, counter);
CREATE INDEX voucher_no_receipt ON voucher (date) WHERE receipts = 0 AND kind IN ('out', 'settle');
CREATE INDEX voucher_advance ON voucher (date) WHERE kind = 'advance';
-- In part, else SQLite takes the many that reverse nothing for a few that are quick to find.
CREATE UNIQUE INDEX voucher_red ON voucher (reverses) WHERE reverses IS NOT NULL;
CREATE INDEX voucher_settles ON voucher (settles) WHERE settles IS NOT NULL;
CREATE INDEX voucher_amount ON voucher (abs(fen));
CREATE INDEX voucher_same ON voucher (date, payee, fen);
CREATE INDEX voucher_task ON voucher (task_uid) WHERE task_uid <> '';
CREATE INDEX voucher_line_voucher ON voucher_line (voucher_id, month);
CREATE INDEX voucher_line_sums ON voucher_line (month, kind, class, fund, fen);
CREATE INDEX voucher_line_class ON voucher_line (class, month, voucher_id);
CREATE INDEX voucher_line_fund ON voucher_line (fund, month, voucher_id);
CREATE INDEX voucher_line_to_fund ON voucher_line (to_fund, month, voucher_id) WHERE to_fund <> '';
CREATE INDEX voucher_line_invoice ON voucher_line (invoice) WHERE invoice <> '';
CREATE INDEX voucher_line_amount ON voucher_line (abs(fen), voucher_id);

-- What the lines of a month come to, kept by the trigger below, so that no view walks the lines.
CREATE TABLE month_sum (
    month TEXT NOT NULL,
    kind TEXT NOT NULL,
    class TEXT NOT NULL,
    fund TEXT NOT NULL,
    to_fund TEXT NOT NULL,
    fen INTEGER NOT NULL,
    PRIMARY KEY (month, kind, class, fund, to_fund)
) STRICT, WITHOUT ROWID;
-- What came over from all months before is summed along this.
CREATE INDEX month_sum_funds ON month_sum (kind, fund, to_fund, month, fen);
INSERT INTO month_sum (month, kind, class, fund, to_fund, fen)
    SELECT month, kind, class, fund, to_fund, sum(fen) FROM voucher_line
    GROUP BY month, kind, class, fund, to_fund;
"""

# All but the sheets that came since, which a closed month may still get.
_VOUCHER_COLUMNS = (
    "id, uid, created_at, created_by, changed_at, changed_by, revision, number, counter, date,"
    " kind, text, note, handler, payee, approval, approver, task_uid, receipts, reverses, settles,"
    " fen, class"
)
_VOUCHER_STAYS = "id, uid, number, counter, date, kind, reverses, settles"
_SAME_VOUCHER = "id = new.id OR uid = new.uid OR number = new.number OR reverses = new.reverses"
_REVERSED = "EXISTS (SELECT 1 FROM voucher r WHERE r.reverses = {id})"
_SETTLED = (
    "EXISTS (SELECT 1 FROM voucher s WHERE s.settles = {id}"
    f" AND NOT {_REVERSED.format(id='s.id')})"
)
# What a settlement gives back of the advance is no part of what it comes to.
_OF_TOTAL = "voucher_id = {voucher}.id AND (kind <> 'advance' OR {voucher}.kind = 'advance')"
VOUCHER_TOTAL = _sum(_OF_TOTAL.format(voucher="voucher"))
_VOUCHER_RULES = f"""
CREATE TRIGGER voucher_no_delete BEFORE DELETE ON voucher
BEGIN SELECT RAISE(ABORT, 'a voucher is never deleted: its number is used'); END;
{_never_replaced("voucher", _SAME_VOUCHER)}
-- Of all columns: an update of the rowid is none of the id.
CREATE TRIGGER voucher_stays BEFORE UPDATE ON voucher WHEN {_changed(_VOUCHER_STAYS)}
BEGIN SELECT RAISE(ABORT, 'a voucher is taken back by a red entry, never rewritten'); END;
CREATE TRIGGER voucher_total BEFORE UPDATE OF fen ON voucher
WHEN new.fen <> {_sum(_OF_TOTAL.format(voucher="new"))}
BEGIN SELECT RAISE(ABORT, 'a voucher comes to the sum of its lines'); END;
{_when_closed("voucher", "INSERT", "substr(new.date, 1, 7)")}
{_when_closed("voucher", f"UPDATE OF {_VOUCHER_COLUMNS}", "old.month")}
CREATE TRIGGER voucher_reverses BEFORE INSERT ON voucher
WHEN new.reverses IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM voucher old WHERE old.id = new.reverses AND old.reverses IS NULL
    AND old.kind = new.kind AND old.date <= new.date AND NOT {_SETTLED.format(id="old.id")})
BEGIN SELECT RAISE(ABORT, 'a red entry takes back one voucher that stands'); END;
CREATE TRIGGER voucher_settles_one BEFORE INSERT ON voucher
WHEN new.settles IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM voucher old WHERE old.id = new.settles AND old.kind = 'advance'
    AND old.reverses IS NULL AND old.date <= new.date
    AND NOT {_REVERSED.format(id="old.id")} AND NOT {_SETTLED.format(id="old.id")})
BEGIN SELECT RAISE(ABORT, 'an advance is settled once'); END;

{_when_closed("voucher_line", "INSERT", "new.month")}
{frozen("voucher_line", "a line is taken back by a red entry, never rewritten")}
{_never_replaced("voucher_line")}
CREATE TRIGGER voucher_line_kind BEFORE INSERT ON voucher_line
WHEN NOT EXISTS (SELECT 1 FROM voucher v WHERE v.id = new.voucher_id AND (
    v.kind = new.kind OR (v.kind = 'settle' AND new.kind IN ('out', 'advance'))))
BEGIN SELECT RAISE(ABORT, 'a line is of the kind of its voucher'); END;
-- Below nothing only in red, or for the advance that a settlement gives back.
CREATE TRIGGER voucher_line_sign BEFORE INSERT ON voucher_line
WHEN (SELECT (new.fen < 0) <> ((v.reverses IS NOT NULL)
    <> (v.kind = 'settle' AND new.kind = 'advance')) FROM voucher v WHERE v.id = new.voucher_id)
BEGIN SELECT RAISE(ABORT, 'an amount is above nothing, in red below it'); END;
CREATE TRIGGER voucher_line_red BEFORE INSERT ON voucher_line
WHEN (SELECT reverses FROM voucher WHERE id = new.voucher_id) IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM voucher v JOIN voucher_line old ON old.voucher_id = v.reverses
    WHERE v.id = new.voucher_id AND old.kind = new.kind AND old.fund = new.fund
    AND old.to_fund = new.to_fund AND old.class = new.class AND old.fen = -new.fen)
BEGIN SELECT RAISE(ABORT, 'a red entry has the lines of what it takes back'); END;
CREATE TRIGGER voucher_line_advance BEFORE INSERT ON voucher_line
WHEN new.kind = 'advance' AND EXISTS (
    SELECT 1 FROM voucher v JOIN voucher_line old ON old.voucher_id = v.settles
    WHERE v.id = new.voucher_id AND (old.fund <> new.fund OR old.fen <> -new.fen))
BEGIN SELECT RAISE(ABORT, 'a settlement gives back the advance, whole'); END;
CREATE TRIGGER voucher_line_counts AFTER INSERT ON voucher_line
BEGIN
    UPDATE voucher SET
        fen = {VOUCHER_TOTAL},
        class = iif(class = '', new.class, class)
        WHERE id = new.voucher_id;
    INSERT INTO month_sum (month, kind, class, fund, to_fund, fen)
        VALUES (new.month, new.kind, new.class, new.fund, new.to_fund, new.fen)
        ON CONFLICT DO UPDATE SET fen = fen + excluded.fen;
END;
{_when_closed("month_sum", "INSERT", "new.month")}
{_when_closed("month_sum", "UPDATE", "min(old.month, new.month)")}
CREATE TRIGGER month_sum_no_delete BEFORE DELETE ON month_sum
BEGIN SELECT RAISE(ABORT, 'the sums of a month stand with its lines'); END;
"""

_MONTHS = f"""
CREATE TABLE new_month_close ({ROW},
    month TEXT NOT NULL CHECK (length(month) = 7 AND date(month || '-01') IS NOT NULL),
    opening_fen INTEGER NOT NULL,
    income_fen INTEGER NOT NULL,
    expense_fen INTEGER NOT NULL,
    closing_fen INTEGER NOT NULL,
    CHECK (opening_fen + income_fen - expense_fen = closing_fen)
) STRICT;
INSERT INTO new_month_close
    SELECT id, uid, created_at, created_by, changed_at, changed_by, revision,
    month, opening_fen, income_fen, expense_fen, closing_fen FROM month_close;
DROP TABLE month_close;
ALTER TABLE new_month_close RENAME TO month_close;
CREATE TABLE month_reopening ({ROW},
    close_id INTEGER NOT NULL UNIQUE REFERENCES month_close (id),
    reason TEXT NOT NULL CHECK (trim(reason) <> '')
) STRICT;

CREATE TRIGGER month_close_order BEFORE INSERT ON month_close
WHEN new.month <= {_LAST_CLOSED}
    OR EXISTS (SELECT 1 FROM month_close WHERE id = new.id OR uid = new.uid)
BEGIN SELECT RAISE(ABORT, 'months are closed in their order'); END;
CREATE TRIGGER month_close_sums BEFORE INSERT ON month_close
WHEN new.income_fen <> {_sum("month = new.month AND kind = 'in'")}
    OR new.expense_fen <> {_sum("month = new.month AND kind = 'out'")}
    OR new.opening_fen <> {_sum("month < new.month AND kind = 'in'")}
        - {_sum("month < new.month AND kind = 'out'")}
BEGIN SELECT RAISE(ABORT, 'a month closes on the sums of its vouchers'); END;
{frozen("month_close", "a closed month stays as it was closed")}
CREATE TRIGGER month_reopening_last BEFORE INSERT ON month_reopening
WHEN (SELECT month FROM month_close WHERE id = new.close_id) IS NOT {_LAST_CLOSED}
    OR EXISTS (SELECT 1 FROM month_reopening WHERE id = new.id OR uid = new.uid
        OR close_id = new.close_id)
BEGIN SELECT RAISE(ABORT, 'the month closed last is reopened first'); END;
CREATE TRIGGER month_reopening_director BEFORE INSERT ON month_reopening
WHEN NOT EXISTS (SELECT 1 FROM staff
    WHERE uid = new.created_by AND role = 'director' AND active = 1)
BEGIN SELECT RAISE(ABORT, 'only a director reopens a month'); END;
{frozen("month_reopening", "that a month was reopened stays on record")}
"""

_SAME_REVISION = "id = new.id OR uid = new.uid OR (year, number) = (new.year, new.number)"
_SAME_BUDGET = (
    "id = new.id OR (revision_id, class, fund, month)"
    " = (new.revision_id, new.class, new.fund, new.month)"
)
_SAME_RECEIPT = (
    "id = new.id OR uid = new.uid"
    " OR (voucher_id = new.voucher_id AND sha256 = new.sha256 AND sha256 <> '')"
)
_PLANS = f"""
-- A fund as this office has it: in place of the shipped one of the same key, or one more.
CREATE TABLE fund ({ROW},
    key TEXT NOT NULL UNIQUE CHECK (key <> ''),
    title TEXT NOT NULL UNIQUE CHECK (trim(title) <> ''),
    owner TEXT NOT NULL DEFAULT '',
    purpose TEXT NOT NULL DEFAULT '',
    earmarked INTEGER NOT NULL CHECK (earmarked IN (0, 1)),
    pays TEXT NOT NULL DEFAULT '[]' CHECK (json_type(pays) = 'array'),
    income_class TEXT NOT NULL CHECK (income_class <> ''),
    carry_over TEXT NOT NULL CHECK (carry_over IN ('keep', 'return')),
    ends_on TEXT NOT NULL DEFAULT '' CHECK (ends_on = '' OR ends_on = date(ends_on))
) STRICT;
{frozen("fund", "vouchers name this fund", deletes_only=True)}
{_never_replaced("fund", "id = new.id OR uid = new.uid OR key = new.key OR title = new.title")}
CREATE TRIGGER fund_stays BEFORE UPDATE ON fund
WHEN {_changed("id, uid, key")}
    OR EXISTS (SELECT 1 FROM fund WHERE id <> old.id AND title = new.title)
BEGIN SELECT RAISE(ABORT, 'vouchers name this fund'); END;

-- What is planned is never written over: a new revision stands in place of the one before.
CREATE TABLE budget_revision ({ROW},
    year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2200),
    number INTEGER NOT NULL CHECK (number > 0),
    reason TEXT NOT NULL DEFAULT '',
    near_percent INTEGER NOT NULL DEFAULT 80 CHECK (near_percent BETWEEN 1 AND 100),
    at_full TEXT NOT NULL DEFAULT 'warn' CHECK (at_full IN ('warn', 'stop')),
    lines INTEGER NOT NULL CHECK (lines >= 0),
    UNIQUE (year, number)
) STRICT;
-- A fund of '' is all funds together; month 0 the whole year.
CREATE TABLE budget_line (
    id INTEGER PRIMARY KEY,
    revision_id INTEGER NOT NULL REFERENCES budget_revision (id),
    class TEXT NOT NULL CHECK (class <> ''),
    fund TEXT NOT NULL DEFAULT '',
    month INTEGER NOT NULL DEFAULT 0 CHECK (month BETWEEN 0 AND 12),
    fen INTEGER NOT NULL CHECK (fen >= 0),
    UNIQUE (revision_id, class, fund, month)
) STRICT;
INSERT INTO budget_revision (uid, created_at, created_by, changed_at, changed_by, year, number,
    lines)
    SELECT uid, created_at, created_by, created_at, created_by, year, 1,
    (SELECT count(*) FROM budget b WHERE b.year = budget.year)
    FROM budget WHERE id IN (SELECT min(id) FROM budget GROUP BY year);
INSERT INTO budget_line (revision_id, class, fund, fen)
    SELECT r.id, b.class, b.fund, b.fen FROM budget b JOIN budget_revision r ON r.year = b.year;
DROP TABLE budget;
{frozen("budget_revision", "a budget is followed by its next revision")}
{frozen("budget_line", "a budget is followed by its next revision")}
{_never_replaced("budget_revision", _SAME_REVISION)}
{_never_replaced("budget_line", _SAME_BUDGET)}
CREATE TRIGGER budget_line_whole BEFORE INSERT ON budget_line
WHEN (SELECT count(*) FROM budget_line WHERE revision_id = new.revision_id)
    >= coalesce((SELECT lines FROM budget_revision WHERE id = new.revision_id), 0)
BEGIN SELECT RAISE(ABORT, 'a budget is followed by its next revision'); END;

-- A receipt that came with or after its voucher: as a file, or on paper only (no content).
CREATE TABLE receipt ({ROW},
    voucher_id INTEGER NOT NULL REFERENCES voucher (id),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('', 'image/jpeg', 'image/png', 'application/pdf')),
    sheets INTEGER NOT NULL DEFAULT 0 CHECK (sheets >= 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) IN (0, 64)),
    content BLOB CHECK (length(content) BETWEEN 1 AND 10485760),
    CHECK ((kind = '') = (content IS NULL) AND (kind = '') = (sha256 = ''))
) STRICT;
CREATE INDEX receipt_voucher ON receipt (voucher_id);
CREATE UNIQUE INDEX receipt_once ON receipt (voucher_id, sha256) WHERE sha256 <> '';
CREATE TRIGGER receipt_no_update BEFORE UPDATE ON receipt
BEGIN SELECT RAISE(ABORT, 'a receipt is never changed'); END;
{_never_replaced("receipt", _SAME_RECEIPT)}
-- To a closed month a receipt may still come, but none goes.
{_when_closed("receipt", "DELETE", "(SELECT month FROM voucher WHERE id = old.voucher_id)")}
CREATE TRIGGER receipt_came AFTER INSERT ON receipt
BEGIN UPDATE voucher SET came = came + new.sheets WHERE id = new.voucher_id; END;
CREATE TRIGGER receipt_went AFTER DELETE ON receipt
BEGIN UPDATE voucher SET came = came - old.sheets WHERE id = old.voucher_id; END;
CREATE TRIGGER voucher_came BEFORE UPDATE OF came ON voucher
WHEN new.came <> (SELECT coalesce(sum(sheets), 0) FROM receipt WHERE voucher_id = new.id)
BEGIN SELECT RAISE(ABORT, 'what came is the sum of the receipts'); END;

-- What hung on the notice board, as it hung there.
CREATE TABLE publication ({ROW},
    period TEXT NOT NULL CHECK (period <> ''),
    published_on TEXT NOT NULL CHECK (published_on = date(published_on)),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    pdf BLOB NOT NULL CHECK (length(pdf) > 0)
) STRICT;
CREATE INDEX publication_period ON publication (period);
{frozen("publication", "what hung on the board stays on record")}
{_never_replaced("publication", "id = new.id OR uid = new.uid")}
"""

EXPENSES_LIVE = _VOUCHERS + VOUCHER_WORDS + _MONTHS + _VOUCHER_RULES + _PLANS
