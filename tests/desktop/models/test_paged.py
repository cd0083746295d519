"""The paged model asks for the pages one looks at, and never sorts itself."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from community_desk.desktop.kit.tags import TagsRole, TagText
from community_desk.desktop.models.paged import (
    PAGE,
    Column,
    MeaningRole,
    PagedModel,
    RecordRole,
)


@dataclass(frozen=True, slots=True)
class Row:
    uid: str
    name: str
    age: int


class Source:
    """Rows as SQL would give them, and a record of what was asked."""

    def __init__(self, rows: int) -> None:
        self.rows = [Row(f"u{i:06}", f"居民{i:06}", i % 90) for i in range(rows)]
        self.asked: list[tuple[int, int, str, bool]] = []

    def load(self, offset: int, limit: int, sort: str, descending: bool) -> Sequence[Row]:
        self.asked.append((offset, limit, sort, descending))
        ordered = sorted(
            self.rows, key=lambda r: (getattr(r, sort or "uid"), r.uid), reverse=descending
        )
        return ordered[offset : offset + limit]

    def count(self) -> int:
        return len(self.rows)


COLUMNS = [
    Column("姓名", lambda r: r.name, sort="name"),
    Column(
        "年龄",
        lambda r: str(r.age),
        sort="age",
        numeric=True,
        meaning=lambda r: "due" if r.age > 79 else "",
    ),
    Column("标签", lambda r: "高龄", tags=lambda r: [TagText("高龄", "due")] if r.age > 79 else []),
]


@pytest.fixture
def source() -> Source:
    return Source(12_548)


@pytest.fixture
def model(source: Source, qapp) -> PagedModel:
    return PagedModel(COLUMNS, source.load, source.count, sort="name")


def test_the_model_keeps_qts_rules(qtmodeltester) -> None:
    source = Source(450)
    model = PagedModel(COLUMNS, source.load, source.count, sort="name")
    qtmodeltester.check(model)


def test_only_the_pages_looked_at_are_read(model: PagedModel, source: Source) -> None:
    assert model.rowCount() == 12_548
    assert source.asked == []
    assert model.index(0, 0).data() == "居民000000"
    assert model.index(150, 0).data() == "居民000150"
    assert model.index(12_547, 0).data() == "居民012547"
    assert source.asked == [(0, PAGE, "name", False), (12_400, PAGE, "name", False)]


def test_memory_stays_flat(model: PagedModel, source: Source) -> None:
    for row in range(0, 12_548, PAGE):
        model.record(row)
    assert len(model._pages) <= 24


def test_sorting_is_a_question_to_the_source(model: PagedModel, source: Source) -> None:
    tester = QAbstractItemModelTester(model)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert model.index(0, 1).data() == "89"
    assert source.asked[-1] == (0, PAGE, "age", True)
    assert model.sorting() == (1, Qt.SortOrder.DescendingOrder)
    model.sort(2)  # a column that does not sort
    assert model.sorting() == (1, Qt.SortOrder.DescendingOrder)
    del tester


def test_a_record_keeps_its_identity(model: PagedModel) -> None:
    assert model.index(7, 0).data(RecordRole) is model.record(7)


def test_roles(model: PagedModel) -> None:
    old = model.index(85, 1)
    assert old.data(MeaningRole) == "due"
    assert model.index(85, 2).data(TagsRole) == (TagText("高龄", "due"),)
    assert old.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight.value
    head = model.headerData(1, Qt.Orientation.Horizontal)
    assert head == "年龄"
    assert model.headerData(1, Qt.Orientation.Vertical) is None


def test_a_change_within_keeps_the_rows(model: PagedModel, source: Source, qtbot) -> None:
    model.record(0)
    source.rows[0] = Row("u000000", "改了名", 3)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.refresh()
    assert model.row_of("u000000") >= 0 or model.index(0, 0).data() != "居民000000"


def test_a_new_row_resets(model: PagedModel, source: Source, qtbot) -> None:
    source.rows.append(Row("u999999", "居民999999", 1))
    with qtbot.waitSignal(model.modelReset):
        model.refresh()
    assert model.rowCount() == 12_549


def test_another_source_and_other_columns(model: PagedModel) -> None:
    small = Source(3)
    model.set_source(small.load, small.count)
    assert model.rowCount() == 3
    model.set_columns(COLUMNS[:1], sort="name")
    assert (model.rowCount(), model.columnCount()) == (0, 1)
    assert model.record(0) is None


def test_a_row_is_found_by_its_key(model: PagedModel) -> None:
    assert model.row_of("u000123") == 123
    assert model.row_of("u012547") == -1
    model.record(12_547)
    assert model.row_of("u012547") == 12_547


@pytest.mark.parametrize("rows", [150, 200, 450, 400, 401, 1000])
def test_rows_that_were_counted_late_come_and_go_at_the_end(rows: int, qtbot) -> None:
    source = Source(450)
    model = PagedModel(COLUMNS, source.load, lambda: 400, sort="name")
    tester = QAbstractItemModelTester(model)
    shown = [model.record(row) for row in range(150)]
    model.record(399)
    source.rows = Source(rows).rows
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_rows(rows)
    assert model.rowCount() == rows
    assert [model.record(row) for row in range(150)] == shown
    assert model.record(rows - 1).uid == f"u{rows - 1:06}"
    assert model.record(rows) is None
    del tester
