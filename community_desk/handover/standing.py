"""How an office stands on the day of the handover: who works there, what opens it, its copies, the
rules in force, and where everything lies.
"""

from datetime import datetime

from community_desk import __version__
from community_desk.certificates.choosing import coming_choices, current_choice
from community_desk.certificates.in_force import catalogue_in_force
from community_desk.certificates.number_patterns import SERIES_WORDS
from community_desk.certificates.numbering import written
from community_desk.certificates.signers import signer_on, terms
from community_desk.certificates.switching import type_states
from community_desk.handover.figures import accounts
from community_desk.ledgers.in_force import books_in_force
from community_desk.office.backup import is_overdue, last_backup
from community_desk.office.copies import BACKUPS, whole_copies
from community_desk.office.office import Office
from community_desk.office.recovery import is_proof_due, recovery_state
from community_desk.office.second_place import second_place
from community_desk.office.staff_changes import ROLES, last_sign_ins, list_staff
from community_desk.office.trial import trials
from community_desk.printing.statements import Section
from community_desk.printing.tables import Column

_PAIRS = (Column("名称", 30), Column("现状", 104))
_TO_SIGN = 24.0  # points: room to write something in by hand
_PLACE = "　　　　　　　　　"


def people(office: Office, heading: str) -> Section:
    """All who work or worked here, and who of them can sign in; no passwords, which nobody has."""
    last = last_sign_ins(office)
    rows = [
        (
            line.name,
            line.title,
            ROLES[line.role],
            line.since.isoformat(),
            _moment(last.get(line.uid, "")) or "没有登录过",
            "能登录" if line.may_sign_in else "没有密码" if line.active else "已停用",
        )
        for line in list_staff(office)
    ]
    columns = (
        Column("姓名", 22),
        Column("职务", 28),
        Column("角色", 16),
        Column("加入", 22),
        Column("上次登录", 28),
        Column("登录", 18),
    )
    return Section(heading, columns, rows)


def things(office: Office, heading: str) -> Section:
    """What is handed from hand to hand: the recovery sheet, seals, keys, paper, drives."""
    state, place = recovery_state(office), second_place(office)
    made = f"{state.made_on} 制作；" if state.made_on else ""
    if state.proven_on is None:
        proven = "没有验证过，交接时当面验证"
    else:
        proven = f"{state.proven_on} 验证能用" + ("，已过一年" if is_proof_due(office) else "")
    drive = f"第二位置：{place.folder}" if place else "没有设第二位置"
    rows = [
        ("恢复单（信封封好）", f"{made}{proven}。应锁在保险柜，和电脑、备份盘分开放", _PLACE),
        ("社区公章及其他印章", "用印登记在“证明”的“用印登记”", _PLACE),
        ("备份用的 U 盘、硬盘", drive, _PLACE),
        ("证明存根、用印登记簿", "纸质，按编号装订", _PLACE),
        ("凭证、票据、银行对账单", "纸质，按月装订", _PLACE),
        ("纸质台账、居民档案", "按台账目录", _PLACE),
        ("保险柜、文件柜、办公室钥匙", "", _PLACE),
    ]
    columns = (Column("实物", 40), Column("说明", 60), Column("放在哪里、点交", 34))
    return Section(heading, columns, rows, least=_TO_SIGN)


def copies(office: Office, heading: str) -> Section:
    """The copies of the office, and whether it could be restored from them."""
    last, known, place = last_backup(office.folder), trials(office), second_place(office)
    count = len(whole_copies(office.folder / BACKUPS))
    newest = f"{last:%Y-%m-%d %H:%M}，共 {count} 份完整的" if last else "还没有备份"
    if known.failed:
        proven = "最近一次试恢复没有通过：请重新备份，还不行就换磁盘"
    elif known.proven_at is not None:
        proven = f"{known.proven_at:%Y-%m-%d} 试恢复通过"
    else:
        proven = "还没有试过"
    if place is None:
        second = "没有设：请接上 U 盘或另一块硬盘设一个"
    else:
        came = f"上次 {place.last:%Y-%m-%d %H:%M}" if place.last else "还没有备份过去"
        second = f"{place.folder}，{came}" + ("（逾期）" if place.late else "")
    rows = [
        ("最近备份", newest + ("（逾期）" if is_overdue(office) else "")),
        ("能不能恢复", proven),
        ("第二位置", second),
    ]
    return Section(heading, _PAIRS, rows)


def rules(office: Office, heading: str) -> Section:
    """The rules in force: policy, signers, wordings, numbers, books, terms of keeping."""
    day, choice = office.today(), current_choice(office)
    since = f"，{choice.from_on} 起" if choice.from_on else ""
    coming = "".join(
        f"；{each.from_on} 起改为{each.policy.title}" for each in coming_choices(office)
    )
    switched = [state.kind.title for state in type_states(office) if state.switch is not None]
    catalogue = catalogue_in_force(office)
    own = [kind.title for kind in catalogue.types if kind.key in catalogue.own]
    books = [book.name for book in books_in_force(office).books if book.own]
    signer = signer_on(office, day)
    spans = [
        f"{'代' if term.acting else ''}{term.title} {term.name}（{term.from_on} 至"
        f"{f' {term.until_on}' if term.until_on else '今'}）"
        for term in terms(office)
    ]
    minutes = office.setting("lock_minutes")
    rows = [
        ("证明口径", f"{choice.policy.title}{since}{coming}"),
        ("单独改过的事项", _listed(switched)),
        ("今天的签批人", f"{signer.title_written} {signer.name}"),
        ("签批人任期", _listed(spans) if spans else "没有登记：由主任签批。交接后请登记新任期"),
        ("自己的证明文字", _listed(own)),
        ("自己的台账", _listed(books)),
        *(
            (f"{word}编号", f"如 {written(office, key, day.year, 1, '某某证明')}")
            for key, word in SERIES_WORDS.items()
        ),
        ("证明有效期", f"一般 {office.setting('validity_days')} 天"),
        *accounts(office),
        (
            "个人信息保存",
            (
                f"迁出、去世后 {office.setting('keep_years')} 年，流动人口离开后"
                f" {office.setting('keep_migrant_years')} 年；申请 {office.setting('request_days')}"
                " 日内答复"
            ),
        ),
        ("自动锁上", "不锁" if minutes == "0" else f"{minutes} 分钟没有人用"),
    ]
    return Section(heading, _PAIRS, rows)


def places(office: Office, heading: str) -> Section:
    """Where everything lies."""
    folder = office.folder.resolve()
    rows = [
        ("办公室文件夹", str(folder)),
        ("本机的备份", str(folder / BACKUPS)),
        ("程序", f"Community Desk {__version__}"),
        ("证明、告知单、用印", "“证明”：登记簿、用印登记、编号检查"),
        ("居民、户、名单", "“居民”；个人信息申请、到期清理在“更多”"),
        ("台账、归档、表格", "“台账”；归档、填部门表格在“更多”"),
        ("凭证、票据、公开表", "“经费”；账簿、预算、公开在“更多”"),
        ("人员、密码、恢复码、操作记录", "右上角姓名下面的菜单"),
    ]
    return Section(heading, _PAIRS, rows)


def first_steps(heading: str) -> Section:
    """What the new director does first; each line is ticked by hand."""
    steps = (
        "在“人员”里给接收人添加账号，角色选主任；接收人自己设密码",
        "接收人登录一次，再把移交人改为别的角色或停用；停用前拷走的备份用旧密码仍打得开，请收回",
        "当面验证恢复单，再换一个新恢复码，打印、封好、锁起来，旧的销毁",
        "在“证明”的“签批人”里结束旧任期，登记新任期",
        "立即备份，试恢复一次；检查第二位置",
        "按第一项逐件点清未办结的事项",
    )
    rows = [(str(number), step, "□") for number, step in enumerate(steps, start=1)]
    columns = (Column("", 8, "center"), Column("要做的事", 112), Column("办好", 14, "center"))
    return Section(heading, columns, rows)


def _moment(at: str) -> str:
    return f"{datetime.fromisoformat(at).astimezone():%Y-%m-%d %H:%M}" if at else ""


def _listed(names: list[str]) -> str:
    return "、".join(names) or "没有"
