"""What the registry's codes, tags and numbers look like on the screen."""

from collections.abc import Mapping, Sequence
from datetime import date

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.tags import TagText
from community_desk.registry import codes
from community_desk.registry.ages import age_on
from community_desk.registry.tags import BY_STATUS, TO_CHECK

_MEANINGS = {TO_CHECK: "due"}
# What the choices offer first; a person's own rarer word stands below them.
COMMON: Mapping[str, tuple[str, ...]] = {
    "relation": (
        *("02", "10", "20", "30", "51", "52", "41", "42", "43", "44", "38", "28"),
        *("61", "62", "63", "64", "71", "73", "75", "77", "55", "56", "53", "54"),
        *("50", "40", "27", "37", "70", "97", "80", "99"),
    ),
    "education": ("11", "14", "20", "30", "41", "44", "47", "60", "70", "80", "90"),
    "marriage": ("10", "20", "30", "40", "90"),
    "sex": ("1", "2"),
}


def word(context: DeskContext, table: str, code: str) -> str:
    """The word of a code of `codes.TABLES`; empty for an unknown sex, as for any empty code."""
    if table == "sex" and code == "0":
        return ""
    return context.translate(codes.context_of(table), codes.word_of(table, code))


def choices(context: DeskContext, table: str) -> dict[str, str]:
    """All codes of a table with their words."""
    where = codes.context_of(table)
    return {code: context.translate(where, text) for code, text in codes.TABLES[table].items()}


def relations(context: DeskContext) -> dict[str, str]:
    """All relations to a head with their words, the common ones first."""
    known = choices(context, "relation")
    return {code: known[code] for code in (*COMMON["relation"], *known)}


def tag_texts(
    context: DeskContext, tags: Sequence[str], *, with_status: bool = True
) -> list[TagText]:
    """Tags with their meanings; without those that a column of its own says already."""
    said = () if with_status else tuple(BY_STATUS.values())
    return [
        TagText(context.translate("tags", tag), _MEANINGS.get(tag, "neutral"))
        for tag in tags
        if tag not in said
    ]


def age_text(birth_date: str, today: date) -> str:
    """Whole years as digits; empty where the birth date is not known."""
    age = age_on(birth_date, today)
    return "" if age is None else str(age)


def short_date(iso: str, today: date) -> str:
    """``11-21`` in the current year, ``2025-04-02`` in any other."""
    return iso[5:] if iso[:4] == f"{today.year:04d}" else iso
