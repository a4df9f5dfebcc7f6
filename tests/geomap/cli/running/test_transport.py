"""Values between processes: equal on the other side, and nothing but values of the model from a file."""

from __future__ import annotations

import enum
import os
import pickle
from pathlib import Path

import pytest

from gazetteer import Gazetteer, Place
from gazetteer.model import NameForm, Step
from geomap import model
from geomap.cli.running import transport
from geomap.model import Report, Span
from geomap.pipeline import Learnt, Pipeline

TEXTS = (
    "Two lorries left Gulu for Arua. It rained 20 km east of Lira, at 3.1 N, 32.9 E.",
    "Nurses came from Gulu to Kitgum. A Ugandan paper said so.",
    "From Kampala they went to Gulu, and on to Kitgum, on Monday.",
)


@pytest.fixture(scope="module")
def read(gazetteer: Gazetteer) -> tuple[Pipeline, list[Report]]:
    return Pipeline(gazetteer), [Report(str(number), text) for number, text in enumerate(TEXTS)]


def test_an_extraction_comes_through_and_shares_its_places(read: tuple[Pipeline, list[Report]]) -> None:
    pipeline, reports = read
    places: transport.Interned = {}
    found = list(pipeline.extract_many(reports))
    back = [
        transport.load_extraction(transport.dump_extraction(one), report=report, places=places)
        for one, report in zip(found, reports, strict=True)
    ]
    assert back == found
    assert [one.report for one in back] == reports
    gulu = [finding.place for one in back for finding in one.findings if finding.surface == "Gulu"]
    assert len(gulu) == 3 and all(one is gulu[0] for one in gulu)
    assert TEXTS[0].encode() not in transport.dump_extraction(found[0]), "the report is not written twice"
    for one in back:
        for route in one.routes:
            assert all(any(stop.finding is finding for finding in one.findings) for stop in route.movement.stops)


def test_what_reports_say_together_says_the_same_elsewhere(
    read: tuple[Pipeline, list[Report]], gazetteer: Gazetteer
) -> None:
    pipeline, reports = read
    prepared = [pipeline.prepare(report) for report in reports]
    learnt = [Learnt(one.found, one.tokens, pipeline.profile(one)) for one in prepared]
    with Gazetteer.open(gazetteer.path) as another:
        sent = [transport.load(transport.dump(one), gazetteer=another, places={}) for one in learnt]
        together = transport.load(transport.dump(pipeline.together(sent)), gazetteer=another, places={})
        other = Pipeline(another)
        there = [
            other.read(other.prepare(report), together, profile=one.profile)
            for report, one in zip(reports, sent, strict=True)
        ]
    assert together.focus and together.focus.countries == ("UG",)
    assert there == list(pipeline.extract_many(reports))


class _Bomb:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.path),)


@pytest.mark.parametrize("kind", ["code", "other class", "function of the model", "no extraction", "no pickle"])
def test_bytes_of_others_make_nothing(kind: str, tmp_path: Path) -> None:
    data = {
        "code": pickle.dumps(_Bomb(tmp_path / "made")),
        "other class": pickle.dumps(Path("x")),
        "function of the model": b"cgeomap.model\ndataclass\n.",
        "no extraction": pickle.dumps(7),
        "no pickle": b"rain",
    }[kind]
    with pytest.raises((pickle.UnpicklingError, KeyError)):
        transport.load_extraction(data, report=Report("r", "x"), places={})
    assert not list(tmp_path.iterdir())


def test_an_extraction_comes_through_as_the_first_releases_of_python_3_11_write_enumerations(
    read: tuple[Pipeline, list[Report]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def by_name(self: enum.Enum, _protocol: int) -> object:
        return getattr, (type(self), self.name)

    for kind in (
        enum.Enum,
        *(kind for kind in vars(model).values() if isinstance(kind, enum.EnumMeta)),
        Step,
        NameForm,
    ):
        monkeypatch.setattr(kind, "__reduce_ex__", by_name)
    pipeline, (report, *_) = read
    found = pipeline.extract(report)
    assert transport.load_extraction(transport.dump_extraction(found), report=report, places={}) == found


def test_a_place_is_made_once_for_each() -> None:
    place = Place("x:1", "Gulu", 32.3, 2.8, "city", "UG", None, None, 0, 0.1, None, "x", False)
    places: transport.Interned = {}
    one, other = (
        transport.load(transport.dump([place, Span(0, 4)]), gazetteer=None, places=places)  # type: ignore[arg-type]
        for _ in range(2)
    )
    assert one == other == [place, Span(0, 4)]
    assert one[0] is other[0]
