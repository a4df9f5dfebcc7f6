"""Names as keys: what forgives spelling (`keys`), their hashes, and how a slip of a name is found."""
