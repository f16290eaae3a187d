"""An app of names that look like markdown, each where Streamlit reads it."""

import json
import sys
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from barometer.ui.state.plain import plain

for number, name in enumerate(json.loads(sys.argv[1])):
    with st.container(key=f"name-{number}"):
        st.info(plain(name))
        st.button(plain(name), key=f"button-{number}")
        st.text_input(plain(name), key=f"field-{number}")
