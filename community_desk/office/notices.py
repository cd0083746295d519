"""What to say of an office when it opens, though it opens."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlite_utils import Database

from community_desk.errors import DeskError, TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import audit
from community_desk.office.network import is_on_network, on_network

CLOCK_LEEWAY = timedelta(minutes=10)  # a clock that is set right now and then
LONGEST_PAUSE = timedelta(days=730)  # no office rests for longer; a mistyped year is


def of_opening(folder: Path, db: Database, now: datetime) -> tuple[DeskError, ...]:
    """Where it lies on a share, and where the clock of the PC was set back or far ahead."""
    said: list[DeskError] = []
    if is_on_network(folder):
        said.append(on_network(folder))
    last = datetime.fromisoformat(audit.latest(db))
    if last > now.astimezone(UTC) + CLOCK_LEEWAY:
        said.append(_clock_set_back(last, now))
    elif now.astimezone(UTC) - last > LONGEST_PAUSE:
        said.append(_clock_ahead(last, now))
    return tuple(said)


def _clock_set_back(last: datetime, now: datetime) -> TroubleError:
    return TroubleError(
        "clock_set_back",
        QT_TRANSLATE_NOOP(
            "errors",
            "电脑的时间是 {now}，可办公室里已有 {last} 的记录；请先把日期和时间调对再录入。",
        ),
        now=f"{now.astimezone():%Y-%m-%d %H:%M}",
        last=f"{last.astimezone():%Y-%m-%d %H:%M}",
    )


def _clock_ahead(last: datetime, now: datetime) -> TroubleError:
    return TroubleError(
        "clock_ahead",
        QT_TRANSLATE_NOOP(
            "errors",
            "电脑的时间是 {now}，可办公室最近的记录是 {last} 的；请先核对日期和时间再录入。",
        ),
        now=f"{now.astimezone():%Y-%m-%d %H:%M}",
        last=f"{last.astimezone():%Y-%m-%d %H:%M}",
    )
