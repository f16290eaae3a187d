"""Signing in with a real OpenID provider: own county stored, another's refused, out again."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from barometer.wording import say
from tests.e2e.conftest import ROOT, free_port, settled, stop, wait_until_healthy

PROVIDER = Path(__file__).with_name("oidc_provider.mjs")
PACKAGES = ROOT / ".venv" / "oidc" / "node_modules"
PERSON = "lianshan@example.cn"
HEADER = "region_code,region,indicator,period,measure,value,unit,basis,vintage,source,note\n"
OWN = HEADER + "211402,,straw-utilisation,2021,level,86,%,,,,\n"
MIXED = OWN + "211403,,straw-utilisation,2021,level,87,%,,,,\n"
ROLES = f'["{PERSON}"]\nname = "连山区统计局"\nrole = "uploader"\nregions = ["211402"]\n'
SECRETS = """[auth]
redirect_uri = "{app}/oauth2callback"
cookie_secret = "only-for-tests-only-for-tests-only"
client_id = "barometer"
client_secret = "only-for-tests"
client_kwargs = {{ scope = "openid email profile", prompt = "login" }}
server_metadata_url = "{provider}/.well-known/openid-configuration"
"""


@pytest.fixture(scope="module")
def hosted(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app where people sign in with a provider of the tests' own."""
    folder = tmp_path_factory.mktemp("hosted")
    app, provider = (f"http://127.0.0.1:{free_port()}" for _ in range(2))
    shutil.copyfile(filled, folder / "store.duckdb")
    (folder / "roles.toml").write_text(ROLES, encoding="utf-8")
    secrets = folder / "secrets.toml"
    secrets.write_text(SECRETS.format(app=app, provider=provider), encoding="utf-8")
    subprocess.run(["bash", "tools/oidc.sh"], cwd=ROOT, check=True)
    node = shutil.which("node", path=f"{ROOT / '.venv' / 'bin'}:{os.environ['PATH']}")
    own = {
        "BAROMETER_STORE": f"duckdb:{folder / 'store.duckdb'}", "BAROMETER_ACCESS": "signed-in",
        "BAROMETER_ROLES": str(folder / "roles.toml"), "STREAMLIT_SECRETS_FILES": str(secrets),
    }  # fmt: skip
    with (
        running([str(node), str(PROVIDER), str(PACKAGES), provider.rpartition(":")[2],
                 f"{app}/oauth2callback"], folder / "provider.log", {}),
        running([sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless", "true",
                 "--server.port", app.rpartition(":")[2]], folder / "app.log", own) as process,
    ):  # fmt: skip
        wait_until_healthy(app, process, folder / "app.log")
        yield app


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


def sign_in(page: Page) -> None:
    """Through the provider's own pages: who, then consent."""
    page.get_by_role("button", name=say("sign-in", "zh-Hans")).click()
    page.locator("input[name=login]").fill(PERSON)
    page.locator("input[name=password]").fill("any")
    page.locator("button[type=submit]").click()
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_text("连山区统计局").first).to_be_visible(timeout=60_000)


def drop(page: Page, path: Path, text: str) -> None:
    """Drop a file and wait for what it would do."""
    path.write_text(text, encoding="utf-8")
    page.set_input_files("input[type=file]", path)
    expect(page.locator(".bm-result").first).to_be_visible(timeout=30_000)


def test_an_uploader_signs_in_and_touches_his_county_only(
    hosted: str, browser: Browser, tmp_path: Path
) -> None:
    """Refused unknown; signed in, own row stored under his name, the other named by its row."""
    context = browser.new_context(locale="zh-CN")
    page = context.new_page()
    page.goto(f"{hosted}/upload")
    settled_or_refused(page)
    assert context.request.get(f"{hosted}/api/v1/targets").status == 401
    assert page.locator("input[type=file]").count() == 0
    sign_in(page)
    assert context.request.get(f"{hosted}/api/v1/targets").status == 200
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
    assert (newest["by"], newest["accepted"]) == ("连山区统计局", 1)
    with page.expect_response(lambda answer: "/auth/logout" in answer.url):
        page.get_by_role("button", name=say("sign-out", "zh-Hans")).click()
    assert context.request.get(f"{hosted}/api/v1/targets").status == 401
    context.close()


def settled_or_refused(page: Page) -> None:
    """Wait for the notice that asks to sign in."""
    notice = say("denied-sign-in", "zh-Hans", deed=say("action-read", "zh-Hans"))
    expect(page.get_by_text(notice)).to_be_visible(timeout=60_000)
