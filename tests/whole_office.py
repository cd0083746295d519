"""An office with one of everything and somebody of every role, to try on it what each may do."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from community_desk.office import backup, recovery
from community_desk.office.office import Office, open_office
from community_desk.office.staff import Role
from community_desk.office.staff_changes import add_staff, deactivate
from community_desk.office.vault import new_recovery_code
from tests.command_line.run import run
from tests.conftest import PASSWORD
from tests.expenses.accounts import xlsx
from tests.ledgers.department_forms import FORMS
from tests.small_files import JPEG, png

ID_NUMBER = "340102196306075990"
WORK, RETURNED = "区财政工作经费", "街道下拨"
NAMES = {
    Role.DIRECTOR: "王主任",
    Role.CLERK: "李社工",
    Role.ACCOUNTANT: "赵会计",
    Role.READER: "钱监督",
}
LETTER = ("--evidence", "id_card", "--evidence", "lease", "--set", "since=2019-03")


@dataclass(frozen=True, slots=True)
class WholeOffice:
    """Its folder, the files that lie beside it, and what things in it are called."""

    folder: Path
    beside: Path
    things: dict[str, str]


def told(group: str, *arguments: str) -> Any:
    """The JSON document of a command that must be done."""
    ran = run(*group.split(), *arguments, "--json")
    assert ran.code == 0, (group, arguments, ran.err)
    return json.loads(ran.out)


def content(office: Office, *, but: Sequence[str] = ()) -> dict[str, list[object]]:
    """All that is stored, but for what is on record and the tables ``but``."""
    sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'audit%'"
    names = [str(row[0]) for row in office.db.execute(sql).fetchall()]
    return {
        name: office.db.execute(f'SELECT * FROM "{name}"').fetchall()
        for name in names
        if name not in but
    }


def prepare(folder: Path, beside: Path) -> WholeOffice:
    """Fills a fresh office. ``beside`` is an empty folder for the files that commands take."""
    things: dict[str, str] = {}
    desk, out = str(folder), str(beside / "paper.pdf")
    _staff(folder)
    _files(beside)

    def of(name: str) -> str:
        return str(beside / name)

    told("registry import", desk, of("roster.csv"))
    things["import"] = told("registry import", desk, of("undo.csv"))["operation"]
    people = told("registry find", desk, "陈")
    things["person"], things["twin"] = people[0]["uid"], people[1]["uid"]
    _letters(desk, out, things)
    told("certificates import-list", desk, of("list.csv"), "--base", "survey")
    _ledgers(desk, beside, things)
    _expenses(desk, beside, things)
    director = open_office(folder, PASSWORD)
    things["recovery"] = new_recovery_code()
    recovery.renew(director, things["recovery"])
    copies = [backup.back_up_here(director) for _ in range(2)]
    things["copy"], things["copy_folder"] = copies[0].name, str(copies[1])
    director.close()
    return WholeOffice(folder, beside, things)


def _staff(folder: Path) -> None:
    office = open_office(folder, PASSWORD)
    for role in (Role.CLERK, Role.ACCOUNTANT, Role.READER):
        add_staff(office, NAMES[role], role, "", PASSWORD)
    add_staff(office, "吴同事", Role.CLERK, "", PASSWORD)
    gone = add_staff(office, "孙离职", Role.CLERK, "", PASSWORD)
    deactivate(office, gone.uid)
    office.close()


def _files(beside: Path) -> None:
    head = "姓名,身份证号,电话,住址,与户主关系\n"
    (beside / "roster.csv").write_text(
        f"{head}陈𬭎,{ID_NUMBER},13800000412,幸福里3-2-501,户主\n"
        "陈宏,,13800000412,幸福里3-2-501,子\n"
        "李静,340102197109144410,13800000413,幸福里3-2-502,户主\n",
        "utf-8",
    )
    (beside / "more.csv").write_text(f"{head}周到,,13900000001,幸福里3-2-503,户主\n", "utf-8")
    (beside / "undo.csv").write_text(f"{head}郑回,,13900000002,幸福里3-2-504,户主\n", "utf-8")
    (beside / "list.csv").write_text("事项,口径\n居住证明,主任签批\n", "utf-8")
    (beside / "other.csv").write_text("事项,口径\n居住证明,可开具\n", "utf-8")
    (beside / "who.txt").write_text(f"{ID_NUMBER}\n", "utf-8")
    (beside / "book.csv").write_text("日期,活动名称,参加人数\n2026-03-05,唱歌,12\n", "utf-8")
    (beside / "photo.jpg").write_bytes(JPEG)
    (beside / "more.jpg").write_bytes(png())
    (beside / "book_more.csv").write_text("日期,活动名称,参加人数\n2026-04-05,下棋,8\n", "utf-8")
    (beside / "form.xlsx").write_bytes(FORMS[0].content())
    account = [("日期", "摘要", "收入", "支出", "余额"), ("3月5日", "利息", 100, "", 100)]
    xlsx(beside / "account.xlsx", 明细=account)
    other = [("日期", "摘要", "收入", "支出", "余额"), ("3月6日", "买文具", "", 30, 70)]
    xlsx(beside / "other.xlsx", 明细=other)
    xlsx(
        beside / "bank.xlsx",
        流水=[("交易日期", "借方", "贷方", "摘要"), ("2026-03-06", 12, "", "笔")],
    )


def _letters(desk: str, out: str, things: dict[str, str]) -> None:
    asked = (desk, "residence", "--resident", ID_NUMBER, *LETTER)
    things["letter"] = told("certificates issue", *asked, "--out", out)["number"]
    things["code"] = told("certificates issue", *asked, "--out", out)["check_code"]
    things["draft"] = told("certificates draft", *asked)["uid"]
    refused = told(
        "certificates refuse", desk, "lost_id_card", "--applicant", "张三",
        "--asked-by", "某公司", "--out", out,
    )  # fmt: skip
    things["refusal"] = refused["number"]
    signer = told("certificates signers add", desk, "--name", "孙红", "--from", "2026-01-01")
    things["signer"] = signer["uid"]


def _ledgers(desk: str, beside: Path, things: dict[str, str]) -> None:
    activity = ("--set", "日期=2026-03-05", "--set", "活动名称=唱歌")
    told("ledgers add", desk, "1202", *activity)
    told("ledgers add", desk, "1103", "--set", "工作类型=灭鼠")
    told("ledgers attach", desk, "1103", "1", "照片", str(beside / "photo.jpg"))
    told("ledgers archive", desk, "1103", "2026-01")
    things["book_import"] = told("ledgers import", desk, "1202", str(beside / "book.csv"))[
        "operation"
    ]
    told("ledgers definition", desk, "1202", str(beside / "book.toml"))
    told("certificates wording", desk, "residence", "--export", str(beside / "wording.toml"))
    text = (beside / "book.toml").read_text("utf-8")
    (beside / "changed.toml").write_text(text.replace('"参加人数"', '"到场人数"'), "utf-8")


def _expenses(desk: str, beside: Path, things: dict[str, str]) -> None:
    told("expenses add", desk, "--date", "2026-01-05", "--kind", "in", "--fund", WORK,
         "--class", "", "--amount", "1000", "--text", "经费到账")  # fmt: skip
    pay = ("--kind", "out", "--fund", WORK, "--class", "办公用品", "--amount", "20")
    told("expenses add", desk, "--date", "2026-01-06", "--kind", "in", "--fund", RETURNED,
         "--class", "", "--amount", "500", "--text", "经费到账")  # fmt: skip
    told("expenses fund-set", desk, RETURNED, "--carry-over", "return")
    told("expenses budget-set", desk, "2026", "--set", "水费=100", "--reason", "年初")
    told("expenses close", desk, "2026-01")
    told("expenses add", desk, "--date", "2026-02-04", "--kind", "out", "--fund", WORK, "--class",
         "维修", "--amount", "90000", "--text", "修屋顶")  # fmt: skip
    paid = told("expenses add", desk, "--date", "2026-02-05", *pay, "--text", "买笔")
    things["voucher"] = paid["number"]
    told("expenses attach", desk, paid["number"], str(beside / "photo.jpg"))
    lent = told("expenses advance", desk, "--date", "2026-02-06", "--fund", WORK, "--amount", "50",
                "--payee", "李晓", "--text", "采购")  # fmt: skip
    things["advance"] = lent["number"]
    imported = told("expenses import", desk, str(beside / "account.xlsx"), "--year", "2026",
                    "--fund", WORK, "--class", "其他支出")  # fmt: skip
    things["account"] = imported["batch"]
    hung = told("expenses publish", desk, "2026-01", str(beside / "sheet.pdf"))
    things["publication"] = hung["uid"]
