"""What each role may do by the command line: every command, allowed and denied. A command that is
not in the table here fails the test.
"""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import pytest

from community_desk.command_line.program import Desk
from community_desk.office.office import Office, open_with_key
from community_desk.office.permissions import MAY
from community_desk.office.staff import Role
from community_desk.office.vault import KEYS_FILE
from tests.command_line.run import Ran, run
from tests.conftest import PASSWORD
from tests.whole_office import ID_NUMBER, NAMES, WORK, WholeOffice, content, prepare

EVERYBODY = frozenset(Role)
DENIED = {"role_may_not", "may_not_edit_book", "may_not_see_book"}
COMINGS = {"sign_in"}
# What leaves nothing on record: what may be given to anybody, and holds no data of the office.
FOR_ANYBODY = {
    "certificates public-key",
    "certificates check-page",
    "certificates wording",
    "ledgers definition",
}
# 文体活动记录 and 除害消杀, which the director and the clerk keep and all may see.
KEEPERS = frozenset({Role.DIRECTOR, Role.CLERK})
# Of the people in the office; a reader sees them masked.
WHOLE_NUMBERS = (ID_NUMBER, "340102197109144410", "13800000412", "13800000413")
LETTER = "--evidence id_card --evidence lease --set since=2019-03"
PAY = f"--fund {WORK} --amount 20 --text 买笔"


@dataclass(frozen=True, slots=True)
class Example:
    """A command as somebody types it. ``action`` is of the table, "" for what anybody may look at;
    ``by`` who may where the book says it.
    """

    words: str
    action: str = ""
    by: frozenset[Role] | None = None

    def may(self, role: Role) -> bool:
        """Whether a role may."""
        if self.by is not None:
            return role in self.by
        return role in (MAY[self.action] if self.action else EVERYBODY)


def _each(action: str, *lines: str, by: frozenset[Role] | None = None) -> list[Example]:
    return [Example(line, action, by) for line in lines]


# Those that need no office, or make one: nobody has signed in.
WITHOUT_OFFICE = {
    *("demo", "self-test"),
    *("office new", "office reset-password", "expenses standard"),
}
EXAMPLES: list[Example] = [
    *_each(
        "",
        "office backups {office}",
        "office check {office}",
        "office staff {office}",
        "office trail-check {office}",
        "registry duplicates {office}",
        "registry find {office} 陈",
        "registry import {office} {beside}/more.csv --dry-run",
        "registry imports {office}",
        "registry lists {office}",
        "registry statistics {office}",
        "certificates advise 居住证明 --office {office}",
        "certificates drafts {office}",
        "certificates burden {office}",
        "certificates history {office} {letter}",
        "certificates list --office {office}",
        "certificates numbers {office}",
        "certificates paper {office}",
        "certificates policy {office}",
        "certificates public-key {office} {out}.pem",
        "certificates check-page {office} {out}.html",
        "certificates signers list {office}",
        "certificates verify {office} {code}",
        "ledgers archives {office}",
        "ledgers attachments {office} 1103 1",
        "ledgers definition {office} 1202 {out}.toml",
        "ledgers due {office}",
        "ledgers list {office}",
        "ledgers overlap {office}",
        "ledgers versions {office} 1202",
        "expenses advances {office}",
        "expenses budget {office} 2026",
        "expenses carry-over {office} 2026 --dry-run",
        "expenses forecast {office}",
        "expenses funds {office}",
        "expenses lacking {office}",
        "expenses list {office}",
        "expenses publications {office} 2026",
        "expenses receipts {office} {voucher}",
        "expenses show {office} {voucher}",
        "expenses slip-offset {office}",
        "expenses standards {office}",
        "expenses tasks {office}",
    ),
    *_each("office.backup", "office backup {office} {out}", "office backup-check {office}"),
    *_each("office.settings", "office backup-place {office} {dir}"),
    *_each("office.export_plain", "office export-plain {office} {out}.db"),
    *_each("office.password", "office password {office}"),
    *_each("office.today", "office today {office} --out {out}.pdf"),
    *_each("office.handover", "office handover {office} {out}.pdf --to 周新"),
    *_each("office.remove_backup", "office remove-backup {office} {copy} --reason 试"),
    *_each("office.restore", "office restore {copy_folder} {office} --in-place"),
    *_each(
        "office.staff",
        "office recovery-check {office}",
        "office recovery-new {office} --out {out}.pdf",
        "office staff-add {office} 周新 clerk",
        "office staff-name {office} 李社工 --title 网格员",
        "office staff-off {office} 吴同事",
        "office staff-on {office} 孙离职",
        "office staff-password {office} 吴同事",
        "office staff-role {office} 赵会计 reader",
    ),
    *_each(
        "office.trail",
        "office trail {office} --about {letter} --from 2026-01-01 --action add",
        "office trail-export {office} {out}.xlsx --reason 查账 --by 王主任",
    ),
    *_each("registry.export", "registry export {office} {out}.xlsx --reason 核对"),
    *_each("registry.import", "registry import {office} {beside}/more.csv"),
    *_each("registry.merge", "registry merge {office} {person} {twin}"),
    *_each(
        "registry.print",
        "registry sheet {office} --resident {person} --out {out}.pdf",
        "registry sheet {office} --resident {person} --household --out {out}.pdf",
    ),
    *_each("registry.figures", "registry statistics {office} --out {out}.pdf"),
    *_each("office.undo", "registry undo {office} {import}"),
    *_each(
        "certificates.issue",
        f"certificates batch {{office}} residence {LETTER} --ids {{beside}}/who.txt --out {{dir}}",
        f"certificates draft {{office}} residence --resident {{person}} {LETTER} --out {{out}}.pdf",
        "certificates hand-over {office} {letter} --to 陈𬭎 --document 居民身份证",
        f"certificates issue {{office}} residence --resident {{person}} {LETTER} --out {{out}}.pdf",
        "certificates refuse {office} lost_id_card --applicant 张三 --out {out}.pdf",
    ),
    *_each("certificates.figures", "certificates burden {office} --out {out}.pdf"),
    *_each("certificates.print", "certificates numbers {office} --out {out}.pdf"),
    *_each("certificates.print", "certificates reprint {office} {letter} --out {out}.pdf"),
    *_each("certificates.print", "certificates reprint {office} {refusal} --out {out}.pdf"),
    *_each("certificates.print", "certificates seal-book {office} 2026 {out}.pdf"),
    *_each("certificates.print", "certificates seal-book {office} 2026 {out}.pdf --check"),
    *_each(
        "certificates.reply",
        "certificates reply {office} --to 某公司 --type lost_id_card --out {out}.pdf",
    ),
    *_each(
        "certificates.rules",
        "certificates import-list {office} {beside}/other.csv",
        "certificates policy {office} --use national-2020",
        "certificates signers add {office} --name 李静 --from 2026-02-01 --acting",
        "certificates signers end {office} {signer}",
        "certificates switch {office} residence refuse --reason 取消",
        "certificates wording {office} residence --import {beside}/wording.toml",
    ),
    *_each("certificates.paper", "certificates paper {office} residence --right 1.5"),
    *_each(
        "certificates.seal",
        "certificates seal {office} --matter 合同 --reason 租房 --approver 孙红",
    ),
    *_each(
        "certificates.void",
        f"certificates replace {{office}} {{letter}} --reason 写错 {LETTER} --out {{out}}.pdf",
        "certificates void {office} {letter} --reason 写错",
    ),
    *_each("", "certificates wording {office} residence --export {out}.toml"),
    *_each(
        "",
        "ledgers add {office} 1202 --set 日期=2026-03-06 --set 活动名称=跳舞",
        "ledgers archive {office} 1202 2026-02",
        "ledgers attach {office} 1103 1 照片 {beside}/more.jpg",
        "ledgers import {office} 1202 {beside}/book_more.csv",
        "ledgers import {office} 1202 {beside}/book_more.csv --dry-run",
        "ledgers review {office} 1202 1",
        "ledgers undo {office} {book_import}",
        by=KEEPERS,
    ),
    *_each(
        "ledgers.export",
        "ledgers archive-copy {office} 1103 2026-01 {out}.xlsx --reason 报街道",
        "ledgers attachments {office} 1103 1 --out {dir} --reason 报街道",
        "ledgers export {office} 1202 {out}.xlsx --reason 报街道",
        "ledgers fill {office} {beside}/form.xlsx {out}.xlsx --who 陈 --reason 报街道",
    ),
    *_each("ledgers.print", "ledgers burden {office} {out}.pdf --year 2026"),
    *_each("ledgers.design", "ledgers define {office} {beside}/changed.toml --as version"),
    *_each(
        "expenses.book",
        f"expenses add {{office}} --date 2026-02-09 --kind out --class 办公用品 {PAY}",
        f"expenses advance {{office}} --date 2026-02-09 --payee 李晓 {PAY}",
        "expenses amend {office} {voucher} --text 买本子",
        "expenses attach {office} {voucher} {beside}/more.jpg",
        "expenses receipt-came {office} {voucher} --sheets 1",
        "expenses settle {office} {advance} --date 2026-02-10 --line class=办公用品;amount=50",
        "expenses slip-offset {office} --right 1.5",
    ),
    *_each("expenses.reverse", "expenses reverse {office} {voucher} --date 2026-02-11 --reason 错"),
    *_each(
        "expenses.transfer",
        f"expenses transfer {{office}} --date 2026-02-09 --to-fund 街道下拨 {PAY}",
    ),
    *_each(
        "expenses.import",
        f"expenses import {{office}} {{beside}}/other.xlsx --year 2026 --fund {WORK}"
        " --class 其他支出",
        "expenses import-back {office} {account} --reason 导错了",
        "expenses reconcile {office} {beside}/bank.xlsx",
    ),
    *_each(
        "expenses.budget",
        "expenses budget-set {office} 2026 --set 办公用品=100 --reason 年初",
        "expenses standards-set {office} --follow BUD-3",
    ),
    *_each("expenses.funds", f"expenses fund-set {{office}} {WORK} --purpose 办公"),
    *_each(
        "expenses.close", "expenses close {office} 2026-02", "expenses carry-over {office} 2026"
    ),
    *_each("expenses.reopen", "expenses reopen {office} 2026-01 --reason 补票"),
    *_each("expenses.publish", "expenses publish {office} 2026-01 {out}.pdf"),
    *_each(
        "expenses.export",
        "expenses export {office} {out}.xlsx --reason 报街道",
        "expenses receipts {office} {voucher} --out {dir} --reason 报街道",
        "expenses budget {office} 2026 --out {out}.xlsx",
        f"expenses account {{office}} 2026 {{out}}.xlsx --fund {WORK}",
    ),
    *_each(
        "expenses.print",
        "expenses ask {office} {out}.pdf",
        "expenses paste-sheet {office} {voucher} {out}.pdf",
        "expenses publications {office} 2026 --copy {publication} --out {out}.pdf",
        "expenses publish {office} 2026-02 {out}.pdf --draft",
        "expenses slip {office} {voucher} {out}.pdf",
        "expenses slips {office} 2026-02 {out}.pdf",
        "expenses standards {office} --out {out}.pdf",
        "expenses statement {office} 2026-01 {out}.pdf",
    ),
]


def commands() -> dict[str, click.Command]:
    """Every command, by the words that call it."""
    return dict(_below(Desk(), ()))


def _below(group: click.Group, path: tuple[str, ...]) -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from _below(command, (*path, name))
        else:
            yield " ".join((*path, name)), command


def command_of(words: str, known: dict[str, click.Command]) -> str:
    parts = words.split()
    return next(" ".join(parts[:n]) for n in (3, 2, 1) if " ".join(parts[:n]) in known)


@pytest.fixture(scope="session")
def whole(
    office_template: tuple[Path, bytes], tmp_path_factory: pytest.TempPathFactory
) -> WholeOffice:
    folder = tmp_path_factory.mktemp("whole")
    beside = folder / "beside"
    beside.mkdir()
    shutil.copytree(office_template[0], folder / "office")
    return prepare(folder / "office", beside)


@dataclass(frozen=True, slots=True)
class Tried:
    """A command that was run on a copy of the whole office, and what it left behind."""

    ran: Ran
    before: dict[str, list[object]]
    after: dict[str, list[object]]
    actions: tuple[str, ...]
    keys_changed: bool
    files: tuple[str, ...]


def attempt(whole: WholeOffice, key: bytes, role: Role, words: str, tmp_path: Path) -> Tried:
    """Runs an example for somebody of a role."""
    desk, out = tmp_path / "office", tmp_path / "out"
    shutil.copytree(whole.folder, desk)
    out.mkdir()
    named = {"office": desk, "beside": whole.beside, "out": out / "file", "dir": out}
    # The office was prepared where it lay, and its copies lie in it.
    things = whole.things | {"copy_folder": str(desk / "backups" / whole.things["copy"])}
    parts = [part.format(**named, **things) for part in words.split()]
    before, keys, last = _stored(desk, key)
    with_json = ["--json"] if _takes_json(words) else []
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COMMUNITY_DESK_NEW_PASSWORD", "stapled battery")
        patch.setenv("COMMUNITY_DESK_RECOVERY_CODE", whole.things["recovery"])
        ran = run(*parts, "--staff", NAMES[role], *with_json, password=PASSWORD)
    after, keys_after, _ = _stored(desk, key)
    db = open_with_key(desk, key)
    actions = tuple(
        row[0] for row in db.db.execute("SELECT action FROM audit WHERE id > ?", [last]).fetchall()
    )
    db.close()
    files = tuple(str(file.relative_to(out)) for file in sorted(out.rglob("*")) if file.is_file())
    return Tried(ran, before, after, actions, keys != keys_after, files)


def _takes_json(words: str) -> bool:
    known = commands()
    return any("--json" in each.opts for each in known[command_of(words, known)].params)


def _stored(folder: Path, key: bytes) -> tuple[dict[str, list[object]], bytes, int]:
    office: Office = open_with_key(folder, key)
    try:
        last = int(office.db.execute("SELECT max(id) FROM audit").fetchone()[0])
        return content(office), (folder / KEYS_FILE).read_bytes(), last
    finally:
        office.close()


def test_every_command_has_its_example() -> None:
    known = commands()
    missing = set(known) - WITHOUT_OFFICE - {command_of(each.words, known) for each in EXAMPLES}
    assert missing == set()


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: each.words)
def test_what_each_role_may(
    whole: WholeOffice,
    office_template: tuple[Path, bytes],
    tmp_path: Path,
    role: Role,
    example: Example,
) -> None:
    tried = attempt(whole, office_template[1], role, example.words, tmp_path)
    if role is Role.READER:
        assert [each for each in WHOLE_NUMBERS if each in tried.ran.out + tried.ran.err] == []
    if example.may(role):
        assert tried.ran.code == 0, tried.ran.err
        on_record = bool(set(tried.actions) - COMINGS)
        command = command_of(example.words, commands())
        assert on_record or not tried.files or command in FOR_ANYBODY
    else:
        assert tried.ran.code == 3, (tried.ran.code, tried.ran.err)
        if _takes_json(example.words):
            assert json.loads(tried.ran.out)["error"] in DENIED
        assert tried.ran.err.endswith("。\n")
        assert tried.files == ()
        assert set(tried.actions) <= COMINGS
    if not example.may(role) or role is Role.READER:
        only = {"setting"} if example.action == "office.backup" else set()
        assert {name for name in tried.before if tried.before[name] != tried.after[name]} <= only
        assert tried.keys_changed is (example.action == "office.password")
