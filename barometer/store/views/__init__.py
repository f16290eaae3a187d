"""What is read of a store beyond its marts: sources, trajectories, moves, warnings, quality."""
