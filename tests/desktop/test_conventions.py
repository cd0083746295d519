"""Habits that a review overlooks, read off the source."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import community_desk
from community_desk import paths

ROOT = Path(community_desk.__file__).parent
MODULES = sorted([*(ROOT / "desktop").rglob("*.py"), ROOT / "app.py"])


def calls(module: Path) -> Iterator[ast.Call]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def name_of(call: ast.Call) -> str:
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(ROOT)))
def test_texts_are_literals_and_nothing_blocks(module: Path) -> None:
    for call in calls(module):
        where = f"{module.name}:{call.lineno}"
        if name_of(call) == "tr":
            assert isinstance(call.args[0], ast.Constant), f"{where}: tr() of no literal"
        if name_of(call) in ("exec", "exec_") and isinstance(call.func, ast.Attribute):
            owner = call.func.value
            assert isinstance(owner, ast.Name), where
            assert owner.id == "app", f"{where}: exec() blocks"
        assert name_of(call) not in ("QMessageBox", "QInputDialog"), where


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(ROOT)))
def test_colours_come_from_the_theme_and_modules_stay_short(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    assert not re.search(r"#[0-9A-Fa-f]{6}\b", text)
    assert len(text.splitlines()) <= 400
    if module.name not in ("waiting.py",):
        assert not re.search(r"\b(SELECT|INSERT INTO|UPDATE|DELETE FROM) ", text), "SQL"


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(ROOT)))
def test_no_tip_takes_what_somebody_typed_for_a_page(module: Path) -> None:
    for call in calls(module):
        if name_of(call) in ("setToolTip", "showText"):
            tip = call.args[1 if name_of(call) == "showText" else -1]
            assert is_plain(tip), f"{module.name}:{call.lineno}: not by plain_tip()"


def is_plain(tip: ast.expr) -> bool:
    """Whether a tip is our own words, or was made plain; a button keeps what was set as its tip."""
    if ast.unparse(tip) in ("usual_tip", "self._usual_tip"):
        return True
    if isinstance(tip, ast.Call):
        own = name_of(tip) == "say" and isinstance(tip.args[0], ast.Name)
        return own or name_of(tip) in ("tr", "plain_tip", "toolTip")
    if isinstance(tip, ast.FormattedValue):
        return is_plain(tip.value) or ast.unparse(tip.value) in ("shown", "number")
    inner = [child for child in ast.iter_child_nodes(tip) if isinstance(child, ast.expr)]
    if isinstance(tip, ast.IfExp):
        inner = [tip.body, tip.orelse]
    return isinstance(tip, ast.Constant) or (bool(inner) and all(map(is_plain, inner)))


def test_icons_are_those_used() -> None:
    source = "\n".join(module.read_text(encoding="utf-8") for module in MODULES)
    named = set(re.findall(r'"([a-z0-9]+(?:-[a-z0-9]+)*)"', source))
    shipped = {file.stem for file in (paths.resources() / "icons").glob("*.svg")}
    assert sorted(shipped - named) == []
