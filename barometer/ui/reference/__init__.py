"""The method, the words and the search."""
