"""`hubdesk backup` and `hubdesk restore`, as an owner types them."""

from __future__ import annotations

NOTICE = "tracking,recipient,address\nTBA309611474471,Maria Lindqvist,418 Barstow St\n"


def test_a_shop_is_backed_up_lost_and_put_back_in_the_terminal(terminal, tmp_path):
    stick = tmp_path / "stick"
    file = tmp_path / "notice.csv"
    file.write_text(NOTICE)
    terminal("notice", "import", file)
    (made,) = terminal("backup", "--to", stick, "--json").lines
    assert (made["parcels"], made["checked"]) == (1, True)
    assert [each["flaw"] for each in terminal("backup", "--list", "--to", stick, "--json").lines]

    (tmp_path / "shop" / "shop.db").write_bytes(b"no record at all" * 100)
    damaged = terminal("parcels")
    assert (damaged.status, "damaged" in damaged.err) == (3, True)
    looked = terminal("restore", stick, typed="1\nn\n")
    assert (looked.status, "1 parcel" in looked.out) == (130, True)
    assert terminal("parcels").status == 3

    (back,) = terminal("restore", stick, "--json").lines
    assert back["made"] == made["made"]
    assert back["kept"]
    assert terminal("parcels", "4471").status == 0
    again = terminal("restore", stick, typed="1\ny\n")
    assert again.status == 0
    assert "Put back" in again.out


def test_without_any_backup_it_says_what_to_do(terminal, tmp_path):
    nothing = terminal("restore", tmp_path / "empty", "--yes")
    assert nothing.status == 1
    assert "Plug in the stick" in nothing.err
