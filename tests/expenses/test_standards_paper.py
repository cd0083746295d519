"""The sheet of the funding rules: one page, whatever the size of the office."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from community_desk.expenses.expected import Choices, choices_of, expected
from community_desk.expenses.standards_paper import standards_paper
from community_desk.office.office import Office
from tests.expenses.booking import receive

LARGE = {"households": 12548, "party_members": 1486, "block_leaders": 1200}
CHOSEN = Choices(
    ("BUD-3", "BUD-4", "BUD-5", "BUD-6", "BUD-7"),
    {"below": "pro_rata", "edge_2000": "lower", "edge_3000": "upper", "match": "double"},
    {"PAY-1": {"base": "123456.78"}, "BUD-7": {"allotted": "130000.55"}},
)


@pytest.mark.parametrize(
    ("counts", "choices"), [({}, None), ({"households": 800}, None), (LARGE, CHOSEN)]
)
def test_all_rules_stand_on_one_page(
    office: Office, counts: dict[str, int], choices: Choices | None
) -> None:
    receive(office, "2026-01-05", "15500")
    chosen = choices or choices_of(office)
    found = expected(office, counts, 2026, chosen)
    pages = PdfReader(BytesIO(standards_paper(office, found, counts, chosen, 2026))).pages
    assert len(pages) == 1
    text = pages[0].extract_text()
    for words in ("2026年经费和人员标准对照表", "居委会成员与社区工作者人数", "“799”", "15,500.00"):
        assert words in text
    assert "BUD-1a\n" not in text
