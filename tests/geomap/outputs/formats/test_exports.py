"""GPX and KML: what they hold, that they follow their schemas, and that no text of a report is more than text."""

from __future__ import annotations

import json
import re
from typing import Any
from xml.etree import ElementTree as Tree

import pytest

from geomap.outputs.formats import geojson_text, gpx_text, kml_text
from tests.hostile.texts import HOSTILE_STRINGS

GPX = "{http://www.topografix.com/GPX/1/1}"
KML = "{http://www.opengis.net/kml/2.2}"
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def parsed(text: str) -> Tree.Element:
    # Surrogates alone could not be written to a file.
    return Tree.fromstring(text.encode("utf-8"))  # noqa: S314 - written a moment ago


def place(name: str, lon: float, lat: float, sentence: str) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": f"place-{name}",
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
        "properties": {
            "type": "place",
            "name": name,
            "kind": "town",
            "admin1": None,
            "country_name": "Fiji",
            "confidence": 0.91,
            "mentions": [{"sentence": sentence, "report": "r1"}],
        },
    }


@pytest.mark.parametrize("text", HOSTILE_STRINGS)
def test_geojson_says_the_same_and_holds_nothing_that_a_terminal_obeys(text: str) -> None:
    made = document(title=text, sentence=text)
    written = geojson_text(made)
    read = json.loads(written)
    assert {key: value for key, value in read.items() if key != "features"} == {
        key: value for key, value in made.items() if key != "features"
    }
    for one, other in zip(read["features"], made["features"], strict=True):
        # A column of numbers without any is left out; others come behind what the document says.
        said = {key: value for key, value in other["properties"].items() if value is not None}
        assert said.items() <= one["properties"].items()
        assert (one["id"], one["geometry"]) == (other["id"], other["geometry"])
    assert not re.search("[\0-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]", written)


def stop(role: str, name: str | None, lon: float | None, lat: float | None, part: str | None = None) -> dict[str, Any]:
    return {"role": role, "surface": name or "Nowhere", "name": name, "part": part, "lon": lon, "lat": lat}


def document(*, title: str = "A voyage", sentence: str = "The yacht left Suva for Apia.") -> dict[str, Any]:
    claim = {"kind": "distance", "text": "1,100 km", "sentence": sentence, "report": "r1", "consistent": False}
    route = {
        "type": "route",
        "mover": "yacht",
        "status": "reported",
        "confidence": 0.9,
        "stops": [
            stop("origin", "Suva", 178.44, -18.14),
            stop("via", None, None, None),
            stop("destination", "Apia", -171.77, -13.83, part="near"),
        ],
        "length_km": 1150.4,
        "shortest_km": 1125.4,
        "longest_km": 1175.4,
        "unreported": [{"name": "Tonga", "country": "TO", "km": 12.0}],
        "overland_km": 40.0,
        "corridor": {
            "type": "MultiPolygon",
            "coordinates": [
                [
                    [[170, -20], [180, -20], [180, -10], [170, -10], [170, -20]],
                    [[172, -18], [172, -17], [173, -17], [172, -18]],
                ]
            ],
        },
        "claims": [claim],
    }
    return {
        "title": title,
        "generator": "geomap 0",
        "attribution": ["Natural Earth"],
        "features": [
            place("Suva", 178.44, -18.14, sentence),
            {
                "type": "Feature",
                "id": "route-1",
                "geometry": {
                    "type": "MultiLineString",
                    "coordinates": [
                        [[178.44, -18.14], [180.0, -17.4]],
                        [[-180.0, -17.4], [-171.77, 0.00001]],
                    ],
                },
                "properties": route,
            },
            {
                "type": "Feature",
                "id": "route-2",
                "geometry": None,
                "properties": {**route, "mover": "nobody", "undrawn": "unsure"},
            },
            {
                "type": "Feature",
                "id": "unresolved-1",
                "geometry": None,
                "properties": {
                    "type": "unresolved",
                    "name": "Vatuwai",
                    "alternatives": [
                        {
                            "name": "Vatuwaqa",
                            "kind": "town",
                            "admin1": "Central",
                            "country_name": "Fiji",
                            "lat": -18.13,
                            "lon": 178.46,
                            "confidence": 0.31,
                        }
                    ],
                    "mentions": [{"sentence": "It passed Vatuwai.", "report": "r1"}],
                },
            },
        ],
    }


def test_gpx_holds_places_stops_and_lines_in_the_order_of_its_schema() -> None:
    root = parsed(gpx_text(document()))
    assert (root.tag, root.get("version")) == (f"{GPX}gpx", "1.1")
    assert [element.tag.removeprefix(GPX) for element in root] == ["metadata", "wpt", "rte", "trk"]
    track = root.find(f"{GPX}trk")
    assert track is not None
    assert [element.tag.removeprefix(GPX) for element in track] == [
        "name", "desc", "type", "extensions", "trkseg", "trkseg",
    ]  # fmt: skip
    assert [point.findtext(f"{GPX}name") for point in root.iter(f"{GPX}rtept")] == [
        "origin: Suva",
        "destination: near Apia",
    ]


def test_gpx_positions_are_plain_decimals_within_its_bounds() -> None:
    root = parsed(gpx_text(document()))
    points = [(element.get("lon"), element.get("lat")) for element in root.iter() if element.get("lon")]
    assert points
    for lon, lat in points:
        assert lon is not None and lat is not None
        assert re.fullmatch(r"-?\d+(\.\d+)?", lon) and re.fullmatch(r"-?\d+(\.\d+)?", lat)
        assert -180 <= float(lon) < 180 and -90 <= float(lat) <= 90


def test_descriptions_say_how_sure_and_what_does_not_agree() -> None:
    text = parsed(gpx_text(document())).findtext(f"{GPX}trk/{GPX}desc") or ""
    for words in (
        "very likely, 90 %",
        "inferred",
        "1,150 km drawn",
        "1,100 km (does not agree)",
        "Tonga",
        "40 km of land",
    ):
        assert words in text
    assert "“The yacht left Suva for Apia.” (r1)" in text


def test_names_not_placed_are_listed_and_nowhere_drawn() -> None:
    folders = parsed(kml_text(document())).iter(f"{KML}Folder")
    (name,) = [one for folder in folders if folder.findtext(f"{KML}name") == "Names not placed" for one in folder][1:]
    assert [element.tag.removeprefix(KML) for element in name] == ["name", "description", "ExtendedData"], "no geometry"
    said = name.findtext(f"{KML}description") or ""
    assert "perhaps Vatuwaqa (town, Central, Fiji; -18.13, 178.46): uncertain, 31 %" in said
    assert "“It passed Vatuwai.” (r1)" in said
    root = parsed(gpx_text(document()))
    assert "Not placed: Vatuwai" in (root.findtext(f"{GPX}metadata/{GPX}desc") or "")
    assert "Vatuwai" not in {point.findtext(f"{GPX}name") for point in root.iter(f"{GPX}wpt")}


def test_a_route_says_which_of_its_stops_its_line_leaves_out() -> None:
    made = document()
    text = parsed(gpx_text(made)).findtext(f"{GPX}trk/{GPX}desc") or ""
    assert "not placed, so not on the line: Nowhere\n" in text
    route = made["features"][1]["properties"]
    route["stops"] = [stop for stop in route["stops"] if stop["lon"] is not None]
    assert "not on the line" not in kml_text(made) + gpx_text(made)


def test_kml_holds_places_lines_and_corridors() -> None:
    content = parsed(kml_text(document())).find(f"{KML}Document")
    assert content is not None
    folders = {folder.findtext(f"{KML}name"): folder for folder in content.iter(f"{KML}Folder")}
    assert list(folders) == [
        "Places",
        "Routes: reported",
        "Corridors that the reports leave open",
        "Routes not drawn",
        "Names not placed",
    ]
    (undrawn,) = folders["Routes not drawn"].iter(f"{KML}Placemark")
    assert (undrawn.findtext(f"{KML}name") or "").startswith("nobody")
    assert not list(undrawn.iter(f"{KML}coordinates"))
    assert len(list(folders["Routes: reported"].iter(f"{KML}LineString"))) == 2
    corridor = folders["Corridors that the reports leave open"]
    rings = [element.text or "" for element in corridor.iter(f"{KML}coordinates")]
    assert [len(ring.split()) for ring in rings] == [5, 4]
    styles = {f"#{style.get('id')}" for style in content.iter(f"{KML}Style")}
    assert {element.text for element in content.iter(f"{KML}styleUrl")} <= styles


def test_nothing_to_show_gives_valid_files() -> None:
    empty = {**document(), "features": []}
    assert [element.tag for element in parsed(gpx_text(empty))] == [f"{GPX}metadata"]
    assert not list(parsed(kml_text(empty)).iter(f"{KML}Folder"))


@pytest.mark.parametrize("write", [gpx_text, kml_text])
@pytest.mark.parametrize("text", [*HOSTILE_STRINGS, "\0\x0b\x1f\ufffe\uffff\ud800", "a\tb\nc"])
def test_hostile_text_stays_text(write: Any, text: str) -> None:
    written = write(document(title=text, sentence=text))
    assert not FORBIDDEN.search(written)
    root = parsed(written)
    plain = parsed(write(document()))
    assert [element.tag for element in root.iter()] == [element.tag for element in plain.iter()]
    assert [element.keys() for element in root.iter()] == [element.keys() for element in plain.iter()]


@pytest.mark.parametrize("text", HOSTILE_STRINGS)
def test_descriptions_of_kml_are_escaped_for_html_too(text: str) -> None:
    root = parsed(kml_text(document(sentence=text)))
    for element in root.iter(f"{KML}description"):
        assert not re.search(r"<(?!br>)", element.text or "")


def test_the_same_document_gives_the_same_text() -> None:
    assert gpx_text(document()) == gpx_text(document())
    assert kml_text(document()) == kml_text(document())
