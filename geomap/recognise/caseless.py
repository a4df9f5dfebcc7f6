"""What keeps common words from passing for places where no capital tells them apart: `turkey`, `china`, `nice`.

The corpora that the scorer was fitted on are news, in which a turkey is a country. So a name that is a common word
needs more there than the scorer's word: no article or pronoun before it and, in small letters, a preposition of place
before it or another name that is surely a place. In cross-validation on news in small letters this changes F1 by .001.

Not here: names that are no words, text that is written as usual, demonyms and abbreviations; those the scorer decides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gazetteer import NameForm
from geomap.languages.model import Language
from geomap.recognise.candidates import Candidate, Tokens

LEAST_LOG_ODDS = -0.3
"""Log-odds that a candidate needs where capitals say nothing. In cross-validation F1 is the same from -.6 to 0."""


_HELD_LOG_ODDS = 1.5
"""Log-odds of a name before the larger place that holds it, at least; hand-set."""

_SHORTEST_IN_CAPITALS = 4
_LARGER = frozenset({"country", "territory", "admin1"})


def held(scored: Sequence[tuple[Candidate, float]], *, tokens: Tokens) -> list[tuple[Candidate, float]]:
    """Trust the names that stand before a larger place which holds them, where capitals say nothing of them.

    That is so in a note (`accra ghana`) and at the beginning of a dateline in capitals (`ELMA, N. Y.`).
    """
    larger = {one.first: one for one, log_odds in scored if _is_larger(one, log_odds, tokens)}
    trusted: set[tuple[int, int]] = set()
    for candidate, _ in scored if larger else ():
        if holder := _holder(candidate, larger, tokens):
            trusted.update(((candidate.first, candidate.last), (holder.first, holder.last)))
    if not trusted:
        return list(scored)
    return [
        (one, max(log_odds, _HELD_LOG_ODDS) if (one.first, one.last) in trusted else log_odds)
        for one, log_odds in scored
    ]


def _is_larger(candidate: Candidate, log_odds: float, tokens: Tokens) -> bool:
    """Tell whether a candidate is a country or first-level unit, or most of all one where capitals say nothing."""
    if not any(match.place.kind in _LARGER for match in candidate.matches[:2]):
        return False
    is_first = tokens.caseless[candidate.first] and candidate.matches[0].place.kind in _LARGER
    return log_odds > LEAST_LOG_ODDS or is_first


def _holder(candidate: Candidate, larger: Mapping[int, Candidate], tokens: Tokens) -> Candidate | None:
    """Return the larger place named behind a candidate, if it holds it and the candidate may be trusted for that."""
    comma = candidate.last < len(tokens.words) and tokens.words[candidate.last] == ","
    holder = larger.get(candidate.last + comma)
    if holder is None or not _holds(holder, candidate):
        return None
    begins = not candidate.first or tokens.sentence_starts[candidate.first]
    if tokens.caseless[candidate.first]:
        is_word = _is_word(candidate, tokens.language)
        both = is_word and _is_word(holder, tokens.language)
        trusts = not both and (comma or not is_word or (begins and holder.last == len(tokens.words)))
    else:
        surface = tokens.text[candidate.start : candidate.end]
        trusts = begins and comma and surface.isupper() and len(surface) >= _SHORTEST_IN_CAPITALS
    return holder if trusts else None


def _holds(larger: Candidate, smaller: Candidate) -> bool:
    countries = {match.place.country for match in larger.matches[:2] if match.place.kind != "admin1"}
    units = {match.place.admin1_code for match in larger.matches[:2] if match.place.kind == "admin1"}
    return any(
        match.place.kind not in _LARGER and (match.place.country in countries or match.place.admin1_code in units)
        for match in smaller.matches
    )


def supported(
    scored: Sequence[tuple[Candidate, float]], *, tokens: Tokens, least: float = LEAST_LOG_ODDS
) -> list[tuple[Candidate, float]]:
    """Leave out the candidates in caseless stretches that have too low log-odds, or that only the scorer speaks for."""
    if not any(tokens.caseless):
        return list(scored)
    sure = {
        candidate.key
        for candidate, log_odds in scored
        if tokens.caseless[candidate.first] and log_odds > LEAST_LOG_ODDS and not _is_word(candidate, tokens.language)
    }
    return [
        (candidate, log_odds)
        for candidate, log_odds in scored
        if not tokens.caseless[candidate.first]
        or (
            log_odds > least
            and (not _is_word(candidate, tokens.language) or _is_supported(candidate, tokens, sure=sure))
        )
    ]


def _is_word(candidate: Candidate, language: Language) -> bool:
    return candidate.key in language.words and bool(candidate.matches) and candidate.matches[0].form is NameForm.NAME


def _is_supported(candidate: Candidate, tokens: Tokens, *, sure: set[str]) -> bool:
    language = tokens.language
    before = tokens.words[candidate.first - 1].lower() if candidate.first else ""
    if before in language.word_class("determiners"):
        return False
    in_small_letters = tokens.text[candidate.start : candidate.end].islower()
    is_placed = before in language.word_class("prepositions") or before in language.word_class("genitive")
    return not in_small_letters or is_placed or bool(sure)
