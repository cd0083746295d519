"""Code tables of the registry (domain F.5): the code is stored, the word is shown.

Sex GB/T 2261.1, relation GB/T 4761-2008, education GB/T 4658-2006, marriage GB/T 2261.2,
employment GB/T 2261.4. ``code_of`` also knows what offices write instead of the table's word.
"""

from collections.abc import Mapping
from functools import cache

from community_desk.registry.code_words import ALSO_WRITTEN

SEX: Mapping[str, str] = {"1": "男", "2": "女", "9": "未说明", "0": "未知"}

HEAD = "02"
SPOUSE = "10"
OTHER_RELATION = "80"

RELATION: Mapping[str, str] = {
    "02": "户主",
    "01": "本人",
    "10": "配偶",
    "11": "夫",
    "12": "妻",
    "20": "子",
    "21": "独生子",
    "22": "长子",
    "23": "次子",
    "24": "三子",
    "25": "四子",
    "26": "五子",
    "27": "养子或继子",
    "28": "女婿",
    "29": "其他儿子",
    "30": "女",
    "31": "独生女",
    "32": "长女",
    "33": "次女",
    "34": "三女",
    "35": "四女",
    "36": "五女",
    "37": "养女或继女",
    "38": "儿媳",
    "39": "其他女儿",
    "40": "孙辈",
    "41": "孙子",
    "42": "孙女",
    "43": "外孙子",
    "44": "外孙女",
    "45": "孙媳或外孙媳",
    "46": "孙女婿或外孙女婿",
    "47": "曾孙或外曾孙",
    "48": "曾孙女或外曾孙女",
    "49": "其他孙辈",
    "50": "父母",
    "51": "父亲",
    "52": "母亲",
    "53": "公公",
    "54": "婆婆",
    "55": "岳父",
    "56": "岳母",
    "57": "继父或养父",
    "58": "继母或养母",
    "59": "其他父母",
    "60": "祖辈",
    "61": "祖父",
    "62": "祖母",
    "63": "外祖父",
    "64": "外祖母",
    "65": "配偶的祖父母或外祖父母",
    "66": "曾祖父",
    "67": "曾祖母",
    "68": "配偶的曾祖父母",
    "69": "其他祖辈",
    "70": "兄弟姐妹",
    "71": "兄",
    "72": "嫂",
    "73": "弟",
    "74": "弟媳",
    "75": "姐",
    "76": "姐夫",
    "77": "妹",
    "78": "妹夫",
    "79": "其他兄弟姐妹",
    "80": "其他",
    "81": "伯父",
    "82": "伯母",
    "83": "叔父",
    "84": "婶母",
    "85": "舅父",
    "86": "舅母",
    "87": "姨父",
    "88": "姨母",
    "89": "姑父",
    "90": "姑母",
    "91": "堂兄弟姐妹",
    "92": "表兄弟姐妹",
    "93": "侄子",
    "94": "侄女",
    "95": "外甥",
    "96": "外甥女",
    "97": "其他亲属",
    "99": "非亲属",
}

EDUCATION: Mapping[str, str] = {
    "10": "研究生",
    "11": "博士研究生",
    "12": "博士结业",
    "13": "博士肄业",
    "14": "硕士研究生",
    "15": "硕士结业",
    "16": "硕士肄业",
    "17": "研究生班毕业",
    "18": "研究生班结业",
    "19": "研究生班肄业",
    "20": "大学本科",
    "21": "本科毕业",
    "22": "本科结业",
    "23": "本科肄业",
    "28": "大学普通班",
    "30": "大学专科",
    "31": "专科毕业",
    "32": "专科结业",
    "33": "专科肄业",
    "40": "中等职业",
    "41": "中专",
    "42": "中专结业",
    "43": "中专肄业",
    "44": "职业高中",
    "45": "职业高中结业",
    "46": "职业高中肄业",
    "47": "技工学校",
    "48": "技工学校结业",
    "49": "技工学校肄业",
    "60": "普通高中",
    "61": "高中毕业",
    "62": "高中结业",
    "63": "高中肄业",
    "70": "初中",
    "71": "初中毕业",
    "73": "初中肄业",
    "80": "小学",
    "81": "小学毕业",
    "83": "小学肄业",
    "90": "其他",
}

MARRIAGE: Mapping[str, str] = {
    "10": "未婚",
    "20": "已婚",
    "21": "初婚",
    "22": "再婚",
    "23": "复婚",
    "30": "丧偶",
    "40": "离婚",
    "90": "未说明",
}

EMPLOYMENT: Mapping[str, str] = {
    "11": "国家公务员",
    "13": "专业技术人员",
    "17": "职员",
    "21": "企业管理人员",
    "24": "工人",
    "27": "农民",
    "31": "学生",
    "37": "现役军人",
    "51": "自由职业者",
    "54": "个体经营者",
    "70": "无业人员",
    "80": "退(离)休人员",
    "90": "其他",
}

# Whether register and person are in the same place (domain F.4).
STATUS: Mapping[str, str] = {
    "matched": "人户一致",
    "register_only": "空挂户",
    "person_only": "人户分离",
    "migrant": "流动人口",
    "hmt": "港澳台",
    "foreign": "外籍",
    "moved_out": "迁出",
    "deceased": "死亡",
}
GONE = ("moved_out", "deceased")

ID_KIND: Mapping[str, str] = {
    "citizen": "居民身份证",
    "citizen_15": "居民身份证(15位)",
    "hk_residence": "港澳台居民居住证(香港)",
    "macau_residence": "港澳台居民居住证(澳门)",
    "taiwan_residence": "港澳台居民居住证(台湾)",
    "foreign_residence": "外国人永久居留身份证",
    "foreign_residence_old": "外国人永久居留身份证(旧版)",
    "hm_permit": "港澳居民来往内地通行证",
    "taiwan_permit": "台湾居民来往大陆通行证",
    "passport": "护照",
    "other": "其他证件",
    "none": "无证件",
}

TABLES: Mapping[str, Mapping[str, str]] = {
    "sex": SEX,
    "relation": RELATION,
    "education": EDUCATION,
    "marriage": MARRIAGE,
    "employment": EMPLOYMENT,
    "status": STATUS,
    "id_kind": ID_KIND,
}


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
