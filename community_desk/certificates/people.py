"""People in a letter: residents by what the registry knows, strangers by what was typed of them.

A stranger is a `Resident` that no registry holds: its id is 0, and it is never stored but in the
content of the letter itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from community_desk.certificates.free_text import CITIZENS, same_number, text_problem
from community_desk.certificates.letter_forms import APPLICANT_FACTS, LetterForm, Question
from community_desk.certificates.request import Request
from community_desk.certificates.slots import SLOT
from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.registry.cleaning import clean_phone, is_phone
from community_desk.registry.codes import ID_KIND, SEX, code_of
from community_desk.registry.identity import Identity, clean_number, read_identity
from community_desk.registry.names import clean_name, looks_like_name
from community_desk.registry.records import Resident
from community_desk.registry.residents import load_resident
from community_desk.workbooks.cells import clean_date

APPLICANT = "申请人"
FACT_LABELS = {
    "sex": QT_TRANSLATE_NOOP("people", "性别"),
    "id_kind": QT_TRANSLATE_NOOP("people", "证件种类"),
    "id_number": QT_TRANSLATE_NOOP("people", "证件号码"),
    "birth_date": QT_TRANSLATE_NOOP("people", "出生日期"),
    "address": QT_TRANSLATE_NOOP("people", "住址"),
    "phone": QT_TRANSLATE_NOOP("people", "联系电话"),
    "registered_address": QT_TRANSLATE_NOOP("people", "户籍地址"),
    "employer": QT_TRANSLATE_NOOP("people", "工作单位"),
}
_MOST_SIGNS_OF_A_NAME = 40


def applicant_of(
    office: Office, form: LetterForm, request: Request
) -> tuple[Resident | None, list[DeskError]]:
    """Who applies, and what is wrong with what was typed of a stranger; None where nobody was
    named. Raises `RuleSaysNoError` ``no_such_resident``.
    """
    if request.resident_uid:
        return load_resident(office, request.resident_uid), []
    if not any(text.strip() for text in request.applicant.values()):
        return None, []
    if form.applicant != "anyone":
        return None, [_not_registered(form)]
    return read_stranger(
        ("applicant", APPLICANT),
        request.applicant,
        required=applicant_facts(form),
        must_not_say=form.must_not_say,
    )


def applicant_facts(form: LetterForm) -> tuple[str, ...]:
    """What must be known of a stranger who applies: who they are, and what the letter writes."""
    written = {slot for sentence in form.sentences for slot in SLOT.findall(sentence.text)}
    return tuple(f for f in APPLICANT_FACTS if f in ("sex", "id_number") or f in written)


def person_in_role(
    office: Office, question: Question, given: Mapping[str, str], must_not_say: Sequence[str]
) -> tuple[Resident | None, list[DeskError]]:
    """Who is in a role: the resident of a uid or number, or a stranger by name and facts.

    None where the name cannot be read; the problems name the keys of the answers.
    """
    text = given.get(question.key, "").strip()
    typed = {
        fact: given[f"{question.key}.{fact}"].strip()
        for fact in ("id_kind", *question.facts)
        if given.get(f"{question.key}.{fact}", "").strip()
    }
    if not is_reference(text):
        role = question.key, question.label
        return read_stranger(
            role,
            {"name": text, **typed},
            required=question.required_facts,
            must_not_say=must_not_say,
        )
    try:
        person = load_resident(office, text)
    except RuleSaysNoError:
        return None, [_nobody_has(question, text)]
    problems: list[DeskError] = [_known_already(question, fact) for fact in typed]
    problems += [
        _not_in_registry(question, fact, person)
        for fact in question.required_facts
        if not known(person, fact)
    ]
    return person, problems


def read_stranger(
    role: tuple[str, str],
    typed: Mapping[str, str],
    *,
    required: Sequence[str],
    must_not_say: Sequence[str],
) -> tuple[Resident | None, list[DeskError]]:
    """Somebody who is not in the registry, by ``name`` and facts as typed; ``role`` is the key
    and the label under which they are asked for. Sex and day of birth are read off a number.
    """
    key, label = role
    name = typed.get("name", "")
    problem = _name_problem(key, label, name, must_not_say)
    if problem:
        return None, [problem]
    read: dict[str, str] = {}
    problems: list[DeskError] = []
    for fact in FACT_LABELS:
        text = " ".join(typed.get(fact, "").split())
        if not text or fact in ("id_kind", "id_number"):
            continue
        value = _read_fact(key, label, fact, text, must_not_say)
        if isinstance(value, DeskError):
            problems.append(value)
        else:
            read[fact] = value
    identity = _read_number(key, label, typed)
    if isinstance(identity, DeskError):
        problems.append(identity)
    elif identity.number:
        for fact, told in (("sex", identity.sex), ("birth_date", identity.birth_date)):
            if told and read.setdefault(fact, told) != told:
                problems.append(_disagrees(key, label, fact))
        read |= {"id_number": identity.number, "id_kind": identity.kind}
    wrong = {str(one.values.get("key")) for one in problems}
    problems += [
        _missing(key, label, fact)
        for fact in required
        if not read.get(fact) and f"{key}.{fact}" not in wrong
    ]
    return unregistered(clean_name(name), read), problems


def is_reference(text: str) -> bool:
    """Whether words stand for a resident: a uid, or the number of a paper."""
    plain = text.strip()
    return plain.count("-") == 4 or (len(plain) > 5 and read_identity(clean_number(plain)).holds)


def known(person: Resident, fact: str) -> bool:
    """Whether a fact of somebody is there to be written."""
    value = str(getattr(person, fact))
    return value in SEX and value in ("1", "2") if fact == "sex" else bool(value)


def same_person(one: Resident, other: Resident) -> bool:
    """Whether two people of a letter are one: by their place in the registry, else by number,
    else, where one has none, by name.
    """
    if one.uid and other.uid:
        return one.uid == other.uid
    if one.id_number and other.id_number:
        return same_number(one.id_number, other.id_number)
    return one.name == other.name


def resident_with_number(office: Office, stranger: Resident) -> Resident | None:
    """The resident whose number was typed for a stranger."""
    try:
        return load_resident(office, stranger.id_number) if stranger.id_number else None
    except RuleSaysNoError:
        return None


def as_frozen(person: Resident, facts: Sequence[str]) -> dict[str, str]:
    """What a letter keeps of somebody in a role."""
    kept = {fact: str(getattr(person, fact)) for fact in facts if known(person, fact)}
    if "id_number" in kept:
        kept["id_kind"] = person.id_kind
    return {"name": person.name, "resident_uid": person.uid, **kept}


def unregistered(name: str, facts: Mapping[str, str]) -> Resident:
    """Somebody who is not in the registry, with the facts that were told."""
    person = Resident(
        id=0,
        uid="",
        name=name,
        former_name="",
        pinyin="",
        initials="",
        sex="",
        birth_date="",
        id_kind="none",
        id_number="",
        no_id_reason="",
        phone="",
        relation="",
        education="",
        marriage="",
        employment="",
        employer="",
        status="",
        registered_address="",
        household_id=None,
        dwelling_id=None,
        moved_in_on="",
        note="",
        revision=0,
    )
    return replace(person, **facts)  # type: ignore[arg-type]


def _name_problem(key: str, label: str, name: str, must_not_say: Sequence[str]) -> DeskError | None:
    if problem := text_problem(key, label, name, must_not_say):
        return problem
    if looks_like_name(name) and len(name) <= _MOST_SIGNS_OF_A_NAME:
        return None
    return NotUnderstoodError(
        "not_a_name",
        QT_TRANSLATE_NOOP(
            "errors", "“{label}”填的“{text}”不像姓名；请从居民里选，或照证件写全姓名。"
        ),
        key=key,
        label=label,
        text=name.strip(),
    )


def _read_fact(
    key: str, label: str, fact: str, text: str, must_not_say: Sequence[str]
) -> str | DeskError:
    if fact == "sex":
        code = code_of("sex", text)
        return code if code in ("1", "2") else _unreadable(key, label, fact, text)
    if fact == "birth_date":
        return clean_date(text) or _unreadable(key, label, fact, text)
    if fact == "phone":
        phone = clean_phone(text)
        return phone if is_phone(phone) else _unreadable(key, label, fact, text)
    problem = text_problem(f"{key}.{fact}", _fact_label(label, fact), text, must_not_say)
    return problem or text.rstrip("。，；、.,;")


def _read_number(key: str, label: str, typed: Mapping[str, str]) -> Identity | DeskError:
    """The number of a stranger, which must hold together."""
    text, word = typed.get("id_number", "").strip(), typed.get("id_kind", "").strip()
    kind = code_of("id_kind", word) if word else ""
    if kind is None or kind == "none":
        return _unreadable(key, label, "id_kind", word)
    number = clean_number(text)
    identity = read_identity(number, kind)
    if not number:
        return identity
    wanted = CITIZENS if kind in ("", "citizen") else (kind,)
    if not identity.holds or identity.kind not in wanted:
        return NotUnderstoodError(
            "number_does_not_hold",
            QT_TRANSLATE_NOOP("errors", "“{label}”填的“{text}”不对；请照证件核对后重填。"),
            key=f"{key}.id_number",
            label=_fact_label(label, "id_number"),
            text=text,
        )
    return identity


def _fact_label(label: str, fact: str) -> str:
    return f"{label}·{FACT_LABELS[fact]}"


def _unreadable(key: str, label: str, fact: str, text: str) -> DeskError:
    hint = {
        "sex": "填“男”或“女”",
        "phone": "如 13800000000 或 0551-6000000",
        "birth_date": "如 1985-03-07",
        "id_kind": f"可以填{'、'.join(w for c, w in ID_KIND.items() if c != 'none')}",
    }[fact]
    return NotUnderstoodError(
        "answer_not_understood",
        QT_TRANSLATE_NOOP("errors", "“{label}”填的“{text}”看不懂；请重填，{hint}。"),
        key=f"{key}.{fact}",
        label=_fact_label(label, fact),
        text=text,
        hint=hint,
    )


def _disagrees(key: str, label: str, fact: str) -> DeskError:
    return NotUnderstoodError(
        "disagrees_with_number",
        QT_TRANSLATE_NOOP("errors", "“{label}”和证件号码里的不一样；请照证件核对后重填。"),
        key=f"{key}.{fact}",
        label=_fact_label(label, fact),
    )


def _missing(key: str, label: str, fact: str) -> DeskError:
    return RuleSaysNoError(
        "answer_missing",
        QT_TRANSLATE_NOOP("errors", "还没有填“{label}”（{key}），没有开具；请填上再开。"),
        key=f"{key}.{fact}",
        label=_fact_label(label, fact),
    )


def _nobody_has(question: Question, text: str) -> DeskError:
    return RuleSaysNoError(
        "no_such_person",
        QT_TRANSLATE_NOOP(
            "errors", "“{label}”填的“{text}”居民里没有；不在名册的人请填姓名，号码另填。"
        ),
        key=question.key,
        label=question.label,
        text=text,
    )


def _known_already(question: Question, fact: str) -> DeskError:
    return NotUnderstoodError(
        "fact_of_resident",
        QT_TRANSLATE_NOOP("errors", "“{label}”照居民登记写，不用填；有变动的请先更正居民登记。"),
        key=f"{question.key}.{fact}",
        label=_fact_label(question.label, fact),
    )


def _not_in_registry(question: Question, fact: str, person: Resident) -> DeskError:
    return RuleSaysNoError(
        "role_fact_missing",
        QT_TRANSLATE_NOOP(
            "errors", "{name}的居民登记里没有“{what}”，没有开具；请核实后先补上居民登记。"
        ),
        key=question.key,
        label=question.label,
        name=person.name,
        what=FACT_LABELS[fact],
    )


def _not_registered(form: LetterForm) -> DeskError:
    return RuleSaysNoError(
        "not_registered",
        QT_TRANSLATE_NOOP("errors", "“{title}”只开给居民登记里的人；请先登记为居民，再来开具。"),
        title=form.heading,
    )
