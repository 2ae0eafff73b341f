"""Whether a network wants a log-in before it lets anybody out, as in a hotel.

Such a network answers for every host, and by TLS with a certificate of its own, so that a browser
shows a warning and a program sees no more than that somebody else is there. Without TLS it shows
itself: whatever is asked, it answers with its page. That is what the systems' own checks do, too.
"""

from __future__ import annotations

import httpx

_LIMITS = httpx.Timeout(3.0)
_HEADERS = {"Accept": "application/json", "User-Agent": "HubDesk"}


def wants_a_log_in(host: str, port: int) -> bool:
    """Ask a gateway's own host without TLS, and say nothing: does a log-in page answer?

    Only where TLS has failed already is it asked; nothing that comes back is believed.
    """
    asked = httpx.URL(scheme="http", host=host, port=port, path="/livez")
    try:
        with (
            httpx.Client(timeout=_LIMITS, follow_redirects=False) as client,
            client.stream("GET", asked, headers=_HEADERS) as response,
        ):
            return _is_log_in(response, host)
    except (httpx.HTTPError, httpx.InvalidURL):
        return False


def _is_log_in(response: httpx.Response, host: str) -> bool:
    """Tell a network's log-in page from a gateway's own plain door.

    That one leads to the same host by TLS, or answers as JSON, or not at all; a log-in page is a
    page, or leads to another host or to one without TLS, or says so (RFC 6585).
    """
    if response.status_code == httpx.codes.NETWORK_AUTHENTICATION_REQUIRED:
        return True
    if response.is_redirect:
        onward = response.url.join(response.headers.get("Location", ""))
        return (onward.scheme, onward.host) != ("https", host)
    return response.is_success and "html" in response.headers.get("Content-Type", "").lower()
