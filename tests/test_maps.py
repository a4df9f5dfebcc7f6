"""The worked examples: made again, they are what the repository holds, byte for byte, and they say what they must."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from geopy.distance import geodesic

from gazetteer import Gazetteer
from tests.support.scripts import load

MAPS = Path(__file__).resolve().parents[1] / "maps"
EXAMPLES = sorted(path.parent.name for path in MAPS.glob("*/report.md"))
FILES = ("map.geojson", "map.html")


@pytest.fixture(scope="module")
def built(gazetteer: Gazetteer, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every example made again, each in a folder of its own."""
    script = load(MAPS / "build.py")
    assert script.examples() == EXAMPLES
    folders = {example: tmp_path_factory.mktemp(example) for example in EXAMPLES}
    for example, folder in folders.items():
        script.build(example, gazetteer=gazetteer, output=folder)
    return folders


@pytest.fixture(scope="module")
def documents(built: dict[str, Path]) -> dict[str, dict[str, Any]]:
    return {example: json.loads((folder / "map.geojson").read_text("utf-8")) for example, folder in built.items()}


def test_there_are_two_examples_at_least() -> None:
    assert len(EXAMPLES) >= 2


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_is_what_the_repository_holds(example: str, name: str, built: dict[str, Path]) -> None:
    committed = MAPS / example / name
    assert committed.is_file(), f"maps/{example}/{name} is missing: run `python maps/build.py` and commit it"
    # Compared before the assertion, because pytest would print both files.
    same = committed.read_bytes() == (built[example] / name).read_bytes()
    assert same, f"maps/{example}/{name} is not what the code makes: run `python maps/build.py`, look at it, commit it"


@pytest.mark.parametrize("example", EXAMPLES)
def test_what_an_example_quotes_is_in_its_report(example: str, documents: dict[str, Any]) -> None:
    text = (MAPS / example / "report.md").read_bytes().decode("utf-8")
    quotes = [
        (quote, quote.get("surface") or quote["text"])
        for feature in documents[example]["features"]
        for quote in feature["properties"].get("mentions") or feature["properties"]["claims"]
    ]
    assert quotes
    for quote, words in quotes:
        assert text[quote["start"] : quote["end"]] == words
        assert text.startswith(quote["sentence"], quote["sentence_start"])


PLACES = {
    "caspian-strikes": {
        "Caspian Sea": ("sea", 41.7, 50.7, 500),
        "Al-Bab": ("city", 36.37, 37.52, 5),
        "Latmeen": ("village", 35.358, 36.652, 2),
        "Morek": ("town", 35.375, 36.69, 3),
        "Tartus": ("city", 34.889, 35.887, 5),
        "Iran": ("country", 32.5, 54.3, 300),
        "Iraq": ("country", 33.0, 43.7, 300),
        "Turkey": ("country", 39.0, 35.0, 300),
        "United States": ("country", 39.8, -98.6, 400),
        "Moscow": ("capital", 55.752, 37.616, 10),
        "Baghdad": ("capital", 33.34, 44.4, 10),
        "Tehran": ("capital", 35.694, 51.421, 10),
    },
    "burke-and-wills": {
        "Melbourne": ("city", -37.814, 144.963, 10),
        "Swan Hill": ("town", -35.34, 143.55, 10),
        "Balranald": ("village", -34.64, 143.56, 10),
        "Menindee": ("village", -32.39, 142.42, 10),
        "Gulf of Carpentaria": ("bay", -14.0, 139.0, 300),
        "Adelaide": ("city", -34.929, 138.599, 10),
    },
}
"""What a person reads in each report: kind, latitude, longitude, and how far off the point may be, kilometres."""


UNSURE = {"Moscow", "Morek"}
"""Those of them that need not be drawn; their best guess is the place all the same."""


@pytest.mark.parametrize(("example", "surface"), [(one, surface) for one in PLACES for surface in PLACES[one]])
def test_a_place_that_a_reader_finds(example: str, surface: str, documents: dict[str, Any]) -> None:
    kind, lat, lon, within_km = PLACES[example][surface]
    named = [
        feature
        for feature in documents[example]["features"]
        if surface in {mention.get("surface") for mention in feature["properties"].get("mentions", ())}
    ]
    found = [
        (feature["geometry"]["coordinates"], feature["properties"]["kind"])
        for feature in named
        if feature["properties"]["type"] == "place"
    ]
    if not found and surface in UNSURE:
        guesses = [feature["properties"]["alternatives"][0] for feature in named]
        found = [((guess["lon"], guess["lat"]), guess["kind"]) for guess in guesses]
    assert found, "not found"
    for (east, north), _ in found:
        assert geodesic((north, east), (lat, lon)).km <= within_km
    assert kind in {found_kind for _, found_kind in found}


def courses(document: dict[str, Any]) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (feature["properties"]["status"], tuple(stop["surface"] for stop in feature["properties"]["stops"]))
        for feature in document["features"]
        if feature["properties"]["type"] == "route"
    ]


def test_the_missiles_come_from_the_sea_over_two_countries(documents: dict[str, Any]) -> None:
    document = documents["caspian-strikes"]
    for destination in ("Al-Bab", "Idlib"):
        (route,) = [
            feature["properties"]
            for feature in document["features"]
            if feature["properties"]["type"] == "route" and feature["properties"]["stops"][-1]["surface"] == destination
        ]
        assert [stop["surface"] for stop in route["stops"]] == ["Caspian Sea", "Iran", "Iraq", destination]
        assert route["stops"][0]["part"] == "southern"
        assert [crossing["name"] for crossing in route["crosses"]] == ["Iran", "Iraq", "Syria"]
        assert route["unreported"] == []
        assert {claim["number"] for claim in route["claims"] if claim["kind"] == "count"} >= {26}
        distances = [claim for claim in route["claims"] if claim["kind"] == "distance"]
        assert [(claim["km"], claim["consistent"]) for claim in distances] == [(1500.0, True)]


def test_the_journeys_of_the_expedition(documents: dict[str, Any]) -> None:
    found = courses(documents["burke-and-wills"])
    assert ("reported", ("Melbourne", "Swan Hill", "Balranald", "Menindee")) in found
    assert ("reported", ("Gulf of Carpentaria", "Menindee")) in found
    assert any(course[-2:] == ("Adelaide", "Melbourne") for _, course in found)


def test_the_length_that_the_wagons_travelled_agrees(documents: dict[str, Any]) -> None:
    (route,) = [
        feature["properties"]
        for feature in documents["burke-and-wills"]["features"]
        if feature["properties"]["type"] == "route" and len(feature["properties"]["stops"]) == 4
    ]
    (claim,) = [claim for claim in route["claims"] if claim["kind"] == "distance"]
    assert (claim["km"], claim["travelled"]) == (750.0, True)
    assert 600 < route["length_km"] < 800


def test_a_place_that_no_gazetteer_holds_is_listed(documents: dict[str, Any]) -> None:
    features = documents["burke-and-wills"]["features"]
    unresolved = [one["properties"]["name"] for one in features if one["properties"]["type"] == "unresolved"]
    assert "Mount Hopeless" in unresolved


@pytest.mark.browser
@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_opens(example: str, built: dict[str, Path], documents: dict[str, Any], open_file: Any) -> None:
    opened = open_file(built[example] / "map.html")
    kinds = [feature["properties"]["type"] for feature in documents[example]["features"]]
    together = [int(one.inner_text()) for one in opened.page.locator("button.gm-cluster").all()]
    assert opened.page.locator("button.gm-marker:not(.gm-cluster)").count() + sum(together) == kinds.count("place")
    features = documents[example]["features"]
    drawn = sum(one["properties"]["type"] == "route" and one["geometry"] is not None for one in features)
    assert opened.page.locator("[data-route]").count() >= drawn >= 1
    assert opened.requests == [(built[example] / "map.html").as_uri()]
    assert opened.messages == []
