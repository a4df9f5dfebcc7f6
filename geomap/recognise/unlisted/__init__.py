"""Names that the gazetteer lacks: known by a word for a kind of place, by the wording around, by their capitals."""
