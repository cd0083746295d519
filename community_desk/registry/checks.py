"""What does not fit together about a person: the flags, and when they are raised."""

from collections.abc import Mapping
from datetime import date

from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.registry.cleaning import is_phone
from community_desk.registry.codes import GONE
from community_desk.registry.identity import Identity
from community_desk.registry.records import Resident

FLAGS: Mapping[str, str] = {
    "id_checksum": QT_TRANSLATE_NOOP("flags", "证件号码校验不对，请对照证件核实"),
    "id_malformed": QT_TRANSLATE_NOOP("flags", "证件号码的位数或写法不对，请对照证件核实"),
    "id_lost_digits": QT_TRANSLATE_NOOP("flags", "表格里的身份证号末几位已丢失，请重新录入"),
    "sex_disagrees_with_id": QT_TRANSLATE_NOOP("flags", "性别与证件号码不一致"),
    "birth_disagrees_with_id": QT_TRANSLATE_NOOP("flags", "出生日期与证件号码不一致"),
    "birth_invalid": QT_TRANSLATE_NOOP("flags", "出生日期读不懂，请重新录入"),
    "phone_invalid": QT_TRANSLATE_NOOP("flags", "电话号码不对，请核实"),
    "emergency_phone_invalid": QT_TRANSLATE_NOOP("flags", "紧急联系电话不对，请核实"),
    "id_missing": QT_TRANSLATE_NOOP("flags", "没有证件号码，请补录"),
    "address_missing": QT_TRANSLATE_NOOP("flags", "没有住址"),
    "second_head": QT_TRANSLATE_NOOP("flags", "这一户已有户主，请核实与户主关系"),
    "word_not_known": QT_TRANSLATE_NOOP("flags", "表格里的写法没有对应的选项，请选一个"),
}
# The flags that the facts themselves raise and settle, whenever they are saved.
FROM_FACTS = (
    "id_checksum",
    "id_malformed",
    "sex_disagrees_with_id",
    "birth_disagrees_with_id",
    "phone_invalid",
    "emergency_phone_invalid",
)
# Papers whose numbers have a shape and no check digit (domain F.2).
_WITHOUT_CHECK = ("passport", "hm_permit", "taiwan_permit", "other")


def is_lapsed(person: Resident, today: date) -> bool:
    """Whether the identity paper of somebody who is here has ended before today."""
    return bool(person.id_valid_until) and (
        person.id_valid_until < today.isoformat() and person.status not in GONE
    )


def doubts(identity: Identity, facts: Mapping[str, str]) -> dict[str, str]:
    """The flags of `FROM_FACTS` that hold, each with what was found. Of ``facts``, sex, birth date
    and phones are looked at.

    Of a number whose check fails, sex and birth date are not compared: the number is what is
    doubted.
    """
    found: dict[str, str] = {}
    sex, birth_date = facts["sex"], facts["birth_date"]
    if not identity.holds:
        reason = "id_malformed" if identity.kind in _WITHOUT_CHECK else "id_checksum"
        found[reason] = identity.number
    else:
        if identity.sex and sex in ("1", "2") and sex != identity.sex:
            found["sex_disagrees_with_id"] = sex
        if identity.birth_date and birth_date and birth_date != identity.birth_date:
            found["birth_disagrees_with_id"] = birth_date
    for key in ("phone", "emergency_phone"):
        if facts[key] and not is_phone(facts[key]):
            found[f"{key}_invalid"] = facts[key]
    return found
