"""A made-up nation: 3,000 counties, 45 indicators, 5 years and 55 year-to-date periods."""

from __future__ import annotations

from pathlib import Path

from barometer.access import HOUSE
from barometer.store import open_store

PLAN = "nation"
REGIONS, INDICATORS = 3000, 45
YEARS = range(2020, 2025)
OBSERVATIONS = REGIONS * INDICATORS * len(YEARS) * 12
RULES = ("relative_reduction", "floor", "ceiling", "cumulative", "point_reduction")


def region_code(number: int) -> str:
    """Six digits."""
    return f"{100001 + number}"


def build(path: Path) -> None:
    """Write the store: one plan, every region, every figure, in one upload a province."""
    with (
        open_store(f"duckdb:{path}", fill=False) as store,
        store.writing("plan_add", HOUSE) as cursor,
    ):
        cursor.execute(
            "insert into ledger select 1, now()::timestamp, 'plan_load', 'benchmark', $plan, "
            "null, null, null",
            {"plan": PLAN},
        )
        cursor.execute(
            "insert into plans select 1, $plan, '国', 'Nation', 'd', '100000', 2020, 2025, "
            "'rise', true, 0.95, 0.6, 10, '{}', 'digest'",
            {"plan": PLAN},
        )
        cursor.execute(
            "insert into regions select 1, $plan, i, (100000 + i)::varchar, '区' || i, "
            "'R' || i, [], case when i > 0 then '100000' end, "
            "case when i > 0 then 'county' else 'city' end, null, null "
            "from range(0, $regions + 1) t (i)",
            {"plan": PLAN, "regions": REGIONS},
        )
        cursor.execute(
            "insert into indicators select 1, $plan, 'i' || i, '指标' || i, 'I' || i, [], '%', 1, "
            "'up', 'level', null, i = 0, null, null, false from range($n) t (i)",
            {"plan": PLAN, "n": INDICATORS},
        )
        cursor.execute(
            "insert into targets select 1, $plan, i, 't' || i, 'i' || i, '100000', "
            "list_extract($rules, (i % 5 + 1)::int), case i % 5 when 0 then 14 when 3 then 600 "
            "when 4 then 8 else 80 end, null, '%', 1, null, null, 2020, 2025, "
            "case i % 5 when 0 then 'geometric' else 'linear' end, 'statistical', 'industry', "
            "'二', [], [] from range($n) t (i)",
            {"plan": PLAN, "rules": list(RULES), "n": INDICATORS},
        )
        cursor.execute(
            "insert into ledger select 2 + i, now()::timestamp, 'upload', 'benchmark', $plan, "
            "null, null, null from range(30) t (i)",
            {"plan": PLAN},
        )
        cursor.execute(
            "insert into uploads select 2 + i, $plan, 'observations', 'province' || i || '.csv', "
            "'x' || i, 'upload', 270000, 270000, 270000, 0, 0 from range(30) t (i)",
            {"plan": PLAN},
        )
        cursor.execute(
            """
            insert into observations
            select
                2 + (r - 1) // 100, $plan, (100000 + r)::varchar, 'i' || i,
                case when m = 12 then y::varchar else y || '年1-' || m || '月' end,
                y, case when m = 12 then 'year' else 'ytd' end, m,
                case when m < 12 then 'annual_change' else 'level' end, 'statistical', null,
                'final',
                case when m < 12 then -2 + random() * 2
                    else 60 + (y - 2020) * 3 + random() * 10 end,
                null, null, '示例（虚构）', null, 'province' || ((r - 1) // 100) || '.csv', null,
                ((r - 1) % 100) * 2700 + i * 60 + (y - 2020) * 12 + m, '数值', null, null
            from range(1, $regions + 1) a (r), range($n) b (i), range(2020, 2025) c (y),
                range(1, 13) d (m)
            order by r, i, y, m
            """,
            {"plan": PLAN, "regions": REGIONS, "n": INDICATORS},
        )
