"""What values must be like, put together from small rules; a flaw names its place.

A rule is called with a value and raises Malformed where that breaks it. `members` and `each` ask
the rules of what they hold, and put the place before what those say.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Mapping
from typing import Any

from hubdesk.line.wire.formats import is_time, is_uri

Rule = Callable[[Any], None]
_SHOWN = 64
_ORDINARY = re.compile(r"[^\x00-\x20\x7f\"'\\]+")


class Malformed(ValueError):
    """A value breaks a rule: where, such as `readPoint.id`, and which."""

    def __init__(self, what: str, place: str = "") -> None:
        """Say `what` is wrong with the value itself, or with what is at `place` in it."""
        super().__init__(what, place)
        self.what = what
        self.place = place

    def within(self, part: str) -> Malformed:
        """Give the same flaw as it is seen from outside: in the part of this name."""
        dot = "." if self.place and not self.place.startswith("[") else ""
        return Malformed(self.what, f"{part}{dot}{self.place}")

    def __str__(self) -> str:
        """Write it as a sentence without an end."""
        return f"{self.place or 'it'} {self.what}"


def shown(name: str) -> str:
    """Write a name from outside so that it can stand in a reason."""
    short = name if len(name) <= _SHOWN else f"{name[:_SHOWN]}…"
    return short if _ORDINARY.fullmatch(short) else ascii(short)


def anything(_: Any) -> None:
    """Take whatever comes."""


def text(value: Any) -> None:
    """Take a text."""
    if not isinstance(value, str):
        raise Malformed("is not a text")


def uri(value: Any) -> None:
    """Take a URI (RFC 3986)."""
    if not isinstance(value, str) or not is_uri(value):
        raise Malformed("is not a URI")


def time(value: Any) -> None:
    """Take a time with its zone (RFC 3339)."""
    if not isinstance(value, str) or not is_time(value):
        raise Malformed("is not a time with its zone")


def number(value: Any) -> None:
    """Take a number."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise Malformed("is not a number")


def truth(value: Any) -> None:
    """Take true or false."""
    if not isinstance(value, bool):
        raise Malformed("is neither true nor false")


def things(value: Any) -> None:
    """Take a list, whatever it holds."""
    if not isinstance(value, list):
        raise Malformed("is not a list")


def matching(form: str, what: str) -> Rule:
    """Take a text of one form; `what` goes on after "is not"."""
    whole = re.compile(form)

    def check(value: Any) -> None:
        if not isinstance(value, str) or not whole.fullmatch(value):
            raise Malformed(f"is not {what}")

    return check


def word(known: Collection[str], *, reserved: str = "") -> Rule:
    """Take a word of a vocabulary, or a URI of one's own: none that begins as `reserved` does."""
    kept = re.compile(reserved) if reserved else None

    def check(value: Any) -> None:
        if not isinstance(value, str):
            raise Malformed("is not a text")
        if value in known:
            return
        if not is_uri(value):
            raise Malformed("is neither a word of the standard nor a URI")
        if kept is not None and kept.match(value):
            raise Malformed("is spelled as a URI of the standard's where its word is wanted")

    return check


def either(*rules: Rule, what: str) -> Rule:
    """Take what one of several rules takes; `what` goes on after "is not"."""

    def check(value: Any) -> None:
        for rule in rules:
            try:
                return rule(value)
            except Malformed:
                continue
        raise Malformed(f"is not {what}")

    return check


def each(rule: Rule, *, least: int = 0, once: bool = False) -> Rule:
    """Take a list of what a rule takes: at least so many, with `once` none of them twice."""

    def check(value: Any) -> None:
        things(value)
        if len(value) < least:
            raise Malformed("is empty")
        for count, held in enumerate(value):
            try:
                rule(held)
            except Malformed as flaw:
                raise flaw.within(f"[{count}]") from None
        if once and _has_twice(value):
            raise Malformed("holds something twice")

    return check


def _has_twice(values: list[Any]) -> bool:
    written = {value if isinstance(value, str) else _written(value) for value in values}
    return len(written) < len(values)


def _written(value: Any) -> tuple[str]:
    """Give what two equal values have in common, and a text never has with what is none."""
    return (json.dumps(value, sort_keys=True),)


def members(rules: Mapping[str, Rule], *needed: str, others: Rule) -> Rule:
    """Take an object whose members keep these rules; `others` says which other names it may have.

    `anything`: all; `uri`: those of extensions, such as `example:weather`; `nothing`: none.
    """

    def check(value: Any) -> None:
        if not isinstance(value, dict):
            raise Malformed("is not an object")
        for name in needed:
            if name not in value:
                raise Malformed("is missing", name)
        for name, held in value.items():
            rule = rules.get(name)
            try:
                if rule is None:
                    others(name)
                else:
                    rule(held)
            except Malformed as flaw:
                if rule is None:
                    raise Malformed("is not known here", shown(name)) from None
                raise flaw.within(name) from None

    return check


def nothing(_: Any) -> None:
    """Take nothing at all."""
    raise Malformed("is not known here")
