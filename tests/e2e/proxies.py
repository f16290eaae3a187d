"""What the tests of the proxies share: a certificate, a start, a token, a browser that takes it."""

from __future__ import annotations

import datetime
import ipaddress
import select
import socket
import ssl
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from playwright.sync_api import Browser, Page

from tests.e2e.conftest import Store, listen

START_SECONDS, STOP_SECONDS = 20, 20
GOOD = "行政区划代码,地区,指标,时期,数值\n211402,连山区,秸秆综合利用率,2024,93.5\n"


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate for 127.0.0.1 signed by itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    moment = datetime.datetime.now(datetime.UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(moment - datetime.timedelta(days=1))
        .not_valid_after(moment + datetime.timedelta(days=2))
        .add_extension(x509.SubjectAlternativeName(
            [x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    chain, private = folder / "fullchain.pem", folder / "privkey.pem"
    chain.write_bytes(signed.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ))  # fmt: skip
    return chain, private


@contextmanager
def started(command: Sequence[str], port: int, **environment: str) -> Iterator[None]:
    """A proxy in the foreground, listening; stopped for sure."""
    process = subprocess.Popen(command, stderr=subprocess.PIPE, env=environment or None)
    try:
        wait_for(process, port)
        yield
    finally:
        process.terminate()
        try:
            process.communicate(timeout=STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()


def wait_for(process: subprocess.Popen[bytes], port: int) -> None:
    """Return once the port is listened on; fail with what the proxy said when it ends."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    process.kill()
    pytest.fail(f"the proxy did not start: {process.communicate()[1].decode()}")


@pytest.fixture
def token(proxied_store: Store) -> str:
    """With it a county's machine may upload."""
    return proxied_store[1]


def ask(url: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body over TLS whose certificate nobody vouches for."""
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    try:
        request = urllib.request.Request(url, headers=headers)
        with urllib.request.urlopen(request, context=trusting, timeout=60) as answer:
            return answer.status, {k.lower(): v for k, v in answer.headers.items()}, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, {k.lower(): v for k, v in error.headers.items()}, error.read()


def answer_to_a_huge_body(proxied: str) -> bytes:
    """The first words said to a body of over 200 MB, which goes on until something is said."""
    host, port = proxied.removeprefix("https://").split("/")[0].split(":")
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    # Later versions say something of their own after the handshake.
    trusting.maximum_version = ssl.TLSVersion.TLSv1_2
    size = 200 * 1024 * 1024 + 1
    head = (
        f"PUT /barometer/_stcore/upload_file/a/b HTTP/1.1\r\nHost: {host}:{port}\r\n"
        f"Content-Length: {size}\r\n\r\n"
    )
    with (
        socket.create_connection((host, int(port)), timeout=20) as plain,
        trusting.wrap_socket(plain, server_hostname=host) as secure,
    ):
        secure.sendall(head.encode())
        for _ in range(size // 65536):
            if select.select([secure], [], [], 0)[0]:
                break
            secure.sendall(bytes(65536))
        return secure.recv(64)


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """A tab of a browser that takes the certificate."""
    context = browser.new_context(ignore_https_errors=True, locale="zh-CN")
    yield context.new_page()
    context.close()


@pytest.fixture
def page(tab: Page) -> Iterator[Page]:
    """A browser without a past; it must have nothing to complain of."""
    complaints: list[str] = []
    tab.context.clear_cookies()
    unheard = listen(tab, complaints)
    yield tab
    unheard()
    assert [line for line in complaints if "asked elsewhere: https://127.0.0.1:" not in line] == []
