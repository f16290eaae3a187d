"""What was reported: data quality and changes."""
