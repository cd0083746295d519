"""The forms of the expenses, from ``forms/expenses``: classes and a typical year; the others
read theirs with what stands below.

They are data that a person who cannot program may edit, so what is wrong with them is said with
its file and line.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from community_desk import paths
from community_desk.errors import NotUnderstoodError, RuleSaysNoError, TroubleError
from community_desk.expenses.money import fen_from_yuan
from community_desk.expenses.records import KINDS, Kind
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.forms import Sentences, Table, read_form

_WRONG = QT_TRANSLATE_NOOP(
    "errors", "表单“{file}”第 {start} 行起的一项：{key} 缺少或写错了；请改好再打开。"
)
_SENTENCES = Sentences(
    unreadable=QT_TRANSLATE_NOOP("errors", "表单“{path}”读不出来；请恢复程序自带的那一份。"),
    broken=QT_TRANSLATE_NOOP(
        "errors", "表单“{file}”第 {line} 行写法不对，后面的没有读；请改好再打开。"
    ),
    missing=_WRONG,
    blank=_WRONG,
    wrong_kind=_WRONG,
    no_table=_WRONG,
    not_among=_WRONG,
    broken_code="form_broken",
)


# A single character (水, 电) points to nothing: it is in too many words.
_SHORTEST_WORD = 2


@dataclass(frozen=True, slots=True)
class ExpenseClass:
    """What money is for (out) or how it came (in).

    ``hands_back`` is for what goes back to who gave it, which every fund may pay. ``in_texts`` are
    words of a text that point to the class where nobody named one.
    """

    key: str
    title: str
    kind: Kind
    group: str
    synonyms: tuple[str, ...]
    hands_back: bool
    in_texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Classes:
    """All classes in the order of their form, and the titles of their groups."""

    all: tuple[ExpenseClass, ...]
    groups: Mapping[str, str]
    by_key: Mapping[str, ExpenseClass]

    def title(self, key: str) -> str:
        """The title of a class; the key itself for one that the form no longer has."""
        return self.by_key[key].title if key in self.by_key else key

    def group_of(self, key: str) -> str:
        """The group of a class; the key itself for one that the form no longer has."""
        return self.by_key[key].group if key in self.by_key else key

    def of_kind(self, kind: Kind) -> list[ExpenseClass]:
        """The classes to choose from for a payment or a receipt."""
        return [one for one in self.all if one.kind == kind]

    def guess(self, text: str, kind: Kind) -> ExpenseClass | None:
        """The class that a text points to by its longest known word, of several the last: what a
        text is about stands at its end (换活动室灯管). None where it points to none.
        """
        found, best = None, (_SHORTEST_WORD - 1, -1)
        for one in self.of_kind(kind):
            for word in (*one.in_texts, one.title, *one.synonyms):
                rank = len(word), text.rfind(word)
                if rank[1] >= 0 and rank[0] >= _SHORTEST_WORD and rank > best:
                    found, best = one, rank
        return found

    def find(self, text: str, kind: Kind) -> ExpenseClass:
        """The class meant by a key, a title or a synonym.

        Raises `NotUnderstoodError` ``no_such_class``, or `RuleSaysNoError`
        ``class_not_of_kind`` for a payment's class on a receipt and the other way round.
        """
        if text in self.by_key and self.by_key[text].kind == kind:
            return self.by_key[text]
        meant = [one for one in self.all if means((one.key, one.title, *one.synonyms), text)]
        for one in meant:
            if one.kind == kind:
                return one
        known = "、".join(one.title for one in self.of_kind(kind))
        if not meant:
            raise NotUnderstoodError(
                "no_such_class",
                QT_TRANSLATE_NOOP("errors", "没有“{text}”这个类别；可以用：{known}。"),
                text=text,
                known=known,
            )
        if kind == "in":
            sentence = QT_TRANSLATE_NOOP(
                "errors", "“{title}”是支出类别，不能记收入；可以用：{known}。"
            )
        else:
            sentence = QT_TRANSLATE_NOOP(
                "errors", "“{title}”是收入类别，不能记支出；可以用：{known}。"
            )
        raise RuleSaysNoError("class_not_of_kind", sentence, title=meant[0].title, known=known)


def load_classes(folder: Path | None = None) -> Classes:
    """The classes of ``classes.toml``. Raises `TroubleError` with file and line."""
    return _read_classes(form_file(folder, "classes.toml"))


@cache
def _read_classes(file: Path) -> Classes:
    groups = {table.text("key"): table.text("title") for table in form_tables(file, "group")}
    found: dict[str, ExpenseClass] = {}
    for table in form_tables(file, "class"):
        key = table.text("key")
        if key in found:
            raise wrong(table, "key")
        group = table.choice("group", tuple(groups))
        kind = table.choice("kind", tuple(KINDS.values()))
        found[key] = ExpenseClass(
            key=key,
            title=table.text("title"),
            kind=kind,
            group=group,
            synonyms=table.texts("synonyms"),
            hands_back=table.flag("hands_back", False),
            in_texts=table.texts("in_texts"),
        )
    return Classes(tuple(found.values()), groups, found)


@cache
def load_typical_year(folder: Path | None = None) -> Mapping[str, int]:
    """The typical year's fen by class key. Raises `TroubleError` with file and line."""
    classes = load_classes(folder)
    fen: dict[str, int] = {}
    for table in form_tables(form_file(folder, "typical_year.toml"), "line"):
        key = table.text("class")
        if key in fen or key not in classes.by_key or classes.by_key[key].kind != "out":
            raise wrong(table, "class")
        try:
            fen[key] = fen_from_yuan(table.text("amount"))
        except NotUnderstoodError:
            raise wrong(table, "amount") from None
    return fen


def form_file(folder: Path | None, name: str) -> Path:
    """A file of ``forms/expenses``, or of another folder."""
    return (folder or paths.forms() / "expenses") / name


def form_tables(file: Path, name: str) -> list[Table]:
    """The tables of a name in a file. Raises `TroubleError`."""
    return read_form(file, _SENTENCES).tables(name)


def wrong(table: Table, key: str) -> TroubleError:
    """What is said of a key that is missing or wrong, with its file and line."""
    return table.wrong(key, _WRONG)


def means(names: Iterable[str], text: str) -> bool:
    """Whether a text says one of some names, whatever its width and case."""
    return _folded(text) in {_folded(name) for name in names}


@lru_cache(4096)
def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().casefold()
