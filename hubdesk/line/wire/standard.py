"""What GS1's EPCIS 2.0 asks of an event in its JSON form.

Our own words for the rules of the standard (EPCIS 2.0 sections 7 and 10, CBV 2.0); GS1's schema is
not part of this program. Names that the standard does not know must be URIs, as those of
extensions are (`example:weather`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hubdesk.line.wire.rules import (
    Malformed,
    Rule,
    anything,
    each,
    either,
    matching,
    members,
    nothing,
    number,
    text,
    time,
    truth,
    uri,
    word,
)
from hubdesk.line.wire.vocabulary import (
    ACTIONS,
    ALERTS,
    BUSINESS_STEPS,
    COMPONENTS,
    DISPOSITIONS,
    ERROR_REASONS,
    MEASURES,
    OF_CBV,
    OF_WEB_VOCABULARY,
    PAPERS,
    PARTIES,
)

Event = dict[str, Any]

an_object = members({}, others=anything)
context = either(
    uri,
    an_object,
    each(either(uri, an_object, what="a URI or an object"), once=True),
    what="a URI, an object or a list of such, each once",
)
_uris = each(uri)
_place = members({"id": uri}, "id", others=anything)
_disposition = word(DISPOSITIONS, reserved=OF_CBV)
_quantities = each(
    members(
        {
            "epcClass": uri,
            "quantity": number,
            "uom": matching("[A-Z0-9]{2,3}", "a unit's code of two or three signs"),
        },
        "epcClass",
        others=nothing,
    )
)
_paper = members(
    {"type": word(PAPERS, reserved=OF_CBV), "bizTransaction": uri},
    "bizTransaction",
    others=nothing,
)
_error = members(
    {
        "declarationTime": time,
        "reason": word(ERROR_REASONS, reserved=OF_CBV),
        "correctiveEventIDs": _uris,
    },
    "declarationTime",
    others=uri,
)
_sources = dict.fromkeys(("deviceID", "deviceMetadata", "rawData", "dataProcessingMethod"), uri)
_sources["bizRules"] = uri
_metadata = members(
    _sources | dict.fromkeys(("time", "startTime", "endTime"), time),
    others=uri,
)
_values = ("value", "minValue", "maxValue", "meanValue", "sDev", "percRank", "percValue")
_report = members(
    _sources
    | dict.fromkeys(_values, number)
    | {
        "type": word(MEASURES, reserved=OF_WEB_VOCABULARY),
        "exception": word(ALERTS, reserved=OF_WEB_VOCABULARY),
        "time": time,
        "microorganism": uri,
        "chemicalSubstance": uri,
        "coordinateReferenceSystem": uri,
        "component": word(COMPONENTS, reserved=OF_CBV),
        "stringValue": text,
        "booleanValue": truth,
        "hexBinaryValue": matching("[0-9A-Fa-f]+", "hexadecimal"),
        "uriValue": uri,
        "uom": text,
    },
    "type",
    others=uri,
)
_sensors = members(
    {"sensorMetadata": _metadata, "sensorReport": each(_report, least=1)},
    "sensorReport",
    others=uri,
)


def _lasting(value: Any) -> None:
    """Take a persistent disposition, which sets or lifts something."""
    some = each(_disposition, least=1, once=True)
    members({"set": some, "unset": some}, others=nothing)(value)
    if not value:
        raise Malformed("neither sets nor unsets anything")


def _parties(role: str) -> Rule:
    fields = {"type": word(PARTIES, reserved=OF_CBV), role: uri}
    return each(members(fields, *fields, others=nothing))


_ANY_EVENT: dict[str, Rule] = {
    "@context": context,
    "type": uri,
    "eventTime": time,
    "recordTime": time,
    "eventTimeZoneOffset": matching(
        r"[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00)", "an offset such as -05:00"
    ),
    "eventID": uri,
    "certificationInfo": either(uri, _uris, what="a URI or a list of URIs"),
    "errorDeclaration": _error,
}
_CIRCUMSTANCES: dict[str, Rule] = {
    "bizStep": word(BUSINESS_STEPS, reserved=OF_CBV),
    "disposition": _disposition,
    "persistentDisposition": _lasting,
    "readPoint": _place,
    "bizLocation": _place,
    "bizTransactionList": each(_paper),
    "sourceList": _parties("source"),
    "destinationList": _parties("destination"),
    "sensorElementList": each(_sensors),
}
_action = matching("|".join(ACTIONS), "ADD, OBSERVE or DELETE")
_ilmd = members({}, others=uri)
_items = each(uri, once=True)


def _kind(fields: dict[str, Rule], *needed: str) -> Rule:
    known = _ANY_EVENT | _CIRCUMSTANCES | {"type": text} | fields
    return members(known, "eventTime", "eventTimeZoneOffset", *needed, others=uri)


# GS1's schema asks nothing of a persistent disposition but of objects and transformations.
_unasked: dict[str, Rule] = {"action": _action, "persistentDisposition": anything}
_children = _unasked | {"parentID": uri, "childEPCs": _uris, "childQuantityList": _quantities}
_FIELDS: dict[str, Rule] = {
    "ObjectEvent": _kind(
        {"action": _action, "epcList": _items, "quantityList": _quantities, "ilmd": _ilmd},
        "action",
    ),
    "AggregationEvent": _kind(_children, "action"),
    "AssociationEvent": _kind(_children, "action", "parentID"),
    "TransactionEvent": _kind(
        _unasked
        | {
            "parentID": uri,
            "epcList": _uris,
            "quantityList": _quantities,
            "bizTransactionList": each(_paper, least=1),
        },
        "action",
        "bizTransactionList",
    ),
    "TransformationEvent": _kind(
        {
            "inputEPCList": _items,
            "inputQuantityList": _quantities,
            "outputEPCList": _items,
            "outputQuantityList": _quantities,
            "transformationID": uri,
            "ilmd": _ilmd,
        }
    ),
}
# Somebody's own kind of event keeps to what all have in common; the rest is theirs.
_own_kind = members(_ANY_EVENT, "eventTime", "eventTimeZoneOffset", others=anything)


def _object_is_whole(event: Event) -> None:
    is_sensed = bool(event.get("sensorElementList")) and "readPoint" in event
    if not ("epcList" in event or event.get("quantityList") or is_sensed):
        raise Malformed("is missing, with quantityList and with sensors at a place", "epcList")
    if "ilmd" in event and event["action"] != "ADD":
        raise Malformed("belongs to the action ADD alone", "ilmd")


def _children_are_there(event: Event) -> None:
    if event["action"] != "DELETE" and not (
        event.get("childEPCs") or event.get("childQuantityList")
    ):
        raise Malformed("is empty or missing, and there is no childQuantityList", "childEPCs")


def _objects_are_there(event: Event) -> None:
    if event["action"] != "DELETE" and not ("epcList" in event or event.get("quantityList")):
        raise Malformed("is missing, and there is no quantityList", "epcList")


def _both_ends_are_there(event: Event) -> None:
    went_in = event.get("inputEPCList") or event.get("inputQuantityList")
    came_out = event.get("outputEPCList") or event.get("outputQuantityList")
    if went_in and came_out:
        return
    if not (went_in or came_out):
        raise Malformed("is empty or missing, as is all else that went in or came out", _INPUT)
    if "transformationID" not in event:
        raise Malformed("is missing, and only one end is told of", "transformationID")


_INPUT = "inputEPCList"
_WHOLE: dict[str, Callable[[Event], None]] = {
    "ObjectEvent": _object_is_whole,
    "AggregationEvent": _children_are_there,
    "AssociationEvent": _children_are_there,
    "TransactionEvent": _objects_are_there,
    "TransformationEvent": _both_ends_are_there,
}


def check_event(event: Any) -> None:
    """Check one event of a document; raises Malformed."""
    an_object(event)
    kind = event.get("type")
    if not isinstance(kind, str):
        raise Malformed("is missing or no text", "type")
    _FIELDS.get(kind, _own_kind)(event)
    if kind in _WHOLE:
        _WHOLE[kind](event)


def check_alone(event: Any) -> None:
    """Check an event that comes without a document and says itself what its words mean."""
    check_event(event)
    if "@context" not in event:
        raise Malformed("is missing", "@context")
