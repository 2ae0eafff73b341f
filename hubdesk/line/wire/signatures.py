"""Requests that say which desk sends them: HTTP message signatures (RFC 9421) with Ed25519.

Signed are method, host, path, query and, where there is a body, its digest (RFC 9530) as it
travels, packed. Nobody between desk and gateway can change or redirect a request unseen; a proxy
that ends TLS must pass the Host header on as it came.

`created` is the sender's clock, which may be wrong by years: it is told, never judged. Whether a
request came before is told by its nonce, a number that only grows.
"""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Protocol

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from http_message_signatures import (
    HTTPMessageSigner,
    HTTPMessageVerifier,
    HTTPSignatureKeyResolver,
    InvalidSignature,
)
from http_message_signatures.algorithms import ED25519

COVERED = ("@method", "@authority", "@path", "@query")
# What the gateway says beside an answer of the key that signed the request, where there is
# something to say: it has taken the place of the one before, or it is time for another.
KEY_HEADER, KEY_IS_ACTIVE, KEY_IS_OLD = "HubDesk-Key", "active", "renew"
MOST_NONCE = 2**63 - 1
_LABEL = "d"  # it rides on every request


class Unsigned(Exception):
    """A request carries no signature."""


class WronglySigned(Exception):
    """A signature does not fit its request, or is none of ours; the words say why."""


class NotItsDigest(WronglySigned):
    """The signature fits, but the body is another than the one that was signed."""


class UnknownKey(Exception):
    """A request is signed with a key that nobody here knows."""


class Message(Protocol):
    """A request as it is signed: `url` is absolute, `headers` may be written to."""

    method: str
    url: str
    headers: Any


@dataclass(frozen=True, slots=True)
class Seen:
    """A request as the gateway saw it."""

    method: str
    url: str
    headers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Signed:
    """What a good signature says: whose key, when by the sender's clock, its number (0: none)."""

    key_id: str
    created: datetime
    nonce: int


def public_text(key: Ed25519PublicKey) -> str:
    """Write a public key: base64url of its 32 bytes, without padding."""
    return urlsafe_b64encode(key.public_bytes_raw()).rstrip(b"=").decode()


def read_public(text: str) -> Ed25519PublicKey:
    """Read what `public_text` wrote; raises ValueError."""
    return Ed25519PublicKey.from_public_bytes(urlsafe_b64decode(text + "=" * (-len(text) % 4)))


def key_id(public: str) -> str:
    """Name a public key: 128 bits of its hash, short because it rides on every request."""
    return urlsafe_b64encode(sha256(public.encode()).digest()[:16]).rstrip(b"=").decode()


def sign(
    method: str,
    url: str,
    headers: MutableMapping[str, str],
    body: bytes,
    *,
    private: Ed25519PrivateKey,
    created: datetime,
    nonce: int | None,
) -> None:
    """Sign a request: writes Content-Digest (where there is a body) and the signature's headers.

    A request that may come twice needs no number: `nonce` None saves its bytes.
    """
    signer = HTTPMessageSigner(signature_algorithm=ED25519, key_resolver=_Own(private))
    signer.sign(
        _Outgoing(method, url, headers),
        key_id=key_id(public_text(private.public_key())),
        created=created,
        nonce=None if nonce is None else str(nonce),
        label=_LABEL,
        include_alg=False,
        covered_component_ids=COVERED,
        body=body or None,
    )


def verify(
    request: Seen, body: bytes, find_key: Callable[[str], Ed25519PublicKey | None]
) -> Signed:
    """Check a request's one signature; `find_key` gives the key with an id, None where unknown.

    Raises Unsigned, UnknownKey, NotItsDigest, WronglySigned, and whatever `find_key` raises.
    """
    if "signature" not in request.headers or "signature-input" not in request.headers:
        raise Unsigned
    finding = _Finding(find_key)
    verifier = _Clockless(signature_algorithm=ED25519, key_resolver=finding)
    try:
        results = verifier.verify(request, max_age=None, require_components=COVERED)
    except InvalidSignature as error:
        if finding.trouble is not None:
            raise finding.trouble from None  # nobody's signature is wrong because we cannot look
        if finding.is_unknown:
            raise UnknownKey from error
        raise WronglySigned(str(error)) from error
    try:
        verifier.verify_body(request, results, body)
    except InvalidSignature as error:
        raise NotItsDigest(str(error)) from error
    told = results[0].parameters
    return Signed(str(told["keyid"]), _time(told["created"]), _nonce(told.get("nonce", "0")))


def _time(seconds: int | str) -> datetime:
    try:
        return datetime.fromtimestamp(int(seconds), tz=UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise WronglySigned("created is no time") from error


def _nonce(written: int | str) -> int:
    told = str(written)
    if not (told.isascii() and told.isdigit() and len(told) < 20 and int(told) <= MOST_NONCE):
        raise WronglySigned("nonce is no number")
    return int(told)


@dataclass(slots=True)
class _Outgoing:
    method: str
    url: str
    headers: MutableMapping[str, str]


class _Own(HTTPSignatureKeyResolver):
    """The one key to sign with."""

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private

    def resolve_private_key(self, key_id: str) -> Ed25519PrivateKey:  # noqa: ARG002 the one we have
        return self._private


class _Finding(HTTPSignatureKeyResolver):
    """Asks for the key, and remembers that there was none, or what asking failed by."""

    def __init__(self, find_key: Callable[[str], Ed25519PublicKey | None]) -> None:
        self._find_key = find_key
        self.is_unknown = False
        self.trouble: Exception | None = None

    def resolve_public_key(self, key_id: str) -> Ed25519PublicKey | None:
        try:
            found = self._find_key(key_id)
        except Exception as error:
            self.trouble = error
            raise
        self.is_unknown = found is None
        return found


class _Clockless(HTTPMessageVerifier):
    """A verifier that needs a time of signing and never judges it: shop clocks are wrong."""

    def validate_created_and_expires(self, sig_input: Any, max_age: Any = None) -> None:  # noqa: ARG002
        created = sig_input.params.get("created")
        if type(created) is not int:
            raise InvalidSignature("created is missing")
