"""The office's own settings: declared once here with their defaults, stored as text."""

from collections.abc import Mapping

from sqlite_utils import Database

DEFAULTS: Mapping[str, str] = {
    "name": "",  # the committee's full name, as it stands on paper
    "short_name": "",  # the sign before 社证字 in a letter's number
    "invented": "",  # "1" where the people are invented, as in the demo
    "telephone": "",
    "address": "",
    "policy": "survey",
    "building_word": "栋",  # 栋, 号楼, 幢 or 座, as the city writes it (domain F.6)
    "validity_days": "30",  # custom, domain C.2
    "letter_dates": "numerals",  # 二〇二六年三月五日; "digits" writes 2026年3月5日
    "letter_stub": "1",  # the counterfoil below the letter; "" leaves it out
    "letter_layout": "a4",  # how letters lie on their paper where a type has no layout of its own
    # How numbers are written, as `number_patterns.Pattern` in JSON; "" is as they always were.
    "letter_numbers": "",
    "refusal_numbers": "",
    "reply_numbers": "",
    # How far the slips of vouchers are moved on their way to the printer.
    "slip_right_tenths_mm": "0",
    "slip_down_tenths_mm": "0",
    # Copies of the office: a second place for them and when one last came there; trial restores.
    "backup_place": "",
    "backup_place_at": "",
    "backup_proven_at": "",
    "backup_proven_copy": "",
    "backup_tried_at": "",
    "backup_trial_failed": "",
    # When the recovery code was made, and last shown to open the office; ISO dates.
    "recovery_made_on": "",
    "recovery_proven_on": "",
    "lock_minutes": "15",  # without a key or click until the window locks; 0 for never
    "language": "",
    "theme": "",
    "confirm_after_days": "365",  # a phone or address nobody confirmed for longer is to be asked
    "expected_households": "",
    # Which funding rules the office goes by and how it reads them, as `expected.Choices` in JSON.
    "funding_standards": "",
    "street_office": "",  # the 街道办事处 that hands down the money, as letters address it
    # Domain G: how long the registry keeps those who are gone, and how soon it answers them.
    "keep_years": "5",  # after moving away or dying; closed requests
    "keep_migrant_years": "1",  # after leaving, for migrants and tenants
    "request_days": "15",  # the office's own rule: the law says only "in time"
}


def read(db: Database, key: str) -> str:
    """One setting; its default where the office has not set it. Unknown keys are a bug."""
    row = db.execute("SELECT value FROM setting WHERE key = ?", [key]).fetchone()
    return str(row[0]) if row else DEFAULTS[key]


def store(db: Database, key: str, value: str) -> None:
    """Writes one setting, inside the caller's transaction."""
    assert key in DEFAULTS, key
    db.execute(
        "INSERT INTO setting (key, value) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        [key, value],
    )
