"""The operations that answer with a file or a feed, as OpenAPI describes them, and their parts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from barometer.api.feed import MEDIA_TYPE
from barometer.api.feed import PARAMETERS as FEED_PARAMETERS
from barometer.api.files import CHARTS
from barometer.api.listings import ERROR, NAME, TEXT, WHOLE, optional
from barometer.charts.framed import SIZES
from barometer.report.content import MEDIA
from barometer.settings import shipped


def filter_of(key: str, schema: dict[str, Any], place: str = "query") -> dict[str, Any]:
    """One filter, with an example that the shipped data know."""
    examples = shipped()["api_examples"]
    example = {"example": examples[key]} if key in examples else {}
    return {"name": key, "in": place, "required": place == "path", "schema": schema, **example}


def header(why: str) -> dict[str, Any]:
    """A header of an answer."""
    return {"description": why, "required": True, "schema": TEXT}


def error(why: str) -> dict[str, Any]:
    """An answer that says in words what is wrong."""
    return {"description": why, "content": {"application/json": {"schema": ERROR}}}


# What every reading request may be answered besides what it asks for.
READ_ANSWERS = {
    "304": {"description": "Not changed since the ETag"},
    "400": error("The request cannot be meant"),
    "401": error("Only people signed in may read here; send a token"),
    "503": error("The store is not usable"),
}
BINARY = {"schema": {"type": "string", "format": "binary"}}


def feed() -> dict[str, Any]:
    """`GET /changes.atom`."""
    return {
        "operationId": "feed",
        "summary": "What changed lately in a plan or a region, as an Atom feed",
        "parameters": [filter_of(key, NAME) for key in FEED_PARAMETERS],
        "responses": {
            "200": {
                "description": "The feed, the newest change first",
                "headers": {"ETag": header("The ledger entry told of, its history, the version")},
                "content": {MEDIA_TYPE: {"schema": TEXT}},
            },
            **READ_ANSWERS,
        },
    }


_LOOK: dict[str, dict[str, Any]] = {
    "plan": NAME, "region": NAME, "period": optional(WHOLE), "as_of": optional(WHOLE),
    "history": NAME,
    "theme": {"type": "string", "enum": ["light", "dark", ""]},
    "width": optional({"type": "integer", "minimum": 200, "maximum": 2000}), "lang": NAME,
    "size": {"type": "string", "enum": [*SIZES, ""]},
}  # fmt: skip


def picture() -> dict[str, Any]:
    """`GET /chart/<target>.png|svg`."""
    return _picture("chart", "A target's way through the years as a picture", {"target": NAME})


def page_picture() -> dict[str, Any]:
    """`GET /chart/<page>/<chart>.png|svg`."""
    names = "; ".join(f"{page}: {', '.join(charts)}" for page, charts in CHARTS.items())
    operation = _picture(
        "pageChart", "A chart of a page, at the choices of the page's address, as a picture",
        {"page": {"type": "string", "enum": list(CHARTS)}, "chart": NAME},
    )  # fmt: skip
    description = (
        f"Charts of the pages: {names}. Every choice that the page's address can hold may be "
        "given; an unknown one is refused."
    )
    return {**operation, "description": description}


def _picture(name: str, summary: str, place: Mapping[str, Any]) -> dict[str, Any]:
    in_path = {**place, "kind": {"type": "string", "enum": ["png", "svg"]}}
    return {
        "operationId": name,
        "summary": summary,
        "parameters": [
            *(filter_of(key, schema, "path") for key, schema in in_path.items()),
            *(filter_of(key, schema) for key, schema in _LOOK.items()),
        ],
        "responses": {
            "200": {
                "description": "The picture",
                "headers": {"ETag": header("The ledger entry drawn, its history, the version")},
                "content": {
                    "image/png": BINARY,
                    "image/svg+xml": {"schema": TEXT},
                },
            },
            **READ_ANSWERS,
            "404": error("No such target or chart, or none that can be drawn"),
            "429": error("The address has asked as much as it may for now"),
        },
    }  # fmt: skip


def report() -> dict[str, Any]:
    """`GET /report`."""
    kinds = [*MEDIA, ""]
    schemas: dict[str, dict[str, Any]] = {
        "format": {"type": "string", "enum": kinds}, "plan": NAME, "region": NAME, "body": NAME,
        "period": optional(WHOLE), "as_of": optional(WHOLE), "history": NAME, "lang": NAME,
        "since": NAME, "kept": optional(WHOLE),
    }  # fmt: skip
    return {
        "operationId": "report",
        "summary": "The briefing of a plan, a county or a body; its figures as a workbook",
        "parameters": [filter_of(name, schema) for name, schema in schemas.items()],
        "responses": {
            "200": {
                "description": "The file",
                "headers": {
                    "ETag": header("The ledger entry told of, its history, the version"),
                    "X-Pages": header("Pages of the PDF, of the same briefing, or sheets"),
                },
                "content": dict.fromkeys(MEDIA.values(), BINARY),
            },
            **READ_ANSWERS,
            "503": error("The store is not usable, or too many briefings wait"),
        },
    }  # fmt: skip
