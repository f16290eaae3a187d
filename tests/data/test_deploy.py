"""What `deploy/` says agrees with the app, and systemd understands its unit."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from barometer.intake import limits

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"


def read(name: str) -> str:
    """A recipe's text."""
    return (DEPLOY / name).read_text(encoding="utf-8")


def test_one_upload_limit_everywhere() -> None:
    """App, intake, nginx and Caddy refuse past the same number of megabytes."""
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    megabytes = config["server"]["maxUploadSize"]
    assert megabytes * 1024 * 1024 == limits.FILE_BYTES
    assert re.findall(r"client_max_body_size (\d+)m;", read("nginx.conf")) == [str(megabytes)]
    assert re.findall(r"max_size (\d+)MiB", read("Caddyfile")) == [str(megabytes)]


def test_forged_requests_are_refused() -> None:
    """No recipe and no configuration of ours turns Streamlit's protections off."""
    texts = [read(path.name) for path in DEPLOY.iterdir()]
    texts.append((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert [t for t in texts if re.search(r"xsrf|enable_?cors|allowedOrigins", t, re.I)] == []


def test_the_container_runs_as_nobody_special() -> None:
    """A user of its own, a volume for the store, a check of health."""
    text = read("Containerfile")
    assert re.findall(r"^USER (\w+)$", text, re.M) == ["barometer"]
    assert re.findall(r"^VOLUME (\S+)$", text, re.M) == ["/var/lib/barometer"]
    assert len(re.findall(r"^HEALTHCHECK ", text, re.M)) == 1


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd-analyze here")
def test_systemd_understands_the_unit(tmp_path: Path) -> None:
    """`systemd-analyze verify` has nothing to say, the program being there."""
    unit = tmp_path / "barometer.service"
    text = read("barometer.service").replace("/srv/barometer/.venv/bin/python", sys.executable)
    unit.write_text(text, encoding="utf-8")
    verified = subprocess.run(
        ["systemd-analyze", "verify", str(unit)], capture_output=True, text=True, check=False
    )
    assert (verified.returncode, verified.stdout + verified.stderr) == (0, "")
