"""How people stand to a new head, where that follows from how they stood to the old one.

Only what follows for every family is said; whoever fills the form sees it and may say otherwise.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from community_desk.registry.codes import HEAD, SPOUSE

_MALE, _FEMALE = "1", "2"
_SONS = ("20", "21", "22", "23", "24", "25", "26", "27", "29")
_DAUGHTERS = ("30", "31", "32", "33", "34", "35", "36", "37", "39")
_SPOUSES = ("10", "11", "12")
_BROTHERS, _SISTERS = ("71", "73"), ("75", "77")
_UNRELATED = "99"
# The sex that a relation tells, for records that do not.
_TELLS_SEX: Mapping[str, str] = {
    **dict.fromkeys((*_SONS, "11", "28", "41", "43", "51", "53", "55", "61", "63"), _MALE),
    **dict.fromkeys((*_DAUGHTERS, "12", "38", "42", "44", "52", "54", "56", "62", "64"), _FEMALE),
    **dict.fromkeys(_BROTHERS, _MALE),
    **dict.fromkeys(_SISTERS, _FEMALE),
}


@dataclass(frozen=True, slots=True)
class Kin:
    """One member of a household as the rules see them; ``relation`` is to the present head."""

    uid: str
    relation: str
    sex: str = ""
    birth_date: str = ""


# By what the new head was to the old one: what others were, and what they become. The key of a
# rule is the group of the new head; `_group` says which relation falls under which.
_FOLLOWS: Mapping[str, Mapping[str, str]] = {
    "husband": {"51": "55", "52": "56", "53": "51", "54": "52"}
    | {"61": "65", "62": "65", "63": "65", "64": "65", "66": "68", "67": "68"},
    "wife": {"51": "53", "52": "54", "55": "51", "56": "52"}
    | {"61": "65", "62": "65", "63": "65", "64": "65", "66": "68", "67": "68"},
    "child of a man": {"51": "61", "52": "62", "55": "63", "56": "64"}
    | {"71": "81", "72": "82", "73": "83", "74": "84", "75": "90", "77": "90"},
    "child of a woman": {"51": "63", "52": "64", "53": "61", "54": "62"}
    | {"71": "85", "73": "85", "75": "88", "77": "88"},
    "father": {"52": "10", "61": "51", "62": "52", "63": "55", "64": "56"}
    | {"71": "20", "73": "20", "75": "30", "77": "30", "28": "46", "38": "45"},
    "mother": {"51": "10", "61": "53", "62": "54", "63": "51", "64": "52"}
    | {"71": "20", "73": "20", "75": "30", "77": "30", "28": "46", "38": "45"},
    "sibling": {code: code for code in ("50", "51", "52", "61", "62", "63", "64")},
    "daughter-in-law": {},
    "son-in-law": {},
    "husband's parent": {"53": "10", "54": "10"},
    "wife's parent": {"55": "10", "56": "10"},
    "grandchild": {},
}


def to_new_head(kin: Iterable[Kin], uid: str) -> dict[str, str]:
    """By uid, the relation of every other member to the new head ``uid``; empty where no rule
    says it. ``kin`` are all members, the present head among them where there is one."""
    members = list(kin)
    new = next(one for one in members if one.uid == uid)
    old = next((one for one in members if one.relation == HEAD), None)
    if new.relation == HEAD:
        return {one.uid: one.relation for one in members if one is not new}
    return {
        one.uid: _of_old_head(new, old) if one is old else _of_other(members, new, old, one)
        for one in members
        if one is not new
    }


def of_child(parent: Kin, child_sex: str) -> str:
    """What a newborn child of a member is to the head of the household; empty where unknown."""
    boy = child_sex == _MALE
    if child_sex not in (_MALE, _FEMALE):
        return ""
    if parent.relation in (HEAD, *_SPOUSES):
        return "20" if boy else "30"
    if parent.relation in (*_SONS, "38"):
        return "41" if boy else "42"
    if parent.relation in (*_DAUGHTERS, "28"):
        return "43" if boy else "44"
    if parent.relation in ("41", "42", "43", "44", "45", "46"):
        return "47" if boy else "48"
    return ""


def of_spouse(partner: Kin) -> str:
    """What the husband or wife of a member is to the head of the household; empty where no word
    of the table says it."""
    if partner.relation == HEAD:
        return SPOUSE
    if partner.relation in _SONS:
        return "38"
    if partner.relation in _DAUGHTERS:
        return "28"
    words = {"41": "45", "43": "45", "42": "46", "44": "46", "51": "52", "52": "51"}
    words |= {"71": "72", "73": "74", "75": "76", "77": "78", "61": "62", "62": "61"}
    return words.get(partner.relation, "")


def _sex(one: Kin) -> str:
    return one.sex if one.sex in (_MALE, _FEMALE) else _TELLS_SEX.get(one.relation, "")


def _by_sex(one: Kin | None, man: str, woman: str) -> str:
    return {_MALE: man, _FEMALE: woman}.get(_sex(one) if one else "", "")


def _group(new: Kin, old: Kin | None) -> str:
    relation = new.relation
    if relation in _SPOUSES:
        return _by_sex(new, "husband", "wife")
    if relation in (*_SONS, *_DAUGHTERS):
        return _by_sex(old, "child of a man", "child of a woman")
    if relation in (*_BROTHERS, *_SISTERS, "70", "79"):
        return "sibling"
    groups = {"51": "father", "52": "mother", "38": "daughter-in-law", "28": "son-in-law"}
    groups |= dict.fromkeys(("41", "42", "43", "44"), "grandchild")
    groups |= dict.fromkeys(("53", "54"), "husband's parent")
    groups |= dict.fromkeys(("55", "56"), "wife's parent")
    return groups.get(relation, "")


def _of_old_head(new: Kin, old: Kin) -> str:
    relation = new.relation
    if relation in _SPOUSES:
        return SPOUSE
    if relation in (*_SONS, *_DAUGHTERS):
        return _by_sex(old, "51", "52") or "50"
    if relation in ("51", "52"):
        return _by_sex(old, "20", "30")
    if relation in (*_BROTHERS, *_SISTERS, "70", "79"):
        return _sibling(new, old)
    told = {
        **dict.fromkeys(("41", "42"), _by_sex(old, "61", "62") or "60"),
        **dict.fromkeys(("43", "44"), _by_sex(old, "63", "64") or "60"),
        **dict.fromkeys(("53", "54"), "38"),
        **dict.fromkeys(("55", "56"), "28"),
        "38": _by_sex(old, "53", "54"),
        "28": _by_sex(old, "55", "56"),
        _UNRELATED: _UNRELATED,
    }
    return told.get(relation, "")


def _of_other(members: list[Kin], new: Kin, old: Kin | None, one: Kin) -> str:
    if _UNRELATED in (one.relation, new.relation):
        return _UNRELATED
    group = _group(new, old)
    if said := _FOLLOWS.get(group, {}).get(one.relation):
        return said
    children = [kin for kin in members if kin.relation in (*_SONS, *_DAUGHTERS)]
    is_child = one.relation in (*_SONS, *_DAUGHTERS)
    is_spouse = one.relation in _SPOUSES
    if group in ("husband", "wife"):
        # What a couple has in common: children, their spouses and grandchildren.
        common = is_child or one.relation in ("28", "38") or "40" <= one.relation <= "49"
        return one.relation if common else ""
    if new.relation in (*_SONS, *_DAUGHTERS):
        if is_spouse:
            return _by_sex(one, "51", "52")
        if is_child:
            return _sibling(new, one)
        # The only child: who married in married this one, and the grandchildren are this one's.
        if len(children) == 1:
            if one.relation == ("38" if new.relation in _SONS else "28"):
                return SPOUSE
            if one.relation in ("41", "42", "43", "44"):
                return _by_sex(one, "20", "30")
        return ""
    if group in ("father", "mother"):
        if is_spouse:
            return _by_sex(one, "28", "38")
        if is_child:
            return _by_sex(old, _by_sex(one, "41", "42"), _by_sex(one, "43", "44"))
    if group == "sibling":
        if one.relation in (*_BROTHERS, *_SISTERS, "70", "79"):
            return _sibling(new, one)
        if is_child:
            return _by_sex(old, _by_sex(one, "93", "94"), _by_sex(one, "95", "96"))
    if group == "daughter-in-law":
        if is_spouse:
            return _by_sex(one, "53", "54")
        if len(children) == 1:
            only = {**dict.fromkeys(_SONS, SPOUSE), "41": "20", "42": "30"}
            return only.get(one.relation, "")
    if group == "son-in-law":
        if is_spouse:
            return _by_sex(one, "55", "56")
        if len(children) == 1:
            only = {**dict.fromkeys(_DAUGHTERS, SPOUSE), "43": "20", "44": "30"}
            return only.get(one.relation, "")
    if group == "husband's parent":
        return "20" if is_spouse else _by_sex(one, "41", "42") if is_child else ""
    if group == "wife's parent":
        return "30" if is_spouse else _by_sex(one, "43", "44") if is_child else ""
    if group == "grandchild" and is_spouse:
        line = ("61", "62") if new.relation in ("41", "42") else ("63", "64")
        return _by_sex(one, *line)
    return ""


def _sibling(new: Kin, one: Kin) -> str:
    """Brother or sister, older or younger than the new head."""
    if not (new.birth_date and one.birth_date):
        return "70"
    older = one.birth_date < new.birth_date
    return _by_sex(one, "71" if older else "73", "75" if older else "77") or "70"
