"""Refusing with guidance: a notice with its own number, counted against the body that asked."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from community_desk.certificates import national_list, numbering, wording
from community_desk.certificates.asking_bodies import KINDS, kind_of
from community_desk.certificates.catalogue import Catalogue, CertificateType, RefusalForm, Route
from community_desk.certificates.check_code import frozen
from community_desk.certificates.in_force import policy_in_force
from community_desk.certificates.keeping import keep_page
from community_desk.certificates.policy import Policy, class_of
from community_desk.certificates.slots import check_fact
from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.printing.marks import add_mark
from community_desk.printing.notices import NoticePage, NoticeTable, draw_notice
from community_desk.registry.residents import load_resident

TITLE = "不予开具证明告知单"
# With more routes than this each becomes one line of one table.
MOST_TABLES = 4
_COUNTS = "一二三四五六七八九"
_MOST_SIGNS_OF_A_NAME = 40


@dataclass(frozen=True, slots=True)
class RefusalRequest:
    """Who asked for what; ``thing`` picks one of several routes (which paper was lost).
    ``asked_by_kind`` is one of `asking_bodies.KINDS`, "" where the name says it. For a type that
    keeps no name, whoever asked is left out, and so is ``purpose``, which might tell.
    """

    type_key: str
    resident_uid: str | None = None
    applicant_name: str = ""
    asked_by: str = ""
    purpose: str = ""
    thing: str = ""
    asked_by_kind: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """A refusal that stands in the register."""

    uid: str
    number: str
    pdf: bytes
    sha256: str


def preview_refusal(office: Office, catalogue: Catalogue, request: RefusalRequest) -> bytes:
    """The notice as it would print, marked 样稿. Raises as `refuse`, but needs no applicant."""
    return add_mark(draw_notice(draft_notice(office, catalogue, request)), "样稿")


def draft_notice(office: Office, catalogue: Catalogue, request: RefusalRequest) -> NoticePage:
    """A notice before it is written. Raises as `refuse`, but needs no applicant."""
    kind, form = refusable(office, catalogue, request)
    request = _kept(kind, request)
    name = _applicant(office, request)
    if kind.keeps_no_name:
        name = ""
    elif not name or (not request.resident_uid and not _may_be_name(name)):
        name = wording.BLANK
    number = numbering.written(office, "refusal", office.today().year, "____", kind.title)
    return _page(office, kind, form, request, name, number)


def refuse(office: Office, catalogue: Catalogue, request: RefusalRequest) -> Refused:
    """Writes a refusal with its notice. Nothing is kept and no number used when it fails.

    Raises `RuleSaysNoError` for a type that the policy lets the office issue or does not offer,
    for the name of a stranger that is none, and for words that cannot stand on paper
    (`check_fact`); `NotUnderstoodError` without an applicant, unless the type keeps no name.
    """
    with office.writing("certificates.issue") as write:
        kind, form = refusable(office, catalogue, request)
        request = _kept(kind, request)
        name = _applicant(office, request)
        if not name and not kind.keeps_no_name:
            raise NotUnderstoodError(
                "no_applicant", QT_TRANSLATE_NOOP("errors", "没有写申请人；请选居民，或填写姓名。")
            )
        if not request.resident_uid and not _may_be_name(name):
            raise RuleSaysNoError(
                "applicant_not_a_name",
                QT_TRANSLATE_NOOP("errors", "“{name}”不像姓名，没有登记；请选居民，或写全姓名。"),
                name=name,
            )
        number = numbering.next_number(office, "refusal", kind.key, kind.title)
        page = _page(office, kind, form, request, name, number.text)
        pdf = draw_notice(page)
        resident = load_resident(office, request.resident_uid) if request.resident_uid else None
        kept = keep_page(
            write,
            "refusal",
            {
                "series": number.series,
                "year": number.year,
                "counter": number.counter,
                "number": number.text,
                "type_key": kind.key,
                "title": kind.title,
                "policy": policy_in_force(office).key,
                "resident_id": resident.id if resident else None,
                "applicant_name": name,
                "asked_by": request.asked_by.strip(),
                "asked_by_kind": _kind_of_body(request),
                "thing": request.thing.strip(),
                "purpose": request.purpose.strip(),
                "refused_on": office.today().isoformat(),
                "handler": office.staff.name,
            },
            content=frozen({"page": asdict(page), "thing": request.thing}),
            pdf=pdf,
        )
        write.audit(
            "refuse",
            "refusal",
            kept.uid,
            new={
                "number": number.text,
                "type_key": kind.key,
                "asked_by": request.asked_by.strip(),
                "pdf_sha256": kept.sha256,
            },
        )
    return Refused(kept.uid, number.text, pdf, kept.sha256)


def routes_for(form: RefusalForm, thing: str) -> tuple[Route, ...]:
    """The routes that fit what was lost (or asked); all where nothing fits or nothing is said."""
    if not thing.strip():
        return form.routes
    wanted = set(thing.strip())
    scores = [
        max(len(wanted & set(name)) for name in (route.case, *route.known_as))
        for route in form.routes
    ]
    best = max(scores, default=0)
    if best * 2 < len(wanted):
        return form.routes
    return tuple(route for route, score in zip(form.routes, scores, strict=True) if score == best)[
        :1
    ]


def thing_said(form: RefusalForm, words: str) -> str:
    """Which thing free words speak of, as its route names it; "" where that is not plain."""
    words = words.replace("证明", "")  # everybody says it, and 出生医学证明 has it
    scores = [
        max(_shared_pairs(words, name) for name in (route.case, *route.known_as))
        for route in form.routes
    ]
    best = max(scores, default=0)
    return form.routes[scores.index(best)].case if best and scores.count(best) == 1 else ""


def refusable(
    office: Office, catalogue: Catalogue, request: RefusalRequest
) -> tuple[CertificateType, RefusalForm]:
    """The type of a request with what to say of it.

    Raises `RuleSaysNoError` ``not_offered_type``, or ``may_be_issued`` where the policy lets the
    office issue it to whoever asks.
    """
    kind = catalogue.find(request.type_key)
    policy = policy_in_force(office)
    class_ = class_of(policy, kind.key)
    if class_ == "not_offered":
        # A record of who asked for it would be the record that the office must not keep.
        raise RuleSaysNoError(
            "not_offered_type",
            QT_TRANSLATE_NOOP("errors", "“{title}”不提供：{why}"),
            title=kind.title,
            why=kind.refusal.why if kind.refusal else "",
        )
    if kind.refusal is None or not _refused(policy, kind, class_, request):
        raise RuleSaysNoError(
            "may_be_issued",
            QT_TRANSLATE_NOOP("errors", "“{title}”按现行规则可以开具，不用打印告知单；请去开具。"),
            title=kind.title,
        )
    return kind, kind.refusal


def _refused(policy: Policy, kind: CertificateType, class_: str, request: RefusalRequest) -> bool:
    only = policy.only_to.get(kind.key)
    # On approval: a body of this city asked, or the director does not agree.
    refused = class_ in ("refuse", "on_approval")
    return refused or (only is not None and not only.allows(request.asked_by))


def _kind_of_body(request: RefusalRequest) -> str:
    """The kind of the body that asked. Raises `NotUnderstoodError` ``unknown_body_kind``."""
    kind = request.asked_by_kind or kind_of(request.asked_by)
    if kind not in KINDS:
        raise NotUnderstoodError(
            "unknown_body_kind",
            QT_TRANSLATE_NOOP("errors", "没有“{kind}”这类单位；可用的有：{kinds}。"),
            kind=kind,
            kinds="、".join(KINDS),
        )
    return kind


def _kept(kind: CertificateType, request: RefusalRequest) -> RefusalRequest:
    """A request without what may not be kept of it."""
    if not kind.keeps_no_name:
        return request
    return replace(request, resident_uid=None, applicant_name="", purpose="")


def _applicant(office: Office, request: RefusalRequest) -> str:
    if request.resident_uid:
        return load_resident(office, request.resident_uid).name
    return request.applicant_name.strip()


def _may_be_name(name: str) -> bool:
    return len(name) <= _MOST_SIGNS_OF_A_NAME and not any(sign.isdigit() for sign in name)


def _page(
    office: Office,
    kind: CertificateType,
    form: RefusalForm,
    request: RefusalRequest,
    name: str,
    number: str,
) -> NoticePage:
    for key, label, words in (
        ("applicant_name", "申请人", name),
        ("asked_by", "要求开证明的单位", request.asked_by),
        ("purpose", "用途", request.purpose),
        ("thing", "丢的是什么", request.thing),
    ):
        check_fact(key, label, words.strip())
    telephone = office.setting("telephone")
    call = f"，请致电{telephone}" if telephone else "，请到居委会来问"
    routes = routes_for(form, request.thing)
    basis = [item.text for item in form.basis]
    basis += [route.basis for route in routes if route.basis and len(routes) == 1]
    basis += national_list.basis(kind.national_items)
    tables = (*_tables(routes), NoticeTable("", (("依据", "\n".join(basis)),)))
    return NoticePage(
        committee=office.setting("name"),
        title=TITLE,
        number=number,
        salutation=f"{name}居民：",
        paragraphs=tuple(_paragraphs(kind, form, request)),
        tables=tuple(table for table in tables if any(text for _, text in table.rows)),
        closing=f"如有不清楚的{call}。要求开证明的单位有疑问的，请与我们联系。",
        handler=office.staff.name,
        date=wording.day_in_words(office, office.today()),
    )


def _paragraphs(kind: CertificateType, form: RefusalForm, request: RefusalRequest) -> list[str]:
    body, purpose = request.asked_by.strip(), request.purpose.strip().rstrip("。")
    why_here = [f"因{purpose}" if purpose else "", f"应{body}的要求" if body else ""]
    opening = "，".join(part for part in why_here if part)
    thing = f"（{request.thing.strip()}）" if request.thing.strip() else ""
    asked = f"您{opening}{'，' if opening else ''}申请开具“{kind.title}”{thing}，居委会不能开具。"
    return [asked, form.why + form.law_reason]


def _tables(routes: Sequence[Route]) -> tuple[NoticeTable, ...]:
    """One table per route; many routes share one table with a line each."""
    if len(routes) > MOST_TABLES:
        rows = [(route.case or route.authority, _in_one_line(route)) for route in routes]
        return (NoticeTable("到哪里办，带什么", tuple(rows)),)
    return tuple(
        NoticeTable(_heading(number, route, len(routes)), _rows(route))
        for number, route in enumerate(routes)
    )


def _heading(number: int, route: Route, count: int) -> str:
    if count == 1:
        return route.case
    return f"{_COUNTS[number]}、{route.case}" if route.case else f"办法{_COUNTS[number]}"


def _rows(route: Route) -> tuple[tuple[str, str], ...]:
    cost = "；".join(part for part in (route.fee, route.time) if part)
    rows = (
        ("到哪里办", route.authority),
        ("带什么", "；".join(route.bring)),
        ("费用与时间", cost),
        ("说明", route.note),
    )
    return tuple((label, text) for label, text in rows if text)


def _in_one_line(route: Route) -> str:
    cost = "，".join(part for part in (route.fee, route.time) if part)
    parts = (
        route.authority,
        "带" + "、".join(route.bring) if route.bring else "",
        cost,
        route.note,
    )
    return "；".join(part.rstrip("。") for part in parts if part)


def _shared_pairs(words: str, name: str) -> int:
    """How many pairs of neighbouring characters of ``words`` stand in ``name``."""
    return sum(words[at : at + 2] in name for at in range(len(words) - 1))
