"""The sample roster, imported once and copied for each test that reads it."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from community_desk.office import office as offices
from community_desk.office.office import Office
from community_desk.registry.import_report import ImportReport
from community_desk.registry.import_roster import import_workbook
from tests.conftest import fixed_clock

SAMPLES = Path(__file__).parent.parent / "samples"
ROSTER = SAMPLES / "roster.xlsx"


@pytest.fixture(scope="session")
def expected() -> dict[str, Any]:
    """What an import must find in the sample roster."""
    document: dict[str, Any] = json.loads((SAMPLES / "roster.expected.json").read_text("utf-8"))
    return document


@pytest.fixture(scope="session")
def imported(
    office_template: tuple[Path, bytes], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, bytes, ImportReport, Path]:
    """Folder, key and report of an office with the roster in it, and the problems workbook."""
    place = tmp_path_factory.mktemp("imported")
    folder, key = place / "office", office_template[1]
    shutil.copytree(office_template[0], folder)
    office = offices.open_with_key(folder, key, clock=fixed_clock)
    report = import_workbook(office, ROSTER, problems=place / "problems.xlsx")
    office.close()
    return folder, key, report, place / "problems.xlsx"


@pytest.fixture(scope="session")
def roster_office(imported: tuple[Path, bytes, ImportReport, Path]) -> Iterator[Office]:
    """The office with the roster in it, for tests that only read."""
    office = offices.open_with_key(imported[0], imported[1], clock=fixed_clock)
    yield office
    office.close()
