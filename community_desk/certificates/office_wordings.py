"""The office's own wordings, beside those of the program: each saving is a version that stays."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from community_desk.certificates import store_wordings
from community_desk.certificates.catalogue import Catalogue, CertificateType, load_catalogue
from community_desk.certificates.wording_form import (
    Wording,
    problems,
    read_wording,
    short_hash,
    with_wording,
    wording_of,
    written,
)
from community_desk.errors import NotUnderstoodError, TroubleError, found_or_no
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.office.permissions import check_may
from community_desk.office.staff import staff_names


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a type's wording; ``content`` is "" where the program's was taken again.

    ``at`` is the instant (UTC, ISO) and ``by`` the name of who did it.
    """

    number: int
    content: str
    at: str
    by: str


def worded(catalogue: Catalogue, own: tuple[tuple[str, int, str], ...]) -> Catalogue:
    """A catalogue whose letters are in the office's wording (key, version, content).

    The same catalogue and wordings give the same object. A wording that no longer fits the form of
    a newer program is left out, and the program's stands.
    """
    return _worded(catalogue, own) if own else catalogue


def shipped_type(key: str) -> CertificateType:
    """A type with the program's wording. Raises `NotUnderstoodError` ``unknown_type``, and
    ``no_letter`` for one that has no letter.
    """
    kind = load_catalogue().find(key)
    if kind.letter is None:
        raise NotUnderstoodError(
            "no_letter",
            QT_TRANSLATE_NOOP("errors", "“{title}”没有信可写；请选能开具的事项。"),
            title=kind.title,
        )
    return kind


def shipped_wording(key: str) -> Wording:
    """The wording that came with the program. Raises as `shipped_type`."""
    form = shipped_type(key).letter
    assert form is not None
    return wording_of(form)


def current_wording(office: Office, key: str) -> Wording:
    """The wording in force: the office's own, else the program's. Raises as `shipped_type`."""
    kind = shipped_type(key)
    own = {name: (number, content) for name, number, content in store_wordings.latest(office.db)}
    found = _read(kind, own[key][1], own[key][0]) if key in own else None
    return found or shipped_wording(key)


def unfit_wording(office: Office, key: str) -> TroubleError | None:
    """Why the office's own wording is not used: the form that a newer program brings is another;
    None where it is used, or where there is none.
    """
    for name, number, content in store_wordings.latest(office.db):
        if name == key:
            try:
                read_wording(content, shipped_type(key), _name(key, number), fonts=False)
            except TroubleError as error:
                return error
    return None


def versions(office: Office, key: str) -> list[Version]:
    """All versions of a type, the last first; none where it was never changed."""
    names = staff_names(office.db)
    return [
        Version(number, content, at, names.get(by, ""))
        for _, number, content, at, by in store_wordings.versions(office.db, key)
    ]


def wording_of_version(office: Office, key: str, number: int) -> Wording:
    """What a version says, 0 being the program's. Raises `RuleSaysNoError` ``no_such_version``,
    and `TroubleError` for one that does not fit the form any more.
    """
    content = _version(office, key, number).content if number else ""
    if not content:
        return shipped_wording(key)
    return read_wording(content, shipped_type(key), _name(key, number), fonts=False)


def save_wording(office: Office, key: str, wording: Wording) -> int:
    """Makes a wording the office's own; gives its version, 0 where it is the program's anyway.

    What is in force already is not written again. Raises as `shipped_type`, `RuleSaysNoError`
    ``role_may_not`` for anybody but a director, and the first of what is wrong with the wording.
    """
    kind = shipped_type(key)
    assert kind.letter is not None
    check_may(office, "certificates.rules")
    found = problems(kind.letter, wording)
    if found:
        raise found[0].error
    is_shipped = wording == wording_of(kind.letter)
    return _add(office, key, "" if is_shipped else written(key, wording))


def restore_shipped(office: Office, key: str) -> int:
    """Takes the program's wording again; as `save_wording`."""
    shipped_type(key)
    check_may(office, "certificates.rules")
    return _add(office, key, "")


def restore_version(office: Office, key: str, number: int) -> int:
    """Takes an older version again, 0 for the program's; as `save_wording`."""
    return save_wording(office, key, wording_of_version(office, key, number))


def wording_mark(catalogue: Catalogue, kind: CertificateType) -> str:
    """What a letter keeps of the wording that it was written in: ``office:<version>``, or
    ``shipped:<short hash>``, for the program may bring another one day.
    """
    assert kind.letter is not None
    if kind.key in catalogue.own:
        return f"office:{catalogue.own[kind.key]}"
    return f"shipped:{short_hash(kind.key, wording_of(kind.letter))}"


@lru_cache(maxsize=16)
def _worded(catalogue: Catalogue, own: tuple[tuple[str, int, str], ...]) -> Catalogue:
    fitting: dict[str, tuple[int, CertificateType]] = {}
    own_days: set[str] = set()
    texts: Mapping[str, tuple[int, str]] = {key: (number, text) for key, number, text in own}
    for kind in catalogue.types:
        if kind.letter is None or kind.key not in texts:
            continue
        number, text = texts[kind.key]
        wording = _read(kind, text, number)
        if wording is not None:
            letter = with_wording(kind.letter, wording)
            fitting[kind.key] = number, replace(kind, letter=letter)
            if wording.validity_days != kind.letter.validity_days:
                own_days.add(kind.key)
    if not fitting:
        return catalogue
    types = (fitting[kind.key][1] if kind.key in fitting else kind for kind in catalogue.types)
    numbers = {key: number for key, (number, _) in fitting.items()}
    return Catalogue(tuple(types), numbers, frozenset(own_days))


def _read(kind: CertificateType, text: str, number: int) -> Wording | None:
    try:
        return read_wording(text, kind, _name(kind.key, number), fonts=False)
    except TroubleError:
        return None


def _name(key: str, number: int) -> str:
    return f"{key}@{number}.toml"


def _add(office: Office, key: str, content: str) -> int:
    number, last = _last(office, key)
    if content == last:
        return number if content else 0
    with office.writing("certificates.rules") as write:
        before, _ = _last(office, key)
        number = before + 1
        uid = store_wordings.add(write, key, number, content)
        write.audit(
            "change",
            "office_wording",
            uid,
            old={"version": before},
            new={"type_key": key, "version": number, "shipped": not content},
        )
    return number if content else 0


def _version(office: Office, key: str, number: int) -> Version:
    return found_or_no(
        next((one for one in versions(office, key) if one.number == number), None),
        "no_such_version",
        QT_TRANSLATE_NOOP("errors", "没有第 {number} 版写法；请重新打开这一页再选。"),
        number=number,
    )


def _last(office: Office, key: str) -> tuple[int, str]:
    found = store_wordings.versions(office.db, key)
    return (found[0][1], found[0][2]) if found else (0, "")
