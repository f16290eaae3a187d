"""High-energy projects and key energy users."""

import pytest

from barometer.store import marts
from barometer.store.views import machinery

PROJECTS = (
    "project,name,region,stage,energy_tce,emissions_t,reviews,disposal,state,date",
    "H1,炼化扩建,连山区,拟建,50000,130000,节能;环评,整改,审查中,2023-03-01",
    "H1,炼化扩建,连山区,在建,52000,135000,节能;环评;总量,保留,已批复,2024-05-01",
    "H2,水泥技改,绥中县,存量,49999.9,,节能,停止,停产,2024-01-01",
)
USERS = (
    "unit,name,region,year,target_tce,energy_tce,reported_on",
    "U1,甲厂,连山区,2022,100,110,2023-03-01",
    "U1,甲厂,连山区,2023,100,90,2024-03-01",
    "U2,乙厂,兴城市,2022,200,200,2023-03-05",
    "U3,丙厂,龙港区,2023,50,,",
)


def projects(store):
    """The high-energy list of Huludao's plan by project."""
    rows = store.rows(marts.HIGH_ENERGY_PROJECTS, plan="huludao-145", energy="energy-total")
    return {row["project"]: row for row in rows}


def test_the_last_report_is_in_force_and_earlier_ones_stay(holding):
    """H1 went from proposed to building; both states are kept in order."""
    store = holding(high_energy_projects=PROJECTS)
    row = projects(store)["H1"]
    assert (row["stage"], row["disposal"], row["energy_tce"]) == ("在建", "保留", 52000)
    assert [step["stage"] for step in row["history"]] == ["拟建", "在建"]


def test_fifty_thousand_tonnes_and_more_stand_out(holding):
    """52,000 is large, 49,999.9 is not."""
    store = holding(high_energy_projects=PROJECTS)
    assert {key: row["large"] for key, row in projects(store).items()} == {"H1": True, "H2": False}


def test_what_a_project_adds_to_its_county(store, put):
    """52,000 tce of Lianshan's 1.3 million are 4 %; Suizhong reported no total."""
    put("high_energy_projects", *PROJECTS)
    put("observations", "region,indicator,period,value,unit",
        "连山区,energy-total,2023,130,万吨标准煤")  # fmt: skip
    by_project = projects(store)
    assert by_project["H1"]["share_pct"] == pytest.approx(4, abs=1e-9)
    assert by_project["H2"]["share_pct"] is None


def test_users_against_their_targets_and_who_did_not_report(holding):
    """10 % over, 10 % under, on target; U2 is missing in 2023, U3 sent a blank."""
    store = holding(energy_users=USERS)
    rows = store.rows(marts.ENERGY_USERS, plan="huludao-145")
    by_unit = {(row["unit"], row["year"]): row for row in rows}
    assert {key: row["standing"] for key, row in by_unit.items()} == {
        ("U1", 2022): "over", ("U1", 2023): "within", ("U2", 2022): "within",
        ("U2", 2023): "not_reported", ("U3", 2023): "not_reported",
    }  # fmt: skip
    assert by_unit["U1", 2022]["deviation_pct"] == pytest.approx(10, abs=1e-9)
    assert by_unit["U1", 2023]["deviation_pct"] == pytest.approx(-10, abs=1e-9)


def standings(store, **choices):
    """Each unit's standing by year."""
    rows = store.rows(marts.ENERGY_USERS, plan="huludao-145", **choices)
    return {(row["unit"], row["year"]): row["standing"] for row in rows}


def test_nobody_is_accused_of_a_year_without_any_report(store, put):
    """Targets for 2025 came, no report did, and none did for 2023: both years are awaited."""
    put("energy_users", USERS[0], "U1,甲厂,连山区,2022,100,110,2023-03-01",
        "U2,乙厂,兴城市,2022,200,,", "U1,甲厂,连山区,2024,100,90,2025-03-01",
        "U1,甲厂,连山区,2025,95,,", "U2,乙厂,兴城市,2025,190,,")  # fmt: skip
    assert standings(store) == {
        ("U1", 2022): "over", ("U2", 2022): "not_reported", ("U1", 2023): "awaited",
        ("U2", 2023): "awaited", ("U1", 2024): "within", ("U2", 2024): "not_reported",
        ("U1", 2025): "awaited", ("U2", 2025): "awaited",
    }  # fmt: skip


def test_nobody_is_accused_before_the_day_a_report_is_due(store, put):
    """Last year's reports are due today: one came early, and the other may come all day long."""
    today = store.ledger()[0]["at"]
    last = today.year - 1
    put("energy_users", USERS[0], f"U1,甲厂,连山区,{last},100,40,", f"U2,乙厂,兴城市,{last},100,,",
        f"U1,甲厂,连山区,{last - 1},100,40,", f"U2,乙厂,兴城市,{last - 1},100,,")  # fmt: skip
    assert standings(store, due=f"{today:%m-%d}")["U2", last] == "awaited"
    assert standings(store)["U2", last - 1] == "not_reported"


def test_a_report_after_the_day_it_is_due_is_late(holding):
    """Due by 2 March of the next year: U1's of 1 March is not late, U2's of 5 March is."""
    store = holding(energy_users=USERS)
    rows = store.rows(marts.ENERGY_USERS, plan="huludao-145", due="03-02")
    late = {(row["unit"], row["year"]): row["late"] for row in rows}
    assert late == {
        ("U1", 2022): False, ("U1", 2023): False, ("U2", 2022): True,
        ("U2", 2023): False, ("U3", 2023): False,
    }  # fmt: skip


def test_what_is_to_come_takes_from_the_cut_of_its_county(store, put):
    """52,000 of 1.3 million tce are 4 %: a cut of 10 % shrinks to 1 - 0.9 x 1.04 = 6.4 %.

    The stopped project of Suizhong adds nothing, an existing one is not to come.
    """
    put("high_energy_projects", *PROJECTS,
        "H3,旧窑,连山区,存量,30000,,节能,保留,运行,2024-01-01")  # fmt: skip
    put("observations", "region,indicator,period,measure,value,unit",
        "连山区,energy-total,2023,level,130,万吨标准煤",
        "连山区,energy-intensity,2023,cumulative_change,-10,%")  # fmt: skip
    by_county = {
        row["region_code"]: row for row in machinery.added_energy(store, plan="huludao-145")
    }
    lianshan, suizhong = by_county["211402"], by_county["211421"]
    assert (lianshan["coming"], lianshan["coming_tce"], lianshan["standing_tce"]) == (
        1, 52000, 30000,
    )  # fmt: skip
    assert lianshan["coming_pct"] == pytest.approx(4, abs=1e-9)
    assert lianshan["achieved_with"] == pytest.approx(6.4, abs=1e-9)
    assert (suizhong["coming"], suizhong["coming_tce"], suizhong["stopped_tce"]) == (0, 0, 49999.9)
    assert suizhong["achieved_with"] is None


def energy_of(store, slug="211402"):
    """A county's row of what is to come."""
    by_county = {
        row["region_code"]: row for row in machinery.added_energy(store, plan="huludao-145")
    }
    return by_county[slug]


def test_a_total_is_the_same_in_whatever_unit_it_came(store, put):
    """0.02056 亿吨, 205.6 万吨 and 2,056,000 t are one total; a project as large adds 100 %."""
    places = {"连山区": "211402", "龙港区": "211403", "南票区": "211404"}
    put("high_energy_projects", PROJECTS[0],
        *(f"H-{code},电厂,{name},在建,2056000,,节能,保留,,2024-01-01"
          for name, code in places.items()))  # fmt: skip
    totals = zip(places, ("0.0205600,亿吨标准煤", "205.6,万吨标准煤", "2056000,tce"), strict=True)
    put("observations", "region,indicator,period,value,unit",
        *(f"{name},energy-total,2023,{total}" for name, total in totals))  # fmt: skip
    for code in places.values():
        assert energy_of(store, code)["total_tce"] == pytest.approx(2056000, abs=1e-6)
        assert projects(store)[f"H-{code}"]["share_pct"] == pytest.approx(100, abs=1e-9)


def test_energy_and_cut_are_of_one_basis(store, put):
    """All energy of 2022 is the city's basis; the deducted total of 2023 stays out of it."""
    put("high_energy_projects", PROJECTS[0], "H1,炼化,连山区,在建,52000,,,保留,,2024-05-01")
    put("observations", "region,indicator,period,measure,value,unit,basis",
        "连山区,energy-total,2022,level,130,万吨标准煤,statistical",
        "连山区,energy-total,2023,level,65,万吨标准煤,assessment",
        "连山区,energy-intensity,2022,cumulative_change,-10,%,statistical",
        "连山区,energy-intensity,2023,cumulative_change,-30,%,assessment")  # fmt: skip
    row = energy_of(store)
    assert (row["basis"], row["total_year"], row["achieved"]) == ("statistical", 2022, 10)
    assert (row["coming_pct"], row["achieved_with"]) == pytest.approx((4, 6.4), abs=1e-9)
    assert projects(store)["H1"]["share_pct"] == pytest.approx(4, abs=1e-9)


def test_a_total_on_the_other_basis_says_nothing_of_the_cut(store, put):
    """Only a deducted total came: no share of it, and no cut with the projects."""
    put("high_energy_projects", PROJECTS[0], "H1,炼化,连山区,在建,52000,,,保留,,2024-05-01")
    put("observations", "region,indicator,period,measure,value,unit,basis",
        "连山区,energy-total,2023,level,65,万吨标准煤,assessment",
        "连山区,energy-intensity,2022,cumulative_change,-10,%,statistical")  # fmt: skip
    row = energy_of(store)
    assert (row["total_tce"], row["coming_pct"], row["achieved_with"]) == (None, None, None)
    assert projects(store)["H1"]["share_pct"] is None


# Stage and disposal as they are written, and the standing that they mean.
STANDINGS = (
    ("存量", "保留", "standing"), ("已投产", "整改", "standing"), ("建成投产", "", "standing"),
    ("運行", "", "standing"), ("拟建", "保留", "coming"), (" 在 建 ", "", "coming"),
    ("已开工", "限期改造", "coming"), ("已关停", "", "stopped"), ("存量", "已关停", "stopped"),
    ("在建", "叫停", "stopped"), ("已停产", "保留", "stopped"), ("拟建", "取缔", "stopped"),
    ("", "", "unknown"), ("", "保留", "unknown"),
)  # fmt: skip


def test_words_of_stage_and_disposal_mean_known_things(store, put):
    """A stop goes before the stage, and a project without a stage is in no sum but its own.

    Each project is twice as large as the one before it, so that a sum tells which are in it.
    """
    lines = [f"H{at},甲,连山区,{stage},{2**at},,,{disposal},,2024-05-01"
             for at, (stage, disposal, _) in enumerate(STANDINGS)]  # fmt: skip
    put("high_energy_projects", PROJECTS[0], *lines)
    by_project = projects(store)
    seen = [(stage, disposal, by_project[f"H{at}"]["standing"])
            for at, (stage, disposal, _) in enumerate(STANDINGS)]  # fmt: skip
    assert seen == list(STANDINGS)
    row = energy_of(store)
    names = ("standing", "coming", "stopped", "unknown")
    assert {name: row[f"{name}_tce"] for name in names} == {
        name: sum(2**at for at, one in enumerate(STANDINGS) if one[2] == name) for name in names
    }


@pytest.mark.parametrize(
    ("column", "stage", "disposal"), [("stage", "不清楚", "保留"), ("disposal", "在建", "再议")]
)
def test_a_word_that_means_nothing_known_is_refused(store, column, stage, disposal):
    """By its place, with the words that are known."""
    line = f"H1,甲,连山区,{stage},1000,,,{disposal},,2024-05-01"
    data = f"{PROJECTS[0]}\n{line}\n".encode()
    [check] = store.check("h.csv", data, plan="huludao-145", table="high_energy_projects")
    [problem] = check.problems
    assert (problem.row, problem.column, problem.code) == (2, column, "not_allowed")
    assert {"stage": "在建", "disposal": "整改"}[column] in problem.facts["allowed"]
