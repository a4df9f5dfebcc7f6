"""Office documents: word processors and spreadsheets."""
