"""What the registry gained after the first tables: a past, an undo, and what privacy asks for."""

from community_desk.office.schema import ROW

# One thing that was done to many rows at once, such as an import, a merge or a move, and every
# row it touched as it stood before (JSON; empty for a row that it made), so that it can be undone.
_OPERATIONS = f"""
CREATE TABLE operation ({ROW},
    kind TEXT NOT NULL CHECK (kind <> ''),
    effective_on TEXT NOT NULL CHECK (effective_on = date(effective_on)),
    about TEXT NOT NULL DEFAULT '{{}}' CHECK (json_type(about) = 'object'),
    undone_at TEXT NOT NULL DEFAULT '',
    undone_by TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX operation_kind ON operation (kind, id);

CREATE TABLE operation_row (
    operation_id INTEGER NOT NULL REFERENCES operation (id),
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    before TEXT NOT NULL DEFAULT '' CHECK (before = '' OR json_type(before) = 'object'),
    after_revision INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (operation_id, table_name, row_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX operation_row_of ON operation_row (table_name, row_id);
"""

# Where somebody lived and belonged until a day; what holds today stands with the person.
_PAST = f"""
CREATE TABLE resident_past ({ROW},
    resident_id INTEGER NOT NULL REFERENCES resident (id) ON DELETE CASCADE,
    operation_id INTEGER NOT NULL REFERENCES operation (id),
    until_on TEXT NOT NULL CHECK (until_on = date(until_on)),
    here INTEGER NOT NULL DEFAULT 1 CHECK (here IN (0, 1)),
    household_id INTEGER REFERENCES household (id),
    dwelling_id INTEGER REFERENCES dwelling (id),
    relation TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX resident_past_until ON resident_past (resident_id, until_on, id);
CREATE INDEX resident_past_household ON resident_past (household_id);
CREATE INDEX resident_past_dwelling ON resident_past (dwelling_id);
CREATE INDEX resident_past_operation ON resident_past (operation_id);
"""

# A record that turned out to be somebody else's twin stays, out of all lists, and points on.
_RECORDS = f"""
ALTER TABLE resident ADD COLUMN former_id_number TEXT NOT NULL DEFAULT '';
ALTER TABLE resident ADD COLUMN id_issuer TEXT NOT NULL DEFAULT '';
ALTER TABLE resident ADD COLUMN id_valid_from TEXT NOT NULL DEFAULT ''
    CHECK (id_valid_from = '' OR id_valid_from = date(id_valid_from));
ALTER TABLE resident ADD COLUMN id_valid_until TEXT NOT NULL DEFAULT ''
    CHECK (id_valid_until = '' OR id_valid_until = date(id_valid_until));
CREATE INDEX resident_id_valid_until ON resident (id_valid_until)
    WHERE id_valid_until <> '' AND removed_at = '';
ALTER TABLE resident ADD COLUMN id_seen TEXT NOT NULL DEFAULT '' CHECK (id_seen IN ('', '1'));
ALTER TABLE resident ADD COLUMN merged_into_id INTEGER REFERENCES resident (id);
CREATE INDEX resident_merged ON resident (merged_into_id) WHERE merged_into_id IS NOT NULL;
-- These hold all that a search for people who are registered twice compares (store_duplicates).
CREATE INDEX resident_dwelling ON resident (dwelling_id, pinyin, birth_date, removed_at);
CREATE INDEX resident_born ON resident (birth_date, pinyin) WHERE removed_at = '';
CREATE INDEX resident_former_number ON resident (former_id_number) WHERE former_id_number <> '';
CREATE INDEX resident_former_name ON resident (former_name) WHERE former_name <> '';
CREATE INDEX resident_batch ON resident (import_batch_id);

CREATE TABLE fact_confirmation ({ROW},
    resident_id INTEGER NOT NULL REFERENCES resident (id) ON DELETE CASCADE,
    fact TEXT NOT NULL CHECK (fact IN ('phone', 'address', 'status', 'employer')),
    confirmed_on TEXT NOT NULL CHECK (confirmed_on = date(confirmed_on)),
    how TEXT NOT NULL CHECK (how IN ('counter', 'visit', 'phone', 'paper', 'import')),
    UNIQUE (resident_id, fact)
) STRICT;

CREATE TABLE not_same_person ({ROW},
    one_id INTEGER NOT NULL REFERENCES resident (id) ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES resident (id) ON DELETE CASCADE,
    CHECK (one_id < other_id),
    UNIQUE (one_id, other_id)
) STRICT;
CREATE INDEX not_same_person_other ON not_same_person (other_id);

CREATE TABLE learned_heading (
    heading TEXT PRIMARY KEY CHECK (heading <> ''),
    field TEXT NOT NULL
) STRICT;

-- Whom an import did not find in its file; and the headings of the lines it did not take.
CREATE TABLE import_missing (
    batch_id INTEGER NOT NULL REFERENCES import_batch (id),
    resident_id INTEGER NOT NULL REFERENCES resident (id) ON DELETE CASCADE,
    PRIMARY KEY (batch_id, resident_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_missing_resident ON import_missing (resident_id);
ALTER TABLE import_batch ADD COLUMN headings TEXT NOT NULL DEFAULT '{{}}';

CREATE TABLE saved_list ({ROW},
    name TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
    definition TEXT NOT NULL CHECK (json_type(definition) = 'object')
) STRICT;
"""

# Domain G: guardians' consent for those under 14 (article 31), requests of residents (44 to 50).
_PRIVACY = f"""
CREATE TABLE guardian_consent ({ROW},
    resident_id INTEGER NOT NULL REFERENCES resident (id) ON DELETE CASCADE,
    guardian_name TEXT NOT NULL CHECK (trim(guardian_name) <> ''),
    guardian_relation TEXT NOT NULL DEFAULT '',
    scope TEXT NOT NULL CHECK (trim(scope) <> ''),
    slip TEXT NOT NULL DEFAULT '',
    given_on TEXT NOT NULL CHECK (given_on = date(given_on)),
    withdrawn_on TEXT NOT NULL DEFAULT ''
        CHECK (withdrawn_on = '' OR withdrawn_on = date(withdrawn_on))
) STRICT;
CREATE INDEX guardian_consent_resident ON guardian_consent (resident_id);

CREATE TABLE privacy_request ({ROW},
    year INTEGER NOT NULL,
    counter INTEGER NOT NULL CHECK (counter > 0),
    kind TEXT NOT NULL CHECK (kind IN ('access', 'correction', 'deletion', 'explanation')),
    resident_id INTEGER REFERENCES resident (id),
    applicant_name TEXT NOT NULL CHECK (trim(applicant_name) <> ''),
    applicant_relation TEXT NOT NULL DEFAULT '',
    wish TEXT NOT NULL DEFAULT '',
    received_on TEXT NOT NULL CHECK (received_on = date(received_on)),
    due_on TEXT NOT NULL CHECK (due_on = date(due_on)),
    outcome TEXT NOT NULL DEFAULT '' CHECK (outcome IN ('', 'done', 'partly', 'refused')),
    answer TEXT NOT NULL DEFAULT '',
    answered_on TEXT NOT NULL DEFAULT ''
        CHECK (answered_on = '' OR answered_on = date(answered_on)),
    CHECK ((outcome = '') = (answered_on = '')),
    UNIQUE (year, counter)
) STRICT;
CREATE INDEX privacy_request_open ON privacy_request (due_on) WHERE outcome = '';
CREATE INDEX privacy_request_resident ON privacy_request (resident_id);
"""

# Lists leave out who is gone: with the status in the index of an order, counting a list and
# skipping to a far page of it read the index alone (a million people: 0.3 s instead of 20).
_ORDERS = "".join(
    f"""
DROP INDEX resident_{name};
CREATE INDEX resident_{name} ON resident ({column}, id, status) WHERE removed_at = '';
"""
    for name, column in (
        *(("pinyin", "pinyin"), ("place", "place_key"), ("birth_date", "birth_date")),
        *(("sex", "sex"), ("relation", "relation"), ("phone", "phone")),
    )
)
_ORDERS += """
DROP INDEX resident_household;
CREATE INDEX resident_household ON resident (household_id, status, removed_at);
"""

REGISTRY_KEPT_TRUE = _RECORDS + _OPERATIONS + _PAST + _PRIVACY + _ORDERS
