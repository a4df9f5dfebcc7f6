"""The pipeline: the stages in order, one report at a time, remembering nothing."""

from __future__ import annotations

import itertools
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer import Gazetteer
from geomap import Extraction, Focus, Pipeline, Report, Span, build_document
from geomap.routes.reading import care
from tests.hostile.texts import HOSTILE_STRINGS

TEXTS = [
    "The convoy left Homs for Idlib on Saturday.",
    "Snow fell in Ottawa, Ontario, and in Montreal.",
    "A ship sailed from Lisbon to Cape Town, 8,600 km.",
]


@pytest.fixture(scope="module")
def pipeline(gazetteer: Gazetteer) -> Pipeline:
    return Pipeline(gazetteer)


def check(extraction: Extraction) -> None:
    text = extraction.report.text
    findings = extraction.findings
    for finding in findings:
        assert text[finding.span.start : finding.span.end] == finding.surface
        assert 0 <= finding.confidence <= 1
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(findings))
    for movement in [route.movement for route in extraction.routes] + list(extraction.fragments):
        assert 0 <= movement.confidence <= 1
        assert movement.evidence
        assert all(0 <= span.start < span.end <= len(text) for span in movement.evidence)
        assert all(stop.finding in findings for stop in movement.stops)
    assert all(len(route.movement.stops) >= 2 for route in extraction.routes)


@pytest.mark.parametrize("text", TEXTS)
def test_findings_and_routes_point_into_the_text(text: str, pipeline: Pipeline) -> None:
    extraction = pipeline.extract(Report("r", text))
    assert extraction.findings
    check(extraction)


def test_a_report_does_not_change_the_next(gazetteer: Gazetteer) -> None:
    one, other = Pipeline(gazetteer), Pipeline(gazetteer)
    reports = [Report(str(number), text) for number, text in enumerate(TEXTS)]
    assert [one.extract(report) for report in reports] == [other.extract(report) for report in reversed(reports)][::-1]


def test_a_run_does_not_change_the_next(gazetteer: Gazetteer) -> None:
    kenya = [Report(str(number), f"Rain fell on {town} in Kenya.") for number, town in enumerate(("Voi", "Wajir"))]
    syria = [Report(str(number), f"Shells fell on {town} in Syria.") for number, town in enumerate(("Homs", "Idlib"))]
    one, other = Pipeline(gazetteer), Pipeline(gazetteer)
    list(one.extract_many(kenya))
    assert one.focus == Focus(("KE",))
    assert list(one.extract_many(syria)) == list(other.extract_many(syria))
    assert one.focus == other.focus == Focus(("SY",))
    assert one.extract(kenya[0]) == Pipeline(gazetteer).extract(kenya[0])


@pytest.mark.parametrize(
    ("text", "surface", "country"),
    [("Somali officials met in Garissa.", "Somali", "SO"), ("A Canadian clinic opened in Goma.", "Canadian", "CA")],
)
def test_an_adjective_means_its_country(text: str, surface: str, country: str, pipeline: Pipeline) -> None:
    (place,) = (one.place for one in pipeline.extract(Report("r", text)).findings if one.surface == surface)
    assert place is not None
    assert place.country == country


def test_threads_may_share_a_pipeline(pipeline: Pipeline) -> None:
    reports = [Report(str(number), TEXTS[number % len(TEXTS)]) for number in range(12)]
    alone = [pipeline.extract(report) for report in reports]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(pipeline.extract, reports)) == alone


def test_given_spans_replace_recognition(pipeline: Pipeline) -> None:
    text = "the convoy left homs for Idlib, said Mr Damascus"
    spans = (Span(16, 20), Span(25, 30))
    extraction = pipeline.extract(Report("r", text, toponyms=spans))
    assert [finding.span for finding in extraction.findings] == list(spans)
    assert [finding.place.name for finding in extraction.findings if finding.place] == ["Homs", "Idlib"]


def test_a_finding_says_which_name_it_is_part_of(pipeline: Pipeline) -> None:
    text = "Students of Damascus University met in Homs."
    damascus, homs = pipeline.extract(Report("r", text)).findings
    assert damascus.within is not None
    assert text[damascus.within.start : damascus.within.end] == "Damascus University"
    assert homs.within is None


MARCH = (
    "From Nampula the column went to Nacala, Pemba, Lichinga, Cuamba, Montepuez, Mueda, Angoche, Mocuba, Quelimane and "
    "Milange. "
)


@pytest.mark.parametrize(
    ("sentence", "surface", "country"),
    [
        ("The money came from Vienna.", "Vienna", "AT"),
        ("An envoy flew in from Helsinki.", "Helsinki", "FI"),
        ("They slept at the Berlín mission.", "Berlín", None),
        ("They slept in the village of Madrid.", "Madrid", None),
        ("They forded the river Vienna.", "Vienna", None),
    ],
)
def test_a_famous_city_is_meant_far_away_where_nothing_speaks_against_it(
    sentence: str, surface: str, country: str | None, pipeline: Pipeline
) -> None:
    found = pipeline.extract(Report("r", MARCH + sentence)).findings
    placed = [one.place.country for one in found if one.mention.surface == surface and one.place and one.placed]
    assert placed == ([country] if country else [])


def test_no_given_spans_mean_no_places(pipeline: Pipeline) -> None:
    assert pipeline.extract(Report("r", TEXTS[0], toponyms=())).findings == ()


@pytest.mark.parametrize("text", ["", " ", "\0", "\n\n\n", "🛰️🛰️", "\u202e", "سلام", "x" * 50_000, *HOSTILE_STRINGS])
def test_any_text_comes_through(text: str, pipeline: Pipeline) -> None:
    check(pipeline.extract(Report("r", text)))


PIECES = st.lists(
    st.sampled_from(
        ["Aleppo", "Hama", "from", "to", "through", "the", "Caspian Sea", "Iran", "ships sailed", "flew", ",", ".",
         "\n", "\n\n", "(", ")", "900 km", "village of", "“", "”", "'s", "\0", "🛰️", "-", "al-", "and", "MOSCOW",
         "1,500 kilometres", "26"]
    ),
    max_size=25,
)  # fmt: skip


@settings(max_examples=60)
@given(PIECES)
def test_any_order_of_words_comes_through(pipeline: Pipeline, pieces: list[str]) -> None:
    check(pipeline.extract(Report("r", " ".join(pieces))))


def test_sentences_that_are_too_many_to_read_for_routes_are_counted(
    gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "A convoy drove from Gulu to Arua. Then it went on from Arua to Lira.\n\n"
    monkeypatch.setattr(care, "_CARE", 200)
    monkeypatch.setattr(care, "_GLANCE", 200)
    whole = Pipeline(gazetteer).extract(Report("r", text))
    assert whole.routes
    assert not whole.passed_over
    read = Pipeline(gazetteer).extract(Report("r", text, before=care.FREELY // 2))
    assert [one.surface for one in read.findings] == [one.surface for one in whole.findings]
    assert not read.routes
    assert read.passed_over == 2
    document = build_document([read], gazetteer=gazetteer)
    assert any(
        "2 sentences in r that can tell of journeys were not read for routes" in one for one in document["notices"]
    )
