"""Names for rows that may one day leave this PC."""

import os
import time


def new_uid() -> str:
    """A UUIDv7 (RFC 9562, 5.7): sortable by the millisecond it was made in."""
    milliseconds = time.time_ns() // 1_000_000
    value = milliseconds << 80 | int.from_bytes(os.urandom(10))
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    digits = f"{value:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
