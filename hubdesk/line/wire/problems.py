"""What the gateway says when it does not serve a request: problem documents (RFC 9457)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum

from hubdesk.line.wire.events import BASE

PROBLEM_TYPE = "application/problem+json"
_OWN = f"{BASE}/problems/"


class Problem(StrEnum):
    """Why a request was not served. On the wire each is a URI, under which it is explained."""

    UNSIGNED = "unsigned"
    UNKNOWN_KEY = "unknown-key"
    REVOKED_KEY = "revoked-key"
    WRONG_SIGNATURE = "wrong-signature"
    WRONG_DIGEST = "wrong-digest"
    REPLAYED = "replayed"
    ANOTHER_SHOP = "another-shop"
    CODE_UNKNOWN = "code-unknown"
    CODE_USED = "code-used"
    CODE_EXPIRED = "code-expired"
    DESK_TAKEN = "desk-taken"
    KEY_KNOWN = "key-known"
    TOO_OFTEN = "too-often"
    OVERLOADED = "overloaded"
    NOT_NAMED = "not-named"
    FORGOTTEN = "forgotten"
    ANOTHER_PICTURE = "another-picture"
    NO_ROOM = "no-room"
    # What EPCIS itself has a name for.
    NOT_VALID = "epcisException:ValidationException"
    EXISTS = "epcisException:ResourceAlreadyExistsException"
    NOT_ASKED = "epcisException:QueryParameterException"
    NOT_THERE = "epcisException:NoSuchResourceException"

    @property
    def uri(self) -> str:
        """The problem's type as it is written."""
        return self.value if ":" in self.value else f"{_OWN}{self.value}"


@dataclass(frozen=True, slots=True)
class ProblemTold:
    """A problem as it was read; `nonce` is there where requests must be numbered beyond it."""

    problem: Problem
    title: str
    nonce: int | None = None


def read_problem(content_type: str, body: bytes) -> ProblemTold | None:
    """Read a problem document; None where it is none, or one that only strangers know."""
    if content_type.partition(";")[0].strip().lower() != PROBLEM_TYPE:
        return None
    try:
        plain = json.loads(body)
        problem = Problem(str(plain["type"]).removeprefix(_OWN))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    nonce = plain.get("nonce")
    return ProblemTold(
        problem, str(plain.get("title", "")), nonce if type(nonce) is int and nonce >= 0 else None
    )
