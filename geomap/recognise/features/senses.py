"""What sort of thing a common word stands for: a person, a group, an act, a motion.

The words next to names are too many to learn from a few hundred reports. WordNet sorts them into 45 senses (its
lexicographer files): a model that has seen `Idlib residents` can weigh `Idlib villagers`.
"""

from __future__ import annotations

from functools import lru_cache

from geomap.languages.model import Language


@lru_cache(maxsize=100_000)
def sense(word: str, language: Language) -> str:
    """Return the sense of a word in small letters, such as `noun.person`.

    Returns:
        The commonest sense of its base form in WordNet; `function` for words of grammar, `number`, `mark` for what
        is no word, `other` for what WordNet does not know.
    """
    if word in language.word_class("grammar"):
        return "function"
    if not word[:1].isalpha():
        return "number" if word[:1].isdigit() else "mark"
    known = language.senses
    word = language.base_forms.get(word, word)
    if word in known:
        return known[word]
    for ending, instead in language.base_endings:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 3:
            continue
        if stem + instead in known:
            return known[stem + instead]
        if stem[-1] == stem[-2] and stem[:-1] in known:
            return known[stem[:-1]]
    return "other"
