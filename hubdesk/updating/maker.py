"""What the maker offers, believed only when it is signed, newer than anything seen, and fresh.

The rules are those of The Update Framework, carried out by its own client (python-tuf's ngclient):
keys that change are followed from one root to the next, however many a PC has missed; an older
list, one from another day than its neighbours, or one out of date is refused.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO

from tuf.api.exceptions import (
    BadVersionNumberError,
    DownloadError,
    DownloadLengthMismatchError,
    ExpiredMetadataError,
    LengthOrHashMismatchError,
    RepositoryError,
    UnsignedMetadataError,
)
from tuf.api.metadata import TargetFile
from tuf.ngclient import Updater

from hubdesk.parcels.refusals import KnownFault
from hubdesk.updating.faults import disk_faults
from hubdesk.updating.fetching import Fetcher
from hubdesk.updating.home import order
from hubdesk.updating.keeping import keep, sync, sync_folder

# A shop's clock may be off by its time zone; more than this lets old news pass for fresh.
_CLOCK_OFF = timedelta(days=1)
Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Offer:
    """A version as the maker has signed it. `schema`: the record's, `length`: bytes to fetch."""

    version: str
    schema: str
    length: int
    target: TargetFile


def target_path(system: str) -> str:
    """Give the name under which the newest version for a system (`linux-x86_64`) is signed."""
    return f"{system}/hubdesk.tar.xz"


class Maker:
    """The maker's server, seen from this PC. A `with` block lets go of the line."""

    def __init__(
        self,
        address: str,
        trusted_root: bytes,
        metadata: Path,
        downloads: Path,
        *,
        now: Clock,
        stopped: Callable[[], bool] = lambda: False,
    ) -> None:
        """Read from `address`, whose first keys are in `trusted_root`; remember in `metadata`.

        Raises OSError where nothing can be written.
        """
        metadata.mkdir(parents=True, exist_ok=True)
        self._base = address.rstrip("/")
        self._metadata = metadata
        self._now = now
        self._root = trusted_root
        self._fetcher = Fetcher(downloads, stopped)

    def __enter__(self) -> Maker:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the line."""
        self._fetcher.close()

    def look(self, system: str) -> Offer | None:
        """Ask what the newest version for a system is; None where there is none for it.

        Raises KnownFault: `update_clock_wrong`, `updates_stale`, `updates_went_back`,
        `updates_not_signed`, `updates_spoilt`, `updates_silent`, `update_not_written`.
        """
        if self._now() < self._proven_time() - _CLOCK_OFF:
            raise self._clock_wrong()
        with self._known_faults():
            updater = Updater(
                str(self._metadata),
                f"{self._base}/metadata/",
                fetcher=self._fetcher,
                bootstrap=self._root,
            )
            updater.refresh()
            target = updater.get_targetinfo(target_path(system))
            self._remember()
        self._refuse_clock_beside_server()
        return None if target is None else _offer(target)

    @contextmanager
    def fetch(self, offer: Offer) -> Iterator[IO[bytes]]:
        """Give an offer's archive, all of it and as it was signed. Raises KnownFault as `look`."""
        folder, _, name = offer.target.path.rpartition("/")
        url = f"{self._base}/targets/{folder}/{offer.target.hashes['sha256']}.{name}"
        check = offer.target.verify_length_and_hashes
        with (
            self._known_faults(),
            self._fetcher.download_archive(url, offer.length, check) as archive,
        ):
            yield archive

    def _proven_time(self) -> datetime:
        """Give a time that has surely passed: when a list was last believed, or 2025."""
        try:
            told = json.loads((self._metadata / "believed.json").read_text(encoding="utf-8"))
            return datetime.fromisoformat(told["at"])
        except (OSError, ValueError, KeyError, TypeError):
            return datetime(2025, 1, 1, tzinfo=UTC)

    def _remember(self) -> None:
        """Keep that a list was believed now, and what it said, through a power cut."""
        if self._clock_off() > _CLOCK_OFF:
            return
        for file in self._metadata.rglob("*.json"):
            with file.open("r+b") as stream:
                sync(stream.fileno())
        sync_folder(self._metadata)
        at = max(self._now(), self._proven_time())
        keep(self._metadata / "believed.json", json.dumps({"at": at.isoformat()}))

    def _clock_off(self) -> timedelta:
        told = self._fetcher.server_time
        return timedelta() if told is None else abs(self._now() - told)

    def _refuse_clock_beside_server(self) -> None:
        if self._clock_off() > _CLOCK_OFF:
            raise self._clock_wrong()

    def _clock_wrong(self) -> KnownFault:
        return KnownFault("update_clock_wrong", date=self._now().date().isoformat())

    @contextmanager
    def _known_faults(self) -> Iterator[None]:
        try:
            with disk_faults():
                yield
        except ExpiredMetadataError as error:
            self._refuse_clock_beside_server()
            raise KnownFault("updates_stale") from error
        except BadVersionNumberError as error:
            raise KnownFault("updates_went_back") from error
        except UnsignedMetadataError as error:
            raise KnownFault("updates_not_signed") from error
        except (LengthOrHashMismatchError, DownloadLengthMismatchError, RepositoryError) as error:
            raise KnownFault("updates_spoilt") from error
        except DownloadError as error:
            raise KnownFault("updates_silent") from error


def _offer(target: TargetFile) -> Offer:
    """Read an offer. Raises KnownFault `updates_spoilt`: signed, yet nothing that we understand."""
    custom = target.custom or {}
    try:
        version, schema = str(custom["version"]), str(custom["schema"])
        order(version)
    except (KeyError, ValueError) as error:
        raise KnownFault("updates_spoilt") from error
    return Offer(version, schema, target.length, target)
