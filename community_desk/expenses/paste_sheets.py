"""粘贴单: where the papers of a voucher are pasted, in the order of its lines, invoices and other
receipts on sheets of their own (domain E.3); or their scans, printed in the same places.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from community_desk.errors import RuleSaysNoError
from community_desk.expenses import store_receipts
from community_desk.expenses.approval import load_ladder
from community_desk.expenses.money import in_figures
from community_desk.expenses.records import Voucher
from community_desk.expenses.slip_forms import line_text, sheets_of, told_lines
from community_desk.expenses.vouchers import load_voucher
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.attached_files import PDF
from community_desk.office.office import Office
from community_desk.printing.fonts import missing_sign
from community_desk.printing.paste_sheets import (
    PER_SHEET,
    PasteSheet,
    Place,
    draw_paste_sheets,
)
from community_desk.printing.pictures import jpeg_of
from community_desk.printing.slips import Field

TITLE = "原始凭证粘贴单"
INVOICES, RECEIPTS, OTHERS = "发票", "收据及其他凭证", "附件（未对应明细行）"
# The pages of a PDF as pictures, by what can draw them; none where they cannot be drawn.
PagesOf = Callable[[bytes], Sequence[bytes]]
_SHORTEST_INVOICE = 6  # a shorter number stands in many a file's name by chance


@dataclass(frozen=True, slots=True)
class _Paper:
    """What one receipt is for: a line, or the lines of one invoice."""

    kind: str
    what: str
    invoice: str
    fen: int


@dataclass(frozen=True, slots=True)
class _Scan:
    """A file that came with the voucher: what it is called, its pages as JPEG (empty bytes for a
    picture that cannot be read), or none for a PDF that cannot be drawn.
    """

    name: str
    pages: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class _Filled:
    """A place, and what it adds to the sum of its sheet."""

    kind: str
    place: Place
    fen: int


def paste_sheets(
    office: Office, number: str, *, with_scans: bool = False, pages_of: PagesOf | None = None
) -> bytes:
    """The sheets of a voucher, on record as printed.

    ``with_scans`` puts what was attached into the places: a file whose name holds the number of an
    invoice into that one's, the others in their order where there are as many as places, else into
    places of their own. ``pages_of`` draws PDFs; without it their places stay empty and name them.

    Raises `RuleSaysNoError`: ``no_such_voucher``, ``nothing_to_paste``, ``no_scans``,
    ``missing_character``.
    """
    voucher = load_voucher(office, number)
    scans = list(_scans(office, voucher, pages_of)) if with_scans else []
    if with_scans and not scans:
        raise RuleSaysNoError(
            "no_scans",
            QT_TRANSLATE_NOOP(
                "errors", "{number} 没有票据的照片或扫描件；请先放入票据，或打印空白的粘贴单。"
            ),
            number=voucher.number,
        )
    sheets = _sheets(voucher, _places(_papers(voucher), scans))
    if not sheets:
        raise RuleSaysNoError(
            "nothing_to_paste",
            QT_TRANSLATE_NOOP(
                "errors", "{number} 没有要贴原始凭证的明细行，不用粘贴单；请打印单据本身。"
            ),
            number=voucher.number,
        )
    title = f"{TITLE} {voucher.number}"
    pdf = draw_paste_sheets(sheets, title=title, author=office.setting("name"))
    new = {"paper": "paste_sheet", "scans": len(scans)}
    with office.noting("expenses.print") as write:
        write.audit("print", "voucher", voucher.uid, new=new)
    return pdf


def _papers(voucher: Voucher) -> list[_Paper]:
    """One for each invoice and for each line without, in the order of the lines."""
    if voucher.kind not in ("in", "out", "settle"):
        return []
    found: dict[str, _Paper] = {}
    for at, line in enumerate(told_lines(voucher), start=1):
        key, text = line.invoice or f"line {at}", line_text(voucher, line)
        if first := found.get(key):
            what = f"{first.what}；第 {at} 行　{text}"
            found[key] = replace(first, what=what, fen=first.fen + line.fen)
        else:
            kind = INVOICES if line.invoice else RECEIPTS
            found[key] = _Paper(kind, f"第 {at} 行　{text}", line.invoice, line.fen)
    return list(found.values())


def _scans(office: Office, voucher: Voucher, pages_of: PagesOf | None) -> Iterator[_Scan]:
    for row in store_receipts.rows_of_voucher(office.db, voucher.id):
        uid, name, kind = row[:3]
        if not kind:  # came on paper only
            continue
        content = store_receipts.content(office.db, uid)
        if kind == PDF:
            pictures = pages_of(content) if pages_of else ()
            yield _Scan(_printable(name), tuple(map(jpeg_of, pictures)))
        else:
            yield _Scan(_printable(name), (jpeg_of(content),))


def _printable(name: str) -> str:
    """A file's name without what would print as a box: it was never asked for."""
    return "".join("_" if missing_sign(sign) else sign for sign in name)


def _places(papers: list[_Paper], scans: list[_Scan]) -> list[_Filled]:
    """The places of all papers, then those of scans that belong to none of them."""
    of_papers, others = _shared_out(papers, scans)
    places = [
        place
        for paper, own in zip(papers, of_papers, strict=True)
        for place in _places_of(paper, own)
    ]
    for scan in others:
        places += [_Filled(OTHERS, place, 0) for place in _shown(scan, scan.name, "")]
    return places


def _shared_out(papers: list[_Paper], scans: list[_Scan]) -> tuple[list[list[_Scan]], list[_Scan]]:
    """Which scans are of which paper, and which of none."""
    of_papers: list[list[_Scan]] = [[] for _ in papers]
    left: list[_Scan] = []
    for scan in scans:
        named = [own for paper, own in zip(papers, of_papers, strict=True) if _names(scan, paper)]
        (named[0] if named else left).append(scan)
    if len(papers) == 1:
        return [scans], []
    still_open = [own for own in of_papers if not own]
    if len(still_open) != len(left):
        return of_papers, left
    for own, scan in zip(still_open, left, strict=True):
        own.append(scan)
    return of_papers, []


def _names(scan: _Scan, paper: _Paper) -> bool:
    return len(paper.invoice) >= _SHORTEST_INVOICE and paper.invoice in scan.name


def _places_of(paper: _Paper, scans: list[_Scan]) -> Iterator[_Filled]:
    """One to paste into, or one for each page of its scans; the first counts its amount."""
    facts = in_figures(paper.fen)
    if paper.invoice:
        facts = f"发票号码 {paper.invoice}　{facts}"
    if not scans:
        yield _Filled(paper.kind, Place(paper.what, facts, f"{paper.kind}粘贴处"), paper.fen)
        return
    places = [place for scan in scans for place in _shown(scan, paper.what, facts)]
    for at, place in enumerate(places):
        if len(places) > 1:
            place = replace(place, facts=f"{facts}（{at + 1}／{len(places)}）")
        yield _Filled(paper.kind, place, 0 if at else paper.fen)


def _shown(scan: _Scan, what: str, facts: str) -> Iterator[Place]:
    """The pages of a scan."""
    if not scan.pages:
        yield Place(what, facts, f"见附件 PDF：{scan.name}")
    for page in scan.pages:
        yield Place(what, facts, "" if page else f"“{scan.name}”打不开，请贴原件", page)


def _sheets(voucher: Voucher, places: Sequence[_Filled]) -> list[PasteSheet]:
    parts = [
        part
        for kind in (INVOICES, RECEIPTS, OTHERS)
        for part in _by_sheet([each for each in places if each.kind == kind])
    ]
    return [
        PasteSheet(
            title=TITLE,
            number=voucher.number,
            kind=part[0].kind,
            place_in_row=f"第 {at} 张　共 {len(parts)} 张",
            fields=(
                Field("附件张数", f"{sheets_of(voucher)} 张", 2),
                Field("本张金额", _sum_of(part), 3),
                Field("合计金额", in_figures(voucher.fen), 3),
            ),
            places=tuple(each.place for each in part),
            signatures=(
                Field("经手人签名", voucher.handler),
                Field("证明人／验收人签名", ""),
                Field(f"{load_ladder()[0].title}审批", ""),
            ),
        )
        for at, part in enumerate(parts, start=1)
    ]


def _sum_of(part: Sequence[_Filled]) -> str:
    if part[0].kind == OTHERS:
        return "—"
    return in_figures(sum(each.fen for each in part))


def _by_sheet(places: Sequence[_Filled]) -> Iterable[Sequence[_Filled]]:
    return (places[at : at + PER_SHEET] for at in range(0, len(places), PER_SHEET))
