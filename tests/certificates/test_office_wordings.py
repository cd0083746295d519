"""The office's own wordings: versions beside the program's, and letters that never change."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from community_desk.certificates import issuing, office_wordings, store_wordings
from community_desk.certificates.advice import advise
from community_desk.certificates.choosing import choose_policy
from community_desk.certificates.composing import preview
from community_desk.certificates.in_force import catalogue_in_force, policy_in_force
from community_desk.certificates.letter_forms import Sentence
from community_desk.certificates.office_wordings import (
    restore_shipped,
    restore_version,
    save_wording,
    shipped_type,
    shipped_wording,
    versions,
)
from community_desk.certificates.refusing import RefusalRequest, refuse
from community_desk.certificates.request import Request
from community_desk.certificates.signers import add_signer
from community_desk.certificates.voiding import stored_page
from community_desk.certificates.wording import Facts, body_of, no_facts
from community_desk.certificates.wording_form import Wording, read_file, read_wording, written
from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError, TroubleError
from community_desk.office import settings
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.registry.records import Resident
from tests.certificates.requests import ISSUED, full_request
from tests.people import add_person
from tests.printing.papers import text_of

KEY = "residence"
OWN = Sentence("本社区另行说明：{name}的联系电话为{phone}。", (), "")


def own_wording(text: str = OWN.text, **changes: object) -> Wording:
    """The program's wording with a sentence more."""
    shipped = shipped_wording(KEY)
    sentences = (*shipped.sentences, replace(OWN, text=text))
    return replace(shipped, sentences=sentences, **changes)  # type: ignore[arg-type]


def request_for(office: Office, resident: Resident, **changes: object) -> Request:
    return full_request(catalogue_in_force(office), KEY, resident, **changes)


def issued_text(office: Office, resident: Resident) -> str:
    request = request_for(office, resident)
    return text_of(issuing.issue(office, catalogue_in_force(office), request).pdf)


def marks(office: Office) -> list[tuple[str, str]]:
    """The wording of each letter, in its row and in its frozen content."""
    rows = office.db.execute("SELECT wording, content FROM certificate ORDER BY id").fetchall()
    return [(str(wording), json.loads(content)["wording"]) for wording, content in rows]


def test_a_letter_is_in_the_wording_in_force_and_says_which(office: Office, chen: Resident) -> None:
    assert "本社区另行说明" not in issued_text(office, chen)
    wording = own_wording(heading="居住情况证明", salutation_default="收件单位", validity_days=45)
    assert save_wording(office, KEY, wording) == 1
    text = issued_text(office, chen)
    assert "居住情况证明" in text
    assert "本社区另行说明：陈𬭎的联系电话为13800001234。" in text
    assert "自开具之日起45日内有效" in text
    assert save_wording(office, KEY, own_wording("第二版写明{address}。")) == 2
    assert "第二版写明幸福里3栋2单元501室。" in issued_text(office, chen)
    assert restore_shipped(office, KEY) == 0
    assert "第二版" not in issued_text(office, chen)
    first, *others = marks(office)
    assert first[0].startswith("shipped:")
    assert len(first[0]) == len("shipped:") + 8
    assert others == [("office:1", "office:1"), ("office:2", "office:2"), first]
    assert all(row == content for row, content in marks(office))


def test_each_saving_is_a_version_that_stays(office: Office) -> None:
    assert versions(office, KEY) == []
    save_wording(office, KEY, own_wording())
    assert save_wording(office, KEY, own_wording()) == 1  # nothing changed, nothing written
    save_wording(office, KEY, shipped_wording(KEY))  # is the program's again
    assert [(one.number, bool(one.content), one.by) for one in versions(office, KEY)] == [
        (2, False, "王主任"),
        (1, True, "王主任"),
    ]
    assert restore_version(office, KEY, 1) == 3
    assert restore_version(office, KEY, 0) == 0
    assert restore_version(office, KEY, 2) == 0
    assert len(versions(office, KEY)) == 4
    with pytest.raises(RuleSaysNoError, match="没有第 9 版写法"):
        restore_version(office, KEY, 9)
    audited = office.db.execute(
        "SELECT count(*) FROM audit WHERE subject = 'office_wording' AND action = 'change'"
    ).fetchone()
    assert audited == (4,)


def test_the_catalogue_is_the_same_object_while_nothing_changes(office: Office) -> None:
    shipped = catalogue_in_force(office)
    assert catalogue_in_force(office) is shipped
    save_wording(office, KEY, own_wording())
    own = catalogue_in_force(office)
    assert own is not shipped
    assert catalogue_in_force(office) is own
    assert own.own == {KEY: 1}
    assert [kind.key for kind in own.types] == [kind.key for kind in shipped.types]
    policy = policy_in_force(office)
    assert advise(own, policy, "居住证明")[0].key == KEY
    restore_shipped(office, KEY)
    assert catalogue_in_force(office) is shipped


def test_days_of_the_office_stand_unless_the_wording_has_its_own(
    office: Office, chen: Resident
) -> None:
    with office.writing("office.settings") as write:
        settings.store(office.db, "validity_days", "15")
        write.audit("change", "setting", "validity_days")
    save_wording(office, KEY, own_wording())
    assert "15日内有效" in issued_text(office, chen)
    save_wording(office, KEY, own_wording(validity_days=60))
    assert "60日内有效" in issued_text(office, chen)


@pytest.mark.parametrize("role", [Role.CLERK, Role.ACCOUNTANT, Role.READER])
def test_only_a_director_changes_a_wording(office: Office, role: Role) -> None:
    save_wording(office, KEY, own_wording())
    desk = replace(office, staff=replace(office.staff, role=role))
    for act in (
        lambda: save_wording(desk, KEY, shipped_wording(KEY)),
        lambda: restore_shipped(desk, KEY),
        lambda: restore_version(desk, KEY, 1),
        lambda: save_wording(desk, KEY, own_wording("另一句。")),
    ):
        with pytest.raises(RuleSaysNoError) as caught:
            act()
        assert caught.value.code == "role_may_not"
    assert len(versions(office, KEY)) == 1


def test_a_wrong_wording_is_not_saved(office: Office) -> None:
    with pytest.raises(NotUnderstoodError, match=r"没有“\{nobody\}”这个空格"):
        save_wording(office, KEY, own_wording("{nobody}"))
    with pytest.raises(TroubleError, match=r"“街道\.toml”第 \d+ 行"):
        read_wording(written(KEY, own_wording("{name.real}")), shipped_type(KEY), "街道.toml")
    for key, code in (("nothing", "unknown_type"), ("death", "no_letter")):
        with pytest.raises(NotUnderstoodError) as caught:
            save_wording(office, key, own_wording())
        assert caught.value.code == code
    assert store_wordings.latest(office.db) == ()


def test_a_wording_for_an_older_form_gives_way_to_the_programs(
    office: Office, chen: Resident
) -> None:
    old = written(KEY, own_wording()).replace("{phone}", "{former_slot}")
    with office.writing("office.settings") as write:
        uid = store_wordings.add(write, KEY, 1, old)
        write.audit("change", "office_wording", uid)
    assert catalogue_in_force(office).own == {}
    assert "本社区另行说明" not in issued_text(office, chen)
    problem = office_wordings.unfit_wording(office, KEY)
    assert problem is not None
    assert "{former_slot}" in problem.say()
    assert office_wordings.current_wording(office, KEY) == shipped_wording(KEY)


def test_nothing_that_changes_later_changes_a_stored_paper(
    office: Office, chen: Resident, li: Resident
) -> None:
    """Director, signer, wording, policy, name of the office and the applicant's own facts."""
    catalogue = catalogue_in_force(office)
    printed = {}
    for key in ISSUED:
        issued = issuing.issue(office, catalogue, full_request(catalogue, key, chen))
        printed[issued.number] = issued.pdf
    for key in ("lost_id_card", "death"):
        refused = refuse(office, catalogue, RefusalRequest(key, chen.uid))
        printed[refused.number] = refused.pdf
    before = stored(office)
    for key in ISSUED:
        own = replace(shipped_wording(key), heading="另一个标题", validity_days=7)
        save_wording(office, key, own)
    add_signer(office, name="李主任", title="副主任", from_on=office.today().isoformat())
    choose_policy(office, "national-2020")
    with office.writing("office.settings") as write:
        write.db.execute("UPDATE staff SET name = '赵主任' WHERE role = 'director'")
        write.db.execute("UPDATE resident SET name = '陈改名', sex = '2' WHERE uid = ?", [chen.uid])
        settings.store(office.db, "name", "改名社区居民委员会")
        write.audit("change", "setting", "name")
    assert stored(office) == before
    for number, pdf in printed.items():
        assert stored_page(office, number) == pdf
    fresh = full_request(catalogue_in_force(office), "kinship", chen, to_body="某某公证处")
    text = text_of(issuing.issue(office, catalogue_in_force(office), fresh).pdf)
    for part in ("另一个标题", "李主任", "陈改名", "改名社区居民委员会", "7日内有效"):
        assert part in text


def stored(office: Office) -> list[tuple[object, ...]]:
    """Everything of letters and refusals, to the byte."""
    return [
        row
        for table in ("certificate", "refusal", "seal_use")
        for row in office.db.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
    ]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("{id_number}", "花括号"),
        ("{name.__class__}", "花括号"),
        ("张\u202e三", "U+202E"),
        ("张\u2066三", "U+2066"),
        ("名" * 34_000, "太长"),
    ],
)
def test_a_name_that_is_no_name_ends_in_a_sentence(office: Office, name: str, why: str) -> None:
    """100 kB of it too; no number is used."""
    person = add_person(office, "赵六", address="幸福里1栋101", id_number="11010519491231002X")
    with office.writing("office.settings") as write:
        write.db.execute("UPDATE resident SET name = ? WHERE uid = ?", [name, person.uid])
        write.audit("change", "resident", person.uid)
    save_wording(office, KEY, own_wording("{name}再说一遍。"))
    catalogue = catalogue_in_force(office)
    request = request_for(office, person)
    with pytest.raises(DeskError) as caught:
        issuing.issue(office, catalogue, request)
    assert why in caught.value.say()
    assert len(caught.value.say()) < 1000
    with pytest.raises(DeskError):
        preview(office, catalogue, request)
    assert office.db.table("certificate").count == 0


@pytest.mark.parametrize("field", ["to_body", "purpose"])
@pytest.mark.parametrize("text", ["{name}", "某\u202e校", "校" * 34_000])
def test_what_a_clerk_types_ends_in_a_sentence(
    office: Office, chen: Resident, field: str, text: str
) -> None:
    catalogue = catalogue_in_force(office)
    request = request_for(office, chen, **{field: text})
    with pytest.raises(RuleSaysNoError) as caught:
        issuing.issue(office, catalogue, request)
    assert caught.value.code == "fact_unfit"
    assert len(caught.value.say()) < 1000
    (problem,) = issuing.check(office, catalogue, request)
    assert problem.values["key"] == field
    assert office.db.table("certificate").count == 0


@hypothesis_settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    name=st.one_of(
        st.text(max_size=12),
        st.text(alphabet="{}name.id_number!:>\u202e\u200f\u2066\x1b张三", max_size=20),
        st.sampled_from(["{address}", "{{address}}", "{address.real}", "%(address)s", "\\1"]),
        st.integers(3001, 34_000).map(lambda length: "长" * length),
    )
)
def test_a_name_is_written_as_it_is_or_not_at_all(office: Office, name: str) -> None:
    form = shipped_type(KEY).letter
    assert form is not None
    twice = replace(form, sentences=(Sentence("甲{name}乙{address}丙{name}丁。", (), ""),))
    facts = Facts({**no_facts().slots, "name": name, "address": "某处"}, {})
    body, error = None, None
    try:
        body = body_of(office, twice, facts, {}, frozenset())
    except RuleSaysNoError as said:
        error = said
    if body is None:
        assert error is not None
        assert error.code in ("fact_unfit", "fact_missing")
        assert len(error.say()) < 1000
        return
    assert body == f"甲{name}乙某处丙{name}丁。"
    assert not {"{", "}", "\u202e", "\u200f", "\u2066", "\x1b"} & set(body)


def test_an_answer_is_written_as_it_was_given_or_not_at_all(office: Office, chen: Resident) -> None:
    catalogue = catalogue_in_force(office)
    base = full_request(catalogue, "hardship", chen)
    for text in ("{id_number}", "{0.real}", "某\u2067事", "事" * 34_000):
        request = replace(base, answers={**base.answers, "cause": text})
        (problem,) = issuing.check(office, catalogue, request)
        assert (problem.code, problem.values["key"]) == ("fact_unfit", "cause")
    lines = replace(base, answers={**base.answers, "cause": "一行\n两行"})
    assert issuing.check(office, catalogue, lines) == []


def test_a_file_of_another_office_is_taken(office: Office, tmp_path: Path, chen: Resident) -> None:
    file = tmp_path / "街道发的写法.toml"
    file.write_text(written(KEY, own_wording("街道统一的一句。")), encoding="utf-8")
    save_wording(office, KEY, read_file(file, shipped_type(KEY)))
    assert "街道统一的一句。" in issued_text(office, chen)
    with pytest.raises(TroubleError, match="读不出来"):
        read_file(tmp_path / "没有.toml", shipped_type(KEY))
    file.write_bytes(b"#" * 1_000_000)
    with pytest.raises(TroubleError, match="第 1 行有误：文件太大"):
        read_file(file, shipped_type(KEY))
