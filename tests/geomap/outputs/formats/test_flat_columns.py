"""What programs get of an exported map: when, by whom, how sure, whether it happened; each in a column."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Tree

import pytest

from geomap.outputs.formats import geojson_text, gpx_text, kml_text

GPX = "{http://www.topografix.com/GPX/1/1}"
KML = "{http://www.opengis.net/kml/2.2}"
OWN = "{urn:geomap:columns}"
TITLE, ADDRESS = "Lorries reach the flooded road", "https://relief.example.org/notes/17"


@pytest.fixture
def document() -> dict[str, Any]:
    """Two dated reports of a convoy, one without a date; the sample of the tests of the page."""
    path = Path(__file__).parents[1] / "map_file" / "data" / "convoy.geojson"
    sample: dict[str, Any] = json.loads(path.read_text("utf-8"))
    sample["reports"][1]["date"] = "2019-03"
    return sample


def properties(document: dict[str, Any], identifier: str) -> dict[str, Any]:
    written = json.loads(geojson_text(document))
    return next(one["properties"] for one in written["features"] if one["id"] == identifier)


def placemarks(document: dict[str, Any]) -> dict[str, Tree.Element]:
    """Return the placemarks of a document by the ids in their columns; a corridor stands before its route."""
    root = Tree.fromstring(kml_text(document).encode())  # noqa: S314 - written a moment ago
    return {data_of(one)["id"]: one for one in reversed(list(root.iter(f"{KML}Placemark")))}


def data_of(placemark: Tree.Element) -> dict[str, str]:
    return {one.get("name", ""): one.text or "" for one in placemark.iter(f"{KML}SimpleData")}


def test_geojson_says_when_by_whom_and_how_sure_in_columns(document: dict[str, Any]) -> None:
    beira = properties(document, "place-1")
    assert (beira["date_first"], beira["date_last"]) == ("2019-03-01", "2019-03-31"), "a month, by its days"
    assert beira["report_titles"] == f"{TITLE}; Noon round-up"
    assert beira["report_sources"] == f"{ADDRESS}; Radio Pungwe (transcript)"
    assert beira["certainty"] == "very likely"
    route = properties(document, "route-1")
    assert (route["origin"], route["via"]) == ("Beira", "Dondo; Inchope")
    assert TITLE in route["report_titles"]
    suva = properties(document, "place-12")
    assert (suva["report_titles"], suva["report_sources"]) == ("A ship's month", None)
    assert "date_first" not in suva


def test_columns_have_one_type_whatever_a_file_holds(document: dict[str, Any]) -> None:
    types: dict[str, set[type]] = {}
    for kept in (document, {**document, "features": document["features"][:3]}, {**document, "features": []}):
        for feature in json.loads(geojson_text(kept))["features"]:
            for key, value in feature["properties"].items():
                types.setdefault(key, set()).add(type(value))
    mixed = {key for key, found in types.items() if len(found - {type(None)}) > 1}
    assert not mixed
    numbers = {key for key, found in types.items() if found & {int, float, dict}}
    assert {"length_km", "geonameid"} <= numbers
    assert all(type(None) not in types[key] for key in numbers), "a column without a value would become one of texts"


def test_a_gis_reads_columns_of_the_same_type_from_every_file(document: dict[str, Any], tmp_path: Path) -> None:
    pyogrio = pytest.importorskip("pyogrio", reason="pyogrio is not installed; it is in the extra dev")
    ship = next(one for one in document["features"] if one["id"] == "route-4")
    for name, kilometres in (("with", 12.0), ("without", None)):
        ship["properties"]["overland_km"] = kilometres
        (tmp_path / f"{name}.geojson").write_text(geojson_text(document), "utf-8")
    read = {name: pyogrio.read_info(tmp_path / f"{name}.geojson", encoding="utf-8") for name in ("with", "without")}
    types = {name: dict(zip(info["fields"], info["dtypes"], strict=True)) for name, info in read.items()}
    assert types["with"].pop("overland_km") == "float64"
    assert types["with"] == types["without"]
    assert types["with"]["date_first"].startswith("datetime64")
    assert types["with"]["length_km"] == "float64"


def test_kml_has_times_columns_and_sources(document: dict[str, Any]) -> None:
    found = placemarks(document)
    beira = found["place-1"]
    assert [beira.findtext(f"{KML}TimeSpan/{KML}{end}") for end in ("begin", "end")] == ["2019-03-01", "2019-03-31"]
    dondo = found["place-3"]
    assert dondo.findtext(f"{KML}TimeStamp/{KML}when") == "2019-03-26"
    assert data_of(dondo)["report_titles"] == TITLE
    assert data_of(dondo)["report_sources"] == ADDRESS
    said = dondo.findtext(f"{KML}description") or ""
    assert "reported 2019-03-26" in said
    assert f"({TITLE}, 2019-03-26, {ADDRESS})" in said
    assert found["place-12"].find(f"{KML}TimeStamp") is None
    assert {"id", "kind", "country", "confidence", "certainty"} <= data_of(beira).keys()
    root = Tree.fromstring(kml_text(document).encode())  # noqa: S314 - written a moment ago
    known = {(schema.get("id"), field.get("name")) for schema in root.iter(f"{KML}Schema") for field in schema}
    for data in root.iter(f"{KML}SchemaData"):
        schema = data.get("schemaUrl", "").removeprefix("#")
        assert {(schema, one.get("name")) for one in data} <= known


def test_the_elements_of_a_placemark_are_in_the_order_of_the_schema(document: dict[str, Any]) -> None:
    order = ["name", "description", "TimeSpan", "TimeStamp", "styleUrl", "ExtendedData", "Point", "MultiGeometry"]
    for placemark in placemarks(document).values():
        tags = [element.tag.removeprefix(KML) for element in placemark]
        assert tags == sorted(tags, key=order.index)
    order = ["time", "name", "desc", "src", "link", "sym", "type", "extensions", "rtept", "trkseg"]
    for tag in ("wpt", "rte", "trk"):
        for element in Tree.fromstring(gpx_text(document).encode()).iter(f"{GPX}{tag}"):  # noqa: S314
            tags = [one.tag.removeprefix(GPX) for one in element]
            assert tags == sorted(tags, key=order.index)


def test_years_before_the_first_have_no_time_stamp_and_keep_their_date(document: dict[str, Any]) -> None:
    document["reports"][0]["date"] = "-0043-03-15"
    dondo = placemarks(document)["place-3"]
    assert dondo.find(f"{KML}TimeStamp") is None
    assert data_of(dondo)["date_first"] == "-0043-03-15"
    document["reports"][0]["date"] = "0079-08-24"
    assert placemarks(document)["place-3"].findtext(f"{KML}TimeStamp/{KML}when") == "0079-08-24"


def test_what_is_unsure_or_did_not_happen_does_not_look_sure(document: dict[str, Any]) -> None:
    routes = [one for one in document["features"] if one["properties"]["type"] == "route" and one["geometry"]]
    routes[0]["properties"]["status"], routes[1]["properties"]["status"] = "denied", "planned"
    found = placemarks(document)
    names = {one["id"]: found[one["id"]].findtext(f"{KML}name") or "" for one in routes}
    assert names[routes[0]["id"]].startswith("[denied] ")
    assert names[routes[1]["id"]].startswith("[planned] ")
    styles = {one["id"]: found[one["id"]].findtext(f"{KML}styleUrl") for one in routes}
    assert (styles[routes[0]["id"]], styles[routes[1]["id"]]) == ("#denied", "#planned")
    assert data_of(found[routes[0]["id"]])["status"] == "denied"
    root = Tree.fromstring(kml_text(document).encode())  # noqa: S314 - written a moment ago
    drawn = {style.get("id"): Tree.tostring(style[0]) for style in root.iter(f"{KML}Style")}
    assert len({drawn[name] for name in ("reported", "planned", "possible", "denied")}) == 4
    assert "Routes: denied" in {folder.findtext(f"{KML}name") for folder in root.iter(f"{KML}Folder")}
    device = Tree.fromstring(gpx_text(document).encode())  # noqa: S314 - written a moment ago
    assert {one.findtext(f"{GPX}name") for one in device.iter(f"{GPX}trk")} == set(names.values())


def test_places_bear_their_certainty_in_style_and_name(document: dict[str, Any]) -> None:
    found = placemarks(document)
    style = {key: one.findtext(f"{KML}styleUrl") for key, one in found.items()}
    assert (style["place-1"], style["place-3"]) == ("#place-very-likely", "#place-more-likely-than-not")
    assert style["place-14"] == "#area-very-likely" or (style["place-14"] or "").startswith("#area-")
    assert "%" in (found["place-3"].findtext(f"{KML}name") or "")
    assert found["place-1"].findtext(f"{KML}name") == "Beira"
    assert "(ocean" in (found["place-14"].findtext(f"{KML}name") or "")
    root = Tree.fromstring(kml_text(document).encode())  # noqa: S314 - written a moment ago
    icons = {
        one.get("id"): Tree.tostring(one[0]) for one in root.iter(f"{KML}Style") if one[0].tag == f"{KML}IconStyle"
    }
    assert len(set(icons.values())) == 8
    assert not re.search(r"<href>", kml_text(document)), "no style asks for a picture"
    device = Tree.fromstring(gpx_text(document).encode())  # noqa: S314 - written a moment ago
    points = {one.findtext(f"{GPX}extensions/{OWN}id"): one for one in device.iter(f"{GPX}wpt")}
    symbols = {points[key].findtext(f"{GPX}sym") for key in ("place-1", "place-3", "place-14")}
    assert len(symbols) == 3


def test_gpx_has_times_links_and_columns(document: dict[str, Any]) -> None:
    root = Tree.fromstring(gpx_text(document).encode())  # noqa: S314 - written a moment ago
    points = {one.findtext(f"{GPX}extensions/{OWN}id"): one for one in root.iter(f"{GPX}wpt")}
    dondo = points["place-3"]
    assert dondo.findtext(f"{GPX}time") == "2019-03-26T00:00:00Z"
    assert dondo.findtext(f"{GPX}src") == f"{TITLE}, 2019-03-26, {ADDRESS}"
    link = dondo.find(f"{GPX}link")
    assert link is not None and (link.get("href"), link.findtext(f"{GPX}text")) == (ADDRESS, TITLE)
    assert dondo.findtext(f"{GPX}extensions/{OWN}date_first") == "2019-03-26"
    track = root.find(f"{GPX}trk")
    assert track is not None and track.findtext(f"{GPX}extensions/{OWN}status") == "reported"
    assert root.find(f"{GPX}trk//{GPX}time") is None, "no device was there at any time"


@pytest.mark.parametrize(
    "address", ['https://x" onload="y', "javascript:alert(1)", "https://a b", "https://a\n.example"]
)
def test_what_is_no_address_is_no_link(address: str, document: dict[str, Any]) -> None:
    document["reports"][0]["source"] = address
    root = Tree.fromstring(gpx_text(document).encode())  # noqa: S314 - written a moment ago
    assert root.find(f".//{GPX}link") is None


def test_many_reports_are_counted_and_not_all_named(document: dict[str, Any]) -> None:
    (mention, *_) = document["features"][0]["properties"]["mentions"]
    document["reports"] += [
        {**document["reports"][0], "id": f"r{number}", "title": f"Title {number}", "source": None}
        for number in range(40)
    ]
    document["features"][0]["properties"]["mentions"] += [{**mention, "report": f"r{number}"} for number in range(40)]
    assert properties(document, "place-1")["report_titles"].endswith("; Title 9; and 30 more")


@pytest.mark.browser
def test_the_tables_of_the_page_have_the_same_columns(saved_from_page: Any, document: dict[str, Any]) -> None:
    written = {one["id"]: one["properties"] for one in json.loads(geojson_text(document))["features"]}
    for choice in ("Places as CSV", "Routes as CSV", "Names not placed as CSV"):
        text = saved_from_page(document, choice).decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text)))
        assert rows
        for row in rows:
            for key in ("date_first", "date_last", "report_titles", "report_sources", "certainty"):
                if key in row:
                    assert row[key] == (written[row["id"]].get(key) or "")
            assert row["report_titles"]
        assert any("”" in row["sentences"] and "\n" in row["sentences"] for row in rows) or choice.startswith("Names")


@pytest.mark.browser
def test_geojson_of_the_page_is_that_of_the_command_line(saved_from_page: Any, document: dict[str, Any]) -> None:
    document["features"][0]["properties"]["confidence"] = 1.0
    text = saved_from_page(document, "Data as GeoJSON").decode()
    assert json.loads(text) == json.loads(geojson_text(document))
    numbers = re.findall(r'"(?:confidence|length_km)":([-\d.]+)', text)
    assert numbers and all("." in number for number in numbers), "a column of whole numbers would be another type"
