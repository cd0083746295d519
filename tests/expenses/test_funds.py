"""The funds an office changes or adds, and puts back."""

import json
from dataclasses import replace
from datetime import date

import pytest

from community_desk.errors import DeskError, RuleSaysNoError
from community_desk.expenses import fund_changes
from community_desk.expenses.fund_changes import FundChange, change_of, put_back, save_fund
from community_desk.expenses.funds import funds_of, shipped_funds
from community_desk.office.office import Office
from community_desk.office.staff import Role, Staff
from tests.expenses.booking import pay, receive

OWN = FundChange(title="老旧小区改造", owner="区住建局", earmarked=True, pays=("设备与设施维修",))


def test_a_shipped_fund_is_changed_and_put_back(office: Office) -> None:
    was = funds_of(office).by_key["street"]
    change = replace(
        change_of(was), title="街道办公经费", carry_over="return", ends_on=date(2026, 12, 31)
    )
    saved = save_fund(office, "street", change)
    assert (saved.title, saved.carry_over) == ("街道办公经费", "return")
    assert saved.ends_on == date(2026, 12, 31)
    assert funds_of(office).find("街道下拨").key == "street"
    assert fund_changes.is_changed(saved)
    assert not fund_changes.is_own(saved)
    back = put_back(office, "street")
    assert change_of(back) == change_of(shipped_funds().by_key["street"])
    assert not fund_changes.is_changed(back)


def test_what_a_fund_was_and_is_stands_on_record(office: Office) -> None:
    was = funds_of(office).by_key["street"]
    save_fund(office, "street", replace(change_of(was), owner="望江街道"))
    action, old, new = office.db.execute(
        "SELECT action, old, new FROM audit WHERE subject = 'fund'"
    ).fetchone()
    assert (action, json.loads(old)["owner"], json.loads(new)["owner"]) == (
        "set",
        "街道办事处",
        "望江街道",
    )


def test_a_fund_of_its_own_takes_money_and_pays_for_its_purpose(office: Office) -> None:
    saved = save_fund(office, "", OWN)
    assert saved.pays == ("repairs",)
    assert fund_changes.is_own(saved)
    receive(office, "2026-11-02", "5000", "老旧小区改造", "其他")
    pay(office, "2026-11-03", "800", "设备与设施维修", fund="老旧小区改造")
    with pytest.raises(RuleSaysNoError) as caught:
        pay(office, "2026-11-03", "80", "办公用品", fund="老旧小区改造")
    assert caught.value.code == "fund_earmarked"
    another = save_fund(office, "", FundChange(title="社会捐赠"))
    assert another.key != saved.key
    assert [fund.title for fund in funds_of(office).all][-2:] == ["老旧小区改造", "社会捐赠"]


def test_an_open_fund_names_no_classes(office: Office) -> None:
    assert save_fund(office, "", replace(OWN, earmarked=False)).pays == ()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (replace(OWN, title="  "), "fund_no_title"),
        (replace(OWN, title="利息"), "fund_title_taken"),
        (replace(OWN, title="街道拨款"), "fund_title_taken"),
        (replace(OWN, title="字" * 61), "text_too_long"),
        (replace(OWN, pays=()), "fund_pays_nothing"),
        (replace(OWN, pays=("水晶灯",)), "no_such_class"),
        (replace(OWN, pays=("利息",)), "class_not_of_kind"),
        (replace(OWN, income_class="水费"), "class_not_of_kind"),
        (replace(OWN, carry_over="burn"), "fund_carry_over"),
        (replace(OWN, ends_on=date(1926, 1, 1)), "fund_ends_on"),
    ],
)
def test_what_no_fund_may_be(office: Office, change: FundChange, code: str) -> None:
    with pytest.raises(DeskError) as caught:
        save_fund(office, "", change)
    assert caught.value.code == code
    assert funds_of(office).all == shipped_funds().all


def test_a_fund_keeps_its_own_title(office: Office) -> None:
    saved = save_fund(office, "", OWN)
    assert save_fund(office, saved.key, OWN) == saved


def test_a_fund_of_its_own_has_nothing_to_be_put_back_to(office: Office) -> None:
    saved = save_fund(office, "", OWN)
    with pytest.raises(RuleSaysNoError) as caught:
        put_back(office, saved.key)
    assert caught.value.code == "fund_own"


def test_the_old_title_of_a_fund_that_was_renamed_stays_its_own(office: Office) -> None:
    save_fund(office, "street", replace(OWN, title="街道办公经费"))
    with pytest.raises(DeskError) as caught:
        save_fund(office, "", FundChange(title="街道下拨"))
    assert caught.value.code == "fund_title_taken"


def test_vouchers_after_the_end_are_counted(office: Office) -> None:
    receive(office, "2026-01-05", "5000")
    pay(office, "2026-06-30", "80")
    pay(office, "2026-07-01", "80")
    pay(office, "2026-09-12", "80")
    count = fund_changes.booked_after
    assert count(office, "district_work", date(2026, 6, 30)) == 2
    assert count(office, "district_work", date(2025, 12, 31)) == 4
    assert count(office, "street", date(2025, 12, 31)) == 0


@pytest.mark.parametrize("role", [Role.CLERK, Role.READER])
def test_who_may_not_change_funds(office: Office, role: Role) -> None:
    other = replace(office, staff=Staff(uid="x", name="小李", role=role, title=""))
    for act in (lambda: save_fund(other, "", OWN), lambda: put_back(other, "street")):
        with pytest.raises(RuleSaysNoError) as caught:
            act()
        assert caught.value.code == "role_may_not"
