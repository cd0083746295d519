"""The seal book of a year on paper, in the columns of domain C.3, and its reconciliation."""

from datetime import datetime

from community_desk.certificates import seal_book, seal_check
from community_desk.certificates.seal_book import SealUse
from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.printing.chinese_dates import in_digits
from community_desk.printing.tables import Column, TablePage, draw_table
from community_desk.registry.masking import mask_phone

_BOOK = (
    Column("序号", 5, "right"),
    Column("用印时间", 10, "center"),
    Column("用印内容", 17),
    Column("证明编号", 18),
    Column("份数", 5, "right"),
    Column("签批人", 8),
    Column("经办人", 8),
    Column("申请人", 8),
    Column("联系电话", 10),
    Column("备注", 15),
)
_COPIES = 4
_CHECK = (
    Column("证明编号", 20),
    Column("事项", 15),
    Column("申请人", 8),
    Column("开具日期", 9, "center"),
    Column("打印", 5, "right"),
    Column("用印", 5, "right"),
    Column("领取", 5, "right"),
    Column("怎么办", 27),
    Column("处理结果（手写）", 14),
)


def book_paper(office: Office, year: int, *, full: bool = False) -> bytes:
    """The book of a year, with the copies of each page and in all; phones are masked unless
    ``full``. That it was printed is on record.

    Raises `RuleSaysNoError` ``seal_never_used`` for a year without a line.
    """
    lines = seal_book.page(office, year=year)[::-1]
    if not lines:
        raise RuleSaysNoError(
            "seal_never_used",
            QT_TRANSLATE_NOOP("errors", "{year} 年没有用印记录，没有可以打印的；请换一年。"),
            year=year,
        )
    pdf = draw_table(
        TablePage(
            title=f"{year}年用印登记簿",
            subtitle=(f"{office.setting('name')}　打印日期：{in_digits(office.today())}",),
            columns=_BOOK,
            rows=[_line(line, full=full) for line in lines],
            sums=(_COPIES,),
            sums_label=f"全年 {len(lines)} 次",
            footer=() if full else ("联系电话已打码。",),
            signatures=("主任：", "保管人：", "归档日期："),
            landscape=True,
            author=office.setting("name"),
        )
    )
    with office.noting("certificates.print") as write:
        write.audit("print", "seal_use", "", new={"year": year, "lines": len(lines), "full": full})
    return pdf


def check_paper(office: Office, year: int) -> bytes:
    """The reconciliation of a year: printed, sealed and handed over, in sum and where they
    differ. That it was printed is on record.
    """
    sums, found = seal_check.sums(office, year), seal_check.differences(office, year)
    told = (
        f"证明 {sums.letters} 份（其中作废 {sums.void} 份）：打印 {sums.printed} 张，"
        f"用印 {sums.sealed} 份，领取 {sums.handed} 份"
    )
    rows = [
        (
            f"{each.number}{'（作废）' if each.void else ''}",
            each.title,
            each.applicant,
            each.issued_on,
            *map(str, (each.printed, each.sealed, each.handed)),
            "；".join(seal_check.to_do(each)),
            "",
        )
        for each in found
    ]
    pdf = draw_table(
        TablePage(
            title=f"{year}年用印核对表",
            subtitle=(f"{office.setting('name')}　{in_digits(office.today())}", told),
            columns=_CHECK,
            rows=rows or [("各份都对得上", *("",) * (len(_CHECK) - 1))],
            footer=("另有不是证明的用印，见用印登记簿。",),
            signatures=("核对人：", "主任：", "日期："),
            landscape=True,
            author=office.setting("name"),
        )
    )
    with office.noting("certificates.print") as write:
        write.audit("print", "seal_use", "", new={"year": year, "differences": len(found)})
    return pdf


def _line(line: SealUse, *, full: bool) -> tuple[str, ...]:
    moment = datetime.fromisoformat(line.used_at).astimezone()
    phone = line.applicant_phone
    return (
        str(line.serial),
        f"{moment:%m-%d %H:%M}",
        line.matter,
        line.number,
        str(line.copies),
        line.approver,
        line.handler,
        line.applicant,
        phone if full else mask_phone(phone),
        "；".join(filter(None, (line.reason, "作废" if line.void else ""))),
    )
