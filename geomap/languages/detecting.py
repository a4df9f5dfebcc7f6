"""Which language a text is written in: by its script, its letters and its small words.

Reports are read in the languages that have a folder; which report is in another has to be noticed and said. Each
paragraph is judged for itself: most of its letters are of one script, and among the languages of that script small
words and letters decide. Latin letters show the fallback unless another language has evidence, since foreign names
stand in every report. `detecting.toml` holds the data.

Always holds: a paragraph without letters, or of a few names, is in the fallback language.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

from geomap.languages import FALLBACK
from geomap.languages.model import has_folder, load_language
from geomap.model import Span, Unread

_PARAGRAPH_END = re.compile(r"\n\s*\n")
_WORDS = re.compile(r"[^\s\d!-/:-@\[-`{-~«»“”‘’„،؛؟।…—–]+")
_OTHER_THAN_LATIN = re.compile(r"[^\x00-\u024f\u1e00-\u1eff\u2000-\u2bff]")
_LATIN, _KANA = "LATIN", "HIRAGANA"
_FEWEST_WORDS, _FEWEST_DIFFERENT, _LEAST_SHARE, _TIMES = 3, 2, 0.12, 2
"""Of a paragraph in Latin letters that is in another language than the fallback: its small and accented words at least,
how many of them differ, their share of all words, and how many times those that are surely its own outnumber the small
words of the fallback. With these no report of the English corpora is taken for another language."""

_MOST_OF_FALLBACK = 0.34
"""Share of the small words of the fallback among all words above which no other language is looked for."""

_KANA_SHARE = 0.05
"""Of the letters of a Japanese text at least: names and headings may be all Han."""


class Judged(NamedTuple):
    """The language that has a folder and that most of a report is in, and what of it is in others."""

    language: str
    unread: Unread | None


class _Shown(NamedTuple):
    """What shows a language: letters, and words: some of its own, those that names hold, those of the fallback."""

    code: str
    script: str
    letters: str
    words: frozenset[str]
    weak: frozenset[str]
    shared: frozenset[str]


def language_of(text: str) -> str:
    """Return the code of the language that a paragraph is written in; the fallback's where it shows none.

    >>> language_of("The lorries left Rue de la Paix."), language_of("Колонна вышла из города.")
    ('en', 'ru')
    """
    script = _script_of(text)
    shown = [one for one in _table() if one.script == script]
    if len(shown) < 2:
        return shown[0].code if shown else FALLBACK
    parts = text.lower().split()
    if script == _LATIN and _is_plainly_fallback(parts):
        return FALLBACK
    words = Counter(_WORDS.findall(" ".join(part for part in parts if "@" not in part and "://" not in part)))
    if script == _LATIN:
        return _latin(words, shown)
    return max(shown, key=lambda one: _hits(words, one.words) + sum(map(text.count, one.letters))).code


def judge(text: str) -> Judged:
    """Judge a report by its paragraphs, which blank lines tell apart; each counts by its letters."""
    starts = [0, *(found.end() for found in _PARAGRAPH_END.finditer(text))]
    spans = [Span(*bounds) for bounds in pairwise([*starts, len(text)])]
    judged = [(span, language_of(text[span.start : span.end])) for span in spans]
    if {code for _, code in judged} == {FALLBACK}:
        return Judged(FALLBACK, None)
    letters: Counter[str] = Counter()
    for span, code in judged:
        letters[code] += sum(map(str.isalpha, text[span.start : span.end]))
    order = [code for code, _ in letters.most_common()]
    language = next(filter(has_folder, order), FALLBACK)
    foreign = [code for code in order if not has_folder(code)]
    if not foreign:
        return Judged(language, None)
    share = sum(letters[code] for code in foreign) / letters.total()
    return Judged(language, Unread(foreign[0], share, tuple(span for span, code in judged if code in foreign)))


def name_of(code: str) -> str:
    """Return the name of a language in words for people."""
    return _data()[code]["name"]


def _script_of(text: str) -> str:
    """Return the script that most letters are of, as Unicode names it; empty where there are none."""
    if _OTHER_THAN_LATIN.search(text) is None:
        return _LATIN if any(map(str.isalpha, text)) else ""
    scripts: Counter[str] = Counter()
    for char, number in Counter(text).items():
        if char.isalpha():
            scripts[unicodedata.name(char, "").partition(" ")[0]] += number
    if scripts[_KANA] + scripts["KATAKANA"] > _KANA_SHARE * scripts["CJK"]:
        scripts[_KANA] += scripts["KATAKANA"] + scripts["CJK"]
    return max(scripts, key=lambda script: scripts[script], default="")


def _is_plainly_fallback(parts: Sequence[str]) -> bool:
    """Tell at a glance whether small words of the fallback are so many that no other language is looked for."""
    small = load_language().word_class("function")
    return sum(map(small.__contains__, parts)) > _MOST_OF_FALLBACK * len(parts)


def _latin(words: Counter[str], shown: list[_Shown]) -> str:
    """Choose the language of Latin letters whose small words are most, if they outweigh the fallback's by far."""
    fallback = load_language()
    function = fallback.word_class("function")
    if _hits(words, function) > _MOST_OF_FALLBACK * words.total():
        return fallback.code
    best = max(shown, key=lambda one: (_hits(words, one.words), _hits(words, one.weak)))
    own, strong = _hits(words, function - best.shared), _hits(words, best.words)
    accented = sum(word.isalpha() and not word.isascii() for word in words.keys() - best.words)
    different = len(best.words & words.keys())
    evidence = strong + _hits(words, best.weak) + accented
    outweighs = strong + accented > _TIMES * own and evidence >= max(_FEWEST_WORDS, _LEAST_SHARE * words.total())
    return best.code if different and different + accented >= _FEWEST_DIFFERENT and outweighs else fallback.code


def _hits(words: Counter[str], shown: frozenset[str]) -> int:
    return sum(words[word] for word in shown & words.keys())


@lru_cache(maxsize=1)
def _data() -> dict[str, dict[str, str]]:
    return tomllib.loads((files("geomap.languages") / "detecting.toml").read_text("utf-8"))


@lru_cache(maxsize=1)
def _table() -> list[_Shown]:
    """Read what shows each language; words that the fallback writes, too, and single letters are weak."""
    fallback = load_language()
    function = fallback.word_class("function")
    table = []
    for code, record in _data().items():
        words, weak = (frozenset(record.get(column, "").split()) for column in ("words", "weak"))
        weak |= words & fallback.words | {word for word in words if len(word) == 1 and word.isascii()}
        own, shared = words - weak - function, words & function
        table.append(_Shown(code, record["script"], record.get("letters", ""), own, weak - function, shared))
    return table
