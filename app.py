"""Barometer in the browser: `streamlit run app.py`.

Streamlit reads this file for an `st.App` without running it, imports it once for the server,
and runs it again, as `__main__`, for every view.
"""

import gc

import streamlit as st

if __name__ == "__main__":
    from barometer.ui.app import shell

    shell.show()
else:
    # What is loaded now stays: looking through it for garbage, again and again, would take a
    # tenth of the start. `loading` has the collector work again.
    gc.disable()
    from barometer.ui.app import serving

    app = st.App(__file__, **serving.parts())
