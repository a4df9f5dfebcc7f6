"""Layers of units that govern: countries, first-level and second-level units."""
