"""Words for kinds of place that several names share: "Lakes Erie and Huron", "Fairfax and Prince William counties".

The gazetteer has a Lake Erie, and Erie is a town to it, so each name of such a list is looked up with the word that it
shares. Two readers remain, because they know different things. `shared_names` reads tokens before any name is decided,
and finds names by their capitals that the scorer would not take for places. `kind_words` reads what stands between
mentions that are known already, also where somebody gave them and there are no tokens; it serves the resolver, too.

Not here: which of the places is meant. Always holds: the names of a list stand in one sentence with their word;
`complete` takes no candidate away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from gazetteer import Match, NameForm, Step
from geomap.languages.model import Language
from geomap.model import Mention, MentionForm, NameSource, Span
from geomap.recognise.candidates import Tokens

_LONGEST_LIST = 24
_LONGEST_NAME = 4
_COMMAS = frozenset({",", "&"})
_MARKS_INSIDE = frozenset({",", "&", "-", "."})
_WORD_BEHIND = re.compile(r"\s+([^\W\d_]+)\b")
_WINDOW = 40
_PARTY_WINDOW = 8


class SharedName(NamedTuple):
    """A name, and the places that answer to it together with the word that it shares."""

    span: Span
    matches: tuple[Match, ...]


def shared_names(tokens: Tokens, *, names: NameSource) -> Iterator[SharedName]:
    """Yield the names that share a word with others and that the gazetteer has with that word, in text order."""
    behind_list, before_list = tokens.language.place_words.behind_list, tokens.language.place_words.before_list
    found: dict[Span, tuple[Match, ...]] = {}
    for index, word in enumerate(tokens.words):
        lower = word.lower()
        if lower not in behind_list and lower not in before_list:
            continue
        for forms, runs in (
            (behind_list.get(lower), _runs_before),
            (before_list.get(lower) if tokens.named[index] else None, _runs_behind),
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
    last, count = index + 1, min(len(tokens.words), index + _LONGEST_LIST)
    while last < count and not tokens.sentence_starts[last] and _in_list(tokens, last):
        last += 1
    return _names(tokens, index + 1, last)


def _in_list(tokens: Tokens, index: int) -> bool:
    word, language = tokens.words[index], tokens.language
    joins = word in language.word_class("listing") or word in language.word_class("genitive")
    return tokens.named[index] or joins or word in _MARKS_INSIDE


def _names(tokens: Tokens, first: int, last: int) -> list[tuple[int, int]]:
    between = tokens.language.word_class("listing") | _COMMAS
    before = tokens.language.word_class("before_listed")
    runs = []
    index = first
    while index < last:
        end = index
        while end < last and tokens.words[end] not in between:
            end += 1
        while index < end and (not tokens.named[index] or tokens.words[index].lower() in before):
            index += 1
        if index < end <= index + _LONGEST_NAME:
            runs.append((index, end))
        index = end + 1
    return runs if len(runs) > 1 else []


def kind_words(mentions: Sequence[Mention], *, text: str, language: Language) -> dict[int, str]:
    """Return by number of the mention the word, in the singular, that stands behind it or behind the list it is in.

    The mentions are in text order. A word in the plural is given to the whole list before it.
    """
    party, between = language.pattern("party"), language.pattern("sharing")
    singulars, listed = language.place_words.singulars, language.used("listed")
    found: dict[int, str] = {}
    for number, mention in enumerate(mentions):
        start, end = mention.span.start, mention.span.end
        behind = _WORD_BEHIND.match(text, end, end + _WINDOW)
        word = behind[1].lower() if behind else ""
        if mention.form is MentionForm.NAME and party.search(text, max(0, start - _PARTY_WINDOW), start):
            found[number] = next(iter(language.used("party")), "")
        if word in listed:
            found.setdefault(number, word)
        elif word in singulars:
            found[number] = singulars[word]
            for earlier in range(number - 1, -1, -1):
                if not between.fullmatch(text[mentions[earlier].span.end : mentions[earlier + 1].span.start]):
                    break
                found[earlier] = singulars[word]
    return found


def complete(mentions: Sequence[Mention], *, text: str, names: NameSource, language: Language) -> tuple[Mention, ...]:
    """Put the places whose full name has the word that a mention shares before its candidates; the order stays."""
    words, completes = kind_words(mentions, text=text, language=language), language.used("completes")
    return tuple(
        _completed(mention, words[number], names) if words.get(number) in completes else mention
        for number, mention in enumerate(mentions)
    )


def _completed(mention: Mention, word: str, names: NameSource) -> Mention:
    if mention.form is not MentionForm.NAME or mention.surface.lower().endswith(word):
        return mention
    full = [
        *names.candidates(f"{mention.surface} {word.title()}"),
        *names.candidates(f"{word.title()} {mention.surface}"),
    ]
    added: dict[str, Match] = {match.place.id: match for match in full if match.form is NameForm.NAME}
    rest = [match for match in mention.candidates if match.place.id not in added]
    return replace(mention, candidates=(*added.values(), *rest)) if added else mention
