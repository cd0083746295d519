"""A call into Qt that returns nothing must not eat a reference to ``None`` (PySide6 6.12.0 did)."""

import sys

from PySide6.QtCore import QObject

CALLS = 2000


def test_calls_that_return_nothing_keep_none_alive() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("thing")
    assert sys.getrefcount(None) > before - CALLS // 2
