"""Names that share one word for what they are: "Lakes Erie and Huron", "Fairfax, Loudoun and Prince William counties".

Each is looked up with the word that it shares, since the gazetteer has a Lake Erie, and Erie is a town to it. One that
the gazetteer has with that word is a place, whatever the scorer makes of the bare name.

Not here: words that are no part of names in the gazetteer, such as provinces; for those the resolver reads the wording.
Always holds: each name stands in one sentence with its word, with nothing but names, commas, `and` and `or` between.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from gazetteer import Match, Step
from geomap.model import Span
from geomap.recognise.candidates import NameSource, Tokens

_BEHIND: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "rivers": ("{} River", "River {}"),
        "lakes": ("Lake {}", "{} Lake"),
        "reservoirs": ("{} Reservoir",),
        "counties": ("{} County", "County {}"),
        "parishes": ("{} Parish",),
        "mountains": ("{} Mountains",),
        "islands": ("{} Island", "{} Islands"),
        "seas": ("{} Sea", "Sea of {}"),
        "oceans": ("{} Ocean",),
        "straits": ("Strait of {}", "{} Strait"),
        "deserts": ("{} Desert",),
        "peninsulas": ("{} Peninsula",),
    }
)
"""How a name is written with the word that follows a list of names."""

_BEFORE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "lakes": ("Lake {}",),
        "rivers": ("River {}", "{} River"),
        "mounts": ("Mount {}",),
        "counties": ("County {}",),
        "islands": ("Island of {}",),
    }
)
"""The same where the word goes before them."""

_LONGEST_LIST = 24
_LONGEST_NAME = 4


class SharedName(NamedTuple):
    """A name, and the places that answer to it together with the word that it shares."""

    span: Span
    matches: tuple[Match, ...]


def shared_names(tokens: Tokens, *, names: NameSource) -> Iterator[SharedName]:
    """Yield the names that share a word with others and that the gazetteer has with that word, in text order."""
    found: dict[Span, tuple[Match, ...]] = {}
    for index, word in enumerate(tokens.words):
        lower = word.lower()
        for forms, runs in (
            (_BEHIND.get(lower), _runs_before),
            (_BEFORE.get(lower) if tokens.named[index] else None, _runs_behind),
        ):
            for first, last in runs(tokens, index) if forms else ():
                span = Span(tokens.starts[first], tokens.end(last - 1))
                matches = _matches(tokens.surface(first, last), forms or (), names)
                if matches:
                    found.setdefault(span, matches)
    return (SharedName(span, found[span]) for span in sorted(found))


def _matches(surface: str, forms: Sequence[str], names: NameSource) -> tuple[Match, ...]:
    matches = [match for form in forms for match in names.candidates(form.format(surface))]
    exact = {match.place.id: match for match in reversed(matches) if match.step is not Step.TRANSLITERATED}
    return tuple(reversed(exact.values()))


def _runs_before(tokens: Tokens, index: int) -> list[tuple[int, int]]:
    """Return the names of the list that ends before a token; empty where that is none of two or more."""
    first = index
    while first > max(index - _LONGEST_LIST, 0) and not tokens.sentence_starts[first] and _in_list(tokens, first - 1):
        first -= 1
    return _names(tokens, first, index)


def _runs_behind(tokens: Tokens, index: int) -> list[tuple[int, int]]:
    """Return the names of the list that begins behind a token; empty where that is none of two or more."""
    last = index + 1
    count = min(len(tokens.words), index + _LONGEST_LIST)
    while last < count and not tokens.sentence_starts[last] and _in_list(tokens, last):
        last += 1
    return _names(tokens, index + 1, last)


def _in_list(tokens: Tokens, index: int) -> bool:
    return tokens.named[index] or tokens.words[index] in {",", "and", "or", "&", "-", ".", "of"}


def _names(tokens: Tokens, first: int, last: int) -> list[tuple[int, int]]:
    runs = []
    index = first
    while index < last:
        end = index
        while end < last and tokens.words[end] not in {",", "and", "or", "&"}:
            end += 1
        while index < end and (not tokens.named[index] or tokens.words[index].lower() in {"the", "in", "both"}):
            index += 1
        if index < end <= index + _LONGEST_NAME:
            runs.append((index, end))
        index = end + 1
    return runs if len(runs) > 1 else []
