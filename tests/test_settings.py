"""What the owner sets is read back; what is wrong is named."""

from __future__ import annotations

import pytest

from hubdesk.parcels.refusals import KnownFault
from hubdesk.settings import Settings, read_settings, write_settings


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
