"""Notices in the terminal: unclear columns are shown, named once, and remembered."""

from __future__ import annotations

UNCLEAR = "TBA309611474991,Ana Moore,5 Elm St,54701\nTBA309611474992,Bo Reyes,6 Elm St,54703\n"


def test_unclear_columns_are_shown_and_nothing_is_taken(terminal, tmp_path):
    (tmp_path / "a.csv").write_text(UNCLEAR)
    said = terminal("notice", "import", tmp_path / "a.csv")
    assert said.status == 1
    assert "A   Tracking number" in said.err
    assert "--columns number=A" in said.err
    assert terminal("parcels", "--json").lines == []


def test_columns_that_were_named_are_remembered(terminal, tmp_path):
    (tmp_path / "a.csv").write_text(UNCLEAR)
    columns = ("--columns", "number=A,name=B,street=3")
    said = terminal("notice", "import", tmp_path / "a.csv", *columns, "--json")
    assert (said.status, said.lines[0]["taken"]) == (0, 2)
    (tmp_path / "b.csv").write_text(UNCLEAR.replace("499", "498"))
    assert terminal("notice", "import", tmp_path / "b.csv", "--json").lines[0]["taken"] == 2


def test_columns_that_are_not_there_get_a_sentence(terminal, tmp_path):
    (tmp_path / "a.csv").write_text(UNCLEAR)
    said = terminal("notice", "import", tmp_path / "a.csv", "--columns", "number=Z")
    assert said.status == 1
    assert "number=Z" in said.err


def test_what_was_withdrawn_is_told(terminal, tmp_path):
    (tmp_path / "a.csv").write_text("tracking,name\nTBA309611474991,Ana\n")
    terminal("notice", "import", tmp_path / "a.csv")
    (tmp_path / "b.csv").write_text("tracking,status\nTBA309611474991,cancelled\n")
    told = terminal("notice", "import", tmp_path / "b.csv", "--json").lines[0]
    assert (told["withdrawn"], told["taken"]) == (1, 0)
