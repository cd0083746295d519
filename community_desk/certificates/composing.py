"""A letter put into its page: from what was asked, seen and registered to what will print."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from community_desk.certificates import approval, numbering, requirements, wording
from community_desk.certificates.answers import read_answers
from community_desk.certificates.catalogue import Catalogue, CertificateType
from community_desk.certificates.form_papers import Lay, lay_of
from community_desk.certificates.free_text import PURPOSE, TO_BODY
from community_desk.certificates.in_force import policy_in_force, switch_in_force
from community_desk.certificates.letter_forms import LetterForm
from community_desk.certificates.looking import check_may_look
from community_desk.certificates.office_wordings import wording_mark
from community_desk.certificates.people import applicant_of, as_frozen
from community_desk.certificates.policy import class_of
from community_desk.certificates.request import Request
from community_desk.certificates.signers import Signer, signer_on
from community_desk.certificates.slots import check_fact
from community_desk.office import settings
from community_desk.office.office import Office
from community_desk.printing.letters import LetterPage, draw_letter
from community_desk.printing.marks import add_mark
from community_desk.printing.stubs import Stub
from community_desk.registry.masking import mask_id, mask_numbers
from community_desk.registry.records import Resident

_CUSTOM = settings.DEFAULTS["validity_days"]
_SMALL_PRINT = "涂改无效。收件单位可凭编号或校验码，向本居民委员会核验真伪。"


@dataclass(frozen=True, slots=True)
class Composed:
    """A letter in words, with what the register keeps of it."""

    page: LetterPage
    known: Mapping[str, object]
    resident: Resident
    signer: Signer


def preview(office: Office, catalogue: Catalogue, request: Request) -> bytes:
    """The page as it would print, marked 样稿; what is not known yet stays a blank line.

    Raises `RuleSaysNoError` for a type that the policy does not let the office issue, and
    ``may_not_see_page``.
    """
    if request.resident_uid or request.applicant or request.answers:
        check_may_look(office)
    kind = catalogue.find(request.type_key)
    policy = policy_in_force(office)
    if kind.letter is None:
        raise requirements.forbidden(policy, kind, request.to_body) or AssertionError(kind.key)
    resident, _ = applicant_of(office, kind.letter, request)
    facts = wording.facts_of(office, resident) if resident else wording.no_facts()
    return draw_draft(draft_page(office, catalogue, request, resident, facts))


def draw_draft(page: LetterPage) -> bytes:
    """A page that is not issued, marked 样稿."""
    return add_mark(draw_letter(page), "样稿")


def draft_page(
    office: Office,
    catalogue: Catalogue,
    request: Request,
    resident: Resident | None,
    facts: wording.Facts,
    *,
    lay: Lay | None = None,
) -> LetterPage:
    """The page of a type that has a letter, for an applicant and their facts; ``lay`` is tried in
    the place of what is set.
    """
    kind = catalogue.find(request.type_key)
    assert kind.letter is not None
    answers, _ = read_answers(office, kind.letter, request.answers, resident)
    body = wording.body_of(office, kind.letter, facts, answers, request.evidence, draft=True)
    number = numbering.written(office, "certificate", office.today().year, "____", kind.title)
    days = _validity(office, catalogue, kind)
    return _page(office, kind, kind.letter, request, resident, body, number, days, lay)


def compose(office: Office, catalogue: Catalogue, request: Request, number: str) -> Composed:
    """The letter of a request that `issuing.check` found nothing against."""
    kind = catalogue.find(request.type_key)
    assert kind.letter is not None
    resident, _ = applicant_of(office, kind.letter, request)
    assert resident is not None
    answers, _ = read_answers(office, kind.letter, request.answers, resident)
    facts = wording.facts_of(office, resident)
    body = wording.body_of(office, kind.letter, facts, answers, request.evidence)
    today, policy = office.today(), policy_in_force(office)
    days = _validity(office, catalogue, kind)
    valid_until = today + timedelta(days=days)
    known: dict[str, object] = {
        "number": number,
        "type_key": kind.key,
        "title": kind.title,
        "policy": policy.key,
        "class": class_of(policy, kind.key),
        "wording": wording_mark(catalogue, kind),
        "resident_uid": resident.uid,
        "applicant": resident.name,
        "to_body": request.to_body,
        "purpose": request.purpose,
        "issued_on": today.isoformat(),
        "valid_until": valid_until.isoformat(),
        "facts": {slot: value for slot, value in facts.slots.items() if value},
        "answers": {key: answer.text for key, answer in answers.items()},
        "people": {
            key: as_frozen(answer.person, answer.question.facts)
            for key, answer in answers.items()
            if answer.person
        },
        "evidence": sorted(request.evidence),
        "papers": _papers(kind.letter, request),
        "copies": request.copies,
        "request": request.as_json(),
    }
    if approved := approval.given(office, policy, kind, request):
        known["approval"] = approved
    if switch := switch_in_force(office, kind.key):
        known["switch"] = {"from_on": switch.from_on, "reason": switch.reason}
    page = _page(office, kind, kind.letter, request, resident, body, number, days)
    return Composed(page, known, resident, signer_on(office, today))


def _page(
    office: Office,
    kind: CertificateType,
    form: LetterForm,
    request: Request,
    resident: Resident | None,
    body: str,
    number: str,
    days: int,
    lay: Lay | None = None,
) -> LetterPage:
    check_fact("to_body", TO_BODY, request.to_body)
    check_fact("purpose", PURPOSE, request.purpose)
    to_body = request.to_body or form.salutation_default
    signer, handler = signer_on(office, office.today()).written, office.staff.name
    today = wording.day_in_words(office, office.today())
    limits = wording.limit_sentences(form.called, request.purpose, days)
    paragraphs = (body, wording.evidence_sentence(form, request.evidence), *limits)
    stub = (
        (("编号", number), ("申请人", resident.name if resident else "")),
        (
            ("证件号码", mask_id(resident.id_number) if resident else ""),
            ("事项", kind.title),
        ),
        (("用途", request.purpose), ("致送单位", request.to_body)),
        (("佐证材料", "、".join(_papers(form, request))),),
        (("份数", str(request.copies)), ("开具日期", today)),
        (("签批人", signer), ("经办人", handler)),
        (("领取人签名", ""), ("备注", f"代替{request.replaces}" if request.replaces else "")),
    )
    lay = lay or lay_of(office, kind.key, request.layout)
    # What stays in the office does not need the numbers.
    said = tuple(map(mask_numbers, filter(None, paragraphs))) if lay.layout == "two_up" else ()
    return LetterPage(
        committee=office.setting("name"),
        title=form.heading,
        number=number,
        salutation=f"{to_body}：" if to_body else "",
        paragraphs=tuple(text for text in paragraphs if text),
        closing=form.closing,
        date=today,
        signer=signer,
        handler=handler,
        telephone=office.setting("telephone"),
        check_code="",
        small_print=_SMALL_PRINT,
        stub=Stub(stub, said) if lay.stub else None,
        layout=lay.layout,
    )


def _papers(form: LetterForm, request: Request) -> list[str]:
    """The names of what was ticked, each once."""
    ticked = (paper.name for paper in form.evidence if paper.key in request.evidence)
    return list(dict.fromkeys(ticked))


def _validity(office: Office, catalogue: Catalogue, kind: CertificateType) -> int:
    """Days that a letter stands: what its own wording says, what the office set, what the form
    of the program says.
    """
    usual = int(office.setting("validity_days"))
    days = kind.letter.validity_days if kind.letter else 0
    if days and (kind.key in catalogue.own_days or usual == int(_CUSTOM)):
        return days
    return usual
