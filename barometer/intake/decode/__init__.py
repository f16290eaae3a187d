"""Bytes to sheets of text: every kind of file, its encoding, number formats and hidden cells."""
