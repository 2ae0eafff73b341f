"""Rounds from the terminal: proposed, planned, changed, loaded, left."""

from __future__ import annotations

import pytest

from hubdesk.app import build
from tests.desk.shelved import number_of, shelve_all


@pytest.fixture
def shelved(terminal, tmp_path):
    """Put parcels onto the shelves of the terminal's shop; give their numbers."""

    def put(count):
        app = build(tmp_path / "shop")
        rows = [(f"{n + 1} Oak St", "Ames", "54701", "", "", None, ()) for n in range(count)]
        ids = shelve_all(app.counter, rows)
        numbers = [number_of(app.counter, parcel) for parcel in ids]
        app.close()
        return numbers

    return put


def test_what_is_proposed_can_be_kept(terminal, shelved, tmp_path):
    numbers = shelved(5)
    told = terminal("run", "propose", "--json").lines
    assert [(each["stops"], each["parcels"], each["person"]) for each in told] == [(5, 5, "")]
    (tmp_path / "shop" / "settings.toml").write_text('people = ["Luis"]\n')
    kept = terminal("run", "propose", "--keep", "--json").lines[0]
    assert (kept["person"], kept["status"], kept["parcels"]) == ("Luis", "planned", len(numbers))
    assert terminal("run", "propose", "--json").lines == []


def test_all_means_more_than_a_list_shows(terminal, shelved):
    shelved(501)
    said = terminal("run", "plan", "--all", "--name", "All", "--person", "Luis")
    assert said.status == 1
    assert "501 parcels are too many for one run" in said.err
    proposed = terminal("run", "propose", "--json").lines
    assert sum(each["parcels"] for each in proposed) == 501


def test_a_round_is_changed_loaded_and_leaves_without_what_was_forgotten(terminal, shelved):
    first, second, third = shelved(3)
    plan = ("run", "plan", "--all", "--name", "Oak", "--person", "Luis", "--vehicle", "walk")
    code = terminal(*plan, "--json").lines[0]["code"]
    changed = terminal("run", "change", code, "--stop", "3", "1", "--person", "Rosa", "--json")
    assert (changed.lines[0]["person"], changed.lines[0]["vehicle"]) == ("Rosa", "walk")
    loaded = terminal("run", "load", code, first, third, "--json").lines
    assert [each["verdict"] for each in loaded] == ["loaded", "loaded"]
    asked = terminal("run", "leave", code, "--check", "--json")
    assert (asked.status, asked.lines[0]["forgotten"]) == (1, [second])
    left = terminal("run", "leave", code, "--without", "--json").lines[0]
    assert (left["status"], left["parcels"]) == ("out", 2)


def test_a_round_that_is_given_up_frees_its_parcels(terminal, shelved):
    shelved(2)
    plan = ("run", "plan", "--all", "--name", "Oak", "--person", "Luis", "--json")
    code = terminal(*plan).lines[0]["code"]
    assert terminal("run", "change", code, "--give-up", "--json").lines[0]["status"] == "closed"
    assert terminal(*plan).lines[0]["parcels"] == 2


def test_a_wrong_parcel_is_said_and_the_command_fails(terminal, shelved):
    first, second = shelved(2)
    plan = ("run", "plan", first, "--name", "Oak", "--person", "Luis", "--json")
    code = terminal(*plan).lines[0]["code"]
    said = terminal("run", "load", code, second, "--json")
    assert (said.status, said.lines[0]["verdict"]) == (1, "not_on_run")
