"""Barometer in the browser: `streamlit run app.py`.

Streamlit imports this file once for the server and runs it again, as `__main__`, for every
view.
"""

import streamlit as st

from barometer.ui import shell

if __name__ == "__main__":
    shell.show()
else:
    shell.own_navigation()
    app = st.App(__file__, routes=shell.routes(), on_script_error=shell.on_script_error)
