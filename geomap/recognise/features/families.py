"""The families of features: what each says, given the few values that it depends on.

`geomap.recognise.features.context` finds the values for a candidate; a function here spells the features that follow
from them. Since each family depends on few values, the same ones come again and again, and a scorer sums their weights
once (`geomap.recognise.scoring.scorer`). Always holds: no feature is in two families.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from typing import cast

from geomap.languages.model import Language
from geomap.recognise.features.senses import sense

Family = tuple[Hashable, ...]
"""A function of this module with its arguments."""


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """What a candidate's name says by itself, wherever it stands; one object for all uses of a name.

    Attributes:
        features: Its features.
        kind: The group of kinds of its best known place.
        shape: `capitals`, `title` or `mixed`.
        spelling: How the gazetteer has it: the `same`, in other `case`, or by `sound`.
        prominence: That of its best known place, in twentieths.
        is_country: Whether that is a country or territory.
        is_word: Whether it is one word that is a common one, too.
        is_single: Whether it is one word.
        is_rare: Whether a word of it is neither a common one nor a person's name.
    """

    features: tuple[str, ...]
    kind: str
    shape: str
    spelling: str
    prominence: int
    is_country: bool
    is_word: bool
    is_single: bool
    is_rare: bool


def spelt(family: Family) -> frozenset[str]:
    """Return the features of a family."""
    return frozenset(cast(Callable[..., Iterator[str]], family[0])(*family[1:]))


def of_name(look: Look) -> Iterator[str]:
    """Yield what the name says by itself."""
    yield from look.features


def of_sentence(
    shape: str, headline: bool, starts: bool, word: bool | None, small: bool, dateline: str
) -> Iterator[str]:
    """Yield how the name is written in a sentence that is written how.

    Args:
        shape: That of the name.
        headline: Whether most words of the sentence are capitalised.
        starts: Whether the name begins it.
        word: Whether the name is a common word, too; None for several words.
        small: Whether the report has it in small letters elsewhere.
        dateline: In a dateline, the word that follows; else nothing.
    """
    yield f"headline={headline},start={starts}"
    if dateline:
        yield f"dateline,shape={shape},start={starts}"
        yield f"dateline,start={starts},after={dateline}"
    if word is not None:
        yield f"word={word},start={starts or headline},shape={shape}"
        if small:
            yield "small elsewhere"


def of_word_before(
    language: Language, word: str, kind: str, adjacent: bool, country_named: bool | None
) -> Iterator[str]:
    """Yield what the word before the name says.

    Args:
        language: That of the text.
        word: In small letters.
        kind: The group of kinds of the name's best known place.
        adjacent: Whether it is capitalised and the name does not begin a sentence.
        country_named: Whether the report names the country; None for a country.
    """
    yield f"before={word}"
    yield f"kind={kind},before={word}"
    yield f"sense before={sense(word, language)},named={adjacent}"
    yield f"sense before={sense(word, language)},named={adjacent},kind={kind}"
    if country_named is not None:
        yield f"country named={country_named},before={word}"
    if adjacent:
        given, surname = language.persons.get(word, ("", ""))
        yield f"given before={given}"
        yield f"surname before={surname}"
        yield f"word before={word in language.words}"


def of_word_after(language: Language, word: str, kind: str, named: bool) -> Iterator[str]:
    """Yield what the word after the name says; the arguments are those of `of_word_before`."""
    yield f"after={word}"
    yield f"kind={kind},after={word}"
    yield f"sense after={sense(word, language)},named={named}"
    yield f"sense after={sense(word, language)},named={named},kind={kind}"
    if named:
        yield f"surname after={language.persons.get(word, ('', ''))[1]}"
        yield f"word after={word in language.words}"


def of_words_before(language: Language, word: str, further: str, named: bool) -> Iterator[str]:
    """Yield what the two words before the name say; `named` tells whether the further one is capitalised."""
    yield f"before={further} {word}"
    yield f"sense before that={sense(further, language)},named={named}"


def of_words_after(language: Language, word: str, further: str, named: bool) -> Iterator[str]:
    """Yield what the two words after the name say; `named` tells whether the further one is capitalised."""
    yield f"after={word} {further}"
    yield f"sense after that={sense(further, language)},named={named}"


def of_words_around(language: Language, before: str, after: str, named: bool) -> Iterator[str]:
    """Yield what the words on both sides say; `named` tells whether the second is capitalised."""
    yield f"around={before} {after}"
    yield f"senses around={sense(before, language)},{sense(after, language)}"
    if before in language.word_class("articles"):
        yield f"article={before},sense after={sense(after, language)},named={named}"


def of_word_behind(word: str) -> Iterator[str]:
    """Yield what a word three or four before the name says."""
    yield f"window={word}"


def of_word_ahead(word: str) -> Iterator[str]:
    """Yield what a word three or four after the name says."""
    yield f"ahead={word}"


def of_run_after(language: Language, word: str, is_longer: bool) -> Iterator[str]:
    """Yield what the last of the capitalised words after the name says."""
    yield f"sense of the run's end={sense(word, language)}"
    if is_longer:
        yield f"run ends={word}"


def of_run_before(language: Language, word: str, outside: str) -> Iterator[str]:
    """Yield what the first of the capitalised words before the name says, and the word before these."""
    yield f"sense of the run's start={sense(word, language)}"
    yield f"run after={outside}"


def of_names_around(kind: str, before: bool, after: bool, organisation: bool, person: bool) -> Iterator[str]:
    """Yield whether capitalised words stand on either side, a word for an organisation ahead, a person before."""
    yield f"named before={before},after={after},kind={kind}"
    yield f"heads an organisation={organisation},kind={kind}"
    yield f"follows a person={person}"


def of_overlap(kind: str) -> Iterator[str]:
    """Yield that a longer name that the gazetteer knows holds this one."""
    yield "inside longer"
    yield f"inside longer,kind={kind}"


def of_head(category: str, position: str, word: str, place: str) -> Iterator[str]:
    """Yield that a word for a kind of place makes a name out of more words than these."""
    yield f"inside {category},{place}"
    yield f"inside {position} {word},{place}"


def of_place_after(is_larger: bool, holds: bool) -> Iterator[str]:
    """Yield whether a larger place follows a comma, and whether it holds this one."""
    yield f"before a larger place={is_larger}"
    if holds:
        yield "before the place that holds it"


def of_place_before(is_place: bool, is_larger: bool, holds: bool) -> Iterator[str]:
    """Yield whether a place stands before the comma, whether this one is large, and whether it holds that one."""
    yield f"after a place={is_place},larger={is_larger}"
    if holds:
        yield "after a place that it holds"


def of_joined_before(is_place: bool) -> Iterator[str]:
    """Yield whether what an `and` or a hyphen joins before the name could be a place."""
    yield f"joined to a place={is_place}"


def of_joined_after(is_place: bool) -> Iterator[str]:
    """Yield whether what an `and` or a hyphen joins after the name could be a place."""
    yield f"joins a place={is_place}"


def of_uses(count: int, persons: str, names: str, prepositions: str, is_rare: bool, capitals: int) -> Iterator[str]:
    """Yield how the name is used over the whole report.

    Args:
        count: How often, up to 4.
        persons: How many uses follow a person's title or name: `none`, `some`, `all`.
        names: How many stand before a capitalised word.
        prepositions: How many follow a preposition of place.
        is_rare: That of the name's `Look`.
        capitals: Tenths of the report's words that are capitalised.
    """
    yield f"uses={count}"
    yield f"uses after a person={persons}"
    yield f"uses before a name={names}"
    yield f"uses after a preposition={prepositions}"
    yield f"uses after a preposition={prepositions},of={min(count, 3)},rare={is_rare}"
    yield f"capital share={capitals}"


def of_areas(
    countries: int, units: int, spelling: str, prominence: int, spatial: bool, rare: bool, ahead: bool
) -> Iterator[str]:
    """Yield whether the report names the country or first-level unit that some place of this name lies in.

    Args:
        countries: How often it names the country, up to 3.
        units: How often the unit, up to 2.
        spelling: That of the name's `Look`.
        prominence: That of its `Look`.
        spatial: Whether a preposition of place stands before the name.
        rare: Whether a word of it is neither a common one nor a person's name.
        ahead: Whether a capitalised word follows.
    """
    yield f"unit named={units},spelling={spelling}"
    yield f"country named={countries},spelling={spelling}"
    yield f"country named={countries > 1},unit named={units > 0},prominence={prominence}"
    yield f"spatial={spatial},rare={rare},named after={ahead}"
    yield f"spatial={spatial},rare={rare},named after={ahead},country named={countries},spelling={spelling}"
    yield f"spatial={spatial},rare={rare},unit named={units},spelling={spelling}"
