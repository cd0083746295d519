"""The table of roles in the README says what the program does."""

from pathlib import Path

from community_desk.office.permissions import MAY
from community_desk.office.staff import Role

ORDER = (Role.DIRECTOR, Role.CLERK, Role.ACCOUNTANT, Role.READER)
# What the lines of the table stand for, in their order.
LINES = (
    ("registry.change", "registry.import", "registry.merge", "registry.privacy"),
    ("registry.reveal", "registry.print"),
    ("certificates.issue", "certificates.void", "certificates.seal", "certificates.reply"),
    (
        "certificates.rules",
        "ledgers.design",
        "office.settings",
        "office.staff",
        "office.restore",
    ),
    ("ledgers.edit", "expenses.book"),
    ("expenses.budget", "expenses.close", "expenses.publish", "expenses.import"),
    ("expenses.reopen",),
    ("ledgers.print", "expenses.print", "office.backup"),
)


def test_both_tables_say_what_the_roles_may() -> None:
    text = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
    lines = [line for line in text.splitlines() if line.startswith("|") and "●" in line]
    assert len(lines) == 2 * len(LINES)
    for line, actions in zip(lines, LINES * 2, strict=True):
        marks = line.strip().strip("|").split("|")[1:]
        told = {role for role, mark in zip(ORDER, marks, strict=True) if "●" in mark}
        for action in actions:
            assert MAY[action] == told, (action, line)
