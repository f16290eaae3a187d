"""Files into the ledger: checked, compared, stored, taken out again; plan packs too."""
