"""粘贴单 of a voucher: places in the order of its lines, and scans in their places."""

import json
from collections.abc import Sequence

import pytest

from community_desk.errors import RuleSaysNoError
from community_desk.expenses.paste_sheets import paste_sheets
from community_desk.expenses.receipts import PLACE, add_receipts
from community_desk.office.attached_files import new_file
from community_desk.office.office import Office
from tests.expenses.test_slips import lend, line, settle, spent
from tests.printing.papers import page_count, text_of
from tests.printing.test_paste_sheets import a_picture, pictures
from tests.printing.test_slips import page_texts

INVOICE = "24332000000123456789"


def attach(office: Office, number: str, *files: tuple[str, bytes]) -> None:
    add_receipts(office, number, [new_file(PLACE, name, content) for name, content in files])


def jpeg(width: int) -> bytes:
    """A picture that is told from others by its shape."""
    return a_picture(width, 100)


def shapes(pdf: bytes) -> list[list[int]]:
    """Of each page, how wide its pictures are against a height of 100."""
    return [
        [
            round((right - left) / (top - bottom) * 100)
            for left, right, bottom, top in pictures(pdf, at)
        ]
        for at in range(page_count(pdf))
    ]


def test_invoices_and_receipts_stand_on_sheets_of_their_own_in_the_order_of_the_lines(
    office: Office,
) -> None:
    voucher = spent(
        office,
        line("1", "甲", "11111111"),
        line("2", "乙"),
        line("4", "丙", "22222222"),
        line("8", "丁", "33333333"),
        line("16", "戊"),
    )
    texts = page_texts(paste_sheets(office, voucher.number))
    assert len(texts) == 3
    assert [text.count("发票粘贴处") for text in texts] == [2, 1, 0]
    assert [text.count("收据及其他凭证粘贴处") for text in texts] == [0, 0, 2]
    for text, parts in zip(
        texts,
        (
            ("第1行甲", "发票号码11111111¥1.00", "第3行丙", "发票号码22222222¥4.00"),
            ("第4行丁", "发票号码33333333¥8.00"),
            ("第2行乙", "¥2.00", "第5行戊", "¥16.00"),
        ),
        strict=True,
    ):
        assert all(part in text for part in parts), text
    for number, text in enumerate(texts, start=1):
        assert f"第{number}张共3张" in text
        assert "附件张数2张" in text
        assert "合计金额¥31.00" in text
        assert f"本张金额¥{('5.00', '8.00', '18.00')[number - 1]}" in text
        assert "经手人签名" in text
        assert f"凭证编号：{voucher.number}" in text


def test_lines_of_one_invoice_have_one_place(office: Office) -> None:
    voucher = spent(
        office, line("1", "甲", "11111111"), line("2", "乙"), line("4", "丙", "11111111")
    )
    texts = page_texts(paste_sheets(office, voucher.number))
    assert "第1行甲；第3行丙" in texts[0]
    assert "发票号码11111111¥5.00" in texts[0]
    assert "第2行乙" in texts[1]


def test_a_settlement_pastes_what_was_paid(office: Office) -> None:
    settled = settle(office, lend(office), 150_050)
    text = text_of(paste_sheets(office, settled.number))
    assert text.count("粘贴处") == 1
    assert "合计金额¥1,500.50" in text


def test_what_has_no_receipts_has_no_sheet(office: Office) -> None:
    lent = lend(office)
    for number in (lent.number, settle(office, lent).number):
        with pytest.raises(RuleSaysNoError) as caught:
            paste_sheets(office, number)
        assert caught.value.code == "nothing_to_paste"
    voucher = spent(office, line("1"))
    add_receipts(office, voucher.number, sheets=2)
    with pytest.raises(RuleSaysNoError) as caught:
        paste_sheets(office, voucher.number, with_scans=True)
    assert caught.value.code == "no_scans"


def test_scans_go_to_the_invoice_that_their_name_holds(office: Office) -> None:
    voucher = spent(office, line("1", "甲", "11111111"), line("2", "乙", INVOICE))
    attach(
        office,
        voucher.number,
        (f"dzfp_{INVOICE}_城东百货.jpg", jpeg(150)),
        ("11111111.png", a_picture(120, 100, "PNG")),
    )
    pdf = paste_sheets(office, voucher.number, with_scans=True)
    assert shapes(pdf) == [[120, 150]]
    assert "粘贴处" not in text_of(pdf)


def test_scans_without_a_number_take_the_places_in_order_where_there_are_as_many(
    office: Office,
) -> None:
    voucher = spent(office, line("1", "甲"), line("2", "乙", INVOICE), line("4", "丙"))
    attach(
        office,
        voucher.number,
        ("a.jpg", jpeg(110)),
        (f"{INVOICE}.jpg", jpeg(120)),
        ("b.jpg", jpeg(130)),
    )
    assert shapes(paste_sheets(office, voucher.number, with_scans=True)) == [[120], [110, 130]]


def test_scans_that_nobody_can_tell_apart_have_places_of_their_own(office: Office) -> None:
    voucher = spent(office, line("1", "甲"), line("2", "乙"))
    attach(office, voucher.number, ("合影😀.jpg", jpeg(110)))
    pdf = paste_sheets(office, voucher.number, with_scans=True)
    assert shapes(pdf) == [[], [110]]
    texts = page_texts(pdf)
    assert texts[0].count("收据及其他凭证粘贴处") == 2
    assert "附件（未对应明细行）" in texts[1]
    assert "合影_.jpg" in texts[1]
    assert "本张金额—" in texts[1]


def test_all_scans_of_a_voucher_of_one_line_belong_to_it(office: Office) -> None:
    voucher = spent(office, line("1", "甲"))
    attach(office, voucher.number, *((f"{at}.jpg", jpeg(100 + at)) for at in (10, 20, 30)))
    pdf = paste_sheets(office, voucher.number, with_scans=True)
    assert shapes(pdf) == [[110, 120], [130]]
    texts = page_texts(pdf)
    assert "¥1.00（1／3）" in texts[0]
    assert "¥1.00（3／3）" in texts[1]
    assert "本张金额¥1.00" in texts[0]
    assert "本张金额¥0.00" in texts[1]


def test_pdfs_are_named_where_nothing_draws_them(office: Office) -> None:
    voucher = spent(office, line("1", "甲", INVOICE))
    attach(office, voucher.number, (f"{INVOICE}.pdf", paste_sheets(office, voucher.number)))
    pdf = paste_sheets(office, voucher.number, with_scans=True)
    assert shapes(pdf) == [[]]
    assert f"见附件PDF：{INVOICE}.pdf" in text_of(pdf)

    def pages(_: bytes) -> Sequence[bytes]:
        return [jpeg(140), a_picture(160, 100, "PNG")]

    drawn = paste_sheets(office, voucher.number, with_scans=True, pages_of=pages)
    assert shapes(drawn) == [[140, 160]]


def test_a_broken_picture_leaves_its_place(office: Office) -> None:
    voucher = spent(office, line("1", "甲"))
    attach(office, voucher.number, ("坏.jpg", b"\xff\xd8\xff" + b"x" * 100))
    pdf = paste_sheets(office, voucher.number, with_scans=True)
    assert "“坏.jpg”打不开，请贴原件" in text_of(pdf)


def test_printing_is_on_record_and_the_same_twice(office: Office) -> None:
    voucher = spent(office, line("1", "甲"))
    attach(office, voucher.number, ("a.jpg", jpeg(110)))
    assert paste_sheets(office, voucher.number) == paste_sheets(office, voucher.number)
    first = paste_sheets(office, voucher.number, with_scans=True)
    assert first == paste_sheets(office, voucher.number, with_scans=True)
    rows = office.db.execute(
        "SELECT subject_uid, new FROM audit WHERE action = 'print' ORDER BY id"
    ).fetchall()
    assert [row[0] for row in rows] == [voucher.uid] * 4
    assert json.loads(rows[-1][1]) == {"paper": "paste_sheet", "scans": 1}
