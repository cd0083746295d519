"""The tables of an office, as the first migration makes them.

What the data must never be is forbidden here, so that it holds even against buggy code:
numbers used twice, issued content changed, a voucher in a closed month touched, an audit line
edited, two heads in one household, an identity number on two living records.
"""

ROW = """
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 1"""


def frozen(table: str, sentence: str, *, deletes_only: bool = False) -> str:
    """Triggers that refuse any later change of a table's rows."""
    verbs = ("DELETE",) if deletes_only else ("UPDATE", "DELETE")
    return "".join(
        f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table}"
        f" BEGIN SELECT RAISE(ABORT, '{sentence}'); END;"
        for verb in verbs
    )


OFFICE = f"""
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE staff ({ROW},
    name TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
    role TEXT NOT NULL CHECK (role IN ('director', 'clerk', 'accountant', 'reader')),
    title TEXT NOT NULL DEFAULT '',
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;
{frozen("staff", "staff are deactivated, never deleted", deletes_only=True)}

CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    staff_uid TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    subject_uid TEXT NOT NULL,
    old TEXT NOT NULL,
    new TEXT NOT NULL,
    reason TEXT NOT NULL,
    link TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX audit_subject ON audit (subject_uid, id);
{frozen("audit", "the audit trail is append-only")}
"""

REGISTRY = f"""
CREATE TABLE dwelling ({ROW},
    compound TEXT NOT NULL DEFAULT '',
    block TEXT NOT NULL DEFAULT '',
    unit TEXT NOT NULL DEFAULT '',
    floor TEXT NOT NULL DEFAULT '',
    room TEXT NOT NULL DEFAULT '',
    plate TEXT NOT NULL DEFAULT '',
    place_key TEXT NOT NULL,
    CHECK (compound || block || unit || room || plate <> ''),
    UNIQUE (compound, block, unit, floor, room, plate)
) STRICT;
CREATE INDEX dwelling_numbers ON dwelling (block, unit, room);
CREATE INDEX dwelling_place_key ON dwelling (place_key);

CREATE TABLE household ({ROW},
    number TEXT NOT NULL DEFAULT '',
    dwelling_id INTEGER REFERENCES dwelling (id)
) STRICT;
CREATE UNIQUE INDEX household_number ON household (number) WHERE number <> '';
CREATE INDEX household_dwelling ON household (dwelling_id);

CREATE TABLE import_batch ({ROW},
    file_name TEXT NOT NULL,
    file_sha256 TEXT NOT NULL,
    counts TEXT NOT NULL CHECK (json_valid(counts)),
    problems TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(problems))
) STRICT;

CREATE TABLE resident ({ROW},
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    former_name TEXT NOT NULL DEFAULT '',
    pinyin TEXT NOT NULL,
    initials TEXT NOT NULL,
    sex TEXT NOT NULL DEFAULT '0' CHECK (sex IN ('0', '1', '2', '9')),
    birth_date TEXT NOT NULL DEFAULT ''
        CHECK (birth_date = '' OR birth_date = date(birth_date)),
    id_kind TEXT NOT NULL DEFAULT 'none',
    id_number TEXT NOT NULL DEFAULT '',
    no_id_reason TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    relation TEXT NOT NULL DEFAULT '',
    education TEXT NOT NULL DEFAULT '',
    marriage TEXT NOT NULL DEFAULT '',
    employment TEXT NOT NULL DEFAULT '',
    employer TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT 'matched' CHECK (status IN (
        'matched', 'register_only', 'person_only', 'migrant',
        'hmt', 'foreign', 'moved_out', 'deceased')),
    registered_address TEXT NOT NULL DEFAULT '',
    household_id INTEGER REFERENCES household (id),
    dwelling_id INTEGER REFERENCES dwelling (id),
    place_key TEXT NOT NULL DEFAULT '',
    moved_in_on TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    import_batch_id INTEGER REFERENCES import_batch (id),
    removed_at TEXT NOT NULL DEFAULT '',
    CHECK ((id_number = '') = (id_kind = 'none'))
) STRICT;
CREATE UNIQUE INDEX resident_id_number ON resident (id_number)
    WHERE id_number <> '' AND removed_at = '';
CREATE UNIQUE INDEX resident_one_head ON resident (household_id)
    WHERE relation = '02' AND removed_at = '' AND status NOT IN ('moved_out', 'deceased');
-- One index for each order a list of living records can be shown in.
CREATE INDEX resident_pinyin ON resident (pinyin, id) WHERE removed_at = '';
CREATE INDEX resident_place ON resident (place_key, id) WHERE removed_at = '';
CREATE INDEX resident_birth_date ON resident (birth_date, id) WHERE removed_at = '';
CREATE INDEX resident_sex ON resident (sex, id) WHERE removed_at = '';
CREATE INDEX resident_relation ON resident (relation, id) WHERE removed_at = '';
CREATE INDEX resident_phone ON resident (phone, id) WHERE removed_at = '';
CREATE INDEX resident_status ON resident (status, pinyin, id) WHERE removed_at = '';
CREATE INDEX resident_household ON resident (household_id);

-- What a person is found by, as words (registry/search.py says which). The ascii tokenizer takes
-- every other character for a letter, also those of names that Unicode got after the others.
CREATE VIRTUAL TABLE resident_words USING fts5 (
    whole, part, spelt, spelt_part, initials, short, place, tails,
    tokenize = 'ascii', detail = 'column', content = '', contentless_delete = 1
);
CREATE TRIGGER resident_words_delete AFTER DELETE ON resident BEGIN
    DELETE FROM resident_words WHERE rowid = old.id;
END;

-- Any run of three or more digits of a number finds its person. Both tables are filled by
-- registry/store.py with the person: a trigger for each row makes an import four times as long.
CREATE VIRTUAL TABLE resident_digits USING fts5 (
    id_number, phone, tokenize = 'trigram', content = '', contentless_delete = 1
);
CREATE TRIGGER resident_digits_delete AFTER DELETE ON resident BEGIN
    DELETE FROM resident_digits WHERE rowid = old.id;
END;

CREATE TABLE resident_flag ({ROW},
    resident_id INTEGER NOT NULL REFERENCES resident (id) ON DELETE CASCADE,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL DEFAULT '',
    resolved_at TEXT NOT NULL DEFAULT '',
    resolved_by TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX resident_flag_resident ON resident_flag (resident_id);
CREATE INDEX resident_flag_open ON resident_flag (reason, resident_id) WHERE resolved_at = '';
"""

CERTIFICATES = f"""
CREATE TABLE certificate ({ROW},
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    counter INTEGER NOT NULL CHECK (counter > 0),
    number TEXT NOT NULL UNIQUE,
    type_key TEXT NOT NULL,
    title TEXT NOT NULL,
    policy TEXT NOT NULL,
    resident_id INTEGER NOT NULL REFERENCES resident (id),
    applicant_name TEXT NOT NULL,
    to_body TEXT NOT NULL DEFAULT '',
    purpose TEXT NOT NULL DEFAULT '',
    issued_on TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    signer TEXT NOT NULL,
    handler TEXT NOT NULL,
    check_code TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL CHECK (json_valid(content)),
    evidence TEXT NOT NULL CHECK (json_valid(evidence)),
    pdf_sha256 TEXT NOT NULL,
    pdf BLOB NOT NULL,
    UNIQUE (series, year, counter)
) STRICT;
CREATE INDEX certificate_resident ON certificate (resident_id);
CREATE INDEX certificate_issued_on ON certificate (issued_on);
{frozen("certificate", "an issued certificate is never changed or deleted")}

CREATE TABLE certificate_void ({ROW},
    certificate_id INTEGER NOT NULL UNIQUE REFERENCES certificate (id),
    reason TEXT NOT NULL CHECK (trim(reason) <> '')
) STRICT;
{frozen("certificate_void", "a voided certificate stays void")}

CREATE TABLE seal_use ({ROW},
    certificate_id INTEGER NOT NULL REFERENCES certificate (id),
    used_at TEXT NOT NULL,
    matter TEXT NOT NULL,
    copies INTEGER NOT NULL CHECK (copies > 0),
    approver TEXT NOT NULL,
    handler TEXT NOT NULL,
    applicant_name TEXT NOT NULL,
    applicant_phone TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX seal_use_certificate ON seal_use (certificate_id);
{frozen("seal_use", "the seal book is append-only")}

CREATE TABLE refusal ({ROW},
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    counter INTEGER NOT NULL CHECK (counter > 0),
    number TEXT NOT NULL UNIQUE,
    type_key TEXT NOT NULL,
    title TEXT NOT NULL,
    policy TEXT NOT NULL,
    resident_id INTEGER REFERENCES resident (id),
    applicant_name TEXT NOT NULL DEFAULT '',
    asked_by TEXT NOT NULL DEFAULT '',
    purpose TEXT NOT NULL DEFAULT '',
    refused_on TEXT NOT NULL,
    handler TEXT NOT NULL,
    content TEXT NOT NULL CHECK (json_valid(content)),
    pdf_sha256 TEXT NOT NULL,
    pdf BLOB NOT NULL,
    UNIQUE (series, year, counter)
) STRICT;
CREATE INDEX refusal_resident ON refusal (resident_id);
CREATE INDEX refusal_type ON refusal (type_key, refused_on);
CREATE INDEX refusal_refused_on ON refusal (refused_on);
{frozen("refusal", "a refusal is never changed or deleted")}
"""

LEDGERS = f"""
CREATE TABLE book_setting (
    book TEXT PRIMARY KEY,
    open INTEGER NOT NULL CHECK (open IN (0, 1))
) STRICT;

CREATE TABLE book_serial (
    book TEXT PRIMARY KEY,
    last INTEGER NOT NULL CHECK (last > 0)
) STRICT;
CREATE TRIGGER book_serial_grows BEFORE UPDATE ON book_serial
WHEN new.book <> old.book OR new.last <= old.last
BEGIN SELECT RAISE(ABORT, 'a serial is never used again'); END;
{frozen("book_serial", "a serial is never used again", deletes_only=True)}

CREATE TABLE entry ({ROW},
    book TEXT NOT NULL,
    serial INTEGER NOT NULL CHECK (serial > 0),
    resident_id INTEGER REFERENCES resident (id),
    dwelling_id INTEGER REFERENCES dwelling (id),
    typed TEXT NOT NULL CHECK (json_type(typed) = 'object'),
    entered_on TEXT NOT NULL CHECK (entered_on = date(entered_on)),
    reviewed_on TEXT NOT NULL CHECK (reviewed_on = date(reviewed_on)),
    closed_on TEXT NOT NULL DEFAULT '',
    closed_reason TEXT NOT NULL DEFAULT '',
    UNIQUE (book, serial)
) STRICT;
-- Holds all that a sort by the subject needs, so that the entries themselves are not read.
CREATE INDEX entry_book ON entry (
    book, closed_on, serial, reviewed_on, resident_id, dwelling_id
);
CREATE INDEX entry_resident ON entry (resident_id);
CREATE INDEX entry_dwelling ON entry (dwelling_id);
"""

# Amounts are integer fen. A voucher is in or out; its lines say which fund and which class, and
# carry the voucher's month and kind (held equal by the foreign key) so that every sum over them
# is one walk along one index. A month is locked once it or a later one is closed: what comes
# before a closed month is its opening balance.
_LOCKED = "<= (SELECT max(month) FROM month_close)"


# The earlier of the month a line states and the month of its voucher.
_LINE_MONTH = (
    "min({row}.month,"
    " coalesce((SELECT month FROM voucher WHERE id = {row}.voucher_id), {row}.month))"
)


def _untouchable(table: str, month: str, same_row: str = "FALSE") -> str:
    """Triggers that refuse to write a row of a locked month, also in place of another row."""
    old, new = (f"{month.format(row=row)} {_LOCKED}" for row in ("old", "new"))
    replaced = (
        f"EXISTS (SELECT 1 FROM {table} WHERE (id = new.id OR {same_row}) AND month {_LOCKED})"
    )
    conditions = {
        "INSERT": f"{new} OR {replaced}",
        "UPDATE": f"{old} OR {new} OR {replaced}",
        "DELETE": old,
    }
    return "".join(
        f"CREATE TRIGGER {table}_{verb.lower()}_closed BEFORE {verb} ON {table} WHEN {condition}"
        " BEGIN SELECT RAISE(ABORT, 'the month is closed'); END;"
        for verb, condition in conditions.items()
    )


def _sum(what: str) -> str:
    return f"(SELECT coalesce(sum(fen), 0) FROM voucher_line WHERE {what})"


EXPENSES = f"""
CREATE TABLE month_close ({ROW},
    month TEXT NOT NULL UNIQUE CHECK (length(month) = 7 AND date(month || '-01') IS NOT NULL),
    opening_fen INTEGER NOT NULL,
    income_fen INTEGER NOT NULL,
    expense_fen INTEGER NOT NULL,
    closing_fen INTEGER NOT NULL,
    CHECK (opening_fen + income_fen - expense_fen = closing_fen)
) STRICT;

CREATE TABLE voucher ({ROW},
    number TEXT NOT NULL UNIQUE,
    counter INTEGER NOT NULL CHECK (counter > 0),
    date TEXT NOT NULL CHECK (date = date(date)),
    month TEXT GENERATED ALWAYS AS (substr(date, 1, 7)) STORED,
    kind TEXT NOT NULL CHECK (kind IN ('in', 'out')),
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    handler TEXT NOT NULL DEFAULT '',
    payee TEXT NOT NULL DEFAULT '',
    receipts INTEGER NOT NULL DEFAULT 0 CHECK (receipts >= 0),
    CHECK (number = substr(date, 1, 7) || '-' || printf('%02d', counter)),
    UNIQUE (month, counter),
    UNIQUE (id, month, kind)
) STRICT;
CREATE INDEX voucher_month ON voucher (month, date, counter);
CREATE INDEX voucher_no_receipt ON voucher (date) WHERE kind = 'out' AND receipts = 0;

CREATE TABLE voucher_line (
    id INTEGER PRIMARY KEY,
    voucher_id INTEGER NOT NULL,
    month TEXT NOT NULL,
    kind TEXT NOT NULL,
    fund TEXT NOT NULL CHECK (fund <> ''),
    class TEXT NOT NULL CHECK (class <> ''),
    fen INTEGER NOT NULL CHECK (fen > 0),
    FOREIGN KEY (voucher_id, month, kind) REFERENCES voucher (id, month, kind) ON UPDATE CASCADE
) STRICT;
CREATE INDEX voucher_line_voucher ON voucher_line (voucher_id, month, kind);
CREATE INDEX voucher_line_sums ON voucher_line (month, kind, class, fund, fen);
CREATE INDEX voucher_line_funds ON voucher_line (kind, fund, month, fen);

CREATE TABLE budget ({ROW},
    year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2200),
    class TEXT NOT NULL CHECK (class <> ''),
    fund TEXT NOT NULL DEFAULT '',
    fen INTEGER NOT NULL CHECK (fen >= 0),
    UNIQUE (year, class, fund)
) STRICT;

CREATE TRIGGER voucher_no_delete BEFORE DELETE ON voucher
BEGIN SELECT RAISE(ABORT, 'a voucher is never deleted: its number is used'); END;
CREATE TRIGGER voucher_no_replace BEFORE INSERT ON voucher
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = new.id OR uid = new.uid OR number = new.number)
BEGIN SELECT RAISE(ABORT, 'a voucher is never replaced: its number is used'); END;
{_untouchable("voucher", "substr({row}.date, 1, 7)", "new.uid = uid OR new.number = number")}
{_untouchable("voucher_line", _LINE_MONTH)}

CREATE TRIGGER month_close_order BEFORE INSERT ON month_close
WHEN new.month {_LOCKED}
    OR EXISTS (SELECT 1 FROM month_close WHERE id = new.id OR uid = new.uid)
BEGIN SELECT RAISE(ABORT, 'months are closed once and in their order'); END;
CREATE TRIGGER month_close_sums BEFORE INSERT ON month_close
WHEN new.income_fen <> {_sum("month = new.month AND kind = 'in'")}
    OR new.expense_fen <> {_sum("month = new.month AND kind = 'out'")}
    OR new.opening_fen <> {_sum("month < new.month AND kind = 'in'")}
        - {_sum("month < new.month AND kind = 'out'")}
BEGIN SELECT RAISE(ABORT, 'a month closes on the sums of its vouchers'); END;
{frozen("month_close", "a closed month stays as it was closed")}
"""

FIRST_OFFICE = OFFICE + REGISTRY + CERTIFICATES + LEDGERS + EXPENSES
