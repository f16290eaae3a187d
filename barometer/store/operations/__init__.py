"""What an operator does: copies, backups, verifying, tokens, a running app asked from outside."""
