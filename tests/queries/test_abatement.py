"""The four tonnage targets from the project ledger."""

import pytest

from barometer.store import marts

HEADER = "project,name,region,sector,pollutant,year,claimed_t,recognised_t,state,evidence"
LEDGER = (
    HEADER,
    "P1,纸厂深度治理,连山区,工业,cod,2021,500,400,完成,核查报告1",
    "P1,纸厂深度治理,连山区,工业,cod,2022,500,400,完成,核查报告1",
    "P1,纸厂深度治理,连山区,工业,nh3_n,2021,6,5,完成,核查报告1",
    "P2,污水厂扩容,兴城市,环境,cod,2022,300,250,完成,核查报告2",
    "P3,污水厂提标,兴城市,环境,cod,2023,200,,在审,",
    "P4,养殖场治理,建昌县,农业,cod,2020,90,90,完成,核查报告4",
    "P5,热电脱硝,龙港区,能源,nox,2023,1000,900,完成,核查报告5",
)


def gap(store, indicator, region="211400", **choices):
    """The one gap row of an indicator in a region."""
    rows = store.gaps(plan="huludao-145", indicator=indicator, region=region, **choices)
    return next(row for row in rows if row["region_code"] == region)


def test_city_total_counts_recognised_tonnes_once(holding):
    """400 + 250: not the repeat of 2022, not the unrecognised 200, not the 90 of the base year."""
    store = holding(projects=LEDGER)
    row = gap(store, "cod-abatement")
    assert (row["achieved"], row["period"], row["measure"]) == (650, 2022, "running_total")
    assert row["gap"] == 4961 - 650
    assert row["notes"] == ["from_ledger"]
    assert [source["row"] for source in row["sources"]] == [2, 5]


def test_each_pollutant_has_its_own_total(holding):
    """One project may serve two pollutants, once each; one without projects has no data, not 0."""
    store = holding(projects=LEDGER)
    assert gap(store, "ammonia-abatement")["achieved"] == 5
    assert gap(store, "nox-abatement")["achieved"] == 900
    assert gap(store, "voc-abatement")["status"] == "no_data"


def test_county_totals_follow_their_projects(holding):
    """A county's tonnes are its own projects'; one with only an unrecognised claim has none yet."""
    store = holding(projects=LEDGER)
    assert gap(store, "cod-abatement", "211402")["achieved"] == 400
    assert gap(store, "cod-abatement", "211481")["achieved"] == 250
    assert gap(store, "cod-abatement", "211402", period=2021)["achieved"] == 400


def test_the_ledger_goes_before_reported_figures(store, put):
    """Where the ledger is used the reported total does not count; retracting brings it back."""
    put("observations", "region,indicator,period,value", "葫芦岛市,cod-abatement,2021,777")
    assert gap(store, "cod-abatement")["achieved"] == 777
    [stored] = put("projects", *LEDGER)
    row = gap(store, "cod-abatement")
    assert (row["achieved"], row["from_ledger"]) == (650, True)
    store.retract(stored["upload"])
    assert gap(store, "cod-abatement")["achieved"] == 777


def test_each_project_row_says_what_it_counts_for(holding):
    """Standing, checks and the flag of double counting, row by row."""
    store = holding(projects=LEDGER)
    rows = store.rows(marts.PROJECTS, plan="huludao-145")
    seen = {(r["project"], r["pollutant"], r["year"]): r for r in rows}
    assert {key: row["standing"] for key, row in seen.items()} == {
        ("P1", "cod", 2021): "counted", ("P1", "cod", 2022): "repeated",
        ("P1", "nh3_n", 2021): "counted", ("P2", "cod", 2022): "counted",
        ("P3", "cod", 2023): "unrecognised", ("P4", "cod", 2020): "outside",
        ("P5", "nox", 2023): "counted",
    }  # fmt: skip
    repeat, unseen = seen["P1", "cod", 2022], seen["P3", "cod", 2023]
    assert repeat["notes"] == ["counted_before"]
    checks = ("measurable", "verifiable", "assessable")
    assert [unseen[check] for check in checks] == [True, False, False]


def test_totals_by_county_and_pollutant(holding):
    """COD: 650 recognised of 1000 claimed once; 200 unrecognised, 400 repeated, 90 outside."""
    store = holding(projects=LEDGER)
    rows = store.rows(marts.ABATEMENT, plan="huludao-145")
    names = ("claimed_t", "recognised_t", "unrecognised_t", "repeated_t", "outside_t", "target_t")
    totals = {(r["pollutant"], r["region_code"]): tuple(r[n] for n in names) for r in rows}
    assert totals["cod", "211400"] == (1000, 650, 200, 400, 90, 4961)
    assert totals["cod", "211402"] == (500, 400, 0, 400, 0, None)
    assert totals["cod", "211481"] == (500, 250, 200, 0, 0, None)
    assert totals["nox", "211403"] == (1000, 900, 0, 0, 0, None)
    assert totals["nh3_n", "211400"] == (6, 5, 0, 0, 0, 47)


def test_no_tonnes_recognised_is_not_recognised(store, put):
    """A zero is as good as a blank: the year with tonnes counts, not the year of the zero."""
    put("projects", HEADER,
        "P9,纸厂,连山区,工业,cod,2021,100,0,在审,核查报告",
        "P9,纸厂,连山区,工业,cod,2022,100,80,完成,核查报告")  # fmt: skip
    rows = store.rows(marts.PROJECTS, plan="huludao-145")
    assert [(row["year"], row["standing"], row["assessable"]) for row in rows] == [
        (2021, "unrecognised", False), (2022, "counted", True),
    ]  # fmt: skip
    assert gap(store, "cod-abatement")["achieved"] == 80


def test_the_yearly_review_has_each_year_and_the_total(holding):
    """400 in 2021 and 250 in 2022 against 4961 spread over five years: 992.2 a year."""
    store = holding(projects=LEDGER)
    rows = store.rows(marts.ABATEMENT_YEARS, plan="huludao-145", region_code="211400")
    by_year = {row["year"]: row for row in rows if row["indicator"] == "cod-abatement"}
    assert {year: (row["year_t"], row["total_t"]) for year, row in by_year.items()} == {
        2021: (400, 400), 2022: (250, 650),
    }  # fmt: skip
    assert by_year[2021]["path_t"] == pytest.approx(992.2, abs=1e-9)
    assert by_year[2022]["path_t"] == pytest.approx(1984.4, abs=1e-9)


REPORT = "region,indicator,period,measure,value,unit"
CLAIM = "P8,电厂治理,连山区,能源,cod,2022,900,,在审,核查报告"


def warnings(check):
    """The warnings of ledger and reports that differ: region, ledger and reported."""
    return [
        (p.facts["region"], p.facts["ledger"], p.facts["reported"], p.severity)
        for p in check.problems
        if p.key == "problem-ledger-differs"
    ]


def checked(store, table, *lines):
    """The check of a file."""
    data = ("\n".join(lines) + "\n").encode()
    return store.check("x.csv", data, plan="huludao-145", table=table)[0]


def test_until_tonnes_are_recognised_reported_figures_stay(store, put):
    """One claim under review: the 777 t reported stay, and no region is judged by a claim."""
    put("observations", REPORT, "葫芦岛市,cod-abatement,2022,running_total,777,吨",
        "连山区,cod-abatement,2022,running_total,120,吨")  # fmt: skip
    put("projects", HEADER, CLAIM)
    for region, reached in (("211400", 777), ("211402", 120)):
        row = gap(store, "cod-abatement", region)
        assert (row["achieved"], row["from_ledger"], row["notes"]) == (reached, False, [])


def test_a_county_without_recognised_tonnes_keeps_its_reported_figures(store, put):
    """Tonnes recognised in Xingcheng decide there and for the city, not in Lianshan."""
    put("observations", REPORT, "连山区,cod-abatement,2022,running_total,120,吨")
    put("projects", HEADER, CLAIM, LEDGER[4])
    assert gap(store, "cod-abatement", "211402")["achieved"] == 120
    assert gap(store, "cod-abatement", "211481")["achieved"] == 250
    assert gap(store, "cod-abatement")["achieved"] == 250


@pytest.mark.parametrize(
    ("figures", "reported", "year"),
    [
        (("2022,running_total,777,吨",), 777, 2022),
        (("2021,level,400,吨", "2022,level,377,吨"), 777, 2022),
        (("2022,running_total,0.0777,万吨",), 777, 2022),
        (("2021,running_total,410,吨",), 410, 2021),
        (("2024,running_total,777,吨",), 777, 2024),
        (("2022,running_total,646,吨",), 646, 2022),
    ],
)
@pytest.mark.sampled(3)
def test_ledger_and_reports_that_differ_are_both_told(store, put, figures, reported, year):
    """Over 0.5 % apart in the same year: the ledger's 650 t decide, with the note and the other."""
    put("projects", *LEDGER)
    put("observations", REPORT, *(f"葫芦岛市,cod-abatement,{line}" for line in figures))
    row = gap(store, "cod-abatement")
    assert (row["achieved"], row["notes"]) == (650, ["from_ledger", "conflict"])
    assert (row["reported_total"], row["reported_year"]) == (pytest.approx(reported), year)


@pytest.mark.parametrize(
    "figures",
    [
        ("2022,running_total,647,吨",), ("2021,running_total,400,吨",),
        ("2022,running_total,650,吨", "2023,running_total,900,吨"), ("2022,level,9,吨",),
    ],
)  # fmt: skip
@pytest.mark.sampled(2)
def test_ledger_and_reports_that_agree_are_no_conflict(store, put, figures):
    """Within 0.5 % in the same year, later growth not recognised yet, or years with a hole."""
    put("projects", *LEDGER)
    put("observations", REPORT, *(f"葫芦岛市,cod-abatement,{line}" for line in figures))
    assert gap(store, "cod-abatement")["notes"] == ["from_ledger"]


def test_the_counties_sum_is_held_against_the_ledger_too(store, put):
    """No row of the city: six counties report 600 t, the ledger of one recognised 650."""
    put("projects", *LEDGER)
    counties = ("连山区", "龙港区", "南票区", "绥中县", "建昌县", "兴城市")
    put("observations", REPORT, *(f"{name},cod-abatement,2022,running_total,100,吨"
                                  for name in counties))  # fmt: skip
    row = gap(store, "cod-abatement")
    assert (row["achieved"], row["reported_total"], row["summed"]) == (650, 600, False)
    assert row["notes"] == ["from_ledger", "conflict"]


def test_the_difference_is_told_at_upload_from_either_side(store, put):
    """A ledger beside 777 t reported, or 777 t beside a ledger: one warning; none where equal."""
    assert warnings(checked(store, "projects", *LEDGER)) == []
    put("observations", REPORT, "葫芦岛市,cod-abatement,2022,running_total,777,吨")
    warned = [("葫芦岛市", "650 吨", "777 吨", "warning")]
    assert warnings(checked(store, "projects", *LEDGER)) == warned
    put("projects", *LEDGER)
    lines = (REPORT, "葫芦岛市,cod-abatement,2022,running_total,800,吨")
    assert warnings(checked(store, "observations", *lines)) == [
        ("葫芦岛市", "650 吨", "800 吨", "warning")
    ]
    lines = (REPORT, "葫芦岛市,cod-abatement,2022,running_total,650,吨")
    assert warnings(checked(store, "observations", *lines)) == []


def test_a_ledgers_tonnes_meet_a_target_in_ten_thousand_tonnes(store, put):
    """400 t of 0.12 万吨 is 0.04; the ledger's table and the yearly path stay in tonnes."""
    put("county_targets", "region,indicator,value,unit", "连山区,cod-abatement,0.12,万吨")
    put("projects", *LEDGER)
    row = gap(store, "cod-abatement", "211402")
    assert (row["achieved"], row["gap"]) == pytest.approx((0.04, 0.08), abs=1e-12)
    [total] = [
        r for r in store.rows(marts.ABATEMENT, plan="huludao-145", region_code="211402")
        if r["pollutant"] == "cod"
    ]  # fmt: skip
    assert (total["target_t"], total["completion_pct"]) == pytest.approx((1200, 100 / 3))
    years = store.rows(marts.ABATEMENT_YEARS, plan="huludao-145", region_code="211402")
    paths = {r["year"]: r["path_t"] for r in years if r["indicator"] == "cod-abatement"}
    assert paths == pytest.approx({2021: 240, 2022: 480})


def test_a_bound_of_the_reports_says_nothing_of_the_ledgers_total(store, put):
    """At most 650 t reported beside 650 recognised: the ledger's total stands exact."""
    put("projects", *LEDGER)
    put("observations", REPORT, "葫芦岛市,cod-abatement,2022,running_total,≤650,吨")
    row = gap(store, "cod-abatement")
    assert (row["achieved"], row["achieved_qualifier"]) == (650, None)
    assert row["notes"] == ["from_ledger"]
