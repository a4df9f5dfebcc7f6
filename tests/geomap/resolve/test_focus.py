"""Where the reports of a run are set, and what that changes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from gazetteer import Gazetteer
from geomap.errors import ReportInvalid
from geomap.model import Extraction, Focus, Report
from geomap.pipeline import Pipeline
from geomap.resolve.focus import Profile, Surroundings

IN_KENYA = (
    "Floods cut the road from Mombasa to Malindi. Nurses came from Nairobi.",
    "Herders left Garissa for Wajir. Police from Nairobi followed.",
    "The market of Kisumu was closed. Traders went to Nakuru and Eldoret.",
    "In Lamu the school opened again. Teachers came from Mombasa.",
    "Rain fell on Kitale and Eldoret; Nakuru stayed dry.",
)


@pytest.fixture(scope="module")
def gazetteer() -> Iterator[Gazetteer]:
    with Gazetteer.open() as opened:
        yield opened


def reports(*texts: str) -> list[Report]:
    return [Report(str(number), text) for number, text in enumerate(texts)]


def places(extraction: Extraction) -> dict[str, tuple[str | None, float]]:
    return {one.surface: (one.place.country, one.confidence) for one in extraction.findings if one.place}


def test_reports_about_one_country_have_it_as_their_focus(gazetteer: Gazetteer) -> None:
    pipeline = Pipeline(gazetteer)
    list(pipeline.extract_many(reports(*IN_KENYA)))
    assert pipeline.focus == Focus(("KE",))


def test_the_order_of_the_reports_changes_nothing(gazetteer: Gazetteer) -> None:
    run = reports(*IN_KENYA, "The bus to Malaba broke down.")
    there = {one.report.id: one for one in Pipeline(gazetteer).extract_many(run)}
    back = {one.report.id: one for one in Pipeline(gazetteer).extract_many(run[::-1])}
    assert there == back


def test_one_report_is_read_as_if_alone(gazetteer: Gazetteer) -> None:
    (report,) = reports("A clinic opened in Malindi. The mayor of Victoria came.")
    pipeline = Pipeline(gazetteer)
    assert list(pipeline.extract_many([report])) == [pipeline.extract(report)]
    assert pipeline.focus is None


def test_a_focus_tells_namesakes_apart_and_leaves_far_cities_alone(gazetteer: Gazetteer) -> None:
    text = "The committee met in Geneva. Goats were sold in Victoria."
    (alone,) = Pipeline(gazetteer).extract_many(reports(text))
    said = Pipeline(gazetteer, focus=Focus(("SC",), said=True)).extract(reports(text)[0])
    assert places(said)["Victoria"][0] == "SC"
    assert places(alone)["Geneva"][0] == places(said)["Geneva"][0] == "CH"


def test_a_point_and_a_box_are_a_focus_as_well(gazetteer: Gazetteer) -> None:
    from gazetteer.model import Bounds

    report = reports("Goats were sold in Victoria.")[0]
    for focus in (Focus(near=(55.5, -4.7), said=True), Focus(bounds=Bounds(55.0, -5.0, 56.0, -4.0), said=True)):
        assert places(Pipeline(gazetteer, focus=focus).extract(report))["Victoria"][0] == "SC"


def test_an_error_of_the_source_comes_after_the_reports_before_it(gazetteer: Gazetteer) -> None:
    def source() -> Iterator[Report]:
        yield from reports(*IN_KENYA[:2])
        raise ReportInvalid("is no report", where="here")

    read = Pipeline(gazetteer).extract_many(source())
    assert [next(read).report.id, next(read).report.id] == ["0", "1"]
    with pytest.raises(ReportInvalid):
        next(read)


def test_no_report_speaks_for_itself() -> None:
    profile = Profile({"KE": 1.0}, {(36.8, -1.3): 1.0})
    values, clear = Surroundings([profile]).features((), but=profile)
    assert values.shape == (0, 2)
    assert clear == 0.0


def test_a_said_focus_makes_no_place_surer_that_has_no_namesake_elsewhere(gazetteer: Gazetteer) -> None:
    report = reports("The committee met in Geneva. Goats were sold in Wajir and taken to Gorlimu.")[0]
    plain = {one.surface: one for one in Pipeline(gazetteer).extract(report).findings}
    said = {one.surface: one for one in Pipeline(gazetteer, focus=Focus(("KE",), said=True)).extract(report).findings}
    assert plain.keys() == said.keys()
    for name in ("Geneva", "Wajir"):
        assert plain[name].place == said[name].place
        assert said[name].confidence == pytest.approx(plain[name].confidence, abs=0.1)
