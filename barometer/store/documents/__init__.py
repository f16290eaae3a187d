"""What the ledger keeps besides figures: notebooks, briefings, readings of forms."""
