"""The tables of the fourth migration: ledgers that remember how they were defined, what a letter
leaves in them, and what the registry knows for them.
"""

from community_desk.office.schema import ROW, frozen

# What the ledgers ask of a person or a house and the registry did not have (domain D).
_REGISTRY = f"""
ALTER TABLE resident ADD COLUMN emergency_contact TEXT NOT NULL DEFAULT '';
ALTER TABLE resident ADD COLUMN emergency_phone TEXT NOT NULL DEFAULT '';
ALTER TABLE resident ADD COLUMN register_kind TEXT NOT NULL DEFAULT ''
    CHECK (register_kind IN ('', 'urban', 'rural', 'unified'));
ALTER TABLE dwelling ADD COLUMN area_tenths INTEGER NOT NULL DEFAULT 0 CHECK (area_tenths >= 0);

CREATE TABLE block ({ROW},
    compound TEXT NOT NULL DEFAULT '',
    block TEXT NOT NULL DEFAULT '',
    grid TEXT NOT NULL DEFAULT '',
    leader TEXT NOT NULL DEFAULT '',
    leader_phone TEXT NOT NULL DEFAULT '',
    UNIQUE (compound, block)
) STRICT;
"""


def _differing(resident: str) -> str:
    """What a resident's row says otherwise than was seen of them for an entry."""
    return (
        f"(coalesce({resident}.phone <> entry.seen_phone, 0)"
        f" + 2 * (entry.seen_status IS NOT NULL AND entry.dwelling_id IS NULL"
        f" AND {resident}.dwelling_id IS NOT entry.seen_dwelling_id)"
        f" + 4 * coalesce({resident}.status <> entry.seen_status, 0))"
    )


_BOOKS = f"""
CREATE TABLE book_version ({ROW},
    book TEXT NOT NULL CHECK (length(book) = 4),
    version INTEGER NOT NULL CHECK (version > 0),
    own INTEGER NOT NULL CHECK (own IN (0, 1)),
    content TEXT NOT NULL CHECK (content <> ''),
    UNIQUE (book, version)
) STRICT;
{frozen("book_version", "entries were made under this version")}

-- 0: entered before versions were kept. What was seen of the resident at the last review tells
-- whether the registry has changed since; NULL where nobody has looked yet.
ALTER TABLE entry ADD COLUMN version INTEGER NOT NULL DEFAULT 0 CHECK (version >= 0);
ALTER TABLE entry ADD COLUMN certificate_id INTEGER REFERENCES certificate (id);
ALTER TABLE entry ADD COLUMN seen_phone TEXT;
ALTER TABLE entry ADD COLUMN seen_dwelling_id INTEGER;
ALTER TABLE entry ADD COLUMN seen_status TEXT;
UPDATE entry SET (seen_phone, seen_dwelling_id, seen_status) =
    (SELECT phone, dwelling_id, status FROM resident WHERE id = entry.resident_id)
    WHERE resident_id IS NOT NULL;
-- What differs today of what was seen: 1 the phone, 2 the home (unless the entry has a dwelling of
-- its own), 4 the status; kept by triggers, so that to-dos are counted without reading the entries.
ALTER TABLE entry ADD COLUMN changed INTEGER NOT NULL DEFAULT 0 CHECK (changed BETWEEN 0 AND 7);
CREATE INDEX entry_changed ON entry (book, changed, id) WHERE changed <> 0 AND closed_on = '';
CREATE TRIGGER entry_of_changed_resident AFTER UPDATE OF phone, dwelling_id, status ON resident
WHEN new.phone <> old.phone OR new.status <> old.status OR new.dwelling_id IS NOT old.dwelling_id
BEGIN
    UPDATE entry SET changed = {_differing("new")}
        WHERE resident_id = new.id AND seen_status IS NOT NULL;
END;
CREATE TRIGGER entry_seen AFTER UPDATE OF resident_id, dwelling_id, seen_phone, seen_dwelling_id,
    seen_status ON entry
BEGIN
    UPDATE entry SET changed = coalesce((SELECT {_differing("r")} FROM resident r
        WHERE r.id = entry.resident_id), 0) WHERE id = new.id;
END;
CREATE UNIQUE INDEX entry_certificate ON entry (certificate_id) WHERE certificate_id IS NOT NULL;
CREATE INDEX entry_entered ON entry (book, entered_on);

-- Who took part in what an entry tells of. Two rows of one person are one: a merge may leave them.
CREATE TABLE entry_person ({ROW},
    entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    resident_id INTEGER NOT NULL REFERENCES resident (id)
) STRICT;
CREATE INDEX entry_person_entry ON entry_person (entry_id);
CREATE INDEX entry_person_resident ON entry_person (resident_id, entry_id);

CREATE TABLE attachment ({ROW},
    entry_id INTEGER NOT NULL REFERENCES entry (id),
    column_key TEXT NOT NULL CHECK (column_key <> ''),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('image/jpeg', 'image/png', 'application/pdf')),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    content BLOB NOT NULL CHECK (length(content) BETWEEN 1 AND 10485760)
) STRICT;
CREATE INDEX attachment_entry ON attachment (entry_id, column_key);

-- What somebody said the heading of an old workbook stands for in a book; empty to leave it out.
CREATE TABLE learned_column (
    book TEXT NOT NULL,
    heading TEXT NOT NULL CHECK (heading <> ''),
    meaning TEXT NOT NULL,
    PRIMARY KEY (book, heading)
) STRICT, WITHOUT ROWID;
ALTER TABLE import_batch ADD COLUMN book TEXT NOT NULL DEFAULT '';

-- A book as it stood for a period, on paper and as a workbook.
CREATE TABLE book_archive ({ROW},
    book TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 0),
    period TEXT NOT NULL CHECK (period <> ''),
    from_on TEXT NOT NULL CHECK (from_on = date(from_on)),
    until_on TEXT NOT NULL CHECK (until_on = date(until_on) AND until_on >= from_on),
    entries INTEGER NOT NULL CHECK (entries >= 0),
    xlsx_sha256 TEXT NOT NULL CHECK (length(xlsx_sha256) = 64),
    xlsx BLOB NOT NULL CHECK (length(xlsx) > 0),
    pdf_sha256 TEXT NOT NULL CHECK (length(pdf_sha256) = 64),
    pdf BLOB NOT NULL CHECK (length(pdf) > 0),
    UNIQUE (book, period)
) STRICT;
{frozen("book_archive", "a closed period is never changed or deleted")}

-- A department's blank workbook: what its headings were taken for, and what was handed in.
CREATE TABLE department_form ({ROW},
    fingerprint TEXT NOT NULL UNIQUE CHECK (length(fingerprint) = 64),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    department TEXT NOT NULL DEFAULT '',
    mapping TEXT NOT NULL CHECK (json_type(mapping) = 'object')
) STRICT;
CREATE TABLE form_submission ({ROW},
    form_id INTEGER NOT NULL REFERENCES department_form (id),
    period TEXT NOT NULL CHECK (period <> ''),
    people INTEGER NOT NULL CHECK (people >= 0),
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;
CREATE INDEX form_submission_form ON form_submission (form_id, period);
{frozen("form_submission", "what was handed in stays on record")}
"""

# A letter is its own line in the register of letters (book 1506), whoever issues it.
_LINE = """
    INSERT INTO book_serial (book, last) VALUES ('1506', 1)
        ON CONFLICT (book) DO UPDATE SET last = last + 1;
    INSERT INTO entry (uid, created_at, created_by, changed_at, changed_by, book, serial,
        resident_id, typed, entered_on, reviewed_on, certificate_id)
        VALUES (new.uid, new.created_at, new.created_by, new.created_at, new.created_by, '1506',
        (SELECT last FROM book_serial WHERE book = '1506'),
        new.resident_id, '{}', new.issued_on, new.issued_on, new.id);
"""
_LETTERS = f"""
-- Who is named in letters of others, by which those are found without reading the letters.
CREATE INDEX certificate_people ON certificate (json_extract(content, '$.people'))
    WHERE json_extract(content, '$.people') <> '{{}}';
INSERT INTO book_serial (book, last)
    SELECT '1506', count(*) FROM certificate WHERE true HAVING count(*) > 0
    ON CONFLICT (book) DO UPDATE SET last = last + excluded.last;
INSERT INTO entry (uid, created_at, created_by, changed_at, changed_by, book, serial,
    resident_id, typed, entered_on, reviewed_on, certificate_id)
    SELECT uid, created_at, created_by, created_at, created_by, '1506',
    (SELECT last FROM book_serial WHERE book = '1506') - (SELECT count(*) FROM certificate)
        + row_number() OVER (ORDER BY id),
    resident_id, '{{}}', issued_on, issued_on, id FROM certificate;
CREATE TRIGGER certificate_in_register AFTER INSERT ON certificate
BEGIN{_LINE}END;
"""

# What entries are found by: every sign of what was typed, and of the letter, as a word of its
# own, so that a phrase finds any run of them, one sign long or more; and before it the book and
# whether it is open. A view, since a trigger takes no recursive query.
_WORDS = """
CREATE VIEW entry_signs AS SELECT e.id AS id,
    'b' || e.book || iif(e.closed_on = '', 'o', 'c') AS place, (
    WITH RECURSIVE whole (text) AS (
        SELECT lower(coalesce((
            SELECT concat_ws('¦', number, title, applicant_name, to_body, purpose, '')
            FROM certificate WHERE id = e.certificate_id
        ), '') || coalesce(group_concat(value, '¦'), '')) FROM json_each(e.typed)
    ), signs (i, text) AS (
        SELECT 1, text FROM whole WHERE text <> ''
        UNION ALL SELECT i + 1, text FROM signs WHERE i < length(text)
    )
    SELECT group_concat(substr(text, i, 1), ' ') FROM signs) AS words
    FROM entry e;
CREATE VIRTUAL TABLE entry_words USING fts5 (
    place, words, tokenize = 'ascii', content = '', contentless_delete = 1
);
INSERT INTO entry_words (rowid, place, words) SELECT id, place, words FROM entry_signs;
CREATE TRIGGER entry_words_insert AFTER INSERT ON entry
BEGIN
    INSERT INTO entry_words (rowid, place, words)
        SELECT id, place, words FROM entry_signs WHERE id = new.id;
END;
CREATE TRIGGER entry_words_update AFTER UPDATE OF typed, closed_on, book ON entry
BEGIN
    DELETE FROM entry_words WHERE rowid = old.id;
    INSERT INTO entry_words (rowid, place, words)
        SELECT id, place, words FROM entry_signs WHERE id = new.id;
END;
CREATE TRIGGER entry_words_delete AFTER DELETE ON entry
BEGIN DELETE FROM entry_words WHERE rowid = old.id; END;

-- By subject all that a list of a book asks for, so that the entries themselves are not read.
DROP INDEX entry_resident;
CREATE INDEX entry_resident ON entry (resident_id, book, closed_on, serial);
CREATE INDEX entry_reviewed ON entry (book, reviewed_on, serial) WHERE closed_on = '';
"""

LEDGERS_LIVE = _REGISTRY + _BOOKS + _LETTERS + _WORDS
