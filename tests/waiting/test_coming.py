"""What comes up: ages that matter, papers that run out, letters that lapse, visits to be made."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.handing_over import hand_over
from community_desk.certificates.issuing import issue
from community_desk.certificates.request import Request
from community_desk.errors import TroubleError
from community_desk.language import translate
from community_desk.ledgers.coming_ages import coming, who_comes
from community_desk.ledgers.entries import add_entry
from community_desk.ledgers.in_force import books_in_force
from community_desk.ledgers.running_out import running_out, to_visit
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.registry import lists
from community_desk.registry.coming import COMING_DAYS, JUST_NOW_DAYS, load_ages
from community_desk.registry.residents import change_resident
from community_desk.waiting import certificates, ledgers, registry
from community_desk.waiting.records import Place
from tests.people import add_person


def born(office: Office, years: int, days: int) -> str:
    """Who turns so many years in so many days."""
    day = office.today() + timedelta(days=days)
    return day.replace(year=day.year - years).isoformat()


@pytest.mark.parametrize(
    ("days", "comes"),
    [
        *((-JUST_NOW_DAYS - 1, False), (-JUST_NOW_DAYS, True), (0, True)),
        *((COMING_DAYS, True), (COMING_DAYS + 1, False)),
    ],
)
def test_an_age_is_told_from_a_month_before_to_a_week_after(
    office: Office, days: int, comes: bool
) -> None:
    add_person(office, birth_date=born(office, 80, days))
    assert [(age.years, count) for age, count in coming(office)] == [(80, 1)] * comes


def test_who_stands_in_the_book_or_is_gone_is_not_told(office: Office) -> None:
    wei, jing, gone = (
        add_person(office, name, birth_date=born(office, 80, 3))
        for name in ("张伟", "李静", "赵强")
    )
    change_resident(office, gone.uid, {"status": "deceased"})
    (age, count) = coming(office)[0]
    assert (age.book, count) == ("0306", 2)
    add_entry(office, books_in_force(office).find("0306"), resident_uid=wei.uid, typed={})
    assert lists.uids(office, who_comes(office, age)) == {jing.uid}


def test_each_age_leads_to_its_people(office: Office) -> None:
    add_person(office, "陈𬭎", birth_date=born(office, 90, 5))
    add_person(office, "李小明", birth_date=born(office, 16, 5))
    items = registry.ages_coming(office, translate)
    assert [item.text for item in items] == ["1 人满 16 周岁", "1 人满 90 周岁"]
    assert [item.place for item in items] == [
        Place("people", "reaching", "16"),
        Place("people", "reaching", "90"),
    ]
    assert "身份证" in items[0].quiet


def test_the_ages_are_a_form_that_names_its_mistakes(tmp_path: Path) -> None:
    shipped = load_ages()
    assert [age.years for age in shipped] == [16, 18, 60, 80, 90, 100]
    assert all(age.source for age in shipped)
    (tmp_path / "ages.toml").write_text('[[age]]\nyears = "八十"\nwhat = "x"\nsource = "y"\n')
    with pytest.raises(TroubleError) as wrong:
        load_ages(tmp_path)
    assert wrong.value.values["line"] == 2


def test_a_paper_that_runs_out_within_a_month_is_told(office: Office) -> None:
    today = office.today()
    for days in (-1, 0, COMING_DAYS, COMING_DAYS + 1):
        until = (today + timedelta(days=days)).isoformat()
        add_person(office, id_number="", id_valid_until=until)
    add_person(office, id_valid_until="长期")
    (item,) = registry.papers_ending(office, translate)
    assert (item.text, item.place) == ("2 人的证件快到期", Place("people", "paper_ends"))


def test_a_letter_that_nobody_took_is_told_before_it_lapses(office: Office) -> None:
    chen = add_person(office, "陈𬭎", sex="男", id_number="11010519491231002X", address="1栋101")
    papers = frozenset(("id_card", "lease"))
    request = Request("residence", chen.uid, {"since": "2019-03"}, papers)
    numbers = [issue(office, load_catalogue(), request).number for _ in range(2)]
    hand_over(office, numbers[0], to_name="陈𬭎", document="居民身份证（尾号002X）")

    def told(days: int) -> list[str]:
        clock = office.clock
        later = replace(office, clock=lambda: clock() + timedelta(days=days))
        return [item.text for item in certificates.letters_lapsing(later, translate)]

    # It holds for 30 days.
    assert told(22) == []
    assert told(23) == told(30) == ["1 份证明快过有效期"]
    assert told(31) == []


def test_a_visit_that_is_next_leads_to_its_entry(office: Office) -> None:
    book = books_in_force(office).find("0307")
    chen = add_person(office, "陈𬭎", address="3栋2单元501")
    wei = add_person(office, "张伟", address="1栋101")
    today = office.today()
    for person, days in ((wei, 7), (chen, -2)):
        entered = add_entry(
            office,
            book,
            resident_uid=person.uid,
            typed={"下次探访日期": (today + timedelta(days=days)).isoformat()},
        )
    later = add_person(office, "王芳")
    far = (today + timedelta(days=8)).isoformat()
    add_entry(office, book, resident_uid=later.uid, typed={"下次探访日期": far})
    (found,) = running_out(office)
    assert (found.count, found.past, found.first_uid) == (2, 1, entered.uid)
    lines = to_visit(office, found, 10)
    assert [(name, place) for name, place, _ in lines] == [
        ("陈𬭎", "3栋2单元501室"),
        ("张伟", "1栋101室"),
    ]
    (item,) = ledgers.days_coming(office, translate)
    assert (item.when, item.place) == ("overdue", Place("book", "0307", entered.uid))


def test_an_accountant_hears_nothing_of_a_book_that_is_not_theirs(office: Office) -> None:
    book = books_in_force(office).find("0305")
    person = add_person(office, "陈𬭎")
    typed = {"残疾类别": "视力", "证件有效期至": date(2026, 12, 1).isoformat()}
    add_entry(office, book, resident_uid=person.uid, typed=typed)
    assert [found.kind for found in running_out(office)] == ["paper"]
    hers = replace(office, staff=replace(office.staff, role=Role.ACCOUNTANT))
    assert running_out(hers) == []
