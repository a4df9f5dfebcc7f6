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
    larger = {
        candidate.first: candidate
        for candidate, log_odds in scored
        if log_odds > LEAST_LOG_ODDS and any(match.place.kind in _LARGER for match in candidate.matches[:2])
    }
    return [
        (candidate, _HELD_LOG_ODDS)
        if larger and log_odds < _HELD_LOG_ODDS and _is_held(candidate, larger, tokens)
        else (candidate, log_odds)
        for candidate, log_odds in scored
    ]


def _is_held(candidate: Candidate, larger: Mapping[int, Candidate], tokens: Tokens) -> bool:
    comma = candidate.last < len(tokens.words) and tokens.words[candidate.last] == ","
    holder = larger.get(candidate.last + comma)
    if holder is None or not _holds(holder, candidate):
        return False
    begins = not candidate.first or tokens.sentence_starts[candidate.first]
    if tokens.caseless[candidate.first]:
        return comma or not _is_word(candidate, tokens.language) or (begins and holder.last == len(tokens.words))
    surface = tokens.text[candidate.start : candidate.end]
    return begins and comma and surface.isupper() and len(surface) >= _SHORTEST_IN_CAPITALS


def _holds(larger: Candidate, smaller: Candidate) -> bool:
    countries = {match.place.country for match in larger.matches[:2] if match.place.kind != "admin1"}
    units = {match.place.admin1_code for match in larger.matches[:2] if match.place.kind == "admin1"}
    return any(
        match.place.kind not in _LARGER and (match.place.country in countries or match.place.admin1_code in units)
        for match in smaller.matches
    )


def supported(scored: Sequence[tuple[Candidate, float]], *, tokens: Tokens) -> list[tuple[Candidate, float]]:
    """Leave out the candidates in caseless stretches that nothing but the scorer speaks for."""
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
            log_odds > LEAST_LOG_ODDS
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
