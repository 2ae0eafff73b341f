"""Look whether every library that a program for Windows asks for is found: `libraries.py FOLDER…`.

It is found beside who asks, at the top of the bundle, or in any Windows 10. What the PC that built
it happens to have, such as Microsoft's C++ run-times, does not count. Exit status 1: something is
missing, and named.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pefile

OF_WINDOWS = re.compile(
    r"(api|ext)-ms-.*|(kernel|user|gdi|shell|advapi|ole|oleaut|imm|version|ws2_|crypt|comdlg|comctl"
    r"|netapi|secur|setupapi|cfgmgr)(32)?|ntdll|msvcrt|winmm|bcrypt|bcryptprimitives|rpcrt4|iphlpapi"
    r"|userenv|authz|mpr|dwmapi|uxtheme|shlwapi|wtsapi32|uiautomationcore|winspool|shcore|icuuc"
    r"|d3d9|d3d11|d3d12|dxgi|dwrite|mf|mfplat|mfreadwrite|ucrtbase",
)
"""What every Windows 10 has; `mf` and its like are missing in its "N" editions only."""


def asked(program: Path) -> set[str]:
    """Give the libraries that a program or library is linked to, in small letters."""
    parts = pefile.PE(str(program), fast_load=True)
    parts.parse_data_directories([pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_IMPORT"]])
    entries = getattr(parts, "DIRECTORY_ENTRY_IMPORT", ())
    return {entry.dll.decode("ascii").lower() for entry in entries}


def missing(bundle: Path) -> dict[str, list[Path]]:
    """Give each library that will not be found, with those that ask for it."""
    programs = [
        file for file in bundle.rglob("*") if file.suffix.lower() in {".exe", ".dll", ".pyd"}
    ]
    lies = {file.relative_to(bundle).as_posix().lower() for file in programs}
    lost: dict[str, list[Path]] = {}
    for program in sorted(programs):
        place = program.relative_to(bundle)
        for name in asked(program):
            if not OF_WINDOWS.fullmatch(name.rpartition(".")[0]) and not any(
                f"{folder}{name}".lower() in lies for folder in _looked_at(place)
            ):
                lost.setdefault(name, []).append(place)
    return lost


def _looked_at(place: Path) -> list[str]:
    """Give the folders that Windows looks into for one part of a bundle, each with `/` at its end.

    A wheel that was repaired has its libraries in `NAME.libs` and tells Windows so when it is
    loaded; PySide6 tells of itself and of shiboken6.
    """
    top = "" if len(place.parts) == 1 else f"{place.parts[0]}/"
    package = place.parts[1] if len(place.parts) > 2 else ""
    own = ("PySide6", "shiboken6") if package == "PySide6" else (f"{package}.libs",)
    beside = "" if place.parent == Path() else f"{place.parent.as_posix()}/"
    return [beside, top, *(f"{top}{each}/" for each in own)]


def main() -> int:
    """Look through the folders and name what is missing."""
    status = 0
    for folder in map(Path, sys.argv[1:]):
        for name, askers in sorted(missing(folder).items()):
            first, more = askers[0].as_posix(), len(askers) - 1
            others = f" and {more} more" if more else ""
            sys.stdout.write(f"{name} is missing: {first} asks for it{others}\n")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
