"""The document of very many reports: what it counts, what it quotes, and that neither depends on the order."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from gazetteer import Gazetteer
from geomap import Pipeline, Report, build_document
from geomap.document.pooled import accounts
from geomap.document.pooled import pooled_document as drawing
from geomap.document.pooled.pool import Pool
from geomap.document.pooled.pooled_document import Pooled, pooled_document
from geomap.document.summary import Counts
from geomap.model import Extraction

_TEXTS = (
    "Lorries drove from Mombasa to Nairobi on Monday. Nobody has reached the village of Tula Hola.",
    "Three lorries drove from Mombasa to Nairobi. NAIROBI was quiet, and Nairobi is far from Kisumu.",
    "A convoy left Kisumu for Kampala. The mayor of Kampala spoke. Gornaq Dol was not found.",
    "Lorries drove from Mombasa to Kampala over Nairobi. They say that Tula Hola is empty.",
    "Nairobi, Mombasa, Kisumu and Kampala have markets. Paris has one too.",
)


@pytest.fixture(scope="module")
def extractions(gazetteer: Gazetteer) -> list[Extraction]:
    pipeline = Pipeline(gazetteer)
    dated = (
        Report(f"r{number}", text, date=f"2024-05-{number % 5 + 1:02}", title=f"Title {number}", source="made up")
        for number, text in enumerate(_TEXTS * 3)
    )
    return [pipeline.extract(report) for report in dated]


def pooled(extractions: Sequence[Extraction], gazetteer: Gazetteer, *, quoted: int = 2, **options: Any) -> Pooled:
    with Pool(quoted=quoted) as pool:
        for extraction in extractions:
            pool.add(extraction)
        return pooled_document(pool, gazetteer=gazetteer, **options)


def by_id(document: dict[str, Any], kind: str) -> dict[str, dict[str, Any]]:
    return {one["id"]: one["properties"] for one in document["features"] if one["properties"]["type"] == kind}


@pytest.mark.parametrize("kind", ["place", "unresolved"])
def test_what_is_named_is_what_a_document_of_everything_has(
    kind: str, extractions: list[Extraction], gazetteer: Gazetteer
) -> None:
    whole = by_id(build_document(extractions, gazetteer=gazetteer), kind)
    part = by_id(pooled(extractions, gazetteer).document, kind)
    assert whole
    assert whole.keys() == part.keys()
    for name, everything in whole.items():
        assert part[name]["told"]["mentions"] == len(everything["mentions"])
        assert part[name]["alternatives"] == everything["alternatives"]
        assert part[name].get("confidence") == everything.get("confidence")
        assert all(one in everything["mentions"] for one in part[name]["mentions"])
        assert 1 <= len(part[name]["mentions"]) <= 2


def test_routes_are_those_of_a_document_of_everything(extractions: list[Extraction], gazetteer: Gazetteer) -> None:
    whole = by_id(build_document(extractions, gazetteer=gazetteer), "route")
    found = pooled(extractions, gazetteer)
    part = by_id(found.document, "route")
    assert whole
    assert {name: (one["stops"], one["confidence"]) for name, one in whole.items()} == {
        name: (one["stops"], one["confidence"]) for name, one in part.items()
    }
    # Each account of the reports supports a route here.
    tellings = sum(len(one.routes) + len(one.fragments) for one in extractions)
    assert found.document["whole"]["accounts"] == tellings
    assert all(one["told"]["accounts"] >= len(one["reports"]) for one in part.values())


def test_counts_are_those_of_a_document_of_everything(extractions: list[Extraction], gazetteer: Gazetteer) -> None:
    whole = build_document(extractions, gazetteer=gazetteer)
    part = pooled(extractions, gazetteer).document
    assert Counts.of(part) == Counts.of(whole)
    told = {report["id"]: report for report in whole["reports"]}
    assert part["reports"]
    assert all(report == told[report["id"]] for report in part["reports"])


def test_a_document_has_the_form_of_its_schema(extractions: list[Extraction], gazetteer: Gazetteer) -> None:
    schema = json.loads((files("geomap") / "document" / "schemas" / "document.schema.json").read_text("utf-8"))
    document = pooled(extractions, gazetteer, tables=["map-mentions.parquet", "map-accounts.parquet"]).document
    jsonschema.Draft202012Validator(schema).validate(document)
    named = [*by_id(document, "place").values(), *by_id(document, "unresolved").values()]
    quoted = f"{sum(len(one['mentions']) for one in named)} of {document['whole']['mentions']} mentions are quoted"
    assert document["notices"][0] == f"{quoted}, the surest of each place; all are in map-mentions.parquet"


def test_the_order_of_the_reports_changes_nothing(extractions: list[Extraction], gazetteer: Gazetteer) -> None:
    shuffled = random.Random(4).sample(extractions, len(extractions))  # noqa: S311
    assert pooled(shuffled, gazetteer).document == pooled(extractions, gazetteer).document


def test_mentions_that_are_quoted_are_of_different_reports(extractions: list[Extraction], gazetteer: Gazetteer) -> None:
    for place in by_id(pooled(extractions, gazetteer, quoted=5).document, "place").values():
        reports = [mention["report"] for mention in place["mentions"]]
        assert len(set(reports)) == len(reports)
        sureness = [mention["confidence"] for mention in place["mentions"]]
        assert sureness == sorted(sureness, reverse=True)


def test_what_has_no_room_is_counted_in_the_notices(
    extractions: list[Extraction], gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawing, "MOST_PLACES", 2)
    monkeypatch.setattr(drawing, "MOST_NAMES", 1)
    monkeypatch.setattr(drawing, "MOST_SENTENCES", 1)
    found = pooled(extractions, gazetteer, quoted=5)
    places, names = by_id(found.document, "place"), by_id(found.document, "unresolved")
    assert (len(places), len(names)) == (2, 1)
    assert [len(one["mentions"]) for one in (*places.values(), *names.values())] == [2, 1, 1]
    left = len({one["id"] for one in found.readings.values()}) - 3
    notice = next(one for one in found.document["notices"] if "left out of the map" in one)
    assert sum(int(word) for word in notice.split() if word.isdecimal()) == left


def test_accounts_are_counted_though_tellings_were_forgotten(
    extractions: list[Extraction], gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = by_id(pooled(extractions, gazetteer).document, "route")
    monkeypatch.setattr(accounts, "MOST_KNOWN", 2)
    found = pooled(extractions, gazetteer)
    part = by_id(found.document, "route")
    assert 0 < len(found.routes) <= 4
    assert all(one["told"]["accounts"] == 3 * list(found.routes.values()).count(name) for name, one in part.items())
    assert part.keys() <= whole.keys()


def test_routes_alone_keep_the_places_they_stop_at(extractions: list[Extraction], gazetteer: Gazetteer) -> None:
    document = pooled(extractions, gazetteer, routes="only").document
    stops = {stop["place"] for route in by_id(document, "route").values() for stop in route["stops"]}
    assert set(by_id(document, "place")) == stops - {None}
    assert not by_id(document, "unresolved")
