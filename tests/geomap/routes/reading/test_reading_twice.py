"""A report is read twice, and what is the same the second time is not done again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from geomap.languages.tokens import TokenisedText, tokenise
from geomap.model import Finding, Mention, MentionForm, Span
from geomap.routes.reading import read
from geomap.routes.reading.gate import Excerpt, excerpts
from geomap.routes.reading.mentions import JourneyMention
from geomap.routes.reading.read import JourneyReader, read_movements

TEXT = "The mules left Homs for Idlib on Monday."


def made(name: str) -> Finding:
    start = TEXT.index(name)
    mention = Mention(Span(start, start + len(name)), name, MentionForm.NAME, (), 0.9)
    return Finding(mention, None, 0.9)


def test_sentences_are_chosen_again_only_where_other_names_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def noting(doc: TokenisedText, mentions: Sequence[JourneyMention]) -> tuple[Excerpt, ...]:
        asked.append(mentions)
        return excerpts(doc, mentions)

    monkeypatch.setattr(read, "excerpts", noting)
    both, doc = [made("Homs"), made("Idlib")], tokenise(TEXT)
    reader = JourneyReader(doc)
    assert len(reader.likely_stops([one.mention for one in both])) == 2
    assert len(reader.movements([replace(one, confidence=0.4) for one in both])) == 1
    assert reader.passed_over(both) == 0
    assert len(asked) == 1
    # A name without a finding is a mention still, and looks otherwise.
    fewer = reader.movements(both[:1])
    assert len(asked) == 2
    assert fewer == read_movements(doc, both[:1])
