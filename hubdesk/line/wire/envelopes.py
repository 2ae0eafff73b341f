"""What GS1's EPCIS 2.0 asks of a document around its events: a capture's, or a query's answer."""

from __future__ import annotations

from typing import Any

from hubdesk.line.wire.rules import (
    Malformed,
    Rule,
    anything,
    each,
    either,
    matching,
    members,
    number,
    text,
    things,
    time,
    uri,
)
from hubdesk.line.wire.standard import an_object, context

_word_of_masters = members(
    {
        "id": uri,
        "attributes": each(
            members(
                {"id": uri, "attribute": either(number, text, an_object, what="a value")},
                "id",
                others=anything,
            )
        ),
        "children": each(uri),
    },
    "id",
    others=anything,
)
_masters = each(
    members({"type": uri, "vocabularyElementList": each(_word_of_masters)}, "type", others=anything)
)
_version = matching(r"2(?:\.[0-9]+)*", "a version 2 of the standard")
_AROUND: dict[str, Rule] = {
    "@context": context,
    "id": uri,
    "type": text,
    "schemaVersion": _version,
    "creationDate": time,
}
_results = members({"eventList": things, "vocabularyList": _masters}, "eventList", others=uri)
_DOCUMENTS: dict[str, Rule] = {
    "EPCISDocument": members(
        _AROUND
        | dict.fromkeys(("instanceIdentifier", "sender", "receiver"), text)
        | {
            "epcisHeader": members(
                {"epcisMasterData": members({"vocabularyList": _masters}, others=anything)},
                others=uri,
            ),
            "epcisBody": members({"eventList": things}, "eventList", others=anything),
        },
        *("@context", "schemaVersion", "creationDate", "epcisBody"),
        others=uri,
    ),
    "EPCISQueryDocument": members(
        _AROUND
        | {
            "epcisBody": members(
                {
                    "queryResults": members(
                        {"queryName": text, "subscriptionID": text, "resultsBody": _results},
                        *("queryName", "resultsBody"),
                        others=uri,
                    )
                },
                "queryResults",
                others=uri,
            )
        },
        *("@context", "epcisBody"),
        others=uri,
    ),
}
_WAYS = {
    "EPCISDocument": ("epcisBody", "eventList"),
    "EPCISQueryDocument": ("epcisBody", "queryResults", "resultsBody", "eventList"),
}


def check_around(document: Any) -> tuple[str, ...]:
    """Check a document but for its events; gives the way to their list. Raises Malformed."""
    an_object(document)
    kind = document.get("type")
    if not isinstance(kind, str) or kind not in _DOCUMENTS:
        raise Malformed("is neither EPCISDocument nor EPCISQueryDocument", "type")
    _DOCUMENTS[kind](document)
    return _WAYS[kind]
