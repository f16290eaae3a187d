"""Figures: the cells of a table with their place, period, kind, unit and number."""
