"""Layers of single places: airports and post offices."""
