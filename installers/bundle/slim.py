"""Take from a finished bundle what only debuggers read: `slim.py BUNDLE`; then tell its size.

What the wheels' repair tool has written into is left alone: stripped, it would not load.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

_OF_REPAIR = re.compile(rb"-[0-9a-f]{8}(-[0-9a-f]{8})?\.so")  # the names that it gives
_LARGEST = 25


def main() -> None:
    """Strip, drop links that lead nowhere, and list the largest parts."""
    root = Path(sys.argv[1])
    for file in sorted(root.rglob("*")):
        if file.is_symlink():
            if not file.exists():
                file.unlink()
        elif sys.platform == "linux" and _may_be_stripped(file):
            subprocess.run(["strip", "--strip-unneeded", str(file)], check=True)
    inside = root / "_internal"
    parts = sorted(((_size(each), each.name) for each in inside.iterdir()), reverse=True)
    sys.stdout.write(f"{_size(root) / 1e6:7.1f} MB {root}\n")
    for size, name in parts[:_LARGEST]:
        sys.stdout.write(f"{size / 1e6:7.1f} MB   {name}\n")


def _may_be_stripped(file: Path) -> bool:
    is_library = ".so" in file.name and file.is_file() and not file.parent.name.endswith(".libs")
    return is_library and not _OF_REPAIR.search(file.read_bytes())


def _size(path: Path) -> int:
    files = [path] if path.is_file() else path.rglob("*")
    return sum(file.lstat().st_size for file in files if not file.is_dir())


if __name__ == "__main__":
    main()
