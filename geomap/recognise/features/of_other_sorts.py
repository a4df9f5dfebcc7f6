"""Features of what else a name could name: a person, a month, a ship, a car, a team, a code, a common word.

The gazetteer has a place for nearly every word. What tells the month from the town, or the ferry from the country that
it is called after, is a word of a known sort beside the name, whichever word it is; these families ask for the sorts.
As in `of_surroundings`, each yields its key first, and nothing where it does not apply.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from geomap.recognise.features.of_name import UNKNOWN
from geomap.recognise.features.report_context import ReportContext, Surroundings

_PROMINENCES = 4


def of_first_word(at: Surroundings) -> Iterator[Any]:
    """Yield what a name does that begins a sentence, where any word has a capital."""
    if at.starts and not at.named_after:
        look = at.look
        sort = "word" if look.is_word else "person" if look.is_person else "other"
        known = look.prominence // _PROMINENCES
        yield sort, known, at.after, at.farther_after
        sense = at.context.sense(at.after)
        yield f"first,{sort},after={at.after}"
        yield f"first,{sort},sense after={sense}"
        yield f"first,{sort},sense after={sense},{at.context.sense(at.farther_after)}"
        yield f"first,{sort},prominence={known}"
        yield f"first,sense after={sense},prominence={known}"


def of_person(at: Surroundings) -> Iterator[Any]:
    """Yield whether the name and the words beside it make the name of a person, or one speaks, or is apposed."""
    look, context = at.look, at.context
    if "person" not in look.sorts:
        return
    following = context.given_and_surname(at.after) if at.named_after else ("", "")
    listed = at.named_after and context.is_word(at.after)
    is_place = at.named_after and at.last in context.starting
    apposed = context.apposed_sense(at.last)
    third = context.tells_of_person(at.first)
    speaks = context.sense(at.after)
    named = at.named_after
    yield look.given, look.surname, look.kind, named, following, listed, is_place, apposed, third, at.starts, speaks
    sort = f"person,given={bool(look.given)},surname={bool(look.surname)}"
    if at.named_after:
        yield f"{sort},next={bool(following[0])},{bool(following[1])},word={listed},place={is_place}"
        yield f"person,given={look.given},kind={look.kind},next={following[1] or listed}"
    if apposed:
        yield f"{sort},apposed={apposed}"
    yield f"{sort},third person={third},start={at.starts},sense after={speaks}"


def of_month(at: Surroundings) -> Iterator[Any]:
    """Yield what stands beside a name that is a month's or a weekday's, too."""
    context = at.context
    if "period" in at.look.sorts:
        before = at.before if not context.is_preposition(at.before) else "preposition"
        joined = _lists(at.after, context) and at.last + 1 in context.starting
        joined_before = _lists(at.before, context) and at.first - 1 in context.ending
        yield before, at.after, joined, joined_before, at.starts
        yield "month"
        yield f"month,before={before}"
        yield f"month,after={at.after}"
        yield f"month,joined={joined},{joined_before}"
        yield f"month,joined={joined},{joined_before},before={before}"
        yield f"month,start={at.starts},sense after={context.sense(at.after)}"


def of_code(at: Surroundings) -> Iterator[Any]:
    """Yield whether a short name in capitals stands where the code of a state does: behind a town and a comma."""
    surface = at.candidate.surface
    if "code" not in at.look.sorts:
        return
    context = at.context
    behind = at.before == "," and at.first - 1 in context.ending
    holds = behind and context.holds_name_before(at.candidate)
    codes, acronym = min(context.codes_of(at), 2), context.is_among(at.candidate.key, "trade_acronyms")
    farther = context.word(at.last + 1) if at.after == "," else ""
    named = at.named_before, at.named_after
    yield len(surface), at.look.kind, at.before, behind, holds, codes, acronym, at.after, farther, named
    sort = f"code,length={len(surface)},kind={at.look.kind}"
    yield f"{sort},behind={behind},holds={holds}"
    yield f"{sort},article={at.before in context.articles}"
    yield f"{sort},before={at.before}"
    yield f"code,behind={behind},others={codes}"
    yield f"{sort},sense after={context.sense(at.after)}"
    yield f"code,behind={behind},named before={at.named_before},named after={at.named_after}"
    if acronym:
        yield "acronym of the trade"
        yield f"acronym of the trade,length={len(surface)},behind={holds}"


def of_things(at: Surroundings) -> Iterator[Any]:
    """Yield whether a ship, a car or an armed group is called so."""
    context = at.context
    thing = context.thing_before(at.first)
    group = at.look.is_group
    if thing or group:
        article = at.farther_before in context.articles
        yield thing, group, article, at.look.kind, at.named_after
        yield f"thing={thing}"
        yield f"thing={thing},kind={at.look.kind}"
        yield f"thing={thing},article={article}"
        yield f"thing={thing},named after={at.named_after}"
        if group:
            yield "armed group"


def of_contest(at: Surroundings) -> Iterator[Any]:
    """Yield whether the sentence tells of a match, and what the name does in it."""
    if (words := at.context.sport(at.first)) == 0:
        return
    context = at.context
    does, done = (context.is_among(word, "contests") for word in (at.after, at.before))
    score = at.after[:1].isdigit() or at.after == "0"
    spatial = context.is_preposition(at.before)
    yield min(words, 3), does, done, score, spatial, at.starts, at.look.kind, at.before
    yield f"sport={min(words, 3)}"
    yield f"sport={min(words, 3)},kind={at.look.kind},spatial={spatial}"
    yield f"sport,does={does},done={done},spatial={spatial}"
    yield f"sport,does={does},start={at.starts}"
    yield f"sport,score={score}"
    yield f"sport,before={at.before}"


def of_unlisted(at: Surroundings) -> Iterator[Any]:
    """Yield where a name stands that the gazetteer lacks; names of people, too, have two words."""
    look, context = at.look, at.context
    if UNKNOWN not in look.sorts:
        return
    several, person = " " in at.candidate.key, look.is_person
    spatial, sense = context.is_preposition(at.before), context.sense(at.after)
    person_before = context.follows_person(at.first)
    yield several, person, at.before, at.after, at.starts, person_before, at.named_before
    sort = f"unlisted,several={several},person={person}"
    yield f"{sort},before={at.before}"
    yield f"{sort},spatial={spatial},named before={at.named_before},after={at.named_after}"
    yield f"{sort},sense after={sense},start={at.starts}"
    yield f"{sort},follows a person={person_before}"


def _lists(word: str, context: ReportContext) -> bool:
    """Tell whether a word or mark stands between the names of a list."""
    return word == "," or word in context.joins
