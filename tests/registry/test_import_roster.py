"""Importing rosters: the sample, other offices' workbooks, and workbooks that are none."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from community_desk.errors import RuleSaysNoError, TroubleError
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.registry import residents, search
from community_desk.registry.import_report import ImportReport
from community_desk.registry.import_roster import import_workbook
from community_desk.registry.records import Resident
from community_desk.workbooks.read import read_sheets
from tests.registry.conftest import ROSTER

ADA = "340102196306075990"
BEN = "440106197602215840"


def workbook(path: Path, *sheets: tuple[str, Sequence[Sequence[object]]]) -> Path:
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def everybody(office: Office) -> dict[str, Resident]:
    found = office.db.execute("SELECT uid FROM resident WHERE removed_at = '' ORDER BY id")
    people = [residents.load_resident(office, line[0]) for line in found.fetchall()]
    return {person.name: person for person in people}


def total(report: ImportReport) -> int:
    return report.imported + report.updated + report.unchanged + sum(report.skipped.values())


# The sample roster.


def test_the_sample_gives_exactly_the_expected_counts(
    imported: tuple[Path, bytes, ImportReport, Path], expected: dict[str, Any]
) -> None:
    report = imported[2]
    assert report.rows == expected["data_rows"] == total(report)
    assert report.imported == expected["imported"]
    assert report.skipped == expected["skipped"]
    assert report.flagged == expected["flagged"]
    assert report.normalised == expected["normalised"]
    assert report.not_kept == ("政治面貌",)
    assert report.unknown == ()


def test_the_problems_workbook_holds_every_skipped_line_with_its_reason(
    imported: tuple[Path, bytes, ImportReport, Path], expected: dict[str, Any]
) -> None:
    source = {sheet.name: sheet.rows for sheet in read_sheets(ROSTER)}
    skipped: list[str] = []
    flagged = 0
    for sheet in read_sheets(imported[3]):
        headings, *lines = sheet.rows
        assert headings[:3] == ["工作表", "行号", "原因"]
        for name, row, reason, *cells in lines:
            assert isinstance(name, str)
            assert isinstance(row, float)
            assert cells == source[name][int(row) - 1]
            assert reason
            if sheet.name.startswith("未导入"):
                skipped.append(str(reason))
            else:
                flagged += 1
    assert len(skipped) == sum(expected["skipped"].values())
    assert skipped.count("没有姓名") == expected["skipped"]["no_name"]
    assert flagged == 60


def test_what_was_cleaned_and_flagged_is_on_the_person(
    roster_office: Office, expected: dict[str, Any]
) -> None:
    office = roster_office
    for person in expected["find"]:
        found = residents.load_resident(office, person["id"])
        assert (found.name, found.phone, found.address) == (
            person["name"],
            person["phone"],
            person["place"],
        )
    counts = dict(
        office.db.execute("SELECT reason, count(*) FROM resident_flag GROUP BY reason").fetchall()
    )
    assert counts == expected["flagged"]
    lost = office.db.execute(
        "SELECT r.id_number, r.id_kind, f.detail FROM resident_flag f"
        " JOIN resident r ON r.id = f.resident_id WHERE f.reason = 'id_lost_digits'"
    ).fetchall()
    assert {line[:2] for line in lost} == {("", "none")}
    assert all(line[2].startswith(("3", "4")) for line in lost)
    short = residents.load_resident(office, "340111520209321")
    assert (short.id_kind, short.birth_date) == ("citizen", "1952-02-09")
    assert (len(short.id_number), short.former_id_number) == (18, "340111520209321")
    fifteen = office.db.execute(
        "SELECT count(*), sum(length(former_id_number)) FROM resident WHERE former_id_number <> ''"
    ).fetchone()
    assert tuple(fifteen) == (expected["normalised"]["id_15_digits"], 11 * 15)
    infants = office.db.execute(
        "SELECT count(*) FROM resident WHERE no_id_reason <> '' AND id_number = ''"
    ).fetchone()
    assert infants[0] == expected["normalised"]["no_id_yet"]
    dotted = office.db.execute("SELECT count(*) FROM resident WHERE name LIKE '%·%'").fetchone()
    assert dotted[0] == expected["normalised"]["name_middle_dot"]


def test_households_and_dwellings_of_the_sample(roster_office: Office) -> None:
    def one(sql: str) -> object:
        return roster_office.db.execute(sql).fetchone()[0]

    assert one("SELECT count(*) FROM household") == 3565
    assert one("SELECT count(*) FROM household WHERE number = '00001'") == 1
    assert one("SELECT count(*) FROM resident WHERE relation = '02'") == 3565
    assert one("SELECT count(*) FROM resident WHERE dwelling_id IS NULL") == 0
    assert one("SELECT count(*) FROM resident WHERE status = 'migrant'") == 2194
    head = residents.load_resident(roster_office, ADA)
    assert head.household_id is not None
    members = residents.household_members(roster_office, head.household_id)
    assert [(member.name, member.relation) for member in members] == [
        ("周远桂", "02"),
        ("熊志宇", "10"),
    ]


def test_one_batch_and_one_line_of_the_trail_tell_of_it(roster_office: Office) -> None:
    name, digest, counts, problems = roster_office.db.execute(
        "SELECT file_name, file_sha256, counts, problems FROM import_batch"
    ).fetchone()
    assert (name, len(digest)) == ("roster.xlsx", 64)
    assert json.loads(counts)["imported"] == 12548
    assert len(json.loads(problems)) == 27
    lines = [line for line in audit.recent(roster_office.db) if line.subject == "registry"]
    assert len(lines) == 1
    assert json.loads(lines[0].new)["sha256"] == digest
    assert audit.first_broken_link(roster_office.db) is None


# Again, and anew.


def people_in(path: Path, *lines: Sequence[object]) -> Path:
    headings = ("姓名", "身份证号", "出生日期", "电话", "住址", "备注")
    return workbook(path, ("名单", [headings, *lines]))


def test_the_same_file_again_changes_nothing(office: Office, tmp_path: Path) -> None:
    file = people_in(
        tmp_path / "a.xlsx",
        ("周远桂", ADA, "", "13800138000", "3-2-501", ""),
        ("周小宝", "", "2026-05-01", "", "3-2-501", ""),
        ("李无名", "", "", "13900139000", "", ""),
        ("王失号", 440106197602215840, "1976-02-21", "", "3-2-502", ""),
    )
    assert import_workbook(office, file).imported == 4
    before = everybody(office)
    report = import_workbook(office, file)
    assert (report.imported, report.updated, report.unchanged) == (0, 0, 4)
    assert everybody(office) == before


def test_filled_cells_change_and_empty_ones_leave(office: Office, tmp_path: Path) -> None:
    import_workbook(
        office, people_in(tmp_path / "a.xlsx", ("周远桂", ADA, "", "13800138000", "3-2-501", "旧"))
    )
    uid = everybody(office)["周远桂"].uid
    report = import_workbook(
        office, people_in(tmp_path / "b.xlsx", ("周远桂", ADA, "", "", "4-1-101", "新"))
    )
    assert (report.imported, report.updated, report.unchanged) == (0, 1, 0)
    person = everybody(office)["周远桂"]
    assert (person.uid, person.phone, person.note) == (uid, "13800138000", "新")
    assert person.address == "4栋1单元101室"
    assert [row.uid for row in search.find(office, "周 4-1-101")] == [uid]
    line = audit.recent(office.db, subject_uid=uid)[0]
    assert (line.action, line.reason) == ("change", "b.xlsx")
    assert json.loads(line.old)["note"] == "旧"


def test_a_lost_number_is_put_right_by_a_better_file(office: Office, tmp_path: Path) -> None:
    bad = ("王失号", int(BEN), "1976-02-21", "", "3-2-502", "")
    good = ("王失号", BEN, "1976-02-21", "", "3-2-502", "")
    assert (
        import_workbook(office, people_in(tmp_path / "a.xlsx", bad)).flagged["id_lost_digits"] == 1
    )
    assert import_workbook(office, people_in(tmp_path / "b.xlsx", good)).updated == 1
    person = everybody(office)["王失号"]
    assert person.id_number == BEN
    assert person.flags == ()


def test_old_and_new_length_of_a_number_are_one_person(office: Office, tmp_path: Path) -> None:
    old = ("梁老", "610104620927690", "", "", "", "")
    new = ("梁老", "610104196209276908", "", "", "", "")
    report = import_workbook(office, people_in(tmp_path / "a.xlsx", old, new))
    assert (report.imported, report.skipped["duplicate_id"]) == (1, 1)
    assert import_workbook(office, people_in(tmp_path / "b.xlsx", new)).unchanged == 1
    assert everybody(office)["梁老"].id_number == "610104196209276908"


def test_what_was_settled_stays_settled(office: Office, tmp_path: Path) -> None:
    file = people_in(tmp_path / "a.xlsx", ("周远桂", ADA, "1963-07-06", "", "", ""))
    import_workbook(office, file)
    uid = everybody(office)["周远桂"].uid
    residents.settle_flag(office, uid, "birth_disagrees_with_id")
    file = people_in(tmp_path / "b.xlsx", ("周远桂", ADA, "1963-07-06", "", "", "看过户口簿"))
    import_workbook(office, file)
    assert everybody(office)["周远桂"].flags == ()


def test_a_masked_list_neither_changes_numbers_nor_makes_new_people(
    office: Office, tmp_path: Path
) -> None:
    line = ("周远桂", ADA, "1963-06-07", "13800138000", "3-2-501", "")
    import_workbook(office, people_in(tmp_path / "a.xlsx", line))
    masked = ("周远桂", "340102********5990", "1963-06-07", "138****8000", "3-2-501", "")
    report = import_workbook(office, people_in(tmp_path / "b.xlsx", masked))
    assert (report.imported, report.updated, report.unchanged) == (0, 0, 1)
    assert everybody(office)["周远桂"].id_number == ADA


def test_two_heads_of_one_household_are_asked_about(office: Office, tmp_path: Path) -> None:
    rows = [
        ("户号", "姓名", "与户主关系"),
        ("1", "甲", "户主"),
        ("1", "乙", "户主"),
        ("2", "丙", "户主"),
    ]
    report = import_workbook(office, workbook(tmp_path / "a.xlsx", ("户", rows)))
    assert report.flagged["second_head"] == 1
    people = everybody(office)
    assert (people["甲"].relation, people["乙"].relation) == ("02", "80")
    assert [flag.reason for flag in people["乙"].flags] == ["second_head"]
    # The next roster has the younger one as head.
    rows[1], rows[2] = ("1", "甲", "父亲"), ("1", "乙", "户主")
    assert import_workbook(office, workbook(tmp_path / "b.xlsx", ("户", rows))).updated == 2
    people = everybody(office)
    assert (people["甲"].relation, people["乙"].relation) == ("51", "02")
    assert people["乙"].flags == ()


# Workbooks of other offices.


def test_other_headings_in_another_order_with_one_address_column(
    office: Office, tmp_path: Path
) -> None:
    file = workbook(
        tmp_path / "other.xlsx",
        ("说明", [["请各网格员如实填写"]]),
        (
            "花名册",
            [
                ["某某街道某某社区居民花名册(2026年)"],
                [],
                [
                    "编号",
                    "*联系方式\n(手机)",
                    "居民姓名",
                    "家庭住址",
                    "居民身份证号码（18位）",
                    "民族",
                    "婚否",
                    "网格",
                ],
                [
                    1,
                    13800138000,
                    "周 远桂",
                    "安徽省合肥市庐阳区幸福里3号楼2单元501",
                    ADA,
                    "汉",
                    "已婚",
                    "一",
                ],
                [2, "139-0013-9000", "李娜", "恒富小区5幢1-302", f"'{BEN}", "汉", "未婚", "一"],
                [3, "", "", "", "", "", "", ""],
                ["合计", "2人"],
                ["填表人：张三", "", "审核人：李四"],
            ],
        ),
    )
    report = import_workbook(office, file)
    assert (report.rows, report.imported) == (2, 2)
    assert report.not_kept == ("民族",)
    assert report.unknown == ("网格",)
    assert report.other_sheets == ("说明",)
    people = everybody(office)
    assert people["周远桂"].address == "幸福里3栋2单元501室"
    assert people["李娜"].address == "恒富小区5栋1单元302室"
    assert people["李娜"].id_number == BEN
    assert (people["周远桂"].phone, people["李娜"].phone) == ("13800138000", "13900139000")
    assert people["周远桂"].marriage == "20"


def test_two_heading_lines_merged_cells_and_members_under_their_head(
    office: Office, tmp_path: Path
) -> None:
    file = workbook(
        tmp_path / "merged.xlsx",
        (
            "3栋",
            [
                ["序号", "住户信息", "", "", "户籍", "联系方式"],
                ["", "房号", "姓名", "与户主关系", "地址", "手机"],
                [1, "501", "周远桂", "户主", "本市", "13800138000"],
                [2, "", "周小宝", "儿子", "本市", ""],
                [3, "502", "李娜", "户主", "外省", ""],
            ],
        ),
    )
    assert import_workbook(office, file).imported == 3
    people = everybody(office)
    assert people["周远桂"].address == people["周小宝"].address == "3栋501室"
    assert people["周远桂"].household_id == people["周小宝"].household_id
    assert people["周远桂"].household_id != people["李娜"].household_id
    assert people["李娜"].registered_address == "外省"
    report = import_workbook(office, file)
    assert (report.unchanged, report.imported) == (3, 0)


def test_a_list_without_headings_is_known_by_what_it_holds(office: Office, tmp_path: Path) -> None:
    rows = [[ADA, "周远桂", "13800138000", "3-2-501"], [BEN, "李娜", "13900139000", "3-2-502"]]
    assert import_workbook(office, workbook(tmp_path / "bare.xlsx", ("表", rows))).imported == 2
    assert everybody(office)["李娜"].phone == "13900139000"


def test_a_heading_nobody_knows_is_known_by_what_stands_below(
    office: Office, tmp_path: Path
) -> None:
    rows = [
        ["谁", "姓名", "那串数", "打哪个"],
        ["甲", "周远桂", ADA, "13800138000"],
        ["乙", "李娜", BEN, "13900139000"],
    ]
    import_workbook(office, workbook(tmp_path / "odd.xlsx", ("表", rows)))
    assert everybody(office)["周远桂"].id_number == ADA
    assert everybody(office)["周远桂"].phone == "13800138000"


def test_a_list_of_heads_and_a_column_of_heads(office: Office, tmp_path: Path) -> None:
    heads = [["户主", "电话", "小区", "楼号", "房间号"], ["周远桂", "", "幸福里", "3", "501"]]
    import_workbook(office, workbook(tmp_path / "heads.xlsx", ("户", heads)))
    assert everybody(office)["周远桂"].relation == "02"
    members = [
        ["户主姓名", "姓名", "性别"],
        ["李大", "李大", "男"],
        ["李大", "王二", "女"],
        ["赵三", "赵三", "男"],
    ]
    import_workbook(office, workbook(tmp_path / "members.xlsx", ("人", members)))
    people = everybody(office)
    assert people["李大"].relation == "02"
    assert people["李大"].household_id == people["王二"].household_id != people["赵三"].household_id


def test_a_register_of_let_flats_is_about_those_who_rent(office: Office, tmp_path: Path) -> None:
    rows = [
        [
            "房东姓名",
            "房东电话",
            "租客姓名",
            "租客身份证号",
            "租客联系方式",
            "租住地址",
            "入住时间",
        ],
        ["王东", "13800000001", "周远桂", ADA, "13800138000", "幸福里3-2-501", "2025.3.1"],
        [
            "王东",
            "13800000001",
            "李娜",
            BEN,
            "13900139000 13900139001",
            "幸福里3-2-502",
            "2025年4月",
        ],
        ["王东", "13800000001", "", "", "", "幸福里3-2-503", ""],
    ]
    report = import_workbook(office, workbook(tmp_path / "let.xlsx", ("出租房", rows)))
    assert (report.rows, report.imported) == (2, 2)
    assert report.unknown == ("房东姓名", "房东电话")
    people = everybody(office)
    assert people["周远桂"].phone == "13800138000"
    assert people["周远桂"].status == "migrant"
    assert people["周远桂"].moved_in_on == "2025-03-01"
    assert people["李娜"].note == "其他电话：13900139001；入住时间：2025年4月"


def test_doors_in_columns_and_births_without_a_day(office: Office, tmp_path: Path) -> None:
    rows = [
        ["姓名", "身份证", "出生年月", "楼号", "单元号", "门牌号"],
        ["周远桂", ADA, 1963.06, 3, 2, 501],
        ["李娜", "", "1976.02", 3, 2, 502],
    ]
    import_workbook(office, workbook(tmp_path / "doors.xlsx", ("表", rows)))
    people = everybody(office)
    assert people["周远桂"].address == "3栋2单元501室"
    assert (people["周远桂"].birth_date, people["周远桂"].flags) == ("1963-06-07", ())
    flags = {flag.reason: flag.detail for flag in people["李娜"].flags}
    assert flags == {"birth_invalid": "1976.02", "id_missing": ""}


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("户在人在", "matched"),
        ("户在人不在", "register_only"),
        ("人在户不在", "person_only"),
        ("流动人口", "migrant"),
        ("已故", "deceased"),
    ],
)
def test_what_offices_write_of_register_and_person(
    office: Office, tmp_path: Path, word: str, status: str
) -> None:
    rows = [["姓名", "人户状态", "电话"], ["张伟", word, ""]]
    import_workbook(office, workbook(tmp_path / "s.xlsx", ("表", rows)))
    assert everybody(office)["张伟"].status == status


def test_words_the_tables_lack_are_kept(office: Office, tmp_path: Path) -> None:
    rows = [["姓名", "与户主关系", "职业", "文化程度"], ["张伟", "表叔公", "说书人", "私塾"]]
    report = import_workbook(office, workbook(tmp_path / "w.xlsx", ("表", rows)))
    person = everybody(office)["张伟"]
    assert (person.relation, person.employment, person.education) == ("80", "90", "")
    assert person.note == "与户主关系：表叔公；职业：说书人"
    assert report.flagged["word_not_known"] == 1
    assert person.flags[0].detail == "文化程度：私塾"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_files_of_either_encoding(office: Office, tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "名单.csv"
    file.write_text(f"姓名,身份证号,住址\n周远桂,{ADA},幸福里3-2-501\n王䶮,,\n", encoding=encoding)
    assert import_workbook(office, file).imported == 2
    assert everybody(office)["周远桂"].id_number == ADA


def test_xls_and_ods(office: Office, tmp_path: Path) -> None:
    import xlwt
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table, TableCell, TableRow
    from odf.text import P

    old = xlwt.Workbook()
    sheet = old.add_sheet("表")
    for row, cells in enumerate([("姓名", "身份证号"), ("周远桂", ADA)]):
        for column, cell in enumerate(cells):
            sheet.write(row, column, cell)
    old.save(str(tmp_path / "a.xls"))
    open_document = OpenDocumentSpreadsheet()
    table = Table(name="表")
    for cells in [("姓名", "身份证号"), ("李娜", BEN)]:
        line = TableRow()
        for cell in cells:
            box = TableCell(valuetype="string")
            box.addElement(P(text=cell))
            line.addElement(box)
        table.addElement(line)
    open_document.spreadsheet.addElement(table)
    open_document.save(str(tmp_path / "b.ods"))
    assert import_workbook(office, tmp_path / "a.xls").imported == 1
    assert import_workbook(office, tmp_path / "b.ods").imported == 1
    assert set(everybody(office)) == {"周远桂", "李娜"}


# None of it.


def state(office: Office) -> list[object]:
    tables = ("resident", "household", "dwelling", "resident_flag", "import_batch", "audit")
    return [office.db.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in tables]


def test_a_trial_tells_all_and_stores_nothing(office: Office, tmp_path: Path) -> None:
    before = state(office)
    report = import_workbook(office, ROSTER, dry_run=True, problems=tmp_path / "p.xlsx")
    assert (report.imported, report.dry_run) == (12548, True)
    assert len(read_sheets(tmp_path / "p.xlsx")) == 3
    assert state(office) == before
    assert search.find(office, "zyg 0419") == []


@pytest.mark.parametrize("stop_at", [0.1, 0.4, 0.7, 0.99])
def test_stopping_leaves_nothing(office: Office, stop_at: float) -> None:
    before = state(office)
    heard: list[float] = []

    def progress(done: int, of: int) -> bool:
        heard.append(done / of)
        return done / of < stop_at

    with pytest.raises(RuleSaysNoError) as caught:
        import_workbook(office, ROSTER, progress=progress)
    assert caught.value.code == "import_stopped"
    assert heard == sorted(heard)
    assert state(office) == before


def test_progress_ends_at_all_of_it(office: Office, tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    file = people_in(tmp_path / "a.xlsx", ("周远桂", ADA, "", "", "", ""))
    import_workbook(office, file, progress=lambda done, of: heard.append((done, of)) is None)
    assert heard
    assert heard[-1][0] <= heard[-1][1]


def test_files_that_are_no_roster_are_one_sentence_each(office: Office, tmp_path: Path) -> None:
    before = state(office)
    text = tmp_path / "文本.xlsx"
    text.write_text("这不是表格", encoding="utf-8")
    cut = tmp_path / "半个.xlsx"
    cut.write_bytes(ROSTER.read_bytes()[:20_000])
    empty = tmp_path / "空.xlsx"
    empty.write_bytes(b"")
    nobody = workbook(tmp_path / "无人.xlsx", ("表", [["物品", "数量"], ["椅子", 5]]))
    headings = workbook(tmp_path / "只有标题.xlsx", ("表", [["姓名", "身份证号", "电话"]]))
    locked = tmp_path / "加密.xlsx"
    locked.write_bytes(
        bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
    )
    for file, code in [
        (text, "not_a_workbook"),
        (cut, "not_a_workbook"),
        (empty, "not_a_workbook"),
        (locked, "password_protected"),
        (nobody, "no_people"),
        (headings, "no_people"),
        (tmp_path / "没有.xlsx", "cannot_read_file"),
        (tmp_path, "cannot_read_file"),
    ]:
        with pytest.raises(TroubleError) as caught:
            import_workbook(office, file)
        assert caught.value.code == code, file
        sentence = caught.value.say()
        assert sentence.endswith("。")
        assert file.name in sentence
    assert state(office) == before


def test_where_problems_cannot_be_written_nothing_is_imported(
    office: Office, tmp_path: Path
) -> None:
    before = state(office)
    file = people_in(tmp_path / "a.xlsx", ("周远桂", ADA, "", "1380", "", ""))
    with pytest.raises(TroubleError) as caught:
        import_workbook(office, file, problems=tmp_path / "no" / "such" / "p.xlsx")
    assert caught.value.code == "cannot_write_file"
    assert state(office) == before
