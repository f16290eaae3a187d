"""What the store's door says to the log."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from barometer.errors import InputRefused
from barometer.store import open_store

GOOD = "行政区划代码,指标,时期,数值\n211402,秸秆综合利用率,2024,93.5\n".encode()
BAD = GOOD + "211403,秸秆综合利用率,2024,很高\n".encode()


def test_uploads_are_told_by_number_and_never_by_content(
    store_file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Stored, refused (by a check and by an upload) and retracted, each one record."""
    caplog.set_level(logging.INFO, "barometer.store.upload")
    with open_store(f"duckdb:{store_file}") as store:
        caplog.clear()
        stored = store.upload("连山区.csv", GOOD, plan="example", by="统计局")[0]["upload"]
        store.check("a.csv", BAD, plan="example")
        with pytest.raises(InputRefused):
            store.upload("a.csv", BAD, plan="example")
        store.retract(stored, by="统计局")
    records = [record for record in caplog.records if record.name == "barometer.store.upload"]
    assert [record.getMessage() for record in records] == [
        "upload stored", "file refused", "file refused", "upload turned",
    ]  # fmt: skip
    first = vars(records[0])
    assert [first[key] for key in ("outcome", "upload", "plan", "who", "rows")] == [
        "accepted", stored, "example", "统计局", 1,
    ]  # fmt: skip
    assert [vars(record).get("codes") for record in records[1:3]] == [{"bad_number": 1}] * 2
    assert vars(records[3])["turned"] == "retract"
    # Its clock may say any digits, 93.5 among them.
    standard = vars(logging.makeLogRecord({})).keys()
    text = repr(
        [{k: v for k, v in vars(record).items() if k not in standard} for record in records]
    )
    assert "accepted" in text
    assert not any(word in text for word in ("很高", "93.5", "连山区"))
