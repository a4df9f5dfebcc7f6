"""What lies off a place: the point that is meant and its ring, in the record, in the map document, and on routes."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from geographiclib.geodesic import Geodesic

from gazetteer import Gazetteer
from geomap import Corrections, Pipeline, Report, build_document, read_corrections, to_record
from geomap.model import Finding
from geomap.outputs.formats import gpx_text, kml_text


def finding(gazetteer: Gazetteer, text: str, surface: str, **options: Any) -> Finding:
    found = Pipeline(gazetteer, **options).extract(Report("r1", text)).findings
    return next(one for one in found if one.surface == surface)


def away(found: Finding) -> tuple[float, float]:
    """Kilometres and degrees from the place to what is meant."""
    assert found.place is not None
    assert found.position is not None
    lon, lat = found.position
    line = Geodesic.WGS84.Inverse(found.place.lat, found.place.lon, lat, lon)
    return line["s12"] / 1000, line["azi1"] % 360


@pytest.mark.parametrize(
    ("text", "surface", "km", "bearing", "least", "most"),
    [
        ("A dyke burst 20 km east of Zaria.", "Zaria", 20, 90, 8, 20),
        ("A truck burned 12 km north-west of Kunduz.", "Kunduz", 12, 315, 5, 15),
        ("The well lies 70 miles south of Agadez.", "Agadez", 112.65, 180, 40, 70),
        ("A ketch foundered 30 nautical miles west of Dakar.", "Dakar", 55.56, 270, 20, 40),
        ("The wreck is 9 NM SSE of Berbera.", "Berbera", 16.67, 157.5, 3, 10),
        ("A mast stands two kilometres south of Gisenyi.", "Gisenyi", 2, 180, 1, 10),
        ("A village 80 km to the north of Bamako flooded.", "Bamako", 80, 0, 30, 45),
    ],
)
def test_the_point_lies_where_the_text_says(
    gazetteer: Gazetteer, text: str, surface: str, km: float, bearing: float, least: float, most: float
) -> None:
    found = finding(gazetteer, text, surface)
    reached, direction = away(found)
    assert reached == pytest.approx(km, abs=0.01)
    assert (direction - bearing + 180) % 360 - 180 == pytest.approx(0, abs=0.01)
    assert found.offset is not None
    assert least <= found.offset.uncertainty_km <= most


@pytest.mark.parametrize(
    ("text", "surface", "least", "most"),
    [
        ("Raiders struck 25 km outside Zaria.", "Zaria", 25, 40),
        ("A lorry stood 25 km from Zaria.", "Zaria", 25, 40),
        ("Nobody within 25 km of Zaria heard it.", "Zaria", 25, 40),
        ("A coaster sank 12 miles off Berbera.", "Berbera", 19, 26),
        ("A crowd gathered outside Zaria.", "Zaria", 10, 20),
    ],
)
def test_without_a_direction_the_ring_is_round_the_place(
    gazetteer: Gazetteer, text: str, surface: str, least: float, most: float
) -> None:
    found = finding(gazetteer, text, surface)
    assert away(found)[0] == 0
    assert found.offset is not None
    assert least <= found.offset.uncertainty_km <= most


def test_the_radius_grows_with_what_is_not_known(gazetteer: Gazetteer) -> None:
    texts = [
        "It fell 30 km ENE of Kunduz.",
        "It fell 30 km east of Kunduz.",
        "It fell about 30 km east of Kunduz.",
        "It fell 20 to 40 km east of Kunduz.",
        "It fell 80 km east of Kunduz.",
    ]
    radii = [found.uncertainty_km for text in texts if (found := finding(gazetteer, text, "Kunduz").offset)]
    assert len(radii) == len(texts)
    assert all(less < more for less, more in pairwise(radii))


def test_a_distance_from_a_land_counts_from_its_border(gazetteer: Gazetteer) -> None:
    found = finding(gazetteer, "A yacht sank 100 km south of Iceland.", "Iceland")
    assert found.position is not None
    assert 62.0 < found.position[1] < 62.9


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Shots were fired in the north of Zaria.", "Zaria"),
        ("They drove 40 km from Zaria.", "Zaria"),
        ("Traders moved south from Zaria.", "Zaria"),
        ("Rain fell south of Norway.", "Norway"),
        ("A bridge 30 m long spans the river at Zaria.", "Zaria"),
    ],
)
def test_what_lies_in_a_place_stays_there(gazetteer: Gazetteer, text: str, surface: str) -> None:
    assert finding(gazetteer, text, surface).offset is None


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Samarra, 110 km north of Baghdad, was calm.", "Baghdad"),
        ("The town of Samarra in Salah ad Din province, 110 km north of Baghdad, was calm.", "Baghdad"),
        ("Samarra, which lies 110 km north-west of Baghdad, was calm.", "Baghdad"),
        ("Kakata is about 65 km north-east of Monrovia.", "Monrovia"),
    ],
)
def test_what_only_describes_a_place_draws_no_other(gazetteer: Gazetteer, text: str, town: str) -> None:
    assert finding(gazetteer, text, town).offset is None


@pytest.mark.parametrize(
    "text",
    [
        "They left Samarra and camped 110 km north of Baghdad.",
        "Basra, 110 km north of Baghdad, they wrote.",
        "Xolqumb, 110 km north of Baghdad, was calm.",
    ],
)
def test_what_lies_elsewhere_than_the_place_before_it_is_drawn(gazetteer: Gazetteer, text: str) -> None:
    assert finding(gazetteer, text, "Baghdad").offset is not None


def test_a_distance_shows_that_a_name_is_one_and_its_unit_none(gazetteer: Gazetteer) -> None:
    found = Pipeline(gazetteer).extract(Report("r1", "Steaming 60 NM south of Mukha; fuel at 40 MI."))
    assert [one.surface for one in found.findings] == ["Mukha"]


def test_a_name_that_holds_a_unit_stays_one(gazetteer: Gazetteer) -> None:
    found = Pipeline(gazetteer).extract(Report("r1", "Buses run through Hamilton, Trenton and Seven Mile, Ohio."))
    assert "Seven Mile" in [one.surface for one in found.findings]


def test_a_name_that_was_put_by_hand_stays_there(gazetteer: Gazetteer, tmp_path: Path) -> None:
    path = tmp_path / "corrections.csv"
    path.write_text('surface,report,place\nZaria,*,"10.5,7.5"\n', encoding="utf-8")
    corrections: Corrections = read_corrections(path, gazetteer=gazetteer)
    found = finding(gazetteer, "A dyke burst 20 km east of Zaria.", "Zaria", corrections=corrections)
    assert found.offset is None
    assert found.position == (7.5, 10.5)


TWICE = "A dyke burst 20 km east of Zaria. The mayor of Zaria came. Later it burst again 20 km east of Zaria."


def test_a_record_holds_the_point_the_ring_and_the_place(gazetteer: Gazetteer) -> None:
    record = to_record(Pipeline(gazetteer).extract(Report("r1", TWICE)))
    schema = json.loads((files("geomap") / "document" / "schemas" / "extraction.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(record)
    first, second, _ = record["places"]
    assert (first["name"], first["gazetteer_id"]) == (second["name"], second["gazetteer_id"])
    assert (first["offset"]["from_lat"], first["offset"]["from_lon"]) == (second["lat"], second["lon"])
    assert (first["offset"]["distance_km"], first["offset"]["direction"]) == (20.0, "east")
    assert TWICE[first["offset"]["start"] : first["offset"]["end"]] == "20 km east of"
    assert first["lon"] > second["lon"]
    assert 5 < first["uncertainty_km"] < 20
    assert "offset" not in second
    assert "uncertainty_km" not in second


def test_on_the_map_it_is_a_place_of_its_own(gazetteer: Gazetteer) -> None:
    extractions = [Pipeline(gazetteer).extract(Report("r1", TWICE))]
    document = build_document(extractions, gazetteer=gazetteer)
    schema = json.loads((files("geomap") / "document" / "schemas" / "document.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(document)
    point, town = (feature["properties"] for feature in document["features"])
    assert (point["name"], point["kind"], point["gazetteer_id"]) == ("20 km east of Zaria", "position", None)
    assert (town["name"], len(point["mentions"]), len(town["mentions"])) == ("Zaria", 2, 1)
    assert (point["offset"]["from"], point["offset"]["gazetteer_id"]) == ("Zaria", town["gazetteer_id"])
    assert "offset" not in town
    for text in (kml_text(document), gpx_text(document)):
        assert "20 km east of Zaria; within about 10 km of this point" in text


def test_a_route_ends_at_the_point(gazetteer: Gazetteer) -> None:
    text = "The convoy drove from Kaduna to a point 20 km east of Zaria."
    extraction = Pipeline(gazetteer).extract(Report("r1", text))
    record = to_record(extraction)
    place = next(one for one in record["places"] if one["surface"] == "Zaria")
    stop = record["routes"][0]["stops"][-1]
    assert (stop["lat"], stop["lon"]) == (place["lat"], place["lon"])
    line = extraction.routes[0].line
    assert line is not None
    assert line.parts[-1][-1] == pytest.approx((place["lon"], place["lat"]), abs=1e-4)
    document = build_document([extraction], gazetteer=gazetteer)
    route = next(one for one in document["features"] if one["properties"]["type"] == "route")
    drawn = next(one for one in document["features"] if "offset" in one["properties"])
    assert route["properties"]["stops"][-1]["place"] == drawn["id"]


@pytest.mark.parametrize("write", [kml_text, gpx_text], ids=["kml", "gpx"])
def test_hostile_words_stay_text(gazetteer: Gazetteer, write: Callable[[Any], str]) -> None:
    text = "It fell 20 km (<b>&{{7*7}}) east of Zaria."
    document = build_document([Pipeline(gazetteer).extract(Report("r1", text))], gazetteer=gazetteer)
    assert "<b>" not in write(document)
