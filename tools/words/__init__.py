"""Word lists and names of places that ship, derived from the packages that carry them."""
