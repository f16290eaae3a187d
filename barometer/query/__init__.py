"""The analyst's door: documented views of the store, as of an entry, in a file of their own."""
