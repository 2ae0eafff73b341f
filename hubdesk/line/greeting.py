"""How a gateway is greeted over TLS: whom this PC trusts, said in few bytes."""

from __future__ import annotations

import ssl

import httpx

# OpenSSL's SSL_OP_TLSEXT_PADDING, which Python has no name for. With it a greeting of 300 bytes is
# filled up to 512, for load balancers of 2013 that hung at lengths between.
_FILLED_UP = 0x10
# Beside TLS 1.3, only what every server of the last ten years has: each offer costs its bytes.
_OFFERED = "ECDHE+AESGCM:ECDHE+CHACHA20"


def greeting() -> ssl.SSLContext:
    """Trust the world's certificates, or those that `SSL_CERT_FILE` names."""
    context = httpx.create_ssl_context()
    context.options &= ~_FILLED_UP
    context.set_ciphers(_OFFERED)
    return context
