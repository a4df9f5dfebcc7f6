"""What both packages need that has nothing to do with places: files, text for terminals, progress, tables."""
