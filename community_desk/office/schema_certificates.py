"""What certificates gained after the first tables: a life for each letter, and the office's own
lists, wordings, signers and key.
"""

from community_desk.office.schema import ROW, frozen

# Made anew: an applicant may be somebody whom the registry does not know, a use of the seal may be
# for something that is no letter. What refers to them by id finds the same ids again.
_LETTERS = f"""
PRAGMA defer_foreign_keys = ON;
CREATE TABLE certificate_before AS SELECT * FROM certificate;
CREATE TABLE seal_use_before AS SELECT * FROM seal_use;
DROP TABLE seal_use;
DROP TABLE certificate;
CREATE TABLE certificate ({ROW},
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    counter INTEGER NOT NULL CHECK (counter > 0),
    number TEXT NOT NULL UNIQUE,
    type_key TEXT NOT NULL,
    title TEXT NOT NULL,
    policy TEXT NOT NULL,
    wording TEXT NOT NULL DEFAULT '',
    resident_id INTEGER REFERENCES resident (id),
    applicant_name TEXT NOT NULL CHECK (trim(applicant_name) <> ''),
    to_body TEXT NOT NULL DEFAULT '',
    purpose TEXT NOT NULL DEFAULT '',
    issued_on TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    signer TEXT NOT NULL,
    signer_title TEXT NOT NULL DEFAULT '',
    handler TEXT NOT NULL,
    check_code TEXT NOT NULL UNIQUE,
    signed_code TEXT NOT NULL DEFAULT '',
    content TEXT NOT NULL CHECK (json_valid(content)),
    evidence TEXT NOT NULL CHECK (json_valid(evidence)),
    pdf_sha256 TEXT NOT NULL,
    pdf BLOB NOT NULL CHECK (length(pdf) > 0),
    UNIQUE (series, year, counter)
) STRICT;
INSERT INTO certificate (id, uid, created_at, created_by, changed_at, changed_by, revision, series,
    year, counter, number, type_key, title, policy, resident_id, applicant_name, to_body, purpose,
    issued_on, valid_until, signer, handler, check_code, content, evidence, pdf_sha256, pdf)
    SELECT id, uid, created_at, created_by, changed_at, changed_by, revision, series,
    year, counter, number, type_key, title, policy, resident_id, applicant_name, to_body, purpose,
    issued_on, valid_until, signer, handler, check_code, content, evidence, pdf_sha256, pdf
    FROM certificate_before;
CREATE INDEX certificate_resident ON certificate (resident_id);
CREATE INDEX certificate_register ON certificate
    (issued_on, created_at, number, title, applicant_name, to_body, valid_until);
CREATE INDEX certificate_counter ON certificate (counter);
CREATE INDEX certificate_valid_until ON certificate (valid_until);
{frozen("certificate", "an issued certificate is never changed or deleted")}
CREATE TABLE seal_use ({ROW},
    certificate_id INTEGER REFERENCES certificate (id),
    used_at TEXT NOT NULL,
    matter TEXT NOT NULL CHECK (trim(matter) <> ''),
    copies INTEGER NOT NULL CHECK (copies > 0),
    approver TEXT NOT NULL,
    handler TEXT NOT NULL,
    applicant_name TEXT NOT NULL,
    applicant_phone TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    CHECK (certificate_id IS NOT NULL OR (trim(approver) <> '' AND trim(reason) <> ''))
) STRICT;
INSERT INTO seal_use (id, uid, created_at, created_by, changed_at, changed_by, revision,
    certificate_id, used_at, matter, copies, approver, handler, applicant_name, applicant_phone)
    SELECT id, uid, created_at, created_by, changed_at, changed_by, revision,
    certificate_id, used_at, matter, copies, approver, handler, applicant_name, applicant_phone
    FROM seal_use_before;
CREATE INDEX seal_use_certificate ON seal_use (certificate_id);
CREATE INDEX seal_use_used_at ON seal_use (used_at);
{frozen("seal_use", "the seal book is append-only")}
DROP TABLE certificate_before;
DROP TABLE seal_use_before;
"""

# A letter's life after it was issued; each step is one row that is never changed.
_LIFE = f"""
CREATE TABLE certificate_draft ({ROW},
    type_key TEXT NOT NULL,
    resident_id INTEGER REFERENCES resident (id) ON DELETE CASCADE,
    applicant_name TEXT NOT NULL DEFAULT '',
    request TEXT NOT NULL CHECK (json_type(request) = 'object'),
    waits_for_director INTEGER NOT NULL DEFAULT 0 CHECK (waits_for_director IN (0, 1)),
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX certificate_draft_resident ON certificate_draft (resident_id);

ALTER TABLE certificate_void ADD COLUMN replaced_by_id INTEGER REFERENCES certificate (id);
CREATE INDEX certificate_void_replaced ON certificate_void (replaced_by_id);

CREATE TABLE certificate_handover ({ROW},
    certificate_id INTEGER NOT NULL UNIQUE REFERENCES certificate (id),
    handed_on TEXT NOT NULL CHECK (handed_on = date(handed_on)),
    to_name TEXT NOT NULL CHECK (trim(to_name) <> ''),
    for_applicant TEXT NOT NULL DEFAULT '',
    document TEXT NOT NULL CHECK (trim(document) <> ''),
    copies INTEGER NOT NULL CHECK (copies > 0)
) STRICT;
{frozen("certificate_handover", "what was handed over stays on record")}

-- Sheets that came out of the printer: originals, and copies marked 副本 or 作废.
CREATE TABLE certificate_print ({ROW},
    certificate_id INTEGER NOT NULL REFERENCES certificate (id),
    kind TEXT NOT NULL CHECK (kind IN ('original', 'copy')),
    sheets INTEGER NOT NULL CHECK (sheets > 0)
) STRICT;
CREATE INDEX certificate_print_of ON certificate_print (certificate_id);
{frozen("certificate_print", "what was printed stays on record")}

CREATE TABLE refusal_void ({ROW},
    refusal_id INTEGER NOT NULL UNIQUE REFERENCES refusal (id),
    reason TEXT NOT NULL CHECK (trim(reason) <> '')
) STRICT;
{frozen("refusal_void", "a voided refusal stays void")}
ALTER TABLE refusal ADD COLUMN asked_by_kind TEXT NOT NULL DEFAULT '';
CREATE INDEX refusal_register ON refusal
    (refused_on, created_at, number, title, applicant_name, asked_by);
ALTER TABLE refusal ADD COLUMN thing TEXT NOT NULL DEFAULT '';

-- A letter of the committee to a body that asks for papers it should not ask for.
CREATE TABLE reply ({ROW},
    year INTEGER NOT NULL,
    counter INTEGER NOT NULL CHECK (counter > 0),
    number TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL CHECK (trim(body) <> ''),
    type_key TEXT NOT NULL,
    written_on TEXT NOT NULL CHECK (written_on = date(written_on)),
    content TEXT NOT NULL CHECK (json_valid(content)),
    pdf_sha256 TEXT NOT NULL,
    pdf BLOB NOT NULL CHECK (length(pdf) > 0),
    UNIQUE (year, counter)
) STRICT;
{frozen("reply", "a letter that went out is never changed or deleted")}

-- Letters that were written by hand before: paper repeats numbers, so this list may.
CREATE TABLE hand_letter ({ROW},
    number TEXT NOT NULL CHECK (trim(number) <> ''),
    series TEXT NOT NULL DEFAULT '',
    year INTEGER NOT NULL,
    counter INTEGER CHECK (counter > 0),
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    resident_id INTEGER REFERENCES resident (id),
    applicant_name TEXT NOT NULL CHECK (trim(applicant_name) <> ''),
    to_body TEXT NOT NULL DEFAULT '',
    purpose TEXT NOT NULL DEFAULT '',
    written_on TEXT NOT NULL CHECK (written_on = date(written_on)),
    signer TEXT NOT NULL DEFAULT '',
    handler TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX hand_letter_number ON hand_letter (series, year, counter);
CREATE INDEX hand_letter_text ON hand_letter (number);
CREATE INDEX hand_letter_register ON hand_letter
    (written_on, created_at, number, title, applicant_name, to_body);
CREATE INDEX hand_letter_resident ON hand_letter (resident_id);
{frozen("hand_letter", "a letter that was written is not forgotten", deletes_only=True)}
"""

# What the office decides for itself. Each decision is a row; the last one that has begun holds.
_OWN_RULES = f"""
CREATE TABLE policy_choice ({ROW},
    policy TEXT NOT NULL CHECK (policy <> ''),
    from_on TEXT NOT NULL CHECK (from_on = date(from_on))
) STRICT;
{frozen("policy_choice", "which policy held when is never changed")}

CREATE TABLE local_list ({ROW},
    key TEXT NOT NULL UNIQUE CHECK (key <> ''),
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    content TEXT NOT NULL
) STRICT;
{frozen("local_list", "letters were issued under this list")}

CREATE TABLE type_switch ({ROW},
    type_key TEXT NOT NULL,
    class TEXT NOT NULL DEFAULT '',
    from_on TEXT NOT NULL CHECK (from_on = date(from_on)),
    reason TEXT NOT NULL CHECK (trim(reason) <> '')
) STRICT;
CREATE INDEX type_switch_type ON type_switch (type_key, from_on);
{frozen("type_switch", "what was switched when is never changed")}

CREATE TABLE office_wording ({ROW},
    type_key TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    content TEXT NOT NULL DEFAULT '',
    UNIQUE (type_key, version)
) STRICT;
{frozen("office_wording", "letters were issued in this wording")}

CREATE TABLE signer ({ROW},
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    acting INTEGER NOT NULL DEFAULT 0 CHECK (acting IN (0, 1)),
    from_on TEXT NOT NULL CHECK (from_on = date(from_on)),
    until_on TEXT NOT NULL DEFAULT ''
        CHECK (until_on = '' OR (until_on = date(until_on) AND until_on >= from_on))
) STRICT;
{frozen("signer", "a term of office is ended, never deleted", deletes_only=True)}

CREATE TABLE form_paper ({ROW},
    type_key TEXT NOT NULL UNIQUE,
    layout TEXT NOT NULL DEFAULT '' CHECK (layout IN ('', 'a4', 'a5', 'two_up')),
    preprinted INTEGER NOT NULL DEFAULT 0 CHECK (preprinted IN (0, 1)),
    right_tenths_mm INTEGER NOT NULL DEFAULT 0 CHECK (abs(right_tenths_mm) <= 500),
    down_tenths_mm INTEGER NOT NULL DEFAULT 0 CHECK (abs(down_tenths_mm) <= 500)
) STRICT;

CREATE TABLE office_key (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    public BLOB NOT NULL CHECK (length(public) = 32),
    sealed_private BLOB NOT NULL CHECK (length(sealed_private) = 60),
    created_at TEXT NOT NULL
) STRICT;
{frozen("office_key", "letters were signed with this key")}
"""

LETTERS_LIVE = _LETTERS + _LIFE + _OWN_RULES
