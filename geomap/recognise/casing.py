"""Stretches of a text whose capitals say nothing, and how their words would be printed in a newspaper.

Headlines of wires are in capitals, chat is in small letters. What a capital says elsewhere, that a word may be a name,
has to be made up for there: a word gets the case that it has in the rest of the report or, where the rest does not
have it, small letters if the language has it as a word and a capital if not (after Lita et al., "tRuEcasIng", ACL
2003).

Not here: which names are places. Always holds: a word keeps its length and, case aside, its letters; in a text that is
written as usual nothing changes, and neither does a name in capitals or a list of abbreviations there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from geomap.languages.model import Language

_LEAST_WORDS = 3
"""Words that a sentence needs to be judged by itself."""

_LEAST_SMALL = 6
"""Words that a line in small letters needs where the rest of the text is written as usual."""

_CAPITALS_SHARE = 0.8
_LEAST_KNOWN = 4
"""Letters of a word that tells text in capitals from a list of abbreviations: shorter words may be both."""

_KNOWN_SHARE = 0.34
_STRAY_SHARE = 0.04
"""Share of words with a capital that a text in small letters may hold: a lone `I`, `OMG`, a name typed with care."""

_SHORT_TEXT = 60
"""Words of a message that has no capital but where its sentences begin, as telephones write them by themselves."""

_SIGNS_IN_CAPITALS = frozenset({"RT"})
_NOT_WORDS = ("@", "http://", "https://", "www.")


class Casing(Enum):
    """How a sentence is written."""

    USUAL = "usual"
    CAPITALS = "capitals"
    TITLE = "title"
    SMALL = "small"
    UNKNOWN = "unknown"


_CASELESS = frozenset({Casing.CAPITALS, Casing.TITLE, Casing.SMALL})


class _Sentence(NamedTuple):
    """Tokens from `first` up to but not including `last`, the verdict on them.

    `length` counts the words with letters among them, `stray` those with a capital that do not begin the sentence.
    """

    first: int
    last: int
    length: int
    stray: int
    begins_small: bool
    casing: Casing


def find_caseless(tokens: Sequence[str], *, sentence_starts: Sequence[bool], language: Language) -> list[bool]:
    """Tell for each token whether it stands in a stretch whose capitals say nothing."""
    sentences = list(_sentences(tokens, sentence_starts, language))
    total = sum(sentence.length for sentence in sentences)
    all_small = _is_note(sentences, total) or (total >= _LEAST_WORDS and _is_small(sentences, total))
    if not all_small and not any(sentence.casing in _CASELESS for sentence in sentences):
        return [False] * len(tokens)
    verdicts = [_verdict(sentence, tokens, all_small=all_small) for sentence in sentences]
    caseless = []
    for sentence, casing in zip(sentences, _settled(verdicts), strict=True):
        caseless += [casing in _CASELESS] * (sentence.last - sentence.first)
        if casing is Casing.SMALL and _opens_as_usual(sentence, tokens, language):
            caseless[sentence.first] = False
    return caseless


def _opens_as_usual(sentence: _Sentence, tokens: Sequence[str], language: Language) -> bool:
    """Tell whether a sentence in small letters begins with a capital, before a word of the language.

    So may a message be written as usual, with a name in its first place only: "Venice is sinking". The first word is
    then read as in any text, and the others as in one in small letters, lest it be "Rain in venice".
    """
    word, following = tokens[sentence.first], tokens[sentence.first + 1 : sentence.first + 2]
    known = any(token in language.words or token in language.word_class("function") for token in following)
    return word[0].isupper() and word[1:].islower() and known


def as_printed(
    tokens: Sequence[str], *, caseless: Sequence[bool], sentence_starts: Sequence[bool], language: Language
) -> list[str]:
    """Return the tokens with those in caseless stretches as a newspaper would print them; each keeps its length."""
    seen: dict[str, Counter[str]] = {}
    for token, starts, is_caseless in zip(tokens, sentence_starts, caseless, strict=True):
        if not is_caseless and not starts and token[0].isalpha():
            seen.setdefault(token.lower(), Counter())[token] += 1
    printed: list[str] = []
    for token, is_caseless in zip(tokens, caseless, strict=True):
        printed.append(_printed(token, seen, printed, language) if is_caseless and token[0].isalpha() else token)
    return printed


def may_bound(token: str, language: Language) -> bool:
    """Tell whether a name written without regard to case may begin or end with a token."""
    return token[0].isalpha() and token.lower() not in language.word_class("function")


def _printed(token: str, seen: dict[str, Counter[str]], before: Sequence[str], language: Language) -> str:
    lower = token.lower()
    function = language.word_class("function")
    if lower in seen:
        best = max(seen[lower].items(), key=lambda item: (item[1], item[0]))[0]
        return best if len(best) == len(token) else token
    follows_name = bool(before) and before[-1][0].isupper() and before[-1].lower() not in function
    is_word = lower in language.words or lower in language.word_class("chat")
    heads = language.word_class("organisations") - function
    is_name = not is_word or (follows_name and lower in heads)
    printed = token.capitalize() if is_name else lower
    return printed if len(printed) == len(token) else token


def _sentences(tokens: Sequence[str], sentence_starts: Sequence[bool], language: Language) -> Iterator[_Sentence]:
    starts = [index for index, is_start in enumerate(sentence_starts) if is_start or not index]
    in_capitals = language.word_class("always_capital") | _SIGNS_IN_CAPITALS
    in_letters = {token: _is_word(token) for token in set(tokens)}
    for first, last in pairwise([*starts, len(tokens)]):
        written = [
            token
            for index, token in enumerate(tokens[first:last], first)
            if in_letters[token] and not (index and tokens[index - 1] == "#")
        ]
        stray = len([word for word in written[1:] if not word.islower() and word not in in_capitals])
        begins_small = bool(written) and written[0].islower()
        casing = _judged(written, language)
        if casing is Casing.TITLE and "." in tokens[last - 2 : last]:
            casing = Casing.USUAL
        yield _Sentence(first, last, len(written), stray, begins_small, casing)


def _is_word(token: str) -> bool:
    """Tell whether a token is a word of a script with case, and no address."""
    return token[0].isalpha() and token.lower() != token.upper() and not token.startswith(_NOT_WORDS)


def _judged(written: Sequence[str], language: Language) -> Casing:
    if len(written) < _LEAST_WORDS:
        return Casing.UNKNOWN if all(word.isupper() for word in written) else Casing.USUAL
    if all(word.islower() or word in language.word_class("always_capital") for word in written):
        return Casing.SMALL
    long = [word for word in written if len(word) > 1]
    capitals = [word for word in long if word.isupper()]
    if len(capitals) < max(_CAPITALS_SHARE * len(long), _LEAST_WORDS):
        return Casing.TITLE if _is_title(long, language) else Casing.USUAL
    known = sum(len(word) >= _LEAST_KNOWN and word.lower() in language.words for word in capitals)
    function = sum(word.lower() in language.word_class("function") for word in capitals)
    return Casing.CAPITALS if known + function >= _KNOWN_SHARE * len(capitals) else Casing.UNKNOWN


def _is_title(written: Sequence[str], language: Language) -> bool:
    """Tell whether a sentence is a headline in which every word but the small ones has a capital."""
    small = language.word_class("function")
    if any(not word[0].isupper() and word.lower() not in small for word in written):
        return False
    told = [word for word in written if word.lower() not in small]
    known = sum(len(word) >= _LEAST_KNOWN and word.lower() in language.words for word in told[1:])
    # Outside a headline no preposition inside a sentence has a capital.
    links = language.word_class("prepositions") | language.word_class("genitive")
    told_small = sum(word[0].isupper() and word.lower() in links & small for word in written[1:])
    return len(told) + told_small > _LEAST_WORDS and (
        known >= max(_KNOWN_SHARE * len(told), 2) or told_small > 1 or (told_small > 0 and known > 0)
    )


def _is_note(sentences: Sequence[_Sentence], total: int) -> bool:
    """Tell whether a text is a word or two in small letters."""
    return 0 < total < _LEAST_WORDS and all(sentence.begins_small and not sentence.stray for sentence in sentences)


def _is_message(sentences: Sequence[_Sentence], total: int) -> bool:
    """Tell whether a short text has no capital but where its sentences begin."""
    return _LEAST_WORDS < total <= _SHORT_TEXT and not any(sentence.stray for sentence in sentences)


def _is_small(sentences: Sequence[_Sentence], total: int) -> bool:
    """Tell whether a text as a whole is in small letters."""
    begin_small = sum(sentence.length for sentence in sentences if sentence.begins_small)
    stray = sum(sentence.stray for sentence in sentences)
    return (begin_small > total / 2 and stray <= _STRAY_SHARE * total) or _is_message(sentences, total)


def _verdict(sentence: _Sentence, tokens: Sequence[str], *, all_small: bool) -> Casing:
    if all_small and sentence.casing is not Casing.CAPITALS:
        return Casing.SMALL
    if sentence.casing is Casing.SMALL and not _is_line(sentence, tokens):
        return Casing.USUAL
    return sentence.casing


def _is_line(sentence: _Sentence, tokens: Sequence[str]) -> bool:
    """Tell whether a sentence in small letters is a line of its own and long enough to be more than a label."""
    begins = sentence.first == 0 or "\n" in tokens[sentence.first - 1]
    ends = sentence.last == len(tokens) or "\n" in tokens[sentence.last - 1]
    return begins and ends and sentence.length >= _LEAST_SMALL


def _settled(verdicts: Sequence[Casing]) -> list[Casing]:
    """Let sentences that are too short to be judged go with those beside them."""
    settled: list[Casing] = []
    for number, casing in enumerate(verdicts):
        if casing is Casing.UNKNOWN:
            beside = {*settled[-1:], *verdicts[number + 1 : number + 2]}
            casing = Casing.CAPITALS if Casing.CAPITALS in beside else Casing.USUAL
        settled.append(casing)
    return settled
