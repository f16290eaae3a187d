"""The upload page: files and sheets, what is wrong in them, what they would change."""
