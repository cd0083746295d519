"""A demo that is made at any hour holds nothing of later than that."""

from datetime import UTC, datetime
from pathlib import Path

from community_desk.demo import build
from community_desk.office import office as offices
from community_desk.office.audit import latest
from community_desk.registry.search import find

NOW = datetime(2026, 3, 1, 16, 5, tzinfo=UTC)  # five past midnight at the desk


def test_nothing_is_written_later_than_it_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    build.open_or_build(folder, 60, lambda *_: None, clock=lambda: NOW).close()
    office = offices.open_office(folder, build.PASSWORD, clock=lambda: NOW)
    assert office.setting("invented") == "1"
    assert not office.notices
    assert datetime.fromisoformat(latest(office.db)) <= NOW
    for table in office.db.tables:
        for column in {"at", "created_at", "changed_at"} & set(table.columns_dict):
            last = office.db.execute(f"SELECT max({column}) FROM {table.name}").fetchone()[0]
            assert not last or datetime.fromisoformat(last) <= NOW, (table.name, column)
    assert [row.name for row in find(office, "zw 0412")][:1] == ["张伟"]
    office.close()
