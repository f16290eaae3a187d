"""The guide's own configuration files, as they stand in it, for the server and the command line."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from barometer import cli
from barometer.access import registered
from barometer.settings import Settings, settings

ROOT = Path(__file__).resolve().parents[3]
GUIDE = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
FILES = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)
SERVED = """
import sys
from pathlib import Path
from barometer.settings import Settings
Settings.model_config["toml_file"] = Path(sys.argv[1])
import app
print(type(app.app).__name__)
"""


@pytest.fixture
def secrets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The guide's secrets file: it has no table but `[auth]`."""
    [text] = [text for text in FILES if text.startswith("[auth]")]
    path = tmp_path / "secrets.toml"
    path.write_text(text, encoding="utf-8")
    monkeypatch.setitem(Settings.model_config, "toml_file", path)
    return path


def test_the_secrets_file_alone_sets_nothing_of_ours(secrets: Path) -> None:
    """Sign-in is set up, and every setting keeps its default."""
    assert settings() == Settings()
    assert settings().access == "open"


def test_the_server_starts_with_it(secrets: Path) -> None:
    """The app is built as it is when served."""
    done = subprocess.run(
        [sys.executable, "-c", SERVED, str(secrets)],
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout.strip()) == (0, "App"), done.stderr


def test_the_command_line_works_with_it(
    secrets: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A command on a store of its own ends well."""
    with pytest.raises(SystemExit) as ended:
        cli.app(["plans", "--json", "--store", f"duckdb:{tmp_path / 'x.duckdb'}"])
    assert ended.value.code in (0, None), capsys.readouterr().err


def test_the_roles_file_gives_the_two_people_it_shows(roles_file: Callable[[str], Path]) -> None:
    """A county's uploader and an operator."""
    [text] = [text for text in FILES if "role =" in text]
    roles_file(text)
    people = registered()
    assert people is not None
    assert {who: (actor.name, actor.role, sorted(actor.regions))
            for who, actor in people.known.items()} == {
        "li@example.gov.cn": ("连山区统计局", "uploader", ["211402"]),
        "plan@example.gov.cn": ("plan@example.gov.cn", "operator", []),
    }  # fmt: skip
