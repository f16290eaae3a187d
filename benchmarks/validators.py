"""The peers of the intake benchmark, as a fluent analyst would write them."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from benchmarks.county_files import WORDS

CODES = [region.code for region in WORDS.regions]
SLUGS = [item.indicator for item in WORDS.indicators]
KEY = ["region_code", "indicator", "period", "measure", "basis"]


def peak_mib() -> float:
    """Peak memory of this process in MiB, without what its parent held before it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def pandas_and_pandera(path: Path) -> pd.DataFrame:
    """Typed and looked up lazily, then duplicates, outliers, falls and copies from year to year."""
    import pandera.pandas as pandera

    frame = pd.read_csv(path, dtype={"region_code": str, "period": str})
    schema = pandera.DataFrameSchema(
        {
            "region_code": pandera.Column(str, pandera.Check.isin(CODES)),
            "indicator": pandera.Column(str, pandera.Check.isin(SLUGS)),
            "period": pandera.Column(str, pandera.Check.str_matches(r"\d{4}(年1-\d{1,2}月)?$")),
            "measure": pandera.Column(str, pandera.Check.isin(["level", "annual_change"])),
            "value": pandera.Column(float, pandera.Check.in_range(-1e9, 1e9)),
            "unit": pandera.Column(str, pandera.Check.isin(["%"])),
        }
    )
    frame = schema.validate(frame, lazy=True)
    return _across_rows(frame)


def _across_rows(frame: pd.DataFrame) -> pd.DataFrame:
    """The rules that look at more than one row."""
    frame["twice"] = frame.duplicated(KEY, keep=False)
    frame["year"] = frame["period"].str[:4].astype(int)
    frame["yearly"] = frame["period"].str.len() == 4
    frame = frame.sort_values([*KEY[:2], "yearly", "year"])
    series = frame.groupby(["region_code", "indicator", "yearly"])["value"]
    median = series.transform("median")
    frame["distance"] = (frame["value"] - median).abs()
    spread = frame.groupby(["region_code", "indicator", "yearly"])["distance"].transform("median")
    frame["outlier"] = frame["distance"] > 6 * (1.4826 * spread).clip(lower=median.abs() * 0.05)
    before = series.shift()
    frame["unchanged"] = frame["value"] == before
    frame["falls"] = frame["value"] < before
    totals = frame.groupby(["indicator", "period"])["value"].transform("sum")
    frame["part_whole"] = (totals - frame["value"]).abs() > 0.005 * frame["value"].abs()
    return frame


def frictionless(path: Path) -> object:
    """The same columns as a frictionless schema; form only, no rule across rows."""
    from frictionless import Resource, Schema, validate

    schema = Schema.from_descriptor(
        {
            "fields": [
                {"name": "region_code", "type": "string", "constraints": {"enum": CODES}},
                {"name": "region", "type": "string"},
                {"name": "indicator", "type": "string", "constraints": {"enum": SLUGS}},
                {"name": "period", "type": "string"},
                {"name": "measure", "type": "string"},
                {"name": "value", "type": "number"},
                *({"name": name, "type": "string"}
                  for name in ("unit", "basis", "vintage", "source", "note")),
            ]
        }
    )  # fmt: skip
    return validate(Resource(path=path.name, basepath=str(path.parent), schema=schema))
