"""What the demo office has decided for the coming year: another policy, and one type against it."""

from datetime import date

from community_desk.certificates.choosing import choose_policy
from community_desk.certificates.switching import switch_type
from community_desk.office.office import Office


def decide_rules(office: Office) -> None:
    """From New Year's Day on the national list; what bodies of other cities ask may go on."""
    new_year = date(office.today().year + 1, 1, 1)
    choose_policy(office, "national-2020", new_year)
    switch_type(
        office,
        "taxi_inspection",
        "on_approval",
        "区民政局通知：外省市车管所仍要求的，据实出具",
        new_year,
    )
