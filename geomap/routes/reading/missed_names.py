"""Names that only a movement shows to be places.

Recognition weighs a name by itself, and passes over many a small place in a short report. Where a name stands as only a
stop can ("sailed from X to Nhava Sheva"), the sentence says that it is one. This module points at such names; what
place they are, if the gazetteer has them, is decided with all others in `geomap.resolve`.

Always: a name is proposed only beside another stop of the same movement that recognition did find, and never one that
looks like a person or an organisation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from geomap.languages.model import load_language
from geomap.model import Finding, Mention, MentionForm, Movement, Span
from geomap.routes.reading.read import read_legs, read_sentences
from geomap.routes.reading.words.lexicon import Lexicon, load_lexicon

if TYPE_CHECKING:
    from geomap.languages.tokens import Sentence, Token, TokenisedText
    from geomap.routes.reading.sentence.legs import Leg

_LONGEST = 4
"""Words of a name at most; longer runs of capitals are titles and headlines."""

_HEADLINE = 0.6
"""Share of capitalised words from which a sentence is a headline, in which capitals say nothing."""

_DOUBTFUL = 0.65
"""Probability below which `geomap.resolve` may take a mention for no place at all."""

_ABBREVIATION = 8
"""Letters up to which a word in capitals is an abbreviation, mostly of an organisation."""

_LEAST_CONFIDENCE = 0.65
"""Confidence of a movement, before it is told over several sentences, that vouches for a name."""

_REACH = 2
"""Sentences on either side of a name that are read with it; one of them has to hold a place that is sure."""

_LONGEST_SENTENCE = 200
"""Tokens from which a sentence is a table or a list."""

_PARTICLES = frozenset({"da", "de", "del", "do", "el", "la", "al", "an", "ad", "ar", "as", "ash", "ez"})
_JOINTS = frozenset({"-", "'", "’"})
_LISTS = frozenset({",", "and", "or", "then"})
_GOING_ON = _LISTS | {"the"}
_AT = frozenset({"in", "at", "near", "off", "outside"})
_SETTING_OUT = frozenset(
    {"left", "leave", "leaves", "leaving", "sailed", "bound", "headed", "departed", "set", "sld", "made"}
)
"""Words with which "for X" says where something goes; elsewhere X is mostly a person or a firm."""

_CHAINS = frozenset({"-", "–", "—", "→", "->", "to"})
"""What stands between the stops of a chain: "Dover–Calais"."""

_DESCRIPTION = 5
"""Words up to which a name may stand from the word that gives it a part: "to the town of X"."""

_PASSING = frozenset({"over", "across", "through", "past", "along", "up", "down", "round", "crossed", "via"})


def likely_stops(
    doc: TokenisedText, mentions: Sequence[Mention], *, text: str, doubtful: Sequence[Mention] = ()
) -> tuple[Span, ...]:
    """Point at the names that a movement shows to be places though recognition passed over them.

    Args:
        doc: The report, tokenized and split into sentences.
        mentions: What recognition found, disjoint.
        text: The text of the report.
        doubtful: What recognition took for no places though it was not sure, disjoint and meeting no mention.

    Returns:
        The spans of those names, in text order: of mentions that recognition doubts, and of names that are no
        mentions, which overlap none.
    """
    lexicon = load_lexicon()
    taken = {i: mention for mention in mentions for i in range(mention.span.start, mention.span.end)}
    doubts = {mention.span.start: mention for mention in doubtful if mention.form is MentionForm.NAME}
    sentences = tuple(doc.sents)
    by_sentence = {
        number: found for number, s in enumerate(sentences) if (found := tuple(_names(s, taken, doubts, lexicon)))
    }
    names = frozenset(span for found in by_sentence.values() for span in found)
    if not names:
        return ()
    known = {mention.span for mention in mentions}
    findings = [_finding(mention.span, mention.surface, mention) for mention in mentions]
    findings += [_finding(span, text[span.start : span.end], doubts.get(span.start)) for span in names - known]
    telling = {leg.sentence for leg in read_legs(sentences, findings, only=by_sentence) if _tells_of(leg, names)}
    if not telling:
        return ()
    near = {number + step for number in telling for step in range(-_REACH, _REACH + 1)}
    movements = read_sentences(sentences, findings, only=near)
    sure = known | {mention.span for mention in doubtful if mention.candidates}
    return tuple(sorted({span for movement in movements for span in _vouched(movement, names, known, sure)}))


def _tells_of(leg: Leg, names: frozenset[Span]) -> bool:
    """Tell whether one of some names has a part in a leg."""
    return any(b.unit.finding is not None and b.unit.finding.span in names for b in leg.bindings)


def _finding(span: Span, surface: str, mention: Mention | None) -> Finding:
    named = mention or Mention(span, surface, MentionForm.NAME, (), 0.0)
    place = named.candidates[0].place if named.candidates else None
    return Finding(replace(named, span=span, surface=surface), place, named.probability)


def _vouched(movement: Movement, names: frozenset[Span], known: Set[Span], sure: Set[Span]) -> list[Span]:
    """Give the names that a movement shows to be places: beside a stop that recognition found, or two known names."""
    stops = [stop.finding.span for stop in movement.stops]
    if movement.confidence < _LEAST_CONFIDENCE:
        return []
    if known.isdisjoint(stops) and (len(sure & set(stops)) < 2 or not movement.mover):
        return []
    return [span for span in stops if span in names]


def _names(
    sentence: Sentence, taken: Mapping[int, Mention], doubts: Mapping[int, Mention], lexicon: Lexicon
) -> Iterator[Span]:
    """Yield the doubtful names after words that give a part to a place, and those listed with them."""
    tokens, lows = _tokens_that_tell(sentence, lexicon)
    if not tokens:
        return
    # Where capitals say nothing, only names that the gazetteer has are weighed.
    is_headline = _is_headline(tokens)
    placing = not lexicon.placing.isdisjoint(lows)
    links, doubtful_links = _links_of_place() if placing else (lexicon.name_links, lexicon.links)
    if not _SETTING_OUT.isdisjoint(lows):
        links |= {"for"}
    listed = False
    index = 1
    while index < len(tokens):
        token = tokens[index]
        if not token.text[0].isupper():
            listed = listed and lows[index] in _GOING_ON
            index += 1
            continue
        linked = _is_linked(lows, index, links)
        mention = taken.get(token.idx)
        if mention is not None:
            doubted = mention.probability < _DOUBTFUL and mention.span.start == token.idx
            if linked and doubted and not (is_headline and _is_plain(lows, index, index + 1)):
                yield mention.span
            listed = True
            index += 1
            continue
        end = index + 1 if is_headline else _end_of(tokens, index, taken)
        span = Span(token.idx, tokens[end - 1].idx + len(tokens[end - 1].text))
        doubt = doubts.get(token.idx)
        if doubt is not None and doubt.span.end >= span.end:
            while end < len(tokens) and tokens[end].idx < doubt.span.end:
                end += 1
            listed = (listed and lows[index - 1] in _LISTS) or _may_be_stop(lows, index, end, doubtful_links)
            span, told = doubt.span, listed and not _refused(lows[index:end], lexicon)
            told = told and not (is_headline and _is_plain(lows, index, end))
        else:
            linked = linked or (listed and _is_listed(lows, index, end))
            listed = told = linked and not is_headline and _may_be_place(tokens, index, end, lexicon)
        if told:
            yield span
        index = end


@cache
def _links_of_place() -> tuple[frozenset[str], frozenset[str]]:
    """Join the words after which a name is a place with the prepositions of place."""
    lexicon = load_lexicon()
    return lexicon.name_links | _AT, lexicon.links | _AT


def _tokens_that_tell(sentence: Sentence, lexicon: Lexicon) -> tuple[list[Token], list[str]]:
    """Give the tokens of a sentence and their small letters; none where it can tell of no movement."""
    lows = [word.lower() for word in sentence.words]
    if len(lows) > _LONGEST_SENTENCE or not lexicon.may_tell(lows):
        return [], []
    tokens = list(sentence)
    if any(map(str.isspace, lows)):
        tokens = [token for token in tokens if not token.is_space]
        lows = [token.lower_ for token in tokens]
    return tokens, lows


def _is_plain(lows: Sequence[str], first: int, end: int) -> bool:
    """Tell whether a name in a headline is made of common words, or only begins a longer word: `Pre-Trial`."""
    return load_language().words.issuperset(lows[first:end]) or (end < len(lows) and lows[end] in _JOINTS)


def _is_linked(lows: Sequence[str], index: int, links: frozenset[str]) -> bool:
    """Tell whether a word that gives a part to a place stands before a name; before "the" only one of passing."""
    if lows[index - 1] == "the":
        return index > 1 and lows[index - 2] in _PASSING
    return lows[index - 1] in links


def _may_be_stop(lows: Sequence[str], first: int, end: int, links: frozenset[str]) -> bool:
    """Tell whether a name that the gazetteer has may be a stop: after a link and a few words, or in a chain."""
    before = lows[max(0, first - _DESCRIPTION) : first]
    chained = {before[-1], *lows[end : end + 1]} & _CHAINS
    return bool(chained) or not links.isdisjoint(before)


def _is_listed(lows: Sequence[str], first: int, end: int) -> bool:
    """Tell whether a name stands in a list: ", X and", "and X"."""
    if lows[first - 1] == ",":
        goes_on = end < len(lows) and lows[end] in _LISTS
        return goes_on and not {"and", "or"}.isdisjoint(lows[end : end + 6])
    return lows[first - 1] in _LISTS


def _end_of(tokens: Sequence[Token], index: int, taken: Mapping[int, Mention]) -> int:
    """Give where the run of capitalised words that begins at an index ends, exclusive."""
    end = index + 1
    while end < len(tokens) and tokens[end].idx not in taken:
        joined = not tokens[end - 1].whitespace_
        name = tokens[end].text[0].isupper()
        if tokens[end].text in _JOINTS and joined and end + 1 < len(tokens) and tokens[end + 1].text[0].isalpha():
            end += 2
        elif name:
            end += 1
        elif tokens[end].lower_ in _PARTICLES and _goes_on(tokens, end + 1):
            end += 2
        else:
            break
    return end


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and (tokens[index].text[0].isupper() or tokens[index].text == "-")


def _is_headline(tokens: Sequence[Token]) -> bool:
    words = [token.text for token in tokens if token.text[0].isalpha()]
    return sum(word[0].isupper() for word in words) > _HEADLINE * len(words)


def _may_be_place(tokens: Sequence[Token], first: int, end: int, lexicon: Lexicon) -> bool:
    words = [token.text for token in tokens[first:end]]
    lows = [word.lower() for word in words]
    after = tokens[end].lower_ if end < len(tokens) else ""
    if len(words) > _LONGEST * 2 or sum(word[0].isalpha() for word in words) > _LONGEST:
        return False
    if len(words[0]) < 3 or (len(words) == 1 and words[0].isupper() and len(words[0]) <= _ABBREVIATION):
        return False
    if after in {"'s", "’s"} or lexicon.has("reporting", after):
        return False
    if _refused(lows, lexicon):
        return False
    if (
        lows[-1] in lexicon.movers
        or "storm" in lexicon.movers.get(lows[0], ())
        or lexicon.has("ship_prefixes", lows[0])
    ):
        return False
    return not _is_person(lows) and not (len(lows) == 1 and lows[0] in load_language().words)


def _refused(lows: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether a word of a name says that it is of something else than a place that a map would show."""
    return any(lexicon.has("time", low) or lexicon.has("no_place_words", low.rstrip(".")) for low in lows)


def _is_person(lows: Sequence[str]) -> bool:
    given, surname = load_language().persons.get(lows[0], ("", ""))
    if len(lows) > 1:
        return given in {"0", "1", "2"} and "-" not in lows
    return given in {"0", "1"} or surname == "0"
