"""Settings: what an operator may set, and what is said where it cannot be meant."""

from pathlib import Path

import pytest

from barometer import settings as module
from barometer.errors import UsageError
from barometer.settings import Settings, settings


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """No setting of this machine, and a secrets file that a test may write."""
    for name in ("STORE", "PLAN", "LANG"):
        monkeypatch.delenv(f"BAROMETER_{name}", raising=False)
    secrets = tmp_path / "secrets.toml"
    monkeypatch.setitem(Settings.model_config, "toml_file", secrets)
    return secrets


def test_nothing_set() -> None:
    """Without a setting the plan and the store are left to the program."""
    assert (settings().store, settings().plan, settings().lang) == (None, None, "zh-Hans")


def test_environment_wins(monkeypatch: pytest.MonkeyPatch, bare: Path) -> None:
    """The environment is heard before the secrets file, and the file before the default."""
    bare.write_text('[barometer]\nplan = "china-145"\nlang = "en"\n[auth]\ncookie_secret = "x"\n')
    monkeypatch.setenv("BAROMETER_PLAN", "example")
    assert (settings().plan, settings().lang) == ("example", "en")


def test_every_mistake_is_named(monkeypatch: pytest.MonkeyPatch, bare: Path) -> None:
    """A wrong value, a misspelt name in the file and one in the environment: all at once."""
    bare.write_text('[barometer]\nplann = "x"\n')
    monkeypatch.setenv("BAROMETER_LANG", "fr")
    monkeypatch.setenv("BAROMETER_STOR", "duckdb:x")
    with pytest.raises(UsageError) as caught:
        settings()
    told = str(caught.value.facts["problems"])
    assert [name in told for name in ("BAROMETER_LANG", "BAROMETER_PLANN", "BAROMETER_STOR (")] == [
        True, True, True,
    ]  # fmt: skip
    assert "?BAROMETER_STORE" in told


def test_a_secrets_file_that_is_no_toml(bare: Path) -> None:
    """A file that cannot be read is told as such, not as a trace."""
    bare.write_text("[barometer\n")
    with pytest.raises(UsageError, match="error-settings"):
        settings()


def test_a_secrets_file_without_our_table_sets_nothing(bare: Path) -> None:
    """Streamlit's own tables may stand alone, as the guide to signing in shows them."""
    bare.write_text('[auth]\ncookie_secret = "x"\n')
    assert (settings().access, settings().store) == ("open", None)


def test_our_name_for_something_that_is_no_table(bare: Path) -> None:
    """`barometer = 3` is told as a mistake of the file."""
    bare.write_text("barometer = 3\n")
    with pytest.raises(UsageError, match="error-settings") as caught:
        settings()
    assert "[barometer]" in str(caught.value.facts["problems"])


def test_empty_means_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable set to nothing, as container files do, is no setting."""
    monkeypatch.setenv("BAROMETER_STORE", "")
    assert settings().store is None
    assert module.PREFIX == "BAROMETER_"
