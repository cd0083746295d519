"""A program that issues letters into an office that others write to as well.

``python -m tests.certificates.issuing_program FOLDER RESIDENT COUNT [STEPS]``; the password comes
on standard input, each number goes to standard output as it is given. After so many ``STEPS`` of
the database it kills itself.
"""

import os
import signal
import sys
from pathlib import Path

from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.issuing import issue
from community_desk.office.office import open_office
from community_desk.registry.residents import load_resident
from tests.certificates.requests import full_request

# So many instructions of SQLite's machine are one step.
STEP = 5


def main(folder: Path, resident: str, count: int, steps: int) -> None:
    """Issues ``count`` letters, or as many as the ``steps`` allow."""
    office, catalogue = open_office(folder, sys.stdin.readline().strip()), load_catalogue()
    request = full_request(catalogue, "residence", load_resident(office, resident))
    say("ready")
    sys.stdin.readline()
    left = steps

    def die_in_time() -> int:
        nonlocal left
        left -= 1
        if left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    if steps:
        office.db.conn.set_progress_handler(die_in_time, STEP)
    for _ in range(count):
        say(issue(office, catalogue, request).number)
    office.close()


def say(line: str) -> None:
    """A line to whoever started this."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int([*sys.argv, "0"][4]))
