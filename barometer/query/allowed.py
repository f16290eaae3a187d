"""What a question may be made of: kinds of nodes of a parsed statement, and functions by name.

An allow-list: what is not here is refused, so a function that a later DuckDB brings is refused
until somebody has looked at it. Left out on purpose: whatever reads files, settings, other
sessions or the clock, runs text as SQL, sleeps, draws at random, or fills memory from nothing.
"""

from __future__ import annotations


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
# With fewer arguments these read the clock.
LEAST_ARGUMENTS = {"age": 2}
# Their second argument is the name of another function.
NAMING = frozenset({"aggregate", "array_aggregate", "list_aggregate"})
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
