"""Invented people: households in five compounds, with numbers that check and ages that fit."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from community_desk.registry.identity import check_digit

COMPOUNDS = ("幸福里", "恒富小区", "城北世家", "贵源小区", "博大花园")
BLOCKS, UNITS, FLOORS, ROOMS = 20, 4, 9, 2

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏"
    "薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易"
    "常武乔贺赖龚文单解仇查区盖朴乐覃"
)
_COMPOUND_SURNAMES = ("欧阳", "司马", "上官", "诸葛", "尉迟", "令狐")
_MEN = "伟强磊军洋勇杰涛明超平刚辉鹏斌波宇浩凯建国志文思远晨轩然博海峰松林毅诚安康乐瑞"
_WOMEN = "芳娜敏静秀丽艳娟霞萍红玉桂兰英梅琳雪慧婷欣佳怡梓涵雅诗晨悦可心洁莹珍月云"
# Characters that a narrow font lacks; the office meets them, so the demo does too.
_RARE = ("陈𬭎", "王䶮", "李㛃", "赵𠅤")
_LONG = ("阿依古丽·艾合买提", "买买提江·吐尔逊")
_REGIONS = (
    "340102",
    "340103",
    "340104",
    "340111",
    "341822",
    "310101",
    "420704",
    "510104",
    "110105",
)
_SCHOOLS = ("小学", "初中", "高中", "中专", "大专", "大学本科", "硕士研究生")
_EMPLOYERS = ("市第三中学", "城东百货", "新源物业", "惠民药房", "区公交公司", "", "", "")
_WORK = ("职员", "工人", "个体经营者", "自由职业者", "专业技术人员")
# Whom the search box names as its example (zw 0412): the head of the first household.
_SOUGHT, _SOUGHT_DAY = "张伟", (4, 12)


@dataclass(frozen=True, slots=True)
class Person:
    """One invented person, in the words of a roster."""

    compound: str
    block: int
    unit: int
    room: int
    household: str
    name: str
    sex: str
    id_number: str
    born: date
    relation: str
    phone: str
    education: str
    marriage: str
    employment: str
    employer: str
    status: str


def invent(count: int, today: date, seed: int = 1) -> Iterator[Person]:
    """``count`` people, household by household; the same seed gives the same people."""
    dice = Random(seed)
    numbers = _Numbers(dice, today)
    made, household = 0, 0
    while made < count:
        members = list(_household(dice, numbers, household, today))[: count - made]
        yield from members
        made += len(members)
        household += 1


class _Numbers:
    """Identity numbers and phones that are never given twice."""

    def __init__(self, dice: Random, today: date) -> None:
        self._dice, self._today = dice, today
        self._used: set[str] = set()

    def identity(self, born: date, sex: str) -> str:
        while True:
            serial = self._dice.randrange(1, 499) * 2 + (1 if sex == "男" else 0)
            body = f"{self._dice.choice(_REGIONS)}{born:%Y%m%d}{serial:03d}"
            if body not in self._used:
                self._used.add(body)
                return body + check_digit(body)

    def phone(self) -> str:
        while True:
            number = f"1{self._dice.choice('3578')}{self._dice.randrange(10**9):09d}"
            if number not in self._used:
                self._used.add(number)
                return number


def _household(dice: Random, numbers: _Numbers, index: int, today: date) -> Iterator[Person]:
    compound = COMPOUNDS[index % len(COMPOUNDS)]
    door = index // len(COMPOUNDS)
    block, door = door % BLOCKS + 1, door // BLOCKS
    unit, door = door % UNITS + 1, door // UNITS
    room = (door // ROOMS % FLOORS + 1) * 100 + door % ROOMS + 1
    status = dice.choices(("户在人在", "户在人不在", "人在户不在", "流动人口"), (74, 5, 9, 12))[0]
    drawn, is_sought = _surname(dice), index == 0
    family = _SOUGHT[0] if is_sought else drawn
    head_age = dice.choices((24, 33, 45, 58, 72, 84), (10, 24, 28, 22, 12, 4))[0]
    head_age += dice.randrange(8)
    roles = [("户主", "男" if dice.random() < 0.62 or is_sought else "女", head_age)]
    other = "女" if roles[0][1] == "男" else "男"
    if head_age > 27 and dice.random() < (0.78 if head_age < 76 else 0.4):
        roles.append(("配偶", other, max(22, head_age - dice.randrange(-2, 5))))
        if head_age < 62 and dice.random() < 0.7:
            for _ in range(dice.choices((1, 2), (70, 30))[0]):
                sex = dice.choice("男女")
                roles.append(("子" if sex == "男" else "女", sex, max(0, head_age - 28)))
    if head_age < 58 and dice.random() < 0.16:
        sex = dice.choice("男女")
        roles.append(("父亲" if sex == "男" else "母亲", sex, head_age + 26))
    for relation, sex, age in roles:
        born = today - timedelta(days=int(age * 365.25) + dice.randrange(360))
        if is_sought and relation == "户主":
            born = date(born.year, *_SOUGHT_DAY)
        own = family if relation in ("户主", "子", "女", "父亲") else _surname(dice)
        name = _name(dice, own, sex, relation)
        yield Person(
            compound=compound,
            block=block,
            unit=unit,
            room=room,
            household=f"{index + 1:05d}",
            name=_SOUGHT if is_sought and relation == "户主" else name,
            sex=sex,
            id_number=numbers.identity(born, sex),
            born=born,
            relation=relation,
            phone=numbers.phone() if age >= 14 else "",
            education=dice.choice(_SCHOOLS) if age >= 22 else ("初中" if age >= 13 else "小学"),
            marriage=_marriage(relation, age, alone=len(roles) == 1),
            employment=_employment(dice, age),
            employer=dice.choice(_EMPLOYERS) if 22 <= age < 60 else "",
            status=status,
        )


def _surname(dice: Random) -> str:
    return dice.choice(_COMPOUND_SURNAMES) if dice.random() < 0.01 else dice.choice(_SURNAMES)


def _name(dice: Random, surname: str, sex: str, relation: str) -> str:
    if relation == "户主" and dice.random() < 0.003:
        return dice.choice(_RARE + _LONG)
    signs = _MEN if sex == "男" else _WOMEN
    return surname + "".join(dice.choice(signs) for _ in range(dice.choices((1, 2), (35, 65))[0]))


def _marriage(relation: str, age: int, *, alone: bool) -> str:
    if relation == "配偶" or (relation == "户主" and not alone):
        return "已婚"
    if age < 24:
        return "未婚"
    return "丧偶" if age > 66 else "未婚" if age < 36 else "离婚"


def _employment(dice: Random, age: int) -> str:
    if age < 6:
        return ""
    if age < 22:
        return "学生"
    if age >= 60:
        return "退休人员"
    return "无业人员" if dice.random() < 0.08 else dice.choice(_WORK)
