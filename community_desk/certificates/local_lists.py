"""Lists of the office's own: what its city or district lets it certify, beside the policies that
come with the program.

A list is stored once and never changed. Importing it again makes its next version; the key of a
version is ``name@2``, and letters record that key.
"""

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from community_desk.certificates import store_rules
from community_desk.certificates.policy import (
    Class,
    OnlyTo,
    Policy,
    load_policies,
    load_policy,
    never_offered,
    read_classes,
    read_only_to,
)
from community_desk.errors import NotUnderstoodError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.forms import Sentences, Table, form_of
from community_desk.office.office import Office

MARK = "@"  # between the name of a list and its version
LONGEST_NAME, LONGEST_TITLE = 40, 60
_NAME = re.compile(rf"[\w-]{{1,{LONGEST_NAME}}}")
_KEYS = ("key", "title", "description", "base", "classes", "only_to")

SENTENCES = Sentences(
    unreadable=QT_TRANSLATE_NOOP("errors", "“{file}”读不出来；请另存为 UTF-8 编码后再导入。")
)


@dataclass(frozen=True, slots=True)
class OwnList:
    """A list as it is written: the classes it names, and the policy (``base``) that holds for
    what it does not name; without one that is refused."""

    name: str
    title: str
    description: str
    base: str
    classes: Mapping[str, Class]
    only_to: Mapping[str, OnlyTo]


def policy_of(office: Office, key: str) -> Policy:
    """A policy that comes with the program, or a list of the office's own.

    Raises `NotUnderstoodError` ``unknown_policy``.
    """
    if MARK not in key:
        with suppress(NotUnderstoodError):
            return load_policy(key)
    elif stored := store_rules.list_of(office.db, key):
        return _policy(stored.key, stored.title, stored.content)
    raise NotUnderstoodError(
        "unknown_policy",
        QT_TRANSLATE_NOOP("errors", "没有“{key}”这套规则；可用的有：{keys}。"),
        key=key,
        keys="、".join(policy.key for policy in policies_of(office)),
    )


def policies_of(office: Office) -> tuple[Policy, ...]:
    """All policies that the office may choose: the program's, then the last version of each list
    of its own.
    """
    newest = {stored.key.partition(MARK)[0]: stored for stored in store_rules.lists(office.db)}
    own = (_policy(stored.key, stored.title, stored.content) for stored in newest.values())
    return (*load_policies(), *own)


def next_key(office: Office, name: str) -> str:
    """The key of the next version of a list."""
    names = [stored.key.partition(MARK)[0] for stored in store_rules.lists(office.db)]
    return f"{name}{MARK}{names.count(name) + 1}"


def read_list(table: Table) -> OwnList:
    """A list from a TOML table. Raises `TroubleError` that names file, line and key."""
    shipped = tuple(policy.key for policy in load_policies())
    name = table.text("key")
    if not _NAME.fullmatch(name) or name in shipped:
        raise table.wrong(
            "key",
            QT_TRANSLATE_NOOP(
                "errors",
                "{file} 第 {line} 行有误：“{key}”要用字母、数字、汉字和“-”，不能和自带规则同名。",
            ),
        )
    table.only(_KEYS)
    base = table.text("base", "")
    if base and base not in shipped:
        raise table.not_among("base", base, shipped)
    return OwnList(
        name,
        one_line(table.text("title"), LONGEST_TITLE),
        one_line(table.text("description", ""), 500),
        base,
        read_classes(table.table("classes")),
        read_only_to(table.table("only_to")),
    )


def as_toml(own: OwnList) -> str:
    """A list as it is stored: the same text for the same list."""
    lines = [f"{key} = {_quoted(value)}" for key, value in _heads(own)]
    lines += ["", "[classes]"]
    lines += [f"{_quoted(key)} = {_quoted(class_)}" for key, class_ in sorted(own.classes.items())]
    for key, only in sorted(own.only_to.items()):
        words = ", ".join(map(_quoted, only.words))
        lines += ["", f"[only_to.{_quoted(key)}]", f"words = [{words}]"]
        lines += [f"why = {_quoted(only.why)}"]
    return "\n".join(lines) + "\n"


def as_policy(own: OwnList, key: str, title: str) -> Policy:
    """The policy that a list makes together with its base."""
    base = load_policy(own.base) if own.base else None
    classes: dict[str, Class] = {**(base.classes if base else {}), **own.classes}
    only_to = dict(base.only_to) if base else {}
    only_to = {kind: only for kind, only in only_to.items() if kind not in own.classes}
    never: dict[str, Class] = dict.fromkeys(never_offered(), "not_offered")
    return Policy(key, title, own.description, classes | never, only_to | dict(own.only_to))


def one_line(text: str, most: int) -> str:
    """A text without signs that cannot be seen, no longer than ``most``."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())[:most]


@lru_cache(maxsize=16)
def _policy(key: str, title: str, content: str) -> Policy:
    own = read_list(form_of(content, Path(f"{key}.toml"), SENTENCES))
    version = key.partition(MARK)[2]
    return as_policy(own, key, title if version == "1" else f"{title}（第{version}版）")


def _heads(own: OwnList) -> tuple[tuple[str, str], ...]:
    return (
        ("key", own.name),
        ("title", own.title),
        ("description", own.description),
        ("base", own.base),
    )


def _quoted(text: str) -> str:
    """A basic string of TOML, which is one of JSON but for one sign."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
