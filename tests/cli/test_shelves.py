"""`hubdesk shelves`: drawn from a file, listed, closed and swapped."""

from __future__ import annotations

import json

import pytest

DRAWING = "name,size,kind\nA1,2,\nA2,2,normal\nCold,2,cold\nX1,2,aside\n"


@pytest.fixture
def drawn(terminal, tmp_path):
    file = tmp_path / "shelves.csv"
    file.write_text(DRAWING)
    return terminal("shelves", "draw", file, "--json")


def test_before_anything_is_drawn_the_shelves_of_the_settings_are_listed(terminal):
    said = terminal("shelves", "--json")
    assert [line["name"] for line in said.lines][-2:] == ["C3", "X1"]
    assert terminal("shelves", "list").out.startswith("A1     0 of 8       room, usual\n")


def test_a_drawing_is_read_as_csv_or_json(terminal, drawn, tmp_path):
    assert [(line["name"], line["size"], line["kind"]) for line in drawn.lines] == [
        *(("A1", 2, "normal"), ("A2", 2, "normal")),
        *(("Cold", 2, "cold"), ("X1", 2, "aside")),
    ]
    file = tmp_path / "shelves.json"
    file.write_text(
        json.dumps([{"name": "B1", "size": 4}, {"name": "X", "size": 1, "kind": "Aside"}])
    )
    said = terminal("shelves", "draw", file, "--json")
    assert [line["name"] for line in said.lines] == ["B1", "X"]


@pytest.mark.parametrize(
    "content", ["", "A1\n", "A1,many\n", "A1,2,round\n", "[1]", "[", '{"name": 1}', "\x00"]
)
def test_what_is_no_drawing_is_refused_with_a_sentence(terminal, tmp_path, content):
    file = tmp_path / "shelves.csv"
    file.write_text(content)
    for named in (file, tmp_path / "gone.csv"):
        said = terminal("shelves", "draw", named)
        assert (said.status, said.out) == (1, "")
        assert "Write one shelf a line" in said.err


def test_a_closed_shelf_says_where_its_parcels_go_and_a_swap_who_moves(terminal, drawn):
    terminal("receive", "--stdin", typed="TBA309611474471\nTBA309611474519\nTBA309611474533\n")
    swapped = terminal("shelves", "swap", "a1", "A2", "--json")
    assert sorted(line["to"] for line in swapped.lines) == ["A1", "A2", "A2"]
    closed = terminal("shelves", "close", "A1")
    assert closed.out == "TBA…4533 · Amazon parcel goes to shelf X1\n"
    assert terminal("shelves", "close", "A2").status == 1
    assert terminal("shelves", "swap", "A1", "A2").status == 1
    opened = terminal("shelves", "open", "A1", "--json")
    assert [line["closed"] for line in opened.lines] == [False] * 4
