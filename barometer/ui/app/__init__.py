"""The app itself: its server, its start, every run, and what it says to others."""
