"""Parts of tokens that are words of their own: `#DeirEzZor`, `U.S.-led`, `(AP)--Homs`.

The tokenizer keeps these whole. A name within them is found only when they are taken apart.

Not here: addresses of web pages and of people, which stay whole and so never name a place. Always holds: the parts of a
token are the token, character by character.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_INSIDE = re.compile(r"#\w|\w_\w|[.)]-|[^\W\d_]--")
"""What a text has where some token may have to be taken apart; most texts have none of it."""

_HASHTAG = re.compile(r"[^\W\d_][\w'’]*")
_HASHTAG_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[^\W\dA-Z_]+|\d+|_+|['’]|[^\W\d_]+")
_JOINED_PARTS = re.compile(r"-+|\)|[^-)]+")
_JOINED = re.compile(r"\w\.-\w|\)-+\w|[^\W\d_]--\w")
_ADDRESS = re.compile(r"@|://|^www\.")


def needs_splitting(text: str) -> bool:
    """Tell whether some token of a text may have to be taken apart."""
    return _INSIDE.search(text) is not None


def split_tokens(
    words: Sequence[str], starts: Sequence[int], sentence_starts: Sequence[bool]
) -> tuple[list[str], list[int], list[bool]]:
    """Take apart the tokens that hold several words, with their offsets and whether a sentence starts with them."""
    parted: tuple[list[str], list[int], list[bool]] = ([], [], [])
    for index, (word, start, begins) in enumerate(zip(words, starts, sentence_starts, strict=True)):
        for part in _parts(word, is_tag=index > 0 and words[index - 1] == "#" and starts[index - 1] == start - 1):
            parted[0].append(part)
            parted[1].append(start)
            parted[2].append(begins)
            start += len(part)
            begins = False
    return parted


def in_hashtag(surface: str) -> bool:
    """Tell whether a run of tokens could be the words of a hashtag: nothing stands between them."""
    return _HASHTAG.fullmatch(surface) is not None


def _parts(word: str, *, is_tag: bool) -> list[str]:
    if is_tag and _HASHTAG.fullmatch(word):
        parts = _HASHTAG_PARTS.findall(word)
    elif _JOINED.search(word) and not _ADDRESS.search(word):
        parts = _JOINED_PARTS.findall(word)
    else:
        return [word]
    return parts if sum(map(len, parts)) == len(word) else [word]
