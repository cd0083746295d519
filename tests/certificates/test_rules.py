"""The office's own rules: which policy from when, lists of its own, switches, and who decides."""

import json
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from community_desk.certificates.choosing import (
    choose_policy,
    coming_choices,
    current_choice,
    keep_policy,
)
from community_desk.certificates.in_force import catalogue_in_force, policy_in_force
from community_desk.certificates.issuing import check, issue
from community_desk.certificates.list_import import import_local_list
from community_desk.certificates.local_lists import policies_of, policy_of
from community_desk.certificates.policy import class_of
from community_desk.certificates.refusing import RefusalRequest, refuse
from community_desk.certificates.switching import (
    possible_classes,
    state_of_type,
    switch_back,
    switch_type,
    type_states,
)
from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.registry.records import Resident
from tests.certificates.requests import full_request
from tests.conftest import NOW

TODAY = date(2026, 11, 23)
LATER = date(2026, 12, 1)
ROLES = [Role.CLERK, Role.ACCOUNTANT, Role.READER]


def on(office: Office, day: date) -> Office:
    """The office with the clock moved to a day."""
    return replace(office, clock=lambda: NOW + (day - TODAY))


def as_role(office: Office, role: Role) -> Office:
    """The office with another person at the desk."""
    return replace(office, staff=replace(office.staff, name="李社工", role=role))


def content(office: Office, number: str) -> dict[str, object]:
    """What was frozen of a letter."""
    sql = "SELECT content FROM certificate WHERE number = ?"
    found: dict[str, object] = json.loads(office.db.execute(sql, [number]).fetchone()[0])
    return found


def audited(office: Office, action: str) -> list[dict[str, object]]:
    """The new values of all audit rows of an action."""
    rows = office.db.execute("SELECT new FROM audit WHERE action = ? ORDER BY id", [action])
    return [json.loads(row[0]) for row in rows]


def test_a_policy_holds_from_its_day_on(office: Office) -> None:
    assert (current_choice(office).policy.key, current_choice(office).from_on) == ("survey", "")
    choose_policy(office, "national-2020", LATER)
    assert policy_in_force(office).key == "survey"
    (coming,) = coming_choices(office)
    assert (coming.policy.key, coming.from_on) == ("national-2020", "2026-12-01")
    assert policy_in_force(on(office, LATER - timedelta(days=1))).key == "survey"
    moved = on(office, LATER)
    assert policy_in_force(moved).key == "national-2020"
    assert current_choice(moved).from_on == "2026-12-01"
    assert current_choice(moved).chosen_by == "王主任"
    assert coming_choices(moved) == []
    assert audited(office, "choose_policy") == [
        {"policy": "national-2020", "from_on": "2026-12-01"}
    ]


def test_a_coming_policy_is_taken_back(office: Office) -> None:
    choose_policy(office, "national-2020", LATER)
    keep_policy(office, LATER)
    assert coming_choices(office) == []
    assert policy_in_force(on(office, LATER)).key == "survey"
    with pytest.raises(RuleSaysNoError, match="没有改动"):
        keep_policy(office, LATER)


@pytest.mark.parametrize(
    ("key", "day", "code"),
    [
        ("survey", None, "policy_holds_already"),
        ("national-2020", TODAY - timedelta(days=1), "date_past"),
        ("no-such", None, "unknown_policy"),
        ("../survey", None, "unknown_policy"),
        ("own@3", None, "unknown_policy"),
    ],
)
def test_what_cannot_be_chosen(office: Office, key: str, day: date | None, code: str) -> None:
    with pytest.raises(DeskError) as caught:
        choose_policy(office, key, day)
    assert caught.value.code == code
    assert current_choice(office).from_on == ""


def test_a_letter_keeps_the_policy_it_was_issued_under(office: Office, chen: Resident) -> None:
    catalogue = catalogue_in_force(office)
    first = issue(office, catalogue, full_request(catalogue, "no_employer", chen))
    choose_policy(office, "national-2020")
    with pytest.raises(RuleSaysNoError) as caught:
        issue(office, catalogue, full_request(catalogue, "no_employer", chen))
    assert caught.value.code == "refused_type"
    second = issue(office, catalogue, full_request(catalogue, "residence", chen))
    assert content(office, first.number)["policy"] == "survey"
    assert content(office, first.number)["class"] == "evidence"
    assert content(office, second.number)["policy"] == "national-2020"
    refused = refuse(office, catalogue, RefusalRequest("no_employer", applicant_name="陈某"))
    sql = "SELECT policy FROM refusal WHERE number = ?"
    assert office.db.execute(sql, [refused.number]).fetchone()[0] == "national-2020"


def test_nothing_is_made_anew_while_nothing_changes(office: Office) -> None:
    catalogue, policy = catalogue_in_force(office), policy_in_force(office)
    assert catalogue_in_force(office) is catalogue
    assert policy_in_force(office) is policy
    switch_type(office, "residence", "refuse", "市里已取消")
    changed = policy_in_force(office)
    assert changed is not policy
    assert policy_in_force(office) is changed
    assert catalogue_in_force(office) is catalogue
    switch_back(office, "residence")
    assert policy_in_force(office) is policy


def test_a_switch_sets_a_class_and_goes_back(office: Office, chen: Resident) -> None:
    state = switch_type(office, "residence", "refuse", "市里已取消", LATER)
    assert (state.class_, state.by_policy, state.switch) == ("direct", "direct", None)
    assert [(later.class_, later.from_on) for later in state.coming] == [("refuse", "2026-12-01")]
    moved = on(office, LATER)
    assert class_of(policy_in_force(moved), "residence") == "refuse"
    state = state_of_type(moved, "residence")
    assert state.switch is not None
    assert (state.class_, state.by_policy) == ("refuse", "direct")
    assert (state.switch.reason, state.switch.switched_by) == ("市里已取消", "王主任")
    assert state_of_type(moved, "death").switch is None
    back = switch_back(office, "residence")
    assert back.coming == ()
    assert class_of(policy_in_force(moved), "residence") == "direct"
    with pytest.raises(RuleSaysNoError) as caught:
        switch_back(moved, "residence")
    assert caught.value.code == "not_switched"
    assert [row["class"] for row in audited(office, "switch_type")] == ["refuse", ""]


def test_a_letter_says_that_its_type_was_switched(office: Office, chen: Resident) -> None:
    choose_policy(office, "national-2020")
    switch_type(office, "no_employer", "evidence", "区里征兵办来函要求")
    catalogue = catalogue_in_force(office)
    issued = issue(office, catalogue, full_request(catalogue, "no_employer", chen))
    said = content(office, issued.number)
    assert (said["policy"], said["class"]) == ("national-2020", "evidence")
    assert said["switch"] == {"from_on": "2026-11-23", "reason": "区里征兵办来函要求"}


def test_a_switch_lifts_the_limit_to_notaries(office: Office) -> None:
    choose_policy(office, "national-2020")
    assert state_of_type(office, "kinship").notary_only
    assert not switch_type(office, "kinship", "evidence", "本地清单允许").notary_only
    assert switch_back(office, "kinship").notary_only


@pytest.mark.parametrize(
    ("key", "class_", "reason", "code"),
    [
        ("residence", "direct", "原因", "switched_already"),
        ("residence", "refuse", "  ", "no_reason"),
        ("residence", "maybe", "原因", "unknown_class"),
        ("no_such", "refuse", "原因", "unknown_type"),
        ("death", "direct", "原因", "no_letter"),
        ("belief_statement", "refuse", "原因", "never_offered"),
        ("belief_statement", "direct", "原因", "never_offered"),
    ],
)
def test_what_cannot_be_switched(
    office: Office, key: str, class_: str, reason: str, code: str
) -> None:
    with pytest.raises((RuleSaysNoError, NotUnderstoodError)) as caught:
        switch_type(office, key, class_, reason)  # type: ignore[arg-type]
    assert caught.value.code == code
    assert office.db.execute("SELECT count(*) FROM type_switch").fetchone()[0] == 0


def test_types_that_sleep_are_switched_on_and_off(office: Office) -> None:
    sleeping = [state for state in type_states(office) if state.class_ is None]
    for state in sleeping:
        key = state.kind.key
        wakes = state.kind.wakes_as
        assert wakes in possible_classes(state.kind)
        with pytest.raises(NotUnderstoodError):
            catalogue_in_force(office).find(key)
        switch_type(office, key, wakes, "本社区要用")
        assert catalogue_in_force(office).find(key) is state.kind
        assert class_of(policy_in_force(office), key) == wakes
        switch_back(office, key)
        with pytest.raises(NotUnderstoodError):
            catalogue_in_force(office).find(key)


def test_each_type_has_a_class_it_can_have(office: Office) -> None:
    for state in type_states(office):
        assert state.class_ in (None, *possible_classes(state.kind)), state.kind.key
    classes = Counter(state.class_ for state in type_states(office))
    assert (classes["direct"], classes["evidence"], classes["not_offered"]) == (1, 6, 1)


@pytest.mark.parametrize("role", ROLES)
def test_only_a_director_decides(office: Office, role: Role, tmp_path: Path) -> None:
    desk = as_role(office, role)
    file = tmp_path / "清单.csv"
    file.write_text("事项,口径\n居住证明,可开具\n", encoding="utf-8")
    switch_type(office, "residence", "evidence", "原因")
    before = office.db.execute("SELECT count(*) FROM audit").fetchone()
    for act in (
        lambda: choose_policy(desk, "national-2020"),
        lambda: keep_policy(desk, LATER),
        lambda: switch_type(desk, "residence", "refuse", "原因"),
        lambda: switch_back(desk, "residence"),
        lambda: import_local_list(desk, file),
    ):
        with pytest.raises(RuleSaysNoError) as caught:
            act()
        assert caught.value.code == "role_may_not"
    assert office.db.execute("SELECT count(*) FROM audit").fetchone() == before


def test_a_local_list_stands_beside_the_policies(
    office: Office, chen: Resident, tmp_path: Path
) -> None:
    file = tmp_path / "某市清单.csv"
    file.write_text("事项,口径\n居住证明,主任签批\n", encoding="utf-8")
    key, _ = import_local_list(office, file)
    assert key == "某市清单@1"
    assert [policy.key for policy in policies_of(office)] == ["national-2020", "survey", key]
    choose_policy(office, key)
    policy = policy_in_force(office)
    assert class_of(policy, "residence") == "on_approval"
    assert class_of(policy, "hardship") == "evidence"
    catalogue = catalogue_in_force(office)
    request = full_request(catalogue, "residence", chen)
    assert [problem.code for problem in check(office, catalogue, request)] == ["not_outside_city"]
    request = replace(request, outside_city=True)
    clerk = as_role(office, Role.CLERK)
    assert [problem.code for problem in check(clerk, catalogue, request)] == ["needs_director"]
    with pytest.raises(RuleSaysNoError, match="样稿"):
        issue(clerk, catalogue, request)
    issued = issue(office, catalogue, request)
    said = content(office, issued.number)
    assert (said["policy"], said["class"]) == (key, "on_approval")
    approval = said["approval"]
    assert isinstance(approval, dict)
    assert approval["by"] == "王主任"
    assert "市第三中学" in approval["because"]
    assert audited(office, "issue")[-1]["approval"] == approval
    refused = refuse(office, catalogue, RefusalRequest("residence", applicant_name="陈某"))
    assert refused.number


def test_an_imported_list_is_never_changed(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "某市清单.csv"
    file.write_text("事项,口径\n居住证明,不予开具\n", encoding="utf-8")
    first, _ = import_local_list(office, file)
    choose_policy(office, first)
    file.write_text("事项,口径\n居住证明,可开具\n", encoding="utf-8")
    second, _ = import_local_list(office, file)
    assert (first, second) == ("某市清单@1", "某市清单@2")
    assert class_of(policy_in_force(office), "residence") == "refuse"
    assert class_of(policy_of(office, second), "residence") == "direct"
    assert policy_of(office, second).title == "某市清单（第2版）"
    assert [policy.key for policy in policies_of(office)][2:] == [second]
    for statement in ("UPDATE local_list SET title = 'x'", "DELETE FROM local_list"):
        with pytest.raises(Exception, match="issued under this list"):
            office.db.execute(statement)


EVIDENCE = "kinship no_employer graduate taxi_inspection spouses hardship"
REFUSED = """home_business only_home sale_fees_paid hospital_stay lost_id_card lost_deposit_slip
    lost_other_papers legal_heir credit_standing vehicle_damage death identity_mismatch
    travel_guarantee marital_history property_title"""
NATIONAL = """resident_identity register_change dog_keeping no_criminal_record
    rehabilitation_conduct missing_person marital_status birth being_alive illness disability
    marriage_and_births employment personal_file property inheritance_right business_premises
    lost_certificate"""
STATES: dict[str, dict[str, str]] = {
    "survey": {
        "direct": "residence",
        "evidence": EVIDENCE,
        "refuse": REFUSED,
        "not_offered": "belief_statement",
    },
    "national-2020": {
        "direct": "residence",
        "evidence": "kinship hardship",
        "refuse": f"no_employer graduate taxi_inspection spouses {REFUSED} {NATIONAL}",
        "not_offered": "belief_statement",
    },
}


@pytest.mark.parametrize("policy", STATES)
def test_the_state_of_every_type_under_every_policy(office: Office, policy: str) -> None:
    """All that is not in the table is listed only where the office switches it on."""
    if policy != "survey":
        choose_policy(office, policy)
    wanted = {key: class_ for class_, keys in STATES[policy].items() for key in keys.split()}
    states = type_states(office)
    assert {state.kind.key: state.class_ for state in states if state.class_} == wanted
    assert [kind.key for kind in catalogue_in_force(office).types] == [
        state.kind.key for state in states if state.class_
    ]
    assert {state.kind.key for state in states if state.notary_only} == (
        {"kinship"} if policy == "national-2020" else set()
    )
    assert all(possible_classes(state.kind) for state in states)
