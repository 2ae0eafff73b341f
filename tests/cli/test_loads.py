"""`hubdesk load`: the count is closed, and its bill can be had again for ever."""

from __future__ import annotations

import pytest

from tests.paper.raster import texts

NOTICE = "tracking\nTBA309611474471\nTBA309611474519\n1Z5R89390357567127\n"


@pytest.fixture
def arrived(terminal, tmp_path):
    file = tmp_path / "notice.csv"
    file.write_text(NOTICE)
    terminal("notice", "import", file)
    return terminal("receive", "--stdin", typed="TBA309611474471\n1Z5R89390357567127\n")


def test_a_load_is_closed_with_its_bill_and_the_missing_by_number(terminal, arrived, tmp_path):
    out = tmp_path / "bill.pdf"
    said = terminal("load", "close", "--carrier", "amazon", "--out", out, "--json")
    (bill,) = said.lines
    assert (bill["received"], bill["missing"], bill["status"]) == (1, ["TBA309611474519"], "open")
    (page,) = texts(out.read_bytes())
    assert "TBA 3096 1147 4519" in page
    rest = terminal("load", "close", "--driver", "Sam", "--paper", "receipt", "--json")
    assert [(line["carrier"], line["driver"], line["status"]) for line in rest.lines] == [
        ("ups", "Sam", "signed")
    ]
    assert terminal("load", "close").status == 1


def test_a_bill_made_again_is_the_same_to_the_byte(terminal, arrived, tmp_path):
    first, second = tmp_path / "one.pdf", tmp_path / "two.pdf"
    name = terminal("load", "close", "--carrier", "ups", "--out", first, "--json").lines[0]["bill"]
    terminal("receive", "--stdin", typed="TBA309611474519\n")
    assert terminal("load", "bill", name, "--out", second).status == 0
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("name", ["2026-99", "14", "x-y", "2026-", "99999999999999999999-1"])
def test_a_bill_that_nobody_wrote_is_refused(terminal, name):
    said = terminal("load", "bill", name)
    assert (said.status, said.out) == (1, "")
    assert "is on record here" in said.err
