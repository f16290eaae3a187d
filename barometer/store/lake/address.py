"""A store past one machine: its address, and how DuckDB reaches it.

DuckLake keeps the tables: a catalog in PostgreSQL, the figures as Parquet in S3 or in a shared
folder. The DuckDB extensions come as packages and are loaded by path; nothing is downloaded.
"""

from __future__ import annotations

import importlib.util
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import duckdb

from barometer.errors import UsageError
from barometer.schema import quoted
from barometer.settings import settings

SCHEME = "ducklake"
EXTENSIONS = ("ducklake", "postgres_scanner", "httpfs")
# The catalog itself keeps uploads of up to so many rows; larger ones become Parquet files.
INLINED_ROWS = 1000
# A dead server must not hold a reader: seconds to connect, milliseconds for an answer on the wire.
PATIENCE = {"connect_timeout": "5", "keepalives_idle": "10", "tcp_user_timeout": "15000"}
OWN_PARAMETERS = ("data", "schema")
PASSED_ON = ("sslmode", "sslrootcert")


@dataclass(frozen=True, slots=True)
class Lake:
    """A catalog and a place for data. The password never shows: `url` has stars for it."""

    url: str
    host: str
    port: int
    user: str
    database: str
    data: str
    schema: str = "barometer"
    password: str | None = field(default=None, repr=False)
    options: Mapping[str, str] = field(default_factory=dict)

    @property
    def connection_options(self) -> dict[str, Any]:
        """What libpq is told besides where to go and who asks."""
        return {**PATIENCE, "application_name": "barometer", **self.options}

    @property
    def in_s3(self) -> bool:
        """True where the data lies in object storage, not in a folder."""
        return self.data.startswith("s3://")


def without_password(url: str) -> str:
    """The address as it may be shown: stars for the password."""
    return re.sub(r"(//[^:/@]*):.*@", r"\1:***@", url)


def lake_of(url: str) -> Lake:
    """The lake of an address `ducklake:postgres://user:password@host:port/db?data=...`.

    Raises:
        UsageError: the address lacks something or has something unknown.
    """
    shown = without_password(url)
    try:
        parts = urlsplit(url.partition(":")[2])
        port = parts.port or 5432
    except ValueError as error:
        raise UsageError("error-lake-address", url=shown) from error
    given = dict(parse_qsl(parts.query))
    database, data = unquote(parts.path.strip("/")), given.get("data", "")
    named = parts.scheme in ("postgres", "postgresql") and parts.hostname and database
    unknown = set(given) - {*OWN_PARAMETERS, *PASSED_ON}
    if not named or unknown or not re.match(r"s3://[^/]+|[/~]", data):
        raise UsageError("error-lake-address", url=shown)
    return Lake(
        url=shown, host=parts.hostname or "", port=port, database=database,
        user=unquote(parts.username or ""), data=_folder(data),
        schema=given.get("schema", "barometer"),
        password=None if parts.password is None else unquote(parts.password),
        options={name: given[name] for name in PASSED_ON if name in given},
    )  # fmt: skip


def _folder(data: str) -> str:
    """The data's place, ending in a stroke as DuckLake keeps it."""
    place = data if data.startswith("s3://") else str(Path(data).expanduser().resolve())
    return place.rstrip("/") + "/"


def load_extensions(connection: duckdb.DuckDBPyConnection, lake: Lake) -> None:
    """Load what the lake needs, by path.

    Raises:
        UsageError: a package is not installed, or was made for another DuckDB.
    """
    needed = EXTENSIONS if lake.in_s3 else EXTENSIONS[:-1]
    places = {name: _extension(name) for name in needed}
    missing = [name for name, place in places.items() if place is None]
    if missing:
        raise lacking(*map(_package, missing))
    for name, place in places.items():
        try:
            connection.execute(f"load {quoted(str(place))}")
        except duckdb.Error:
            raise lacking(_package(name)) from None


def lacking(*packages: str) -> UsageError:
    """That a store past one machine needs packages which are not here, and how to get them."""
    return UsageError("error-lake-extensions", packages=" ".join(packages))


def _package(extension: str) -> str:
    return f"duckdb-extension-{extension.replace('_', '-')}=={duckdb.__version__}"


def _extension(name: str) -> Path | None:
    """The extension's file in its package; None where that is not installed for this DuckDB."""
    package = importlib.util.find_spec(f"duckdb_extension_{name}")
    if package is None or package.origin is None:
        return None
    folder = Path(package.origin).parent / "extensions" / f"v{duckdb.__version__}"
    file = folder / f"{name}.duckdb_extension"
    return file if file.is_file() else None


def attach_lake(connection: duckdb.DuckDBPyConnection, lake: Lake) -> None:
    """Attach the lake under the name `lake`, making its catalog where there is none."""
    who = {
        "host": lake.host, "port": lake.port, "user": lake.user, "password": lake.password,
        "database": lake.database,
    }  # fmt: skip
    _make_secret(connection, "catalog", "postgres", who)
    if lake.in_s3:
        _make_secret(connection, "data", "s3", s3_access())
    path = " ".join(f"{name}={value}" for name, value in lake.connection_options.items())
    connection.execute(
        f"create secret lake (type ducklake, metadata_path {quoted(path)}, "
        "metadata_parameters map {'TYPE': 'postgres', 'SECRET': 'catalog'})"
    )
    connection.execute(
        f"attach 'ducklake:lake' as lake (data_path {quoted(lake.data)}, "
        f"metadata_schema {quoted(lake.schema)}, data_inlining_row_limit {INLINED_ROWS})"
    )


def s3_access() -> dict[str, Any]:
    """How S3 is reached: this program's settings, else the environment that S3 tools read."""
    configured, environment = settings(), os.environ
    endpoint = (
        configured.s3_endpoint
        or environment.get("AWS_ENDPOINT_URL_S3")
        or environment.get("AWS_ENDPOINT_URL")
    )
    secret = configured.s3_secret.get_secret_value() if configured.s3_secret else None
    scheme, _, host = (endpoint or "").rpartition("://")
    return {
        "key_id": configured.s3_key or environment.get("AWS_ACCESS_KEY_ID"),
        "secret": secret or environment.get("AWS_SECRET_ACCESS_KEY"),
        "session_token": environment.get("AWS_SESSION_TOKEN"),
        "region": configured.s3_region
        or environment.get("AWS_REGION")
        or environment.get("AWS_DEFAULT_REGION"),
        "endpoint": host or None,
        "url_style": "path" if host else None,
        "use_ssl": configured.s3_ssl if configured.s3_ssl is not None else scheme != "http",
    }


def _make_secret(
    connection: duckdb.DuckDBPyConnection, name: str, kind: str, facts: Mapping[str, Any]
) -> None:
    told = "".join(
        f", {key} {quoted(str(value))}" for key, value in facts.items() if value is not None
    )
    connection.execute(f"create secret {name} (type {kind}{told})")
