"""复核单: what to look at on a round on foot, with room for what was found."""

from community_desk.ledgers import reviews
from community_desk.ledgers.reviews import Asked, ReviewRow
from community_desk.office.office import Office
from community_desk.printing.chinese_dates import in_digits
from community_desk.printing.tables import Column, TablePage, draw_table

MOST = 1000
TITLE = "台账复核单"
_COLUMNS = (
    Column("号", 2, "right"),
    Column("住址", 9),
    Column("姓名或名称", 5),
    Column("电话", 5),
    Column("台账", 7),
    Column("序号", 2, "right"),
    Column("最近复核", 4),
    Column("结果（有变化请写明）", 11),
)


def checklist(office: Office, asked: Asked, chosen: frozenset[str] = frozenset()) -> bytes:
    """Draws the entries that are asked for, or those ``chosen`` among them, in the order of the
    doors, `MOST` of them at most; phones are masked. That it was printed is on record.

    Raises `RuleSaysNoError` as `reviews.rows`, and for a character that no font has.
    """
    found = reviews.rows(office, asked, sort="address", limit=-1 if chosen else MOST)
    lines = [row for row in found if not chosen or row.uid in chosen]
    rows = [(str(number), *_cells(row)) for number, row in enumerate(lines, 1)]
    pdf = draw_table(
        TablePage(
            title=TITLE,
            columns=_COLUMNS,
            rows=rows,
            subtitle=(f"{office.setting('name')}　{in_digits(office.today())}　共 {len(rows)} 条",),
            footer=("没有变化的在结果栏打“√”；回来后在“复核”页选中这些条目，点“核实无变化”。",),
            signatures=(f"制表人：{office.staff.name}", "走访人：", "日期："),
            landscape=True,
            author=office.setting("name"),
        )
    )
    with office.noting("ledgers.print") as write:
        codes = sorted({row.book for row in lines})
        write.audit(
            "print", "book", ",".join(codes), new={"paper": "checklist", "lines": len(rows)}
        )
    return pdf


def _cells(row: ReviewRow) -> tuple[str, ...]:
    name = row.book_name.removesuffix("台账") or row.book_name
    return (row.address, row.who, row.phone, name, str(row.serial), row.reviewed_on, "")
