"""Finds the coordinates that a text writes out, in whatever notation, and makes places of them."""

from __future__ import annotations

from geomap.recognise.coordinates.finding import add_coordinates, find_coordinates, place_at
from geomap.recognise.coordinates.positions import Position

__all__ = ["Position", "add_coordinates", "find_coordinates", "place_at"]
