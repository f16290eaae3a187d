"""Barometer (晴雨表): shows whether a government plan is being kept."""

__version__ = "0.1.0"
