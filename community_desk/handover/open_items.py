"""What waits on the day of the handover, all of it: the work list shows the most pressing only."""

from collections.abc import Iterable, Sequence

from community_desk.language import as_written
from community_desk.office.office import Office
from community_desk.printing.statements import Section
from community_desk.printing.tables import Column
from community_desk.registry.masking import mask_numbers
from community_desk.waiting.asking import RESTING, SOURCES
from community_desk.waiting.records import Item

MOST = 30  # lines of one kind; those left over are counted
_COLUMNS = (Column("情况", 20), Column("事项", 62), Column("说明", 52))


def open_items(office: Office, heading: str) -> Section:
    """The table of all that waits; a line that says so where nothing does."""
    rows = [row for _, ask in (*SOURCES, *RESTING) for row in _rows(ask(office, as_written))]
    return Section(heading, _COLUMNS, rows or [("", "没有未办结的事项", "")])


def _rows(items: Sequence[Item]) -> Iterable[tuple[str, str, str]]:
    first = items[: MOST + 1]
    for item in first[:MOST]:
        yield (item.tag, mask_numbers(item.text), mask_numbers(item.quiet))
    if len(first) > MOST:
        yield (first[MOST].tag, f"另有 {len(items) - MOST} 项，见程序", "")
