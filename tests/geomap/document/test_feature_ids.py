"""Ids of features: they hold when reports are added, taken away, renamed or come in another order."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from gazetteer import Gazetteer
from geomap.document.build import build_document
from geomap.document.feature_ids import Ids
from geomap.model import Extraction, Report
from geomap.outputs.formats import geojson_text, gpx_text, kml_text
from geomap.pipeline import Pipeline
from geomap.routes.merging import merge

AID = Report("aid", "Aid lorries drove from Garissa to Wajir.", date="2031-05-02")
NAMED = Report("named", "Nobody has reached the village of Tula Hola. Suez and Nairobi are calm.", date="2031-05-03")
DENIED = Report("denied", "The army denied that soldiers had marched from Wajir to Garissa.", date="2031-05-04")
BORNE_OUT = Report("borne-out", "Two lorries left Garissa and reached Wajir.", date="2031-05-05")
FORK = Report("fork", "Trucks went from Mombasa to Nairobi and to Voi.")
REPORTS = (AID, NAMED, DENIED, FORK)


@pytest.fixture(scope="module")
def read(gazetteer: Gazetteer) -> Any:
    """A function that reads reports, each once."""
    pipeline, known = Pipeline(gazetteer), dict[Report, Extraction]()

    def document_of(reports: Sequence[Report]) -> dict[str, Any]:
        for report in reports:
            if report not in known:
                known[report] = pipeline.extract(report)
        return build_document([known[report] for report in reports], gazetteer=gazetteer)

    document_of.movements = lambda reports: merge(  # type: ignore[attr-defined]
        [known[report] for report in reports], areas=gazetteer
    )
    return document_of


def ids(document: dict[str, Any]) -> dict[tuple[str, ...], str]:
    """Return the ids of features by what these are."""
    return {what(feature["properties"]): feature["id"] for feature in document["features"]}


def what(properties: dict[str, Any]) -> tuple[str, ...]:
    if properties["type"] == "route":
        return (properties["status"], *(stop["name"] or stop["surface"] for stop in properties["stops"]))
    return (properties["type"], properties["name"])


def test_ids_are_made_of_what_features_are(read: Any) -> None:
    made = ids(read(REPORTS))
    assert made["place", "Garissa"] == "geonames:197745"
    assert made["reported", "Garissa", "Wajir"].startswith("route-")
    assert made["unresolved", "Tula Hola"].startswith("unresolved-")
    assert len(set(made.values())) == len(made) > 8


def test_a_report_that_is_added_or_taken_away_changes_no_id_of_the_others(read: Any) -> None:
    whole = ids(read(REPORTS))
    for left_out in REPORTS:
        some = ids(read([report for report in REPORTS if report is not left_out]))
        assert some and some.items() <= whole.items()
    for more in (BORNE_OUT, replace(AID, id="again", date="2031-07-01"), Report("0", "Suez is far from Wajir.")):
        for reports in ([more, *REPORTS], [*REPORTS, more]):
            found = read(reports)
            assert set(whole.values()) <= {feature["id"] for feature in found["features"]}


def test_the_order_of_reports_and_their_names_change_no_id(read: Any) -> None:
    reports = (*REPORTS, BORNE_OUT)
    whole = ids(read(reports))
    for ordered in list(permutations(reports))[::17]:
        assert ids(read(ordered)) == whole
    assert ids(read([replace(report, id=f"row-{number}") for number, report in enumerate(reports, 2)])) == whole


def test_the_same_movement_of_another_time_is_another_feature(read: Any) -> None:
    later = replace(AID, id="later", date="2031-07-01")
    ways = routes_of(read([AID, later]))
    (first,), (second,) = (ids_of_routes(read([report])) for report in (AID, later))
    assert {way["id"] for way in ways} == {first, second}
    assert first != second
    assert len({way["properties"]["movement"] for way in ways}) == 2


def test_a_route_is_known_by_all_its_tellings(read: Any) -> None:
    (route,) = routes_of(read([BORNE_OUT, AID]))
    keys = [telling["id"] for telling in route["properties"]["tellings"]]
    assert len(set(keys)) == 2
    alone = [routes_of(read([report]))[0]["properties"]["tellings"][0]["id"] for report in (AID, BORNE_OUT)]
    assert set(alone) == set(keys), "so a link to either finds it"


@pytest.mark.parametrize("name", ["0", "aid", "z", "a-much-longer-name"])
def test_what_bears_a_movement_out_changes_no_id_whatever_it_is_called(name: str, read: Any) -> None:
    for told in (AID, replace(AID, date=None)):
        (before,) = routes_of(read([told]))
        for date in (told.date, None):
            again = Report(name + "-again", "Trucks drove from Garissa to Wajir.", date=date)
            for reports in ([told, again], [again, told]):
                (after,) = routes_of(read(reports))
                assert len(after["properties"]["tellings"]) == 2
                assert (after["id"], after["properties"]["movement"]) == (
                    before["id"],
                    before["properties"]["movement"],
                )


def test_movers_of_different_names_are_different_routes(read: Any) -> None:
    ways = [
        Report(name, f"The {name} Brigade marched from Garissa to Wajir.", date="2031-05-02") for name in ("4th", "9th")
    ]
    alone = {identifier for report in ways for identifier in ids_of_routes(read([report]))}
    assert len(alone) == 2
    for reports in (ways, ways[::-1]):
        assert set(ids_of_routes(read(reports))) == alone


def test_routes_that_would_share_an_id_all_get_the_keys_of_their_tellings(read: Any) -> None:
    document = read([AID])
    (route,) = routes_of(document)
    assert re.fullmatch(r"route-[0-9a-f]{12}-2031-05-02", route["id"])
    movement = next(one for one in (read.movements([AID])))
    ids = Ids([AID], [movement, movement])
    first, second = (ids.of_route(movement.routes[0]) for _ in range(2))
    key = route["properties"]["tellings"][0]["id"]
    assert (first, second) == (f"{route['id']}-{key}", f"{route['id']}-{key}-2")


def routes_of(document: dict[str, Any]) -> list[dict[str, Any]]:
    return [feature for feature in document["features"] if feature["properties"]["type"] == "route"]


def ids_of_routes(document: dict[str, Any]) -> list[str]:
    return [feature["id"] for feature in document["features"] if feature["properties"]["type"] == "route"]


@pytest.mark.parametrize(
    ("write", "written"),
    [
        (geojson_text, r'"id": "((?:geonames:|route-|unresolved-)[^"]+)"'),
        (kml_text, r'<SimpleData name="id">([^<]+)<'),
        (gpx_text, r"<geomap:id>([^<]+)<"),
    ],
)
def test_every_format_has_the_same_ids_that_hold(
    write: Callable[[dict[str, Any]], str], written: str, read: Any
) -> None:
    before, after = read(REPORTS), read((BORNE_OUT, replace(AID, id="again", date="2031-07-01"), *reversed(REPORTS)))
    drawn = {feature["id"] for feature in before["features"] if feature["geometry"] or write is not gpx_text}
    found = set(re.findall(written, write(before)))
    assert drawn <= found
    assert found <= set(re.findall(written, write(after)))
