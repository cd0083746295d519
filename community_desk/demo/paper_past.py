"""What the demo office did on paper: letters of two years ago, in which one number is missing and
one stands twice, and uses of the seal for what is no letter.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from community_desk.certificates.hand_letters import NewHandLetter, enter_hand_letter
from community_desk.certificates.number_report import report_paper
from community_desk.certificates.numbering import written
from community_desk.certificates.seal_book import SealRequest, approvers, use_seal
from community_desk.certificates.seal_paper import book_paper, check_paper
from community_desk.demo.letters import at_moment
from community_desk.language import translate
from community_desk.office.office import Office

_COUNTERS = (1, 2, 3, 4, 6, 7, 8, 9, 9, 10, 11, 12)
_TITLES = ("居住证明", "居住证明", "家庭困难证明", "亲属关系证明")
_SEALED = (
    ("停水通知", "张贴到各楼栋", 14, "某某物业服务有限公司"),
    ("居民代表会议纪要", "报街道办事处", 2, ""),
    ("垃圾分类宣传册", "发放前审定", 1, ""),
    ("活动场地使用申请", "借用社区学校教室", 1, "夕阳红合唱队"),
    ("公益岗位考勤表", "报人社所", 3, ""),
)


def write_by_hand(office: Office, people: Sequence[str], dice: Random) -> None:
    """Enters the letters of the year before last from their stubs."""
    year = office.today().year - 2
    day = date(year, 1, 8)
    for counter in _COUNTERS:
        day += timedelta(days=dice.randrange(5, 28))
        new = NewHandLetter(
            written(office, "certificate", year, counter),
            day.isoformat(),
            dice.choice(_TITLES),
            resident_uid=dice.choice(people),
            purpose="办理入学",
            note="存根一册" if counter < 5 else "",
        )
        enter_hand_letter(office, new)


def use_the_seal(office: Office, dice: Random) -> None:
    """Seals a few things besides letters in the last weeks."""
    today = office.today()
    for back, (matter, reason, copies, applicant) in enumerate(_SEALED):
        day = today - timedelta(days=7 * (len(_SEALED) - back))
        desk = at_moment(office, day, dice.randrange(9, 17), dice.randrange(60))
        approver = approvers(desk, day)[0]
        use_seal(desk, SealRequest(matter, reason, approver, copies, applicant))


def papers(office: Office) -> dict[str, bytes]:
    """The seal book of this year, its reconciliation, and the report on all numbers."""
    year = office.today().year
    return {
        "seal-book": book_paper(office, year),
        "seal-check": check_paper(office, year),
        "numbers": report_paper(office, None, translate),
    }
