"""The rules by which spaCy tells words apart, followed without spaCy, whose import takes longer than a short report.

A text is cut at white space; prefixes and suffixes are taken off each piece, its middle is cut at infixes, and special
cases (`don't`, `a.m.`) are cut as a table says. The rules in `spacy_rules/` are copied from spaCy (MIT) by
`python -m tools.words.tokenizer_rules`; those of another language are taken from spaCy itself. Source of the algorithm:
`spacy/tokenizer.pyx` of spaCy 3.8.

Always holds: the tokens are those of spaCy's own tokenizer with the same rules; a piece is cut in the same way wherever
it stands, so that each is cut once for all reports.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

RULES = Path(__file__).parent / "spacy_rules"
"""A file for each code of spaCy of which a language of the package has the rules."""

_NEVER = "(?!)"

_PIECES = re.compile(r"\S+ ?|\s+")
"""What stands between white space, with the space behind it that is no token; other white space."""

_MOST_PIECES = 100_000
"""Pieces that are remembered, about 200 bytes each."""

_MOST_LETTERS = 40
"""Of a piece that is remembered; longer ones are addresses, which hardly come again."""


class Piece(NamedTuple):
    """The tokens of a piece of text, and for each, whether a space that is no part of a token follows it, 1 or 0."""

    words: tuple[str, ...]
    spaced: bytes


class WordRules:
    """Cuts texts into words by the rules of one language.

    >>> rules = WordRules(prefixes="^[(]", suffixes="[).]$", infixes="-", special={"it's": ["it", "'s"]})
    >>> rules.cut("(it's far-off).")
    (['(', 'it', "'s", 'far', '-', 'off', ')', '.'], b'\\x00\\x00\\x01\\x00\\x00\\x00\\x00\\x00')
    """

    def __init__(
        self,
        *,
        prefixes: str,
        suffixes: str,
        infixes: str,
        wholes: str | None = None,
        addresses: str | None = None,
        special: Mapping[str, Sequence[str]],
    ) -> None:
        """Take the rules.

        Args:
            prefixes, suffixes, infixes: Patterns of what is cut off at either end, and out of the middle.
            wholes, addresses: Patterns of what is not cut: at all, and in the middle.
            special: The tokens of special cases.
        """
        self._find_prefix, self._find_suffix = re.compile(prefixes).search, re.compile(suffixes).search
        self._find_infix, self._find_infixes = (pattern := re.compile(infixes)).search, pattern.finditer
        self._is_whole = re.compile(wholes or _NEVER).match
        self._is_address = re.compile(addresses or _NEVER).match
        self._special = {text: tuple(map(sys.intern, parts)) for text, parts in special.items()}
        self._known: dict[str, Piece] = {}

    def cut(self, text: str) -> tuple[list[str], bytes]:
        """Return the tokens of a text, and for each, whether a space that is no part of a token follows it, 1 or 0."""
        known = self._known
        pieces = [known.get(piece) or self._piece(piece) for piece in _PIECES.findall(text)]
        words = list(chain.from_iterable([piece.words for piece in pieces]))
        spaced = b"".join([piece.spaced for piece in pieces])
        for first, last, parts in reversed(self._scattered(words, spaced)):
            words[first:last] = parts
            spaced = b"".join((spaced[:first], bytes(len(parts) - 1), spaced[last - 1 :]))
        return words, spaced

    def _piece(self, piece: str) -> Piece:
        """Cut a piece that is not known."""
        is_spaced = piece[-1] == " " and not piece.isspace()
        words = self._words_of(piece[:-1] if is_spaced else piece)
        made = Piece(words, bytes(len(words) - 1) + bytes([is_spaced]))
        if len(piece) <= _MOST_LETTERS:
            if len(self._known) >= _MOST_PIECES:
                self._known.clear()
            self._known[piece] = made
        return made

    def _words_of(self, piece: str) -> tuple[str, ...]:
        """Cut a piece without white space, or of nothing else."""
        if special := self._special.get(piece):
            return special
        # Each pattern asks for a character that is no letter from A to Z, or stands behind one.
        if piece.isascii() and piece.isalpha():
            return (sys.intern(piece),)
        return tuple(map(sys.intern, self._words_in(piece, special=True)))

    def _words_in(self, piece: str, *, special: bool) -> list[str]:
        """Cut a piece by the patterns; `special` tells whether the rest may be a special case."""
        before, middle, after = self._without_affixes(piece, self._special if special else {})
        inside: Sequence[str] = (self._special.get(middle, ()) if special else ()) or self._at_infixes(middle)
        return [*before, *inside, *reversed(after)]

    def _without_affixes(self, piece: str, special: Mapping[str, Sequence[str]]) -> tuple[list[str], str, list[str]]:
        """Return the prefixes, what remains, and the suffixes, the last first."""
        before: list[str] = []
        after: list[str] = []
        rest, length = piece, 0
        while rest and len(rest) != length and rest not in special and not self._is_whole(rest):
            length = len(rest)
            found = self._find_prefix(rest)
            first = found.end() - found.start() if found else 0
            if first and rest[first:] in special:
                return [*before, rest[:first]], rest[first:], after
            last = length - self._length_of_suffix(rest[first:])
            if last < length and rest[:last] in special:
                return before, rest[:last], [*after, rest[last:]]
            before += [rest[:first]] if first else []
            after += [rest[last:]] if last < length else []
            rest = rest[first:last]
        return before, rest, after

    def _length_of_suffix(self, rest: str) -> int:
        if rest.isascii() and rest.isalpha():
            return 0
        found = self._find_suffix(rest)
        return found.end() - found.start() if found else 0

    def _at_infixes(self, middle: str) -> list[str]:
        """Cut what has no prefix or suffix at the infixes; an address stays whole, and so does a word of letters."""
        is_plain = middle.isascii() and middle.isalpha()
        if is_plain or self._is_whole(middle) or self._is_address(middle):
            return [middle]
        words, start = [], 0
        for found in self._find_infixes(middle):
            # One at the beginning is a part of what follows.
            if found.start():
                words += [middle[start : found.start()], found[0]]
                start = found.end()
        return list(filter(None, [*words, middle[start:]]))

    def _scattered(self, words: Sequence[str], spaced: bytes) -> list[tuple[int, int, tuple[str, ...]]]:
        """Return the special cases that were cut because they do not stand alone (`:-)` in `Homs:-)`), in text order.

        Each is the number of its first token, that behind its last, and what stands in their place. The longest win.
        """
        matches = [
            (start, start + len(pattern))
            for start in self._openings(words)
            for pattern in self._patterns[words[start]]
            if words[start : start + len(pattern)] == pattern
        ]
        seen: set[int] = set()
        found = []
        for start, end in sorted(matches, key=lambda match: (match[0] - match[1], match[0])):
            if start not in seen and end - 1 not in seen:
                text = "".join(
                    word + " " * space for word, space in zip(words[start:end], spaced[start:end], strict=True)
                )
                if parts := self._special.get(text[: len(text) - spaced[end - 1]]):
                    found.append((start, end, parts))
            seen.update(range(start, end))
        return sorted(found)

    def _openings(self, words: Sequence[str]) -> Iterator[int]:
        """Yield where a special case may begin."""
        patterns, seconds = self._patterns, self._seconds
        for index in [index for index, word in enumerate(words) if word in patterns]:
            possible = seconds[words[index]]
            if "" in possible or possible.intersection(words[index + 1 : index + 2]):
                yield index

    @cached_property
    def _patterns(self) -> Mapping[str, list[list[str]]]:
        """What the rules would cut special cases into if they were none, by the first token, where some rule fits."""
        patterns: defaultdict[str, list[list[str]]] = defaultdict(list)
        for text, parts in self._special.items():
            is_plain = text.isascii() and text.isalpha()
            fits = self._find_prefix(text) or (not is_plain and (self._find_suffix(text) or self._find_infix(text)))
            words = [word for part in text.split() for word in self._words_in(part, special=False)] if fits else []
            if len(words) > 1 or (words and tuple(words) != parts):
                patterns[words[0]].append(words)
        return dict(patterns)

    @cached_property
    def _seconds(self) -> Mapping[str, frozenset[str]]:
        """The words that come second in a special case, by the first; `""` where there is none."""
        return {
            first: frozenset(words[1] if len(words) > 1 else "" for words in patterns)
            for first, patterns in self._patterns.items()
        }


@lru_cache(maxsize=8)
def word_rules(code: str) -> WordRules:
    """Return the rules of spaCy for a language, by its code there.

    Raises:
        ImportError: spaCy has no language of that code.
    """
    path = RULES / f"{code}.json"
    return WordRules(**(json.loads(path.read_text("utf-8")) if path.is_file() else rules_of_spacy(code)))


def rules_of_spacy(code: str) -> dict[str, Any]:
    """Return the rules of spaCy for a language, by its code there, as the arguments of `WordRules`."""
    from spacy.symbols import ORTH  # type: ignore[import-not-found]
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, get_lang_class

    rules = get_lang_class(code).Defaults
    return {
        "prefixes": compile_prefix_regex(rules.prefixes or (_NEVER,)).pattern,
        "suffixes": compile_suffix_regex(rules.suffixes or (_NEVER,)).pattern,
        "infixes": compile_infix_regex(rules.infixes or (_NEVER,)).pattern,
        "wholes": _pattern(rules.token_match),
        "addresses": _pattern(rules.url_match),
        "special": {text: [part[ORTH] for part in parts] for text, parts in sorted(rules.tokenizer_exceptions.items())},
    }


def _pattern(match: Any) -> str | None:
    """Return the pattern whose method is given, with its flags in it."""
    if match is None:
        return None
    pattern: re.Pattern[str] = match.__self__
    ignores_case = pattern.flags & re.IGNORECASE and not re.compile(pattern.pattern).flags & re.IGNORECASE
    return f"(?i){pattern.pattern}" if ignores_case else pattern.pattern
