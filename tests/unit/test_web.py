"""What stands around every answer: headers, numbers, limits, metrics, the log."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Callable, Iterator
from ipaddress import ip_network
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from barometer.errors import Denied, StoreUnusable
from barometer.settings import Settings
from barometer.web import Serving, middleware, requests, routes
from barometer.web.headers import guarded
from barometer.web.limits import Buckets
from barometer.web.metrics import Metrics
from barometer.web.places import place

PAGE = "<html><script>\n      window.prerenderReady = false\n    </script></html>"
FROM_AFAR = {"X-Forwarded-For": "203.0.113.7"}


@pytest.fixture(autouse=True)
def quiet_log() -> Iterator[None]:
    """The process's log as it was before the test."""
    root = logging.getLogger()
    handlers, level, kind = root.handlers[:], root.level, logging.getLoggerClass()
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.setLoggerClass(kind)


async def _fails(request: Request) -> Response:
    raise RuntimeError("/srv/secret/place")


async def _echo(request: Request) -> Response:
    return PlainTextResponse(str(len(await request.body())))


async def _cookie(request: Request) -> Response:
    answer = JSONResponse([])
    answer.headers.append("set-cookie", "_streamlit_xsrf=2|a|b; Path=/; SameSite=Lax")
    answer.headers.append("set-cookie", "_streamlit_user=x; Path=/")
    return answer


class Files:
    """What pages hold, as the test says: bytes by session, sessions without a socket, who may."""

    def __init__(self, **held: int) -> None:
        """Held so far, all sessions with a socket."""
        self.bytes, self.gone, self.refused = held, set[str](), False

    def bytes_by_session(self) -> dict[str, int]:
        """See `barometer.web.shares.PageFiles`, as all of these."""
        return self.bytes

    def abandoned(self) -> set[str]:
        """Those that hold something still."""
        return self.gone & set(self.bytes)

    def let_go(self, session: str) -> None:
        """Forget it."""
        del self.bytes[session]

    def may_send(self, request: Request) -> None:
        """Refuse everybody or nobody."""
        if self.refused:
            raise Denied("denied-token", signed_in=False)


def client(
    entry: Callable[[], int] = lambda: 7,
    base: str = "",
    address: str = "127.0.0.1",
    files: Files | None = None,
    **chosen: Any,
) -> TestClient:
    """An app of four routes behind everything, asked from an address."""
    serving = Serving(base=base, megabytes=1, pages=[PAGE], entry=entry, files=files or Files())
    metrics = Metrics(entry)
    around = middleware(serving, Settings().model_copy(update=chosen), metrics)
    inner = [
        Route(f"{base}/api/v1/fails", _fails),
        Route(f"{base}/api/v1/uploads", _echo, methods=["GET", "POST"]),
        Route(f"{base}/page", _cookie),
        Route(f"{base}/_stcore/metrics", _echo),
    ]
    app = Starlette(routes=[*inner, *routes(serving, metrics)], middleware=around)
    return TestClient(
        app, raise_server_exceptions=False, client=(address, 1234), base_url="http://localhost"
    )


def test_a_page_may_run_its_own_script_and_no_other() -> None:
    """The inline script is named by its hash; nothing inline or evaluated else."""
    policy = client().get("/page").headers["content-security-policy"]
    assert "script-src 'self' 'sha256-THxz9J9+wf7rhwR2YkXJoSZ13UCmYyC+3lNDv2+8ugA=';" in policy
    assert "eval" not in policy
    assert policy.endswith("frame-ancestors 'self'")


@pytest.mark.parametrize(
    ("ancestors", "words", "older"),
    [
        (("self",), "'self'", "SAMEORIGIN"),
        (("none",), "'none'", None),
        (("self", "https://www.hld.gov.cn"), "'self' https://www.hld.gov.cn", None),
    ],
)
def test_who_may_frame_a_page(ancestors: tuple[str, ...], words: str, older: str | None) -> None:
    """The setting is the directive; the older header only where it can say the same."""
    headers = client(frame_ancestors=ancestors).get("/page").headers
    assert headers["content-security-policy"].split("frame-ancestors ")[1] == words
    assert headers.get("x-frame-options") == older


@pytest.mark.parametrize("path", ["/page", "/api/v1/fails", "/api/v1/uploads", "/nowhere"])
def test_every_answer_is_dressed(path: str) -> None:
    """Also those of a failure and of a path that is not there."""
    headers = client().get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert "default-src" in headers["content-security-policy"]
    assert len(headers["x-request-id"]) == 32


def test_tls_alone_brings_hsts_and_secure_cookies() -> None:
    """Over TLS, as a trusted proxy tells, a browser is held to it; over plain HTTP never."""
    near = client(trusted_proxies=(ip_network("127.0.0.1"),))
    plain = near.get("/page").headers
    assert "strict-transport-security" not in plain
    assert plain.get_list("set-cookie") == [
        "_streamlit_xsrf=2|a|b; Path=/; SameSite=Lax",
        "_streamlit_user=x; Path=/; HttpOnly; SameSite=Lax",
    ]
    safe = near.get("/page", headers={"X-Forwarded-Proto": "https"}).headers
    assert safe["strict-transport-security"] == "max-age=31536000"
    assert safe.get_list("set-cookie")[1] == (
        "_streamlit_user=x; Path=/; Secure; HttpOnly; SameSite=Lax"
    )


def test_a_stranger_cannot_say_it_is_tls() -> None:
    """The word of an address that is no proxy of ours is not taken."""
    far = client(trusted_proxies=(ip_network("127.0.0.1"),), address="203.0.113.7")
    answer = far.get("/page", headers={"X-Forwarded-Proto": "https"})
    assert "strict-transport-security" not in answer.headers


def test_a_cookie_keeps_what_it_says() -> None:
    """Nothing is said twice."""
    whole = "a=b; Secure; HttpOnly; SameSite=Strict"
    assert guarded(whole, secure=True) == whole


def test_a_failure_tells_a_number_and_nothing_else() -> None:
    """500 in words, in the language asked for, with the number that the log has."""
    answer = client().get("/api/v1/fails?lang=en", headers={"X-Request-ID": "given-by-proxy"})
    assert answer.status_code == 500
    assert answer.headers["x-request-id"] == "given-by-proxy"
    assert answer.json() == {
        "error": "Something went wrong in the program. If you were sending a file, look at the "
        "list of uploads before you send it again. Tell the operator this number: given-by-proxy"
    }


def test_too_many_requests_from_one_address() -> None:
    """The fourth in a minute waits; another address and this very machine do not."""
    app = client(rate_uploads=3, address="203.0.113.7")
    said = [app.post("/api/v1/uploads?lang=en", content=b"x") for _ in range(4)]
    assert [answer.status_code for answer in said] == [200, 200, 200, 429]
    assert said[3].headers["retry-after"] == "20"
    assert said[3].json()["error"].endswith("Try again in 20 seconds.")
    assert app.get("/api/v1/uploads").status_code == 200
    local_client = client(rate_uploads=3)
    assert {local_client.post("/api/v1/uploads").status_code for _ in range(9)} == {200}
    assert local_client.post("/api/v1/uploads", headers=FROM_AFAR).status_code == 200


def test_a_bucket_fills_steadily() -> None:
    """Sixty a minute: one a second once it is empty, never more than sixty at once."""
    seconds = [0.0]
    buckets = Buckets(60, clock=lambda: seconds[0])
    assert [buckets.wait("a") for _ in range(61)] == [0] * 60 + [1]
    seconds[0] = 1.0
    assert [buckets.wait("a"), buckets.wait("a"), buckets.wait("b")] == [0, 1, 0]
    seconds[0] = 1000.0
    assert sum(buckets.wait("a") == 0 for _ in range(70)) == 60
    assert {Buckets(0).wait("a") for _ in range(100)} == {0}


@pytest.mark.parametrize("length", [True, False])
def test_a_body_over_the_limit_is_refused(length: bool) -> None:
    """By its own word before it comes, by count where it gives none."""
    body = b"x" * (1024 * 1024 + 1)
    answer = client().post("/api/v1/uploads?lang=en", content=body if length else iter([body]))
    assert answer.status_code == 413
    assert answer.json()["error"].startswith("An upload may have at most 1 MB.")
    assert client().post("/api/v1/uploads", content=body[:-1]).text == str(1024 * 1024)


@pytest.mark.parametrize("charset", ["undefined", "idna", "rot13", "no-such", "unicode_escape"])
def test_a_charset_that_is_none_is_refused(charset: str) -> None:
    """400 before the form is read: Python knows codecs that are no charset."""
    kinds = (f"multipart/form-data; boundary=x; charset={charset}",
             f'multipart/form-data; CHARSET = "{charset}"; boundary=x')  # fmt: skip
    for kind in kinds:
        answer = client().post("/api/v1/uploads", content=b"--x", headers={"Content-Type": kind})
        assert answer.status_code == 400
    fine = {"Content-Type": "multipart/form-data; boundary=x; charset=UTF-8"}
    assert client().post("/api/v1/uploads", content=b"--x", headers=fine).status_code == 200


@pytest.mark.parametrize("path", ["/metrics", "/_stcore/metrics"])
def test_metrics_are_not_for_everybody(path: str) -> None:
    """Asked from this machine they answer; through a proxy, or from afar, they are not there."""
    assert client().get(path).status_code == 200
    hidden = client().get(path, headers=FROM_AFAR)
    assert (hidden.status_code, hidden.text) == (404, "Not Found")
    assert client(address="203.0.113.7").get(path).status_code == 404
    opened = client(address="10.1.2.3", metrics_from=(ip_network("10.0.0.0/8"),))
    assert opened.get(path).status_code == 200
    assert client(metrics_from=()).get(path).status_code == 404


def test_metrics_count_answers_uploads_and_the_store() -> None:
    """Requests by place and status, uploads by outcome, the entry, whether the store answers."""
    app = client()
    app.get("/api/v1/uploads")
    app.get("/api/v1/fails")
    app.get("/api/v1/made-up-by-a-scanner")
    door = logging.getLogger("barometer.store.upload")
    door.setLevel(logging.INFO)
    door.info("stored", extra={"outcome": "accepted"})
    lines = app.get("/metrics").text.splitlines()
    for line in (
        'barometer_requests_total{method="GET",place="/api/v1/uploads",status="200"} 1.0',
        'barometer_requests_total{method="GET",place="/api/v1/fails",status="500"} 1.0',
        'barometer_requests_total{method="GET",place="/api/v1",status="404"} 1.0',
        'barometer_request_seconds_count{place="/api/v1/uploads"} 1.0',
        'barometer_uploads_total{outcome="accepted"} 1.0',
        'barometer_uploads_total{outcome="refused"} 0.0',
        "barometer_store_usable 1.0",
        "barometer_ledger_entry 7.0",
    ):
        assert line in lines


def test_metrics_tell_of_a_store_that_is_gone() -> None:
    """They answer all the same: that is when they are needed."""

    def gone() -> int:
        raise StoreUnusable("error-store-unusable", store="x")

    lines = client(entry=gone).get("/metrics").text.splitlines()
    assert "barometer_store_usable 0.0" in lines
    assert [line for line in lines if "ledger_entry" in line] == []


def test_a_folder_is_no_part_of_a_place() -> None:
    """Served under `/barometer`, headers, limits and metrics know their paths."""
    app = client(base="/barometer", rate_api=1, address="203.0.113.7")
    assert app.get("/barometer/api/v1/uploads").headers["x-frame-options"] == "DENY"
    assert app.get("/barometer/api/v1/uploads").status_code == 429
    assert app.get("/barometer/metrics").status_code == 404
    assert client(base="/barometer").get("/barometer/metrics").status_code == 200


@pytest.mark.parametrize(
    ("path", "routed", "name"),
    [
        ("/api/v1/gaps", True, "/api/v1/gaps"),
        ("/api/v1/chart/energy-intensity.png", True, "/api/v1/chart"),
        ("/api/v1/invented", False, "/api/v1"),
        ("/api/v1/../../etc", False, "/api/v1"),
        ("/api/v1/" + "x" * 4000, False, "/api/v1"),
        ("/_stcore/upload_file/5f3a/1", True, "/_stcore/upload_file"),
        ("/_stcore/stream", True, "/_stcore"),
        ("/static/js/index.js", True, "/static"),
        ("/indicator", True, "page"),
        ("/metricsx", False, "page"),
    ],
)
def test_places_are_few(path: str, routed: bool, name: str) -> None:
    """No file, session or invented path becomes a name of its own."""
    assert place(path, routed=routed) == name


@pytest.mark.parametrize(
    "refused", [{}, {"Host": "evil.example"}, {"Content-Type": "a; charset=x"}]
)
def test_an_invented_path_makes_no_label(refused: dict[str, str]) -> None:
    """Whatever it is answered with: all of them are one place in the metrics."""
    app = client()
    for number in range(20):
        for method in ("GET", "POST", "DELETE"):
            app.request(method, f"/api/v1/invented-{number}", headers=refused)
    assert "invented" not in app.get("/metrics").text


def test_log_lines_are_json_without_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    """One object a line: facts kept, Chinese readable, secrets struck out, traces inside."""
    written = io.StringIO()
    monkeypatch.setattr("sys.stderr", written)
    requests.configure("auto", "info")
    logging.getLogger("a").info("文件 %s", "存入", extra={"upload": 7, "api_token": "abc"})
    logging.getLogger("a").debug("not at this level")
    try:
        raise ValueError("x")
    except ValueError:
        logging.getLogger("streamlit.later").exception("failed")
    first, second = (json.loads(line) for line in written.getvalue().splitlines())
    assert (first["event"], first["upload"], first["api_token"]) == ("文件 存入", 7, "***")
    assert (first["level"], first["logger"]) == ("info", "a")
    assert second["exception"].splitlines()[-1] == "ValueError: x"
    assert '"文件 存入"' in written.getvalue()


def test_a_request_is_logged_without_who_or_what(monkeypatch: pytest.MonkeyPatch) -> None:
    """Place, status and time; no address, no query, no body."""
    written = io.StringIO()
    monkeypatch.setattr("sys.stderr", written)
    app = client(address="203.0.113.7", log_format="json")
    app.post("/api/v1/uploads?q=a-reader-s-words", content=b"a file's contents")
    line = next(x for x in map(json.loads, written.getvalue().splitlines())
                if x["event"] == "answered")  # fmt: skip
    assert sorted(line) == [
        "bytes", "event", "level", "logger", "method", "ms", "place", "request", "status",
        "timestamp",
    ]  # fmt: skip
    assert (line["place"], line["method"], line["status"]) == ("/api/v1/uploads", "POST", 200)
    for private in ("203.0.113.7", "a-reader-s-words", "contents"):
        assert private not in written.getvalue()


def test_a_terminal_gets_plain_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """People read lines, not objects."""
    written = io.StringIO()
    monkeypatch.setattr("sys.stderr", written)
    requests.configure("plain", "warning")
    logging.getLogger("a").warning("slow disk", extra={"upload": 7})
    assert "slow disk" in written.getvalue()
    assert "upload=7" in written.getvalue()
    assert not written.getvalue().startswith("{")
