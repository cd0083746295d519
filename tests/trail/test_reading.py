"""The trail in words: what a director reads, finds and asks for."""

from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from community_desk.errors import DeskError, RuleSaysNoError
from community_desk.language import SOURCE_LANGUAGE, translate
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.entries import add_entry
from community_desk.office import audit
from community_desk.office.office import Office, instant, open_office
from community_desk.office.staff import Role
from community_desk.office.staff_changes import add_staff
from community_desk.office.voucher_numbers import said_number
from community_desk.registry.residents import change_resident, remove_resident
from community_desk.trail import asking, reading
from community_desk.trail.acts import KINDS
from community_desk.trail.export import export_trail
from community_desk.trail.records import Change, Line, Wanted
from tests.conftest import NOW, PASSWORD, fixed_clock
from tests.people import add_person
from tests.whole_office import ID_NUMBER, WholeOffice

ALL = Wanted()


def words(context: str, source: str) -> str:
    """The texts as they are written."""
    return translate(context, source, SOURCE_LANGUAGE)


def read(office: Office, wanted: Wanted = ALL) -> list[Line]:
    return reading.page(office, wanted, words, limit=1000)


def test_a_change_is_read_with_old_and_new_side_by_side(office: Office) -> None:
    person = add_person(office, "陈静", employer="纺织厂", phone="13800000412")
    changes = {"employer": "食品厂", "phone": "13911112222"}
    change_resident(office, person.uid, changes, revision=person.revision)
    line = read(office)[0]
    assert (line.staff, line.act, line.thing) == ("王主任", "修改", "居民 陈静")
    assert line.at.astimezone(NOW.tzinfo) == NOW
    assert Change("工作单位", "纺织厂", "食品厂") in line.changes
    assert Change("电话", "138****0412", "139****2222") in line.changes
    assert line.is_masked


def test_numbers_are_whole_where_somebody_asks_and_that_is_on_record(office: Office) -> None:
    person = add_person(office, "陈静", id_number=ID_NUMBER, phone="13800000412")
    remove_resident(office, person.uid, reason=f"与{ID_NUMBER}重复")
    line = read(office)[0]
    assert ID_NUMBER not in repr(line)
    assert line.reason == "与340102********5990重复"
    whole = reading.reveal(office, line.id, words)
    assert whole.reason == f"与{ID_NUMBER}重复"
    assert Change("证件号码", ID_NUMBER, "") in whole.changes
    assert not whole.is_masked
    asked = read(office)[0]
    assert (asked.act, asked.thing) == ("查看完整内容", f"操作记录 第 {line.id} 行")


def test_a_number_in_a_column_of_a_book_is_masked(office: Office) -> None:
    book = next(b for b in load_books().books if any(c.type == "phone" for c in b.columns))
    entry = add_entry(office, load_books().find("1103"), typed={"工作类型": "灭鼠"})
    assert "台账条目 《" in read(office)[0].thing
    column = next(c for c in book.columns if c.type == "phone")
    with office.writing("ledgers.edit") as write:
        new = {"book": book.code, column.key: "05516123456"}
        write.audit("change", "entry", entry.uid, new=new)
    assert "05516123456" not in repr(read(office)[0])


def test_what_is_no_longer_there_is_said_so(office: Office) -> None:
    with office.writing("registry.change") as write:
        write.audit("delete", "saved_list", "gone", old={"name": "独居老人"})
        write.audit("change", "voucher", "gone too", new={"text": "买笔"})
    newest, older = read(office)[:2]
    assert newest.thing == "凭证 （已不在）"
    assert older.thing == "存下的名单 独居老人（已不在）"


def test_wrong_tries_are_told_with_the_sign_in(office_folder: Path) -> None:
    for _ in range(2):
        with pytest.raises(DeskError):
            open_office(office_folder, "wrong", clock=fixed_clock)
    office = open_office(office_folder, PASSWORD, clock=fixed_clock)
    line = read(office)[0]
    assert (line.act, line.thing) == ("登录", "")
    assert Change("输错次数", "", "2") in line.changes
    assert Change("最后一次输错", "", f"{NOW.astimezone():%Y-%m-%d %H:%M}") in line.changes
    office.close()


def test_every_line_of_an_office_with_one_of_everything_is_in_words(desk: Office) -> None:
    for line in read(desk):
        assert line.act, line
        assert not line.act.isascii(), line
        assert line.staff, line
        for change in line.changes:
            assert not change.label.isascii(), (line, change)
        shown = repr((line.thing, line.changes, line.reason))
        assert desk.staff.uid not in shown, line
        assert ID_NUMBER not in shown, line


@pytest.mark.parametrize(
    ("asked", "thing"),
    [
        ("{letter}", "证明 居住证明 {letter}"),
        ("{refusal}", "告知单 居民身份证遗失证明 {refusal}"),
        ("{voucher}", "凭证 {voucher}"),
        ("{person}", "居民 "),
        ("1202", "台账 《"),
    ],
)
def test_one_thing_is_found_by_what_it_is_called(
    desk: Office, whole: WholeOffice, asked: str, thing: str
) -> None:
    asked = asked.format(**whole.things)
    found = read(desk, Wanted(about=asking.known_as(desk, asked)))
    assert found
    wanted = thing.format(**whole.things).removeprefix("居民 ")
    assert any(wanted[:4] in line.thing for line in found)


def test_a_letter_is_found_however_its_number_is_typed(desk: Office, whole: WholeOffice) -> None:
    number = whole.things["letter"]
    loosely = number.replace("〔", "(").replace("〕", ")").replace("0001", "1")
    assert loosely != number
    assert asking.known_as(desk, loosely) == asking.known_as(desk, number)


def test_a_voucher_is_found_by_either_form_of_its_number_and_said_in_one(desk: Office) -> None:
    (stored,) = desk.db.execute("SELECT number FROM voucher ORDER BY id LIMIT 1").fetchone()
    written = said_number(stored)
    assert written != stored
    assert asking.known_as(desk, stored) == asking.known_as(desk, written)
    shown = repr([(line.thing, line.changes) for line in read(desk, Wanted(subject="voucher"))])
    assert f"凭证 {written}" in shown
    assert f"'{stored}'" not in shown


def test_a_resident_brings_letters_along(office: Office, desk: Office) -> None:
    found = read(desk, Wanted(about=asking.known_as(desk, ID_NUMBER)))
    assert {"证明"} <= {line.thing.split()[0] for line in found}


def test_nobody_called_so_is_said(office: Office) -> None:
    with pytest.raises(RuleSaysNoError) as error:
        asking.known_as(office, "无此人")
    assert error.value.code == "nothing_known_as"


def test_the_filters_leave_the_rest_out(desk: Office) -> None:
    today, everything = desk.today(), read(desk)
    assert read(desk, Wanted(first=today, last=today))
    assert not read(desk, Wanted(first=today + timedelta(days=1)))
    assert not read(desk, Wanted(last=today - timedelta(days=400)))
    assert read(desk, Wanted(staff_uid=desk.staff.uid))
    assert not read(desk, Wanted(staff_uid="nobody"))
    budget = read(desk, Wanted(words="年初"))
    assert [line.act for line in budget] == ["设定"]
    assert not read(desk, Wanted(words="年%初"))
    assert {line.subject for line in read(desk, Wanted(subject="voucher"))} == {"voucher"}
    assert {line.action for line in read(desk, Wanted(kind="issue"))} == {"issue"}
    by_kind = [len(read(desk, Wanted(kind=kind))) for kind in KINDS]
    assert sum(by_kind) == len(everything)
    assert reading.count(desk, Wanted(kind="coming")) == by_kind[0]


def test_a_day_is_that_of_the_desk(office: Office) -> None:
    office.db.execute("DROP TRIGGER audit_no_update")
    day = date(2026, 11, 23)
    for moment in (time(), time(23, 59)):
        at = instant(datetime.combine(day, moment).astimezone())
        office.db.execute("UPDATE audit SET at = ?", [at])
        assert read(office, Wanted(first=day, last=day))
        assert not read(office, Wanted(last=day - timedelta(days=1)))
        assert not read(office, Wanted(first=day + timedelta(days=1)))


def test_pages_follow_one_another(desk: Office) -> None:
    everything = [line.id for line in read(desk)]
    paged = [
        line.id
        for offset in range(0, len(everything), 7)
        for line in reading.page(desk, ALL, words, offset=offset, limit=7)
    ]
    assert paged == everything
    assert reading.count(desk, ALL) == len(everything)


def test_only_a_director_reads(office: Office) -> None:
    for role in (Role.CLERK, Role.ACCOUNTANT, Role.READER):
        add_staff(office, role.value, role, "", PASSWORD)
        other = open_office(office.folder, PASSWORD, staff_name=role.value, clock=fixed_clock)
        for ask in (
            lambda desk=other: read(desk),
            lambda desk=other: reading.count(desk, ALL),
            lambda desk=other: reading.reveal(desk, 1, words),
            lambda desk=other: asking.known_as(desk, "王主任"),
            lambda desk=other: export_trail(
                desk, office.folder / "x.xlsx", ALL, words, reason="看"
            ),
        ):
            with pytest.raises(RuleSaysNoError) as error:
                ask()
            assert error.value.code == "role_may_not"
        other.close()


def test_what_is_looked_through_is_the_index(office: Office) -> None:
    """Lines that are not wanted are passed over without being read."""
    plan = office.db.execute(
        "EXPLAIN QUERY PLAN SELECT new FROM audit WHERE action = 'void' AND staff_uid = 'x'"
        " ORDER BY at DESC, id DESC LIMIT 100 OFFSET 0"
    ).fetchall()
    assert [row[3] for row in plan] == ["SCAN audit USING INDEX audit_at"]


def test_a_sound_chain_is_said_with_its_days(office: Office) -> None:
    chain = reading.check_chain(office)
    assert chain.trouble is None
    assert reading.words_of(chain, words).startswith("2026-11-23 到 2026-11-23 的 1 行")


def test_a_broken_chain_names_the_line(office: Office) -> None:
    for number in range(3):
        with office.writing("office.settings") as write:
            write.audit("change", "resident", f"{number}")
    office.db.execute("DROP TRIGGER audit_no_update")
    office.db.execute("UPDATE audit SET reason = '别的' WHERE id = 3")
    chain = reading.check_chain(office)
    assert chain.trouble is not None
    assert chain.trouble.values["id"] == 3
    assert "第 3 行" in reading.words_of(chain, words)


def test_the_workbook_holds_the_lines_and_its_making_is_on_record(
    office: Office, tmp_path: Path
) -> None:
    person = add_person(office, "陈静", phone="13800000412")
    change_resident(office, person.uid, {"phone": "13911112222"}, revision=person.revision)
    out = tmp_path / "trail.xlsx"
    before = len(read(office))
    assert export_trail(office, out, ALL, words, reason=" 街道检查 ") == before
    sheet = load_workbook(out).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert "用途：街道检查" in str(rows[0][0])
    assert rows[1][:5] == ["行", "时间", "谁", "做了什么", "对什么"]
    assert rows[2][1:7] == [
        f"{NOW.astimezone():%Y-%m-%d %H:%M:%S}", "王主任", "修改", "居民 陈静", "电话：138****0412",
        "电话：139****2222",
    ]  # fmt: skip
    assert len(rows) == before + 2
    line = audit.recent(office.db, limit=1)[0]
    assert (line.action, line.subject, line.reason) == ("export", "trail", "街道检查")


@pytest.mark.parametrize(
    ("name", "reason", "wanted", "code"),
    [
        ("t.xlsx", " ", ALL, "no_reason"),
        ("t.pdf", "看", ALL, "unknown_file_kind"),
        ("t.xlsx", "看", Wanted(words="没有的"), "no_lines"),
        ("no/t.xlsx", "看", ALL, "cannot_write_file"),
    ],
)
def test_an_export_that_cannot_be_leaves_nothing(
    office: Office, tmp_path: Path, name: str, reason: str, wanted: Wanted, code: str
) -> None:
    before = len(read(office))
    with pytest.raises(DeskError) as error:
        export_trail(office, tmp_path / name, wanted, words, reason=reason)
    assert error.value.code == code
    assert not list(tmp_path.glob("t.*"))
    assert len(read(office)) == before
