"""`hubdesk forget`: a person's name and address leave the record, the parcel's story stays."""

from __future__ import annotations

NOTICE = "tracking,recipient,address\nTBA309611474471,Maria Lindqvist,418 Barstow St\n"


def test_a_person_is_forgotten_once_nothing_is_owed(terminal, tmp_path):
    file = tmp_path / "notice.csv"
    file.write_text(NOTICE)
    terminal("notice", "import", file)
    early = terminal("forget", "TBA309611474471")
    assert (early.status, early.out) == (1, "")
    assert "not closed" in early.err
    file.write_text("tracking,status\nTBA309611474471,withdrawn\n")
    terminal("notice", "import", file)
    said = terminal("forget", "TBA3 0961 1474 471")
    assert (said.status, said.out) == (0, "1 person forgotten\n")
    assert terminal("parcels", "4471", "--json").lines[0]["name"] == ""
    assert terminal("parcels", "lindqvist").status == 1
    assert terminal("forget", "TBA309611474471", "--json").lines == [{"people": 0}]
