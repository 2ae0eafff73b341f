"""Build HubDesk's setup for Windows into `dist`:  python installers/windows/build.py

On Windows with Python 3.11 or newer, NSIS, and Microsoft's C run-time of 2013 (vcredist2013), which
zbar asks for and few PCs still have. What the bundle lacks is named, and then nothing is built.
`installers/build-windows` does the same on Debian, with a Windows Python under Wine.

Signing: HUBDESK_SIGN is a command such as
`signtool sign /fd sha256 /tr http://timestamp.digicert.com /td sha256 /n "The Shop Ltd"`; it is
called with each file of ours. Its key lies in Windows' certificate store, on a token or with a
signing service, never in the project. Without it the setup is called `…-unsigned.exe`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
ROOM = CHECKOUT / ".cache" / "build"
_PLACES = (r"C:\Program Files (x86)\NSIS", r"C:\Program Files\NSIS")


def version() -> str:
    """Give HubDesk's version."""
    facts = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    return str(facts["project"]["version"])


def freeze() -> tuple[Path, Path]:
    """Make the folder that holds everything, and the launcher's; give both."""
    python = ROOM / "venv" / "Scripts" / "python.exe"
    subprocess.run([sys.executable, "-m", "venv", str(python.parents[1])], check=True)
    pip = [str(python), "-m", "pip", "install", "-q", "-c", "installers/constraints.txt"]
    tools = ("hatchling", "editables", "pyinstaller", "pyinstaller-hooks-contrib")
    subprocess.run([*pip, *tools], cwd=CHECKOUT, check=True)
    subprocess.run([*pip, "--no-build-isolation", ".[postgres]"], cwd=CHECKOUT, check=True)
    icons = ROOM / "bundle" / "icons"
    subprocess.run(
        [str(python), "installers/bundle/icons.py", str(icons)], cwd=CHECKOUT, check=True
    )
    for recipe in ("hubdesk", "launcher"):
        subprocess.run(
            [
                *(str(python), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
                *("--workpath", str(ROOM / "work"), "--distpath", str(ROOM / "bundle")),
                f"installers/bundle/{recipe}.spec",
            ],
            cwd=CHECKOUT,
            env={**os.environ, "HUBDESK_ICON": str(icons / "hubdesk.ico")},
            check=True,
        )
    made = ROOM / "bundle" / "hubdesk", ROOM / "bundle" / "home"
    look = [str(python), "installers/windows/libraries.py", *map(str, made)]
    subprocess.run(look, cwd=CHECKOUT, check=True)
    return made


def pack(bundle: Path, home: Path, icon: Path, out: Path) -> Path:
    """Make the setup of a bundle and its launcher, and list what it holds; give its file."""
    sign = os.environ.get("HUBDESK_SIGN", "")
    if sign:
        for program in sorted([*bundle.glob("*.exe"), *home.glob("*.exe")]):
            subprocess.run(f'{sign} "{program}"', shell=True, check=True)  # noqa: S602 the owner's own words
    out.mkdir(exist_ok=True)
    file = out / f"HubDesk-{version()}-setup{'' if sign else '-unsigned'}.exe"
    told = {"VERSION": version(), "BUNDLE": bundle, "HOME": home, "ICON": icon, "OUT": file}
    told |= {"SIGN": sign} if sign else {}
    told |= {"QUICK": 1} if os.environ.get("HUBDESK_PACKING") == "0" else {}
    # Debian's NSIS makes 64-bit setups too, which Wine runs without a second, 32-bit Wine.
    told |= {"TARGET": "amd64-unicode"} if sys.platform == "linux" else {}
    makensis = shutil.which("makensis", path=os.pathsep.join((os.environ["PATH"], *_PLACES)))
    if makensis is None:
        raise SystemExit("NSIS is missing: https://nsis.sourceforge.io, or Debian's package nsis")
    here = Path(__file__).resolve().parent
    words = [f"-D{name}={value}" for name, value in told.items()]
    subprocess.run(
        [makensis, "-V2", "-INPUTCHARSET", "UTF8", *words, str(here / "setup.nsi")],
        cwd=here,
        check=True,
    )
    parts = {f"versions/{version()}/": bundle, "": home}
    files = {
        f"{place}{each.relative_to(folder).as_posix()}": each.stat().st_size
        for place, folder in parts.items()
        for each in sorted(folder.rglob("*"))
        if each.is_file()
    }
    listing = "".join(f"{size:12} {name}\n" for name, size in files.items())
    file.with_suffix(".txt").write_text(listing, encoding="utf-8")
    size = sum(files.values())
    sys.stdout.write(
        f"{file}  {file.stat().st_size / 1e6:.1f} MB, {size / 1e6:.0f} MB in {len(files)} files\n"
    )
    return file


if __name__ == "__main__":
    if len(sys.argv) > 1 and sys.argv[1] != "pack":
        sys.stdout.write(__doc__ or "")
        sys.exit(0 if sys.argv[1] in {"-h", "--help"} else 2)
    # `pack BUNDLE HOME ICON`: the folders were made elsewhere, as under Wine.
    given = [Path(word).resolve() for word in sys.argv[2:]]
    made, launcher = (given[0], given[1]) if given else freeze()
    ico = given[2] if given else ROOM / "bundle/icons/hubdesk.ico"
    pack(made, launcher, ico, CHECKOUT / "dist")
