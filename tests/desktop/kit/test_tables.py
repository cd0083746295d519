"""Tables: chosen, opened, sorted, sized, remembered."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyleOptionHeaderV2

from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.theme import Theme

NAMES = ["张伟", "阿依古丽·艾合买提", "陈𬭎"]


def load(offset: int, limit: int, sort: str, descending: bool) -> list[SimpleNamespace]:
    people = [
        SimpleNamespace(uid=str(i), name=name, age=30 + i, tags=[TagText("低保", "due")] * i)
        for i, name in enumerate(NAMES)
    ]
    people.sort(key=lambda person: getattr(person, sort), reverse=descending)
    return people[offset : offset + limit]


def make_model() -> PagedModel:
    return PagedModel(
        [
            Column("姓名", lambda r: r.name, sort="name"),
            Column("年龄", lambda r: str(r.age), sort="age", numeric=True),
            Column("备注", lambda r: "无"),
            Column("标签", lambda r: "低保", tags=lambda r: r.tags, stretch=True),
        ],
        load,
        lambda: len(NAMES),
        sort="age",
    )


@pytest.fixture
def table(qtbot, theme: Theme, memory: QSettings) -> TableView:
    table = TableView(theme, make_model(), memory=memory, name="people")
    qtbot.addWidget(table)
    table.resize(900, 400)
    table.show()
    return table


def test_the_focus_alone_chooses_nobody(table: TableView, qtbot) -> None:
    with qtbot.assertNotEmitted(table.chosen):
        table.setFocus()
        qtbot.wait(1)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.record().name == "张伟"


def test_moving_chooses_and_enter_opens(table: TableView, qtbot) -> None:
    with qtbot.waitSignal(table.chosen) as chosen:
        table.select_row(0)
    assert chosen.args[0].name == "张伟"
    with qtbot.waitSignal(table.chosen) as chosen:
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert chosen.args[0].name == "阿依古丽·艾合买提"
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args[0] is table.record()
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.record().name == "陈𬭎"


def test_a_heading_sorts_through_the_model(table: TableView) -> None:
    assert table.horizontalHeader().sortIndicatorSection() == 1
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert table.model().index(0, 0).data() == "陈𬭎"


@pytest.mark.parametrize(
    ("order", "arrow"),
    [(Qt.SortOrder.AscendingOrder, "SortUp"), (Qt.SortOrder.DescendingOrder, "SortDown")],
)
def test_the_arrow_points_up_where_what_is_small_comes_first(
    table: TableView, order: Qt.SortOrder, arrow: str
) -> None:
    table.sortByColumn(1, order)
    option = QStyleOptionHeaderV2()
    table.horizontalHeader().initStyleOptionForIndex(option, 1)
    assert option.sortIndicator.name == arrow


def test_a_heading_that_cannot_sort_leaves_the_mark_where_it_was(table: TableView) -> None:
    table.horizontalHeader().setSortIndicator(2, Qt.SortOrder.AscendingOrder)
    assert table.horizontalHeader().sortIndicatorSection() == 1


def test_columns_have_room_for_what_is_in_them(table: TableView) -> None:
    metrics = table.fontMetrics()
    assert table.columnWidth(0) > metrics.horizontalAdvance("阿依古丽·艾合买提")
    assert sum(table.columnWidth(i) for i in range(4)) == table.viewport().width()


def close_columns() -> PagedModel:
    """Four columns that just have room in 300 px where they stand close."""
    columns = [Column("甲", lambda r: "三字宽"), Column("乙", lambda r: "三字宽")]
    columns += [
        Column("丙", lambda r: "七个字的住址", stretch=True),
        Column("丁", lambda r: "三字宽"),
    ]
    return PagedModel(columns, load, lambda: len(NAMES), sort="name")


def test_a_column_gives_way_only_where_the_others_have_no_room_closer(qtbot, theme: Theme) -> None:
    table = TableView(theme, close_columns())
    qtbot.addWidget(table)
    table.let_give_way([1])
    table.show()
    words = [table.fontMetrics().horizontalAdvance(text) for text in ("三字宽", "七个字的住址")]
    whole = 3 * (words[0] + theme.px(18)) + words[1] + theme.px(24)
    for width, is_hidden in ((whole + theme.px(6), False), (whole - theme.px(6), True)):
        table.resize(width, 300)
        assert table.isColumnHidden(1) is is_hidden
        for at, need in ((0, words[0]), (2, words[1]), (3, words[0])):
            assert table.columnWidth(at) > need + theme.px(16)


def test_a_number_is_never_cut_for_the_others(qtbot, theme: Theme) -> None:
    columns = [
        Column("编号", lambda r: "幸社证字〔2026〕第0013号", whole=True),
        Column("事项", lambda r: "投保车辆损坏程度证明"),
        Column("状态", lambda r: "已领取", stretch=True),
    ]
    table = TableView(theme, PagedModel(columns, load, lambda: len(NAMES), sort="name"))
    qtbot.addWidget(table)
    table.resize(theme.px(320), 300)
    table.show()
    words = table.fontMetrics().horizontalAdvance("幸社证字〔2026〕第0013号")
    assert table.columnWidth(0) > words + theme.px(16)
    assert not table.horizontalScrollBar().isVisible()


def test_rows_are_as_high_as_the_text_asks(table: TableView, theme: Theme) -> None:
    assert table.rowHeight(0) == theme.px(37)


def test_widths_set_by_hand_come_back(table: TableView, qtbot, theme, memory) -> None:
    table.setColumnWidth(0, 321)
    again = TableView(theme, make_model(), memory=memory, name="people")
    qtbot.addWidget(again)
    assert again.columnWidth(0) == 321


def test_the_chosen_one_stays_chosen_through_a_reset(table: TableView) -> None:
    table.select_key("2")
    model = table.model()
    assert isinstance(model, PagedModel)
    model.set_source(load, lambda: len(NAMES))
    assert table.record().name == "陈𬭎"


def test_when_the_chosen_one_is_gone_nobody_is_chosen(table: TableView, qtbot) -> None:
    table.select_key("2")
    model = table.model()
    assert isinstance(model, PagedModel)
    with qtbot.waitSignal(table.chosen) as chosen:
        model.set_source(lambda *_: load(0, 1, "age", False), lambda: 1)
    assert chosen.args == [None]


def test_a_row_is_copied_as_excel_takes_it(table: TableView, qtbot) -> None:
    table.select_row(0)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "张伟\t30\t无\t低保"


def test_it_paints(table: TableView, theme: Theme) -> None:
    image = table.grab().toImage()
    found = {image.pixelColor(x, y).name().upper() for x in range(150, 900, 3) for y in range(400)}
    assert theme.colours["due_soft"] in found
