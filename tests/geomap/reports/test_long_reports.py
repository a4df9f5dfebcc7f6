"""Long reports in parts: where they are cut, and that what is found in them stands where it stands in the whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Gazetteer
from geomap.model import Extraction, Report, Segment, Span, Unread
from geomap.pipeline import Pipeline
from geomap.reports import long_reports
from geomap.reports.long_reports import joined, parts_of, shifted, unread_of

PARAGRAPH = "Two lorries drove from Gulu to Arua on Friday. In Lira it rained, and Ugandan nurses came.\n\n"


@pytest.fixture
def short_parts(monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(long_reports, "LARGEST_PART", 400)
    return 400


def test_a_report_that_is_short_enough_is_its_only_part() -> None:
    report = Report("r", PARAGRAPH, title="T", toponyms=(Span(23, 27),))
    (part,) = parts_of(report)
    assert (part.report, part.start, part.is_last) == (report, 0, True)


@given(st.text(alphabet="ab. \n\r\u3000é", max_size=3_000))
def test_the_parts_are_the_text(text: str) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(long_reports, "LARGEST_PART", 100)
        cut = list(parts_of(Report("r", text)))
    assert "".join(part.report.text for part in cut) == text
    assert all(len(part.report.text) <= 100 for part in cut)
    assert [part.is_last for part in cut] == [False] * (len(cut) - 1) + [True]
    assert all(text[part.start :].startswith(part.report.text) for part in cut)
    assert {part.report.id for part in cut} == {"r"}


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("word word. Word\n" * 15 + "\n\n" + "word word. Word\n" * 20, "\n\n\n"),
        ("word word. Word\n" * 40, "Word\n"),
        ("word word. Word " * 40, ". "),
        ("word word word " * 40, " "),
        ("word" * 200, "word"),
    ],
)
def test_a_report_is_cut_at_the_best_end_there_is(text: str, before: str, short_parts: int) -> None:
    first, *rest = parts_of(Report("r", text))
    assert rest
    assert first.report.text.endswith(before)
    assert short_parts / 2 <= len(first.report.text) <= short_parts


def test_no_given_span_is_cut(short_parts: int) -> None:
    text = "x" * 1_000
    spans = (Span(10, 20), Span(390, 410), Span(790, 791))
    cut = list(parts_of(Report("r", text, toponyms=spans)))
    found = [Span(one.start + part.start, one.end + part.start) for part in cut for one in part.report.toponyms or ()]
    assert tuple(found) == spans


def test_segments_are_shared_out(short_parts: int) -> None:
    text = PARAGRAPH * 10
    segments = tuple(Segment(at, at + len(PARAGRAPH), page=str(at)) for at in range(0, len(text), len(PARAGRAPH)))
    for part in parts_of(Report("r", text, segments=segments)):
        for offset in range(0, len(part.report.text), 37):
            segment = part.report.segment(offset)
            assert segment and segment.page == str((part.start + offset) // len(PARAGRAPH) * len(PARAGRAPH))


def test_what_is_found_in_parts_stands_where_it_stands_in_the_whole(gazetteer: Gazetteer, short_parts: int) -> None:
    report = Report("r", PARAGRAPH * 9 + "El alcalde de la ciudad llegó por la mañana con su hermano. " * 12, title="T")
    pipeline = Pipeline(gazetteer)
    found = [(pipeline.extract(part.report), part.start) for part in parts_of(report)]
    assert len(found) > 3
    whole = joined(found)
    assert whole.report == report
    assert sum(len(one.findings) for one, _ in found) == len(whole.findings) >= 36
    for finding in whole.findings:
        assert report.text[finding.span.start : finding.span.end] == finding.surface
    assert len(whole.routes) == 9
    for route in whole.routes:
        (evidence,) = route.movement.evidence
        assert report.text[evidence.start : evidence.end].startswith("Two lorries drove")
        for stop in route.movement.stops:
            assert stop.finding in whole.findings
            assert report.text[stop.finding.span.start : stop.finding.span.end] == stop.finding.surface
    assert [report.text[span.start : span.end] for span in whole.sentences] == [
        part.report.text[span.start : span.end]
        for part, (one, _) in zip(parts_of(report), found, strict=True)
        for span in one.sentences
    ]


def test_shifting_back_and_forth_changes_nothing(gazetteer: Gazetteer) -> None:
    extraction = Pipeline(gazetteer).extract(Report("r", PARAGRAPH + "He stayed 20 km east of Lira."))
    assert shifted(extraction, 0) is extraction
    assert shifted(extraction, 70) != extraction
    assert shifted(shifted(extraction, 70), -70) == extraction


def test_what_is_not_read_is_weighed_by_length() -> None:
    assert unread_of([(None, 10), (None, 20)]) is None
    parted = [(Unread("es", 1.0, (Span(0, 5),)), 300), (None, 600), (Unread("fr", 0.5, ()), 100)]
    whole = unread_of(parted)
    assert whole is not None
    assert (whole.language, round(whole.share, 6), whole.spans) == ("es", 0.35, (Span(0, 5),))


def test_one_part_is_the_extraction_itself() -> None:
    extraction = Extraction(Report("r", "x"), (), ())
    assert joined([(extraction, 0)]) is extraction
