"""Linux: the menu's entry is one, and installing without root loses nothing."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
import xml.etree.ElementTree as Tree
from collections.abc import Callable
from pathlib import Path

import pytest

from hubdesk.updating.home import Home

LINUX = Path(__file__).parents[2] / "installers" / "linux"
FAKE = """#!/bin/sh
# Stands in for the 400 MB of a bundle: answers as `hubdesk unsent` does.
[ "$1" = unsent ] || exit 2
[ "${2:-}" != --json ] || printf '{"is_open": %s, "waiting": 1}\\n' "${IS_OPEN:-false}"
exit "${WAITS:-0}"
"""


def test_the_menu_entry_is_whole_and_speaks_both_languages():
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment, method-assign]
    entry.read(LINUX / "hubdesk.desktop", encoding="utf-8")
    said = entry["Desktop Entry"]
    assert (said["Type"], said["Exec"], said["Icon"]) == ("Application", "hubdesk", "hubdesk")
    assert {"GenericName", "GenericName[es]", "Comment", "Comment[es]"} <= set(said)
    assert all(said[key].endswith(";") for key in ("Categories", "Keywords"))


def test_what_software_centres_show_names_the_menu_entry():
    told = Tree.parse(LINUX / "hubdesk.metainfo.xml").getroot()
    assert told.findtext("launchable") == "hubdesk.desktop"
    assert told.findtext("id") == "shop.hubdesk.HubDesk"


Install = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def install(tmp_path: Path) -> Install:
    """Unpack an archive with a small stand-in for the program, and give its `install`."""
    unpacked = tmp_path / "unpacked"
    version = unpacked / "home" / "versions" / "0.1.0"
    version.mkdir(parents=True)
    (unpacked / "home" / "launcher").mkdir()
    (unpacked / "icons").mkdir()
    (unpacked / "icons" / "hubdesk-48.png").write_bytes(b"png")
    for name in ("install", "hubdesk.desktop"):
        shutil.copy(LINUX / name, unpacked / name)
    for program in (unpacked / "home" / "hubdesk", version / "hubdesk"):
        program.write_text(FAKE, encoding="utf-8")
        program.chmod(0o755)
    record = tmp_path / "home" / ".local" / "share" / "HubDesk" / "shop.db"
    record.parent.mkdir(parents=True)
    record.write_text("a year of parcels", encoding="utf-8")

    def run(*words: str, **told: str) -> subprocess.CompletedProcess[str]:
        environment = {"HOME": str(tmp_path / "home"), "PATH": os.environ["PATH"], **told}
        command = ["sh", str(unpacked / "install"), *words]
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False, timeout=30
        )

    return run


def test_one_person_installs_without_root_and_removes_and_the_record_stays(install, tmp_path):
    local = tmp_path / "home" / ".local"
    assert install("--autostart").returncode == 0
    entry = (local / "share" / "applications" / "hubdesk.desktop").read_text(encoding="utf-8")
    assert f'Exec="{local}/lib/hubdesk/hubdesk"' in entry
    assert (local / "bin" / "hubdesk").resolve() == local / "lib" / "hubdesk" / "hubdesk"
    assert (tmp_path / "home" / ".config" / "autostart" / "hubdesk.desktop").exists()
    assert install().returncode == 0  # over itself
    removed = install("--remove", LANG="es_US.UTF-8")
    assert removed.returncode == 0
    assert "se conserva" in removed.stdout
    left = [path for path in (tmp_path / "home").rglob("*") if path.is_file()]
    assert left == [local / "share" / "HubDesk" / "shop.db"]


def test_nothing_is_removed_while_something_waits_unless_told_so(install, tmp_path):
    install()
    assert install("--remove", WAITS="1").returncode == 1
    assert (tmp_path / "home/.local/lib/hubdesk/hubdesk").exists()
    assert install(WAITS="1").returncode == 0  # a newer version takes what waits along
    assert install("--remove", "--anyway", WAITS="1").returncode == 0
    assert not (tmp_path / "home/.local/lib/hubdesk").exists()


def test_an_archive_lays_the_home_that_updates_go_on_from(install, tmp_path):
    home = Home(tmp_path / "home" / ".local" / "lib" / "hubdesk")
    newer = home.versions / "0.2.0"
    newer.mkdir(parents=True)
    (newer / "hubdesk").write_text(FAKE, encoding="utf-8")
    home.prepare()
    home.came_up("0.2.0")
    home.offer("0.2.0")
    home.condemn("0.1.0")  # other files had this number
    assert install().returncode == 0
    assert (home.root / "launcher").is_dir()
    assert (home.current(), home.coming()) == ("0.1.0", None)
    assert home.all_there() == ["0.2.0", "0.1.0"]
    assert not home.is_bad("0.1.0")
    assert home.last_good("0.1.0") == "0.2.0"


def test_a_program_that_can_say_nothing_is_laid_anew(install, tmp_path):
    install()
    broken = tmp_path / "home" / ".local" / "lib" / "hubdesk" / "hubdesk"
    broken.write_text("#!/bin/sh\nexit 3\n", encoding="utf-8")
    assert install("--remove").returncode == 1
    assert install().returncode == 0
    assert broken.read_text(encoding="utf-8") == FAKE


def test_no_version_is_laid_over_one_whose_window_is_open(install):
    install()
    assert install(WAITS="1", IS_OPEN="true").returncode == 1
    assert install(WAITS="3").returncode == 0  # it cannot say: the record is not touched


def test_the_record_goes_only_when_asked_for(install, tmp_path):
    install()
    assert install("--with-data").returncode == 2
    assert install("--remove", "--with-data").returncode == 0
    assert not (tmp_path / "home/.local/share/HubDesk").exists()
