"""What waits about people: requests, ages that matter, papers that run out."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from community_desk.errors import Translate
from community_desk.office.office import Office
from community_desk.waiting.records import Item, Place, how_soon

if TYPE_CHECKING:
    from community_desk.registry.store_privacy import Request


def requests_due(office: Office, translate: Translate) -> Sequence[Item]:
    """Requests of residents about their own facts that must be answered."""
    from community_desk.registry.requests import waiting

    return _requests(office, translate, waiting(office))


def requests_resting(office: Office, translate: Translate) -> Sequence[Item]:
    """The other requests that are in hand: their day is not near yet."""
    from community_desk.registry.requests import page, state, total

    found = page(office, open_only=True, limit=total(office, open_only=True))
    today = office.today()
    return _requests(office, translate, [one for one in found if state(one, today) == "open"])


def _requests(office: Office, translate: Translate, found: Sequence["Request"]) -> Sequence[Item]:
    from community_desk.registry.requests import KINDS, state

    tags = {
        "overdue": (translate("waiting", "逾期"), "refused"),
        "due": (translate("waiting", "快到期"), "due"),
        "open": (translate("waiting", "在办"), "due"),
    }
    today = office.today()
    return [
        Item(
            translate("waiting", "{name}申请{what}").format(
                name=request.applicant_name, what=translate("requests", KINDS[request.kind])
            ),
            translate("waiting", "个人信息申请 {number}，{day} 前答复").format(
                number=request.number, day=request.due_on
            ),
            *tags[state(request, today)],
            how_soon((date.fromisoformat(request.due_on) - today).days),
            Place("registry_page", "requests", request.uid),
        )
        for request in found
    ]


def grown_up(office: Office, translate: Translate) -> Sequence[Item]:
    """Children whose guardians agreed for them and who decide for themselves by now."""
    from community_desk.registry.consents import grown_up_consents

    found = {consent.resident_uid for consent in grown_up_consents(office)}
    if not found:
        return []
    return [
        Item(
            translate("waiting", "{count} 个孩子满14周岁").format(count=len(found)),
            translate("waiting", "以后由本人同意；监护人同意可以清理"),
            translate("waiting", "满14周岁"),
            "due",
            "reminder",
            Place("registry_page", "cleanup"),
        )
    ]


def ages_coming(office: Office, translate: Translate) -> Sequence[Item]:
    """Ages that matter, of which somebody comes about now; what is to be done then is said in
    the words of ``ages.toml``.
    """
    from community_desk.ledgers.coming_ages import coming

    return [
        Item(
            translate("waiting", "{count} 人满 {years} 周岁").format(count=count, years=age.years),
            age.what,
            translate("waiting", "到年龄"),
            "due",
            "reminder",
            Place("people", "reaching", str(age.years)),
        )
        for age, count in coming(office)
    ]


def papers_ending(office: Office, translate: Translate) -> Sequence[Item]:
    """Identity papers that run out within days, of people whose paper was noted."""
    from community_desk.registry.coming import COMING_DAYS, count_papers

    count = count_papers(office)
    if not count:
        return []
    return [
        Item(
            translate("waiting", "{count} 人的证件快到期").format(count=count),
            translate("waiting", "{days} 天内到期，提醒本人去换证").format(days=COMING_DAYS),
            translate("waiting", "快到期"),
            "due",
            "reminder",
            Place("people", "paper_ends"),
        )
    ]
