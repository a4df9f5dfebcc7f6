"""Names that the wording marks as places, whether or not a gazetteer knows them: "the village of Qarmida".

Of the names that these patterns add in LGL and GeoWebNews to those that the scorer finds (five-fold), 21 of 22 are
annotated as places. Patterns with fewer than seven in ten were left out: "city X", "town X", "X district" by itself.

Not here: what the gazetteer finds. Always holds: a name begins and ends with a word that is written like one and stays
within its sentence; what is yielded is disjoint and in text order.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from geomap.languages.model import Language
from geomap.model import Span
from geomap.recognise.candidates import Tokens, is_joined_particle

_LONGEST = 4
_LONGEST_BEHIND = 6
_ADJECTIVES = 3
_APART = frozenset({"-", "'", "’"})

_Run = tuple[int, int]
"""The first token of a name, and the token behind its last."""

_USES = ("of", "beside", "in", "apposed")
"""Uses of words for kinds of place that mark a name: one of these, or a length, is in every wording here."""


def marked_names(tokens: Tokens) -> Iterator[Span]:
    """Yield the names that the wording marks as places; small words alone are no name."""
    done, small = 0, tokens.language.word_class("function")
    for first, last in sorted(set(_marked(tokens))):
        if first >= done and not all(word.lower() in small for word in tokens.words[first:last]):
            yield Span(tokens.starts[first], tokens.end(last - 1))
            done = last


def _marked(tokens: Tokens) -> Iterator[_Run]:
    small = {word: word.lower() for word in set(tokens.words)}
    lower = [small[word] for word in tokens.words]
    language = tokens.language
    of, beside, within, apposed = map(language.used, _USES)
    lengths, telling = language.word_class("lengths"), _telling_words(language)
    for index, word in enumerate(lower):
        if word not in telling:
            continue
        following = lower[index + 1] if index + 1 < len(lower) else ""
        if word in of and following in language.word_class("genitive"):
            yield from _listed(tokens, lower, index)
        if tokens.caseless[index] or not tokens.words[index].islower():
            continue
        if word in beside:
            yield from _telling(_ahead(tokens, index + 1), tokens)
            yield from _telling(_behind(tokens, index), tokens)
        if word in within and following in language.word_class("containing"):
            yield from _with_article(_telling(_behind(tokens, index), tokens), tokens, lower)
        if word in apposed and following in language.word_class("prepositions"):
            yield from _telling(_apposed(tokens, lower, index), tokens)
        if word in lengths and following in language.word_class("directions"):
            yield from _telling(_measured(tokens, lower, index), tokens)


@lru_cache(maxsize=8)
def _telling_words(language: Language) -> frozenset[str]:
    """Return the words of which one is in every wording here."""
    return language.word_class("lengths").union(*map(language.used, _USES))


def _listed(tokens: Tokens, lower: list[str], index: int) -> Iterator[_Run]:
    """Yield the name of "village of X", or the names of "villages of X, Y and Z"."""
    between = tokens.language.word_class("conjunctions") | {","}
    is_list = lower[index] in tokens.language.place_words.plurals and not tokens.caseless[index]
    name = _ahead(tokens, index + 2)
    while name:
        yield name
        following = name[1]
        while following < len(lower) and lower[following] in between:
            following += 1
        name = _ahead(tokens, following) if is_list and following > name[1] else None


def _apposed(tokens: Tokens, lower: list[str], index: int) -> _Run | None:
    """Return the name of "X, a small village in"."""
    articles, article = tokens.language.word_class("articles"), index - 1
    while article > max(index - 1 - _ADJECTIVES, 0) and lower[article] not in articles:
        article -= 1
    is_apposed = article > 1 and lower[article] in articles and lower[article - 1] == ","
    return _behind(tokens, article - 1) if is_apposed else None


def _measured(tokens: Tokens, lower: list[str], index: int) -> _Run | None:
    """Return the name of "X, about 12 km north of"."""
    comma = index - 1
    while comma > max(index - 1 - _ADJECTIVES, 0) and lower[comma] not in {",", "("}:
        comma -= 1
    has_number = any(word[0].isdigit() for word in lower[comma + 1 : index]) or comma < index - 1
    return _behind(tokens, comma) if comma > 0 and lower[comma] in {",", "("} and has_number else None


def _telling(name: _Run | None, tokens: Tokens) -> Iterator[_Run]:
    """Yield a name unless it is made of common words, or is the day of a week or a number."""
    if name:
        words, days = tokens.language.words, tokens.language.word_class("days")
        parts = [word.lower() for word in tokens.words[name[0] : name[1]] if word[0].isalpha()]
        if any(len(part) > 1 and part not in words for part in parts) and days.isdisjoint(parts):
            yield name


def _with_article(names: Iterator[_Run], tokens: Tokens, lower: list[str]) -> Iterator[_Run]:
    definite = tokens.language.word_class("definite")
    return (name for name in names if name[0] and lower[name[0] - 1] in definite)


def _ahead(tokens: Tokens, first: int) -> _Run | None:
    """Return the name that begins with a token."""
    count = len(tokens.words)
    if first >= count or tokens.sentence_starts[first] or not _begins(tokens, first):
        return None
    last = first + 1
    while last < count and last - first < _LONGEST and _continues(tokens, last):
        last += 1
    while last > first and not tokens.named[last - 1]:
        last -= 1
    return (first, last) if last > first else None


def _behind(tokens: Tokens, last: int) -> _Run | None:
    """Return the name that ends before a token of the same sentence."""
    first = last
    while first > max(last - _LONGEST_BEHIND, 0) and not tokens.sentence_starts[first]:
        joins = tokens.words[first - 1] in _APART and tokens.end(first - 1) == tokens.starts[first] and first < last
        if not (joins or _begins(tokens, first - 1)):
            break
        first -= 1
    while first < last and not _may_open(tokens, first):
        first += 1
    return (first, last) if first < last and tokens.named[last - 1] else None


def _may_open(tokens: Tokens, index: int) -> bool:
    word, language = tokens.words[index].lower(), tokens.language
    is_plain = word in language.word_class("function") or (tokens.sentence_starts[index] and word in language.words)
    return _begins(tokens, index) and not is_plain


def _begins(tokens: Tokens, index: int) -> bool:
    return tokens.named[index] or is_joined_particle(tokens, index)


def _continues(tokens: Tokens, index: int) -> bool:
    if tokens.sentence_starts[index]:
        return False
    joined = tokens.starts[index] == tokens.end(index - 1)
    return _begins(tokens, index) or (joined and (tokens.words[index] in _APART or tokens.words[index - 1] == "-"))
