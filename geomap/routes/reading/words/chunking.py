"""A sentence as a row of units: places, prepositions, motion verbs and nouns, movers, and plain words.

The blank English pipeline gives tokens and sentences and nothing else, so what a word is must be told from the lexicon
and from its neighbours. Every token of the sentence belongs to exactly one unit, in text order. What a place has to do
with a verb is decided in `geomap.routes.reading.roles.assign`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from geomap.languages.model import load_language
from geomap.model import Finding, MentionForm
from geomap.routes.reading.words.chunks import DASHES, Unit, is_number, is_year
from geomap.routes.reading.words.lexicon import Lexicon, RelationKind
from geomap.routes.reading.words.tagging import settle

if TYPE_CHECKING:
    from geomap.languages.tokens import Sentence, Token


_HEADLINE = 3
"""Words up to which a sentence in capitals may be a list of names."""


_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)")


def build_units(sentence: Sentence, *, findings: Sequence[Finding], lexicon: Lexicon) -> list[Unit]:
    """Turn a sentence into units and mark what they are.

    Args:
        sentence: The sentence.
        findings: The places that stand in it, in text order.
        lexicon: Where words are looked up.

    Returns:
        The units, in text order.
    """
    units = _split(sentence, findings, lexicon)
    _ignore_capitals(units)
    _split_out_of(units)
    _unmark_names_of_ways(units)
    _mark_hedged_numbers(units, lexicon)
    _mark_time(units, lexicon)
    settle(units, lexicon=lexicon)
    return units


def _split(sentence: Sentence, findings: Sequence[Finding], lexicon: Lexicon) -> list[Unit]:
    tokens = [t for t in sentence if not t.text.isspace()]
    lows = [t.text.lower() for t in tokens]
    if any("’" in low for low in lows):
        lows = [low.replace("’", "'") for low in lows]
    units: list[Unit] = []
    position, following = 0, 0
    while position < len(tokens):
        token = tokens[position]
        while following < len(findings) and findings[following].span.end <= token.idx:
            following += 1
        finding = findings[following] if following < len(findings) else None
        if finding is not None and finding.span.start < token.idx + len(token.text):
            width = 1
            while position + width < len(tokens) and tokens[position + width].idx < finding.span.end:
                width += 1
            unit = _place_unit(len(units), finding)
            if unit.start < token.idx and units and units[-1].end > unit.start:
                unit.start = token.idx
        else:
            limit = findings[following].span.start if following < len(findings) else sentence.end_char
            unit, width = _word_unit(len(units), tokens, lows, position, limit, lexicon)
        if unit.place and lexicon.movers.get(unit.low) and units and _counts(units[-1], lexicon):
            unit.finding, unit.place, unit.movers = None, False, lexicon.movers[unit.low]
        unit.attached = position > 0 and not tokens[position - 1].whitespace_
        units.append(unit)
        position += width
    return units


def _counts(unit: Unit, lexicon: Lexicon) -> bool:
    """Tell whether a word stands before common nouns only: "four Rafales", "a Dakota"."""
    return unit.low in {"a", "an"} or is_number(unit, lexicon)


def _place_unit(index: int, finding: Finding) -> Unit:
    demonym = finding.form is MentionForm.DEMONYM
    return Unit(
        index,
        finding.surface,
        finding.surface.lower(),
        finding.span.start,
        finding.span.end,
        finding=finding,
        place=not demonym,
        demonym=demonym,
        capitalised=True,
    )


def _word_unit(
    index: int, tokens: list[Token], lows: list[str], position: int, limit: int, lexicon: Lexicon
) -> tuple[Unit, int]:
    token = tokens[position]
    for expression in lexicon.expressions.get(lows[position], ()):
        width = len(expression.words)
        last = position + width - 1
        fits = width == 1 or (
            last < len(tokens)
            and lows[last] == expression.words[-1]
            and tokens[last].idx < limit
            and tuple(lows[position : last + 1]) == expression.words
        )
        if fits and not _continues(expression.words, lows[last + 1 : last + 2], lexicon):
            text = " ".join(t.text for t in tokens[position : last + 1])
            unit = Unit(
                index,
                text,
                " ".join(expression.words),
                token.idx,
                tokens[last].idx + len(tokens[last].text),
                verb=expression.verb,
                form=expression.form,
                noun=expression.noun,
                relation=expression.relation,
            )
            break
    else:
        width = 1
        unit = Unit(index, token.text, lows[position], token.idx, token.idx + len(token.text))
        unit.punctuation = not token.text[0].isalnum() and (token.is_punct or token.text in DASHES)
    unit.movers = lexicon.movers.get(unit.low, frozenset())
    unit.capitalised = token.text[:1].isupper()
    return unit, width


def _ignore_capitals(units: list[Unit]) -> None:
    """Take capitals for nothing where every word has them."""
    words = [u for u in units if not u.finding and u.text[0].isalpha()]
    if len(words) > _HEADLINE and (sum(u.text.isupper() for u in words) > len(words) / 2 or _is_title(words)):
        for unit in words:
            unit.capitalised = False


def _is_title(words: Sequence[Unit]) -> bool:
    """Tell whether every word but the small ones has a capital, in a sentence that has more than names."""
    language = load_language()
    small = language.word_class("function")
    parts = [part for unit in words for part in unit.text.split()]
    if not all(part[0].isupper() or part in small for part in parts):
        return False
    inner = [part.lower() for part in parts[1:] if part[0].isupper()]
    common = sum(part in small or part in language.words for part in inner)
    return common > max(len(inner) / 2, 1)


def _unmark_names_of_ways(units: list[Unit]) -> None:
    """Take the preposition away from the name of a road: "the Via Aurelia"."""
    for before, unit in pairwise(units):
        if unit.text == "Via" and before.low in {"the", "a", "this", "old"}:
            unit.relation = None


def _split_out_of(units: list[Unit]) -> None:
    """Read "pulled out of" as a verb and "out of", though the lexicon has "pull out"; "rolled away from" likewise."""
    for before, unit in pairwise(units):
        out = unit.low == "of" and before.low.endswith(" out")
        away = unit.low == "away from"
        if before.verb is not None and (out or away):
            unit.relation = RelationKind.ORIGIN


def _mark_hedged_numbers(units: list[Unit], lexicon: Lexicon) -> None:
    """Take the preposition away from "at least one missile", "over 600 people" and "up to 40 boats"."""
    for unit in units:
        if unit.relation is None or unit.low not in {
            "at",
            "over",
            "up to",
            "around",
            "about",
            "under",
            "up",
            "close to",
        }:
            continue
        after = units[unit.index + 1 : unit.index + 3]
        counted = (
            bool(after) and after[0].low in {"half", "dozens", "hundreds", "thousands", "everyone"} and unit.low != "at"
        )
        least = bool(after) and unit.low == "at" and after[0].low in {"least", "most"}
        if (
            least
            or counted
            or (after and unit.low != "at" and is_number(after[0], lexicon) and not is_year(after[0].low))
        ):
            unit.relation = None


def _continues(words: tuple[str, ...], following: list[str], lexicon: Lexicon) -> bool:
    """Tell whether "due to" goes on with a verb ("is due to sail") and so is no preposition."""
    if words != ("due", "to") or not following:
        return False
    verbs = lexicon.expressions.get(following[0], ())
    return following[0] in {"be", "have", "make"} or any(e.verb for e in verbs)


def _is_date(unit: Unit, units: list[Unit], lexicon: Lexicon) -> bool:
    """Tell whether a name that a place has is a month or a feast here: "in August", "before Christmas"."""
    before = units[unit.index - 1] if unit.index else None
    if before is None or not lexicon.has("time", unit.low):
        return False
    return before.low in {
        "in",
        "since",
        "until",
        "till",
        "by",
        "during",
        "before",
        "after",
        "last",
        "next",
        "early",
        "late",
    } or (is_number(before, lexicon))


def _is_ordinal(unit: Unit, units: list[Unit]) -> bool:
    """Tell whether "the 7th" stands before what it counts: "the 7th regiment"."""
    after = units[unit.index + 1] if unit.index + 1 < len(units) else None
    return after is not None and after.plain and after.low not in {"and", "or", "of"}


def _mark_time(units: list[Unit], lexicon: Lexicon) -> None:
    """Mark dates and times with their prepositions: "on the night of 7 October", "From 1 May", "two days ago"."""
    for unit in units:
        if unit.finding is not None and _is_date(unit, units, lexicon):
            unit.finding, unit.place = None, False
        day = unit.low[:1].isdigit() and bool(_DAY.fullmatch(unit.low)) and not _is_ordinal(unit, units)
        if unit.finding or not (lexicon.has("time", unit.low) or is_year(unit.low) or day):
            continue
        if unit.low in {"may", "march", "second"} and not (unit.capitalised and unit.index > 0):
            continue
        unit.time = True
        unit.verb = unit.noun = unit.relation = None
        back = unit.index - 1
        while back >= 0 and (is_number(units[back], lexicon) or lexicon.has("time_modifiers", units[back].low)):
            units[back].time = True
            back -= 1
        if (
            back >= 0
            and lexicon.has("time_prepositions", units[back].low)
            and units[back].relation is not RelationKind.LOCATING
        ):
            units[back].time = True
            units[back].relation = None
        follow = unit.index + 1
        while follow < len(units) and (
            units[follow].low.isdigit() or units[follow].low in {"earlier", "later", "ago", "before"}
        ):
            units[follow].time = True
            follow += 1
