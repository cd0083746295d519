"""The certificate types, as data: ``forms/certificates``, one TOML file each.

A file says what a person would type, what a letter of the type rests on and says, and, where the
committee may not certify, why not and where to go instead. Adding a type is adding a file.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from community_desk import paths
from community_desk.certificates.letter_forms import LetterForm, read_letter
from community_desk.certificates.national_list import ITEMS
from community_desk.certificates.policy import CLASSES, WRITTEN, Class
from community_desk.errors import NotUnderstoodError, TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.forms import Table, keys_of, read_form


@dataclass(frozen=True, slots=True)
class Route:
    """Where to go instead, with what; ``case`` says for whom where there are several, or which
    thing was lost, ``known_as`` what people call it as well.
    """

    case: str
    authority: str
    bring: tuple[str, ...]
    fee: str
    time: str
    note: str
    basis: str
    known_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Basis:
    """A law that says so."""

    law: str
    articles: str
    says: str

    @property
    def text(self) -> str:
        """As it stands on paper."""
        return f"{self.law}{self.articles}" + (f"：{self.says}" if self.says else "")


@dataclass(frozen=True, slots=True)
class RefusalForm:
    """What to tell a resident instead of a letter."""

    why: str
    law_reason: str
    routes: tuple[Route, ...]
    basis: tuple[Basis, ...]


@dataclass(frozen=True, slots=True)
class CertificateType:
    """One certificate type with its letter, its refusal, or both: the policy chooses.

    With ``only_where_named`` it is listed only under a policy that names it, or where an office
    switches it on; ``wakes_as`` is the class that it has then, if the office says no other.
    With ``keeps_no_name`` a refusal is counted and nothing says whose it was: a register of who
    asked would be a list of people that the office must not keep.
    """

    key: str
    title: str
    order: int
    summary: str
    synonyms: tuple[str, ...]
    asked_by: tuple[str, ...]
    life_events: tuple[str, ...]
    national_items: tuple[int, ...]
    only_where_named: bool
    wakes_as: Class
    keeps_no_name: bool
    letter: LetterForm | None
    refusal: RefusalForm | None


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """All certificate types in their order.

    ``own`` has the version of each letter that is in the office's own wording; of these
    ``own_days`` are those that say as well for how long a letter stands.
    """

    types: tuple[CertificateType, ...]
    own: Mapping[str, int] = field(default_factory=dict)
    own_days: frozenset[str] = frozenset()

    def find(self, key: str) -> CertificateType:
        """The type of a key. Raises `NotUnderstoodError` ``unknown_type``."""
        for kind in self.types:
            if kind.key == key:
                return kind
        raise NotUnderstoodError(
            "unknown_type",
            QT_TRANSLATE_NOOP("errors", "没有“{key}”这个证明事项；可用的有：{keys}。"),
            key=key,
            keys="、".join(kind.key for kind in self.types),
        )


def load_catalogue(folder: Path | None = None) -> Catalogue:
    """Reads the types of ``folder`` (default: those that come with the program).

    Raises `TroubleError` that names file and line of the first mistake.
    """
    return _load(folder if folder is not None else paths.forms() / "certificates")


@cache
def shipped_title(key: str) -> str:
    """The title of a type that comes with the program, whose file alone is read: the work list
    asks while the window is just opening. The key itself where there is no such type.
    """
    files = (paths.forms() / "certificates").glob("*.toml")
    file = next((file for file in files if file.stem == key), None)
    return key if file is None else _read_type(file).title


def listed(catalogue: Catalogue, named: Collection[str]) -> Catalogue:
    """The types that are listed where a policy, or the office itself, names those of ``named``.

    The same catalogue and names give the same object, which has its search index already.
    """
    hidden = {kind.key for kind in catalogue.types if kind.only_where_named} - set(named)
    return _without(catalogue, frozenset(hidden)) if hidden else catalogue


@lru_cache(maxsize=8)
def _without(catalogue: Catalogue, hidden: frozenset[str]) -> Catalogue:
    return Catalogue(tuple(kind for kind in catalogue.types if kind.key not in hidden))


@cache
def _load(place: Path) -> Catalogue:
    types = [_read_type(file) for file in sorted(place.glob("*.toml"))]
    if not types:
        raise TroubleError(
            "no_forms",
            QT_TRANSLATE_NOOP(
                "errors", "“{folder}”里没有证明事项；请从安装包里取回 forms 文件夹。"
            ),
            folder=place,
        )
    return Catalogue(tuple(sorted(types, key=lambda kind: (kind.order, kind.key))))


def _read_type(file: Path) -> CertificateType:
    table = read_form(file)
    key = table.text("key")
    if key != file.stem:
        raise table.wrong(
            "key",
            QT_TRANSLATE_NOOP(
                "errors", "表单 {file} 第 {line} 行有误：“{key}”必须和文件名相同；请改正后再试。"
            ),
        )
    numbers = table.integers("national_items")
    if not all(1 <= number <= len(ITEMS) for number in numbers):
        raise table.wrong(
            "national_items",
            QT_TRANSLATE_NOOP(
                "errors", "表单 {file} 第 {line} 行有误：清单的项号是 1 到 20；请改正后再试。"
            ),
        )
    letter, refusal = table.table("letter"), table.table("refusal")
    if letter is None and refusal is None:
        raise table.wrong(
            "letter",
            QT_TRANSLATE_NOOP(
                "errors",
                "表单 {file} 第 {line} 行有误：letter 和 refusal 至少要有一个；请改正后再试。",
            ),
        )
    wakes_as = table.choice("wakes_as", CLASSES, "refuse")
    if letter is None and wakes_as in WRITTEN:
        raise table.wrong(
            "wakes_as",
            QT_TRANSLATE_NOOP(
                "errors",
                "表单 {file} 第 {line} 行有误：没有 letter 的事项启用后也开不了；请改正后再试。",
            ),
        )
    keeps_no_name = table.flag("keeps_no_name")
    if keeps_no_name and letter is not None:
        raise table.wrong(
            "keeps_no_name",
            QT_TRANSLATE_NOOP(
                "errors",
                "表单 {file} 第 {line} 行有误：有 letter 的事项不能不留姓名；请改正后再试。",
            ),
        )
    kind = CertificateType(
        key,
        table.text("title"),
        table.integer("order"),
        table.text("summary"),
        table.texts("synonyms"),
        table.texts("asked_by"),
        table.texts("life_events"),
        numbers,
        table.flag("only_where_named"),
        wakes_as,
        keeps_no_name,
        read_letter(letter) if letter else None,
        _read_refusal(refusal) if refusal else None,
    )
    table.only(keys_of(CertificateType))
    return kind


def _read_refusal(table: Table) -> RefusalForm:
    form = RefusalForm(
        table.text("why"),
        table.text("law_reason", ""),
        tuple(_read_route(inner) for inner in table.tables("routes")),
        tuple(_read_basis(inner) for inner in table.tables("basis")),
    )
    table.only(keys_of(RefusalForm))
    return form


def _read_route(table: Table) -> Route:
    route = Route(
        table.text("case", ""),
        table.text("authority"),
        table.texts("bring"),
        table.text("fee", ""),
        table.text("time", ""),
        table.text("note", ""),
        table.text("basis", ""),
        table.texts("known_as"),
    )
    table.only(keys_of(Route))
    return route


def _read_basis(table: Table) -> Basis:
    basis = Basis(table.text("law"), table.text("articles", ""), table.text("says", ""))
    table.only(keys_of(Basis))
    return basis
