"""Whether each number of an office has its letter, and each letter its number, use of the seal
and line in the audit trail; and the start of programs that issue into it.
"""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

from community_desk.certificates.check_code import code_of
from community_desk.office import checks
from community_desk.office.office import Office
from tests.conftest import PASSWORD

ROOT = Path(__file__).parents[2]
PROGRAM = "tests.certificates.issuing_program"


def start(folder: Path, resident: str, count: int, steps: int = 0) -> subprocess.Popen[str]:
    """A program that issues letters; give it a line to let it begin."""
    program = subprocess.Popen(
        [sys.executable, "-m", PROGRAM, str(folder), resident, str(count), str(steps)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    assert program.stdin is not None
    program.stdin.write(PASSWORD + "\n")
    program.stdin.flush()
    return program


def let_begin(*programs: subprocess.Popen[str]) -> None:
    """Waits until all have opened the office, then lets them issue at once."""
    for program in programs:
        assert program.stdout is not None
        line = program.stdout.readline()
        assert line == "ready\n", program.communicate()[1]
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()


def numbers_of(program: subprocess.Popen[str], seconds: float = 300) -> list[str]:
    """The numbers that a program was given until its end."""
    out, _ = program.communicate(timeout=seconds)
    return [line for line in out.splitlines() if line.endswith("号")]


def complaints(office: Office) -> list[str]:
    """What is wrong with the letters of an office, each as a few words; empty when all is well.
    Others may write meanwhile.
    """
    office.db.execute("BEGIN")
    try:
        return [*(problem.say() for problem in checks.check(office)), *_complaints(office)]
    finally:
        office.db.conn.rollback()


def _complaints(office: Office) -> list[str]:
    found: list[str] = []
    sealed = Counter(row[0] for row in office.db.execute("SELECT certificate_id FROM seal_use"))
    audited = {
        uid: json.loads(new)
        for uid, new in office.db.execute(
            "SELECT subject_uid, new FROM audit WHERE action = 'issue' AND subject = 'certificate'"
        )
    }
    letters = office.db.execute(
        "SELECT id, uid, number, year, counter, content, check_code, pdf_sha256 FROM certificate"
    ).fetchall()
    counters: dict[int, list[int]] = {}
    for key, uid, number, year, counter, content, code, digest in letters:
        counters.setdefault(year, []).append(counter)
        if json.loads(content)["number"] != number or code_of(content) != code:
            found.append(f"{number}: not the content that was frozen")
        if sealed.pop(key, 0) != 1:
            found.append(f"{number}: not once in the seal book")
        line = audited.pop(uid, {})
        if (line.get("number"), line.get("pdf_sha256")) != (number, digest):
            found.append(f"{number}: not so in the audit trail")
    found += [f"seal row without a letter: {key}" for key in sealed]
    found += [f"audit row without a letter: {uid}" for uid in audited]
    for year, used in counters.items():
        if sorted(used) != list(range(1, len(used) + 1)):
            found.append(f"{year}: gaps or repeats")
    return found
