"""Importing a local list: from a TOML in the shape of the policies, or from a spreadsheet of two
columns. One sees what was understood before anything is stored.
"""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from community_desk.certificates import list_matching
from community_desk.certificates.catalogue import Catalogue, load_catalogue
from community_desk.certificates.list_matching import LeftOut, Taken, match_rows
from community_desk.certificates.list_workbook import read_rows
from community_desk.certificates.local_lists import (
    LONGEST_NAME,
    LONGEST_TITLE,
    SENTENCES,
    OwnList,
    as_policy,
    as_toml,
    next_key,
    one_line,
    read_list,
)
from community_desk.certificates.policy import (
    WRITTEN,
    Class,
    OnlyTo,
    Policy,
    load_policies,
    load_policy,
)
from community_desk.errors import RuleSaysNoError, TroubleError
from community_desk.files import read_whole
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import stamped
from community_desk.office.forms import Table, form_of
from community_desk.office.office import Office
from community_desk.office.permissions import check_may

BASE = "national-2020"
TOML_SUFFIX = ".toml"
# A list of all types is some 3 kB; the parser takes long over long lines of dots.
MOST_BYTES, LONGEST_LINE = 64 * 2**10, 4_000
_NOTARY = OnlyTo(("公证",), "按当地清单，只有公证机构办理公证需要的，才可以向公证机构出具。")


@dataclass(frozen=True, slots=True)
class ReadList:
    """What was understood of a file: the list, its rows where it was a spreadsheet, and those that
    were left out."""

    own: OwnList
    taken: tuple[Taken, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def contradictions(self) -> tuple[LeftOut, ...]:
        """Rows that say of one type something else than another row: the file must be put right."""
        return tuple(row for row in self.left_out if row.reason == "contradicts")

    def policy(self) -> Policy:
        """The policy that the list will make."""
        return as_policy(self.own, self.own.name, self.own.title)


def read_list_file(path: Path, base: str = BASE) -> ReadList:
    """Reads a list without storing anything; ``base`` holds for what a spreadsheet does not name.

    Raises `TroubleError` with one sentence that names file and line, `NotUnderstoodError` for an
    unknown base.
    """
    catalogue = load_catalogue()
    if path.suffix.lower() == TOML_SUFFIX:
        return ReadList(_read_toml(path, catalogue))
    policy = load_policy(base)
    taken, left = match_rows(catalogue, policy, read_rows(path))
    own = _own_list(path, policy, taken)
    return ReadList(own, tuple(taken), tuple(left))


def check_can_store(path: Path, found: ReadList) -> None:
    """Raises `RuleSaysNoError` for a list that contradicts itself or names no type at all."""
    if found.contradictions:
        row = found.contradictions[0]
        assert row.other is not None
        raise RuleSaysNoError(
            "list_contradicts",
            QT_TRANSLATE_NOOP(
                "errors",
                "“{file}”第{one}行和第{two}行都写“{title}”，口径却不同，没有导入；请改好再导入。",
            ),
            file=path.name,
            one=row.other.number,
            two=row.row.number,
            title=row.title,
        )
    if not found.own.classes:
        raise RuleSaysNoError(
            "list_names_nothing",
            QT_TRANSLATE_NOOP(
                "errors", "“{file}”里没有一行能用，没有导入；请对照证明清单改事项名称和口径。"
            ),
            file=path.name,
        )


def import_local_list(office: Office, path: Path, base: str = BASE) -> tuple[str, ReadList]:
    """Stores a list as the next version of its name; gives its key and what was understood.

    Choosing it is another step. Raises as `read_list_file` and `check_can_store`, and
    `RuleSaysNoError` ``role_may_not`` for anybody but a director.
    """
    check_may(office, "certificates.rules")
    found = read_list_file(path, base)
    check_can_store(path, found)
    return store_list(office, found), found


def store_list(office: Office, found: ReadList) -> str:
    """Stores a list that was read and looked at; gives the key of the version."""
    check_may(office, "certificates.rules")
    with office.writing("certificates.rules") as write:
        key, content = next_key(office, found.own.name), as_toml(found.own)
        row = write.new_row()
        stamped.insert(
            write, "local_list", {**row, "key": key, "title": found.own.title, "content": content}
        )
        write.audit(
            "import_list",
            "local_list",
            row["uid"],
            new={"key": key, "title": found.own.title, "left_out": len(found.left_out)}
            | dict(Counter(found.own.classes.values())),
        )
    return key


def _read_toml(path: Path, catalogue: Catalogue) -> OwnList:
    table = form_of(_text_of(path), path, SENTENCES)
    own = read_list(table)
    classes = table.table("classes") or table
    for key, class_ in own.classes.items():
        _check_class(classes, catalogue, key, class_)
    only_to = table.table("only_to") or table
    for key in own.only_to:
        if own.classes.get(key) not in WRITTEN:
            raise only_to.wrong(
                key,
                QT_TRANSLATE_NOOP(
                    "errors", "{file} 第 {line} 行有误：classes 里没有把“{key}”写成可开；请改正。"
                ),
            )
    return own


def _check_class(classes: Table, catalogue: Catalogue, key: str, class_: Class) -> None:
    known = {kind.key: kind for kind in catalogue.types}
    if key not in known:
        raise classes.wrong(
            key,
            QT_TRANSLATE_NOOP(
                "errors", "{file} 第 {line} 行有误：没有“{key}”这个证明事项；请对照证明清单改正。"
            ),
        )
    if list_matching.cannot_be(known[key], class_):
        raise classes.wrong(
            key,
            QT_TRANSLATE_NOOP(
                "errors", "{file} 第 {line} 行有误：“{title}”不能是“{word}”；请改正后再导入。"
            ),
            title=known[key].title,
            word=class_,
        )


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _too_large(path)
        text = read_whole(path, MOST_BYTES).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise TroubleError(
            "form_unreadable", SENTENCES.unreadable, file=path.name, path=path
        ) from error
    if max(map(len, text.splitlines()), default=0) > LONGEST_LINE:
        raise _too_large(path)
    return text


def _own_list(path: Path, base: Policy, taken: list[Taken]) -> OwnList:
    shipped = [policy.key for policy in load_policies()]
    title = one_line(path.stem, LONGEST_TITLE) or "local"
    name = "".join(sign if sign.isalnum() else "-" for sign in title).strip("-")[:LONGEST_NAME]
    return OwnList(
        f"{name}-list" if name in shipped else name or "local",
        title,
        "",
        base.key,
        {one.kind.key: one.state.class_ for one in taken},
        {
            one.kind.key: base.only_to.get(one.kind.key, _NOTARY)
            for one in taken
            if one.state.notary_only
        },
    )


def _too_large(path: Path) -> TroubleError:
    return TroubleError(
        "list_too_large",
        QT_TRANSLATE_NOOP("errors", "“{file}”太大或有一行太长，不像证明清单；请确认选对了文件。"),
        file=path.name,
    )
