"""Names of organisations and facilities that a place name is part of: `Aleppo` within `Aleppo University`.

The place is reported all the same, as the corpora annotate it; the name around it tells a reader that the report speaks
of a university and not of the town. It is read from the words: capitals, and a word for an organisation or a facility
at its head.

Not here: whether the name is a place. What the gazetteer has as a whole (`Hama Military Airport`) is found whole.
Always holds: what is returned holds the name and more, and stays within its sentence.
"""

from __future__ import annotations

from geomap.model import Span
from geomap.recognise.candidates import Tokens

_FARTHEST = 5
"""Words between a place name and the word at the head: `Hama National Military Air Base`."""

_HEADS = ("organisations", "other_heads")
"""Classes of words at the head, with the words for facilities."""


def name_around(tokens: Tokens, *, first: int, last: int) -> Span | None:
    """Return where the name of an organisation or a facility stands that the tokens of a place name are part of."""
    start, end = _start(tokens, first), _end(tokens, last)
    if start != first or end != last:
        return Span(tokens.starts[start], tokens.end(end - 1))
    return None


def _end(tokens: Tokens, last: int) -> int:
    """Return the token behind the whole name, `last` where it does not go on: `Aleppo [University of Science]`."""
    leading = tokens.language.word_class("joining")
    joining = leading | {"&"}
    end = index = last
    while index < len(tokens.words) and index - last < _FARTHEST and not tokens.sentence_starts[index]:
        if tokens.named[index]:
            if _is_head(tokens, index):
                end = index + 1
        elif end > last or index == last or tokens.words[index] not in joining:
            break
        index += 1
    joins = end > last and end < len(tokens.words) and tokens.words[end] in leading
    return _named_until(tokens, end + 1) or end if joins else end


def _named_until(tokens: Tokens, first: int) -> int | None:
    """Return the token behind the words from `first` on that are written like a name; None where there is none."""
    last = first
    while last < len(tokens.words) and tokens.named[last] and not tokens.sentence_starts[last]:
        last += 1
    return last if last > first else None


def _start(tokens: Tokens, first: int) -> int:
    """Return the first token of the whole name; `first` where none comes before: `[Central Bank of] Syria`."""
    language, index = tokens.language, first - 1
    if index > 0 and tokens.words[index] in language.word_class("definite"):
        index -= 1
    joins = index > 0 and tokens.words[index] in language.word_class("genitive") and not tokens.sentence_starts[index]
    if not joins or not _is_head(tokens, index - 1):
        return first
    start = index - 1
    while start > 0 and not tokens.sentence_starts[start] and tokens.named[start - 1]:
        start -= 1
    return start + 1 if tokens.words[start].lower() in language.word_class("function") and start < index - 1 else start


def _is_head(tokens: Tokens, index: int) -> bool:
    word, language = tokens.words[index].lower(), tokens.language
    return tokens.named[index] and (
        word in language.used("facility") or any(word in language.word_class(name) for name in _HEADS)
    )
