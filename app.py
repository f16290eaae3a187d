"""Barometer in the browser: `streamlit run app.py`."""

import streamlit as st

from barometer.ui import shell

if __name__ == "__main__":
    shell.show()
else:
    app = st.App(__file__, routes=shell.routes(), on_script_error=shell.on_script_error)
