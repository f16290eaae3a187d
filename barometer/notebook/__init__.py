"""Notebooks: questions, charts and text that hang together, as of a ledger entry."""
