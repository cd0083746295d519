"""An office with one of everything, to read its trail."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from community_desk.office.office import Office, open_with_key
from tests.whole_office import WholeOffice, prepare


@pytest.fixture(scope="session")
def whole(
    office_template: tuple[Path, bytes], tmp_path_factory: pytest.TempPathFactory
) -> WholeOffice:
    """The office and the files beside it; only to be read."""
    folder = tmp_path_factory.mktemp("trail")
    (folder / "beside").mkdir()
    shutil.copytree(office_template[0], folder / "office")
    return prepare(folder / "office", folder / "beside")


@pytest.fixture
def desk(whole: WholeOffice, office_template: tuple[Path, bytes]) -> Iterator[Office]:
    """That office, open for its director."""
    office = open_with_key(whole.folder, office_template[1])
    yield office
    office.close()
