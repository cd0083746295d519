"""Whoever comes in, tries wrongly, looks at whole numbers, opens a file, takes data out, copies the
office or puts a copy back is on record: each is done for real, and its line is read.

What is printed and exported by command is tried in `tests.command_line.test_every_command`, in the
window in `tests.desktop.test_going_out`.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from community_desk.errors import TroubleError
from community_desk.expenses import receipts
from community_desk.language import SOURCE_LANGUAGE, translate
from community_desk.ledgers import attachments, entries
from community_desk.ledgers.in_force import books_in_force
from community_desk.office import backup, restoring, second_place, trial
from community_desk.office.locking import check_password, note_lock, note_sign_out
from community_desk.office.office import Office, open_office
from community_desk.registry import blocks, export, residents
from community_desk.trail import reading
from community_desk.trail.export import export_trail
from community_desk.trail.records import Wanted
from tests.conftest import PASSWORD
from tests.whole_office import WholeOffice


def words(context: str, source: str) -> str:
    """The texts as they are written."""
    return translate(context, source, SOURCE_LANGUAGE)


@pytest.fixture
def desk(whole: WholeOffice, tmp_path: Path) -> Iterator[Office]:
    """A copy of the office with one of everything, open for its director."""
    shutil.copytree(whole.folder, tmp_path / "office")
    office = open_office(tmp_path / "office", PASSWORD)
    yield office
    office.close()


def _try_wrongly(office: Office) -> None:
    for _ in range(2):
        with pytest.raises(TroubleError):
            open_office(office.folder, "wrong")
    open_office(office.folder, PASSWORD).close()


def _fail_to_unlock(office: Office) -> None:
    with pytest.raises(TroubleError):
        check_password(office, "wrong")


def _unlock_after_a_wrong_try(office: Office) -> None:
    _fail_to_unlock(office)
    check_password(office, PASSWORD)


def _only(office: Office, table: str) -> str:
    return str(office.db.execute(f"SELECT uid FROM {table} ORDER BY id LIMIT 1").fetchone()[0])


def _look_at_a_cell(office: Office) -> None:
    book = books_in_force(office).find("1103")
    uid = office.db.execute("SELECT uid FROM entry WHERE book = '1103'").fetchone()[0]
    entries.reveal(office, book, uid, "工作类型")


def _look_at_a_leader(office: Office) -> None:
    blocks.set_block(office, "幸福里", "3", leader="王勇", leader_phone="13800000412")
    assert blocks.reveal_leader_phone(office, "幸福里", "3") == "13800000412"


def _open_an_attachment(office: Office) -> None:
    book = books_in_force(office).find("1103")
    attachments.load_attachment(office, book, _only(office, "attachment"))


def _take_out_an_attachment(office: Office) -> None:
    book, out = books_in_force(office).find("1103"), office.folder.parent / "out.jpg"
    attachments.take_out(office, book, _only(office, "attachment"), out, reason="报街道")


def _remove_a_copy(office: Office) -> None:
    backup.remove_copy(office, backup.back_up_here(office).name, "占地方")


def _second_place(office: Office) -> None:
    place = office.folder.parent / "stick"
    place.mkdir()
    second_place.choose_place(office, place)


def _xlsx(office: Office) -> Path:
    return office.folder.parent / "out.xlsx"


Act = Callable[[Office], object]
# The act, what is done, and the line: the words of the act and of the thing it begins with.
ACTS: dict[str, tuple[Act, str, str]] = {
    "sign in": (lambda o: open_office(o.folder, PASSWORD).close(), "登录", ""),
    "wrong tries": (_try_wrongly, "登录", ""),
    "sign out": (note_sign_out, "退出登录", ""),
    "lock": (lambda o: note_lock(o, by_itself=True), "锁屏", ""),
    "unlock failed": (_fail_to_unlock, "解锁时输错密码", ""),
    "unlock": (_unlock_after_a_wrong_try, "解锁", ""),
    "identity number": (
        lambda o: residents.reveal(o, _only(o, "resident"), "id_number"),
        "查看完整内容",
        "居民 陈",
    ),
    "cell of a book": (_look_at_a_cell, "查看完整内容", "台账条目 《"),
    "leader of a block": (_look_at_a_leader, "查看完整内容", "楼栋 幸福里3栋"),
    "line of the trail": (
        lambda o: reading.reveal(o, 1, words),
        "查看完整内容",
        "操作记录 第 1 行",
    ),
    "receipt": (lambda o: receipts.load(o, _only(o, "receipt")), "打开文件", "凭证 记-2026-02-"),
    "attachment": (_open_an_attachment, "打开文件", "台账条目 《"),
    "attachment taken out": (_take_out_an_attachment, "导出", "台账条目 《"),
    "receipt taken out": (
        lambda o: receipts.take_out(
            o, _only(o, "receipt"), o.folder.parent / "out.jpg", reason="报街道"
        ),
        "导出",
        "凭证 记-2026-02-",
    ),
    "registry": (lambda o: export.export_residents(o, _xlsx(o), reason="核对"), "导出", "居民名册"),
    "trail": (
        lambda o: export_trail(o, _xlsx(o), Wanted(), words, reason="核对"),
        "导出",
        "操作记录",
    ),
    "plain": (
        lambda o: backup.export_plain(o, o.folder.parent / "plain.db"),
        "导出不加密的数据",
        "",
    ),
    "backup": (backup.back_up_here, "备份", ""),
    "copy removed": (_remove_a_copy, "删除备份", ""),
    "second place": (_second_place, "选备份的第二位置", ""),
    "trial restore": (trial.prove, "试恢复备份", ""),
}


WRONG = {"wrong tries": "2", "unlock": "1", "unlock failed": "1"}


@pytest.mark.parametrize("act", ACTS)
def test_it_is_on_record(desk: Office, act: str) -> None:
    do, said, thing = ACTS[act]
    before = reading.count(desk, Wanted())
    do(desk)
    new = reading.page(desk, Wanted(), words)[: reading.count(desk, Wanted()) - before]
    found = [line for line in new if line.act == said and line.thing.startswith(thing)]
    assert found, [(line.act, line.thing) for line in new]
    assert found[0].staff == desk.staff.name
    if wrong := WRONG.get(act):
        assert ("输错次数", wrong) in {(one.label, one.new) for one in found[0].changes}


def test_a_restored_office_says_so(desk: Office) -> None:
    copy = backup.back_up_here(desk)
    opening = restoring.Opening(PASSWORD, desk.staff.name)
    restored = restoring.restore(copy, desk.folder.parent / "restored", opening)
    assert "从备份恢复" in {line.act for line in reading.page(restored, Wanted(), words, limit=5)}
    restored.close()
