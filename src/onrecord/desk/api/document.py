"""Makes the OpenAPI document of the API from the declarations of its questions."""

from collections.abc import Iterable
from typing import Any

import msgspec

from onrecord import __version__
from onrecord.desk.api.operations import PREFIX, Operation
from onrecord.desk.api.problems import MEDIA_TYPE, Problem
from onrecord.desk.texts import TEXTS
from onrecord.export.forms import complete

_REF = "#/components/schemas/{name}"
_HEADERS = ("RateLimit", "RateLimit-Policy")


def document(operations: Iterable[Operation]) -> dict[str, Any]:
    """Return the OpenAPI document of some questions."""
    operations = list(operations)
    answers, schemas = msgspec.json.schema_components(
        [*(each.answer for each in operations), Problem], ref_template=_REF
    )
    for schema in schemas.values():
        complete(schema)
    paths: dict[str, Any] = {}
    for operation, answer in zip(operations, answers, strict=False):
        paths.setdefault(operation.path, {})[operation.method.lower()] = _described(
            operation, answer
        )
    return {
        "openapi": "3.1.0",
        "info": {
            "title": TEXTS.api.title,
            "version": __version__,
            "summary": TEXTS.api.summary,
            "description": TEXTS.api.description,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": PREFIX}],
        "security": [{}, {"token": []}],
        "paths": paths,
        "components": {
            "schemas": dict(sorted(schemas.items())),
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "headers": {name: {"schema": {"type": "string"}} for name in _HEADERS},
        },
    }


def _described(operation: Operation, answer: dict[str, Any]) -> dict[str, Any]:
    [_], asked = msgspec.json.schema_components([operation.asked], ref_template=_REF)
    schema = asked[operation.asked.__name__]
    summary, _, more = operation.description.partition("\n\n")
    found: dict[str, Any] = {
        "operationId": operation.name,
        "summary": " ".join(summary.split()),
        "responses": {
            "200": {
                "description": "The answer.",
                "headers": _headers(),
                "content": {"application/json": {"schema": answer}},
            },
            "default": {
                "description": "Why there is no answer.",
                "headers": _headers(),
                "content": {MEDIA_TYPE: {"schema": {"$ref": _REF.format(name="Problem")}}},
            },
        },
    }
    if more:
        found["description"] = " ".join(more.split())
    if operation.method == "GET":
        found["responses"]["304"] = {"description": "The answer is as its `ETag` says."}
        found["parameters"] = [
            _parameter(operation, name, each) for name, each in schema["properties"].items()
        ]
    else:
        schema.pop("description", None)
        body = {"required": True, "content": {"application/json": {"schema": schema}}}
        found["requestBody"] = body
    return found


def _headers() -> dict[str, Any]:
    return {name: {"$ref": f"#/components/headers/{name}"} for name in _HEADERS}


def _parameter(operation: Operation, name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Return a parameter of a question as OpenAPI describes it; what is not given is left out."""
    choices = [each for each in schema.get("anyOf", ()) if each != {"type": "null"}]
    if choices:
        schema = choices[0]
    if schema.get("default", "") in (None, ""):
        schema = {key: value for key, value in schema.items() if key != "default"}
    in_path = name in operation.in_path
    found = {"name": name, "in": "path" if in_path else "query", "required": in_path}
    if told := schema.get("description"):
        schema = {key: value for key, value in schema.items() if key != "description"}
        found["description"] = told
    return found | {"schema": schema}
