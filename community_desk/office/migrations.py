"""The steps that bring an office file to the shape this program knows.

A step that has shipped is never edited; a new one is added below it.
"""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from community_desk.errors import TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import (
    schema,
    schema_certificates,
    schema_expenses,
    schema_ledgers,
    schema_registry,
    schema_trail,
)

STEPS = Migrations("community_desk")


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


def needs_upgrade(db: Database) -> bool:
    """Whether steps are missing. Raises `TroubleError` for a newer program's file."""
    applied = {step.name for step in STEPS.applied(db)}
    known = {step.name for step in STEPS.pending(db)} | applied
    ours = {step.name for step in STEPS._migrations}
    if known - ours:
        raise TroubleError(
            "newer_file",
            QT_TRANSLATE_NOOP(
                "errors", "这个办公室是用更新的版本保存的；请先升级本程序，再打开它。"
            ),
        )
    return bool(ours - applied)


def upgrade(db: Database) -> None:
    """Applies the missing steps, each with its record in one transaction."""
    STEPS.apply(db)
