"""Who asked a resident for a paper: kinds of bodies, and which one a name belongs to.

The kind is what a count of refusals goes by: names of banks differ, that it was a bank does not.
"""

from collections.abc import Mapping

from community_desk.language import QT_TRANSLATE_NOOP

KINDS: Mapping[str, str] = {
    "bank": QT_TRANSLATE_NOOP("bodies", "银行"),
    "insurer": QT_TRANSLATE_NOOP("bodies", "保险公司"),
    "school": QT_TRANSLATE_NOOP("bodies", "学校"),
    "employer": QT_TRANSLATE_NOOP("bodies", "用人单位"),
    "hospital": QT_TRANSLATE_NOOP("bodies", "医院"),
    "police": QT_TRANSLATE_NOOP("bodies", "公安机关"),
    "court": QT_TRANSLATE_NOOP("bodies", "法院"),
    "notary": QT_TRANSLATE_NOOP("bodies", "公证机构"),
    "housing": QT_TRANSLATE_NOOP("bodies", "房产和不动产部门"),
    "welfare": QT_TRANSLATE_NOOP("bodies", "民政、人社、医保窗口"),
    "embassy": QT_TRANSLATE_NOOP("bodies", "使领馆和签证机构"),
    "government": QT_TRANSLATE_NOOP("bodies", "其他机关"),
    "company": QT_TRANSLATE_NOOP("bodies", "其他企业"),
    "other": QT_TRANSLATE_NOOP("bodies", "其他单位"),
    "nobody": QT_TRANSLATE_NOOP("bodies", "没有单位要求"),
}

# The first line with a word of the name decides: 人寿保险公司 is no bank and no mere company.
_SIGNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("embassy", ("使馆", "领馆", "领事馆", "签证")),
    ("notary", ("公证",)),
    ("court", ("法院", "仲裁")),
    ("hospital", ("医院", "卫生院", "卫生服务", "诊所", "妇幼")),
    ("insurer", ("保险", "人寿", "财险", "寿险")),
    ("welfare", ("社保", "人社", "民政", "医保", "劳动保障", "就业", "残联", "养老金")),
    ("bank", ("银行", "信用社", "储蓄", "农商行", "农信")),
    ("school", ("学校", "大学", "中学", "小学", "学院", "幼儿园", "教育", "校")),
    ("police", ("公安", "派出所", "交警", "车管", "出入境", "户籍")),
    ("housing", ("不动产", "房产", "房管", "住建", "住房", "公积金", "房屋", "中介", "物业")),
    ("government", ("街道", "局", "委员会", "政府", "部门", "机关", "税务", "办事处", "大厅")),
    ("employer", ("单位", "人事", "工厂", "厂", "招聘")),
    ("company", ("公司", "集团", "企业", "店", "旅行社", "运营商")),
)


def kind_of(name: str) -> str:
    """The kind of a body by its name; ``nobody`` without a name, ``other`` where no word says."""
    plain = "".join(name.split())
    if not plain or plain in ("本人", "自己", "自己要", "无", "没有"):
        return "nobody"
    return next((kind for kind, words in _SIGNS if any(word in plain for word in words)), "other")
