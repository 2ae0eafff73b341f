"""A carrier sends, a shop fetches: the whole way by commands, as two people would type them."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from hubdesk.app import build
from hubdesk.desk import letters
from hubdesk.gateway.serving import running_gateway
from hubdesk.settings import Settings, write_settings
from tests.cli.conftest import Terminal

FEES = '{"valid_from":"2026-01-01","currency":"USD","fees":[{"act":"delivered","cents":25}]}'
NOTICE = "tracking,name\nTBA309611474991,Ana Moore\nTBA309611474992,Bo Reyes\n"


def test_what_a_carrier_sends_by_command_or_by_its_own_system_is_in_the_shop(
    terminal: Terminal, tmp_path: Path
) -> None:
    database = f"sqlite:///{tmp_path / 'gateway.db'}"
    (tmp_path / "notice.csv").write_text(NOTICE)
    (tmp_path / "fees.json").write_text(FEES)

    def gateway(*words: str | Path) -> dict:
        said = terminal("gateway", "--database-url", database, *words, "--json")
        assert said.status == 0, said.err
        return said.lines[0]

    with running_gateway(database) as base:
        settings = Settings(gateway=base, key_file="desk.key", language="en")
        write_settings(tmp_path / "shop" / "settings.toml", settings)
        code = gateway("shops", "add", "s1")["code"]
        assert terminal("enrol", code).status == 0
        gateway("send", "notice", "s1", tmp_path / "notice.csv", "--carrier", "amazon")
        gateway("send", "fees", "s1", tmp_path / "fees.json", "--carrier", "amazon")
        gateway("send", "agreement", "s1", "--carrier", "amazon", "--return-by", "16:00")
        token = gateway("carriers", "add", "ups")["token"]
        answer = httpx.put(
            f"{base}/shops/s1/letters/{uuid4()}",
            json={"kind": "message", "content": {"text": "No delivery on Monday."}},
            headers={"Authorization": f"Bearer {token}"},
        )
        assert answer.status_code == 201
        said = terminal("sync", "--once", "--json")
        assert said.status == 0, said.err
        assert said.lines[0]["fetched"] == 4
        assert (said.lines[1]["notice"], said.lines[1]["taken"]) == ("amazon", 2)
        assert said.lines[2] == {
            "agreement": "amazon",
            "text": "They go back by 16:00 on the last day.",
        }
        assert said.lines[3] == {"message": "ups", "text": "No delivery on Monday."}
        again = terminal("sync", "--once").out
        assert "Notice from" not in again
        assert "UPS writes: No delivery on Monday." in again, "until somebody has read it"
        app = build(tmp_path / "shop")
        (ups,) = (each for each in letters.news(app.counter) if each.carrier == "ups")
        letters.note_read(app.counter, ups.letter)
        app.close()
        assert terminal("sync", "--once").status == 0
        listed = terminal("gateway", "--database-url", database, "letters", "--shop", "s1").out
        lines = listed.splitlines()
        assert (len(lines), "agreement from amazon" in lines[0]) == (2, True)
        assert lines[0].endswith(": not read yet")
        assert ": read 20" in lines[1]
        assert gateway("forget", "--days", "1")["letters"] == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("send", "message", "nobody", "Hello", "--carrier", "ups"), "no shop called nobody"),
        (("send", "message", "s1", " ", "--carrier", "ups"), "text is not right"),
        (("send", "agreement", "s1", "--carrier", "ups", "--hold-days", "-3"), "hold_days"),
        (("send", "message", "s1", "Hello", "--carrier", "U P S"), "'U P S' is not right"),
        (("carriers", "add", "ü"), "'ü' is not right"),
        (("carriers", "revoke", "ups"), "has given ups no word"),
    ],
)
def test_what_cannot_be_sent_is_said_in_a_sentence(
    terminal: Terminal, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    database = ("gateway", "--database-url", f"sqlite:///{tmp_path / 'gateway.db'}")
    terminal(*database, "shops", "add", "s1")
    answer = terminal(*database, *words)
    assert (answer.status, said in answer.err) == (1, True), answer.err


def test_a_file_that_is_no_notice_is_not_sent(terminal: Terminal, tmp_path: Path) -> None:
    database = ("gateway", "--database-url", f"sqlite:///{tmp_path / 'gateway.db'}")
    terminal(*database, "shops", "add", "s1")
    file = tmp_path / "notice.csv"
    for content in (b"", b"[1, 2]", b'{"rows": 1}', b"\xff\xfe\x00", b"[" * 100_000):
        file.write_bytes(content)
        answer = terminal(*database, "send", "notice", "s1", file, "--carrier", "ups")
        assert answer.status in (1, 3), content[:10]
        assert "Traceback" not in answer.err
