"""The tables besides the statistics: their heads, rows, values and amounts."""
