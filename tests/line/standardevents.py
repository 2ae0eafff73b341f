"""Events as carriers and partners might tell them, of each type and with each part of EPCIS 2.0."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

Plain = dict[str, Any]

GS1 = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"
CONTEXT = [GS1, {"depot": "https://words.swift.example/depot/"}]
PALLET = "https://id.swift.example/pallet/88-017"
BOXES = [f"https://id.swift.example/parcel/swift/SW{number:09}" for number in (4711, 4712, 4713)]
TEA = {"epcClass": "urn:swift:class:tea", "quantity": 12.50, "uom": "KGM"}

WHEN: Plain = {
    "eventTime": "2026-06-26T07:12:30.250+02:00",
    "eventTimeZoneOffset": "+02:00",
}
CIRCUMSTANCES: Plain = {
    "bizStep": "departing",
    "disposition": "in_transit",
    "readPoint": {"id": "https://id.swift.example/depot/7/gate/3", "depot:lane": "north"},
    "bizLocation": {"id": "urn:epc:id:sgln:4012345.00025.0"},
    "bizTransactionList": [
        {"type": "bol", "bizTransaction": "https://id.swift.example/bill/2026/8817"},
        {"bizTransaction": "urn:swift:tour:17"},
        {"type": "https://words.swift.example/papers/toll", "bizTransaction": "urn:swift:toll:9"},
    ],
    "sourceList": [{"type": "possessing_party", "source": "urn:swift:depot:7"}],
    "destinationList": [
        {"type": "location", "destination": "https://id.shop.example/counter"},
        {"type": "https://words.swift.example/roles/agent", "destination": "urn:swift:agent:4"},
    ],
}
SENSED: Plain = {
    "sensorElementList": [
        {
            "sensorMetadata": {
                "time": "2026-06-26T07:00:00Z",
                "startTime": "2026-06-26T05:00:00.000Z",
                "endTime": "2026-06-26T07:00:00.000Z",
                "deviceID": "urn:epc:id:giai:4000001.111",
                "deviceMetadata": "https://id.swift.example/thermometer/t2",
                "rawData": "https://files.swift.example/raw/55",
                "dataProcessingMethod": "https://files.swift.example/how/3",
                "bizRules": "https://files.swift.example/rules/8",
                "depot:battery": "low",
            },
            "sensorReport": [
                {
                    "type": "Temperature",
                    "value": 4.5,
                    "minValue": 2,
                    "maxValue": 7.25,
                    "meanValue": 4.1,
                    "sDev": 0.25,
                    "percRank": 50,
                    "percValue": 4,
                    "uom": "CEL",
                    "time": "2026-06-26T06:30:00+00:00",
                    "deviceID": "urn:epc:id:giai:4000001.111",
                    "exception": "ALARM_CONDITION",
                    "bizRules": "https://files.swift.example/rules/9",
                    "depot:room": {"depot:name": "cold", "depot:shelves": [1, 2]},
                },
                {"type": "Angle", "component": "x", "value": -3, "stringValue": "tilted"},
                {
                    "type": "https://words.swift.example/measures/Shock",
                    "booleanValue": True,
                    "hexBinaryValue": "F0f0",
                    "uriValue": "urn:swift:shock:2",
                    "microorganism": "https://www.ncbi.nlm.nih.gov/taxonomy/1126011",
                    "chemicalSubstance": "https://identifiers.org/inchikey:CZMRCDWAGMRECN",
                    "coordinateReferenceSystem": "urn:ogc:def:crs:EPSG::4326",
                    "component": "https://words.swift.example/axes/long",
                    "exception": "https://words.swift.example/alarms/tilt",
                },
            ],
            "depot:sealed": True,
        }
    ]
}
LASTING: Plain = {"persistentDisposition": {"set": ["damaged"], "unset": ["completeness_inferred"]}}
CERTIFIED: Plain = {"certificationInfo": "https://certificates.swift.example/55"}
EXTENDED: Plain = {"depot:weather": {"depot:sky": ["rain", None, 3.5, {"depot:wind": "NW"}]}}
MISTAKEN: Plain = {
    "errorDeclaration": {
        "declarationTime": "2026-06-27T08:00:00.000Z",
        "reason": "incorrect_data",
        "correctiveEventIDs": ["urn:uuid:404d95fc-9457-4a51-bd6a-0bba133845a8"],
        "depot:by": "night shift",
    }
}
MADE: Plain = {"ilmd": {"depot:packed": "2026-06-25", "depot:lot": {"depot:no": 7}}}

SUBJECTS: dict[str, Plain] = {
    "ObjectEvent": {"action": "OBSERVE", "epcList": BOXES, "quantityList": [TEA]},
    "AggregationEvent": {
        "action": "ADD",
        "parentID": PALLET,
        "childEPCs": BOXES,
        "childQuantityList": [TEA, {"epcClass": "urn:swift:class:salt"}],
    },
    "AssociationEvent": {
        "action": "ADD",
        "parentID": PALLET,
        "childEPCs": ["urn:epc:id:giai:4000001.111"],
        "childQuantityList": [TEA],
    },
    "TransactionEvent": {
        "action": "OBSERVE",
        "parentID": PALLET,
        "epcList": BOXES,
        "quantityList": [TEA],
        "bizTransactionList": [{"type": "po", "bizTransaction": "urn:swift:order:3"}],
    },
    "TransformationEvent": {
        "inputEPCList": BOXES[:2],
        "inputQuantityList": [TEA],
        "outputEPCList": BOXES[2:],
        "outputQuantityList": [TEA],
        "transformationID": "urn:swift:repacking:81",
    },
}
TYPES = tuple(SUBJECTS)
PARTS = {
    "no part": {},
    "circumstances": CIRCUMSTANCES,
    "sensors": SENSED,
    "a lasting disposition": LASTING,
    "a certificate": CERTIFIED,
    "several certificates": {"certificationInfo": [CERTIFIED["certificationInfo"], "urn:c:2"]},
    "extensions": EXTENDED,
    "an error declaration": MISTAKEN,
    "the time of another record": {"recordTime": "2026-06-26T07:13:00Z"},
    "a name": {"eventID": "urn:uuid:0190a3b0-aaaa-7000-8000-000000000001"},
    "a name by its hash": {"eventID": "ni:///sha-256;df7bb3c352fe?ver=CBV2.0"},
    "words of its own": {"@context": {"lane": "https://words.swift.example/lane/"}, "lane:no": 4},
}


def event(type_: str, *parts: Plain) -> Plain:
    """Make an event of a type, with parts of one's choice."""
    made = {"type": type_} | WHEN
    for part in parts:
        made |= part
    # What a type is about stays what it is about: its papers are what a transaction is.
    return deepcopy(made | SUBJECTS.get(type_, {}))


def whole(type_: str) -> Plain:
    """Make an event of a type with every part that it may have at once."""
    parts = [part for name, part in PARTS.items() if name != "several certificates"]
    made = event(type_, *parts)
    if type_ in ("ObjectEvent", "TransformationEvent"):
        made |= deepcopy(MADE)
    return made | ({"action": "ADD"} if type_ == "ObjectEvent" else {})


def others() -> list[Plain]:
    """Make the forms that only some types may have, at the edges of what the standard lets be."""
    gone = {"action": "DELETE", "parentID": PALLET}
    return [
        {"type": "ObjectEvent", "action": "ADD", "epcList": []} | WHEN | MADE,
        {"type": "ObjectEvent", "action": "OBSERVE", "quantityList": [TEA]} | WHEN,
        {"type": "ObjectEvent", "action": "OBSERVE", "readPoint": {"id": "urn:x:1"}}
        | WHEN
        | SENSED,
        {"type": "AggregationEvent"} | gone | WHEN,
        {"type": "AssociationEvent"} | gone | WHEN,
        {"type": "AggregationEvent", "action": "OBSERVE", "childEPCs": BOXES} | WHEN,
        {
            "type": "TransactionEvent",
            "action": "DELETE",
            "bizTransactionList": [{"bizTransaction": "urn:x:2"}],
        }
        | WHEN,
        {"type": "TransformationEvent", "inputEPCList": BOXES, "transformationID": "urn:x:3"}
        | WHEN,
        {"type": "TransformationEvent", "outputQuantityList": [TEA], "transformationID": "urn:x:4"}
        | WHEN,
        {"type": "depot:Weighing", "depot:kilos": 8.25, "anything": "goes", "epcList": 7} | WHEN,
    ]


def document(*events: Plain, context: Any = CONTEXT, **members: Any) -> Plain:
    """Put events into a document as a carrier would send it."""
    return {
        "@context": context,
        "id": "https://files.swift.example/told/55",
        "type": "EPCISDocument",
        "schemaVersion": "2.0",
        "creationDate": "2026-06-26T12:00:00.000Z",
        "epcisBody": {"eventList": list(events)},
    } | members


def answer(*events: Plain) -> Plain:
    """Put events into the document that a query is answered by."""
    body = {"queryName": "SimpleEventQuery", "resultsBody": {"eventList": list(events)}}
    told = document(type="EPCISQueryDocument", epcisBody={"queryResults": body})
    return told | {"creationDate": "2026-06-26T12:00:00Z"}


MASTERS: Plain = {
    "epcisHeader": {
        "epcisMasterData": {
            "vocabularyList": [
                {
                    "type": "urn:epcglobal:epcis:vtype:BusinessLocation",
                    "vocabularyElementList": [
                        {
                            "id": "urn:epc:id:sgln:4012345.00025.0",
                            "attributes": [
                                {"id": "urn:x:latitude", "attribute": 41.5},
                                {"id": "urn:x:address", "attribute": {"depot:street": "Quay 7"}},
                            ],
                            "children": ["urn:epc:id:sgln:4012345.00025.1"],
                        }
                    ],
                }
            ]
        },
        "depot:shift": "early",
    },
    "sender": "swift",
    "receiver": "hubdesk",
    "instanceIdentifier": "55",
}


def documents() -> list[Plain]:
    """Make one document of each kind: with an event of each type, masters, an answer, none."""
    return [
        *(document(event(type_, part)) for type_ in TYPES for part in PARTS.values()),
        *(document(whole(type_)) for type_ in TYPES),
        *map(document, others()),
        document(event("ObjectEvent"), **MASTERS),
        document(event("ObjectEvent"), context=GS1),
        document(event("ObjectEvent"), context={"depot": "https://words.swift.example/depot/"}),
        document(),
        answer(event("ObjectEvent"), event("AggregationEvent")),
    ]
