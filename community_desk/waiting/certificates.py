"""Letters and drafts that wait."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from community_desk.errors import Translate
from community_desk.office.office import Office
from community_desk.waiting.records import Item, Place, When

if TYPE_CHECKING:
    from community_desk.certificates.draft_list import Draft


def drafts_waiting(office: Office, translate: Translate) -> Sequence[Item]:
    """Letters that wait for the director; for the others, what the director sent back."""
    return _drafts(office, translate, pressing=True)


def drafts_resting(office: Office, translate: Translate) -> Sequence[Item]:
    """The other drafts: those that somebody is still writing, or that wait for somebody else."""
    return _drafts(office, translate, pressing=False)


def _drafts(office: Office, translate: Translate, *, pressing: bool) -> Sequence[Item]:
    from community_desk.certificates.draft_list import drafts_of, title_of

    found = drafts_of(office)
    if not found:  # what follows loads a lot, and the window is just opening
        return []
    from community_desk.certificates.approval import may_approve

    approves = may_approve(office)
    return [
        Item(
            f"{title_of(draft)} {draft.applicant_name}",
            *_standing(draft, translate),
            "today" if pressing else "reminder",
            Place("certificates_page", "drafts", draft.uid),
        )
        for draft in found
        if pressing is (draft.waits_for_director if approves else bool(draft.note))
    ]


def _standing(draft: "Draft", translate: Translate) -> tuple[str, str, str]:
    """How a draft stands, its tag and what that means."""
    if draft.waits_for_director:
        words = translate("waiting", "{name}送来，等签批")
        return words.format(name=draft.changed_by), translate("waiting", "待签批"), "due"
    if draft.note:
        words = translate("waiting", "主任退回：{note}")
        return words.format(note=draft.note), translate("waiting", "退回"), "refused"
    words = translate("waiting", "{name}还没写完")
    return words.format(name=draft.changed_by), translate("waiting", "在写"), "due"


def letters_not_fetched(office: Office, translate: Translate) -> Sequence[Item]:
    """Letters that lie in the drawer, in an office that writes down who fetches them."""
    from community_desk.certificates.unfetched import FETCHED_WITHIN, not_fetched

    quiet = translate("waiting", "开出来已有 {days} 天，可以打电话问问")
    return _letters(
        not_fetched(office),
        translate("waiting", "{count} 份证明没有人来领"),
        quiet.format(days=FETCHED_WITHIN),
        translate("waiting", "未领取"),
        "reminder",
        "valid",
    )


def letters_lapsing(office: Office, translate: Translate) -> Sequence[Item]:
    """Letters that nobody took and that lapse within days: who comes later needs a new one."""
    from community_desk.certificates.unfetched import LAPSES_WITHIN, about_to_lapse

    quiet = translate("waiting", "{days} 天内到期，没有登记领取；过期要重新开")
    return _letters(
        about_to_lapse(office),
        translate("waiting", "{count} 份证明快过有效期"),
        quiet.format(days=LAPSES_WITHIN),
        translate("waiting", "快过期"),
        "week",
        "lapsing",
    )


def _letters(count: int, text: str, quiet: str, tag: str, when: When, state: str) -> Sequence[Item]:
    """One line for so many letters of a state of the register; none where there are none."""
    if not count:
        return []
    place = Place("register", state)
    return [Item(text.format(count=count), quiet, tag, "due", when, place)]
