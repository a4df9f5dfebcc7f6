"""Spreadsheets of other people: a column of names or coordinates in, the same rows with places out."""
