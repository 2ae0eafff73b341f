"""Make the Debian package and the archive of a bundle: `package.py BUNDLE OUT [debian|archive]…`.

The same bundle gives the same bytes: every file gets the time `SOURCE_DATE_EPOCH` (seconds).
HUBDESK_PACKING is how tightly xz packs, 0 to 9: 9 where it is not set.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parents[1]
MAINTAINER = os.environ.get("HUBDESK_MAINTAINER", "HubDesk <support@hubdesk.invalid>")
# 9 looks back 64 MB, so that what lies in the bundle twice (BLAS, OpenSSL) is packed once.
PACKING = os.environ.get("HUBDESK_PACKING", "9")
_SUMMARY = "parcel desk of a small shop"
_DESCRIPTION = """\
 Receive the morning's parcels with a scanner or a webcam, find them again,
 print run sheets, record what happened at each door, and have it all on
 record for the carrier. Works without the internet and sends later.
"""
_LOADED_WHEN_THERE = "libpulse0 | libasound2 | libasound2t64"
_OVERRIDES = """\
# Qt, OpenCV and the others come as their makers built them: one bundle that was tested as a whole.
hubdesk: embedded-library
hubdesk: hardening-no-fortify-functions
hubdesk: hardening-no-pie
hubdesk: library-not-linked-against-libc
hubdesk: shared-library-lacks-prerequisites
hubdesk: custom-library-search-path
hubdesk: sharedobject-in-library-directory-missing-soname
hubdesk: unstripped-binary-or-object
"""


def version() -> str:
    """Give HubDesk's version."""
    facts = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    return str(facts["project"]["version"])


def moment() -> int:
    """Give the time that every file gets: the given one, or the last change's."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told:
        return int(told)
    git = shutil.which("git") or "git"
    asked = subprocess.run(
        [git, "-C", str(CHECKOUT), "log", "-1", "--format=%ct"],
        capture_output=True,
        text=True,
        check=False,
    )
    return int(asked.stdout or 1_700_000_000)


def scanner_rules() -> str:
    """Let whoever sits at the PC read the serial scanners that HubDesk knows by their numbers."""
    known = json.loads((CHECKOUT / "resources" / "scanners.json").read_text(encoding="utf-8"))
    rule = 'SUBSYSTEM=="tty", ATTRS{{idVendor}}=="{}"{}, TAG+="uaccess"'
    lines = [rule.format(maker, "") for maker in sorted(known["makers"])]
    for model in sorted(known["models"]):
        maker, _, product = model.partition(":")
        lines.append(rule.format(maker, f', ATTRS{{idProduct}}=="{product}"'))
    return "# Barcode scanners on serial lines; cameras are given by systemd itself.\n" + (
        "\n".join(lines) + "\n"
    )


def fill(root: Path, bundle: Path, icons: Path) -> None:
    """Lay everything that the package installs below `root`."""
    shutil.copytree(bundle, root / "usr/lib/hubdesk", symlinks=True)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/hubdesk").symlink_to("../lib/hubdesk/hubdesk")
    day = datetime.fromtimestamp(moment(), UTC)
    told = (HERE / "hubdesk.metainfo.xml").read_text(encoding="utf-8")
    told = told.replace("@VERSION@", version()).replace("@DATE@", f"{day:%Y-%m-%d}")
    change = (
        f"hubdesk ({version()}) stable; urgency=medium\n\n  * Version {version()}.\n\n"
        f" -- {MAINTAINER}  {day:%a, %d %b %Y %H:%M:%S +0000}\n"
    )
    manual = (HERE / "hubdesk.1").read_bytes()
    texts = {
        "share/applications/hubdesk.desktop": (HERE / "hubdesk.desktop").read_bytes(),
        "share/metainfo/shop.hubdesk.HubDesk.metainfo.xml": told.encode(),
        "share/doc/hubdesk/copyright": (HERE / "copyright").read_bytes(),
        "share/doc/hubdesk/changelog.gz": gzip.compress(change.encode(), 9, mtime=0),
        "share/man/man1/hubdesk.1.gz": gzip.compress(manual, 9, mtime=0),
        "share/lintian/overrides/hubdesk": _OVERRIDES.encode(),
        "lib/udev/rules.d/70-hubdesk-scanners.rules": scanner_rules().encode(),
    }
    for size, picture in _icons(icons):
        texts[f"share/icons/hicolor/{size}x{size}/apps/hubdesk.png"] = picture.read_bytes()
    for place, content in texts.items():
        file = root / "usr" / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _icons(folder: Path) -> list[tuple[int, Path]]:
    return sorted((int(p.stem.rpartition("-")[2]), p) for p in folder.glob("hubdesk-*.png"))


def needed_packages(root: Path) -> str:
    """Ask Debian which of its packages hold the libraries that the bundle links to."""
    room = root.parent
    (room / "debian").mkdir(exist_ok=True)
    (room / "debian/control").write_text("Source: hubdesk\n\nPackage: hubdesk\nArchitecture: any\n")
    inside = root / "usr/lib/hubdesk"
    programs = [
        file
        for file in sorted(inside.rglob("*"))
        if file.is_file() and not file.is_symlink() and file.open("rb").read(4) == b"\x7fELF"
    ]
    places = sorted({f"-l{file.parent}" for file in programs})
    asked = subprocess.run(
        ["dpkg-shlibdeps", "-O", "--ignore-missing-info", *places, *map(str, programs)],
        cwd=room,
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.search(r"^shlibs:Depends=(.+)$", asked.stdout, re.MULTILINE)
    if asked.returncode or not found:
        raise SystemExit(f"dpkg-shlibdeps could not say what the bundle needs:\n{asked.stderr}")
    return found.group(1)


def set_times(root: Path) -> None:
    """Give every file one time and plain rights."""
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            is_program = path.is_dir() or path.name in {"hubdesk", "install", "postinst", "postrm"}
            path.chmod(0o755 if is_program and "lintian" not in path.parts else 0o644)
            if path.is_dir():
                path.chmod(0o755)
        os.utime(path, (moment(), moment()), follow_symlinks=False)


def debian(bundle: Path, icons: Path, out: Path) -> Path:
    """Make the Debian package; give its file."""
    room = out / "debian-room"
    shutil.rmtree(room, ignore_errors=True)
    root = room / "root"
    fill(root, bundle, icons)
    architecture = subprocess.check_output(["dpkg", "--print-architecture"], text=True).strip()
    size = sum(f.lstat().st_size for f in root.rglob("*") if not f.is_dir()) // 1024
    control = {
        "Package": "hubdesk",
        "Version": version(),
        "Architecture": architecture,
        "Maintainer": MAINTAINER,
        "Installed-Size": str(size),
        "Depends": needed_packages(root),
        "Recommends": _LOADED_WHEN_THERE,
        "Suggests": "cups, gnome-keyring",
        "Section": "misc",
        "Priority": "optional",
        "Description": f"{_SUMMARY}\n{_DESCRIPTION}",
    }
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN/control").write_text(
        "".join(f"{k}: {v}\n" for k, v in control.items()).strip() + "\n"
    )
    for script in ("postinst", "postrm"):
        shutil.copy(HERE / script, root / "DEBIAN" / script)
    set_times(root)
    file = out / f"hubdesk_{version()}_{architecture}.deb"
    subprocess.run(
        [
            *("dpkg-deb", "--root-owner-group", "-Zxz", f"-z{PACKING}", "--threads-max=2"),
            *("--build", str(root), str(file)),
        ],
        env={**os.environ, "SOURCE_DATE_EPOCH": str(moment())},
        check=True,
    )
    shutil.rmtree(room)
    return file


def archive(bundle: Path, icons: Path, out: Path) -> Path:
    """Make the archive for other Linux systems, the home that updates go on from; give its file."""
    name = f"hubdesk-{version()}-linux-{os.uname().machine}"
    root = out / "archive-room" / name
    shutil.rmtree(root.parent, ignore_errors=True)
    shutil.copytree(bundle.parent / "home", root / "home", symlinks=True)
    shutil.copytree(bundle, root / "home/versions" / version(), symlinks=True)
    for each in ("install", "hubdesk.desktop", "copyright"):
        shutil.copy(HERE / each, root / each)
    shutil.copytree(icons, root / "icons", ignore=shutil.ignore_patterns("*.ico"))
    set_times(root)
    file = out / f"{name}.tar.xz"
    subprocess.run(
        [
            *("tar", "--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--format=gnu"),
            *("-I", f"xz -{PACKING} -T2", "-C", str(root.parent), "-cf", str(file), name),
        ],
        check=True,
    )
    shutil.rmtree(root.parent)
    return file


def main() -> None:
    """Make what is asked for and say how large it is."""
    bundle, out = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    icons = bundle.parent / "icons"
    for kind in sys.argv[3:]:
        file = {"debian": debian, "archive": archive}[kind](bundle, icons, out)
        sys.stdout.write(f"{file}  {file.stat().st_size / 1e6:.1f} MB\n")


if __name__ == "__main__":
    main()
