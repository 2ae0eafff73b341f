"""The gateway under test, on both databases, and one shop's journal to tell it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from hubdesk.gateway.serving import running_gateway
from tests.gateway.enrolled import desk_client
from tests.postgresql import copied, postgresql_server, postgresql_url

__all__ = ["postgresql_server", "postgresql_url"]


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    """Both databases, one after the other."""
    return str(request.param)


@pytest.fixture
def empty_url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database that no gateway has opened."""
    if kind == "sqlite":
        return f"sqlite:///{tmp_path / 'gateway.db'}"
    url: str = request.getfixturevalue("postgresql_url")
    return url


@pytest.fixture
def database_url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database that is ready for a gateway and holds nothing."""
    if kind == "sqlite":
        shutil.copyfile(request.getfixturevalue("blank_gateway"), tmp_path / "gateway.db")
        return f"sqlite:///{tmp_path / 'gateway.db'}"
    return copied(request.getfixturevalue("blank_gateway_on_server"))


@pytest.fixture
def gateway(database_url: str) -> Iterator[httpx.Client]:
    """A real gateway on a real port, and a desk of shop-1 that it knows."""
    with running_gateway(database_url) as base, desk_client(database_url, base) as client:
        yield client
