"""Shortest paths in the plane: projection, visibility, contacts with areas, and the search among them."""
