"""Wrong tries at a password or the recovery code slow down whoever tries, one person at a time.

``tries.json`` in the office folder counts them by the staff member's uid, without names, so that
closing the program helps nobody. Whoever can write the folder can remove the file: the file slows
down who sits at the desk; that a copy of the folder cannot be tried quickly is Argon2id's part.
A file that is missing, damaged or cannot be written stands in nobody's way.
"""

import json
import math
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from community_desk.errors import TroubleError
from community_desk.files import read_whole, replace_file
from community_desk.language import QT_TRANSLATE_NOOP

TRIES_FILE = "tries.json"
FREE_TRIES = 5
LONGEST_WAIT = 60  # seconds
_FORMAT = 1
_MOST_BYTES = 2**20
_WRONG = ("wrong_password", "wrong_recovery_code", "recovery_code_miscopied")


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong tries since the last right one, and the instant of the last of them."""

    count: int
    last: str

    def seconds_left(self, now: datetime) -> int:
        """How long the next try has to wait: nothing before the fifth wrong one, then 1 second,
        2, 4 and so on up to `LONGEST_WAIT`.
        """
        if self.count < FREE_TRIES:
            return 0
        wait = min(LONGEST_WAIT, 1 << min(self.count - FREE_TRIES, 10))
        passed = (now - datetime.fromisoformat(self.last)).total_seconds()
        return max(0, math.ceil(wait - passed))


_NONE = Tries(0, datetime.min.replace(tzinfo=UTC).isoformat())


@contextmanager
def counting(folder: Path, uid: str, now: datetime) -> Iterator[None]:
    """Around one try of ``uid``, which is a staff member's or `vault.RECOVERY`.

    Raises `TroubleError` ``too_many_tries`` with the seconds to wait, before the try and instead of
    its own error where the next one has to wait; any other error passes.
    """
    _check_may_try(folder, uid, now)
    try:
        yield
    except TroubleError as error:
        if error.code in _WRONG:
            known = _read(folder)
            count = known.get(uid, _NONE).count + 1
            _write(folder, {**known, uid: Tries(count, now.astimezone(UTC).isoformat())})
            _check_may_try(folder, uid, now)
        raise


def of(folder: Path, uid: str, now: datetime) -> Tries:
    """The wrong tries of one person. A clock that was set back since begins the wait anew, so that
    nobody waits until the old time has come round.
    """
    known = _read(folder)
    found = known.get(uid, _NONE)
    if datetime.fromisoformat(found.last) > now:
        found = Tries(found.count, now.astimezone(UTC).isoformat())
        _write(folder, {**known, uid: found})
    return found


def told(folder: Path, uid: str) -> dict[str, object]:
    """The wrong tries since the last right one as the trail tells them; empty for none."""
    found = _read(folder).get(uid, _NONE)
    return {"wrong_tries": found.count, "last_wrong_at": found.last} if found.count else {}


def clear(folder: Path, uid: str) -> None:
    """Forgets the wrong tries of somebody who got in."""
    known = _read(folder)
    if uid in known:
        _write(folder, {other: tries for other, tries in known.items() if other != uid})


def too_many(count: int, seconds: int) -> TroubleError:
    """What is said to whoever has to wait."""
    return TroubleError(
        "too_many_tries",
        QT_TRANSLATE_NOOP("errors", "已经输错 {tries} 次，请等 {seconds} 秒再试。"),
        tries=count,
        seconds=seconds,
    )


def _check_may_try(folder: Path, uid: str, now: datetime) -> None:
    found = of(folder, uid, now)
    seconds = found.seconds_left(now)
    if seconds:
        raise too_many(found.count, seconds)


def _read(folder: Path) -> dict[str, Tries]:
    try:
        document = json.loads(read_whole(folder / TRIES_FILE, _MOST_BYTES).decode())
        if document["format"] != _FORMAT:
            return {}
        return {uid: _known(entry) for uid, entry in document["tries"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _known(entry: Mapping[str, object]) -> Tries:
    tries = Tries(int(str(entry["count"])), str(entry["last"]))
    if tries.count < 0 or datetime.fromisoformat(tries.last).tzinfo is None:
        raise ValueError(entry)
    return tries


def _write(folder: Path, tries: Mapping[str, Tries]) -> None:
    document = {"format": _FORMAT, "tries": {uid: asdict(each) for uid, each in tries.items()}}
    with suppress(OSError):
        replace_file(folder / TRIES_FILE, json.dumps(document, indent=1).encode())
