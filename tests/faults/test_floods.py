"""A real server under a flood: who may send, how much is held, and that memory is let go."""

from __future__ import annotations

import os
import re
import shutil
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx
import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets import Subprotocol
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect

from tests.e2e.conftest import serving

pytestmark = [pytest.mark.faults, pytest.mark.timeout(600)]
FULL = os.environ.get("BAROMETER_FAULTS") == "full"
MEGABYTE = 2**20
# At full count the figures that are shipped, otherwise a tenth of them.
FILE = 190 if FULL else 19
HELD = {} if FULL else {
    "BAROMETER_HELD_PER_SESSION": "40", "BAROMETER_HELD_PER_ADDRESS": "80",
    "BAROMETER_HELD_IN_ALL": "160",
}  # fmt: skip
SOCKETS, PUTS = 60, 12
FORM = {"Content-Type": "multipart/form-data; boundary=x"}
PART = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n'
BODY = PART + b"1" * (FILE * MEGABYTE) + b"\r\n--x--\r\n"
LETTING_GO_SECONDS = 30


@contextmanager
def served(filled: Path, folder: Path, **settings: str) -> Iterator[str]:
    """The address of an app on a fresh store."""
    shutil.copyfile(filled, folder / "barometer.duckdb")
    with serving(folder, folder / "barometer.duckdb", **{**HELD, **settings}) as url:
        yield url


@pytest.fixture(scope="module")
def small(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an app that takes no more than two megabytes at once."""
    size = {"STREAMLIT_SERVER_MAX_UPLOAD_SIZE": "2"}
    with served(filled, tmp_path_factory.mktemp("small"), **size) as url:
        yield url


def socket_of(url: str, host: str | None = None, **headers: str) -> ClientConnection:
    """A page's socket, as a browser opens it; `host` is what the browser believes to be there."""
    named = url if host is None else f"http://{host}"
    return connect(
        named.replace("http", "ws", 1) + "/_stcore/stream", max_size=None, proxy=None,
        max_queue=None, ping_interval=None,
        subprotocols=[Subprotocol("streamlit")], additional_headers={"Origin": named, **headers},
        sock=socket.create_connection(("127.0.0.1", int(url.rpartition(":")[2]))),
    )  # fmt: skip


def refused(url: str, host: str | None = None, **headers: str) -> int:
    """The status with which a socket is refused; 101 where it is not."""
    try:
        socket_of(url, host, **headers).close()
    except InvalidStatus as error:
        return error.response.status_code
    return 101


def session_of(page: ClientConnection) -> str:
    """The number of a page's session, learnt from its first run."""
    message = BackMsg()
    message.rerun_script.query_string = "plan=example"
    page.send(message.SerializeToString())
    while True:
        reply = ForwardMsg.FromString(page.recv(timeout=60))
        if reply.WhichOneof("type") == "new_session":
            return str(reply.new_session.initialize.session_id)


@contextmanager
def sender(url: str) -> Iterator[httpx.Client]:
    """A client with the cookie and head that Streamlit asks of its own pages."""
    with httpx.Client(base_url=url, timeout=120, trust_env=False) as client:
        client.get("/_stcore/health")
        client.headers["X-Xsrftoken"] = client.cookies.get("_streamlit_xsrf", "")
        yield client


def put(client: httpx.Client, session: str, number: int) -> int:
    """The status of one file put into a session."""
    into = f"/_stcore/upload_file/{session}/{number}"
    return client.put(into, content=BODY, headers=FORM).status_code


def megabytes(url: str, name: str = "process_resident_memory_bytes") -> float:
    """A metric of the server's, in megabytes; left out, the memory of its process."""
    text = httpx.get(f"{url}/metrics", trust_env=False, timeout=120).text
    return float(re.findall(rf"^{name} (\S+)", text, re.M)[0]) / MEGABYTE


def soon(question: Callable[[], bool]) -> bool:
    """True where it becomes true in time."""
    deadline = time.monotonic() + LETTING_GO_SECONDS
    while time.monotonic() < deadline and not question():
        time.sleep(0.5)
    return question()


def test_strangers_put_nothing_where_only_people_signed_in_read(
    filled: Path, tmp_path: Path
) -> None:
    """Twelve files, every one refused before its bytes are taken; memory stays as it was."""
    with served(filled, tmp_path, BAROMETER_ACCESS="signed-in") as url, socket_of(url) as page:
        session = session_of(page)
        with sender(url) as client:
            before = megabytes(url)
            assert [put(client, session, number) for number in range(PUTS)] == [401] * PUTS
            assert megabytes(url, "barometer_held_bytes") == 0
            # Other pages' modules are loaded meanwhile: only the real files are larger than those.
            assert not FULL or megabytes(url) - before < FILE


@pytest.mark.long
def test_what_is_held_is_bounded_and_let_go(filled: Path, tmp_path: Path) -> None:
    """Of twelve files two fit a page, four an address; once the pages have gone, so have they."""
    with served(filled, tmp_path) as url:
        with ExitStack() as pages:
            opened = [pages.enter_context(socket_of(url)) for _ in range(3)]
            sessions = [session_of(page) for page in opened]
            with sender(url) as client:
                before = megabytes(url)
                statuses = [put(client, sessions[0], number) for number in range(PUTS)]
                assert statuses == [204, 204] + [429] * (PUTS - 2)
                statuses = [put(client, sessions[1 + n % 2], n) for n in range(PUTS)]
                assert statuses == [204, 204] + [429] * (PUTS - 2)
            assert round(megabytes(url, "barometer_held_bytes")) == 4 * FILE
        assert soon(lambda: megabytes(url, "barometer_held_bytes") == 0)
        assert not FULL or soon(lambda: megabytes(url) - before < FILE)
        with socket_of(url) as page, sender(url) as client:
            assert put(client, session_of(page), 1) == 204


def test_sockets_of_one_address(filled: Path, tmp_path: Path) -> None:
    """A hundred and fifty are asked for, sixty are taken; another address still comes in."""
    with served(filled, tmp_path) as url, ExitStack() as pages:
        for _ in range(SOCKETS):
            pages.enter_context(socket_of(url))
        assert {refused(url) for _ in range(150 - SOCKETS)} == {429}
        assert refused(url, **{"X-Forwarded-For": "198.51.100.7"}) == 101


def test_a_page_elsewhere_does_not_become_the_owner(small: str) -> None:
    """DNS rebinding: its own name as Host and Origin gets 4xx on page, socket, API and uploads."""
    evil = {"Host": "evil.example", "Origin": "http://evil.example"}
    for path in ("/", "/upload", "/api/v1/gaps", "/_stcore/health", "/_stcore/host-config",
                 "/_stcore/upload_file/a/b", "/static/index.html"):  # fmt: skip
        assert httpx.get(small + path, headers=evil, trust_env=False).status_code == 421
    assert httpx.put(f"{small}/_stcore/upload_file/a/b", headers=evil, content=b"x",
                     trust_env=False).status_code == 421  # fmt: skip
    assert refused(small, "evil.example") == 421
    assert refused(small, Origin="http://evil.example") == 403
    assert refused(small, "localhost") == 101


def test_a_body_without_a_length(small: str) -> None:
    """Chunked and one megabyte too large: 413 in words, over the API and into a page."""

    def endless() -> Iterator[bytes]:
        yield PART
        for _ in range(6):
            yield b"1" * (MEGABYTE // 2)

    with socket_of(small) as page, sender(small) as client:
        into = f"/_stcore/upload_file/{session_of(page)}/1"
        answer = client.put(into, headers=FORM, content=endless())
        assert (answer.status_code, answer.json()["error"]) == (
            413,
            "一次上传最多 2 MB，请按地区或年份拆分文件。",
        )
        odd = {"Content-Type": "multipart/form-data; boundary=x; charset=undefined"}
        assert client.put(into, headers=odd, content=b"--x--").status_code == 400
