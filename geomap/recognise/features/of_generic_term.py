"""Features of a name that the gazetteer lacks and a generic term makes out: `Selwyn Avenue`, `Lake Orvan`."""

from __future__ import annotations

from collections.abc import Iterator

from geomap.recognise.candidates import Candidate, Head
from geomap.recognise.features.report_context import ReportContext
from geomap.recognise.unlisted.generic_terms import LAST


def features_of_headed(candidate: Candidate, head: Head, context: ReportContext) -> Iterator[str]:
    """Yield the features of a candidate that a generic term makes out."""
    tokens, starts = context.tokens, context.tokens.sentence_starts[candidate.first]
    sort = f"{head.position} {head.category}"
    before, after = context.word_before(candidate.first), context.word(candidate.last)
    named_before = context.named(candidate.first - 1) and not starts
    named_after = context.named(candidate.last) and not tokens.sentence_starts[candidate.last]
    yield "unknown"
    yield f"unknown,before={before}"
    yield f"unknown,after={after}"
    yield f"unknown,before={context.word_before(candidate.first - 1)} {before}"
    yield f"unknown,sense before={context.sense(before)},named={named_before}"
    yield f"unknown,sense after={context.sense(after)},named={named_after}"
    yield f"head={head.position} {head.word}"
    yield f"head={head.position} {head.word},named after={named_after}"
    yield sort
    yield f"{sort},before={before}"
    yield f"{sort},after={after}"
    yield f"{sort},named before={named_before},after={named_after}"
    yield f"{sort},organisation ahead={context.organisation_ahead(candidate.last)}"
    yield f"{sort},follows a person={context.follows_person(candidate.first)}"
    yield f"{sort},uses={min(context.uses[candidate.key].times, 4)}"
    yield f"{sort},start={starts},headline={context.headline[candidate.first]}"
    for feature in _of_own_words(candidate, head, context):
        yield f"{sort},{feature}"


def _of_own_words(candidate: Candidate, head: Head, context: ReportContext) -> Iterator[str]:
    language = context.tokens.language
    inside = language.word_class("inside_names")
    own = [word.lower() for word in context.tokens.words[candidate.first : candidate.last]]
    body = own[:-1] if head.position == LAST else own[1:]
    covered = [length > 0 for length in context.cover[candidate.first : candidate.last]]
    yield f"length={len(own)}"
    yield f"begins={own[0] if own[0] in language.place_words.ends or own[0] in inside else 'other'}"
    yield f"given={bool(context.given_and_surname(own[0])[0])}"
    yield f"words={sum(map(context.is_word, body))},of={len(body)}"
    yield f"digits={any(word[0].isdigit() for word in own)}"
    yield f"covered={sum(covered)},of={len(covered)}"
    yield f"first covered={covered[0]}"
    yield f"capitals={candidate.surface.isupper()}"
    for word in sorted(set(own) & inside):
        yield f"holds={word}"
