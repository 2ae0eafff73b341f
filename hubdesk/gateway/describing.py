"""What the published OpenAPI document says that the code's types do not say by themselves."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel

from hubdesk.line.wire.problems import PROBLEM_TYPE

SIGNED: dict[str, Any] = {"security": [{"desk": []}]}
DOCUMENT: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {
                "schema": {"type": "object", "description": "An EPCISDocument of EPCIS 2.0."}
            }
        },
    }
}
_SIGNATURE = (
    "HTTP message signature (RFC 9421) by the desk's Ed25519 key over @method, @authority, @path, "
    "@query and, with a body, content-digest (RFC 9530). Parameters: keyid, the base64url of the "
    "first 16 bytes of the SHA-256 of the public key's base64url; created, never judged; nonce, a "
    "number higher than any the key has used, for everything but POST /capture."
)


class ProblemDocument(BaseModel):
    """Why a request was not served (RFC 9457)."""

    type: str
    title: str
    status: int
    nonce: int | None = None


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Describe the ways in which an end may decline."""
    schema = {"$ref": "#/components/schemas/ProblemDocument"}
    return {
        status: {
            "description": HTTPStatus(status).phrase,
            "content": {PROBLEM_TYPE: {"schema": schema}},
        }
        for status in statuses
    }


def body_of(model: type[BaseModel]) -> dict[str, Any]:
    """Describe a body that is read only after its signature was checked."""
    content = {"application/json": {"schema": model.model_json_schema()}}
    return {"requestBody": {"required": True, "content": content}}


def describe(app: FastAPI) -> dict[str, Any]:
    """Write the whole document, once."""
    if app.openapi_schema is None:
        document = get_openapi(
            title=app.title,
            version=app.version,
            summary="Takes what parcel shops confirm, once each, and tells what has arrived.",
            routes=app.routes,
        )
        parts = document.setdefault("components", {})
        parts.setdefault("schemas", {})["ProblemDocument"] = ProblemDocument.model_json_schema()
        parts["securitySchemes"] = {
            "desk": {
                "type": "apiKey",
                "in": "header",
                "name": "Signature",
                "description": _SIGNATURE,
            },
            "carrier": {"type": "http", "scheme": "bearer"},
        }
        app.openapi_schema = document
    return app.openapi_schema
