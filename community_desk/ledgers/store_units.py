"""The SQL of units, grids and compounds: what the office knows of them, for columns that name one.

The register of units is book 1502, the one of property companies 1001.
"""

from sqlite_utils import Database

_UNIT = "typed ->> '单位名称'"


def units(db: Database) -> list[tuple[str, str]]:
    """Every unit of book 1502 by name, and the address that it has."""
    rows = db.execute(
        f"SELECT e.{_UNIT}, coalesce(d.compound, e.typed ->> '地址', '') FROM entry e"
        " LEFT JOIN dwelling d ON d.id = e.dwelling_id"
        f" WHERE e.book = '1502' AND e.closed_on = '' AND e.{_UNIT} <> '' ORDER BY e.serial"
    )
    return [(str(name), str(address)) for name, address in rows]


def company_of(db: Database, compound: str) -> str:
    """The property company that book 1001 names for a compound, or ``""``."""
    row = db.execute(
        "SELECT e.typed ->> '物业企业' FROM entry e LEFT JOIN dwelling d ON d.id = e.dwelling_id"
        " WHERE e.book = '1001' AND e.closed_on = ''"
        " AND coalesce(d.compound, e.typed ->> '小区名称') = ? AND e.typed ->> '物业企业' <> ''"
        " ORDER BY e.serial DESC LIMIT 1",
        [compound],
    ).fetchone()
    return str(row[0]) if row else ""


def last_value(db: Database, book: str, column: str, *, staff_uid: str = "") -> str:
    """What a column of a book said last, in the entries of one of the staff if named."""
    row = db.execute(
        "SELECT typed ->> :column FROM entry WHERE book = :book"
        " AND (:staff = '' OR created_by = :staff) AND typed ->> :column <> ''"
        " ORDER BY serial DESC LIMIT 1",
        {"column": column, "book": book, "staff": staff_uid},
    ).fetchone()
    return str(row[0]) if row else ""


def grids(db: Database) -> list[str]:
    """Every grid that a block belongs to."""
    return [str(row[0]) for row in db.execute("SELECT DISTINCT grid FROM block WHERE grid <> ''")]


def compounds_of_grid(db: Database, grid: str) -> list[str]:
    """The compounds whose blocks belong to a grid."""
    rows = db.execute("SELECT DISTINCT compound FROM block WHERE grid = ?", [grid])
    return [str(row[0]) for row in rows]


def compound_of_dwelling(db: Database, dwelling_uid: str) -> str:
    """The compound that a dwelling stands in, or ``""``."""
    row = db.execute("SELECT compound FROM dwelling WHERE uid = ?", [dwelling_uid]).fetchone()
    return str(row[0]) if row else ""
