"""A site with one version out, a server that shows it, and a PC with an older one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hubdesk.updating.home import Home
from hubdesk.updating.taking import Running, Standing
from tests.updating.world import SCHEMA, MakersSite, Server, install, take_from


@pytest.fixture
def site(tmp_path: Path) -> MakersSite:
    return MakersSite(tmp_path / "maker")


@pytest.fixture
def server(site: MakersSite) -> Iterator[Server]:
    with Server(site.folder).open() as server:
        yield server


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "HubDesk")
    install(home, "0.1.0")
    return home


Take = Callable[..., Standing]


@pytest.fixture
def take_update(server: Server, site: MakersSite, home: Home) -> Take:
    def take(running: Running | None = None, **more: object) -> Standing:
        root = more.pop("root", site.root)
        return take_from(server, root, home, running or Running("0.1.0", SCHEMA), **more)

    return take
