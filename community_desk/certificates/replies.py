"""复函: the committee's letter to a body that asks residents for papers it may not write.

It quotes the rule and says how the fact can be known instead. No resident is named in it.
"""

from dataclasses import asdict, dataclass

from community_desk.certificates import national_list, numbering, seal_book, store_refusals
from community_desk.certificates.asking_bodies import kind_of
from community_desk.certificates.catalogue import Catalogue, CertificateType, RefusalForm
from community_desk.certificates.check_code import frozen
from community_desk.certificates.in_force import policy_in_force
from community_desk.certificates.keeping import keep_page
from community_desk.certificates.policy import class_of
from community_desk.certificates.refusing import RefusalRequest, refusable
from community_desk.certificates.signers import signer_on
from community_desk.certificates.wording import day_in_words
from community_desk.errors import NotUnderstoodError, found_or_no
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.printing.marks import add_mark
from community_desk.printing.notices import NoticePage, NoticeTable, draw_notice

TITLE = "关于不应由居委会出具证明的复函"
_NOT_OURS = (
    "居委会是居民自我管理、自我教育、自我服务的基层群众性自治组织，没有登记、查询和认定这类情况的"
    "职权，即使写了也不能保证属实。按下列依据，此项证明不应由居委会出具，本居委会未予开具，并已"
    "告知居民办理途径。"
)
_PLEASE = (
    "请贵单位今后不再要求居民提供此项证明。确需了解有关情况的，可以查验居民持有的证件、由居民本人"
    "书面承诺，或者按上述途径核实。"
)


@dataclass(frozen=True, slots=True)
class ReplyRequest:
    """To whom, about which certificate type; ``refusal`` is the number of a refusal that it
    follows, which then says both.
    """

    body: str = ""
    type_key: str = ""
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Replied:
    """A reply that went out."""

    uid: str
    number: str
    pdf: bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class Reply:
    """A line of the list of replies; ``title`` is that of the certificate type."""

    number: str
    body: str
    title: str
    on: str


def preview_reply(office: Office, catalogue: Catalogue, request: ReplyRequest) -> bytes:
    """The reply as it would print, marked 样稿. Raises as `reply`."""
    body, kind, refusal = _known(office, catalogue, request)
    number = numbering.written(office, "reply", office.today().year, "____", kind.title)
    return add_mark(draw_notice(_page(office, body, kind, refusal, number)), "样稿")


def reply(office: Office, catalogue: Catalogue, request: ReplyRequest) -> Replied:
    """Writes the reply, with its number and its line in the seal book. Nothing is kept and no
    number used when it fails.

    Raises `NotUnderstoodError` ``no_body``; `RuleSaysNoError` ``no_such_number`` for the refusal,
    ``may_be_issued`` and ``not_offered_type`` for a type that is not refused.
    """
    with office.writing("certificates.reply") as write:
        body, kind, refusal = _known(office, catalogue, request)
        number = numbering.next_number(office, "reply", kind.key, kind.title)
        page = _page(office, body, kind, refusal, number.text)
        pdf = draw_notice(page)
        kept = keep_page(
            write,
            "reply",
            {
                "year": number.year,
                "counter": number.counter,
                "number": number.text,
                "body": body,
                "type_key": kind.key,
                "written_on": office.today().isoformat(),
            },
            content=frozen({"page": asdict(page), "refusal": refusal}),
            pdf=pdf,
        )
        seal_book.enter_use(
            write,
            matter=f"复函（{kind.title}）",
            copies=1,
            approver=signer_on(office, office.today()).written,
            handler=office.staff.name,
            applicant=body,
            reason=number.text,
        )
        write.audit(
            "reply",
            "reply",
            kept.uid,
            new={
                "number": number.text,
                "body": body,
                "type_key": kind.key,
                "refusal": refusal,
                "pdf_sha256": kept.sha256,
            },
        )
    return Replied(kept.uid, number.text, pdf, kept.sha256)


def count(office: Office) -> int:
    """How many replies were written."""
    return store_refusals.reply_count(office.db)


def replies(
    office: Office, catalogue: Catalogue, *, offset: int = 0, limit: int = -1
) -> list[Reply]:
    """The replies, the newest first; all of them without a ``limit``."""
    titles = {kind.key: kind.title for kind in catalogue.types}
    return [
        Reply(number, body, titles.get(key, key), on)
        for number, body, key, on in store_refusals.replies(office.db, offset, limit)
    ]


def answerable(office: Office, catalogue: Catalogue) -> list[CertificateType]:
    """The types that a reply may be about: those that are refused to all, or to most bodies."""
    policy = policy_in_force(office)
    return [
        kind
        for kind in catalogue.types
        if kind.refusal is not None
        and (
            class_of(policy, kind.key) in ("refuse", "on_approval")
            or (kind.key in policy.only_to and class_of(policy, kind.key) != "not_offered")
        )
    ]


def asked_most(office: Office, body: str) -> str:
    """The key of the type that a body asked for most often; "" where it asked for none."""
    return store_refusals.asked_most(office.db, body.strip())


def reply_again(office: Office, number: str) -> bytes:
    """The stored page with 副本 across it; that it was printed again is on record.

    Raises `RuleSaysNoError` ``no_such_reply``.
    """
    with office.noting("certificates.print") as write:
        uid, pdf = found_or_no(
            store_refusals.reply_page(office.db, number.strip()),
            "no_such_reply",
            QT_TRANSLATE_NOOP("errors", "没有“{number}”这份复函；请核对编号。"),
            number=number,
        )
        write.audit("reprint", "reply", uid, new={"number": number.strip()})
    return add_mark(pdf, "副本")


def _known(
    office: Office, catalogue: Catalogue, request: ReplyRequest
) -> tuple[str, CertificateType, str]:
    """To whom, about what, and the number of the refusal ("" without one)."""
    body, key, refusal = request.body.strip(), request.type_key, ""
    if request.refusal.strip():
        _, refusal = numbering.known_number(office, request.refusal)
        key, asked_by = found_or_no(
            store_refusals.refusal_asked(office.db, refusal),
            "not_a_refusal",
            QT_TRANSLATE_NOOP("errors", "“{number}”不是有效的告知单，不能据此复函；请核对编号。"),
            number=refusal,
        )
        body = body or asked_by
    if kind_of(body) == "nobody":
        raise NotUnderstoodError(
            "no_body", QT_TRANSLATE_NOOP("errors", "没有写发给哪个单位；请填写要求开证明的单位。")
        )
    kind, _ = refusable(office, catalogue, RefusalRequest(key, asked_by=body))
    return body, kind, refusal


def _page(
    office: Office, body: str, kind: CertificateType, refusal: str, number: str
) -> NoticePage:
    form = kind.refusal
    assert form is not None
    telephone = office.setting("telephone")
    call = f"如有疑问，请致电{telephone}与我们联系。" if telephone else "如有疑问，请与我们联系。"
    told = f"（告知单编号：{refusal}）" if refusal else ""
    asked = f"近期有居民反映，贵单位要求提供居委会开具的“{kind.title}”{told}。现函复如下："
    tables = (
        NoticeTable("一、依据", (("规定", "\n".join(_basis(kind, form))),)),
        NoticeTable("二、可以这样核实", _ways(form)),
    )
    return NoticePage(
        committee=office.setting("name"),
        title=TITLE,
        number=number,
        salutation=f"{body}：",
        paragraphs=(asked, _NOT_OURS),
        tables=tuple(table for table in tables if any(text for _, text in table.rows)),
        closing=f"{_PLEASE}{call}感谢贵单位对基层减负工作的支持。",
        handler=office.staff.name,
        date=day_in_words(office, office.today()),
    )


def _basis(kind: CertificateType, form: RefusalForm) -> list[str]:
    return [*(item.text for item in form.basis), *national_list.basis(kind.national_items)]


def _ways(form: RefusalForm) -> tuple[tuple[str, str], ...]:
    return tuple((route.case or "有权机关", route.authority) for route in form.routes)
