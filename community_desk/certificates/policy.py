"""What an office may certify under the rule it follows: ``forms/policies``, one TOML file each."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from community_desk import paths
from community_desk.errors import NotUnderstoodError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.forms import Table, keys_of, read_form

Class = Literal["direct", "evidence", "on_approval", "refuse", "not_offered"]
CLASSES: tuple[Class, ...] = ("direct", "evidence", "on_approval", "refuse", "not_offered")
# Under these a letter is written; ``on_approval`` only for a body outside the city (`approval`).
WRITTEN: tuple[Class, ...] = ("direct", "evidence", "on_approval")


@dataclass(frozen=True, slots=True)
class OnlyTo:
    """A type that may go to certain bodies only: those whose name has one of ``words``."""

    words: tuple[str, ...]
    why: str

    def allows(self, body: str) -> bool:
        """Whether a letter may be addressed to ``body``."""
        return any(word in body for word in self.words)


@dataclass(frozen=True, slots=True, eq=False)
class Policy:
    """A rule with the class it gives to each certificate type."""

    key: str
    title: str
    description: str
    classes: Mapping[str, Class]
    only_to: Mapping[str, OnlyTo]


def load_policies(folder: Path | None = None) -> tuple[Policy, ...]:
    """All policies of ``folder`` (default: those that come with the program).

    Raises `TroubleError` that names file and line of the first mistake.
    """
    place = folder if folder is not None else paths.forms() / "policies"
    return tuple(_read_policy(file) for file in sorted(place.glob("*.toml")))


def load_policy(key: str, folder: Path | None = None) -> Policy:
    """One policy. Raises `NotUnderstoodError` ``unknown_policy``."""
    files = (folder if folder is not None else paths.forms() / "policies").glob("*.toml")
    for file in files:
        if file.stem == key:
            return _read_policy(file)
    raise NotUnderstoodError(
        "unknown_policy",
        QT_TRANSLATE_NOOP("errors", "没有“{key}”这套规则；可用的有：{keys}。"),
        key=key,
        keys="、".join(policy.key for policy in load_policies(folder)),
    )


def never_offered() -> frozenset[str]:
    """Types that no policy of the program offers; no list or switch of an office may either."""
    first, *others = load_policies()
    return frozenset(
        key
        for key in first.classes
        if all(class_of(policy, key) == "not_offered" for policy in (first, *others))
    )


def class_of(policy: Policy, key: str) -> Class:
    """The class of a certificate type; one that the policy does not name is refused."""
    return policy.classes.get(key, "refuse")


@cache
def _read_policy(file: Path) -> Policy:
    table = read_form(file)
    key = table.text("key")
    if key != file.stem:
        raise table.wrong(
            "key",
            QT_TRANSLATE_NOOP(
                "errors", "表单 {file} 第 {line} 行有误：“{key}”必须和文件名相同；请改正后再试。"
            ),
        )
    policy = Policy(
        key,
        table.text("title"),
        table.text("description", ""),
        read_classes(table.table("classes")),
        read_only_to(table.table("only_to")),
    )
    table.only(keys_of(Policy))
    return policy


def read_classes(table: Table | None) -> dict[str, Class]:
    """The table ``classes`` of a policy. Raises `TroubleError`."""
    return {key: table.choice(key, CLASSES) for key in table.values} if table else {}


def read_only_to(table: Table | None) -> dict[str, OnlyTo]:
    """The table ``only_to`` of a policy. Raises `TroubleError`."""
    only_to: dict[str, OnlyTo] = {}
    for key in table.values if table else ():
        inner = table.table(key) if table else None
        assert inner is not None
        inner.only(keys_of(OnlyTo))
        words = inner.texts("words")
        if not words or not all(map(str.strip, words)):  # a blank word is in every name
            raise inner.lacks("words")
        only_to[key] = OnlyTo(words, inner.text("why"))
    return only_to
