"""Whose rows they are, and what a writing did to those of others."""
