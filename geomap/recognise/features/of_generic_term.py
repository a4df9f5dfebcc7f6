"""Features of a name that the gazetteer lacks and a generic term makes out: `Selwyn Avenue`, `Lake Orvan`.

They come in families like those of other names (see `geomap.recognise.features`): each yields its key, then features.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from geomap.recognise.candidates import Candidate, Head
from geomap.recognise.features.report_context import ReportContext
from geomap.recognise.unlisted.generic_terms import LAST


class Headed(NamedTuple):
    """A candidate that a generic term makes out, and what stands beside it.

    Attributes:
        context: The report.
        candidate: The candidate.
        head: Its generic term.
        sort: Where the term stands, and what for.
        starts: Whether the candidate begins a sentence.
        named_before, named_after: Whether the tokens beside it are capitalised and in the same sentence.
    """

    context: ReportContext
    candidate: Candidate
    head: Head
    sort: str
    starts: bool
    named_before: bool
    named_after: bool


def headed_in(context: ReportContext, candidate: Candidate, head: Head) -> Headed:
    """Return a candidate that a generic term makes out, with what stands beside it."""
    begins, first, last = context.tokens.sentence_starts, candidate.first, candidate.last
    named_before = context.named(first - 1) and not begins[first]
    named_after = context.named(last) and not begins[last]
    sort = f"{head.position} {head.category}"
    return Headed(context, candidate, head, sort, begins[first], named_before, named_after)


def of_term(at: Headed) -> Iterator[Any]:
    """Yield what the term is, and whether capitalised words stand beside the name."""
    head, sort, named_before, named_after = at.head, at.sort, at.named_before, at.named_after
    yield head, named_before, named_after
    yield "unknown"
    yield f"head={head.position} {head.word}"
    yield f"head={head.position} {head.word},named after={named_after}"
    yield sort
    yield f"{sort},named before={named_before},after={named_after}"


def of_own_words(at: Headed) -> Iterator[Any]:
    """Yield what the words of the name say, and how many of them are names that the gazetteer knows."""
    context, candidate, sort = at.context, at.candidate, at.sort
    language = context.tokens.language
    inside, ends = language.word_class("inside_names"), language.place_words.ends
    own = [word.lower() for word in context.tokens.words[candidate.first : candidate.last]]
    body = own[:-1] if at.head.position == LAST else own[1:]
    begins = own[0] if own[0] in ends or own[0] in inside else "other"
    covered, first_covered = context.covered(candidate.first, candidate.last)
    given, words = bool(context.given_and_surname(own[0])[0]), sum(map(context.is_word, body))
    digits, capitals = any(word[0].isdigit() for word in own), candidate.surface.isupper()
    held = tuple(sorted(inside.intersection(own)))
    yield sort, len(own), begins, given, words, len(body), digits, covered, first_covered, capitals, held
    yield f"{sort},length={len(own)}"
    yield f"{sort},begins={begins}"
    yield f"{sort},given={given}"
    yield f"{sort},words={words},of={len(body)}"
    yield f"{sort},digits={digits}"
    yield f"{sort},covered={covered},of={len(own)}"
    yield f"{sort},first covered={first_covered}"
    yield f"{sort},capitals={capitals}"
    for word in held:
        yield f"{sort},holds={word}"


def of_use(at: Headed) -> Iterator[Any]:
    """Yield where the name stands in its sentence, and how often the report uses it."""
    context, candidate, sort, starts = at.context, at.candidate, at.sort, at.starts
    organisation, person = context.organisation_ahead(candidate.last), context.follows_person(candidate.first)
    uses, headline = min(context.times(candidate.key), 4), context.headline[candidate.first]
    yield sort, organisation, person, uses, starts, headline
    yield f"{sort},organisation ahead={organisation}"
    yield f"{sort},follows a person={person}"
    yield f"{sort},uses={uses}"
    yield f"{sort},start={starts},headline={headline}"


def of_words_before(at: Headed) -> Iterator[Any]:
    """Yield what the words before the name say."""
    context, first, sort, named = at.context, at.candidate.first, at.sort, at.named_before
    before, farther = context.word_before(first), context.word_before(first - 1)
    yield sort, before, farther, named
    yield f"unknown,before={before}"
    yield f"unknown,before={farther} {before}"
    yield f"unknown,sense before={context.sense(before)},named={named}"
    yield f"{sort},before={before}"


def of_word_after(at: Headed) -> Iterator[Any]:
    """Yield what the word after the name says."""
    context, sort, named = at.context, at.sort, at.named_after
    after = context.word(at.candidate.last)
    yield sort, after, named
    yield f"unknown,after={after}"
    yield f"unknown,sense after={context.sense(after)},named={named}"
    yield f"{sort},after={after}"


HEADED = (of_term, of_own_words, of_use, of_words_before, of_word_after)
"""The families of a name that a generic term makes out."""
