"""Take from a finished bundle what only debuggers read: `slim.py BUNDLE`; then tell its size.

Only files that come unstripped are touched: those of the wheels' repair tool must not be.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

UNSTRIPPED = ("libpython", "_sqlite3.", "_brotli.", "_rust.", "_cffi_backend", "_ctypes.")
_LARGEST = 16


def main() -> None:
    """Strip, drop links that lead nowhere, and list the largest parts."""
    root = Path(sys.argv[1])
    for file in sorted(root.rglob("*")):
        if file.is_symlink():
            if not file.exists():
                file.unlink()
        elif sys.platform == "linux" and file.name.startswith(UNSTRIPPED) and ".so" in file.name:
            subprocess.run(["strip", "--strip-unneeded", str(file)], check=True)
    inside = root / "_internal"
    parts = sorted(((_size(each), each.name) for each in inside.iterdir()), reverse=True)
    sys.stdout.write(f"{_size(root) / 1e6:7.1f} MB {root}\n")
    for size, name in parts[:_LARGEST]:
        sys.stdout.write(f"{size / 1e6:7.1f} MB   {name}\n")


def _size(path: Path) -> int:
    files = [path] if path.is_file() else path.rglob("*")
    return sum(file.lstat().st_size for file in files if not file.is_dir())


if __name__ == "__main__":
    main()
