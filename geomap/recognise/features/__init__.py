"""Features: what speaks for and against a candidate naming a place, each a string that is there or is not."""
