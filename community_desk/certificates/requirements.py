"""What must be there before a letter is written: class, evidence, facts of the registry.

Each function gives what is lacking as errors to show; nothing is raised, so that the window can
name everything at once.
"""

from collections.abc import Sequence

from community_desk.certificates.catalogue import CertificateType
from community_desk.certificates.letter_forms import LetterForm
from community_desk.certificates.policy import Policy, class_of
from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.registry.ages import age_on
from community_desk.registry.codes import STATUS
from community_desk.registry.records import Resident, ResidentRow
from community_desk.registry.residents import household_members

ADULT = 18
# 空挂户 is a register entry without the person; the dead get a sentence of their own.
_LIVES_ELSEWHERE = frozenset(("moved_out", "register_only"))
# Codes of GB/T 4761 that are husband and wife to one another, on one register.
_COUPLES: tuple[tuple[frozenset[str], frozenset[str]], ...] = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        ("01 02", "10 11 12"),
        ("51", "52"),
        ("53", "54"),
        ("55", "56"),
        ("61", "62"),
        ("63", "64"),
    )
)


def forbidden(policy: Policy, kind: CertificateType, to_body: str) -> DeskError | None:
    """Why a type may not be issued under a policy to a body; None where it may."""
    class_ = class_of(policy, kind.key)
    why = kind.refusal.why if kind.refusal else ""
    if class_ == "not_offered" or (class_ != "refuse" and kind.letter is None):
        return RuleSaysNoError(
            "not_offered_type",
            QT_TRANSLATE_NOOP("errors", "“{title}”不提供：{why}"),
            title=kind.title,
            why=why,
        )
    if class_ == "refuse":
        routes = kind.refusal.routes if kind.refusal else ()
        return RuleSaysNoError(
            "refused_type",
            QT_TRANSLATE_NOOP(
                "errors", "“{title}”不予开具：{why}请到{authority}办理，可以打印告知单。"
            ),
            title=kind.title,
            why=why,
            authority="，或".join(dict.fromkeys(route.authority for route in routes[:3])),
        )
    only = policy.only_to.get(kind.key)
    if only and not only.allows(to_body):
        return RuleSaysNoError(
            "only_to_body",
            QT_TRANSLATE_NOOP(
                "errors", "“{title}”只能出具给名称里有“{words}”的单位，没有开具：{why}"
            ),
            title=kind.title,
            words="”“".join(only.words),
            why=only.why,
        )
    return None


def lacking_evidence(form: LetterForm, ticked: frozenset[str]) -> list[DeskError]:
    """Papers that must be ticked and are not, and ticks that the form does not know."""
    known = [paper.key for paper in form.evidence]
    lacking: list[DeskError] = [
        NotUnderstoodError(
            "unknown_evidence",
            QT_TRANSLATE_NOOP("errors", "没有“{key}”这项佐证；可用的有：{keys}。"),
            key=key,
            keys="、".join(known),
        )
        for key in sorted(ticked - set(known))
    ]
    lacking += [
        _evidence_missing(paper.label)
        for paper in form.evidence
        if paper.required and not paper.one_of and paper.key not in ticked
    ]
    groups: dict[str, list[str]] = {}
    for paper in form.evidence:
        if paper.one_of:
            groups.setdefault(paper.one_of, []).append(paper.key)
    for keys in groups.values():
        if not ticked & set(keys):
            labels = [paper.label for paper in form.evidence if paper.key in keys]
            lacking.append(_one_of_missing(labels))
    return lacking


def registry_doubts(
    office: Office, form: LetterForm, resident: Resident, others: Sequence[Resident] = ()
) -> list[DeskError]:
    """Facts of the registry that a letter of this form rests on and that are not there;
    ``others`` are those who have a role in the letter.
    """
    tests = {
        "current_address": bool(resident.address) and resident.status not in _LIVES_ELSEWHERE,
        "no_employer": not resident.employer,
        "household": resident.household_id is not None,
        "adult": (age_on(resident.birth_date, office.today()) or 0) >= ADULT,
        # While nobody has the other role yet, that is what is lacking.
        "resident_among": bool(resident.uid) or not others or any(one.uid for one in others),
    }
    if "spouse_recorded" in form.checks:
        tests["spouse_recorded"] = spouse_of(office, resident) is not None
    doubts = [_CHECK_FAILED[check](resident) for check in form.checks if not tests[check]]
    if "spouse_recorded" in form.checks and _couple_in_doubt(office, resident):
        doubts = [doubt for doubt in doubts if doubt.code != "no_spouse_recorded"]
        doubts.insert(0, _several_spouses(resident))
    if resident.status == "deceased":
        doubts.insert(0, _deceased(resident))
    return doubts


def spouse_of(office: Office, resident: Resident) -> ResidentRow | None:
    """Husband or wife of a person, as their household on the register shows them.

    None as well where the register shows more than one: nobody is picked.
    """
    mine, theirs = _couple(office, resident)
    return theirs[0] if not mine and len(theirs) == 1 else None


def _couple_in_doubt(office: Office, resident: Resident) -> bool:
    mine, theirs = _couple(office, resident)
    return len(theirs) > 1 or bool(mine and theirs)


def _couple(office: Office, resident: Resident) -> tuple[list[ResidentRow], list[ResidentRow]]:
    """Others of the household recorded in the person's own place of a couple, and in the other."""
    if resident.household_id is None:
        return [], []
    others = [
        member
        for member in household_members(office, resident.household_id)
        if member.uid != resident.uid and member.status != "deceased"
    ]
    for one, other in _COUPLES:
        for mine, theirs in ((one, other), (other, one)):
            if resident.relation in mine:
                return (
                    [row for row in others if row.relation in mine],
                    [row for row in others if row.relation in theirs],
                )
    return [], []


def _evidence_missing(label: str) -> DeskError:
    return RuleSaysNoError(
        "evidence_missing",
        QT_TRANSLATE_NOOP("errors", "还没有核对“{label}”，没有开具；请核对原件后勾选。"),
        label=label,
    )


def _one_of_missing(labels: list[str]) -> DeskError:
    return RuleSaysNoError(
        "evidence_missing",
        QT_TRANSLATE_NOOP(
            "errors", "还缺一项佐证，没有开具；以下至少核对一项原件后勾选：{labels}。"
        ),
        labels="、".join(labels),
    )


def _deceased(resident: Resident) -> DeskError:
    return RuleSaysNoError(
        "resident_deceased",
        QT_TRANSLATE_NOOP(
            "errors", "{name}在居民登记里已注明死亡，没有开具；请核对是不是选错了人。"
        ),
        name=resident.name,
    )


def _no_address(resident: Resident) -> DeskError:
    if resident.status in _LIVES_ELSEWHERE:
        return RuleSaysNoError(
            "lives_elsewhere",
            QT_TRANSLATE_NOOP(
                "errors", "{name}登记为{status}，不住在这里，没有开具；有变动的请先更正居民登记。"
            ),
            name=resident.name,
            status=STATUS[resident.status],
        )
    return RuleSaysNoError(
        "no_current_address",
        QT_TRANSLATE_NOOP("errors", "{name}没有登记现住址，没有开具；请核实后先补上现住址。"),
        name=resident.name,
    )


def _has_employer(resident: Resident) -> DeskError:
    return RuleSaysNoError(
        "has_employer",
        QT_TRANSLATE_NOOP(
            "errors", "{name}登记有工作单位“{employer}”，没有开具；已离职的请先更正居民登记。"
        ),
        name=resident.name,
        employer=resident.employer,
    )


def _no_spouse(resident: Resident) -> DeskError:
    return RuleSaysNoError(
        "no_spouse_recorded",
        QT_TRANSLATE_NOOP(
            "errors", "{name}的户里没有登记配偶，没有开具；请照户口簿补上同户的配偶。"
        ),
        name=resident.name,
    )


def _several_spouses(resident: Resident) -> DeskError:
    return RuleSaysNoError(
        "several_spouses",
        QT_TRANSLATE_NOOP(
            "errors", "{name}的户里登记了不止一位配偶，没有开具；请先在居民登记里核对。"
        ),
        name=resident.name,
    )


def _no_household(resident: Resident) -> DeskError:
    return RuleSaysNoError(
        "no_household",
        QT_TRANSLATE_NOOP("errors", "{name}还没有登记在哪一户，没有开具；请先补上户号。"),
        name=resident.name,
    )


def _not_adult(resident: Resident) -> DeskError:
    return RuleSaysNoError(
        "not_adult",
        QT_TRANSLATE_NOOP(
            "errors", "{name}未满十八周岁，或没有登记出生日期，没有开具；请核对居民登记。"
        ),
        name=resident.name,
    )


def _no_resident_among(resident: Resident) -> DeskError:
    return RuleSaysNoError(
        "no_resident_among",
        QT_TRANSLATE_NOOP(
            "errors", "信里的人都不在居民登记里，居委会无从核实，没有开具；请先登记住在这里的一方。"
        ),
    )


_CHECK_FAILED = {
    "current_address": _no_address,
    "no_employer": _has_employer,
    "spouse_recorded": _no_spouse,
    "household": _no_household,
    "adult": _not_adult,
    "resident_among": _no_resident_among,
}
