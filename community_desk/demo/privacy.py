"""Requests in the demo office: one answered, one overdue, one still running."""

from datetime import timedelta

from community_desk.office.office import Office
from community_desk.registry import lists, privacy_papers
from community_desk.registry.conditions import Condition
from community_desk.registry.lists import Filter
from community_desk.registry.requests import answer_request, page, receive_request

# Days ago, what was asked for, in which words.
_ASKED = (
    (40, "access", "想看社区登记了我哪些信息"),
    (20, "correction", "单元号写错了，应为2单元"),
    (4, "deletion", "搬走的房客留的电话请删掉"),
)


def ask_for_facts(office: Office) -> None:
    """Some adults ask about what is kept of them; the first is answered."""
    adults = Filter(named="all", conditions=(Condition("at_least", "22"),))
    people = lists.page(office, adults, limit=len(_ASKED))
    for person, (ago, kind, wish) in zip(people, _ASKED, strict=False):
        day = office.today() - timedelta(days=ago)
        request = receive_request(
            office, kind=kind, resident_uid=person.uid, wish=wish, received_on=day.isoformat()
        )
        if kind == "access":
            answer_request(office, request.uid, outcome="done", answer="已当面给了复制件")


def papers(office: Office, child_uid: str) -> dict[str, bytes]:
    """One of each paper of privacy, by name."""
    drawn = {
        "privacy-notice": privacy_papers.collection_notice(office),
        "privacy-cleanup": privacy_papers.cleanup_list(office),
    }
    answered = [request for request in page(office) if request.outcome]
    if answered:
        drawn["privacy-answer"] = privacy_papers.answer_paper(office, answered[0].uid)
    if child_uid:
        drawn["privacy-consent"] = privacy_papers.consent_form(office, child_uid)
    return drawn
