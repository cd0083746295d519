"""What tests of 台账 share: a tab in front, and people in a book."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.ledgers import entries
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.entries import Entry
from community_desk.office.office import Office
from tests.people import add_person

DISABLED = {"残疾类别": "肢体", "残疾等级": "三级", "证件有效期至": "2029-05-30"}
AddDisabled = Callable[..., Entry]


def book(code: str) -> Book:
    """A book by its code or name."""
    return load_books().find(code)


def days_ago(office: Office, days: int) -> Office:
    """The same desk on an earlier day."""
    return replace(office, clock=lambda: office.clock() - timedelta(days=days))


@pytest.fixture
def add_disabled(office: Office) -> AddDisabled:
    """Enters somebody into 残疾人台账, some days ago."""

    def add(name: str, *, days: int = 0, phone: str = "", **typed: str) -> Entry:
        person = add_person(office, name, phone=phone, address="幸福里3栋2单元501室", sex="男")
        return entries.add_entry(
            days_ago(office, days), book("0305"), resident_uid=person.uid, typed=DISABLED | typed
        )

    return add


@pytest.fixture
def three(add_disabled: AddDisabled) -> list[Entry]:
    """Three people; the second is overdue."""
    return [
        add_disabled("陈铉", phone="13600007788"),
        add_disabled("王秀兰", days=200),
        add_disabled("刘强", 证件有效期至="2026-12-31"),
    ]


@pytest.fixture
def tab(qtbot: QtBot, context: DeskContext, three: list[Entry]) -> LedgersTab:
    """The tab on 残疾人台账."""
    made = LedgersTab(context)
    qtbot.addWidget(made)
    made.resize(1400, 800)
    made.open_target(Target("book", "0305"))
    with qtbot.waitActive(made):
        made.show()
    return made
