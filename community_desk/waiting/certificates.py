"""Letters and drafts that wait."""

from collections.abc import Sequence

from community_desk.errors import Translate
from community_desk.office.office import Office
from community_desk.waiting.records import Item, Place

MOST = 20


def drafts_waiting(office: Office, translate: Translate) -> Sequence[Item]:
    """Letters that wait for the director; for the others, what the director sent back."""
    from community_desk.certificates.draft_list import drafts_of, title_of

    found = drafts_of(office)
    if not found:  # what follows loads a lot, and the window is just opening
        return []
    from community_desk.certificates.approval import may_approve

    approves = may_approve(office)
    waits = translate("waiting", "{name}送来，等签批")
    back = translate("waiting", "主任退回：{note}")
    tag = (
        (translate("waiting", "待签批"), "due")
        if approves
        else (translate("waiting", "退回"), "refused")
    )
    return [
        Item(
            f"{title_of(draft)} {draft.applicant_name}",
            waits.format(name=draft.changed_by) if approves else back.format(note=draft.note),
            *tag,
            "today",
            Place("certificates_page", "drafts", draft.uid),
        )
        for draft in found
        if draft.waits_for_director == approves and (approves or draft.note)
    ][:MOST]


def letters_not_fetched(office: Office, translate: Translate) -> Sequence[Item]:
    """Letters that lie in the drawer, in an office that writes down who fetches them."""
    from community_desk.certificates.unfetched import FETCHED_WITHIN, not_fetched

    count = not_fetched(office)
    if not count:
        return []
    return [
        Item(
            translate("waiting", "{count} 份证明没有人来领").format(count=count),
            translate("waiting", "开出来已有 {days} 天，可以打电话问问").format(
                days=FETCHED_WITHIN
            ),
            translate("waiting", "未领取"),
            "due",
            "reminder",
            Place("register", "valid"),
        )
    ]


def letters_lapsing(office: Office, translate: Translate) -> Sequence[Item]:
    """Letters that nobody took and that lapse within days: who comes later needs a new one."""
    from community_desk.certificates.unfetched import LAPSES_WITHIN, about_to_lapse

    count = about_to_lapse(office)
    if not count:
        return []
    return [
        Item(
            translate("waiting", "{count} 份证明快过有效期").format(count=count),
            translate("waiting", "{days} 天内到期，没有登记领取；过期要重新开").format(
                days=LAPSES_WITHIN
            ),
            translate("waiting", "快过期"),
            "due",
            "week",
            Place("register", "lapsing"),
        )
    ]
