"""Names for rows that may one day leave this PC."""

import os
import time
from collections.abc import Iterator

_AT_ONCE = 1000
_RANDOM_BYTES = 10
# The two upper bits of this digit are the variant of the RFC, the lower ones are random.
_VARIANTS = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}


def new_uid() -> str:
    """A UUIDv7 (RFC 9562, 5.7): sortable by the millisecond it was made in."""
    return next(_some(1))


def new_uids() -> Iterator[str]:
    """As many of them as are asked for, made by the thousand."""
    while True:
        yield from _some(_AT_ONCE)


def _some(count: int) -> Iterator[str]:
    instant = f"{time.time_ns() // 1_000_000:012x}"
    begins = f"{instant[:8]}-{instant[8:]}-7"
    random = os.urandom(_RANDOM_BYTES * count).hex()
    for at in range(0, len(random), 2 * _RANDOM_BYTES):
        third, fourth = random[at : at + 3], random[at + 4 : at + 7]
        yield f"{begins}{third}-{_VARIANTS[random[at + 3]]}{fourth}-{random[at + 7 : at + 19]}"
