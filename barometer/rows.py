"""The rows that queries give back to readers: one declaration each, for code and for people.

From a declaration (read by `barometer.columns`) come the typed row, the columns of a table that
leaves the store, their units and the data dictionary. A column of one name means the same thing
wherever it stands; where it does not, `Fact.about` names the description to show.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal, TypedDict

from barometer.columns import Fact

Better = Literal["up", "down"]
RegionKind = Literal["nation", "city", "county", "zone"]
# The row's own column `unit` says what its amounts are in.
ROW_UNIT = "unit"
Amount = Annotated[float, Fact(ROW_UNIT)]
Percent = Annotated[float, Fact("%")]
Ratio = Annotated[float, Fact("1")]
Tonnes = Annotated[float, Fact("t")]
CoalTonnes = Annotated[float, Fact("tce")]
Points = Annotated[float, Fact("points")]
Year = Annotated[int, Fact("year")]
Count = Annotated[int, Fact("1")]
Moment = Annotated[datetime, Fact("UTC")]


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


class PublishedPlan(TypedDict):
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


class Plan(PublishedPlan):
    """One plan with its pack's further settings, as JSON text."""

    settings: str


class Region(TypedDict):
    """One region of a plan."""

    plan: str
    position: int
    code: Annotated[str, Fact(about="region-code")]
    name: str
    name_en: str
    aliases: list[str]
    parent: str | None
    kind: RegionKind
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
    better: Better
    default_measure: str
    description: str | None
    energy_intensity: bool
    min: Amount | None
    max: Amount | None
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
    value: Annotated[float, Fact(ROW_UNIT, "target-value")] | None
    stretch_value: Amount | None
    unit: str
    qualifier: Annotated[str, Fact(about="target-qualifier")] | None
    binding: bool | None
    base_year: Year | None
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
    base_year: Year | None
    vintage: str | None
    value: Amount | None
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


class _GapColumns(TypedDict):
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
    base_year: Year | None
    target_year: Year
    target_value: Amount | None
    stretch_value: Amount | None
    qualifier: Annotated[str, Fact(about="target-qualifier")] | None
    binding: bool | None
    path: str
    period: Annotated[int, Fact("year", "gap-period")] | None
    base_value: Amount | None
    achieved: Amount | None
    achieved_qualifier: Annotated[str, Fact(about="qualifier")] | None
    gap: Amount | None
    path_value: Amount | None
    path_gap: Amount | None
    completion_pct: Percent | None
    progress_pct: Percent | None
    pace_ratio: Ratio | None
    required_per_year: Amount | None
    projected_value: Amount | None
    status: str
    stretch_status: str | None
    warning_level: int | None
    warning_rule: str
    change_pct: Percent | None
    to_date_period: str | None
    to_date_change: Percent | None
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
    done_year: Year | None
    from_ledger: bool
    reported_total: Amount | None
    reported_year: Year | None
    old: bool
    final_missing: bool
    notes: list[str]


class _Sourced(TypedDict):
    """The figures that decided a row."""

    sources: list[Source]


class PublishedGap(_GapColumns, _Sourced):
    """One target and region, and the figures that decided it."""


class Gap(_GapColumns):
    """One target and region, and where it stands among others."""

    indicator_unit: str
    projected_end: Amount | None
    target_position: int
    region_position: int | None


class SourcedGap(Gap, _Sourced):
    """One target and region with the figures that decided it."""


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
    progress_pct: Annotated[float, Fact("%", "task-progress")] | None
    time_pct: Percent | None
    status: Annotated[str, Fact(about="task-status")]
    evidence: str | None
    date: date | None
    upload: int | None
    file: str | None
    row: int | None
    example: bool


class PublishedProject(TypedDict):
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
    claimed_t: Tonnes | None
    recognised_t: Tonnes | None
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


class Project(PublishedProject):
    """One abatement project, pollutant and year, with the city whose total it counts in."""

    city_code: str


class AbatementYear(TypedDict):
    """One abatement indicator, region and year of the ledger of projects."""

    plan: str
    indicator: str
    region_code: str
    year: Year
    year_t: Tonnes | None
    total_t: Tonnes | None
    target_t: Tonnes | None
    path_t: Tonnes | None
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
    energy_tce: CoalTonnes | None
    emissions_t: Tonnes | None
    large: bool
    reviews: list[str]
    disposal: str | None
    state: str | None
    standing: Annotated[str, Fact(about="high-energy-standing")]
    date: date | None
    history: list[State]
    total_tce: CoalTonnes | None
    total_year: Year | None
    total_basis: str | None
    share_pct: Percent | None
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
    target_tce: CoalTonnes | None
    energy_tce: CoalTonnes | None
    deviation_pct: Percent | None
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
    retracted_at: Moment | None
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


class PathPoint(TypedDict):
    """What a target's path asks for in one year."""

    year: Year
    path_value: Amount | None


class Prospect(TypedDict):
    """What the years left of a target must bring, and where what is supposed of them leads."""

    plan: str
    target: str
    region_code: str
    period: Year
    target_year: Year
    achieved: Amount
    gap: Amount
    required_per_year: Amount
    fastest_year: Year | None
    fastest_rate: Percent | None
    out_of_reach: bool | None
    supposed_values: list[float] | None
    supposed_value: Amount | None
    supposed_gap: Amount | None


class FigureVersion(TypedDict):
    """One value that a figure ever had."""

    value: Amount | None
    reason: str | None
    vintage: str | None
    file: str
    sheet: str | None
    row: int
    upload: int
    source: str | None
    at: Moment
    by: str | None
    retracted: bool


class Expected(TypedDict):
    """One figure that is expected of a region and year, and what became of it."""

    plan: str
    region_code: str
    indicator: str
    name: str
    name_en: str
    sector: str
    year: Year
    figures: Count
    reason: str | None
    state: str


class Warning(TypedDict):
    """One region and energy-intensity target: its levels, of years and of the year so far."""

    plan: str
    target: str
    indicator: str
    name: str
    name_en: str
    region_code: str
    region: str
    region_en: str
    rule: str
    base_year: Year
    target_year: Year
    target_value: Amount | None
    stretch_value: Amount | None
    unit: str
    decimals: int
    qualifier: str | None
    own_target: bool
    basis: str
    period: Year | None
    change_pct: Percent | None
    achieved: Amount | None
    achieved_qualifier: str | None
    old: bool
    final_missing: bool
    path_value: Amount | None
    path_gap: Amount | None
    gap: Amount | None
    pace_ratio: Ratio | None
    required_per_year: Amount | None
    even_rate_pct: Percent | None
    warning_level: int | None
    annual_previous_period: str | None
    annual_previous_level: int | None
    annual_turn: str | None
    to_date_period: str | None
    to_date_change: Percent | None
    to_date_warning_level: int | None
    to_date_previous_period: str | None
    to_date_previous_level: int | None
    to_date_turn: str | None
    issue_period: str | None
    issue_level: int | None
    previous_period: str | None
    previous_level: int | None
    turn: str | None
    status: str
    stretch_status: str | None
    example: bool
    notes: list[str]


class Consistency(TypedDict):
    """One target of a city beside the counties' own ones."""

    plan: str
    target: str
    indicator: str
    name: str
    name_en: str
    rule: str
    unit: str
    decimals: int
    qualifier: str | None
    gets_warning: bool
    counties_own: Count
    counties: Count
    weighed_by: str | None
    weight_year: Year | None
    counties_value: Amount | None
    city_value: Amount | None
    difference: Amount | None
    lowest: Amount | None
    highest: Amount | None


class AddedEnergy(TypedDict):
    """What a region's high-energy projects add, and what it would do to its target."""

    plan: str
    region_code: str
    region: str
    region_en: str
    projects: Count
    coming: Count
    standing_tce: CoalTonnes | None
    coming_tce: CoalTonnes | None
    stopped_tce: CoalTonnes | None
    unknown: Count
    unknown_tce: CoalTonnes | None
    total_tce: CoalTonnes | None
    total_year: Year | None
    basis: str | None
    coming_pct: Percent | None
    period: Year | None
    achieved: Percent | None
    achieved_with: Percent | None
    target_value: Percent | None
    target_year: Year


class Abatement(TypedDict):
    """One pollutant of a region: what its projects claim, and what of it counts."""

    plan: str
    pollutant: str
    indicator: str
    name: str
    name_en: str
    region_code: str
    region: str
    region_en: str
    projects: Count
    claimed_t: Tonnes
    recognised_t: Tonnes
    unrecognised_t: Tonnes
    repeated_t: Tonnes
    outside_t: Tonnes
    target_t: Tonnes | None
    completion_pct: Percent | None
    period: Year | None
    example: bool


class Award(TypedDict):
    """What a county was awarded for one item of an evaluation."""

    item: str
    points: Points
    awarded: Points
    most: Points
    evidence: str | None


class _Points(TypedDict):
    """One county's points under a scheme, and how each came about."""

    plan: str
    year: Year
    region_code: str
    region: str
    region_en: str
    target: str
    target_value: Amount | None
    own_target: bool
    change_pct: Percent | None
    annual_rate_pct: Percent | None
    completion_pct: Percent | None
    target_met: bool | None
    step_pct: Percent | None
    base_points: Points | None
    extra_points: Points | None
    target_points: Points | None
    item_points: Points
    items_missing: list[str]
    items_awarded: list[Award]
    points_so_far: Points
    points: Points | None


_Class = TypedDict("_Class", {"class": str | None})


class Evaluation(_Points, _Class):
    """One county's points and class under a scheme, and how each came about."""

    example: bool


class Notebook(TypedDict):
    """One notebook in its latest version; `document` is JSON text."""

    notebook: str
    entry: int
    at: Moment
    by: str | None
    title: str
    document: str
    earlier: int | None
    versions: Count


class Report(TypedDict):
    """One briefing kept in the ledger."""

    report: int
    at: Moment
    by: str | None
    plan: str
    region_code: str | None
    body: str | None
    period: Year | None
    as_of: int
    since: int | None
    office: str | None
    office_year: Year | None
    serial: int | None
    title: str


class Recipe(TypedDict):
    """One remembered reading of a plan's forms; `detail` is JSON text.

    `last_readings`: the same, how the latest file was read by it; `last_by`, `last_at`: who sent
    that file and when (the recipe itself where there is none).
    """

    recipe: int
    plan: str
    file: str | None
    table: str
    sheet: str | None
    by: str | None
    at: Moment
    used: Count
    last_by: str | None
    last_at: Moment
    last_readings: str | None
    limited: bool
    detail: str


class Pollutant(TypedDict):
    """One pollutant of a plan and the indicator that its tonnes count for."""

    plan: str
    pollutant: str
    indicator: str


class Totals(TypedDict):
    """How much the store holds."""

    targets: Count
    observations: Count


class FigureChange(TypedDict):
    """One incoming figure beside the one in force; `change`: new, changed or unchanged.

    `column_at`: the place of its column on the sheet, from 1.
    """

    region_code: str
    indicator: str
    period: str
    measure: str
    basis: str
    base_year: Year | None
    value: Amount | None
    reason: str | None
    qualifier: str | None
    vintage: str | None
    file: str
    sheet: str | None
    row: int
    column: str | None
    column_at: int
    old_value: Amount | None
    old_reason: str | None
    old_qualifier: str | None
    old_vintage: str | None
    old_upload: int | None
    change: str
    rank: int
    old_by: str | None


class RecordChange(TypedDict):
    """One incoming record beside the one in force, each as JSON text."""

    key: str
    data: str
    file: str
    sheet: str | None
    row: int
    old_data: str | None
    old_upload: int | None
    old_by: str | None
    change: str


class _Counts(TypedDict):
    """How many rows of an upload stand in an earlier upload too, in no other, in a later one."""

    earlier_count: Count
    only_count: Count
    later_count: Count
    other: str | None


class TurnedFigure(_Counts):
    """One figure before and after an upload of it was retracted or reinstated."""

    region_code: str
    region: str | None
    region_en: str | None
    indicator: str
    name: str | None
    name_en: str | None
    period: str
    measure: str
    basis: str
    base_year: Year | None
    unit: str | None
    before_value: Amount | None
    before_reason: str | None
    before_qualifier: str | None
    before_upload: int | None
    before_by: str | None
    after_value: Amount | None
    after_reason: str | None
    after_qualifier: str | None
    after_upload: int | None
    after_by: str | None


class TurnedRecord(_Counts):
    """One record before and after an upload of it was retracted or reinstated, as JSON text."""

    key: str
    before_data: str | None
    before_upload: int | None
    before_by: str | None
    after_data: str | None
    after_upload: int | None
    after_by: str | None


class Move(TypedDict):
    """One target and region that moved between two entries; amounts in `unit`.

    `before` and `after` are the achieved values. `change`: `new` where there was none before,
    `retracted` where an upload taken out is behind it, else `revised`. `because`: the rows that
    moved it; none where a plan pack did.
    """

    plan: str
    target: str
    region_code: str
    before: Amount | None
    after: Amount | None
    status_before: str | None
    status_after: str | None
    because: list[Source]
    change: str
    indicator: str
    name: str
    name_en: str
    region: str
    region_en: str
    unit: str
    decimals: int
    period_before: Year | None
    period: Year | None
    gap_before: Amount | None
    gap_after: Amount | None


class Aimed(TypedDict):
    """What tells how a target and its figure are written; a gap row is one, and others are."""

    rule: str
    unit: str
    decimals: int
    target_value: Amount | None
    stretch_value: Amount | None
    qualifier: str | None
    path_value: Amount | None
    achieved: Amount | None
    achieved_qualifier: str | None
