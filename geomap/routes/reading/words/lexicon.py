"""The words that routes are read by, ready for looking up.

Reads `lexicon.toml`, derives the forms of its regular verbs and indexes every expression by its first word. It holds
no text of a report and decides nothing: see `geomap.routes.reading.words.chunking` for where the words are found.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from geomap.languages.distances import Distances
from geomap.languages.model import load_language
from geomap.model import Role
from geomap.routes.reading.words.inflection import Form as Form
from geomap.routes.reading.words.inflection import inflect as inflect
from geomap.routes.reading.words.inflection import irregular_forms


@dataclass(frozen=True, slots=True)
class Verb:
    """What the complements of a motion verb mean.

    Attributes:
        lemma: Its dictionary form.
        object: The part of a place that is its direct object.
        here: The part of a place after in, at, on, near or off.
        takes_for: Whether "for X" says where it goes.
        caused: Whether its object can be what moves.
        intransitive: Whether its subject can be what moves in the active voice.
        weak: Whether it makes no movement alone.
        strikes: Whether only projectiles and storms do it.
        launches: Whether it sends a projectile on its way.
        arrives: Whether it ends a movement.
        faint: Whether it makes no movement even together with others of its sort ("was seen in").
        diverts: Whether it takes back where its mover was going before ("was diverted to").
        halts: Whether a movement may end with it where nothing says that it goes on ("halted at").
        rests: Whether the last place of that sort is where a movement ends ("spent the winter in").
        perishes: Whether it befalls a mover on its way, which ends there unless it had been going elsewhere.
        doubtful: Whether it tells of movement only where its mover is known to be one.
        refused: Prepositions with which it rarely tells of movement.
    """

    lemma: str
    object: Role | None = None
    here: Role | None = None
    takes_for: bool = False
    caused: bool = False
    intransitive: bool = True
    weak: bool = False
    strikes: bool = False
    launches: bool = False
    arrives: bool = False
    faint: bool = False
    diverts: bool = False
    halts: bool = False
    rests: bool = False
    perishes: bool = False
    doubtful: bool = False
    refused: frozenset[str] = frozenset()


class NounUse(StrEnum):
    """What a motion noun tells of."""

    MOTION = "motion"
    WAY = "way"
    ARRIVAL = "arrival"
    DEPARTURE = "departure"
    STOP = "stop"
    BOUND = "bound"
    BOUND_FROM = "bound from"


class RelationKind(StrEnum):
    """What a preposition says of its place."""

    ORIGIN = "origin"
    VIA = "via"
    DESTINATION = "destination"
    HERE = "here"
    LOCATING = "locating"


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression of one or more words with what it can be."""

    words: tuple[str, ...]
    verb: Verb | None = None
    form: Form | None = None
    relation: RelationKind | None = None
    noun: NounUse | None = None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything in `lexicon.toml`, indexed.

    Attributes:
        expressions: By first word: the expressions that begin with it, longest first.
        ambiguous: Verb forms that are as often nouns.
        movers: Words for what moves, each with its kinds (`vessel`, `projectile` ...).
        sets: The closed word lists by name.
        triggers: Words without one of which a sentence tells of no movement.
        long_triggers: Pairs of words that do as well as one of `triggers`.
        links: Words one of which stands before a place with a part, `here_links` only beside one of `placing`.
        name_links: Words after which a name that nobody knows is most likely a place.
        here_links: Prepositions of place.
        placed_links: `links` and `here_links` together.
        placing: Verbs and nouns that give a part to a place after a preposition of place.
        trailing_links: Words that give a part to a place before them: "X-bound", "X → Y".
        anaphors: Nouns that can stand for a place named before.
        distances: How the language writes numbers and distances.
        units: Kilometres in a unit of distance.
        unit_names: The names of those units.
        split_verbs: First words of verbs of two words, between which an object can stand.
        hedges: Phrases that hedge a number.
    """

    expressions: dict[str, tuple[Expression, ...]]
    ambiguous: frozenset[str]
    movers: dict[str, frozenset[str]]
    sets: dict[str, frozenset[str]]
    triggers: frozenset[str]
    long_triggers: frozenset[tuple[str, str]]
    links: frozenset[str]
    name_links: frozenset[str]
    here_links: frozenset[str]
    placed_links: frozenset[str]
    placing: frozenset[str]
    trailing_links: frozenset[str]
    anaphors: frozenset[str]
    distances: Distances
    units: Mapping[str, float]
    unit_names: frozenset[str]
    split_verbs: frozenset[str]
    hedges: tuple[tuple[str, ...], ...] = field(default=())

    def may_tell(self, lows: Sequence[str]) -> bool:
        """Tell whether a sentence can tell of a movement, going by its words in small letters."""
        return not self.triggers.isdisjoint(lows) or not self.long_triggers.isdisjoint(pairwise(lows))

    def has(self, name: str, word: str) -> bool:
        """Tell whether the list called `name` holds `word`."""
        return word in self.sets[name]


_HALTING = frozenset(
    {"stop", "halt", "camp", "encamp", "bivouac", "lodge", "quarter", "billet", "hole_up", "lie_up", "strand"}
    | {"break_down", "run_aground", "pitch_camp", "make_camp", "impound", "detain", "put_up", "heave_to"}
)


def _frame(name: str, table: dict[str, Any], lemma: str, refused: dict[str, list[str]]) -> Verb:
    return Verb(
        lemma=lemma,
        object=Role(table["object"]) if "object" in table else None,
        here=Role(table["here"]) if "here" in table else None,
        takes_for=table.get("takes_for", False),
        caused=table.get("caused", False),
        intransitive=not table.get("caused", False),
        weak=table.get("weak", False) or table.get("faint", False),
        strikes=name == "strike",
        launches=name == "launch",
        arrives=name in {"arrive", "reach", "disembark", "strike", "finish"},
        faint=table.get("faint", False),
        perishes=name == "perish",
        doubtful=table.get("doubtful", False),
        diverts=lemma in {"divert", "reroute", "redirect"},
        halts=name == "stop" and lemma in _HALTING,
        rests=lemma
        in {
            "put_ashore",
            "bring_ashore",
            "spend",
            "winter",
            "overwinter",
            "stay",
            "shelter",
            "clear",
            "gather",
            "muster",
            "congregate",
        },
        refused=frozenset(refused.get(lemma, ())),
    )


def _merge(old: Verb, new: Verb) -> Verb:
    """Join two classes of one verb: it allows what either allows."""
    return Verb(
        lemma=old.lemma,
        object=old.object or new.object,
        here=old.here or new.here,
        takes_for=old.takes_for or new.takes_for,
        caused=old.caused or new.caused,
        intransitive=old.intransitive or new.intransitive,
        weak=old.weak and new.weak,
        strikes=old.strikes and new.strikes,
        launches=old.launches or new.launches,
        arrives=old.arrives and new.arrives,
        faint=old.faint and new.faint,
        diverts=old.diverts or new.diverts,
        halts=old.halts or new.halts,
        rests=old.rests or new.rests,
        perishes=old.perishes and new.perishes,
        doubtful=old.doubtful and new.doubtful,
        refused=old.refused | new.refused,
    )


def _verbs(data: dict[str, Any]) -> dict[str, tuple[Verb, Form]]:
    found: dict[str, tuple[Verb, Form]] = {}
    for name, table in data["verbs"].items():
        entries = [(lemma, inflect(lemma)) for lemma in table.get("regular", "").split()]
        entries += [(line.split()[0], tuple(irregular_forms(line))) for line in table.get("irregular", ())]
        for lemma, forms in entries:
            verb = _frame(name, table, lemma, data["verb_exceptions"])
            for form, kind in forms:
                old = found.get(form)
                found[form] = (_merge(old[0], verb), old[1]) if old else (verb, kind)
    return found


def _join(entries: dict[tuple[str, ...], Expression], words: tuple[str, ...], **values: Any) -> None:
    old = entries.get(words, Expression(words))
    merged = {name: getattr(old, name) for name in ("verb", "form", "relation", "noun")}
    merged.update({name: value for name, value in values.items() if merged[name] is None})
    entries[words] = Expression(words, **merged)


def _expressions(data: dict[str, Any]) -> dict[str, tuple[Expression, ...]]:
    entries: dict[tuple[str, ...], Expression] = {}
    for form, (verb, kind) in _verbs(data).items():
        _join(entries, tuple(form.split("_")), verb=verb, form=kind)
    nouns = data["nouns"]
    for name, use in (
        ("motion", NounUse.MOTION),
        ("arrival", NounUse.ARRIVAL),
        ("departure", NounUse.DEPARTURE),
        ("stop", NounUse.STOP),
        ("way", NounUse.WAY),
    ):
        for word in nouns[name].split():
            _join(entries, (word,), noun=use)
    for phrase in nouns["bound"]:
        _join(entries, _phrase(phrase), relation=RelationKind.DESTINATION, noun=NounUse.BOUND)
    for phrase in nouns["bound_from"]:
        _join(entries, _phrase(phrase), relation=RelationKind.ORIGIN, noun=NounUse.BOUND_FROM)
    for name in ("locating", "origin", "via", "destination", "here"):
        for phrase in data["relations"][name]:
            _join(entries, _phrase(phrase), relation=RelationKind(name))
    return _by_first_word(entries)


def _phrase(text: str) -> tuple[str, ...]:
    """Split a phrase as spaCy's English tokenizer does: hyphens are tokens of their own."""
    return tuple(text.replace("-", " - ").split())


def _by_first_word(entries: dict[tuple[str, ...], Expression]) -> dict[str, tuple[Expression, ...]]:
    index: dict[str, list[Expression]] = {}
    for expression in entries.values():
        index.setdefault(expression.words[0], []).append(expression)
    return {word: tuple(sorted(found, key=lambda e: -len(e.words))) for word, found in index.items()}


def _movers(data: dict[str, Any]) -> dict[str, frozenset[str]]:
    kinds: dict[str, set[str]] = {}
    for kind, words in data["movers"].items():
        for word in words.split():
            kinds.setdefault(word, set()).add(kind)
    return {word: frozenset(found) for word, found in kinds.items()}


def _sets(data: dict[str, Any]) -> dict[str, frozenset[str]]:
    sets = {name: frozenset(words.split()) for name, words in data["closed"].items()}
    sets |= {f"static_{name}": frozenset(words.split()) for name, words in data["static"].items()}
    sets |= {f"status_{name}": frozenset(words.split()) for name, words in data["status"].items()}
    sets["people_of"] = frozenset(data["people_of"]["nouns"].split())
    sets["way_after"] = frozenset(data["nouns"]["way_after"].split())
    sets["refusing_before"] = frozenset(data["distance"]["refusing_before"].split())
    sets["refusing_after"] = frozenset(data["distance"]["refusing_after"].split())
    distances = load_language().distances
    sets["length_units"] = frozenset(distances.units)
    sets["distance_words"] = frozenset(distances.unit_words)
    return sets


ARROWS = frozenset({"→", "->", "-->", "=>", "⇒", "➔", ">", "»", "›"})
"""Signs between the places of a chain that need no other word to say that something goes from one to the next."""

_LOOSE = frozenset({"by", "with", "up", "down", "above", "around", "against", "until", "under", "for"})
_VEHICLES = frozenset({"projectile", "vessel", "aircraft", "vehicle", "animal", "storm"})
_DIRECTIONAL = frozenset({RelationKind.ORIGIN, RelationKind.VIA, RelationKind.DESTINATION})
_PLACING_NOUNS = frozenset({NounUse.ARRIVAL, NounUse.DEPARTURE, NounUse.STOP})


def _first_test(
    expressions: dict[str, tuple[Expression, ...]],
    movers: dict[str, frozenset[str]],
    sets: dict[str, frozenset[str]],
) -> dict[str, Any]:
    """Collect the words by which a sentence that cannot tell of a movement is passed over."""
    every = [e for found in expressions.values() for e in found]
    telling = [e for e in every if (e.verb and not e.verb.faint) or (e.noun and e.noun is not NounUse.STOP)]
    cues = {e.words[0] for e in telling if len(e.words) == 1}
    vehicles = {word for word, kinds in movers.items() if kinds & _VEHICLES}
    placing = {e.words[0] for e in every if e.noun in _PLACING_NOUNS}
    placing |= {e.words[0] for e in every if e.verb and (e.verb.here or e.verb.object or e.verb.launches)}
    directional = {e.words[0] for e in every if e.relation in _DIRECTIONAL and e.words[0] != "on"}
    taking = {e.words[-1] for e in every if e.verb and (e.verb.object or e.verb.here)}
    links = frozenset(directional | taking | {"made", "make", "makes", "making", "sailed"})
    here_links = frozenset(e.words[0] for e in every if e.relation is RelationKind.HERE)
    return {
        "triggers": frozenset(cues | vehicles | ARROWS | sets["after_passed_alone"] | sets["length_units"]),
        "long_triggers": frozenset(e.words[:2] for e in telling if len(e.words) > 1),
        "links": links,
        "name_links": frozenset((directional - _LOOSE) | {e.words[-1] for e in every if e.verb and e.verb.object}),
        "here_links": here_links,
        "placed_links": links | here_links,
        "placing": frozenset(placing) | {"was", "were"},
        "trailing_links": ARROWS | sets["after_passed"] | {"bound"},
        "anaphors": sets["anaphoric"],
        "split_verbs": frozenset(e.words[0] for e in every if e.verb and len(e.words) == 2),
    }


@cache
def load_lexicon() -> Lexicon:
    """Load the lexicon that comes with the package, once.

    Returns:
        The lexicon; the same object each time.

    >>> sorted(load_lexicon().movers["frigate"])
    ['vessel']
    """
    data = tomllib.loads(files(__package__).joinpath("lexicon.toml").read_text(encoding="utf-8"))
    expressions = _expressions(data)
    distances = load_language().distances
    movers = _movers(data)
    sets = _sets(data)
    return Lexicon(
        expressions=expressions,
        ambiguous=frozenset(data["ambiguous"]["forms"].split()),
        movers=movers,
        sets=sets,
        **_first_test(expressions, movers, sets),
        distances=distances,
        units=distances.units,
        unit_names=frozenset(distances.units),
        hedges=tuple(sorted((tuple(phrase.split()) for phrase in distances.hedges), key=len, reverse=True)),
    )
