"""Which serial ports are scanners, and which of them the owner wants."""

from __future__ import annotations

import json

import pytest

from hubdesk.parcels.refusals import KnownFault
from hubdesk.scanning.ports import SPEEDS, Choice, KnownScanners, Port, ports
from tests.scanning.plugs import KNOWN

ZEBRA = Port("/dev/ttyACM0", "05e0:1701", "Symbol Technologies, Inc, 2008 Symbol Bar Code Scanner")
HONEYWELL = Port("COM7", "0c2e:0caa", "Honeywell USB Serial Device (COM7)")
NO_NAME = Port("COM4", "1a86:55d4", "USB Serial Device (COM4)")
SPEAKING = Port("COM5", "dead:0001", "SuperScan 2D Barcode Reader")
TAG_PRINTER = Port("COM6", "0a5f:0172", "ZTC ZT411 Barcode Label Printer")
ARDUINO = Port("/dev/ttyACM1", "2341:0043", "Arduino (www.arduino.cc)")
MAINBOARD = Port("/dev/ttyS0")
ALL = (ZEBRA, HONEYWELL, NO_NAME, SPEAKING, TAG_PRINTER, ARDUINO, MAINBOARD)


def chosen(*words: str) -> tuple[Port, ...]:
    return Choice.of(words).wanted(ALL, KNOWN)


def test_known_scanners_are_found_and_strangers_are_left_alone():
    assert chosen() == (ZEBRA, HONEYWELL, SPEAKING)
    assert [KNOWN.name_of(port) for port in (ZEBRA, HONEYWELL)] == ["Zebra", "Honeywell"]


def test_the_owner_names_ports_by_path_or_by_maker_and_model():
    assert chosen("1A86:55D4") == (NO_NAME,)
    assert chosen("com4", "05e0:1701") == (NO_NAME, ZEBRA)
    assert chosen("/dev/ttyACM9") == (Port("/dev/ttyACM9"),)
    assert chosen("COM4", "1a86:55d4") == (NO_NAME,)


def test_the_owner_shuts_a_port_out_or_all_of_them():
    assert chosen("!05e0:1701") == (HONEYWELL, SPEAKING)
    assert chosen("none") == ()
    assert chosen("none", "COM4") == ()


def test_a_port_by_its_path_may_have_its_speed():
    (port,) = chosen("/dev/ttyS0@115200")
    assert (port.path, port.speeds) == ("/dev/ttyS0", (115_200,))
    assert chosen("/dev/ttyS0")[0].speeds == SPEEDS


def test_a_link_that_never_changes_leads_to_the_port(tmp_path):
    (tmp_path / "ttyACM0").touch()
    (tmp_path / "by-id").symlink_to(tmp_path / "ttyACM0")
    there = Port(str(tmp_path / "ttyACM0"), "1a86:55d4", "A scanner")
    assert Choice.of([str(tmp_path / "by-id")]).wanted([there], KNOWN) == (there,)


def test_this_pcs_ports_are_listed_without_opening_any():
    for port in ports():
        assert port.path


def test_the_table_says_where_each_number_is_from_and_a_broken_one_is_told(tmp_path):
    for broken in ("{", "[]", '{"format": 2}', '{"format": 1, "makers": 3}'):
        (tmp_path / "scanners.json").write_text(broken)
        with pytest.raises(KnownFault, match="scanners_unreadable"):
            KnownScanners.from_file(tmp_path / "scanners.json")
    with pytest.raises(KnownFault, match="scanners_unreadable"):
        KnownScanners.from_file(tmp_path / "gone.json")


def test_numbers_in_the_table_are_written_as_ports_have_them():
    for usb in KNOWN.models:
        vid, _, pid = usb.partition(":")
        assert (f"{int(vid, 16):04x}", f"{int(pid, 16):04x}") == (vid, pid)
    assert all(f"{int(maker, 16):04x}" == maker for maker in KNOWN.makers)
    assert not json.dumps(sorted(KNOWN.models)).count("2341:")
