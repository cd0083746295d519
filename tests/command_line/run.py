"""Runs the command line as a program of its own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import PASSWORD


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run printed and how it ended."""

    code: int
    out: str
    err: str


def run(*arguments: str, password: str = PASSWORD, cwd: Path | None = None) -> Ran:
    """Runs ``community-desk`` with a password in the environment."""
    done = subprocess.run(
        [sys.executable, "-m", "community_desk", *arguments],
        cwd=cwd,
        env=os.environ | {"COMMUNITY_DESK_PASSWORD": password, "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)
