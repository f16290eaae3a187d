"""The files that readers have dropped on pages: how many bytes wait, and how they are let go."""

from __future__ import annotations

from starlette.requests import Request
from streamlit.runtime import Runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager

from barometer import access


class PageFiles:
    """Streamlit's own memory of uploads, as the server's limits see it."""

    def bytes_by_session(self) -> dict[str, int]:
        """How many bytes each page session holds."""
        manager = _manager()
        if manager is None:
            return {}
        # Copies: other threads add and remove while this one adds up.
        return {
            session: sum(len(file.data) for file in list(files.values()))
            for session, files in list(manager.file_storage.items())
            if files
        }

    def abandoned(self) -> set[str]:
        """Sessions that hold files and have no socket any more."""
        running = Runtime.instance() if Runtime.exists() else None
        return {
            name
            for name in self.bytes_by_session()
            if running and not running.is_active_session(name)
        }

    def let_go(self, session: str) -> None:
        """End a session for good: its files, and what its page has made of them."""
        Runtime.instance().close_session(session)
        # Streamlit forgets a session it could still resume without forgetting its files.
        if (manager := _manager()) is not None:
            manager.remove_session_files(session)

    def may_send(self, request: Request) -> None:
        """Let those send files who may have them checked.

        Raises:
            Denied: only people signed in may, and nobody is.
        """
        unknown = access.anonymous()
        if unknown.may("check"):
            return
        from barometer.ui.state import people

        (people.of_request(request) or unknown).must("check")


def _manager() -> MemoryUploadedFileManager | None:
    manager = Runtime.instance().uploaded_file_mgr if Runtime.exists() else None
    return manager if isinstance(manager, MemoryUploadedFileManager) else None
