"""What every test may ask for: a clock that stands, a real record in a real file."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from hubdesk.database.opening import open_engine
from hubdesk.database.record import Record
from hubdesk.gateway.opening import open_database
from tests.postgresql import copied, drop, fresh, postgresql_server

__all__ = ["postgresql_server"]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
gc.disable()  # what is collected for the tests stays as long as they
# The suite gives the same answer each time; HYPOTHESIS_PROFILE=search looks for new trouble.
settings.register_profile("suite", derandomize=True, deadline=None, max_examples=40)
settings.register_profile("search", deadline=None, max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))

ON_POSTGRESQL = os.environ.get("HUBDESK_TEST_RECORD") == "postgresql"
SHOP_ZONE = ZoneInfo("America/Chicago")


class Clock:
    """A shop clock that only moves when a test moves it. Starts at 07:42 in Eau Claire."""

    def __init__(self) -> None:
        self.time = datetime(2026, 6, 26, 12, 42, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def forward(self, **span: float) -> None:
        self.time += timedelta(**span)


@pytest.fixture(autouse=True, scope="session")
def _apart_from_this_pc(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what is remembered of records out of the developer's folder, and the proxy out of all.

    What the tests send goes over the loopback.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_PROXY", "*")
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        yield


_TESTS_BETWEEN_THOROUGH = 250


@pytest.fixture(autouse=True)
def _tidy_between_tests() -> Iterator[None]:
    """Collect between tests alone: in the midst of one a thread of it might clear a window away.

    After each test only what it made is looked through, and all there is once in a long while:
    a hundred times as much lies there from before the first test.
    """
    global _tests_since  # noqa: PLW0603 - a count for the whole session
    gc.disable()
    yield
    if QCoreApplication.instance() is not None:
        _take_down_closed_windows()
    _tests_since += 1
    if _tests_since >= _TESTS_BETWEEN_THOROUGH:
        gc.collect()
        _tests_since = 0
    else:
        gc.collect(0)


def _take_down_closed_windows() -> None:
    """Each window that is left over would be dressed and translated again with the others."""
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QMainWindow) and not window.isVisible():
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


_tests_since = 0


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record's file with every migration made and nothing in it, to be copied."""
    file = tmp_path_factory.mktemp("record") / "blank.db"
    open_engine(file).dispose()
    return file


@pytest.fixture(scope="session")
def blank_on_server(postgresql_server: str) -> str:
    """The same on PostgreSQL."""
    url = fresh(postgresql_server)
    open_engine(url).dispose()
    return url


@pytest.fixture(scope="session")
def blank_gateway(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A gateway's file with every migration made and nothing in it, to be copied."""
    file = tmp_path_factory.mktemp("gateway") / "blank.db"
    open_database(f"sqlite:///{file}").dispose()
    return file


@pytest.fixture(scope="session")
def blank_gateway_on_server(postgresql_server: str) -> str:
    """The same on PostgreSQL."""
    url = fresh(postgresql_server)
    open_database(url).dispose()
    return url


@pytest.fixture
def record_place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path | str]:
    """Where a test's record lies: HUBDESK_TEST_RECORD=postgresql moves them all to a server."""
    if ON_POSTGRESQL:
        url = copied(request.getfixturevalue("blank_on_server"))
        yield url
        drop(url)
        return
    shutil.copyfile(request.getfixturevalue("blank"), tmp_path / "shop.db")
    yield tmp_path / "shop.db"


@pytest.fixture
def record(record_place: Path | str, clock: Clock) -> Iterator[Record]:
    with Record(record_place, desk="desk-1", now=clock, zone=SHOP_ZONE) as record:
        yield record


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the whole days, so that nobody waits for one at the end."""
    items.sort(key=lambda item: "journeys" not in item.path.parts)


def pytest_collection_finish() -> None:
    """Let what is there before the first test stay: nobody need look through it for rubbish.

    It is more than all tests together make, and each thorough look at it took a second.
    """
    gc.collect()
    gc.freeze()
