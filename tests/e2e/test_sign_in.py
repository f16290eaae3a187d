"""Signing in with a real OpenID provider, over TLS where there is an nginx.

Own county stored, another's refused; an end by time; roles that nobody knows; out again.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from streamlit.web.server.starlette.starlette_app_utils import (
    create_signed_value,
    decode_signed_value,
)

from barometer.wording import say
from tests.e2e.conftest import DROP, ROOT, free_port, settled, stop, wait_until_healthy
from tests.e2e.test_nginx import NGINX, configuration, nginx

PROVIDER = Path(__file__).with_name("oidc_provider.mjs")
PACKAGES = ROOT / ".venv" / "oidc" / "node_modules"
PERSON, NAME = "lianshan@example.cn", "连山区统计局"
HEADER = "region_code,region,indicator,period,measure,value,unit,basis,vintage,source,note\n"
OWN = HEADER + "211402,,straw-utilisation,2021,level,86,%,,,,\n"
MIXED = OWN + "211403,,straw-utilisation,2021,level,87,%,,,,\n"
ROLES = f'["{PERSON}"]\nname = "{NAME}"\nrole = "uploader"\nregions = ["211402"]\n'
Reader = tuple[BrowserContext, Page]
SECRET, COOKIE = "only-for-tests-only-for-tests-only", "_streamlit_user"
SECRETS = """[auth]
redirect_uri = "{app}/oauth2callback"
cookie_secret = "{secret}"
client_id = "barometer"
client_secret = "only-for-tests"
client_kwargs = {{ scope = "openid email profile", prompt = "login" }}
server_metadata_url = "{provider}/.well-known/openid-configuration"
"""


@pytest.fixture(scope="module")
def hosted(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app where people sign in with a provider of the tests' own."""
    folder = tmp_path_factory.mktemp("hosted")
    port, app, provider = free_port(), *(f"http://127.0.0.1:{free_port()}" for _ in range(2))
    public = f"https://127.0.0.1:{port}" if NGINX else app
    shutil.copyfile(filled, folder / "store.duckdb")
    (folder / "roles.toml").write_text(ROLES, encoding="utf-8")
    secrets = folder / "secrets.toml"
    told = SECRETS.format(app=public, provider=provider, secret=SECRET)
    secrets.write_text(told, encoding="utf-8")
    subprocess.run(["bash", "tools/oidc.sh"], cwd=ROOT, check=True)
    node = shutil.which("node", path=f"{ROOT / '.venv' / 'bin'}:{os.environ['PATH']}")
    settings = {
        "BAROMETER_STORE": f"duckdb:{folder / 'store.duckdb'}", "BAROMETER_ACCESS": "signed-in",
        "BAROMETER_ROLES": str(folder / "roles.toml"), "BAROMETER_ROLES_CLAIM": "roles",
        "STREAMLIT_SECRETS_FILES": str(secrets),
    }  # fmt: skip
    with (
        running([str(node), str(PROVIDER), str(PACKAGES), provider.rpartition(":")[2],
                 f"{public}/oauth2callback"], folder / "provider.log", {}),
        running([sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless", "true",
                 "--server.port", app.rpartition(":")[2]], folder / "app.log", settings) as process,
    ):  # fmt: skip
        wait_until_healthy(app, process, folder / "app.log")
        if not NGINX:
            yield app
            return
        recipe = configuration(folder, app.removeprefix("http://"), port, free_port(), below=False)
        with nginx(recipe, port):
            yield public


class running:  # noqa: N801
    """A process for the length of a block, stopped for sure."""

    def __init__(self, command: list[str], log: Path, environment: dict[str, str]) -> None:
        """What to start, where it writes, what it is told."""
        self._command, self._log, self._told = command, log, environment

    def __enter__(self) -> subprocess.Popen[bytes]:
        """Start it."""
        self._written = self._log.open("wb")
        self.process = subprocess.Popen(
            self._command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=self._written,
            stderr=subprocess.STDOUT, env={**os.environ, **self._told}, start_new_session=True,
        )  # fmt: skip
        return self.process

    def __exit__(self, *_: object) -> None:
        """Stop it, and what it started: PyPI's node is a script that starts the real one."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGTERM)
        stop(self.process)
        self._written.close()


def sign_in(page: Page, who: str = PERSON, name: str = NAME) -> None:
    """Through the provider's own pages: who, then consent."""
    page.get_by_role("button", name=say("sign-in", "zh-Hans")).click()
    page.locator("input[name=login]").fill(who)
    page.locator("input[name=password]").fill("any")
    page.locator("button[type=submit]").click()
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_text(name).first).to_be_visible(timeout=60_000)


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Reader]:
    """A browser that takes the proxy's certificate, and its tab."""
    context = browser.new_context(locale="zh-CN", ignore_https_errors=True)
    yield context, context.new_page()
    context.close()


@pytest.fixture
def reader(window: Reader, hosted: str) -> Reader:
    """The browser of somebody whom nobody knows yet, at the page that asks to sign in."""
    context, page = window
    context.clear_cookies()
    page.goto(f"{hosted}/upload")
    notice = say("denied-sign-in", "zh-Hans", deed=say("action-read", "zh-Hans"))
    expect(page.get_by_text(notice)).to_be_visible(timeout=60_000)
    return context, page


def status(context: BrowserContext, hosted: str) -> int:
    """Whether that browser may read: 200, or 401 where nobody is signed in."""
    return context.request.get(f"{hosted}/api/v1/targets").status


def drop(page: Page, path: Path, text: str) -> None:
    """Drop a file and wait for what it would do."""
    path.write_text(text, encoding="utf-8")
    page.set_input_files(DROP, path)
    expect(page.locator(".bm-result").first).to_be_visible(timeout=30_000)


def claims_of(context: BrowserContext) -> dict[str, Any]:
    """What the provider vouches for, as the browser's cookie keeps it."""
    [cookie] = [one for one in context.cookies() if one.get("name") == COOKIE]
    said = decode_signed_value(SECRET, COOKIE, cookie["value"].strip('"').encode())
    assert said is not None
    claims: dict[str, Any] = json.loads(said)
    return claims


def test_an_uploader_signs_in_and_touches_his_county_only(
    hosted: str, reader: Reader, tmp_path: Path
) -> None:
    """Refused unknown; signed in, own row stored under his name, the other named by its row."""
    context, page = reader
    assert status(context, hosted) == 401
    assert page.locator("input[type=file]").count() == 0
    sign_in(page)
    assert status(context, hosted) == 200
    page.goto(f"{hosted}/upload")
    settled(page)
    drop(page, tmp_path / "mixed.csv", MIXED)
    problems = page.locator(".bm-table").first
    expect(problems).to_contain_text("连山区统计局只能上报：连山区")
    expect(problems.locator("tbody tr").first.locator("td").first).to_have_text("3")
    page.get_by_role("button", name=say("cancel", "zh-Hans")).click()
    expect(page.locator(".bm-result")).to_have_count(0)
    drop(page, tmp_path / "own.csv", OWN)
    page.get_by_role("button", name="确认存入").click()
    expect(page.get_by_text("已存入，编号")).to_be_visible(timeout=30_000)
    [newest, *_] = context.request.get(f"{hosted}/api/v1/uploads").json()
    assert (newest["by"], newest["accepted"]) == (NAME, 1)


def cookies_keep_to_tls_and_to_this_site(context: BrowserContext, hosted: str) -> None:
    """Each is Secure and SameSite; scripts see none but the token against forged requests."""
    # The provider is another port of the same host, so a browser counts its cookies too.
    ours = [one for one in context.cookies(hosted) if one["name"].startswith("_streamlit")]
    seen = {one["name"]: (one["secure"], one["sameSite"], one["httpOnly"]) for one in ours}
    hidden = (True, "Lax", True)
    assert seen == {
        COOKIE: hidden, f"{COOKIE}_tokens": hidden, "_streamlit_xsrf": (True, "Lax", False),
    }  # fmt: skip


def test_a_sign_in_is_kept_safe_and_only_a_button_of_our_own_ends_it(
    hosted: str, reader: Reader
) -> None:
    """Not an address that is asked for, not a form of another site; the button does."""
    context, page = reader
    sign_in(page)
    if NGINX:
        cookies_keep_to_tls_and_to_this_site(context, hosted)
    out = f"{hosted}/auth/logout"
    for method in ("GET", "HEAD", "PUT"):
        assert context.request.fetch(out, method=method).status == 405
    assert context.request.post(out, headers={"Origin": "https://evil.example"}).status == 403
    assert context.request.post(out).status == 403
    elsewhere = context.new_page()
    elsewhere.goto(f"data:text/html,<form method=post action='{out}'><button>x</button></form>")
    with elsewhere.expect_response(out) as answered:
        elsewhere.get_by_role("button").click()
    assert answered.value.status == 403
    elsewhere.close()
    assert status(context, hosted) == 200
    with page.expect_response(lambda answer: answer.url.startswith(out)):
        page.get_by_role("button", name=say("sign-out", "zh-Hans")).click()
    page.wait_for_url(lambda address: "/auth/" not in address)
    assert status(context, hosted) == 401


@pytest.mark.long
def test_nothing_is_written_after_the_end_of_a_sign_in(
    hosted: str, reader: Reader, tmp_path: Path
) -> None:
    """The provider's time counts, for a page that is open too: it says so and stores nothing."""
    context, page = reader
    sign_in(page)
    claims = claims_of(context)
    assert 0 < claims["exp"] - time.time() <= 3600
    before = context.request.get(f"{hosted}/api/v1/uploads").json()

    def ready(seconds: int) -> bool:
        """True where a file waits to be confirmed and the sign-in still holds."""
        ends = time.time() + seconds
        resign(context, {**claims, "exp": ends})
        page.goto(f"{hosted}/upload")
        with suppress(AssertionError):
            drop(page, tmp_path / "own.csv", OWN)
        return time.time() < ends - 1 and page.locator(".bm-result").count() > 0

    # However slow the machine, one of these is long enough.
    assert any(ready(seconds) for seconds in (8, 20, 60, 180))
    resigned = claims_of(context)["exp"]
    time.sleep(max(0, resigned + 0.5 - time.time()))
    page.get_by_role("button", name="确认存入").click()
    expect(page.get_by_text(say("sign-in-over", "zh-Hans"))).to_be_visible(timeout=60_000)
    expect(page.get_by_role("button", name=say("sign-in", "zh-Hans"))).to_be_visible()
    assert page.get_by_text("已存入，编号").count() == 0
    assert status(context, hosted) == 401
    resign(context, claims)
    assert context.request.get(f"{hosted}/api/v1/uploads").json() == before


def resign(context: BrowserContext, claims: dict[str, Any]) -> None:
    """Put a cookie into the browser that the server signs for what is claimed."""
    [cookie] = [one for one in context.cookies() if one.get("name") == COOKIE]
    signed = create_signed_value(SECRET, COOKIE, json.dumps(claims)).decode()
    context.add_cookies([{**cookie, "value": f'"{signed}"'}])  # type: ignore[typeddict-item]


@pytest.mark.parametrize(
    "who", ["zhao+superuser", pytest.param("zhao+editor:211402", marks=pytest.mark.long)]
)
def test_a_role_that_nobody_knows_gives_nothing(hosted: str, reader: Reader, who: str) -> None:
    """An unknown role, a scope on a role that has none: a reader."""
    context, page = reader
    sign_in(page, f"{who}@example.cn", f"{who}（{say('role-reader', 'zh-Hans')}）")
    assert status(context, hosted) == 200
    page.goto(f"{hosted}/upload")
    settled(page)
    refused = say("denied-role", "zh-Hans", **facts(who))
    expect(page.get_by_text(refused[:12]).first).to_be_visible()
    assert page.get_by_role("button", name="确认存入").count() == 0


def facts(who: str) -> dict[str, str]:
    """What the refusal names."""
    return {
        "who": who, "role_name": say("role-reader", "zh-Hans"), "roles": "",
        "deed": say("action-upload", "zh-Hans"),
    }  # fmt: skip
