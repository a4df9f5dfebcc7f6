"""The web: pages, pages saved with all that belongs to them, feeds, and archives of crawls."""
