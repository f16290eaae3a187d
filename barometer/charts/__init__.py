"""Charts: a frame in, an `alt.Chart` back, never shown here.

Import the chart's own module: the palette is read by every page, altair only by those with a
chart, and the first page must not wait for it.
"""
