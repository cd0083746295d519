"""A local list in a spreadsheet: which certificate, and what the office may do about it.

Two columns are looked for by their headings on every sheet. What a row says is taken only where it
is one of the words known here, whole: 可开具 is in 不可开具 too.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from community_desk.certificates.advice_index import readable
from community_desk.certificates.policy import Class
from community_desk.errors import TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.workbooks.cells import Cell
from community_desk.workbooks.read import Sheet, read_sheets

MOST_ROWS = 2_000  # the longest local list found has some fifty
_LOOKED_AT = 40  # lines at the top of a sheet among which the headings are

_ITEMS = """事项 证明事项 证明 证明名称 证明事项名称 事项名称 证明种类 证明类型 证明类别 证明项目
    项目 项目名称 名称 清单事项 开具事项 证明材料 证明材料名称 item certificate title"""
_STATES = """口径 状态 开具口径 办理口径 办理状态 处理口径 处理方式 处理意见 办理方式 办理意见
    开具方式 开具意见 是否开具 能否开具 可否开具 是否出具 能否出具 可否出具 是否保留 清理意见
    处理结果 结论 意见 清单类型 所属清单 state status class"""
ITEM_HEADINGS, STATE_HEADINGS = frozenset(_ITEMS.split()), frozenset(_STATES.split())


@dataclass(frozen=True, slots=True)
class State:
    """What a row lets the office do: a class, perhaps for notaries only."""

    class_: Class
    notary_only: bool = False


def _writing(before: str, others: str) -> list[str]:
    """Each word before each of the words for writing a letter, and the others."""
    wholes = [word + writes for word in before.split() for writes in ("开具", "出具", "开")]
    return wholes + others.split()


_WORDS: Mapping[State, Sequence[str]] = {
    State("direct"): _writing(
        "可 可以 应 应当 应予 予以 准予 直接 当场 能",
        "开具 出具 保留 保留事项 继续保留 正面清单 可 可以 是 能 direct yes",
    ),
    State("evidence"): _writing(
        """凭据 凭材料 凭证据 凭佐证 凭证明材料 有依据 有依据可 有依据方可 有条件 附条件
        核实后 核实后可 查实后 经核实 经核实可""",
        "evidence",
    ),
    State("on_approval"): _writing(
        """主任签批后 主任签批后据实 主任审批后 主任批准后 签批后 市外机构要求 市外机构要求可
        市外单位要求可 市外机构要求主任签批后 市外机构要求主任签批后据实""",
        "主任签批 主任审批 主任批准 市外机构要求 市外单位要求 市外机构要求主任签批 onapproval",
    ),
    State("refuse"): _writing(
        "不 不予 不得 不应 不再 不可 不可以 不能 不宜 禁止 停止",
        """取消 取消事项 已取消 废止 清理取消 负面清单 不可以 不可 不能 不 否 不予开具附去向
        refuse no""",
    ),
    State("not_offered"): _writing("", "不提供 本程序不提供 不予提供 notoffered"),
    State("evidence", notary_only=True): _writing(
        "仅向公证机构 只向公证机构 仅限向公证机构",
        """仅限公证 只限公证 限公证 仅公证 仅供公证 公证专用 仅限公证用 仅限公证使用 仅限公证机构
        限公证机构 仅限公证处 仅限公证机构使用 notary""",
    ),
}
STATES: Mapping[str, State] = {word: state for state, words in _WORDS.items() for word in words}
# Signs that `readable` drops.
_SIGNS = {
    **dict.fromkeys("√✓✔○", State("direct")),
    **dict.fromkeys("×✗✘", State("refuse")),
}
_NUMBERING = re.compile(
    r"^\s*[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*(?:[）)、．]|\.(?!\d))\s*"
)


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row of the list as it was written; ``number`` counts from 1."""

    sheet: str
    number: int
    item: str
    state: str


def state_of(text: str) -> State | None:
    """What a cell lets the office do; None where the words are not known."""
    return _SIGNS.get(text.strip()) or STATES.get(readable(text))


def without_numbering(text: str) -> str:
    """An item without the number before it: 3、健在证明."""
    return _NUMBERING.sub("", text)


def read_rows(path: Path) -> list[ListRow]:
    """The rows of all sheets that have both columns; blank lines are no rows.

    Raises `TroubleError`: for a file that is no workbook (see `read_sheets`), one without such
    columns or rows, and one that is too long for a list.
    """
    rows: list[ListRow] = []
    headed = False
    for sheet in read_sheets(path):
        places = _headings(sheet)
        if places is None:
            continue
        headed = True
        top, item, state = places
        for number, line in enumerate(_filled(sheet, (item, state))[top + 1 :], top + 2):
            found = ListRow(sheet.name, number, _text(line[item]), _text(line[state]))
            if found.item or found.state:
                rows.append(found)
            if len(rows) > MOST_ROWS:
                raise _too_long(path)
    if not headed:
        raise TroubleError(
            "list_has_no_headings",
            QT_TRANSLATE_NOOP(
                "errors", "“{file}”里没有找到“事项”和“口径”两列；请在表头写上这两个词再导入。"
            ),
            file=path.name,
        )
    if not rows:
        raise TroubleError(
            "list_is_empty",
            QT_TRANSLATE_NOOP(
                "errors", "“{file}”的表头下面没有内容；请每行写一个事项和它的口径再导入。"
            ),
            file=path.name,
        )
    return rows


def _headings(sheet: Sheet) -> tuple[int, int, int] | None:
    """Line and columns of the two headings."""
    for line, row in enumerate(sheet.rows[:_LOOKED_AT]):
        words = [readable(_text(cell)) for cell in row]
        items = [column for column, word in enumerate(words) if word in ITEM_HEADINGS]
        states = [column for column, word in enumerate(words) if word in STATE_HEADINGS]
        if items and states:
            return line, items[0], states[0]
    return None


def _filled(sheet: Sheet, columns: Sequence[int]) -> list[list[Cell]]:
    """The rows with what stands in a merged cell in each of its rows."""
    ranges = [merged for merged in sheet.merged if merged.first_column in columns]
    if not ranges:
        return sheet.rows
    rows = [list(row) for row in sheet.rows]
    for merged in ranges:
        value = sheet.rows[merged.first_row][merged.first_column]
        for line in range(merged.first_row, min(merged.last_row + 1, len(rows))):
            rows[line][merged.first_column] = value
    return rows


def _text(cell: Cell) -> str:
    return "" if cell is None else " ".join(str(cell).split())


def _too_long(path: Path) -> TroubleError:
    return TroubleError(
        "list_too_long",
        QT_TRANSLATE_NOOP(
            "errors", "“{file}”有{most}行以上，不像证明清单；请确认选对了文件，一行一个事项。"
        ),
        file=path.name,
        most=MOST_ROWS,
    )
