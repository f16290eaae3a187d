"""A store past one machine: its address, its catalog, the local copy that reads at full speed."""
