"""工作交接材料: everything on one PDF, for both directors to go through and to sign."""

from io import BytesIO

from community_desk.handover import figures, standing
from community_desk.handover.open_items import open_items
from community_desk.office.office import Office
from community_desk.office.permissions import check_may
from community_desk.printing.chinese_dates import in_digits
from community_desk.printing.covers import Cover, draw_cover
from community_desk.printing.joining import join
from community_desk.printing.statements import StatementPage, draw_statement

TITLE = "工作交接材料"
_PARTS = (
    "未办结事项",
    "编号用到哪里",
    "居民和台账",
    "经费结余",
    "人员和登录",
    "当面点交的实物",
    "备份",
    "在用的规则和设置",
    "都在哪里",
    "交接后先做的事",
)
_DIGITS = "一二三四五六七八九十"
_UNKNOWN = "　　　　　　"


def handover_pack(office: Office, to: str = "") -> bytes:
    """The PDF: cover and parts, drawn for whoever is signed in to hand over to ``to`` (empty: left
    open). No numbers of residents stand in it.

    Raises `RuleSaysNoError` ``role_may_not``, ``missing_character``.
    """
    check_may(office, "office.handover")
    headings = [f"{digit}、{part}" for digit, part in zip(_DIGITS, _PARTS, strict=True)]
    who, day = office.setting("name"), in_digits(office.today())
    giver = f"{office.staff.name}　{office.staff.title}".strip()
    cover = Cover(
        committee=who,
        title=TITLE,
        facts=(
            ("移交人", giver),
            ("接收人", to or _UNKNOWN),
            ("监交人", _UNKNOWN),
            ("日　期", day),
        ),
        parts=tuple(headings),
        note="内有居民姓名和办公室的情况，请锁好，不要拍照、转发。密码不在里面：谁也看不到别人的密码。",
    )
    page = StatementPage(
        title=f"{who}{TITLE}",
        left_line=f"移交：{office.staff.name}　接收：{to or _UNKNOWN}",
        right_line=day,
        sections=(
            open_items(office, headings[0]),
            figures.numbers(office, headings[1]),
            figures.holdings(office, headings[2]),
            figures.money(office, headings[3]),
            standing.people(office, headings[4]),
            standing.things(office, headings[5]),
            standing.copies(office, headings[6]),
            standing.rules(office, headings[7]),
            standing.places(office, headings[8]),
            standing.first_steps(headings[9]),
        ),
        closing=("以上内容双方已当面核对、点清。",),
        notes=("本材料一式两份，双方各存一份。没有写明的事项，可以在下面补写。",),
        signatures=("移交人：", "接收人：", "监交人："),
        signed=("　　　年　　月　　日",) * 3,
        author=who,
    )
    out = BytesIO()
    join([draw_cover(cover), draw_statement(page)], out, title=page.title, author=who)
    return out.getvalue()


def note_pack(office: Office, action: str, to: str = "") -> None:
    """Puts on record that the pack was printed or saved (``action`` ``print`` or ``export``).

    Raises `RuleSaysNoError` ``role_may_not``.
    """
    with office.noting("office.handover") as write:
        write.audit(action, "office", office.staff.uid, new={"paper": "handover", "to": to})
