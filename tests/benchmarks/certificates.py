"""A certificate for `localhost` and its issuer, as a gateway in the world would have them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


def write_certificate(
    folder: Path, *, since: timedelta = timedelta(days=1), lasts: timedelta = timedelta(days=30)
) -> None:
    """Write `issuer.pem`, `gateway.pem` (with its issuer behind it) and `gateway.key`.

    Valid from `since` ago, for `lasts`.
    """
    issuer, its_key = _name("Issuer"), ec.generate_private_key(ec.SECP256R1())
    key = ec.generate_private_key(ec.SECP256R1())
    first = datetime.now(UTC) - since
    begun = (
        x509.CertificateBuilder()
        .issuer_name(issuer)
        .not_valid_before(first)
        .not_valid_after(first + lasts)
    )
    above = (
        begun.subject_name(issuer)
        .serial_number(1)
        .public_key(its_key.public_key())
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(its_key, hashes.SHA256())
    )
    its_own = (
        begun.subject_name(_name("localhost"))
        .serial_number(2)
        .public_key(key.public_key())
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(its_key, hashes.SHA256())
    )
    written = [each.public_bytes(serialization.Encoding.PEM) for each in (its_own, above)]
    (folder / "issuer.pem").write_bytes(written[1])
    (folder / "gateway.pem").write_bytes(b"".join(written))
    (folder / "gateway.key").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )


def _name(words: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, words)])
