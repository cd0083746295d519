"""Hostile workbooks end in a sentence or in the right import, within 30 seconds and 1 GB."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.workbooks.hostile import HOSTILE

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the system tells no peak memory")

MOST_SECONDS, MOST_MEGABYTES = 30, 1024

# Makes and imports each workbook in a process of its own, forked so that nothing is loaded twice.
PROGRAM = """
import json, os, resource, shutil, sys, tempfile
from pathlib import Path
from time import perf_counter
from community_desk.errors import DeskError
from community_desk.office import office as offices
from community_desk.registry.import_roster import import_workbook
from tests.workbooks.hostile import HOSTILE
import community_desk.workbooks.book, pypinyin, opencc
from community_desk.registry.names import fold, spell
spell("张伟")

template, key = Path(sys.argv[1]), bytes.fromhex(sys.argv[2])

def told(place, case):
    file = place / case.name
    file.write_bytes(case.make())
    shutil.copytree(template, place / "office")
    office = offices.open_with_key(place / "office", key)
    base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = perf_counter()
    try:
        report = import_workbook(office, file, problems=place / "problems.xlsx")
        skipped = sum(report.skipped.values())
        assert report.rows == report.imported + report.updated + report.unchanged + skipped
        answer = {"people": report.imported, "skipped": skipped}
    except DeskError as error:
        answer = {"code": error.code, "sentence": str(error), "exit": error.exit_code}
    answer["seconds"] = perf_counter() - started
    return answer

for case in HOSTILE:
    with tempfile.TemporaryDirectory() as place:
        out = Path(place) / "answer.json"
        child = os.fork()
        if child == 0:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
            out.write_text(json.dumps(told(Path(place), case)))
            os._exit(0)
        _, status, usage = os.wait4(child, 0)
        answer = json.loads(out.read_text()) if out.exists() else {"died": status}
        print(json.dumps({"name": case.name, "peak": usage.ru_maxrss, **answer}), flush=True)
"""


@pytest.fixture(scope="module")
def answers(office_template: tuple[Path, bytes]) -> dict[str, dict[str, Any]]:
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(office_template[0]), office_template[1].hex()],
        capture_output=True,
        text=True,
        check=True,
    )
    told = [json.loads(line) for line in run.stdout.splitlines()]
    return {answer["name"]: answer for answer in told}


@pytest.mark.parametrize("case", HOSTILE, ids=lambda case: case.name)
def test_a_hostile_workbook(case: Any, answers: dict[str, dict[str, Any]]) -> None:
    answer = answers[case.name]
    assert answer.get("people", answer.get("code")) == case.comes_to, answer
    if "code" in answer:
        assert answer["exit"] == 4
        assert answer["sentence"].startswith("“")
        assert answer["sentence"].endswith("。")
        assert case.name in answer["sentence"]
    assert answer["seconds"] < MOST_SECONDS
    assert answer["peak"] / (1024 if sys.platform == "linux" else 2**20) < MOST_MEGABYTES


def test_there_are_fifty_of_them() -> None:
    assert len({case.name for case in HOSTILE}) == len(HOSTILE) >= 50
