"""Write docs/licences.md: the licence of every pinned package, as its own metadata tells it."""

from __future__ import annotations

import re
import sys
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LIST = ROOT / "docs" / "licences.md"
HEAD = """# Licences of the dependencies

Made by `make licences` from what each package says of itself; do not edit. Barometer itself is MIT
(`LICENSE`) and ships none of these: an installation fetches them. The list holds what
`constraints.txt` pins, for running and for developing.

| package | version | licence |
|---|---|---|
"""


def licence_of(about: PackageMetadata) -> str:
    """The licence in a few words: expression, else classifiers, else the field's first line."""
    expression = about.get("License-Expression")
    if expression:
        return expression
    classes = [text.split(" :: ")[-1] for text in about.get_all("Classifier") or []
               if text.startswith("License :: ") and text != "License :: OSI Approved"]  # fmt: skip
    first = (about.get("License") or "").strip().splitlines()
    return "; ".join(classes) or (first[0][:80] if first else "not told")


def rows() -> list[str]:
    """One row per pinned package, by name."""
    pinned = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return [_row(line) for line in pinned if line and not line.startswith("#")]


def _row(pin: str) -> str:
    name, version = re.sub(r"\[.*\]", "", pin).split("==")
    try:
        licence = licence_of(metadata(name))
    except PackageNotFoundError:
        raise SystemExit(f"{name} is pinned and not installed; run make test once") from None
    return f"| {name} | {version} | {licence.replace('|', '/')} |"


def text() -> str:
    """The whole page."""
    return HEAD + "\n".join(rows()) + "\n"


if __name__ == "__main__":
    LIST.write_text(text(), encoding="utf-8")
    print(LIST, file=sys.stderr)
