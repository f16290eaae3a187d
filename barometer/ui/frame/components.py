"""Components of our own, made known to this process: nothing of them is installed as a package.

Their files are served by the app itself, so that the pages' content policy stays as tight as it is.
"""

from __future__ import annotations

from pathlib import Path
from weakref import WeakKeyDictionary

import streamlit as st
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest
from streamlit.components.v2.types import ComponentRenderer

_MOUNTS: WeakKeyDictionary[BidiComponentManager, dict[Path, ComponentRenderer]] = (
    WeakKeyDictionary()
)


def component(folder: Path, js: str, css: str | None = None) -> ComponentRenderer:
    """The component whose files (names, or patterns of them) stand in a folder."""
    manager = get_bidi_component_manager()
    mounts = _MOUNTS.setdefault(manager, {})
    if folder not in mounts:
        package = f"barometer-{folder.name}"
        config = ComponentConfig(name=folder.name, asset_dir=folder.name)
        manifest = ComponentManifest(name=package, version="1", components=[config])
        manager.register_from_manifest(manifest, folder.parent)
        mounts[folder] = st.components.v2.component(f"{package}.{folder.name}", js=js, css=css)
    return mounts[folder]
