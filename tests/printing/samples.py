"""Pages of paper to draw in tests."""

from community_desk.printing.letters import LetterPage
from community_desk.printing.notices import NoticePage, NoticeTable
from community_desk.printing.stubs import Stub
from community_desk.printing.tables import Column, TablePage

NUMBER = "幸社证字〔2026〕第0001号"

LETTER = LetterPage(
    committee="幸福里社区居民委员会",
    title="居住证明",
    number=NUMBER,
    salutation="市第三中学：",
    paragraphs=(
        "兹证明陈𬭎，男，公民身份号码11010519491231002X，现住幸福里3栋2单元501室。",
        "以上情况经核验居民身份证、房屋租赁合同属实。",
        "本证明自开具之日起30日内有效。",
    ),
    closing="特此证明。",
    date="二〇二六年十一月二十三日",
    signer="王主任",
    handler="李晓",
    telephone="0551-0000 0000",
    check_code="7K3M-9QXT-W2HD",
    small_print="涂改无效。",
    stub=Stub(
        (
            (("编号", NUMBER), ("申请人", "陈𬭎")),
            (("佐证材料", "居民身份证、房屋租赁合同"),),
            (("领取人签名", ""), ("备注", "")),
        )
    ),
)

NOTICE = NoticePage(
    committee="幸福里社区居民委员会",
    title="不予开具证明告知单",
    number="幸告〔2026〕第0001号",
    salutation="陈𬭎居民：",
    paragraphs=("您申请开具“身份证丢失证明”，居委会不能开具。", "挂失和补领由公安机关办理。"),
    tables=(
        NoticeTable("补领", (("到哪里办", "任一派出所户籍窗口"), ("带什么", "居民户口簿"))),
        NoticeTable("", (("依据", "《中华人民共和国居民身份证法》第十一条"),)),
    ),
    closing="如有不清楚的，请致电0551-0000 0000。",
    handler="李晓",
    date="二〇二六年十一月二十三日",
)

TABLE = TablePage(
    title="低保家庭台账",
    columns=(Column("序号", 1, "right"), Column("姓名", 2), Column("现住址", 4)),
    rows=(("1", "陈𬭎", "幸福里3栋2单元501室"), ("2", "李静", "")),
    subtitle=("幸福里社区居民委员会　2026年11月23日",),
    totals=("", "合计", "2 人"),
    footer=("说明：由居民登记自动填写。",),
    signatures=("制表人：李晓", "负责人："),
)
