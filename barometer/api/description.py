"""The API described as OpenAPI 3.1, from the same tables that the routes read."""

from __future__ import annotations

from typing import Any

from barometer.api import operations
from barometer.api.listings import (
    ACCOUNT,
    ANSWER,
    ERROR,
    HEALTH,
    LISTINGS,
    NAME,
    NOTE,
    PROBLEM,
    READING,
    READINGS,
    TEXT,
    WHOLE,
    items,
    optional,
)
from barometer.query.questions import MOST_SECONDS
from barometer.query.statement import MOST_CHARACTERS as MOST_OF_A_QUESTION

MEANINGS = {
    "plan": "Plan, as /targets names it",
    "sector": "Sector of the plan",
    "region": "Region code",
    "period": "Calendar year to look at (a stored period for observations)",
    "status": "Status word",
    "body": "Responsible body",
    "q": "Words that the names, the clause or the bodies must contain",
    "indicator": "Indicator slug",
    "as_of": "Ledger entry to read at; left out, the latest; 400 where there is none yet",
    "history": "History that the entry is of, as its ETag tells; 400 where it is another one",
    "since": "Ledger entry or day to start from; left out, before the last entry that moved a gap",
    "until": "Ledger entry or day to end with; left out, the latest",
    "limit": "At most so many rows; the header X-Total-Count tells how many there are",
    "offset": "Rows to leave out at the start",
    "format": "json (default) or csv",
    "lang": "Language of error messages: zh-Hans, zh-Hant or en",
}
WHOLES = ("as_of", "period", "limit", "offset")


def description(base: str, version: str) -> dict[str, Any]:
    """The OpenAPI document."""
    paths = {f"{base}/{name}": {"get": _operation(name)} for name in LISTINGS}
    paths[f"{base}/uploads"]["post"] = _upload()
    paths[f"{base}/query"] = {"post": _query()}
    paths[f"{base}/chart/{{target}}.{{kind}}"] = {"get": operations.picture()}
    paths[f"{base}/chart/{{page}}/{{chart}}.{{kind}}"] = {"get": operations.page_picture()}
    paths[f"{base}/report"] = {"get": operations.report()}
    paths[f"{base}/changes.atom"] = {"get": operations.feed()}
    paths[f"{base}/health"] = {"get": _health()}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Barometer", "version": version},
        "paths": paths,
        "components": {"securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}},
    }


def _operation(name: str) -> dict[str, Any]:
    listing = LISTINGS[name]
    return {
        "operationId": name,
        "summary": listing.summary,
        "parameters": [_parameter(name, key) for key in listing.filters],
        "responses": {
            "200": {
                "description": listing.summary,
                "headers": {
                    "ETag": operations.header(
                        "The ledger entry read at, its history, the program's version"
                    ),
                    "X-Total-Count": operations.header("Rows there are, before limit and offset"),
                },
                "content": {
                    "application/json": {"schema": {"type": "array", "items": items(listing)}},
                    "text/csv": {"schema": {"type": "string"}},
                },
            },
            **operations.READ_ANSWERS,
        },
    }


def _upload() -> dict[str, Any]:
    """`POST /uploads`: the one operation that writes."""
    form = {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "file": {"type": "string", "format": "binary"},
            "plan": NAME, "region": NAME, "table": NAME, "note": NOTE,
            "partial": {"type": "string", "enum": ["true", "false"]},
            "if_entry": optional(WHOLE), "reading": READING,
        },
        "required": ["file"],
    }  # fmt: skip
    problems = {"type": "array", "items": PROBLEM}
    refusal = {**ERROR, "properties": {**ERROR["properties"], "problems": problems}}
    upload = items(LISTINGS["uploads"])
    upload_schema = {
        **upload, "properties": {
            **upload["properties"], "problems": problems, "account": ACCOUNT,
            "readings": READINGS,
        },
        "required": [*upload["required"], "problems", "account", "readings"],
    }  # fmt: skip
    stored = {"type": "array", "items": upload_schema}
    return {
        "operationId": "upload",
        "summary": "Store a file: all or nothing, or its good rows with partial",
        "security": [{"token": []}],
        "parameters": [{**operations.filter_of("lang", TEXT), "description": MEANINGS["lang"]}],
        "requestBody": {
            "required": True, "content": {"multipart/form-data": {"schema": form}},
        },
        "responses": {
            "201": _answer("Stored", stored),
            "400": operations.error("The request cannot be meant"),
            "401": operations.error("No valid token"),
            "403": operations.error("The token may not upload"),
            "409": operations.error("It would no longer do what it did at if_entry"),
            "413": operations.error("Larger than allowed"),
            "422": _answer("The file has errors; every problem is named", refusal),
            "503": operations.error("The store is not usable"),
        },
    }  # fmt: skip


def _query() -> dict[str, Any]:
    """`POST /query`: a question, nothing written."""
    question = {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "sql": {"type": "string", "maxLength": MOST_OF_A_QUESTION},
            "plan": {"type": ["string", "null"], "maxLength": 200},
            "as_of": {**WHOLE, "type": ["integer", "null"]},
            "limit_s": {"type": "number", "exclusiveMinimum": 0, "maximum": MOST_SECONDS},
        },
        "required": ["sql"],
    }
    return {
        "operationId": "query",
        "summary": "Ask one SELECT of the documented views (`views` on the command line)",
        "parameters": [{**operations.filter_of("lang", TEXT), "description": MEANINGS["lang"]}],
        "requestBody": {
            "required": True, "content": {"application/json": {"schema": question}},
        },
        "responses": {
            "200": _answer("The rows, as far as they may go", ANSWER),
            "400": operations.error("It is not allowed, or cannot be run"),
            "401": operations.READ_ANSWERS["401"],
            "503": operations.error("The store is not usable, or too many questions wait"),
        },
    }  # fmt: skip


def _answer(why: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": why, "content": {"application/json": {"schema": schema}}}


def _parameter(name: str, key: str) -> dict[str, Any]:
    schema = NAME
    if key in WHOLES and not (name == "observations" and key == "period"):
        schema = optional(WHOLE)
    if key == "format":
        schema = {"type": "string", "enum": ["json", "csv", ""]}
    return {**operations.filter_of(key, schema), "description": MEANINGS[key]}


def _health() -> dict[str, Any]:
    content = {"application/json": {"schema": HEALTH}}
    return {
        "operationId": "health",
        "summary": "Is the store usable?",
        "responses": {
            "200": {"description": "Usable", "content": content},
            "503": {"description": "Not usable", "content": content},
        },
    }
