"""The forms of English verbs, by the rules of spelling or from a list.

What the forms mean is told in `geomap.routes.reading.words.lexicon`.
"""

from __future__ import annotations

from enum import StrEnum


class Form(StrEnum):
    """The form in which a verb stands, as far as it matters here."""

    PLAIN = "plain"
    PAST = "past"
    GERUND = "gerund"


def inflect(lemma: str) -> tuple[tuple[str, Form], ...]:
    """Derive the forms of a regular verb by the spelling rules of English; only the first word of a phrase changes.

    Args:
        lemma: Dictionary form; words of a phrase are joined by `_`.

    Returns:
        Each form, words joined by `_`, with what it is.

    >>> [form for form, _ in inflect("ferry")]
    ['ferry', 'ferries', 'ferried', 'ferrying']
    """
    head, mark, rest = lemma.partition("_")
    tail = mark + rest
    if head.endswith("y") and head[-2] not in "aeiou":
        plural, past, gerund = head[:-1] + "ies", head[:-1] + "ied", head + "ing"
    elif head.endswith("e"):
        plural, past, gerund = head + "s", head + "d", (head if head.endswith("ee") else head[:-1]) + "ing"
    elif _doubles(head):
        plural, past, gerund = head + "s", head + head[-1] + "ed", head + head[-1] + "ing"
    else:
        plural = head + ("es" if head.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
        past, gerund = head + "ed", head + "ing"
    pairs = ((head, Form.PLAIN), (plural, Form.PLAIN), (past, Form.PAST), (gerund, Form.GERUND))
    return tuple((form + tail, kind) for form, kind in pairs)


def _doubles(head: str) -> bool:
    """Tell whether the last consonant doubles: stop, stopped; transfer, transferred; travel, travelled."""
    if head in {"visit", "enter", "gallop", "gather", "alight", "limit", "tow", "inspect", "veer"}:
        return False
    if len(head) < 3 or head[-1] in "aeiouwxyr" or head[-2] not in "aeiou" or head[-3] in "aeiou":
        return head in {"transfer", "quit", "refer", "refuel"}
    syllables = sum(a in "aeiou" and (i == 0 or head[i - 1] not in "aeiou") for i, a in enumerate(head))
    return syllables == 1 or head.endswith(("ship", "pel", "avel", "edal"))


def _form_of(word: str, position: int, count: int) -> Form:
    head = word.partition("_")[0]
    if head.endswith("ing"):
        return Form.GERUND
    return Form.PLAIN if position == 0 or (position == 1 and count > 2) else Form.PAST


def irregular_forms(line: str) -> list[tuple[str, Form]]:
    """Tell what the forms of an irregular verb are.

    Args:
        line: Its forms in the order "go goes went gone going", separated by blanks; words of a phrase joined by `_`.

    Returns:
        Each form with what it is.

    >>> irregular_forms("hit hits hitting")[0][1].value
    'past'
    """
    words = line.split()
    forms = []
    unchanged = len(words) > 1 and not any(
        _form_of(w, i, len(words)) is Form.PAST for i, w in enumerate(words) if i > 1
    )
    for position, word in enumerate(words):
        form = _form_of(word, position, len(words))
        if form is Form.PLAIN and position == 1 and not word.partition("_")[0].endswith("s"):
            form = Form.PAST
        if position == 0 and unchanged and words[-1].partition("_")[0].endswith("ing"):
            form = Form.PAST
        forms.append((word, form))
    return forms
