"""Benchmarks open an office as a user does."""

import pytest


@pytest.fixture(scope="session", autouse=True)
def quick_keys() -> None:
    """Passwords cost what they cost: nothing is made quicker here."""
