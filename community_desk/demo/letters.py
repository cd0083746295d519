"""A year of letters and refusals in the demo office, each written on its own day."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random

from community_desk.certificates import drafts, issuing, refusing
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.letter_forms import LetterForm, Sentence
from community_desk.certificates.office_wordings import save_wording, shipped_wording
from community_desk.certificates.request import Request
from community_desk.demo import lives
from community_desk.errors import RuleSaysNoError
from community_desk.office.office import Office

ISSUED_KINDS = {
    "residence": 60,
    "hardship": 12,
    "kinship": 10,
    "no_employer": 6,
    "graduate": 5,
    "spouses": 4,
    "taxi_inspection": 3,
}
ASKING_BODIES = (
    "某某银行城东支行",
    "市第三中学",
    "某某人寿保险",
    "城东区公证处",
    "某某房产中介",
    "",
)
_PURPOSES = ("办理入学", "办理银行业务", "办理公证", "申请助学", "办理入职", "办理户籍业务")
_ANSWERS = {
    "since": "2019-03",
    "relative": "李静",
    "kin": "姐妹",
    "members": "3",
    "cause": "主要劳动力患病，收入减少。",
    "seen": "家中陈设简单，与申报的情况一致。",
}
_TRIES = 25


def at_moment(office: Office, day: date, hour: int, minute: int) -> Office:
    """The same office, with its clock standing at a moment of ``day``, at its own if that is
    still to come.
    """
    moment = min(datetime.combine(day, time(hour, minute)).astimezone(), office.clock())
    return replace(office, clock=lambda: moment)


def days_back(today: date, count: int, dice: Random) -> list[date]:
    """``count`` working days of the past year in order."""
    days = [today - timedelta(days=dice.randrange(1, 365)) for _ in range(count)]
    return sorted(day if day.weekday() < 5 else day - timedelta(days=2) for day in days)


def word_a_letter(office: Office) -> None:
    """The director adds a sentence to one of the letters."""
    shipped = shipped_wording("residence")
    more = Sentence("需要核对的，请与本居民委员会联系。", (), "")
    save_wording(office, "residence", replace(shipped, sentences=(*shipped.sentences, more)))


def write_letters(
    office: Office,
    catalogue: Catalogue,
    people: Sequence[str],
    count: int,
    dice: Random,
    step: Callable[[], None],
) -> None:
    """Issues ``count`` letters over the past year to residents given by uid."""
    kinds, weights = list(ISSUED_KINDS), list(ISSUED_KINDS.values())
    for day in days_back(office.today(), count, dice):
        desk = at_moment(office, day, dice.randrange(9, 17), dice.randrange(60))
        kind = dice.choices(kinds, weights)[0]
        if written := _issue_to_somebody(desk, catalogue, kind, people, dice):
            lives.live_on(desk, catalogue, *written, dice)
        step()


def issue_one(office: Office, catalogue: Catalogue, key: str, people: Sequence[str]) -> bytes:
    """One letter of a type, for the sheet of samples; its stored PDF."""
    written = _issue_to_somebody(office, catalogue, key, people, Random(7))
    assert written is not None, key
    return written[1].pdf


def write_refusals(
    office: Office,
    catalogue: Catalogue,
    people: Sequence[str],
    count: int,
    dice: Random,
    step: Callable[[], None],
) -> None:
    """Refuses ``count`` papers over the past year, with who had asked for them."""
    refused = [kind.key for kind in catalogue.types if kind.refusal and not kind.letter]
    refused = [key for key in refused if key != "belief_statement"]
    for day in days_back(office.today(), count, dice):
        desk = at_moment(office, day, dice.randrange(9, 17), dice.randrange(60))
        request = refusal_request(dice.choice(refused), dice.choice(people), dice)
        refusing.refuse(desk, catalogue, request)
        step()


def write_drafts(office: Office, catalogue: Catalogue, people: Sequence[str], dice: Random) -> None:
    """Three letters that were begun: one half written, one that the director is to read, and one
    that the director sent back. Each names somebody who does not live here.
    """
    drafts.save_draft(
        office,
        catalogue,
        Request("residence", dice.choice(people), {"since": "2021-09", "landlord": "王大力"}),
    )
    form = catalogue.find("kinship").letter
    assert form is not None
    sister = {"relative": "陈芳", "relative.id_number": "11010119900307002X", "kin": "姐妹"}
    for note in ("", "请补上公证机构的书面要求。"):
        request = letter_request(form, "kinship", dice.choice(people), dice)
        request = replace(request, answers=sister, to_body="某某公证处", purpose="办理公证")
        try:
            draft = drafts.ask_director(office, catalogue, request)
        except RuleSaysNoError:
            continue  # this person does not meet the form's checks
        if note:
            drafts.send_back(office, draft.uid, note)


def refusal_request(key: str, resident_uid: str, dice: Random) -> refusing.RefusalRequest:
    """What a clerk would note for a refusal."""
    return refusing.RefusalRequest(
        type_key=key,
        resident_uid=resident_uid,
        applicant_name="",
        asked_by=dice.choice(ASKING_BODIES),
        purpose=dice.choice(_PURPOSES),
        thing="户口簿" if key == "lost_other_papers" else "",
    )


def letter_request(form: LetterForm, key: str, resident_uid: str, dice: Random) -> Request:
    """A request with everything ticked and answered that the form asks for."""
    groups: dict[str, str] = {}
    for paper in form.evidence:
        if paper.one_of:
            groups.setdefault(paper.one_of, paper.key)
    evidence = {paper.key for paper in form.evidence if paper.required} | set(groups.values())
    answers = {
        question.key: question.choices[0] if question.choices else _ANSWERS[question.key]
        for question in form.questions
        if question.required and not question.default  # the registry knows the others
    }
    body = dice.choice(ASKING_BODIES[:-1])
    return Request(key, resident_uid, answers, frozenset(evidence), body, dice.choice(_PURPOSES))


def _issue_to_somebody(
    office: Office, catalogue: Catalogue, key: str, people: Sequence[str], dice: Random
) -> tuple[Request, issuing.Issued] | None:
    form = catalogue.find(key).letter
    assert form is not None, key
    for _ in range(_TRIES):
        request = letter_request(form, key, dice.choice(people), dice)
        try:
            return request, issuing.issue(office, catalogue, request)
        except RuleSaysNoError:
            continue  # this person does not meet the form's checks; another one will
    return None
