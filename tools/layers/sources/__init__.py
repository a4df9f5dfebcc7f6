"""Where layers come from: packages with their checksums, and the formats in them."""
