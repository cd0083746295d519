"""What hangs on the notice board of the demo office, and the accounts behind it."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from community_desk.certificates.register import handled
from community_desk.demo.letters import at_moment
from community_desk.expenses.accounts import account_of_class, account_of_fund
from community_desk.expenses.accounts_paper import account_paper
from community_desk.expenses.periods import Period, period_of
from community_desk.expenses.publication import publish
from community_desk.expenses.publication_sheet import Affairs, sheet_of
from community_desk.office.office import Office
from community_desk.registry.residents import names_within

_MEETINGS = (
    "居民代表会议，到会 31 人，通过楼道加装扶手的方案",
    "居务监督委员会会议，审核上月收支",
)
_ACTIVITIES = ("消防演练，60 余人参加", "社区义诊，服务 48 人次")
_HANGS_AFTER = 5  # days after the end of a period


def hang_sheets(office: Office, months: Sequence[str]) -> None:
    """Hangs the sheets of closed months; the last of them waits."""
    for month in months[:-1]:
        period = period_of(month)
        day = period.until_on + timedelta(days=_HANGS_AFTER)
        publish(at_moment(office, day, 10, 30), period, day, _affairs(office, period))


def papers(office: Office) -> dict[str, bytes]:
    """The sheets of the month before the last, of its quarter and its year so far, and accounts."""
    today = office.today()
    month = period_of(f"{(today.replace(day=1) - timedelta(days=40)):%Y-%m}")
    quarter = period_of(f"{month.year}-Q{(int(month.first[5:]) + 2) // 3}")
    year = period_of(f"{month.year}")
    drawn = {}
    for name, period in (("month", month), ("quarter", quarter), ("year", year)):
        sheet = sheet_of(
            office,
            period,
            _affairs(office, period),
            day=today,
            names_within=partial(names_within, office),
        )
        drawn[f"board-{name}"] = sheet.pdf
    archive = sheet_of(office, month, _affairs(office, month), paper="a4", day=today)
    drawn["board-month-a4"] = archive.pdf
    drawn["account-fund"] = account_paper(office, account_of_fund(office, "district_work", year))
    drawn["account-class"] = account_paper(office, account_of_class(office, "activities", year))
    return drawn


def _affairs(office: Office, period: Period) -> Affairs:
    issued, refused = handled(office, period.from_on, period.until_on)
    return Affairs(meetings=_MEETINGS, activities=_ACTIVITIES, issued=issued, refused=refused)
