"""Features of what stands around a name that the gazetteer knows: its sentence, words, capitals, names joined to it.

Each function is a family. It yields first its key, the few values that it depends on, then the features that follow
from them; nothing where it does not apply. `geomap.recognise.features` says why, and puts the families in order.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from geomap.recognise.candidates import Candidate
from geomap.recognise.features.report_context import Surroundings


def of_sentence(at: Surroundings) -> Iterator[Any]:
    """Yield how the name is written, and whether its sentence is a headline or a dateline."""
    look, context, starts = at.look, at.context, at.starts
    shape, headline = look.shape, context.headline[at.first]
    dateline = at.after if context.dateline[at.first] else ""
    is_word = look.is_word
    in_small_letters = at.candidate.key in context.small
    yield shape, headline, starts, is_word, in_small_letters, dateline
    yield f"headline={headline},start={starts}"
    if dateline:
        yield f"dateline,shape={shape},start={starts}"
        yield f"dateline,start={starts},after={dateline}"
    if is_word is not None:
        yield f"word={is_word},start={starts or headline},shape={shape}"
        if in_small_letters:
            yield "small elsewhere"


def of_word_before(at: Surroundings) -> Iterator[Any]:
    """Yield what the word before the name says, and whether the report names the country besides."""
    word, kind, named = at.before, at.look.kind, at.named_before
    country_named = None if at.look.is_country else at.context.areas(at.candidate)[0] > 1
    yield word, kind, named, country_named
    sense = at.context.sense(word)
    yield f"before={word}"
    yield f"kind={kind},before={word}"
    yield f"sense before={sense},named={named}"
    yield f"sense before={sense},named={named},kind={kind}"
    if country_named is not None:
        yield f"country named={country_named},before={word}"
    if named:
        given, surname = at.context.given_and_surname(word)
        yield f"given before={given}"
        yield f"surname before={surname}"
        yield f"word before={at.context.is_word(word)}"


def of_word_after(at: Surroundings) -> Iterator[Any]:
    """Yield what the word after the name says."""
    word, kind, named = at.after, at.look.kind, at.named_after
    yield word, kind, named
    sense = at.context.sense(word)
    yield f"after={word}"
    yield f"kind={kind},after={word}"
    yield f"sense after={sense},named={named}"
    yield f"sense after={sense},named={named},kind={kind}"
    if named:
        yield f"surname after={at.context.given_and_surname(word)[1]}"
        yield f"word after={at.context.is_word(word)}"


def of_words_before(at: Surroundings) -> Iterator[Any]:
    """Yield what the two words before the name say."""
    word, farther, named = at.before, at.farther_before, at.context.named(at.first - 2)
    yield word, farther, named
    yield f"before={farther} {word}"
    yield f"sense before that={at.context.sense(farther)},named={named}"


def of_words_after(at: Surroundings) -> Iterator[Any]:
    """Yield what the two words after the name say."""
    word, farther, named = at.after, at.farther_after, at.context.named(at.last + 1)
    yield word, farther, named
    yield f"after={word} {farther}"
    yield f"sense after that={at.context.sense(farther)},named={named}"


def of_words_around(at: Surroundings) -> Iterator[Any]:
    """Yield what the words on both sides say together."""
    before, after, named = at.before, at.after, at.named_after
    yield before, after, named
    sense = at.context.sense(after)
    yield f"around={before} {after}"
    yield f"senses around={at.context.sense(before)},{sense}"
    if before in at.context.articles:
        yield f"article={before},sense after={sense},named={named}"


def of_names_around(at: Surroundings) -> Iterator[Any]:
    """Yield whether capitalised words stand on either side, a word for an organisation ahead, a person before."""
    kind, before, after = at.look.kind, at.named_before, at.named_after
    organisation, person = at.context.organisation_ahead(at.last), at.context.follows_person(at.first)
    yield kind, before, after, organisation, person
    yield f"named before={before},after={after},kind={kind}"
    yield f"heads an organisation={organisation},kind={kind}"
    yield f"follows a person={person}"


def of_third_word_before(at: Surroundings) -> Iterator[Any]:
    """Yield the third word before the name."""
    yield (word := at.context.word_before(at.first - 2))
    yield f"window={word}"


def of_third_word_after(at: Surroundings) -> Iterator[Any]:
    """Yield the third word after the name."""
    yield (word := at.context.word(at.last + 2))
    yield f"ahead={word}"


def of_run_after(at: Surroundings) -> Iterator[Any]:
    """Yield what the last of the capitalised words after the name says."""
    if at.named_after:
        end = at.context.runs.end(at.last)
        word, is_longer = at.context.word(end), end > at.last
        yield word, is_longer
        yield f"sense of the run's end={at.context.sense(word)}"
        if is_longer:
            yield f"run ends={word}"


def of_run_before(at: Surroundings) -> Iterator[Any]:
    """Yield what the first of the capitalised words before the name says, and the word before these."""
    if at.named_before:
        start = at.context.runs.start(at.first - 1)
        word, outside = at.context.word(start), at.context.word_before(start)
        yield word, outside
        yield f"sense of the run's start={at.context.sense(word)}"
        yield f"run after={outside}"


def of_overlap(at: Surroundings) -> Iterator[Any]:
    """Yield that a longer name that the gazetteer knows overlaps this one."""
    if max(at.context.cover[at.first : at.last]) > at.last - at.first:
        yield (kind := at.look.kind)
        yield "inside longer"
        yield f"inside longer,kind={kind}"


def of_generic_term(at: Surroundings) -> Iterator[Any]:
    """Yield that a generic term makes a longer name of these words and more, as in `Aleppo University`."""
    if around := at.context.longest_headed(at.candidate):
        longer, head = around
        where = f"starts={longer.first == at.first},ends={longer.last == at.last}"
        yield head, where
        yield f"inside {head.category},{where}"
        yield f"inside {head.position} {head.word},{where}"


def of_list_after(at: Surroundings) -> Iterator[Any]:
    """Yield what follows a comma, an `and` or a hyphen: a larger place that holds this one, or any place."""
    if at.after == ",":
        larger = [other for other in at.context.starting.get(at.last + 1, ()) if _is_larger(other)]
        is_larger, holds = bool(larger), any(_holds(other, at.candidate) for other in larger)
        yield is_larger, holds
        yield f"before a larger place={is_larger}"
        if holds:
            yield "before the place that holds it"
    elif at.after in at.context.joins:
        yield (is_place := bool(at.context.starting.get(at.last + 1, ())))
        yield f"joins a place={is_place}"


def of_list_before(at: Surroundings) -> Iterator[Any]:
    """Yield what stands before a comma, an `and` or a hyphen: a place that this one holds, or any place."""
    if at.before == ",":
        smaller = at.context.ending.get(at.first - 1, ())
        is_place, is_larger = bool(smaller), _is_larger(at.candidate)
        holds = any(_holds(at.candidate, other) for other in smaller)
        yield is_place, is_larger, holds
        yield f"after a place={is_place},larger={is_larger}"
        if holds:
            yield "after a place that it holds"
    elif at.before in at.context.joins:
        yield (is_place := bool(at.context.ending.get(at.first - 1, ())))
        yield f"joined to a place={is_place}"


def of_uses(at: Surroundings) -> Iterator[Any]:
    """Yield how the name is used over the whole report."""
    use, is_rare, capitals = at.context.use(at.candidate.key), at.look.is_rare, at.context.capital_share
    count = min(use.times, 4)
    persons, names = _part(use.after_person, use.times), _part(use.before_name, use.times)
    prepositions = _part(use.after_preposition, use.times)
    yield count, persons, names, prepositions, is_rare, capitals
    yield f"uses={count}"
    yield f"uses after a person={persons}"
    yield f"uses before a name={names}"
    yield f"uses after a preposition={prepositions}"
    yield f"uses after a preposition={prepositions},of={min(count, 3)},rare={is_rare}"
    yield f"capital share={capitals}"


def of_areas(at: Surroundings) -> Iterator[Any]:
    """Yield whether the report names the country or first-level unit that some place of this name lies in."""
    look = at.look
    if look.is_country:
        return
    countries, units = at.context.areas(at.candidate)
    countries, units = min(countries, 3), min(units, 2)
    spatial = at.context.is_preposition(at.before)
    yield countries, units, look.spelling, look.prominence, spatial, look.is_rare, at.named_after
    yield f"unit named={units},spelling={look.spelling}"
    yield f"country named={countries},spelling={look.spelling}"
    yield f"country named={countries > 1},unit named={units > 0},prominence={look.prominence}"
    rare = f"spatial={spatial},rare={look.is_rare}"
    yield f"{rare},named after={at.named_after}"
    yield f"{rare},named after={at.named_after},country named={countries},spelling={look.spelling}"
    yield f"{rare},unit named={units},spelling={look.spelling}"


def _is_larger(candidate: Candidate) -> bool:
    return any(match.place.kind in {"country", "territory", "admin1", "admin2"} for match in candidate.matches[:5])


def _holds(larger: Candidate, smaller: Candidate) -> bool:
    countries = {match.place.country for match in larger.matches if match.place.kind in {"country", "territory"}}
    units = {match.place.admin1_code for match in larger.matches if match.place.kind == "admin1"}
    return any(
        (match.place.country in countries and match.place.kind != "country")
        or (match.place.admin1_code in units and match.place.kind != "admin1")
        for match in smaller.matches
    )


def _part(count: int, of: int) -> str:
    if count == 0:
        return "none"
    return "all" if count == of else "some"
