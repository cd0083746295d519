"""What the page of the publication sheets does beside the window."""

from datetime import date
from functools import partial

from community_desk.desktop.tabs.expenses.publish_form import Typed
from community_desk.desktop.tasks import Progress
from community_desk.expenses.periods import Period
from community_desk.expenses.publication import Publication, publish
from community_desk.expenses.publication_sheet import Affairs, Paper, Sheet, sheet_of
from community_desk.office.office import Office
from community_desk.registry.residents import names_within


def hang_sheet(
    office: Office,
    *,
    period: Period,
    day: date,
    typed: Typed,
    paper: Paper,
    progress: Progress,
) -> Publication:
    """Keeps the sheet of a period as the one that hangs, with what was typed for it."""
    return publish(
        office,
        period,
        day,
        _affairs(office, period, typed),
        paper=paper,
        names_within=partial(names_within, office),
        progress=progress,
    )


def draw_sheet(
    office: Office, *, period: Period, typed: Typed, paper: Paper, day: date | None
) -> Sheet:
    """The sheet of a period as it would hang now."""
    return sheet_of(
        office,
        period,
        _affairs(office, period, typed),
        paper=paper,
        day=day,
        names_within=partial(names_within, office),
    )


def _affairs(office: Office, period: Period, typed: Typed) -> Affairs:
    from community_desk.certificates.register import handled

    issued, refused = handled(office, period.from_on, period.until_on)
    meetings, activities = (tuple(text.splitlines()) for text in typed)
    return Affairs(meetings=meetings, activities=activities, issued=issued, refused=refused)
