"""Addresses as people write them, taken apart into a dwelling and written again (domain F.6)."""

import re
from functools import lru_cache
from typing import NamedTuple

WORDS_FOR_BLOCK = ("栋", "号楼", "幢", "座")

_NUMBER = "[0-9]{1,4}|[A-Za-z][0-9]{0,3}|[0-9]{1,3}[A-Za-z]|[一二三四五六七八九十百]{1,5}"
_SIDE = "[东南西北中甲乙丙丁]"
_BLOCK = re.compile(rf"(?<![0-9A-Za-z])({_NUMBER}|{_SIDE})(?:号楼|号栋|#楼|栋|幢|座|#|楼)")
_UNIT = re.compile(rf"({_NUMBER}|{_SIDE})(?:单元|门洞|门|单)")
_FLOOR = re.compile(rf"第?({_NUMBER})(?:层|楼)")
_ROOM = re.compile(
    r"([0-9]{1,5}(?:-[0-9]{1,2})?[A-Za-z]?|[A-Za-z][0-9]{1,4})(?:室|房|户|号|号房|号室)?"
)
_DASHED = re.compile(
    r"([0-9A-Za-z]{1,4})-(?:([0-9A-Za-z]{1,3})-)?(?:([0-9]{1,2})-)?([0-9A-Za-z]{1,5})(?:室|房|号)?"
)
_PAIR = re.compile(r"([0-9A-Za-z]{1,3})-([0-9]{1,5}[A-Za-z]?)(?:室|房|号)?")
# 501-1 is a part of the flat 501, where 1-501 is the flat 501 of unit 1.
_PART_OF_FLAT = re.compile(r"[0-9]{3,5}-[0-9]{1,2}(?:室|房|号)?")
_HOUSE = r"[0-9]{1,5}(?:[-之][0-9]{1,3})?"
_PLATE = re.compile(rf"({_HOUSE}[甲乙丙丁]?号(?:[甲乙丙丁]|院|附[0-9]{{1,3}}号)?)")
_ROAD = re.compile(rf"^(.{{1,10}}?(?:路|街|大道|巷|胡同|弄|里弄){_HOUSE}[号弄]院?)(?=.)")
# Most addresses of an office look like this one; the rest of the rules are for the others.
_USUAL = re.compile(
    r"([^\x00-\x7f省市县社路街巷道弄号一二三四五六七八九十百０-９栋幢座楼]{0,12})"
    r"([0-9]{1,3})(?:栋|幢|号楼|座)(?:([0-9]{1,2})单元)?([0-9]{3,4})室?"
)
_STRAY = " -、,,"
# A prefix above the compound tells nothing inside one community. 小区 and 社区 are no districts.
_ABOVE = re.compile(
    r"^(?:[^省市区县]{2,6}(?:省|自治区))?(?:[^省市区县]{2,6}市)?"
    r"(?:[^省市区县小]{1,5}(?<!小)(?<!社)[区县市])?(?:[^路街巷]{2,6}(?:街道|镇|乡)(?:办事处)?)?"
    r"(?:.{2,6}?(?:社区|居委会)(?:居委会)?)?"
)
_CHINESE_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")}
_TO_PLAIN = (
    {code + 0xFEE0: chr(code) for code in range(0x21, 0x7F)}
    | {ord(space): None for space in " \t\r\n\u00a0\u3000"}
    | {ord(dash): "-" for dash in "—–－―─~〜～/"}
)


class Place(NamedTuple):
    """The parts of an address. Numbers are bare; a place without a compound has a plate.

    A tuple where other records are dataclasses: an import hashes one some 100,000 times.
    """

    compound: str = ""
    block: str = ""
    unit: str = ""
    floor: str = ""
    room: str = ""
    plate: str = ""

    def __bool__(self) -> bool:
        return any(self)


def place_of(
    compound: str = "",
    block: str = "",
    unit: str = "",
    floor: str = "",
    room: str = "",
    plate: str = "",
) -> Place:
    """A place from columns of their own (楼栋, 单元, 室号), each cleaned to the bare number.

    A room cell that holds a whole address is read as one.
    """
    if block and room and not room.isdigit():
        unit, room = _unit_and_room(room.translate(_TO_PLAIN), unit)
    if room and not room.isdigit() and not _ROOM.fullmatch(room.translate(_TO_PLAIN)):
        whole = parse_address(room)
        compound, block = compound or whole.compound, block or whole.block
        unit, floor, room = unit or whole.unit, floor or whole.floor, whole.room
        plate = plate or whole.plate
    if plate and not room and (block or unit) and _ROOM.fullmatch(plate.translate(_TO_PLAIN)):
        # Where there are blocks, 门牌号 is what stands on the door of the flat.
        room, plate = plate, ""
    room = _bare(room, "室", "房", "户", "号", "号房", "号室")
    return Place(
        _bare(compound),
        _bare(block, "号楼", "号栋", "#楼", "栋", "幢", "座", "楼", "#", "号"),
        _bare(unit, "单元", "门洞", "门", "单"),
        _bare(floor, "层", "楼") or floor_of(room),
        room,
        _nothing(plate.translate(_TO_PLAIN)) if plate else "",
    )


@lru_cache(maxsize=8192)
def parse_address(text: str) -> Place:
    """Reads one line: ``3-2-501``, ``幸福里3栋2单元501室``, ``柳叶巷12号``. Never fails: what it
    cannot take apart stays whole as compound or plate."""
    if usual := _USUAL.fullmatch(text):
        compound, first, unit, room = usual.groups(default="")
        return Place(compound, _number(first), _number(unit), floor_of(room), room)
    text = _nothing(text.translate(_TO_PLAIN))
    if not text:
        return Place()
    above = _ABOVE.match(text)
    if above and above.end() < len(text) and re.search("省|市|社区", above[0]):
        text = text[above.end() :]
    road = _ROAD.match(text)
    dashed = re.search(rf"(?<![0-9A-Za-z-]){_DASHED.pattern}$", text)
    block = _BLOCK.search(text)
    if dashed and not block and not _PART_OF_FLAT.fullmatch(dashed[0]):
        before = text[: dashed.start()]
        plate, compound = _split_road(before)
        first, unit, floor, room = dashed.groups(default="")
        return Place(compound, _number(first), _number(unit), floor or floor_of(room), room, plate)
    if block:
        return _after_block(text, block)
    if road and (rest := _ROOM.fullmatch(text[road.end() :])):
        room = rest[1]
        return Place("", "", "", floor_of(room), room, road[1])
    plate_match = re.fullmatch(rf"(.*?[^0-9]){_PLATE.pattern}", text)
    if plate_match:
        return Place(compound=plate_match[1], plate=plate_match[2])
    unit_match = _UNIT.search(text)
    room_match = re.search(rf"(?<![0-9]){_ROOM.pattern}$", text)
    if unit_match or room_match:
        start = min(m.start() for m in (unit_match, room_match) if m)
        room = room_match[1] if room_match else ""
        plate, compound = _split_road(text[:start])
        unit = _number(unit_match[1]) if unit_match else ""
        return Place(compound, "", unit, floor_of(room), room, plate)
    if len(text) <= 12 and not re.search("[0-9省市县镇乡]", text):
        return Place(compound=text)
    return Place(plate=text)


@lru_cache(maxsize=4096)
def write_address(place: Place, block_word: str = "栋") -> str:
    """``幸福里3栋2单元501室``; the floor is written only where the room does not tell it."""
    numbers = "".join(
        (
            f"{place.block}{block_word}" if place.block else "",
            f"{place.unit}单元" if place.unit else "",
            f"{place.floor}层" if place.floor and place.floor != floor_of(place.room) else "",
            f"{place.room}室" if place.room else "",
        )
    )
    if numbers and place.plate.endswith(("号", "弄", "院")):
        return f"{place.plate}{place.compound}{numbers}"
    if numbers:
        return f"{place.compound}{numbers}{place.plate}"
    return f"{place.compound}{place.plate}"


@lru_cache(maxsize=16384)
def place_key(place: Place) -> str:
    """Text that sorts places as a person would (2 before 10) and holds a block's dwellings
    together. The parts are parted by a tab, so a prefix is a filter."""
    parts = (place.block, place.unit, place.room)
    return "\t".join((place.compound, *(_padded(part) for part in parts), place.plate))


def key_prefix(compound: str, block: str | None = None, unit: str | None = None) -> str:
    """What the keys of all places in a compound, a block or a unit begin with."""
    parts = [compound]
    for part in (block, unit):
        if part is None:
            break
        parts.append(_padded(part))
    return "\t".join(parts) + "\t"


def unit_of_key(key: str) -> tuple[str, str, str]:
    """Compound, block and unit from a place's key."""
    compound, block, unit, *_ = key.split("\t")
    return compound, block.lstrip("0"), unit.lstrip("0")


def _after_block(text: str, block: re.Match[str]) -> Place:
    plate, compound = _split_road(text[: block.start()])
    rest = text[block.end() :].lstrip(_STRAY)
    unit = floor = room = ""
    if match := _UNIT.match(rest):
        unit, rest = _number(match[1]), rest[match.end() :].lstrip(_STRAY)
    if match := _FLOOR.match(rest):
        floor, rest = _number(match[1]), rest[match.end() :].lstrip(_STRAY)
    unit, rest = _unit_and_room(rest, unit)
    if match := _ROOM.fullmatch(rest):
        room = match[1]
    elif rest:
        # 3栋东头平房: nothing is lost, and nobody else's room is guessed.
        plate = f"{plate}{rest}" if not plate else f"{plate} {rest}"
    return Place(compound, _number(block[1]), unit, floor or floor_of(room), room, plate)


def is_pair(room: str) -> bool:
    """Whether a cell holds two numbers, ``2-101``: with the block known, a unit and its room."""
    text = room.translate(_TO_PLAIN)
    return bool(_PAIR.fullmatch(text)) and not _PART_OF_FLAT.fullmatch(text)


def _unit_and_room(text: str, unit: str) -> tuple[str, str]:
    """What stands behind a block as ``1-501``; a unit that is known already is kept."""
    pair = _PAIR.fullmatch(text)
    if not pair or _PART_OF_FLAT.fullmatch(text) or (unit and _ROOM.fullmatch(text)):
        return unit, text
    return unit or _number(pair[1]), pair[2]


def _split_road(text: str) -> tuple[str, str]:
    road = _ROAD.match(text)
    if road and not re.fullmatch("[0-9]+号", text[road.end() :]):
        return road[1], text[road.end() :]
    return "", text.rstrip(_STRAY)


@lru_cache(maxsize=4096)
def _bare(text: str, *words: str) -> str:
    text = _nothing(text.translate(_TO_PLAIN))
    if not words:
        return text
    text = text.removeprefix("第")
    for word in words:
        if text.endswith(word):
            text = text.removesuffix(word)
            break
    return _number(text)


def _nothing(text: str) -> str:
    # The city rule has 无 filled in where there is nothing (domain F.6).
    return "" if text in ("无", "-", "--", "/", "0", "空") else text


def _number(text: str) -> str:
    if text.isdigit():
        return text.lstrip("0") or ""
    if text and all(char in "一二三四五六七八九十百" for char in text):
        return str(_from_chinese(text))
    return text.upper()


def _from_chinese(text: str) -> int:
    total = digit = 0
    for char in text:
        if char == "百":
            total, digit = total + (digit or 1) * 100, 0
        elif char == "十":
            total, digit = total + (digit or 1) * 10, 0
        else:
            digit = _CHINESE_DIGITS[char]
    return total + digit


def floor_of(room: str) -> str:
    """The floor that a room's number tells: 501 is on 5, 1203 on 12; empty where it tells none."""
    digits = re.match("[0-9]{3,4}", room)
    if not digits or len(re.match("[0-9]*", room)[0]) > 4:  # type: ignore[index]
        return ""
    return digits[0][:-2].lstrip("0")


def _padded(part: str) -> str:
    digits = re.match("[0-9]*", part)
    assert digits
    return f"{digits[0]:0>6}{part[digits.end() :]}" if part else ""
