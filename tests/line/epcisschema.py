"""A schema of the standard's with its formats checked by other people's checkers."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jsonschema import Draft7Validator


def validator(schema: Path) -> Draft7Validator:
    """Give a validator that takes no text for a URI or a time that is none."""
    # Two seconds of grammars: only whoever validates waits for them.
    from jsonschema import Draft7Validator, FormatChecker

    checker = FormatChecker()
    is_uri = _uris()
    checker.checks("uri")(lambda value: not isinstance(value, str) or is_uri(value))
    # Without these two the verdict would pass anything that is a text.
    assert {"uri", "date-time"} <= checker.checkers.keys()
    return Draft7Validator(json.loads(schema.read_text()), format_checker=checker)


@cache
def _uris() -> Callable[[str], bool]:
    from rfc3987_syntax import is_valid_syntax

    @cache
    def is_uri(text: str) -> bool:
        # RFC 3986 is RFC 3987 without the signs beyond ASCII.
        return text.isascii() and bool(is_valid_syntax("iri", text))

    return is_uri
