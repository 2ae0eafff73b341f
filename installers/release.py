"""Sign new versions of HubDesk and lay them out for shops; for the maker alone.

    python -m installers.release begin SITE --keys KEYS        a new site and its keys
    python -m installers.release publish SITE dist/hubdesk --keys KEYS --version 0.2.0
    python -m installers.release refresh SITE --keys KEYS      each day, by a timer
    python -m installers.release rotate SITE ROLE --keys KEYS  a key was lost, stolen or is old
    python -m installers.release status SITE

SITE is a folder of plain files that any HTTPS server can show. KEYS holds the private keys, each
locked with the password in HUBDESK_RELEASE_PASSWORD. `refresh` needs the keys `snapshot` and
`timestamp` only: keep those of `root` and `targets` on a stick in a drawer, two of the three root
keys in different ones. `root.json` of SITE is what a build of HubDesk trusts from the start: lay
it into `resources/updates/root.json` before building.

The layout and the rules are those of The Update Framework (theupdateframework.github.io).
"""

from __future__ import annotations

import json
import lzma
import os
import shutil
import sys
import tarfile
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import (
    Metadata,
    MetaFile,
    Root,
    Snapshot,
    TargetFile,
    Targets,
    Timestamp,
)

from hubdesk.updating.home import order
from hubdesk.updating.maker import target_path
from hubdesk.updating.whose import this_system

ROLES = ("root", "targets", "snapshot", "timestamp")
ROOT_KEYS, ROOT_THRESHOLD = 3, 2
# How long a list counts as fresh. Whoever holds updates back is noticed after the timestamp's.
LIFETIMES = {
    "root": timedelta(days=730),
    "targets": timedelta(days=400),
    "snapshot": timedelta(days=30),
    "timestamp": timedelta(days=7),
}
PASSWORD = "HUBDESK_RELEASE_PASSWORD"  # noqa: S105 - its name, not the password


class Keys:
    """A folder of locked private keys: ROLE-NUMBER.pem, the highest numbers being those in use."""

    def __init__(self, folder: Path, password: str) -> None:
        """Read and write keys in `folder`."""
        self._folder = folder
        self._password = password.encode()

    def make(self, role: str) -> CryptoSigner:
        """Make one more key for a role."""
        numbers = [int(file.stem.rpartition("-")[2]) for file in self._folder.glob(f"{role}-*.pem")]
        file = self._folder / f"{role}-{max(numbers, default=0) + 1}.pem"
        key = Ed25519PrivateKey.generate()
        locked = key.private_bytes(
            Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(self._password)
        )
        self._folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as stream:
            stream.write(locked)
        return CryptoSigner(key)

    def of(self, keyids: list[str]) -> list[CryptoSigner]:
        """Give those of the named keys that lie here."""
        found = []
        for file in sorted(self._folder.glob("*.pem")):
            try:
                signer = CryptoSigner(load_pem_private_key(file.read_bytes(), self._password))
            except ValueError as error:
                raise click.ClickException(f"{file} does not open with this password.") from error
            if signer.public_key.keyid in keyids:
                found.append(signer)
        return found


class Site:
    """What shops are shown: metadata/ and targets/."""

    def __init__(self, folder: Path, keys: Keys, now: datetime | None = None) -> None:
        """Work on the site in `folder`, signing with `keys`, at `now` (UTC)."""
        self.folder = folder
        self._keys = keys
        self._now = (now or datetime.now(UTC)).replace(microsecond=0)

    @property
    def metadata(self) -> Path:
        """Where the signed lists lie."""
        return self.folder / "metadata"

    def begin(self) -> None:
        """Make keys, an empty list of versions, and the root that builds trust."""
        if self.metadata.exists():
            raise click.ClickException(f"There is a site in {self.folder} already.")
        self.metadata.mkdir(parents=True)
        (self.folder / "targets").mkdir()
        root = Root(consistent_snapshot=True)
        for role in ROLES:
            for _ in range(ROOT_KEYS if role == "root" else 1):
                root.add_key(self._keys.make(role).public_key, role)
        root.roles["root"].threshold = ROOT_THRESHOLD
        self._sign_root(Metadata(root), [])
        self._sign_all(Metadata(Targets()))

    def publish(self, archive: Path, version: str, system: str, schema: str) -> None:
        """Make an archive the newest version for a system."""
        _check_archive(archive, system)
        targets = self._load("targets")
        path = target_path(system)
        before = targets.signed.targets.get(path)
        if before is not None and order(before.custom["version"]) >= order(version):
            raise click.ClickException(f"{before.custom['version']} is out already.")
        target = TargetFile.from_file(path, str(archive), ["sha256"])
        target.unrecognized_fields["custom"] = {"version": version, "schema": schema}
        place = self.folder / "targets" / system
        place.mkdir(parents=True, exist_ok=True)
        name = f"{target.hashes['sha256']}.{Path(path).name}"
        shutil.copyfile(archive, place / f".{name}")
        (place / f".{name}").replace(place / name)
        targets.signed.targets[path] = target
        targets.signed.version += 1
        self._sign_all(targets)

    def refresh(self) -> None:
        """Sign the short-lived lists anew; needs no key from the drawer."""
        snapshot = self._load("snapshot")
        if snapshot.signed.expires - self._now < LIFETIMES["snapshot"] / 2:
            snapshot.signed.version += 1
            self._sign(snapshot, "snapshot")
        self._sign_timestamp(snapshot)

    def rotate(self, role: str) -> None:
        """Give a role new keys in place of all that it had, signed by the old root and the new."""
        root = self._load("root")
        old_root = list(root.signed.roles["root"].keyids)
        before = list(root.signed.roles[role].keyids)
        for keyid in before:
            root.signed.revoke_key(keyid, role)
        for _ in before:
            root.signed.add_key(self._keys.make(role).public_key, role)
        root.signed.version += 1
        self._sign_root(root, old_root)
        if role == "targets":
            targets = self._load("targets")
            targets.signed.version += 1
            self._sign_all(targets)
        elif role != "root":
            snapshot = self._load("snapshot")
            snapshot.signed.version += 1
            self._sign(snapshot, "snapshot")
            self._sign_timestamp(snapshot)

    def renew_root(self) -> None:
        """Sign the root anew before it expires, with the keys that it has."""
        root = self._load("root")
        root.signed.version += 1
        self._sign_root(root, [])

    def status(self) -> dict[str, object]:
        """Say what is out and until when each list is good."""
        told: dict[str, object] = {
            target.path: target.custom["version"]
            for target in self._load("targets").signed.targets.values()
        }
        return told | {role: self._load(role).signed.expires.isoformat() for role in ROLES}

    def _load(self, role: str) -> Metadata:
        name = "timestamp.json"
        if role != "timestamp":
            numbers = [
                int(file.name.split(".")[0]) for file in self.metadata.glob(f"*.{role}.json")
            ]
            name = f"{max(numbers)}.{role}.json"
        return Metadata.from_file(str(self.metadata / name))

    def _sign_all(self, targets: Metadata) -> None:
        self._sign(targets, "targets")
        snapshot = Metadata(Snapshot())
        if any(self.metadata.glob("*.snapshot.json")):
            snapshot = self._load("snapshot")
            snapshot.signed.version += 1
        snapshot.signed.meta = {
            "targets.json": MetaFile.from_data(
                targets.signed.version, targets.to_bytes(), ["sha256"]
            )
        }
        self._sign(snapshot, "snapshot")
        self._sign_timestamp(snapshot)

    def _sign_timestamp(self, snapshot: Metadata) -> None:
        """Sign what shops ask for first; it is laid last, so that what it names is there."""
        timestamp = Metadata(Timestamp())
        if (self.metadata / "timestamp.json").exists():
            timestamp = self._load("timestamp")
            timestamp.signed.version += 1
        timestamp.signed.snapshot_meta = MetaFile.from_data(
            snapshot.signed.version, snapshot.to_bytes(), ["sha256"]
        )
        self._sign(timestamp, "timestamp")

    def _sign(self, metadata: Metadata, role: str) -> None:
        self._seal(metadata, role, self._load("root").signed.roles[role].keyids)

    def _sign_root(self, root: Metadata, old_keys: list[str]) -> None:
        self._seal(root, "root", [*root.signed.roles["root"].keyids, *old_keys])
        shutil.copyfile(
            self.metadata / f"{root.signed.version}.root.json", self.folder / "root.json"
        )

    def _seal(self, metadata: Metadata, role: str, keyids: list[str]) -> None:
        metadata.signed.expires = self._now + LIFETIMES[role]
        signers = self._keys.of(keyids)
        if len(signers) < (ROOT_THRESHOLD if role == "root" else 1):
            raise click.ClickException(f"Not enough keys of {role} are in the folder of keys.")
        metadata.signatures.clear()
        for signer in signers:
            metadata.sign(signer, append=True)
        name = "timestamp.json" if role == "timestamp" else f"{metadata.signed.version}.{role}.json"
        beginning = self.metadata / f".{name}"
        beginning.write_bytes(metadata.to_bytes())
        beginning.replace(self.metadata / name)


def _check_archive(archive: Path, system: str) -> None:
    """Refuse what no shop could start."""
    program = "hubdesk.exe" if system.startswith("windows") else "hubdesk"
    try:
        with tarfile.open(archive, mode="r:xz") as files:
            names = {name.removeprefix("./") for name in files.getnames()}
    except (tarfile.TarError, lzma.LZMAError, EOFError) as error:
        raise click.ClickException(f"{archive} is no tar.xz.") from error
    if program not in names:
        raise click.ClickException(f"{archive} has no {program} at its top.")


def pack(program: Path, place: Path) -> Path:
    """Pack a program's folder, the same to the byte whenever it is packed."""

    def plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = member.mtime = 0
        member.uname = member.gname = ""
        return member

    archive = place / "hubdesk.tar.xz"
    with tarfile.open(archive, "w:xz", preset=6) as files:
        for inside in sorted(program.rglob("*")):
            name = inside.relative_to(program).as_posix()
            files.add(inside, name, recursive=False, filter=plain)
    return archive


def newest_schema() -> str:
    """Give the record's newest form in this checkout."""
    steps = Path(__file__).parents[1] / "hubdesk" / "database" / "migrations" / "versions"
    return max(file.stem for file in steps.glob("[0-9]*.py")).split("_")[0]


@click.group()
def release() -> None:
    """Sign new versions of HubDesk and lay them out for shops."""


def _keys_option(command: click.decorators.FC) -> click.decorators.FC:
    kind = click.Path(path_type=Path, file_okay=False)
    return click.option("--keys", type=kind, required=True, help="Folder of private keys.")(command)


def _site(folder: Path, keys: Path) -> Site:
    password = os.environ.get(PASSWORD) or click.prompt("Password of the keys", hide_input=True)
    return Site(folder, Keys(keys, password))


_FOLDER = click.Path(path_type=Path, file_okay=False)


@release.command()
@click.argument("site", type=_FOLDER)
@_keys_option
def begin(site: Path, keys: Path) -> None:
    """Make a new site and its keys."""
    _site(site, keys).begin()


@release.command()
@click.argument("site", type=_FOLDER)
@click.argument("program", type=click.Path(path_type=Path, exists=True))
@click.option("--version", required=True, help="Numbers with dots, such as 0.2.0.")
@click.option("--system", default=this_system, show_default=True)
@click.option("--schema", default=newest_schema, help="The record's form; default: this checkout's")
@_keys_option
def publish(site: Path, program: Path, version: str, system: str, schema: str, keys: Path) -> None:
    """Make PROGRAM, the folder of a self-contained program or its tar.xz, the newest version."""
    try:
        with tempfile.TemporaryDirectory() as place:
            archive = pack(program, Path(place)) if program.is_dir() else program
            _site(site, keys).publish(archive, version, system, schema)
    except ValueError as error:
        raise click.ClickException(str(error)) from error


@release.command()
@click.argument("site", type=_FOLDER)
@_keys_option
def refresh(site: Path, keys: Path) -> None:
    """Sign the short-lived lists anew; a timer does this once a day."""
    _site(site, keys).refresh()


@release.command()
@click.argument("site", type=_FOLDER)
@click.argument("role", type=click.Choice(ROLES))
@_keys_option
def rotate(site: Path, role: str, keys: Path) -> None:
    """Replace all keys of a role."""
    _site(site, keys).rotate(role)


@release.command("renew-root")
@click.argument("site", type=_FOLDER)
@_keys_option
def renew_root(site: Path, keys: Path) -> None:
    """Sign the root anew before it expires."""
    _site(site, keys).renew_root()


@release.command()
@click.argument("site", type=_FOLDER)
def status(site: Path) -> None:
    """Say what is out, and until when each list is good."""
    click.echo(json.dumps(Site(site, Keys(site, "")).status(), indent=2))


if __name__ == "__main__":
    sys.exit(release())
