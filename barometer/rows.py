"""The rows that queries give back to readers: one declaration each, for code and for people.

From a declaration (read by `barometer.columns`) come the typed row, the columns of a table that
leaves the store, their units and the data dictionary. A column of one name means the same thing
wherever it stands; where it does not, `Fact.about` names the description to show.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, TypedDict

from barometer.columns import Fact

# The row's own column `unit` says what its amounts are in.
ROW_UNIT = "unit"
Amount = Annotated[float | None, Fact(ROW_UNIT)]
Percent = Annotated[float | None, Fact("%")]
Ratio = Annotated[float | None, Fact("1")]
Tonnes = Annotated[float | None, Fact("t")]
CoalTonnes = Annotated[float | None, Fact("tce")]
Year = Annotated[int | None, Fact("year")]
Count = Annotated[int, Fact("1")]
Moment = Annotated[datetime | None, Fact("UTC")]


class Source(TypedDict):
    """Where a number comes from: the upload, the file in it and the row in that."""

    upload: int
    file: str
    row: int | None


class State(TypedDict):
    """One state that a high-energy project was once reported in."""

    date: date | None
    stage: str | None
    disposal: str | None
    state: str | None


class Plan(TypedDict):
    """One plan."""

    plan: str
    title: str
    title_en: str
    city: str
    city_en: str
    city_code: str
    base_year: Year
    end_year: Year
    document: str
    example: bool
    warning_rule: str
    behind_pct: Percent
    on_track: Ratio
    lagging: Ratio
    ended: bool
    entry: int


class Region(TypedDict):
    """One region of a plan."""

    plan: str
    position: int
    code: Annotated[str, Fact(about="region-code")]
    name: str
    name_en: str
    aliases: list[str]
    parent: str | None
    kind: str
    tile_row: int | None
    tile_col: int | None


class Indicator(TypedDict):
    """One indicator of a plan."""

    plan: str
    indicator: str
    name: str
    name_en: str
    aliases: list[str]
    unit: str
    decimals: int
    better: str
    default_measure: str
    description: str | None
    energy_intensity: bool
    min: Amount
    max: Amount
    additive: bool


class Body(TypedDict):
    """One body that a plan makes answerable."""

    plan: str
    position: int
    body: str
    name: str
    name_en: str
    aliases: list[str]


class Target(TypedDict):
    """One target of a plan, or of a county."""

    target: str
    plan: str
    indicator: str
    name: str
    name_en: str
    sector: str
    clause: str
    region_code: str
    rule: str
    value: Annotated[float | None, Fact(ROW_UNIT, "target-value")]
    stretch_value: Amount
    unit: str
    qualifier: Annotated[str | None, Fact(about="target-qualifier")]
    binding: bool | None
    base_year: Year
    target_year: Year
    path: str
    basis: str
    lead_bodies: list[str]
    bodies: list[str]
    decimals: int


class Figure(TypedDict):
    """What a file states: one value of an indicator, and where it stands."""

    plan: str
    region_code: str
    indicator: str
    period: str
    measure: str
    basis: str
    base_year: Year
    vintage: str | None
    value: Amount
    unit: str
    qualifier: str | None
    reason: str | None
    upload: int
    file: str
    row: int | None
    sheet: str | None
    column: str | None
    source: str | None
    note: str | None
    value_text: str | None
    unit_text: str | None


class Observation(Figure):
    """One figure in force."""

    year: Year
    span: str
    end_month: int


class UploadedFigure(Observation):
    """One figure ever uploaded, in force or not."""

    at: Moment
    by: str | None
    in_force: bool
    retracted: bool


class Gap(TypedDict):
    """One target and region: how far, how fast, what at this pace."""

    plan: str
    target: str
    indicator: str
    name: str
    name_en: str
    sector: str
    clause: str
    region_code: str
    region: str
    region_en: str
    rule: str
    unit: str
    decimals: int
    better: str
    base_year: Year
    target_year: Year
    target_value: Amount
    stretch_value: Amount
    qualifier: Annotated[str | None, Fact(about="target-qualifier")]
    binding: bool | None
    path: str
    period: Annotated[int | None, Fact("year", "gap-period")]
    base_value: Amount
    achieved: Amount
    achieved_qualifier: Annotated[str | None, Fact(about="qualifier")]
    gap: Amount
    path_value: Amount
    path_gap: Amount
    completion_pct: Percent
    progress_pct: Percent
    pace_ratio: Ratio
    required_per_year: Amount
    projected_value: Amount
    status: str
    stretch_status: str | None
    warning_level: int | None
    warning_rule: str
    change_pct: Percent
    to_date_period: str | None
    to_date_change: Percent
    to_date_warning_level: int | None
    missing: Annotated[list[int], Fact("year")]
    missing_regions: list[str]
    basis: str
    measure: str | None
    own_target: bool
    additive: bool
    energy_intensity: bool
    summed: bool
    example: bool
    lead_bodies: list[str]
    bodies: list[str]
    done_year: Year
    from_ledger: bool
    reported_total: Amount
    reported_year: Year
    old: bool
    final_missing: bool
    notes: list[str]
    sources: list[Source]


class Measure(TypedDict):
    """One task of a plan, with its last reported progress."""

    plan: str
    measure: Annotated[str, Fact(about="task")]
    clause: str
    sector: str
    title: str
    title_en: str
    lead_bodies: list[str]
    bodies: list[str]
    unknown_bodies: list[str]
    progress_pct: Annotated[float | None, Fact("%", "task-progress")]
    time_pct: Percent
    status: Annotated[str, Fact(about="task-status")]
    evidence: str | None
    date: date | None
    upload: int | None
    file: str | None
    row: int | None
    example: bool


class Project(TypedDict):
    """One abatement project, pollutant and year."""

    plan: str
    project: str
    name: str
    region_code: str
    region: str
    region_en: str
    sector: str | None
    pollutant: str
    indicator: str | None
    year: Year
    claimed_t: Tonnes
    recognised_t: Tonnes
    standing: str
    state: str | None
    evidence: str | None
    measurable: bool
    verifiable: bool
    assessable: bool
    notes: list[str]
    example: bool
    upload: int
    file: str
    row: int


class AbatementYear(TypedDict):
    """One abatement indicator, region and year of the ledger of projects."""

    plan: str
    indicator: str
    region_code: str
    year: Year
    year_t: Tonnes
    total_t: Tonnes
    target_t: Tonnes
    path_t: Tonnes
    behind: bool


class HighEnergyProject(TypedDict):
    """One high-energy, high-emission project as last reported."""

    plan: str
    project: str
    name: str
    region_code: str
    region: str
    region_en: str
    stage: str | None
    energy_tce: CoalTonnes
    emissions_t: Tonnes
    large: bool
    reviews: list[str]
    disposal: str | None
    state: str | None
    standing: Annotated[str, Fact(about="high-energy-standing")]
    date: date | None
    history: list[State]
    total_tce: CoalTonnes
    total_year: Year
    total_basis: str | None
    share_pct: Percent
    example: bool
    upload: int
    file: str
    row: int


class EnergyUser(TypedDict):
    """One key energy user and year."""

    plan: str
    unit: Annotated[str, Fact(about="energy-user")]
    name: str
    region_code: str
    region: str
    region_en: str
    year: Year
    target_tce: CoalTonnes
    energy_tce: CoalTonnes
    deviation_pct: Percent
    reported_on: date | None
    late: bool
    standing: Annotated[str, Fact(about="energy-user-standing")]
    example: bool
    upload: int | None
    file: str | None
    row: int | None


class Upload(TypedDict):
    """One upload, retracted ones included."""

    upload: int
    at: Moment
    by: str | None
    file: str
    sha256: str
    table: str
    rows: Count
    accepted: Count
    new: Count
    changed: Count
    unchanged: Count
    retracted_at: Moment
    note: str | None
    plan: str
    origin: str
    retracted_by: str | None
    retracted_why: str | None


class Entry(TypedDict):
    """One entry of the ledger."""

    entry: int
    at: Moment
    kind: Annotated[str, Fact(about="entry-kind")]
    by: str | None
    plan: str | None
    subject: int | None
    note: str | None
    detail: str | None
