"""Around what a page shows: head, navigation, notices, foot, files to take away, questions."""
