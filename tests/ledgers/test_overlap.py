"""What the books ask for twice."""

from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.overlap import overlap


def test_how_often_a_column_is_asked_for() -> None:
    found = overlap(load_books())

    assert (found.total, found.filled) == (756, 294)
    by_name = {row.column: row for row in found.columns}
    assert len(by_name["联系电话"].books) > by_name["联系电话"].filled > 20
    assert by_name["备注"].filled == 0
    counts = [len(row.books) for row in found.columns]
    assert counts == sorted(counts, reverse=True)
    assert found.as_json()["totals"] == {"columns": 756, "filled": 294}
