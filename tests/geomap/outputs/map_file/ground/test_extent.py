from __future__ import annotations

import copy
from typing import Any

import pytest

from geomap.outputs.map_file.extent import focus_bounds


def test_nothing_with_a_position_has_no_bounds(empty_document: dict[str, Any]) -> None:
    assert focus_bounds(empty_document) is None


def test_every_route_is_in_view(document: dict[str, Any]) -> None:
    bounds = focus_bounds(document)
    assert bounds is not None
    assert bounds.west > bounds.east, "the ship's route spans the antimeridian"
    assert bounds.south <= -19.8436
    assert bounds.north >= -13.8333


def test_a_far_place_of_few_mentions_is_out_of_view(document: dict[str, Any]) -> None:
    document["features"] = [
        feature
        for feature in document["features"]
        if feature["properties"]["type"] == "place" and feature["properties"]["country"] in {"MZ", "ZW"}
    ]
    document["bbox"] = [29.8, -19.9, 35.5, -16.1]
    near = focus_bounds(document)
    far = copy.deepcopy(document["features"][4])
    far["geometry"]["coordinates"] = [-0.1, 51.5]
    document["features"].append(far)
    document["bbox"] = [-0.1, -19.9, 35.5, 51.5]
    assert focus_bounds(document) == near


def test_the_point_of_a_country_counts_only_where_nothing_else_does(document: dict[str, Any]) -> None:
    countries = [feature for feature in document["features"] if feature["properties"].get("kind") == "country"]
    document["features"] = countries
    document["bbox"] = [29.8, -19.0, 35.5, -18.3]
    assert focus_bounds(document) == (23.8, -25.0, 41.5, -12.3), "with ground about them, to be recognised"


def test_one_place_has_bounds_of_no_size(document: dict[str, Any]) -> None:
    document["features"] = document["features"][:1]
    document["bbox"] = [34.8389, -19.8436, 34.8389, -19.8436]
    assert focus_bounds(document) == (34.8389, -19.8436, 34.8389, -19.8436)


@pytest.mark.parametrize("kind", ["admin1", "river"])
def test_the_points_of_provinces_and_rivers_do_not_widen_the_view_of_towns(kind: str, document: dict[str, Any]) -> None:
    towns = [feature for feature in document["features"] if feature["id"] in {"place-1", "place-3", "place-4"}]
    province = next(feature for feature in document["features"] if feature["id"] == "place-7")
    province["geometry"]["coordinates"] = [33.0, -17.0]
    province["properties"]["kind"] = kind
    content = document | {"features": [*towns, province], "bbox": [33.0, -19.9, 34.9, -17.0]}
    bounds = focus_bounds(content)
    assert bounds is not None
    assert bounds.north < -19
    few = focus_bounds(content | {"features": [*towns[:2], province]})
    assert few is not None
    assert few.north == -17.0, "where few towns are named, the province counts"
