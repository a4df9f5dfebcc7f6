"""What the wording around a mention says about the place it means.

Two sorts of cue: a word for a kind beside the name ("Hama province", "the village of Latmeen"), and a larger place
named beside it that holds it ("Latmeen, Syria", "Al-Bab in Aleppo province"). The second is firm where nothing but the
place of the first can be meant: commas on both sides, or words for a part or for nearness between the two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from gazetteer import Place
from geomap.languages.model import Language
from geomap.model import Mention
from geomap.recognise.shared_terms import kind_words

_WINDOW = 40
_BESIDE = 60
"""Characters beside the two ends of a way in which a word may say that something sails or flies."""

_LONGEST_LIST = 20
"""Names of a list, or a way, of which each speaks for every other: of a longer one that would take too long."""


class By(Enum):
    """How something goes that goes far."""

    SEA = "sea"
    AIR = "air"


@dataclass(frozen=True, slots=True)
class Cues:
    """What the wording says about one mention.

    Attributes:
        kinds: Kinds that a word beside the name speaks for; empty where none does.
        word: That word.
        holders: Numbers of the mentions that are named beside it as holding it.
        within: Numbers of those that the wording leaves no doubt about: it lies there.
        beside: Numbers of those among them that may be towns, which it lies in or near.
        article: Whether it has an article, as rivers and regions do and towns do not: `east of the Oskil`.
        peers: Numbers of the mentions that a list names with it (`Georgia, Armenia and Azerbaijan`), or those of
            a way (`from Nigeria into Niger`).
        far: Numbers of the mentions that a voyage or a flight leads over besides, which need not be near.
        by: Which of the two it is, where it is one.
    """

    kinds: frozenset[str]
    word: str
    holders: tuple[int, ...]
    within: tuple[int, ...] = ()
    beside: tuple[int, ...] = ()
    article: bool = False
    peers: tuple[int, ...] = ()
    far: tuple[int, ...] = ()
    by: By | None = None


def read_cues(mentions: Sequence[Mention], *, text: str, language: Language) -> tuple[Cues, ...]:
    """Read the cues of each mention of a report, given in text order."""
    cues = []
    kinds, behind = language.place_words.kinds, language.pattern("holder_behind")
    shared = kind_words(mentions, text=text, language=language)
    for number, mention in enumerate(mentions):
        word = shared.get(number, "") or _kind_word(mention, text, language)
        holders = []
        end = mention.span.end
        if word and text[end : end + _WINDOW].lstrip().lower().startswith(word):
            end = text.index(word, end) + len(word) if word in text[end : end + _WINDOW] else end
        for other in range(number + 1, min(number + 3, len(mentions))):
            between = text[end : mentions[other].span.start]
            if len(between) > _WINDOW or not behind.fullmatch(between):
                break
            holders.append(other)
            end = mentions[other].span.end
        before = language.pattern("holder_before")
        if number and before.fullmatch(text, mentions[number - 1].span.end, mention.span.start):
            holders.append(number - 1)
        article = _has_article(mention, text, language)
        cues.append(Cues(kinds.get(word, frozenset()), word, tuple(holders), article=article))
    firm = [_with_firm(cues, number, mentions, text, language) for number in range(len(cues))]
    cues = list(_shared_in_lists(firm, mentions, text, language))
    lists = list(_lists(mentions, text, language))
    for members in lists:
        for number in members:
            cues[number] = replace(cues[number], peers=tuple(other for other in members if other != number))
    for ends in _with_lists(_ways(mentions, text, language), lists):
        by = _by(mentions[ends[0]], mentions[ends[-1]], text, language)
        for number in ends:
            others = tuple(other for other in ends if other != number)
            cues[number] = replace(cues[number], peers=cues[number].peers or others, far=others if by else (), by=by)
    return tuple(cues)


def _ways(mentions: Sequence[Mention], text: str, language: Language) -> Iterator[range]:
    """Yield the numbers of the mentions of each way: `from Bergen via Hull to Boston`, `to Bari from Kotor`.

    What lies between them is nothing but the words that join them.
    """
    first = 0
    while first + 1 < len(mentions):
        last = first
        start = mentions[first].span.start
        goes = bool(language.pattern("goes_from").search(text[max(0, start - _WINDOW) : start]))
        while last + 1 < len(mentions) and last - first < _LONGEST_LIST - 1:
            gap = mentions[last].span.end, mentions[last + 1].span.start
            joins = "goes_to" if goes else "comes_from" if last == first else ""
            if not joins or not language.pattern(joins).fullmatch(text, *gap):
                break
            last += 1
        if last > first:
            yield range(first, last + 1)
        first = last + 1


def _with_lists(ways: Iterable[range], lists: Iterable[range]) -> Iterator[range]:
    """Yield ways with the rest of the list that one ends with: `from Kell to Dorn, Pell and Tarn`."""
    stops = {members.start: members.stop for members in lists}
    for ends in ways:
        last = stops.get(ends.stop - 1, ends.stop)
        yield range(ends.start, last if last - ends.start <= _LONGEST_LIST else ends.stop)


def _by(one: Mention, other: Mention, text: str, language: Language) -> By | None:
    """Return how something goes from one place to another, if words beside them say that it sails or flies."""
    sides = text[max(0, one.span.start - _BESIDE) : one.span.start], text[other.span.end : other.span.end + _BESIDE]
    for by, name in ((By.SEA, "by_sea"), (By.AIR, "by_air")):
        if any(language.pattern(name).search(side) for side in sides):
            return by
    return None


def _has_article(mention: Mention, text: str, language: Language) -> bool:
    """Tell whether an article stands before a name, and no other noun behind it that may have it."""
    start, end = mention.span.start, mention.span.end
    before, behind = language.pattern("article_before"), language.pattern("article_ends")
    return bool(before.search(text[max(0, start - _WINDOW) : start]) and behind.match(text, end))


def _lists(mentions: Sequence[Mention], text: str, language: Language) -> Iterator[range]:
    """Yield the numbers of the mentions of each list that an `and` or `or` ends; what a comma adds behind is its place.

    Without one, commas may as well lead from a place to what holds it: `Dalton, Georgia, USA`.
    """
    first = last = 0
    for number in range(1, len(mentions) + 1):
        between = text[mentions[number - 1].span.end : mentions[number].span.start] if number < len(mentions) else ""
        if language.pattern("listed").fullmatch(between):
            if between.strip() != ",":
                last = number
            continue
        if 0 < last - first < _LONGEST_LIST:
            yield range(first, last + 1)
        first = last = number


def _with_firm(cues: Sequence[Cues], number: int, mentions: Sequence[Mention], text: str, language: Language) -> Cues:
    """Add the mention behind this one where the wording leaves no doubt that this one lies there, or beside it."""
    cue, span, behind = cues[number], mentions[number].span, number + 1
    if behind == len(mentions) or mentions[behind].span.start - span.end > 2 * _WINDOW:
        return cue
    start, before = mentions[behind].span.start, text[max(0, span.start - _WINDOW) : span.start]
    if language.pattern("beside").fullmatch(text, span.end, start) or (
        language.pattern("part_of").fullmatch(text, span.end, start) and language.pattern("part_before").search(before)
    ):
        return replace(cue, within=(behind,), beside=(behind,))
    if behind not in cue.holders:
        return cue
    apposed = language.pattern("apposed").fullmatch(text, span.end, start) and (
        language.pattern("apposed_ends").match(text, mentions[behind].span.end)
        and not _goes_on(cues, behind, mentions, text, language)
    )
    located = language.pattern("inside").fullmatch(text, span.end, start) and (
        cue.word or language.pattern("located").search(before)
    )
    return replace(cue, within=(behind,)) if apposed or located else cue


def _goes_on(cues: Sequence[Cues], number: int, mentions: Sequence[Mention], text: str, language: Language) -> bool:
    """Tell whether a list goes on behind a mention: `A, Uganda and Rwanda`, but not `A, Texas, and B, Italy`."""
    following = number + 1
    if following == len(mentions):
        return False
    if not language.pattern("listed").fullmatch(text, mentions[number].span.end, mentions[following].span.start):
        return False
    held = (match.place for match in mentions[number].candidates)
    larger = [match.place for match in mentions[following].candidates if match.place.kind in {"country", "admin1"}]
    return not cues[following].holders and not any(holds(other, place) for place in held for other in larger)


def _shared_in_lists(
    cues: Sequence[Cues], mentions: Sequence[Mention], text: str, language: Language
) -> Iterator[Cues]:
    """Let the larger place at the end of a list hold all of it: `Dalton, Rome and Macon, Georgia`."""
    holding = {holder for cue in cues for holder in cue.holders}
    shared = list(cues)
    for number in range(len(cues) - 2, -1, -1):
        listed = language.pattern("listed").fullmatch(text, mentions[number].span.end, mentions[number + 1].span.start)
        following = shared[number + 1]
        if listed and number not in holding and number + 1 not in holding and following.holders:
            holders = (*cues[number].holders, *following.holders)
            shared[number] = replace(cues[number], holders=tuple(dict.fromkeys(holders)))
        if listed and following.beside and not cues[number].within:
            shared[number] = replace(shared[number], within=following.within, beside=following.beside)
    yield from shared


def _kind_word(mention: Mention, text: str, language: Language) -> str:
    kinds, end = language.place_words.kinds, mention.span.end
    behind = language.pattern("kind_behind").match(text, end, end + _WINDOW)
    if behind and behind[1] in kinds:
        return behind[1]
    last = mention.surface.rpartition(" ")[2].lower()
    if last in kinds:
        return last
    before = language.pattern("kind_before").search(text[max(0, mention.span.start - _WINDOW) : mention.span.start])
    word = before[before.lastindex or 0].lower() if before else ""
    return word if word in kinds else ""


def holds(larger: Place, smaller: Place) -> bool:
    """Tell whether one place, a country or first-level unit, holds another by the gazetteer's codes."""
    if larger.id == smaller.id:
        return False
    if larger.kind in {"country", "territory"}:
        return (
            larger.country is not None
            and larger.country == smaller.country
            and smaller.kind not in {"country", "territory"}
        )
    if larger.kind == "admin1":
        return larger.admin1_code is not None and larger.admin1_code == smaller.admin1_code and smaller.kind != "admin1"
    return False
