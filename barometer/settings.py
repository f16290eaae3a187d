"""What whoever runs Barometer may set: environment first, then `.streamlit/secrets.toml`.

Every setting is a field of `Settings`; in the environment its name is `BAROMETER_` and the
field in capitals, in the file it stands in the table `[barometer]`.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from functools import lru_cache
from importlib.resources.abc import Traversable
from ipaddress import IPv4Network, IPv6Network
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from barometer.errors import UsageError
from barometer.languages import DEFAULT_LANGUAGE, LANGUAGES

PREFIX = "BAROMETER_"
PROJECT = Path(__file__).resolve().parents[1]
SECRETS = PROJECT / ".streamlit" / "secrets.toml"
SHIPPED = PROJECT / "data" / "shipped.toml"
# Read by the tests alone.
OF_TESTS = {"BAROMETER_STRICT_WORDS", "BAROMETER_FAULTS"}


def _words(given: object) -> object:
    """A list as TOML writes it, or as one text parted by spaces or commas; `none` is empty."""
    if isinstance(given, str):
        return [] if given == "none" else given.replace(",", " ").split()
    return given


if TYPE_CHECKING:
    Lang = str
else:
    Lang = Literal[LANGUAGES]

# An address alone is a network of one.
Networks = Annotated[tuple[IPv4Network | IPv6Network, ...], NoDecode, BeforeValidator(_words)]
_HOST = r"^((\*\.)?[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])$"
Hosts = Annotated[
    tuple[Annotated[str, Field(pattern=_HOST)], ...], NoDecode, BeforeValidator(_words)
]
_ORIGIN = r"^(self|none|\*|https?://[A-Za-z0-9.*-]+(:\d{1,5})?)$"
Origins = Annotated[
    tuple[Annotated[str, Field(pattern=_ORIGIN)], ...], NoDecode, BeforeValidator(_words)
]


class Settings(BaseSettings):
    """The settings in force, checked.

    `store`: where the figures lie; `threads`: processors that one reading of them may use, all
    where it is left out. `plan`: the plan that opens when an address names none;
    `lang`: the language of the command line. `access`: who may read and write; `roles`: a TOML
    file of people and their roles; `roles_claim`: the claim of the provider that names a role.
    `s3_...`: how object storage is reached, where the store lies there; left out, the environment
    that S3 tools read (`AWS_ACCESS_KEY_ID` ...) rules.
    `log_format`: `auto` is plain on a terminal and JSON lines elsewhere. `metrics_from`: who may
    ask for `/metrics`. `trusted_proxies`: whose word on a reader's address is taken.
    `allowed_hosts`: host names the server answers to, beside that of `public_url` and its own.
    `frame_ancestors`: who may show pages in a frame. `hsts_seconds`: how long a browser keeps to
    TLS. `rate_api`, `rate_uploads`: requests a minute and address; 0 = no limit.
    `questions_at_once`, `question_seconds`: questions of one address that wait or are being
    answered, and seconds of answering that it may take a minute; 0 = no limit. `questions_user`:
    a user of the system that the process which answers them becomes.
    `sockets_per_address`: open pages of one address; `held_per_session`, `held_per_address`,
    `held_in_all`: megabytes of dropped files that wait in memory; 0 = no limit. `held_unfinished`:
    megabytes of them that are kept, for some hours, for a page that is loaded anew; 0 = none.
    `report_office`: the word of the office that numbers kept briefings (`节减办`〔2026〕1号);
    `report_template`: a Word document with fields that briefings are written into.
    `backup_every` (such as `24h`), `backup_to` (a folder) and `backup_keep`: copies by the clock.
    """

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, extra="forbid", frozen=True,
        toml_file=SECRETS, toml_table_header=("barometer",),
    )  # fmt: skip

    store: str | None = Field(default=None, min_length=1)
    threads: int | None = Field(default=None, ge=1, le=1024)
    plan: str | None = Field(default=None, min_length=1)
    lang: Lang = DEFAULT_LANGUAGE
    backup_every: str | None = Field(default=None, pattern=r"^[1-9]\d{0,5}[smhd]$")
    backup_to: str | None = Field(default=None, min_length=1)
    backup_keep: int = Field(default=14, ge=1)
    report_office: str | None = Field(default=None, min_length=1, max_length=40)
    report_template: str | None = Field(default=None, min_length=1)
    access: Literal["open", "public-read", "signed-in"] = "open"
    roles: str | None = Field(default=None, min_length=1)
    roles_claim: str | None = Field(default=None, min_length=1)
    s3_key: str | None = Field(default=None, min_length=1)
    s3_secret: SecretStr | None = Field(default=None, min_length=1)
    s3_endpoint: str | None = Field(default=None, min_length=1)
    s3_region: str | None = Field(default=None, min_length=1)
    s3_ssl: bool | None = None
    public_url: str | None = Field(default=None, pattern=r"^https?://[^\s?#]+$")
    log_format: Literal["auto", "json", "plain"] = "auto"
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    metrics_from: Networks = (IPv4Network("127.0.0.1"), IPv6Network("::1"))
    trusted_proxies: Networks = ()
    allowed_hosts: Hosts = ()
    frame_ancestors: Origins = ("self",)
    hsts_seconds: int = Field(default=31_536_000, ge=0)
    rate_api: int = Field(default=600, ge=0)
    rate_uploads: int = Field(default=60, ge=0)
    questions_at_once: int = Field(default=4, ge=0)
    question_seconds: int = Field(default=30, ge=0)
    questions_user: str | None = Field(default=None, min_length=1)
    sockets_per_address: int = Field(default=60, ge=0)
    held_per_session: int = Field(default=400, ge=0)
    held_per_address: int = Field(default=800, ge=0)
    held_in_all: int = Field(default=1600, ge=0)
    held_unfinished: int = Field(default=200, ge=0)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment, then the table `[barometer]` of the secrets file."""
        return env_settings, _Table(settings_cls)


class _Table(TomlConfigSettingsSource):
    """The table `[barometer]` of the secrets file; a file without it sets nothing.

    Streamlit reads its own tables from the same file, such as `[auth]`.
    """

    def _read_file(self, file_path: Path | Traversable) -> dict[str, Any]:
        [header] = self.toml_table_header
        document = super()._read_file(file_path)
        if not isinstance(document.get(header, {}), dict):
            raise ValueError(f"{header}: [{header}]")
        return {header: {}, **document}


def settings() -> Settings:
    """The settings as they now stand.

    Raises:
        UsageError: a setting that does not exist or cannot be meant; all of them named at once.
    """
    # Read again only when something of theirs has changed: pages ask many times a view.
    named = tuple(sorted(item for item in os.environ.items() if item[0].startswith(PREFIX)))
    file = Path(str(Settings.model_config.get("toml_file")))
    return _checked(named, file, file.stat().st_mtime_ns if file.exists() else None)


@lru_cache(8)
def _checked(_: tuple[tuple[str, str], ...], file: Path, __: int | None) -> Settings:
    try:
        settings_read = Settings()
    except ValidationError as error:
        mistakes = [f"{_name(item['loc'])}: {item['msg']}" for item in error.errors()]
        raise UsageError("error-settings", problems="; ".join([*mistakes, *_misspelt()])) from error
    except ValueError as error:
        raise UsageError("error-settings", problems=f"{file.name}: {error}") from error
    if misspelt := _misspelt():
        raise UsageError("error-settings", problems="; ".join(misspelt))
    return settings_read


def _name(place: tuple[int | str, ...]) -> str:
    return PREFIX + ".".join(str(part) for part in place).upper()


def _misspelt() -> list[str]:
    """Names of the environment that look like settings and are none."""
    known = {PREFIX + name.upper() for name in Settings.model_fields} | OF_TESTS
    unknown = sorted(name for name in os.environ if name.startswith(PREFIX) and name not in known)
    return [
        f"{name} (?{', '.join(difflib.get_close_matches(name, known, 1)) or ' -'})"
        for name in unknown
    ]


@lru_cache(1)
def shipped() -> dict[str, Any]:
    """What comes with this installation: `plan` that opens first, `api_examples` of its data."""
    return tomllib.loads(SHIPPED.read_text(encoding="utf-8"))
