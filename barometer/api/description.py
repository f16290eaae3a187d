"""The API described as OpenAPI 3.1, from the same tables that the routes read."""

from __future__ import annotations

from typing import Any

from barometer import objects

COMMON = ("plan", "as_of", "limit", "offset", "format", "lang")
PARAMETERS: dict[str, tuple[str, ...]] = {
    "targets": ("sector", "region", "indicator", "body", "q", *COMMON),
    "gaps": ("sector", "region", "period", "status", "body", "q", "indicator", *COMMON),
    "observations": ("region", "indicator", "period", *COMMON),
    "uploads": COMMON,
}
SUMMARIES = {
    "targets": "The target table",
    "gaps": "Gaps to targets, one row per target and region",
    "observations": "Figures in force, each with upload, file and row",
    "uploads": "Upload history, newest first",
}
KEYS = {
    "targets": objects.TARGET_KEYS,
    "gaps": objects.GAP_KEYS,
    "observations": objects.OBSERVATION_KEYS,
    "uploads": objects.UPLOAD_KEYS,
}
MEANINGS = {
    "plan": "Plan, as /targets names it",
    "sector": "Sector of the plan",
    "region": "Region code",
    "period": "Calendar year to look at (a stored period for observations)",
    "status": "Status word",
    "body": "Responsible body",
    "q": "Words that the names, the clause or the bodies must contain",
    "indicator": "Indicator slug",
    "as_of": "Ledger entry to read at; left out, the latest",
    "limit": "At most so many rows; the header X-Total-Count tells how many there are",
    "offset": "Rows to leave out at the start",
    "format": "json (default) or csv",
    "lang": "Language of error messages: zh-Hans, zh-Hant or en",
}
WHOLE = ("as_of", "period", "limit", "offset")
ERROR: dict[str, Any] = {
    "type": "object",
    "properties": {"error": {"type": "string"}},
    "required": ["error"],
}


def description(base: str, version: str) -> dict[str, Any]:
    """The OpenAPI document."""
    paths = {f"{base}/{name}": {"get": _operation(name)} for name in PARAMETERS}
    paths[f"{base}/uploads"]["post"] = _upload()
    paths[f"{base}/chart/{{target}}.{{kind}}"] = {"get": _picture()}
    paths[f"{base}/health"] = {"get": _health()}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Barometer", "version": version},
        "paths": paths,
        "components": {"securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}},
    }


def _operation(name: str) -> dict[str, Any]:
    return {
        "operationId": name,
        "summary": SUMMARIES[name],
        "parameters": [_parameter(name, key) for key in PARAMETERS[name]],
        "responses": {
            "200": {
                "description": SUMMARIES[name],
                "content": {
                    "application/json": {"schema": {"type": "array", "items": _item(name)}},
                    "text/csv": {"schema": {"type": "string"}},
                },
            },
            "304": {"description": "Not changed since the ETag"},
            "400": _error("The request cannot be meant"),
            "401": _error("Only people signed in may read here; send a token"),
            "503": _error("The store is not usable"),
        },
    }


def _upload() -> dict[str, Any]:
    """`POST /uploads`: the one operation that writes."""
    text = {"type": "string"}
    form = {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "file": {"type": "string", "format": "binary"},
            "plan": text, "region": text, "table": text, "note": text,
            "partial": {"type": "string", "enum": ["true", "false"]},
        },
        "required": ["file"],
    }  # fmt: skip
    problems = {"type": "array", "items": {"type": "object"}}
    refusal = {**ERROR, "properties": {**ERROR["properties"], "problems": problems}}
    stored = {"type": "array", "items": _item("uploads")}
    return {
        "operationId": "upload",
        "summary": "Store a file: all or nothing, or its good rows with partial",
        "security": [{"token": []}],
        "parameters": [_parameter("uploads", "lang")],
        "requestBody": {
            "required": True, "content": {"multipart/form-data": {"schema": form}},
        },
        "responses": {
            "201": _answer("Stored", stored),
            "400": _error("The request cannot be meant"),
            "401": _error("No valid token"),
            "403": _error("The token may not upload"),
            "413": _error("Larger than allowed"),
            "422": _answer("The file has errors; every problem is named", refusal),
            "503": _error("The store is not usable"),
        },
    }  # fmt: skip


def _answer(why: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": why, "content": {"application/json": {"schema": schema}}}


def _parameter(name: str, key: str) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string"}
    if key in WHOLE and not (name == "observations" and key == "period"):
        schema = {"type": "integer", "minimum": 0, "maximum": 999_999_999}
    if key == "format":
        schema["enum"] = ["json", "csv"]
    return {"name": key, "in": "query", "required": False, "schema": schema,
            "description": MEANINGS[key]}  # fmt: skip


def _item(name: str) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {key: {} for key in KEYS[name]},
        "required": list(KEYS[name]),
    }


def _error(why: str) -> dict[str, Any]:
    return {"description": why, "content": {"application/json": {"schema": ERROR}}}


def _health() -> dict[str, Any]:
    schema = {"type": "object", "properties": {"status": {"type": "string"}}}
    content = {"application/json": {"schema": schema}}
    return {
        "operationId": "health",
        "summary": "Is the store usable?",
        "responses": {
            "200": {"description": "Usable", "content": content},
            "503": {"description": "Not usable", "content": content},
        },
    }


def _picture() -> dict[str, Any]:
    """`GET /chart/<target>.png|svg`."""
    schemas: dict[str, dict[str, Any]] = {
        "plan": {"type": "string"}, "region": {"type": "string"},
        "period": {"type": "integer", "minimum": 0, "maximum": 999_999_999},
        "as_of": {"type": "integer", "minimum": 0, "maximum": 999_999_999},
        "theme": {"type": "string", "enum": ["light", "dark"]},
        "width": {"type": "integer", "minimum": 200, "maximum": 2000},
        "lang": {"type": "string"},
    }  # fmt: skip
    in_path = (("target", {"type": "string"}), ("kind", {"type": "string", "enum": ["png", "svg"]}))
    return {
        "operationId": "chart",
        "summary": "A target's way through the years as a picture",
        "parameters": [
            *({"name": name, "in": "path", "required": True, "schema": schema}
              for name, schema in in_path),
            *({"name": name, "in": "query", "required": False, "schema": schema}
              for name, schema in schemas.items()),
        ],
        "responses": {
            "200": {"description": "The picture", "content": {
                "image/png": {"schema": {"type": "string", "format": "binary"}},
                "image/svg+xml": {"schema": {"type": "string"}},
            }},
            "304": {"description": "Not changed since the ETag"},
            "400": _error("The request cannot be meant"),
            "401": _error("Only people signed in may read here; send a token"),
            "404": _error("No such target, or none that can be drawn"),
            "503": _error("The store is not usable"),
        },
    }  # fmt: skip
