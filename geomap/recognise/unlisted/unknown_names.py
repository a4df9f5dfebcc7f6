"""Names that no gazetteer holds and no word for a kind of place makes out: `Gorlim` in "shells fell on Gorlim".

No gazetteer has every place. A run of capitalised words that the gazetteer lacks as a whole becomes a candidate
without matches; whether it names a place is for the fitted weights, which see its words, its surroundings and its uses
in the report. Most such runs name people and organisations, so that runs which are plainly something else, or plainly
no name, are left out at once.

Not here: what the gazetteer knows (`geomap.recognise.candidates`), runs with a word for a kind of place
(`generic_terms`), where such a place lies. Always holds: a candidate stands within one sentence.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from gazetteer.names.keys import fold
from geomap.recognise.candidates import Candidate, Tokens, is_joined_particle

_LONGEST = 3
"""Words of a name; `al-` and the like do not count. Of the longer runs in five corpora one in a hundred is a place."""

_FEWEST_LETTERS = 3
_COMMON = ("diseases", "function", "days", "months")
_APART = frozenset({"-", "'", "’"})


def find_unknown(tokens: Tokens, *, known: Collection[tuple[int, int]]) -> Iterator[Candidate]:
    """Yield the runs of words written like names that are in no other candidate's bounds, in text order.

    Args:
        tokens: Those of the report.
        known: First token and token behind the last of what is a candidate already.
    """
    for first, last in _runs(tokens):
        if (first, last) not in known and not _is_other(tokens, first, last):
            start, end = tokens.starts[first], tokens.end(last - 1)
            surface = tokens.text[start:end]
            if key := fold(surface):
                yield Candidate(first, last, start, end, surface, key, ())


def _runs(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Yield the runs of words written like names, as a whole and without a common word that opens a sentence."""
    small, plain = tokens.language.word_class("function"), tokens.language.words
    index = 0
    for begin in _beginnings(tokens):
        if begin < index:
            continue
        index = begin
        last, words = _end_of_run(tokens, index)
        opening = tokens.words[index].lower() if tokens.sentence_starts[index] else ""
        if words <= _LONGEST and opening not in small:
            yield index, last
        if opening and (opening in small or opening in plain) and index + 1 < last and words - 1 <= _LONGEST:
            yield index + 1, last
        index = last


def _beginnings(tokens: Tokens) -> list[int]:
    """Return the tokens that a name may begin with: those that are named, and particles joined to what follows."""
    joined = (index - 1 for index, word in enumerate(tokens.words) if index and word in _APART)
    particles = {index for index in joined if is_joined_particle(tokens, index)}
    return [
        index
        for index, (named, caseless) in enumerate(zip(tokens.named, tokens.caseless, strict=True))
        if (named or index in particles) and not caseless
    ]


def _end_of_run(tokens: Tokens, first: int) -> tuple[int, int]:
    """Return the token behind a run that begins with one, and how many words it has."""
    particles, count = tokens.language.word_class("particles"), len(tokens.words)
    last, words = first + 1, int(tokens.named[first])
    while last < count and not tokens.sentence_starts[last]:
        if tokens.named[last]:
            last, words = last + 1, words + 1
        elif is_joined_particle(tokens, last):
            last += 1
        elif last + 1 < count and tokens.words[last] in _APART and _is_joined(tokens, last):
            last, words = last + 2, words + int(tokens.named[last + 1])
        elif last + 1 < count and tokens.named[last + 1] and tokens.words[last].lower() in particles:
            last, words = last + 2, words + 1
        else:
            break
    return last, words


def _is_joined(tokens: Tokens, index: int) -> bool:
    """Tell whether a mark stands between two words without white space, as in `Gof-Gaduud`."""
    glued = tokens.end(index - 1) == tokens.starts[index] and tokens.end(index) == tokens.starts[index + 1]
    return glued and tokens.words[index + 1][0].isalpha()


def _is_other(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a run is plainly no name that the gazetteer lacks: a word, an acronym, a person.

    A person is who has a title, or a given name and a surname.
    """
    language = tokens.language
    words = [word.lower() for word in tokens.words[first:last] if word[0].isalpha()]
    if sum(map(len, words)) < _FEWEST_LETTERS or (len(words) == 1 and tokens.words[first].isupper()):
        return True
    common = [language.words, *map(language.word_class, _COMMON)]
    if all(any(word in known for known in common) for word in words):
        return True
    if first and not tokens.sentence_starts[first] and tokens.words[first - 1].lower() in language.word_class("titles"):
        return True
    given, surname = language.persons.get(words[0], ("", "")), language.persons.get(words[-1], ("", ""))
    return len(words) > 1 and bool(given[0] and surname[1])
