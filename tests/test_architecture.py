"""The arrows of the house: which folder may know which, and which library lives where."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "community_desk"
LEAVES = {"errors", "files", "language", "parts", "paths", "__init__"}
SUBJECTS = {"registry", "certificates", "ledgers", "expenses"}
ALLOWED: dict[str, set[str]] = {
    "errors": set(),
    "files": set(),
    "language": {"paths"},
    "paths": set(),
    "parts": {"paths", "__init__"},
    "office": LEAVES | {"printing"},
    "printing": LEAVES,
    "workbooks": LEAVES,
    "registry": LEAVES | {"office", "printing", "workbooks"},
    "certificates": LEAVES | {"office", "printing", "workbooks", "registry"},
    "ledgers": LEAVES | {"office", "printing", "workbooks", "registry"},
    "expenses": LEAVES | {"office", "printing", "workbooks"},
    # The trail and the handover tell of everything; nothing but the two front ends knows them.
    "trail": LEAVES | {"office", "workbooks"} | SUBJECTS,
    "handover": LEAVES | {"office", "printing", "waiting"} | SUBJECTS,
    # What waits is asked of every subject, and told by the front ends and on paper.
    "waiting": LEAVES | {"office", "printing"} | SUBJECTS,
    "demo": LEAVES | {"office", "printing", "workbooks"} | SUBJECTS,
    "desktop": LEAVES | {"office", "trail", "handover", "waiting"} | SUBJECTS,
    "command_line": LEAVES | {"office", "demo", "trail", "handover", "waiting"} | SUBJECTS,
    "app": LEAVES | {"office", "desktop", "demo"} | SUBJECTS,
    "__main__": LEAVES | {"command_line"},
}
# Imports inside a function that start another front end on demand, each with its reason.
ON_DEMAND = {
    ("__main__", "app"),  # given nothing, the command line starts the window
    ("command_line", "app"),  # `demo` shows its office in the window, or draws it
}
# The window shows what was read of a workbook, and what its columns were taken for; it reads and
# writes none.
SHOWN = {("desktop", "workbooks.opened"), ("desktop", "workbooks.columns")}
LIBRARY_HOMES = {
    "PySide6": {"desktop", "app"},
    "reportlab": {"printing"},
    "PIL": {"printing"},
    "openpyxl": {"workbooks"},
    "python_calamine": {"workbooks"},
    "sqlcipher3": {"office"},
    "click": {"command_line"},
}


def _imports(file: Path) -> list[tuple[str, int]]:
    found = []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno} relative import"
            found.append((node.module or "", node.lineno))
            found += [(f"{node.module}.{alias.name}", node.lineno) for alias in node.names]
    return found


def _part(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _breaches() -> list[str]:
    breaches = []
    for file in sorted(PACKAGE.rglob("*.py")):
        part = _part(file)
        for module, line in _imports(file):
            names = module.split(".")
            where = f"{file.relative_to(PACKAGE)}:{line} imports {module}"
            homes = LIBRARY_HOMES.get(names[0])
            if homes is not None and part not in homes:
                breaches.append(f"{where}, which only {sorted(homes)} may")
            if names[0] != "community_desk" or len(names) < 2:
                continue
            other = names[1]
            if (part, ".".join(names[1:3])) in SHOWN:
                continue
            known = (PACKAGE / other).is_dir() or (PACKAGE / f"{other}.py").is_file()
            if known and other not in {part} | ALLOWED[part] and (part, other) not in ON_DEMAND:
                breaches.append(f"{where}; {part} may know {sorted(ALLOWED[part])}")
    return breaches


def test_the_arrows_hold() -> None:
    assert _breaches() == []


def test_every_part_is_in_the_rules() -> None:
    parts = {_part(file) for file in PACKAGE.rglob("*.py")} - {"__init__"}
    assert parts <= set(ALLOWED)


@pytest.mark.parametrize("file", sorted(PACKAGE.rglob("*.py")), ids=lambda file: str(_part(file)))
def test_modules_stay_small(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 400, file


def test_the_wheel_holds_every_package() -> None:
    import tomllib

    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))
    listed = set(project["tool"]["setuptools"]["packages"])
    real = {
        ".".join(("community_desk", *file.parent.relative_to(PACKAGE).parts))
        for file in PACKAGE.rglob("__init__.py")
    }
    assert real == {name for name in listed if ".shipped." not in name}


def test_nobody_marks_a_text_with_an_f_string() -> None:
    bad = []
    for file in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in {"tr", "translate", "QT_TRANSLATE_NOOP"} and any(
                isinstance(argument, ast.JoinedStr) for argument in node.args
            ):
                bad.append(f"{file.relative_to(PACKAGE)}:{node.lineno}")
    assert bad == []


def test_no_address_of_a_registry_stands_in_the_project() -> None:
    root = PACKAGE.parent
    places = ("*.md", ".ci/*", "resources/packaging/**/*")
    files = [file for place in places for file in root.glob(place) if file.is_file()]
    for file in [root / "pyproject.toml", *files]:
        text = file.read_text(encoding="utf-8", errors="replace")
        assert "index-url" not in text, file
        assert "pypi.org" not in text, file
        assert "pythonhosted" not in text, file
