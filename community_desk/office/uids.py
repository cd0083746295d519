"""Names for rows that may one day leave this PC."""

import secrets
import time
from uuid import UUID


def new_uid() -> str:
    """A UUIDv7 (RFC 9562, 5.7): sortable by the millisecond it was made in."""
    milliseconds = time.time_ns() // 1_000_000
    value = milliseconds << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return str(UUID(int=value))
