"""Every act that the code can put on record has its words: all calls that write to the trail are
collected from the code, and each action and subject they can give.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

from community_desk.language import catalogue
from community_desk.registry import life
from community_desk.trail import fields
from community_desk.trail.acts import ACTS, KINDS, SUBJECTS

PACKAGE = Path(__file__).parent.parent.parent / "community_desk"
# What a call gives that only running it would tell, by file and expression.
RUNNING = {
    ("registry/life_steps.py", "event.kind"): frozenset(life.KINDS),
    # Operations are undone under the kind they were begun with, and each such kind is an action.
    ("registry/undo.py", "operation.kind"): frozenset({"resident"}),
    ("certificates/prints.py", "table"): frozenset({"certificate", "refusal", "reply"}),
    ("certificates/voiding.py", "table"): frozenset({"certificate", "refusal", "reply"}),
}


# What the window does with a page that it shows (`desktop/noted_paper.py`).
WITH_A_PAGE = frozenset({"print", "export"})


@dataclass(frozen=True)
class Module:
    """A file of the program."""

    name: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The file, parsed."""
        return ast.parse(self.text)

    @cached_property
    def calls(self) -> tuple[tuple[ast.Call, ast.FunctionDef | None], ...]:
        """Its calls, each with the innermost function around it."""
        return tuple(_calls(self.tree, None))


def calling(function: str) -> Iterator[Module]:
    """The files in which a function of a name may be called: most need not be parsed then."""
    return (module for module in MODULES if f"{function}(" in module.text)


def _calls(
    node: ast.AST, around: ast.FunctionDef | None
) -> Iterator[tuple[ast.Call, ast.FunctionDef | None]]:
    for each in ast.iter_child_nodes(node):
        if isinstance(each, ast.Call):
            yield each, around
        yield from _calls(each, each if isinstance(each, ast.FunctionDef) else around)


MODULES = [
    Module(file.relative_to(PACKAGE).as_posix(), file.read_text("utf-8"))
    for file in sorted(PACKAGE.rglob("*.py"))
]
Around = ast.FunctionDef | None


def _called(call: ast.Call) -> str:
    return str(getattr(call.func, "attr", getattr(call.func, "id", "")))


def _values(module: Module, node: ast.expr, around: Around) -> frozenset[str]:
    """All texts that an expression can be; fails where that is not to be seen."""
    if isinstance(node, ast.Constant):
        return frozenset({str(node.value)})
    if isinstance(node, ast.IfExp):
        return _values(module, node.body, around) | _values(module, node.orelse, around)
    if known := RUNNING.get((module.name, ast.unparse(node))):
        return known
    if module.name.startswith("desktop/") and ast.unparse(node) == "action":
        return WITH_A_PAGE
    if isinstance(node, ast.Name):
        for each in module.tree.body:
            if isinstance(each, ast.Assign) and ast.unparse(each.targets[0]) == node.id:
                return _values(module, each.value, around)
        names = _parameters(around)
        if around is not None and node.id in names:
            return _given(module, around.name, node.id, names.index(node.id))
    raise AssertionError(f"{module.name}:{node.lineno}: {ast.unparse(node)} belongs into RUNNING")


def _parameters(function: Around) -> list[str]:
    if function is None:
        return []
    return [one.arg for one in (*function.args.args, *function.args.kwonlyargs)]


def _given(home: Module, function: str, name: str, place: int) -> frozenset[str]:
    """What the callers of a function give for one of its parameters."""
    found: frozenset[str] = frozenset()
    for module in [home] if function.startswith("_") else calling(function):
        for call, around in module.calls:
            if _called(call) == function:
                named = [one.value for one in call.keywords if one.arg == name]
                given = named or call.args[place : place + 1]
                found |= _values(module, given[0], around) if given else frozenset()
    assert found, (function, name)
    return found


def acts() -> Iterator[tuple[str, str, str]]:
    """File and line, subject and action of each thing that the code can put on record."""
    for module in calling("audit"):
        for call, around in module.calls:
            if _called(call) != "audit":
                continue
            where = f"{module.name}:{call.lineno}"
            for action in _values(module, call.args[0], around):
                for subject in _values(module, call.args[1], around):
                    yield where, subject, action


EVERY = sorted(set(acts()))


def test_the_code_is_read() -> None:
    assert len(EVERY) > 120
    found = {(subject, action) for _, subject, action in EVERY}
    assert {("book", "paste"), ("book", "add_many"), ("account", "export")} <= found
    assert {("resident", kind) for kind in life.KINDS} <= found
    assert {("certificate_draft", "drop"), ("certificate_draft", "issue")} <= found


@pytest.mark.parametrize(("where", "subject", "action"), EVERY)
def test_every_act_has_its_words(where: str, subject: str, action: str) -> None:
    assert subject in SUBJECTS, where
    assert f"{subject}.{action}" in ACTS or action in ACTS, where


def test_every_kind_of_operation_has_words_to_be_undone_by() -> None:
    begun = {
        kind
        for module in calling("store_journal.begin")
        for call, around in module.calls
        if ast.unparse(call.func) == "store_journal.begin"
        for kind in _values(module, call.args[1], around)
    }
    assert {"import", "merge", "review", "paste", "birth"} <= begun
    assert begun <= set(ACTS)


def test_nothing_has_words_that_is_never_done() -> None:
    found = {(subject, action) for _, subject, action in EVERY}
    actions = {action for _, action in found}
    never = {
        name
        for name in ACTS
        if (tuple(name.split(".")) not in found if "." in name else name not in actions)
    }
    assert never == set()
    assert set(SUBJECTS) == {subject for subject, _ in found}


def test_every_kind_is_one_of_the_filters() -> None:
    assert {kind for kind, _ in ACTS.values()} == set(KINDS)


def test_the_words_are_translated() -> None:
    known = catalogue("en")
    words = {*KINDS.values(), *SUBJECTS.values(), *fields.LABELS.values(), *fields.SERIES.values()}
    words |= {text for _, text in ACTS.values()}
    words |= {text for table in fields.WORDS.values() for text in table.values()}
    missing = {text for text in words if ("trail", text) not in known and not text.isascii()}
    assert missing == set()
