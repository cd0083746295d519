"""Where the headings of a sheet are, and which column is what."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from community_desk.registry.cleaning import clean_phone, is_phone
from community_desk.registry.codes import code_of
from community_desk.registry.headings import (
    FIELDS,
    NOT_KEPT,
    SAY_NOTHING,
    field_of,
    field_of_head,
    is_known,
    is_somebody_elses,
    likely_field,
    plain_heading,
)
from community_desk.registry.identity import clean_number, read_identity
from community_desk.workbooks.read import Cell, Sheet

# Headings stand among the first lines; below that, a table has no headings.
LINES_LOOKED_AT = 30
_SAMPLE_LINES = 300
_MOST = 0.6
_COMMON_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈"
    "任姚卢傅付钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎闫薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚"
    "莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌"
    "毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦"
    "褚娄窦戎岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘"
    "池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊"
)
_OTHERS = re.compile("配偶|爱人|丈夫|妻子|子女|父亲|母亲|父母|监护人|房东|紧急联系人")
_NAME = re.compile("[\u3400-\u9fff]{2,4}")
_ADDRESS = re.compile(
    r"[0-9A-Za-z一二三四五六七八九十](?:栋|幢|号楼|座|单元|室)|[0-9]+-[0-9]+-[0-9]{3}"
)


@dataclass(frozen=True, slots=True)
class Layout:
    """A sheet understood: where its people begin, and the column of each field.

    ``headings`` are the texts above the columns; ``not_kept`` those that are left out by rule,
    ``unknown`` those that nobody has told us about, or that say what another column says.
    """

    first_row: int
    columns: Mapping[str, int]
    headings: tuple[str, ...]
    not_kept: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    heads_only: bool = False


def understand(sheet: Sheet) -> Layout | None:
    """The layout of a sheet with people in it; None where no column holds names."""
    rows = sheet.rows
    best = (0, 0, 0)  # fields, lines, row
    for number, row in enumerate(rows[:LINES_LOOKED_AT]):
        single = _fields(_texts(row))
        best = max(best, (len(single), 1, number), key=lambda each: each[:2])
        if number + 1 < len(rows) and _may_be_second_line(rows[number + 1]):
            below = _fields(_texts(rows[number + 1]))
            # A title above the headings changes nothing; a group above them (户籍) may.
            if (both := _fields(_joined(rows, number))) != below:
                best = max(best, (len(both), 2, number), key=lambda each: each[:2])
    fields, lines, top = best
    if fields < 2:
        return _without_headings(sheet)
    texts = _joined(rows, top) if lines == 2 else _texts(rows[top])
    columns = _fields(texts)
    first = top + lines
    for number, text in enumerate(texts):
        if number not in columns.values() and (field := likely_field(text)):
            columns.setdefault(field, number)
    columns |= _guessed(rows[first : first + _SAMPLE_LINES], texts, columns)
    heads_only = "name" not in columns and "head_name" in columns
    if heads_only:
        # A list of households: whoever stands under 户主 is the person of the line.
        columns["name"] = columns.pop("head_name")
    elif {"name", "head_name"} <= columns.keys():
        # What belongs to the head is nobody else's on the line.
        columns = {key: at for key, at in columns.items() if not field_of_head(texts[at])}
    if "name" not in columns:
        return None
    left = [text for number, text in enumerate(texts) if number not in columns.values() and text]
    return Layout(
        first,
        columns,
        tuple(texts),
        tuple(text for text in left if plain_heading(text) in NOT_KEPT),
        tuple(text for text in left if plain_heading(text) not in NOT_KEPT | SAY_NOTHING),
        _titles(rows[:top]),
        heads_only,
    )


def is_heading_line(row: Sequence[Cell], layout: Layout) -> bool:
    """Whether the headings are repeated here, as at the top of every printed page."""
    name = row[layout.columns["name"]]
    if not isinstance(name, str) or FIELDS.get("".join(name.split())) != "name":
        return False
    return sum(is_known(text) for text in _texts(row)) >= 2


def _texts(row: Sequence[Cell]) -> list[str]:
    return [" ".join(cell.split()) if isinstance(cell, str) else "" for cell in row]


def _fields(texts: Sequence[str]) -> dict[str, int]:
    """The first column of each field."""
    columns: dict[str, int] = {}
    for number, text in enumerate(texts):
        if text and len(text) <= 40 and (field := field_of(text)):
            columns.setdefault(field, number)
    if "name" not in columns and "head_name" in columns:
        # One line per household: the head is its person.
        for number, text in enumerate(texts):
            if text and (field := field_of_head(text)):
                columns.setdefault(field, number)
    return columns


def _joined(rows: Sequence[Sequence[Cell]], number: int) -> list[str]:
    """Two heading lines as one: under 户籍, 地址 is 户籍地址; under 住址, 楼栋 is 楼栋."""
    upper, lower = _texts(rows[number]), _texts(rows[number + 1])
    joined, group = [], ""
    for above, below in zip(upper, lower, strict=False):
        # A heading over several columns is merged, so only its first cell has the text.
        group = above or (group if below else "")
        if not below:
            joined.append(above)
        elif field_of(group + below) or _OTHERS.match(group):
            joined.append(group + below)
        else:
            joined.append(below if is_known(below) else above or below)
    return joined


def _may_be_second_line(row: Sequence[Cell]) -> bool:
    texts = [cell for cell in row if cell not in ("", None)]
    if not texts or not all(isinstance(cell, str) and len(cell) <= 20 for cell in texts):
        return False
    words = [str(cell) for cell in texts]
    # 户主 is a heading and, more often, what stands below one.
    is_data = any(
        sum(char.isdigit() for char in word) >= 6
        or any(code_of(table, word) for table in ("sex", "relation", "marriage"))
        for word in words
    )
    return not is_data and 2 * sum(map(is_known, words)) >= len(words)


def _titles(rows: Sequence[Sequence[Cell]]) -> tuple[str, ...]:
    return tuple(text for row in rows for text in _texts(row) if text)


def _without_headings(sheet: Sheet) -> Layout | None:
    """A bare list: what the columns hold says what they are. It must have numbers and names."""
    width = max((len(row) for row in sheet.rows[:_SAMPLE_LINES]), default=0)
    columns = _guessed(sheet.rows[:_SAMPLE_LINES], [""] * width, {})
    if not {"name", "id_number"} <= columns.keys():
        return None
    number = columns["id_number"]
    for first, row in enumerate(sheet.rows):
        if number < len(row) and _is_id(row[number]):
            return Layout(first, columns, ("",) * width, titles=_titles(sheet.rows[:first]))
    return None


def _guessed(
    rows: Sequence[Sequence[Cell]], texts: Sequence[str], known: Mapping[str, int]
) -> dict[str, int]:
    """Fields that no heading told, from what most cells of a column are."""
    wanted = [field for field in _TESTS if field not in known]
    if "address" in wanted and {"block", "room", "compound"} & known.keys():
        wanted.remove("address")
    taken, found = set(known.values()), dict[str, int]()
    for column in range(len(texts)):
        plain = plain_heading(texts[column])
        if column in taken or plain in NOT_KEPT or plain in SAY_NOTHING:
            continue
        if is_somebody_elses(texts[column]):
            continue
        cells = [row[column] for row in rows if column < len(row) and row[column] not in ("", None)]
        if len(cells) < max(1, len(rows) // 10):
            continue
        counts = Counter(field for cell in cells for field in wanted if _TESTS[field](cell))
        for field, count in counts.most_common():
            if count >= _MOST * len(cells) and field not in found:
                found[field] = column
                break
    return found


def _is_id(cell: Cell) -> bool:
    if not isinstance(cell, str):
        return False
    identity = read_identity(clean_number(cell))
    return identity.holds and identity.kind.startswith(("citizen", "hk_", "macau_", "taiwan_res"))


def _is_phone(cell: Cell) -> bool:
    if isinstance(cell, float) and cell.is_integer():
        cell = str(int(cell))
    return isinstance(cell, str) and is_phone(clean_phone(cell))


def _is_name(cell: Cell) -> bool:
    if not isinstance(cell, str):
        return False
    text = "".join(cell.split())
    return bool(_NAME.fullmatch(text)) and text[0] in _COMMON_SURNAMES and not field_of(text)


def _is_sex(cell: Cell) -> bool:
    return isinstance(cell, str) and cell.strip() in ("男", "女")


def _is_address(cell: Cell) -> bool:
    return isinstance(cell, str) and bool(_ADDRESS.search(cell))


_TESTS = {
    "id_number": _is_id,
    "name": _is_name,
    "phone": _is_phone,
    "sex": _is_sex,
    "address": _is_address,
}
