"""The twenty papers that committees no longer write, by the national rule of 2020 (domain A.2)."""

from collections.abc import Iterable

RULE = "民发〔2020〕20号"
ITEMS: tuple[str, ...] = (
    "亲属关系证明",
    "居民身份信息证明",
    "户口登记项目内容变更申请证明",
    "居民养犬证明",
    "无犯罪记录证明",
    "社区戒毒社区康复人员情况证明",
    "人员失踪证明",
    "婚姻状况证明",
    "出生证明",
    "健在证明",
    "死亡证明",
    "疾病状况证明",
    "残疾状况证明",
    "婚育状况证明",
    "居民就业状况证明",
    "居民个人档案证明",
    "居民财产证明",
    "遗产继承权证明",
    "市场主体住所证明",
    "证件遗失证明",
)


def basis(numbers: Iterable[int]) -> tuple[str, ...]:
    """The rule as a legal basis, with the items of its list that are met; () for none."""
    items = "、".join(f"第{number}项（{ITEMS[number - 1]}）" for number in numbers)
    return (f"{RULE}所附不应出具的证明清单{items}",) if items else ()
