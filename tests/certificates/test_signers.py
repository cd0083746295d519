"""Terms of office: who signs on which day, and that old letters keep their signer."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3.dbapi2 import IntegrityError

from community_desk.certificates import issuing, seal_book, signers, voiding
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.signers import (
    Signer,
    add_signer,
    change_signer,
    end_signer,
    signer_on,
)
from community_desk.errors import DeskError, RuleSaysNoError
from community_desk.office import audit
from community_desk.office.office import Office, open_with_key
from community_desk.office.staff import Role
from community_desk.registry.records import Resident
from tests.certificates.requests import full_request
from tests.printing.papers import text_of


def test_without_terms_the_director_signs(office: Office) -> None:
    assert signer_on(office, date(2026, 11, 23)) == Signer(office.staff.name, "主任")


def test_each_day_has_its_signer(office: Office) -> None:
    add_signer(office, name="周建国", from_on="2020-01-01", until_on="2025-06-30")
    add_signer(office, name="孙 红", title="书记、主任", from_on="2025.7.1")
    add_signer(
        office,
        name="李静",
        title="副主任",
        from_on="2026-11-01",
        until_on="2026-11-30",
        acting=True,
    )
    for day, name, title in (
        (date(2025, 6, 30), "周建国", "主任"),
        (date(2025, 7, 1), "孙红", "书记、主任"),
        (date(2026, 11, 1), "李静（代）", "代副主任"),
        (date(2026, 12, 1), "孙红", "书记、主任"),
        (date(2019, 12, 31), office.staff.name, "主任"),
    ):
        signer = signer_on(office, day)
        assert (signer.written, signer.title_written) == (name, title)


@pytest.mark.parametrize(
    ("first", "last", "acting", "code"),
    [
        ("2026-03-01", "2026-03-31", False, "term_overlaps"),
        ("2025-01-01", "2026-01-01", False, "term_overlaps"),
        ("2026-06-30", "", False, "term_overlaps"),
        ("2020-01-01", "", False, "term_overlaps"),
        ("2025-01-01", "2025-12-31", False, ""),
        ("2026-07-01", "", False, ""),
        ("2026-03-01", "2026-03-31", True, ""),
        ("2026-05-31", "2026-06-02", True, "term_overlaps"),
        ("2026-07-02", "2026-07-01", False, "term_ends_first"),
        ("好", "", False, "date_not_understood"),
        ("2026-07-01", "好", False, "date_not_understood"),
    ],
)
def test_one_at_a_day(office: Office, first: str, last: str, acting: bool, code: str) -> None:
    add_signer(office, name="孙红", from_on="2026-01-01", until_on="2026-06-30")
    add_signer(office, name="李静", from_on="2026-06-01", until_on="2026-06-30", acting=True)

    def add() -> None:
        add_signer(office, name="王芳", from_on=first, until_on=last, acting=acting)

    if not code:
        add()
        return
    with pytest.raises(DeskError) as caught:
        add()
    assert caught.value.code == code
    assert len(signers.terms(office)) == 2


@given(
    st.lists(
        st.tuples(st.integers(1, 28), st.one_of(st.none(), st.integers(1, 28)), st.booleans()),
        max_size=6,
    )
)
def test_whatever_is_entered_no_two_of_a_sort_share_a_day(
    shared_office: Office, terms: list[tuple[int, int | None, bool]]
) -> None:
    shared_office.db.execute("DROP TRIGGER IF EXISTS signer_no_delete")
    shared_office.db.execute("DELETE FROM signer")
    shared_office.db.conn.commit()
    for number, (first, last, acting) in enumerate(terms):
        until = f"2026-02-{last:02d}" if last else ""
        try:
            add_signer(
                shared_office,
                name="甲乙丙丁戊己"[number],
                from_on=f"2026-02-{first:02d}",
                until_on=until,
                acting=acting,
            )
        except DeskError:
            continue
    kept = signers.terms(shared_office)
    for day in range(1, 29):
        holding = [term.acting for term in kept if term.holds_on(date(2026, 2, day))]
        assert holding.count(True) <= 1
        assert holding.count(False) <= 1


@pytest.fixture(scope="module")
def shared_office(
    office_template: tuple[Path, bytes], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Office]:
    """One office for many tries."""
    folder = tmp_path_factory.mktemp("signers") / "office"
    shutil.copytree(office_template[0], folder)
    opened = open_with_key(folder, office_template[1])
    yield opened
    opened.close()


def test_ending_and_correcting(office: Office) -> None:
    term = add_signer(office, name="孙红", from_on="2026-01-01")
    assert end_signer(office, term.uid).until_on == "2026-11-23"
    with pytest.raises(DeskError) as caught:
        end_signer(office, term.uid, "2025-01-01")
    assert caught.value.code == "term_ends_first"
    mended = change_signer(
        office, term.uid, name="孙虹", title="书记", from_on="2026-02-01", until_on=""
    )
    assert (mended.name, mended.title, mended.until_on) == ("孙虹", "书记", "")
    line = audit.recent(office.db, subject_uid=term.uid)[0]
    assert line.action == "change_signer"
    with pytest.raises(RuleSaysNoError) as missing:
        end_signer(office, "nobody")
    assert missing.value.code == "no_such_term"
    with pytest.raises(IntegrityError, match="never deleted"):
        office.db.execute("DELETE FROM signer")


@pytest.mark.parametrize("role", [Role.CLERK, Role.ACCOUNTANT, Role.READER])
def test_only_the_director_decides(office: Office, role: Role) -> None:
    term = add_signer(office, name="孙红", from_on="2026-01-01")
    desk = replace(office, staff=replace(office.staff, role=role))
    for act in (
        lambda: add_signer(desk, name="李静", from_on="2026-03-01", acting=True),
        lambda: end_signer(desk, term.uid),
    ):
        with pytest.raises(RuleSaysNoError) as caught:
            act()
        assert caught.value.code == "role_may_not"
    assert signers.terms(office) == [term]


@pytest.mark.parametrize(
    ("name", "title", "code"),
    [
        (" ", "主任", "signer_missing"),
        ("孙红", " ", "title_missing"),
    ],
)
def test_name_and_title_are_needed(office: Office, name: str, title: str, code: str) -> None:
    with pytest.raises(DeskError) as caught:
        add_signer(office, name=name, title=title, from_on="2026-01-01")
    assert caught.value.code == code


def test_letters_keep_the_signer_of_their_day(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    request = full_request(catalogue, "residence", chen)
    term = add_signer(office, name="孙红", from_on="2026-01-01", until_on="2026-11-23")
    first = issuing.issue(office, catalogue, request)
    assert "签批人：孙红" in text_of(first.pdf).replace("\n", "")
    row = office.db.execute("SELECT signer, signer_title FROM certificate").fetchone()
    assert row == ("孙红", "主任")
    add_signer(office, name="李静", title="副主任", from_on="2026-11-24", acting=True)
    tomorrow = replace(office, clock=lambda: datetime(2026, 11, 24, 4, tzinfo=UTC))
    second = issuing.issue(tomorrow, catalogue, request)
    assert "李静（代）" in text_of(second.pdf)
    assert seal_book.page(office)[0].approver == "李静（代）"
    change_signer(office, term.uid, name="周建国", title="书记", from_on="2025-01-01")
    assert voiding.stored_page(office, first.number) == first.pdf
    assert voiding.stored_page(office, second.number) == second.pdf


@pytest.mark.parametrize(
    ("name", "title", "code"),
    [
        ("王{x}", "主任", "fact_unfit"),
        ("王\u202e明", "主任", "fact_unfit"),
        ("王" * 41, "主任", "name_too_long"),
        ("王明", "主" * 41, "name_too_long"),
    ],
)
def test_what_cannot_stand_on_paper_signs_nothing(
    office: Office, name: str, title: str, code: str
) -> None:
    with pytest.raises(DeskError) as caught:
        add_signer(office, name=name, title=title, from_on="2026-01-01")
    assert caught.value.code == code
    assert signers.terms(office) == []
