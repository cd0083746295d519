"""One cell of a roster cleaned: names, numbers, who is called in need.

``normalised`` takes the reasons of what was cleaned, as `RosterPerson.normalised` tells them.
"""

import re

from community_desk.registry.cleaning import clean_phone, contact_and_phone
from community_desk.registry.identity import clean_number
from community_desk.registry.names import DOT, clean_name, has_rare_character
from community_desk.workbooks.cells import EXACT_NUMBERS, Cell, text_of

# What people, and broken formulas, write where there is nothing to say.
NOTHING_SAID = frozenset(
    (
        "#REF!",
        "#N/A",
        "#NAME?",
        "#VALUE!",
        "#DIV/0!",
        "#NUM!",
        "#NULL!",
        "无",
        "暂无",
        "—",
        "——",
        "-",
        "--",
        "－",
        "–",
        "―",
        "/",
        "／",
        "\\",
    )
)
NO_NUMBERS = frozenset(("无", "暂无", "不详", "未办", "没有", "无证件", "/", "\\", "NULL", "NONE"))
YES = ("是", "有", "已", "√", "✓", "1", "Y", "y")
_EXPONENT = re.compile(r"[0-9](?:\.[0-9]+)?E\+?[0-9]{2}")
_FULL_WIDTH = re.compile("[０-９Ｘｘ]")
# Longer than any name on a passport; what is longer went into the wrong column.
_LONGEST_NAME = 100


def is_masked(number: str) -> bool:
    """340102********5990 on a list that was handed round tells nothing that could be kept."""
    return "**" in number or "××" in number or "＊＊" in number


def name_of(cell: Cell, normalised: list[str]) -> str:
    """The cleaned name; empty for a dash and for what is too long to be one."""
    raw = cell if isinstance(cell, str) else text_of(cell)
    name = clean_name(raw)
    if len(raw) != len(name):
        normalised.append("name_spaces")
    if DOT in name:
        normalised.append("name_middle_dot")
    if has_rare_character(name):
        normalised.append("name_rare_character")
    return "" if name in NOTHING_SAID or len(name) > _LONGEST_NAME else name


def number_of(cell: Cell, normalised: list[str]) -> tuple[str, str]:
    """The cleaned number; or nothing, and what is left of one that lost its last digits."""
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        if abs(cell) >= EXACT_NUMBERS:
            return "", f"{cell:.14e}"
        return str(int(cell)), ""
    if not isinstance(cell, str) or not cell:
        return "", ""
    if cell.isascii() and cell.isdigit():
        return cell, ""
    if is_masked(cell):
        return "", ""
    number = clean_number(cell)
    if _EXPONENT.fullmatch(cell.strip().upper()):
        return "", cell.strip()
    if number != cell:
        if _FULL_WIDTH.search(cell):
            normalised.append("id_full_width")
        elif number != cell.upper():
            normalised.append("id_padding")
        if "x" in cell or "ｘ" in cell:
            normalised.append("id_lower_case_x")
    return ("", "") if number in NO_NUMBERS else (number, "")


def emergency_of(contact: str, phone: str) -> tuple[str, str]:
    """Name and phone of who is called in need; either may stand in the other's column."""
    contact = "" if contact in NOTHING_SAID else contact
    phone = "" if phone in NOTHING_SAID or phone.upper() in NO_NUMBERS else phone
    name, own = contact_and_phone(contact)
    if own and not phone:
        contact, phone = name, own
    elif phone and not contact:
        contact, own = contact_and_phone(phone)
        contact, phone = (contact, own) if own else ("", phone)
    return " ".join(contact.split()), "" if is_masked(phone) else clean_phone(phone)
