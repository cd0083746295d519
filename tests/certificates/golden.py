"""Goldens: the words of a paper of each certificate type, as they stand on its page.

After a change that is meant, renew them all, look at what differs, and commit it with the change:

    COMMUNITY_DESK_RENEW_GOLDENS=1 pytest -q tests/certificates/test_goldens.py
"""

import os
from pathlib import Path

from community_desk.certificates.catalogue import CertificateType
from community_desk.certificates.letter_forms import YES, LetterForm
from community_desk.certificates.request import Request
from community_desk.registry.records import Resident
from tests.printing.papers import reader

FOLDER = Path(__file__).with_name("goldens")
RENEWING = bool(os.environ.get("COMMUNITY_DESK_RENEW_GOLDENS"))
MASKED = "〈编号〉", "〈校验码〉"  # what is new with each letter
_ANSWERS = {
    "since": "2019-03",
    "until": "2026-10",
    "relative": "440524188001010014",
    "kin": "夫妻",
    "landlord": "赵有房",
    "landlord.phone": "13900001234",
    "student": "陈小乐",
    "community_work": "2025年夏季防汛值守",
    "members": "3",
    "cause": "家庭主要劳动力失去收入来源",
    "income": "2600",
    "seen": "住房陈设简单，老人卧床由家人照料",
    "absent_because": "在外地治病",
    "signed_on": "2026-11-20",
    "work": "商店店员，月收入四千元左右",
    "case_matter": "房屋租赁合同纠纷",
    "case_number": "（2026）某0102民初123号",
    "agent": "440524188001010014",
    "ward": "陈小宝",
    "ward.id_number": "340104201503120013",
    "ward.address": "幸福里3栋2单元501室",
    "grounds": "父母均已去世，祖父母年迈没有监护能力",
    "decided_on": "2026-11-18",
    "family": "妻李静",
    "economy": "每月养老金三千元，自有住房一套",
    "activities": "2026年7月至8月在社区阅览室整理图书",
    "hours": "36",
    "disaster": "2026年7月20日暴雨",
    "damage": "一间房屋屋顶塌落",
    "met_on": "2026-08-05",
    "posted_from": "2026-08-06",
    "posted_until": "2026-08-12",
}


def lines_of(pdf: bytes) -> str:
    """The text of a document line by line; blanks within a line are layout."""
    lines = [line for page in reader(pdf).pages for line in page.extract_text().splitlines()]
    return "\n".join(filter(None, ("".join(line.split()) for line in lines))) + "\n"


def check_golden(key: str, paper: str, pdf: bytes, number: str, code: str = "") -> None:
    """Compares a page with the golden ``<key>.<paper>.txt``, or makes that anew."""
    file = FOLDER / f"{key}.{paper}.txt"
    said = lines_of(pdf)
    for new, mask in zip((number, code), MASKED, strict=True):
        assert new in said
        said = said.replace(new, mask) if new else said
    if RENEWING:
        file.write_text(said, encoding="utf-8")
    assert file.exists(), f"{key}: no golden of its {paper} yet; see {__name__}"
    assert said == file.read_text(encoding="utf-8"), (
        f"{key}: its {paper} says something else than {file.name}; if that is meant, see {__name__}"
    )


def whole_request(kind: CertificateType, resident: Resident) -> Request:
    """A request with every question answered and every paper ticked: each sentence is said."""
    assert kind.letter is not None
    to_body = "" if kind.only_where_named else "某市城东区公证处"
    evidence = frozenset(paper.key for paper in kind.letter.evidence)
    answers = _answers(kind.letter)
    return Request(kind.key, resident.uid, answers, evidence, to_body, "办理本人事务")


def _answers(form: LetterForm) -> dict[str, str]:
    given: dict[str, str] = {}
    for question in form.questions:
        if question.choices:
            given[question.key] = question.choices[0]
        elif question.type == "yes_no":
            given[question.key] = YES
        elif not question.default:
            given[question.key] = _ANSWERS[question.key]
            facts = (f"{question.key}.{fact}" for fact in question.facts)
            given |= {fact: _ANSWERS[fact] for fact in facts if fact in _ANSWERS}
    return given
