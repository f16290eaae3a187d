"""The page of the counties."""
