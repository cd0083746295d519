"""Names as people write and say them: cleaning, pinyin and initials."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import product
from math import prod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC

# Surnames read otherwise than the character is elsewhere; of two living readings, the commoner
# first, for a counter hears both.
_SURNAMES = """
    单=shan 解=xie 仇=qiu 查=zha 曾=zeng 区=ou 盖=gai/ge 朴=piao/pu 乐=yue/le 员=yun 覃=qin/tan
    翟=zhai/di 缪=miao/mu 尉=wei/yu 种=chong 洗=xian 繁=po 召=shao 郗=xi/chi 黑=he/hei 折=she
    秘=bi 祭=zhai 句=gou 阚=kan 重=chong 隗=wei/kui 谌=chen/shen 郇=xun/huan 牟=mou/mu 卜=bu 薄=bo
    藏=zang 费=fei/bi 适=kuo 粘=nian 都=du 长=chang 炅=gui 佴=nai 会=gui 莘=shen/xin 角=jue 华=hua
    任=ren 宁=ning 燕=yan 应=ying 车=che 那=na 纪=ji 葛=ge 尹=yin 冯=feng 沈=shen 贾=jia 俞=yu
    於=yu
    """
SURNAMES: Mapping[str, str] = dict(entry.split("=") for entry in _SURNAMES.split())
_COMPOUND_SURNAMES = """
    欧阳 尉迟 司马 上官 诸葛 东方 皇甫 慕容 令狐 长孙 宇文 司徒 夏侯 轩辕 端木 公孙 独孤 南宫 万俟
    闻人 澹台 单于 申屠 公羊 赫连 太史 钟离 呼延 濮阳 淳于 宗政 仲孙 司空 司寇 鲜于 闾丘 子车 亓官
    巫马 公西 漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 段干 百里 东郭 南门 西门 羊舌 微生 梁丘 左丘
    东门 达奚 贺兰 完颜 耶律 纳兰 尔朱 哥舒 第五 屈突 叱干 长鱼 相里
    """
COMPOUND_SURNAMES = frozenset(_COMPOUND_SURNAMES.split())
_COMPOUND_STARTS = frozenset(surname[0] for surname in COMPOUND_SURNAMES)
_COMPOUND_READINGS = {
    "尉迟": "yu-chi",
    "万俟": "mo-qi",
    "澹台": "tan-tai",
    "单于": "chan-yu",
    "子车": "zi-ju",
    "乐正": "yue-zheng",
    "长孙": "zhang-sun",
    "长鱼": "chang-yu",
}

DOT = "·"
# Every sign that has been seen where the dot of a name belongs.
_DOTS = "•‧・･∙⋅●．．.。˙ㆍᆞ⸱﹒・"
_SPACES = " \x7f\u00a0\u3000\u2002\u2003\u2009\u200b\u200c\u200d\ufeff\u202a\u202c"
_CLEAN = {ord(dot): DOT for dot in _DOTS} | {ord(space): None for space in _SPACES}
# Control signs, and every further space that Unicode knows.
_CLEAN |= dict.fromkeys((*range(0x20), *range(0x7F, 0xA1), 0x1680, *range(0x2000, 0x200E)))
_CLEAN |= dict.fromkeys((0x2028, 0x2029, 0x202F, 0x205F))
# More ways to read a name than this are mere combinations of rare readings.
_MOST_READINGS = 24
_LATIN_NAME = re.compile(r"[A-Za-z][A-Za-z .,'·-]*")
_HAN_RUN = re.compile(
    "[\u2e80-\u2fdf\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"
)
_HAN = "\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LETTERS = rf"[^\W\d_{_HAN}]+"
_NAME = rf"[{_HAN}][{_HAN}·]*[{_HAN}]|{_LETTERS}(?:[ .,'’·-]+{_LETTERS})*\.?"


def clean_name(text: str) -> str:
    """A name without stray spaces, its middle dot written ·; Latin names keep their spaces."""
    if _HAN_RUN.fullmatch(text):
        return text
    if _LATIN_NAME.fullmatch(text.strip()):
        return " ".join(text.split())
    return text.translate(_CLEAN).strip(DOT)


def looks_like_name(text: str) -> bool:
    """Whether words may be somebody's name: two Han characters or more, or letters only."""
    plain = clean_name(text)
    return len(plain) > 1 and _name_pattern().fullmatch(plain) is not None


def spell(name: str) -> tuple[str, str]:
    """Pinyin in syllables, ``ü`` as ``v`` (``"lv bu"``), and initials (``"lb"``)."""
    surname, given = halves(name)
    syllables = (*surname_readings(surname)[0], *given_reading(given))
    return " ".join(syllables), "".join([syllable[0] for syllable in syllables])


def spellings(name: str) -> list[tuple[str, ...]]:
    """All ways the name is read, each as syllables, the usual one first."""
    surname, given = halves(name)
    rest = given_reading(given)
    return [(*reading, *rest) for reading in surname_readings(surname)]


def sound_alike(one: str, other: str) -> bool:
    """Whether two Chinese names can be read alike, whichever reading their characters have."""
    return not _all_readings(one).isdisjoint(_all_readings(other))


def halves(name: str) -> tuple[str, str]:
    """Surname and the rest; of a name that is not a Chinese one, nothing and all of it."""
    if not _HAN_RUN.fullmatch(name):
        return "", name
    compound = len(name) > 2 and _fold_character(name[0]) in _COMPOUND_STARTS
    if compound and fold(name[:2]) in COMPOUND_SURNAMES:
        return name[:2], name[2:]
    return name[0], name[1:]


@lru_cache(maxsize=4096)
def surname_readings(surname: str) -> tuple[tuple[str, ...], ...]:
    """How a surname is read, the usual way first; one empty reading for no surname."""
    if not surname:
        return ((),)
    # The surname is looked up folded (單), the given name is not: 乾 and 干 are read differently.
    folded = fold(surname)
    if folded in COMPOUND_SURNAMES:
        known = _COMPOUND_READINGS.get(folded)
        return (tuple(known.split("-") if known else map(_syllable, folded)),)
    if folded in SURNAMES:
        return tuple((reading,) for reading in SURNAMES[folded].split("/"))
    return ((_syllable(folded),),)


@lru_cache(maxsize=32768)
def given_reading(given: str) -> tuple[str, ...]:
    """How a given name is read, or all of a name that is not Chinese."""
    if _HAN_RUN.fullmatch(given):
        return _han_reading(given)
    # 阿依古丽·艾合买提, or letters; whatever else there is has no sound.
    words = re.findall(f"{_HAN_RUN.pattern}|[a-z]+", given.lower())
    found = tuple(s for w in words for s in ((w,) if w.isascii() else _han_reading(w)))
    return found or ((given.lower(),) if given else ())


def fold(text: str) -> str:
    """Traditional characters as simplified ones, one by one, so that parts fold alike."""
    if text.isascii():
        return text.lower()
    return "".join(map(_fold_character, text))


def bare(name: str) -> str:
    """A name as it is compared: folded, without dots and spaces."""
    return fold(name).replace(DOT, "").replace(" ", "")


def has_rare_character(name: str) -> bool:
    """Whether a name needs more than the 6,763 characters of GB 2312."""
    return not _common_characters().issuperset(name)


@lru_cache(maxsize=8192)
def _all_readings(name: str) -> frozenset[str]:
    surname, given = halves(name)
    if not surname:
        return frozenset()
    firsts = [" ".join(reading) for reading in surname_readings(surname)]
    rests = {given_reading(given)}
    each = [_syllables(char) for char in given]
    if prod(map(len, each)) <= _MOST_READINGS:
        rests |= set(product(*each))
    found = {" ".join((first, *rest)) for first in firsts for rest in rests}
    return frozenset(spelt for spelt in found if "?" not in spelt)


@cache
def _syllables(char: str) -> tuple[str, ...]:
    """All readings of a character."""
    from pypinyin import Style, pinyin

    (readings,) = pinyin(char, Style.NORMAL, heteronym=True, v_to_u=False)
    return tuple({_letters(reading) for reading in readings})


@cache
def _common_characters() -> frozenset[str]:
    rows = range(0xA1, 0xFF)
    pairs = (bytes((high, low)).decode("gb2312", "ignore") for high in rows for low in rows)
    return frozenset((DOT, *map(chr, range(0x80)), *pairs))


def _han_reading(text: str) -> tuple[str, ...]:
    # The tables of pypinyin take a third of a second to load; the first name waits, not the start.
    from pypinyin import Style, lazy_pinyin
    from pypinyin.phrases_dict import phrases_dict

    # The phrase tables know 朝阳 and 重庆; for all else the character decides.
    if text in phrases_dict and len(text) > 1:
        return tuple(map(_letters, lazy_pinyin(text, Style.NORMAL, v_to_u=False)))
    return tuple(map(_syllable, text))


@cache
def _syllable(char: str) -> str:
    from pypinyin import Style, lazy_pinyin

    (syllable,) = lazy_pinyin(char, Style.NORMAL, v_to_u=False)
    return _letters(syllable)


def _letters(syllable: str) -> str:
    return syllable if syllable.isascii() and syllable.isalpha() else "?"


@cache
def _fold_character(char: str) -> str:
    return char.lower() if char.isascii() else str(_folder().convert(char))


@cache
def _name_pattern() -> re.Pattern[str]:
    return re.compile(_NAME)  # its ranges take longer than the rest of this module


@cache
def _folder() -> "OpenCC":
    from opencc import OpenCC

    return OpenCC("t2s")
