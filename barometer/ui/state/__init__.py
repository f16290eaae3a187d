"""What a reader looks at, from the address, and what is read for it."""
