"""A plan pack in memory: the rows of a folder `data/plans/<plan>/`, typed and unjudged."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any, Literal

from barometer.rows import Better, RegionKind

QUALIFIERS = ("strive", "about", "basic")
PATHS = ("linear", "geometric")
BASES = ("statistical", "assessment")
MEASURES = ("level", "annual_change", "cumulative_change", "running_total")
REGION_KINDS = ("nation", "city", "county", "zone")
SECTORS = (
    "industry", "transport", "buildings", "agriculture", "public_institutions",
    "citywide", "energy", "environment",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Target:
    """One row of `targets.csv`, defaults filled in.

    `unit_factor` turns a value in the indicator's unit into the target's unit.
    """

    target: str
    indicator: str
    region_code: str
    rule: str
    value: float | None
    stretch_value: float | None
    unit: str
    qualifier: str | None
    binding: bool | None
    base_year: int | None
    target_year: int
    path: str
    basis: str
    sector: str
    clause: str
    lead_bodies: tuple[str, ...]
    bodies: tuple[str, ...]
    unit_factor: float = 1.0


@dataclass(frozen=True, slots=True)
class Indicator:
    """One row of `indicators.csv`."""

    indicator: str
    name: str
    name_en: str
    aliases: tuple[str, ...]
    unit: str
    decimals: int
    better: Better
    default_measure: str
    description: str | None
    energy_intensity: bool
    min: float | None
    max: float | None
    additive: bool


@dataclass(frozen=True, slots=True)
class Region:
    """One row of `regions.csv`; `tile_row` and `tile_col` place it on the tile grid."""

    code: str
    name: str
    name_en: str
    aliases: tuple[str, ...]
    parent: str | None
    kind: RegionKind
    tile_row: int | None
    tile_col: int | None


@dataclass(frozen=True, slots=True)
class Body:
    """One row of `bodies.csv`: an office the plan makes answerable."""

    body: str
    name: str
    name_en: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanHead:
    """What `plan.toml` says; `settings` is the whole document as JSON text."""

    plan: str
    title: str
    title_en: str
    document: str
    city_code: str
    base_year: int
    end_year: int
    warning_rule: Literal["rise", "shortfall"]
    example: bool
    on_track: float
    lagging: float
    behind_pct: float
    settings: str

    def table(self, name: str) -> dict[str, Any]:
        """One table of the document; empty where it does not say."""
        return table_of(self.settings, name)


def table_of(settings: str | None, name: str) -> dict[str, Any]:
    """One table of a plan's settings, `settings` as its head keeps them; empty where unsaid."""
    table: dict[str, Any] = json.loads(settings or "{}").get(name, {})
    return table


@dataclass(frozen=True, slots=True)
class PackFile:
    """A file of the pack kept as bytes: published statistics, measures, recipes."""

    table: str
    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Pack:
    """A whole plan pack, as read from `folder`; `digest` is a SHA-256 over its files."""

    folder: PurePath
    head: PlanHead
    targets: tuple[Target, ...]
    indicators: tuple[Indicator, ...]
    regions: tuple[Region, ...]
    bodies: tuple[Body, ...]
    statistics: tuple[PackFile, ...] = ()
    tables: tuple[PackFile, ...] = ()
    recipes: tuple[PackFile, ...] = ()
    digest: str = ""


@dataclass(frozen=True, slots=True)
class CityTarget:
    """What a county's own target takes from the city's: the rule above all, and a default unit."""

    indicator: str
    rule: str
    unit: str
    base_year: int | None
    target_year: int


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What an uploaded file may speak of: one plan's years, regions, indicators and targets.

    Built from a `Pack` or from the store; `mappings` are the spellings an uploader has
    confirmed: (kind, text as written) -> code or slug, kind being `region` or `indicator`.
    `tasks` and `items` are the register's tasks and the evaluation's items with their names;
    `key_indicators` are (part, slug): which indicator plays a part that the method knows.
    """

    plan: str
    city_code: str
    base_year: int
    end_year: int
    example: bool
    regions: tuple[Region, ...]
    indicators: tuple[Indicator, ...]
    targets: tuple[CityTarget, ...] = ()
    mappings: dict[tuple[str, str], str] = field(default_factory=dict)
    tasks: tuple[tuple[str, str], ...] = ()
    items: tuple[tuple[str, str], ...] = ()
    key_indicators: tuple[tuple[str, str], ...] = ()

    def in_order(self) -> tuple[Indicator, ...]:
        """The indicators in the order of the plan's targets; those without a target last."""
        places = {target.indicator: at for at, target in reversed([*enumerate(self.targets)])}
        return tuple(sorted(self.indicators, key=lambda item: places.get(item.indicator, math.inf)))
