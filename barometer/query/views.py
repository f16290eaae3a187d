"""What a question may be asked of, each view with its row and query, and what it may be made of.

Nodes of a parsed statement and functions stand on an allow-list: what is not here is refused, so a
function that a later DuckDB brings is refused until somebody has looked at it. Left out on purpose:
whatever reads files, settings, other sessions or the clock, runs text as SQL, sleeps, draws at
random, or fills memory from nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from barometer import rows
from barometer.columns import Column, columns_of
from barometer.rows import ROW_UNIT
from barometer.schema import quoted
from barometer.store import marts
from barometer.store.queries import Query
from barometer.wording import say

# With fewer arguments these read the clock.
LEAST_ARGUMENTS = {"age": 2}
# Their second argument is the name of another function.
NAMING = frozenset({"aggregate", "array_aggregate", "list_aggregate"})


@dataclass(frozen=True, slots=True)
class View:
    """One documented view: `query` fills it, `row` declares the columns that are published.

    `part_of`: the view whose rows in force it is; no rows of its own are written then.
    """

    name: str
    query: Query[object]
    row: type
    part_of: str | None = None

    @property
    def columns(self) -> tuple[Column, ...]:
        """The declared columns, in order."""
        return columns_of(self.row)

    @property
    def ddl(self) -> str:
        """The statement that creates a table for the view's rows, or shows those of another."""
        if self.part_of is not None:
            names = ", ".join(f'"{column.name}"' for column in self.columns)
            return f"create view {self.name} as select {names} from {self.part_of} where in_force"
        columns = ", ".join(f'"{column.name}" {column.type}' for column in self.columns)
        return f"create table {self.name} ({columns})"

    @property
    def read(self) -> str:
        """The statement that reads the table."""
        return f"from {self.name}"

    def comments(self, lang: str) -> Iterator[str]:
        """The statements that write the descriptions into the table."""
        kind = "table" if self.part_of is None else "view"
        yield f"comment on {kind} {self.name} is {quoted(view_text(self, lang))}"
        for column in self.columns:
            place = f'{self.name}."{column.name}"'
            yield f"comment on column {place} is {quoted(column_text(column, lang))}"


VIEWS = (
    View("plans", marts.PLANS, rows.PublishedPlan),
    View("regions", marts.REGIONS, rows.Region),
    View("indicators", marts.INDICATORS, rows.Indicator),
    View("bodies", marts.BODIES, rows.Body),
    View("targets", marts.TARGETS, rows.Target),
    View("observations", marts.OBSERVATIONS, rows.Observation, part_of="figures"),
    View("figures", marts.OBSERVATIONS_ALL, rows.UploadedFigure),
    View("gaps", marts.GAPS_SOURCED, rows.PublishedGap),
    View("gaps_by_year", marts.GAPS_SOURCED, rows.PublishedGap),
    View("measures", marts.MEASURES, rows.Measure),
    View("projects", marts.PROJECTS, rows.PublishedProject),
    View("abatement_years", marts.ABATEMENT_YEARS, rows.AbatementYear),
    View("high_energy_projects", marts.HIGH_ENERGY_PROJECTS, rows.HighEnergyProject),
    View("energy_users", marts.ENERGY_USERS, rows.EnergyUser),
    View("uploads", marts.UPLOADS, rows.Upload),
    View("ledger", marts.LEDGER, rows.Entry),
)
BY_NAME = {view.name: view for view in VIEWS}


def view_text(view: View, lang: str) -> str:
    """What the rows of a view are, in the reader's language."""
    return say(f"view-{view.name.replace('_', '-')}", lang)


def column_text(column: Column, lang: str) -> str:
    """What a column holds, in the reader's language."""
    return say(f"about-{column.about}", lang)


def unit_text(column: Column, lang: str) -> str | None:
    """A column's unit; that of amounts stands in each row, and the text says where."""
    return say("unit-of-row", lang) if column.unit == ROW_UNIT else column.unit


def dictionary(lang: str) -> list[dict[str, str | None]]:
    """The data dictionary: one row per view and column, as `views` prints it."""
    return [
        {
            "view": view.name,
            "column": column.name,
            "type": column.type,
            "unit": unit_text(column, lang),
            "description": column_text(column, lang),
        }
        for view in VIEWS
        for column in view.columns
    ]


def _words(text: str) -> frozenset[str]:
    """The words of a list written over several lines."""
    return frozenset(text.split())


QUERIES = _words("""
    SELECT_NODE SET_OPERATION_NODE RECURSIVE_CTE_NODE CTE_NODE
""")


SOURCES = _words("""
    BASE_TABLE SUBQUERY JOIN TABLE_FUNCTION EXPRESSION_LIST EMPTY PIVOT
""")


EXPRESSIONS = _words("""
    BETWEEN CASE CAST COLLATE COLUMN_REF COMPARISON CONJUNCTION CONSTANT FUNCTION LAMBDA
    LAMBDA_REF OPERATOR PARAMETER POSITIONAL_REFERENCE STAR SUBQUERY TYPE WINDOW
""")


# Functions that are written like columns: the clock, and who one is.
HIDDEN_CALLS = _words("""
    current_catalog current_database current_date current_role current_schema current_time
    current_timestamp current_user localtime localtimestamp session_user today user
""")


TABLE_FUNCTIONS = _words("""
    generate_series range unnest
""")


FUNCTIONS = _words("""
    ! !~~ !~~* % & && * ** + - -> ->> / // << <=> <@ >> @ @> ^ ^@ abs acos add age aggregate
    any_value apply approx_count_distinct approx_quantile approx_top_k arg_max arg_max_null
    arg_min arg_min_null argmax argmin array_agg array_aggregate array_append array_concat
    array_contains array_distinct array_extract array_filter array_has array_has_all array_has_any
    array_length array_position array_prepend array_reduce array_reverse array_slice array_sort
    array_to_string array_transform array_unique array_zip ascii asin atan atan2 avg bar bit_and
    bit_or bit_xor bool_and bool_or cardinality cbrt ceil ceiling century char_length
    character_length chr coalesce concat concat_ws contains corr cos cot count count_if count_star
    countif covar_pop covar_samp cume_dist damerau_levenshtein date_add date_diff date_part
    date_sub date_trunc datediff datepart datesub datetrunc day dayname dayofmonth dayofweek
    dayofyear days_in_month decade degrees dense_rank divide element_at ends_with entropy epoch
    epoch_ms even exp factorial favg fdiv fill filter first first_value flatten floor fmod format
    fsum gamma gcd generate_series generate_subscripts geomean geometric_mean greatest
    group_concat hamming hash
    histogram hour if ifnull ilike_escape initcap instr isfinite isinf isnan isodow isoyear
    jaccard jaro_similarity jaro_winkler_similarity json_array json_array_length json_contains
    json_exists json_extract json_extract_path json_extract_path_text json_extract_string
    json_keys json_object json_quote json_type json_valid json_value kurtosis kurtosis_pop lag
    last last_day last_value lcase lcm lead least left len length levenshtein lgamma like_escape
    list list_aggregate list_any_value list_append list_apply list_avg list_concat list_contains
    list_count list_distinct list_element list_extract list_filter list_first list_has
    list_has_all list_has_any list_intersect list_last list_max list_median list_min list_mode
    list_pack list_position list_prepend list_product list_reduce list_reverse list_reverse_sort
    list_select list_slice list_sort list_stddev_pop list_stddev_samp list_sum list_transform
    list_unique list_value list_var_pop list_var_samp list_where list_zip listagg ln log log10
    log2 lower ltrim mad make_date make_time make_timestamp map map_contains map_entries
    map_extract map_extract_value map_from_entries map_keys map_values max max_by md5 mean median
    min min_by minute mod mode month monthname multiply negate nextafter nfc_normalize
    not_ilike_escape not_like_escape nth_value ntile nullif ord percent_rank pi position pow power
    prefix printf product quantile quantile_cont quantile_disc quarter radians range rank rank_dense
    regexp_escape regexp_extract regexp_extract_all regexp_full_match regexp_matches
    regexp_replace regexp_split_to_array regr_avgx regr_avgy regr_count regr_intercept regr_r2
    regr_slope regr_sxx regr_sxy regr_syy replace reverse right round round_even roundbankers row
    row_number rtrim second sem sha256 sign sin skewness split split_part sqrt starts_with stddev
    stddev_pop stddev_samp str_split str_split_regex strftime string_agg string_split
    string_split_regex string_to_array strip_accents strlen strpos strptime struct_extract
    struct_insert struct_keys struct_pack struct_values substr substring subtract suffix sum
    sumkahan tan time_bucket to_days to_hours
    to_json to_microseconds to_milliseconds to_minutes to_months to_quarters to_seconds to_weeks
    to_years translate
    trim trunc try_strptime typeof ucase unicode unnest upper var_pop var_samp variance wavg week
    weekday weekofyear weighted_avg xor year yearweek | || ~ ~~ ~~* ~~~
""")
