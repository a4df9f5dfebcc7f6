"""Names that a word for a kind of place makes out, whether a gazetteer knows them or not.

`Selwyn Avenue`, `Highway 61`, `Lake Orvan` and `A1` name places by their form. Every run of capitalised words that such
a word ends or begins becomes a candidate without matches; whether it is a name, and how far it reaches, is for the
fitted weights, as with the names that the gazetteer knows. It also tells those that stand inside it, the `Selwyn` of
`Selwyn Avenue`, from names that stand alone.

Not here: where such a place lies. What is found stays unresolved, and is reported as that.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from gazetteer.names.keys import fold
from geomap.recognise.candidates import BARRIERS, Candidate, Head, NameSource, Tokens, find_candidates
from geomap.recognise.features.senses import sense

if TYPE_CHECKING:
    from geomap.recognise.features.context import Context

_LONGEST_LAST, _LONGEST_FIRST = 5, 4
"""Tokens beside the word itself that a name may have."""

_NUMBER = "number"
_LAST, _FIRST = "last", "first"


def all_candidates(tokens: Tokens, *, names: NameSource) -> tuple[Candidate, ...]:
    """Find the names that the gazetteer knows and those that only their form makes out, in text order."""
    known = find_candidates(tokens, names=names)
    headed = find_headed(tokens, known={(candidate.first, candidate.last) for candidate in known})
    return tuple(sorted((*known, *headed), key=lambda candidate: (candidate.first, candidate.last, candidate.end)))


def find_headed(tokens: Tokens, *, known: Collection[tuple[int, int]]) -> tuple[Candidate, ...]:
    """Find the runs of tokens that a word for a kind of place ends or begins, save those that the gazetteer knows.

    They have no matches, stand in text order, and overlap where it is open how far a name reaches.
    """
    ends, begins = tokens.language.place_words.ends, tokens.language.place_words.begins
    found: dict[tuple[int, int], Head] = {}
    for index, word in enumerate(tokens.words):
        if not tokens.named[index] or tokens.caseless[index]:
            continue
        plain = word.lower()
        if category := ends.get(plain.rstrip(".") if len(plain) > 2 else plain):
            head = Head(_LAST, plain.rstrip("."), category)
            for first in _backwards(tokens, index):
                found.setdefault((first, index + 1), head)
        if category := begins.get(plain):
            head = Head(_FIRST, plain, category)
            for last in _forwards(tokens, index):
                found.setdefault((index, last), head)
        if tokens.language.numbered_road.fullmatch(word):
            found.setdefault((index, index + 1), Head(_NUMBER, _NUMBER, "street"))
    return tuple(
        _candidate(tokens, first, last, head)
        for (first, last), head in sorted(found.items())
        if (first, last) not in known
    )


def features_of_headed(context: Context, candidate: Candidate) -> Iterator[str]:
    """Yield the features of a candidate that only its form makes out."""
    head, tokens = candidate.head, context.tokens
    language = tokens.language
    if head is None:
        return
    sort = f"{head.position} {head.category}"
    before, after = context.word_before(candidate.first), context.word(candidate.last)
    named_before = context.named(candidate.first - 1) and not tokens.sentence_starts[candidate.first]
    named_after = context.named(candidate.last) and not tokens.sentence_starts[candidate.last]
    yield "unknown"
    yield f"unknown,before={before}"
    yield f"unknown,after={after}"
    yield f"unknown,before={context.word_before(candidate.first - 1)} {before}"
    yield f"unknown,sense before={sense(before, language)},named={named_before}"
    yield f"unknown,sense after={sense(after, language)},named={named_after}"
    yield f"head={head.position} {head.word}"
    yield f"head={head.position} {head.word},named after={named_after}"
    yield sort
    yield f"{sort},before={before}"
    yield f"{sort},after={after}"
    yield f"{sort},named before={named_before},after={named_after}"
    yield f"{sort},organisation ahead={context.organisation_ahead(candidate.last)}"
    yield f"{sort},follows a person={context.follows_person(candidate.first)}"
    yield f"{sort},uses={min(context.count(candidate), 4)}"
    yield f"{sort},start={tokens.sentence_starts[candidate.first]},headline={context.headline(candidate)}"
    for feature in _of_own_words(context, candidate, head):
        yield f"{sort},{feature}"


def _of_own_words(context: Context, candidate: Candidate, head: Head) -> Iterator[str]:
    language = context.tokens.language
    inside = language.word_class("inside_names")
    own = [word.lower() for word in context.tokens.words[candidate.first : candidate.last]]
    body = own[:-1] if head.position == _LAST else own[1:]
    covered = [context.cover(index) > 0 for index in range(candidate.first, candidate.last)]
    yield f"length={len(own)}"
    yield f"begins={own[0] if own[0] in language.place_words.ends or own[0] in inside else 'other'}"
    yield f"given={bool(language.persons.get(own[0], ('', ''))[0])}"
    yield f"words={sum(word in language.words for word in body)},of={len(body)}"
    yield f"digits={any(word[0].isdigit() for word in own)}"
    yield f"covered={sum(covered)},of={len(covered)}"
    yield f"first covered={covered[0]}"
    yield f"capitals={candidate.surface.isupper()}"
    for word in sorted(set(own) & inside):
        yield f"holds={word}"


def _backwards(tokens: Tokens, index: int) -> Iterator[int]:
    """Yield where a name may begin that the word at an index ends."""
    inside = tokens.language.word_class("inside_names")
    for steps in range(_LONGEST_LAST):
        first = index - 1 - steps
        if first < 0 or tokens.sentence_starts[first + 1] or _ends_name(tokens.words[first]):
            return
        if tokens.named[first] or (tokens.words[first][0].isdigit() and steps < 2):
            yield first
        elif tokens.words[first].lower() not in inside:
            return


def _forwards(tokens: Tokens, index: int) -> Iterator[int]:
    """Yield behind which token a name may end that the word at an index begins."""
    inside = tokens.language.word_class("inside_names")
    for last in range(index + 1, min(index + 1 + _LONGEST_FIRST, len(tokens.words))):
        if tokens.sentence_starts[last] or _ends_name(tokens.words[last]):
            return
        if tokens.named[last] or tokens.words[last][0].isdigit():
            yield last + 1
        elif tokens.words[last].lower() not in inside:
            return


def _ends_name(word: str) -> bool:
    return word in BARRIERS or "\n" in word


def _candidate(tokens: Tokens, first: int, last: int, head: Head) -> Candidate:
    start, end = tokens.starts[first], tokens.end(last - 1)
    surface = tokens.text[start:end]
    return Candidate(first, last, start, end, surface, fold(surface), (), head)
