"""Issuing a letter: examined, numbered, frozen, drawn and stored in one transaction."""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import timedelta

from community_desk.certificates import (
    free_text,
    numbering,
    plausibility,
    requirements,
    store,
    wording,
)
from community_desk.certificates.catalogue import Catalogue, CertificateType, LetterForm
from community_desk.certificates.check_code import code_of, frozen
from community_desk.certificates.policy import load_policy
from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import settings
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.printing.letters import LetterPage, Stub, draw_letter
from community_desk.printing.marks import add_mark
from community_desk.registry.masking import mask_id
from community_desk.registry.records import Resident
from community_desk.registry.residents import load_resident

MOST_COPIES = 99
_CUSTOM = settings.DEFAULTS["validity_days"]
_SMALL_PRINT = "涂改无效。收件单位可凭编号或校验码，向本居民委员会核验真伪。"


@dataclass(frozen=True, slots=True)
class Request:
    """What the clerk put together at the counter for one letter."""

    type_key: str
    resident_uid: str
    answers: Mapping[str, str] = field(default_factory=dict)
    evidence: frozenset[str] = frozenset()
    to_body: str = ""
    purpose: str = ""
    copies: int = 1


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
    policy = load_policy(office.setting("policy"))
    if not_allowed := requirements.forbidden(policy, kind, request.to_body):
        return [not_allowed]
    assert kind.letter is not None
    try:
        resident = load_resident(office, request.resident_uid)
    except RuleSaysNoError as nobody:
        return [nobody]
    problems = requirements.lacking_evidence(kind.letter, request.evidence)
    answers, unanswered = requirements.read_answers(office, kind.letter, request.answers)
    problems += unanswered
    problems += plausibility.impossible_days(office, resident, answers)
    said = free_text.purpose_problem(request.purpose, kind.letter.must_not_say)
    oneself = plausibility.kin_to_self(resident, request.answers, answers)
    problems += [problem for problem in (said, oneself) if problem]
    problems += requirements.registry_doubts(office, kind.letter, resident)
    problems += plausibility.doubtful_numbers(office, kind.letter, resident, request.evidence)
    if not problems:
        facts = wording.facts_of(office, resident)
        try:
            wording.body_of(office, kind.letter, facts, answers, request.evidence)
        except RuleSaysNoError as missing:
            problems.append(missing)
    return problems


def preview(office: Office, catalogue: Catalogue, request: Request) -> bytes:
    """The page as it would print, marked 样稿; what is not known yet stays a blank line.

    Raises `RuleSaysNoError` for a type that the policy does not let the office issue.
    """
    kind = catalogue.find(request.type_key)
    policy = load_policy(office.setting("policy"))
    if kind.letter is None:
        raise requirements.forbidden(policy, kind, request.to_body) or AssertionError(kind.key)
    answers, _ = requirements.read_answers(office, kind.letter, request.answers)
    resident = load_resident(office, request.resident_uid) if request.resident_uid else None
    facts = wording.facts_of(office, resident) if resident else wording.no_facts()
    body = wording.body_of(office, kind.letter, facts, answers, request.evidence, draft=True)
    number = numbering.written(office, "certificate", office.today().year, "____")
    page = _page(office, kind, kind.letter, request, resident, body, number)
    return add_mark(draw_letter(page), "样稿")


def issue(office: Office, catalogue: Catalogue, request: Request) -> Issued:
    """Issues a letter and stores its page. Nothing is kept and no number used when it fails.

    Raises the first of what `check` finds, `RuleSaysNoError` for a character that cannot be
    printed or a text too long for its page.
    """
    if office.staff.role is Role.READER:
        raise RuleSaysNoError(
            "role_may_not",
            QT_TRANSLATE_NOOP("errors", "{name}只能查看，不能开具证明；请换有权限的人登录。"),
            name=office.staff.name,
        )
    if not 1 <= request.copies <= MOST_COPIES:
        raise NotUnderstoodError(
            "copies_out_of_range",
            QT_TRANSLATE_NOOP("errors", "份数应当是 1 到 {most}；请重填。"),
            most=MOST_COPIES,
        )
    request = replace(
        request, to_body=request.to_body.strip(), purpose=request.purpose.strip().rstrip("。")
    )
    with office.writing() as write:
        problems = check(office, catalogue, request)
        if problems:
            raise problems[0]
        number = numbering.next_number(office, "certificate")
        draft = _written(office, catalogue, request, number.text)
        letter, known = draft.page, draft.known
        content = frozen({**known, "page": asdict(letter), "salt": secrets.token_hex(16)})
        code = code_of(content)
        pdf = draw_letter(replace(letter, check_code=code))
        digest = hashlib.sha256(pdf).hexdigest()
        row = write.new_row()
        letter_id = store.insert(
            office.db,
            "certificate",
            {
                **row,
                "series": number.series,
                "year": number.year,
                "counter": number.counter,
                "number": number.text,
                "type_key": request.type_key,
                "title": known["title"],
                "policy": known["policy"],
                "resident_id": draft.resident.id,
                "applicant_name": known["applicant"],
                "to_body": request.to_body,
                "purpose": request.purpose,
                "issued_on": known["issued_on"],
                "valid_until": known["valid_until"],
                "signer": letter.signer,
                "handler": letter.handler,
                "check_code": code,
                "content": content,
                "evidence": frozen({"papers": sorted(request.evidence)}),
                "pdf": pdf,
                "pdf_sha256": digest,
            },
        )
        store.insert(
            office.db,
            "seal_use",
            {
                **write.new_row(),
                "certificate_id": letter_id,
                "used_at": write.at,
                "matter": known["title"],
                "copies": request.copies,
                "approver": letter.signer,
                "handler": letter.handler,
                "applicant_name": draft.resident.name,
                "applicant_phone": draft.resident.phone,
            },
        )
        write.audit(
            "issue",
            "certificate",
            row["uid"],
            new={
                "number": number.text,
                "type_key": request.type_key,
                "resident": draft.resident.uid,
                "pdf_sha256": digest,
            },
        )
    return Issued(row["uid"], number.text, pdf, digest, code)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A letter in words, with what the register keeps of it."""

    page: LetterPage
    known: Mapping[str, object]
    resident: Resident


def _written(office: Office, catalogue: Catalogue, request: Request, number: str) -> _Draft:
    """The letter of a request that `check` found nothing against."""
    kind = catalogue.find(request.type_key)
    assert kind.letter is not None
    resident = load_resident(office, request.resident_uid)
    answers, _ = requirements.read_answers(office, kind.letter, request.answers)
    facts = wording.facts_of(office, resident)
    body = wording.body_of(office, kind.letter, facts, answers, request.evidence)
    today = office.today()
    valid_until = today + timedelta(days=_validity(office, kind.letter))
    known: dict[str, object] = {
        "number": number,
        "type_key": kind.key,
        "title": kind.title,
        "policy": office.setting("policy"),
        "resident_uid": resident.uid,
        "applicant": resident.name,
        "to_body": request.to_body,
        "purpose": request.purpose,
        "issued_on": today.isoformat(),
        "valid_until": valid_until.isoformat(),
        "facts": {slot: value for slot, value in facts.slots.items() if value},
        "answers": {key: answer.text for key, answer in answers.items()},
        "evidence": sorted(request.evidence),
        "copies": request.copies,
    }
    return _Draft(
        _page(office, kind, kind.letter, request, resident, body, number), known, resident
    )


def _page(
    office: Office,
    kind: CertificateType,
    form: LetterForm,
    request: Request,
    resident: Resident | None,
    body: str,
    number: str,
) -> LetterPage:
    to_body = request.to_body or form.salutation_default
    signer, handler = store.director(office.db), office.staff.name
    today = wording.day_in_words(office, office.today())
    papers = [paper.name for paper in form.evidence if paper.key in request.evidence]
    limits = wording.limit_sentences(request.purpose, _validity(office, form))
    paragraphs = (body, wording.evidence_sentence(form, request.evidence), *limits)
    stub = (
        (("编号", number), ("申请人", resident.name if resident else "")),
        (
            ("证件号码", mask_id(resident.id_number) if resident else ""),
            ("事项", kind.title),
        ),
        (("用途", request.purpose), ("致送单位", request.to_body)),
        (("佐证材料", "、".join(dict.fromkeys(papers))),),
        (("份数", str(request.copies)), ("开具日期", today)),
        (("签批人", signer), ("经办人", handler)),
        (("领取人签名", ""), ("备注", "")),
    )
    return LetterPage(
        committee=office.setting("name"),
        title=form.heading,
        number=number,
        salutation=f"{to_body}：" if to_body else "",
        paragraphs=tuple(text for text in paragraphs if text),
        closing="特此证明。",
        date=today,
        signer=signer,
        handler=handler,
        telephone=office.setting("telephone"),
        check_code="",
        small_print=_SMALL_PRINT,
        stub=Stub(stub) if office.setting("letter_stub") else None,
    )


def _validity(office: Office, form: LetterForm) -> int:
    """Days that a letter stands: what the office set, else what the form says."""
    days = office.setting("validity_days")
    return form.validity_days if form.validity_days and days == _CUSTOM else int(days)
