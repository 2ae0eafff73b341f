"""What the owner sets is read back; what is wrong is named."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from hubdesk.parcels.refusals import KnownFault
from hubdesk.settings import Settings, change_settings, read_settings, write_settings


def test_everything_has_a_default(tmp_path):
    reading = read_settings(tmp_path / "settings.toml")
    assert reading.settings == Settings()
    assert reading.unknown == ()


def test_what_was_written_is_read_back_with_its_explanations(tmp_path):
    file = tmp_path / "new folder" / "settings.toml"
    settings = Settings(shop='Kraft & "Bloom" \\ Söhne', postcodes=("54701",), shelf_size=12)
    write_settings(file, settings)
    assert read_settings(file).settings == settings
    assert "# How many parcels a shelf holds" in file.read_text(encoding="utf-8")


def test_a_name_that_means_nothing_is_told_and_not_dropped_silently(tmp_path):
    file = tmp_path / "settings.toml"
    file.write_text('shop = "A"\nshelfs = ["A1"]\n')
    reading = read_settings(file)
    assert (reading.settings.shop, reading.unknown) == ("A", ("shelfs",))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("shop = ", "settings_unreadable"),
        ("shelf_size = 'many'", "setting_wrong"),
        ("shop = 7", "setting_wrong"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path, text, reason):
    file = tmp_path / "settings.toml"
    file.write_text(text)
    with pytest.raises(KnownFault) as told:
        read_settings(file)
    assert told.value.reason == reason


def test_the_line_that_cannot_be_read_is_told(tmp_path):
    file = tmp_path / "settings.toml"
    file.write_text('shop = "A"\npeople = ["Ana", "Luis]\n')
    with pytest.raises(KnownFault) as told:
        read_settings(file)
    assert (told.value.reason, told.value.facts["line"]) == ("settings_line_wrong", "2")


def test_a_zone_that_does_not_exist_is_named():
    with pytest.raises(KnownFault, match="setting_wrong"):
        _ = Settings(zone="America/Eau_Claire").zone_info


BY_HAND = """# Our shop. Do not touch the phone!
shop = "Kraft"  # as on the sign
phone = "715 555 0123"
shelfs = ["A1"]  # a slip of the pen

[mine]
note = "kept"
"""


def test_changing_one_setting_leaves_everything_that_was_written_by_hand(tmp_path):
    file = tmp_path / "settings.toml"
    file.write_text(BY_HAND)
    reading = change_settings(file, {"shop": "Kraft & Bloom", "people": ("Rosa", "Luis")})
    assert (reading.settings.shop, reading.settings.people) == ("Kraft & Bloom", ("Rosa", "Luis"))
    assert reading.unknown == ("mine", "shelfs")
    text = file.read_text()
    for line in (
        "# Our shop. Do not touch the phone!",
        'shop = "Kraft & Bloom"  # as on the sign',
        'phone = "715 555 0123"',
        'shelfs = ["A1"]  # a slip of the pen',
        'note = "kept"',
        "# Who works at the counter or carries runs",
    ):
        assert line in text
    assert read_settings(file) == reading


def test_two_programs_that_write_at_once_lose_nothing_of_each_other(tmp_path):
    file = tmp_path / "settings.toml"
    write_settings(file, Settings())
    both = Barrier(2)

    def write(name):
        both.wait()
        for number in range(5):
            change_settings(file, {name: f"{name} {number}"})

    with ThreadPoolExecutor(2) as writers:
        list(writers.map(write, ("address", "phone")))
    settings = read_settings(file).settings
    assert (settings.address, settings.phone) == ("address 4", "phone 4")
    assert [each.name for each in tmp_path.glob("*.new")] == []


def test_a_file_that_may_not_be_written_stays_and_says_so(tmp_path):
    file = tmp_path / "settings.toml"
    file.write_text(BY_HAND)
    file.chmod(0o444)
    with pytest.raises(KnownFault) as told:
        change_settings(file, {"shop": "Other"})
    assert told.value.reason == "settings_not_written"
    assert file.read_text() == BY_HAND


def test_a_line_that_cannot_be_read_is_named_and_nothing_is_written(tmp_path):
    file = tmp_path / "settings.toml"
    file.write_text('shop = "A"\nphone = \n')
    with pytest.raises(KnownFault) as told:
        change_settings(file, {"shop": "B"})
    assert (told.value.reason, told.value.facts["line"]) == ("settings_line_wrong", "2")
    assert file.read_text() == 'shop = "A"\nphone = \n'


def test_a_change_that_does_not_hold_is_not_written(tmp_path):
    def refuse(settings):
        raise KnownFault("setting_wrong", name="shop", value=settings.shop)

    file = tmp_path / "settings.toml"
    file.write_text(BY_HAND)
    with pytest.raises(KnownFault, match="setting_wrong"):
        change_settings(file, {"shop": "B"}, refuse)
    assert file.read_text() == BY_HAND


def test_lines_end_as_they_did_and_a_link_stays_one(tmp_path):
    file, link = tmp_path / "elsewhere.toml", tmp_path / "settings.toml"
    file.write_bytes(b'shop = "A"\r\nphone = ""\r\n')
    link.symlink_to(file)
    change_settings(link, {"phone": "555 0199"})
    assert link.is_symlink()
    assert file.read_bytes() == b'shop = "A"\r\nphone = "555 0199"\r\n'
