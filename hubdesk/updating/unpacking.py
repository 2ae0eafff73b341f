"""A version's archive laid out beside the others: whole under its name, or not there."""

from __future__ import annotations

import lzma
import sys
from pathlib import Path, PurePosixPath
from typing import IO

from hubdesk.parcels.refusals import KnownFault
from hubdesk.updating.home import Home
from hubdesk.updating.keeping import discard, sync, sync_folder

if sys.version_info >= (3, 12):
    import tarfile
else:
    from backports import tarfile  # Python 3.11.2, which Debian 12 has, cannot tell what is inside

_MOST_BYTES = 2_000_000_000
_MOST_FILES = 50_000
_COPIED_AT_ONCE = 1_000_000


def unpack(archive: IO[bytes], home: Home, version: str) -> None:
    """Lay a version out of a `tar.xz` of a self-contained program folder.

    It gets its name last, after every byte and every folder of it was synced.
    Raises KnownFault `update_unusable`; OSError where it cannot be written.
    """
    home.prepare()
    beginning = home.versions / f".{version}.beginning"
    discard(beginning)
    beginning.mkdir()
    try:
        with tarfile.open(fileobj=archive, mode="r:xz") as files:
            _lay(files, beginning)
    except (tarfile.TarError, lzma.LZMAError, EOFError) as error:
        raise KnownFault("update_unusable", version=version) from error
    if not (beginning / home.program).is_file():
        raise KnownFault("update_unusable", version=version)
    for folder in [*(each for each in beginning.rglob("*") if _is_folder(each)), beginning]:
        sync_folder(folder)
    beginning.rename(home.versions / version)
    sync_folder(home.versions)


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _lay(files: tarfile.TarFile, folder: Path) -> None:
    """Write what an archive holds, and nothing outside of the folder, nor without end."""
    laid = 0
    for nth, member in enumerate(files):
        laid += member.size
        if nth >= _MOST_FILES or laid > _MOST_BYTES:
            raise tarfile.TarError("larger than any version of this program")
        inside = tarfile.data_filter(member, str(folder))
        place = folder / PurePosixPath(inside.name)
        if inside.isdir():
            place.mkdir(parents=True, exist_ok=True)
        elif inside.issym():
            place.parent.mkdir(parents=True, exist_ok=True)
            place.symlink_to(inside.linkname)
        elif inside.isreg():
            _write(files, member, place)
        else:
            raise tarfile.TarError(f"neither file nor folder: {member.name}")


def _write(files: tarfile.TarFile, member: tarfile.TarInfo, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    contents = files.extractfile(member)
    if contents is None:
        raise tarfile.TarError(f"no contents: {member.name}")
    with contents, place.open("xb") as stream:
        # Before it is synced: a program that lost its right to be started would be none.
        place.chmod(0o755 if member.mode & 0o100 else 0o644)
        while chunk := contents.read(_COPIED_AT_ONCE):
            stream.write(chunk)
        stream.flush()
        sync(stream.fileno())
