"""`hubdesk gateway …`: who may talk to it, and what should be looked into."""

from __future__ import annotations

from pathlib import Path

import pytest

from hubdesk.gateway.serving import running_gateway
from hubdesk.line.enrolment import enrol
from tests.gateway.enrolled import Pocket, desk_client
from tests.gateway.telling import capture, chain, tell


@pytest.fixture
def gateway(terminal, tmp_path: Path):
    """The command, always on the same database."""
    return lambda *words: terminal("gateway", "--data", tmp_path, *words)


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'gateway.db'}"


def test_a_shop_is_added_and_its_code_lets_its_first_desk_in(gateway, url):
    added = gateway("shops", "add", "s1", "--name", "Kraft & Bloom")
    code = added.out.split()[0]
    assert f"hubdesk enrol {code}" in added.out
    with running_gateway(url) as base:
        assert enrol(base, code, "desk-1", Pocket()).name == "Kraft & Bloom"
    (shop,) = gateway("shops", "list", "--json").lines
    assert shop == {"shop": "s1", "name": "Kraft & Bloom", "events": 0}


def test_a_code_for_a_shop_that_is_not_there_is_refused_with_what_to_type(gateway):
    said = gateway("code", "nowhere")
    assert (said.status, "hubdesk gateway shops add nowhere" in said.err) == (1, True)


def test_a_desks_key_is_withdrawn_and_renewed_by_its_name(gateway, url):
    with running_gateway(url) as base, desk_client(url, base, "s1") as desk:
        assert gateway("keys", "renew", "s1", "desk-1").out == "Done for 1 key.\n"
        assert desk.get("/shops/s1/chains").headers["HubDesk-Key"] == "renew"
        assert gateway("keys", "revoke", "s1", "desk-1", "--json").lines[0]["keys"] == 1
        assert desk.get("/shops/s1/chains").status_code == 401
    (key,) = gateway("keys", "list", "s1", "--json").lines
    assert (key["desk"], key["why"], key["renew"]) == ("desk-1", "revoked", True)
    assert "withdrawn" in gateway("keys", "list", "s1").out
    said = gateway("keys", "revoke", "s1", "desk-1")
    assert (said.status, "no desk called desk-1" in said.err) == (1, True)


def test_what_does_not_follow_is_reported_until_it_is_mended(gateway, url):
    assert gateway("reports").err == "Every chain follows, and every clock is right.\n"
    entries = chain(4)
    with running_gateway(url) as base, desk_client(url, base) as desk:
        capture(desk, tell([*entries[:1], *entries[2:]]))
        (gap,) = gateway("reports", "--json").lines
        assert (gap["shop"], gap["seq"], gap["what"]) == ("shop-1", 3, "gap")
        assert "entries before it have not arrived" in gateway("reports").out
        assert gateway("reports", "--shop", "another").out == ""
        capture(desk, tell(entries))
        assert gateway("reports").out == ""
        assert gateway("reports", "--settled", "--json").lines[0]["settled_at"]
        capture(desk, tell(chain(1, after=entries[2])))
        assert "two records tell of it" in gateway("reports").out


@pytest.mark.parametrize("address", ["postgresql+psycopg://nobody@127.0.0.1:9/none", "nonsense"])
def test_a_database_that_does_not_answer_is_said_in_one_sentence(terminal, address):
    for words in ([], ["reports"]):
        said = terminal("gateway", "--database-url", address, *words)
        assert (said.status, "Traceback" in said.err) == (3, False)
        assert "The gateway's database cannot be opened" in said.err
