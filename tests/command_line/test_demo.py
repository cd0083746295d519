"""``demo --no-window``: an office, pictures of every tab, a paper of each kind, and their list."""

import json
from pathlib import Path

from tests.command_line.run import run, run_program
from tests.desktop.test_gallery import check_pictures
from tests.printing.hygiene import check_hygiene

DEMO_PASSWORD = "community-desk"


def test_demo_without_a_window(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    drawn = run_program("demo", str(folder), "--people", "120", "--no-window")
    assert drawn.code == 0, drawn.err
    assert DEMO_PASSWORD in drawn.out
    listed = [Path(line) for line in drawn.out.splitlines() if line.endswith((".png", ".pdf"))]
    assert all(file.stat().st_size > 5000 for file in listed)
    pictures = [file for file in listed if file.suffix == ".png"]
    check_pictures(folder / "pictures", pictures, "light")
    names = {file.name for file in listed}
    assert {"1-registry.png", "2-ledgers.png", "3-certificates.png", "4-expenses.png"} <= names
    assert len([name for name in names if name.startswith("letter-")]) == 7
    assert len([name for name in names if name.startswith("notice-")]) == 15
    assert any(name.startswith("statement-") for name in names)
    papers = ("sheet-person", "sheet-household", "block-plan", "statistics", "slip", "paste-sheet")
    assert {f"{name}.pdf" for name in papers} <= names
    boards = ("month", "month-a4", "quarter", "year")
    assert {f"board-{name}.pdf" for name in boards} | {"account-fund.pdf"} <= names
    assert {"1-registry-block.png", "1-registry-statistics.png"} <= names
    assert {"layout-a5.pdf", "layout-two-up-copy.pdf", "numbers.pdf"} <= names
    for file in listed:
        if file.suffix == ".pdf":
            check_hygiene(file.read_bytes(), "幸福里社区居民委员会")
    desk = str(folder)
    checked = run("office", "check", desk, "--json", password=DEMO_PASSWORD)
    assert json.loads(checked.out)["sound"]
    found = run("registry", "find", desk, "幸福里", "--json", password=DEMO_PASSWORD)
    assert json.loads(found.out)


def test_demo_never_writes_into_a_used_folder(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("keep")
    refused = run("demo", str(tmp_path), "--people", "120", "--no-window")
    assert refused.code == 4
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]
