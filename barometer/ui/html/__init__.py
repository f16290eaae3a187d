"""Pieces of HTML: every text escaped, the same piece on every page."""
