"""Finished files: briefings, workbooks, tables, the whole store with its dictionary."""
