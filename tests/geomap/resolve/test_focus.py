"""Where the reports of a run are set, and what that changes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from gazetteer import Gazetteer
from geomap.errors import ReportInvalid
from geomap.languages.model import load_language
from geomap.model import Extraction, Focus, Report
from geomap.pipeline import Pipeline
from geomap.resolve.candidate_features import names_of
from geomap.resolve.focus import Profile, Surroundings
from geomap.resolve.wording.cues import read_cues
from geomap.resolve.wording.variety import read_variety

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


IN_KENTUCKY = (
    "The council of Richmond, Kentucky, met on Monday. Roads to Berea and Lexington are open.",
    "A bus left Lexington for Richmond, Kentucky, and Berea.",
    "In Berea and in Richmond, Kentucky, the schools are shut.",
)
BARE = "Two men were held in Richmond on Tuesday. The court sits on Friday."


def test_a_bare_name_means_what_other_reports_mean_by_it(gazetteer: Gazetteer) -> None:
    pipeline = Pipeline(gazetteer)
    (alone,) = (one.place for one in pipeline.extract(reports(BARE)[0]).findings)
    (there,) = (one.place for one in list(pipeline.extract_many(reports(*IN_KENTUCKY, BARE)))[-1].findings)
    assert alone is not None
    assert there is not None
    assert (alone.admin1, there.admin1) == ("Virginia", "Kentucky")


def test_what_the_text_itself_says_is_stronger_than_other_reports(gazetteer: Gazetteer) -> None:
    own = "The governor spoke in Richmond, Virginia, and in Norfolk, Virginia."
    extraction = list(Pipeline(gazetteer).extract_many(reports(*IN_KENTUCKY, own)))[-1]
    assert {one.place.admin1 for one in extraction.findings if one.place} == {"Virginia"}


def test_a_unit_named_in_full_says_nothing_of_the_town_that_it_is_called_after(gazetteer: Gazetteer) -> None:
    told = ("Rain fell in Poltava Oblast.", "Roads in Poltava Oblast are shut.", "Poltava Oblast asks for help.")
    profiles = [Pipeline(gazetteer).profile(Pipeline(gazetteer).prepare(one)) for one in reports(*told)]
    assert all(profile.countries for profile in profiles)
    assert not any(profile.bearers for profile in profiles)


def test_other_reports_say_no_more_than_a_bound(gazetteer: Gazetteer) -> None:
    (mention,) = Pipeline(gazetteer).prepare(reports(BARE)[0]).mentions
    language = load_language()
    cues = read_cues([mention], text=BARE, language=language)
    names = names_of([mention], cues, language=language, variety=read_variety(BARE, source=None, language=language))
    meant = Profile({}, {}, {names[0].places[1].id: 1.0})
    said = Surroundings([meant] * 50).features(names)[0][:, 2]
    assert said.tolist() == [-2.0, 2.0, *[-2.0] * (len(said) - 2)]
    by_one_other = Surroundings([meant] * 2).features(names, but=meant)[0][1, 2]
    assert 0.0 < by_one_other < 2.0
    assert not Surroundings([meant]).features(names, but=meant)[0].any()


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
    assert values.shape == (0, 3)
    assert clear == 0.0


def test_a_said_focus_makes_no_place_surer_that_has_no_namesake_elsewhere(gazetteer: Gazetteer) -> None:
    report = reports("The committee met in Geneva. Goats were sold in Wajir and taken to Gorlimu.")[0]
    plain = {one.surface: one for one in Pipeline(gazetteer).extract(report).findings}
    said = {one.surface: one for one in Pipeline(gazetteer, focus=Focus(("KE",), said=True)).extract(report).findings}
    assert plain.keys() == said.keys()
    for name in ("Geneva", "Wajir"):
        assert plain[name].place == said[name].place
        assert said[name].confidence == pytest.approx(plain[name].confidence, abs=0.1)
