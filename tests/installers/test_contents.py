"""The bundle holds all that HubDesk needs, and the lists that say so are true."""

from __future__ import annotations

import importlib.util
import json
import re
import runpy
import struct
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from hubdesk.ui.sounds import speaker_program
from hubdesk.updating.home import Home

CHECKOUT = Path(__file__).parents[2]
INSTALLERS = CHECKOUT / "installers"


@cache
def part(name: str) -> ModuleType:
    """Load a file of the installers, which are no package."""
    spec = importlib.util.spec_from_file_location(Path(name).stem, INSTALLERS / name)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def imported() -> set[str]:
    """Give every module that HubDesk's own code names, in full."""
    named = re.compile(r"^\s*(?:from|import) ([\w.]+)", re.MULTILINE)
    return {
        module
        for file in (CHECKOUT / "hubdesk").rglob("*.py")
        for module in named.findall(file.read_text(encoding="utf-8"))
    }


def test_every_resource_and_every_migration_lies_in_the_bundle():
    contents = part("bundle/contents.py")
    shipped = {f"{place}/{file.name}" for file, place in contents.shipped_files()}
    for letters in ("*.json", "*.svg", "*.wav", "*.ttf", "*.qm", "*.qss", "*.csv"):
        for file in (CHECKOUT / "resources").rglob(letters):
            assert f"hubdesk/{file.relative_to(CHECKOUT).as_posix()}" in shipped
    for migration in (CHECKOUT / "hubdesk").glob("*/migrations/**/*.py"):
        assert migration.relative_to(CHECKOUT).as_posix() in shipped
    assert all(contents.is_wanted(path) for path in shipped)
    assert not any(path.endswith((".ts", "/update", "/make")) for path in shipped)


def test_nothing_is_left_out_that_the_program_names():
    left_out = set(part("bundle/contents.py").LEFT_OUT)
    named = {module for module in imported() if module.partition(".")[0] in left_out}
    assert named == set()
    assert imported() & {"PySide6.QtWidgets", "reportlab.pdfgen.canvas"}  # the search finds imports


def test_every_part_of_qt_that_the_program_names_is_taken():
    contents = part("bundle/contents.py")
    named = {module.partition("PySide6.Qt")[2] for module in imported() if "PySide6.Qt" in module}
    assert named <= set(contents.QT_LIBRARIES)
    for name in named:
        assert contents.is_wanted(f"PySide6/Qt/lib/libQt6{name}.so.6")
        assert contents.is_wanted(f"PySide6\\Qt6{name}.dll")
        assert contents.is_wanted(f"PySide6/Qt{name}.abi3.so")


@pytest.mark.parametrize(
    ("path", "is_wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/lib/libicudata.so.73", True),
        ("PySide6/Qt/lib/libQt6Qml.so.6", False),
        ("PySide6\\opengl32sw.dll", False),
        ("PySide6/Qt/translations/qtbase_es.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("tzdata/zoneinfo/America/Chicago", True),
        ("cv2/cv2.abi3.so", True),
    ],
)
def test_of_qt_only_what_is_used_is_taken(path, is_wanted):
    assert part("bundle/contents.py").is_wanted(path) is is_wanted


def test_of_the_building_system_only_what_desktops_may_lack_is_taken():
    is_wanted = part("bundle/contents.py").is_wanted
    assert is_wanted("libzbar.so.0", of_system=True)
    assert is_wanted("libxcb-cursor.so.0", of_system=True)
    assert not is_wanted("libX11.so.6", of_system=True)
    assert not is_wanted("libGL.so.1", of_system=True)


def test_everything_that_a_bundle_holds_has_a_fixed_version():
    facts = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*facts["dependencies"], *facts["optional-dependencies"]["postgres"]]
    pinned = (INSTALLERS / "constraints.txt").read_text(encoding="utf-8")
    known = {_plain(name) for name in re.findall(r"^([\w.-]+)==", pinned, re.M)}
    for_windows = {"colorama", "pywin32-ctypes"}  # what click and keyring pull there
    for_building = {"pyinstaller", "pyinstaller-hooks-contrib", "altgraph", "pefile"}
    named = {_plain(re.split(r"[\[<>=~; ]", each)[0]) for each in asked}
    assert named | for_windows | for_building <= known


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_size_of_the_icon_lies_where_windows_looks_for_it():
    png = b"\x89PNG\r\n\x1a\n"
    icon = part("bundle/icons.py").ico([(16, png + b"small"), (256, png + b"large")])
    assert struct.unpack_from("<HHH", icon) == (0, 1, 2)
    for number, (side, content) in enumerate(((16, b"small"), (0, b"large"))):
        entry = struct.unpack_from("<BBBBHHII", icon, 6 + 16 * number)
        assert entry[0] == side
        assert icon[entry[7] : entry[7] + entry[6]] == png + content


def test_every_serial_scanner_that_is_known_may_be_read_on_debian():
    rules = part("linux/package.py").scanner_rules()
    known = json.loads((CHECKOUT / "resources" / "scanners.json").read_text(encoding="utf-8"))
    for maker in known["makers"]:
        assert f'ATTRS{{idVendor}}=="{maker}", TAG+="uaccess"' in rules
    for model in known["models"]:
        maker, _, product = model.partition(":")
        assert f'"{maker}", ATTRS{{idProduct}}=="{product}", TAG+="uaccess"' in rules


def test_the_setup_for_windows_says_everything_in_both_languages():
    words = (INSTALLERS / "windows" / "words.nsh").read_text(encoding="utf-8")
    said = re.findall(r'LangString (\w+) \$\{LANG_(ENGLISH|SPANISH)\} "(.+)"', words)
    names = {name for name, _, _ in said}
    assert {(name, language) for name, language, _ in said} == {
        (name, language) for name in names for language in ("ENGLISH", "SPANISH")
    }
    used = set(
        re.findall(r"\$\((\w+)\)", (INSTALLERS / "windows" / "setup.nsi").read_text("utf-8"))
    )
    assert used == names


def test_the_setup_for_windows_knows_every_part_of_the_home(tmp_path):
    setup = (INSTALLERS / "windows" / "setup.nsi").read_text(encoding="utf-8")
    home = Home(tmp_path, "hubdesk.exe")
    home.prepare()
    for folder in (home.versions, home.marks, home.downloads, home.metadata):
        assert f'RMDir /r "$INSTDIR\\{folder.name}"' in setup
    home.offer("0.1.0")
    home.point("0.1.0")
    for lock in (home.beginning(), home.window(), home.changing()):
        with lock as is_ours:
            assert is_ours
    for file in (each.name for each in tmp_path.iterdir() if each.is_file()):
        assert f'Delete "$INSTDIR\\{file}"' in setup
    home.count_try("0.1.0")
    home.count_try("0.1.0")
    home.asks("0.1.0")
    home.came_up("0.1.0")
    home.condemn("0.1.0")
    home.tell("0.1.0")
    for kind in (each.name.removeprefix("0.1.0") for each in home.marks.iterdir()):
        assert f'Delete "$INSTDIR\\marks\\${{VERSION}}{kind}"' in setup


def test_the_bundle_starts_its_loudspeaker_by_a_word_of_its_own(monkeypatch):
    assert speaker_program()[0] == sys.executable
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/usr/lib/hubdesk/hubdesk")
    assert speaker_program() == ("/usr/lib/hubdesk/hubdesk", "--loudspeaker")
    monkeypatch.setattr(sys, "executable", "/programs/hubdeskw.exe")
    assert speaker_program() == ("/programs/hubdesk.exe", "--loudspeaker")


def test_the_bundles_one_entry_becomes_the_loudspeaker_when_told():
    told = subprocess.run(
        [
            *(sys.executable, INSTALLERS / "bundle" / "entry.py", "--loudspeaker"),
            *(CHECKOUT / "resources" / "sounds", "NULL"),
        ],
        input='{"name": "taken", "gain": 0.5, "at": 0}\n',
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    answers = [json.loads(line) for line in told.stdout.splitlines()]
    assert [answer["name"] for answer in answers] == ["", "taken"]


def test_every_part_finds_the_run_times_that_another_package_brought_along():
    shared = part("bundle/contents.py").shared_by_all(
        [
            ("numpy.libs\\msvcp140-a4c2229b.dll", "C:\\a.dll", "BINARY"),
            ("PySide6\\MSVCP140.dll", "C:\\b.dll", "BINARY"),
            ("VCRUNTIME140.dll", "C:\\c.dll", "BINARY"),
            ("PySide6\\Qt6Core.dll", "C:\\d.dll", "BINARY"),
        ]
    )
    assert shared == [
        ("msvcp140-a4c2229b.dll", "C:\\a.dll", "BINARY"),
        ("MSVCP140.dll", "C:\\b.dll", "BINARY"),
    ]


@pytest.mark.parametrize(("door", "asks"), [("hubdeskw.exe", False), ("hubdesk.exe", True)])
def test_a_version_that_does_not_start_ends_without_asking_anybody(door, asks, monkeypatch):
    """What is raised to the bundler is held before a person, and the launcher waits for both."""
    monkeypatch.setattr(sys, "executable", f"/programs/{door}")
    monkeypatch.setattr(sys, "argv", [door])
    monkeypatch.setitem(sys.modules, "hubdesk.cli.main", None)  # as when a part of it is missing
    with pytest.raises(ImportError if asks else SystemExit):
        runpy.run_path(str(INSTALLERS / "bundle" / "entry.py"), run_name="__main__")
