"""各角色能做什么: the permissions as a table, in words."""

from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.panes import headed
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.office.permission_words import RightsLine, rights
from community_desk.office.staff import Role
from community_desk.office.staff_changes import ROLES


def rights_panel(context: DeskContext, title: str, what: str) -> QWidget:
    """The table under its ``title``; ``what`` heads its first column."""
    lines = rights()

    def words(line: RightsLine) -> str:
        return context.translate("permissions", line.words)

    def ink(line: RightsLine) -> str:
        return "" if line.action else "accent"

    def of_role(role: Role) -> Column:
        return Column(
            context.translate("staff", ROLES[role]),
            lambda line: "✓" if role in line.roles else "—" if line.action else "",
            meaning=lambda line: "allowed" if role in line.roles else "quiet",
        )

    model = PagedModel(
        [Column(what, words, meaning=ink, tip=words, stretch=True), *map(of_role, Role)],
        lambda offset, limit, sort, descending: lines[offset : offset + limit],
        lambda: len(lines),
        key=lambda line: line.action or line.words,
    )
    table = TableView(context.theme, model)
    model.setParent(table)
    table.setAccessibleName(title)
    return headed(context.theme, title, table)
