"""`hubdesk journal verify` holds every photograph against the journal that names it."""

from __future__ import annotations

from hubdesk.app import build
from hubdesk.desk import photographs
from hubdesk.desk.taking import take
from hubdesk.parcels.scan import Scan, Source


def test_a_photograph_that_was_changed_or_lost_is_found(terminal, tmp_path):
    app = build(tmp_path / "shop")
    counter = app.counter
    scan = Scan("TBA309611474471", None, Source.SCANNER, counter.now())
    parcel = take(counter, scan).subject.parcel.id
    first, second = (photographs.keep(counter, jpeg) for jpeg in (b"one picture", b"another"))
    for kept in (first, second):
        photographs.attach(counter, parcel, kept)
    app.close()
    sound = terminal("journal", "verify", "--json")
    assert (sound.status, sound.lines[0]["photographs"]) == (0, 2)
    assert sound.lines[0]["photograph_flaws"] == []
    album = tmp_path / "shop" / "photographs"
    (album / first.photograph[:2] / f"{first.photograph}.jpg").unlink()
    (album / second.photograph[:2] / f"{second.photograph}.jpg").write_bytes(b"a kinder picture")
    broken = terminal("journal", "verify", "--json")
    assert broken.status == 1
    assert [flaw["what"] for flaw in broken.lines[0]["photograph_flaws"]] == [
        "photograph_missing",
        "photograph_changed",
    ]
    assert "is missing" in broken.err
