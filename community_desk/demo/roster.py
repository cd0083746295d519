"""The roster of the invented people as a workbook, and its way into the registry."""

from collections.abc import Sequence
from pathlib import Path

from community_desk.demo.people import Person
from community_desk.workbooks.write import SheetOut, write_sheets

HEADINGS = (
    "序号", "小区名称", "楼栋", "单元", "室号", "户编号", "姓名", "性别", "身份证号码", "出生日期",
    "与户主关系", "联系电话", "文化程度", "婚姻状况", "从业状况", "工作单位", "人户状态",
    "户籍地址", "户口性质", "建筑面积", "紧急联系人", "紧急联系电话",
)  # fmt: skip

FORM_HEADINGS = (
    "序号", "姓名", "性别", "年龄", "身份证号码", "联系电话", "家庭住址", "户主姓名", "银行卡号",
    "补贴档次", "备注",
)  # fmt: skip


def write_blank_form(file: Path) -> None:
    """A department's form with nobody in it yet."""
    title = "某区高龄老人补贴发放花名册（虚构）"
    write_sheets(file, [SheetOut("花名册", title, FORM_HEADINGS, rows=[])])


def write_roster(file: Path, people: Sequence[Person]) -> None:
    """One sheet as offices keep it, with a title above the headings."""
    # Whoever of a household has a telephone is called for the others.
    in_need = {person.household: ("", "") for person in people}
    in_need |= {each.household: (each.name, each.phone) for each in people if each.phone}
    rows = [
        [
            str(serial),
            person.compound,
            f"{person.block}栋",
            f"{person.unit}单元",
            str(person.room),
            person.household,
            person.name,
            person.sex,
            person.id_number,
            person.born.isoformat(),
            person.relation,
            person.phone,
            person.education,
            person.marriage,
            person.employment,
            person.employer,
            person.status,
            _registered(person),
            "农业户口" if person.status == "流动人口" else "居民户口",
            str(55 + person.room % 7 * 12),
            *in_need[person.household],
        ]
        for serial, person in enumerate(people, 1)
    ]
    sheet = SheetOut(
        name="居民名册", title="社区居民信息登记表（虚构）", headings=HEADINGS, rows=rows
    )
    write_sheets(file, [sheet])


def _registered(person: Person) -> str:
    if person.status == "流动人口":
        return "某省某县某镇某村"
    return f"某市城东区{person.compound}{person.block}栋{person.unit}单元{person.room}室"
