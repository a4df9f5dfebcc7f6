"""What keeps common words from passing for places where no capital tells them apart: `turkey`, `china`, `nice`.

The corpora that the scorer was fitted on are news, in which a turkey is a country. So a name that is a common word
needs more there than the scorer's word: no article or pronoun before it and, in small letters, a preposition of place
before it or another name that is surely a place. In cross-validation on news in small letters this changes F1 by .001.

Not here: names that are no words, text that is written as usual, demonyms and abbreviations; those the scorer decides.
"""

from __future__ import annotations

from collections.abc import Sequence

from gazetteer import NameForm
from geomap.languages.model import Language
from geomap.recognise.candidates import Candidate, Tokens

LEAST_LOG_ODDS = -0.3
"""Log-odds that a candidate needs where capitals say nothing. In cross-validation F1 is the same from -.6 to 0."""


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
