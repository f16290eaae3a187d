"""A plan pack in memory: the rows of a folder `data/plans/<plan>/`, typed and unjudged.

Only regular files of the folder itself are taken, and none larger than allowed. `Rights` says which
role sets which table and column: what `[rights]` of `plan.toml` says, else the defaults. Counties
report, bureaus recognise, editors set targets and points; editors and operators may set everything,
and what is named there is closed to all other roles but those named with it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any, Literal

from barometer.problems import Problem
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

PATTERNS = ("plan.toml", "*.csv", "*.geojson", "statistics/*.csv", "recipes/*.json")
# A nation's figures take a third of it.
MOST_MEGABYTES, MOST_FILES = 200, 2000

ROLES = ("uploader", "bureau", "editor", "operator")
_ALWAYS = ("editor", "operator")
# A table, or a column of one as `table.column`.
DEFAULTS: Mapping[str, tuple[str, ...]] = {
    "county_targets": ("editor",),
    "evaluation_points": ("editor",),
    "projects.recognised_t": ("bureau",),
    "measures.clause": ("editor",),
    "measures.title": ("editor",),
    "measures.title_en": ("editor",),
    "measures.lead_bodies": ("editor",),
    "measures.bodies": ("editor",),
}


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


def odd_files(folder: Path) -> list[Problem]:
    """What stands there and may not be read: links out of the folder, pipes, devices, giants."""
    entries = list(_named(folder))
    odd = [path for path in entries if not is_own(folder, path)]
    bytes_in_all = sum(path.stat().st_size for path in entries if path not in odd)
    facts = {"megabytes": MOST_MEGABYTES, "files": MOST_FILES}
    problems = [
        Problem(
            "not_a_table",
            "problem-pack-odd-file",
            file=path.relative_to(folder).as_posix(),
            facts=facts,
        )
        for path in odd
    ]
    if len(entries) > MOST_FILES or bytes_in_all > MOST_MEGABYTES * 2**20:
        problems.append(Problem("too_large", "problem-pack-large", file=folder.name, facts=facts))
    return problems


def own_files(folder: Path) -> list[Path]:
    """The files that make the pack, by name."""
    return sorted(path for path in _named(folder) if is_own(folder, path))


def _named(folder: Path) -> Iterator[Path]:
    for pattern in PATTERNS:
        yield from folder.glob(pattern)


def is_own(folder: Path, path: Path) -> bool:
    """True for a regular file that really lies in the folder; a dangling link is none."""
    return path.is_file() and path.resolve().is_relative_to(folder.resolve())


@dataclass(frozen=True, slots=True)
class Rights:
    """Roles by place, a place being a table or `table.column`."""

    places: Mapping[str, tuple[str, ...]]

    def may(self, role: str, place: str) -> bool:
        """True where the role may set the table or column."""
        return role in _ALWAYS or role in self.places.get(place, ROLES)

    def roles(self, place: str) -> tuple[str, ...]:
        """Every role that may, from the least to the most."""
        return tuple(role for role in ROLES if self.may(role, place))

    def closed_columns(self, role: str, table: str) -> tuple[str, ...]:
        """The columns of a table that the role may not set."""
        return tuple(
            place.removeprefix(f"{table}.")
            for place in sorted(self.places)
            if place.startswith(f"{table}.") and not self.may(role, place)
        )


def rights_of(settings: str | None) -> Rights:
    """The rights under a plan; `settings` as the plan's head keeps them."""
    roles_by_place = table_of(settings, "rights")
    return Rights({**DEFAULTS, **{place: tuple(roles) for place, roles in roles_by_place.items()}})
