"""Which sentences of a report are read by the network."""

from __future__ import annotations

import pytest

from geomap.languages.tokens import tokenise
from geomap.model import Finding, Mention, MentionForm, Span
from geomap.routes.reading.gate import Excerpt, excerpts
from geomap.routes.reading.mentions import journey_mentions

_STILL = (
    "The council of Selby met again. Prices in Goole and Selby are much the same as a year before. Nobody was hurt. "
    "The mayor of Goole thanked the voters. A new library will be built. The budget was passed. Taxes stay as is. "
)
_MOVING = "The barge left Goole at dawn and sailed past Howden to Selby."


def _read(text: str, *names: str) -> tuple[Excerpt, ...]:
    doc = tokenise(text)
    spans = [Span(at, at + len(name)) for name in names for at in range(len(text)) if text.startswith(name, at)]
    findings = [
        Finding(Mention(span, text[span.start : span.end], MentionForm.NAME, (), 0.9), None, 0.9) for span in spans
    ]
    return excerpts(doc, journey_mentions(doc, findings))


def test_text_that_tells_of_a_journey_is_read() -> None:
    (only,) = _read(_MOVING, "Goole", "Howden", "Selby")
    assert only == Excerpt((Span(0, len(_MOVING)),), (0, 1, 2), (Span(0, len(_MOVING)),))


@pytest.mark.parametrize("text", [_STILL, "", "Goole", "The barge left."])
def test_other_text_is_not_read(text: str) -> None:
    assert _read(text, "Goole", "Howden", "Selby") == ()


def test_what_is_read_are_whole_sentences_apart_with_their_mentions() -> None:
    text = _STILL + _MOVING + " " + _STILL + _STILL + _MOVING + " " + _STILL
    (only,) = _read(text, "Goole", "Howden", "Selby")
    first, second = only.spans
    assert all(_MOVING in text[one.start : one.end] for one in only.spans)
    assert first.end <= second.start
    assert sum(one.end - one.start for one in only.spans) < len(text) / 2
    assert len(only.mentions) >= 6
    assert [text[one.start : one.end] for one in only.likely] == [_MOVING, _MOVING]


def test_a_long_report_is_read_in_parts() -> None:
    found = _read((_MOVING + " ") * 150, "Goole", "Howden", "Selby")
    assert len(found) == 3
    assert sorted(number for one in found for number in one.mentions) == list(range(450))
