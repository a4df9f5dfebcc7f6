"""KML against the schema of the OGC, and GPX as gpxpy reads it: the same counts, columns, days and styles."""

from __future__ import annotations

import importlib.util
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import gpxpy
import pytest
from lxml import etree

from geomap.document.confidence import words
from geomap.outputs.formats import gpx_text, kml_text
from tests.geomap.outputs.tables.made_up_voyage import COUNTS, HOSTILE, voyage
from tests.support.needs import missing

KML = "{http://www.opengis.net/kml/2.2}"
STATUSES = ("reported", "planned", "possible", "denied")


@pytest.fixture(scope="module")
def schema() -> Any:
    """The schema of KML 2.2 (OGC 07-147r2), which the package pykml carries; nothing of the package runs."""
    found = importlib.util.find_spec("pykml")
    if found is None or found.origin is None:
        missing("pykml, which carries the schema of KML, is not installed")
    path = Path(found.origin).parent / "schemas" / "ogckml22.xsd"
    return etree.XMLSchema(etree.parse(path, etree.XMLParser(no_network=True)))


def kml_of(document: dict[str, Any]) -> Any:
    return etree.fromstring(kml_text(document).encode())


def test_the_schema_finds_what_is_wrong(schema: Any) -> None:
    made = kml_of(voyage())
    (first, *_) = made.iter(f"{KML}Placemark")
    first.append(etree.Element(f"{KML}name"))
    assert not schema.validate(made)


def test_kml_follows_its_schema_with_hostile_texts(schema: Any) -> None:
    document = voyage()
    document["features"] += [{**one, "geometry": None} for one in document["features"] if "stops" in one["properties"]]
    for made in (document, {**document, "features": []}, {**document, "title": HOSTILE[0]}):
        schema.assertValid(kml_of(made))


def test_kml_has_every_feature_with_columns_days_and_a_style() -> None:
    root = kml_of(voyage())
    placemarks = [*root.iter(f"{KML}Placemark")]
    types = Counter(one.get("schemaUrl") for one in root.iter(f"{KML}SchemaData"))
    assert types == {f"#columns-of-{kind}": number for kind, number in COUNTS.items()}
    spans = [(span.findtext(f"{KML}begin"), span.findtext(f"{KML}end")) for span in root.iter(f"{KML}TimeSpan")]
    # Of annals before the year 1 no program makes the right year.
    assert spans == [("2024-02-01", "2024-02-29")] * (len(placemarks) - 1)
    styles = {style.get("id") for style in root.iter(f"{KML}Style")}
    assert styles >= {*STATUSES, *(f"place-{word.replace(' ', '-')}" for word in words())}


@pytest.mark.parametrize("status", STATUSES)
def test_routes_are_styled_by_status_and_gpx_says_it(status: str) -> None:
    document = voyage()
    for feature in document["features"]:
        if feature["properties"]["type"] == "route":
            feature["properties"]["status"] = status
    urls = [one.text for one in kml_of(document).iter(f"{KML}styleUrl")]
    assert urls.count(f"#{status}") == COUNTS["route"]
    assert {route.type for route in gpxpy.parse(gpx_text(document)).routes} == {status}


def test_gpxpy_reads_every_place_and_drawn_route_with_its_columns() -> None:
    read = gpxpy.parse(gpx_text(voyage()))
    assert (len(read.waypoints), len(read.routes), len(read.tracks)) == (COUNTS["place"], 1, 1)
    assert [len(segment.points) for segment in read.tracks[0].segments] == [2, 2]
    assert "Not placed: Vatuwai, " in read.description
    assert "Not drawn: nobody: Apia → Suva" in read.description
    for kind, features in (("place", read.waypoints), ("route", [*read.routes, *read.tracks])):
        for feature in features:
            held = {extension.tag.partition("}")[2]: extension.text for extension in feature.extensions}
            assert held["type"] == kind and held["id"].startswith(f"{kind}-") and held["certainty"] == "very likely"
    assert read.waypoints[0].time == datetime(2024, 2, 1, tzinfo=UTC)
    assert read.waypoints[2].time is None
