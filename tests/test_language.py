"""The languages: which one the program speaks, and 繁體中文, which is made from the source."""

from string import Formatter

import pytest
from opencc import OpenCC

from community_desk import language
from community_desk.language import choose, traditional, translate
from tests.test_translations import sources

# Read by somebody who writes so: words of a PC, and signs that have more than one other form.
REVIEWED = {
    "打印": "列印",
    "打印三份": "列印三份",
    "导入、导出": "匯入、匯出",
    "换人登录": "換人登入",
    "这里还空着；请写上，不要的请删去。": "這裡還空著；請寫上，不要的請刪去。",
    "恢复、复核、答复": "恢復、複核、答覆",
    "户籍、户口": "戶籍、戶口",
    "主任签批后才能签字": "主任簽批後才能簽字",
    "标签": "標籤",
    "日志照旧保存": "日誌照舊保存",
    "备注；注销": "備註；註銷",
    "联系电话；与户主关系；系统": "聯繫電話；與戶主關係；系統",
    "冲销；冲借": "沖銷；沖借",
    "结余、余额；剩余": "結餘、餘額；剩餘",
    "只能查看；只读": "只能查看；唯讀",
    "核对表": "核對表",
    "社区居民委员会": "社區居民委員會",
    "台账；结账；账号": "台帳；結帳；帳號",
    "保存；保存年限；已保存，注销后保存多久": "儲存；保存年限；已儲存，註銷後保存多久",
    "打开别的文件夹…": "開啟別的資料夾…",
    "补打开了还没打的": "補印開了還沒印的",
    "选一个 U 盘或移动硬盘上的文件夹": "選一個隨身碟或行動硬碟上的資料夾",
    "第 {row} 行；{wide} 列；删去空行空列": "第 {row} 列；{wide} 欄；刪去空白列和空白欄",
    "哪里；三里；一里路": "哪裡；三里；一里路",
}


@pytest.mark.parametrize(("source", "made"), REVIEWED.items())
def test_words_are_those_that_are_written(source: str, made: str) -> None:
    assert traditional(source) == made


def test_every_text_is_made_whole() -> None:
    again = OpenCC("s2tw")
    for _, source in sources():
        made = traditional(source)
        if made is None:
            assert not any("\u4e00" <= sign <= "\u9fff" for sign in source)
            continue
        assert _slots(made) == _slots(source)
        # A sign that is only written in the Simplified would be changed by a second go.
        left = [
            (old, new) for old, new in zip(made, again.convert(made), strict=True) if old != new
        ]
        assert {old for old, _ in left} <= ALIKE, (made, left)


# Signs of the Traditional that also stand for another one in the Simplified.
ALIKE = set("台只里表准复系余著占岳沖")


@pytest.mark.parametrize(
    ("wish", "spoken"),
    [
        ("zh_CN.UTF-8", "zh_CN"),
        ("zh_TW.UTF-8", "zh_TW"),
        ("zh_HK", "zh_TW"),
        ("zh_Hant_MO", "zh_TW"),
        ("en_GB.UTF-8", "en"),
        ("fr_FR", "zh_CN"),
    ],
)
def test_the_system_is_followed(monkeypatch, wish: str, spoken: str) -> None:
    monkeypatch.delenv("COMMUNITY_DESK_LANGUAGE")
    monkeypatch.setenv("LC_ALL", wish)
    monkeypatch.setenv("LANG", wish)
    assert choose() == spoken
    assert choose("en") == "en"


def test_a_text_that_is_not_ours_is_left_to_qt() -> None:
    assert language.translation("QPlatformTheme", "&Undo", "zh_TW") is None
    assert translate("QPlatformTheme", "&Undo", "zh_TW") == "&Undo"
    assert translate("Anywhere", "没有译文", "en") == "没有译文"


def _slots(text: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(text) if name is not None]
