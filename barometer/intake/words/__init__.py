"""What words mean: the vocabulary in `lexicon.toml`, names, regions, periods, numbers, phrases."""
