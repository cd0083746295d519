"""Who may see the page of a letter: it has whole numbers on it, which a reader sees masked only,
and a page with other numbers than were issued would be none.
"""

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.office.permissions import may


def denied_look(office: Office) -> RuleSaysNoError | None:
    """``may_not_see_page``, where who is signed in may not print letters either."""
    if may(office, "certificates.print"):
        return None
    return RuleSaysNoError(
        "may_not_see_page",
        QT_TRANSLATE_NOOP(
            "errors",
            "纸面上的号码是完整的，{name}不能查看；请主任、会计或社工登录后查看。",
        ),
        name=office.staff.name,
    )


def check_may_look(office: Office) -> None:
    """Raises what `denied_look` gives."""
    denied = denied_look(office)
    if denied is not None:
        raise denied
