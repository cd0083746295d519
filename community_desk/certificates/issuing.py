"""Issuing a letter: examined, numbered, frozen, drawn and stored in one transaction."""

import secrets
from dataclasses import asdict, dataclass, replace

from community_desk.certificates import (
    approval,
    free_text,
    numbering,
    plausibility,
    requirements,
    seal_book,
    signed_code,
    signing,
    wording,
)
from community_desk.certificates.answers import read_answers
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.check_code import code_of, frozen
from community_desk.certificates.composing import compose
from community_desk.certificates.copies import copies_problem
from community_desk.certificates.in_force import policy_in_force
from community_desk.certificates.keeping import keep_page
from community_desk.certificates.people import applicant_of
from community_desk.certificates.request import Request
from community_desk.errors import DeskError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office, Writer
from community_desk.office.permissions import check_may
from community_desk.printing.letters import draw_letter


@dataclass(frozen=True, slots=True)
class Issued:
    """A letter that stands in the register."""

    uid: str
    number: str
    pdf: bytes
    sha256: str
    check_code: str


def check(office: Office, catalogue: Catalogue, request: Request) -> list[DeskError]:
    """Everything that stands between this request and a letter, the weightiest first."""
    kind = catalogue.find(request.type_key)
    policy = policy_in_force(office)
    if not_allowed := requirements.forbidden(policy, kind, request.to_body):
        return [not_allowed]
    assert kind.letter is not None
    try:
        resident, problems = applicant_of(office, kind.letter, request)
    except RuleSaysNoError as nobody:
        return [nobody]
    if resident is None:
        problems = problems or [_no_applicant()]
    problems += requirements.lacking_evidence(kind.letter, request.evidence)
    answers, unanswered = read_answers(office, kind.letter, request.answers, resident)
    problems += unanswered
    if resident is None:
        return problems
    problems += plausibility.impossible_days(office, resident, answers)
    said = free_text.purpose_problem(request.purpose, kind.letter.must_not_say)
    other_spouse = plausibility.other_spouse(office, kind.letter, resident, answers)
    several = copies_problem(request.copies)
    addressed = free_text.body_problem(request.to_body)
    problems += [one for one in (said, addressed, other_spouse, several) if one]
    problems += plausibility.roles_taken_twice(resident, answers)
    problems += plausibility.known_strangers(office, resident, answers)
    problems += approval.lacking(policy, kind, request)
    others = [answer.person for answer in answers.values() if answer.person]
    problems += requirements.registry_doubts(office, kind.letter, resident, others)
    problems += plausibility.doubtful_numbers(
        office, kind.letter, resident, answers, request.evidence
    )
    if not problems:
        facts = wording.facts_of(office, resident)
        try:
            wording.body_of(office, kind.letter, facts, answers, request.evidence)
        except RuleSaysNoError as missing:
            problems.append(missing)
    if waits := approval.waits_for_director(office, policy, kind):
        problems.append(waits)
    return problems


def _no_applicant() -> DeskError:
    return RuleSaysNoError("no_applicant", QT_TRANSLATE_NOOP("errors", "请先选申请人。"))


def issue(office: Office, catalogue: Catalogue, request: Request) -> Issued:
    """Issues a letter and stores its page. Nothing is kept and no number used when it fails.

    Raises the first of what `check` finds, `RuleSaysNoError` for a character that cannot be
    printed or a text too long for its page.
    """
    check_may(office, "certificates.issue")
    with office.writing("certificates.issue") as write:
        return issue_in(write, office, catalogue, request)


def issue_in(write: Writer, office: Office, catalogue: Catalogue, request: Request) -> Issued:
    """As `issue`, inside a write that does more than this."""
    request = replace(
        request, to_body=request.to_body.strip(), purpose=request.purpose.strip().rstrip("。")
    )
    problems = check(office, catalogue, request)
    if problems:
        raise problems[0]
    title = catalogue.find(request.type_key).title
    number = numbering.next_number(office, "certificate", request.type_key, title)
    draft = compose(office, catalogue, request, number.text)
    letter, known = draft.page, draft.known
    content = frozen({**known, "page": asdict(letter), "salt": secrets.token_hex(16)})
    code = code_of(content)
    facts = signed_code.facts_to_sign(
        number=number.text,
        title=str(known["title"]),
        applicant=str(known["applicant"]),
        issued_on=str(known["issued_on"]),
        valid_until=str(known["valid_until"]),
        check_code=code,
    )
    signed = signing.sign_letter(write, office, facts)
    pdf = draw_letter(replace(letter, check_code=code, signed_code=signed))
    kept = keep_page(
        write,
        "certificate",
        {
            "series": number.series,
            "year": number.year,
            "counter": number.counter,
            "number": number.text,
            "type_key": request.type_key,
            "title": known["title"],
            "policy": known["policy"],
            "wording": known["wording"],
            "resident_id": draft.resident.id or None,
            "applicant_name": known["applicant"],
            "to_body": request.to_body,
            "purpose": request.purpose,
            "issued_on": known["issued_on"],
            "valid_until": known["valid_until"],
            "signer": draft.signer.name,
            "signer_title": draft.signer.title_written,
            "handler": letter.handler,
            "check_code": code,
            "signed_code": signed,
            "evidence": frozen({"papers": sorted(request.evidence)}),
        },
        content=content,
        pdf=pdf,
    )
    seal_book.enter_use(
        write,
        letter_id=kept.id,
        matter=title,
        copies=request.copies,
        approver=letter.signer,
        handler=letter.handler,
        applicant=draft.resident.name,
        applicant_phone=draft.resident.phone,
    )
    write.audit(
        "issue",
        "certificate",
        kept.uid,
        new={
            "number": number.text,
            "type_key": request.type_key,
            "resident": draft.resident.uid,
            "pdf_sha256": kept.sha256,
            **({"approval": known["approval"]} if "approval" in known else {}),
        },
    )
    return Issued(kept.uid, number.text, pdf, kept.sha256, code)
