"""Which stretches of a report are read by the network."""

from __future__ import annotations

import pytest

from geomap.languages.tokens import tokenise
from geomap.model import Finding, Mention, MentionForm, Span
from geomap.routes.reading.gate import Stretch, stretches
from geomap.routes.reading.mentions import journey_mentions

_STILL = (
    "The council of Selby met again. Prices in Goole and Selby are much the same as a year before. Nobody was hurt. "
    "The mayor of Goole thanked the voters. A new library will be built. The budget was passed. Taxes stay as is. "
)
_MOVING = "The barge left Goole at dawn and sailed past Howden to Selby."


def _read(text: str, *names: str) -> tuple[Stretch, ...]:
    doc = tokenise(text)
    spans = [Span(at, at + len(name)) for name in names for at in range(len(text)) if text.startswith(name, at)]
    findings = [
        Finding(Mention(span, text[span.start : span.end], MentionForm.NAME, (), 0.9), None, 0.9) for span in spans
    ]
    return stretches(doc, journey_mentions(doc, findings))


def test_text_that_tells_of_a_journey_is_read() -> None:
    (only,) = _read(_MOVING, "Goole", "Howden", "Selby")
    assert (only.span, only.first, only.last) == (Span(0, len(_MOVING)), 0, 3)


@pytest.mark.parametrize("text", [_STILL, "", "Goole", "The barge left."])
def test_other_text_is_not_read(text: str) -> None:
    assert _read(text, "Goole", "Howden", "Selby") == ()


def test_stretches_are_whole_sentences_apart_and_hold_their_mentions() -> None:
    text = _STILL + _MOVING + " " + _STILL + _STILL + _MOVING + " " + _STILL
    found = _read(text, "Goole", "Howden", "Selby")
    assert len(found) == 2
    assert all(_MOVING in text[one.span.start : one.span.end] for one in found)
    assert found[0].span.end <= found[1].span.start
    assert sum(one.span.end - one.span.start for one in found) < len(text) / 2
