"""What every test may ask for: an office of its own, a fixed clock, no screen."""

import os
import shutil
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["COMMUNITY_DESK_LANGUAGE"] = "zh_CN"
os.environ["TZ"] = "Asia/Shanghai"
if hasattr(time, "tzset"):
    time.tzset()  # whatever asked for the time before has kept the zone of this machine

from community_desk.demo import build
from community_desk.office import office as offices
from community_desk.office import vault
from community_desk.office.office import Office

PASSWORD = "correct horse"
NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


def fixed_clock() -> datetime:
    """Nine in the morning of 23 November 2026 at the desk."""
    return NOW


@pytest.fixture(scope="session", autouse=True)
def quick_keys() -> Iterator[None]:
    """Passwords that are tried at once; `tests.command_line.test_office` knows the real cost."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vault, "MEMORY_KIB", 8 * vault.LANES)
        patch.setattr(vault, "PASSES", 1)
        yield


@pytest.fixture(scope="session")
def office_template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """One office made once; each test gets a copy, which costs a hundredth."""
    folder = tmp_path_factory.mktemp("template") / "office"
    new = offices.create(
        folder,
        name="幸福里社区居民委员会",
        password=PASSWORD,
        director="王主任",
        values={"short_name": "幸", "telephone": "0551-0000 0000"}
        | {"recovery_proven_on": NOW.date().isoformat()},
        clock=fixed_clock,
    )
    new.office.close()
    return folder, new.office.key


@pytest.fixture
def office_folder(office_template: tuple[Path, bytes], tmp_path: Path) -> Path:
    """The folder of a fresh office, closed."""
    folder = tmp_path / "office"
    shutil.copytree(office_template[0], folder)
    return folder


@pytest.fixture
def office(office_folder: Path, office_template: tuple[Path, bytes]) -> Iterator[Office]:
    """A fresh office, open for its director."""
    opened = offices.open_with_key(office_folder, office_template[1], clock=fixed_clock)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def demo_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small demo with something of everything, made once: to be copied, not to be opened."""
    folder = tmp_path_factory.mktemp("demo") / "office"
    build.open_or_build(folder, 150, lambda *_: None, clock=fixed_clock).close()
    return folder


@pytest.fixture(autouse=True)
def free_windows(request: pytest.FixtureRequest) -> Iterator[None]:
    """Frees each window with its test: those that live on are dressed anew with every theme."""
    if not {"qapp", "qtbot"} & set(request.fixturenames):
        yield
        return
    from PySide6.QtCore import QEvent

    app = request.getfixturevalue("qapp")
    before = set(app.topLevelWidgets())
    yield
    for widget in app.topLevelWidgets():
        if widget not in before and widget.parent() is None:
            widget.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever uses the application object is a test of the window."""
    for item in items:
        if {"qapp", "qtbot"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("gui")
