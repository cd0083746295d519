"""The names that offices give the columns of a roster, and what each column is.

A table to be added to: one line per field. Names are compared without spaces, line breaks,
asterisks, colons and what stands in brackets.
"""

import re
from collections.abc import Mapping

from community_desk.workbooks.headings import plain_heading

_NAMES: Mapping[str, str] = {
    "name": """
        姓名 名字 居民姓名 人员姓名 本人姓名 成员姓名 家庭成员姓名 家庭成员 住户姓名 人口姓名
        公民姓名 住户 租客姓名 承租人 承租人姓名 租户姓名 流动人口姓名 老人姓名 姓名全称 真实姓名
        中文姓名 name
        """,
    "former_name": "曾用名 别名 曾用姓名 又名",
    "sex": "性别 男女 性 sex",
    "birth_date": """
        出生日期 出生年月日 出生年月 生日 出生时间 出生 出生日 出生年月份 出生日期年月日 birthday
        birthdate
        """,
    "id_number": """
        身份证号码 身份证号 身份证 公民身份号码 公民身份证号码 公民身份证号 居民身份证号码
        居民身份证号 居民身份证 证件号码 证件号 证件编号 身份证件号码 身份证件号 有效证件号码
        有效证件号 身份号码 身份证编号 本人身份证号 本人身份证号码 身份证信息 二代身份证号
        身份证证号 身份证明号码 idnumber idcard
        """,
    "id_kind": "证件类型 证件类别 证件种类 证件名称 身份证件类型 有效证件类型",
    "former_id_number": """
        曾用证件号码 曾用证件号 曾用身份证号 曾用身份证号码 原身份证号 原身份证号码 旧身份证号
        旧身份证号码 老身份证号 老身份证号码 15位身份证号 15位身份证号码 一代身份证号
        """,
    "id_issuer": "签发机关 证件签发机关 身份证签发机关 发证机关 证件发证机关 身份证发证机关",
    "id_valid_from": "证件有效期起 身份证有效期起 有效期起 证件有效期起始日期 证件签发日期",
    "id_valid_until": """
        有效期限 证件有效期限 证件有效期 身份证有效期 身份证有效期限 有效期至 证件有效期至
        身份证有效期至 有效期止 证件有效期止 身份证有效期止 证件到期日 证件到期日期 身份证到期日
        身份证到期日期
        """,
    "id_seen": "证件已核验 证件核验 已看证件原件 已核对证件原件 已看原件 原件已核对",
    "no_id_reason": "无证件原因 无证原因 无身份证原因",
    "phone": """
        联系电话 电话 手机号 手机 手机号码 联系方式 电话号码 联系手机 移动电话 本人电话 联系号码
        联系电话号码 常用电话 本人联系电话 本人手机号 联系人电话 家庭电话 固定电话 手机电话
        电话手机 联系方式手机 手机联系方式 联系方式电话 电话联系方式 phone mobile tel
        """,
    "emergency_contact": """
        紧急联系人 紧急联系人姓名 应急联系人 应急联系人姓名 紧急联络人 紧急联络人姓名
        紧急联系人及电话 紧急联系人及联系电话 紧急联系人姓名及电话 紧急联系人和电话
        紧急联系人姓名电话 紧急情况联系人
        """,
    "emergency_phone": """
        紧急联系电话 紧急联系人电话 紧急联系人联系电话 紧急联系人手机 紧急联系人手机号
        紧急联系人手机号码 紧急联系人电话号码 紧急联系人联系方式 紧急联系方式 应急联系电话
        应急联系人电话 应急电话 紧急联络电话 紧急联络人电话 紧急联系号码 紧急联系手机 紧急电话
        """,
    "relation": """
        与户主关系 户主关系 关系 与户主的关系 同户主关系 与户主或代表人关系 家庭关系 成员关系
        与户主之关系 本人与户主关系 与产权人关系 和户主关系 户主或与户主关系 与业主关系
        与家庭主要成员关系
        """,
    "head_name": "户主姓名 户主 户主名字 户主名 户主姓名全称 家庭户主",
    "household_number": """
        户编号 户号 户口编号 户口本号 户口簿号 户口号 家庭编号 家庭户号 户籍号 户籍编号 户序号
        户口簿编号 家庭户编号 户口本编号 房屋户号 户id
        """,
    "education": "文化程度 学历 受教育程度 教育程度 文化 最高学历 学历层次",
    "marriage": "婚姻状况 婚姻 婚姻状态 婚否 婚姻情况 婚况",
    "employment": """
        就业状况 从业状况 就业情况 从业情况 职业 就业状态 职业状况 从业 工作状态 职业类别 就业
        职业身份 从业状态 人员身份
        """,
    "employer": """
        工作单位 服务处所 单位 就业单位 工作单位名称 单位名称 工作学习单位 工作单位及职务
        工作单位学校 就读学校 工作单位或学校 工作地点 务工单位 所在单位
        """,
    "status": """
        人户状态 人户情况 人口类型 人口类别 人员类别 人员类型 居住状态 户籍状态 人口性质 居住类型
        人户关系 人户是否一致 人户一致 户口状况 户籍类型 居住情况 是否人户分离 人户类型 常住流动
        居民类型 居民类别
        """,
    "registered_address": """
        户籍地址 户籍地 户口所在地 户籍所在地 户口地址 户籍住址 户籍详细地址 户口所在地址
        户籍所在地址 户籍地详址 户籍所在地详细地址 原籍地址 户口所在 户籍 身份证地址 身份证住址
        户口登记地 户籍登记地
        """,
    "register_kind": """
        户口性质 户籍性质 户口类别 户口种类 户口属性 户籍类别 农业非农业 农业或非农业 户别性质
        """,
    "address": """
        现居住地址 住址 居住地址 地址 家庭住址 现住址 家庭地址 居住地 现居住地 详细地址
        居住地详细地址 常住地址 现住地址 房屋地址 家庭详细地址 现居地址 现居住详细地址
        居住详细地址 本社区住址 小区地址 实际居住地 实际居住地址 住房地址 居住住址 所住楼栋门牌
        楼栋门牌 楼栋房号 房屋坐落 租住地址 暂住地址 现住地 居住小区地址 楼栋单元室 楼栋单元房号
        楼栋单元户室 楼号单元房号 栋单元室 小区楼栋房号 住址楼栋单元室 楼门号 address
        """,
    "compound": """
        小区名称 小区 所属小区 所在小区 居住小区 小区名 楼盘 楼盘名称 院落 院落名称 小区院落
        住宅小区 现住小区 居住小区名称 自然村 庭院 街路巷 街巷 小区楼院 楼院
        """,
    "block": """
        楼栋 栋 楼号 栋号 楼栋号 幢 幢号 楼 号楼 座 座号 楼栋名称 几栋 所在楼栋 楼宇 楼幢 幢楼
        楼幢号 楼座 楼栋数
        """,
    "unit": "单元 单元号 单元门 门洞 几单元 所在单元",
    "floor": "楼层 层 所在楼层 层数 层号",
    "room": """
        室号 室 房号 房间号 房间 户室 户室号 房屋号 房室号 室户 几室 门户号 房屋编号 房间编号
        房门号 房屋门号 住房号 房屋室号
        """,
    "area": """
        建筑面积 房屋面积 房屋建筑面积 住房面积 住房建筑面积 房屋建筑面积平方米 建筑面积平方米
        建筑面积平米 建筑面积㎡ 建筑面积m2 房屋面积平方米 房屋面积㎡ 住房面积平方米
        产权面积 房产面积
        """,
    "plate": "门牌号 门牌 门牌号码 门号 门牌编号",
    "moved_in_on": """
        迁入日期 迁入时间 入住日期 入住时间 居住开始时间 来本地日期 何时迁来 迁来日期 何时迁入
        何时由何地迁来本址 流入时间 流入日期 居住起始日期 起租日期 租住日期 入住年月 到本址时间
        暂住日期
        """,
    "note": "备注 说明 备注说明 其他说明 备注信息 其他 情况说明",
}
# Facts with no purpose at the desk (domain F.4): seen, said to be left out, never stored.
_NOT_KEPT = """
    民族 宗教信仰 宗教 信仰 政治面貌 党派 血型 身高 体重 籍贯 出生地 兵役 兵役状况 照片 相片
    车牌号 车牌 银行卡号 银行账号 健康状况 指纹
    """
# Columns that say nothing of their own: counters, and what follows from other columns.
_SAY_NOTHING = "序号 编号 序 no 年龄 周岁 岁数 行号 原因 工作表"

# What an office has told about headings: plain heading to field, empty to leave the column out.
Learned = Mapping[str, str]
NOTHING_LEARNED: Learned = {}
NOT_KEPT = frozenset(_NOT_KEPT.split())
ALL_FIELDS = tuple(_NAMES)
SAY_NOTHING = frozenset(_SAY_NOTHING.split())
FIELDS: Mapping[str, str] = {
    name: field for field, names in _NAMES.items() for name in names.split()
}

_PARTED = re.compile(r"[/／、|()（）\n]|或")
_SOMEBODY_ELSES = re.compile(
    "户主|房东|业主|产权|出租人|配偶|爱人|丈夫|妻|儿子|女儿|儿媳|家属|亲属|担保"
    "|父|母|监护|家长|子女|紧急|联系人|雇主|单位|网格|登记人|填[表报]|负责|经办"
)
# What a residence permit or a lease has as well, or a column about somebody else: such a heading
# must be known whole.
_KNOWN_WHOLE = (
    *("id_issuer", "id_valid_from", "id_valid_until", "id_seen", "no_id_reason"),
    *("emergency_contact", "emergency_phone", "register_kind", "area"),
)
_OF_A_HEAD = ("id_number", "id_kind", "phone", "sex", "birth_date")
_COUNTED = re.compile(r"^[0-9一二三四五六七八九十]+(?=[^0-9])")


def field_of(text: str, learned: Learned = NOTHING_LEARNED) -> str:
    """The field a heading stands for; empty where the table does not know it.

    What an office has ``learned`` wins over the table.
    """
    plain = plain_heading(text)
    if (told := learned.get(plain)) is not None:
        return told
    found = FIELDS.get(plain) or FIELDS.get(_COUNTED.sub("", plain))
    if found:
        return found
    # 联系电话/手机 and 电话(手机): one of the parts may be known.
    for part in _PARTED.split(text):
        if found := FIELDS.get(plain_heading(part)):
            return found
    return ""


def likely_field(text: str) -> str:
    """The field of a heading that only ends like one of the table: 常住居民身份证号码.

    Whatever belongs to somebody else (户主, 房东, 监护人) is not taken for the person's own.
    """
    plain = plain_heading(text)
    if _SOMEBODY_ELSES.search(plain) or plain in NOT_KEPT:
        return ""
    for length in range(len(plain) - 1, 1, -1):
        if found := FIELDS.get(plain[-length:]):
            return "" if found in _KNOWN_WHOLE else found
    return ""


def is_somebody_elses(text: str) -> bool:
    """Whether a heading names somebody else than the person of the line: 配偶姓名."""
    return not field_of(text) and bool(_SOMEBODY_ELSES.search(plain_heading(text)))


def field_of_head(text: str) -> str:
    """The field of the head that a heading stands for: 户主身份证号; empty for other headings."""
    plain = plain_heading(text)
    found = FIELDS.get(plain.removeprefix("户主").removeprefix("的"), "")
    return found if plain.startswith("户主") and found in _OF_A_HEAD else ""


def is_known(text: str, learned: Learned = NOTHING_LEARNED) -> bool:
    """Whether a cell is a heading we have heard of, taken or not."""
    plain = plain_heading(text)
    return plain in NOT_KEPT | SAY_NOTHING or plain in learned or bool(field_of(text))


def may_be_told(text: str) -> bool:
    """Whether a person may say what a column is: never of one that is left out by rule."""
    return plain_heading(text) not in NOT_KEPT
