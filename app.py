"""Barometer in the browser: `streamlit run app.py`.

Streamlit reads this file for an `st.App` without running it, imports it once for the server,
and runs it again, as `__main__`, for every view.
"""

import streamlit as st

if __name__ == "__main__":
    from barometer.ui.app import shell

    shell.show()
else:
    from barometer.ui.app import serving

    app = st.App(__file__, **serving.parts())
