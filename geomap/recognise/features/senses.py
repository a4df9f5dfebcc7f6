"""What sort of thing a common word stands for: a person, a group, an act, a motion.

The words next to names are too many to learn from a few hundred reports. WordNet sorts them into 45 senses (its
lexicographer files): a model that has seen `Idlib residents` can weigh `Idlib villagers`.
"""

from __future__ import annotations

from functools import lru_cache

from geomap.languages.word_lists import senses, word_class

_IRREGULAR = {"said": "say", "told": "tell", "went": "go", "came": "come", "held": "hold", "left": "leave"} | {
    "sent": "send", "met": "meet", "won": "win", "lost": "lose", "took": "take", "made": "make", "men": "man",
    "women": "woman", "fled": "flee", "flew": "fly", "sailed": "sail", "rose": "rise", "fell": "fall", "began": "begin",
    "saw": "see", "gave": "give", "found": "find", "brought": "bring", "led": "lead", "drove": "drive", "ran": "run",
    "children": "child", "people": "people",
}  # fmt: skip
_ENDINGS = (
    ("ies", "y"), ("es", "e"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""),
    ("er", ""),
)  # fmt: skip


@lru_cache(maxsize=100_000)
def sense(word: str) -> str:
    """Return the sense of a word in small letters, such as `noun.person`.

    Returns:
        The commonest sense of its base form in WordNet; `function` for words of grammar, `number`, `mark` for what
        is no word, `other` for what WordNet does not know.
    """
    if word in word_class("grammar"):
        return "function"
    if not word[:1].isalpha():
        return "number" if word[:1].isdigit() else "mark"
    known = senses()
    word = _IRREGULAR.get(word, word)
    if word in known:
        return known[word]
    for ending, instead in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 3:
            continue
        if stem + instead in known:
            return known[stem + instead]
        if stem[-1] == stem[-2] and stem[:-1] in known:
            return known[stem[:-1]]
    return "other"
