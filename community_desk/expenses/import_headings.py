"""What the columns of an account of vouchers are called, and which sheets are one."""

from collections.abc import Collection, Mapping

from community_desk.expenses.list_headings import ListWords, Told
from community_desk.language import QT_TRANSLATE_NOOP

# The books under which the office keeps what it told about headings, and its imports.
BOOK = "expenses"

# By meaning: how it is called in a choice, and the headings that mean it.
_COLUMNS: Mapping[str, tuple[str, str]] = {
    "date": (
        QT_TRANSLATE_NOOP("vouchers", "日期"),
        """
        日期 记账日期 凭证日期 收支日期 发生日期 业务日期 报销日期 时间 年月日 入账日期 付款日期
        登记日期 支出日期 收入日期 收支时间 发生时间 支出时间 报账日期 制单日期 收付日期 日期时间
        """,
    ),
    "year": (QT_TRANSLATE_NOOP("vouchers", "年"), "年 年份 年度"),
    "month": (QT_TRANSLATE_NOOP("vouchers", "月"), "月 月份"),
    "day": (QT_TRANSLATE_NOOP("vouchers", "日"), "日"),
    "number": (
        QT_TRANSLATE_NOOP("vouchers", "凭证号"),
        """
        凭证号 凭证编号 凭证字号 凭证号数 凭证 记账凭证号 记账凭证 单号 报销单号 字号 凭证号码
        报销单编号 凭单号
        """,
    ),
    "text": (
        QT_TRANSLATE_NOOP("vouchers", "摘要"),
        """
        摘要 用途 事由 内容 项目 支出事由 支出用途 用途摘要 摘要用途 摘要说明 业务内容 经济内容
        开支项目 支出项目 收支项目 收支内容 支出内容 费用说明 事项 名称 品名 开支内容 款项用途
        资金用途 收支摘要 支出摘要 报销内容 报销事由 费用内容 用途说明 收支事由 项目名称
        """,
    ),
    "detail": (QT_TRANSLATE_NOOP("vouchers", "明细"), "明细 明细摘要 明细说明"),
    "income": (
        QT_TRANSLATE_NOOP("vouchers", "收入金额"),
        """
        收入 收入金额 收方 收方金额 借方 借方金额 入账金额 收 收款 收款金额 进账 进账金额 存入
        本期收入 收入数 收入额 到账金额 拨入 拨入金额
        """,
    ),
    "expense": (
        QT_TRANSLATE_NOOP("vouchers", "支出金额"),
        """
        支出 支出金额 付方 付方金额 贷方 贷方金额 付款金额 支 开支 开支金额 报销金额 付出
        付出金额 支取 本期支出 支出数 支出额 实付金额 实报金额 付款
        """,
    ),
    "amount": (
        QT_TRANSLATE_NOOP("vouchers", "金额"),
        "金额 发生额 发生金额 收支金额 合计金额 总金额 价税合计 数额 金额合计 总价",
    ),
    "kind": (
        QT_TRANSLATE_NOOP("vouchers", "收或支"),
        """
        收支 收支类型 收支方向 方向 借贷 借贷方向 类型 种类 收入支出 收付 收支别 凭证种类
        收支性质
        """,
    ),
    "class": (
        QT_TRANSLATE_NOOP("vouchers", "类别"),
        """
        类别 科目 费用类别 支出类别 会计科目 预算科目 分类 费用科目 经费类别 支出科目 收入类别
        费用类型 支出分类 收支类别 开支类别 收支科目 科目名称 费用名称 支出类型
        """,
    ),
    "fund": (
        QT_TRANSLATE_NOOP("vouchers", "经费来源"),
        """
        经费来源 资金来源 经费 款项来源 资金性质 列支渠道 列支经费 来源 经费项目 支出渠道
        资金渠道 经费渠道 经费名称 列支来源
        """,
    ),
    "to_fund": (QT_TRANSLATE_NOOP("vouchers", "转入经费"), "转入经费"),
    "moved": (QT_TRANSLATE_NOOP("vouchers", "划转或预借金额"), "划转预借 划转金额 预借金额"),
    "payee": (
        QT_TRANSLATE_NOOP("vouchers", "对方"),
        """
        收款单位 收款人 收款方 付款对象 供应商 商家 往来单位 对方单位 对方 收款单位个人 领款人
        付款人 付款单位 交款人 对方户名 商户 收付款单位 收款单位人 收款单位或个人 往来单位个人
        供货单位 销售方
        """,
    ),
    "handler": (
        QT_TRANSLATE_NOOP("vouchers", "经手人"),
        "经手人 经办人 经手 经办 报销人 采购人 办理人 领用人 承办人 经手人签字 经办人签字",
    ),
    "approver": (
        QT_TRANSLATE_NOOP("vouchers", "审批人"),
        "审批人 批准人 负责人 审核人 审批 签批人 审批人签字 批准",
    ),
    "receipts": (
        QT_TRANSLATE_NOOP("vouchers", "票据张数"),
        """
        票据张数 附件张数 单据张数 附件 附单据 附件数 票据 附单据数 单据 张数 发票张数
        原始凭证张数 附件数量 单据数
        """,
    ),
    "invoice": (
        QT_TRANSLATE_NOOP("vouchers", "发票号码"),
        "发票号码 发票号 票号 票据号 票据号码 发票编号 电子发票号码 数电票号码",
    ),
    "note": (QT_TRANSLATE_NOOP("vouchers", "备注"), "备注 说明 附注 备注说明 其他说明"),
    "balance": (
        QT_TRANSLATE_NOOP("vouchers", "余额"),
        "余额 结余 结存 结余金额 账户余额 现金余额 余额结存 结余余额 账面余额 结存金额",
    ),
    "reverses": (QT_TRANSLATE_NOOP("vouchers", "冲销凭证"), "冲销凭证 冲销 红冲凭证 冲销原凭证"),
    "settles": (QT_TRANSLATE_NOOP("vouchers", "冲借凭证"), "冲借凭证 结清预借 冲销预借"),
}
MEANINGS: Mapping[str, str] = {meaning: word for meaning, (word, _) in _COLUMNS.items()}
# What a merged cell over several lines does not say of each of them.
COUNTED = ("income", "expense", "amount", "moved", "receipts", "balance")
_SAYS_NOTHING = "状态 笔数 大写 金额大写 星期 审批级别"
_ABOUT = ("text", "detail", "class", "payee")


def voucher_words(told: Told) -> ListWords:
    """What is known about the headings of an account."""
    names = {meaning: all_ for meaning, (_, all_) in _COLUMNS.items()}
    return ListWords(names, "text", _SAYS_NOTHING, told)


def is_account(meanings: Collection[str]) -> bool:
    """Whether a sheet with these columns is a list of vouchers: each line has a day, an amount
    and what it is about.
    """
    return (
        not {"date", "day"}.isdisjoint(meanings)
        and not {"income", "expense", "amount"}.isdisjoint(meanings)
        and not set(_ABOUT).isdisjoint(meanings)
    )
