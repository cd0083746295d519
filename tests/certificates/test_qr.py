"""The QR code on the page, read by an independent reader, verifies."""

from dataclasses import replace

import pytest
from reportlab.lib.units import mm

from community_desk.certificates import issuing, voiding
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.signed_code import read, sign
from community_desk.certificates.verifying import qr_text, verify
from community_desk.office.office import Office
from community_desk.printing.layouts import MEASURES, QR, Layout
from community_desk.printing.letters import draw_letter
from community_desk.registry.records import Resident
from tests.certificates.requests import full_request
from tests.certificates.test_signed_code import FACTS, KEY, facts_to_sign
from tests.printing.pictures import as_scanned, picture_of, qr_codes
from tests.printing.samples import LETTER

# Askew by degrees, out of focus by pixels (0.09 mm), grained by grey of 255.
WORN = {150: (2.5, 0.5, 10), 300: (2.5, 1.0, 10)}


@pytest.mark.parametrize(("key", "dpi"), [("residence", 150), ("hardship", 150), ("kinship", 300)])
def test_the_page_of_a_letter_is_read_and_verifies(
    office: Office, catalogue: Catalogue, chen: Resident, li: Resident, key: str, dpi: int
) -> None:
    issued = issuing.issue(office, catalogue, full_request(catalogue, key, chen))
    picture = picture_of(issued.pdf, dpi)
    turned, blur, noise = WORN[dpi]
    corner = picture.crop((0, picture.height // 2, picture.width // 2, picture.height))
    for seen in (picture, as_scanned(corner, turned=turned, blur=blur, noise=noise)):
        (said,) = qr_codes(seen)
        assert said == qr_text(office, issued.number)
        verdict = verify(office, said)
        assert (verdict.verdict, verdict.number) == ("genuine", issued.number)


@pytest.mark.parametrize("mark", ["副本", "作废"])
def test_a_copy_is_read_through_its_mark(
    office: Office, catalogue: Catalogue, chen: Resident, mark: str
) -> None:
    issued = issuing.issue(office, catalogue, full_request(catalogue, "residence", chen))
    if mark == "作废":
        voiding.void(office, issued.number, "写错了")
    (said,) = qr_codes(picture_of(voiding.reprint(office, issued.number), 150))
    assert verify(office, said).verdict == ("void" if mark == "作废" else "genuine")


@pytest.mark.parametrize("layout", MEASURES)
def test_on_every_layout_the_code_is_read(layout: Layout) -> None:
    digits = sign(FACTS, KEY)
    page = draw_letter(replace(LETTER, signed_code=digits, layout=layout))
    assert qr_codes(picture_of(page, 150)) == [digits]


def test_the_longest_code_is_still_read() -> None:
    longest = facts_to_sign(
        number="某某市城东区幸福里街道幸福里社证字〔2026〕第00001号" * 2,
        title="证" * 40,
        applicant="欧阳" * 20,
        issued_on="2026-11-23",
        valid_until="2026-12-23",
        check_code="7K3M-9QXT-W2HD",
    )
    digits = sign(longest, KEY)
    assert read(digits) is not None
    page = draw_letter(replace(LETTER, signed_code=digits))
    assert qr_codes(as_scanned(picture_of(page, 300), turned=1, blur=0.5, noise=10)) == [digits]


def test_a_code_of_the_usual_length_has_modules_of_half_a_millimetre() -> None:
    usual = facts_to_sign(
        number=LETTER.number,
        title="结婚证遗失时的夫妻关系证明",
        applicant="欧阳静雯",
        issued_on="2026-11-23",
        valid_until="2026-12-23",
        check_code="7K3M-9QXT-W2HD",
    )
    # Version 9 holds 432 digits at level M (ISO/IEC 18004): 53 modules and a quiet zone of 4.
    assert len(sign(usual, KEY)) <= 432
    assert QR / mm / (53 + 4) > 0.47
