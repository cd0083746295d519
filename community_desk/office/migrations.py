"""The steps that bring an office file to the shape this program knows.

A step that has shipped is never edited; a new one is added below it.
"""

import re

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from community_desk.errors import TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import (
    connection,
    schema,
    schema_certificates,
    schema_expenses,
    schema_ledgers,
    schema_registry,
    schema_trail,
)

STEPS = Migrations("community_desk")
_NAMED = re.compile(r"CREATE (?:UNIQUE )?(?P<kind>INDEX|TRIGGER) (?P<name>\w+)")


@STEPS()
def first_office(db: Database) -> None:
    """All tables of version 0.1."""
    for statement in split_statements(schema.FIRST_OFFICE):
        db.execute(statement)


@STEPS()
def registry_kept_true(db: Database) -> None:
    """Past, undo, confirmations, consents and requests."""
    for statement in split_statements(schema_registry.REGISTRY_KEPT_TRUE):
        db.execute(statement)


@STEPS()
def letters_live(db: Database) -> None:
    """What happens to a letter after it was issued, and what the office decides for itself."""
    for statement in split_statements(schema_certificates.LETTERS_LIVE):
        db.execute(statement)


@STEPS()
def ledgers_live(db: Database) -> None:
    """Versions of books, attachments, archives, departments' forms, letters as entries."""
    for statement in split_statements(schema_ledgers.LEDGERS_LIVE):
        db.execute(statement)


@STEPS()
def expenses_live(db: Database) -> None:
    """Transfers, advances and red entries; reopened months, funds, budgets, receipts."""
    for statement in split_statements(schema_expenses.EXPENSES_LIVE):
        db.execute(statement)


@STEPS()
def trail_ends(db: Database) -> None:
    """Where the audit trail ends."""
    for statement in split_statements(schema_trail.TRAIL_ENDS):
        db.execute(statement)


@STEPS()
def trail_read(db: Database) -> None:
    """The order in which the audit trail is read."""
    for statement in split_statements(schema_trail.TRAIL_READ):
        db.execute(statement)


@STEPS()
def expenses_mended(db: Database) -> None:
    """What the fifth step did not yet say when it was first written: offices made in between get
    the lines that a budget has, and every index and rule as the step says them now.
    """
    _add_lines_of_budgets(db)
    for statement in split_statements(schema_expenses.EXPENSES_LIVE):
        named = _NAMED.match(statement)
        if named is None:
            continue
        kind, name = named["kind"], named["name"]
        stands = db.execute("SELECT sql FROM sqlite_schema WHERE name = ?", [name]).fetchone()
        if stands != (statement.removesuffix(";"),):
            db.execute(f"DROP {kind} IF EXISTS {name}")
            db.execute(statement)


def _add_lines_of_budgets(db: Database) -> None:
    if "lines" in db.table("budget_revision").columns_dict:
        return
    db.execute("DROP TRIGGER budget_revision_no_update")
    db.execute(
        "ALTER TABLE budget_revision ADD COLUMN lines INTEGER NOT NULL DEFAULT 0 CHECK (lines >= 0)"
    )
    db.execute(
        "UPDATE budget_revision SET lines ="
        " (SELECT count(*) FROM budget_line WHERE revision_id = budget_revision.id)"
    )


def split_statements(script: str) -> list[str]:
    """Single statements of a script: `executescript` would end the migration's transaction."""
    statements, lines, inside_trigger = [], [], False
    for line in script.replace("END;CREATE", "END;\nCREATE").splitlines():
        if not line.strip() or line.lstrip().startswith("--"):
            continue
        lines.append(line)
        inside_trigger = inside_trigger or "CREATE TRIGGER" in line
        ends = line.rstrip().endswith("END;" if inside_trigger else ";")
        if ends:
            statements.append("\n".join(lines))
            lines, inside_trigger = [], False
    assert not lines, lines
    return statements


def names() -> set[str]:
    """The steps that this program knows."""
    return {step.name for step in STEPS._migrations}


def needs_upgrade(db: Database) -> bool:
    """Whether steps are missing. Raises `TroubleError` for a newer program's file."""
    applied = {step.name for step in STEPS.applied(db)}
    ours = names()
    if applied - ours:
        raise TroubleError(
            "newer_file",
            QT_TRANSLATE_NOOP(
                "errors", "这个办公室是用更新的版本保存的；请先升级本程序，再打开它。"
            ),
        )
    return bool(ours - applied)


def upgrade(db: Database) -> None:
    """Applies the missing steps with their records: all of them or, where that fails or the program
    is killed, none. Waits while another program does the same. Raises storage errors.
    """
    connection.begin_writing(db)
    try:
        STEPS.apply(db)
        db.conn.commit()
    except BaseException:
        if db.conn.in_transaction:
            db.conn.rollback()
        raise
