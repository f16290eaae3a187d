"""What leaves the house as finished work: the whole store with its dictionary."""
