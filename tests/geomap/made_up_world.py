"""A made-up world of two countries whose towns share names, far apart on the globe."""

from __future__ import annotations

from pathlib import Path

from gazetteer.building.entries import LayerText, NameRow, PlaceRow, SourceLayer
from gazetteer.building.file_writer import write
from gazetteer.model import NameForm

TEXT = LayerText("own", "Own", "made up", "1", "CC0", "nobody")


def row(
    place: str, name: str, kind: str, lon: float, lat: float, country: str | None, unit: str | None, people: int
) -> PlaceRow:
    return PlaceRow(f"own:{place}", name, kind, lon, lat, country, unit, people, None, None, ())


PLACES = [
    row("west", "Westria", "country", 10, 50, "WW", None, 9_000_000),
    row("east", "Estria", "country", 100, 20, "EE", None, 9_000_000),
    row("west-hills", "Hills", "admin1", 11, 51, "WW", "WW.1", 900_000),
    row("west-plains", "Plains", "admin1", 9, 49, "WW", "WW.2", 900_000),
    row("east-delta", "Delta", "admin1", 101, 21, "EE", "EE.1", 900_000),
    row("west-morn", "Morn", "town", 11.1, 51.1, "WW", "WW.1", 20_000),
    row("east-morn", "Morn", "town", 101.1, 21.1, "EE", "EE.1", 40_000),
    row("west-kell", "Kell", "city", 11.2, 51.0, "WW", "WW.1", 200_000),
    row("west-dorn", "Dorn", "town", 11.0, 51.2, "WW", "WW.1", 15_000),
    row("west-plain-dorn", "Dorn", "village", 9.0, 49.1, "WW", "WW.2", 400),
    row("east-pell", "Pell", "city", 101.2, 21.0, "EE", "EE.1", 200_000),
    row("east-tarn", "Tarn", "city", 101.0, 21.2, "EE", "EE.1", 100_000),
    row("lake-tarn", "Tarn", "lake", 12.0, 51.0, "WW", "WW.1", 0),
    row("hale", "Hale", "admin1", 8, 48, "WW", "WW.3", 500_000),
    row("hale-city", "Hale", "city", 8.1, 48.1, "WW", "WW.3", 400_000),
]


def build(path: Path) -> Path:
    forms = [NameRow("Westrian", NameForm.DEMONYM, "own:west")]
    write(path, layers=[SourceLayer(TEXT, places=PLACES, names=forms)], title="Own", version="1")
    return path
