"""The page with the recovery code that is printed once and locked away: 恢复单."""

from collections.abc import Callable
from datetime import date

from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.printing.code_sheets import CodeSheet, draw_code_sheet

_TITLE = QT_TRANSLATE_NOOP("recovery", "恢复单")
_FACTS = QT_TRANSLATE_NOOP("recovery", "{day} 制作")
_NOTE = QT_TRANSLATE_NOOP("recovery", "从左到右、从上到下共六组；没有字母 I、O 和数字 0、1。")
_PARTS = (
    (
        QT_TRANSLATE_NOOP("recovery", "什么时候用"),
        (
            QT_TRANSLATE_NOOP(
                "recovery", "忘了密码、没有人能登录时，用它给任何一位工作人员设一个新密码。"
            ),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("recovery", "怎么用"),
        (
            QT_TRANSLATE_NOOP("recovery", "1. 打开程序，在“登录”里点“忘了密码…”。"),
            QT_TRANSLATE_NOOP(
                "recovery",
                "2. 照抄上面六组字母和数字；大小写、空格、横线都不要紧，抄错了程序会说。",
            ),
            QT_TRANSLATE_NOOP("recovery", "3. 选工作人员，把新密码输两遍，点“设新密码并登录”。"),
            QT_TRANSLATE_NOOP(
                "recovery", "4. 用过以后，请主任在“人员”里换一个新恢复码，这张纸销毁。"
            ),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("recovery", "怎么保管"),
        (
            QT_TRANSLATE_NOOP(
                "recovery", "装进信封封好，写上日期，锁进保险柜，和电脑、备份盘分开放。"
            ),
            QT_TRANSLATE_NOOP(
                "recovery",
                "不拍照，不发消息；存成文件只为打印，印好就删：谁拿到它和资料，谁就能打开。",
            ),
            QT_TRANSLATE_NOOP("recovery", "主任交接时当面交接，并换一个新恢复码。"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("recovery", "丢了怎么办"),
        (
            QT_TRANSLATE_NOOP(
                "recovery", "还有主任能登录：马上在“人员”里换一个新恢复码，旧的就作废。"
            ),
            QT_TRANSLATE_NOOP(
                "recovery", "密码和恢复单都没有了：谁也打不开这些资料，做程序的人也不能。"
            ),
        ),
    ),
)
_SIGNS = (QT_TRANSLATE_NOOP("recovery", "保管人"), QT_TRANSLATE_NOOP("recovery", "封存日期"))


def draw_sheet(office_name: str, code: str, day: date, say: Callable[[str, str], str]) -> bytes:
    """The page as a PDF, in the language that ``say(context, source)`` speaks."""

    def words(source: str) -> str:
        return say("recovery", source)

    return draw_code_sheet(
        CodeSheet(
            committee=office_name,
            title=words(_TITLE),
            groups=tuple(code.split("-")),
            note=words(_NOTE),
            facts=words(_FACTS).format(day=day.isoformat()),
            parts=tuple(
                (words(heading), tuple(words(text) for text in texts)) for heading, texts in _PARTS
            ),
            signs=tuple(words(sign) for sign in _SIGNS),
        )
    )
