"""The text of an excerpt, and the way back to the report."""

from __future__ import annotations

from geomap.languages.tokens import tokenise
from geomap.model import Span
from geomap.routes.reading.excerpt_text import ExcerptText, text_of

_REPORT = "The ferry left Goole.\nNobody  was hurt. It came to\nSelby by night. The end."


def _run(words: str) -> Span:
    at = _REPORT.index(words)
    return Span(at, at + len(words))


def test_its_sentences_are_one_text_with_one_kind_of_space() -> None:
    read = ExcerptText(tokenise(_REPORT), [_run("The ferry left Goole."), _run("It came to\nSelby by night.")])
    assert read.text == "The ferry left Goole. It came to Selby by night."


def test_a_place_of_the_report_is_found_in_the_text_and_back() -> None:
    read = ExcerptText(tokenise(_REPORT), [_run("The ferry left Goole."), _run("It came to\nSelby by night.")])
    for name in ("Goole", "Selby", "ferry"):
        span = _run(name)
        start, end = read.of_report(span)
        assert read.text[start:end] == name
        assert read.to_report((start, end, 0.5)) == (span.start, span.end, 0.5)


def test_white_space_of_any_kind_and_length_is_as_long_in_the_text() -> None:
    span = _run("Nobody  was hurt. It came to\nSelby")
    assert text_of(tokenise(_REPORT), span) == "Nobody  was hurt. It came to Selby"
