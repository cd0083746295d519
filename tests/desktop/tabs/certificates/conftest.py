"""The tab of certificates on an office with four residents; nothing is sent to a printer."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.certificates import stored as stored_module
from community_desk.desktop.tabs.certificates.tab import CertificatesTab
from community_desk.office.office import Office
from tests.people import add_person

Agreed = Callable[[int], bool]


@pytest.fixture
def people(office: Office) -> dict[str, str]:
    """Name to uid; 赵明 has no address and a job."""
    at = "幸福里3栋2单元501室"
    known = {
        "陈𬭎": {"sex": "男", "birth_date": "1971-09-14", "id_number": "340102197109144410"}
        | {"address": at, "household_number": "00128", "relation": "户主", "phone": "13600007788"},
        "王秀芳": {
            "sex": "女",
            "birth_date": "1958-11-02",
            "id_number": "34010219581102222X",
            "address": at,
        },
        "赵明": {"sex": "男", "birth_date": "1985-01-01", "employer": "某某机械厂"},
        "周远桂": {"sex": "女", "birth_date": "1970-05-05", "id_number": "340102197005052247"}
        | {"address": "幸福里1栋1单元101室"},
    }
    return {name: add_person(office, name, **facts).uid for name, facts in known.items()}


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What went to the print dialog, where everybody agrees at once."""
    pages: list[bytes] = []

    def print_pdf(
        parent: object, pdf: bytes, said: object, *, copies: int, name: str, agreed: Agreed
    ) -> None:
        if agreed(copies):
            pages.append(pdf)

    monkeypatch.setattr(stored_module, "print_pdf", print_pdf)
    return pages


@pytest.fixture
def tab(
    qtbot: QtBot, people: dict[str, str], context: DeskContext, printed: list[bytes]
) -> Iterator[CertificatesTab]:
    made = CertificatesTab(context)
    qtbot.addWidget(made)
    made.resize(1440, 830)
    with qtbot.waitActive(made):
        made.show()
    yield made
    made.let_go()
