"""A program that does a bit of everything in an office, to be killed while it does.

``python -m tests.mixed_load`` takes one line of JSON for each office that is to be worked in
(`Task`); it answers on standard output, a line for each thing that happens. The first one it does
by itself, so that all is loaded; each other one is done by a process of its own, to be killed:

- ``{"pid": 7}``: who works,
- ``{"begins": "voucher"}``: the next act begins,
- ``{"done": "voucher", "seconds": 0.02, "line": [12, "link"], "rows": {"voucher": {…}}}``: the
  act is acknowledged, with the last line of the trail and a digest of every row it left, by uid,
- ``{"ended": -9}``: nobody works any more.
"""

import hashlib
import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from sqlite_utils import Database

from community_desk.certificates.catalogue import Catalogue, load_catalogue
from community_desk.certificates.issuing import issue
from community_desk.certificates.refusing import RefusalRequest, refuse
from community_desk.certificates.replacing import replace_letter
from community_desk.certificates.voiding import void
from community_desk.command_line.common import write_paper
from community_desk.errors import DeskError
from community_desk.expenses.advances import NewAdvance, Settlement, advance, settle
from community_desk.expenses.budgets import BudgetAmount, budget_of, set_budget
from community_desk.expenses.months import close_month, closed_from, reopen_month
from community_desk.expenses.periods import period_of
from community_desk.expenses.publication import publish
from community_desk.expenses.receipts import add_receipts
from community_desk.expenses.reversing import reverse
from community_desk.expenses.statement import monthly_statement
from community_desk.expenses.transfers import NewTransfer, transfer
from community_desk.expenses.vouchers import NewLine, NewVoucher, add_voucher
from community_desk.ledgers.attachments import add_attachments
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.entries import add_entry, change_entry, close_entry
from community_desk.ledgers.export import export_book
from community_desk.ledgers.import_book import import_file
from community_desk.office.attached_files import new_file
from community_desk.office.backup import back_up_here, back_up_if_needed
from community_desk.office.office import Office, open_with_key
from community_desk.registry.import_roster import import_workbook
from community_desk.registry.records import Resident
from community_desk.registry.residents import change_resident, load_resident
from tests.certificates.requests import full_request
from tests.conftest import NOW
from tests.expenses.booking import pay, receive
from tests.people import add_person
from tests.small_files import PDF, png

FUND, OTHER_FUND = "区财政工作经费", "街道下拨"
BOOK, PLACE = load_books().find("1103"), "照片"
IMPORTED_BOOK, IMPORTED_LINES, IMPORTED_PEOPLE = load_books().find("0902"), 25, 12
OPEN_MONTH, OTHER_MONTH = "2026-11", "2026-10"
ROOT = Path(__file__).parents[1]
# Columns that a row of an office begins with; those without them belong to one that has them.
_STAMP = "changed_at"


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be worked at: an office, its key in hex digits, the kinds of acts in their order,
    and when the clock stood at nine (`time.monotonic`), so that it goes on over all who work.
    """

    folder: str
    key: str
    seed: int
    began: float
    kinds: list[str]


@dataclass(slots=True)
class Desk:
    """Who works: an office, the files around it, and dice."""

    office: Office
    dice: Random
    catalogue: Catalogue
    place: Path

    def one(self, sql: str) -> str:
        """One of the values that a query finds, by the dice; empty where it finds none."""
        found = [str(row[0]) for row in self.office.db.execute(sql)]
        return self.dice.choice(found) if found else ""

    def new_name(self) -> str:
        """A name that is hardly ever given twice."""
        return "张王李赵陈"[self.dice.randrange(5)] + "".join(
            chr(self.dice.randrange(0x4E00, 0x9F00)) for _ in range(2)
        )

    def resident(self) -> str:
        """The uid of somebody in the registry."""
        return self.one("SELECT uid FROM resident WHERE removed_at = ''") or _resident(self)

    def holder(self) -> Resident:
        """Somebody with an identity number, who may have letters."""
        number = "11010519491231002X"
        if not self.one(f"SELECT 1 FROM resident WHERE id_number = '{number}'"):
            add_person(self.office, "陈𬭎", id_number=number, address="幸福里3栋2单元501室")
        return load_resident(self.office, number)

    def day(self) -> date:
        """A day of the month that is never closed."""
        return date(2026, 11, self.dice.randrange(1, 24))

    def yuan(self) -> str:
        """An amount that no limit of an office minds."""
        return f"{self.dice.randrange(1, 90)}.{self.dice.randrange(100):02}"


def _resident(desk: Desk) -> str:
    room = f"幸福里{desk.dice.randrange(1, 9)}栋2单元{desk.dice.randrange(101, 999)}室"
    phone = f"138{desk.dice.randrange(10**8):08}"
    return add_person(desk.office, desk.new_name(), sex="男", address=room, phone=phone).uid


def _resident_changed(desk: Desk) -> None:
    phone = f"139{desk.dice.randrange(10**8):08}"
    change_resident(desk.office, desk.resident(), {"phone": phone, "note": desk.new_name()})


def _entry(desk: Desk) -> str:
    files = [new_file(PLACE, "现场.png", _picture(desk))]
    return add_entry(desk.office, BOOK, typed={"工作类型": "灭鼠"}, files=files).uid


def _entry_changed(desk: Desk) -> None:
    change_entry(desk.office, BOOK, _open_entry(desk), {"工作类型": f"灭鼠{desk.new_name()}"})


def _entry_closed(desk: Desk) -> None:
    close_entry(desk.office, BOOK, _open_entry(desk), "已完成")


def _attachment(desk: Desk) -> None:
    files = [new_file(PLACE, "远景.png", _picture(desk))]
    add_attachments(desk.office, BOOK, _open_entry(desk), files)


def _open_entry(desk: Desk) -> str:
    found = desk.one("SELECT uid FROM entry WHERE book = '1103' AND closed_on = ''")
    return found or _entry(desk)


def _roster(desk: Desk) -> None:
    lines = (
        f"{desk.new_name()},女,19{desk.dice.randrange(40, 99)}-03-05,幸福里,9栋,1单元,{room}"
        for room in desk.dice.sample(range(101, 999), IMPORTED_PEOPLE)
    )
    import_workbook(
        desk.office, _table(desk, "名册.csv", "姓名,性别,出生日期,小区,楼栋,单元,室号", lines)
    )


def _book(desk: Desk) -> None:
    lines = (f"2026-03-05,早班,{desk.new_name()}第{n}圈" for n in range(IMPORTED_LINES))
    import_file(desk.office, IMPORTED_BOOK, _table(desk, "巡防.csv", "日期,班次,路线", lines))


def _letter(desk: Desk) -> str:
    request = full_request(desk.catalogue, "residence", desk.holder())
    return issue(desk.office, desk.catalogue, request).number


def _letter_void(desk: Desk) -> None:
    void(desk.office, _standing_letter(desk), "地址写错了")


def _letter_again(desk: Desk) -> None:
    number = _standing_letter(desk)
    request = full_request(desk.catalogue, "residence", desk.holder(), to_body="市四中")
    replace_letter(desk.office, desk.catalogue, number, "学校写错了", request)


def _standing_letter(desk: Desk) -> str:
    number = desk.one(
        "SELECT number FROM certificate WHERE id NOT IN (SELECT certificate_id FROM"
        " certificate_void)"
    )
    return number or _letter(desk)


def _refusal(desk: Desk) -> None:
    request = RefusalRequest("credit_standing", desk.resident(), asked_by="某某银行城东支行")
    refuse(desk.office, desk.catalogue, request)


def _voucher(desk: Desk) -> None:
    lines = tuple(
        NewLine(fund=FUND, class_=class_, fen=desk.dice.randrange(1, 9000), text="买纸")
        for class_ in ("办公用品", "打印复印费", "通讯费")
    )
    file = new_file("票据", "发票.pdf", PDF + str(desk.dice.random()).encode())
    new = NewVoucher(
        date=desk.day(),
        kind="out",
        text=f"买{desk.new_name()}牌签字笔",
        lines=lines,
        handler="李晓",
        payee="城东百货",
        approver="王主任",
        receipts=1,
        files=(file,),
    )
    add_voucher(desk.office, new)


def _receipt(desk: Desk) -> None:
    number = desk.one("SELECT number FROM voucher WHERE kind = 'out' AND month = '2026-11'")
    number = number or pay(desk.office, "2026-11-02", desk.yuan()).number
    file = new_file("票据", "补票.png", _picture(desk))
    add_receipts(desk.office, number, [file], sheets=1)


def _income(desk: Desk) -> None:
    receive(desk.office, desk.day().isoformat(), desk.yuan())


def _transfer(desk: Desk) -> None:
    new = NewTransfer(
        date=desk.day(), fund=FUND, to_fund=OTHER_FUND, fen=desk.dice.randrange(1, 99), text="调剂"
    )
    transfer(desk.office, new)


def _advance(desk: Desk) -> str:
    new = NewAdvance(date=date(2026, 11, 1), fund=FUND, fen=500_00, payee="李晓", text="备用")
    return advance(desk.office, new).number


def _settlement(desk: Desk) -> None:
    number = desk.one(
        "SELECT number FROM voucher v WHERE kind = 'advance' AND NOT EXISTS"
        " (SELECT 1 FROM voucher WHERE settles = v.id OR reverses = v.id)"
    )
    line = NewLine(fund=FUND, class_="日常活动费", fen=desk.dice.randrange(1, 49999), text="音响")
    settle(
        desk.office,
        number or _advance(desk),
        Settlement(date=date(2026, 11, 20), lines=(line,), receipts=1),
    )


def _reversal(desk: Desk) -> None:
    paid = pay(desk.office, desk.day().isoformat(), desk.yuan())
    reverse(desk.office, paid.number, date(2026, 11, 23), "金额写错")


def _month(desk: Desk) -> None:
    """Closed, or where it is closed opened again, something put right, and closed."""
    if _is_closed(desk):
        reopen_month(desk.office, OTHER_MONTH, "补记")
        pay(desk.office, "2026-10-09", desk.yuan())
    close_month(desk.office, OTHER_MONTH)


def _publication(desk: Desk) -> None:
    if not _is_closed(desk):
        close_month(desk.office, OTHER_MONTH)
    publish(desk.office, period_of(OTHER_MONTH), date(2026, 11, 5))


def _is_closed(desk: Desk) -> bool:
    return OTHER_MONTH in closed_from(desk.office, OTHER_MONTH)


def _backup(desk: Desk) -> None:
    back_up_here(desk.office)


def _automatic_backup(desk: Desk) -> None:
    _resident(desk)
    back_up_if_needed(desk.office)


def _budget(desk: Desk) -> None:
    amounts = [
        BudgetAmount(class_, desk.dice.randrange(1, 9) * 1000_00)
        for class_ in ("communication", "printing", "meetings", "repairs")
    ]
    reason = "经居委会商量调整" if budget_of(desk.office, 2026) else ""
    set_budget(desk.office, 2026, amounts, reason=reason)


def _export(desk: Desk) -> None:
    export_book(desk.office, BOOK, desk.place / "台账.xlsx", reason="月报")
    write_paper(desk.place / "收支.pdf", monthly_statement(desk.office, OPEN_MONTH))


def _opened_again(desk: Desk) -> None:
    """The last one who closes an office brings its log into its file."""
    desk.office.close()
    desk.office = open_with_key(desk.office.folder, desk.office.key, clock=desk.office.clock)


ACTS: Mapping[str, Callable[[Desk], object]] = {
    "resident": _resident,
    "resident changed": _resident_changed,
    "entry": _entry,
    "entry changed": _entry_changed,
    "entry closed": _entry_closed,
    "attachment": _attachment,
    "roster": _roster,
    "book": _book,
    "letter": _letter,
    "letter void": _letter_void,
    "letter again": _letter_again,
    "refusal": _refusal,
    "voucher": _voucher,
    "receipt": _receipt,
    "income": _income,
    "transfer": _transfer,
    "settlement": _settlement,
    "reversal": _reversal,
    "month": _month,
    "publication": _publication,
    "backup": _backup,
    "automatic backup": _automatic_backup,
    "budget": _budget,
    "export": _export,
    "opened again": _opened_again,
}


def _picture(desk: Desk) -> bytes:
    return png(8, 8, grey=desk.dice.randrange(256)) + desk.dice.randbytes(3000)


def _table(desk: Desk, name: str, headings: str, lines: Iterable[str]) -> Path:
    file = desk.place / name
    file.write_text("\n".join((headings, *lines)), "utf-8")
    return file


def stamped_tables(db: Database) -> list[str]:
    """The tables whose rows have a uid and stamps."""
    return [
        str(name)
        for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1")
        if _STAMP in {column[1] for column in db.execute(f"PRAGMA table_info({name})")}
    ]


def rows_of(db: Database, instants: Iterable[str]) -> dict[str, dict[str, str]]:
    """By table and uid, a digest of every row that was added or changed at one of the instants."""
    found: dict[str, dict[str, str]] = {}
    at = list(instants)
    marks = ", ".join("?" * len(at))
    for table in stamped_tables(db):
        uids = db.execute(f"SELECT uid FROM {table} WHERE {_STAMP} IN ({marks})", at).fetchall()
        if uids:
            found[table] = {uid: digest(db, table, uid) for (uid,) in uids}
    return found


def digest(db: Database, table: str, uid: str) -> str:
    """What a row is known by, all its columns and whatever belongs to it alone; empty where there
    is none.
    """
    found = db.execute(f"SELECT * FROM {table} WHERE uid = ?", [uid])
    names = [column[0] for column in found.description]
    row = found.fetchone()
    if row is None:
        return ""
    values = dict(zip(names, row, strict=True))
    whole = [tuple(value for name, value in values.items() if name not in _FOLLOW)]
    for part, column in _PARTS.get(table, ()):
        whole += sorted(
            db.execute(f"SELECT * FROM {part} WHERE {column} = ?", [values["id"]]).fetchall()
        )
    return hashlib.sha256(repr(whole).encode()).hexdigest()[:16]


# Columns that follow from other rows and change with these, unstamped: `checks` and the conditions
# of the test look at them.
_FOLLOW = ("came", "changed")
# Rows without stamps of their own, each with the column that says whose they are.
_PARTS = {
    "budget_revision": [("budget_line", "revision_id")],
    "import_batch": [("import_missing", "batch_id")],
    "operation": [("operation_row", "operation_id")],
    "voucher": [("voucher_line", "voucher_id")],
}


def last_line(db: Database) -> tuple[int, str]:
    """The id and the link of the last line of the trail."""
    found = db.execute("SELECT id, link FROM audit ORDER BY id DESC LIMIT 1").fetchone()
    return int(found[0]), str(found[1])


def instants_after(db: Database, line: int) -> list[str]:
    """When the lines of the trail after a line were written."""
    return [str(row[0]) for row in db.execute("SELECT DISTINCT at FROM audit WHERE id > ?", [line])]


def open_desk(task: Task) -> Desk:
    """Opens the office of a task."""

    def clock() -> Any:
        return NOW + timedelta(seconds=time.monotonic() - task.began)

    office = open_with_key(Path(task.folder), bytes.fromhex(task.key), clock=clock)
    return Desk(office, Random(task.seed), load_catalogue(), Path(task.folder).parent)


def do(desk: Desk, kind: str) -> dict[str, object]:
    """Does one act and tells what must be there from now on."""
    before, _ = last_line(desk.office.db)
    started = time.perf_counter()
    ACTS[kind](desk)
    seconds = time.perf_counter() - started
    db = desk.office.db
    rows = rows_of(db, instants_after(db, before))
    return {"done": kind, "seconds": seconds, "line": last_line(db), "rows": rows}


def _say(what: object) -> None:
    os.write(1, f"{json.dumps(what)}\n".encode())


def _work(task: Task) -> None:
    """Works until it is killed; what goes wrong is said and ends it."""
    try:
        _say({"pid": os.getpid()})
        desk = open_desk(task)
        for kind in task.kinds:
            _say({"begins": kind})
            _say(do(desk, kind))
        signal.pause()  # until it is killed
    except DeskError as error:
        _say({"error": f"{error.code}: {error}"})
    except BaseException as error:
        _say({"error": repr(error)})
    finally:
        os._exit(1)


def main() -> None:
    """Does the first task itself, which loads what acts need; then a process for each task."""
    desk = open_desk(first := Task(**json.loads(sys.stdin.readline())))
    for kind in first.kinds:
        _say(do(desk, kind))
    desk.office.close()
    for line in iter(sys.stdin.readline, ""):
        task = Task(**json.loads(line))
        pid = os.fork()
        if not pid:
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            _work(task)
        _, status = os.waitpid(pid, 0)
        os.write(1, b"\n")  # whoever was killed may have stopped within a line
        _say({"ended": os.waitstatus_to_exitcode(status)})


def as_line(task: Task) -> str:
    """A task as the program takes it."""
    return json.dumps(asdict(task)) + "\n"


if __name__ == "__main__":
    main()
