"""The overview and the page of one indicator."""
