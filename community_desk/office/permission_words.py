"""What the actions of `permissions.MAY` are called on the screen, in groups, as the office reads
them: 各角色能做什么.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.permissions import MAY
from community_desk.office.staff import Role

# What an action begins with, and the heading it stands under.
GROUPS: Mapping[str, str] = {
    "registry": QT_TRANSLATE_NOOP("permissions", "居民"),
    "ledgers": QT_TRANSLATE_NOOP("permissions", "台账"),
    "certificates": QT_TRANSLATE_NOOP("permissions", "证明"),
    "expenses": QT_TRANSLATE_NOOP("permissions", "经费"),
    "office": QT_TRANSLATE_NOOP("permissions", "办公室"),
}
WORDS: Mapping[str, str] = {
    "registry.change": QT_TRANSLATE_NOOP("permissions", "登记、修改居民和户"),
    "registry.remove": QT_TRANSLATE_NOOP("permissions", "删去登记错的人"),
    "registry.import": QT_TRANSLATE_NOOP("permissions", "导入名册"),
    "registry.merge": QT_TRANSLATE_NOOP("permissions", "合并重复的人"),
    "registry.lists": QT_TRANSLATE_NOOP("permissions", "保存常用名单"),
    "registry.privacy": QT_TRANSLATE_NOOP("permissions", "登记同意和个人信息申请"),
    "registry.retention": QT_TRANSLATE_NOOP("permissions", "清理到期的个人信息"),
    "registry.reveal": QT_TRANSLATE_NOOP("permissions", "看完整的证件号和电话"),
    "registry.print": QT_TRANSLATE_NOOP("permissions", "打印居民资料"),
    "registry.figures": QT_TRANSLATE_NOOP("permissions", "打印、保存居民统计"),
    "registry.export": QT_TRANSLATE_NOOP("permissions", "导出居民名单"),
    "ledgers.edit": QT_TRANSLATE_NOOP("permissions", "登记、修改台账条目"),
    "ledgers.design": QT_TRANSLATE_NOOP("permissions", "设计台账"),
    "ledgers.keeping": QT_TRANSLATE_NOOP("permissions", "清理过了保存年限的条目"),
    "ledgers.reveal": QT_TRANSLATE_NOOP("permissions", "看台账里完整的证件号和电话"),
    "ledgers.print": QT_TRANSLATE_NOOP("permissions", "打印台账"),
    "ledgers.export": QT_TRANSLATE_NOOP("permissions", "导出台账、填部门表格"),
    "certificates.issue": QT_TRANSLATE_NOOP("permissions", "开证明、出具不予开具告知"),
    "certificates.approve": QT_TRANSLATE_NOOP("permissions", "签批证明"),
    "certificates.void": QT_TRANSLATE_NOOP("permissions", "作废证明"),
    "certificates.seal": QT_TRANSLATE_NOOP("permissions", "登记用印、领取"),
    "certificates.reply": QT_TRANSLATE_NOOP("permissions", "给索要单位复函"),
    "certificates.paper": QT_TRANSLATE_NOOP("permissions", "管理证明用纸"),
    "certificates.rules": QT_TRANSLATE_NOOP("permissions", "定证明清单、样式和编号"),
    "certificates.print": QT_TRANSLATE_NOOP("permissions", "打印证明"),
    "certificates.figures": QT_TRANSLATE_NOOP("permissions", "打印、保存不予开具的统计"),
    "expenses.book": QT_TRANSLATE_NOOP("permissions", "记凭证"),
    "expenses.reverse": QT_TRANSLATE_NOOP("permissions", "冲销凭证"),
    "expenses.transfer": QT_TRANSLATE_NOOP("permissions", "经费之间调剂"),
    "expenses.import": QT_TRANSLATE_NOOP("permissions", "导入旧账、对账"),
    "expenses.budget": QT_TRANSLATE_NOOP("permissions", "编预算"),
    "expenses.funds": QT_TRANSLATE_NOOP("permissions", "管理经费来源和类别"),
    "expenses.close": QT_TRANSLATE_NOOP("permissions", "月结"),
    "expenses.reopen": QT_TRANSLATE_NOOP("permissions", "撤销月结"),
    "expenses.publish": QT_TRANSLATE_NOOP("permissions", "做公开表"),
    "expenses.receipts": QT_TRANSLATE_NOOP("permissions", "看票据"),
    "expenses.print": QT_TRANSLATE_NOOP("permissions", "打印账表"),
    "expenses.export": QT_TRANSLATE_NOOP("permissions", "导出凭证"),
    "office.undo": QT_TRANSLATE_NOOP("permissions", "撤销刚做的事"),
    "office.settings": QT_TRANSLATE_NOOP("permissions", "改办公室的设置"),
    "office.staff": QT_TRANSLATE_NOOP("permissions", "管理人员、密码和恢复码"),
    "office.sign_in": QT_TRANSLATE_NOOP("permissions", "登录"),
    "office.password": QT_TRANSLATE_NOOP("permissions", "改自己的密码"),
    "office.trail": QT_TRANSLATE_NOOP("permissions", "看操作记录"),
    "office.handover": QT_TRANSLATE_NOOP("permissions", "做工作交接材料"),
    "office.today": QT_TRANSLATE_NOOP("permissions", "看、打印今日待办"),
    "office.backup": QT_TRANSLATE_NOOP("permissions", "备份"),
    "office.restore": QT_TRANSLATE_NOOP("permissions", "恢复备份"),
    "office.remove_backup": QT_TRANSLATE_NOOP("permissions", "删备份"),
    "office.export_plain": QT_TRANSLATE_NOOP("permissions", "导出不加密的全部数据"),
}


@dataclass(frozen=True, slots=True)
class RightsLine:
    """A line of the table: a heading with no ``action``, or what may be done and by whom."""

    words: str
    action: str
    roles: frozenset[Role]


def rights() -> list[RightsLine]:
    """The whole table, group by group."""
    lines: list[RightsLine] = []
    for group, title in GROUPS.items():
        lines.append(RightsLine(title, "", frozenset()))
        lines += [
            RightsLine(WORDS[action], action, roles)
            for action, roles in MAY.items()
            if action.partition(".")[0] == group and action in WORDS
        ]
    return lines
