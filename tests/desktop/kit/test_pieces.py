"""The small pieces: buttons, tags, panes, lists, empty states, notices, charts, layouts."""

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLabel, QWidget

from community_desk.desktop import theme as themes
from community_desk.desktop.kit import list_drawing
from community_desk.desktop.kit.boxes import CheckList
from community_desk.desktop.kit.branches import Branch, QuietRole
from community_desk.desktop.kit.buttons import ChipButton, LinkButton, MainButton, PlainButton
from community_desk.desktop.kit.charts import Bar, BarChart, MonthChart
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.figures import FigureCard
from community_desk.desktop.kit.flow import FlowLayout
from community_desk.desktop.kit.lists import CountTree, ListRow, RowList
from community_desk.desktop.kit.notices import Notice, NoticeBar
from community_desk.desktop.kit.panes import Card, Columns, FactList, PaneHeading, button_row
from community_desk.desktop.kit.search_field import SearchField
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tags import Tag, TagText, draw_tags, room_for_tags
from community_desk.desktop.memory import SCALES


def test_the_key_stands_on_the_main_button_and_presses_it(qtbot, theme) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    button = MainButton(theme, "保存", pane, key="Ctrl+S", icon="check")
    assert button.text().strip() == "保存  Ctrl+S"
    assert button.accessibleName() == "保存"
    with qtbot.waitActive(pane):
        pane.show()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(pane, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    button.set_text("存 & 印")
    assert button.text().strip() == "存 && 印  Ctrl+S"
    assert PlainButton(theme, "导入", pane, key="Ctrl+I").text() == "导入"


@pytest.mark.parametrize("kind", [PlainButton, MainButton, LinkButton, ChipButton])
def test_inside_the_ring_of_the_keys_a_button_stays_as_it_is(qtbot, theme, kind) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    other, button = PlainButton(theme, "上一步", pane), kind(theme, "下一步", pane)
    other.move(0, theme.px(60))
    other.setFocus()
    with qtbot.waitActive(pane):
        pane.show()
    ring, corner = theme.px(4), theme.px(12)
    inside = button.rect().adjusted(corner, ring, -corner, -ring)
    before = button.grab(inside).toImage()
    qtbot.keyClick(other, Qt.Key.Key_Tab)
    assert button.hasFocus()
    assert button.grab(inside).toImage() == before


@pytest.mark.parametrize("scale", SCALES)
def test_tags_at_the_end_of_a_row_are_whole_at_any_size(qapp, scale: str) -> None:
    look = themes.load_theme("light", float(scale))
    tags = [TagText("逾期 2", "refused"), TagText("可开具")]
    picture = QImage(look.px(400), look.px(40), QImage.Format.Format_ARGB32)
    for some in (tags, tags[:1]):
        painter, room = QPainter(picture), room_for_tags(look, some)
        used = draw_tags(painter, look, QRectF(0, 0, room, look.px(40)), some, from_right=True)
        painter.end()
        assert used == room - look.px(8) + look.px(5)


def test_a_tag_without_a_word_is_hidden(qtbot) -> None:
    tag = Tag("低保", "due")
    qtbot.addWidget(tag)
    tag.show_text("")
    assert tag.isHidden()
    tag.show_text("逾期", "refused")
    assert tag.property("meaning") == "refused"


def test_a_heading_and_its_parts(qtbot, theme) -> None:
    heading = PaneHeading(theme, "居民", count="41 人", buttons=[PlainButton(theme, "导入")])
    qtbot.addWidget(heading)
    heading.set_title("3栋")
    heading.set_count("12 人")
    heading.set_tag("2 人逾期", "refused")
    shown = [child.text() for child in heading.findChildren(QWidget) if hasattr(child, "text")]
    assert {"3栋", "12 人", "2 人逾期", "导入"} <= set(shown)


def test_facts_and_panes(qtbot, theme) -> None:
    tab = QWidget()
    qtbot.addWidget(tab)
    card = Card(theme)
    facts = FactList(theme)
    reveal = LinkButton(theme, "显示")
    facts.add("身份证号", "340102********0413", reveal)
    label = facts.add("有效期", "2026-05-02", meaning="refused")
    assert label.property("meaning") == "refused"
    card.body.addWidget(facts)
    card.body.addLayout(button_row(theme, MainButton(theme, "保存"), left=[QWidget()]))
    columns = Columns(theme, [card, Card(theme)], [3, 1], tab)
    assert columns.count() == 2
    facts.clear()
    assert facts.layout() is not None
    assert facts.layout().count() == 0


def test_a_search_field_without_room_shows_what_to_type_rather_than_its_key(qtbot, theme) -> None:
    field = SearchField(theme, "在这本里找", key="Ctrl+F")
    qtbot.addWidget(field)
    field.show()
    (key,) = [label for label in field.findChildren(QLabel) if label.text() == "Ctrl+F"]
    for width, is_seen in ((theme.px(260), True), (theme.px(140), False)):
        field.resize(width, field.height())
        assert key.isVisible() is is_seen
        words = field.fontMetrics().horizontalAdvance(field.placeholderText())
        assert words < width - field.textMargins().right() - theme.px(40)


def test_a_list_is_walked_from_the_search_field(qtbot, theme) -> None:
    rows = RowList(theme)
    field = SearchField(theme, "找")
    field.moved.connect(rows.move)
    field.returnPressed.connect(rows.open_current)
    for widget in (rows, field):
        qtbot.addWidget(widget)
    rows.show_rows([ListRow("a", "甲", "一"), ListRow("b", "乙")], choose=0)
    with qtbot.waitSignal(rows.chosen) as chosen:
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert chosen.args == ["b"]
    qtbot.keyClick(field, Qt.Key.Key_PageDown)
    assert rows.thing() == "b"
    with qtbot.waitSignal(rows.opened) as opened:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert opened.args == ["b"]
    with qtbot.waitSignal(field.searched) as told:
        qtbot.keyClicks(field, "x")
    assert told.args == ["x"]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_rows_paint_their_tags(qtbot, theme) -> None:
    rows = RowList(theme)
    qtbot.addWidget(rows)
    rows.resize(300, 200)
    rows.show_rows([ListRow(1, "居住证明", "核对现住址", (TagText("可开具", "allowed"),))])
    image = rows.grab().toImage()
    found = {image.pixelColor(x, 20).name().upper() for x in range(150, 300)}
    assert theme.colours["allowed_soft"] in found


def test_a_tree_keeps_what_was_open_and_chosen(qtbot, theme) -> None:
    tree = CountTree(theme)
    qtbot.addWidget(tree)
    unit = Branch(("幸福里", "3"), "3栋", "129")
    branches = [Branch("幸福里", "幸福里", "2,510", below=(unit,)), Branch("恒富", "恒富", "9")]
    tree.show_branches(branches)
    assert tree.choose(("幸福里", "3"))
    tree.topLevelItem(0).setExpanded(True)
    with qtbot.assertNotEmitted(tree.chosen):
        tree.show_branches(branches)
    assert tree.thing() == ("幸福里", "3")
    assert tree.topLevelItem(0).isExpanded()
    with qtbot.waitSignal(tree.chosen) as chosen:
        tree.show_branches(branches[1:])
    assert chosen.args == [None]
    assert not tree.choose("nobody")
    tree.resize(200, 200)
    assert not tree.grab().isNull()


def test_sums_of_a_tree_stand_under_one_another(qtbot, theme) -> None:
    tree = CountTree(theme)
    qtbot.addWidget(tree)
    tree.resize(300, 120)
    tree.show_branches(
        [Branch(1, "水费", amount="1,311.70"), Branch(2, "设备与设施维修", amount="80.70")]
    )
    tree.show()
    image, paper = tree.viewport().grab().toImage(), theme.colour("card").rgb()
    ends = [
        max(
            x
            for x in range(image.width())
            for y in range(line.top(), line.bottom())
            if image.pixel(x, y) != paper
        )
        for line in (tree.visualItemRect(tree.topLevelItem(at)) for at in (0, 1))
    ]
    assert ends[0] == ends[1] > 260
    assert tree.topLevelItem(0).data(0, Qt.ItemDataRole.AccessibleTextRole) == "水费 1,311.70 "


def test_a_tag_without_room_is_shortened_and_keeps_its_meaning(qtbot, theme) -> None:
    """A row of a narrow tree: not three dots that say nothing."""
    image = QImage(120, 40, QImage.Format.Format_RGB32)
    image.fill(theme.colour("card"))
    painter = QPainter(image)
    tag = TagText("逾期 39 变动 3 还有很多", "due")
    used = draw_tags(painter, theme, QRectF(image.rect()), [tag], from_right=True)
    painter.end()
    soft = theme.colour("due_soft").rgb()
    there = sum(image.pixel(x, 20) == soft for x in range(image.width()))
    assert there > 30
    assert 80 < used <= 120


def city(*, people: str = "9", blocks: int = 20) -> list[Branch]:
    """A tree of 60 compounds that is too large to be made at once."""
    return [
        Branch(
            compound,
            f"小区{compound}",
            people,
            below=tuple(Branch((compound, block), f"{block}栋", people) for block in range(blocks)),
            open=not compound,
        )
        for compound in range(60)
    ]


def test_a_large_tree_grows_where_it_is_opened(qtbot, theme) -> None:
    tree = CountTree(theme)
    qtbot.addWidget(tree)
    tree.resize(200, 200)
    tree.show()
    tree.show_branches(city())
    opened, closed = tree.topLevelItem(0), tree.topLevelItem(7)
    assert (opened.childCount(), closed.childCount()) == (20, 0)
    assert closed.childIndicatorPolicy() == closed.ChildIndicatorPolicy.ShowIndicator
    tree.setFocus()
    tree.choose(7)
    qtbot.keyClick(tree, Qt.Key.Key_Right)
    assert closed.isExpanded()
    assert closed.child(19).text(0) == "19栋"
    assert tree.choose((41, 3))
    assert tree.topLevelItem(41).childCount() == 20
    assert tree.topLevelItem(42).childCount() == 0


@pytest.mark.parametrize("blocks", [20, 21])
def test_other_figures_move_nothing(qtbot, theme, blocks: int) -> None:
    tree = CountTree(theme)
    qtbot.addWidget(tree)
    tree.resize(200, 200)
    tree.show()
    tree.show_branches(city())
    tree.choose((41, 3))
    tree.verticalScrollBar().setValue(333)
    with qtbot.assertNotEmitted(tree.chosen):
        tree.show_branches(city(people="10", blocks=blocks))
    assert tree.thing() == (41, 3)
    assert tree.verticalScrollBar().value() == 333
    assert tree.topLevelItem(41).isExpanded()
    assert tree.topLevelItem(41).child(3).data(0, QuietRole) == "10"
    tree.topLevelItem(50).setExpanded(True)
    assert tree.topLevelItem(50).child(3).data(0, QuietRole) == "10"


def test_content_or_its_empty_state(qtbot, theme) -> None:
    empty = EmptyState(theme, "users", "还没有居民", hint="按 Ctrl+N 新增")
    either = Either(QWidget(), empty)
    qtbot.addWidget(either)
    either.show_content(False)
    assert not either.shows_content()
    empty.say("没有找到")
    either.show_content(True)
    assert either.shows_content()


def test_a_notice_comes_with_its_way_back_and_goes(qtbot, theme, monkeypatch) -> None:
    monkeypatch.setattr(NoticeBar, "SECONDS_WITH_ACTION", 0.05)
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(900, 600)
    bar = NoticeBar(theme, host)
    host.show()
    undone: list[str] = []
    bar.show_notice(Notice("已改电话", action="撤销", act=lambda: undone.append("phone")))
    assert bar.text() == "已改电话"
    assert host.rect().contains(bar.geometry())
    host.resize(700, 500)
    assert host.rect().contains(bar.geometry())
    qtbot.mouseClick(bar._action, Qt.MouseButton.LeftButton)
    assert undone == ["phone"]
    assert bar.text() == ""
    bar.show_notice(Notice("又一条", action="撤销", act=lambda: None))
    qtbot.waitUntil(lambda: bar.text() == "")


def test_a_long_notice_breaks_its_line(qtbot, theme) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(500, 600)
    bar = NoticeBar(theme, host)
    host.show()
    bar.show_notice(Notice("磁盘满了，这次没有保存；请腾出空间后再试。" * 4, "refused"))
    assert host.rect().contains(bar.geometry())
    assert bar.height() > theme.px(60)


def test_figures(qtbot, theme) -> None:
    card = FigureCard(theme, "照此用到")
    qtbot.addWidget(card)
    card.show_figure("12 月 9 日", "年底约缺 ¥1,410", "refused")
    assert not card.grab().isNull()


BARS = [
    Bar("print", "打印", 1240, 1000, "1,240", "打印：已花 1,240 元，预算 1,000 元", "refused"),
    Bar("boards", "展板", 3980, 5000, "3,980", "展板：已花 3,980 元，预算 5,000 元"),
]


def test_a_bar_can_be_clicked_and_walked_to(qtbot, theme) -> None:
    chart = BarChart(theme, "各类预算与实际")
    qtbot.addWidget(chart)
    chart.resize(400, 120)
    chart.show_bars(BARS)
    chart.show()
    assert "打印：已花 1,240 元" in chart.accessibleDescription()
    with qtbot.waitSignal(chart.clicked) as clicked:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.place(1).center().toPoint())
    assert clicked.args == ["boards"]
    qtbot.keyClick(chart, Qt.Key.Key_Up)
    with qtbot.waitSignal(chart.clicked) as clicked:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    image = chart.grab().toImage()
    inks = {image.pixelColor(x, y).name().upper() for x in range(0, 400, 2) for y in range(120)}
    assert {theme.colours["refused"], theme.colours["bar"], theme.colours["bar_rest"]} <= inks


def test_months_have_a_round_scale(qtbot, theme) -> None:
    chart = MonthChart(theme, "逐月支出")
    qtbot.addWidget(chart)
    for most, step, top in ((2280, 500, 2500), (0, 2, 10), (990, 200, 1000), (15870, 5000, 20000)):
        chart.show_bars([Bar("1", "1月", most)])
        assert chart._scale() == (step, top)
    chart.show_limit(1500, "每月可用 1,500")
    chart.resize(400, 200)
    assert not chart.grab().isNull()
    with qtbot.waitSignal(chart.clicked):
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(300, 150))


def test_chips_break_their_line(qtbot, theme) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    flow = FlowLayout(host, gap=6)
    for name in ("张秀英 母亲 68", "李静 配偶 39", "张子轩 子 12"):
        flow.addWidget(ChipButton(theme, name))
    wide = flow.heightForWidth(1000)
    assert flow.heightForWidth(150) >= 3 * wide
    flow.setGeometry(QRect(0, 0, 150, 200))
    tops = [flow.itemAt(i).geometry().top() for i in range(flow.count())]
    assert tops == sorted(set(tops))


def test_a_dialog_never_blocks_and_is_freed(qtbot, theme) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    dialog = DeskDialog(theme, "新增", host, hint="一句话")
    main = dialog.add_buttons("保存")
    main.clicked.connect(dialog.accept)
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    with qtbot.waitActive(dialog):
        dialog.open()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: gone == [True])


def test_words_to_tick_go_on_several_lines(qtbot, theme) -> None:
    ticks = CheckList(theme, [("a", "居委会调查核实记录（只用于公证，且证件都看不出关系的）" * 2)])
    qtbot.addWidget(ticks)
    box, layout = ticks.box("a"), ticks.layout()
    assert layout is not None
    assert ticks.minimumSizeHint().width() < 200 < box.sizeHint().width()
    assert layout.heightForWidth(300) > 2 * box.fontMetrics().height()
    assert layout.heightForWidth(2000) == box.sizeHint().height()


@pytest.mark.parametrize(
    ("title", "is_above"), [("居住证明", True), ("一个长得一行放不下的证明事项的名称" * 3, False)]
)
def test_the_tags_of_rows_stand_in_one_place_where_names_are_whole(
    qtbot, theme, monkeypatch: pytest.MonkeyPatch, title: str, is_above: bool
) -> None:
    boxes: list[QRectF] = []
    monkeypatch.setattr(list_drawing, "draw_tags", lambda _p, _t, box, *_a, **_k: boxes.append(box))
    rows = RowList(theme)
    qtbot.addWidget(rows)
    rows.resize(260, 120)
    tags = (TagText("可开具", "allowed"),)
    rows.show_rows([ListRow(1, title, "核对", tags), ListRow(2, "居住证明", "核对", tags)])
    rows.grab()
    for place, box in enumerate(boxes[-2:]):
        row = rows.visualItemRect(rows.item(place))
        assert (box.center().y() < row.center().y()) is is_above
    assert title in rows.item(0).toolTip()
