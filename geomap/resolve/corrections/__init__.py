"""Corrections by hand: what a name means, in one report or in all, whatever the models make of it."""

from geomap.resolve.corrections.of_places import (
    EVERY_REPORT,
    LARGEST,
    LAYER,
    NOT_A_PLACE,
    Correction,
    Corrections,
    read_corrections,
)

__all__ = [
    "EVERY_REPORT",
    "LARGEST",
    "LAYER",
    "NOT_A_PLACE",
    "Correction",
    "Corrections",
    "read_corrections",
]
