"""Which host names a server answers to: pages, API, sockets and Streamlit's own paths alike."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from barometer.errors import UsageError
from barometer.settings import Settings, settings
from barometer.web.callers import Hosts, host_name
from barometer.web.stack import _names

PATHS = ["/", "/indicator", "/api/v1/gaps", "/_stcore/health", "/_stcore/host-config", "/metrics"]


def asked(*hosts: str, kind: str = "http", path: str = "/", **chosen: Any) -> int:
    """The status of an answer; 200 and 101 are the app's own. The app listens on 10.1.2.3."""
    listening = chosen.pop("address", "127.0.0.1")
    sent: list[dict[str, Any]] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        sent.append({"status": 200 if kind == "http" else 101})

    async def receive() -> Any:
        return {"type": "http.request"}

    async def send(message: Any) -> None:
        sent.append({"status": 403, **message})

    scope = {"type": kind, "method": "GET", "path": path, "query_string": b"",
             "server": ("10.1.2.3", 8501),
             "headers": [(b"host", host.encode()) for host in hosts]}  # fmt: skip
    names = _names(listening, Settings().model_copy(update=chosen))
    asyncio.run(Hosts(app, names=names)(scope, receive, send))
    return int(sent[0]["status"])


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("host", ["evil.example", "evil.example:8501", "localhost.evil.example"])
def test_another_name_gets_nothing(host: str, path: str) -> None:
    """DNS rebinding: a page elsewhere whose name leads here; also over a socket."""
    assert asked(host, path=path) == 421
    assert asked(host, path="/_stcore/stream", kind="websocket") == 403


@pytest.mark.parametrize(
    "host",
    ["localhost", "LOCALHOST:8501", "localhost.", "127.0.0.1", "127.8.9.1:80", "[::1]:8501",
     "10.1.2.3:8501"],
)  # fmt: skip
def test_the_machines_own_names(host: str) -> None:
    """Loopback in every spelling, and the very address that the connection came in at."""
    assert asked(host) == 200
    assert asked(host, kind="websocket") == 101


@pytest.mark.parametrize(
    "hosts",
    [(), ("",), ("localhost", "localhost"), ("a@localhost",), ("localhost:80:80",), ("0.0.0.0",),
     ("10.1.2.4",), ("localhost/..",), ("[::1",), ("127.1",), ("2130706433",), ("l\xf6calhost",)],
)  # fmt: skip
def test_no_name_at_all(hosts: tuple[str, ...]) -> None:
    """None, two, credentials, other addresses and odd spellings are not taken for one."""
    assert asked(*hosts) == 421


def test_names_that_are_set() -> None:
    """The public address, names with and without what stands below, the name listened on."""
    chosen = {
        "public_url": "https://Plan.example.cn/b",
        "allowed_hosts": ("a.cn", "*.b.cn", "[2001:db8::1]"),
    }
    for host in ("plan.example.cn", "a.cn:443", "x.b.cn", "y.x.b.cn", "[2001:db8::1]"):
        assert asked(host, **chosen) == 200
    for host in ("b.cn", "xb.cn", "x.a.cn", "example.cn"):
        assert asked(host, **chosen) == 421
    assert asked("box.lan", address="box.lan") == 200
    assert asked("0.0.0.0", address="0.0.0.0") == 421


@pytest.mark.parametrize("names", ["*", "a/b", "a.cn:443", "https://a.cn"])
def test_a_setting_that_is_no_name(names: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It ends the start, and nothing opens the server to every name."""
    monkeypatch.setenv("BAROMETER_ALLOWED_HOSTS", names)
    with pytest.raises(UsageError, match="BAROMETER_ALLOWED_HOSTS"):
        settings()


def test_a_name_without_its_port() -> None:
    """Small letters, no brackets, no dot at the end."""
    assert host_name("[FE80::1]:1") == "fe80::1"
    assert host_name("Example.CN.") == "example.cn"
    assert host_name("a b") is None
