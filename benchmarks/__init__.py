"""Claims of speed and memory, one script each, beside a named peer and the limit."""
