"""Layers of what nature made: seas, lakes, rivers, regions and continents."""
