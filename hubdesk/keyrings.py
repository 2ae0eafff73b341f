"""The keyring of this system: Windows' credentials, macOS' keychain, the Linux desktop's.

What opens the shop's record and what speaks for this desk lies there and nowhere else, unless the
owner says so. Where there is no keyring, or one that only looks like one, that is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from hubdesk.parcels.refusals import KnownFault

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE = "HubDesk"
# The keyrings that encrypt with the person's own log-in. Any other (plain files, none at all)
# would only look like one.
_TRUSTED = ("Windows", "macOS", "SecretService", "libsecret", "kwallet")


class Keyring:
    """Short texts under names, kept for the person who is logged in."""

    def __init__(self, backend: KeyringBackend | None = None) -> None:
        """Use `backend`; by default the one that the system or its person has chosen."""
        self._backend = backend

    def read(self, name: str) -> str:
        """Give a text, empty where there is none. Raises KnownFault as `open` does."""
        with _answering():
            return self._opened().get_password(_SERVICE, name) or ""

    def write(self, name: str, text: str) -> None:
        """Keep a text instead of what was there. Raises KnownFault as `open` does."""
        with _answering():
            self._opened().set_password(_SERVICE, name, text)

    def open(self) -> None:
        """See that it is there and answers. Raises KnownFault `no_keyring`, `keyring_closed`."""
        self.read("is it open?")

    def _opened(self) -> KeyringBackend:
        if self._backend is None:
            self._backend = _trusted()
        return self._backend


@contextmanager
def _answering() -> Iterator[None]:
    from keyring.errors import KeyringError  # noqa: PLC0415 loaded only where a key is needed

    try:
        yield
    except KeyringError as error:
        raise KnownFault("keyring_closed") from error


def _trusted() -> KeyringBackend:
    import keyring  # noqa: PLC0415

    chosen = keyring.get_keyring()
    for candidate in getattr(chosen, "backends", [chosen]):
        package, _, module = type(candidate).__module__.rpartition(".")
        if package == "keyring.backends" and module in _TRUSTED:
            found: KeyringBackend = candidate
            return found
    raise KnownFault("no_keyring")
