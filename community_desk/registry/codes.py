"""Code tables of the registry (domain F.5): the code is stored, the word is shown.

Sex GB/T 2261.1, relation GB/T 4761-2008, education GB/T 4658-2006, marriage GB/T 2261.2,
employment GB/T 2261.4. ``code_of`` also knows what offices write instead of the table's word.
"""

from collections.abc import Mapping
from functools import cache

from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.registry.code_words import ALSO_WRITTEN

SEX: Mapping[str, str] = {
    "1": QT_TRANSLATE_NOOP("codes", "男"),
    "2": QT_TRANSLATE_NOOP("codes", "女"),
    "9": QT_TRANSLATE_NOOP("codes", "未说明"),
    "0": QT_TRANSLATE_NOOP("codes", "未知"),
}

HEAD = "02"
SPOUSE = "10"
OTHER_RELATION = "80"

RELATION: Mapping[str, str] = {
    "02": QT_TRANSLATE_NOOP("relations", "户主"),
    "01": QT_TRANSLATE_NOOP("relations", "本人"),
    "10": QT_TRANSLATE_NOOP("relations", "配偶"),
    "11": QT_TRANSLATE_NOOP("relations", "夫"),
    "12": QT_TRANSLATE_NOOP("relations", "妻"),
    "20": QT_TRANSLATE_NOOP("relations", "子"),
    "21": QT_TRANSLATE_NOOP("relations", "独生子"),
    "22": QT_TRANSLATE_NOOP("relations", "长子"),
    "23": QT_TRANSLATE_NOOP("relations", "次子"),
    "24": QT_TRANSLATE_NOOP("relations", "三子"),
    "25": QT_TRANSLATE_NOOP("relations", "四子"),
    "26": QT_TRANSLATE_NOOP("relations", "五子"),
    "27": QT_TRANSLATE_NOOP("relations", "养子或继子"),
    "28": QT_TRANSLATE_NOOP("relations", "女婿"),
    "29": QT_TRANSLATE_NOOP("relations", "其他儿子"),
    "30": QT_TRANSLATE_NOOP("relations", "女"),
    "31": QT_TRANSLATE_NOOP("relations", "独生女"),
    "32": QT_TRANSLATE_NOOP("relations", "长女"),
    "33": QT_TRANSLATE_NOOP("relations", "次女"),
    "34": QT_TRANSLATE_NOOP("relations", "三女"),
    "35": QT_TRANSLATE_NOOP("relations", "四女"),
    "36": QT_TRANSLATE_NOOP("relations", "五女"),
    "37": QT_TRANSLATE_NOOP("relations", "养女或继女"),
    "38": QT_TRANSLATE_NOOP("relations", "儿媳"),
    "39": QT_TRANSLATE_NOOP("relations", "其他女儿"),
    "40": QT_TRANSLATE_NOOP("relations", "孙辈"),
    "41": QT_TRANSLATE_NOOP("relations", "孙子"),
    "42": QT_TRANSLATE_NOOP("relations", "孙女"),
    "43": QT_TRANSLATE_NOOP("relations", "外孙子"),
    "44": QT_TRANSLATE_NOOP("relations", "外孙女"),
    "45": QT_TRANSLATE_NOOP("relations", "孙媳或外孙媳"),
    "46": QT_TRANSLATE_NOOP("relations", "孙女婿或外孙女婿"),
    "47": QT_TRANSLATE_NOOP("relations", "曾孙或外曾孙"),
    "48": QT_TRANSLATE_NOOP("relations", "曾孙女或外曾孙女"),
    "49": QT_TRANSLATE_NOOP("relations", "其他孙辈"),
    "50": QT_TRANSLATE_NOOP("relations", "父母"),
    "51": QT_TRANSLATE_NOOP("relations", "父亲"),
    "52": QT_TRANSLATE_NOOP("relations", "母亲"),
    "53": QT_TRANSLATE_NOOP("relations", "公公"),
    "54": QT_TRANSLATE_NOOP("relations", "婆婆"),
    "55": QT_TRANSLATE_NOOP("relations", "岳父"),
    "56": QT_TRANSLATE_NOOP("relations", "岳母"),
    "57": QT_TRANSLATE_NOOP("relations", "继父或养父"),
    "58": QT_TRANSLATE_NOOP("relations", "继母或养母"),
    "59": QT_TRANSLATE_NOOP("relations", "其他父母"),
    "60": QT_TRANSLATE_NOOP("relations", "祖辈"),
    "61": QT_TRANSLATE_NOOP("relations", "祖父"),
    "62": QT_TRANSLATE_NOOP("relations", "祖母"),
    "63": QT_TRANSLATE_NOOP("relations", "外祖父"),
    "64": QT_TRANSLATE_NOOP("relations", "外祖母"),
    "65": QT_TRANSLATE_NOOP("relations", "配偶的祖父母或外祖父母"),
    "66": QT_TRANSLATE_NOOP("relations", "曾祖父"),
    "67": QT_TRANSLATE_NOOP("relations", "曾祖母"),
    "68": QT_TRANSLATE_NOOP("relations", "配偶的曾祖父母"),
    "69": QT_TRANSLATE_NOOP("relations", "其他祖辈"),
    "70": QT_TRANSLATE_NOOP("relations", "兄弟姐妹"),
    "71": QT_TRANSLATE_NOOP("relations", "兄"),
    "72": QT_TRANSLATE_NOOP("relations", "嫂"),
    "73": QT_TRANSLATE_NOOP("relations", "弟"),
    "74": QT_TRANSLATE_NOOP("relations", "弟媳"),
    "75": QT_TRANSLATE_NOOP("relations", "姐"),
    "76": QT_TRANSLATE_NOOP("relations", "姐夫"),
    "77": QT_TRANSLATE_NOOP("relations", "妹"),
    "78": QT_TRANSLATE_NOOP("relations", "妹夫"),
    "79": QT_TRANSLATE_NOOP("relations", "其他兄弟姐妹"),
    "80": QT_TRANSLATE_NOOP("relations", "其他"),
    "81": QT_TRANSLATE_NOOP("relations", "伯父"),
    "82": QT_TRANSLATE_NOOP("relations", "伯母"),
    "83": QT_TRANSLATE_NOOP("relations", "叔父"),
    "84": QT_TRANSLATE_NOOP("relations", "婶母"),
    "85": QT_TRANSLATE_NOOP("relations", "舅父"),
    "86": QT_TRANSLATE_NOOP("relations", "舅母"),
    "87": QT_TRANSLATE_NOOP("relations", "姨父"),
    "88": QT_TRANSLATE_NOOP("relations", "姨母"),
    "89": QT_TRANSLATE_NOOP("relations", "姑父"),
    "90": QT_TRANSLATE_NOOP("relations", "姑母"),
    "91": QT_TRANSLATE_NOOP("relations", "堂兄弟姐妹"),
    "92": QT_TRANSLATE_NOOP("relations", "表兄弟姐妹"),
    "93": QT_TRANSLATE_NOOP("relations", "侄子"),
    "94": QT_TRANSLATE_NOOP("relations", "侄女"),
    "95": QT_TRANSLATE_NOOP("relations", "外甥"),
    "96": QT_TRANSLATE_NOOP("relations", "外甥女"),
    "97": QT_TRANSLATE_NOOP("relations", "其他亲属"),
    "99": QT_TRANSLATE_NOOP("relations", "非亲属"),
}

EDUCATION: Mapping[str, str] = {
    "10": QT_TRANSLATE_NOOP("codes", "研究生"),
    "11": QT_TRANSLATE_NOOP("codes", "博士研究生"),
    "12": QT_TRANSLATE_NOOP("codes", "博士结业"),
    "13": QT_TRANSLATE_NOOP("codes", "博士肄业"),
    "14": QT_TRANSLATE_NOOP("codes", "硕士研究生"),
    "15": QT_TRANSLATE_NOOP("codes", "硕士结业"),
    "16": QT_TRANSLATE_NOOP("codes", "硕士肄业"),
    "17": QT_TRANSLATE_NOOP("codes", "研究生班毕业"),
    "18": QT_TRANSLATE_NOOP("codes", "研究生班结业"),
    "19": QT_TRANSLATE_NOOP("codes", "研究生班肄业"),
    "20": QT_TRANSLATE_NOOP("codes", "大学本科"),
    "21": QT_TRANSLATE_NOOP("codes", "本科毕业"),
    "22": QT_TRANSLATE_NOOP("codes", "本科结业"),
    "23": QT_TRANSLATE_NOOP("codes", "本科肄业"),
    "28": QT_TRANSLATE_NOOP("codes", "大学普通班"),
    "30": QT_TRANSLATE_NOOP("codes", "大学专科"),
    "31": QT_TRANSLATE_NOOP("codes", "专科毕业"),
    "32": QT_TRANSLATE_NOOP("codes", "专科结业"),
    "33": QT_TRANSLATE_NOOP("codes", "专科肄业"),
    "40": QT_TRANSLATE_NOOP("codes", "中等职业"),
    "41": QT_TRANSLATE_NOOP("codes", "中专"),
    "42": QT_TRANSLATE_NOOP("codes", "中专结业"),
    "43": QT_TRANSLATE_NOOP("codes", "中专肄业"),
    "44": QT_TRANSLATE_NOOP("codes", "职业高中"),
    "45": QT_TRANSLATE_NOOP("codes", "职业高中结业"),
    "46": QT_TRANSLATE_NOOP("codes", "职业高中肄业"),
    "47": QT_TRANSLATE_NOOP("codes", "技工学校"),
    "48": QT_TRANSLATE_NOOP("codes", "技工学校结业"),
    "49": QT_TRANSLATE_NOOP("codes", "技工学校肄业"),
    "60": QT_TRANSLATE_NOOP("codes", "普通高中"),
    "61": QT_TRANSLATE_NOOP("codes", "高中毕业"),
    "62": QT_TRANSLATE_NOOP("codes", "高中结业"),
    "63": QT_TRANSLATE_NOOP("codes", "高中肄业"),
    "70": QT_TRANSLATE_NOOP("codes", "初中"),
    "71": QT_TRANSLATE_NOOP("codes", "初中毕业"),
    "73": QT_TRANSLATE_NOOP("codes", "初中肄业"),
    "80": QT_TRANSLATE_NOOP("codes", "小学"),
    "81": QT_TRANSLATE_NOOP("codes", "小学毕业"),
    "83": QT_TRANSLATE_NOOP("codes", "小学肄业"),
    "90": QT_TRANSLATE_NOOP("codes", "其他"),
}

MARRIAGE: Mapping[str, str] = {
    "10": QT_TRANSLATE_NOOP("codes", "未婚"),
    "20": QT_TRANSLATE_NOOP("codes", "已婚"),
    "21": QT_TRANSLATE_NOOP("codes", "初婚"),
    "22": QT_TRANSLATE_NOOP("codes", "再婚"),
    "23": QT_TRANSLATE_NOOP("codes", "复婚"),
    "30": QT_TRANSLATE_NOOP("codes", "丧偶"),
    "40": QT_TRANSLATE_NOOP("codes", "离婚"),
    "90": QT_TRANSLATE_NOOP("codes", "未说明"),
}

EMPLOYMENT: Mapping[str, str] = {
    "11": QT_TRANSLATE_NOOP("codes", "国家公务员"),
    "13": QT_TRANSLATE_NOOP("codes", "专业技术人员"),
    "17": QT_TRANSLATE_NOOP("codes", "职员"),
    "21": QT_TRANSLATE_NOOP("codes", "企业管理人员"),
    "24": QT_TRANSLATE_NOOP("codes", "工人"),
    "27": QT_TRANSLATE_NOOP("codes", "农民"),
    "31": QT_TRANSLATE_NOOP("codes", "学生"),
    "37": QT_TRANSLATE_NOOP("codes", "现役军人"),
    "51": QT_TRANSLATE_NOOP("codes", "自由职业者"),
    "54": QT_TRANSLATE_NOOP("codes", "个体经营者"),
    "70": QT_TRANSLATE_NOOP("codes", "无业人员"),
    "80": QT_TRANSLATE_NOOP("codes", "退(离)休人员"),
    "90": QT_TRANSLATE_NOOP("codes", "其他"),
}

# Whether register and person are in the same place (domain F.4).
STATUS: Mapping[str, str] = {
    "matched": QT_TRANSLATE_NOOP("codes", "人户一致"),
    "register_only": QT_TRANSLATE_NOOP("codes", "空挂户"),
    "person_only": QT_TRANSLATE_NOOP("codes", "人户分离"),
    "migrant": QT_TRANSLATE_NOOP("codes", "流动人口"),
    "hmt": QT_TRANSLATE_NOOP("codes", "港澳台"),
    "foreign": QT_TRANSLATE_NOOP("codes", "外籍"),
    "moved_out": QT_TRANSLATE_NOOP("codes", "迁出"),
    "deceased": QT_TRANSLATE_NOOP("codes", "死亡"),
}
GONE = ("moved_out", "deceased")

# 户口性质. Since the reform of 2014 (国发〔2014〕25号) one kind, 居民户口, takes the place of the
# other two; rosters still have those.
REGISTER_KIND: Mapping[str, str] = {
    "unified": QT_TRANSLATE_NOOP("codes", "居民户口"),
    "urban": QT_TRANSLATE_NOOP("codes", "非农业户口"),
    "rural": QT_TRANSLATE_NOOP("codes", "农业户口"),
}

ID_KIND: Mapping[str, str] = {
    "citizen": QT_TRANSLATE_NOOP("codes", "居民身份证"),
    "citizen_15": QT_TRANSLATE_NOOP("codes", "居民身份证(15位)"),
    "hk_residence": QT_TRANSLATE_NOOP("codes", "港澳台居民居住证(香港)"),
    "macau_residence": QT_TRANSLATE_NOOP("codes", "港澳台居民居住证(澳门)"),
    "taiwan_residence": QT_TRANSLATE_NOOP("codes", "港澳台居民居住证(台湾)"),
    "foreign_residence": QT_TRANSLATE_NOOP("codes", "外国人永久居留身份证"),
    "foreign_residence_old": QT_TRANSLATE_NOOP("codes", "外国人永久居留身份证(旧版)"),
    "hm_permit": QT_TRANSLATE_NOOP("codes", "港澳居民来往内地通行证"),
    "taiwan_permit": QT_TRANSLATE_NOOP("codes", "台湾居民来往大陆通行证"),
    "passport": QT_TRANSLATE_NOOP("codes", "护照"),
    "other": QT_TRANSLATE_NOOP("codes", "其他证件"),
    "none": QT_TRANSLATE_NOOP("codes", "无证件"),
}

# Why somebody has no paper: what is chosen most; anything else may be written.
NEWBORN = QT_TRANSLATE_NOOP("codes", "新生儿尚无证件")
NO_ID_REASONS = (
    NEWBORN,
    QT_TRANSLATE_NOOP("codes", "证件遗失补办中"),
    QT_TRANSLATE_NOOP("codes", "户口待登记"),
    QT_TRANSLATE_NOOP("codes", "证件在外地家人处"),
    QT_TRANSLATE_NOOP("codes", "本人不愿提供"),
)

TABLES: Mapping[str, Mapping[str, str]] = {
    "sex": SEX,
    "relation": RELATION,
    "education": EDUCATION,
    "marriage": MARRIAGE,
    "employment": EMPLOYMENT,
    "status": STATUS,
    "id_kind": ID_KIND,
    "register_kind": REGISTER_KIND,
}


def is_coded(word: str) -> bool:
    """Whether a word says a sex, a relation or a marital status: no heading does."""
    return any(code_of(table, word) for table in ("sex", "relation", "marriage"))


def code_of(table: str, word: str) -> str | None:
    """The code of a word as offices write it (or of a code itself); None where unknown.

    ``table`` is a key of `TABLES`. A combined relation code (domain F.5, three or four digits)
    is cut to its first two.
    """
    text = _plain(word)
    if not text:
        return None
    codes = TABLES[table]
    if text in codes:
        return text
    found = _words(table).get(text)
    if found is None and table == "relation":
        if text.isdigit() and len(text) in (3, 4) and text[:2] in codes:
            return text[:2]
        found = _words(table).get(text.removeprefix("户主的").removeprefix("户主之"))
    return found


def word_of(table: str, code: str) -> str:
    """The word shown for a stored code; empty for an empty one."""
    return TABLES[table].get(code, code)


@cache
def _words(table: str) -> Mapping[str, str]:
    words = {_plain(word): code for code, word in TABLES[table].items()}
    for code, others in ALSO_WRITTEN.get(table, {}).items():
        words |= {_plain(other): code for other in others.split() if _plain(other) not in words}
    return words


def _plain(word: str) -> str:
    return "".join(word.split()).replace("（", "(").replace("）", ")").upper().lower()


def context_of(table: str) -> str:
    """The translation context of a table's words: 女 is a sex, and a daughter."""
    return "relations" if table == "relation" else "codes"
