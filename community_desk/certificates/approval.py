"""市外机构要求，主任签批后据实出具: what a letter of the class ``on_approval`` waits for.

Such a letter goes to a body outside the city only, and only when the director, or whoever signs in
the director's place that day, issues it (domain A.4).
"""

from community_desk.certificates.catalogue import CertificateType
from community_desk.certificates.policy import Policy, class_of
from community_desk.certificates.request import Request
from community_desk.certificates.signers import signer_on
from community_desk.errors import DeskError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.office.permissions import may


def is_needed(policy: Policy, kind: CertificateType) -> bool:
    """Whether a letter of this type needs approval under a policy."""
    return class_of(policy, kind.key) == "on_approval"


def lacking(policy: Policy, kind: CertificateType, request: Request) -> list[DeskError]:
    """What such a letter lacks of a body outside the city; nothing for letters of other classes."""
    if not is_needed(policy, kind):
        return []
    problems: list[DeskError] = []
    if not request.outside_city:
        problems.append(
            RuleSaysNoError(
                "not_outside_city",
                QT_TRANSLATE_NOOP(
                    "errors",
                    "“{title}”只为市外单位开，没有开具；请注明是市外单位，本市的打印告知单。",
                ),
                title=kind.title,
            )
        )
    if not request.to_body.strip():
        problems.append(
            RuleSaysNoError(
                "no_outside_body",
                QT_TRANSLATE_NOOP(
                    "errors", "“{title}”要写明是哪个市外单位要求的，没有开具；请填致送单位。"
                ),
                title=kind.title,
            )
        )
    return problems


def waits_for_director(office: Office, policy: Policy, kind: CertificateType) -> DeskError | None:
    """What stands in the way where who is signed in may not approve such a letter."""
    if not is_needed(policy, kind) or may_approve(office):
        return None
    return RuleSaysNoError(
        "needs_director",
        QT_TRANSLATE_NOOP("errors", "“{title}”要主任签批，没有开具；请留作样稿，请主任签批。"),
        title=kind.title,
    )


def may_approve(office: Office) -> bool:
    """Whether who is signed in approves by role, or writes letters and signs for the director
    today.
    """
    return may(office, "certificates.approve") or (
        may(office, "certificates.issue")
        and signer_on(office, office.today()).name == office.staff.name
    )


def given(
    office: Office, policy: Policy, kind: CertificateType, request: Request
) -> dict[str, object] | None:
    """Who approves a letter and why, as it is frozen in it; None where it needs no approval."""
    if not is_needed(policy, kind):
        return None
    return {
        "by": office.staff.name,
        "by_uid": office.staff.uid,
        "because": f"本市以外的单位“{request.to_body.strip()}”要求出具",
    }
