"""What time it is: tests and the demo office pass a clock of their own."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """Now, as an aware instant."""
    return datetime.now(UTC)
