"""What was dropped, said and typed on the upload page and is not stored yet: it outlives its page.

A page loaded anew, a connection lost, a phone that slept: each is a new session to the server. The
same person in the same browser goes on there where she was (ADR 21): for some hours, and in this
process's memory alone.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from threading import Lock, Timer
from typing import Any

import streamlit as st
from streamlit.runtime import Runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx

from barometer.settings import settings
from barometer.ui.state import people
from barometer.ui.state.plain import plain
from barometer.ui.state.view import View
from barometer.wording import say

SECONDS = 4 * 3600
TYPED = "typed"
# Readers whose work waits; beyond that the one longest away is forgotten.
_MOST_READERS = 1000
_MEGABYTE = 1024 * 1024
_WORK = "unfinished"


@dataclass
class File:
    """A file by its name; `data` is None where it could not be kept."""

    name: str
    data: bytes | None


@dataclass
class Work:
    """One page's work: files by mark, what was said of them, and what was chosen beside them.

    `reader`: whose it is; `session`: the page's session; `seen`: when that last ran.
    """

    reader: str = ""
    plan: str = ""
    session: str = ""
    seen: float = 0.0
    files: dict[str, File] = field(default_factory=dict)
    parts: dict[str, dict[Any, Any]] = field(default_factory=dict)
    choices: dict[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """True where a file waits, be it by name, or a typed figure."""
        return bool(self.files) or self._is_typed()

    def names(self, lang: str) -> list[str]:
        """What can be gone on with: files by name, typed figures under one."""
        files = [file.name for file in self.files.values() if file.data is not None]
        return [*files, *([say("typed-file", lang)] if self._is_typed() else [])]

    def _is_typed(self) -> bool:
        return any(one.cells for one in self.parts.get(TYPED, {}).values())


class _Waiting:
    """Everybody's work, by reader; of one reader it may be that of several pages."""

    def __init__(self) -> None:
        self._by_reader: dict[str, list[Work]] = {}
        self._lock = Lock()
        self._timer: Timer | None = None

    def add(self, reader: str, work: Work) -> None:
        """Hold a page's work for its reader, in place of who has been away longest."""
        with self._lock:
            others = [one for one in self._by_reader.pop(reader, [])
                      if one is not work and (one or _is_open(one.session))]  # fmt: skip
            self._by_reader[reader] = [*others, work]
            if len(self._by_reader) > _MOST_READERS:
                del self._by_reader[next(iter(self._by_reader))]
            self._look_later()

    def others(self, reader: str, work: Work) -> list[Work]:
        """What else waits for the reader under the same plan, the latest first."""
        with self._lock:
            of_reader = [one for one in self._by_reader.get(reader, []) if one is not work]
        waiting = [one for one in of_reader if one and one.plan == work.plan and not _is_over(one)]
        return sorted(waiting, key=lambda one: one.seen, reverse=True)

    def make_room(self, most: int) -> None:
        """Let files go, those of the page longest unseen first, until so many bytes are left."""
        with self._lock:
            files = [file for work in sorted(self._all(), key=lambda one: one.seen)
                     for file in work.files.values()]  # fmt: skip
            size = sum(len(file.data or b"") for file in files)
            for file in files:
                if size <= most:
                    break
                size -= len(file.data or b"")
                file.data = None

    def _forget_old(self) -> None:
        """Forget what is over; look again while something waits."""
        with self._lock:
            waiting = {reader: [one for one in works if not _is_over(one)]
                       for reader, works in self._by_reader.items()}  # fmt: skip
            self._by_reader = {reader: works for reader, works in waiting.items() if works}
            self._timer = None
            self._look_later()

    def _look_later(self) -> None:
        """Forget what is over in a while, and not on every run of a page."""
        if self._timer is None and self._by_reader:
            self._timer = Timer(SECONDS / 8, self._forget_old)
            self._timer.daemon = True
            self._timer.start()

    def _all(self) -> Iterator[Work]:
        return (one for works in self._by_reader.values() for one in works)


_WAITING = _Waiting()


def _is_over(work: Work) -> bool:
    return time.time() - work.seen > SECONDS


def _is_open(session: str) -> bool:
    return Runtime.exists() and Runtime.instance().is_active_session(session)


def _session() -> str:
    context = get_script_run_ctx()
    return context.session_id if context else ""


def _work() -> Work:
    work: Work = st.session_state.setdefault(_WORK, Work())
    return work


def part(name: str) -> dict[Any, Any]:
    """What is said of the files of this page, of one kind; kept with them."""
    return _work().parts.setdefault(name, {})


def take_up(view: View) -> None:
    """Go on with what this reader's page left when it went; offer what another page has still.

    Called first on each run of the page.
    """
    reader, is_new = people.reader_here(), _WORK not in st.session_state
    if reader is None or view.pinned:
        return
    work = _work()
    if work.session not in ("", _session()) or work.reader not in ("", reader):
        # Another page of this reader has taken it, or it is of who was signed in before.
        work = st.session_state[_WORK] = Work()
    work.plan = view.plan["plan"]
    others = [] if work else _WAITING.others(reader, work)
    if others and is_new and not _is_open(others[0].session):
        _take(others[0])
    elif others and (names := others[0].names(view.lang)):
        _offer(others[0], names, view.lang)
    work = _work()
    work.reader, work.session, work.seen = reader, _session(), time.time()
    _WAITING.add(reader, work)


def _take(work: Work) -> None:
    work.session = _session()
    st.session_state[_WORK] = work
    for key, value in work.choices.items():
        st.session_state[key] = value


def _offer(work: Work, names: list[str], lang: str) -> None:
    """What this reader has on another page, and the button that brings it here."""
    with st.container(key="unfinished", horizontal=True, gap="small", vertical_alignment="center"):
        st.markdown(plain(say("unfinished-elsewhere", lang, files=names)),
                    width="content")  # fmt: skip
        st.button(say("unfinished-take", lang), key="unfinished-take", on_click=_take, args=(work,))


def remember_choices(choices: dict[str, str]) -> None:
    """What is chosen beside the files, by the session's key of each."""
    _work().choices.update(choices)


def put(mark: str, name: str, data: bytes) -> None:
    """Keep a file until it is stored or given up; of one that is too large the name alone.

    Who may store nothing has nothing kept.
    """
    work, most = _work(), settings().held_unfinished * _MEGABYTE
    if mark not in work.files:
        fits = bool(work.session) and len(data) <= most and people.may("upload")
        work.files[mark] = File(name, data if fits else None)
        _WAITING.make_room(most)


def take_away(mark: str) -> None:
    """Forget a file: it is stored, given up or taken off the page."""
    _work().files.pop(mark, None)


def beside(in_field: Collection[str]) -> dict[str, File]:
    """Files that wait though the field, which holds these, no longer has them, by mark."""
    return {mark: file for mark, file in _work().files.items() if mark not in in_field}


def tell(files: Collection[File], lang: str) -> None:
    """Which files are still here, and which have to be dropped once more."""
    here = sorted({file.name for file in files if file.data is not None})
    gone = sorted({file.name for file in files if file.data is None})
    if here:
        st.info(plain(say("unfinished-here", lang, files=here)), icon=":material/restore_page:")
    if gone:
        st.info(plain(say("upload-left", lang, files=gone)), icon=":material/info:")
