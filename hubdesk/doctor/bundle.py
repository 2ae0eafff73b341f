"""What support may see: only what is named here, and nothing that could be about a person.

Everything that is not on a list of harmless things stays at home, so that what nobody thought of
stays at home, too. Of the log come the times, the places in the program and the kinds of errors:
whoever has the program knows what each place says.
"""

from __future__ import annotations

import builtins
import json
import pkgutil
import re
import zipfile
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zoneinfo import available_timezones

import hubdesk
from hubdesk.doctor.findings import Fact, Finding
from hubdesk.parcels.refusals import KnownFault

FINDINGS, SETTINGS, FIGURES, LOG = "findings.jsonl", "settings.json", "figures.json", "log.txt"
_FACTS = frozenset(
    [
        "engine",
        "kind",
        "keyring",
        "opencv",
        "program",
        "python",
        "qt",
        "reason",
        "sqlite",
        "system",
        "version",
        "zxing",
    ]
)
"""Facts in words that never name anybody; figures and yes or no are harmless by themselves."""

_VALUES: Mapping[str, Collection[str]] = {
    "language": ("", "en", "es"),
    "paper": ("letter", "a4"),
    "labels": ("", "letter", "a4", "4x6", "receipt", "62mm", "57x32"),
    "camera": ("", "none"),
}
_MOST_LOG = 2_000_000  # bytes of each log file, its end
_HEAD = re.compile(
    r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}) (DEBUG|INFO|WARNING|ERROR|CRITICAL) ([\w.]+)(:\d+)?\b"
)
_FRAME = re.compile(r'\s+File "[^"]*?\bhubdesk[/\\]([\w/\\]+)\.py", line (\d+)')
_ERROR = re.compile(r"([A-Za-z_][\w.]*)(?::|$)")
_PACKAGES = ("alembic.", "cv2.", "httpx.", "hubdesk.", "keyring.", "serial.", "sqlalchemy.",
             "sqlcipher3.", "sqlite3.")  # fmt: skip
_ERRNO = re.compile(r"\[Errno \d+\]")
_WORD = re.compile(r"[a-z]+(?:_[a-z]+)+")


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the bundle."""

    name: str
    text: str


def parts(
    findings: Iterable[Finding],
    settings: Mapping[str, object],
    figures: Mapping[str, int],
    logs: Sequence[Path],
    reasons: Collection[str],
) -> tuple[Part, ...]:
    """Make every file of the bundle; `logs` the oldest first, `reasons` all troubles' keys."""
    told = [
        {"what": f.what, "state": f.state, "advice": f.advice, "facts": _harmless(f.facts)}
        for f in findings
    ]
    lines = [line for file in logs for line in _log_of(file, reasons)]
    return (
        Part(FINDINGS, "".join(f"{json.dumps(each)}\n" for each in told)),
        Part(SETTINGS, _json({name: _shown(name, value) for name, value in settings.items()})),
        Part(FIGURES, _json(figures)),
        Part(LOG, "\n".join(lines) + "\n"),
    )


def write(bundle: Sequence[Part], file: Path) -> None:
    """Pack the parts. Raises KnownFault `folder_read_only`, `disk_full`."""
    beside = file.with_name(f"{file.name}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as packed:
            for part in bundle:
                packed.writestr(part.name, part.text)
        beside.replace(file)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise KnownFault("folder_read_only", folder=str(file.parent)) from error


def _harmless(facts: Mapping[str, Fact]) -> dict[str, Fact]:
    return {n: v for n, v in facts.items() if n in _FACTS or not isinstance(v, str)}


def _shown(name: str, value: object) -> object:
    """Give figures and known choices; of everything else only whether it is set."""
    if isinstance(value, bool | int):
        return value
    if isinstance(value, tuple):
        return f"{len(value)} set"
    known = available_timezones() if name == "zone" else _VALUES.get(name, ())
    if value in known:
        return value
    return "set" if value else "empty"


def _log_of(file: Path, reasons: Collection[str]) -> Iterator[str]:
    try:
        with file.open("rb") as stream:
            stream.seek(max(0, file.stat().st_size - _MOST_LOG))
            text = stream.read().decode("utf-8", errors="replace")
    except OSError:
        return
    for line in text.splitlines():
        yield from _told(line, reasons)


def _told(line: str, reasons: Collection[str]) -> Iterator[str]:
    """Give what may be told of a line of the log; nothing of most."""
    if head := _HEAD.match(line):
        at, level, name, place = head.groups()
        if name in _modules():
            said = _known_words(line[head.end() :], reasons)
            yield " ".join((at, level, f"{name}{place or ''}", *said))
    elif frame := _FRAME.match(line):
        module = frame[1].replace("\\", "/")
        if f"hubdesk.{module.replace('/', '.')}" in _modules():
            yield f"    {module}.py:{frame[2]}"
    elif (error := _ERROR.match(line)) and _is_error(error[1]):
        yield " ".join(("  ", error[1], *_known_words(line[error.end() :], reasons)))


def _known_words(text: str, reasons: Collection[str]) -> list[str]:
    return [*_ERRNO.findall(text), *(word for word in _WORD.findall(text) if word in reasons)]


def _is_error(name: str) -> bool:
    kind = getattr(builtins, name, None)
    if isinstance(kind, type):
        return issubclass(kind, BaseException)
    return name.startswith(_PACKAGES)


@cache
def _modules() -> frozenset[str]:
    found = pkgutil.walk_packages(hubdesk.__path__, "hubdesk.")
    return frozenset({module.name for module in found} | {"hubdesk"})


def _json(plain: object) -> str:
    return json.dumps(plain, indent=1, ensure_ascii=False) + "\n"
