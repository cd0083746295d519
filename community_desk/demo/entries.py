"""Ledger entries of the demo office: people where they belong, a few rows in every open book."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from community_desk.demo.letters import at_moment
from community_desk.errors import RuleSaysNoError
from community_desk.ledgers.definitions import Book, Books, Column
from community_desk.ledgers.entries import add_entry, page
from community_desk.ledgers.fields import FIELDS
from community_desk.ledgers.filled import filled_columns
from community_desk.ledgers.offering import choices
from community_desk.ledgers.rules import is_shown
from community_desk.ledgers.taking_part import names_people, set_people
from community_desk.office.office import Office
from community_desk.registry.ages import age_on
from community_desk.registry.blocks import blocks, set_block
from community_desk.registry.consents import record_consent, standing_consent
from community_desk.registry.residents import change_resident, load_resident

# Books that hold many people, per 1,000 residents; every other open book gets a few rows.
_PER_THOUSAND = {"0201": 6, "0301": 4, "0305": 7, "0306": 14, "0307": 4, "0601": 3, "1505": 5}
_FEW = 3
_VOLUNTEERS = 6
_CHANGED_IN, _CHANGED = "0305", 3
_BLOCKS_IN_GRID = 4
_UNITS = (
    ("新源物业服务公司", "民营企业"),
    ("惠民药房", "民营企业"),
    ("洁净消杀服务部", "个体工商户"),
    ("春雨广告社", "个体工商户"),
    ("城东小学", "学校"),
)
_ALLOWANCE, _ALLOWANCE_FROM, _A_MONTH = "0306", 80, ("100.00", "200.00", "500.00")
# How many days back the oldest entry lies.
REACH = 200
_OLD = {"0306", "0307"}
_CHILDREN = {"0308", "0801", "0803"}
# What a typed text column holds, by a word in its name; the first that fits.
_TEXTS = {
    "任务": ("人口变动抽样调查", "住房情况摸底", "满意度问卷调查"),
    "电话": ("13800000000",),
    "证号": ("2021-0417", "2023-1106", "2025-0038"),
    "编号": ("A-017", "B-203", "C-118"),
    "文号": ("街办〔2026〕12号",),
    "代码": ("示例代码0001",),
    "地点": ("社区活动室", "一楼大厅", "中心花园"),
    "点位": ("东门画廊", "3栋楼下"),
    "对象": ("沿街餐馆", "3栋楼道", "电动自行车棚"),
    "学校": ("市第三中学", "城东小学"),
    "作业单位": ("洁净消杀服务部",),
    "制作单位": ("春雨广告社",),
    "单位": ("新源物业", "惠民药房", "区公交公司"),
    "企业": ("新源物业",),
    "团体": ("邻里帮扶队",),
    "队": ("邻里帮扶队", "夕阳红合唱队"),
    "主题": ("反诈宣传", "消防知识", "垃圾分类"),
    "活动": ("消防知识进小区", "邻里节"),
    "名称": ("便民服务日", "灭火器", "折叠桌"),
    "课程": ("书法基础", "手机使用"),
    "岗位": ("保洁", "收银", "门卫"),
    "意向": ("家政服务", "物业保安"),
    "专业": ("会计", "电工"),
    "特长": ("理发", "书法", "水电维修"),
    "期间": ("2026年上半年",),
    "起止": ("09:00至11:30",),
    "时段": ("周二上午", "周五下午"),
    "路线": ("东门至3栋、5栋",),
    "期限": ("2026-01-01至2026-12-31",),
    "标准": ("1.2元每平方米",),
    "薪资": ("3500元以上",),
    "规格": ("4公斤", "1.2米"),
    "用量": ("20升",),
    "状况": ("精神好，行走自如", "耳背，需要家人陪同"),
    "需求": ("轮椅坐垫", "助行器", "无"),
    "原因": ("本人未申请",),
    "项目": ("助老结对",),
    "时间": ("每周三15:00",),
    "年级": ("五年级",),
    "人": ("李晓", "赵敏", "周磊"),
    "教师": ("李晓",),
    "医生": ("赵敏",),
    "主任": ("周磊",),
}
_WORDS = {
    "long_text": ("已当面核对，无其他情况。", "现场处理完毕，已告知居民。"),
    "phone": ("13800000000",),
    "address": ("幸福里3栋2单元门前", "恒富小区5栋南侧"),
}


@dataclass(frozen=True, slots=True)
class AgeGroups:
    """Residents by uid, so that no child stands in a book of pensioners."""

    children: Sequence[str]
    adults: Sequence[str]
    old: Sequence[str]

    @property
    def everybody(self) -> int:
        """How many they are."""
        return len(self.children) + len(self.adults)

    def of_book(self, code: str) -> Sequence[str]:
        """Those who may stand in a book."""
        return self.old if code in _OLD else self.children if code in _CHILDREN else self.adults


def write_entries(
    office: Office,
    books: Books,
    groups: AgeGroups,
    dice: Random,
    step: Callable[[], None],
) -> None:
    """Fills the open books with rows of the past months."""
    dwellings = [row[0] for row in office.db.execute("SELECT uid FROM dwelling ORDER BY id")]
    _tell_of_blocks(office, dice)
    _enter_units(office, books)
    for book in books.books:
        if not book.on_by_default:
            continue
        wanted = max(_FEW, groups.everybody * _PER_THOUSAND.get(book.code, 0) // 1000)
        chosen = groups.of_book(book.code)
        picked = dice.sample(chosen, min(wanted, len(chosen)))
        for uid in picked:
            day = office.today() - timedelta(days=dice.randrange(1, REACH))
            desk = at_moment(office, day, dice.randrange(9, 17), dice.randrange(60))
            if book.guardian_consent and standing_consent(desk, uid) is None:
                record_consent(desk, uid, guardian_name=dice.choice(_TEXTS["人"]))
            entry_uid = _enter(
                desk,
                book,
                resident_uid=uid if book.subject != "none" else None,
                dwelling_uid=dice.choice(dwellings) if book.subject == "dwelling" else None,
                typed=_typed(book, desk, dice) | _of_age(office, book, uid),
            )
            if entry_uid and names_people(book):
                volunteers = dice.sample(groups.adults, min(_VOLUNTEERS, len(groups.adults)))
                set_people(desk, book, entry_uid, volunteers)
        step()


def let_phones_change(office: Office, books: Books) -> None:
    """Some people of a book have another phone since: the books ask for a look."""
    with_phones = page(office, books.find(_CHANGED_IN), limit=_CHANGED)
    for number, row in enumerate(with_phones):
        change_resident(office, row.resident_uid, {"phone": f"1390000{number:04}"})


def _tell_of_blocks(office: Office, dice: Random) -> None:
    """Which grid the blocks belong to and who leads them: some blocks in a grid, none led twice."""
    for number, block in enumerate(blocks(office)):
        set_block(
            office,
            block.compound,
            block.block,
            grid=f"第{number // _BLOCKS_IN_GRID + 1}网格",
            leader=f"{dice.choice('赵钱孙李周吴郑王')}{dice.choice('敏静磊洋艳勇军杰')}",
        )


def _enter_units(office: Office, books: Books) -> None:
    """The units that other books name."""
    for name, kind in _UNITS:
        typed = {"单位名称": name, "单位性质": kind, "负责人": "周磊", "联系电话": "13800000000"}
        add_entry(office, books.find("1502"), typed=typed)


def _enter(
    office: Office,
    book: Book,
    *,
    resident_uid: str | None,
    dwelling_uid: str | None,
    typed: dict[str, str],
) -> str:
    # A dwelling that the dice named twice stands in the book already.
    with suppress(RuleSaysNoError):
        return add_entry(
            office, book, resident_uid=resident_uid, dwelling_uid=dwelling_uid, typed=typed
        ).uid
    return ""


def _typed(book: Book, office: Office, dice: Random) -> dict[str, str]:
    filled = filled_columns(
        book, of_resident=book.subject != "none", of_dwelling=book.subject == "dwelling"
    )
    values: dict[str, str] = {}
    for column in book.columns:
        is_typed = column.name not in filled and not _known(book, column)
        if is_typed and column.type not in ("attachment", "resident"):
            value = _sample(column, office, dice)
            if value:
                values[column.key] = value
    return {
        column.name: values[column.key]
        for column in book.columns
        if column.key in values and is_shown(book, column, values)
    }


def _of_age(office: Office, book: Book, uid: str) -> dict[str, str]:
    """What the age of a resident decides: the allowance, which nobody has lost yet."""
    if book.code != _ALLOWANCE:
        return {}
    age = age_on(load_resident(office, uid).birth_date, office.today())
    assert age is not None
    grade = min((age - _ALLOWANCE_FROM) // 10, len(_A_MONTH) - 1)
    kinds = book.column("津贴档次").choices
    stopped = {"停发月份": "", "停发原因": ""}
    return {"津贴档次": kinds[grade], "月津贴": _A_MONTH[grade], **stopped}


def _known(book: Book, column: Column) -> bool:
    """Whether the program has an answer by itself."""
    is_asked = column.field == "contractor" or (column.field == "grid" and book.subject == "none")
    return not is_asked and column.field in FIELDS and FIELDS[column.field].proposed


def _sample(column: Column, office: Office, dice: Random) -> str:
    today = office.today()
    if column.field in ("compound", "grid"):
        return dice.choice(choices(office, column) or [""])
    if column.choices:
        return dice.choice(column.choices)
    match column.type:
        case "date" | "datetime":
            ahead = any(word in column.name for word in ("至", "下次", "期限", "应还", "截止"))
            day = today + timedelta(days=dice.randrange(30, 700)) if ahead else today
            return day.isoformat() if column.type == "date" else f"{day.isoformat()} 09:30"
        case "month":
            return f"{today:%Y-%m}"
        case "integer":
            least = 1 if column.least is None else column.least
            most = 40 if column.most is None else column.most
            if least > 1900:
                return str(today.year)
            return str(dice.randrange(least, min(most, 40)))
        case "money":
            return f"{dice.randrange(20, 800)}.00"
        case "yes_no":
            return dice.choice(("是", "否"))
        case "text":
            fitting = (texts for word, texts in _TEXTS.items() if word in column.name)
            return dice.choice(next(fitting, ("",)))
        case _:
            return dice.choice(_WORDS.get(column.type, ("",)))
