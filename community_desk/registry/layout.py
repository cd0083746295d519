"""Where the headings of a sheet are, and which column is what."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from community_desk.registry.cleaning import clean_phone, is_phone
from community_desk.registry.codes import is_coded
from community_desk.registry.headings import (
    FIELDS,
    NOT_KEPT,
    NOTHING_LEARNED,
    SAY_NOTHING,
    Learned,
    field_of,
    field_of_head,
    is_known,
    is_somebody_elses,
    likely_field,
    may_be_told,
)
from community_desk.registry.identity import clean_number, read_identity
from community_desk.workbooks.cells import Cell
from community_desk.workbooks.columns import AS_READ, Corrections
from community_desk.workbooks.heading_lines import (
    FEWEST,
    heading_lines,
    joined,
    likely_heading_line,
    texts_of,
    titles_of,
)
from community_desk.workbooks.headings import plain_heading
from community_desk.workbooks.read import Sheet

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


@dataclass(frozen=True, slots=True)
class RosterWords:
    """The table of headings, and what the office has learned about more of them."""

    learned: Learned

    def fields(self, texts: Sequence[str]) -> dict[str, int]:
        """The first column of each field."""
        return _fields(texts, self.learned)

    def subject(self) -> str:
        """Each line is about somebody."""
        return "name"

    def means(self, text: str) -> str:
        """The field of one heading."""
        return field_of(text)

    def is_known(self, text: str) -> bool:
        """Whether anybody has heard of a heading."""
        return is_known(text, self.learned)

    def is_content(self, text: str) -> bool:
        """Whether a text says what somebody is."""
        return is_coded(text)


def understand(
    sheet: Sheet,
    learned: Learned = NOTHING_LEARNED,
    corrections: Corrections = AS_READ,
) -> Layout | None:
    """The layout of a sheet with people in it; None where no column holds names.

    What the office has ``learned`` about headings, and the ``corrections`` to this very sheet,
    win over what the table of headings and the cells say.
    """
    layout = outline(sheet, learned, corrections)
    return layout if "name" in layout.columns else None


def outline(
    sheet: Sheet,
    learned: Learned = NOTHING_LEARNED,
    corrections: Corrections = AS_READ,
) -> Layout:
    """As `understand`, also of a sheet in which no column holds names so far."""
    rows, words = sheet.rows, RosterWords(learned)
    fields, lines, top = heading_lines(rows, words)
    if fields < FEWEST and (bare := _without_headings(sheet)):
        columns = {key: at for key, at in bare.columns.items() if at not in corrections}
        return replace(bare, columns=columns | _first_of_each(corrections.items()))
    if not fields:
        lines, top = 1, likely_heading_line(rows)
    texts = (joined(rows, top, words) if lines == 2 else texts_of(rows[top])) if rows else []
    told = {at: learned[plain] for at, plain in _plain(texts) if plain in learned}
    told |= corrections.items()
    told = {at: field for at, field in told.items() if may_be_told(texts[at])}
    first = top + lines
    layout = Layout(first, {}, tuple(texts), titles=titles_of(rows[:top]))
    if fields + sum(map(bool, corrections.values())) < FEWEST and "name" not in told.values():
        return layout
    columns = _columns(rows[first : first + _SAMPLE_LINES], texts, told)
    heads_only = "name" not in columns and "head_name" in columns
    if heads_only:
        # A list of households: whoever stands under 户主 is the person of the line.
        columns["name"] = columns.pop("head_name")
    elif {"name", "head_name"} <= columns.keys():
        # What belongs to the head is nobody else's on the line.
        columns = {
            key: at for key, at in columns.items() if at in told or not field_of_head(texts[at])
        }
    left = [
        (text, plain)
        for text, (at, plain) in zip(texts, _plain(texts), strict=True)
        if text and at not in columns.values() and told.get(at) != ""
    ]
    return replace(
        layout,
        columns=columns,
        not_kept=tuple(text for text, plain in left if plain in NOT_KEPT),
        unknown=tuple(text for text, plain in left if plain not in NOT_KEPT | SAY_NOTHING),
        heads_only=heads_only,
    )


def _columns(
    rows: Sequence[Sequence[Cell]], texts: Sequence[str], told: Mapping[int, str]
) -> dict[str, int]:
    """The column of each field: those that were told, then the headings, then the cells."""
    others = ["" if at in told else text for at, text in enumerate(texts)]
    columns = _first_of_each(told.items())
    columns = {**_fields(others), **columns}
    for at, text in enumerate(others):
        if at not in columns.values() and (field := likely_field(text)):
            columns.setdefault(field, at)
    return columns | _guessed(rows, texts, columns, told)


def _first_of_each(told: Iterable[tuple[int, str]]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for at, field in sorted(told):
        if field:
            columns.setdefault(field, at)
    return columns


def is_heading_line(row: Sequence[Cell], layout: Layout) -> bool:
    """Whether the headings are repeated here, as at the top of every printed page."""
    name = row[layout.columns["name"]]
    if not isinstance(name, str):
        return False
    heading = layout.headings[layout.columns["name"]]
    if FIELDS.get("".join(name.split())) != "name" and " ".join(name.split()) != heading:
        return False
    texts = zip(texts_of(row), layout.headings, strict=True)
    return sum(is_known(text) or (text != "" and text == above) for text, above in texts) >= 2


def _plain(texts: Sequence[str]) -> list[tuple[int, str]]:
    return [(at, plain_heading(text)) for at, text in enumerate(texts)]


def _fields(texts: Sequence[str], learned: Learned = NOTHING_LEARNED) -> dict[str, int]:
    """The first column of each field."""
    columns: dict[str, int] = {}
    for number, text in enumerate(texts):
        if text and len(text) <= 40 and (field := field_of(text, learned)):
            columns.setdefault(field, number)
    if "name" not in columns and "head_name" in columns:
        # One line per household: the head is its person.
        for number, text in enumerate(texts):
            if text and (field := field_of_head(text)):
                columns.setdefault(field, number)
    return columns


def _without_headings(sheet: Sheet) -> Layout | None:
    """A bare list: what the columns hold says what they are. It must have numbers and names."""
    width = max((len(row) for row in sheet.rows[:_SAMPLE_LINES]), default=0)
    columns = _guessed(sheet.rows[:_SAMPLE_LINES], [""] * width, {}, ())
    if not {"name", "id_number"} <= columns.keys():
        return None
    number = columns["id_number"]
    for first, row in enumerate(sheet.rows):
        if number < len(row) and _is_id(row[number]):
            return Layout(first, columns, ("",) * width, titles=titles_of(sheet.rows[:first]))
    return None


def _guessed(
    rows: Sequence[Sequence[Cell]],
    texts: Sequence[str],
    known: Mapping[str, int],
    told: Collection[int],
) -> dict[str, int]:
    """Fields that no heading told, from what most cells of a column are."""
    wanted = [field for field in _TESTS if field not in known]
    if "address" in wanted and {"block", "room", "compound"} & known.keys():
        wanted.remove("address")
    taken, found = {*known.values(), *told}, dict[str, int]()
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
